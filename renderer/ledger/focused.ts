import type { GridApi } from 'ag-grid-community';
import type { GridRow } from './grid-column.ts';
import { isOfRecord } from './tick-column.ts';

/** The row under the focused cell; null where no cell has the focus or its row is not there (yet). */
export function focusedRow(held: GridApi<GridRow> | null): GridRow | null {
  const cell = held?.getFocusedCell();
  return cell ? (held?.getDisplayedRowAtIndex(cell.rowIndex)?.data ?? null) : null;
}

/** Opens the editor of the focused cell. */
export function editFocused(held: GridApi<GridRow> | null): void {
  const cell = held?.getFocusedCell();
  if (!held || !cell) return;
  held.setFocusedCell(cell.rowIndex, cell.column);
  held.startEditingCell({ rowIndex: cell.rowIndex, colKey: cell.column });
}

/** Selects the row of the focused cell, or lets go of it. */
export function selectFocused(held: GridApi<GridRow> | null): void {
  const cell = held?.getFocusedCell();
  const node = cell ? held?.getDisplayedRowAtIndex(cell.rowIndex) : undefined;
  if (node?.data !== undefined) node.setSelected(node.isSelected() !== true);
}

/** The id of the column of the focused cell; null where none has the focus. */
export function focusedColumn(held: GridApi<GridRow> | null): string | null {
  return held?.getFocusedCell()?.column.getColId() ?? null;
}

/** Gives the focus to the cell that had it last, or to the first one. */
export function focusGrid(held: GridApi<GridRow> | null): void {
  const [column] = held?.getAllDisplayedColumns().filter((one) => isOfRecord(one.getColId())) ?? [];
  const focus = held?.getFocusedCell();
  if (held && column && held.getDisplayedRowCount() > 0) {
    held.setFocusedCell(focus?.rowIndex ?? 0, focus?.column ?? column);
  }
}
