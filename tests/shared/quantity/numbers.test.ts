import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boundsOf, type Nearness } from '../../../shared/quantity/bounds.ts';
import { CURRENCY_CODES, currencyCode, currencyName } from '../../../shared/quantity/currency.ts';
import { contains } from '../../../shared/quantity/interval.ts';
import {
  parseDigits,
  parseSimple,
  scaled,
  toNumber,
  written,
  writtenFraction,
} from '../../../shared/quantity/numbers.ts';
import { UNIT_IDS, unitFactor, unitOf } from '../../../shared/quantity/units.ts';

describe('numbers in digits', () => {
  it.each([
    ['8,900,000,000', 8.9e9],
    ['1,234.5', 1234.5],
    ['1 234,5', 1234.5],
    ['1.234,5', 1234.5],
    ['1.234.567', 1234567],
    ["1'234", 1234],
    ['1’234’567', 1234567],
    ['12,34,567', 1234567],
    ['12 500', 12500],
    ['1,234', 1234],
    ['1.234', 1.234],
    ['1,5', 1.5],
    ['.5', 0.5],
    ['0.05', 0.05],
    ['1.7e9', 1.7e9],
    ['2E-3', 0.002],
    ['0', 0],
    ['123456789012345678', 123456789012345680],
  ])('%s', (text, value) => {
    const number = parseDigits(text);
    expect(number && toNumber(number)).toBeCloseTo(value, 9);
  });

  it.each(['', '1,2,3', '1.2.3', '12,3456,789', '1,234,56', '1e999', '9'.repeat(40)])('is no number: %s', (text) => {
    expect(parseDigits(text)).toBeNull();
  });

  it('reads a lone separator by the style of the document', () => {
    expect(toNumber(parseDigits('1.234', 'comma') ?? written(0, 0))).toBe(1234);
    expect(toNumber(parseDigits('1,234', 'comma') ?? written(0, 0))).toBe(1.234);
  });

  it('has no binary noise', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999_999 }), fc.integer({ min: -6, max: 12 }), (digits, exponent) => {
        expect(toNumber(written(digits, exponent))).toBe(Number(`${digits}e${exponent}`));
      }),
    );
    expect(boundsOf(scaled(written(89, -1), 9), 'plain', false).printed).toMatchObject({ low: 8.85e9, high: 8.95e9 });
  });
});

const NEARNESS: readonly Nearness[] = [
  'plain',
  'nearly',
  'just-below',
  'less-than',
  'over',
  'just-over',
  'about',
  'at-least',
  'at-most',
  'exactly',
];

describe('the bounds that words allow', () => {
  it.each([
    ['plain', 2.45e9, 2.55e9],
    ['nearly', 2.4e9, 2.5e9],
    ['just-below', 2.45e9, 2.5e9],
    ['over', 2.5e9, 2.6e9],
    ['just-over', 2.5e9, 2.55e9],
    ['about', 2.4e9, 2.6e9],
    ['at-least', 2.5e9, Number.POSITIVE_INFINITY],
    ['at-most', 0, 2.5e9],
    ['less-than', 0, 2.5e9],
    ['exactly', 2.5e9, 2.5e9],
  ] as const)('2.5 billion, %s', (nearness, low, high) => {
    expect(boundsOf(written(25, 8), nearness, false).printed).toMatchObject({ low, high });
  });

  it('leaves an upper bound open below for what can be negative', () => {
    expect(boundsOf(written(5, 0), 'less-than', true).printed.low).toBe(Number.NEGATIVE_INFINITY);
  });

  it('mirrors the bounds of negative numbers', () => {
    expect(boundsOf(written(-34, -1), 'plain', true).printed).toMatchObject({ low: -3.45, high: -3.35 });
    expect(boundsOf(written(-5, 0), 'nearly', true).printed).toMatchObject({ low: -5, high: -4 });
  });

  it('knows a fraction in words to a tenth of itself', () => {
    expect(boundsOf(writtenFraction(5e8), 'plain', false).printed).toMatchObject({ low: 4.5e8, high: 5.5e8 });
  });

  it.each([
    ['about 18,000', written(18_000, 0), 17_000, 19_000],
    ['some 640', written(640, 0), 630, 650],
    ['roughly 700', written(700, 0), 630, 770],
    ['about 500 million', written(500, 6), 450e6, 550e6],
    ['around 100,000', written(100_000, 0), 90_000, 110_000],
    ['about 20', written(20, 0), 19, 21],
    ['around 18 thousand', written(18, 3), 17_000, 19_000],
    ['about 412', written(412, 0), 411, 413],
  ])('takes the zeros of %s for rounding', (_, number, low, high) => {
    expect(boundsOf(number, 'about', false).printed).toMatchObject({ low, high });
  });

  it('keeps the printed interval within the widest and the value in both', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1_000_000, max: 1_000_000 }),
        fc.integer({ min: -4, max: 9 }),
        fc.constantFrom(...NEARNESS),
        fc.boolean(),
        (digits, exponent, nearness, signed) => {
          const number = written(digits, exponent);
          const { printed, widest } = boundsOf(number, nearness, signed);
          expect(widest.low).toBeLessThanOrEqual(printed.low);
          expect(widest.high).toBeGreaterThanOrEqual(printed.high);
          const value = toNumber(number);
          expect(value >= printed.low && value <= printed.high).toBe(true);
          if (nearness === 'plain' || nearness === 'about') expect(contains(printed, value)).toBe(true);
        },
      ),
    );
  });
});

describe('currencies and units', () => {
  it.each([
    ['usd', 'USD'],
    ['€', 'EUR'],
    ['RMB', 'CNY'],
    ['A$', 'AUD'],
    ['RM', 'MYR'],
    ['nonsense', null],
    ['', null],
  ])('%s is %s', (text, code) => {
    expect(currencyCode(text)).toBe(code);
  });

  it('names every code once', () => {
    expect(new Set(CURRENCY_CODES).size).toBe(CURRENCY_CODES.length);
    for (const code of CURRENCY_CODES) expect(code).toMatch(/^[A-Z]{3}$/);
    expect(currencyName('BYN')).toBe('Belarusian rouble');
    expect(currencyName('???')).toBe('???');
  });

  it('converts units of one measure and no others', () => {
    expect(unitFactor('km', 'm')).toBeCloseTo(1000);
    expect(unitFactor('mi', 'km')).toBeCloseTo(1.609344);
    expect(unitFactor('km', 't')).toBeNull();
    expect(unitFactor('°C', '°F')).toBeNull();
    expect(unitFactor('people', 'people')).toBe(1);
    for (const id of UNIT_IDS) expect(unitOf(id)?.id).toBe(id);
  });
});

describe('the quick way to read digits', () => {
  it('reads what it reads as the careful way does', () => {
    const digits = fc.stringMatching(/^[0-9]{0,4}([.,][0-9]{1,4}){0,3}$/);
    fc.assert(
      fc.property(digits, (text) => {
        const quick = parseSimple(text, 0, text.length);
        if (quick) expect(quick).toEqual(parseDigits(text));
      }),
      { numRuns: 2000 },
    );
  });

  it.each(['7', '1250', '3.14', '12,345', '1,234,567.89', '0.5'])('%s is read', (text) => {
    expect(parseSimple(text, 0, text.length)).toEqual(parseDigits(text));
  });
});
