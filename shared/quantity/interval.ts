/**
 * Interval arithmetic on the reals. A bound may be open or closed; an unbounded side is ±Infinity and open.
 * Comparisons allow a relative tolerance of 1e-9, so that the binary fractions of decimal bounds never decide. Results that leave
 * the range of doubles are rounded outward: what is too large to be told lies above the largest double, what is too small beside zero.
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

/** An interval from low to high. Throws RangeError when a bound is NaN, low lies above high, or no number lies between them. */
export function interval(low: number, high: number, lowOpen = false, highOpen = false): Interval {
  const none = low > high || low === Number.POSITIVE_INFINITY || high === Number.NEGATIVE_INFINITY;
  if (Number.isNaN(low) || Number.isNaN(high) || none) throw new RangeError(`no interval from ${low} to ${high}`);
  return {
    low,
    high,
    lowOpen: lowOpen || low === Number.NEGATIVE_INFINITY,
    highOpen: highOpen || high === Number.POSITIVE_INFINITY,
  };
}

/** Bounds that were computed: what overflowed lies between the largest double and infinity. */
function computed(low: number, high: number, lowOpen: boolean, highOpen: boolean): Interval {
  const over = low === Number.POSITIVE_INFINITY;
  const under = high === Number.NEGATIVE_INFINITY;
  return interval(
    over ? Number.MAX_VALUE : low,
    under ? -Number.MAX_VALUE : high,
    lowOpen && !over,
    highOpen && !under,
  );
}

/** The interval that holds one number only. */
export function exactly(value: number): Interval {
  return interval(value, value);
}

/** All real numbers. */
export const EVERYTHING: Interval = interval(Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY);

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
  return computed(a.low + b.low, a.high + b.high, a.lowOpen || b.lowOpen, a.highOpen || b.highOpen);
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
  return multiplyPositive(a, b) ?? multiplyAny(a, b);
}

/** The same for numbers above zero, as most are; null for others, and where several corners come to one end. */
function multiplyPositive(a: Interval, b: Interval): Interval | null {
  const low = a.low * b.low;
  if (!(a.low > 0 && b.low > 0 && low > 0)) return null;
  const high = a.high * b.high;
  const lowOpen = a.lowOpen || b.lowOpen;
  const highOpen = a.highOpen || b.highOpen;
  const across = a.low * b.high;
  const back = a.high * b.low;
  if (lowOpen && (across === low || back === low)) return null;
  if (highOpen && (across === high || back === high)) return null;
  return computed(low, high, lowOpen, highOpen);
}

function multiplyAny(a: Interval, b: Interval): Interval {
  return fromCorners([
    corner(a.low, a.lowOpen, b.low, b.lowOpen),
    corner(a.low, a.lowOpen, b.high, b.highOpen),
    corner(a.high, a.highOpen, b.low, b.lowOpen),
    corner(a.high, a.highOpen, b.high, b.highOpen),
  ]);
}

/** a divided by b, or null where b holds zero inside (the quotient has no bound then and says nothing). */
export function divide(a: Interval, b: Interval): Interval | null {
  if (b.low < 0 && b.high > 0) return null;
  if (b.low === 0 && b.high === 0) return null;
  const low = b.low === 0 ? { value: Number.POSITIVE_INFINITY, open: true } : { value: 1 / b.low, open: b.lowOpen };
  const high = b.high === 0 ? { value: Number.NEGATIVE_INFINITY, open: true } : { value: 1 / b.high, open: b.highOpen };
  // 1/±∞ is approached, never reached.
  return multiply(a, computed(high.value, low.value, high.open, low.open));
}

/** a multiplied by a plain number. */
export function scale(a: Interval, factor: number): Interval {
  return multiply(a, exactly(factor));
}

/** a to a real power, for an interval without negative numbers; null otherwise, and for what only zero could be divided by. */
export function power(a: Interval, exponent: number): Interval | null {
  if (a.low < 0) return null;
  if (exponent === 0) return exactly(1);
  if (exponent < 0 && a.high === 0) return null;
  // Zero with a minus has powers with one.
  const low = (a.low + 0) ** exponent;
  const high = (a.high + 0) ** exponent;
  return exponent > 0
    ? computed(low, notBelow(high, a.high), a.lowOpen, a.highOpen)
    : computed(high, notBelow(low, a.low), a.highOpen, a.lowOpen || low === Number.POSITIVE_INFINITY);
}

/** A power as an upper bound: one of a number that is neither zero nor infinite is above zero, however small. */
function notBelow(power: number, of: number): number {
  return power === 0 && of > 0 && Number.isFinite(of) ? Number.MIN_VALUE : power;
}

/** One product of bounds: as a lower and as an upper bound. They differ where it is too small or too large for a double. */
interface Corner {
  readonly low: number;
  readonly high: number;
  readonly open: boolean;
}

function corner(x: number, xOpen: boolean, y: number, yOpen: boolean): Corner {
  // A product with a closed zero is reached whatever the other side is.
  if (x === 0 || y === 0) return { low: 0, high: 0, open: !((x === 0 && !xOpen) || (y === 0 && !yOpen)) };
  const value = x * y;
  const open = xOpen || yOpen;
  const up = x > 0 === y > 0;
  if (value === 0) return { low: up ? 0 : -Number.MIN_VALUE, high: up ? Number.MIN_VALUE : 0, open: false };
  return { low: value, high: value, open };
}

function fromCorners(corners: readonly Corner[]): Interval {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  let lowOpen = true;
  let highOpen = true;
  for (const c of corners) {
    if (c.low < low || (c.low === low && !c.open)) {
      low = c.low;
      lowOpen = c.open;
    }
    if (c.high > high || (c.high === high && !c.open)) {
      high = c.high;
      highOpen = c.open;
    }
  }
  return computed(low, high, lowOpen, highOpen);
}
