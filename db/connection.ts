import Database from 'better-sqlite3';
import type { Cell, ReadHandle, Row } from './context.ts';
import { foldedContains } from './fold.ts';

export type Connection = Database.Database;
export type Statement = Database.Statement<Cell[], Row>;

/** How long a connection waits for another's lock, in milliseconds: a checkpoint or a backup, never a person. */
const BUSY_MS = 5000;
/** 64 MB: a bulk import keeps its pages in memory instead of spilling them to the log. */
const CACHE_KIB = 64 * 1024;
/** Distinct statements kept prepared; grids make new ones with every filter. */
const MAX_PREPARED = 400;
const FULL = 2;

export interface ConnectionOptions {
  readonly readOnly: boolean;
}

/** Opens an existing database with the settings that every connection has. Throws what SQLite throws. */
export function connect(path: string, options: ConnectionOptions): Connection {
  return secured(new Database(path, { fileMustExist: true, timeout: BUSY_MS }), options);
}

/** The bytes of a database as a connection that reads them in memory. They need no log: see `withoutLog`. */
export function connectInMemory(bytes: Buffer): Connection {
  return secured(new Database(withoutLog(bytes), { readonly: true }), { readOnly: true });
}

/** Marks the bytes of a database as having no log beside it: bytes 18 and 19 say so, and one in memory has none. */
export function withoutLog(bytes: Buffer): Buffer {
  bytes[18] = 1;
  bytes[19] = 1;
  return bytes;
}

function secured(db: Connection, options: ConnectionOptions): Connection {
  try {
    secure(db, options);
  } catch (error) {
    db.close();
    throw error;
  }
  return db;
}

function secure(db: Connection, { readOnly }: ConnectionOptions): void {
  // First of all: nothing that a crafted schema hides in views and triggers may run.
  db.pragma('trusted_schema = OFF');
  db.pragma('cell_size_check = ON');
  db.pragma('foreign_keys = ON');
  // Makes INSERT OR REPLACE ask the triggers that guard the log, like any other deletion.
  db.pragma('recursive_triggers = ON');
  db.pragma('temp_store = MEMORY');
  db.pragma(`cache_size = -${CACHE_KIB}`);
  db.function('contains_folded', { deterministic: true, directOnly: true }, foldedContains);
  // Reading the schema lowers the default of a WAL connection to NORMAL; what is set after it stays.
  db.prepare('SELECT count(*) FROM sqlite_schema').get();
  if (!readOnly) db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  if (db.pragma('synchronous', { simple: true }) !== FULL) throw new Error('synchronous=FULL was not taken');
  if (readOnly) db.pragma('query_only = ON');
}

/** Statements prepared once and kept. */
export interface Statements {
  of(sql: string): Statement;
}

/**
 * Prepares each text of SQL once for a connection. Where a query joins or sorts, write `= +?` instead of `= ?` in what runs
 * often: SQLite looks at the bound value when it plans such a query and plans it anew at every run, at ten times its cost;
 * an expression it leaves alone.
 */
export function statements(db: Connection): Statements {
  const prepared = new Map<string, Statement>();
  return {
    of(sql) {
      const known = prepared.get(sql);
      if (known !== undefined) return known;
      if (prepared.size >= MAX_PREPARED) prepared.clear();
      const statement = db.prepare<Cell[], Row>(sql);
      prepared.set(sql, statement);
      return statement;
    },
  };
}

/** The reading side of a connection: refuses any statement that could write. */
export function readHandle(db: Connection): ReadHandle {
  const prepared = statements(db);
  const reading = (statement: Statement): Statement => {
    if (!statement.readonly || !statement.reader) throw new Error('a query may only read');
    return statement;
  };
  return {
    all: (sql, ...bound) => reading(prepared.of(sql)).all(...bound),
    get: (sql, ...bound) => reading(prepared.of(sql)).get(...bound) ?? null,
    // A statement that is being walked cannot be run again: each walk has its own.
    iterate: (sql, ...bound) => reading(db.prepare<Cell[], Row>(sql)).iterate(...bound),
  };
}
