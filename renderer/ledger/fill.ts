import type { GridApi } from 'ag-grid-community';
import type { EditAnswer } from '../../shared/api.ts';
import { fail, type Result } from '../../shared/model/result.ts';
import type { CellInput } from './cell-edits.ts';
import { startWords } from './column-defs.ts';
import { COLUMNS, type LedgerGrid } from './columns.ts';
import type { GridColumn, GridRow } from './grid-column.ts';
import { countedRows } from './hanging.ts';
import { setCells } from './row-acts.ts';

/** What a cell holds, so that another cell of its column can take it as it is. */
export function inputOf(column: GridColumn, row: GridRow): CellInput {
  const words = startWords(column, row);
  if (column.edit?.how !== 'lookup') return words;
  const id = (row as unknown as Readonly<Record<string, unknown>>)[column.edit.idField];
  return typeof id === 'string' ? { id, name: words } : '';
}

/**
 * Gives the cells of a column below what the topmost one holds, in one edit: those of the selected rows, or else the cell in
 * focus what stands above it. `all` are the rows of the view where all of them are selected.
 */
export async function fillDown(
  held: GridApi<GridRow>,
  grid: LedgerGrid,
  all: readonly GridRow[] | null,
): Promise<Result<EditAnswer>> {
  const focus = held.getFocusedCell();
  const column = COLUMNS[grid].find((one) => one.id === focus?.column.getColId());
  if (focus === null || column === undefined) return fail('bad-input', 'Step into the column that is to be filled.');
  if (column.edit === null) return fail('bad-input', `${column.header} follows from other columns and cannot be set.`);
  const selected =
    all ??
    held
      .getSelectedNodes()
      .toSorted((a, b) => (a.rowIndex ?? 0) - (b.rowIndex ?? 0))
      .flatMap((node) => node.data ?? []);
  const rows =
    selected.length > 1
      ? selected
      : [focus.rowIndex - 1, focus.rowIndex].flatMap((at) => held.getDisplayedRowAtIndex(at)?.data ?? []);
  const [top, ...below] = rows;
  if (top === undefined || below.length === 0) {
    return fail(
      'bad-input',
      'Select the rows to fill, the one to take from on top; or step below the cell to take from.',
    );
  }
  const input = inputOf(column, top);
  const words = startWords(column, top);
  const cells = below.filter((row) => startWords(column, row) !== words).map((row) => ({ row, column, input }));
  if (cells.length === 0) return fail('bad-input', 'These cells say the same already.');
  return setCells(
    grid,
    cells,
    `Fill ${column.header.toLowerCase()} of ${countedRows(grid, cells.length)} with ${words || 'nothing'}`,
  );
}
