import { EVERYTHING, exactly, type Interval, interval } from './interval.ts';
import { clean, decimal, toNumber, type Written } from './numbers.ts';

/**
 * How words around a number move its bounds. Finer than the approximation that is shown: "nearly" and "less than"
 * both say below, but only "nearly" says close to.
 */
export type Nearness =
  | 'plain'
  | 'nearly'
  | 'just-below'
  | 'less-than'
  | 'over'
  | 'just-over'
  | 'about'
  | 'at-least'
  | 'at-most'
  | 'exactly';

/** The interval as printed and at its widest (zeros at the end of a whole number read as rounding). */
export interface Bounds {
  readonly printed: Interval;
  readonly widest: Interval;
}

/**
 * The bounds of a number as its words allow it.
 * `signed` tells whether the quantity can be negative at all (a growth rate can, an amount cannot): an open lower side
 * ends at 0 where it cannot.
 */
export function boundsOf(number: Written, nearness: Nearness, signed: boolean): Bounds {
  if (toNumber(number) < 0 && nearness !== 'at-least' && nearness !== 'at-most') {
    const positive = boundsOf(
      { ...number, digits: -number.digits, fraction: number.fraction === null ? null : -number.fraction },
      nearness === 'less-than' ? 'nearly' : nearness,
      true,
    );
    return { printed: mirrored(positive.printed), widest: mirrored(positive.widest) };
  }
  const printed = isRounded(number, nearness) ? aroundRound(number) : atPlace(number, nearness, signed, 0);
  return { printed, widest: number.zeros > 0 ? atPlace(number, nearness, signed, number.zeros) : printed };
}

/** "About 18,000": whoever says so has rounded, and the zeros are no digits. Small numbers ("about 20 %") are told to their last one. */
function isRounded(number: Written, nearness: Nearness): boolean {
  return nearness === 'about' && number.fraction === null && number.zeros > 0 && number.digits >= LEAST_ROUNDED;
}

const LEAST_ROUNDED = 100;

/** One unit of the last digit that is no zero either way, but at most a tenth: "about 100,000" does not allow none at all. */
function aroundRound({ digits, exponent, zeros }: Written): Interval {
  const step = Math.min(10 ** zeros, digits / 10);
  return interval(decimal(digits - step, exponent), decimal(digits + step, exponent));
}

function mirrored(a: Interval): Interval {
  return interval(-a.high, -a.low, a.highOpen, a.lowOpen);
}

/** The bounds where the last digit that counts stands `place` digits before the last written one. */
function atPlace(number: Written, nearness: Nearness, signed: boolean, place: number): Interval {
  const value = toNumber(number);
  const floor = signed || value < 0 ? Number.NEGATIVE_INFINITY : 0;
  const at = (tenths: number): number => {
    const moved = moveBy(number, tenths, place);
    return !signed && value >= 0 && moved < 0 ? 0 : moved;
  };
  switch (nearness) {
    case 'plain':
      return interval(at(-5), at(5));
    case 'exactly':
      return exactly(value);
    case 'nearly':
      return interval(at(-10), value);
    case 'just-below':
      return interval(at(-5), value);
    case 'over':
      return interval(value, at(10), true, false);
    case 'just-over':
      return interval(value, at(5), true, false);
    case 'about':
      return interval(at(-10), at(10));
    case 'at-least':
      return interval(value, Number.POSITIVE_INFINITY);
    case 'at-most':
    case 'less-than':
      return interval(Math.min(floor, value), value);
  }
}

/** The value moved by tenths of one unit of its last digit; for a fraction, half a unit is 10 % of itself. */
function moveBy(number: Written, tenths: number, place: number): number {
  if (number.fraction !== null) return clean(number.fraction * (1 + tenths / 50));
  return decimal(number.digits + (tenths / 10) * 10 ** place, number.exponent);
}

/** A range [low, high] as told; both ends as written. */
export function rangeBounds(low: number, high: number, lowOpen = false, highOpen = false): Bounds {
  const range = interval(low, high, lowOpen, highOpen);
  return { printed: range, widest: range };
}

/** Bounds that say nothing. */
export const UNBOUNDED: Bounds = { printed: EVERYTHING, widest: EVERYTHING };
