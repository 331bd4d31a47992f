import type { Approximation, ClaimKind, FigureKind, FigureRole } from '../model/vocabulary.ts';
import type { Interval } from '../quantity/interval.ts';

/** A half-open date interval [start, end) with the words as written; ISO dates, null where the words do not tell. */
export interface ReadPeriod {
  readonly text: string;
  readonly start: string | null;
  readonly end: string | null;
  /** Length in years where the words tell it ("over the last five years" is 5, "nine months" is 0.75). */
  readonly years: number | null;
}

/**
 * A quantity as its words allow it, in base units (1.7e9 not 1.7; percent in percent).
 * `printed` decides whether a relation holds, `widest` whether it is impossible (trailing zeros read as rounding).
 */
export interface Quantity {
  readonly kind: FigureKind;
  readonly value: number | null;
  readonly printed: Interval;
  readonly widest: Interval;
  /** '%', 'pp', 'bp', 'x', 'y', 'mo', 'w', 'd', 'h', 'min', 's', what is counted, or a physical unit; null for money. */
  readonly unit: string | null;
  /** ISO 4217, or null. */
  readonly currency: string | null;
  readonly approx: Approximation | null;
}

/** A figure proposed from a text. Offsets are UTF-16 units of the text given, half-open. */
export interface ReadFigure extends Quantity {
  readonly start: number;
  readonly end: number;
  /** text.slice(start, end), with the words of approximation. */
  readonly surface: string;
  readonly role: FigureRole;
  readonly period: ReadPeriod | null;
  readonly basePeriod: ReadPeriod | null;
  /** 'year' where the words say a year, annually, average annual; else null. */
  readonly per: 'year' | 'month' | 'quarter' | null;
  /** Both figures of one from-to change carry the same pair number; null elsewhere. */
  readonly pair: { readonly number: number; readonly end: 'base' | 'end' } | null;
  /** A name or description as the text gives it. */
  readonly speaker: string | null;
  /** The words that say what is measured, normalised to a short noun phrase ("exports", "share of foreign trade"). */
  readonly indicator: string | null;
  /** "goods", "goods and services" ... where the words say so. */
  readonly basis: string | null;
  /** The sentence that holds the figure: [start, end). */
  readonly sentence: readonly [number, number];
  /** Why, in words a reader understands: the rules that made it. */
  readonly reasons: readonly string[];
  /** 0 to 1. */
  readonly confidence: number;
}

/** A sentence proposed as a claim. */
export interface ReadClaim {
  readonly start: number;
  readonly end: number;
  readonly kind: ClaimKind;
  readonly speaker: string | null;
  readonly reasons: readonly string[];
  readonly confidence: number;
}

export interface ReadingOptions {
  /** The date of publication (ISO), against which "last year" is resolved; null or absent: left unresolved. */
  readonly published?: string | null;
  readonly language?: string | null;
}

export interface Reading {
  readonly figures: readonly ReadFigure[];
  readonly claims: readonly ReadClaim[];
}
