import type { ReadHandle } from '../context.ts';
import type { Condition, Grid } from './grids.ts';
import { finderOf, isIn, marksOf } from './marks.ts';
import { readingOf } from './reading-of.ts';

/** A view as SQL. */
export interface ViewQuery {
  readonly query: Grid;
  /** Search and filters. */
  readonly where: Condition;
  /** The words of the search, and the filters without it. */
  readonly words: readonly string[];
  readonly filters: Condition;
  readonly order: string;
}

/** What is known of a view at one edit: how many rows it has and, once a page far down was asked for, all their places. */
interface Known {
  readonly seq: number;
  total: number | null;
  places: readonly number[] | null;
}

/** Views kept: what a person has open, and a few that they come back to. */
const MAX_VIEWS = 8;
/** A page that ends before this row is found quicker by itself than by sorting everything. */
const NEAR = 1000;

const KNOWN = new WeakMap<ReadHandle, Map<string, Known>>();

/**
 * The row ids of one page of a view, and the number of its rows. Scrolling asks for page after page of one order: the order is
 * kept until the next edit, so that only the first far page sorts.
 */
export function viewPlaces(
  read: ReadHandle,
  view: ViewQuery,
  offset: number,
  limit: number,
): { readonly total: number; readonly places: readonly number[] } {
  const known = knownOf(read, view);
  if (view.where.sql !== '' && known.places === null) {
    // Finding out which rows fit costs more than putting them in order: one pass finds, orders and counts them.
    known.places = fittingOf(read, view, known.seq) ?? allOf(read, view);
    known.total = known.places.length;
  }
  known.total ??= countRows(read, view);
  if (offset >= known.total) return { total: known.total, places: [] };
  if (known.places === null && offset + limit <= NEAR) {
    return { total: known.total, places: pageOf(read, view, offset, limit) };
  }
  known.places ??= allOf(read, view);
  return { total: known.total, places: known.places.slice(offset, offset + limit) };
}

/** Which row of a view a record is, counted from 0; null where the view does not have it. */
export function placeInView(read: ReadHandle, view: ViewQuery, rowId: number): number | null {
  const known = knownOf(read, view);
  known.places ??= allOf(read, view);
  known.total = known.places.length;
  const at = known.places.indexOf(rowId);
  return at < 0 ? null : at;
}

/** The number of the last edit; what is read stays true until it changes. */
export function lastSeq(read: ReadHandle): number {
  return Number(read.get('SELECT max(seq) AS seq FROM edit')?.['seq'] ?? 0);
}

const EVERYTHING: Condition = { sql: '', bound: [] };

const keyOf = ({ query, where, order }: ViewQuery): string =>
  JSON.stringify([query.table, where.sql, where.bound, order]);

/**
 * The places of a narrowed view out of the order of all rows, where that is known already: then nothing has to be sorted, and
 * often only an index is read to find what fits. Null where it is not known, and searching has no quicker way.
 */
function fittingOf(read: ReadHandle, view: ViewQuery, seq: number): readonly number[] | null {
  const { query, where, words, filters } = view;
  const finder = words.length === 0 ? undefined : finderOf(query);
  const everything = { ...view, where: EVERYTHING };
  const whole = finder === undefined ? KNOWN.get(read)?.get(keyOf(everything)) : knownOf(read, everything);
  if (whole?.seq !== seq) return null;
  if (finder === undefined) {
    const { places } = whole;
    return places === null ? null : places.filter(isIn([marksOf(read, query, where)]));
  }
  whole.places ??= allOf(read, everything);
  const found = words.map((word) => finder(read, seq, word));
  const narrow = filters.sql === '' ? [] : [marksOf(read, query, filters)];
  return whole.places.filter(isIn([...found, ...narrow]));
}

function knownOf(read: ReadHandle, view: ViewQuery): Known {
  const seq = lastSeq(read);
  let views = KNOWN.get(read);
  if (views === undefined) {
    views = new Map();
    KNOWN.set(read, views);
  }
  const key = keyOf(view);
  const before = views.get(key);
  views.delete(key);
  const known = before !== undefined && before.seq === seq ? before : { seq, total: null, places: null };
  // The last one asked for goes last, and the first one goes when there are too many.
  views.set(key, known);
  const oldest = views.keys().next().value;
  if (views.size > MAX_VIEWS && oldest !== undefined) views.delete(oldest);
  return known;
}

function countRows(read: ReadHandle, { query, where }: ViewQuery): number {
  const { from, named } = where.sql === '' ? { from: query.table, named: String } : readingOf(query, where.sql);
  return Number(read.get(`SELECT count(*) AS n FROM ${from} ${named(where.sql)}`, ...where.bound)?.['n'] ?? 0);
}

/** The query that finds the row ids of a view in its order. */
function placesSql({ query, where, order }: ViewQuery): string {
  const { from, named } = readingOf(query, where.sql, order);
  return named(`SELECT r.rowId AS gridRowId FROM ${from} ${where.sql} ORDER BY ${order}`);
}

function pageOf(read: ReadHandle, view: ViewQuery, offset: number, limit: number): readonly number[] {
  return read
    .all(`${placesSql(view)} LIMIT ? OFFSET ?`, ...view.where.bound, limit, offset)
    .map((row) => Number(row['gridRowId']));
}

/** All places at once, as one text: a hundred thousand row objects would take longer than the sorting. */
function allOf(read: ReadHandle, view: ViewQuery): readonly number[] {
  const row = read.get(`SELECT json_group_array(gridRowId) AS places FROM (${placesSql(view)})`, ...view.where.bound);
  return JSON.parse(String(row?.['places'] ?? '[]')) as number[];
}
