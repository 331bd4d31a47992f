import { joinedToEnds } from './direction.ts';
import { type Bounds, factsInterval, together } from './facts.ts';
import {
  type Comparison,
  compareWith,
  compounded,
  factorOf,
  fillsIn,
  isAverage,
  type Pair,
  pairsAmong,
  quotientOf,
  type Scope,
  type Stated,
  sameChange,
  statedAmong,
} from './pairing.ts';
import { rank } from './relation.ts';
import { lengthsAgree, type Span, spanOfChange, stepsOf } from './spans.ts';
import type { FigureFacts } from './types.ts';
import { asWritten } from './words.ts';

/** An average growth told "a year" lies below double nearly always: from here to `INDEX_TO` a rate looks like an index. */
const INDEX_FROM = 100;
const INDEX_TO = 200;
/** Up to here a time is one year. */
const ONE_YEAR = 1.1;
const AVERAGE_ANNUAL = /\b(average (annual|yearly)|annual average|on average (each|every|per|a) year)\b/i;

/** What an average may be held against: a stated change, or the two ends of one. */
export interface Target {
  readonly figures: readonly FigureFacts[];
  readonly readings: readonly Bounds[];
  readonly span: Span;
  readonly name: string;
}

/** Whether a growth rate looks like an index told as a rate: an annual average from 100 to 200 %. */
export function looksLikeIndex(facts: FigureFacts): boolean {
  const { role, unit, per } = facts.figure;
  if (role !== 'growth-rate' || unit !== '%') return false;
  if (per !== 'year' && !(per === null && AVERAGE_ANNUAL.test(facts.claim.statement))) return false;
  return between(facts);
}

/** Whether a growth index stands with the words "growth rate": rightly read, wrongly told. */
export function toldAsRate(facts: FigureFacts): boolean {
  const { role, unit, per } = facts.figure;
  return (
    role === 'growth-index' &&
    unit === '%' &&
    per === 'year' &&
    between(facts) &&
    /\bgrowth rates?\b/i.test(facts.claim.statement)
  );
}

function between(facts: FigureFacts): boolean {
  const { printed } = factsInterval(facts.figure);
  return printed.low >= INDEX_FROM && printed.high <= INDEX_TO;
}

/** The averages that can be compounded as they are labelled. */
export function averagesAmong(figures: readonly FigureFacts[]): readonly FigureFacts[] {
  return figures.filter((f) => isAverage(f) && !looksLikeIndex(f) && factorOf(f) !== null);
}

/** What averages may be held against among the figures of a key. */
export function targetsAmong(figures: readonly FigureFacts[]): readonly Target[] {
  const changes = statedAmong(figures).filter((one) => one.way === 'factor');
  return [...changes.map(fromChange), ...pairsAmong(figures).flatMap(fromPair)];
}

function fromChange(one: Stated): Target {
  return { figures: [one.facts], readings: one.readings, span: one.span, name: `“${asWritten(one.facts)}”` };
}

function fromPair(pair: Pair): readonly Target[] {
  const quotient = quotientOf(pair.base, pair.end);
  const name = `${asWritten(pair.base)} → ${asWritten(pair.end)}`;
  return quotient ? [{ figures: [pair.base, pair.end], readings: [quotient], span: pair.span, name }] : [];
}

/**
 * Over how many years an average and a target may both run: every number that the words allow; empty where they are not of one
 * change or nobody tells how long it took. `alone`: the claim has one average and one target.
 */
export function commonYears(average: FigureFacts, target: Target, scope: Scope, alone: boolean): readonly number[] {
  const [first] = target.figures;
  if (!first) return [];
  const sameClaim = first.claim.id === average.claim.id;
  if (scope === 'claim' && !(alone && target.figures.every((f) => fillsIn(average, f)))) return [];
  const [, last] = target.figures;
  if (last && joinedToEnds(average, first, last))
    return target.span.years === null ? stepsOf(average) : [target.span.years];
  const span = spanOfChange(average);
  if (scope === 'series' && !sameChange(average, span, first, target.span)) return [];
  const length = span.years;
  const other = target.span.years;
  if (length === null) return other !== null && sameClaim ? [other] : [];
  // Growth of one year says nothing of how long it took to multiply.
  if (other === null) return sameClaim && alone && length > ONE_YEAR ? stepsOf(average) : [];
  if (!lengthsAgree(length, other)) return [];
  // One article is one setting: what it tells of ten years and of a decade is one time, unless dates say otherwise.
  const dated = span.start !== null && target.span.start !== null;
  if (!dated && !together(average, first)) return [];
  const own = stepsOf(average);
  const rounded = Math.round(other * 100) / 100;
  return own.includes(rounded) ? own : [...own, rounded];
}

/** How often an average of one period compounds in a year. */
export function turnsAYear(facts: FigureFacts): number {
  switch (facts.figure.per) {
    case 'quarter':
      return 4;
    case 'month':
      return 12;
    case 'year':
    case null:
      return 1;
  }
}

/** An average held against a target: the number of years that fits best, and how well. */
export interface AverageComparison extends Comparison {
  readonly years: number;
}

/** Compounds an average over each number of years and keeps the one that fits the target best; null where nothing compares. */
export function compareAverage(
  factor: Bounds,
  turns: number,
  years: readonly number[],
  target: Target,
): AverageComparison | null {
  let best: AverageComparison | null = null;
  for (const n of years) {
    const total = compounded(factor, n * turns);
    const comparison = total && compareWith(total, target.readings);
    if (comparison && (!best || rank(comparison.judgement) < rank(best.judgement))) best = { ...comparison, years: n };
  }
  return best;
}
