import type { TableName } from '../model/records.ts';
import type { EditKind } from '../model/vocabulary.ts';

export interface HistoryEntry {
  readonly seq: number;
  readonly at: string;
  readonly who: string;
  readonly kind: EditKind;
  readonly label: string;
  readonly changes: number;
  /** The edit that this one takes back or makes again. */
  readonly of: number | null;
}

export interface HistoryChange {
  readonly table: TableName;
  readonly id: string;
  readonly before: Readonly<Record<string, unknown>> | null;
  readonly after: Readonly<Record<string, unknown>> | null;
  /** Words for ids in it that no grid knows: the periods', and the findings' summaries. */
  readonly names: Readonly<Record<string, string>>;
}

/** One edit of one record: what it was before and after. */
export interface RecordEdit {
  readonly entry: HistoryEntry;
  readonly change: HistoryChange;
}

/** What hangs on records that are to be deleted: records of one table that refer to them in one way. */
export interface Hanging {
  readonly table: TableName;
  /** Whether they go along, lose the name, or keep the record from being deleted. */
  readonly fate: 'delete' | 'clear' | 'refuse';
  /** The field that refers: "speakerId". */
  readonly field: string;
  readonly count: number;
  /** What the first few are called. */
  readonly names: readonly string[];
}

/** What differs between two moments: records as `HistoryChange`, and how many of each table. */
export interface Comparison {
  readonly counts: {
    readonly [T in TableName]?: { readonly added: number; readonly changed: number; readonly removed: number };
  };
  readonly changes: readonly HistoryChange[];
  /** All of them, also those that `changes` leaves out. */
  readonly total: number;
}

/** Who made edits, and what kinds of edit and of record there are in the history. */
export interface HistoryFacets {
  readonly who: readonly string[];
  readonly kinds: readonly EditKind[];
  readonly tables: readonly TableName[];
}
