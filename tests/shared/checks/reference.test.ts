import { describe, expect, it } from 'vitest';
import { hintsOf, runAll } from '../../../shared/checks/index.ts';
import type { Finding } from '../../../shared/model/finding.ts';
import type { Period } from '../../../shared/model/records.ts';
import { dates, type FigureWords, Ledger, type SeriesWords, year } from './ledger-builder.ts';

const TRADE = { indicator: 'exports', subject: 'Ruritania', partner: 'Freedonia' } as const;

interface Case {
  readonly figure: FigureWords;
  readonly statement?: string;
  readonly series?: SeriesWords;
  readonly values: readonly (readonly [Period, number])[];
}

function world({ figure, series = TRADE, values, statement = 'Exports were told.' }: Case): Ledger {
  const ledger = new Ledger();
  ledger.figure(ledger.claim(statement), { ...TRADE, ...figure });
  ledger.series('Customs', series, values);
  return ledger;
}

function found(ledger: Ledger): readonly Finding[] {
  return runAll(ledger.members, ledger.context).filter((f) => f.check === 'reference');
}

function verdict(one: Case): string {
  const findings = found(world(one));
  return findings.map((f) => f.verdict).join() || 'silent';
}

function months(of: number, from = 1, to = 12): readonly Period[] {
  const day = (n: number): string => (n > 12 ? `${of + 1}-01-01` : `${of}-${String(n).padStart(2, '0')}-01`);
  return Array.from({ length: to - from + 1 }, (_, i) =>
    dates(`month ${from + i} of ${of}`, day(from + i), day(from + i + 1)),
  );
}

const bn = (n: number): number => n * 1e9;
const nearly89: FigureWords = { range: [8.8e9, 8.9e9], text: 'nearly $8.9 billion', period: year(2025) };

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

