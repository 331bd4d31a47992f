import { spawnSync } from 'node:child_process';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { assay, folder, inFolders, inside, json, makeChecked, project } from './cli-folder.ts';

inFolders();

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
