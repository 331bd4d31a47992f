import type { GridName } from '../../shared/api.ts';
import type { ReadHandle } from '../context.ts';
import { figuresWith } from './figures-with.ts';
import type { Condition, Grid } from './grids.ts';
import { readingOf } from './reading-of.ts';

/** Rows by their row ids: 1 where a row is meant. A set of as many would take longer to make than the query that finds them. */
export type Marks = Uint8Array;

type Finder = (read: ReadHandle, seq: number, word: string) => Marks;

/** Grids whose search has a quicker way than the condition of each row. */
const FINDERS: { readonly [G in GridName]?: Finder } = { figure: figuresWith };

/** The quick way to find the rows that hold a word, where the grid has one. */
export function finderOf(query: Grid): Finder | undefined {
  return FINDERS[query.table];
}

/** The rows that a condition holds of. */
export function marksOf(read: ReadHandle, query: Grid, where: Condition): Marks {
  const { from, named } = readingOf(query, where.sql);
  const sql = named(`SELECT json_group_array(r.rowId) AS places FROM ${from} ${where.sql}`);
  const found = JSON.parse(String(read.get(sql, ...where.bound)?.['places'] ?? '[]')) as readonly number[];
  // Row ids are counted up from 1.
  const marks = new Uint8Array(found.reduce((most, place) => Math.max(most, place), 0) + 1);
  for (const place of found) marks[place] = 1;
  return marks;
}

/** Whether a row is meant by all of these. */
export const isIn =
  (all: readonly Marks[]) =>
  (place: number): boolean =>
    all.every((marks) => marks[place] === 1);
