import { randomUUID } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { fail, ok, type Result } from '../shared/model/result.ts';
import { type Connection, connect, connectInMemory, withoutLog } from './connection.ts';
import type { ServiceOptions } from './context.ts';
import { diskFault, isWriteProtected } from './disk-fault.ts';
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
  syncFolder(dirname(path));
  return ok(null);
}

/** Brings the new name itself to the disk, where the system can. */
function syncFolder(folder: string): void {
  try {
    const handle = openSync(folder, 'r');
    try {
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
  } catch {
    // Windows opens no folders.
  }
}

/** Looks whether the file is a whole database with our tables, without changing it. */
function checkSound(path: string, header: Header): Result<null> {
  const why = findDamage(path, header);
  if (why === null) return ok(null);
  if (typeof why !== 'string') return why;
  return fail('not-a-project', `${path} is damaged: ${why.replace(/\s+/g, ' ')}. Nothing was changed.`, { file: path });
}

/** What is wrong with the file: words, a fault of the disk, or null where nothing is. */
function findDamage(path: string, header: Header): string | Result<never> | null {
  // Where a log is left from a crash, or another program has the file open, the file alone may be behind its content.
  const alone = !hasSideFiles(path) && header.size <= CHECK_BYTES;
  try {
    const db = alone ? copyInMemory(path) : openReadOnly(path);
    try {
      const why = damageIn(db, header);
      // Another program may have opened it in between, and written while the copy was made.
      return why !== null && alone && hasSideFiles(path) ? findDamage(path, header) : why;
    } finally {
      db.close();
    }
  } catch (error) {
    return diskFault(error) ?? messageOf(error);
  }
}

function damageIn(db: Connection, header: Header): string | null {
  const tables = db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").all();
  const names = new Set(tables.map((row) => (row as { name: string }).name));
  for (const table of ['source', 'claim', 'figure', 'edit', 'edit_change']) {
    if (!names.has(table)) return `the table ${table} is missing`;
  }
  if (header.size <= CHECK_BYTES) {
    const said = db.pragma('quick_check(1)', { simple: true });
    return said === 'ok' ? null : String(said);
  }
  db.prepare('SELECT max(seq) FROM edit').get();
  return null;
}

/** A file that has no log is looked at in a copy, so that SQLite has no reason to touch it. */
function copyInMemory(path: string): Connection {
  const db = new Database(withoutLog(readFileSync(path)), { readonly: true });
  db.pragma('trusted_schema = OFF');
  db.pragma('cell_size_check = ON');
  return db;
}

function openReadOnly(path: string): Connection {
  const db = new Database(path, { readonly: true, fileMustExist: true });
  try {
    db.pragma('trusted_schema = OFF');
    db.pragma('cell_size_check = ON');
    // The first statement is the one that fails where the log's index cannot be made.
    db.prepare('SELECT count(*) FROM sqlite_schema').get();
    return db;
  } catch (error) {
    db.close();
    if (!isWriteProtected(error) || hasLog(path)) throw error;
    return copyInMemory(path);
  }
}

function hasSideFiles(path: string): boolean {
  return ['-wal', '-shm', '-journal'].some((suffix) => existsSync(`${path}${suffix}`));
}

function openForWriting(options: ServiceOptions, header: Header): Result<OpenProject> {
  const lock = takeLock(options.path, options.who);
  if (!lock.ok) return lock;
  const sound = checkSound(options.path, header);
  if (!sound.ok) return releaseAnd(lock.value, sound);
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
    const way = `open it in the workbench (assay serve "${path}") or import something into it`;
    return fail(
      'read-only',
      `${path} is of an older version of Assay: ${way}; that brings it up to date and keeps a copy of it as it was.`,
    );
  }
  const sound = checkSound(path, header);
  if (!sound.ok) return sound;
  try {
    return ok(opened(null, connectToRead(path), null));
  } catch (error) {
    return diskFault(error) ?? fail('not-a-project', `${path} cannot be opened: ${messageOf(error)}`);
  }
}

/**
 * SQLite keeps a log's index beside a project even to read it. Where the folder is write-protected it cannot: a project whose
 * log is empty is then read into memory whole, as it is now; there is no name by which this driver opens a file as immutable.
 */
function connectToRead(path: string): Connection {
  try {
    return connect(path, { readOnly: true });
  } catch (error) {
    if (!isWriteProtected(error) || hasLog(path)) throw error;
    return connectInMemory(readFileSync(path));
  }
}

/** Whether there is a log with content that the file itself does not have yet. */
function hasLog(path: string): boolean {
  return ['-wal', '-journal'].some((suffix) => {
    const stats = statSync(`${path}${suffix}`, { throwIfNoEntry: false });
    return stats !== undefined && stats.size > 0;
  });
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
