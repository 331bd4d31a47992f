import type { Records, TableName } from '../../shared/model/records.ts';
import type { Statements } from '../connection.ts';
import type { Cell, JobControl } from '../context.ts';
import { FaultError } from '../fault-error.ts';
import { COLUMNS, toCell, toRecord } from '../tables.ts';
import { indexWords } from './search-words.ts';
import { nothingTouched, type RowChange, type Touched, touch } from './touched.ts';

type Fields = Readonly<Record<string, unknown>>;

/** A record with the row it stands in. */
export interface Stored<T extends TableName> {
  readonly rowId: number;
  readonly record: Records[T];
}

/** One edit under way: its rows are written and logged here and nowhere else. */
export interface Work {
  readonly seq: number;
  readonly touched: Touched;
  /** Changes logged so far. */
  count(): number;
  find<T extends TableName>(table: T, id: string): Stored<T> | null;
  /** Writes a whole, valid record; `rowId` puts a deleted one back where it stood. */
  insert(table: TableName, record: Fields, rowId?: number): void;
  /** Writes the fields that differ; does nothing where none does. */
  update<T extends TableName>(table: T, stored: Stored<T>, fields: Fields): void;
  remove<T extends TableName>(table: T, stored: Stored<T>): void;
}

interface TableSql {
  readonly find: string;
  readonly insert: string;
  readonly insertAt: string;
  readonly remove: string;
}

const SQL = new Map<TableName, TableSql>((Object.keys(COLUMNS) as TableName[]).map((table) => [table, sqlOf(table)]));

function sqlOf(table: TableName): TableSql {
  const names = COLUMNS[table].map(({ name }) => `"${name}"`);
  // The length of a source in UTF-16 units is kept beside it: SQLite counts other units, and would read it all.
  if (table === 'source') names.push('textLength');
  const marks = names.map(() => '?').join(', ');
  return {
    find: `SELECT rowId, ${names.join(', ')} FROM "${table}" WHERE id = ?`,
    insert: `INSERT INTO "${table}" (${names.join(', ')}) VALUES (${marks})`,
    insertAt: `INSERT INTO "${table}" (${names.join(', ')}, rowId) VALUES (${marks}, ?)`,
    remove: `DELETE FROM "${table}" WHERE rowId = ?`,
  };
}

function tableSql(table: TableName): TableSql {
  const sql = SQL.get(table);
  if (sql === undefined) throw new Error(`no table ${table}`);
  return sql;
}

const LOG =
  'INSERT INTO edit_change (editSeq, n, tableName, recordId, recordRow, before, after) VALUES (?, ?, ?, ?, ?, ?, ?)';

/** Rows between two looks at the progress and the wish to cancel. */
const STEP = 500;

export interface WorkOptions {
  readonly sql: Statements;
  readonly seq: number;
  readonly label: string;
  readonly job: JobControl;
  /** A guess of the changes to come, for the progress. */
  readonly total: number;
  /** Hears of every row that is written. */
  readonly onRow?: (change: RowChange) => void;
}

/** Starts an edit inside a transaction that is open. */
export function startWork({ sql, seq, label, job, total, onRow }: WorkOptions): Work {
  const touched = nothingTouched();
  let n = 0;

  const note = (change: RowChange): void => {
    indexWords(sql, change.table, change.rowId, change.before, change.after);
    touch(touched, change);
    onRow?.(change);
  };

  const log = (table: TableName, id: string, rowId: number, before: Fields | null, after: Fields | null): void => {
    sql.of(LOG).run(seq, n, table, id, rowId, asText(before), asText(after));
    n += 1;
    if (n % STEP === 0) {
      if (job.cancelled()) throw new FaultError('cancelled', `"${label}" was cancelled; nothing was changed.`);
      job.progress(label, n, Math.max(n, total));
    }
  };

  return {
    seq,
    touched,
    count: () => n,

    find(table, id) {
      const row = sql.of(tableSql(table).find).get(id);
      return row === undefined ? null : { rowId: Number(row['rowId']), record: toRecord(table, row) };
    },

    insert(table, fields, at) {
      const record = { ...fields, rev: seq };
      const id = String(fields['id']);
      const cells = cellsOf(table, record);
      const { insert, insertAt } = tableSql(table);
      const done = at === undefined ? sql.of(insert).run(...cells) : sql.of(insertAt).run(...cells, at);
      const rowId = Number(done.lastInsertRowid);
      log(table, id, rowId, null, filled(record));
      note({ table, id, rowId, before: null, after: record });
    },

    update(table, stored, fields) {
      const current = stored.record as Fields;
      const names = Object.keys(fields).filter((name) => !sameValue(current[name], fields[name]));
      if (names.length === 0) return;
      const sets = names.map((name) => `"${name}" = ?`);
      const cells = names.map((name) => cellOf(table, name, fields[name]));
      if (table === 'source' && names.includes('text')) {
        sets.push('textLength = ?');
        cells.push(String(fields['text']).length);
      }
      sql.of(`UPDATE "${table}" SET ${sets.join(', ')}, rev = ? WHERE rowId = ?`).run(...cells, seq, stored.rowId);
      const pick = (from: Fields): Fields => Object.fromEntries(names.map((name) => [name, from[name] ?? null]));
      log(table, stored.record.id, stored.rowId, pick(current), pick(fields));
      note({
        table,
        id: stored.record.id,
        rowId: stored.rowId,
        before: current,
        after: { ...current, ...fields, rev: seq },
      });
    },

    remove(table, stored) {
      const { id } = stored.record;
      const record = stored.record as Fields;
      sql.of(tableSql(table).remove).run(stored.rowId);
      log(table, id, stored.rowId, filled(record), null);
      note({ table, id, rowId: stored.rowId, before: record, after: null });
    },
  };
}

/** Whether two values of a field are the same, lists and objects by their content. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (a === null || b === null || a === undefined || b === undefined) return (a ?? null) === (b ?? null);
  return typeof a === 'object' && typeof b === 'object' && JSON.stringify(a) === JSON.stringify(b);
}

/** A record as the log keeps it: without id and revision (they stand beside it) and without what is empty. */
function filled(record: Fields): Fields {
  const kept: Record<string, unknown> = {};
  for (const name in record) {
    if (name !== 'id' && name !== 'rev' && record[name] !== null && record[name] !== undefined)
      kept[name] = record[name];
  }
  return kept;
}

function asText(fields: Fields | null): string | null {
  return fields === null ? null : JSON.stringify(fields);
}

function cellsOf(table: TableName, record: Fields): Cell[] {
  const cells: Cell[] = COLUMNS[table].map((column) => toCell(column, record[column.name]));
  if (table === 'source') cells.push(String(record['text']).length);
  return cells;
}

function cellOf(table: TableName, name: string, value: unknown): Cell {
  const column = COLUMNS[table].find((candidate) => candidate.name === name);
  if (column === undefined) throw new Error(`${table} has no column ${name}`);
  return toCell(column, value);
}
