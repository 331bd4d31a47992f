import { describe, expect, test } from 'vitest';
import { ask, file, ledgerOf, must, newProject, rows, run } from './project.ts';

const SPEECH = `# Trade with Borduria

The minister said that exports grew from **$2.5 billion** to nearly $8.9 billion over the past decade. Turnover tripled.

The share of foreign trade is 11 %.
`;

const LEDGER = `assay: 1
sources:
  - title: Speech
    published: 2025-12-30
    file: speech.md
actors:
  - name: The minister
    kind: person
    tenures:
      - {role: minister, affiliation: Syldavia, from: 2020-01-01}
indicators:
  - name: exports
    dimension: money
    unit: USD
claims:
  - statement: Exports grew to nearly 8.9 billion dollars.
    speaker: The minister
    quotes:
      - exports grew from $2.5 billion to nearly $8.9 billion over the past decade
    figures:
      - {text: $2.5 billion, indicator: exports, pair: a, end: base}
      - {text: nearly $8.9 billion, indicator: exports, pair: a, end: end, period: the past decade}
  - kind: target
    statement: Exports are to reach 10 billion.
    figures:
      - text: at least $10 billion
    target:
      indicator: exports
      comparator: at-least
      threshold: at least $10 billion
      deadline: 2030-12-31
series:
  - name: Exports of Syldavia
    indicator: exports
    currency: USD
    observations:
      - {period: 2023, value: 1600000000}
      - {period: 2024, value: 1700000000}
`;

describe('A document that is imported', () => {
  test('becomes a source with suggestions, in one edit that one undo takes back', () => {
    const service = newProject();
    const answer = must(run(service, [file('in/speech.md', SPEECH, { meta: { published: '2025-12-30' } })]));
    expect(answer.created.source).toBe(1);
    expect(answer.created.suggestion).toBeGreaterThanOrEqual(4);
    const [source] = ask(service, 'source.list', {});
    expect(source).toMatchObject({
      title: 'Trade with Borduria',
      published: '2025-12-30',
      fileName: 'speech.md',
      mediaType: 'text/markdown',
    });
    const detail = ask(service, 'source.get', { id: source?.id ?? '' });
    for (const { start, end, surface } of detail.suggestions)
      expect(detail.source.text.slice(start, end)).toBe(surface);
    const exports = detail.suggestions.find(({ kind, surface }) => kind === 'figure' && surface.includes('8.9'));
    expect(exports).toMatchObject({ kind: 'figure', state: 'open', label: expect.stringContaining('8.9 bn USD') });
    expect(exports?.reason).not.toBe('');
    expect(ask(service, 'project.state', {})).toMatchObject({
      undo: 'Import “Trade with Borduria”',
      openSuggestions: answer.created.suggestion,
    });
    ask(service, 'edit.undo', {});
    expect(ask(service, 'project.state', {})).toMatchObject({ counts: { source: 0 }, openSuggestions: 0 });
  });

  test('a second time is recognised by its hash and left out', () => {
    const service = newProject();
    const first = must(run(service, [file('a.txt', 'Exports were $1.7 bn.')]));
    const again = must(
      run(service, [file('b.txt', 'Exports were $1.7 bn.'), file('c.txt', 'New.'), file('d.txt', 'New.')]),
    );
    expect(again).toMatchObject({ created: { source: 1 }, skipped: ['b.txt', 'd.txt'] });
    expect(again.sourceIds[0]).toBe(first.sourceIds[0]);
    expect(must(run(service, [file('e.txt', 'New.')]))).toMatchObject({ seq: null, skipped: ['e.txt'] });
    expect(ask(service, 'import.preview', file('f.txt', 'New.'))).toMatchObject({ duplicateOf: { title: 'New.' } });
  });

  test('has no years, dates or numbered meetings among its suggestions, but ranks', () => {
    const service = newProject();
    const text =
      'At the twelfth session in March 2024 the 8th forum opened. The country is the second-largest exporter and came 25th in 2023; ' +
      'between 2019 and 2022 it was up from 17th. Exports were $5 million in 2024.';
    must(run(service, [file('a.txt', text)]));
    const [source] = ask(service, 'source.list', {});
    const { suggestions } = ask(service, 'source.get', { id: source?.id ?? '' });
    const figures = suggestions.filter(({ kind }) => kind === 'figure');
    expect(figures.map(({ surface }) => surface)).toEqual(['second-largest', '25th', '17th', '$5 million']);
    // The year is not lost: it says when.
    expect(figures.at(-1)?.payload).toMatchObject({ period: { text: '2024' } });
  });

  test('can have its suggestions accepted', () => {
    const service = newProject();
    must(run(service, [file('speech.md', SPEECH)]));
    ask(service, 'suggestion.accept', { kind: 'figure' });
    expect(rows(service, 'figure').map(({ text }) => text)).toContain('nearly $8.9 billion');
  });
});

