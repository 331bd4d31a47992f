import { TABLE_NAMES } from '../shared/model/records.ts';
import type { ReadHandle } from './context.ts';
import { selectList, toRecord } from './tables.ts';

/** All records of a project without their revisions, by table, in the order of their ids: two equal dumps are equal projects. */
export function dump(read: ReadHandle): Readonly<Record<string, readonly unknown[]>> {
  return Object.fromEntries(
    TABLE_NAMES.map((table) => [
      table,
      read.all(`SELECT ${selectList(table, 't')} FROM "${table}" t ORDER BY t.id`).map((row) => {
        const { rev: _, ...fields } = toRecord(table, row);
        return fields;
      }),
    ]),
  );
}
