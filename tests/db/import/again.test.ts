import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Service } from '../../../db/context.ts';
import { ask, file, ledgerOf, must, newProject, rows, run } from './project.ts';

const SEEDS = join(import.meta.dirname, '../../../seeds');
const sample = readdirSync(SEEDS)
  .filter((name) => /\.(md|ya?ml|csv)$/.test(name) && !/^readme/i.test(name))
  .map((name) => file(name, new Uint8Array(readFileSync(join(SEEDS, name)))));

const LEDGER = `assay: 1
claims:
  - statement: Exports rose.
    speaker: Ann
    note: first
    figures:
      - {text: $5 million, indicator: exports, pair: a, end: base}
      - {text: $9 million, indicator: exports, pair: a, end: end}
  - statement: Exports rose.
    speaker: Ann
    figures:
      - {text: $9 million, indicator: exports}
  - kind: target
    statement: Exports are to reach 10 million.
    figures: [{text: at least $10 million}]
    target: {indicator: exports, threshold: at least $10 million}
`;

const countsOf = (service: Service) => ask(service, 'project.state', {}).counts;
const findingsOf = (service: Service) => ask(service, 'finding.list', { limit: 5_000 });

describe('A ledger written by hand, without ids, that is imported again', () => {
  test('changes nothing: the sample twice is the sample once', () => {
    const service = newProject();
    must(run(service, sample));
    const [counts, findings, ledger] = [countsOf(service), findingsOf(service), ledgerOf(service)];
    expect(must(run(service, sample))).toMatchObject({ seq: null, created: {} });
    expect([countsOf(service), findingsOf(service), ledgerOf(service)]).toEqual([counts, findings, ledger]);
  });

  test('changes nothing where claims and figures repeat each other, or records share a name', () => {
    const service = newProject();
    const twins = `${LEDGER}topics: [{name: Trade}, {name: Trade}]\n`;
    must(run(service, [file('l.yaml', twins)]));
    expect(countsOf(service)).toMatchObject({ claim: 3, figure: 4, target: 1, topic: 2 });
    expect(must(run(service, [file('renamed.yaml', twins)]))).toMatchObject({ seq: null, skipped: ['renamed.yaml'] });
  });

  test('can come in again after its import was taken back, and is then the same', () => {
    const service = newProject();
    must(run(service, [file('l.yaml', LEDGER)]));
    const ids = rows(service, 'figure').map(({ id }) => id);
    ask(service, 'edit.undo', {});
    must(run(service, [file('l.yaml', LEDGER)]));
    expect(rows(service, 'figure').map(({ id }) => id)).toEqual(ids);
    ask(service, 'edit.undo', {});
    ask(service, 'edit.redo', {});
    expect(countsOf(service)).toMatchObject({ claim: 3, figure: 4 });
  });

  test('updates a claim whose note was changed, and adds a claim that is worded otherwise', () => {
    const service = newProject();
    must(run(service, [file('l.yaml', LEDGER)]));
    const noted = must(run(service, [file('l.yaml', LEDGER.replace('note: first', 'note: second'))]));
    expect(noted).toMatchObject({ seq: 2, created: {} });
    expect(rows(service, 'claim').map(({ note }) => note)).toEqual(['second', '', '']);
    const worded = must(run(service, [file('l.yaml', LEDGER.replace('are to reach', 'shall reach'))]));
    expect(worded.created).toEqual({ claim: 1, figure: 1, target: 1 });
  });

  test('knows its claims wherever they stand in it now, and keeps the order in which they first came', () => {
    const service = newProject();
    const claim = (name: string) => `  - statement: ${name} comes.\n`;
    const ledger = (...names: readonly string[]) => `assay: 1\nclaims:\n${names.map(claim).join('')}`;
    must(run(service, [file('l.yaml', ledger('Zoe', 'Ann', 'Max'))]));
    expect(must(run(service, [file('l.yaml', ledger('Eve', 'Zoe', 'Ann', 'Max'))])).created).toEqual({ claim: 1 });
    must(run(service, [file('other.yaml', ledger('Bob'))]));
    const told = [...ledgerOf(service).matchAll(/statement: (\w+)/g)].map(([, name]) => name);
    expect(told).toEqual(['Zoe', 'Ann', 'Max', 'Eve', 'Bob']);
  });

  test('takes a copy of a claim that lost its id for a claim of its own', () => {
    const service = newProject();
    must(run(service, [file('l.yaml', 'assay: 1\nclaims: [{statement: It rains.}]\n')]));
    const [claim] = rows(service, 'claim');
    const copied = `assay: 1\nclaims: [{id: ${claim?.id}, statement: It pours.}, {statement: It rains.}]\n`;
    must(run(service, [file('l.yaml', copied)]));
    expect(rows(service, 'claim').map(({ statement }) => statement)).toEqual(['It pours.', 'It rains.']);
  });
});

