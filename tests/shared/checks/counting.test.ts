import { describe, expect, it } from 'vitest';
import { runAll } from '../../../shared/checks/index.ts';
import type { Finding } from '../../../shared/model/finding.ts';
import { dates, type FigureWords, Ledger, year, years } from './ledger-builder.ts';

const SALES = { indicator: 'exports', subject: 'A', partner: 'B', period: year(2025) } as const;

function verdicts(build: (ledger: Ledger) => void, check: string): string {
  const ledger = new Ledger();
  build(ledger);
  const found = runAll(ledger.members, ledger.context).filter((f) => f.check === check);
  return found.map((f) => f.verdict).join() || 'silent';
}

const five: FigureWords = { ...SALES, text: '5 bn', range: [4.95e9, 5.05e9] };
const six: FigureWords = { ...SALES, text: '6 bn', range: [5.95e9, 6.05e9] };
const nine: FigureWords = { ...SALES, text: '9 bn', range: [8.95e9, 9.05e9] };
const rate = (percent: number): FigureWords => ({
  ...SALES,
  text: `${percent}%`,
  role: 'growth-rate',
  unit: '%',
  value: percent,
  range: [percent - 0.5, percent + 0.5],
});

describe('two values that their statements count in different ways are no contradiction', () => {
  it.each<readonly [string, string, FigureWords, string, FigureWords, string]>([
    ['plain words', 'Exports were 5 bn.', five, 'Exports were 9 bn.', nine, 'contradiction'],
    ['without oil', 'Exports excluding oil were 5 bn.', five, 'Exports were 9 bn.', nine, 'cannot-tell'],
    ['both without oil', 'Excluding oil, it was 5 bn.', five, 'Excluding oil, it was 9 bn.', nine, 'contradiction'],
    ['first and later data', 'Preliminary data show 5 bn.', five, 'It was 6 bn.', six, 'cannot-tell'],
    ['first data too far off', 'Preliminary data show 5 bn.', five, 'It was 9 bn.', nine, 'contradiction'],
    ['constant prices', 'At constant prices, exports were 5 bn.', five, 'They were 9 bn.', nine, 'cannot-tell'],
    ['terms of another figure', 'Exports were 5 bn, up 3% in real terms.', five, 'It was 9 bn.', nine, 'contradiction'],
    ['a rhythm of growth beside', 'They were 5 bn, up 3% year on year.', five, 'It was 9 bn.', nine, 'contradiction'],
    ['a part that is named', 'They were 5 bn, including grain.', five, 'It was 9 bn.', nine, 'contradiction'],
    ['volume and value', 'By volume they grew by 5%.', rate(5), 'By value they grew by 15%.', rate(15), 'cannot-tell'],
    ['growth told plainly', 'They grew by 5%.', rate(5), 'They grew by 15%.', rate(15), 'contradiction'],
  ])('%s', (_, one, a, other, b, expected) => {
    const build = (l: Ledger): void => {
      l.figure(l.claim(one), a);
      l.figure(l.claim(other), b);
    };
    expect(verdicts(build, 'same-figure')).toBe(expected);
  });

  it('and the finding says which words set them apart, and what is missing', () => {
    const ledger = new Ledger();
    ledger.figure(ledger.claim('Exports excluding oil were 5 bn.'), five);
    ledger.figure(ledger.claim('Exports were 9 bn.'), nine);
    expect(runAll(ledger.members, ledger.context)).toMatchObject([
      {
        title: 'Counted differently?',
        summary: expect.stringContaining('one is told as “excluding oil”'),
        missing: ['whether both are counted in one way'],
      },
    ]);
  });
});

describe('growth in other terms than the amounts', () => {
  const grew = (statement: string, percent: number): string =>
    verdicts((l) => {
      const claim = l.claim(statement);
      const from = { ...SALES, text: '100 bn', range: [99.5e9, 100.5e9], period: year(2024) } as const;
      l.pair(claim, from, { ...SALES, text: '112 bn', range: [111.5e9, 112.5e9] });
      l.figure(claim, rate(percent));
    }, 'change');

  it.each([
    ['Exports grew by 5% in real terms, from 100 bn to 112 bn.', 5, 'cannot-tell'],
    ['Exports grew by 5%, from 100 bn to 112 bn.', 5, 'contradiction'],
    ['Exports grew by 5% year on year, from 100 bn to 112 bn.', 5, 'contradiction'],
    ['Exports grew by 12% in real terms, from 100 bn to 112 bn.', 12, 'holds'],
  ] as const)('%s', (statement, percent, expected) => {
    expect(grew(statement, percent)).toBe(expected);
  });

  it('is no contradiction to a series of amounts either', () => {
    const held = (statement: string): string =>
      verdicts((l) => {
        l.figure(l.claim(statement), rate(5));
        const { period: _, ...series } = SALES;
        l.series('Customs', series, [
          [year(2024), 100_123e6],
          [year(2025), 119_456e6],
        ]);
      }, 'reference');
    expect(held('Exports grew by 5%.')).toBe('contradiction');
    expect(held('Exports grew by 5% in real terms.')).toBe('cannot-tell');
  });
});

