import type { FacetValue, View } from '../../shared/api.ts';
import type { ReadHandle } from '../context.ts';
import { columnOf, conditionsOf } from './grid.ts';
import { type Condition, GRID_QUERIES, type Grid, shownValue } from './grids.ts';
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
  const rows = read.all(
    `SELECT nullif(${column.sql}, '') AS value, count(*) AS count FROM ${query.from} ${where.sql}
     GROUP BY 1 ORDER BY count DESC, value LIMIT ${MAX_FACETS}`,
    ...where.bound,
  );
  return rows.map((row) => ({ value: shownValue(query, name, row['value']), count: Number(row['count']) }));
}
