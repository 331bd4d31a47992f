import type { FacetValue, View } from '../../shared/api.ts';
import type { ReadHandle } from '../context.ts';
import { columnOf, conditionsOf } from './grid.ts';
import { type Condition, GRID_QUERIES, type Grid, shownValue } from './grids.ts';
import { readingOf } from './reading-of.ts';
import { lastSeq } from './view-places.ts';

/** Values of one column offered to choose from. */
const MAX_FACETS = 1000;
/** Answers kept, of one edit each. */
const MAX_KEPT = 32;

type Facets = Readonly<Record<string, readonly FacetValue[]>>;

const KEPT = new WeakMap<ReadHandle, { seq: number; readonly answers: Map<string, readonly FacetValue[]> }>();

/**
 * For each column, its values and how often they stand there, under the search and the filters of the other columns. The
 * counts are kept until the next edit. Throws FaultError for an unknown column.
 */
export function gridFacets(read: ReadHandle, view: View, columns: readonly string[]): Facets {
  const query = GRID_QUERIES[view.table];
  const kept = keptOf(read);
  return Object.fromEntries(
    columns.map((name) => {
      const others = view.filters.filter((filter) => filter.column !== name);
      const key = JSON.stringify([view.table, name, view.search, others]);
      const values = kept.get(key) ?? countValues(read, query, name, conditionsOf(query, view.search, others));
      kept.delete(key);
      kept.set(key, values);
      const oldest = kept.keys().next().value;
      if (kept.size > MAX_KEPT && oldest !== undefined) kept.delete(oldest);
      return [name, values];
    }),
  );
}

function keptOf(read: ReadHandle): Map<string, readonly FacetValue[]> {
  const seq = lastSeq(read);
  const held = KEPT.get(read) ?? { seq, answers: new Map<string, readonly FacetValue[]>() };
  KEPT.set(read, held);
  if (held.seq !== seq) held.answers.clear();
  held.seq = seq;
  return held.answers;
}

function countValues(read: ReadHandle, query: Grid, name: string, where: Condition): readonly FacetValue[] {
  const column = columnOf(query, name);
  const { from, named } = readingOf(query, column.sql, where.sql);
  const by = column.sort ?? (column.type === 'text' ? `${column.sql} COLLATE NOCASE` : column.sql);
  // In the order that grids sort by, as the index of the column has it; a group may then hold two spellings of one word.
  const groups = read.all(
    `SELECT min(${column.sql}) AS value, max(${column.sql}) AS other, count(*) AS count
     FROM ${from} ${named(where.sql)} GROUP BY ${by}`,
    ...where.bound,
  );
  const rows = groups.every((row) => row['value'] === row['other'])
    ? groups
    : read.all(
        `SELECT ${column.sql} AS value, count(*) AS count FROM ${from} ${named(where.sql)} GROUP BY ${column.sql}`,
        ...where.bound,
      );
  return largestFirst(
    rows.map((row) => ({ value: shownValue(query, name, row['value']), count: Number(row['count']) })),
  );
}

/** What is empty and what is not there as one value; the most frequent first. */
function largestFirst(values: readonly FacetValue[]): readonly FacetValue[] {
  const counts = new Map<string | null, number>();
  for (const { value, count } of values) counts.set(value, (counts.get(value) ?? 0) + count);
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || compare(a.value, b.value))
    .slice(0, MAX_FACETS);
}

function compare(a: string | null, b: string | null): number {
  if (a === b) return 0;
  return a === null || (b !== null && a < b) ? -1 : 1;
}
