import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toSignificant } from '../../../shared/quantity/rounding.ts';

describe('rounding to significant digits', () => {
  const digits = fc.integer({ min: 1, max: 21 });
  const byText = (value: number, places: number): number => Number(value.toPrecision(places));

  test('gives to the last bit what the way through text gives, for any number', () => {
    const number = fc.double({ noNaN: true, noDefaultInfinity: true });
    fc.assert(
      fc.property(number, digits, (value, places) => {
        expect(toSignificant(value, places)).toBe(byText(value, places));
      }),
      { numRuns: 20_000 },
    );
  });

  test('and for numbers as people write them, with ends that lie at a half or a power of ten', () => {
    const written = fc
      .tuple(fc.integer({ min: -99_999_999, max: 99_999_999 }), fc.integer({ min: -12, max: 12 }))
      .map(([whole, exponent]) => Number(`${whole}e${exponent}`));
    const near = fc
      .tuple(written, fc.constantFrom(0, 1, -1, 2, -2, 5))
      .map(([value, bits]) => value * (1 + bits * Number.EPSILON));
    const halves = fc
      .tuple(fc.integer({ min: 0, max: 99_999 }), fc.integer({ min: -9, max: 9 }))
      .map(([whole, exponent]) => Number(`${whole}5e${exponent}`));
    const powers = fc
      .tuple(fc.integer({ min: -22, max: 22 }), fc.integer({ min: -9, max: 9 }))
      .map(([exponent, bits]) => Number(`1e${exponent}`) * (1 + bits * Number.EPSILON));
    fc.assert(
      fc.property(fc.oneof(written, near, halves, powers), digits, (value, places) => {
        expect(toSignificant(value, places)).toBe(byText(value, places));
      }),
      { numRuns: 20_000 },
    );
  });

  test('leaves what is no number of digits as it is', () => {
    expect(toSignificant(Number.POSITIVE_INFINITY, 3)).toBe(Number.POSITIVE_INFINITY);
    expect(toSignificant(Number.NaN, 3)).toBeNaN();
    expect(toSignificant(0, 3)).toBe(0);
  });
});
