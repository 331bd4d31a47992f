import type { FilterModel } from 'ag-grid-community';
import { create } from 'zustand';
import type { LedgerGrid } from './columns.ts';
import type { FacetChoice } from './grid-view.ts';

/** Where the person left a grid, so that coming back from a source finds it as it was. */
export interface LeftOff {
  readonly search: string;
  readonly choice: FacetChoice;
  readonly headers: FilterModel | null;
  /** The column that the rows are grouped by; empty for none. */
  readonly group: string;
  readonly viewId: string | null;
  /** The cell that had the focus. */
  readonly cell: { readonly row: number; readonly column: string } | null;
}

const left = new Map<LedgerGrid, LeftOff>();

/** Keeps where the person is; for this window only. */
export function leaveOff(grid: LedgerGrid, at: LeftOff): void {
  left.set(grid, at);
}

const useTurns = create<{ readonly [G in LedgerGrid]?: number }>()(() => ({}));

/** Puts a grid elsewhere than the person left it: it begins there when it is shown next. */
export function setOut(grid: LedgerGrid, at: LeftOff): void {
  leaveOff(grid, at);
  useTurns.setState((turns) => ({ [grid]: (turns[grid] ?? 0) + 1 }));
}

/** Changes when a grid is to begin elsewhere. */
export function useSetOut(grid: LedgerGrid): number {
  return useTurns((turns) => turns[grid] ?? 0);
}

/** Where the person was, if anywhere. */
export function leftOff(grid: LedgerGrid): LeftOff | null {
  return left.get(grid) ?? null;
}
