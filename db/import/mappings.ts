import { type Mapping, mappingSchema } from '../../shared/api.ts';
import type { Table } from '../../shared/exchange/tables/csv.ts';
import { fieldsOf, type TableKind } from '../../shared/exchange/tables/fields.ts';
import { guessMapping } from '../../shared/exchange/tables/mapping.ts';
import type { Edits, ReadHandle } from '../context.ts';
import { getSetting } from '../queries/settings.ts';
import { sha256 } from './open-file.ts';

/** Tables with the same columns, in whatever order, are mapped alike. */
function keyOf(table: Table, kind: TableKind): string {
  return `mapping:${sha256(JSON.stringify([kind, ...[...table.columns].sort()]))}`;
}

/** The mapping that was used last for a table of these columns, else a guess. */
export function mappingFor(
  read: ReadHandle,
  table: Table,
  kind: TableKind,
): { readonly mapping: Mapping; readonly remembered: boolean } {
  const kept = mappingSchema.safeParse(getSetting(read, keyOf(table, kind)));
  const fields = new Set(fieldsOf(kind).map(({ field }) => field));
  const isUsable = kept.success && Object.values(kept.data).every((field) => field === null || fields.has(field));
  return isUsable
    ? { mapping: kept.data, remembered: true }
    : { mapping: guessMapping(table, kind), remembered: false };
}

/** Remembers the mapping that a person gave for tables of these columns. */
export function rememberMapping(edits: Edits, table: Table, kind: TableKind, mapping: Mapping): void {
  edits.setSetting(keyOf(table, kind), mapping);
}
