import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Change, ClaimRow, FigureRow, View } from '../../shared/api.ts';
import { GRIDS } from '../../shared/api.ts';
import { first, openTest, sourceOf, type TestProject } from './helpers.ts';

/** Two sources; five figures, placed out of order, one without a place. */
function ledger(): TestProject {
  const project = openTest({}, { checks: [] });
  const a = first(project.edit(sourceOf('x'.repeat(100), { title: 'Alpha' })).created);
  const b = first(project.edit(sourceOf('x'.repeat(100), { title: 'Beta' })).created);
  const rows: [string, string, string | null, string | null, number, string][] = [
    ['$5 million', 'exports', 'Ruritania', b, 10, 'Shipments of wool rose, said Šárka Nováková'],
    ['$3 million', 'imports', 'Strelsau', a, 40, 'Shipments of salt fell'],
    ['$9 million', 'exports', null, a, 20, 'Trade in timber rose'],
    ['12 %', 'share of exports', 'Ruritania', null, 0, 'A share was told'],
    ['$1 million', 'Exports of wool', 'Ruritania', a, 20, 'Wool again'],
  ];
  const changes = rows.flatMap(([text, indicator, subject, sourceId, start, statement], n): Change[] => {
    const claimId = `01890000-0000-7000-8000-00000000000${n}`;
    const speaker = statement.includes('Šárka') ? 'Šárka Nováková' : 'Ben';
    const anchor: Change[] =
      sourceId === null
        ? []
        : [{ op: 'create', table: 'anchor', fields: { sourceId, claimId, start, end: start + 5, exact: 'xxxxx' } }];
    return [
      { op: 'create', table: 'claim', id: claimId, fields: { statement, speaker } },
      { op: 'create', table: 'figure', fields: { claimId, text, indicator, subject } },
      ...anchor,
    ];
  });
  project.edit(...changes);
  return project;
}

function texts(
  project: TestProject,
  view: Partial<View>,
  place: { offset?: number; limit?: number } = {},
): readonly string[] {
  const page = project.ask('grid.page', { table: 'figure', offset: 0, limit: 100, ...place, ...view });
  return (page.rows as readonly FigureRow[]).map(({ text }) => text);
}

