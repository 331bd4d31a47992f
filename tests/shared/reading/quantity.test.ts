import { describe, expect, it } from 'vitest';
import { formatQuantity } from '../../../shared/quantity/format.ts';
import { readQuantity } from '../../../shared/reading/quantity.ts';

describe('a figure typed into a cell', () => {
  it.each([
    ['nearly $8.9bn', 'money', 8.9e9, 'USD', 8.8e9, 8.9e9],
    ['at least half a billion dollars a year', 'money', 5e8, 'USD', 5e8, Number.POSITIVE_INFINITY],
    ['117%', 'percent', 117, '%', 116.5, 117.5],
    ['8,900,000,000', 'count', 8.9e9, null, 8899999999.5, 8900000000.5],
    ['1.7e9', 'count', 1.7e9, null, 1.65e9, 1.75e9],
    ['10-15 %', 'percent', null, '%', 10, 15],
    ['tripled', 'multiple', 3, 'x', 2.5, 3.5],
    ['tenfold', 'multiple', 10, 'x', 9.5, 10.5],
    ['×3', 'multiple', 3, 'x', 2.5, 3.5],
    ['EUR 3 million', 'money', 3e6, 'EUR', 2.5e6, 3.5e6],
    ['12 500', 'count', 12500, null, 12499.5, 12500.5],
    ['-3.4%', 'percent', -3.4, '%', -3.45, -3.35],
    ['(1,234)', 'count', -1234, null, -1234.5, -1233.5],
    ['approached a record $12 billion', 'money', 12e9, 'USD', 11e9, 12e9],
    ['over two and a half times', 'multiple', 2.5, 'x', 2.5, 2.6],
    ['2 million barrels a day', 'dimension', 2e6, 'bbl/d', 1.5e6, 2.5e6],
    ['007', 'count', 7, null, 6.5, 7.5],
    ['2025', 'count', 2025, null, 2024.5, 2025.5],
    ['five', 'count', 5, null, 4.5, 5.5],
    ['12,500 containers', 'dimension', 12500, 'containers', 12499.5, 12500.5],
    ['  ~5%  ', 'percent', 5, '%', 4, 6],
    ['≥ 500 m USD', 'money', 5e8, 'USD', 5e8, Number.POSITIVE_INFINITY],
  ] as const)('%s', (text, kind, value, unit, low, high) => {
    const read = readQuantity(text);
    expect(read).toMatchObject({ kind, value, printed: { low, high } });
    expect(read?.unit ?? read?.currency ?? null).toBe(unit);
  });

  it('keeps the part of a whole within a tenth', () => {
    const read = readQuantity('two thirds');
    expect(read?.value).toBeCloseTo(2 / 3, 12);
    expect(read?.printed.low).toBeCloseTo(0.6, 12);
    expect(read?.role).toBe('share');
  });

  it('tells the period, the rate and the reasons', () => {
    expect(readQuantity('$5 million in 2024')?.period).toMatchObject({ start: '2024-01-01', end: '2025-01-01' });
    expect(readQuantity('$5 million last year', { published: '2026-01-20' })?.period?.start).toBe('2025-01-01');
    expect(readQuantity('$40 a month')?.per).toBe('month');
    expect(readQuantity('nearly $8.9bn')?.reasons).toContain('"nearly" lowers by one unit of the last digit');
  });

  it.each([
    '',
    ' ',
    'hello',
    '$',
    '5 and 6',
    '5 people said',
    '$5 to the left of $6',
    '1e400',
    '1,2,3',
    'x'.repeat(300),
  ])('no one figure: %j', (text) => {
    expect(readQuantity(text)).toBeNull();
  });

  it.each([
    [8.9e9, null, 'USD'],
    [443e6, null, 'USD'],
    [117, '%', null],
    [3, 'x', null],
    [5, 'y', null],
    [12500, 'containers', null],
    [12.5, 'km', null],
  ])('reads back what is shown: %d %s %s', (value, unit, currency) => {
    expect(readQuantity(formatQuantity(value, unit, currency))).toMatchObject({ value, unit, currency });
  });
});
