import { describe, expect, it } from 'vitest';
import { hintsOf, runAll } from '../../../shared/checks/index.ts';
import type { Finding } from '../../../shared/model/finding.ts';
import { dates, type FigureWords, Ledger, year } from './ledger-builder.ts';

const SALES = { indicator: 'sales', subject: 'A', period: year(2024) } as const;
const rate = (range: FigureWords['range'], more: Partial<FigureWords> = {}): FigureWords => ({
  ...SALES,
  role: 'growth-rate',
  unit: '%',
  range,
  ...more,
});
const index = (range: FigureWords['range'], more: Partial<FigureWords> = {}): FigureWords => ({
  ...rate(range, more),
  role: 'growth-index',
});
const times = (range: FigureWords['range'], more: Partial<FigureWords> = {}): FigureWords => ({
  ...SALES,
  role: 'multiple',
  unit: 'x',
  range,
  ...more,
});
const level = (range: FigureWords['range'], more: Partial<FigureWords> = {}): FigureWords => ({
  ...SALES,
  range,
  ...more,
});

interface Told extends FigureWords {
  readonly says?: string;
}

function ledgerOf(figures: readonly Told[]): Ledger {
  const ledger = new Ledger();
  for (const { says, ...words } of figures) ledger.figure(ledger.claim(says ?? 'Sales changed.'), words);
  return ledger;
}

function found(figures: readonly Told[]): readonly Finding[] {
  const ledger = ledgerOf(figures);
  return runAll(ledger.members, ledger.context).filter((f) => f.check === 'change');
}

const verdicts = (figures: readonly Told[]): string =>
  found(figures)
    .map((f) => f.verdict)
    .join() || 'silent';

describe('one change told in two forms', () => {
  const since = { base: year(2023) };
  const decade = dates('2015–2024', '2015-01-01', '2025-01-01', 10);
  it.each<[string, readonly Told[], string]>([
    ['by 40 % and tripled', [rate([39.5, 40.5]), times([2.5, 3.5])], 'contradiction'],
    ['by 200 % and tripled', [rate([195, 205]), times([2.5, 3.5])], 'holds'],
    ['by 40 % and an index of 140 since the year before', [rate([39.5, 40.5]), index([139.5, 140.5], since)], 'holds'],
    [
      'by 4 % and an index of 140 since the year before',
      [rate([3.5, 4.5]), index([139.5, 140.5], since)],
      'contradiction',
    ],
    ['by 4 % and an index of 140 from nobody knows when', [rate([3.5, 4.5]), index([139.5, 140.5])], 'cannot-tell'],
    ['by 4 % in another year', [rate([3.5, 4.5], { period: year(2023) }), times([2.5, 3.5])], 'silent'],
    [
      'by 4 % in volume',
      [{ ...rate([3.5, 4.5]), says: 'In real terms sales grew by 4 %.' }, times([2.5, 3.5])],
      'silent',
    ],
    [
      'an average of years and all of them',
      [rate([3.5, 4.5], { per: 'year', period: decade }), times([2.5, 3.5], { period: decade })],
      'silent',
    ],
    [
      'two averages of the same years',
      [rate([3.5, 4.5], { per: 'year', period: decade }), index([116.5, 117.5], { per: 'year', period: decade })],
      'contradiction',
    ],
    ['a forecast', [rate([39.5, 40.5]), times([2.5, 3.5], { period: year(2025) })], 'silent'],
  ])('%s', (_, figures, expected) => {
    expect(verdicts(figures)).toBe(expected);
  });

  it('is not compared inside one sentence, which may tell of value and of volume', () => {
    const ledger = new Ledger();
    const claim = ledger.claim('Sales tripled; by another count they grew 40 %.');
    ledger.figure(claim, rate([39.5, 40.5]));
    ledger.figure(claim, times([2.5, 3.5]));
    expect(runAll(ledger.members, ledger.context).filter((f) => f.title === 'Growth told twice')).toEqual([]);
  });

  it('offers to read a rate as an index, and says what each would have to be', () => {
    const ledger = ledgerOf([rate([116.5, 117.5], { text: '117%' }), times([1.15, 1.25], { text: '1.2 times' })]);
    const [finding] = runAll(ledger.members, ledger.context).filter((f) => f.title === 'Growth told twice');
    if (!finding) throw new Error('nothing found');
    const hints = hintsOf(finding, ledger.members, ledger.context, ledger.lookup).map((h) => h.text);
    expect(hints.join('\n')).toContain('Read “117%” as an index');
    expect(hints.join('\n')).toContain('“1.2 times” would have to be ×2.1');
  });
});

describe('growth in a year and the amounts of it and of the year before', () => {
  const two = [level([4.95e9, 5.05e9], { period: year(2023) }), level([5.95e9, 6.05e9])];
  it.each<[string, readonly Told[], string]>([
    ['does not fit', [...two, rate([39.5, 40.5])], 'contradiction'],
    ['fits', [...two, rate([19.5, 20.5])], 'holds'],
    [
      'is told of volumes',
      [...two, { ...rate([39.5, 40.5]), says: 'At constant prices sales grew by 40 %.' }],
      'silent',
    ],
    ['is an index from nobody knows when', [...two, index([139.5, 140.5])], 'silent'],
    ['is of another basis', [...two, rate([39.5, 40.5], { basis: 'goods' })], 'silent'],
    ['is a wish', [...two.slice(0, 1), rate([39.5, 40.5])], 'silent'],
    [
      'of ten years, from the first or the year before',
      [
        level([4.95e9, 5.05e9], { period: year(2015) }),
        level([5.95e9, 6.05e9]),
        times([2.5, 3.5], { period: dates('2015 to 2024', '2015-01-01', '2025-01-01') }),
      ],
      'silent',
    ],
  ])('%s', (_, figures, expected) => {
    expect(verdicts(figures)).toBe(expected);
  });
});

describe('growth of four years, one after the other', () => {
  it('is held against what is told of all four, and says what is not known', () => {
    const years = [2021, 2022, 2023, 2024].map((y) => rate([4.95, 5.05], { period: year(y), base: year(y - 1) }));
    const [finding] = found([...years, times([2.5, 3.5], { base: year(2020) })]);
    expect(finding).toMatchObject({ title: 'Change against its steps', verdict: 'cannot-tell' });
    expect(finding?.working).toContain('= [1.21, 1.22] does not meet [2.5, 3.5]');
  });
});
