import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { connect, readHandle } from '../../db/connection.ts';
import { dump } from '../../db/dump.ts';
import { CHANNELS, type Change, type ChannelInput, type ChannelName } from '../../shared/api.ts';
import { TABLE_NAMES, type TableName } from '../../shared/model/records.ts';
import { first, openTest, SHA, type TestProject } from './helpers.ts';

/** One way to do what a channel does, with input that the store accepts. */
interface Deed {
  readonly name: string;
  readonly run: (project: TestProject) => unknown;
}

/** Channels that write but make no edit of the project, and why one cannot and need not be taken back. */
const NO_EDIT: Readonly<Partial<Record<ChannelName, string>>> = {
  'edit.undo': 'is the taking back itself',
  'edit.redo': 'is the making again itself',
  'setting.set': 'keeps how a screen looks, no record; the log does not know it',
};

function deed<C extends ChannelName>(channel: C, name: string, input: (project: TestProject) => ChannelInput<C>): Deed {
  return { name: `${channel}, ${name}`, run: (project) => project.ask(channel, input(project)) };
}

/** The whole project: every record, what is derived from it, and what a search finds. Without revisions and the log. */
function whole(project: TestProject): unknown {
  const db = connect(project.path, { readOnly: true });
  try {
    const read = readHandle(db);
    return {
      records: dump(read),
      findings: read.all(
        `SELECT id, checkName, key, verdict, severity, summary, title, working, figures, claimIds, ruler, missing,
           fingerprint, disposition, reason FROM finding ORDER BY id`,
      ),
      figuresOfFindings: read.all(
        `SELECT f.id AS finding, r.id AS figure FROM finding_figure x JOIN finding f ON f.findingRow = x.findingRow
         JOIN figure r ON r.rowId = x.figureRow ORDER BY 1, 2`,
      ),
      claimsOfFindings: read.all(
        `SELECT f.id AS finding, r.id AS claim FROM finding_claim x JOIN finding f ON f.findingRow = x.findingRow
         JOIN claim r ON r.rowId = x.claimRow ORDER BY 1, 2`,
      ),
      figures: read.all('SELECT * FROM figure_shown ORDER BY figureRow'),
      claims: read.all('SELECT * FROM claim_shown ORDER BY claimRow'),
      found: ['export', 'trade', 'minister', 'new', 'record', 'another'].map((text) =>
        project.ask('search', { text, limit: 100 }),
      ),
    };
  } finally {
    db.close();
  }
}

function idOf(project: TestProject, table: TableName): string {
  return rowOf(project, table).id;
}

/** The first record of a table, with its revision. */
function rowOf(project: TestProject, table: TableName): { readonly id: string; readonly rev: number } {
  const db = connect(project.path, { readOnly: true });
  try {
    const row = first(readHandle(db).all(`SELECT id, rev FROM "${table}" ORDER BY rowId LIMIT 1`));
    return { id: String(row['id']), rev: Number(row['rev']) };
  } finally {
    db.close();
  }
}

/** Fields of a new record of each table, and one field that is changed later. */
const NEW: { readonly [T in TableName]: (project: TestProject) => Readonly<Record<string, unknown>> } = {
  source: () => ({ title: 'Another speech', sha256: SHA, text: 'A new record of exports.', published: '2025-03-01' }),
  anchor: (project) => ({
    sourceId: idOf(project, 'source'),
    claimId: idOf(project, 'claim'),
    start: 0,
    end: 4,
    exact: 'A ne',
  }),
  actor: () => ({ name: 'A new person', kind: 'person', tenures: [] }),
  topic: () => ({ name: 'A new topic' }),
  period: () => ({ text: 'spring of 2031', start: '2031-03-01', end: '2031-06-01' }),
  indicator: () => ({ name: 'new exports', dimension: 'money', unit: 'USD', identities: ['new exports = exports'] }),
  event: (project) => ({ name: 'A new meeting', placeId: idOf(project, 'actor') }),
  claim: () => ({ statement: 'A new claim.', speaker: 'Another speaker', topic: 'Another topic' }),
  figure: (project) => ({
    claimId: idOf(project, 'claim'),
    text: 'nearly $9 billion',
    indicator: 'exports',
    period: '2025',
  }),
  series: () => ({ name: 'A new series', indicator: 'exports', currency: 'USD', unit: 'USD' }),
  observation: (project) => ({
    seriesId: idOf(project, 'series'),
    periodId: idOf(project, 'period'),
    value: 1_900_000_000,
  }),
  target: (project) => ({ claimId: idOf(project, 'claim'), indicator: 'exports', comparator: 'at-least' }),
  commitment: (project) => ({ claimId: idOf(project, 'claim'), responsibleId: idOf(project, 'actor') }),
  suggestion: (project) => ({
    sourceId: idOf(project, 'source'),
    kind: 'figure',
    state: 'open',
    start: 0,
    end: 4,
    surface: 'four',
    confidence: 0.5,
    payload: {},
  }),
  disposition: (project) => {
    const finding = first(project.ask('finding.list', {}));
    return { findingId: finding.id, state: 'dismissed', reason: 'Another basis', fingerprint: finding.fingerprint };
  },
  savedView: () => ({ grid: 'figure', name: 'A new view' }),
  reportChart: () => ({ title: 'Targets', spec: { kind: 'targets', title: 'Targets' } }),
};

