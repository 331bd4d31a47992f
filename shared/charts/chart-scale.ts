import type { TimeChart } from './time-charts.ts';

/** The extent of a chart: values low to high, dates as UTC milliseconds [from, until). */
export interface ChartExtent {
  readonly low: number;
  readonly high: number;
  readonly from: number;
  readonly until: number;
}

/** Part of the height left free beyond the outermost bound, so that open bands have room to point somewhere. */
const HEADROOM = 0.08;

/** Room on each side, a year about a short time, so that a period is seen to begin and end. */
const SHORT_TIME = 3 * 366 * 86_400_000;
const TIME_ROOM = 0.03;
const YEAR = 365 * 86_400_000;

function timeExtent(
  spans: readonly { readonly start: string; readonly end: string }[],
): Pick<ChartExtent, 'from' | 'until'> {
  const from = spans.reduce((first, span) => Math.min(first, Date.parse(span.start)), Number.POSITIVE_INFINITY);
  const until = spans.reduce((last, span) => Math.max(last, Date.parse(span.end)), Number.NEGATIVE_INFINITY);
  const room = until - from <= SHORT_TIME ? YEAR : (until - from) * TIME_ROOM;
  return { from: from - room, until: until + room };
}

/** What the axes must hold. Zero belongs to the scale unless every bound lies in its upper two fifths. */
export function chartExtent(chart: TimeChart): ChartExtent {
  const values = [
    ...chart.marks.flatMap((mark) => [mark.low, mark.high, mark.value]),
    ...chart.series.flatMap((series) => series.observations.map((one) => one.value)),
  ].filter((value): value is number => value !== null && Number.isFinite(value));
  const spans = [...chart.marks, ...chart.series.flatMap((series) => series.observations)];
  let low = values.reduce((least, value) => Math.min(least, value), Number.POSITIVE_INFINITY);
  let high = values.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY);
  if (values.length === 0) [low, high] = [0, 1];
  const size = Math.max(Math.abs(low), Math.abs(high));
  // An axis narrower than floating point can label is widened about its values.
  const width = Math.max(high - low, size * 1e-6, 1e-9);
  const room = width * HEADROOM;
  const zeroBelow = low >= 0 && low < 0.6 * high;
  const zeroAbove = high <= 0 && high > 0.6 * low;
  return {
    low: zeroBelow || low === 0 ? 0 : low - room,
    high: zeroAbove || high === 0 ? 0 : high + room,
    ...timeExtent(spans),
  };
}

export type ChartScale = 'linear' | 'log';

/** Values further apart than this leave most of a linear chart empty. */
const FAR_APART = 50;

function heights(chart: TimeChart): readonly number[] {
  return [
    ...chart.marks.flatMap((mark) => mark.value ?? mark.low ?? mark.high ?? []),
    ...chart.series.flatMap((series) => series.observations.map((one) => one.value)),
  ];
}

/** Whether a logarithmic scale can show the chart and would help: all above zero, and far apart. */
export function wantsLog(chart: TimeChart): boolean {
  const all = heights(chart);
  const least = all.reduce((low, value) => Math.min(low, value), Number.POSITIVE_INFINITY);
  const most = all.reduce((high, value) => Math.max(high, value), 0);
  return least > 0 && most / least >= FAR_APART && Number.isFinite(most / least);
}

/** What the axes must hold on a logarithmic scale: whole powers of ten about the values. */
export function logExtent(chart: TimeChart): ChartExtent {
  const all = heights(chart).filter((value) => value > 0);
  const least = all.reduce((low, value) => Math.min(low, value), Number.POSITIVE_INFINITY);
  const most = all.reduce((high, value) => Math.max(high, value), 0);
  if (most === 0) return chartExtent(chart);
  const low = 10 ** Math.floor(Math.log10(least));
  const high = 10 ** Math.ceil(Math.log10(most));
  return { ...chartExtent(chart), low, high: high > low ? high : low * 10 };
}
