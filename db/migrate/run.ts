import { existsSync } from 'node:fs';
import type { Database } from 'better-sqlite3';
import { fail, ok, type Result } from '../../shared/model/result.ts';
import { APPLICATION_ID } from '../header.ts';
import { MIGRATIONS } from './list.ts';
import type { Migration } from './migration.ts';

/** The version of a database's schema. */
export function schemaVersion(db: Database): number {
  return Number(db.pragma('user_version', { simple: true }));
}

/** Where the copy goes that is taken before a migration from `version`; never over another file. */
export function backupPath(path: string, version: number): string {
  const stem = `${path.replace(/\.assay$/, '')}.backup-v${version}`;
  let candidate = `${stem}.assay`;
  for (let n = 2; existsSync(candidate); n += 1) candidate = `${stem}-${n}.assay`;
  return candidate;
}

/**
 * Brings a database to the newest schema, one exclusive transaction a step. A database that already has a schema is copied
 * aside first. A step that throws, or that leaves the database unsound, is rolled back and told as a fault.
 * @param path where the database lies, to name the backup; null takes none (a file being created)
 */
export function migrate(
  db: Database,
  path: string | null,
  migrations: readonly Migration[] = MIGRATIONS,
): Result<{ readonly backup: string | null }> {
  const from = schemaVersion(db);
  const due = migrations.filter(({ version }) => version > from);
  if (due.length === 0) return ok({ backup: null });

  let backup: string | null = null;
  if (path !== null && from > 0) {
    backup = backupPath(path, from);
    db.prepare('VACUUM INTO ?').run(backup);
  }
  // Outside WAL the header is in the file itself as soon as the transaction ends.
  db.pragma('journal_mode = DELETE');
  db.pragma('synchronous = FULL');
  // Foreign keys cannot be switched inside a transaction; a rebuilt table must not take its children along.
  db.pragma('foreign_keys = OFF');
  try {
    for (const step of due) {
      const failed = runStep(db, step);
      if (failed !== null) {
        const kept = backup === null ? '' : ` A copy from before lies in ${backup}.`;
        return fail('internal', `The project could not be brought to version ${step.version}: ${failed}.${kept}`);
      }
    }
  } finally {
    db.pragma('foreign_keys = ON');
  }
  return ok({ backup });
}

function runStep(db: Database, step: Migration): string | null {
  db.exec('BEGIN EXCLUSIVE');
  try {
    step.up(db);
    db.pragma(`application_id = ${APPLICATION_ID}`);
    db.pragma(`user_version = ${step.version}`);
    const sound = db.pragma('integrity_check(1)', { simple: true });
    if (sound !== 'ok') throw new Error(`integrity check: ${String(sound)}`);
    const broken = db.pragma('foreign_key_check');
    if (Array.isArray(broken) && broken.length > 0) throw new Error(`${broken.length} references lead nowhere`);
    db.exec('COMMIT');
    return null;
  } catch (error) {
    if (db.inTransaction) db.exec('ROLLBACK');
    return error instanceof Error ? error.message : String(error);
  }
}
