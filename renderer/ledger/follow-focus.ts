import type { GridApi } from 'ag-grid-community';
import type { GridRow } from './grid-column.ts';

/** Keeps the focus on the record that has it, whatever becomes of its row. */
export interface FollowFocus {
  /** Another cell has the focus: its record is the one to follow in the view `key`. */
  readonly note: (key: string) => void;
  /** Rows of the view `key` came: moves the focus along with its record. */
  readonly follow: (key: string) => void;
}

/** For one grid. */
export function followFocus(gridApi: () => GridApi<GridRow> | null): FollowFocus {
  let kept: { readonly id: string; readonly key: string } | null = null;
  const note = (key: string): void => {
    const held = gridApi();
    const cell = held?.getFocusedCell();
    const id = cell ? held?.getDisplayedRowAtIndex(cell.rowIndex)?.data?.id : undefined;
    kept = id === undefined ? null : { id, key };
  };
  return {
    note,
    follow(key) {
      const held = gridApi();
      if (held === null || held.isDestroyed()) return;
      const cell = held.getFocusedCell();
      const at = kept === null ? null : (held.getRowNode(kept.id)?.rowIndex ?? null);
      // Another view has another order, and a record that went leaves its place to the next one.
      if (!cell || !isFree() || kept?.key !== key || at === null || at === cell.rowIndex) return note(key);
      held.setFocusedCell(at, cell.column);
    },
  };
}

/** Whether nothing but the grid has the keyboard: whoever types in a field keeps it. */
function isFree(): boolean {
  const active = document.activeElement;
  return active === null || active === document.body || active.closest('.ag-root-wrapper') !== null;
}

/**
 * Gives the focus back to the focused cell where rows drawn anew took it with them. At once, before the next key: a key
 * that falls between would act on nothing. Returns the way to stop.
 */
export function holdFocus(frame: HTMLElement, gridApi: () => GridApi<GridRow> | null): () => void {
  // The last thing that had the focus was a cell; where the person goes elsewhere, that has it next.
  let inCell = false;
  const onFocus = (event: FocusEvent): void => {
    inCell =
      event.target instanceof HTMLElement &&
      frame.contains(event.target) &&
      event.target.closest('.ag-cell, .ag-full-width-row') !== null;
  };
  // Who presses where nothing takes the focus has left the cell all the same.
  const onPress = (event: PointerEvent): void => {
    if (event.target instanceof Node && !frame.contains(event.target)) inCell = false;
  };
  const seen = new MutationObserver(() => {
    const held = gridApi();
    if (!inCell || document.activeElement !== document.body || held === null || held.isDestroyed()) return;
    const cell = held.getFocusedCell();
    if (cell && held.getEditingCells().length === 0) held.setFocusedCell(cell.rowIndex, cell.column);
  });
  document.addEventListener('focusin', onFocus);
  document.addEventListener('pointerdown', onPress);
  seen.observe(frame, { childList: true, subtree: true });
  return () => {
    document.removeEventListener('focusin', onFocus);
    document.removeEventListener('pointerdown', onPress);
    seen.disconnect();
  };
}
