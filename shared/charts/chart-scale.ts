import { toSignificant } from '../quantity/rounding.ts';
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
  let low = values.reduce((least, value) => Math.min(least, value), Number.POSITIVE_INFINITY);
  let high = values.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY);
  // Nothing to show, or zero alone: an axis without height would have no steps.
  if (values.length === 0 || (low === 0 && high === 0)) [low, high] = [0, 1];
  const size = Math.max(Math.abs(low), Math.abs(high));
  // An axis narrower than floating point can label is widened about its values.
  const width = Math.max(high - low, size * 1e-6, 1e-9);
  const room = width * HEADROOM;
  const zeroBelow = low >= 0 && low < 0.6 * high;
  const zeroAbove = high <= 0 && high > 0.6 * low;
  return {
    low: zeroBelow || low === 0 ? 0 : low - room,
    high: zeroAbove || high === 0 ? 0 : high + room,
    ...chart.time,
  };
}

/** An axis of values in steps of 1, 2 or 5 times a power of ten; both ends are multiples of the step. */
export interface NiceAxis {
  readonly min: number;
  readonly max: number;
  readonly interval: number;
}

/** About as many steps as an axis has labels. */
const STEPS = 5;

/** The axis that holds an extent (low below high) in whole steps; an empty extent is widened by one. */
export function niceAxis(extent: Pick<ChartExtent, 'low' | 'high'>): NiceAxis {
  const height = extent.high - extent.low;
  const rough = (height > 0 ? height : 1) / STEPS;
  const magnitude = 10 ** Math.floor(Math.log10(rough));
  const interval = tidy(magnitude * ([1, 2, 5, 10].find((step) => step * magnitude >= rough * 0.999) ?? 10));
  return {
    min: tidy(Math.floor(extent.low / interval) * interval),
    max: tidy(Math.ceil(extent.high / interval) * interval),
    interval,
  };
}

// Multiples of a decimal step carry float noise that would show on the axis.
function tidy(value: number): number {
  return toSignificant(value, 12);
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
