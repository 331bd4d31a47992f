import type { GridApi } from 'ag-grid-community';
import type { EditAnswer, View } from '../../shared/api.ts';
import { fail, ok, type Result } from '../../shared/model/result.ts';
import { api } from '../host/api.ts';
import { formatNumber } from '../words/numbers.ts';
import { startWords } from './column-defs.ts';
import { COLUMNS, type LedgerGrid } from './columns.ts';
import type { GridColumn, GridRow } from './grid-column.ts';
import { counted } from './hanging.ts';
import { type CellChange, MOST_CHANGES, PAGE, setCells } from './row-acts.ts';
import { fromTsv, toTsv } from './tsv.ts';

/** The columns on screen, from left to right. */
export function shownColumns(held: GridApi<GridRow>, grid: LedgerGrid): readonly GridColumn[] {
  return held.getAllDisplayedColumns().flatMap((shown) => COLUMNS[grid].filter((one) => one.id === shown.getColId()));
}

/** The selected rows with the columns on screen and their headers; without a selection the focused cell alone. */
export function copied(held: GridApi<GridRow>, grid: LedgerGrid): string {
  const rows = held.getSelectedRows();
  const columns = shownColumns(held, grid);
  if (rows.length > 0) {
    return toTsv([columns.map((one) => one.header), ...rows.map((row) => columns.map((one) => startWords(one, row)))]);
  }
  const focus = held.getFocusedCell();
  const row = focus === null ? undefined : held.getDisplayedRowAtIndex(focus.rowIndex)?.data;
  const column = columns.find((one) => one.id === focus?.column.getColId());
  return row === undefined || column === undefined ? '' : startWords(column, row);
}

/** Puts rows of a spreadsheet into the cells from the focused one on, in one edit: all of them, or none and why. */
export async function paste(
  held: GridApi<GridRow>,
  grid: LedgerGrid,
  view: View,
  text: string,
): Promise<Result<EditAnswer>> {
  const focus = held.getFocusedCell();
  const columns = shownColumns(held, grid);
  const from = columns.findIndex((one) => one.id === focus?.column.getColId());
  if (focus === null || from < 0) return fail('bad-input', 'Step onto the cell where the pasted cells begin.');
  const pasted = withoutHeaders(fromTsv(text), columns.slice(from));
  const rows = await rowsFrom(held, view, focus.rowIndex, pasted.length);
  if (!rows.ok) return rows;
  if (rows.value.length < pasted.length) {
    return fail('bad-input', `${counted(pasted.length, 'row')} do not fit below this cell. Nothing was pasted.`);
  }
  const cells: CellChange[] = [];
  for (const [down, line] of pasted.entries()) {
    const row = rows.value[down];
    for (const [right, input] of line.entries()) {
      const column = columns[from + right];
      if (row === undefined || column === undefined)
        return fail('bad-input', 'The pasted cells are wider than the grid. Nothing was pasted.');
      // What already says the same needs no change, whether it can be edited or not.
      if (startWords(column, row) !== input.trim()) cells.push({ row, column, input });
    }
  }
  return setCells(grid, cells, `Paste ${counted(cells.length, 'cell')}`);
}

/** Rows copied from a grid bring its headers along: they are no cells. */
function withoutHeaders(
  rows: readonly (readonly string[])[],
  columns: readonly GridColumn[],
): readonly (readonly string[])[] {
  const [first] = rows;
  const isHead = rows.length > 1 && first?.every((cell, at) => cell === columns[at]?.header) === true;
  return isHead ? rows.slice(1) : rows;
}

/** The rows of the view from one on; those that are not loaded are read. */
async function rowsFrom(
  held: GridApi<GridRow>,
  view: View,
  from: number,
  count: number,
): Promise<Result<readonly GridRow[]>> {
  if (count > MOST_CHANGES) {
    return fail('bad-input', `One change may touch ${formatNumber(MOST_CHANGES)} rows. Paste fewer at a time.`);
  }
  const rows: GridRow[] = [];
  while (rows.length < count) {
    const loaded = held.getDisplayedRowAtIndex(from + rows.length)?.data;
    if (loaded !== undefined) {
      rows.push(loaded);
      continue;
    }
    const limit = Math.min(PAGE, count - rows.length);
    const page = await api.invoke('grid.page', { ...view, offset: from + rows.length, limit });
    if (!page.ok) return page;
    if (page.value.rows.length === 0) break;
    rows.push(...page.value.rows);
  }
  return ok(rows);
}
