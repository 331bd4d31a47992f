import type { Anchor, Records, Source, TableName } from '../../model/records.ts';
import type { ContentTable } from './content-ids.ts';

/** A source without its text. */
export type SourceHead = Omit<Source, 'text'>;

/** What is in the project already, as far as a file may speak of it. */
export interface Project {
  all<T extends 'actor' | 'topic' | 'indicator' | 'event' | 'series' | 'period'>(table: T): readonly Records[T][];
  sources(): readonly SourceHead[];
  /** The text of a source; empty where there is none of that id. */
  sourceText(id: string): string;
  find<T extends TableName>(table: T, id: string): Records[T] | null;
  /** The ids of a table that were made of its records' content (see `ContentIds`). */
  contentIds(table: ContentTable): readonly string[];
  /** The anchors of a claim or figure. */
  anchorsOf(owner: 'claimId' | 'figureId', id: string): readonly Anchor[];
  observationsOf(seriesId: string): readonly Records['observation'][];
  pledgesOf<T extends 'target' | 'commitment'>(table: T, claimId: string): readonly Records[T][];
  disposition(findingId: string): Records['disposition'] | null;
}

/** A project that holds nothing. */
export const EMPTY_PROJECT: Project = {
  all: () => [],
  sources: () => [],
  sourceText: () => '',
  find: () => null,
  contentIds: () => [],
  anchorsOf: () => [],
  observationsOf: () => [],
  pledgesOf: () => [],
  disposition: () => null,
};

/** A record as a file wants it; `rev` is of no account. */
export interface WantedRecord<T extends TableName = TableName> {
  readonly table: T;
  readonly record: Records[T];
}

/** What a file makes of the project: records to be there, in an order in which each stands after what it refers to. */
export interface Wish {
  readonly records: readonly WantedRecord[];
  /** Quotes and observations that the file no longer has. */
  readonly gone: readonly { readonly table: 'anchor' | 'observation'; readonly id: string; readonly rev: number }[];
}
