import { describe, expect, test } from 'vitest';
import { readCsv } from '../../../shared/exchange/tables/csv.ts';
import { NAUGHTY } from '../../shared/exchange/naughty.ts';
import { ask, file, ledgerOf, must, newProject, rows, run } from '../import/project.ts';

const TEXT = 'Exports grew to nearly $8.9 billion in 2024. The share is 11 %.';
const LEDGER = `sources:
  - {title: Speech, file: a.txt, published: 2025-01-10}
claims:
  - statement: =Exports grew
    speaker: "@minister"
    quotes: [Exports grew to nearly $8.9 billion in 2024.]
    figures: [{text: nearly $8.9 billion, indicator: exports, period: 2024, note: "-1+1"}]
  - statement: A fall
    figures: [{text: "-3", indicator: change}]
`;

function imported() {
  const service = newProject();
  must(run(service, [file('a.txt', TEXT), file('l.yaml', LEDGER)]));
  return service;
}

function tableOf(files: readonly { readonly name: string; readonly text: string }[], name: string) {
  const text = files.find((each) => each.name === name)?.text ?? '';
  const table = must(readCsv(text, name));
  return table.rows.map((row) => Object.fromEntries(table.columns.map((column, index) => [column, row.cells[index]])));
}

describe('The CSV export', () => {
  test('has a file a table, quotes beside figures, and no formulas', () => {
    const files = ask(imported(), 'export.render', { jobId: 'e', format: 'csv' });
    expect(files.map(({ name }) => name)).toEqual(
      [
        'figures',
        'claims',
        'sources',
        'actors',
        'indicators',
        'topics',
        'events',
        'series',
        'observations',
        'targets',
        'commitments',
        'findings',
      ].map((name) => `${name}.csv`),
    );
    expect(tableOf(files, 'figures.csv')).toMatchObject([
      {
        text: 'nearly $8.9 billion',
        claim: "'=Exports grew",
        speaker: "'@minister",
        value: '8900000000',
        source: 'Speech',
        quote: 'nearly $8.9 billion',
        start: '16',
        note: "'-1+1",
      },
      { text: '-3', value: '-3' },
    ]);
    expect(tableOf(files, 'claims.csv')[0]).toMatchObject({ quote: 'Exports grew to nearly $8.9 billion in 2024.' });
  });

  test('of figures can be imported again', () => {
    const files = ask(imported(), 'export.render', { jobId: 'e', format: 'csv' });
    const again = newProject();
    must(run(again, [file('a.txt', TEXT, { meta: { title: 'Speech' } }), file('figures.csv', files[0]?.text ?? '')]));
    expect(rows(again, 'figure')).toMatchObject([
      {
        text: 'nearly $8.9 billion',
        value: 8.9e9,
        indicator: 'exports',
        period: '2024',
        speaker: '@minister',
        source: 'Speech',
      },
      { text: '-3', value: -3 },
    ]);
    expect(rows(again, 'claim')[0]?.statement).toBe('=Exports grew');
  });
});

describe('The rows of a view', () => {
  test('go out in its order, under its filters, without formulas', () => {
    const service = imported();
    const text = ask(service, 'grid.export', {
      jobId: 'g',
      table: 'figure',
      sort: [{ column: 'value', descending: false }],
    });
    expect(text.split('\n').map((line) => line.split(',')[0])).toEqual(['text', '-3', 'nearly $8.9 billion', '']);
    const claims = ask(service, 'grid.export', { jobId: 'g', table: 'claim', search: 'exports' });
    expect(claims).toContain("'=Exports grew");
    expect(claims).not.toContain('A fall');
  });

  test('of every grid can go out, also empty', () => {
    const service = newProject();
    for (const table of [
      'claim',
      'figure',
      'actor',
      'indicator',
      'topic',
      'event',
      'series',
      'observation',
      'target',
      'commitment',
    ] as const) {
      expect(ask(service, 'grid.export', { jobId: 'g', table }).split('\n')).toHaveLength(2);
    }
  });

  test('stop when the export is cancelled', () => {
    const service = imported();
    const job = { progress: () => {}, cancelled: () => true };
    expect(service.call('export.render', { jobId: 'e', format: 'yaml' }, job)).toMatchObject({
      ok: false,
      fault: { code: 'cancelled' },
    });
  });
});

test('Naughty strings in every field come back from the ledger file as they were', () => {
  const service = newProject();
  const words = NAUGHTY.filter((text) => text.trim() !== '' && text.isWellFormed());
  must(
    service.call('edit.apply', {
      label: 'all',
      changes: words.flatMap((text) => [
        {
          op: 'create',
          table: 'actor',
          fields: { name: text, note: text, aliases: [{ name: text, from: null, until: null }] },
        },
        { op: 'create', table: 'claim', fields: { statement: text, note: text, speaker: text, topic: text } },
      ]),
    }),
  );
  const text = ledgerOf(service);
  const again = newProject();
  must(run(again, [file('ledger.yaml', text)]));
  expect(ledgerOf(again)).toBe(text);
  expect(rows(again, 'claim').map(({ statement }) => statement)).toEqual(words);
});
