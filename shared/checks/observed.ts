import { add, hull, scale } from '../quantity/interval.ts';
import { unitFactor, unitOf } from '../quantity/units.ts';
import { type Bounds, compareText, observedInterval } from './facts.ts';
import { gatheringOf } from './flow-or-stock.ts';
import { combine, transform } from './relation.ts';
import { datesOf } from './spans.ts';
import type { FigureFacts, ObservationFacts } from './types.ts';

/** What reference data have for a stretch of time, and how; 'part': no more than what they have for a longer time around it. */
export interface Observed {
  readonly bounds: Bounds;
  readonly how: 'itself' | 'sum' | 'end' | 'sum?' | 'part';
  readonly from: readonly ObservationFacts[];
  /** All that single observations of the stretch have. */
  readonly ever: Bounds;
}

/** Half-open dates. */
export interface Stretch {
  readonly start: string;
  readonly end: string;
}

/** The dates of a period where both are known. */
export function stretchOf(
  period: { readonly start: string | null; readonly end: string | null } | null,
): Stretch | null {
  return period?.start && period.end && period.start < period.end ? { start: period.start, end: period.end } : null;
}

/** What is measured, as far as values can be converted: the currency, or the measure of the unit, or the unit itself. */
export function measureOf(unit: string | null, currency: string | null): string {
  if (currency !== null) return currency;
  return unit === null ? '' : (unitOf(unit)?.measure ?? unit);
}

/** The calendar year that holds a stretch wholly; null where it lies in more than one. */
export function yearHolding({ start, end }: Stretch): number | null {
  const year = Number(start.slice(0, 4));
  return end <= `${String(year + 1).padStart(4, '0')}-01-01` ? year : null;
}

/** A calendar year. */
export function calendarYear(year: number): Stretch {
  const text = (n: number): string => `${String(n).padStart(4, '0')}-01-01`;
  return { start: text(year), end: text(year + 1) };
}

/** The observations of one series each, by the series' id. */
export function bySeries(observations: readonly ObservationFacts[]): readonly (readonly ObservationFacts[])[] {
  const all = new Map<string, ObservationFacts[]>();
  for (const facts of observations) {
    const known = all.get(facts.series.id);
    if (known) known.push(facts);
    else all.set(facts.series.id, [facts]);
  }
  return [...all.keys()].sort(compareText).map((id) => inOrder(all.get(id) ?? []));
}

function inOrder(some: readonly ObservationFacts[]): readonly ObservationFacts[] {
  return [...some].sort(
    (a, b) =>
      compareText(a.period.start ?? '', b.period.start ?? '') ||
      compareText(b.period.end ?? '', a.period.end ?? '') ||
      compareText(a.observation.id, b.observation.id),
  );
}

/**
 * What one series has for a stretch of time, in the unit wanted: an observation of just this stretch; or those that fill it without
 * gap, which add up where the indicator is a flow and of which a stock takes the last. 'sum?' where the name does not tell which.
 * Null where the series says nothing, or two things, of the stretch, or measures in another currency.
 */
export function observedIn(
  series: readonly ObservationFacts[],
  stretch: Stretch,
  unit: string | null,
  currency: string | null,
): Observed | null {
  const [first] = series;
  if (!first || first.series.currency !== currency) return null;
  const factor = factorBetween(first.series.unit, unit);
  if (factor === null) return null;
  const own = series.filter((o) => datesOf(o.period) === `${stretch.start}/${stretch.end}`);
  const [only] = own;
  if (only) {
    const twice = own.some((o) => o.observation.value !== only.observation.value);
    const bounds = inUnit(only, factor);
    return twice ? null : { bounds, how: 'itself', from: [only], ever: bounds };
  }
  const gathering = gatheringOf(first.indicator, first.series.basis);
  const chain = gathering === 'ratio' ? null : chainThrough(series, stretch);
  const last = chain?.at(-1);
  if (!chain || !last) return null;
  const values = chain.map((o) => inUnit(o, factor));
  const ever = values.reduce((a, b) => combine(a, b, hull) ?? a);
  if (gathering === 'stock') return { bounds: inUnit(last, factor), how: 'end', from: chain, ever };
  const sum = values.reduce<Bounds | null>((a, b) => a && combine(a, b, add), NOTHING);
  return sum && { bounds: sum, how: gathering === 'flow' ? 'sum' : 'sum?', from: chain, ever };
}

const NOTHING: Bounds = (() => {
  const zero = { low: 0, high: 0, lowOpen: false, highOpen: false };
  return { printed: zero, widest: zero };
})();

function inUnit(facts: ObservationFacts, factor: number): Bounds {
  const bounds = observedInterval(facts);
  return factor === 1 ? bounds : (transform(bounds, (a) => scale(a, factor)) ?? bounds);
}

function factorBetween(from: string | null, to: string | null): number | null {
  if (from === to) return 1;
  return from === null || to === null ? null : unitFactor(from, to);
}

/** Observations that follow each other from the first day to the last, the longest that fits at each step. */
function chainThrough(
  series: readonly ObservationFacts[],
  { start, end }: Stretch,
): readonly ObservationFacts[] | null {
  const chain: ObservationFacts[] = [];
  let at = start;
  while (at < end) {
    const here = series.filter((o) => o.period.start === at && o.period.end !== null && o.period.end <= end);
    // In order, the longest comes first.
    const [next, other] = here;
    if (!next?.period.end || next.period.end <= at) return null;
    if (other?.period.end === next.period.end && other.observation.value !== next.observation.value) return null;
    chain.push(next);
    at = next.period.end;
  }
  return chain.length > 1 ? chain : null;
}

/** How the bases of two sides stand: the same, one not told, or different things. */
export function basesAgree(a: string, b: string): 'same' | 'untold' | 'different' {
  if (a === b) return 'same';
  return a === '' || b === '' ? 'untold' : 'different';
}

/** A basis as it is compared: small letters, even spaces. */
export function evenBasis(basis: string): string {
  return basis.trim().toLowerCase().replace(/\s+/g, ' ');
}

/** The name of what a series measures. */
export function seriesName(facts: ObservationFacts): string {
  return facts.series.name.trim().replace(/\s+/g, ' ');
}

/** What the checks use of observations, for a fingerprint. */
export function observedPrint(from: readonly ObservationFacts[]): readonly string[] {
  return from
    .map(({ observation: o, series, period }) =>
      JSON.stringify([
        series.id,
        period.start,
        period.end,
        o.value,
        o.low,
        o.high,
        series.unit,
        series.currency,
        evenBasis(series.basis),
      ]),
    )
    .sort(compareText);
}

/** Whether a figure's parties are those of a series; a series has no place. */
export function sameParties(facts: FigureFacts, { series }: ObservationFacts): boolean {
  const { subjectId, partnerId, placeId } = facts.figure;
  return subjectId === series.subjectId && partnerId === series.partnerId && placeId === null;
}
