import { describe, expect, test } from 'vitest';
import type { Change, FigureRow } from '../../shared/api.ts';
import { first, openTest, sourceOf, type TestProject } from './helpers.ts';

const create = (table: Change['table'], fields: Readonly<Record<string, unknown>>): Change => ({
  op: 'create',
  table,
  fields,
});

function figureRows(project: TestProject): readonly FigureRow[] {
  return project.ask('grid.page', { table: 'figure', offset: 0, limit: 100 }).rows as readonly FigureRow[];
}

/** A claim with the figures given, anchored in a source published in January 2026. */
function ledger(project: TestProject, ...figures: readonly Readonly<Record<string, unknown>>[]): string {
  const { created } = project.edit(sourceOf('Exports rose to $2.5 billion, said Ada Novak.'));
  const sourceId = first(created);
  const claimId = '01890000-0000-7000-8000-000000000001';
  project.edit(
    { op: 'create', table: 'claim', id: claimId, fields: { statement: 'Exports rose.', speaker: 'Ada Novak' } },
    create('anchor', { sourceId, claimId, start: 0, end: 12, exact: 'Exports rose' }),
    ...figures.map((fields) => create('figure', { claimId, ...fields })),
  );
  return claimId;
}

describe('a figure given in words', () => {
  test('is read into its value and intervals', () => {
    const project = openTest();
    ledger(project, { text: 'nearly $8.9 billion' });
    expect(figureRows(project)).toMatchObject([
      { kind: 'money', currency: 'USD', approx: 'below', low: 8.8e9, high: 8.9e9, verdict: null, speaker: 'Ada Novak' },
    ]);
  });

  test('is refused where its words are no amount, with what was expected', () => {
    const project = openTest();
    const claimId = ledger(project);
    const fault = project.fault('edit.apply', {
      label: 'x',
      changes: [create('figure', { claimId, text: 'a good deal' })],
    });
    expect(fault.code).toBe('bad-input');
    expect(fault.message).toContain('"a good deal" is not a figure');
    expect(fault.expected).toContain('nearly $8.9 billion');
  });

  test('keeps a value given beside words that cannot be read, exactly', () => {
    const project = openTest();
    ledger(project, { text: 'a good deal', value: 12, unit: '%' });
    expect(figureRows(project)).toMatchObject([{ kind: 'percent', value: 12, low: 12, high: 12, role: 'level' }]);
  });

  test('is read again when its words change, keeping the role that was set by hand', () => {
    const project = openTest();
    ledger(project, { text: '$2.5 billion', role: 'threshold' });
    const { id, rev } = first(figureRows(project));
    project.edit({ op: 'update', table: 'figure', id, rev, fields: { text: '$3 billion' } });
    expect(figureRows(project)).toMatchObject([{ value: 3e9, role: 'threshold', text: '$3 billion' }]);
  });

  test('takes an unbounded side as null', () => {
    const project = openTest();
    ledger(project, { text: 'at least $2 billion' }, { text: 'x', value: 1, low: 1, high: Number.POSITIVE_INFINITY });
    expect(figureRows(project)).toMatchObject([
      { low: 2e9, high: null },
      { low: 1, high: null, wideHigh: null },
    ]);
  });

  test('counts its period from the date of its source', () => {
    const project = openTest();
    ledger(project, { text: '$2.5 billion', period: 'last year', basePeriod: '2010' });
    const row = first(figureRows(project));
    const periods = project.ask('lookup', { table: 'period', text: '' });
    expect(row).toMatchObject({ period: 'last year', basePeriod: '2010' });
    expect(periods.find(({ name }) => name === 'last year')?.detail).toBe('2025-01-01 to 2026-01-01');
  });
});

