import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  add,
  contains,
  divide,
  exactly,
  gap,
  hull,
  type Interval,
  intersect,
  interval,
  meets,
  multiply,
  nearlyEqual,
  negate,
  power,
  scale,
  subtract,
} from '../../../shared/quantity/interval.ts';

const MAX = Number.MAX_VALUE;
const MIN = Number.MIN_VALUE;
const INFINITE = Number.POSITIVE_INFINITY;

/** Whole numbers, so that sums, differences and products of any two are exact. */
const whole = fc.integer({ min: -10_000, max: 10_000 });
/** Any double there is, with those at the edges of their range often. */
const anywhere = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.constantFrom(0, -0, MIN, -MIN, MAX, -MAX, 1e-308, 1e308, -1e308, 1e200, -1e200, 1e-200, 1, -1),
);

/** A member, and an interval that holds it: with open ends beside it, at it, or none at all. */
function around(number: fc.Arbitrary<number>): fc.Arbitrary<{ readonly of: Interval; readonly member: number }> {
  const side = fc.tuple(fc.constantFrom('at', 'beside', 'none'), fc.boolean(), number);
  return fc.tuple(number, side, side).map(([member, [low, lowOpen, below], [high, highOpen, above]]) => {
    const from = low === 'none' ? -INFINITE : low === 'at' ? member : Math.min(member, below);
    const to = high === 'none' ? INFINITE : high === 'at' ? member : Math.max(member, above);
    return { of: interval(from, to, lowOpen && from < member, highOpen && to > member), member };
  });
}

/** Whether a result holds a value that was computed in doubles: exactly inside their range, beyond it by its sign. */
function holds(result: Interval | null, value: number): boolean {
  if (result === null) return true;
  if (value === INFINITE) return result.high === INFINITE;
  if (value === -INFINITE) return result.low === -INFINITE;
  // The last bit of an open end decides nothing: the reciprocal of the largest doubles is known to fewer bits than they are.
  const above = result.low <= value || nearlyEqual(result.low, value);
  return contains(result, value) || (above && (value <= result.high || nearlyEqual(result.high, value)));
}

