import type { Change } from '../../shared/api.ts';
import type { Project, Wish } from '../../shared/exchange/ledger/project.ts';
import type { TableName } from '../../shared/model/records.ts';

type Fields = Readonly<Record<string, unknown>>;

/** The changes that make the project as a file wants it: records that are there and the same are left alone. */
export function changesOf(wish: Wish, project: Project): Change[] {
  const changes: Change[] = [];
  for (const { table, record } of wish.records) {
    const { id, rev: _, ...fields } = record;
    const stored = project.find(table, id);
    if (stored === null) changes.push({ op: 'create', table, id, fields });
    else {
      const changed = differing(stored as unknown as Fields, fields);
      if (Object.keys(changed).length > 0) changes.push({ op: 'update', table, id, rev: stored.rev, fields: changed });
    }
  }
  for (const { table, id, rev } of wish.gone) changes.push({ op: 'delete', table, id, rev });
  return changes;
}

function differing(stored: Fields, wanted: Fields): Record<string, unknown> {
  const entries = Object.entries(wanted).filter(([name, value]) => !isSame(stored[name], value));
  return Object.fromEntries(entries);
}

function isSame(a: unknown, b: unknown): boolean {
  return a === b || (typeof a === 'object' && typeof b === 'object' && JSON.stringify(a) === JSON.stringify(b));
}

/** How many records of each table the changes create. */
export function createdCounts(changes: readonly Change[]): { readonly [T in TableName]?: number } {
  const counts: { [T in TableName]?: number } = {};
  for (const change of changes) {
    if (change.op === 'create') counts[change.table] = (counts[change.table] ?? 0) + 1;
  }
  return counts;
}
