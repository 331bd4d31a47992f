import type { Comparator } from '../model/vocabulary.ts';
import { type Interval, interval, nearlyEqual } from '../quantity/interval.ts';
import { isPerPart } from './composition-words.ts';
import { directionOf, evenly } from './direction.ts';
import { type Bounds, factsInterval } from './facts.ts';
import { type Gathering, gatheringOf } from './flow-or-stock.ts';
import { type Dated, datedOf, dayAfter } from './pro-rata.ts';
import type { ClaimFacts, FigureFacts } from './types.ts';

/** For what time a target asks. */
export type Timing =
  | { readonly kind: 'every'; readonly per: 'year' | 'quarter' | 'month' }
  | { readonly kind: 'period'; readonly dated: Dated; readonly text: string }
  /** `end`: the first day after the deadline. */
  | { readonly kind: 'deadline'; readonly end: string; readonly text: string }
  | { readonly kind: 'open' };

/** What a target asks for: the values that reach it, as its words say at their strictest and at their most lenient. */
export interface Goal {
  readonly claim: ClaimFacts;
  readonly threshold: FigureFacts;
  readonly comparator: Comparator;
  readonly wanted: Bounds;
  readonly timing: Timing;
  /** Asked of each of several places. */
  readonly perPart: boolean;
  readonly gathering: Gathering;
}

/** The goal of a target or commitment with a threshold; null where it has none, or no way to tell what reaches it. */
export function goalOf(claim: ClaimFacts): Goal | null {
  const { pledge, threshold } = claim;
  if (!pledge || !threshold || pledge.status === 'withdrawn') return null;
  const comparator = comparatorOf(claim, threshold);
  const wanted = comparator && wantedBy(comparator, threshold);
  if (!comparator || !wanted) return null;
  return {
    claim,
    threshold,
    comparator,
    wanted,
    timing: timingOf(claim, threshold),
    perPart: isPerPart(threshold),
    gathering: gatheringOf(threshold.indicator, threshold.figure.basis),
  };
}

/** As the record says; else by the words of the threshold, the way they go, or where the target starts from. */
function comparatorOf({ pledge, baseline }: ClaimFacts, threshold: FigureFacts): Comparator | null {
  if (pledge?.comparator) return pledge.comparator;
  switch (threshold.figure.approx) {
    case 'at-least':
      return 'at-least';
    case 'at-most':
      return 'at-most';
    case 'above':
      return 'above';
    case 'below':
    case 'about':
    case null:
      break;
  }
  const way = directionOf(threshold);
  if (way !== 0) return way > 0 ? 'at-least' : 'at-most';
  if (!baseline) return null;
  const [from, to] = [factsInterval(baseline.figure).printed, factsInterval(threshold.figure).printed];
  return from.high < to.low ? 'at-least' : from.low > to.high ? 'at-most' : null;
}

/** Strictest: what the number says; most lenient: what its words allow ("nearly 5 %" from 4 %). */
function wantedBy(comparator: Comparator, { figure }: FigureFacts): Bounds | null {
  const { printed } = factsInterval(figure);
  const inside = figure.value !== null && figure.value >= printed.low && figure.value <= printed.high;
  const value = inside ? figure.value : null;
  switch (comparator) {
    case 'at-least':
    case 'above': {
      const strict = value ?? printed.low;
      if (!Number.isFinite(printed.low))
        return value === null || figure.approx === 'at-most' ? null : same(from(value, false));
      const open = comparator === 'above' || (nearlyEqual(strict, printed.low) && printed.lowOpen);
      return { printed: from(strict, open), widest: from(printed.low, printed.lowOpen && comparator === 'above') };
    }
    case 'at-most':
    case 'below': {
      const strict = value ?? printed.high;
      if (!Number.isFinite(printed.high))
        return value === null || figure.approx === 'at-least' ? null : same(upTo(value, false));
      return { printed: upTo(strict, comparator === 'below'), widest: upTo(printed.high, false) };
    }
    case 'equal':
    case 'between':
      return factsInterval(figure);
  }
}

function same(a: Interval): Bounds {
  return { printed: a, widest: a };
}

function from(low: number, open: boolean): Interval {
  return interval(low, Number.POSITIVE_INFINITY, open);
}

