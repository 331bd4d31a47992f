import type { GridApi } from 'ag-grid-community';
import { useLayoutEffect, useRef } from 'react';
import { useShown } from '../state/navigation.ts';
import type { GridRow } from './grid-column.ts';

/** The ledger is kept while another screen is shown: leaves its grid in order, and gives it the focus back on return. */
export function useLeaveAndReturn(gridApi: () => GridApi<GridRow> | null): void {
  const shown = useShown();
  const before = useRef(shown);
  const hadFocus = useRef(false);
  useLayoutEffect(() => {
    if (before.current === shown) return;
    before.current = shown;
    const held = gridApi();
    if (held === null || held.isDestroyed()) return;
    if (!shown) {
      // Whoever had left the grid, to walk by letters, finds the screen so; a press on the navigation is no such wish.
      const at = document.activeElement;
      hadFocus.current = at?.closest('.ag-root-wrapper') != null || at?.closest('main') == null;
      // As wherever else the focus leaves an editor: what was typed is put in.
      held.stopEditing();
      held.hideColumnFilter();
      return;
    }
    const cell = held.getFocusedCell();
    if (cell && hadFocus.current) held.setFocusedCell(cell.rowIndex, cell.column);
  }, [shown, gridApi]);
}
