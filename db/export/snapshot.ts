import type { CarriedTable, Snapshot } from '../../shared/exchange/ledger/snapshot.ts';
import { EMPTY_SNAPSHOT } from '../../shared/exchange/ledger/snapshot.ts';
import type { ReadHandle } from '../context.ts';
import { selectList, toRecord } from '../tables.ts';

/** All records of a project but its suggestions. */
export function snapshotOf(read: ReadHandle): Snapshot {
  const tables = Object.keys(EMPTY_SNAPSHOT) as CarriedTable[];
  const entries = tables.map((table) => [
    table,
    read.all(`SELECT ${selectList(table, 'r')} FROM "${table}" r ORDER BY r.id`).map((row) => toRecord(table, row)),
  ]);
  return { ...EMPTY_SNAPSHOT, ...Object.fromEntries(entries) };
}
