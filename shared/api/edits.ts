import { z } from 'zod';
import type { CheckName } from '../model/finding.ts';
import { type TableName, tableNameSchema } from '../model/records.ts';
import type { Verdict } from '../model/vocabulary.ts';
import type { ProjectState } from './project.ts';

const id = z.uuid();

/**
 * Fields are given as the record's own, or as words that the host turns into them: a figure's `text` is read again into
 * value and interval unless those are given too; `period` and `basePeriod` (words), `indicator`, `subject`, `partner`,
 * `place`, `speaker`, `topic` (names) are found or created in the same edit. Null clears.
 */
export const fieldsSchema = z.record(z.string(), z.unknown());
export const changeSchema = z.discriminatedUnion('op', [
  z.object({ op: z.literal('create'), table: tableNameSchema, id: id.optional(), fields: fieldsSchema }),
  z.object({ op: z.literal('update'), table: tableNameSchema, id, rev: z.int(), fields: fieldsSchema }),
  /** Deletes what hangs on the record as well (a claim's figures and anchors), clears what refers to it. */
  z.object({ op: z.literal('delete'), table: tableNameSchema, id, rev: z.int() }),
]);
export type Change = z.infer<typeof changeSchema>;

export interface EditAnswer {
  readonly seq: number;
  /** Ids of the created records, in the order of the `create` changes. */
  readonly created: readonly string[];
}

/** A finding that an edit would bring, take away or turn: its verdict before and after, null where it is not there. */
export interface FindingShift {
  readonly id: string;
  readonly check: CheckName;
  readonly title: string;
  readonly summary: string;
  readonly before: Verdict | null;
  readonly after: Verdict | null;
}

/** What an edit would do to the findings that are not dismissed. */
export interface EditPreview {
  /** Contradictions first; at most 50 of them. */
  readonly shifts: readonly FindingShift[];
  /** All of them, also those that `shifts` leaves out. */
  readonly total: number;
  /** How many more (or fewer) findings of each verdict there would be. */
  readonly difference: { readonly [V in Verdict]: number };
}

/** What a commit changed, sent to every window. Beyond 500 records of a table `ids` is null: reload the table. */
export interface ChangeSet {
  readonly seq: number;
  readonly label: string;
  readonly tables: { readonly [T in TableName]?: { readonly ids: readonly string[] | null } };
  readonly findings: boolean;
  readonly state: ProjectState;
}

export interface ProgressReport {
  readonly jobId: string;
  readonly label: string;
  readonly done: number;
  /** 0 while not known. */
  readonly total: number;
}

export type HostEvent =
  | { readonly type: 'change'; readonly change: ChangeSet }
  | { readonly type: 'progress'; readonly progress: ProgressReport };
