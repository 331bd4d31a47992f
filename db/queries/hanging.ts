import type { Hanging } from '../../shared/api.ts';
import type { TableName } from '../../shared/model/records.ts';
import type { ReadHandle } from '../context.ts';
import { ID_LISTS, REFERENCES } from '../tables.ts';

/** What the first of a table are called, to be recognised by. */
const NAMES: Partial<Record<TableName, string>> = {
  claim: 'x.statement',
  figure: 'x.text',
  topic: 'x.name',
  event: 'x.name',
  series: 'x.name',
  target: '(SELECT statement FROM claim WHERE id = x.claimId)',
  commitment: '(SELECT statement FROM claim WHERE id = x.claimId)',
  observation: '(SELECT text FROM period WHERE id = x.periodId)',
};
const MOST_NAMES = 3;
/** Known by what they belong to: nobody counts them. */
const INNER: ReadonlySet<TableName> = new Set(['anchor', 'suggestion']);

/** What would go, or lose a name, with these records; the gravest first. Changes nothing. */
export function hangingOn(read: ReadHandle, table: TableName, ids: readonly string[]): readonly Hanging[] {
  const list = JSON.stringify(ids);
  const found: Hanging[] = table === 'source' ? [...anchoredOnly(read, list)] : [];
  for (const { table: child, field, to, onDelete } of REFERENCES) {
    if (to !== table || INNER.has(child) || onDelete === 'source') continue;
    found.push(...counted(read, child, field, onDelete, `x."${field}" IN (SELECT value FROM json_each(?))`, [list]));
  }
  for (const { table: child, field, to } of ID_LISTS) {
    if (to !== table) continue;
    const named = `EXISTS (SELECT 1 FROM json_each(x."${field}") j WHERE j.value IN (SELECT value FROM json_each(?)))`;
    found.push(...counted(read, child, field, 'clear', named, [list]));
  }
  const grave = { refuse: 0, delete: 1, clear: 2 } as const;
  return found.toSorted((a, b) => grave[a.fate] - grave[b.fate] || b.count - a.count);
}

/** Claims and figures that stand in these sources and nowhere else go with them. */
function anchoredOnly(read: ReadHandle, list: string): readonly Hanging[] {
  return (['claim', 'figure'] as const).flatMap((child) => {
    const field = `${child}Id`;
    const inside = `x.id IN (SELECT ${field} FROM anchor WHERE sourceId IN (SELECT value FROM json_each(?)))
      AND NOT EXISTS (SELECT 1 FROM anchor b WHERE b.${field} = x.id AND b.sourceId NOT IN (SELECT value FROM json_each(?)))`;
    return counted(read, child, 'sourceId', 'delete', inside, [list, list]);
  });
}

function counted(
  read: ReadHandle,
  table: TableName,
  field: string,
  fate: Hanging['fate'],
  where: string,
  bound: readonly string[],
): readonly Hanging[] {
  const count = Number(read.get(`SELECT count(*) AS n FROM "${table}" x WHERE ${where}`, ...bound)?.['n'] ?? 0);
  if (count === 0) return [];
  const name = NAMES[table];
  const names =
    name === undefined
      ? []
      : read
          .all(`SELECT ${name} AS name FROM "${table}" x WHERE ${where} ORDER BY x.rowId LIMIT ${MOST_NAMES}`, ...bound)
          .flatMap((row) => (typeof row['name'] === 'string' ? [row['name']] : []));
  return [{ table, field, fate, count, names }];
}
