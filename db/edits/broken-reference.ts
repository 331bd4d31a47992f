import type { Connection } from '../connection.ts';

/** Says which reference of the open transaction leads nowhere. */
export function describeBrokenReference(db: Connection): string {
  if (!db.inTransaction) return 'A record refers to another that is not there.';
  const broken = db.pragma('foreign_key_check');
  const first = Array.isArray(broken) ? (broken[0] as Readonly<Record<string, unknown>> | undefined) : undefined;
  if (first === undefined) return 'A record refers to another that is not there.';
  const table = String(first['table']);
  const keys = db.pragma(`foreign_key_list("${table}")`);
  const key = Array.isArray(keys)
    ? (keys as readonly Readonly<Record<string, unknown>>[]).find(({ id }) => id === first['fkid'])
    : undefined;
  const field = key === undefined ? '' : ` in its field "${String(key['from'])}"`;
  return `A ${table} refers${field} to a ${String(first['parent'])} that is not there.`;
}
