import { spawn } from 'node:child_process';
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { connect } from '../../db/connection.ts';
import { TABLE_NAMES } from '../../shared/model/records.ts';
import { openTest } from './helpers.ts';

/** How many times a writer is killed among single edits, and as many times inside an import; more for a release. */
const KILLS = Number(process.env['ASSAY_KILLS'] ?? 3);
const CHILD = join(import.meta.dirname, 'kill-child.ts');
const ROWS = 20_000;

/** When the blow falls: so many milliseconds after a line of that number was said, or after the acknowledgement. */
interface Point {
  readonly line: number | 'ack';
  readonly after: number;
}

interface Killed {
  readonly acknowledged: readonly number[];
  readonly lines: number;
  /** Milliseconds from the last line of progress to the acknowledgement: the import is being committed then. */
  readonly commit: number;
}

/** Lets a process write to the project and kills it. */
function writeAndKill(path: string, mode: 'edits' | 'import', point: Point): Promise<Killed> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [CHILD, path, mode], { stdio: ['ignore', 'pipe', 'inherit'] });
    let said = '';
    let lines = 0;
    let lastProgress = 0;
    let commit = 0;
    let doomed = false;
    child.stdout.setEncoding('utf8');
    child.stdout.on('data', (text: string) => {
      said += text;
      lines += text.split('\n').length - 1;
      const isAck = /^ack/m.test(text);
      if (isAck) commit = performance.now() - lastProgress;
      if (/^at/m.test(text)) lastProgress = performance.now();
      if (doomed || !(point.line === 'ack' ? isAck : lines >= point.line)) return;
      doomed = true;
      setTimeout(() => child.kill('SIGKILL'), point.after);
    });
    child.on('error', reject);
    child.on('close', () => {
      const failed = /^failed (.*)$/m.exec(said);
      if (failed !== null) reject(new Error(failed[1]));
      resolve({ acknowledged: [...said.matchAll(/^ack (\d+)$/gm)].map(([, seq]) => Number(seq)), lines, commit });
    });
  });
}

/** Looks into the file as the crash left it: sound, every edit whole, and everything acknowledged there. How many figures it has. */
function expectWhole(path: string, acknowledged: readonly number[], when: string): number {
  const project = openTest({ path });
  const { seq, counts } = project.ask('project.state', {});
  expect(seq, when).toBeGreaterThanOrEqual(acknowledged.at(-1) ?? 0);

  const db = connect(path, { readOnly: true });
  const number = (sql: string, ...bound: readonly (string | number)[]): number =>
    (db.prepare(sql).get(...bound) as { n: number }).n;
  try {
    expect(db.pragma('integrity_check', { simple: true }), when).toBe('ok');
    expect(db.pragma('foreign_key_check'), when).toEqual([]);
    for (const one of acknowledged) expect(number('SELECT count(*) AS n FROM edit WHERE seq = ?', one), when).toBe(1);
    const counted = '(SELECT count(*) FROM edit_change WHERE editSeq = seq)';
    expect(number(`SELECT count(*) AS n FROM edit WHERE changes <> ${counted}`), when).toBe(0);
    expect(number('SELECT count(*) AS n FROM edit_change WHERE editSeq NOT IN (SELECT seq FROM edit)'), when).toBe(0);
    // The records are those that the log says were made and not deleted, no more and no less.
    for (const table of TABLE_NAMES) {
      const logged = number(
        'SELECT coalesce(sum((before IS NULL) - (after IS NULL)), 0) AS n FROM edit_change WHERE tableName = ?',
        table,
      );
      expect(number(`SELECT count(*) AS n FROM "${table}"`), `${table}, ${when}`).toBe(logged);
    }
    for (const table of ['claim', 'figure'] as const) {
      expect(number(`SELECT count(*) AS n FROM ${table}_shown`), when).toBe(counts[table]);
    }
  } finally {
    db.close();
  }
  // And work goes on.
  project.edit({ op: 'create', table: 'actor', fields: { name: `After the crash, ${when}` } });
  project.service.close();
  return counts.figure;
}

test(`kill -9 at ${KILLS} random points of single edits loses nothing acknowledged and leaves nothing half`, {
  timeout: 30_000 + KILLS * 20_000,
}, async () => {
  const { path, service } = openTest();
  service.close();
  for (let kill = 0; kill < KILLS; kill += 1) {
    const point: Point = { line: 1 + Math.floor(Math.random() * 80), after: Math.random() * 15 };
    const { acknowledged } = await writeAndKill(path, 'edits', point);
    expectWhole(path, acknowledged, `killed ${point.after} ms after line ${point.line}`);
  }
});

test(`kill -9 at ${KILLS} random points of an import of ${ROWS} rows leaves all of it, if acknowledged, or nothing`, {
  timeout: 120_000 + KILLS * 120_000,
}, async () => {
  const { path: base, service } = openTest();
  service.call('edit.apply', {
    label: 'Before',
    changes: [{ op: 'create', table: 'claim', fields: { statement: 'It stood before.' } }],
  });
  service.close();
  /** Every import begins on a project that has none of its rows: another one would find them there and write nothing. */
  const importAndKill = async (kill: number, point: Point): Promise<Killed> => {
    const path = `${base}.${kill}.assay`;
    copyFileSync(base, path);
    const killed = await writeAndKill(path, 'import', point);
    const when = `killed ${point.after} ms after line ${point.line}`;
    const figures = expectWhole(path, killed.acknowledged, when);
    if (killed.acknowledged.length > 0) expect(figures, when).toBe(ROWS);
    else expect([0, ROWS], when).toContain(figures);
    return killed;
  };

  // Right after the acknowledgement; this one tells how long an import is, for the others.
  const whole = await importAndKill(0, { line: 'ack', after: 0 });
  expect(whole.acknowledged).toEqual([2]);
  for (let kill = 1; kill < KILLS; kill += 1) {
    // Half of the blows fall anywhere in the work, half while it is committed or a little later.
    const point: Point =
      kill % 2 === 1
        ? { line: whole.lines - 1, after: Math.random() * whole.commit * 1.2 }
        : { line: 1 + Math.floor(Math.random() * whole.lines), after: Math.random() * 15 };
    await importAndKill(kill, point);
  }
});
