import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readDocument } from '../../../shared/exchange/documents/read.ts';
import { EMPTY_PROJECT, type WantedRecord } from '../../../shared/exchange/ledger/project.ts';
import { type Resolved, resolveDraft } from '../../../shared/exchange/ledger/resolve.ts';
import { readLedgerDraft } from '../../../shared/exchange/ledger/schema.ts';
import { EMPTY_SNAPSHOT, type Snapshot } from '../../../shared/exchange/ledger/snapshot.ts';
import type { CompanionDocument } from '../../../shared/exchange/ledger/wish-list.ts';
import { writeLedger } from '../../../shared/exchange/ledger/write.ts';
import { parseYaml } from '../../../shared/exchange/yaml/parse.ts';
import type { Result } from '../../../shared/model/result.ts';
import { ledgers, PLAIN_READERS } from './ledger-arbitrary.ts';

function idMaker(): () => string {
  let count = 0;
  return () => `0199ffff-0000-7000-8000-${(++count).toString(16).padStart(12, '0')}`;
}

function read(text: string, companions: readonly CompanionDocument[] = []): Result<Resolved> {
  const file = parseYaml(text, 'ledger.yaml');
  if (!file.ok) return file;
  const draft = readLedgerDraft(file.value);
  if (!draft.ok) return draft;
  return resolveDraft(draft.value, {
    project: EMPTY_PROJECT,
    readers: PLAIN_READERS,
    newId: idMaker(),
    sha256: () => 'cd'.repeat(32),
    companions,
  });
}

function snapshotOf(records: readonly WantedRecord[]): Snapshot {
  const tables = Object.groupBy(records, ({ table }) => table);
  const entries = Object.entries(tables).map(([table, wanted]) => [table, wanted.map(({ record }) => record)]);
  return { ...EMPTY_SNAPSHOT, ...Object.fromEntries(entries) };
}

function must(result: Result<Resolved>): Resolved {
  if (!result.ok) throw new Error(JSON.stringify(result.fault));
  return result.value;
}

function faultOf(text: string): unknown {
  const result = read(text);
  return result.ok ? null : { ...result.fault };
}

const withIds = (snapshot: Snapshot) =>
  (['source', 'actor', 'topic', 'indicator', 'event', 'claim', 'figure', 'series'] as const).map((table) =>
    [...snapshot[table]]
      .sort((a, b) => (a.id < b.id ? -1 : 1))
      .map((record) => ({ ...record, periodId: null, basePeriodId: null, pairId: null })),
  );