describe('a multiple that is told as so much more', () => {
  const rose = (statement: string, text: string): string =>
    verdicts((l) => {
      const claim = l.claim(statement);
      const from = { ...SALES, text: '100 m', range: [99.5e6, 100.5e6], period: year(2024) } as const;
      l.pair(claim, from, { ...SALES, text: '350 m', range: [349.5e6, 350.5e6] });
      l.figure(claim, { ...SALES, text, role: 'multiple', unit: 'x', value: 2.5, range: [2.45, 2.55] });
    }, 'change');

  it.each([
    ['Exports rose by 2.5 times, from 100 m to 350 m.', '2.5 times', 'holds'],
    ['Exports are 2.5 times higher, up from 100 m to 350 m.', '2.5 times', 'holds'],
    ['Exports rose 2.5 times, from 100 m to 350 m.', '2.5 times', 'contradiction'],
    ['Exports rose by a factor of 2.5, from 100 m to 350 m.', '2.5', 'contradiction'],
  ] as const)('%s', (statement, text, expected) => {
    expect(rose(statement, text)).toBe(expected);
  });
});

describe('terms that set the members of a longer relation apart', () => {
  const averaged = (average: string): string =>
    verdicts((l) => {
      const over = { ...SALES, period: years(10, 'ten years') };
      l.figure(l.claim(average), {
        ...over,
        text: '7%',
        role: 'growth-rate',
        unit: '%',
        per: 'year',
        range: [6.5, 7.5],
      });
      l.figure(l.claim('Over the ten years exports tripled.'), {
        ...over,
        text: 'tripled',
        role: 'multiple',
        unit: 'x',
        range: [2.5, 3.5],
      });
    }, 'compounding');

  it.each([
    ['Exports grew by 7% a year over ten years.', 'contradiction'],
    ['In real terms, exports grew by 7% a year over ten years.', 'cannot-tell'],
  ] as const)('keep an average from a contradiction: %s', (average, expected) => {
    expect(averaged(average)).toBe(expected);
  });

  const added = (exports: string): readonly Finding[] => {
    const l = new Ledger();
    l.indicator('turnover', { identities: ['turnover = exports + imports'] });
    l.figure(l.claim('Turnover was 20 bn.'), {
      ...SALES,
      indicator: 'turnover',
      text: '20 bn',
      range: [19.9e9, 20.1e9],
    });
    l.figure(l.claim(exports), five);
    l.figure(l.claim('Imports were 7 bn.'), { ...SALES, indicator: 'imports', text: '7 bn', range: [6.9e9, 7.1e9] });
    return runAll(l.members, l.context).filter((f) => f.check === 'identity');
  };

  it.each([
    ['Exports were 5 bn.', 'contradiction'],
    ['At constant prices, exports were 5 bn.', 'cannot-tell'],
    ['Exports excluding oil were 5 bn.', 'cannot-tell'],
    ['Exports were 5 bn in the fiscal year.', 'cannot-tell'],
  ] as const)('keep a sum from a contradiction: %s', (exports, expected) => {
    expect(added(exports).map((f) => f.verdict)).toEqual([expected]);
  });

  it('and what the finding says names the words', () => {
    const [finding] = added('Exports excluding oil were 5 bn.');
    expect(finding?.summary).toContain('if all are counted in one way; “excluding oil” may be told of one alone');
    expect(finding?.missing).toEqual(['whether both are counted in one way']);
  });

  it('keep the months of a year from a contradiction to it', () => {
    const quarter = (statement: string): string =>
      verdicts((l) => {
        const first = dates('the first quarter of 2025', '2025-01-01', '2025-04-01');
        l.figure(l.claim(statement), { ...nine, period: first });
        l.figure(l.claim('Exports were 5 bn in 2025.'), five);
      }, 'same-figure');
    expect(quarter('Exports were 9 bn in the first quarter.')).toBe('contradiction');
    expect(quarter('At constant prices, exports were 9 bn in the first quarter.')).toBe('cannot-tell');
  });
});