describe('A table without ids that is imported again', () => {
  test('of figures adds only the rows that are new', () => {
    const service = newProject();
    const table = 'indicator,subject,period,value,currency\nexports,Borduria,2023,5,USD\nexports,Borduria,2024,5,USD\n';
    must(run(service, [file('f.csv', table, { as: 'figures' })]));
    expect(must(run(service, [file('g.csv', table, { as: 'figures' })]))).toMatchObject({ seq: null, created: {} });
    const more = must(run(service, [file('f.csv', `${table}exports,Borduria,2025,7,USD\n`, { as: 'figures' })]));
    expect(more.created).toMatchObject({ claim: 1, figure: 1 });
  });

  test('keeps rows that are the same in every cell apart, each time', () => {
    const service = newProject();
    const table = 'text,claim\n$5,x\n$5,x\n$5,y\n$5,x\n';
    must(run(service, [file('f.csv', table)]));
    expect(countsOf(service)).toMatchObject({ figure: 4 });
    expect(must(run(service, [file('f.csv', table)])).seq).toBeNull();
  });

  test('of series adds no second observation, even where two series share a name', () => {
    const service = newProject();
    const table = 'series,year,value,currency\nTrade,2023,5,USD\nTrade,2024,6,USD\nTrade,2023,4,EUR\n';
    must(run(service, [file('s.csv', table, { as: 'series' })]));
    expect(countsOf(service).series).toBe(2);
    expect(must(run(service, [file('s.csv', table, { as: 'series' })])).seq).toBeNull();
    expect(rows(service, 'observation')).toHaveLength(3);
  });
});

describe('What an import leaves out', () => {
  test('is told: columns that no field was given to, unless the person left them out', () => {
    const service = newProject();
    const table = 'indicator,period,value,value,__proto__,constructor\nexports,2024,1,2,3,4\n';
    const answer = must(run(service, [file('rows.csv', table)]));
    expect(answer.notes).toEqual(['Not taken: value (2), __proto__, constructor (rows.csv).']);
    const mapping = { text: 'text', remarks: null } as const;
    expect(must(run(service, [file('m.csv', 'text,remarks\n$5,no\n', { mapping })])).notes).toEqual([]);
  });

  test('is told: a document in a language that is not read comes in without suggestions', () => {
    const service = newProject();
    const text = 'Exports were $1.7 bn.';
    const german = must(run(service, [file('a.txt', text, { meta: { language: 'de' } })]));
    expect(german.created).toEqual({ source: 1 });
    expect(german.notes?.[0]).toMatch(/Only English.*a\.txt.*de/);
    const british = must(run(service, [file('b.txt', `${text} So.`, { meta: { language: 'en-GB' } })]));
    expect(british.created.suggestion).toBeGreaterThan(0);
  });
});

describe('What a table names first', () => {
  test('is a state only where it is a country, and an indicator measures what its unit says', () => {
    const service = newProject();
    const series =
      'indicator,subject,year,value,unit,currency\nexports,Belarus,2024,5,,USD\nshare of exports,Minsk,2024,5,%,\n';
    must(run(service, [file('s.csv', series, { as: 'series' })]));
    const figures =
      'text,indicator,subject,place,currency\n5,imports,the Russian Federation,Brest,USD\n7%,quota,Brest,,\n';
    must(run(service, [file('f.csv', figures)]));
    const kinds = Object.fromEntries(rows(service, 'actor').map(({ name, kind }) => [name, kind]));
    expect(kinds).toEqual({ Belarus: 'state', Minsk: 'region', 'the Russian Federation': 'state', Brest: 'region' });
    const measures = Object.fromEntries(rows(service, 'indicator').map(({ name, dimension }) => [name, dimension]));
    expect(measures).toEqual({ exports: 'money', 'share of exports': 'share', imports: 'money', quota: 'share' });
  });
});
