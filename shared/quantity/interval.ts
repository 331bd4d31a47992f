/**
 * Interval arithmetic on the reals. A bound may be open or closed; an unbounded side is ±Infinity and open.
 * Comparisons allow a relative tolerance of 1e-9, so that the binary fractions of decimal bounds never decide.
 */
export interface Interval {
  readonly low: number;
  readonly high: number;
  readonly lowOpen: boolean;
  readonly highOpen: boolean;
}

/** Larger than the error of a few float operations, smaller than any unit of a last written digit. */
const TOLERANCE = 1e-9;

/** Whether two reals are the same but for the rounding of a few floating-point operations. */
export function nearlyEqual(a: number, b: number): boolean {
  if (a === b) return true;
  // Relative to infinity every number would be near.
  if (!Number.isFinite(a) || !Number.isFinite(b)) return false;
  return Math.abs(a - b) <= TOLERANCE * Math.max(Math.abs(a), Math.abs(b));
}

/** An interval from low to high. Throws RangeError when a bound is NaN or low lies above high. */
export function interval(low: number, high: number, lowOpen = false, highOpen = false): Interval {
  if (Number.isNaN(low) || Number.isNaN(high) || low > high) throw new RangeError(`no interval from ${low} to ${high}`);
  return {
    low,
    high,
    lowOpen: lowOpen || low === Number.NEGATIVE_INFINITY,
    highOpen: highOpen || high === Number.POSITIVE_INFINITY,
  };
}

/** The interval that holds one number only. */
export function exactly(value: number): Interval {
  return interval(value, value);
}

/** All real numbers. */
export const EVERYTHING: Interval = interval(Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY);

/** Whether both sides have a finite bound. */
export function isBounded(a: Interval): boolean {
  return Number.isFinite(a.low) && Number.isFinite(a.high);
}

/** Whether a value lies in the interval, its bounds respected. */
export function contains(a: Interval, value: number): boolean {
  const atLow = nearlyEqual(value, a.low);
  const atHigh = nearlyEqual(value, a.high);
  if (atLow) return !a.lowOpen || (atHigh && !a.highOpen);
  if (atHigh) return !a.highOpen;
  return value > a.low && value < a.high;
}

/** The common part of two intervals, or null where they cannot meet. */
export function intersect(a: Interval, b: Interval): Interval | null {
  const lowFrom = nearlyEqual(a.low, b.low) ? null : a.low > b.low ? a : b;
  const highFrom = nearlyEqual(a.high, b.high) ? null : a.high < b.high ? a : b;
  const low = lowFrom ? lowFrom.low : Math.max(a.low, b.low);
  const high = highFrom ? highFrom.high : Math.min(a.high, b.high);
  const lowOpen = lowFrom ? lowFrom.lowOpen : a.lowOpen || b.lowOpen;
  const highOpen = highFrom ? highFrom.highOpen : a.highOpen || b.highOpen;
  if (nearlyEqual(low, high)) return lowOpen || highOpen ? null : interval(Math.min(low, high), Math.max(low, high));
  return low < high ? interval(low, high, lowOpen, highOpen) : null;
}

/** Whether two intervals share at least one number. */
export function meets(a: Interval, b: Interval): boolean {
  return intersect(a, b) !== null;
}

/** The smallest interval that holds both. */
export function hull(a: Interval, b: Interval): Interval {
  const low = a.low < b.low ? a : b.low < a.low ? b : { low: a.low, lowOpen: a.lowOpen && b.lowOpen };
  const high = a.high > b.high ? a : b.high > a.high ? b : { high: a.high, highOpen: a.highOpen && b.highOpen };
  return interval(low.low, high.high, low.lowOpen, high.highOpen);
}

/** The distance between two intervals that do not meet; 0 where they do. */
export function gap(a: Interval, b: Interval): number {
  if (meets(a, b)) return 0;
  return Math.max(0, a.low - b.high, b.low - a.high);
}

/** Sums of any two members. */
export function add(a: Interval, b: Interval): Interval {
  return interval(a.low + b.low, a.high + b.high, a.lowOpen || b.lowOpen, a.highOpen || b.highOpen);
}

/** Members with the other sign. */
export function negate(a: Interval): Interval {
  return interval(-a.high, -a.low, a.highOpen, a.lowOpen);
}

/** Differences of any two members. */
export function subtract(a: Interval, b: Interval): Interval {
  return add(a, negate(b));
}

/** Products of any two members. */
export function multiply(a: Interval, b: Interval): Interval {
  return fromCorners([
    corner(a.low, a.lowOpen, b.low, b.lowOpen, times),
    corner(a.low, a.lowOpen, b.high, b.highOpen, times),
    corner(a.high, a.highOpen, b.low, b.lowOpen, times),
    corner(a.high, a.highOpen, b.high, b.highOpen, times),
  ]);
}

/** a divided by b, or null where b holds zero inside (the quotient has no bound then and says nothing). */
export function divide(a: Interval, b: Interval): Interval | null {
  if (b.low < 0 && b.high > 0) return null;
  if (b.low === 0 && b.high === 0) return null;
  const low = b.low === 0 ? { value: Number.POSITIVE_INFINITY, open: true } : { value: 1 / b.low, open: b.lowOpen };
  const high = b.high === 0 ? { value: Number.NEGATIVE_INFINITY, open: true } : { value: 1 / b.high, open: b.highOpen };
  // 1/±∞ is approached, never reached.
  return multiply(a, interval(high.value, low.value, high.open, low.open));
}

/** a multiplied by a plain number. */
export function scale(a: Interval, factor: number): Interval {
  return multiply(a, exactly(factor));
}

/** a to a real power, for an interval without negative numbers; null otherwise. */
export function power(a: Interval, exponent: number): Interval | null {
  if (a.low < 0) return null;
  if (exponent === 0) return exactly(1);
  const low = a.low ** exponent;
  const high = a.high ** exponent;
  return exponent > 0
    ? interval(low, high, a.lowOpen, a.highOpen)
    : interval(high, low, a.highOpen, a.lowOpen || low === Number.POSITIVE_INFINITY);
}

interface Corner {
  readonly value: number;
  readonly open: boolean;
}

const times = (x: number, y: number): number => (x === 0 || y === 0 ? 0 : x * y);

function corner(
  x: number,
  xOpen: boolean,
  y: number,
  yOpen: boolean,
  operation: (x: number, y: number) => number,
): Corner {
  const value = operation(x, y);
  // A product with a closed zero is reached whatever the other side is.
  const zero = (x === 0 && !xOpen) || (y === 0 && !yOpen);
  return { value, open: zero ? false : xOpen || yOpen };
}

function fromCorners(corners: readonly Corner[]): Interval {
  let low: Corner = { value: Number.POSITIVE_INFINITY, open: true };
  let high: Corner = { value: Number.NEGATIVE_INFINITY, open: true };
  for (const c of corners) {
    if (c.value < low.value || (c.value === low.value && !c.open)) low = c;
    if (c.value > high.value || (c.value === high.value && !c.open)) high = c;
  }
  return interval(low.value, high.value, low.open, high.open);
}
