import type { GridApi } from 'ag-grid-community';
import type { GridRow } from './grid-column.ts';

/** Keeps the focus on its row where a refresh gives the row another place in the same view. */
export interface FollowFocus {
  /** Remembers which row has the focus, before the rows of the view `key` are asked for again. */
  readonly keepFocus: (key: string) => void;
  /** Rows of the view `key` came: moves the focus along with its row. */
  readonly follow: (key: string) => void;
}

/** For one grid. */
export function followFocus(gridApi: () => GridApi<GridRow> | null): FollowFocus {
  let kept: { readonly id: string; readonly at: number; readonly key: string } | null = null;
  return {
    keepFocus(key) {
      const held = gridApi();
      const cell = held?.getFocusedCell();
      const id = cell ? held?.getDisplayedRowAtIndex(cell.rowIndex)?.data?.id : undefined;
      kept = cell && id !== undefined ? { id, at: cell.rowIndex, key } : null;
    },
    follow(key) {
      const held = gridApi();
      if (held === null || held.isDestroyed() || kept === null) return;
      const cell = held.getFocusedCell();
      // The person stepped elsewhere or looks at another view meanwhile.
      if (!cell || cell.rowIndex !== kept.at || key !== kept.key || !isFree()) {
        kept = null;
        return;
      }
      const at = held.getRowNode(kept.id)?.rowIndex ?? kept.at;
      if (at === kept.at) return;
      kept = null;
      held.setFocusedCell(at, cell.column);
    },
  };
}

/** Whether nothing but the grid has the keyboard: whoever types in a field keeps it. */
function isFree(): boolean {
  const active = document.activeElement;
  return active === null || active === document.body || active.closest('.ag-root-wrapper') !== null;
}