describe('every operation holds what it gives for every pair of members', () => {
  it('exactly, for whole numbers', () => {
    fc.assert(
      fc.property(around(whole), around(whole), (a, b) => {
        expect(contains(add(a.of, b.of), a.member + b.member)).toBe(true);
        expect(contains(subtract(a.of, b.of), a.member - b.member)).toBe(true);
        expect(contains(multiply(a.of, b.of), a.member * b.member)).toBe(true);
        expect(contains(negate(a.of), -a.member)).toBe(true);
        expect(contains(scale(a.of, b.member), a.member * b.member)).toBe(true);
        expect(contains(hull(a.of, b.of), a.member) && contains(hull(a.of, b.of), b.member)).toBe(true);
        const quotient = divide(a.of, b.of);
        if (quotient && b.member !== 0) expect(contains(quotient, a.member / b.member)).toBe(true);
        if (contains(b.of, a.member)) {
          const both = intersect(a.of, b.of);
          expect(both !== null && contains(both, a.member)).toBe(true);
          expect(meets(a.of, b.of)).toBe(true);
          expect(gap(a.of, b.of)).toBe(0);
        }
      }),
      { numRuns: 3000 },
    );
  });

  it('for powers, whole, broken and below zero', () => {
    const exponent = fc.oneof(
      fc.integer({ min: -8, max: 8 }),
      fc.constantFrom(-2.5, -0.5, -0.01, 0.01, 0.1, 1 / 3, 0.5, 2.5),
    );
    fc.assert(
      fc.property(around(fc.integer({ min: 0, max: 1000 })), exponent, ({ of, member }, n) => {
        const result = power(of, n);
        if (of.low < 0) expect(result).toBeNull();
        else if (member > 0 || n > 0) expect(result !== null && contains(result, member ** n)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it('also where doubles end', () => {
    fc.assert(
      fc.property(around(anywhere), around(anywhere), fc.integer({ min: -6, max: 6 }), (a, b, n) => {
        const [x, y] = [a.member, b.member];
        expect(holds(add(a.of, b.of), x + y)).toBe(true);
        expect(holds(subtract(a.of, b.of), x - y)).toBe(true);
        expect(holds(multiply(a.of, b.of), x * y)).toBe(true);
        if (y !== 0) expect(holds(divide(a.of, b.of), x / y)).toBe(true);
        if (x > 0) expect(holds(power(a.of, n), x ** n)).toBe(true);
      }),
      { numRuns: 5000 },
    );
  });
});

describe('results that no double tells', () => {
  it('lie above the largest one, and below infinity', () => {
    const beyond = { low: MAX, high: INFINITE, lowOpen: false, highOpen: true };
    expect(add(exactly(MAX), exactly(MAX))).toEqual(beyond);
    expect(multiply(exactly(1e200), exactly(1e200))).toEqual(beyond);
    expect(scale(exactly(MAX), 10)).toEqual(beyond);
    expect(power(exactly(1e200), 2)).toEqual(beyond);
    expect(divide(exactly(1), exactly(MIN))).toEqual(beyond);
    expect(power(exactly(1e-200), -2)).toEqual(beyond);
    expect(subtract(exactly(-MAX), exactly(MAX))).toEqual({
      low: -INFINITE,
      high: -MAX,
      lowOpen: true,
      highOpen: false,
    });
    expect(multiply(exactly(-1e200), exactly(1e200)).high).toBe(-MAX);
  });

  it('lie beside zero, never at it alone', () => {
    expect(multiply(exactly(1e-200), exactly(1e-200))).toMatchObject({ low: 0, high: MIN });
    expect(multiply(exactly(-1e-200), exactly(1e-200))).toMatchObject({ low: -MIN, high: 0 });
    expect(power(exactly(1e-200), 2)).toMatchObject({ low: 0, high: MIN });
    expect(power(exactly(1e200), -2)).toMatchObject({ low: 0, high: MIN });
    expect(multiply(interval(1e-200, 1), exactly(1e-200)).low).toBe(0);
  });

  it('still meet what they may be', () => {
    const huge = multiply(exactly(1e200), exactly(1e200));
    expect(meets(huge, interval(1, INFINITE))).toBe(true);
    expect(meets(huge, interval(1, 2))).toBe(false);
  });
});

describe('infinity', () => {
  const above = interval(5, INFINITE);
  const all = interval(-INFINITE, INFINITE);

  it('is never reached, and no interval lies there', () => {
    expect([above.highOpen, all.lowOpen, all.highOpen]).toEqual([true, true, true]);
    expect(() => interval(INFINITE, INFINITE)).toThrow(RangeError);
    expect(() => interval(-INFINITE, -INFINITE)).toThrow(RangeError);
    expect(contains(above, INFINITE)).toBe(false);
  });

  it('stays the end of what has none', () => {
    expect(add(above, exactly(1))).toMatchObject({ low: 6, high: INFINITE });
    expect(subtract(above, above)).toEqual(all);
    expect(negate(above)).toMatchObject({ low: -INFINITE, high: -5 });
    expect(multiply(above, exactly(-2))).toMatchObject({ low: -INFINITE, high: -10 });
    expect(multiply(above, exactly(0))).toMatchObject({ low: 0, high: 0, lowOpen: false, highOpen: false });
    expect(multiply(all, interval(0, 1))).toEqual(all);
    expect(power(above, 2)).toMatchObject({ low: 25, high: INFINITE });
    expect(power(above, 0)).toEqual(exactly(1));
  });

  it('makes a quotient come near zero without reaching it', () => {
    expect(divide(exactly(10), above)).toEqual({ low: 0, high: 2, lowOpen: true, highOpen: false });
    expect(divide(exactly(-10), above)).toEqual({ low: -2, high: 0, lowOpen: false, highOpen: true });
    expect(power(above, -1)).toEqual({ low: 0, high: 0.2, lowOpen: true, highOpen: false });
    expect(divide(above, above)).toMatchObject({ low: 0, high: INFINITE, lowOpen: true });
  });
});

describe('zero in a divisor', () => {
  it('inside it leaves nothing to say', () => {
    expect(divide(exactly(1), interval(-1, 1))).toBeNull();
    expect(divide(exactly(1), interval(-MIN, MIN))).toBeNull();
    expect(divide(exactly(1), exactly(0))).toBeNull();
    expect(divide(exactly(0), exactly(-0))).toBeNull();
  });

  it('at its edge leaves one side open', () => {
    expect(divide(exactly(6), interval(0, 3))).toMatchObject({ low: 2, high: INFINITE, lowOpen: false });
    expect(divide(exactly(6), interval(-3, 0))).toMatchObject({ low: -INFINITE, high: -2, highOpen: false });
    expect(divide(exactly(-6), interval(0, 3))).toMatchObject({ low: -INFINITE, high: -2 });
    expect(divide(interval(-1, 1), interval(0, 1))).toMatchObject({ low: -INFINITE, high: INFINITE });
    expect(divide(exactly(0), interval(0, 1))).toMatchObject({ low: 0, high: 0 });
    expect(divide(exactly(1), interval(0, INFINITE))).toMatchObject({ low: 0, high: INFINITE, lowOpen: true });
  });

  it('is no power below zero', () => {
    expect(power(interval(0, 2), -1)).toEqual({ low: 0.5, high: INFINITE, lowOpen: false, highOpen: true });
    expect(power(interval(-1, 2), 0.5)).toBeNull();
    expect(power(exactly(0), -1)).toBeNull();
    expect(power(interval(-0, 2), -1)).toMatchObject({ low: 0.5, high: INFINITE });
  });
});
