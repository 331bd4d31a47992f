import type { FigureKind } from '../../model/vocabulary.ts';
import type { Bounds, Nearness } from '../../quantity/bounds.ts';
import type { Written } from '../../quantity/numbers.ts';
import type { RelationKind } from '../types.ts';
import type { PeriodSpan } from './period-span.ts';

/** A figure in the making: what the words around the number said, before its context is read. */
export interface Draft {
  /** Tokens [from, to) of the surface, words of approximation included. */
  from: number;
  to: number;
  /** The first token of the number itself (or of its currency). */
  readonly head: number;
  kind: FigureKind;
  /** null for vague words and ranges, which have bounds instead. */
  number: Written | null;
  fixed: Bounds | null;
  nearness: Nearness;
  unit: string | null;
  currency: string | null;
  /** The currency is a sign or a name that several nations share. */
  bare: boolean;
  /** A sum in parts of a currency: cents, pence. */
  readonly cents: boolean;
  /** Whether a unit or currency is written with it; one in a list may take it from a later one. */
  own: boolean;
  /** The power of ten written behind the number. */
  magnitude: number;
  /** A part of something: "two thirds", "one in five". */
  readonly part: boolean;
  readonly period: PeriodSpan | null;
  pair: { readonly number: number; readonly end: 'base' | 'end' } | null;
  /** The figure that this one depends on, and how. */
  relation: { readonly kind: RelationKind; readonly to: Draft } | null;
  readonly reasons: string[];
  confidence: number;
}

/** A draft with the usual defaults; written out, since a spread of what varies costs more than reading the number. */
export function draft(from: number, to: number, head: number, kind: FigureKind, more: Partial<Draft>): Draft {
  return {
    from,
    to,
    head,
    kind,
    number: more.number ?? null,
    fixed: more.fixed ?? null,
    nearness: more.nearness ?? 'plain',
    unit: more.unit ?? null,
    currency: more.currency ?? null,
    bare: more.bare ?? false,
    cents: more.cents ?? false,
    own: more.own ?? true,
    magnitude: more.magnitude ?? 0,
    part: more.part ?? false,
    period: more.period ?? null,
    pair: more.pair ?? null,
    relation: more.relation ?? null,
    reasons: more.reasons ?? [],
    confidence: more.confidence ?? 0.9,
  };
}
