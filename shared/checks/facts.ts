import type { Figure, Period } from '../model/records.ts';
import { EVERYTHING, hull, type Interval, interval } from '../quantity/interval.ts';
import { hash128 } from './hash.ts';
import type { FigureFacts } from './types.ts';

/** What the words of a figure allow: as printed, and with trailing zeros read as rounding. */
export interface Bounds {
  readonly printed: Interval;
  readonly widest: Interval;
}

/** Beyond this no figure of a text is meant; such a bound says nothing, and powers of it would leave the range of numbers. */
const BEYOND = 1e60;

/** The intervals of a figure's record. Null bounds are unbounded; bounds that cannot be (low above high) say nothing. */
export function factsInterval(figure: Figure): Bounds {
  const printed = fromBounds(figure.low, figure.high, figure.lowOpen, figure.highOpen);
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

/** Whether an interval excludes anything at all. */
export function informs(a: Interval): boolean {
  return Number.isFinite(a.low) || Number.isFinite(a.high);
}

/** A figure's values change this, and what the checks compare by; its note and its place in the text do not. */
export function fingerprintOf(figures: readonly FigureFacts[], extra: readonly string[] = []): string {
  const parts = figures.map((f) => [
    f.figure.id,
    f.figure.role,
    f.figure.low,
    f.figure.high,
    f.figure.lowOpen,
    f.figure.highOpen,
    f.figure.wideLow,
    f.figure.wideHigh,
    f.figure.wideLowOpen,
    f.figure.wideHighOpen,
    f.figure.unit,
    f.figure.currency,
    f.figure.per,
    f.figure.indicatorId,
    f.figure.subjectId,
    f.figure.partnerId,
    f.figure.placeId,
    basisOf(f),
    f.figure.pairId,
    f.figure.pairEnd,
    periodParts(f.period),
    periodParts(f.basePeriod),
    f.claim.kind,
  ]);
  parts.sort((a, b) => compareText(String(a[0]), String(b[0])));
  return hash128(JSON.stringify([parts, extra]));
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
  return [...figures].sort((a, b) => compareText(a.figure.id, b.figure.id));
}

/** The basis without regard to case and spaces. */
export function basisOf(facts: FigureFacts): string {
  return facts.figure.basis.trim().toLowerCase().replace(/\s+/g, ' ');
}

/** What must be the same for two figures to speak of one series: indicator, subject, partner, place, basis. */
export function seriesKey(facts: FigureFacts): string {
  const f = facts.figure;
  return [f.indicatorId, f.subjectId, f.partnerId, f.placeId, basisOf(facts)].map((x) => x ?? '').join('|');
}

/**
 * Told as so, expected, or wished: a forecast may differ from another, and a target from the actual, without anyone being wrong;
 * so figures are compared within one of the three only.
 */
export function standingOf(facts: FigureFacts): 'told' | 'expected' | 'wished' {
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
