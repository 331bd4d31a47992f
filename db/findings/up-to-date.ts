import type { Check } from '../../shared/checks/types.ts';
import type { Connection } from '../connection.ts';

/** Raised when the checks of this program find otherwise than those of the release before. */
const CHECKS_VERSION = 8;
const KEY = 'store.checks';

/** Whether the findings of a project are those of these checks, as they are now. */
export function isUpToDate(db: Connection, checks: readonly Check[]): boolean {
  const last = db.prepare<[string], { value: string }>('SELECT value FROM setting WHERE key = ?').get(KEY)?.value;
  return last === stamp(checks);
}

function stamp(checks: readonly Check[]): string {
  return JSON.stringify([CHECKS_VERSION, ...checks.map(({ name }) => name)]);
}

/** Computes all findings again where the project was last checked by other checks than these; in one transaction. */
export function bringUpToDate(
  db: Connection,
  checks: readonly Check[],
  settler: { settleAll(): void; forget(): void },
): void {
  if (isUpToDate(db, checks)) return;
  db.exec('BEGIN IMMEDIATE');
  try {
    settler.settleAll();
    db.prepare(
      'INSERT INTO setting (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
    ).run(KEY, stamp(checks));
    db.exec('COMMIT');
  } catch (error) {
    if (db.inTransaction) db.exec('ROLLBACK');
    settler.forget();
    throw error;
  }
}
