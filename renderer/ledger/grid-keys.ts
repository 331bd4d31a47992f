import type { GridApi } from 'ag-grid-community';
import type { KeyboardEvent } from 'react';
import { COLUMNS, type LedgerGrid } from './columns.ts';
import { draftOf, dropDraft } from './drafts.ts';
import { typeAhead } from './editors/typed-ahead.ts';
import type { GridRow } from './grid-column.ts';

export interface GridActs {
  readonly search: () => void;
  readonly create: () => void;
  readonly open: () => void;
  /** Opens what a check says of the row. */
  readonly finding: () => void;
  readonly remove: () => void;
  readonly selectAll: () => void;
  readonly fill: () => void;
  /** Gives the focus to the screen, where letters act. */
  readonly leave: () => void;
}

/**
 * The keys of a grid that are not its own. Letters act only where they cannot begin an edit: on an editable cell typing
 * writes, so new is also Insert and opening the source also Shift+Enter. Returns whether the key was taken.
 */
export function actOnKey(event: KeyboardEvent, held: GridApi<GridRow>, grid: LedgerGrid, acts: GridActs): boolean {
  if (held.getEditingCells().length > 0) return keepForEditor(event);
  const focus = held.getFocusedCell();
  const inCell = event.target instanceof HTMLElement && event.target.closest('.ag-cell') !== null;
  if (!inCell) return false;
  const mod = event.ctrlKey || event.metaKey;
  const column = COLUMNS[grid].find((one) => one.id === focus?.column.getColId());
  const writes = column?.edit != null;
  // With caps lock on, too.
  switch (mod && event.key.length === 1 ? event.key.toLowerCase() : event.key) {
    case 'Delete':
      acts.remove();
      return true;
    case 'Insert':
      acts.create();
      return true;
    case 'Enter':
      if (event.shiftKey) acts.open();
      else if (column?.look === 'verdict') acts.finding();
      else return false;
      return true;
    case '/':
      acts.search();
      return true;
    case 'a':
      if (!mod) return false;
      acts.selectAll();
      return true;
    case 'd':
      if (!mod) return false;
      // The grid would take it and do nothing.
      acts.fill();
      return true;
    case 'n':
      if (writes || mod) return false;
      acts.create();
      return true;
    case 'o':
      if (writes || mod) return false;
      acts.open();
      return true;
    case 'Escape': {
      const row = focus === null ? undefined : held.getDisplayedRowAtIndex(focus.rowIndex)?.data;
      if (row !== undefined && column !== undefined && draftOf(row.id, column.id) !== undefined) {
        dropDraft(row.id, column.id);
        return true;
      }
      if (held.getSelectedNodes().length > 0) held.deselectAll();
      else acts.leave();
      return true;
    }
    default:
      return false;
  }
}

/** A key struck before the editor has the focus is kept for it. */
function keepForEditor(event: KeyboardEvent): boolean {
  const inEditor = event.target instanceof HTMLElement && event.target.closest('.cell-editor') !== null;
  if (inEditor || event.key.length !== 1 || event.ctrlKey || event.metaKey) return false;
  typeAhead(event.key);
  return true;
}
