import type { Project, SourceHead } from '../../shared/exchange/ledger/project.ts';
import type { TableName } from '../../shared/model/records.ts';
import type { ReadHandle } from '../context.ts';
import { COLUMNS, selectList, toRecord } from '../tables.ts';

/** What is in a project already, as the readers of files ask for it. */
export function projectOf(read: ReadHandle): Project {
  const lists = new Map<TableName, string>();
  const select = (table: TableName, rest: string): string => {
    const list = lists.get(table) ?? selectList(table, 'r');
    lists.set(table, list);
    return `SELECT ${list} FROM "${table}" r ${rest}`;
  };
  return {
    all: (table) => read.all(select(table, 'ORDER BY r.rowId')).map((row) => toRecord(table, row)),
    sources: () => listHeads(read),
    sourceText: (id) => String(read.get('SELECT text FROM source WHERE id = ?', id)?.['text'] ?? ''),
    find: (table, id) => {
      const row = read.get(select(table, 'WHERE r.id = ?'), id);
      return row === null ? null : toRecord(table, row);
    },
    contentIds: (table) =>
      read.all(`SELECT id FROM "${table}" WHERE substr(id, 15, 1) = '8'`).map(({ id }) => String(id)),
    anchorsOf: (owner, id) =>
      read.all(select('anchor', `WHERE r."${owner}" = ? ORDER BY r.rowId`), id).map((row) => toRecord('anchor', row)),
    observationsOf: (id) =>
      read
        .all(select('observation', 'WHERE r."seriesId" = ? ORDER BY r.rowId'), id)
        .map((row) => toRecord('observation', row)),
    pledgesOf: (table, claimId) =>
      read.all(select(table, 'WHERE r."claimId" = ? ORDER BY r.rowId'), claimId).map((row) => toRecord(table, row)),
    disposition: (findingId) => {
      const row = read.get(select('disposition', 'WHERE r."findingId" = ?'), findingId);
      return row === null ? null : toRecord('disposition', row);
    },
  };
}

/** All sources without their words, oldest first. */
export function listHeads(read: ReadHandle): readonly SourceHead[] {
  const names = COLUMNS.source.filter(({ name }) => name !== 'text').map(({ name }) => `"${name}"`);
  return read.all(`SELECT ${names.join(', ')} FROM source ORDER BY rowId`).map((row) => {
    const { text: _, ...head } = toRecord('source', row);
    return head;
  });
}
