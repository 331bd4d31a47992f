import { isFraction } from '../quantity/fractions.ts';
import { divide, exactly, type Interval, interval, negate, power, scale, subtract } from '../quantity/interval.ts';
import { directionOf, evenly, joinedToEnds, placesOf, trailsEnds } from './direction.ts';
import {
  type Bounds,
  byId,
  factsInterval,
  informs,
  mayShareParties,
  seriesKey,
  signedInterval,
  standingOf,
  together,
} from './facts.ts';
import { memoOf } from './memo.ts';
import { combine, deciding, type Judgement, judge, rank, transform } from './relation.ts';
import { startIsOpen } from './since-when.ts';
import { type Span, spanOfChange, spanOfPair, spansAgree, yearOf } from './spans.ts';
import type { Company, FigureFacts } from './types.ts';

/** A change told by its two ends. */
export interface Pair {
  readonly base: FigureFacts;
  readonly end: FigureFacts;
  readonly span: Span;
}

/** A change told in one figure ("doubled", "grew by 5 %"): what it multiplies or adds, in each reading that the words allow. */
export interface Stated {
  readonly facts: FigureFacts;
  readonly way: 'factor' | 'difference';
  readonly readings: readonly Bounds[];
  readonly span: Span;
}

const NO_KEYS: readonly string[] = [];
const LEVEL_ROLES: ReadonlySet<string> = new Set(['level', 'share', 'count', 'rate']);
/** With these words a bare "fell by 20 %" may be meant downward though its figure is written without a minus. */
const DECLINE =
  /\b(fell|falls?|fallen|falling|declin\w*|decreas\w*|drop\w*|shr[aiu]nk\w*|reduc\w*|lost|loss|(?<!\bnot? )lower\w*|contract\w*|down|cut|(?<!\bnot? )less(?! than (?:\p{Sc}|\d))|halv\w*|slump\w*|plung\w*)\b/iu;
/** With these words a growth rate may be an average of single years even where no "a year" stands at the figure. */
const AVERAGE = /\b(average[ds]?|averaging|annual|annually|yearly|per year|a year|each year|every year|per annum)\b/i;

/** Figures that tell how much there is at one time. */
export function isLevel(facts: FigureFacts): boolean {
  return LEVEL_ROLES.has(facts.figure.role) && isAmountOfSomething(facts);
}

/** A date, a place in an order or a length of time is no value that anything grows to. */
export function isAmountOfSomething(facts: FigureFacts): boolean {
  const { kind } = facts.figure;
  return kind !== 'date' && kind !== 'ordinal' && kind !== 'duration';
}

/** Whether a figure is one end of a from-to pair. */
export function isPairEnd(facts: FigureFacts): boolean {
  return facts.figure.pairId !== null && facts.figure.pairEnd !== null;
}

/** Whether a figure tells a change in itself, as a factor or a difference. */
export function tellsChange(facts: FigureFacts): boolean {
  const { role, pairId } = facts.figure;
  if (pairId !== null) return false;
  return role === 'multiple' || role === 'growth-rate' || role === 'growth-index' || role === 'change';
}

/** Whether a figure tells the average change of one year, quarter or month. */
export function isAverage(facts: FigureFacts): boolean {
  return tellsChange(facts) && facts.figure.role !== 'change' && facts.figure.per !== null;
}

/** The complete pairs among figures, by id: both ends of one unit, one indicator and one standing. */
export function pairsAmong(figures: readonly FigureFacts[]): readonly Pair[] {
  const ends = new Map<string, { base: FigureFacts | null; end: FigureFacts | null; torn: boolean }>();
  for (const facts of byId(figures)) {
    const { pairId, pairEnd } = facts.figure;
    if (pairId === null || pairEnd === null) continue;
    const pair = ends.get(pairId) ?? { base: null, end: null, torn: false };
    if (pair[pairEnd] !== null) pair.torn = true;
    pair[pairEnd] = facts;
    ends.set(pairId, pair);
  }
  const pairs: Pair[] = [];
  for (const { base, end, torn } of ends.values()) {
    if (torn || base === null || end === null || !sameMeasure(base, end)) continue;
    pairs.push({ base, end, span: spanOfPair(base, end) });
  }
  return pairs;
}

/** Whether two figures are of one unit, currency and rhythm, so that they can be divided or subtracted. */
export function sameMeasure(a: FigureFacts, b: FigureFacts): boolean {
  return (
    a.figure.unit === b.figure.unit &&
    a.figure.currency === b.figure.currency &&
    a.figure.per === b.figure.per &&
    standingOf(a) === standingOf(b) &&
    seriesKey(a) === seriesKey(b)
  );
}

