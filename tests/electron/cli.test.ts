import { spawnSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { APPLICATION_ID } from '../../db/header.ts';
import { MIGRATIONS } from '../../db/migrate/list.ts';
import { runCli } from '../../electron/cli/run.ts';
import { BRIEFS } from '../seeds/sample-project.ts';

const TEXT = `Trade with the partner grew over the decade.

The minister said exports doubled, from $2.5 billion to nearly $8.9 billion.
Turnover reached around $9 billion in 2025, and the share of services was 11%.
`;

interface Run {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

let root = '';
let folder = '';
let count = 0;
let project = '';

/** Runs a command in this process, with the given words on standard input. */
async function assay(args: readonly string[], input: string | Uint8Array = ''): Promise<Run> {
  let out = '';
  let err = '';
  const bytes = typeof input === 'string' ? new TextEncoder().encode(input) : input;
  const status = await runCli(args, {
    out: async (text) => {
      out += text;
    },
    err: (line) => {
      err += `${line}\n`;
    },
    input: (async function* () {
      // In small pieces, as a pipe may give them.
      for (let at = 0; at < bytes.length; at += 7) yield bytes.subarray(at, at + 7);
    })(),
    interactive: false,
  });
  return { status, out, err };
}

function json(run: Run): unknown {
  return JSON.parse(run.out);
}

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'assay-cli-'));
});
afterAll(async () => {
  await rm(root, { recursive: true, force: true });
});
beforeEach(async () => {
  count += 1;
  folder = await mkdtemp(join(root, `${count}-`));
  project = join(folder, 'p.assay');
  await writeFile(join(folder, 'note.txt'), TEXT);
});

const inside = (name: string): string => join(folder, name);

/** A brief of the sample project without what stands above its text, as a page saved from somewhere. */
async function undated(name: string): Promise<string> {
  const text = await readFile(new URL(`../../seeds/${name}`, import.meta.url), 'utf8');
  const path = inside(name.replace(/\.md$/, '.txt'));
  await writeFile(path, text.replace(/^---\n.*?\n---\n/s, ''));
  return path;
}

/** Markdown without its escapes. */
const plainOf = (markdown: string): string => markdown.replace(/\\(?=\p{P}|\p{S})/gu, '');

async function makeChecked(): Promise<void> {
  expect((await assay(['new', project])).status).toBe(0);
  expect((await assay(['import', project, inside('note.txt'), '--published', '2026-01-15'])).status).toBe(0);
  expect((await assay(['accept', project, '--all'])).status).toBe(0);
}

describe('wrong use', () => {
  it('ends with status 2 and the right use on the message stream', async () => {
    const wrong = [
      [],
      ['nothing'],
      ['constructor'],
      ['new'],
      ['new', 'a', 'b'],
      ['check', 'a', '--unknown'],
      ['check', 'a', '--fail-on', 'everything'],
      ['import', 'a'],
      ['import', 'a', 'b', '--published', 'yesterday'],
      ['import', 'a', 'b', '--as', 'poem'],
      ['accept', 'a'],
      ['accept', 'a', '--all', '--source', 'x'],
      ['accept', 'a', '--all', '--min-confidence', '2'],
      ['report', 'a'],
      ['report', 'a', '--out', 'a.exe'],
      ['export', 'a'],
      ['export', 'a', '--out', 'x', '--format', 'poem'],
      ['extract'],
      ['extract', '-', '--published', 'x'],
      ['history', 'a', '--limit', '0'],
      ['serve', 'a', '--port', '99999'],
    ];
    for (const args of wrong) {
      const run = await assay(args);
      expect([args, run.status, run.out]).toEqual([args, 2, '']);
      expect(run.err).toMatch(/assay/);
    }
  });

  it('is not asking for help', async () => {
    for (const args of [['--help'], ['-h'], ['help', 'check'], ['check', '--help'], ['--version']]) {
      const run = await assay(args);
      expect([run.status, run.err]).toEqual([0, '']);
      expect(run.out).not.toBe('');
    }
  });
});

