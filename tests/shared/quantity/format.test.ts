import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatInterval, formatNumber, formatQuantity, formatWorking } from '../../../shared/quantity/format.ts';
import { interval } from '../../../shared/quantity/interval.ts';

const INF = Number.POSITIVE_INFINITY;

describe('a quantity for people', () => {
  it.each([
    [8.9e9, null, 'USD', '8.9 bn USD'],
    [443e6, null, 'USD', '443 m USD'],
    [2e12, null, 'USD', '2 tn USD'],
    [999_999_999, null, 'USD', '1 bn USD'],
    [100_000, null, 'USD', '100,000 USD'],
    [117, '%', null, '117%'],
    [-3.4, '%', null, '−3.4%'],
    [3, 'pp', null, '3 pp'],
    [3, 'x', null, '×3'],
    [5, 'y', null, '5 years'],
    [1, 'y', null, '1 year'],
    [12500, 'containers', null, '12,500 containers'],
    [12e6, 'people', null, '12 m people'],
    [3e6, 't', null, '3 m tonnes'],
    [12500, null, null, '12,500'],
    [0.25, null, null, '0.25'],
    [0, '%', null, '0%'],
    [null, '%', null, '–'],
  ])('%d %s %s', (value, unit, currency, text) => {
    expect(formatQuantity(value, unit, currency)).toBe(text);
  });

  it.each([
    [8.9e9, '8,900,000,000'],
    [1234.5, '1,234.5'],
    [1234567.8, '1,234,567.8'],
    [-1234567, '−1,234,567'],
    [0.1 + 0.2, '0.3'],
    [0, '0'],
    [INF, '∞'],
  ])('%d in full', (value, text) => {
    expect(formatNumber(value)).toBe(text);
  });
});

describe('an interval for people', () => {
  it.each([
    [interval(8.8e9, 8.9e9), null, 'USD', '8.8 – 8.9 bn USD'],
    [interval(5e8, INF), null, 'USD', '≥ 500 m USD'],
    [interval(0, 20), '%', null, '0 – 20%'],
    [interval(0, 2e8), null, 'USD', '0 – 200 m USD'],
    [interval(2e9, 1e12), null, 'USD', '2 bn – 1 tn USD'],
    [interval(9.5e8, 1.05e9), null, 'USD', '0.95 – 1.05 bn USD'],
    [interval(500, 2e6), null, 'USD', '500 USD – 2 m USD'],
    [interval(12_500, 2e6), null, null, '12,500 – 2,000,000'],
    [interval(44 / 15, 2.96), 'x', null, '×2.93 – ×2.96'],
    [interval(-INF, 20), '%', null, '≤ 20%'],
    [interval(3.4509, 3.6327), 'x', null, '×3.45 – ×3.63'],
    [interval(2.5, 2.6, true), 'x', null, '×2.5 – ×2.6'],
    [interval(116.5, 117.5), '%', null, '116.5 – 117.5%'],
    [interval(99_999.5, 100_000.5), null, 'USD', '99,999.5 – 100,000.5 USD'],
    [interval(4.5, 5.5), 'y', null, '4.5 – 5.5 years'],
    [interval(23.5, 24.5), 'countries', null, '24 countries'],
    [interval(15, 25), 'countries', null, '15 – 25 countries'],
    [interval(7, 7), '%', null, '7%'],
    [interval(-INF, INF), '%', null, 'any'],
  ])('%o %s %s', (a, unit, currency, text) => {
    expect(formatInterval(a, unit, currency)).toBe(text);
  });

  it.each([
    [interval(8.8e9, 8.9e9), 1e9, '[8.8, 8.9]'],
    [interval(2.5, 2.6, true), 1, '(2.5, 2.6]'],
    [interval(5e8, INF), 1e6, '[500, ∞)'],
    [interval(-INF, 5), 1, '(−∞, 5]'],
  ])('%o as working', (a, scale, text) => {
    expect(formatWorking(a, scale)).toBe(text);
  });

  it('shows two ends that differ as different', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1, max: 1e12, noNaN: true }),
        fc.double({ min: 1e-4, max: 10, noNaN: true }),
        (low, width) => {
          const text = formatWorking(interval(low, low * (1 + width)));
          const [l, h] = text.slice(1, -1).split(/, (?=[\d−])/);
          expect(l).not.toBe(h);
        },
      ),
    );
  });
});
