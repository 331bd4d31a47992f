import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fieldsOf } from '../../../renderer/ledger/cell-edits.ts';
import { keptColumns, narrowed, widened } from '../../../renderer/ledger/column-state.ts';
import { COLUMNS, FACETS, LEDGER_GRIDS } from '../../../renderer/ledger/columns.ts';
import { columnFilters, facetFilters, sortOf, toggleFacet } from '../../../renderer/ledger/grid-view.ts';
import { hangingSentence } from '../../../renderer/ledger/hanging.ts';
import { quotePlace } from '../../../renderer/ledger/quote-place.ts';
import { fromTsv, toTsv } from '../../../renderer/ledger/tsv.ts';

const column = (grid: (typeof LEDGER_GRIDS)[number], id: string) => {
  const edit = COLUMNS[grid].find((one) => one.id === id)?.edit;
  if (!edit) throw new Error(`no editable column ${id}`);
  return edit;
};

describe('what is put into a cell', () => {
  it('takes a figure as it is written', () => {
    expect(fieldsOf(column('figure', 'text'), ' nearly $8.9bn ', null)).toEqual({
      ok: true,
      value: { text: 'nearly $8.9bn' },
    });
    expect(fieldsOf(column('figure', 'text'), '  ', null).ok).toBe(false);
  });

  it('takes the words of a closed list as people read them, and says which there are', () => {
    expect(fieldsOf(column('figure', 'role'), 'growth index', null)).toEqual({
      ok: true,
      value: { role: 'growth-index' },
    });
    const refused = fieldsOf(column('figure', 'role'), 'growth', null);
    expect(!refused.ok && refused.fault.message).toContain('growth rate');
  });

  it('refers to a known record by its id and to a new one by its name; empty clears', () => {
    const edit = column('figure', 'indicator');
    const id = '0199f000-0000-7000-8000-000000000001';
    expect(fieldsOf(edit, { id, name: 'Exports' }, null)).toEqual({ ok: true, value: { indicatorId: id } });
    expect(fieldsOf(edit, 'Port calls', null)).toEqual({ ok: true, value: { indicator: 'Port calls' } });
    expect(fieldsOf(edit, '', null)).toEqual({ ok: true, value: { indicatorId: null } });
  });

  it('makes no new record where the contract has no words for it', () => {
    expect(fieldsOf(column('topic', 'parent'), 'Nowhere', null).ok).toBe(false);
  });

  it('splits lists at semicolons', () => {
    expect(fieldsOf(column('indicator', 'synonyms'), 'sales;  sales abroad; sales ', null)).toEqual({
      ok: true,
      value: { synonyms: ['sales', 'sales abroad'] },
    });
  });

  it('takes confidence in percent', () => {
    expect(fieldsOf(column('claim', 'confidence'), '85%', null)).toEqual({ ok: true, value: { confidence: 0.85 } });
    expect(fieldsOf(column('claim', 'confidence'), '850', null).ok).toBe(false);
  });
});

