import type { CellClickedEvent, ColDef } from 'ag-grid-community';
import type { GridRow } from './grid-column.ts';

/** The column whose cells tick their row; it holds nothing of the record. */
export const TICK = 'tick';

/** Whether a column shows something of the record. */
export const isOfRecord = (columnId: string): boolean => columnId !== TICK && !columnId.startsWith('ag-Grid-');

/**
 * One plain cell a row, drawn by the style sheet: the grid's own checkbox makes eight elements of each, which is a third of
 * what scrolling costs. The row itself says whether it is selected.
 */
export const TICK_COLUMN: ColDef<GridRow> = {
  colId: TICK,
  headerName: 'Selected',
  headerClass: 'ledger-select-header',
  cellClass: 'cell-tick',
  valueGetter: () => '',
  width: 34,
  minWidth: 34,
  maxWidth: 34,
  resizable: false,
  sortable: false,
  filter: false,
  lockPosition: 'left',
};

/** Where the last tick was set by hand, for a range up to the next one. */
let lastTick: { readonly id: string } | null = null;

/** Ticks the row of a clicked cell or takes its tick away; with Shift, all rows from the last one ticked to this one. */
export function tickOnClick({ column, node, event, api }: CellClickedEvent<GridRow>): void {
  if (column.getColId() !== TICK || node.data === undefined || node.rowIndex === null) return;
  const from = lastTick === null ? null : (api.getRowNode(lastTick.id)?.rowIndex ?? null);
  const ranged = event instanceof MouseEvent && event.shiftKey && from !== null;
  const on = ranged || node.isSelected() !== true;
  const [first, last] = ranged ? [Math.min(from, node.rowIndex), Math.max(from, node.rowIndex)] : [0, -1];
  for (let at = first; at <= last; at += 1) {
    const between = api.getDisplayedRowAtIndex(at);
    if (between?.data !== undefined) between.setSelected(true, false, 'checkboxSelected');
  }
  if (!ranged) node.setSelected(on, false, 'checkboxSelected');
  lastTick = { id: node.data.id };
}