describe('a figure against reference data of its period', () => {
  it.each<[string, Case, string]>([
    ['the same value', { figure: nearly89, values: [[year(2025), bn(8.87)]] }, 'holds'],
    ['another value', { figure: nearly89, values: [[year(2025), 1_712_345_678]] }, 'contradiction'],
    ['a value that is a round number', { figure: nearly89, values: [[year(2025), bn(9)]] }, 'holds-within-rounding'],
    ['another year', { figure: nearly89, values: [[year(2024), bn(1.7)]] }, 'silent'],
    [
      'another partner',
      { figure: nearly89, series: { ...TRADE, partner: 'Sylvania' }, values: [[year(2025), bn(1.7)]] },
      'silent',
    ],
    ['no subject', { figure: nearly89, series: { indicator: 'exports' }, values: [[year(2025), bn(1.7)]] }, 'silent'],
    [
      'another indicator',
      { figure: nearly89, series: { ...TRADE, indicator: 'imports' }, values: [[year(2025), bn(1.7)]] },
      'silent',
    ],
    [
      'another currency, which is never converted',
      { figure: nearly89, series: { ...TRADE, currency: 'EUR' }, values: [[year(2025), bn(1.7)]] },
      'silent',
    ],
    [
      'another basis',
      {
        figure: { ...nearly89, basis: 'goods' },
        series: { ...TRADE, basis: 'goods and services' },
        values: [[year(2025), bn(1.7)]],
      },
      'silent',
    ],
    [
      'a basis that only one side tells, and which may be why they differ',
      { figure: nearly89, series: { ...TRADE, basis: 'goods' }, values: [[year(2025), 1_712_345_678]] },
      'cannot-tell',
    ],
    [
      'a basis that only one side tells, though they agree',
      { figure: nearly89, series: { ...TRADE, basis: 'goods' }, values: [[year(2025), bn(8.87)]] },
      'holds',
    ],
    [
      'two values for one year',
      {
        figure: nearly89,
        values: [
          [year(2025), bn(1.7)],
          [dates('the year 2025', '2025-01-01', '2026-01-01'), bn(1.8)],
        ],
      },
      'silent',
    ],
    ['an amount a year', { figure: { ...nearly89, per: 'year' }, values: [[year(2025), bn(1.7)]] }, 'silent'],
    [
      'a period without dates',
      { figure: { ...nearly89, period: dates('lately', null, null) }, values: [[year(2025), 1]] },
      'silent',
    ],
  ])('%s', (_, one, expected) => {
    expect(verdict(one)).toBe(expected);
  });

  it('says both, and how', () => {
    const [finding] = found(world({ figure: nearly89, values: [[year(2025), 1_712_345_678]] }));
    expect(finding).toMatchObject({
      title: 'Reference data',
      summary: 'Exports of 8.8 – 8.9 bn USD for 2025 and the 1.712 bn USD of “Customs” cannot both be true.',
      working: '[8.8, 8.9] does not meet [1.71, 1.71] bn USD',
      missing: [],
    });
  });

  it('ignores wishes and forecasts', () => {
    const ledger = new Ledger();
    for (const kind of ['target', 'commitment', 'forecast'] as const) {
      ledger.figure(ledger.claim('Exports will be so.', { kind }), { ...TRADE, ...nearly89 });
    }
    ledger.series('Customs', TRADE, [[year(2025), bn(1.7)]]);
    expect(found(ledger)).toEqual([]);
  });

  it('leaves out both ends of a change that share one period', () => {
    const ledger = new Ledger();
    const claim = ledger.claim('Exports went from 2.5 to nearly 8.9 billion in 2025.');
    ledger.pair(claim, { ...TRADE, range: [2.45e9, 2.55e9], period: year(2025) }, { ...TRADE, ...nearly89 });
    ledger.series('Customs', TRADE, [[year(2025), bn(1.7)]]);
    expect(found(ledger)).toEqual([]);
  });

  it('converts units of one measure', () => {
    const tonnes: FigureWords = {
      indicator: 'harvest',
      range: [1.95e6, 2.05e6],
      unit: 't',
      kind: 'dimension',
      period: year(2025),
    };
    const series = { ...TRADE, indicator: 'harvest', unit: 'kg' };
    expect(verdict({ figure: tonnes, series, values: [[year(2025), 2.013e9]] })).toBe('holds');
    expect(verdict({ figure: tonnes, series, values: [[year(2025), 3.013e9]] })).toBe('contradiction');
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

describe('growth against two observations', () => {
  const grew = (range: FigureWords['range'], more: FigureWords = { range }): FigureWords => ({
    unit: '%',
    role: 'growth-rate',
    period: year(2025),
    ...more,
    range,
  });
  const data: Case['values'] = [
    [year(2015), 1_000_000_001],
    [year(2024), 2_000_000_001],
    [year(2025), 2_100_000_001],
  ];
  const decade = dates('from 2015 to 2025', '2015-01-01', '2026-01-01');
  it.each<[string, Case, string]>([
    ['a rate that fits', { figure: grew([4.5, 5.5]), values: data }, 'holds'],
    ['a rate that does not', { figure: grew([16.5, 17.5]), values: data }, 'contradiction'],
    [
      'a fall',
      { figure: grew([4.5, 5.5], { range: '', text: '5%' }), statement: 'Exports fell by 5% in 2025.', values: data },
      'contradiction',
    ],
    ['an index', { figure: { ...grew([104.5, 105.5]), role: 'growth-index' }, values: data }, 'holds'],
    [
      'a multiple over a decade',
      { figure: { range: [1.5, 2.5], unit: 'x', role: 'multiple', period: decade }, values: data },
      'holds',
    ],
    [
      'a multiple that may be counted from the year before, of which nothing is known',
      { figure: { range: [4.5, 5.5], unit: 'x', role: 'multiple', period: decade }, values: data },
      'silent',
    ],
    [
      'a multiple with its base named',
      {
        figure: { range: [4.5, 5.5], unit: 'x', role: 'multiple', period: year(2025), base: year(2015) },
        values: data,
      },
      'contradiction',
    ],
    ['without the year before', { figure: grew([16.5, 17.5]), values: data.slice(2) }, 'silent'],
    [
      'a difference in money',
      {
        figure: { range: [0.95e8, 1.05e8], role: 'change', text: '$100 million', period: year(2025) },
        statement: 'Exports rose by $100 million.',
        values: data,
      },
      'holds',
    ],
    [
      'growth of a share, which may be meant in points',
      {
        figure: grew([0.5, 1.5], { range: '', indicator: 'share of exports' }),
        series: { ...TRADE, indicator: 'share of exports', unit: '%' },
        values: [
          [year(2024), 10.01],
          [year(2025), 11.01],
        ],
      },
      'silent',
    ],
  ])('%s', (_, one, expected) => {
    expect(verdict(one)).toBe(expected);
  });

  it('shows the division', () => {
    const [finding] = found(world({ figure: grew([16.5, 17.5]), values: data }));
    expect(finding?.working).toMatch(/^\[2\.1.*\] ÷ \[2.*\] bn USD = \[1\.05.*\] does not meet \[1\.165, 1\.175\]$/);
  });
});

describe('what would reconcile a figure with reference data', () => {
  const hints = (ledger: Ledger): readonly string[] => {
    const [finding] = found(ledger).filter((f) => f.verdict === 'contradiction');
    if (!finding) throw new Error('no contradiction');
    return hintsOf(finding, ledger.members, ledger.context, ledger.lookup).map((h) => h.text);
  };

  it('names the other indicator, the other year and the lost magnitude', () => {
    const ledger = world({
      figure: nearly89,
      values: [
        [year(2025), 1_712_345_678],
        [year(2022), 8_851_000_000],
      ],
    });
    ledger.series('Ministry', { ...TRADE, indicator: 'turnover' }, [[year(2025), 8_872_000_000]]);
    expect(hints(ledger)).toEqual([
      'Read “nearly $8.9 billion” as turnover: 8.872 bn USD of “Ministry” for 2025 lies there.',
      'Look at the period: 8.851 bn USD of “Customs” for 2022 lies there.',
      'To agree, “nearly $8.9 billion” would have to be 1.712 bn USD; no known figure lies there.',
    ]);
    const small = world({ figure: nearly89, values: [[year(2025), 8_870_000]] });
    expect(hints(small)[0]).toContain('a factor of a thousand was added');
  });

  it('tries an index for a rate', () => {
    const figure: FigureWords = {
      range: [116.5, 117.5],
      text: '117%',
      unit: '%',
      role: 'growth-rate',
      period: year(2025),
    };
    const ledger = world({
      figure,
      values: [
        [year(2024), 1_000_000_001],
        [year(2025), 1_170_000_001],
      ],
    });
    expect(hints(ledger)).toEqual(['Read “117%” as an index, not a rate.', 'To agree, “117%” would have to be 17%.']);
  });
});