describe('the view', () => {
  it('combines what is picked: any value of a column, all columns', () => {
    const choice = toggleFacet(toggleFacet(toggleFacet({}, 'role', 'level'), 'role', 'share'), 'verdict', null);
    expect(facetFilters(choice)).toEqual([
      { kind: 'set', column: 'role', values: ['level', 'share'] },
      { kind: 'set', column: 'verdict', values: [null] },
    ]);
    expect(toggleFacet(toggleFacet({}, 'role', 'level'), 'role', 'level')).toEqual({});
  });

  it('understands the filters and the order of the headers', () => {
    expect(
      columnFilters({
        text: { filterType: 'text', type: 'startsWith', filter: 'near' },
        value: { filterType: 'number', type: 'inRange', filter: 1, filterTo: 2 },
        period: { filterType: 'text', type: 'blank' },
        other: { filterType: 'odd' },
      }),
    ).toEqual([
      { kind: 'text', column: 'text', how: 'starts', value: 'near' },
      { kind: 'number', column: 'value', how: 'between', value: 1, to: 2 },
      { kind: 'text', column: 'period', how: 'blank', value: '' },
    ]);
    expect(sortOf([{ colId: 'value', sort: 'desc' }])).toEqual([{ column: 'value', descending: true }]);
  });

  it('has no column twice, and facets only of its columns', () => {
    for (const grid of LEDGER_GRIDS) {
      const ids = COLUMNS[grid].map((one) => one.id);
      expect(new Set(ids).size).toBe(ids.length);
      for (const facet of FACETS[grid]) expect(ids).toContain(facet.column);
    }
  });

  it('remembers columns, and shrugs at anything else that is stored there', () => {
    expect(
      keptColumns([{ id: 'role', width: 90, hidden: true, sort: 'asc' }, { id: 'gone' }, 7], COLUMNS.figure),
    ).toEqual([{ id: 'role', width: 90, grows: 0, hidden: true, sort: 'asc' }]);
    fc.assert(
      fc.property(fc.anything(), (stored) => {
        keptColumns(stored, COLUMNS.figure);
      }),
    );
  });

  it('makes columns of a wide window fit a narrow one, and shows what there was no room for again', () => {
    const kept = (id: string, width: number, hidden = false) => ({ id, width, grows: 0, hidden, sort: null });
    const wide = [kept('verdict', 132), kept('indicator', 700), kept('speaker', 300), kept('unit', 64, true)];
    const narrow = narrowed(wide, COLUMNS.figure);
    expect(narrow?.map(({ id }) => id)).toEqual(['verdict', 'indicator', 'speaker', 'unit']);
    expect(narrow?.filter(({ hidden }) => hidden).map(({ id }) => id)).toEqual(['speaker', 'unit']);
    const [verdict, indicator] = narrow ?? [];
    expect(verdict?.width).toBe(132);
    // As wide as usual, and with its part of what is left over.
    expect(indicator?.width).toBeLessThan(200);
    expect(indicator?.grows).toBeGreaterThan(0);
    expect(
      widened(narrow, COLUMNS.figure)
        ?.filter(({ hidden }) => hidden)
        .map(({ id }) => id),
    ).toEqual(['unit']);
    expect(narrowed(null, COLUMNS.figure)).toBeNull();
  });
});

describe('copy and paste with a spreadsheet', () => {
  it('gives back every cell that was copied', () => {
    const anyCell = fc.string({ unit: fc.constantFrom('a', '"', '\t', '\n', '\r', ' ', 'é', '😀') });
    const rows = fc.array(fc.array(anyCell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(rows, (cells) => {
        // A single empty cell in the last row is how spreadsheets end their text.
        fc.pre(cells.at(-1)?.join('') !== '' || (cells.at(-1)?.length ?? 0) > 1);
        expect(fromTsv(toTsv(cells))).toEqual(cells);
      }),
    );
  });

  it('takes what spreadsheets put there', () => {
    expect(fromTsv('a\tb\r\n"x ""y"""\t\r\n')).toEqual([
      ['a', 'b'],
      ['x "y"', ''],
    ]);
    expect(fromTsv('')).toEqual([]);
  });
});

describe('a row in its place', () => {
  const text = 'First one. The chair said exports rose to nearly $8.9 billion in 2025, a record. Then came more.';
  const start = text.indexOf('nearly');
  const end = text.indexOf(' in 2025');

  it('shows the sentence about the words', () => {
    expect(quotePlace(text, start, end)).toEqual({
      before: 'The chair said exports rose to ',
      words: 'nearly $8.9 billion',
      after: ' in 2025, a record.',
    });
  });

  it('never loses the words themselves', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 900 }), fc.nat(900), fc.nat(60), (any, from, length) => {
        const at = Math.min(from, any.length);
        const until = Math.min(any.length, at + length);
        expect(quotePlace(any, at, until).words).toBe(any.slice(at, until));
      }),
    );
  });

  it('says what hangs on a row before it is deleted', () => {
    const hanging = { table: 'claim', field: 'topicId', count: 3, names: [] } as const;
    expect(hangingSentence({ ...hanging, fate: 'clear' }, 1)).toBe('3 claims will have no topic.');
    expect(hangingSentence({ ...hanging, fate: 'delete', count: 1 }, 2)).toBe('1 claim will be deleted with them.');
  });
});
