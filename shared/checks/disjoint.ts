import type { Actor } from '../model/records.ts';

const APART: ReadonlySet<string> = new Set(['state', 'region', 'city']);

/**
 * Whether places or partners surely have nothing in common: all are states, or regions, or cities, and none carries the name of
 * another in its own ("Asia" and "Eastern Asia"). Unions of states and unknown actors may overlap with anything.
 */
export function areDisjoint(actors: readonly (Actor | null)[]): boolean {
  const [first] = actors;
  if (!first || !APART.has(first.kind)) return false;
  const names: string[] = [];
  for (const actor of actors) {
    if (!actor || actor.kind !== first.kind) return false;
    names.push(` ${actor.name.trim().toLowerCase()} `);
  }
  return names.every((name, i) => names.every((other, j) => i === j || !other.includes(name)));
}
