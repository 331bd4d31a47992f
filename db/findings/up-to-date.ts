import type { Check } from '../../shared/checks/types.ts';
import type { Connection } from '../connection.ts';

/** Raised when the checks of this program find otherwise than those of the release before. */
const CHECKS_VERSION = 9;
const KEY = 'store.checks';

/** Computes all findings again where the project was last checked by other checks than these; in one transaction. */
export function bringUpToDate(
  db: Connection,
  checks: readonly Check[],
  settler: { settleAll(): void; forget(): void },
): void {
  const now = JSON.stringify([CHECKS_VERSION, ...checks.map(({ name }) => name)]);
  const last = db.prepare<[string], { value: string }>('SELECT value FROM setting WHERE key = ?').get(KEY)?.value;
  if (last === now) return;
  db.exec('BEGIN IMMEDIATE');
  try {
    settler.settleAll();
    db.prepare(
      'INSERT INTO setting (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
    ).run(KEY, now);
    db.exec('COMMIT');
  } catch (error) {
    if (db.inTransaction) db.exec('ROLLBACK');
    settler.forget();
    throw error;
  }
}
