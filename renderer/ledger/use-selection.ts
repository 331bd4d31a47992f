import type { GridApi } from 'ag-grid-community';
import { useCallback, useState } from 'react';
import type { View } from '../../shared/api.ts';
import { showToast } from '../state/toasts.ts';
import type { GridRow } from './grid-column.ts';
import { rowsOfView } from './row-acts.ts';

export interface LedgerSelection {
  readonly selected: readonly GridRow[];
  /** All rows of the view are selected, loaded or not. */
  readonly everything: boolean;
  readonly selectAll: () => void;
  readonly clear: () => void;
  /** The grid tells which rows are ticked; `byHand` where the person ticked one. */
  readonly onSelection: (rows: readonly GridRow[], byHand: boolean) => void;
  /** The selected rows as they are now; none where none is selected or they cannot be read (then it was said why). */
  readonly rows: () => Promise<readonly GridRow[]>;
}

/** Which rows of a grid are selected. */
export function useSelection(gridApi: () => GridApi<GridRow> | null, view: () => View): LedgerSelection {
  const [selected, setSelected] = useState<readonly GridRow[]>([]);
  const [everything, setEverything] = useState(false);
  const clear = useCallback((): void => {
    gridApi()?.deselectAll();
    setEverything(false);
  }, [gridApi]);
  const onSelection = useCallback((rows: readonly GridRow[], byHand: boolean): void => {
    setSelected(rows);
    if (rows.length === 0 || byHand) setEverything(false);
  }, []);
  return {
    selected,
    everything,
    clear,
    onSelection,
    selectAll: () => {
      gridApi()?.forEachNode((node) => {
        if (node.data !== undefined) node.setSelected(true);
      });
      setEverything(true);
    },
    rows: async () => {
      if (!everything) return selected.map((one) => gridApi()?.getRowNode(one.id)?.data ?? one);
      const all = await rowsOfView(view());
      if (all.ok) return all.value;
      showToast(all.fault.message, { kind: 'fault' });
      return [];
    },
  };
}
