import { describe, expect, test } from 'vitest';
import { differenceWords } from '../../renderer/findings/differenceWords.ts';
import { groupsOf, sentencesOf } from '../../renderer/findings/grouping.ts';
import { hintChanges } from '../../renderer/findings/hintChanges.ts';
import { type Reading, readingChanges, readingOf } from '../../renderer/findings/reading.ts';
import { spokenWorking } from '../../renderer/findings/spoken.ts';
import { checksFound } from '../../renderer/findings/WorkBar.tsx';
import { countsInWords } from '../../renderer/history/compareWords.ts';
import type { FigureRow, FindingQuote } from '../../shared/api.ts';
import type { DisposedFinding } from '../../shared/model/finding.ts';

function figure(over: Partial<FigureRow>): FigureRow {
  return {
    id: 'f',
    rev: 3,
    text: '500 thousand',
    role: 'level',
    value: 5e5,
    low: 4.995e5,
    high: 5.005e5,
    wideLow: null,
    wideHigh: 5.5e5,
    unit: null,
    currency: 'USD',
    basis: 'goods',
    indicator: 'Exports',
    period: '2025',
    pairId: null,
    ...over,
  } as FigureRow;
}

describe('the working read aloud', () => {
  test.each([
    [
      '[8.8, 8.9] ÷ [2.45, 2.55] = [3.45, 3.63] does not meet [1.5, 2.5]',
      '8.8 to 8.9 divided by 2.45 to 2.55 is 3.45 to 3.63, which does not meet 1.5 to 2.5',
    ],
    ['7 × [150, ∞) = [1,050, ∞) m USD', '7 times at least 150 is at least 1,050 million USD'],
    ['[1.1135, 1.1145] ^ 10 = [2.93, 2.96]', '1.1135 to 1.1145 to the power of 10 is 2.93 to 2.96'],
    ['(4, 4.5] misses [10, ∞) %', '4 to 4.5 misses at least 10 percent'],
    ['[1, 2] bn USD; [3, 4] does not meet [5, 6]', '1 to 2 billion USD; 3 to 4 does not meet 5 to 6'],
  ])('%s', (signs, words) => {
    expect(spokenWorking(signs)).toBe(words);
  });
});

describe('the worklist', () => {
  const finding = (id: string, check: string): DisposedFinding => ({ id, check }) as unknown as DisposedFinding;

  test('groups keep the worst first, and a folded one keeps its count', () => {
    const list = [finding('1', 'slip'), finding('2', 'change'), finding('3', 'slip')];
    const groups = groupsOf(
      list,
      ({ check }) => ({ key: check, title: check }),
      (key) => key === 'slip',
    );
    expect(groups.map(({ key, count, findings }) => [key, count, findings.length])).toEqual([
      ['slip', 2, 0],
      ['change', 1, 1],
    ]);
  });

  test('checks with contradictions come first, those without findings not at all', () => {
    const found = checksFound([
      { verdict: 'holds', check: 'change', count: 4 },
      { verdict: 'contradiction', check: 'slip', count: 1 },
      { verdict: 'cannot-tell', check: 'slip', count: 2 },
    ]);
    expect(found).toEqual([
      { check: 'slip', count: 3, wrong: 1 },
      { check: 'change', count: 4, wrong: 0 },
    ]);
  });

  test('every figure of a sentence is listed, also where its words overlap others', () => {
    const quote = (id: string, start: number, end: number): FindingQuote => ({
      figure: figure({ id, sourceId: 's', source: 'Brief', speaker: null }),
      part: id,
      sentence: 'from $2.5 billion to $3 billion',
      start,
      end,
    });
    const [group] = sentencesOf([quote('b', 6, 20), quote('a', 5, 17)]);
    expect(group?.all.map(({ part }) => part)).toEqual(['a', 'b']);
  });
});

describe('what an edit would change, in words', () => {
  test('counts fewer and more of each verdict', () => {
    const none = { contradiction: 0, 'holds-within-rounding': 0, 'cannot-tell': 0, holds: 0 };
    expect(differenceWords({ ...none, contradiction: -2, holds: 1 })).toBe('2 contradictions fewer, 1 that holds more');
    expect(differenceWords(none)).toContain('other ones');
  });

  test('tells what differs between two moments by kind of record', () => {
    expect(
      countsInWords({
        figure: { added: 0, changed: 1, removed: 2 },
        disposition: { added: 1, changed: 0, removed: 0 },
      }),
    ).toEqual(['1 figure changed', '2 figures removed', '1 decision on a finding added']);
  });
});

describe('reading a figure otherwise', () => {
  const say = (patch: Partial<Reading>, of = figure({}), others: readonly FigureRow[] = []) =>
    readingChanges(of, { ...readingOf(of), ...patch }, others);

  test('changes nothing until something is said', () => {
    expect(say({})).toEqual([]);
  });

  test('another magnitude moves value and bounds; the words stay', () => {
    const [change] = say({ factor: 1000 });
    expect(change).toMatchObject({
      op: 'update',
      id: 'f',
      rev: 3,
      fields: { value: 5e8, low: 4.995e8, high: 5.005e8, wideLow: null, wideHigh: 5.5e8 },
    });
    expect(change?.op === 'update' && 'text' in change.fields).toBe(false);
  });

  test('the other end of a change follows in what both measure, not in its own period', () => {
    const [base, end] = [figure({ id: 'b', pairId: 'p' }), figure({ id: 'e', pairId: 'p' })];
    expect(say({ indicator: 'Turnover', period: '2024' }, base, [base, end])).toEqual([
      { op: 'update', table: 'figure', id: 'b', rev: 3, fields: { indicator: 'Turnover', period: '2024' } },
      { op: 'update', table: 'figure', id: 'e', rev: 3, fields: { indicator: 'Turnover' } },
    ]);
  });

  test('a hint changes the figures that are still there', () => {
    const hint = {
      text: 'Read as turnover.',
      edit: [
        { figureId: 'f', fields: { role: 'share' } },
        { figureId: 'gone', fields: { role: 'share' } },
      ],
    };
    expect(hintChanges(hint, [figure({})])).toEqual([
      { op: 'update', table: 'figure', id: 'f', rev: 3, fields: { role: 'share' } },
    ]);
  });
});
