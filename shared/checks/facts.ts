import type { Figure, Observation, Period } from '../model/records.ts';
import { EVERYTHING, exactly, hull, type Interval, interval, negate } from '../quantity/interval.ts';
import { toSignificant } from '../quantity/rounding.ts';
import { directionOf } from './direction.ts';
import { hash128 } from './hash.ts';
import { memoOf } from './memo.ts';
import { startIsOpen } from './since-when.ts';
import { toldOtherwise } from './told-otherwise.ts';
import type { FigureFacts, ObservationFacts } from './types.ts';

/** What the words of a figure allow: as printed, and with trailing zeros read as rounding. */
export interface Bounds {
  readonly printed: Interval;
  readonly widest: Interval;
}

/** Beyond this no figure of a text is meant; such a bound says nothing, and powers of it would leave the range of numbers. */
const BEYOND = 1e60;

/** Each check asks several times; a record never changes in place. */
const intervals = new WeakMap<Figure, Bounds>();

/** The intervals of a figure's record. Null bounds are unbounded; bounds that cannot be (low above high) say nothing. */
export function factsInterval(figure: Figure): Bounds {
  const known = intervals.get(figure);
  if (known) return known;
  const bounds = readBounds(figure);
  intervals.set(figure, bounds);
  return bounds;
}

function readBounds(figure: Figure): Bounds {
  const printed = fromBounds(figure.low, figure.high, figure.lowOpen, figure.highOpen);
  const { low, high, lowOpen, highOpen, wideLow, wideHigh, wideLowOpen, wideHighOpen } = figure;
  if (low === wideLow && high === wideHigh && lowOpen === wideLowOpen && highOpen === wideHighOpen) {
    return { printed, widest: printed };
  }
  const widest = fromBounds(figure.wideLow, figure.wideHigh, figure.wideLowOpen, figure.wideHighOpen);
  // The widest must hold what is printed, whatever an import says.
  return { printed, widest: hull(printed, widest) };
}

function fromBounds(low: number | null, high: number | null, lowOpen: boolean, highOpen: boolean): Interval {
  const from = low === null || low < -BEYOND ? Number.NEGATIVE_INFINITY : low;
  const to = high === null || high > BEYOND ? Number.POSITIVE_INFINITY : high;
  if (!(from <= to) || from > BEYOND || to < -BEYOND) return EVERYTHING;
  if (from === to) return interval(from, to);
  return interval(from, to, lowOpen, highOpen);
}

const observed = new WeakMap<Observation, Bounds>();

/**
 * What the digits of an observation allow: the value or its stated bounds as printed; at the widest, zeros at the end read as
 * rounding (as for figures), since a table in millions has lost the digits below.
 */
export function observedInterval({ observation }: ObservationFacts): Bounds {
  const known = observed.get(observation);
  if (known) return known;
  const { value, low, high } = observation;
  const half = lastDigitOf(value) / 2;
  const told = low !== null && high !== null && low <= value && value <= high;
  const printed = told ? interval(low, high) : exactly(value);
  const bounds = { printed, widest: hull(printed, interval(value - half, value + half)) };
  observed.set(observation, bounds);
  return bounds;
}

/** What one unit of the last digit is worth that is no zero: 0.1e9 in 1.7e9. Noise of the binary fraction is no digit. */
function lastDigitOf(value: number): number {
  const [digits = '', exponent = '0'] = toSignificant(value, 12).toExponential().split('e');
  const decimals = digits.split('.')[1]?.length ?? 0;
  return value === 0 ? 0 : 10 ** (Number(exponent) - decimals);
}

/** The bounds of a change with its direction: "fell by 25 %" is one of −25 %. A figure written with a minus stays as it is. */
export function signedInterval(facts: FigureFacts): Bounds {
  const bounds = factsInterval(facts.figure);
  return isFall(facts) ? { printed: negate(bounds.printed), widest: negate(bounds.widest) } : bounds;
}

function isFall(facts: FigureFacts): boolean {
  const { role, value } = facts.figure;
  if (role !== 'growth-rate' && role !== 'change') return false;
  return (value ?? factsInterval(facts.figure).printed.low) > 0 && directionOf(facts) < 0;
}

/** Whether an interval excludes anything at all. */
export function informs(a: Interval): boolean {
  return Number.isFinite(a.low) || Number.isFinite(a.high);
}

/** A figure's values change this, and what the checks compare by; its note and its place in the text do not. */
export function fingerprintOf(figures: readonly FigureFacts[], extra: readonly string[] = []): string {
  return hash128(JSON.stringify([figures.map(printOf).sort(compareText), extra]));
}

function printOf(facts: FigureFacts): string {
  const memo = memoOf(facts);
  const f = facts.figure;
  memo.print ??= hash128(
    JSON.stringify([
      [f.id, f.role, f.unit, f.currency, f.per, f.pairId, f.pairEnd],
      [f.low, f.high, f.lowOpen, f.highOpen, f.wideLow, f.wideHigh, f.wideLowOpen, f.wideHighOpen],
      [f.indicatorId, f.subjectId, f.partnerId, f.placeId, basisOf(facts), facts.claim.kind],
      [periodParts(facts.period), periodParts(facts.basePeriod)],
      ...(isFall(facts) ? ['falls'] : []),
      ...(isOpenChange(facts) ? ['since when is open'] : []),
      ...(toldOtherwise(facts) === null ? [] : [toldOtherwise(facts)]),
    ]),
  );
  return memo.print;
}

