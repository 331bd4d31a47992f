import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { connect } from '../../db/connection.ts';
import { APPLICATION_ID } from '../../db/header.ts';
import { lockPath } from '../../db/lock.ts';
import { SCHEMA_VERSION } from '../../db/migrate/list.ts';
import { openProject } from '../../db/open.ts';
import { openService } from '../../db/service.ts';
import { faultIn, openTest, sourceOf, tempFolder, valueIn } from './helpers.ts';

/** A closed project with one source. */
function closedProject(): string {
  const project = openTest();
  project.edit(sourceOf('Exports rose.'));
  project.service.close();
  return project.path;
}

function patched(path: string, at: number, value: number): string {
  const bytes = readFileSync(path);
  bytes.writeUInt32BE(value, at);
  const copy = join(dirname(path), `patched-${at}.assay`);
  writeFileSync(copy, bytes);
  return copy;
}

/** Opens in both modes and expects the same fault, the same bytes, and nothing new beside the file. */
function expectRefused(path: string, code: string): void {
  const bytes = readFileSync(path);
  const beside = readdirSync(dirname(path)).sort();
  for (const mode of ['write', 'read'] as const) {
    const fault = faultIn(openService({ path, mode, who: 'Ann' }));
    expect(fault.code).toBe(code);
    expect(fault.message).toContain(path);
  }
  expect(readFileSync(path).equals(bytes)).toBe(true);
  expect(readdirSync(dirname(path)).sort()).toEqual(beside);
}

describe('a project file', () => {
  test('says what it is in its header, and leaves nothing beside it when closed', () => {
    const path = closedProject();
    const bytes = readFileSync(path);
    expect(bytes.readUInt32BE(68)).toBe(APPLICATION_ID);
    expect(bytes.readUInt32BE(60)).toBe(SCHEMA_VERSION);
    expect(readdirSync(dirname(path))).toEqual(['project.assay']);
  });

  test('is not made over a file that is there', () => {
    const path = join(tempFolder(), 'notes.assay');
    writeFileSync(path, 'my notes');
    expect(faultIn(openService({ path, mode: 'write', create: true, who: 'Ann' })).code).toBe('bad-input');
    expect(readFileSync(path, 'utf8')).toBe('my notes');
  });

  test('is not made by opening one that is not there', () => {
    const path = join(tempFolder(), 'missing.assay');
    for (const mode of ['write', 'read'] as const) {
      expect(faultIn(openService({ path, mode, who: 'Ann' })).code).toBe('not-found');
    }
    expect(existsSync(path)).toBe(false);
    expect(faultIn(openService({ path: join(path, 'deep.assay'), mode: 'write', create: true, who: 'Ann' })).code).toBe(
      'not-found',
    );
  });

  test('may lie in a folder with spaces, quotes and letters of any language', () => {
    const path = join(tempFolder(), "it's 100% «отчёт» #1.assay");
    const project = openTest({ path, create: true });
    project.edit(sourceOf('Exports rose.'));
    project.service.close();
    expect(openTest({ path }).ask('project.state', {}).counts.source).toBe(1);
  });
});

describe('what is refused untouched', () => {
  test('a project of a newer version', () =>
    expectRefused(patched(closedProject(), 60, SCHEMA_VERSION + 1), 'newer-version'));
  test("another program's database", () => expectRefused(patched(closedProject(), 68, 0x12345678), 'not-a-project'));
  test('a database without an application id', () => {
    const path = join(tempFolder(), 'plain.assay');
    new Database(path).exec('CREATE TABLE t (a); INSERT INTO t VALUES (1)').close();
    expectRefused(path, 'not-a-project');
  });
  test('a text file', () => {
    const path = join(tempFolder(), 'text.assay');
    writeFileSync(path, 'Dear diary,\n'.repeat(500));
    expectRefused(path, 'not-a-project');
  });
  test('an empty file and a short one', () => {
    for (const content of ['', 'SQLite format 3\0']) {
      const path = join(tempFolder(), 'short.assay');
      writeFileSync(path, content);
      expectRefused(path, 'not-a-project');
    }
  });
  test('a project cut in half', () => {
    const path = closedProject();
    truncateSync(path, Math.floor(readFileSync(path).length / 2));
    expectRefused(path, 'not-a-project');
  });
  test('a project whose pages were overwritten', () => {
    const path = closedProject();
    const bytes = readFileSync(path);
    bytes.fill(0xa5, 8192, 8192 * 20);
    writeFileSync(path, bytes);
    expectRefused(path, 'not-a-project');
  });
});

describe('every connection', () => {
  test('waits for the disk (synchronous=FULL), keeps references and trusts no schema', () => {
    const project = valueIn(openProject({ path: closedProject(), mode: 'write', who: 'Ann' }));
    onTestFinished(() => project.close());
    const { writer, reader } = project;
    if (writer === null) throw new Error('expected a writer');
    // A fresh WAL connection falls back to NORMAL with its first CREATE unless it is told otherwise.
    writer.exec('CREATE TEMP TABLE scratch (a)');
    writer.exec('CREATE TABLE scratch_two (a)');
    writer.exec('DROP TABLE scratch_two');
    for (const db of [writer, reader]) {
      const setting = (name: string): unknown => db.pragma(name, { simple: true });
      expect(setting('synchronous')).toBe(2);
      expect(setting('journal_mode')).toBe('wal');
      expect(setting('foreign_keys')).toBe(1);
      expect(setting('trusted_schema')).toBe(0);
      expect(setting('cell_size_check')).toBe(1);
      expect(setting('busy_timeout')).toBeGreaterThan(0);
    }
    expect(reader.pragma('query_only', { simple: true })).toBe(1);
  });

  test('of a project made just now waits for the disk too', () => {
    const path = join(tempFolder(), 'new.assay');
    const project = valueIn(openProject({ path, mode: 'write', create: true, who: 'Ann' }));
    onTestFinished(() => project.close());
    for (const db of [project.writer, project.reader]) expect(db?.pragma('synchronous', { simple: true })).toBe(2);
    const other = connect(path, { readOnly: true });
    onTestFinished(() => void other.close());
    expect(other.pragma('synchronous', { simple: true })).toBe(2);
  });
});