describe('bad input', () => {
  it('ends with status 3 and one JSON value that says why', async () => {
    await writeFile(inside('text.assay'), 'This is no project at all.');
    await assay(['new', project]);
    const bad = [
      ['check', inside('missing.assay')],
      ['check', inside('text.assay')],
      ['new', project],
      ['import', project, inside('missing.txt')],
      ['import', project, folder],
      ['import', project, inside('note.txt'), '--mapping', '{'],
      ['extract', inside('missing.txt')],
      ['undo', project],
      ['export', project, '--format', 'yaml', '--out', project],
    ];
    for (const args of bad) {
      const run = await assay([...args, '--json']);
      expect([args, run.status]).toEqual([args, 3]);
      expect(json(run)).toMatchObject({ fault: { message: expect.any(String) } });
      expect(run.err).toMatch(/^assay: /);
    }
    expect(await readFile(inside('text.assay'), 'utf8')).toBe('This is no project at all.');
  });

  it('takes in nothing where one file of several is bad', async () => {
    await assay(['new', project]);
    await writeFile(inside('bad.csv'), 'a,b\n"open,1\n');
    const run = await assay(['import', project, inside('note.txt'), inside('bad.csv')]);
    expect(run.status).toBe(3);
    expect(run.err).toContain('bad.csv');
    expect(json(await assay(['history', project, '--json']))).toMatchObject({ total: 0 });
  });
});

describe('a project on the command line', () => {
  it('is made, filled, accepted, checked, reported and exported', async () => {
    await makeChecked();
    const checked = json(await assay(['check', project, '--json'])) as {
      readonly counts: Readonly<Record<string, number>>;
      readonly findings: readonly Readonly<Record<string, unknown>>[];
    };
    expect(Object.keys(checked.counts).sort()).toEqual([
      'cannot-tell',
      'contradiction',
      'holds',
      'holds-within-rounding',
    ]);
    const doubled = checked.findings.find(({ verdict, check }) => verdict === 'contradiction' && check === 'change');
    expect(Object.keys(doubled ?? {})).toEqual([
      'id',
      'check',
      'verdict',
      'summary',
      'working',
      'figures',
      'hints',
      'disposition',
    ]);
    const figures = doubled?.['figures'] as readonly {
      readonly surface: string;
      readonly start: number;
      readonly end: number;
    }[];
    for (const { surface, start, end } of figures) expect(TEXT.slice(start, end)).toBe(surface);

    expect((await assay(['check', project, '--fail-on', 'contradiction'])).status).toBe(1);
    expect((await assay(['report', project, '--out', inside('r.html')])).status).toBe(0);
    expect((await assay(['report', project, '--out', inside('r.md'), '--json'])).status).toBe(0);
    expect(await readFile(inside('r.html'), 'utf8')).toContain('nearly $8.9 billion');
    expect(await readFile(inside('r.md'), 'utf8')).toContain('8.9 billion');
    expect((await assay(['export', project, '--out', inside('ledger.yaml')])).status).toBe(0);
    expect((await stat(inside('ledger.yaml'))).size).toBeGreaterThan(100);
    const csv = json(await assay(['export', project, '--out', inside('tables'), '--json'])) as {
      readonly files: readonly string[];
    };
    expect((await readdir(inside('tables'))).length).toBe(csv.files.length);
  });

  it('finds what cannot be in documents that do not say when they were written', async () => {
    const documents = await Promise.all(BRIEFS.map(undated));
    expect((await assay(['new', project])).status).toBe(0);
    expect((await assay(['import', project, ...documents])).status).toBe(0);
    expect((await assay(['accept', project, '--all'])).status).toBe(0);
    const { findings } = json(await assay(['check', project, '--json'])) as {
      readonly findings: readonly { readonly verdict: string; readonly working: string }[];
    };
    const workings = findings.filter(({ verdict }) => verdict === 'contradiction').map(({ working }) => working);
    const doubled = '[8.8, 8.9] ÷ [2.45, 2.55] = [3.45, 3.63] does not meet [1.5, 2.5]';
    const told = '(1 + [1.165, 1.175]) ^ 5 = [47.6, 48.7]; as an index [1.165, 1.175] ^ 5 = [2.15, 2.24]';
    expect(workings).toEqual(expect.arrayContaining([doubled, told]));

    expect((await assay(['report', project, '--out', inside('r.md')])).status).toBe(0);
    const report = await readFile(inside('r.md'), 'utf8');
    for (const words of [doubled, told, 'nearly $8.9 billion', '117%', 'hundredths of a percent']) {
      expect(plainOf(report)).toContain(words);
    }
  });

  it('of an older version is brought up to date by a command that only reads, and kept beside as it was', async () => {
    const old = new Database(project);
    old.pragma(`application_id = ${APPLICATION_ID}`);
    MIGRATIONS[0]?.up(old);
    old.pragma('user_version = 1');
    old.close();
    const run = await assay(['check', project, '--json']);
    expect([run.status, run.err]).toEqual([0, '']);
    expect(await readdir(folder)).toEqual(['note.txt', 'p.assay', 'p.backup-v1.assay']);
  });

  it('has nothing left to accept the second time, and that is no fault', async () => {
    await makeChecked();
    expect(json(await assay(['accept', project, '--all', '--json']))).toMatchObject({ accepted: 0 });
  });

  it('accepts the suggestions of one source', async () => {
    await assay(['new', project]);
    const imported = json(await assay(['import', project, inside('note.txt'), '--json'])) as {
      readonly sourceIds: readonly string[];
    };
    const run = await assay(['accept', project, '--source', imported.sourceIds[0] ?? '', '--json']);
    expect(run.status).toBe(0);
    expect((json(run) as { readonly accepted: number }).accepted).toBeGreaterThan(0);
  });

  it('names the sources there are where an id is of none of them', async () => {
    await assay(['new', project]);
    const { sourceIds } = json(await assay(['import', project, inside('note.txt'), '--json'])) as {
      readonly sourceIds: readonly string[];
    };
    for (const wrong of ['note.txt', '018f2f3e-1111-7111-8111-111111111111']) {
      const run = await assay(['accept', project, '--source', wrong]);
      expect([run.status, run.err]).toEqual([3, expect.stringContaining(`no source with the id "${wrong}"`)]);
      expect(run.err).toContain(sourceIds[0]);
    }
  });

  it('takes back an import as one edit, and makes it again', async () => {
    await assay(['new', project]);
    await assay(['import', project, inside('note.txt')]);
    expect((await assay(['undo', project])).status).toBe(0);
    expect((await assay(['export', project, '--out', inside('a.yaml')])).status).toBe(0);
    expect(await readFile(inside('a.yaml'), 'utf8')).not.toContain('note');
    expect((await assay(['redo', project])).status).toBe(0);
    expect(json(await assay(['history', project, '--json', '--limit', '2']))).toMatchObject({ total: 3 });
  });

  it('tells of a file that it has already', async () => {
    await assay(['new', project]);
    await assay(['import', project, inside('note.txt')]);
    expect(json(await assay(['import', project, inside('note.txt'), '--json']))).toMatchObject({
      skipped: ['note.txt'],
    });
  });
});