describe('An import of several files', () => {
  test('is all or nothing', () => {
    const service = newProject();
    const result = run(service, [file('a.txt', 'One.'), file('b.csv', 'text,claim\n$5,x\n"open,y\n')]);
    expect(result).toMatchObject({ ok: false, fault: { code: 'bad-input', file: 'b.csv', line: 3 } });
    expect(ask(service, 'project.state', {})).toMatchObject({ seq: 0, counts: { source: 0 } });
  });

  test('that is cancelled leaves nothing', () => {
    const service = newProject();
    const csv = `text,claim\n${Array.from({ length: 3000 }, (_, index) => `$${index + 1} million,claim ${index}`).join('\n')}`;
    for (const after of [0, 2, 5, 9]) {
      let asked = 0;
      const result = run(service, [file('a.txt', 'Exports: $5 bn.'), file('b.csv', csv)], {
        progress: () => {},
        cancelled: () => asked++ >= after,
      });
      expect(result).toMatchObject({ ok: false, fault: { code: 'cancelled' } });
    }
    expect(ask(service, 'project.state', {})).toMatchObject({ seq: 0, counts: { source: 0, figure: 0 } });
  });

  test('uses a document as the source of the ledger that names it', () => {
    const service = newProject();
    const answer = must(run(service, [file('speech.md', SPEECH), file('ledger.yaml', LEDGER)]));
    expect(answer).toMatchObject({
      created: { source: 1, claim: 2, figure: 3, anchor: 3, series: 1, observation: 2, target: 1 },
    });
    expect(answer.created.suggestion).toBeUndefined();
    expect(rows(service, 'figure').find(({ text }) => text.startsWith('nearly'))).toMatchObject({
      value: 8.9e9,
      high: 8.9e9,
      currency: 'USD',
      speaker: 'The minister',
      source: 'Speech',
      period: 'the past decade',
    });
  });

  test('may bring a ledger, tables and documents that speak of the same things', () => {
    const service = newProject();
    const series = 'Country,Indicator,Year,Value\nSyldavia,exports,2024,1.7\n';
    const figures = 'text,claim,indicator,subject,period\n$2 bn,x,Exports,syldavia,2024\n';
    const answer = must(
      run(service, [
        file('s.csv', series),
        file('f.csv', figures),
        file('l.yaml', LEDGER),
        file('speech.md', SPEECH),
        file('o.txt', 'Other.'),
      ]),
    );
    expect(answer.created).toMatchObject({ source: 2, indicator: 1, series: 2, figure: 4, actor: 2 });
    expect(ask(service, 'history.list', {}).entries).toMatchObject([
      { kind: 'import', label: 'Import l.yaml and 3 more' },
    ]);
    ask(service, 'edit.undo', {});
    expect(ask(service, 'project.state', {}).counts).toMatchObject({ source: 0, indicator: 0, actor: 0, figure: 0 });
  });

  test('lets a table quote a document that comes with it', () => {
    const service = newProject();
    const csv =
      'text,claim,source,quote\n11 %,Share,Trade with Borduria,The share of foreign trade is 11 %.\n5 %,Other,Unknown paper,words\n';
    must(run(service, [file('t.csv', csv), file('speech.md', SPEECH)]));
    const figures = rows(service, 'figure');
    expect(figures).toMatchObject([
      { text: '11 %', source: 'Trade with Borduria' },
      { text: '5 %', source: null },
    ]);
    expect(rows(service, 'claim')[1]?.note).toBe('Source: Unknown paper, “words”');
  });
});

