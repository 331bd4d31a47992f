import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { connect } from '../../db/connection.ts';
import { openTest } from './helpers.ts';

/** How many times a writer is killed; more for a release. */
const KILLS = Number(process.env['ASSAY_KILLS'] ?? 6);
const CHILD = join(import.meta.dirname, 'kill-child.ts');

/** Lets a process write to the project and kills it at a random point; what it had acknowledged until then. */
function writeAndKill(path: string, mode: 'edits' | 'import', after: number): Promise<readonly number[]> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [CHILD, path, mode], { stdio: ['ignore', 'pipe', 'inherit'] });
    let said = '';
    let lines = 0;
    child.stdout.setEncoding('utf8');
    child.stdout.on('data', (text: string) => {
      said += text;
      lines += text.split('\n').length - 1;
      // A moment later, so that the blow falls between two words as well as right after one.
      if (lines > after) setTimeout(() => child.kill('SIGKILL'), Math.random() * 15);
    });
    child.on('error', reject);
    child.on('close', () => {
      const failed = /^failed (.*)$/m.exec(said);
      if (failed !== null) reject(new Error(failed[1]));
      resolve([...said.matchAll(/^ack (\d+)$/gm)].map(([, seq]) => Number(seq)));
    });
  });
}

/** Looks into the file as the crash left it: sound, every edit whole, and everything acknowledged there. */
function expectWhole(path: string, acknowledged: readonly number[]): void {
  const project = openTest({ path });
  const { seq, counts } = project.ask('project.state', {});
  expect(seq).toBeGreaterThanOrEqual(acknowledged.at(-1) ?? 0);
  project.service.close();

  const db = connect(path, { readOnly: true });
  try {
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(db.pragma('foreign_key_check')).toEqual([]);
    for (const one of acknowledged)
      expect(db.prepare('SELECT seq FROM edit WHERE seq = ?').get(one)).toEqual({ seq: one });
    const halves = db
      .prepare('SELECT seq FROM edit WHERE changes <> (SELECT count(*) FROM edit_change WHERE editSeq = seq)')
      .all();
    expect(halves).toEqual([]);
    expect(
      db.prepare('SELECT count(*) AS n FROM edit_change WHERE editSeq NOT IN (SELECT seq FROM edit)').get(),
    ).toEqual({ n: 0 });
    // Only creations were made: the records are those of the log, no more and no less.
    for (const table of ['claim', 'figure'] as const) {
      const { n } = db.prepare('SELECT count(*) AS n FROM edit_change WHERE tableName = ?').get(table) as { n: number };
      expect(counts[table]).toBe(n);
      expect(db.prepare(`SELECT count(*) AS n FROM ${table}_shown`).get()).toEqual({ n });
    }
  } finally {
    db.close();
  }
}

test(`kill -9 at ${KILLS} random points of edits and of a 20,000-row import loses nothing acknowledged and leaves nothing half`, {
  timeout: 30_000 + KILLS * 20_000,
}, async () => {
  const project = openTest();
  project.service.close();
  for (let kill = 0; kill < KILLS; kill += 1) {
    const mode = kill % 2 === 1 ? 'import' : 'edits';
    const after = Math.floor(Math.random() * (mode === 'import' ? 420 : 60));
    expectWhole(project.path, await writeAndKill(project.path, mode, after));
  }
});