const CHANGED: { readonly [T in TableName]: Readonly<Record<string, unknown>> } = {
  source: { title: 'Renamed', published: '2020-01-01' },
  anchor: { prefix: 'other words' },
  actor: { name: 'Renamed', aliases: [{ name: 'Also', from: null, until: null }] },
  topic: { name: 'Renamed' },
  period: { text: 'another time', start: '1999-01-01', end: '2000-01-01' },
  indicator: { name: 'Renamed', synonyms: ['another name'] },
  event: { name: 'Renamed', period: 'May 2024' },
  claim: { statement: 'Other words.', speaker: 'A new speaker', kind: 'forecast' },
  figure: { text: 'at least $77 billion', subject: 'Another land' },
  series: { name: 'Renamed', currency: 'EUR' },
  observation: { value: 1 },
  target: { deadline: '2040-01-01', status: 'missed' },
  commitment: { evidence: 'Another note' },
  suggestion: { state: 'rejected' },
  disposition: { reason: 'For another reason', state: 'accepted' },
  savedView: { name: 'Renamed', search: 'export' },
  reportChart: { title: 'Renamed' },
};

function edits(): readonly Deed[] {
  const one = (name: string, change: (project: TestProject) => Change): Deed =>
    deed('edit.apply', name, (project) => ({ label: name, changes: [change(project)] }));
  return TABLE_NAMES.flatMap((table) => [
    one(`create a ${table}`, (project) => ({ op: 'create', table, fields: NEW[table](project) })),
    one(`change a ${table}`, (project) => ({
      op: 'update',
      table,
      ...rowOf(project, table),
      fields: CHANGED[table],
    })),
    one(`delete a ${table} with all that hangs on it`, (project) => ({
      op: 'delete',
      table,
      ...rowOf(project, table),
    })),
  ]);
}

const bytes = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

/** Every channel that is a command or a job, with deeds that show all it does. */
const DEEDS: Readonly<Partial<Record<ChannelName, readonly Deed[]>>> = {
  'edit.apply': edits(),
  'suggestion.accept': [
    deed('suggestion.accept', 'all of a source', (project) => ({ sourceId: sourceWithSuggestions(project) })),
    deed('suggestion.accept', 'one with changes', (project) => {
      const source = project.ask('source.get', { id: sourceWithSuggestions(project) });
      const open = source.suggestions.find(({ state, kind }) => state === 'open' && kind === 'figure');
      return { ids: [open?.id ?? ''], fields: { indicator: 'another indicator', subject: 'Another land' } };
    }),
  ],
  'suggestion.mark': [
    deed('suggestion.mark', 'rejected', (project) => ({ ids: [idOf(project, 'suggestion')], state: 'rejected' })),
  ],
  'source.annotate': [
    deed('source.annotate', 'a claim', (project) => ({
      sourceId: idOf(project, 'source'),
      start: 0,
      end: 20,
      as: 'claim',
      fields: { speaker: 'Another speaker' },
    })),
    deed('source.annotate', 'a figure in a new claim', (project) => ({
      sourceId: idOf(project, 'source'),
      start: 0,
      end: 20,
      as: 'figure',
      fields: { text: '$3 billion', indicator: 'another indicator' },
    })),
    deed('source.annotate', 'a figure in a claim', (project) => ({
      sourceId: idOf(project, 'source'),
      start: 0,
      end: 20,
      as: 'figure',
      claimId: idOf(project, 'claim'),
      fields: { text: '$3 billion' },
    })),
  ],
  'source.reseat': [
    deed('source.reseat', 'and read anew', (project) => {
      const { id: anchorId, rev } = rowOf(project, 'anchor');
      return { anchorId, rev, start: 3, end: 30, reread: true };
    }),
  ],
  'source.add-words': [
    deed('source.add-words', 'to a claim', (project) => ({
      sourceId: sourceWithSuggestions(project),
      start: 0,
      end: 8,
      claimId: idOf(project, 'claim'),
    })),
  ],
  'source.retext': [
    deed('source.retext', 'with a sentence before it and a word changed', (project) => {
      const { id, rev } = rowOf(project, 'source');
      const { text } = project.ask('source.get', { id }).source;
      return { jobId: 'j', id, rev, text: `A new beginning.\n\n${text.replace('partner', 'companion')}` };
    }),
  ],
  'history.restore': [
    deed('history.restore', 'what one edit did', () => ({ what: 'edit', seq: 2 })),
    deed('history.restore', 'a moment', () => ({ what: 'moment', seq: 1 })),
  ],
  'finding.dispose': (['accepted', 'dismissed'] as const).map((state) =>
    deed('finding.dispose', state, (project) => ({
      id: first(project.ask('finding.list', { disposition: 'open' })).id,
      state,
      reason: 'Another basis',
    })),
  ),
  'import.run': [
    deed('import.run', 'a document', () => ({
      jobId: 'j',
      files: [{ name: 'a.md', bytes: bytes('# News\n\nExports rose to $3 billion in 2025.') }],
    })),
    deed('import.run', 'a table of figures', () => ({
      jobId: 'j',
      files: [{ name: 'f.csv', as: 'figures', bytes: bytes('figure,indicator,period\n$3 billion,exports,2025\n') }],
    })),
    deed('import.run', 'a table of reference data', () => ({
      jobId: 'j',
      files: [{ name: 's.csv', as: 'series', bytes: bytes('series,period,value\nNew,2024,3\nNew,2025,4\n') }],
    })),
    deed('import.run', 'a ledger', () => ({
      jobId: 'j',
      files: [{ name: 'l.yaml', bytes: bytes('assay: 1\nactors:\n  - name: A new land\n    kind: state\n') }],
    })),
  ],
};

