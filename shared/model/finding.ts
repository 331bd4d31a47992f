import type { DispositionState, Verdict } from './vocabulary.ts';

/** The checks of DESIGN section 4, by the name that findings, files and reports use. */
export const CHECKS = [
  'same-figure',
  'change',
  'compounding',
  'share',
  'composition',
  'identity',
  'target',
  'slip',
  'reference',
  'mirror',
  'attribution',
  'measurability',
  'anchor',
] as const;
export type CheckName = (typeof CHECKS)[number];

/** One bar of the ruler: an interval on the common scale of a finding. Null is unbounded. */
export interface RulerBar {
  readonly label: string;
  readonly low: number | null;
  readonly high: number | null;
  readonly value: number | null;
  /** What the bar stands for: as stated, computed from others, or the reading that a hint proposes. */
  readonly tone: 'stated' | 'computed' | 'hint';
  readonly figureId: string | null;
}

/** All intervals of one finding on one scale. */
export interface Ruler {
  readonly unit: string | null;
  readonly currency: string | null;
  readonly bars: readonly RulerBar[];
}

/** What an edit of one figure would be that makes the relation hold; null where the hint only informs. */
export interface RepairEdit {
  readonly figureId: string;
  readonly fields: {
    readonly role?: string;
    readonly indicatorId?: string;
    readonly unit?: string;
    /** Another magnitude: value and bounds all at once. */
    readonly value?: number | null;
    readonly low?: number | null;
    readonly high?: number | null;
    readonly wideLow?: number | null;
    readonly wideHigh?: number | null;
  };
}

export interface Hint {
  readonly text: string;
  readonly edit: readonly RepairEdit[] | null;
}

/** A figure's part in a finding. */
export interface FindingFigure {
  readonly figureId: string;
  /** Its part in the relation: "base", "end", "stated multiple", "share", "part", "whole" ... */
  readonly part: string;
}

/** What a check says. Pure output of the checks; the store adds the disposition. */
export interface Finding {
  /** Stable across recomputation: derived from the check and the ids of what it compares. */
  readonly id: string;
  readonly check: CheckName;
  readonly verdict: Verdict;
  /** One sentence a reader understands. */
  readonly summary: string;
  /** Two or three words: "Index told as a rate". */
  readonly title: string;
  /** The arithmetic as one line of text. */
  readonly working: string;
  readonly figures: readonly FindingFigure[];
  /** Claims the finding is about, beside those of its figures. */
  readonly claimIds: readonly string[];
  readonly ruler: Ruler | null;
  /** The check's key that this finding was computed for: recomputing a key replaces all its findings. */
  readonly key: string;
  /** What is missing, for "cannot tell". */
  readonly missing: readonly string[];
  /** Changes when one of its figures changes in what the check uses. */
  readonly fingerprint: string;
}

/** A finding with the analyst's disposition, as lists show it. */
export interface DisposedFinding extends Finding {
  readonly disposition: DispositionState;
  readonly reason: string;
}
