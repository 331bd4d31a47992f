import { type TableName, tableNameSchema } from '../../shared/model/records.ts';
import type { ReadHandle, Row } from '../context.ts';
import { COLUMNS } from '../tables.ts';

type Fields = Readonly<Record<string, unknown>>;

/** What one record was at one moment and at a later one; null where it was not there. Only the fields that the log tells. */
export interface Passage {
  readonly table: TableName;
  readonly id: string;
  /** The row it stands or stood in. */
  readonly rowId: number;
  readonly from: Fields | null;
  readonly to: Fields | null;
  /** `from` tells every field: the record went meanwhile. */
  readonly whole: boolean;
}

const LOG = 'SELECT tableName, recordId, recordRow, before, after FROM edit_change';
const BETWEEN = `${LOG} WHERE editSeq > ? AND editSeq <= ? ORDER BY editSeq, n`;
const OF_RECORD = `${LOG} WHERE recordId = +? AND editSeq > ? AND editSeq <= ? ORDER BY editSeq, n`;

interface Growing {
  readonly table: TableName;
  readonly id: string;
  rowId: number;
  from: Fields | null;
  to: Fields | null;
  whole: boolean;
}

/**
 * What the edits after `from` up to `to` did to each record, all taken together, in the order in which they first touched it.
 * A record that was there at both moments has only the fields that were written meanwhile.
 */
export function passages(read: ReadHandle, from: number, to: number, recordId?: string): readonly Passage[] {
  const rows = recordId === undefined ? read.iterate(BETWEEN, from, to) : read.iterate(OF_RECORD, recordId, from, to);
  const records = new Map<string, Growing>();
  for (const row of rows) grow(records, row);
  return [...records.values()];
}

function grow(records: Map<string, Growing>, row: Row): void {
  const id = String(row['recordId']);
  const before = parse(row['before']);
  const after = parse(row['after']);
  const table = tableNameSchema.parse(row['tableName']);
  const known = records.get(id) ?? {
    table,
    id,
    rowId: 0,
    from: before === null ? null : {},
    to: before === null ? null : {},
    whole: false,
  };
  records.set(id, known);
  known.rowId = Number(row['recordRow']);
  if (known.from !== null && known.to !== null && before !== null && !known.whole) {
    // What it was before the first edit that wrote a field is what it was at the start.
    known.from = after === null ? { ...empty(table), ...before, ...known.from } : { ...before, ...known.from };
    known.whole = after === null;
  }
  known.to = after === null ? null : before === null ? after : { ...known.to, ...after };
}

/** All fields of a table as null: the log leaves empty fields of whole records out. */
function empty(table: TableName): Fields {
  const names = COLUMNS[table].map(({ name }) => name).filter((name) => name !== 'id' && name !== 'rev');
  return Object.fromEntries(names.map((name) => [name, null]));
}

function parse(json: unknown): Fields | null {
  return typeof json === 'string' ? (JSON.parse(json) as Fields) : null;
}
