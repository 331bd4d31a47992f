import type { TableName } from '../../shared/model/records.ts';
import { tableNameSchema } from '../../shared/model/records.ts';
import type { Connection } from '../connection.ts';
import type { Row } from '../context.ts';
import { FaultError } from '../fault-error.ts';
import { COLUMNS } from '../tables.ts';
import { type Stored, sameValue, type Work } from './work.ts';

type Fields = Readonly<Record<string, unknown>>;

interface Logged {
  readonly table: TableName;
  readonly id: string;
  readonly rowId: number;
  /** What the row must be now. */
  readonly from: Fields | null;
  /** What it becomes. */
  readonly to: Fields | null;
}

/**
 * Takes a logged edit back ('undo': last change first) or makes it again ('redo'). Throws 'stale' where a row is not what
 * the edit left behind.
 */
export function replay(db: Connection, work: Work, seq: number, direction: 'undo' | 'redo'): void {
  for (const row of logOf(db, seq, direction)) {
    const change = logged(row, direction);
    const stored = work.find(change.table, change.id);
    if (change.from === null) {
      if (stored !== null) throw movedOn(change, 'it is there again');
      work.insert(change.table, { ...empty(change.table), ...change.to, id: change.id }, change.rowId);
    } else {
      if (stored === null) throw movedOn(change, 'it is not there any more');
      checkUnmoved(change, stored, change.to === null ? { ...empty(change.table), ...change.from } : change.from);
      if (change.to === null) work.remove(change.table, stored);
      else work.update(change.table, stored, change.to);
    }
  }
}

/** The log of one edit, read a bite at a time: a statement that is walked would block the writes. */
function* logOf(db: Connection, seq: number, direction: 'undo' | 'redo'): Generator<Row> {
  const bite = 1000;
  const back = direction === 'undo';
  const select = db.prepare<[number, number, number], Row>(
    `SELECT n, tableName, recordId, recordRow, before, after FROM edit_change
     WHERE editSeq = ? AND n ${back ? '<' : '>'} ? ORDER BY n ${back ? 'DESC' : 'ASC'} LIMIT ?`,
  );
  let from = back ? Number.MAX_SAFE_INTEGER : -1;
  for (;;) {
    const rows = select.all(seq, from, bite);
    yield* rows;
    const last = rows.at(-1);
    if (last === undefined || rows.length < bite) return;
    from = Number(last['n']);
  }
}

function logged(row: Row, direction: 'undo' | 'redo'): Logged {
  const before = parse(row['before']);
  const after = parse(row['after']);
  return {
    table: tableNameSchema.parse(row['tableName']),
    id: String(row['recordId']),
    rowId: Number(row['recordRow']),
    from: direction === 'undo' ? after : before,
    to: direction === 'undo' ? before : after,
  };
}

function parse(json: unknown): Fields | null {
  return typeof json === 'string' ? (JSON.parse(json) as Fields) : null;
}

/** All fields of a table as null: the log leaves empty fields of whole records out. */
function empty(table: TableName): Fields {
  return Object.fromEntries(
    COLUMNS[table].filter(({ name }) => name !== 'id' && name !== 'rev').map(({ name }) => [name, null]),
  );
}

function checkUnmoved(change: Logged, stored: Stored<TableName>, expected: Fields): void {
  const record = stored.record as Fields;
  for (const name of Object.keys(expected)) {
    if (!sameValue(record[name], expected[name])) throw movedOn(change, `its "${name}" was changed since`);
  }
}

function movedOn(change: Logged, why: string): FaultError {
  return new FaultError('stale', `This cannot be taken back: a ${change.table} has moved on (${why}).`, {
    recordId: change.id,
  });
}
