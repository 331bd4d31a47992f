import type { FigureRole } from '../../model/vocabulary.ts';

/** What the words around a figure say about its part in the statement. */
export interface RoleRead {
  readonly role: FigureRole;
  readonly reason: string;
  /** Whether the words around say it, or the kind alone. */
  readonly told: boolean;
}

/** A percentage of which no words say anything: how high something is, and no more. */
export const ALONE: RoleRead = { role: 'level', reason: 'a percentage alone', told: false };

/** A role that words say. */
export function told(role: FigureRole, reason: string): RoleRead {
  return { role, reason, told: true };
}