/** Jobs that only read: they are run too, and must leave the project as it is. */
const READING_JOBS: Readonly<Partial<Record<ChannelName, Deed>>> = {
  'report.render': deed('report.render', 'as a page', () => ({ jobId: 'j', format: 'html' })),
  'export.render': deed('export.render', 'as YAML', () => ({ jobId: 'j', format: 'yaml' })),
  'grid.export': deed('grid.export', 'the figures', () => ({ jobId: 'j', table: 'figure' })),
};

const MORE = '# The harbour\n\nExports rose to $4.2 billion in 2025, the harbour master said. Imports fell by 12%.\n';

function sourceWithSuggestions(project: TestProject): string {
  return first(project.ask('source.list', {}).filter(({ openSuggestions }) => openSuggestions > 0)).id;
}

/** The sample, with some suggestions and a word on a finding, so that every table has a record. */
function sampleProject(): TestProject {
  const project = openTest();
  const files = readdirSync('seeds')
    .filter((name) => /\.(md|yaml)$/.test(name) && !name.startsWith('README'))
    .sort((a, b) => Number(a.endsWith('.yaml')) - Number(b.endsWith('.yaml')))
    .map((name) => ({ name, bytes: new Uint8Array(readFileSync(join('seeds', name))) }));
  project.ask('import.run', { jobId: 'sample', files });
  // The sample's ledger has taken its suggestions; this text leaves some.
  project.ask('import.run', { jobId: 'more', files: [{ name: 'more.md', bytes: bytes(MORE) }] });
  for (const table of TABLE_NAMES) {
    try {
      rowOf(project, table);
    } catch {
      project.edit({ op: 'create', table, fields: NEW[table](project) });
    }
  }
  return project;
}

describe('everything that can be done can be undone', () => {
  let project: TestProject;

  beforeEach(() => {
    project = sampleProject();
  });

  test('no writing channel of the contract is missing here', () => {
    const known = new Set([...Object.keys(DEEDS), ...Object.keys(NO_EDIT), ...Object.keys(READING_JOBS)]);
    const missing = (Object.keys(CHANNELS) as ChannelName[]).filter(
      (name) => CHANNELS[name].kind !== 'query' && !known.has(name),
    );
    expect(missing, 'give the channel a deed in DEEDS, or say in NO_EDIT why it makes no edit').toEqual([]);
  });

  test.each(Object.entries(DEEDS).map(([channel, deeds]) => ({ channel, deeds })))(
    '$channel: one undo takes it back whole, one redo makes it again',
    ({ deeds }) => {
      const before = whole(project);
      for (const { name, run } of deeds) {
        const { seq } = project.ask('project.state', {});
        run(project);
        expect(project.ask('project.state', {}).seq, `${name} is one edit`).toBe(seq + 1);
        const after = whole(project);
        expect(after, `${name} does something`).not.toEqual(before);
        project.ask('edit.undo', {});
        expect(whole(project), `${name}, undone`).toEqual(before);
        project.ask('edit.redo', {});
        expect(whole(project), `${name}, done again`).toEqual(after);
        project.ask('edit.undo', {});
        expect(whole(project), `${name}, undone again`).toEqual(before);
      }
    },
    60_000,
  );

  test.each(Object.entries(READING_JOBS).map(([channel, { run }]) => ({ channel, run })))(
    '$channel only reads',
    ({ run }) => {
      const before = whole(project);
      run(project);
      expect(whole(project)).toEqual(before);
    },
  );
});
