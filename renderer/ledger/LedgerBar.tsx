import type { ReactElement, RefObject } from 'react';
import { Button } from '../ui/Button.tsx';
import { Kbd } from '../ui/Kbd.tsx';
import { Tabs } from '../ui/Tabs.tsx';
import { GRID_WORDS, LEDGER_GRIDS, type LedgerGrid } from './columns.ts';

interface LedgerBarProps {
  readonly grid: LedgerGrid;
  readonly onGrid: (grid: LedgerGrid) => void;
  readonly search: string;
  readonly onSearch: (text: string) => void;
  readonly searchRef: RefObject<HTMLInputElement | null>;
  /** The field of the search has the focus. */
  readonly onEnterSearch: () => void;
  readonly onLeaveSearch: () => void;
  readonly onNew: () => void;
}

/** The bar over the grids: which grid, search, a new row. */
export function LedgerBar(props: LedgerBarProps): ReactElement {
  const { grid, onGrid, search, onSearch, searchRef, onEnterSearch, onLeaveSearch, onNew } = props;
  return (
    <div className="bar ledger-bar">
      <h1 className="unseen">Ledger</h1>
      <Tabs
        label="Ledger"
        tabs={LEDGER_GRIDS.map((id) => ({ id, title: GRID_WORDS[id].many }))}
        current={grid}
        onChange={onGrid}
        panel={`ledger-panel-${grid}`}
      />
      <span className="space" />
      <div className="ledger-search">
        <input
          ref={searchRef}
          className="input"
          type="search"
          placeholder="Search"
          aria-label={`Search ${GRID_WORDS[grid].many.toLowerCase()}`}
          aria-keyshortcuts="/"
          maxLength={1000}
          value={search}
          onFocus={onEnterSearch}
          onChange={(event) => onSearch(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Escape' && search !== '') onSearch('');
            else if (event.key === 'Escape' || event.key === 'Enter' || event.key === 'ArrowDown') onLeaveSearch();
            else return;
            event.preventDefault();
          }}
        />
        {search === '' ? <Kbd keys="/" /> : null}
      </div>
      <Button icon="plus" keys="n" onClick={onNew}>
        New
      </Button>
    </div>
  );
}
