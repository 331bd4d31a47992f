import { describe, expect, it } from 'vitest';
import { hintsOf, runAll } from '../../../shared/checks/index.ts';
import type { Finding } from '../../../shared/model/finding.ts';
import { dates, type FigureWords, Ledger, year } from './ledger-builder.ts';
import { dice, tell } from './true-world.ts';

const EXPORTS: FigureWords = { range: [2.95e9, 3.05e9], indicator: 'exports', subject: 'A', partner: 'B' };
const NINE_MONTHS = dates('nine months of 2024', '2024-01-01', '2024-10-01');
const HALF = dates('the first half of 2024', '2024-01-01', '2024-07-01');
const quarter = (n: 1 | 2 | 3 | 4) =>
  dates(
    `Q${n} of 2024`,
    `2024-${String(n * 3 - 2).padStart(2, '0')}-01`,
    n === 4 ? '2025-01-01' : `2024-${String(n * 3 + 1).padStart(2, '0')}-01`,
  );
const MORE: FigureWords = { ...EXPORTS, range: [5.05e9, 5.15e9] };
const FIVE_YEARS = dates('2020–2024', '2020-01-01', '2025-01-01');

function ledgerOf(figures: readonly (FigureWords & { readonly says?: string })[]): Ledger {
  const ledger = new Ledger();
  for (const { says, ...words } of figures) ledger.figure(ledger.claim(says ?? 'So it was.'), words);
  return ledger;
}

function found(ledger: Ledger): readonly Finding[] {
  return runAll(ledger.members, ledger.context).filter((f) => f.check === 'same-figure');
}

type Case = FigureWords & { readonly says?: string };

