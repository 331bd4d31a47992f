import type { ReadHandle, Row } from '../context.ts';

/** An edit that undo would take back, or redo make again. */
export interface UndoTarget {
  readonly seq: number;
  readonly label: string;
}

/** Edits read at a time on the way back through the log. */
const BITE = 200;

/**
 * The edit that undo takes back next, or null. The log alone tells: each undo on the way back stands for one earlier edit
 * (or redo) that is taken back already.
 */
export function undoTarget(read: ReadHandle): UndoTarget | null {
  let taken = 0;
  for (const { seq, kind, ofSeq } of backwards(read)) {
    if (kind === 'undo') taken += 1;
    else if (taken > 0) taken -= 1;
    else return targetOf(read, ofSeq ?? seq);
  }
  return null;
}

/** The edit that redo makes again next, or null: an undo that no new edit and no redo has followed. */
export function redoTarget(read: ReadHandle): UndoTarget | null {
  let made = 0;
  for (const { kind, ofSeq } of backwards(read)) {
    if (kind === 'redo') made += 1;
    else if (kind !== 'undo') return null;
    else if (made > 0) made -= 1;
    else return ofSeq === null ? null : targetOf(read, ofSeq);
  }
  return null;
}

interface Entry {
  readonly seq: number;
  readonly kind: string;
  readonly ofSeq: number | null;
}

function* backwards(read: ReadHandle): Generator<Entry> {
  let before = Number.MAX_SAFE_INTEGER;
  for (;;) {
    const rows = read.all('SELECT seq, kind, ofSeq FROM edit WHERE seq < ? ORDER BY seq DESC LIMIT ?', before, BITE);
    for (const row of rows) yield toEntry(row);
    const last = rows.at(-1);
    if (last === undefined || rows.length < BITE) return;
    before = Number(last['seq']);
  }
}

function toEntry(row: Row): Entry {
  return {
    seq: Number(row['seq']),
    kind: String(row['kind']),
    ofSeq: row['ofSeq'] === null ? null : Number(row['ofSeq']),
  };
}

function targetOf(read: ReadHandle, seq: number): UndoTarget | null {
  const row = read.get('SELECT label FROM edit WHERE seq = ?', seq);
  return row === null ? null : { seq, label: String(row['label']) };
}
