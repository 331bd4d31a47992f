import { describe, expect, onTestFinished, test } from 'vitest';
import { connect, readHandle } from '../../db/connection.ts';
import type { Edits } from '../../db/context.ts';
import { dump } from '../../db/dump.ts';
import { createEdits } from '../../db/edits/index.ts';
import { createSettler } from '../../db/findings/settle.ts';
import { READERS } from '../../db/readers.ts';
import type { Change } from '../../shared/api.ts';
import { faultIn, openTest, valueIn } from './helpers.ts';

/** A writer on a disk of which only so many pages are left. */
function onSmallDisk(): { edits: Edits; dumped: () => unknown; commits: number[]; fill: (pages: number) => void } {
  const project = openTest();
  project.edit({ op: 'create', table: 'actor', fields: { name: 'Ada' } });
  project.service.close();
  const db = connect(project.path, { readOnly: false });
  onTestFinished(() => void db.close());
  const commits: number[] = [];
  return {
    edits: createEdits({
      db,
      who: 'Ann',
      readers: READERS,
      settler: createSettler(db, []),
      onCommit: ({ seq }) => commits.push(seq),
    }),
    dumped: () => dump(readHandle(db)),
    commits,
    fill: (pages) => {
      const used = Number(db.pragma('page_count', { simple: true }));
      db.pragma(`max_page_count = ${used + pages}`);
    },
  };
}

const many = (count: number): Change[] =>
  Array.from({ length: count }, (_, n) => ({
    op: 'create',
    table: 'claim',
    fields: { statement: `${n} ${'words '.repeat(100)}`, speaker: `Speaker ${n}` },
  }));

describe('a full disk', () => {
  test('rolls the edit back, says that nothing was saved, and lets the next one through', () => {
    const { edits, dumped, commits, fill } = onSmallDisk();
    const before = dumped();
    fill(20);
    const fault = faultIn(edits.apply({ kind: 'import', label: 'x', changes: many(3000) }));
    expect(fault.code).toBe('disk');
    expect(fault.message).toContain('Nothing was saved');
    expect(dumped()).toEqual(before);
    expect(commits).toEqual([]);
    fill(10_000);
    valueIn(edits.apply({ kind: 'import', label: 'x', changes: many(50) }));
    expect(commits).toEqual([2]);
  });
});

describe('long work', () => {
  test('tells how far it is, and is taken back whole when cancelled', () => {
    const { edits, dumped } = onSmallDisk();
    const before = dumped();
    const seen: number[] = [];
    let asked = 0;
    const fault = faultIn(
      edits.apply(
        { kind: 'import', label: 'Many', changes: many(3000) },
        {
          progress: (_, done) => void seen.push(done),
          cancelled: () => {
            asked += 1;
            return asked > 3;
          },
        },
      ),
    );
    expect(fault.code).toBe('cancelled');
    expect(seen).toEqual([500, 1000, 1500]);
    expect(dumped()).toEqual(before);
    valueIn(edits.apply({ kind: 'import', label: 'x', changes: many(5) }));
  });
});
