import type { Approximation, ClaimKind, FigureKind, FigureRole } from '../../shared/model/vocabulary.ts';

/** Start and end (exclusive) of a period as ISO dates; null where the gold leaves that end unjudged. */
export type GoldSpan = readonly [start: string | null, end: string | null];

/** The spans that are right, any of them; none where the words tell no period; null where it is not judged. */
export type GoldPeriod = readonly GoldSpan[] | null;

/** A name or description, null where nobody in particular speaks, undefined where it is not judged. */
export type GoldSpeaker = string | null | undefined;

/** A figure as a careful human reads it. Offsets are UTF-16 units of the entry's text, half-open. */
export interface GoldFigure {
  readonly start: number;
  readonly end: number;
  readonly words: string;
  readonly kind: FigureKind;
  /** Base units; null where the words give only bounds, or (for a date) no year. */
  readonly value: number | null;
  /** The bounds that the words state; null where they state none. */
  readonly low: number | null;
  readonly high: number | null;
  /** Null where it is not judged. */
  readonly unit: string | null;
  readonly currency: string | null;
  /** Null where the words do not approximate, undefined where it is not judged. */
  readonly approx: Approximation | null | undefined;
  /** The roles that are right, any of them; empty where it is not judged. */
  readonly roles: readonly FigureRole[];
  readonly period: GoldPeriod;
  readonly base: GoldPeriod;
  readonly speaker: GoldSpeaker;
  /** Finding it is right and leaving it out is right, too. */
  readonly optional: boolean;
}

/** A sentence by its first words: a claim of that kind, or 'none' where it is no claim at all. */
export interface GoldClaim {
  readonly start: number;
  readonly end: number;
  readonly words: string;
  readonly kind: ClaimKind | 'none';
  readonly speaker: GoldSpeaker;
}

/** Words with digits or number words that are no figure. */
export interface GoldExclusion {
  readonly start: number;
  readonly end: number;
  readonly words: string;
}

/** A short text with everything that is to be read in it. */
export interface GoldEntry {
  /** Unique in its file. */
  readonly id: string;
  readonly text: string;
  readonly published: string | null;
  readonly figures: readonly GoldFigure[];
  readonly exclusions: readonly GoldExclusion[];
  readonly claims: readonly GoldClaim[];
  /** Kinds that this gold does not list: finding one of them beyond the gold counts neither way. */
  readonly unlisted: ReadonlySet<FigureKind>;
}
