import type { CheckName, DisposedFinding, Hint } from '../model/finding.ts';
import type { Verdict } from '../model/vocabulary.ts';
import type { ClaimRow, FigureRow } from './rows.ts';

/** A figure in a finding, with the words around it. */
export interface FindingQuote {
  readonly figure: FigureRow;
  readonly part: string;
  /** The sentence, and where the figure's words stand in it. */
  readonly sentence: string;
  readonly start: number;
  readonly end: number;
}

export interface FindingDetail extends DisposedFinding {
  readonly hints: readonly Hint[];
  readonly quotes: readonly FindingQuote[];
  readonly claims: readonly ClaimRow[];
}

/** The claim that a finding is about first, and where that stands; null where there is none. */
export interface FindingPlace {
  readonly claim: { readonly id: string; readonly name: string } | null;
  readonly source: { readonly id: string; readonly name: string } | null;
}

/** The findings of one verdict and check, counted. */
export interface FindingCount {
  readonly verdict: Verdict;
  readonly check: CheckName;
  readonly count: number;
}
