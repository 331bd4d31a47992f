import type { Filter, GridName, GridRows, Page, View } from '../../shared/api.ts';
import type { ReadHandle } from '../context.ts';
import { FaultError } from '../fault-error.ts';
import { fold } from '../fold.ts';
import { type Condition, GRID_QUERIES, type Grid, type GridColumn, gridRow, gridSelect } from './grids.ts';
import { isAscii, likeContains, likeStarts, searchTerms } from './terms.ts';
import { placeInView, type ViewQuery, viewPlaces } from './view-places.ts';

/** A page of a view: the rows from `offset`, and how many there are in all. Throws FaultError for an unknown column. */
export function gridPage(read: ReadHandle, view: View, offset: number, limit: number): Page {
  const asked = viewQuery(view);
  const { query } = asked;
  const { total, places } = viewPlaces(read, asked, offset, limit);
  const rows = new Map<number, GridRows[GridName]>();
  // The page's place is found on narrow columns alone; only its own rows are read whole.
  const select = `SELECT r.rowId AS gridRowId, ${gridSelect(query)} FROM ${query.from} WHERE r.rowId IN (SELECT value FROM json_each(?))`;
  for (const row of read.all(select, JSON.stringify(places))) {
    rows.set(Number(row['gridRowId']), gridRow(query, row) as unknown as GridRows[GridName]);
  }
  return { rows: places.flatMap((place) => rows.get(place) ?? []), total };
}

/** Which row of a view a record is, counted from 0; null where it is not in the view. */
export function gridPlace(read: ReadHandle, view: View, id: string): number | null {
  const row = read.get(`SELECT rowId FROM "${GRID_QUERIES[view.table].table}" WHERE id = ?`, id);
  return row === null ? null : placeInView(read, viewQuery(view), Number(row['rowId']));
}

/** All rows of a view, in its order, one by one: for export. */
export function* gridIterate(read: ReadHandle, view: View): Generator<GridRows[GridName]> {
  const query = GRID_QUERIES[view.table];
  const where = conditionsOf(query, view.search, view.filters);
  const rows = read.iterate(
    `SELECT ${gridSelect(query)} FROM ${query.from} ${where.sql} ORDER BY ${orderOf(query, view.sort)}`,
    ...where.bound,
  );
  for (const row of rows) yield gridRow(query, row) as unknown as GridRows[GridName];
}

/** The rows of these ids, in the order of the ids; those that are gone are left out. */
export function gridRowsById(read: ReadHandle, table: GridName, ids: readonly string[]): readonly GridRows[GridName][] {
  const query = GRID_QUERIES[table];
  const select = `SELECT ${gridSelect(query)} FROM ${query.from} WHERE r.id = +?`;
  return ids.flatMap((id) => {
    const row = read.get(select, id);
    return row === null ? [] : [gridRow(query, row) as unknown as GridRows[GridName]];
  });
}

/** A column of a grid by its name; throws FaultError for an unknown one. */
export function columnOf(query: Grid, name: string): GridColumn {
  const column = query.columns.get(name);
  if (column === undefined) {
    throw new FaultError('bad-input', `The grid of ${query.table} has no column "${name}".`, {
      expected: [...query.columns.keys()].join(', '),
    });
  }
  return column;
}

function orderOf(query: Grid, sort: View['sort']): string {
  if (sort.length === 0) return query.order;
  const parts = sort.flatMap(({ column: name, descending }) => {
    const column = columnOf(query, name);
    const by = column.sort ?? column.sql;
    const collation = column.type === 'text' && column.sort === undefined ? ' COLLATE NOCASE' : '';
    return [`${by}${collation} ${descending ? 'DESC' : 'ASC'} NULLS LAST`];
  });
  // Rows that are equal follow in the direction of the last column, as its index has them.
  return [...parts, sort.at(-1)?.descending === true ? 'r.rowId DESC' : 'r.rowId'].join(', ');
}

function viewQuery({ table, search, filters, sort }: View): ViewQuery {
  const query = GRID_QUERIES[table];
  return {
    query,
    where: conditionsOf(query, search, filters),
    words: searchTerms(search),
    filters: conditionsOf(query, '', filters),
    order: orderOf(query, sort),
  };
}

/** Search words and filters as one condition, empty where there are none. */
export function conditionsOf(query: Grid, search: string, filters: readonly Filter[]): Condition {
  const conditions = [...searchTerms(search).map(query.holds), ...filters.map((filter) => filterOf(query, filter))];
  if (conditions.length === 0) return { sql: '', bound: [] };
  return {
    sql: `WHERE ${conditions.map(({ sql }) => sql).join(' AND ')}`,
    bound: conditions.flatMap(({ bound }) => bound),
  };
}

function filterOf(query: Grid, filter: Filter): Condition {
  const { sql, type } = columnOf(query, filter.column);
  switch (filter.kind) {
    case 'text':
      return textFilter(sql, filter.how, filter.value);
    case 'number':
      if (filter.how === 'between') {
        const to = filter.to ?? filter.value;
        return {
          sql: `${sql} BETWEEN ? AND ?`,
          bound: [Math.min(filter.value, to), Math.max(filter.value, to)],
        };
      }
      return { sql: `${sql} ${filter.how} ?`, bound: [filter.value] };
    case 'set': {
      const given = filter.values.filter((value): value is string => value !== null && value !== '');
      const values = type === 'number' ? given.map(toNumber) : given;
      const marks = values.map(() => '?').join(', ');
      // The index of a column of names leaves capitals aside: it finds the rows, the second test is exact.
      const indexed = type === 'text' && /^[rs]\."?\w+"?$/.test(sql) ? `${sql} COLLATE NOCASE IN (${marks}) AND ` : '';
      const parts = values.length === 0 ? [] : [`(${indexed}${sql} IN (${marks}))`];
      if (given.length < filter.values.length) parts.push(`nullif(${sql}, '') IS NULL`);
      return {
        sql: parts.length === 0 ? '0' : `(${parts.join(' OR ')})`,
        bound: indexed !== '' && values.length > 0 ? [...values, ...values] : values,
      };
    }
  }
}

/** A shown value of a column of numbers or flags as the column holds it; what is no number is in no row. */
function toNumber(shown: string): number {
  if (shown === 'true') return 1;
  if (shown === 'false') return 0;
  const value = Number(shown);
  return Number.isNaN(value) ? Number.POSITIVE_INFINITY : value;
}

/** ASCII is compared by SQLite itself; other letters need the fold of the program, which is slower. */
function textFilter(sql: string, how: 'contains' | 'equals' | 'starts' | 'blank' | 'filled', value: string): Condition {
  switch (how) {
    case 'contains':
      return isAscii(value)
        ? { sql: `${sql} LIKE ? ESCAPE '\\'`, bound: [likeContains(value)] }
        : { sql: `contains_folded(${sql}, ?)`, bound: [fold(value)] };
    case 'equals':
      return { sql: `${sql} = +? COLLATE NOCASE`, bound: [value] };
    case 'starts':
      return { sql: `${sql} LIKE ? ESCAPE '\\'`, bound: [likeStarts(value)] };
    case 'blank':
      return { sql: `nullif(${sql}, '') IS NULL`, bound: [] };
    case 'filled':
      return { sql: `nullif(${sql}, '') IS NOT NULL`, bound: [] };
  }
}
