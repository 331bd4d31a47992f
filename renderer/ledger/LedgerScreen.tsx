import './ledger.css';
import { type ReactElement, useEffect, useState } from 'react';
import { setParams, useParam } from '../state/navigation.ts';
import { type KeptColumn, loadColumns } from './column-state.ts';
import { COLUMNS, LEDGER_GRIDS, type LedgerGrid } from './columns.ts';
import { LedgerPane } from './LedgerPane.tsx';

/** The records of the project as grids; one tab each. */
export function LedgerScreen(): ReactElement {
  const wanted = useParam('grid');
  const grid: LedgerGrid = LEDGER_GRIDS.find((one) => one === wanted) ?? 'figure';
  const [kept, setKept] = useState<{
    readonly grid: LedgerGrid;
    readonly columns: readonly KeptColumn[] | null;
  } | null>(null);
  // The columns are known before the grid is drawn, so that none jumps.
  useEffect(() => {
    let current = true;
    void loadColumns(grid, COLUMNS[grid]).then((columns) => {
      if (current) setKept({ grid, columns });
    });
    return () => {
      current = false;
    };
  }, [grid]);
  const ready = kept?.grid === grid ? kept : null;
  return (
    <LedgerPane
      key={grid}
      grid={grid}
      kept={ready === null ? undefined : ready.columns}
      onGrid={(next) => setParams({ grid: next })}
    />
  );
}
