import { describe, expect, test } from 'vitest';
import {
  changedThing,
  changeName,
  daysOf,
  fieldChanges,
  fieldWords,
  recordName,
} from '../../renderer/history/words.ts';
import type { Incoming } from '../../renderer/sources/import/importState.ts';
import { missingFields } from '../../renderer/sources/import/mapping.ts';
import { titleOf } from '../../renderer/sources/import/PasteDialog.tsx';
import { highlightAt } from '../../renderer/sources/picked.ts';
import { wordsOf } from '../../renderer/sources/suggested.ts';
import { fits } from '../../renderer/sources/suggestionFilter.ts';
import { dayWords } from '../../renderer/words/dates.ts';
import { plural } from '../../renderer/words/plural.ts';
import { readWords } from '../../renderer/words/readWords.ts';
import type { Suggestion } from '../../shared/model/records.ts';

const suggestion: Suggestion = {
  id: '01900000-0000-7000-8000-000000000001',
  rev: 1,
  sourceId: '01900000-0000-7000-8000-000000000002',
  kind: 'figure',
  state: 'open',
  start: 0,
  end: 19,
  surface: 'nearly $8.9 billion',
  label: '',
  reason: '',
  confidence: 0.96,
  payload: {
    kind: 'money',
    value: 8.9e9,
    printed: { low: 8.8e9, high: 8.9e9, lowOpen: false, highOpen: false },
    unit: null,
    currency: 'USD',
    role: 'level',
    pair: { number: 1, end: 'end' },
    indicator: 'exports',
    period: { text: '2025', start: null, end: null, years: null },
    speaker: null,
  },
};

describe('a suggestion in words', () => {
  test('says value and interval as a person would', () => {
    expect(wordsOf(suggestion)).toMatchObject({
      headline: '8.9 bn USD',
      interval: '8.8 – 8.9 bn USD',
      period: '2025',
      roleNote: 'end of a change',
    });
  });

  test('a threshold without an upper bound, stored as JSON, still has its interval', () => {
    const payload = { ...suggestion.payload, value: 5e8, printed: { low: 5e8, high: null } };
    expect(wordsOf({ ...suggestion, payload }).interval).toBe('≥ 500 m USD');
  });

  test('a payload of nonsense shows the label instead of failing', () => {
    expect(wordsOf({ ...suggestion, label: 'a figure', payload: { printed: 7, period: [] } }).headline).toBe(
      'a figure',
    );
  });

  test('is found by its kind', () => {
    expect([fits(suggestion, 'all'), fits(suggestion, 'money'), fits(suggestion, 'claim')]).toEqual([
      true,
      true,
      false,
    ]);
  });
});

describe('marked words at a place', () => {
  const rest = { anchorId: 'a', verdict: null, isAstray: false };
  const claim = { ...rest, start: 0, end: 60, claimId: 'c', figureId: null, figureKind: null };
  const figure = { ...rest, start: 10, end: 20, claimId: 'c', figureId: 'f', figureKind: 'money' } as const;

  test('the figure inside a claim is picked before the claim', () => {
    expect(highlightAt([claim, figure], 12, 14)).toBe(figure);
    expect(highlightAt([claim, figure], 30, 30)).toBe(claim);
    expect(highlightAt([claim, figure], 0, 60)).toBe(claim);
    expect(highlightAt([claim, figure], 90, 95)).toBeNull();
  });
});

describe('history in words', () => {
  test('an edit shows the fields that differ, and neither ids nor empty ones', () => {
    const change = {
      table: 'figure',
      id: 'x',
      before: { id: 'x', rev: 1, text: '5%', role: 'level', note: '' },
      after: { id: 'x', rev: 2, text: '5%', role: 'share', note: null },
      names: {},
    } as const;
    expect(fieldChanges(change)).toEqual([{ field: 'role', before: 'level', after: 'share' }]);
    expect(fieldWords('basePeriodId')).toBe('base period');
    expect(recordName(change.after)).toBe('5%');
  });

  test('what a record is called stands first, a long text last', () => {
    const after = { id: 's', text: 'All the words.', publisher: 'The desk', title: 'A brief', published: '2026-01-15' };
    const change = { table: 'source', id: 's', before: null, after, names: {} } as const;
    expect(fieldChanges(change).map(({ field }) => field)).toEqual(['title', 'publisher', 'published', 'text']);
  });

  test('a decision on a finding is named by the finding', () => {
    const change = {
      table: 'disposition',
      id: 'd',
      before: { findingId: 'f', state: 'dismissed', reason: 'two bases' },
      after: null,
      names: { f: 'Exports cannot have doubled.' },
    } as const;
    expect(changedThing(change)).toBe('dismissal of a finding');
    expect(changeName(change)).toBe('Exports cannot have doubled.');
    expect(fieldChanges(change).map(({ field }) => field)).toEqual(['state', 'reason']);
  });

  test('edits are gathered by day, newest first', () => {
    const entry = (seq: number, at: string) =>
      ({ seq, at, who: 'A', kind: 'edit', label: '', changes: 1, of: null }) as const;
    const days = daysOf([
      entry(3, '2026-01-16T12:10:00Z'),
      entry(2, '2026-01-16T12:00:00Z'),
      entry(1, '2026-01-12T12:00:00Z'),
    ]);
    expect(days.map((day) => day.entries.map((e) => e.seq))).toEqual([[3, 2], [1]]);
  });
});

describe('small words', () => {
  test('dates and counts', () => {
    expect(dayWords('2026-01-15')).toBe('15 Jan 2026');
    expect(dayWords('2026-01-15', true)).toBe('15 January 2026');
    expect(dayWords('sometime')).toBe('sometime');
    expect([plural(1, 'figure'), plural(2400, 'figure'), plural(2, 'series', 'series')]).toEqual([
      '1 figure',
      '2,400 figures',
      '2 series',
    ]);
  });

  test('half-typed words of a figure never fail', () => {
    for (const text of ['', '$', 'nearly', 'nearly $', '8.', '%', '\u0000', '1e999']) {
      expect(() => readWords(text)).not.toThrow();
    }
    expect(readWords('nearly $8.9 billion')?.value).toBe(8.9e9);
  });

  test('a pasted text without a title is named by its first line', () => {
    expect(titleOf('\n\n# A brief\n\nText')).toBe('A brief');
    expect(titleOf('   ')).toBe('Pasted text');
    expect(titleOf('x'.repeat(500)).length).toBeLessThanOrEqual(120);
  });
});

describe('the mapping of a table', () => {
  test('says which needed field has no column yet', () => {
    const preview = {
      kind: 'figures',
      name: 'f.csv',
      columns: ['words', 'when'],
      rows: [],
      total: 0,
      encoding: 'UTF-8',
      delimiter: ',',
      mapping: {},
      remembered: false,
      fields: [
        { field: 'text', label: 'figure as written', required: true },
        { field: 'period', label: 'period', required: false },
      ],
    } as const;
    const item: Incoming = {
      id: '1',
      name: 'f.csv',
      bytes: new Uint8Array(),
      as: null,
      preview,
      fault: null,
      meta: {},
      versionOf: null,
      mapping: { words: null, when: 'period' },
    };
    expect(missingFields(item)).toEqual(['figure as written']);
    expect(missingFields({ ...item, versionOf: null, mapping: { words: 'text' } })).toEqual([]);
  });
});
