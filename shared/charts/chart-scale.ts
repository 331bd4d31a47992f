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
    from: spans.reduce((first, span) => Math.min(first, Date.parse(span.start)), Number.POSITIVE_INFINITY),
    until: spans.reduce((last, span) => Math.max(last, Date.parse(span.end)), Number.NEGATIVE_INFINITY),
  };
}
