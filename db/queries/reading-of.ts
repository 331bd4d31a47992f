import type { Grid } from './grids.ts';

/** A part of a query: SQL that is put after FROM, and what it has to name. */
export interface Reading {
  readonly from: string;
  /** Text of the query with the record's row id named as the tables that are read have it. */
  readonly named: (sql: string) => string;
}

/** The tables that a query with these parts has to read: one where that is enough, else all of the grid. */
export function readingOf(query: Grid, ...parts: readonly string[]): Reading {
  const used = new Set<string>();
  for (const part of parts) {
    for (const [, alias] of part.replace(ROW_ID, '').matchAll(ALIAS)) if (alias !== undefined) used.add(alias);
  }
  const enough = query.narrow.find(({ alias }) => used.size === 0 || (used.size === 1 && used.has(alias)));
  if (enough === undefined) return { from: query.from, named: (sql) => sql };
  return { from: enough.from, named: (sql) => sql.replace(ROW_ID, enough.rowId) };
}

const ROW_ID = /\br\.rowId\b/g;
const ALIAS = /\b([a-z]\w*)\.(?=["a-z])/gi;