describe('The ledger file through the project', () => {
  test('export, import into an empty project and export give the same bytes', () => {
    const first = newProject();
    must(run(first, [file('speech.md', SPEECH), file('ledger.yaml', LEDGER)]));
    const text = ledgerOf(first);
    expect(text).toMatch(/^assay: 1\nsources:\n {2}- id: /);
    const second = newProject();
    must(run(second, [file('ledger.yaml', text)]));
    expect(ledgerOf(second)).toBe(text);
  });

  test('import into the project it came from changes nothing, an edited one changes what was edited, in one edit', () => {
    const service = newProject();
    must(run(service, [file('speech.md', SPEECH), file('ledger.yaml', LEDGER)]));
    const text = ledgerOf(service);
    expect(must(run(service, [file('ledger.yaml', text)]))).toMatchObject({ seq: null, skipped: ['ledger.yaml'] });
    const edited = text
      .replace('        end: end\n', '        end: end\n        value: 8850000000\n')
      .replace('value: 1700000000', 'value: 1800000000')
      .replace('      - period: "2023"\n        value: 1600000000\n', '');
    expect(must(run(service, [file('ledger.yaml', edited)]))).toMatchObject({ seq: 2, created: {} });
    expect(rows(service, 'observation')).toMatchObject([{ value: 1.8e9 }]);
    expect(ledgerOf(service)).toBe(edited);
    ask(service, 'edit.undo', {});
    expect(ledgerOf(service)).toBe(text);
  });

  test('with a wrong type or a missing quote is refused with line and column, and changes nothing', () => {
    const service = newProject();
    expect(
      run(service, [file('l.yaml', LEDGER.replace('value: 1700000000', 'value: much')), file('speech.md', SPEECH)]),
    ).toMatchObject({
      ok: false,
      fault: { code: 'bad-input', file: 'l.yaml', line: 38, expected: 'a number' },
    });
    expect(
      run(service, [
        file('l.yaml', LEDGER.replace('exports grew from', 'exports sank from')),
        file('speech.md', SPEECH),
      ]),
    ).toMatchObject({
      ok: false,
      fault: { file: 'l.yaml', line: 19 },
    });
    expect(run(service, [file('l.yaml', LEDGER)])).toMatchObject({ ok: false, fault: { file: 'l.yaml', line: 5 } });
    expect(ask(service, 'project.state', {}).seq).toBe(0);
  });
});

describe('A table of figures', () => {
  const CSV =
    'Claim;Figure;Said by;Indicator;Country;Year\nExports grew;nearly $8.9 billion;The minister;exports;Syldavia;2024\nExports grew;$2.5 bn;The minister;exports;Syldavia;2014\nA share;11 %;;share;Syldavia;2024\n';

  test('is previewed with its first rows and a guessed mapping, which is remembered when given', () => {
    const service = newProject();
    const preview = ask(service, 'import.preview', file('t.csv', CSV));
    expect(preview).toMatchObject({ kind: 'figures', delimiter: ';', encoding: 'utf-8', total: 3, remembered: false });
    if (preview.kind !== 'figures') throw new Error('no table');
    expect(preview.mapping).toEqual({
      Claim: 'statement',
      Figure: 'text',
      'Said by': 'speaker',
      Indicator: 'indicator',
      Country: 'subject',
      Year: 'period',
    });
    const mapping = { ...preview.mapping, Country: 'place' };
    must(run(service, [file('t.csv', CSV, { mapping })]));
    expect(rows(service, 'claim')).toHaveLength(2);
    expect(rows(service, 'figure')).toMatchObject([
      {
        text: 'nearly $8.9 billion',
        value: 8.9e9,
        place: 'Syldavia',
        subject: null,
        period: '2024',
        speaker: 'The minister',
      },
      { value: 2.5e9 },
      { value: 11, kind: 'percent' },
    ]);
    expect(ask(service, 'import.preview', file('other.csv', CSV))).toMatchObject({ remembered: true, mapping });
  });

  test('with a figure that cannot be read is refused at its line, and nothing comes in', () => {
    const service = newProject();
    const result = run(service, [file('t.csv', CSV.replace('11 %', 'rather more'))]);
    expect(result).toMatchObject({
      ok: false,
      fault: { file: 't.csv', line: 4, column: 2, message: expect.stringContaining('Figure') },
    });
    expect(ask(service, 'project.state', {}).counts.claim).toBe(0);
  });

  test('takes numbers as the column writes them, with unit and currency beside them', () => {
    const service = newProject();
    const csv =
      'indicator;value;unit;currency;low;high\nexports;1.234,5;million;EUR;;\nimports;0,5;billion;EUR;0,4;0,6\nvisitors;12.000;;;;\nlength;3,5;qubits;;;\n';
    must(run(service, [file('t.csv', csv)]));
    expect(rows(service, 'figure')).toMatchObject([
      { value: 1_234_500_000, currency: 'EUR', kind: 'money' },
      { value: 5e8, low: 4e8, high: 6e8 },
      { value: 12_000 },
      { value: 3.5, low: 3.45, high: 3.55, unit: 'qubits' },
    ]);
  });

  test('of column names alone brings nothing, and says why rather than that it is there already', () => {
    const answer = must(run(newProject(), [file('figures.csv', 'Indicator,Text,Year\n')]));
    expect(answer).toMatchObject({ seq: null, skipped: [], notes: [expect.stringContaining('no rows')] });
  });

  test('may be YAML', () => {
    const service = newProject();
    must(
      run(service, [
        file('t.yaml', '- {text: nearly $8.9 billion, claim: Exports grew, year: 2024}\n- {text: 5 %, claim: Share}\n'),
      ]),
    );
    expect(rows(service, 'figure')).toMatchObject([{ value: 8.9e9, period: '2024' }, { value: 5 }]);
    expect(run(service, [file('t.yaml', '- {text: 5 %}\n- {text: [a]}\n')])).toMatchObject({
      ok: false,
      fault: { line: 2 },
    });
  });
});

