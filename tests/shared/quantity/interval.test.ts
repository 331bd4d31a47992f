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
  negate,
  power,
  scale,
  subtract,
} from '../../../shared/quantity/interval.ts';

const number = fc.oneof(
  fc.integer({ min: -1000, max: 1000 }),
  fc.double({ min: -1e12, max: 1e12, noNaN: true }).map((x) => (Math.abs(x) < 1e-6 ? 0 : x)),
);

/** An interval with a number inside it. */
const withMember = fc
  .tuple(number, number, fc.boolean(), fc.boolean(), fc.double({ min: 0, max: 1, noNaN: true }))
  .filter(([a, b]) => a !== b)
  .map(([a, b, lowOpen, highOpen, at]) => {
    const low = Math.min(a, b);
    const high = Math.max(a, b);
    return { of: interval(low, high, lowOpen, highOpen), member: low + (high - low) * at };
  })
  .filter(({ of, member }) => contains(of, member));

describe('interval arithmetic', () => {
  it('holds the result for every pair of members', () => {
    fc.assert(
      fc.property(withMember, withMember, (a, b) => {
        expect(reaches(add(a.of, b.of), a.member + b.member)).toBe(true);
        expect(reaches(subtract(a.of, b.of), a.member - b.member)).toBe(true);
        expect(reaches(multiply(a.of, b.of), a.member * b.member)).toBe(true);
        expect(reaches(negate(a.of), -a.member)).toBe(true);
        expect(reaches(scale(a.of, 3), a.member * 3)).toBe(true);
        const quotient = divide(a.of, b.of);
        if (quotient && b.member !== 0) expect(reaches(quotient, a.member / b.member)).toBe(true);
        const square = power(a.of, 2);
        if (square) expect(reaches(square, a.member ** 2)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it('meets and intersects the same both ways round', () => {
    fc.assert(
      fc.property(withMember, withMember, (a, b) => {
        expect(meets(a.of, b.of)).toBe(meets(b.of, a.of));
        const common = intersect(a.of, b.of);
        expect(common).toEqual(intersect(b.of, a.of));
        expect(common !== null).toBe(meets(a.of, b.of));
        if (common) {
          expect(common.low).toBeGreaterThanOrEqual(Math.min(a.of.low, b.of.low));
          expect(common.high).toBeLessThanOrEqual(Math.max(a.of.high, b.of.high));
        }
        expect(gap(a.of, b.of)).toBe(gap(b.of, a.of));
        if (meets(a.of, b.of)) expect(gap(a.of, b.of)).toBe(0);
      }),
    );
  });

  it('spans both intervals and all of their members', () => {
    fc.assert(
      fc.property(withMember, withMember, (a, b) => {
        const both = hull(a.of, b.of);
        expect(reaches(both, a.member) && reaches(both, b.member)).toBe(true);
        expect(both).toEqual(hull(b.of, a.of));
      }),
    );
  });

  it('refuses bounds that are no bounds', () => {
    expect(() => interval(2, 1)).toThrow(RangeError);
    expect(() => interval(Number.NaN, 1)).toThrow(RangeError);
  });

  it('has open ends at infinity, which it never reaches', () => {
    const above = interval(5, Number.POSITIVE_INFINITY);
    expect(above.highOpen).toBe(true);
    expect(meets(above, exactly(5))).toBe(true);
    expect(meets(interval(5, Number.POSITIVE_INFINITY, true), exactly(5))).toBe(false);
  });

  it('says nothing about a quotient whose divisor may be zero', () => {
    expect(divide(exactly(1), interval(-1, 1))).toBeNull();
    expect(divide(exactly(1), exactly(0))).toBeNull();
    expect(divide(exactly(6), interval(0, 3))).toMatchObject({ low: 2, high: Number.POSITIVE_INFINITY });
  });

  it('compares decimals as decimals', () => {
    expect(meets(interval(0.1 + 0.2, 1), interval(0, 0.3))).toBe(true);
    expect(meets(interval(0, 0.3, false, true), interval(0.1 + 0.2, 1))).toBe(false);
  });
});

/** Whether a value lies within the bounds, give or take the rounding of a few operations; open ends count too. */
function reaches(a: Interval, value: number): boolean {
  const slack = 1e-9 * Math.max(1, Math.abs(value), Number.isFinite(a.low) ? Math.abs(a.low) : 0);
  return value >= a.low - slack && value <= a.high + slack;
}
