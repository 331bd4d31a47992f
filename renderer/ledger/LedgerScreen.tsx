import './ledger.css';
import './facets.css';
import './cells.css';
import './editors.css';
import './dialogs.css';
import { type ReactElement, useCallback, useState } from 'react';
import { setParams, useParam } from '../state/navigation.ts';
import { whenQuiet } from '../state/quiet.ts';
import { loadColumns } from './column-state.ts';
import { COLUMNS, LEDGER_GRIDS, type LedgerGrid } from './columns.ts';
import { keepGridStyles } from './grid-setup.ts';
import { LedgerTab } from './LedgerTab.tsx';
import { pageOf } from './pages.ts';
import { BLOCK } from './use-rows.ts';

/** The grid that is shown where none was asked for. */
const FIRST: LedgerGrid = 'figure';

/** The records of the project as grids; one tab each. A tab that was picked once is kept as it is while others are shown. */
export function LedgerScreen(): ReactElement {
  const wanted = useParam('grid');
  const grid: LedgerGrid = LEDGER_GRIDS.find((one) => one === wanted) ?? FIRST;
  const [visited, setVisited] = useState<readonly LedgerGrid[]>([grid]);
  if (!visited.includes(grid)) setVisited([...visited, grid]);
  const onGrid = useCallback((next: LedgerGrid) => setParams({ grid: next }), []);
  return (
    <div className="ledger-tabs">
      {visited.map((one) => (
        <LedgerTab key={one} grid={one} picked={one === grid} onGrid={onGrid} />
      ))}
    </div>
  );
}

/** Reads ahead what the ledger shows first, and then the other tabs one by one, while nothing else is to be done. */
export async function warmLedger(): Promise<void> {
  keepGridStyles();
  await warmTab(FIRST);
  for (const grid of LEDGER_GRIDS) {
    if (grid === FIRST) continue;
    await new Promise<void>((resolve) => whenQuiet(resolve));
    await warmTab(grid);
  }
}

async function warmTab(grid: LedgerGrid): Promise<void> {
  const kept = await loadColumns(grid, COLUMNS[grid]);
  const sort = (kept ?? []).flatMap(({ id, sort: how }) =>
    how === null ? [] : [{ column: id, descending: how === 'desc' }],
  );
  await pageOf({ table: grid, search: '', filters: [], sort }, 0, BLOCK);
}
