import { writeSync } from 'node:fs';
import { openService } from '../../db/service.ts';
import type { Change } from '../../shared/api.ts';
import type { Result } from '../../shared/model/result.ts';

/**
 * Writes to a project until it is killed: `kill-child.ts PATH edits|import`. Says on standard output, at once, "ack SEQ" for
 * every edit that was acknowledged and "at DONE" for progress inside an import. One import, or edits without end.
 */
const [path = '', mode = 'edits'] = process.argv.slice(2);
const ROWS = 20_000;

const say = (line: string): void => void writeSync(1, `${line}\n`);

function give<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  say(`failed ${result.fault.message}`);
  process.exit(1);
}

const service = give(openService({ path, mode: 'write', who: 'Writer' }));
const job = { progress: (_: string, done: number) => say(`at ${done}`), cancelled: () => false };

/** A table of 20,000 figures, some of which contradict each other, as a file. */
function table(): Uint8Array {
  const lines = ['figure,claim,indicator,subject,period,speaker'];
  for (let n = 0; n < ROWS; n += 1) {
    const year = 1990 + (n % 36);
    lines.push(`$${n + 1} million,Row ${n} says so.,indicator ${n % 50},Country ${n % 97},${year},Speaker ${n % 7}`);
  }
  return new TextEncoder().encode(lines.join('\n'));
}

function edit(label: string, change: Change): { readonly seq: number; readonly created: readonly string[] } {
  const done = give(service.call('edit.apply', { label, changes: [change] }));
  say(`ack ${done.seq}`);
  return done;
}

/** Edits as a person makes them: a claim is written, corrected, sometimes deleted, and sometimes that is undone. */
function editWithoutEnd(): never {
  for (let n = 0; ; n += 1) {
    const fields = { statement: `Said at ${n}.`, speaker: `Speaker ${n % 7}` };
    const made = edit(`write ${n}`, { op: 'create', table: 'claim', fields });
    const id = made.created[0] ?? '';
    const { seq } = edit(`correct ${n}`, { op: 'update', table: 'claim', id, rev: made.seq, fields: { note: `${n}` } });
    if (n % 3 !== 0) continue;
    edit(`delete ${n}`, { op: 'delete', table: 'claim', id, rev: seq });
    if (n % 2 === 0) say(`ack ${give(service.call('edit.undo', {})).seq}`);
  }
}

say('ready');
if (mode === 'edits') editWithoutEnd();
const bytes = table();
const { seq } = give(service.call('import.run', { jobId: 'import', files: [{ name: 'rows.csv', bytes }] }, job));
say(`ack ${seq}`);
// Waits, still holding the project, to be killed.
setInterval(() => {}, 1000);