describe('the grid', () => {
  test('shows figures in the order of their sources and places, those without a place last', () => {
    expect(texts(ledger(), {})).toEqual(['$9 million', '$1 million', '$3 million', '$5 million', '12 %']);
  });

  test('gives page after page without loss, and the total', () => {
    const project = ledger();
    const all = [0, 2, 4, 6].flatMap((offset) => texts(project, {}, { offset, limit: 2 }));
    expect(all).toEqual(texts(project, {}));
    expect(project.ask('grid.page', { table: 'figure', offset: 4, limit: 2 }).total).toBe(5);
  });

  test('finds the same rows in the same order whether or not the order of all is known already', () => {
    const filters: View['filters'][] = [
      [],
      [{ kind: 'set', column: 'role', values: ['level'] }],
      [{ kind: 'set', column: 'subject', values: ['Ruritania', null] }],
      [{ kind: 'number', column: 'value', how: '>', value: 2e6 }],
      [{ kind: 'text', column: 'text', how: 'contains', value: 'million' }],
    ];
    const views = filters.flatMap((some) =>
      ['', 'wool', 'nothing has this'].map((search): Partial<View> => ({ filters: some, search })),
    );
    for (const sort of [[], [{ column: 'value', descending: true }]] satisfies View['sort'][]) {
      const known = ledger();
      const unknown = ledger();
      // A page that lies far down puts all rows in order.
      texts(known, { sort }, { offset: 1, limit: 1000 });
      for (const view of views) expect(texts(known, { ...view, sort })).toEqual(texts(unknown, { ...view, sort }));
    }
  });

  test('sorts by values and by names, empty ones last both ways', () => {
    const project = ledger();
    expect(texts(project, { sort: [{ column: 'value', descending: true }] })).toEqual([
      '$9 million',
      '$5 million',
      '$3 million',
      '$1 million',
      '12 %',
    ]);
    expect(
      texts(project, {
        sort: [
          { column: 'indicator', descending: false },
          { column: 'value', descending: false },
        ],
      }),
    ).toEqual(['$5 million', '$9 million', '$1 million', '$3 million', '12 %']);
    for (const descending of [true, false]) {
      expect(texts(project, { sort: [{ column: 'subject', descending }] }).at(-1)).toBe('$9 million');
      expect(texts(project, { sort: [{ column: 'start', descending }] }).at(-1)).toBe('12 %');
    }
  });

  test('filters by words, numbers, sets and emptiness', () => {
    const project = ledger();
    const by = (...filters: View['filters']) => new Set(texts(project, { filters }));
    expect(by({ kind: 'text', column: 'indicator', how: 'contains', value: 'EXPORTS' }).size).toBe(4);
    expect(by({ kind: 'text', column: 'indicator', how: 'equals', value: 'Exports' }).size).toBe(2);
    expect(by({ kind: 'text', column: 'indicator', how: 'starts', value: 'share' })).toEqual(new Set(['12 %']));
    expect(by({ kind: 'text', column: 'text', how: 'contains', value: '%' })).toEqual(new Set(['12 %']));
    expect(by({ kind: 'text', column: 'speaker', how: 'contains', value: 'šárka' })).toEqual(new Set(['$5 million']));
    expect(by({ kind: 'text', column: 'subject', how: 'blank', value: '' })).toEqual(new Set(['$9 million']));
    expect(by({ kind: 'number', column: 'value', how: 'between', value: 2e6, to: 6e6 })).toEqual(
      new Set(['$5 million', '$3 million']),
    );
    expect(by({ kind: 'set', column: 'subject', values: [null, 'Strelsau'] })).toEqual(
      new Set(['$9 million', '$3 million']),
    );
    expect(by({ kind: 'set', column: 'subject', values: [] }).size).toBe(0);
    expect(
      by(
        { kind: 'set', column: 'subject', values: ['Ruritania'] },
        { kind: 'number', column: 'value', how: '<', value: 2e6 },
      ),
    ).toEqual(new Set(['12 %', '$1 million']));
  });

  test('searches the words of the row, its quote and its names by their beginnings, accents or not', () => {
    const project = ledger();
    const found = (search: string) => new Set(texts(project, { search }));
    expect(found('ship')).toEqual(new Set(['$5 million', '$3 million']));
    expect(found('sarka novak')).toEqual(new Set(['$5 million']));
    expect(found('ship strel')).toEqual(new Set(['$3 million']));
    expect(found('wool')).toEqual(new Set(['$5 million', '$1 million']));
    expect(found('nowhere').size).toBe(0);
    expect(found('"').size).toBe(5);
  });

  test('finds by search what the same view exports and counts, whatever was edited, undone and done again', () => {
    const words = ['wool', 'salt', 'Alt', 'Benn', 'Cee', 'export'];
    const word = fc.constantFrom(...words, 'wools', 'Šárka');
    const act = fc.oneof(
      fc.record({ act: fc.constantFrom('statement', 'speaker', 'indicator', 'subject', 'partner', 'note'), word }),
      fc.record({ act: fc.constantFrom('rename', 'alias', 'synonym', 'add', 'remove', 'undo', 'redo'), word }),
    );
    const search = fc.array(word, { minLength: 1, maxLength: 2 }).map((some) => some.join(' ').slice(0, -1));
    fc.assert(
      fc.property(
        fc.array(act, { minLength: 1, maxLength: 8 }),
        fc.array(search, { minLength: 3 }),
        (acts, searches) => {
          const project = ledger();
          const [actor] = project.ask('grid.page', { table: 'actor', offset: 0, limit: 1 }).rows;
          const [indicator] = project.ask('grid.page', { table: 'indicator', offset: 0, limit: 1 }).rows;
          const figure = (): FigureRow =>
            first(project.ask('grid.page', { table: 'figure', offset: 1, limit: 1 }).rows as readonly FigureRow[]);
          const update = (table: 'claim' | 'figure' | 'actor' | 'indicator', id: string, fields: object): void => {
            const [row] = project.ask('grid.rows', { table, ids: [id] });
            if (row !== undefined) project.edit({ op: 'update', table, id, rev: row.rev, fields: { ...fields } });
          };
          const does: Readonly<Record<string, (word: string) => void>> = {
            statement: (statement) => update('claim', figure().claimId, { statement }),
            speaker: (speaker) => update('claim', figure().claimId, { speaker }),
            indicator: (name) => update('figure', figure().id, { indicator: name }),
            subject: (name) => update('figure', figure().id, { subject: name }),
            partner: (name) => update('figure', figure().id, { partner: name }),
            note: (note) => update('figure', figure().id, { note }),
            rename: (name) =>
              update('actor', actor?.id ?? '', { name: `${name} ${project.ask('project.state', {}).seq}` }),
            alias: (name) => update('actor', actor?.id ?? '', { aliases: [{ name, from: null, until: null }] }),
            synonym: (name) => update('indicator', indicator?.id ?? '', { synonyms: [name] }),
            add: (note) => {
              const fields = { claimId: figure().claimId, text: '$3 million', note };
              project.edit({ op: 'create', table: 'figure', fields });
            },
            remove: () => {
              project.edit({ op: 'delete', table: 'figure', id: figure().id, rev: figure().rev });
            },
            undo: () => void project.service.call('edit.undo', {}),
            redo: () => void project.service.call('edit.redo', {}),
          };
          for (const { act: name, word: said } of acts) {
            if (project.ask('grid.page', { table: 'figure', offset: 0, limit: 2 }).rows.length < 2) return;
            does[name]?.(said);
            for (const wanted of searches) {
              const page = project.ask('grid.page', { table: 'figure', search: wanted, offset: 0, limit: 100 });
              const [, ...exported] = project
                .ask('grid.export', { table: 'figure', search: wanted, jobId: 'x' })
                .split('\n');
              const told = (page.rows as readonly FigureRow[]).map(({ text }) => text);
              expect(told).toEqual(exported.filter(Boolean).map((line) => line.split(',')[0]?.trim()));
              const counted = project.ask('grid.facets', {
                table: 'figure',
                search: wanted,
                columns: ['id', 'subject'],
              });
              expect(counted['id']).toHaveLength(page.total);
              expect((counted['subject'] ?? []).reduce((sum, { count }) => sum + count, 0)).toBe(page.total);
              expect(page.total).toBe(page.rows.length);
            }
          }
        },
      ),
      { numRuns: 12 },
    );
  });

  test('offers the values of a column under the other filters, with their counts', () => {
    const project = ledger();
    const facets = project.ask('grid.facets', {
      table: 'figure',
      columns: ['subject', 'indicator'],
      filters: [{ kind: 'set', column: 'subject', values: ['Ruritania'] }],
    });
    expect(facets['subject']).toEqual([
      { value: 'Ruritania', count: 3 },
      { value: null, count: 1 },
      { value: 'Strelsau', count: 1 },
    ]);
    expect(facets['indicator']?.map(({ count }) => count)).toEqual([1, 1, 1]);
  });

  test('counts values and rows anew after an edit', () => {
    const project = ledger();
    const view = { table: 'figure' as const, search: 'wool' };
    const count = (): readonly number[] => [
      project.ask('grid.page', { ...view, offset: 0, limit: 1 }).total,
      (project.ask('grid.facets', { ...view, columns: ['role'] })['role'] ?? []).reduce(
        (sum, one) => sum + one.count,
        0,
      ),
    ];
    const before = count();
    expect(count()).toEqual(before);
    project.edit({
      op: 'create',
      table: 'figure',
      fields: { claimId: '01890000-0000-7000-8000-000000000004', text: '$2 million' },
    });
    expect(count()).toEqual(before.map((n) => n + 1));
  });

  test('refuses columns it does not have, and never takes them for SQL', () => {
    const project = ledger();
    for (const column of ['nothing', 'value; DROP TABLE figure', '__proto__', 'constructor', 'rowId']) {
      expect(
        project.fault('grid.page', { table: 'figure', offset: 0, limit: 1, sort: [{ column, descending: false }] })
          .code,
      ).toBe('bad-input');
      expect(project.fault('grid.facets', { table: 'figure', columns: [column] }).code).toBe('bad-input');
    }
  });

  test('exists for every table, every column of which sorts, filters and counts', () => {
    const project = ledger();
    project.edit(
      {
        op: 'create',
        table: 'target',
        fields: { claimId: '01890000-0000-7000-8000-000000000000', partyNames: 'Ben; Ruritania', responsible: 'Ben' },
      },
      { op: 'create', table: 'commitment', fields: { claimId: '01890000-0000-7000-8000-000000000001' } },
      { op: 'create', table: 'observation', fields: { series: 'Customs', period: '2024', value: 1 } },
      { op: 'create', table: 'event', fields: { name: 'A visit', period: '2024', place: 'Zenda', topic: 'trade' } },
      { op: 'create', table: 'topic', fields: { name: 'wool', parent: 'trade' } },
      { op: 'create', table: 'actor', fields: { name: 'Cyd', role: 'minister', affiliation: 'Ruritania' } },
    );
    for (const table of GRIDS) {
      const page = project.ask('grid.page', { table, offset: 0, limit: 100 });
      expect(page.total).toBe(page.rows.length);
      const row = first(page.rows);
      expect(project.ask('grid.rows', { table, ids: [row.id, '01890000-0000-7000-8000-0000000000ff'] })).toEqual([row]);
      for (const column of Object.keys(row)) {
        for (const descending of [true, false]) {
          const sorted = project.ask('grid.page', { table, offset: 0, limit: 100, sort: [{ column, descending }] });
          expect(sorted.total).toBe(page.total);
        }
        const facets = project.ask('grid.facets', { table, columns: [column] })[column] ?? [];
        expect(facets.reduce((sum, { count }) => sum + count, 0)).toBe(page.total);
        for (const { value, count } of facets) {
          const filters: View['filters'] = [{ kind: 'set', column, values: [value] }];
          expect(project.ask('grid.page', { table, offset: 0, limit: 100, filters }).total).toBe(count);
        }
      }
    }
    expect(project.ask('grid.page', { table: 'target', offset: 0, limit: 1 }).rows).toMatchObject([
      { partyNames: 'Ben; Ruritania', responsible: 'Ben' },
    ]);
    expect(project.ask('grid.page', { table: 'actor', offset: 0, limit: 100, search: 'cyd' }).rows).toMatchObject([
      { role: 'minister', affiliation: 'Ruritania' },
    ]);
  });

  test('counts the figures of a claim', () => {
    const rows = ledger().ask('grid.page', { table: 'claim', offset: 0, limit: 10 }).rows as readonly ClaimRow[];
    expect(rows.map(({ figures }) => figures)).toEqual([1, 1, 1, 1, 1]);
  });
});