function upTo(high: number, open: boolean): Interval {
  return interval(Number.NEGATIVE_INFINITY, high, false, open);
}

const BY = /^(?:by|until|till|before|through|no later than|up to)\b/i;
const BY_BEFORE = /\b(?:by|until|till|before|no later than|by the end of)\s*(?:the )?$/;
const IN = /^(?:in|during|over|within|for|throughout)\b/i;
const IN_BEFORE = /\b(?:in|during|over|within|for|throughout)\s*(?:the )?(?:year |years )?$/;

/**
 * For what time a target asks. Its record's deadline holds, unless the words of the threshold name another time of their own: "by 2030
 * all of it, 500 m in 2027" asks 500 m of 2027.
 */
function timingOf({ pledge, claim }: ClaimFacts, { figure, period }: FigureFacts): Timing {
  if (figure.per !== null) return { kind: 'every', per: figure.per };
  const dated = datedOf(period);
  const deadline = pledge?.deadline ?? null;
  const recorded: Timing | null =
    deadline === null ? null : { kind: 'deadline', end: dayAfter(deadline), text: deadline };
  if (!period || !dated) return recorded ?? { kind: 'open' };
  const words = evenly(period.text).toLowerCase();
  const told = evenly(claim.statement).toLowerCase();
  const before = told.split(words)[0] ?? '';
  const until: Timing = { kind: 'deadline', end: dated.end, text: period.text };
  const within: Timing = { kind: 'period', dated, text: period.text };
  const saysUntil = words !== '' && told.includes(words) && (BY.test(words) || BY_BEFORE.test(before));
  if (recorded === null || deadline === null) return saysUntil || BY.test(words) ? until : within;
  // A deadline in the time that the threshold names says the same more exactly.
  if (deadline >= dated.start && deadline <= dated.end) return recorded;
  if (saysUntil) return until;
  return isToldIn(told, words, evenly(figure.text).toLowerCase()) ? within : recorded;
}

/** Whether a text ties an amount to a time: "500 m in 2027", "in 2027, at least 500 m"; what stands farther apart may be of other things. */
function isToldIn(told: string, time: string, amount: string): boolean {
  if (time === '' || amount === '') return false;
  const [at, there] = [told.indexOf(time), told.indexOf(amount)];
  if (at < 0 || there < 0) return false;
  if (!IN.test(time) && !IN_BEFORE.test(told.slice(0, at))) return false;
  const [from, to] = at < there ? [at + time.length, there] : [there + amount.length, at];
  const between = told.slice(from, to);
  return !/[\d;:.]/.test(between) && (between.match(/\p{L}+/gu) ?? []).length <= 4;
}

/** How an actual value stands to what is wanted: surely there, there if rounding allows, or not there. */
export type Reach = 'reached' | 'within rounding' | 'short';

/** Whether a value lies among those wanted. */
export function reachOf(actual: Bounds, wanted: Bounds): Reach {
  if (lies(actual.printed, wanted.printed)) return 'reached';
  return touches(actual.widest, wanted.widest) ? 'within rounding' : 'short';
}

function lies(a: Interval, b: Interval): boolean {
  const low =
    a.low > b.low || (nearlyEqual(a.low, b.low) && (!b.lowOpen || a.lowOpen)) || b.low === Number.NEGATIVE_INFINITY;
  const high =
    a.high < b.high ||
    (nearlyEqual(a.high, b.high) && (!b.highOpen || a.highOpen)) ||
    b.high === Number.POSITIVE_INFINITY;
  return low && high;
}

function touches(a: Interval, b: Interval): boolean {
  const over = a.low > b.high && !nearlyEqual(a.low, b.high);
  const under = a.high < b.low && !nearlyEqual(a.high, b.low);
  if (over || under) return false;
  if (nearlyEqual(a.high, b.low)) return !a.highOpen && !b.lowOpen;
  if (nearlyEqual(a.low, b.high)) return !a.lowOpen && !b.highOpen;
  return true;
}

/** Whether more is better: a floor, not a ceiling or a range. */
export function isFloor({ comparator }: Goal): boolean {
  return comparator === 'at-least' || comparator === 'above';
}
