import { describe, expect, it } from 'vitest';
import { runAll } from '../../../shared/checks/index.ts';
import { type FigureWords, Ledger, year } from './ledger-builder.ts';

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