describe('figures of a text', () => {
  const FIELDS = [
    'start',
    'end',
    'surface',
    'kind',
    'role',
    'value',
    'low',
    'high',
    'unit',
    'currency',
    'approx',
    'period',
    'speaker',
    'basePeriod',
    'per',
    'indicator',
    'subject',
    'counterpart',
    'basis',
    'relation',
    'reasons',
    'confidence',
  ];

  it('are given with offsets of the text after its line ends became LF', async () => {
    const crlf = `\uFEFF${TEXT.replaceAll('\n', '\r\n')}`;
    const figures = json(await assay(['extract', '-', '--json'], crlf)) as Readonly<Record<string, unknown>>[];
    expect(figures.length).toBeGreaterThan(3);
    for (const figure of figures) {
      expect(Object.keys(figure)).toEqual(FIELDS);
      expect(TEXT.slice(Number(figure['start']), Number(figure['end']))).toBe(figure['surface']);
    }
    expect(figures).toContainEqual(
      expect.objectContaining({ kind: 'money', currency: 'USD', approx: 'below', high: 8.9e9 }),
    );
    await writeFile(inside('wide.txt'), Buffer.from(`\uFEFF${TEXT}`, 'utf16le'));
    expect(json(await assay(['extract', inside('wide.txt'), '--json']))).toEqual(figures);
  });

  it('come for many texts in their order, a line each', async () => {
    const lines = Array.from({ length: 50 }, (_, id) =>
      JSON.stringify({ id, text: `Sales of $${id + 1} million.\u2028` }),
    );
    const run = await assay(['extract', '--jsonl'], `${lines.join('\n')}\n\n`);
    expect(run.status).toBe(0);
    const answers = run.out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { id: number; figures: { value: number }[] });
    expect(answers.map(({ id }) => id)).toEqual(lines.map((_, id) => id));
    expect(answers.map(({ figures }) => figures[0]?.value)).toEqual(lines.map((_, id) => (id + 1) * 1e6));
  });

  it('stop at a line that is no text to read, and say which', async () => {
    for (const bad of ['{', '5', '{"id":1}', '{"id":1,"text":"x","published":"soon"}']) {
      const run = await assay(['extract', '--jsonl'], `{"id":0,"text":"$5"}\n${bad}\n`);
      expect([run.status, run.out.split('\n').length]).toEqual([3, 2]);
      expect(run.err).toContain('standard input:2');
    }
    expect((await assay(['extract', '-'], new Uint8Array([0xff, 0xfe, 0x00, 0xd8]))).status).toBe(3);
    expect((await assay(['extract', '-'], new Uint8Array([0x80]))).status).toBe(3);
  });
});

