import './ledger.css';
import './facets.css';
import './cells.css';
import './editors.css';
import './dialogs.css';
import { type ReactElement, useEffect, useState } from 'react';
import { setParams, useParam } from '../state/navigation.ts';
import { type KeptColumn, knownColumns, loadColumns } from './column-state.ts';
import { COLUMNS, LEDGER_GRIDS, type LedgerGrid } from './columns.ts';
import { keepGridStyles } from './grid-setup.ts';
import { LedgerPane } from './LedgerPane.tsx';
import { useSetOut } from './left-off.ts';
import { pageOf } from './pages.ts';
import { BLOCK } from './use-rows.ts';

/** The grid that is shown where none was asked for. */
const FIRST: LedgerGrid = 'figure';

/** The records of the project as grids; one tab each. */
export function LedgerScreen(): ReactElement {
  const wanted = useParam('grid');
  const grid: LedgerGrid = LEDGER_GRIDS.find((one) => one === wanted) ?? FIRST;
  const begun = useSetOut(grid);
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
  const ready = kept?.grid === grid ? kept.columns : knownColumns(grid);
  return <LedgerPane key={`${grid} ${begun}`} grid={grid} kept={ready} onGrid={(next) => setParams({ grid: next })} />;
}

/** Reads ahead what the ledger shows first, while nothing else is to be done. */
export async function warmLedger(): Promise<void> {
  keepGridStyles();
  const kept = await loadColumns(FIRST, COLUMNS[FIRST]);
  const sort = (kept ?? []).flatMap(({ id, sort: how }) =>
    how === null ? [] : [{ column: id, descending: how === 'desc' }],
  );
  await pageOf({ table: FIRST, search: '', filters: [], sort }, 0, BLOCK);
}