describe('names', () => {
  test('are found without regard to case, by alias and synonym, and made once in an edit', () => {
    const project = openTest();
    project.edit(
      create('actor', {
        name: 'Republic of Ruritania',
        kind: 'state',
        aliases: [{ name: 'Ruritania', from: null, until: null }],
      }),
      create('indicator', { name: 'exports', synonyms: ['shipments abroad'] }),
    );
    ledger(
      project,
      { text: '$1 million', indicator: 'Shipments Abroad', subject: 'RURITANIA', partner: 'Strelsau' },
      { text: '$2 million', indicator: 'EXPORTS', subject: 'ruritania', partner: 'strelsau', place: 'Zenda' },
    );
    expect(figureRows(project)).toMatchObject([
      { indicator: 'exports', subject: 'Republic of Ruritania', partner: 'Strelsau', place: null },
      { indicator: 'exports', subject: 'Republic of Ruritania', partner: 'Strelsau', place: 'Zenda' },
    ]);
    expect(project.ask('project.state', {}).counts).toMatchObject({ indicator: 1, actor: 4 });
  });

  test('that are blank clear the field', () => {
    const project = openTest();
    ledger(project, { text: '$1 million', indicator: 'exports', period: '2024' });
    const { id, rev } = first(figureRows(project));
    project.edit({ op: 'update', table: 'figure', id, rev, fields: { indicator: '', period: null } });
    expect(figureRows(project)).toMatchObject([{ indicatorId: null, periodId: null, indicator: null, period: null }]);
  });

  test('of a period that say nothing are refused when somebody types them, and the figure stays as it was', () => {
    const project = openTest();
    ledger(project, { text: '$1 million', indicator: 'exports', period: '2025' });
    const { id, rev } = first(figureRows(project));
    const refused = project.service.call('edit.apply', {
      label: 'Set the period',
      changes: [{ op: 'update', table: 'figure', id, rev, fields: { period: 'blah' } }],
    });
    expect(refused).toMatchObject({
      ok: false,
      fault: { code: 'bad-input', message: expect.stringContaining('blah') },
    });
    expect(figureRows(project)).toMatchObject([{ period: '2025' }]);
  });

  test('like __proto__ and constructor are names as any other', () => {
    const project = openTest();
    ledger(project, { text: '$1 million', indicator: '__proto__', subject: 'constructor', place: 'toString' });
    expect(figureRows(project)).toMatchObject([{ indicator: '__proto__', subject: 'constructor', place: 'toString' }]);
    const fields = JSON.parse('{"statement": "x", "__proto__": {"polluted": true}}');
    project.edit(create('claim', fields));
    expect(project.ask('project.state', {}).counts.claim).toBe(2);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  test('changed on their record show in every row that uses them', () => {
    const project = openTest();
    ledger(project, { text: '$1 million', indicator: 'exports', subject: 'Ruritania' });
    for (const table of ['indicator', 'actor'] as const) {
      const rows = project.ask('grid.page', { table, offset: 0, limit: 10 }).rows as readonly {
        id: string;
        rev: number;
        name: string;
      }[];
      const row = rows.find(({ name }) => name === 'exports' || name === 'Ruritania');
      if (row === undefined) throw new Error('expected the row');
      project.edit({ op: 'update', table, id: row.id, rev: row.rev, fields: { name: `${row.name} (new)` } });
    }
    expect(figureRows(project)).toMatchObject([{ indicator: 'exports (new)', subject: 'Ruritania (new)' }]);
  });
});

describe('an edit', () => {
  test('on an outdated revision is refused, saying what the record is now', () => {
    const project = openTest();
    const id = first(project.edit(create('actor', { name: 'Ada' })).created);
    project.edit({ op: 'update', table: 'actor', id, rev: 1, fields: { name: 'Ada Novak' } });
    const fault = project.fault('edit.apply', {
      label: 'x',
      changes: [{ op: 'update', table: 'actor', id, rev: 1, fields: { name: 'A. Novak' } }],
    });
    expect(fault).toMatchObject({ code: 'stale', recordId: id });
    expect(fault.message).toContain('Ada Novak');
    expect(fault.message).toContain('Ann');
    expect(project.ask('project.state', {}).seq).toBe(2);
  });

  test('is all or nothing', () => {
    const project = openTest();
    const fault = project.fault('edit.apply', {
      label: 'x',
      changes: [create('actor', { name: 'Ada' }), create('actor', { name: '' })],
    });
    expect(fault.code).toBe('bad-input');
    expect(fault.message).toContain('name');
    expect(project.ask('project.state', {})).toMatchObject({ seq: 0, undo: null, counts: { actor: 0 } });
    // A name that was made in an edit that failed is not taken for known.
    project.edit(create('claim', { statement: 'x', speaker: 'Ada' }));
    expect(project.ask('project.state', {}).counts.actor).toBe(1);
  });

  test('names the field and what was expected where it cannot be taken', () => {
    const project = openTest();
    const claimId = ledger(project);
    const bad: [Change, string, string][] = [
      [create('claim', { statement: 'x', kind: 'rumour' }), 'kind', 'fact'],
      [create('claim', { statement: 'x', confidence: 2 }), 'confidence', 'at most 1'],
      [create('claim', { statement: 5 }), 'statement', 'string'],
      [create('claim', { statement: 'x', colour: 'red' }), 'colour', 'statement'],
      [create('source', { title: 'x', text: '', sha256: SHA_SHORT }), 'sha256', 'regex'],
      [create('source', { title: 'x', text: '', sha256: 'a'.repeat(64), published: '15 Jan' }), 'published', 'date'],
      [create('period', { text: 'x', start: '2026-01-01', end: '2025-01-01' }), 'start', 'end'],
      [create('figure', { claimId, text: 'x', value: 1, low: 3, high: 2 }), 'low', 'high'],
      [create('anchor', { sourceId: claimId, start: 0, end: 1, exact: '' }), 'claim', 'exactly one'],
      [
        create('figure', { claimId: '01890000-0000-7000-8000-0000000000ff', text: '$1' }),
        'A figure belongs to a claim',
        'there',
      ],
      [create('claim', { statement: '\ud800' }), 'statement', 'whole'],
    ];
    for (const [change, field, expected] of bad) {
      const fault = project.fault('edit.apply', { label: 'x', changes: [change] });
      expect(fault.code).toBe('bad-input');
      expect(fault.message).toContain(field);
      expect(fault.expected).toContain(expected);
    }
    expect(project.ask('project.state', {}).seq).toBe(2);
  });

  test('that changes nothing leaves no trace', () => {
    const project = openTest();
    const id = first(project.edit(create('actor', { name: 'Ada' })).created);
    expect(project.edit({ op: 'update', table: 'actor', id, rev: 1, fields: { name: 'Ada' } }).seq).toBe(1);
    expect(project.ask('history.list', {}).total).toBe(1);
  });

  test('is told to every listener with what it changed', () => {
    const project = openTest();
    const heard: unknown[] = [];
    const stop = project.service.onChange((change) => heard.push(change));
    const { created } = project.edit(create('actor', { name: 'Ada' }));
    project.ask('edit.undo', {});
    stop();
    project.ask('edit.redo', {});
    expect(heard).toMatchObject([
      { seq: 1, label: 'An edit', tables: { actor: { ids: created } }, state: { undo: 'An edit', redo: null } },
      { seq: 2, tables: { actor: { ids: created } }, state: { undo: null, redo: 'An edit' } },
    ]);
  });

  test('keeps a topic from lying under itself', () => {
    const project = openTest();
    const [a = '', b = ''] = project.edit(
      create('topic', { name: 'A' }),
      create('topic', { name: 'B', parent: 'A' }),
    ).created;
    const fault = project.fault('edit.apply', {
      label: 'x',
      changes: [{ op: 'update', table: 'topic', id: a, rev: 1, fields: { parentId: b } }],
    });
    expect(fault.code).toBe('bad-input');
  });
});

const SHA_SHORT = 'abc';

describe('deleting', () => {
  test('a claim takes its figures, anchors and measure along; undo brings all back', () => {
    const project = openTest();
    const claimId = ledger(project, { text: '$1 million' }, { text: '$2 million' });
    project.edit(create('target', { claimId }));
    const before = project.ask('project.state', {}).counts;
    project.edit({ op: 'delete', table: 'claim', id: claimId, rev: 2 });
    expect(project.ask('project.state', {}).counts).toMatchObject({ claim: 0, figure: 0, target: 0, source: 1 });
    project.ask('edit.undo', {});
    expect(project.ask('project.state', {}).counts).toEqual(before);
    expect(figureRows(project).map(({ text }) => text)).toEqual(['$1 million', '$2 million']);
  });

  test('a source takes along what stands only in it', () => {
    const project = openTest();
    const claimId = ledger(project, { text: '$1 million' });
    const other = first(project.edit(sourceOf('Another paper.')).created);
    const own = first(project.edit(create('claim', { statement: 'Said by hand.' })).created);
    const shared = first(project.edit(create('claim', { statement: 'In both.' })).created);
    const source = first(project.ask('source.list', {}));
    project.edit(
      create('anchor', { sourceId: source.id, claimId: shared, start: 0, end: 1, exact: 'E' }),
      create('anchor', { sourceId: other, claimId: shared, start: 0, end: 1, exact: 'A' }),
      create('suggestion', { sourceId: source.id, kind: 'claim', start: 0, end: 1, surface: 'E' }),
    );
    project.edit({ op: 'delete', table: 'source', id: source.id, rev: source.rev });
    const left = project.ask('grid.page', { table: 'claim', offset: 0, limit: 10 }).rows.map(({ id }) => id);
    expect(new Set(left)).toEqual(new Set([own, shared]));
    expect(left).not.toContain(claimId);
    expect(project.ask('project.state', {})).toMatchObject({ counts: { figure: 0, source: 1 }, openSuggestions: 0 });
  });

  test('an indicator, an actor or a period clears what refers to it', () => {
    const project = openTest();
    ledger(project, { text: '$1 million', indicator: 'exports', subject: 'Ruritania', period: '2024' });
    const row = first(figureRows(project));
    const actor = row.subjectId ?? '';
    project.edit(create('event', { name: 'A visit', participants: [actor] }));
    project.edit(
      { op: 'delete', table: 'indicator', id: row.indicatorId ?? '', rev: 2 },
      { op: 'delete', table: 'actor', id: actor, rev: 2 },
      { op: 'delete', table: 'period', id: row.periodId ?? '', rev: 2 },
    );
    expect(figureRows(project)).toMatchObject([{ indicator: null, indicatorId: null, subject: null, period: null }]);
    expect(project.ask('grid.page', { table: 'event', offset: 0, limit: 1 }).rows).toMatchObject([
      { participants: [] },
    ]);
  });

  test('a period that observations need is refused', () => {
    const project = openTest();
    project.edit(create('observation', { series: 'Customs data', period: '2024', value: 1 }));
    const period = first(project.ask('lookup', { table: 'period', text: '2024' }));
    const fault = project.fault('edit.apply', {
      label: 'x',
      changes: [{ op: 'delete', table: 'period', id: period.id, rev: 1 }],
    });
    expect(fault.code).toBe('in-use');
  });
});