function isOpenChange(facts: FigureFacts): boolean {
  const { role, pairId } = facts.figure;
  const tells = role === 'multiple' || role === 'growth-rate' || role === 'growth-index' || role === 'change';
  return tells && pairId === null && startIsOpen(facts);
}

function periodParts(period: Period | null): readonly (string | number | null)[] | null {
  return period && [period.start, period.end, period.years];
}

/** Order that no locale of the machine decides. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Sorted by id, so that nothing a check says depends on the order of its input. */
export function byId(figures: readonly FigureFacts[]): readonly FigureFacts[] {
  if (areSorted(figures)) return figures;
  return [...figures].sort((a, b) => compareText(a.figure.id, b.figure.id));
}

/** Those of one key are sorted by many who ask: mostly they are few, and in order already. */
function areSorted(figures: readonly FigureFacts[]): boolean {
  let last = '';
  for (const { figure } of figures) {
    if (figure.id < last) return false;
    last = figure.id;
  }
  return true;
}

/** The basis without regard to case and spaces. */
export function basisOf(facts: FigureFacts): string {
  const { basis } = facts.figure;
  return basis === '' ? '' : basis.trim().toLowerCase().replace(/\s+/g, ' ');
}

/** What must be the same for two figures to speak of one series: indicator, subject, partner, place, basis. */
export function seriesKey(facts: FigureFacts): string {
  const memo = memoOf(facts);
  if (memo.series === undefined) {
    const f = facts.figure;
    memo.series = `${f.indicatorId ?? ''}|${f.subjectId ?? ''}|${f.partnerId ?? ''}|${f.placeId ?? ''}|${basisOf(facts)}`;
  }
  return memo.series;
}

/**
 * Told as so, expected, or wished: a forecast may differ from another, and a target from the actual, without anyone being wrong;
 * so figures are compared within one of the three only. What a sentence denies ("not the $7 billion that …") is none of them.
 */
export function standingOf(facts: FigureFacts): 'told' | 'expected' | 'wished' | 'denied' {
  const otherwise = toldOtherwise(facts);
  if (otherwise !== null) return otherwise;
  switch (facts.claim.kind) {
    case 'fact':
    case 'assessment':
      return 'told';
    case 'forecast':
      return 'expected';
    case 'target':
    case 'commitment':
      return 'wished';
  }
}

/** Whether two figures stand in one claim, or in one source by voices that may be the same: what one leaves out the other may tell. */
export function together(a: FigureFacts, b: FigureFacts): boolean {
  if (a.claim.id === b.claim.id) return true;
  const [x, y] = [a.claim.speakerId, b.claim.speakerId];
  return a.source !== null && a.source.id === b.source?.id && (x === y || x === null || y === null);
}

/** Whether two figures of one claim may speak of the same parties: nothing that both name differs. */
export function mayShareParties(a: FigureFacts, b: FigureFacts): boolean {
  const agree = (x: string | null, y: string | null): boolean => x === null || y === null || x === y;
  return (
    agree(a.figure.subjectId, b.figure.subjectId) &&
    agree(a.figure.partnerId, b.figure.partnerId) &&
    agree(a.figure.placeId, b.figure.placeId) &&
    agree(basisOf(a) || null, basisOf(b) || null)
  );
}

/** Figures sorted into those that allow exactly the same values and are alike, in the order of the first of each. */
export function byValue(
  figures: readonly FigureFacts[],
  alike: (a: FigureFacts, b: FigureFacts) => boolean,
): readonly (readonly FigureFacts[])[] {
  const all: FigureFacts[][] = [];
  const starting = new Map<number, FigureFacts[][]>();
  for (const facts of figures) {
    const bounds = factsInterval(facts.figure);
    const { low, high } = bounds.printed;
    const at = Number.isFinite(low) ? low : high;
    const there = starting.get(at) ?? [];
    const known = there.find(
      ([first]) => first && sameBounds(factsInterval(first.figure), bounds) && alike(first, facts),
    );
    if (known) known.push(facts);
    else {
      const some = [facts];
      all.push(some);
      there.push(some);
      starting.set(at, there);
    }
  }
  return all;
}

function sameBounds(a: Bounds, b: Bounds): boolean {
  return sameInterval(a.printed, b.printed) && sameInterval(a.widest, b.widest);
}

function sameInterval(a: Interval, b: Interval): boolean {
  return a.low === b.low && a.high === b.high && a.lowOpen === b.lowOpen && a.highOpen === b.highOpen;
}

function sameMeasured({ figure: a }: FigureFacts, { figure: b }: FigureFacts): boolean {
  return a.unit === b.unit && a.currency === b.currency && a.per === b.per;
}

/**
 * A few figures that stand for many of one key: different values only; beyond `most`, the ones that end lowest and begin highest,
 * which fit least with the rest, and the first by id.
 */
export function representatives(figures: readonly FigureFacts[], most: number): readonly FigureFacts[] {
  if (figures.length < 2) return figures;
  const all = byValue(byId(figures), sameMeasured).flatMap(([first]) => first ?? []);
  if (all.length <= most) return all;
  const high = (f: FigureFacts): number => factsInterval(f.figure).widest.high;
  const low = (f: FigureFacts): number => factsInterval(f.figure).widest.low;
  const lowest = all.reduce((a, b) => (high(b) < high(a) ? b : a));
  const highest = all.reduce((a, b) => (low(b) > low(a) ? b : a));
  return byId([...new Set([lowest, highest, ...all])].slice(0, most));
}
