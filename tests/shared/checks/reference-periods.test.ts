import { describe, expect, it } from 'vitest';
import { dates, type FigureWords, year } from './ledger-builder.ts';
import { bn, type Case, months, TRADE, verdict } from './told-and-observed.ts';

describe('what stands at the end of a year', () => {
  const stock: FigureWords = { range: [3.05e9, 3.15e9], period: dates('end of 2025', '2025-12-31', '2026-01-01') };

  it('is no part of what came in during the year', () => {
    const flow = { ...TRADE, indicator: 'direct investment' };
    expect(verdict({ figure: { ...flow, ...stock }, series: flow, values: [[year(2025), 470e6]] })).toBe('silent');
  });

  it('is one where the words name a month of it', () => {
    const figure = { ...stock, period: dates('December 2025', '2025-12-01', '2026-01-01') };
    expect(verdict({ figure, values: [[year(2025), 470e6]] })).toBe('contradiction');
  });
});

describe('a change over several years from a year that is named', () => {
  it('leads to the last of them, not to their sum', () => {
    const figure: FigureWords = {
      range: '(2, 3]',
      role: 'multiple',
      unit: 'x',
      currency: null,
      period: dates('past five years', '2020-01-01', '2025-01-01', 5),
      base: year(2019),
    };
    const values = [5.61, 5.02, 6.9, 8.44, 10.12, 12.38].map((value, n) => [year(2019 + n), bn(value)] as const);
    expect(verdict({ figure, values })).toBe('holds');
    const halved = values.map(([period, value], n) => [period, n === 5 ? value / 2 : value] as const);
    expect(verdict({ figure, values: halved })).not.toContain('holds');
  });
});

const NINE = dates('nine months of 2025', '2025-01-01', '2025-10-01');
/** The series has the year alone. */
const PARTS_OF_A_YEAR: readonly [string, Case, string][] = [
  [
    'nine months above what the year has in all',
    { figure: { range: [1.85e9, 1.95e9], period: NINE }, values: [[year(2025), 1_700_000_001]] },
    'contradiction',
  ],
  [
    'nine months below it, which say nothing',
    { figure: { range: [0.85e9, 0.95e9], period: NINE }, values: [[year(2025), 1_700_000_001]] },
    'silent',
  ],
  [
    'nine months that reach it by rounding',
    { figure: { range: [1.65e9, 1.75e9], period: NINE }, values: [[year(2025), 1_690_000_001]] },
    'silent',
  ],
  [
    'nine months above it on a basis that the series does not tell',
    { figure: { range: [1.85e9, 1.95e9], period: NINE, basis: 'goods' }, values: [[year(2025), 1_700_000_001]] },
    'cannot-tell',
  ],
  [
    'nine months of a balance, of which a part may exceed the whole',
    {
      figure: { range: [1.85e9, 1.95e9], period: NINE, indicator: 'trade balance' },
      series: { ...TRADE, indicator: 'trade balance' },
      values: [[year(2025), 1_700_000_001]],
    },
    'silent',
  ],
  [
    'nine months of a stock, which need not grow',
    {
      figure: { range: [1.85e9, 1.95e9], period: NINE, indicator: 'debt' },
      series: { ...TRADE, indicator: 'debt' },
      values: [[year(2025), 1_700_000_001]],
    },
    'silent',
  ],
  [
    'nine months above what another year has',
    { figure: { range: [1.85e9, 1.95e9], period: NINE }, values: [[year(2024), 1_700_000_001]] },
    'silent',
  ],
];

describe('a period of several observations', () => {
  const each = months(2025).map((month) => [month, 100_000_001] as const);
  const sum: FigureWords = { range: [1.15e9, 1.25e9], period: year(2025) };
  it.each<[string, Case, string]>([
    ['months of a flow add up', { figure: sum, values: each }, 'holds'],
    ['and can contradict', { figure: { ...sum, range: [2.1e9, 2.2e9] }, values: each }, 'contradiction'],
    ['with a gap they say nothing', { figure: { ...sum, range: [2.1e9, 2.2e9] }, values: each.slice(1) }, 'silent'],
    [
      'nine months of twelve',
      { figure: { range: [0.85e9, 0.95e9], period: dates('nine months', '2025-01-01', '2025-10-01') }, values: each },
      'holds',
    ],
    ...PARTS_OF_A_YEAR,
    [
      'two years of months',
      {
        figure: { range: [3e9, 3.1e9], period: dates('2024 and 2025', '2024-01-01', '2026-01-01') },
        values: [...months(2024).map((m) => [m, 100_000_001] as const), ...each],
      },
      'contradiction',
    ],
    [
      'a stock takes the last',
      {
        figure: { range: [4.95e9, 5.05e9], indicator: 'debt', period: year(2025) },
        series: { ...TRADE, indicator: 'debt' },
        values: months(2025).map((m, i) => [m, bn(5.511) - (11 - i) * 1e6] as const),
      },
      'contradiction',
    ],
    [
      'a stock that was so on some other day',
      {
        figure: { range: [4.95e9, 5.05e9], indicator: 'debt', period: year(2025) },
        series: { ...TRADE, indicator: 'debt' },
        values: months(2025).map((m, i) => [m, 5.011e9 + i * 1e8] as const),
      },
      'cannot-tell',
    ],
    [
      'an indicator whose name does not tell flow from stock agrees where the sum does',
      {
        figure: { ...sum, indicator: 'movements' },
        series: { ...TRADE, indicator: 'movements' },
        values: each,
      },
      'holds',
    ],
    [
      'and is never contradicted',
      {
        figure: { ...sum, indicator: 'movements', range: [2.1e9, 2.2e9] },
        series: { ...TRADE, indicator: 'movements' },
        values: each,
      },
      'silent',
    ],
    [
      'a rate of months makes no rate of the year',
      {
        figure: { indicator: 'unemployment rate', range: [50, 51], unit: '%', role: 'rate', period: year(2025) },
        series: { ...TRADE, indicator: 'unemployment rate', unit: '%' },
        values: months(2025).map((m) => [m, 4.2] as const),
      },
      'silent',
    ],
  ])('%s', (_, one, expected) => {
    expect(verdict(one)).toBe(expected);
  });
});
