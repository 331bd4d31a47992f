import type { ReadHandle } from '../context.ts';

/** A setting's value; null where it was never set. */
export function getSetting(read: ReadHandle, key: string): unknown {
  const row = read.get('SELECT value FROM setting WHERE key = ?', key);
  return row === null ? null : JSON.parse(String(row['value']));
}
