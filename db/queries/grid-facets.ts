import type { FacetValue, View } from '../../shared/api.ts';
import type { Cell, ReadHandle } from '../context.ts';
import { type Codes, codesOf, countCodes } from './facet-codes.ts';
import { columnOf, conditionsOf } from './grid.ts';
import { type Condition, GRID_QUERIES, type Grid, type GridColumn, shownValue } from './grids.ts';
import { finderOf, isIn, type Marks, marksOf } from './marks.ts';
import { readingOf } from './reading-of.ts';
import { searchTerms } from './terms.ts';
import { lastSeq } from './view-places.ts';

/** Values of one column offered to choose from. */
const MAX_FACETS = 1000;
/** Answers kept, of one edit each. */
const MAX_KEPT = 32;

type Facets = Readonly<Record<string, readonly FacetValue[]>>;

/** What is known at one edit: answers, and which value each row has. */
interface Kept {
  readonly seq: number;
  readonly answers: Map<string, readonly FacetValue[]>;
  readonly codes: Map<string, Codes | null>;
}

const KEPT = new WeakMap<ReadHandle, Kept>();

/**
 * For each column, its values and how often they stand there, under the search and the filters of the other columns. The
 * counts are kept until the next edit. Throws FaultError for an unknown column.
 */
export function gridFacets(read: ReadHandle, view: View, columns: readonly string[]): Facets {
  const kept = keptOf(read);
  const marked = new Map<string, Marks>();
  return Object.fromEntries(
    columns.map((name) => {
      const others = view.filters.filter((filter) => filter.column !== name);
      const key = JSON.stringify([view.table, name, view.search, others]);
      const values = kept.answers.get(key) ?? countValues(read, kept, { ...view, filters: others }, name, marked);
      kept.answers.delete(key);
      kept.answers.set(key, values);
      const oldest = kept.answers.keys().next().value;
      if (kept.answers.size > MAX_KEPT && oldest !== undefined) kept.answers.delete(oldest);
      return [name, values];
    }),
  );
}

function keptOf(read: ReadHandle): Kept {
  const seq = lastSeq(read);
  const before = KEPT.get(read);
  if (before?.seq === seq) return before;
  const kept: Kept = { seq, answers: new Map(), codes: new Map() };
  KEPT.set(read, kept);
  return kept;
}

function countValues(
  read: ReadHandle,
  kept: Kept,
  view: View,
  name: string,
  marked: Map<string, Marks>,
): readonly FacetValue[] {
  const query = GRID_QUERIES[view.table];
  const column = columnOf(query, name);
  const where = conditionsOf(query, view.search, view.filters);
  const key = `${view.table} ${name}`;
  const codes = kept.codes.get(key) ?? (kept.codes.has(key) ? null : codesOf(read, query, column));
  kept.codes.set(key, codes);
  const counted =
    codes === null
      ? countRows(read, query, column, where)
      : countCodes(codes, isIn(marksOfView(read, kept.seq, view, marked)));
  return largestFirst(counted.map(([value, count]) => ({ value: shownValue(query, name, value), count })));
}

/** The rows of a view, a search word or a filter at a time: the facets of one screen differ in a filter only. */
function marksOfView(read: ReadHandle, seq: number, view: View, marked: Map<string, Marks>): readonly Marks[] {
  const query = GRID_QUERIES[view.table];
  const once = (key: string, find: () => Marks): Marks => {
    const marks = marked.get(key) ?? find();
    marked.set(key, marks);
    return marks;
  };
  const finder = finderOf(query);
  return [
    ...searchTerms(view.search).map((word) =>
      once(word, () => finder?.(read, seq, word) ?? marksOf(read, query, conditionsOf(query, word, []))),
    ),
    ...view.filters.map((filter) =>
      once(JSON.stringify(filter), () => marksOf(read, query, conditionsOf(query, '', [filter]))),
    ),
  ];
}

/** Counts in the store, of whatever many values. */
function countRows(
  read: ReadHandle,
  query: Grid,
  column: GridColumn,
  where: Condition,
): readonly (readonly [Cell, number])[] {
  const { from, named } = readingOf(query, column.sql, where.sql);
  const rows = read.all(
    `SELECT ${column.sql} AS value, count(*) AS count FROM ${from} ${named(where.sql)} GROUP BY ${column.sql}`,
    ...where.bound,
  );
  return rows.map((row) => [row['value'] ?? null, Number(row['count'])]);
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
