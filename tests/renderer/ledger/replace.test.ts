import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnFilters, facetChoice, facetFilters, headerModel } from '../../../renderer/ledger/grid-view.ts';
import { replaced } from '../../../renderer/ledger/replace.ts';
import { savedFilters, strays, type ViewState, viewFields } from '../../../renderer/ledger/saved-views.ts';
import { typedDay } from '../../../renderer/ledger/typed-day.ts';
import { groupedSort } from '../../../renderer/ledger/use-rows.ts';
import type { Filter } from '../../../shared/api.ts';

const search = { find: '', replace: '', exact: false, whole: false };

describe('find and replace', () => {
  it('changes every place in a cell, whatever the capitals, unless they count', () => {
    expect(replaced('Port of Riga, the port', { ...search, find: 'port', replace: 'harbour' })).toBe(
      'harbour of Riga, the harbour',
    );
    expect(replaced('Port of Riga, the port', { ...search, find: 'port', replace: 'harbour', exact: true })).toBe(
      'Port of Riga, the harbour',
    );
  });

  it('takes signs as they are', () => {
    expect(replaced('$2.5 bn (c.)', { ...search, find: '$2.5', replace: '$& 3' })).toBe('$& 3 bn (c.)');
    expect(replaced('2,5', { ...search, find: '.', replace: 'x' })).toBeNull();
  });

  it('leaves cells that hold more where only whole cells are wanted', () => {
    const whole = { ...search, find: 'exports', replace: 'Exports of goods', whole: true };
    expect(replaced('Exports', whole)).toBe('Exports of goods');
    expect(replaced('Exports of services', whole)).toBeNull();
  });

  it('replaced there and back is what it was, where the new words were not there before', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('bn', ' ', 'Export', '3')), (parts) => {
        const before = parts.join('');
        const there = replaced(before, { ...search, find: 'bn', replace: '§', exact: true }) ?? before;
        expect(replaced(there, { ...search, find: '§', replace: 'bn', exact: true }) ?? there).toBe(before);
      }),
    );
  });
});

describe('a day as people type it', () => {
  const now = new Date(2026, 0, 5);
  it.each([
    ['15 Jan 2026', '2026-01-15'],
    ['15th January 2026', '2026-01-15'],
    ['Jan 15, 2026', '2026-01-15'],
    ['sept 3 2025', '2025-09-03'],
    ['15.1.2026', '2026-01-15'],
    ['03/02/2026', '2026-02-03'],
    ['2026-1-5', '2026-01-05'],
    ['Today', '2026-01-05'],
    ['31 Feb 2026', null],
    ['15 Janvember 2026', null],
    ['13/13/2026', null],
    ['tomorrow', null],
  ])('%s', (typed, day) => expect(typedDay(typed, now)).toBe(day));

  it('is read back from every writing of it', () => {
    const days = fc.date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(days, (date) => {
        const iso = date.toISOString().slice(0, 10);
        const [year, month, day] = iso.split('-').map(Number);
        const words = date.toLocaleDateString('en-GB', {
          day: 'numeric',
          month: 'long',
          year: 'numeric',
          timeZone: 'UTC',
        });
        for (const typed of [iso, `${day}.${month}.${year}`, `${day}/${month}/${year}`, words]) {
          expect(typedDay(typed)).toBe(iso);
        }
      }),
    );
  });
});

describe('a saved view', () => {
  const filters: readonly Filter[] = [
    { kind: 'set', column: 'indicator', values: ['Exports', null] },
    { kind: 'text', column: 'text', how: 'contains', value: 'bn' },
    { kind: 'number', column: 'value', how: 'between', value: 1, to: 2 },
  ];
  const state: ViewState = {
    search: 'port',
    filters,
    sort: [{ column: 'value', descending: true }],
    columns: [],
    groupBy: 'topic',
  };
  const stored = { id: 'x', rev: 1, ...viewFields('figure', 'Mine', state) } as unknown as Parameters<typeof strays>[0];

  it('comes back as it was kept, and is not called changed', () => {
    expect(savedFilters(stored)).toEqual(filters);
    expect(strays(stored, { ...state, filters: filters.toReversed() })).toBe(false);
  });

  it('is called changed once anything narrows, sorts or groups otherwise', () => {
    expect(strays(stored, { ...state, search: '' })).toBe(true);
    expect(strays(stored, { ...state, filters: filters.slice(1) })).toBe(true);
    expect(strays(stored, { ...state, sort: [] })).toBe(true);
    expect(strays(stored, { ...state, groupBy: '' })).toBe(true);
  });

  it('leaves out what it does not know', () => {
    const odd = [
      { kind: 'shape', column: 'text' },
      { kind: 'text', how: 'sounds like', column: 'text', value: 'x' },
      {},
    ];
    expect(savedFilters({ filters: odd })).toEqual([]);
  });

  it('gives its filters back to the facets and to the headers', () => {
    const back = [...facetFilters(facetChoice(filters)), ...columnFilters(headerModel(filters))];
    expect(back).toEqual(filters);
  });
});

describe('grouping', () => {
  it('puts rows of one value together and keeps the order asked for within them', () => {
    const byValue = { column: 'value', descending: true };
    expect(groupedSort('topic', [byValue])).toEqual([{ column: 'topic', descending: false }, byValue]);
    expect(groupedSort('value', [byValue])).toEqual([byValue]);
    expect(groupedSort('', [byValue])).toEqual([byValue]);
  });
});
