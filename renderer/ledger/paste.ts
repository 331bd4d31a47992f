import type { GridApi } from 'ag-grid-community';
import type { EditAnswer } from '../../shared/api.ts';
import { fail, type Result } from '../../shared/model/result.ts';
import { startWords } from './column-defs.ts';
import { COLUMNS, type LedgerGrid } from './columns.ts';
import type { GridColumn, GridRow } from './grid-column.ts';
import { counted } from './hanging.ts';
import { type CellChange, setCells } from './row-acts.ts';
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
export async function paste(held: GridApi<GridRow>, grid: LedgerGrid, text: string): Promise<Result<EditAnswer>> {
  const focus = held.getFocusedCell();
  const columns = shownColumns(held, grid);
  const from = columns.findIndex((one) => one.id === focus?.column.getColId());
  if (focus === null || from < 0) return fail('bad-input', 'Step onto the cell where the pasted cells begin.');
  const pasted = fromTsv(text);
  const cells: CellChange[] = [];
  for (const [down, line] of pasted.entries()) {
    const row = held.getDisplayedRowAtIndex(focus.rowIndex + down)?.data;
    if (row === undefined) {
      return fail('bad-input', `${counted(pasted.length, 'row')} do not fit below this cell. Nothing was pasted.`);
    }
    for (const [right, input] of line.entries()) {
      const column = columns[from + right];
      if (column === undefined)
        return fail('bad-input', 'The pasted cells are wider than the grid. Nothing was pasted.');
      // What already says the same needs no change, whether it can be edited or not.
      if (startWords(column, row) !== input.trim()) cells.push({ row, column, input });
    }
  }
  return setCells(grid, cells, `Paste ${counted(cells.length, 'cell')}`);
}
