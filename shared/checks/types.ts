import type { CheckName, Finding, Hint } from '../model/finding.ts';
import type { Actor, Claim, Commitment, Figure, Indicator, Period, Target } from '../model/records.ts';
import type { Interval } from '../quantity/interval.ts';

/** A figure with everything around it that a check may use. */
export interface FigureFacts {
  readonly figure: Figure;
  readonly claim: Claim;
  readonly indicator: Indicator | null;
  readonly period: Period | null;
  readonly basePeriod: Period | null;
  /** The source of its anchor (or of its claim's), null for figures entered without a document. */
  readonly source: { readonly id: string; readonly title: string; readonly published: string | null } | null;
}

/** A claim of kind target or commitment with its measure and the figures inside it. */
export interface ClaimFacts {
  readonly claim: Claim;
  readonly pledge: Target | Commitment | null;
  readonly figures: readonly FigureFacts[];
}

/** The small tables, whole: what names and identities mean in this project. */
export interface CheckContext {
  readonly indicators: ReadonlyMap<string, Indicator>;
  readonly actors: ReadonlyMap<string, Actor>;
  /** An indicator by its name or a synonym, without regard to case; null where none or more than one fits. */
  indicatorNamed(name: string): Indicator | null;
}

/** Looks through the whole project for what lies in an interval: the ground of repair hints. */
export interface Lookup {
  /** Figures of the same unit and currency whose interval as printed meets the one given, at most `limit`, in a stable order. */
  figuresWithin(within: Interval, unit: string | null, currency: string | null, limit: number): readonly FigureFacts[];
}

export interface Members {
  readonly figures: readonly FigureFacts[];
  readonly claims: readonly ClaimFacts[];
}

/**
 * One family of checks. A figure (or claim) names the keys of the comparisons it takes part in; `run` compares all members
 * of one key. After an edit only the keys that a changed record had before or has now are run again, so `run` must depend on
 * nothing but the members and the context, and each finding on nothing but its key's members.
 */
export interface Check {
  readonly name: CheckName;
  /** Keys without the check's name; the store adds it. */
  keysOfFigure(figure: FigureFacts, context: CheckContext): readonly string[];
  keysOfClaim(claim: ClaimFacts, context: CheckContext): readonly string[];
  run(key: string, members: Members, context: CheckContext): readonly Finding[];
  /** Repair hints of a contradiction, computed when a finding is shown or exported; `members` are those of its key. */
  hints(finding: Finding, members: Members, context: CheckContext, lookup: Lookup): readonly Hint[];
}