/** The factor that one figure tells (×1.05 for a rate of 5 %, ×0.95 for a fall by 5 %, ×1.17 for an index of 117 %); null where it tells none. */
export function factorOf(facts: FigureFacts): Bounds | null {
  const { role, unit } = facts.figure;
  const bounds = factsInterval(facts.figure);
  if (!informs(bounds.printed)) return null;
  if (role === 'multiple') return unit === 'x' || unit === null ? onlyPositive(bounds) : null;
  if (role === 'growth-index')
    return onlyPositive(unit === '%' ? percentAsIndex(bounds) : unit === 'x' ? bounds : null);
  if (role === 'growth-rate') return onlyPositive(rateAsFactor(facts, signedInterval(facts)));
  return null;
}

/** A growth rate as a factor: 5 % and "a third" as ×1.05 and ×1.33; null where it is in neither. */
function rateAsFactor({ figure }: FigureFacts, bounds: Bounds): Bounds | null {
  if (figure.unit === '%') return percentAsRate(bounds);
  return isFraction(figure) ? transform(bounds, (a) => shift(a, 1)) : null;
}

/** 5 % as ×1.05. */
export function percentAsRate(bounds: Bounds): Bounds | null {
  return transform(bounds, (a) => shift(scale(a, 0.01), 1));
}

/** 105 % as ×1.05. */
export function percentAsIndex(bounds: Bounds): Bounds | null {
  return transform(bounds, (a) => scale(a, 0.01));
}

function shift(a: Interval, by: number): Interval {
  return interval(a.low + by, a.high + by, a.lowOpen, a.highOpen);
}

/** Nothing shrinks below nothing: the part of a factor above zero, null where none is left. */
function onlyPositive(bounds: Bounds | null): Bounds | null {
  return (
    bounds &&
    transform(bounds, (a) => {
      if (a.high <= 0) return null;
      return a.low < 0 ? interval(0, a.high, false, a.highOpen) : a;
    })
  );
}

/** The changes told over a whole span, averages left out. */
export function statedAmong(figures: readonly FigureFacts[]): readonly Stated[] {
  const stated: Stated[] = [];
  for (const facts of byId(figures)) {
    const one = statedOf(facts);
    if (one) stated.push(one);
  }
  return stated;
}

function statedOf(facts: FigureFacts): Stated | null {
  if (!tellsChange(facts) || facts.figure.per !== null) return null;
  const memo = memoOf(facts);
  if (memo.stated === undefined) memo.stated = readStated(facts);
  return memo.stated;
}

function readStated(facts: FigureFacts): Stated | null {
  const { role, unit } = facts.figure;
  const bounds = factsInterval(facts.figure);
  if (!informs(bounds.printed)) return null;
  const span = spanOfChange(facts);
  // Words of decline elsewhere in the statement leave open which way a figure goes whose own words do not say.
  const eitherWay = directionOf(facts) === 0 && DECLINE.test(facts.claim.statement);
  if (role === 'change' || unit === 'pp') {
    const signed = signedInterval(facts);
    const less = eitherWay ? transform(signed, negate) : null;
    return { facts, way: 'difference', readings: less ? [signed, less] : [signed], span };
  }
  const short = span.years !== null && span.years <= 1.1;
  if (role !== 'multiple' && !short && AVERAGE.test(facts.claim.statement)) return null;
  const factor = factorOf(facts);
  if (!factor) return null;
  const lessened = role === 'multiple' && directionOf(facts) < 0;
  const inverse = eitherWay || lessened ? fallOf(facts, bounds, factor) : null;
  const added = role === 'multiple' && isToldAsMore(facts) ? transform(factor, (a) => shift(a, 1)) : null;
  const readings = [factor, ...(inverse ? [inverse] : []), ...(added ? [added] : [])];
  return { facts, way: 'factor', readings, span };
}

const MORE_AFTER = /^\s*(?:more|higher|greater|larger|bigger|above)\b/i;

/** "Rose by 2.5 times", "2.5 times more": some mean 2.5 times as much, and some that much on top. */
function isToldAsMore({ claim, figure }: FigureFacts): boolean {
  const [text, own] = [evenly(claim.statement), evenly(figure.text)];
  if (!/\btimes\b|fold\b/i.test(own)) return false;
  if (/^by\b|\b(?:more|higher|greater|larger|bigger)$/i.test(own)) return true;
  return placesOf(text, own).some(
    (at) => /\bby\s*$/i.test(text.slice(0, at)) || MORE_AFTER.test(text.slice(at + own.length)),
  );
}

function fallOf(facts: FigureFacts, bounds: Bounds, factor: Bounds): Bounds | null {
  if (facts.figure.role === 'growth-rate') {
    const fall = transform(bounds, negate);
    return onlyPositive(fall && rateAsFactor(facts, fall));
  }
  // What halved has fallen already.
  return facts.figure.role === 'multiple' && factor.printed.low >= 1
    ? transform(factor, (a) => divide(exactly(1), a))
    : null;
}

