import { randomUUID } from 'node:crypto';
import { existsSync, linkSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { fail, ok, type Result } from '../shared/model/result.ts';
import { type Connection, connect } from './connection.ts';
import type { ServiceOptions } from './context.ts';
import { diskFault } from './disk-fault.ts';
import { type Header, readHeader } from './header.ts';
import { type Lock, takeLock } from './lock.ts';
import { SCHEMA_VERSION } from './migrate/list.ts';
import { migrate } from './migrate/run.ts';

/** Larger files are checked by their schema only: a full check of 64 MB takes longer than a person likes to wait. */
const CHECK_BYTES = 64 * 1024 * 1024;

/** The connections of an open project. `writer` is null where it is open for reading only. */
export interface OpenProject {
  readonly writer: Connection | null;
  readonly reader: Connection;
  close(): void;
}

/** Opens or creates a project. Foreign, newer and damaged files are refused before anything is written. */
export function openProject(options: ServiceOptions): Result<OpenProject> {
  if (options.path !== options.path.trim()) {
    return fail('bad-input', 'The name of a project can neither begin nor end with a space.', { file: options.path });
  }
  if (options.create === true && options.mode === 'write') {
    const created = createProject(options.path);
    if (!created.ok) return created;
  }
  const header = readHeader(options.path, SCHEMA_VERSION);
  if (!header.ok) return header;
  const sound = checkSound(options.path, header.value);
  if (!sound.ok) return sound;
  return options.mode === 'write' ? openForWriting(options, header.value) : openForReading(options.path, header.value);
}

/** Makes the new file under another name and moves it into place whole, so that no half-made project is ever seen. */
function createProject(path: string): Result<null> {
  if (existsSync(path)) return fail('bad-input', `${path} is there already.`, { file: path });
  if (!existsSync(dirname(path))) return fail('not-found', `There is no folder ${dirname(path)}.`, { file: path });
  const making = `${path}.${randomUUID()}.new`;
  try {
    const db = new Database(making);
    try {
      db.pragma('trusted_schema = OFF');
      const migrated = migrate(db, null);
      if (!migrated.ok) return migrated;
    } finally {
      db.close();
    }
    return moveIntoPlace(making, path);
  } catch (error) {
    return diskFault(error) ?? fail('disk', `${path} cannot be created: ${messageOf(error)}`, { file: path });
  } finally {
    rmSync(making, { force: true });
    rmSync(`${making}-journal`, { force: true });
  }
}

function moveIntoPlace(making: string, path: string): Result<null> {
  try {
    // A hard link fails where a file is there already; a rename would replace it.
    linkSync(making, path);
  } catch (error) {
    if (existsSync(path)) return fail('bad-input', `${path} is there already.`, { file: path });
    // Some file systems know no hard links.
    if (!(error instanceof Error)) throw error;
    renameSync(making, path);
  }
  return ok(null);
}

/** Looks whether the file is a whole database with our tables, without changing it or leaving anything beside it. */
function checkSound(path: string, header: Header): Result<null> {
  const damaged = (why: string): Result<null> =>
    fail('not-a-project', `${path} is damaged: ${why}. Nothing was changed.`, { file: path });
  const before = sideFiles(path);
  try {
    // Where a log is left from a crash it belongs to the content: the file alone may be behind it.
    const db = before.size === 0 && header.size <= CHECK_BYTES ? copyInMemory(path) : openReadOnly(path);
    try {
      const tables = db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").all();
      const names = new Set(tables.map((row) => (row as { name: string }).name));
      for (const table of ['source', 'claim', 'figure', 'edit', 'edit_change']) {
        if (!names.has(table)) return damaged(`the table ${table} is missing`);
      }
      if (header.size <= CHECK_BYTES) {
        const said = db.pragma('quick_check(1)', { simple: true });
        if (said !== 'ok') return damaged(String(said).replace(/\s+/g, ' '));
      } else {
        db.prepare('SELECT max(seq) FROM edit').get();
      }
    } finally {
      db.close();
    }
    return ok(null);
  } catch (error) {
    return diskFault(error) ?? damaged(messageOf(error));
  } finally {
    for (const side of sideFiles(path)) if (!before.has(side)) rmSync(side, { force: true });
  }
}

/** A file that has no log is looked at in a copy, so that SQLite has no reason to touch it. */
function copyInMemory(path: string): Connection {
  const bytes = readFileSync(path);
  // Bytes 18 and 19 say whether there is a log; a database in memory has none.
  bytes[18] = 1;
  bytes[19] = 1;
  const db = new Database(bytes, { readonly: true });
  db.pragma('trusted_schema = OFF');
  db.pragma('cell_size_check = ON');
  return db;
}

function openReadOnly(path: string): Connection {
  const db = new Database(path, { readonly: true, fileMustExist: true });
  db.pragma('trusted_schema = OFF');
  db.pragma('cell_size_check = ON');
  return db;
}

function sideFiles(path: string): ReadonlySet<string> {
  return new Set([`${path}-wal`, `${path}-shm`, `${path}-journal`].filter((side) => existsSync(side)));
}

function openForWriting(options: ServiceOptions, header: Header): Result<OpenProject> {
  const lock = takeLock(options.path, options.who);
  if (!lock.ok) return lock;
  let writer: Connection | null = null;
  try {
    if (header.version < SCHEMA_VERSION) {
      const migrated = migrateFile(options.path);
      if (!migrated.ok) return releaseAnd(lock.value, migrated);
    }
    writer = connect(options.path, { readOnly: false });
    const reader = connect(options.path, { readOnly: true });
    return ok(opened(writer, reader, lock.value));
  } catch (error) {
    writer?.close();
    return releaseAnd(
      lock.value,
      diskFault(error) ?? fail('not-a-project', `${options.path} cannot be opened: ${messageOf(error)}`),
    );
  }
}

function openForReading(path: string, header: Header): Result<OpenProject> {
  if (header.version < SCHEMA_VERSION) {
    return fail('read-only', `${path} is of an older version: open it for writing once, which brings it up to date.`);
  }
  try {
    return ok(opened(null, connect(path, { readOnly: true }), null));
  } catch (error) {
    return diskFault(error) ?? fail('not-a-project', `${path} cannot be opened: ${messageOf(error)}`);
  }
}

function migrateFile(path: string): Result<unknown> {
  const db = connect(path, { readOnly: false });
  try {
    return migrate(db, path);
  } finally {
    db.close();
  }
}

function opened(writer: Connection | null, reader: Connection, lock: Lock | null): OpenProject {
  return {
    writer,
    reader,
    close() {
      // The last one to close takes the log into the file and removes it.
      reader.close();
      writer?.close();
      lock?.release();
    },
  };
}

function releaseAnd<T>(lock: Lock, result: Result<T>): Result<never> {
  lock.release();
  return result.ok ? fail('internal', 'The project could not be opened.') : result;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
