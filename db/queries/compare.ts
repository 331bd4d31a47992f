import type { Comparison, HistoryChange } from '../../shared/api.ts';
import type { TableName } from '../../shared/model/records.ts';
import type { ReadHandle } from '../context.ts';
import { COLUMNS } from '../tables.ts';
import { nameNow, namesIn } from './history.ts';
import { type Passage, passages } from './past.ts';

type Fields = Readonly<Record<string, unknown>>;

/** What differs between the project after edit `from` and after edit `to`; the first `limit` records of it in full. */
export function compareMoments(read: ReadHandle, from: number, to: number, limit: number): Comparison {
  const [early, late] = from <= to ? [from, to] : [to, from];
  const counts: { [T in TableName]?: { added: number; changed: number; removed: number } } = {};
  const changes: HistoryChange[] = [];
  let total = 0;
  for (const passage of passages(read, early, late)) {
    const change = differenceOf(from <= to ? passage : { ...passage, from: passage.to, to: passage.from });
    if (change === null) continue;
    total += 1;
    counts[passage.table] ??= { added: 0, changed: 0, removed: 0 };
    const count = counts[passage.table];
    if (count !== undefined)
      count[change.before === null ? 'added' : change.after === null ? 'removed' : 'changed'] += 1;
    if (changes.length < limit)
      changes.push({
        ...change,
        names: { ...nameNow(read, change.table, change.id), ...namesIn(read, [change.before, change.after]) },
      });
  }
  return { counts, changes, total };
}

/** The fields that differ, or the whole record where it came or went; null where nothing does. */
function differenceOf({ table, id, from, to }: Passage): Omit<HistoryChange, 'names'> | null {
  if (from === null || to === null) return from === to ? null : { table, id, before: from, after: to };
  const names = COLUMNS[table]
    .map(({ name }) => name)
    .filter((name) => name in from || name in to)
    .filter((name) => JSON.stringify(from[name] ?? null) !== JSON.stringify(to[name] ?? null));
  if (names.length === 0) return null;
  const pick = (fields: Fields): Fields => Object.fromEntries(names.map((name) => [name, fields[name] ?? null]));
  return { table, id, before: pick(from), after: pick(to) };
}