describe('The ledger file', () => {
  test('read into an empty project and written again has the same bytes and the same records', () => {
    fc.assert(
      fc.property(ledgers, (snapshot) => {
        const text = writeLedger(snapshot, { readers: PLAIN_READERS });
        const again = snapshotOf(must(read(text)).records);
        expect(writeLedger(again, { readers: PLAIN_READERS })).toBe(text);
        expect(withIds(again)).toEqual(withIds(snapshot));
        const places = ({ anchor }: Snapshot) =>
          anchor
            .map(({ sourceId, claimId, figureId, start, end, exact }) =>
              JSON.stringify([sourceId, claimId, figureId, start, end, exact]),
            )
            .sort();
        expect(places(again)).toEqual(places(snapshot));
      }),
      { numRuns: 400, endOnFailure: true },
    );
  }, 120_000);

  test('finds the words of a figure that it quotes twice at two places', () => {
    const text = `assay: 1
sources:
  - title: Speech
    text: 5 bn USD, they said, and 5 bn USD again.
claims:
  - statement: Trade was 5 bn USD.
    quotes:
      - 5 bn USD, they said, and 5 bn USD again.
    figures:
      - text: 5 bn USD
        quote:
          - 5 bn USD
          - 5 bn USD
`;
    const { anchor } = snapshotOf(must(read(text)).records);
    expect(anchor.filter(({ figureId }) => figureId !== null).map(({ start }) => start)).toEqual([0, 25]);
  });

  test('does not hang on the order or the ids of quotes, periods and observations', () => {
    fc.assert(
      fc.property(ledgers, (snapshot) => {
        const shuffled = Object.fromEntries(
          Object.entries(snapshot).map(([table, records]) => [table, [...records].reverse()]),
        );
        expect(writeLedger({ ...EMPTY_SNAPSHOT, ...shuffled }, { readers: PLAIN_READERS })).toBe(
          writeLedger(snapshot, { readers: PLAIN_READERS }),
        );
      }),
      { numRuns: 100, endOnFailure: true },
    );
  });

  const SOURCE =
    'sources:\n  - title: Speech\n    published: 2025-12-30\n    text: |\n      Trade reached 15 bn USD last year. It was 5 bn USD.\n      Again 5 bn USD.\n';

  test('written by hand is read with names, words and quotes only', () => {
    const text = `assay: 1\n${SOURCE}claims:\n  - statement: Trade reached 15 bn.\n    speaker: The minister\n    quotes:\n      - {source: Speech, exact: Trade reached 15 bn USD last year.}\n    figures:\n      - {text: 15 bn USD, indicator: turnover, subject: Borduria, period: last year}\n    target: {threshold: 15 bn USD, indicator: turnover, deadline: 2030-12-31}\n`;
    const snapshot = snapshotOf(must(read(text)).records);
    expect(snapshot.figure).toMatchObject([{ value: 15e9, low: 14.5e9, currency: 'USD', role: 'level' }]);
    expect(snapshot.period).toMatchObject([{ text: 'last year', start: '2024-01-01' }]);
    expect(snapshot.actor).toMatchObject([
      { name: 'The minister', kind: 'person' },
      { name: 'Borduria', kind: 'region' },
    ]);
    expect(snapshot.indicator).toMatchObject([{ name: 'turnover', dimension: 'money', unit: 'USD' }]);
    expect(snapshot.anchor).toMatchObject(
      [
        { start: 14, end: 23, exact: '15 bn USD' },
        { start: 0, end: 34 },
      ].reverse(),
    );
    expect(snapshot.target).toMatchObject([{ thresholdId: snapshot.figure[0]?.id, deadline: '2030-12-31' }]);
  });

  test('takes the words of a source from the file beside it', () => {
    const document = readDocument(new TextEncoder().encode('# Speech\n\nTrade was **15** units.'), 'in/speech.md');
    if (!document.ok) throw new Error('no document');
    const text =
      'sources:\n  - {file: speech.md, published: 2025-01-01}\nclaims:\n  - statement: s\n    quotes: [Trade was 15 units.]\n    figures: [{text: 15}]\n';
    const resolved = must(read(text, [{ name: 'in/speech.md', sha256: 'ef'.repeat(32), document: document.value }]));
    expect(resolved.used).toEqual(['in/speech.md']);
    const snapshot = snapshotOf(resolved.records);
    expect(snapshot.source).toMatchObject([
      { title: 'Speech', fileName: 'speech.md', sha256: 'ef'.repeat(32), mediaType: 'text/markdown' },
    ]);
    expect(snapshot.anchor).toHaveLength(2);
    expect(faultOf(text)).toMatchObject({ line: 2, message: expect.stringContaining('speech.md') });
  });

  test.each([
    ['an unknown key', 'assay: 1\nclaim: []\n', 2, 1],
    ['a wrong type', 'assay: 1\nclaims:\n  - statement: x\n    confidence: high\n', 4, 17],
    ['a list for a text', 'actors:\n  - name: [a]\n', 2, 11],
    ['a text for a list', 'claims: many\n', 1, 9],
    ['an impossible date', 'sources:\n  - title: a\n    text: x\n    published: 2025-02-30\n', 4, 16],
    ['another version', 'assay: 2\n', 1, 8],
    ['a claim without a statement', 'claims:\n  - kind: fact\n', 2, 5],
    ['a kind that is none', 'claims:\n  - {statement: x, kind: rumour}\n', 2, 26],
    [
      'a quote that is not there',
      `${SOURCE}claims:\n  - statement: x\n    quotes:\n      - exact: Trade sank\n`,
      10,
      9,
    ],
    ['a quote that is there twice', `${SOURCE}claims:\n  - statement: x\n    quotes:\n      - 5 bn USD.\n`, 10, 9],
    [
      'an unknown source',
      `${SOURCE}claims:\n  - statement: x\n    quotes:\n      - {source: Other, exact: Trade}\n`,
      10,
      18,
    ],
    [
      'a figure outside its quote',
      `${SOURCE}claims:\n  - statement: x\n    quotes: [Trade]\n    figures:\n      - text: 5 bn USD\n`,
      11,
      9,
    ],
    ['words without a quantity', 'claims:\n  - statement: x\n    figures:\n      - text: many\n', 4, 9],
    [
      'an interval upside down',
      'claims:\n  - statement: x\n    figures:\n      - {text: many, low: 3, high: 2}\n',
      4,
      27,
    ],
    ['a name that two have', 'actors:\n  - name: A\n  - name: A\nclaims:\n  - statement: x\n    speaker: A\n', 6, 14],
    ['an id that none has', 'claims:\n  - statement: x\n    speaker: 0190a000-0000-7000-8000-000000000001\n', 3, 14],
    [
      'an id twice',
      'claims:\n  - {id: 0190a000-0000-7000-8000-000000000001, statement: x}\n  - {id: 0190a000-0000-7000-8000-000000000001, statement: y}\n',
      3,
      5,
    ],
    ['a topic inside itself', 'topics:\n  - {name: a, parent: b}\n  - {name: b, parent: a}\n', 3, 23],
    ['a ledger that is a list', '- a\n', 1, 1],
  ])('%s is refused at its place', (_, text, line, column) => {
    expect(faultOf(text)).toMatchObject({
      code: 'bad-input',
      file: 'ledger.yaml',
      line,
      column,
      expected: expect.any(String),
    });
  });
});