describe('a project that is open', () => {
  test('is refused to a second writer, who is told who holds it', () => {
    const project = openTest({ who: 'Ann' });
    const fault = faultIn(openService({ path: project.path, mode: 'write', who: 'Bob' }));
    expect(fault.code).toBe('locked');
    expect(fault.message).toContain('Ann');
    expect(fault.message).toContain(String(process.pid));
    project.edit(sourceOf('Still mine.'));
  });

  test('can be read by another at the same time, who sees each commit', () => {
    const project = openTest();
    const other = openTest({ path: project.path, mode: 'read', create: false });
    expect(other.ask('project.state', {})).toMatchObject({ readOnly: true, undo: null, counts: { source: 0 } });
    project.edit(sourceOf('Exports rose.'));
    expect(other.ask('project.state', {}).counts.source).toBe(1);
  });

  test('takes no command where it is open for reading', () => {
    const path = closedProject();
    const bytes = readFileSync(path);
    const reader = openTest({ path, mode: 'read', create: false });
    const id = '01890000-0000-7000-8000-000000000000';
    for (const fault of [
      reader.fault('edit.apply', { label: 'x', changes: [sourceOf('no')] }),
      reader.fault('edit.undo', {}),
      reader.fault('edit.redo', {}),
      reader.fault('setting.set', { key: 'a', value: 1 }),
      reader.fault('suggestion.accept', {}),
      reader.fault('suggestion.mark', { ids: [id], state: 'rejected' }),
      reader.fault('source.annotate', { sourceId: id, start: 0, end: 1, as: 'claim' }),
      reader.fault('finding.dispose', { id: 'x', state: 'accepted', reason: '' }),
      reader.fault('import.run', { jobId: 'j', files: [{ name: 'a.txt', bytes: new Uint8Array() }] }),
    ]) {
      expect(fault.code).toBe('read-only');
    }
    reader.service.close();
    expect(readFileSync(path).equals(bytes)).toBe(true);
    expect(existsSync(lockPath(path))).toBe(false);
  });

  test.skipIf(process.platform === 'win32')('can be read in a folder where nothing may be written', () => {
    const path = closedProject();
    const folder = dirname(path);
    chmodSync(path, 0o444);
    chmodSync(folder, 0o555);
    onTestFinished(() => chmodSync(folder, 0o755));
    const child = join(import.meta.dirname, 'read-only-child.ts');
    const ran = spawnSync(process.execPath, [child, path], { encoding: 'utf8' });
    expect(ran.stdout).toBe('1 source\n');
    expect(readdirSync(folder)).toEqual(['project.assay']);
  });

  test.skipIf(process.platform !== 'linux')(
    'is free when its process has ended, though nobody took note of it',
    async () => {
      const path = closedProject();
      // A parent that never waits for its child, which ends once the shell that would have waited is no more.
      const child = 'until grep -q sleep /proc/$PPID/comm; do sleep 0.02; done';
      const parent = spawn('sh', ['-c', `sh -c '${child}' & echo $!; exec sleep 60`], {
        stdio: ['ignore', 'pipe', 'ignore'],
      });
      onTestFinished(() => void parent.kill());
      const pid = await new Promise<number>((resolve) => parent.stdout.once('data', (said) => resolve(Number(said))));
      await vi.waitFor(() => expect(readFileSync(`/proc/${pid}/stat`, 'utf8')).toContain(') Z'), 30_000);
      const holder = { pid, host: hostname(), started: new Date().toISOString(), who: 'Gone', token: 'x' };
      writeFileSync(lockPath(path), JSON.stringify(holder));
      openTest({ path, create: false });
      expect(readdirSync(dirname(path)).filter((name) => name.includes('.lock'))).toEqual(['project.assay.lock']);
    },
  );

  test('is free again when closed, and after its process died', () => {
    const path = closedProject();
    expect(existsSync(lockPath(path))).toBe(false);
    const dead = { pid: 2 ** 22 - 1, host: hostname(), started: new Date().toISOString(), who: 'Gone', token: 'x' };
    writeFileSync(lockPath(path), JSON.stringify(dead));
    const project = openTest({ path, create: false });
    expect(readFileSync(lockPath(path), 'utf8')).toContain('Ann');
    project.service.close();
    expect(existsSync(lockPath(path))).toBe(false);
  });

  test('stays locked where the holder is on another machine, but not by a lock from before this one was started', () => {
    const path = closedProject();
    const far = { pid: 1, host: 'another-machine', started: '2020-01-01T00:00:00.000Z', who: 'Eve', token: 'x' };
    writeFileSync(lockPath(path), JSON.stringify(far));
    expect(faultIn(openService({ path, mode: 'write', who: 'Ann' })).message).toContain('another-machine');
    // This very process has the number, but the machine was started after the lock was made.
    writeFileSync(lockPath(path), JSON.stringify({ ...far, host: hostname(), pid: process.pid }));
    openTest({ path, create: false });
  });
});
