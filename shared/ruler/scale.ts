import type { RulerBar } from '../model/finding.ts';
import { formatShort } from '../quantity/format.ts';
import { toSignificant } from '../quantity/rounding.ts';
import { textWidth } from './text-width.ts';

/** From this ratio of the largest to the smallest number on, a linear scale hides the smaller bars: powers of ten then. */
const LOG_FROM = 30;
/** Keeps sums and differences of bounds finite. */
const LARGEST = 8e307;
const SMALLEST = 1e-300;

export interface RulerTick {
  readonly x: number;
  readonly text: string;
}

/** Maps base units to pixels; numbers beyond the domain land on its edge. */
export interface RulerScale {
  readonly kind: 'linear' | 'log';
  readonly x: (value: number) => number;
  readonly ticks: readonly RulerTick[];
}

/** The common scale of all bars between two pixels, with "nice" ticks whose labels keep apart and inside `width`. */
export function rulerScale(
  bars: readonly RulerBar[],
  unit: string | null,
  left: number,
  right: number,
  width: number,
): RulerScale {
  const numbers = bars
    .flatMap((bar) => [bar.low, bar.high, bar.value])
    .filter(isNumber)
    .map(clamp);
  const positive = numbers.filter((n) => n > SMALLEST);
  const least = positive.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  const most = positive.reduce((a, b) => Math.max(a, b), 0);
  const log = positive.length > 1 && numbers.every((n) => n >= 0) && most / least >= LOG_FROM;
  const openLeft = bars.some((bar) => bar.low === null || (log && bar.low <= 0));
  const openRight = bars.some((bar) => bar.high === null);
  const domain = log ? logDomain(least, most, openLeft, openRight) : linearDomain(numbers, openLeft, openRight);
  const place = log ? Math.log10 : (n: number): number => n;
  const from = place(domain[0]);
  const span = place(domain[1]) - from;
  const x = (value: number): number => {
    if (log && value <= 0) return left;
    const share = (place(clamp(value)) - from) / span;
    return tenth(left + Math.min(1, Math.max(0, share)) * (right - left));
  };
  const values = log ? logTicks : linearTicks;
  for (let most = Math.max(2, Math.floor((right - left) / 64)); most >= 1; most--) {
    const ticks = labelled(values(domain[0], domain[1], most), unit, x);
    if (apart(ticks, width)) return { kind: log ? 'log' : 'linear', x, ticks };
  }
  return { kind: log ? 'log' : 'linear', x, ticks: [] };
}

export const AXIS_SIZE = 11;

function isNumber(value: number | null): value is number {
  return value !== null && !Number.isNaN(value);
}

function clamp(value: number): number {
  return Math.min(LARGEST, Math.max(-LARGEST, value));
}

/** Pixels to a tenth: the same text on every machine. */
export function tenth(pixels: number): number {
  return Math.round(pixels * 10) / 10;
}

/** Zero belongs to the scale unless all numbers lie in its upper two thirds; room is left beyond unbounded sides. */
function linearDomain(numbers: readonly number[], openLeft: boolean, openRight: boolean): readonly [number, number] {
  let low = numbers.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  let high = numbers.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  if (numbers.every((n) => n === 0)) [low, high] = [0, 1];
  const size = Math.max(Math.abs(low), Math.abs(high));
  // Narrower than this, floating point cannot label the ends.
  const width = Math.max(high - low, size * 1e-6);
  const zeroBelow = low >= 0 && low < high / 3;
  const zeroAbove = high <= 0 && high > low / 3;
  const from = zeroBelow && !openLeft ? 0 : low - width * (openLeft ? 0.3 : 0.12);
  const until = zeroAbove && !openRight ? 0 : high + width * (openRight ? 0.3 : 0.12);
  return until > from ? [clamp(from), clamp(until)] : [from - 1, until + 1];
}

function logDomain(least: number, most: number, openLeft: boolean, openRight: boolean): readonly [number, number] {
  const decades = Math.log10(most / least);
  const room = (open: boolean): number => 10 ** Math.max(0.12, decades * (open ? 0.25 : 0.08));
  return [Math.max(SMALLEST, least / room(openLeft)), Math.min(LARGEST, most * room(openRight))];
}

/** Multiples of 1, 2 or 5 times a power of ten inside the domain, at most `most` and usually not many fewer. */
function linearTicks(low: number, high: number, most: number): readonly number[] {
  const rough = (high - low) / most;
  if (!(rough > 0)) return [];
  const magnitude = 10 ** Math.floor(Math.log10(rough));
  const step = magnitude * ([1, 2, 5, 10].find((s) => s * magnitude >= rough) ?? 10);
  const first = Math.ceil(low / step);
  const last = Math.floor(high / step);
  const ticks: number[] = [];
  // Float noise of the multiples would show on the axis.
  for (let n = first; n <= last && ticks.length <= most; n++) ticks.push(toSignificant(n * step, 12));
  return ticks;
}

/** Powers of ten, every second or third of them where they are many, with 2 and 5 between where they are few. */
function logTicks(low: number, high: number, most: number): readonly number[] {
  const first = Math.ceil(Math.log10(low) - 1e-9);
  const last = Math.floor(Math.log10(high) + 1e-9);
  const decades = last - first + 1;
  if (decades * 3 <= most) {
    const fine: number[] = [];
    for (let e = first - 1; e <= last; e++) for (const m of [1, 2, 5]) fine.push(decimal(m, e));
    return fine.filter((n) => n >= low && n <= high);
  }
  const stride = Math.max(1, Math.ceil(decades / most));
  const ticks: number[] = [];
  for (let e = Math.ceil(first / stride) * stride; e <= last; e += stride) ticks.push(decimal(1, e));
  return ticks;
}

function decimal(mantissa: number, exponent: number): number {
  return Number(`${mantissa}e${exponent}`);
}

/** Words of the ticks, with as many digits as it takes to tell them apart. */
function labelled(values: readonly number[], unit: string | null, x: (value: number) => number): readonly RulerTick[] {
  for (let digits = 4; digits <= 12; digits += 2) {
    const ticks = values.map((value) => ({ x: x(value), text: tickText(value, unit, digits) }));
    if (new Set(ticks.map((tick) => tick.text)).size === ticks.length || digits === 12) return ticks;
  }
  return [];
}

function tickText(value: number, unit: string | null, digits: number): string {
  if (unit === 'x') return value === 0 ? '0' : `×${formatShort(value, digits)}`;
  return unit === '%' ? `${formatShort(value, digits)}%` : formatShort(value, digits);
}

function apart(ticks: readonly RulerTick[], width: number): boolean {
  let edge = 0;
  for (const tick of ticks) {
    const half = textWidth(tick.text, AXIS_SIZE) / 2;
    if (tick.x - half < edge) return false;
    edge = tick.x + half + 6;
  }
  return edge - 6 <= width;
}
