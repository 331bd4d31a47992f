import { writeSync } from 'node:fs';
import { createEdits } from '../../db/edits/index.ts';
import { createSettler } from '../../db/findings/settle.ts';
import { openProject } from '../../db/open.ts';
import { READERS } from '../../db/readers.ts';
import type { Change } from '../../shared/api.ts';
import { ALL_CHECKS } from '../../shared/checks/index.ts';

/**
 * Writes to a project until it is killed: `kill-child.ts PATH edits|bulk`. Says on standard output, at once, "ack SEQ N" for
 * every edit that was acknowledged (N is what it wrote) and "at DONE" for progress inside a large one.
 */
const [path = '', mode = 'edits'] = process.argv.slice(2);
const ROWS = 20_000;

const say = (line: string): void => void writeSync(1, `${line}\n`);
const opened = openProject({ path, mode: 'write', who: `Writer ${process.pid}` });
if (!opened.ok || opened.value.writer === null) {
  say(`failed ${opened.ok ? 'no writer' : opened.fault.message}`);
  process.exit(1);
}
const db = opened.value.writer;
const edits = createEdits({
  db,
  who: 'Writer',
  readers: READERS,
  settler: createSettler(db, mode === 'bulk' ? [] : ALL_CHECKS),
  onCommit: () => {},
});

function bulk(): Change[] {
  const claimId = crypto.randomUUID();
  const claim: Change = { op: 'create', table: 'claim', id: claimId, fields: { statement: 'An imported table.' } };
  const figures = Array.from({ length: ROWS - 1 }, (_, n): Change => {
    const value = n + 1;
    const fields = { claimId, text: `$${value}`, kind: 'money', currency: 'USD', value, indicator: `row ${n % 50}` };
    return { op: 'create', table: 'figure', fields };
  });
  return [claim, ...figures];
}

say('ready');
for (let n = 0; ; n += 1) {
  const changes: Change[] =
    mode === 'bulk'
      ? bulk()
      : [
          {
            op: 'create',
            table: 'claim',
            fields: { statement: `Said at ${n}.`, note: String(n), speaker: `Speaker ${n % 7}` },
          },
        ];
  const done = edits.apply(
    { kind: mode === 'bulk' ? 'import' : 'edit', label: `${mode} ${n}`, changes },
    { progress: (_, at) => say(`at ${at}`), cancelled: () => false },
  );
  if (!done.ok) {
    say(`failed ${done.fault.message}`);
    process.exit(1);
  }
  say(`ack ${done.value.seq} ${n}`);
}
