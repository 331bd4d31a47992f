import type { GridApi } from 'ag-grid-community';
import { useEffect, useRef } from 'react';
import { api } from '../host/api.ts';
import { setParams, useParam, useShown } from '../state/navigation.ts';
import { showToast } from '../state/toasts.ts';
import type { LedgerGrid } from './columns.ts';
import type { GridRow } from './grid-column.ts';
import { isOfRecord } from './tick-column.ts';
import type { LedgerView } from './use-ledger-view.ts';
import type { GridFeed } from './use-rows.ts';

/**
 * Goes to the row that the address asks for, once the rows are there. Where what narrows the grid hides it, everything is shown
 * first: who asked for a record wants to see it.
 */
export function useWantedRow(
  grid: LedgerGrid,
  feed: GridFeed,
  view: LedgerView,
  gridApi: () => GridApi<GridRow> | null,
): void {
  const wanted = useParam('row');
  const shown = useShown();
  const widened = useRef('');
  const newest = useRef({ feed, view });
  useEffect(() => {
    newest.current = { feed, view };
  });
  const { answered } = feed;
  useEffect(() => {
    if (!wanted || answered === null || !shown) return;
    let current = true;
    const { feed: rows, view: narrowing } = newest.current;
    void api.invoke('grid.find', { ...rows.view(), table: grid, id: wanted }).then((answer) => {
      const held = gridApi();
      if (!current || held === null || held.isDestroyed()) return;
      const at = answer.ok ? answer.value : null;
      if (at === null && narrowing.narrowed && widened.current !== wanted) {
        widened.current = wanted;
        narrowing.apply({ search: '', choice: {}, group: narrowing.group });
        held.setFilterModel(null);
        return;
      }
      widened.current = '';
      setParams({ row: null });
      if (at === null) {
        showToast('This record is not there any more.');
        return;
      }
      const [column] = held.getAllDisplayedColumns().filter((one) => isOfRecord(one.getColId()));
      held.ensureIndexVisible(at, 'middle');
      if (column !== undefined) held.setFocusedCell(at, column);
    });
    return () => {
      current = false;
    };
  }, [wanted, answered, grid, gridApi, shown]);
}
