import type { ActorKind, Approximation, ClaimKind, FigureKind, FigureRole } from '../model/vocabulary.ts';
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

/**
 * How a figure stands to another one near it. The figure that depends carries the relation, and at most one:
 * - start-of: the change to the other began here ("*from $2 billion* to $5 billion", "$5 billion, *up from $2 billion*");
 * - change-to: by this much it came to the other ("rose *by 5%* to $3 billion");
 * - compared-with: the other is measured against this one ("48%, *compared with 42%* before");
 * - same-as: the other in other terms ("74 cents, *or 0.9%*");
 * - converted-from: the other in another currency or unit ("200 million yuan (*$28 million*)");
 * - part-of: a part of the other ("*54* of 67 drones", "$215 million, *$140 million of it* …");
 * - listed-with: in one list with the other, which gives it its unit ("*10*, *12* and 15 percent").
 */
export type RelationKind =
  | 'start-of'
  | 'change-to'
  | 'compared-with'
  | 'same-as'
  | 'converted-from'
  | 'part-of'
  | 'listed-with';

/** The other figure of a relation by its place in the text and its words. */
export interface ReadRelation {
  readonly kind: RelationKind;
  readonly start: number;
  readonly end: number;
  readonly surface: string;
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
  /** The figure that this one depends on; null for most. */
  readonly relation: ReadRelation | null;
  /** A name or description as the text gives it. */
  readonly speaker: string | null;
  /** The words that say what is measured, normalised to a short noun phrase ("exports", "share of foreign trade"). */
  readonly indicator: string | null;
  /** Whose figure it is ("*Poland* reported exports of …", "*China's* exports"); a name, or null. */
  readonly subject: string | null;
  /** With whom ("exports *to Belarus*", "imports from Chile"); a name, or null. */
  readonly counterpart: string | null;
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

/** Somebody named in the text: who speaks in it, or holds an office. */
export interface ReadActor {
  /** The fullest form of the name, without titles. */
  readonly name: string;
  readonly kind: ActorKind;
  /** "President", as the text gives it. */
  readonly role: string | null;
  /** The state or organisation of the role. */
  readonly affiliation: string | null;
  /** Where the name first stands: UTF-16 units, half-open. */
  readonly start: number;
  readonly end: number;
  /** Other forms of the name in the text: the surname alone, an acronym. */
  readonly aliases: readonly string[];
  readonly reasons: readonly string[];
  /** 0 to 1. */
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
  readonly actors: readonly ReadActor[];
}
