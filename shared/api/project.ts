import type { Verdict } from '../model/vocabulary.ts';

export interface ProjectState {
  readonly name: string;
  readonly seq: number;
  readonly readOnly: boolean;
  readonly undo: string | null;
  readonly redo: string | null;
  readonly counts: {
    readonly [K in
      | 'source'
      | 'claim'
      | 'figure'
      | 'actor'
      | 'indicator'
      | 'topic'
      | 'event'
      | 'series'
      | 'target'
      | 'commitment']: number;
  };
  readonly openSuggestions: number;
  /** Open findings (not dismissed) by verdict. */
  readonly verdicts: { readonly [V in Verdict]: number };
}

export interface Option {
  readonly id: string;
  readonly name: string;
  readonly detail: string;
}

export interface Hit {
  readonly table: 'source' | 'claim' | 'figure' | 'actor' | 'indicator' | 'topic' | 'event' | 'series';
  readonly id: string;
  readonly title: string;
  readonly snippet: string;
  readonly sourceId: string | null;
  readonly start: number | null;
}
