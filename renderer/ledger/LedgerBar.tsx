import type { GridApi } from 'ag-grid-community';
import { type ReactElement, type RefObject, useState } from 'react';
import type { View } from '../../shared/api.ts';
import { faultText } from '../../shared/model/result.ts';
import { shell } from '../host/api.ts';
import { runJob } from '../state/jobs.ts';
import { showToast } from '../state/toasts.ts';
import { Button } from '../ui/Button.tsx';
import { Kbd } from '../ui/Kbd.tsx';
import { Menu } from '../ui/Menu.tsx';
import { Tabs } from '../ui/Tabs.tsx';
import { keepColumns } from './column-state.ts';
import { COLUMNS, GRID_WORDS, LEDGER_GRIDS, type LedgerGrid } from './columns.ts';
import type { GridRow } from './grid-column.ts';

interface LedgerBarProps {
  readonly grid: LedgerGrid;
  readonly onGrid: (grid: LedgerGrid) => void;
  readonly search: string;
  readonly onSearch: (text: string) => void;
  readonly searchRef: RefObject<HTMLInputElement | null>;
  readonly onLeaveSearch: () => void;
  readonly gridApi: () => GridApi<GridRow> | null;
  readonly view: () => View;
  readonly onNew: () => void;
}

/** The bar over the grids: which grid, search, columns, export. */
export function LedgerBar(props: LedgerBarProps): ReactElement {
  const { grid, onGrid, search, onSearch, searchRef, onLeaveSearch, gridApi, view, onNew } = props;
  return (
    <div className="bar ledger-bar">
      <h1 className="unseen">Ledger</h1>
      <Tabs
        label="Ledger"
        tabs={LEDGER_GRIDS.map((id) => ({ id, title: GRID_WORDS[id].many }))}
        current={grid}
        onChange={onGrid}
        panel="ledger-panel"
      />
      <span className="space" />
      <div className="ledger-search">
        <input
          ref={searchRef}
          className="input"
          type="search"
          placeholder={`Search ${GRID_WORDS[grid].many.toLowerCase()}`}
          aria-label={`Search ${GRID_WORDS[grid].many.toLowerCase()}`}
          aria-keyshortcuts="/"
          maxLength={1000}
          value={search}
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
      <ColumnsMenu grid={grid} gridApi={gridApi} />
      <Button onClick={() => void exportView(grid, view())}>Export view</Button>
      <Button icon="plus" keys="n" onClick={onNew}>
        New
      </Button>
    </div>
  );
}

/** Which columns are shown. */
function ColumnsMenu({ grid, gridApi }: Pick<LedgerBarProps, 'grid' | 'gridApi'>): ReactElement {
  const [, setTurn] = useState(0);
  const visible = (id: string): boolean => {
    const column = gridApi()?.getColumn(id);
    return column ? column.isVisible() : !COLUMNS[grid].some((one) => one.id === id && one.hidden);
  };
  return (
    <Menu
      label="Columns"
      className="btn"
      items={COLUMNS[grid].map((column) => ({
        id: column.id,
        title: column.header,
        checked: visible(column.id),
        run: () => {
          const held = gridApi();
          held?.setColumnsVisible([column.id], !visible(column.id));
          if (held) keepColumns(grid, held.getColumnState());
          setTurn((turn) => turn + 1);
        },
      }))}
    >
      Columns
    </Menu>
  );
}

async function exportView(grid: LedgerGrid, view: View): Promise<void> {
  const answer = await runJob('grid.export', `Exporting ${GRID_WORDS[grid].many.toLowerCase()}`, view);
  if (!answer.ok) {
    if (answer.fault.code !== 'cancelled') showToast(faultText(answer.fault), { kind: 'fault' });
    return;
  }
  const saved = await shell.save(`${GRID_WORDS[grid].many.toLowerCase()}.csv`, 'text/csv', answer.value);
  if (!saved.ok) showToast(faultText(saved.fault), { kind: 'fault' });
}
