import type { Cell, ReadHandle, Row } from '../context.ts';
import type { Grid, GridColumn } from './grids.ts';
import { readingOf } from './reading-of.ts';

/** Which value each row of a grid has in one column. */
export interface Codes {
  readonly values: readonly Cell[];
  /** By row id: the place of its value, counted from 1; 0 where there is no such row. */
  readonly of: Uint16Array;
}

/** A column of more values than this is no facet, and counted row by row. */
const MOST = 5000;

/** Reads a column once, so that its values are counted under any search and filter without the store; null where it has too many. */
export function codesOf(read: ReadHandle, query: Grid, column: GridColumn): Codes | null {
  const { from, named } = readingOf(query, column.sql);
  const rows = (by: string): readonly Row[] =>
    read.all(
      named(`SELECT min(${column.sql}) AS value, max(${column.sql}) AS other, json_group_array(r.rowId) AS rows
        FROM ${from} GROUP BY ${by} LIMIT ${MOST + 1}`),
    );
  // In the order that grids sort by, as the index of the column has it; a group may then hold two spellings of one word.
  const quick = rows(column.sort ?? (column.type === 'text' ? `${column.sql} COLLATE NOCASE` : column.sql));
  if (quick.length > MOST) return null;
  const groups = quick.every((row) => row['value'] === row['other']) ? quick : rows(column.sql);
  if (groups.length > MOST) return null;
  const members = groups.map((row) => JSON.parse(String(row['rows'])) as readonly number[]);
  const most = members.reduce((before, some) => some.reduce((top, row) => Math.max(top, row), before), 0);
  const of = new Uint16Array(most + 1);
  members.forEach((some, at) => {
    for (const row of some) of[row] = at + 1;
  });
  return { values: groups.map((row) => row['value'] ?? null), of };
}

/** How often each value stands in the rows that `fits` holds of; those that stand in none are left out. */
export function countCodes(
  { values, of }: Codes,
  fits: (row: number) => boolean,
): readonly (readonly [Cell, number])[] {
  const counts = new Uint32Array(values.length + 1);
  for (let row = 1; row < of.length; row += 1) {
    const code = of[row] ?? 0;
    if (code !== 0 && fits(row)) counts[code] = (counts[code] ?? 0) + 1;
  }
  return values.flatMap((value, at) => {
    const count = counts[at + 1] ?? 0;
    return count === 0 ? [] : [[value, count] as const];
  });
}