/** A pair's quotient, end ÷ base; null where an end may be zero or below, of which no multiple can be told. */
export function quotientOf(base: FigureFacts, end: FigureFacts): Bounds | null {
  const from = factsInterval(base.figure);
  const to = factsInterval(end.figure);
  if (from.widest.low < 0 || to.widest.low < 0 || !informs(from.printed) || !informs(to.printed)) return null;
  return combine(to, from, divide);
}

/** A pair's difference, end − base. */
export function differenceOf(base: FigureFacts, end: FigureFacts): Bounds | null {
  return combine(factsInterval(end.figure), factsInterval(base.figure), subtract);
}

/** How a stated change and two ends stand to each other: the best of its readings. */
export interface Comparison {
  readonly judgement: Judgement;
  readonly computed: Bounds;
  readonly stated: Bounds;
}

/** Compares a computed change with each reading of a stated one and keeps the one that fits best. */
export function compareWith(computed: Bounds, readings: readonly Bounds[]): Comparison | null {
  let best: Comparison | null = null;
  for (const stated of readings) {
    const judgement = judge(computed, stated);
    if (!best || rank(judgement) < rank(best.judgement)) best = { judgement, computed, stated };
  }
  return best;
}

/** Compares two ends with a stated change; null where their measures do not allow it. */
export function compareEnds(base: FigureFacts, end: FigureFacts, stated: Stated): Comparison | null {
  if (stated.way === 'factor') {
    const quotient = quotientOf(base, end);
    return quotient && compareWith(quotient, stated.readings);
  }
  const { unit, currency } = stated.facts.figure;
  const points = unit === 'pp' && base.figure.unit === '%';
  if (!points && (unit !== base.figure.unit || currency !== base.figure.currency)) return null;
  const difference = differenceOf(base, end);
  return difference && compareWith(difference, stated.readings);
}

/** Whether a pair and a stated change may be of one and the same change. */
export function sameChange(a: FigureFacts, spanA: Span, b: FigureFacts, spanB: Span): boolean {
  if (standingOf(a) !== standingOf(b) && a.claim.id !== b.claim.id) return false;
  return spansAgree(spanA, spanB, {
    sameClaim: a.claim.id === b.claim.id,
    near: together(a, b),
    told: a.source?.published ? yearOf(a.source.published) : null,
  });
}

/** A key's scope: all figures of one series, or one claim, where a figure without indicator takes that of its neighbour. */
export type Scope = 'series' | 'claim';

/**
 * The keys of a figure in checks that pair by series and, where an indicator is missing, inside a claim; without those under which it
 * would be alone.
 */
export function scopeKeys(facts: FigureFacts, company: Company): readonly string[] {
  if (!company.claim || !company.measure || !company.changing) return fewerScopeKeys(facts, company);
  const memo = memoOf(facts);
  if (memo.scopes === undefined) {
    const claim = `c:${facts.claim.id}`;
    memo.scopes = facts.figure.indicatorId === null ? [claim] : [`i:${seriesKey(facts)}`, claim];
  }
  return memo.scopes;
}

function fewerScopeKeys(facts: FigureFacts, { claim, measure, changing }: Company): readonly string[] {
  if (claim) return [`c:${facts.claim.id}`];
  return measure && changing && facts.figure.indicatorId !== null ? [`i:${seriesKey(facts)}`] : NO_KEYS;
}

/** The scope that a key stands for. */
export function scopeOf(key: string): Scope {
  return key.startsWith('c:') ? 'claim' : 'series';
}

/** Whether two figures of one claim belong together though not both name an indicator. */
export function fillsIn(a: FigureFacts, b: FigureFacts): boolean {
  return (a.figure.indicatorId === null || b.figure.indicatorId === null) && mayShareParties(a, b);
}

/** a to the number of steps: each reading of the number. */
export function compounded(average: Bounds, steps: number): Bounds | null {
  return transform(average, (a) => power(a, steps));
}

/** The readings that decided a comparison. */
export function decidingSides(c: Comparison): readonly [Interval, Interval] {
  return [deciding(c.computed, c.judgement), deciding(c.stated, c.judgement)];
}

/**
 * Whether a pair and a stated change are of one and the same change. Inside a claim, a figure without indicator is taken for its
 * neighbour's only where the claim has one pair and one change (`pairs`, `changes` count them).
 */
export function belongTogether(pair: Pair, one: Stated, scope: Scope, pairs: number, changes: number): boolean {
  if (scope === 'series') {
    if (joinedToEnds(one.facts, pair.base, pair.end)) return true;
    // Where nobody tells since when, only standing beside the ends says that it is of them.
    if (one.span.start === null && startIsOpen(one.facts)) return trailsEnds(one.facts, pair.base, pair.end);
    return sameChange(pair.base, pair.span, one.facts, one.span);
  }
  return pairs === 1 && changes === 1 && fillsIn(pair.base, one.facts) && fillsIn(pair.end, one.facts);
}
