import { describe, expect, it } from 'vitest';
import { hintsOf } from '../../../shared/checks/index.ts';
import { dates, type FigureWords, Ledger, year } from './ledger-builder.ts';
import { bn, type Case, found, TRADE, verdict, world } from './told-and-observed.ts';

const nearly89: FigureWords = { range: [8.8e9, 8.9e9], text: 'nearly $8.9 billion', period: year(2025) };

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