describe('A table of reference data', () => {
  const CSV =
    'Country,Indicator,Year,Value,Unit\nSyldavia,exports,2023,1.6,billion USD\nSyldavia,exports,2024,1.7,billion USD\nBorduria,exports,2024,..,billion USD\n';

  test('finds the indicator that a document told of in another form, and makes none beside it', () => {
    const service = newProject();
    const ledger = 'assay: 1\nindicators:\n  - name: bilateral trade\n    dimension: money\n';
    must(run(service, [file('l.yaml', ledger, { as: 'ledger' })]));
    const table =
      'indicator,reporter,partner,year,value,unit\ntrade turnover,Syldavia,Borduria,2024,12.38,billion USD\n';
    must(run(service, [file('s.csv', table, { as: 'series' })]));
    expect(rows(service, 'indicator').map(({ name }) => name)).toEqual(['bilateral trade']);
    // A file that lists its indicators means each by its very name.
    const named = `${ledger}  - name: trade turnover\n    dimension: money\n`;
    must(run(service, [file('l.yaml', named, { as: 'ledger' })]));
    expect(rows(service, 'indicator').map(({ name }) => name)).toEqual(['bilateral trade', 'trade turnover']);
  });

  test('becomes series with observations, and more of it adds to them', () => {
    const service = newProject();
    must(run(service, [file('s.csv', CSV)]));
    expect(rows(service, 'series')).toMatchObject([
      { name: 'exports · Syldavia', currency: 'USD', observations: 2, indicator: 'exports', origin: 's.csv' },
    ]);
    must(run(service, [file('s.csv', CSV.replace('2023,1.6', '2022,1.5').replace('2024,1.7', '2024,1.8'))]));
    expect(
      rows(service, 'observation')
        .map(({ period, value }) => [period, value])
        .sort(),
    ).toEqual([
      ['2022', 1.5e9],
      ['2023', 1.6e9],
      ['2024', 1.8e9],
    ]);
    expect(rows(service, 'series')).toHaveLength(1);
  });

  test('with two values for one period or a word for a number is refused at its line', () => {
    const service = newProject();
    expect(run(service, [file('s.csv', CSV.replace('2023', '2024'))])).toMatchObject({ ok: false, fault: { line: 3 } });
    expect(run(service, [file('s.csv', CSV.replace('1.7', 'much'))])).toMatchObject({
      ok: false,
      fault: { line: 3, column: 4 },
    });
  });
});

describe('Files that are not what they are named', () => {
  test.each([
    ['notes.txt', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1, 2, 3]), 'PNG'],
    ['table.csv', new TextEncoder().encode('a,b\n1,\0\n'), 'NUL'],
    ['ledger.yaml', new TextEncoder().encode('PK\x03\x04'), 'ZIP'],
    ['empty.csv', new Uint8Array(), 'empty'],
    ['empty.yaml', new Uint8Array(), 'empty'],
    ['empty.txt', new Uint8Array(), 'empty'],
    ['broken.assay', new TextEncoder().encode('this is no database\n'), 'called a project'],
  ])('%s is refused', (name, bytes, words) => {
    const service = newProject();
    const result = run(service, [file(name, bytes)]);
    expect(result).toMatchObject({
      ok: false,
      fault: { code: 'bad-input', file: name, line: expect.any(Number), message: expect.stringContaining(words) },
    });
    expect(service.call('import.preview', file(name, bytes))).toMatchObject({ ok: false });
  });
});
