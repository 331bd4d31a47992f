import { divide, interval, meets, subtract } from '../quantity/interval.ts';
import { comparedAs } from './compared-as.ts';
import { countedInWords } from './counting.ts';
import { type Bounds, basisOf, factsInterval } from './facts.ts';
import { gatheringOf, isMoment } from './flow-or-stock.ts';
import { isPlainAmount } from './non-negative.ts';
import {
  basesAgree,
  calendarYear,
  evenBasis,
  type Observed,
  observedIn,
  type Stretch,
  sameParties,
  stretchOf,
  yearHolding,
} from './observed.ts';
import { compareWith, statedAmong } from './pairing.ts';
import { combine, type Judgement, judge, rank, transform } from './relation.ts';
import { endsOfChange } from './stretches.ts';
import type { FigureFacts, ObservationFacts } from './types.ts';

/** A figure held against one series. */
export interface Held {
  readonly facts: FigureFacts;
  readonly series: readonly ObservationFacts[];
  readonly observed: readonly Observed[];
  /** What the observations come to, in the terms of the figure. */
  readonly reference: Bounds;
  readonly stated: Bounds;
  readonly judgement: Judgement;
  /** Why a gap between the two is no contradiction; null where it is one. */
  readonly excuse: Excuse | null;
  readonly way: 'amount' | 'factor' | 'difference';
}

interface Excuse {
  readonly missing: string;
  readonly words: string;
}

/** Holds a figure against one series; null where that has nothing to be held against. */
export function held(facts: FigureFacts, series: readonly ObservationFacts[]): Held | null {
  const [first] = series;
  if (
    !first ||
    !sameParties(facts, first) ||
    basesAgree(basisOf(facts), evenBasis(first.series.basis)) === 'different'
  ) {
    return null;
  }
  const stretch = levelStretch(facts);
  return stretch ? heldAsAmount(facts, series, stretch) : heldAsChange(facts, series);
}

function heldAsAmount(facts: FigureFacts, series: readonly ObservationFacts[], stretch: Stretch): Held | null {
  const observed =
    observedIn(series, stretch, facts.figure.unit, facts.figure.currency) ?? ceilingOf(facts, series, stretch);
  if (!observed) return null;
  const stated = factsInterval(facts.figure);
  const judgement = judge(stated, observed.bounds);
  if (judgement === 'contradiction' && observed.how === 'sum?') return null;
  const atSomeTime = observed.how === 'end' && meets(stated.widest, observed.ever.widest);
  const excuse = atSomeTime
    ? {
        missing: 'the day that the figure speaks of',
        words: 'the series has such values within the period, not at its end',
      }
    : excuseOfBasis(facts, series);
  return { facts, series, observed: [observed], reference: observed.bounds, stated, judgement, excuse, way: 'amount' };
}

/**
 * For a part of a year of which the series has nothing: the year, which no part of a flow exceeds. Null unless it does, since what lies
 * below is no agreement.
 */
function ceilingOf(facts: FigureFacts, series: readonly ObservationFacts[], stretch: Stretch): Observed | null {
  const year = yearHolding(stretch);
  if (
    year === null ||
    isMoment(facts.period) ||
    !isPlainAmount(facts) ||
    gatheringOf(facts.indicator, facts.figure.basis) !== 'flow'
  )
    return null;
  const all = observedIn(series, calendarYear(year), facts.figure.unit, facts.figure.currency);
  if (all?.how !== 'itself') return null;
  const bounds = transform(all.bounds, ({ high, highOpen }) => (high > 0 ? interval(0, high, false, highOpen) : null));
  if (!bounds || judge(factsInterval(facts.figure), bounds) !== 'contradiction') return null;
  return { ...all, bounds, how: 'part' };
}

function excuseOfBasis(facts: FigureFacts, [first]: readonly ObservationFacts[]): Excuse | null {
  if (!first) return null;
  if (basesAgree(basisOf(facts), evenBasis(first.series.basis)) === 'same') {
    const words = basisOf(facts) === '' ? countedInWords(facts) : null;
    return words === null
      ? null
      : {
          missing: 'whether the series is counted in the same way',
          words: `the figure is told as “${words}”, the series does not say`,
        };
  }
  const named = first.series.basis.trim();
  return named === ''
    ? {
        missing: 'the basis of the series',
        words: `the figure is on the basis “${facts.figure.basis.trim()}”, the series does not say`,
      }
    : { missing: 'the basis of the figure', words: `the series is on the basis “${named}”, the figure does not say` };
}

/** A told change against the change between two observations; the best of what its words allow. */
function heldAsChange(facts: FigureFacts, series: readonly ObservationFacts[]): Held | null {
  const [stated] = statedAmong([facts]);
  if (!stated) return null;
  const excuse = excuseOfBasis(facts, series);
  const unit = series[0]?.series.unit ?? null;
  const currency = series[0]?.series.currency ?? null;
  let best: Held | null = null;
  let sure = true;
  for (const { base, end } of endsOfChange(facts)) {
    const from = observedIn(series, base, unit, currency);
    const to = observedIn(series, end, unit, currency);
    const change = from && to ? changeBetween(from, to, stated.way, facts, unit, currency) : null;
    const comparison = change && compareWith(change, stated.readings);
    if (!from || !to || !comparison) {
      sure = false;
      continue;
    }
    if (from.how === 'sum?' || to.how === 'sum?' || from.how === 'end' || to.how === 'end') sure = false;
    if (best && rank(best.judgement) <= rank(comparison.judgement)) continue;
    const { judgement, stated: reading, computed: reference } = comparison;
    best = { facts, series, observed: [to, from], reference, stated: reading, judgement, excuse, way: stated.way };
  }
  // A series in percent may hold growth rates itself, and a change of one may be told in points.
  if (unit === '%' && stated.way === 'factor') sure = false;
  return best?.judgement === 'contradiction' && !sure ? null : best;
}

function changeBetween(
  from: Observed,
  to: Observed,
  way: 'factor' | 'difference',
  facts: FigureFacts,
  unit: string | null,
  currency: string | null,
): Bounds | null {
  if (way === 'factor') {
    return from.bounds.widest.low < 0 || to.bounds.widest.low < 0 ? null : combine(to.bounds, from.bounds, divide);
  }
  const points = facts.figure.unit === 'pp' && unit === '%';
  if (!points && (facts.figure.unit !== unit || facts.figure.currency !== currency)) return null;
  return combine(to.bounds, from.bounds, subtract);
}

/** The time that a figure of an amount speaks of; null for what is no amount of a known time. */
export function levelStretch(facts: FigureFacts): Stretch | null {
  const role = comparedAs(facts);
  const isAmount = role === 'level' || role === 'share' || role === 'count' || role === 'rate';
  return isAmount && facts.figure.per === null ? stretchOf(facts.period) : null;
}