describe('amounts for times that lie in one another', () => {
  it.each<[string, readonly Case[], string]>([
    [
      'nine months have more than their year',
      [
        { ...EXPORTS, period: year(2024) },
        { ...MORE, period: NINE_MONTHS },
      ],
      'contradiction',
    ],
    [
      'a quarter has more than its half year',
      [
        { ...EXPORTS, period: HALF },
        { ...MORE, period: quarter(2) },
      ],
      'contradiction',
    ],
    [
      'nine months have less than their year',
      [
        { ...MORE, period: year(2024) },
        { ...EXPORTS, period: NINE_MONTHS },
      ],
      'silent',
    ],
    [
      'a quarter of another year',
      [
        { ...EXPORTS, period: year(2023) },
        { ...MORE, period: quarter(2) },
      ],
      'silent',
    ],
    [
      'two quarters together have more than the year',
      [
        { ...MORE, period: year(2024) },
        { ...EXPORTS, period: quarter(1) },
        { ...EXPORTS, period: quarter(3) },
      ],
      'contradiction',
    ],
    [
      'a half year and a quarter inside it are not added',
      [
        { ...MORE, period: year(2024) },
        { ...EXPORTS, period: HALF },
        { ...EXPORTS, range: [2.5e9, 2.6e9], period: quarter(2) },
      ],
      'silent',
    ],
    [
      'another partner',
      [
        { ...EXPORTS, period: year(2024) },
        { ...MORE, partner: 'C', period: NINE_MONTHS },
      ],
      'silent',
    ],
    [
      'another basis',
      [
        { ...EXPORTS, period: year(2024) },
        { ...MORE, basis: 'goods', period: NINE_MONTHS },
      ],
      'silent',
    ],
    [
      'balances may be negative',
      [
        { ...EXPORTS, indicator: 'trade balance', period: year(2024) },
        { ...MORE, indicator: 'trade balance', period: NINE_MONTHS },
      ],
      'silent',
    ],
    [
      'debts do not add up',
      [
        { ...EXPORTS, indicator: 'debt', period: year(2024) },
        { ...MORE, indicator: 'debt', period: NINE_MONTHS },
      ],
      'silent',
    ],
    [
      'what nobody knows to add up',
      [
        { ...EXPORTS, indicator: 'score', period: year(2024) },
        { ...MORE, indicator: 'score', period: NINE_MONTHS },
      ],
      'silent',
    ],
    [
      'an annualised amount',
      [
        { ...EXPORTS, period: year(2024) },
        { ...MORE, period: quarter(1), says: 'Annualised, exports reached 5.1 bn in the quarter.' },
      ],
      'silent',
    ],
    [
      'an amount of several years may be that of the last',
      [
        { ...EXPORTS, period: FIVE_YEARS },
        { ...MORE, period: year(2022) },
      ],
      'cannot-tell',
    ],
    [
      'the past decade has no sure ends',
      [
        { ...EXPORTS, period: dates('the past decade', '2016-01-15', '2026-01-15', 10) },
        { ...MORE, period: year(2022) },
      ],
      'silent',
    ],
  ])('%s', (_, figures, expected) => {
    expect(
      found(ledgerOf(figures))
        .map((f) => f.verdict)
        .join() || 'silent',
    ).toBe(expected);
  });

  it.each([
    [[20.15e9, 20.25e9], 'holds', 'meets'],
    [[29.95e9, 30.05e9], 'contradiction', 'does not meet'],
    [[10e9, 10.1e9], 'contradiction', 'above'],
  ] as const)('four quarters make their year: %j', (range, verdict, relation) => {
    const quarters = ([1, 2, 3, 4] as const).map((n) => ({ ...MORE, period: quarter(n) }));
    const [finding, another] = found(ledgerOf([{ ...EXPORTS, range, period: year(2024) }, ...quarters]));
    expect(another).toBeUndefined();
    expect(finding?.verdict).toBe(verdict);
    expect(finding?.working).toContain(`= [20.2, 20.6] ${relation} `);
  });

  it('say so in words, with what each would have to be', () => {
    const ledger = ledgerOf([
      { ...EXPORTS, text: '$3.0 billion', period: year(2024) },
      { ...MORE, text: '$5.1 billion', period: NINE_MONTHS },
    ]);
    const [finding] = found(ledger);
    if (!finding) throw new Error('nothing found');
    expect(finding.summary).toBe(
      'Exports of “$5.1 billion” for nine months of 2024 cannot be a part of “$3.0 billion” for 2024.',
    );
    expect(finding.working).toBe('[5.05, 5.15] above [2.95, 3.05] bn USD');
    const hints = hintsOf(finding, ledger.members, ledger.context, ledger.lookup).map((h) => h.text);
    expect(hints[0]).toContain('“$3.0 billion” would have to be ≥ 5.05 bn USD');
    expect(hints[1]).toContain('“$5.1 billion” would have to be 0 – 3.05 bn USD');
  });

  it('never contradict each other where all are true, and do where one quarter is told far above its half year', () => {
    let [looked, missed] = [0, 0];
    const worlds = 400;
    for (let seed = 1; seed <= worlds; seed++) {
      const roll = dice(seed);
      const values = ([1, 2, 3, 4] as const).map(() => 10 ** (8 + roll() * 1.5));
      const sum = (some: readonly number[]): number => some.reduce((a, b) => a + b, 0);
      const half = sum(values.slice(0, 2));
      const build = (first: number): Ledger =>
        ledgerOf([
          ...values.flatMap((value, i) => {
            const n = ([1, 2, 3, 4] as const)[i] ?? 1;
            const told = tell(i === 0 ? first : value, roll);
            return { ...EXPORTS, ...told, period: quarter(n), says: `${told.text} in a quarter.` };
          }),
          { ...EXPORTS, ...tell(half, roll), period: HALF },
          { ...EXPORTS, ...tell(sum(values.slice(0, 3)), roll), period: NINE_MONTHS },
          { ...EXPORTS, ...tell(sum(values), roll), period: year(2024) },
        ]);
      const wrong = found(build(values[0] ?? 1)).filter((f) => f.verdict === 'contradiction');
      expect(wrong.map((f) => f.working)).toEqual([]);
      // A floor has no end that anything could exceed.
      const moved = build(half * 20);
      if (moved.members.figures.some((f) => f.figure.high === null)) continue;
      looked += 1;
      if (!found(moved).some((f) => f.verdict === 'contradiction')) missed += 1;
    }
    expect(looked).toBeGreaterThan(50);
    expect(missed).toBe(0);
  });
});
