import type { TableName } from '../../shared/model/records.ts';
import type { Statements } from '../connection.ts';
import { FaultError } from '../fault-error.ts';
import { ID_LISTS, REFERENCES } from '../tables.ts';
import type { Work } from './work.ts';

/**
 * Deletes a record with what hangs on it, and clears what refers to it; each as a logged change of its own, so that undo
 * brings everything back. Throws 'in-use' where something refers to it that can be neither deleted nor cleared.
 */
export function removeRecord(sql: Statements, work: Work, table: TableName, id: string): void {
  const stored = work.find(table, id);
  if (stored === null) return;
  if (table === 'source') removeAnchored(sql, work, id);
  for (const { table: child, field, onDelete } of REFERENCES.filter(({ to }) => to === table)) {
    for (const childId of idsWhere(sql, child, field, id)) {
      if (onDelete === 'refuse') {
        throw new FaultError('in-use', `This ${table} cannot be deleted: a ${child} needs it.`, { recordId: id });
      }
      if (onDelete === 'clear') clearField(work, child, childId, field);
      else removeRecord(sql, work, child, childId);
    }
  }
  for (const { table: child, field, to } of ID_LISTS) if (to === table) dropFromLists(sql, work, child, field, id);
  const again = work.find(table, id);
  if (again !== null) work.remove(table, again);
}

function idsWhere(sql: Statements, table: TableName, field: string, id: string): readonly string[] {
  return sql
    .of(`SELECT id FROM "${table}" WHERE "${field}" = +? ORDER BY rowId`)
    .all(id)
    .map((row) => String(row['id']));
}

function clearField(work: Work, table: TableName, id: string, field: string): void {
  const stored = work.find(table, id);
  if (stored !== null) work.update(table, stored, { [field]: null });
}

/** Claims and figures that stand nowhere but in this source go with it. */
function removeAnchored(sql: Statements, work: Work, sourceId: string): void {
  for (const [table, field] of [
    ['figure', 'figureId'],
    ['claim', 'claimId'],
  ] as const) {
    const owners = sql
      .of(
        `SELECT DISTINCT ${field} AS id FROM anchor a WHERE sourceId = +? AND ${field} IS NOT NULL AND NOT EXISTS
          (SELECT 1 FROM anchor b WHERE b.${field} = a.${field} AND b.sourceId <> a.sourceId)`,
      )
      .all(sourceId)
      .map((row) => String(row['id']));
    for (const id of owners) {
      // A claim with a figure that stands in another document stays for that figure's sake.
      if (table === 'claim' && sql.of('SELECT 1 FROM figure WHERE claimId = +? LIMIT 1').get(id) !== undefined) {
        if (hasFigureElsewhere(sql, id, sourceId)) continue;
      }
      removeRecord(sql, work, table, id);
    }
  }
}

function hasFigureElsewhere(sql: Statements, claimId: string, sourceId: string): boolean {
  const row = sql
    .of(`SELECT 1 FROM figure f JOIN anchor a ON a.figureId = f.id WHERE f.claimId = +? AND a.sourceId <> ? LIMIT 1`)
    .get(claimId, sourceId);
  return row !== undefined;
}

function dropFromLists(sql: Statements, work: Work, table: TableName, field: string, id: string): void {
  const rows = sql.of(`SELECT id FROM "${table}" WHERE instr("${field}", ?) > 0 ORDER BY rowId`).all(id);
  for (const row of rows) {
    const stored = work.find(table, String(row['id']));
    if (stored === null) continue;
    const ids = (stored.record as Readonly<Record<string, unknown>>)[field];
    if (Array.isArray(ids)) work.update(table, stored, { [field]: ids.filter((one) => one !== id) });
  }
}
