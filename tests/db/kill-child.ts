import { writeSync } from 'node:fs';
import { openService } from '../../db/service.ts';
import type { EditAnswer } from '../../shared/api.ts';
import type { Result } from '../../shared/model/result.ts';

/**
 * Writes to a project until it is killed: `kill-child.ts PATH edits|import`. Says on standard output, at once, "ack SEQ" for
 * every edit that was acknowledged and "at DONE" for progress inside an import.
 */
const [path = '', mode = 'edits'] = process.argv.slice(2);
const ROWS = 20_000;

const say = (line: string): void => void writeSync(1, `${line}\n`);
const opened = openService({ path, mode: 'write', who: 'Writer' });
if (!opened.ok) {
  say(`failed ${opened.fault.message}`);
  process.exit(1);
}
const service = opened.value;
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

function write(n: number): Result<{ readonly seq: number | null }> {
  if (mode === 'import') {
    return service.call('import.run', { jobId: `import ${n}`, files: [{ name: 'rows.csv', bytes: table() }] }, job);
  }
  const edit: Result<EditAnswer> = service.call('edit.apply', {
    label: `edit ${n}`,
    changes: [{ op: 'create', table: 'claim', fields: { statement: `Said at ${n}.`, speaker: `Speaker ${n % 7}` } }],
  });
  return edit;
}

say('ready');
for (let n = 0; ; n += 1) {
  const done = write(n);
  if (!done.ok) {
    say(`failed ${done.fault.message}`);
    process.exit(1);
  }
  say(`ack ${done.value.seq}`);
}
