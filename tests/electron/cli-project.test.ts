import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { APPLICATION_ID } from '../../db/header.ts';
import { MIGRATIONS } from '../../db/migrate/list.ts';
import { BRIEFS } from '../seeds/sample-project.ts';
import { assay, folder, inFolders, inside, json, makeChecked, project, TEXT } from './cli-folder.ts';

inFolders();

/** A brief of the sample project without what stands above its text, as a page saved from somewhere. */
async function undated(name: string): Promise<string> {
  const text = await readFile(new URL(`../../seeds/${name}`, import.meta.url), 'utf8');
  const path = inside(name.replace(/\.md$/, '.txt'));
  await writeFile(path, text.replace(/^---\n.*?\n---\n/s, ''));
  return path;
}

/** Markdown without its escapes. */
const plainOf = (markdown: string): string => markdown.replace(/\\(?=\p{P}|\p{S})/gu, '');

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
