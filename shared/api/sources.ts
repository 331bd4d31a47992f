import type { Figure, Source, Suggestion } from '../model/records.ts';
import type { Verdict } from '../model/vocabulary.ts';
import type { EditAnswer } from './edits.ts';

export interface SourceSummary extends Omit<Source, 'text'> {
  readonly length: number;
  readonly figures: number;
  readonly claims: number;
  readonly openSuggestions: number;
}

export interface Highlight {
  readonly anchorId: string;
  readonly start: number;
  readonly end: number;
  readonly claimId: string | null;
  readonly figureId: string | null;
  readonly figureKind: Figure['kind'] | null;
  /** The worst open verdict of a finding that uses the figure. */
  readonly verdict: Verdict | null;
  /** Its words, or those beside it, are others than it keeps: somebody has to look. */
  readonly isAstray: boolean;
}

/** A quote of a claim or figure whose words do not stand as it keeps them: after an edit or a new version of its source. */
export interface AstrayQuote {
  readonly anchorId: string;
  readonly rev: number;
  readonly claimId: string | null;
  readonly figureId: string | null;
  /** What it keeps: its words before the text changed. */
  readonly exact: string;
  /** `look`: its place is sure, words of it or beside it changed. `lost`: the place is gone, or not sure. */
  readonly kind: 'look' | 'lost';
  /** Where it stands, or is proposed to be looked for; null where nothing can be proposed. */
  readonly place: { readonly start: number; readonly end: number } | null;
  /** The words of that place. */
  readonly now: string | null;
  /** Whether its figure or claim says just these words, so that it says others with them. */
  readonly isItsText: boolean;
}

export interface SourceDetail {
  /** The edit that this is the state after. */
  readonly seq: number;
  readonly source: Source;
  readonly highlights: readonly Highlight[];
  /** In the order of the text. */
  readonly astray: readonly AstrayQuote[];
  /** All of them, by place; the screen shows the open ones. */
  readonly suggestions: readonly Suggestion[];
}

/** Some of the text of a source, and where it begins in it. */
export interface SourcePart {
  readonly title: string;
  readonly from: number;
  readonly text: string;
}

/** One place that a claim rests on. */
export interface ClaimQuote {
  readonly anchorId: string;
  readonly rev: number;
  readonly sourceId: string;
  readonly title: string;
  readonly start: number;
  readonly end: number;
  readonly exact: string;
}

/** What is new in a source since an earlier answer: the screen puts it into what it has. */
export interface SourceNews {
  readonly seq: number;
  /** Null where neither its text nor its description changed. */
  readonly source: Source | null;
  readonly highlights: readonly Highlight[];
  readonly astray: readonly AstrayQuote[];
  /** Those that came or changed. */
  readonly suggestions: readonly Suggestion[];
  /** Of all tables. */
  readonly gone: readonly string[];
}

/** What became of the quotes of a source with its new text. */
export interface RetextAnswer extends EditAnswer {
  readonly kept: number;
  readonly look: number;
  readonly lost: number;
}
