import { type ReactElement, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { focusScreen } from '../keys/focusBack.ts';
import { InSight, useShown } from '../state/navigation.ts';
import { type KeptColumn, knownColumns, loadColumns } from './column-state.ts';
import { COLUMNS, type LedgerGrid } from './columns.ts';
import { LedgerPane } from './LedgerPane.tsx';
import { useSetOut } from './left-off.ts';

interface LedgerTabProps {
  readonly grid: LedgerGrid;
  /** Whether it is the tab that is picked. */
  readonly picked: boolean;
  readonly onGrid: (grid: LedgerGrid) => void;
}

/** One tab of the ledger: drawn when it is first picked, and kept out of sight while another one is. */
export function LedgerTab({ grid, picked, onGrid }: LedgerTabProps): ReactElement {
  const begun = useSetOut(grid);
  const [kept, setKept] = useState<readonly KeptColumn[] | null | undefined>(() => knownColumns(grid, COLUMNS[grid]));
  // The columns are known before the grid is drawn, so that none jumps.
  useEffect(() => {
    let current = true;
    void loadColumns(grid, COLUMNS[grid]).then((columns) => {
      if (current) setKept(columns);
    });
    return () => {
      current = false;
    };
  }, [grid]);
  const place = useRef<HTMLDivElement>(null);
  useFocusHere(place, picked);
  return (
    <div className={picked ? 'kept-screen' : 'kept-screen kept-away'} ref={place}>
      <InSight value={picked}>
        <LedgerPane key={begun} grid={grid} kept={kept} onGrid={onGrid} />
      </InSight>
    </div>
  );
}

/** The focus does not stay in a tab that goes out of sight: whoever walks along the tabs by keys goes on from this one. */
function useFocusHere(place: { readonly current: HTMLElement | null }, picked: boolean): void {
  const shown = useShown();
  useLayoutEffect(() => {
    const at = document.activeElement;
    const left = at?.closest('.ledger-tabs > .kept-away') ?? null;
    if (!picked || !shown || at === null || left === null) return;
    const own = place.current?.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]');
    if (own && at.matches('[role="tab"]')) own.focus();
    else focusScreen();
  }, [place, picked, shown]);
}
