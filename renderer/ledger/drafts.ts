import { create } from 'zustand';
import { markDraft } from '../state/project.ts';
import type { LedgerGrid } from './columns.ts';

/** Words put into a cell that are not in the store: on their way, or refused and why. */
export interface Draft {
  readonly grid: LedgerGrid;
  readonly rowId: string;
  readonly column: string;
  readonly text: string;
  /** Null while the answer is awaited. */
  readonly reason: string | null;
  /** The store has it; the words stay until the row was read again. */
  readonly saved?: true;
}

export const useDrafts = create<{ readonly drafts: ReadonlyMap<string, Draft> }>()(() => ({ drafts: new Map() }));

const keyOf = (rowId: string, column: string): string => `${rowId}/${column}`;

/** Keeps what a person put into a cell until it is saved or taken back. */
export function holdDraft(draft: Draft): void {
  const key = keyOf(draft.rowId, draft.column);
  useDrafts.setState(({ drafts }) => ({ drafts: new Map(drafts).set(key, draft) }));
  markDraft(`cell ${key}`, draft.saved !== true);
}

/** Forgets the draft of a cell: saved, or taken back. */
export function dropDraft(rowId: string, column: string): void {
  const key = keyOf(rowId, column);
  useDrafts.setState(({ drafts }) => {
    const rest = new Map(drafts);
    rest.delete(key);
    return { drafts: rest };
  });
  markDraft(`cell ${key}`, false);
}

/** The draft of a cell, or undefined where the store has what is shown. */
export function draftOf(rowId: string, column: string): Draft | undefined {
  return useDrafts.getState().drafts.get(keyOf(rowId, column));
}