describe('the program itself', () => {
  it('ends with the command’s status and one JSON value', () => {
    const run = spawnSync(process.execPath, ['electron/cli/assay.ts', 'check', inside('missing.assay'), '--json'], {
      encoding: 'utf8',
    });
    expect(run.status).toBe(3);
    expect(JSON.parse(run.stdout)).toMatchObject({ fault: {} });
  });
});

describe('a name typed wrong', () => {
  it('makes no folders: a report or an export into one that is not there is refused', async () => {
    await makeChecked();
    for (const words of [
      ['report', project, '--out', inside('nowhere/r.html')],
      ['export', project, '--out', inside('nowhere/l.yaml')],
      ['export', project, '--out', inside('nowhere/tables')],
    ]) {
      const run = await assay(words);
      expect([run.status, run.err]).toEqual([3, expect.stringContaining('There is no folder')]);
    }
    expect(await readdir(folder)).toEqual(['note.txt', 'p.assay']);
    expect((await assay(['export', project, '--out', inside('tables')])).status).toBe(0);
  });

  it('makes no folder of CSV files that is named like a file', async () => {
    await makeChecked();
    for (const name of ['figures.csv', 'ledger.xlsx', 'ledger.json']) {
      const run = await assay(['export', project, '--out', inside(name)]);
      expect([run.status, run.err]).toEqual([2, expect.stringContaining('ends in .yaml')]);
    }
    expect(await readdir(folder)).toEqual(['note.txt', 'p.assay']);
    expect((await assay(['export', project, '--out', inside('tables of 1.1.2026')])).status).toBe(0);
  });

  it('makes no project that does not end in .assay', async () => {
    const run = await assay(['new', inside('x.txt')]);
    expect([run.status, run.err]).toEqual([2, expect.stringContaining('ends in .assay')]);
    expect(await readdir(folder)).toEqual(['note.txt']);
  });

  it('is told once', async () => {
    await writeFile(inside('fake.assay'), 'my notes');
    const { err } = await assay(['check', inside('fake.assay')]);
    expect(err.split(inside('fake.assay'))).toHaveLength(2);
  });
});

describe('--json', () => {
  it('says what is wrong with the words as well', async () => {
    for (const words of [
      ['--json'],
      ['check', '--json'],
      ['nothing', '--json'],
      ['check', project, '--fail-on', 'x', '--json'],
    ]) {
      const run = await assay(words);
      expect(run.status).toBe(2);
      expect(json(run)).toMatchObject({ fault: { code: 'wrong-use', message: expect.any(String) } });
    }
  });

  it('may stand before the command', async () => {
    await makeChecked();
    const run = await assay(['--json', 'check', project]);
    expect(run.status).toBe(0);
    expect(json(run)).toHaveProperty('counts');
  });
});

describe('what an import leaves out', () => {
  it('is told on the message stream and in the answer', async () => {
    await assay(['new', project]);
    await writeFile(inside('rows.csv'), 'indicator,period,value,value,weather\nexports,2024,1,2,x\n');
    const run = await assay(['import', project, inside('rows.csv'), '--json']);
    expect(run.err).toContain('Not taken: value (2), weather (rows.csv).');
    expect(json(run)).toMatchObject({ notes: ['Not taken: value (2), weather (rows.csv).'] });
  });
});

describe('a language that is not read', () => {
  it('is refused, not taken for English', async () => {
    const run = await assay(['extract', inside('note.txt'), '--lang', 'de']);
    expect([run.status, run.out, run.err]).toEqual([
      2,
      '',
      expect.stringMatching(/only English \(en\) is read so far/i),
    ]);
    expect((await assay(['extract', inside('note.txt'), '--lang', 'en-GB'])).status).toBe(0);
  });
});
