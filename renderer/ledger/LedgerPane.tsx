import type { GridApi } from 'ag-grid-community';
import { type ReactElement, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useActions } from '../keys/registry.ts';
import { openQuote } from '../state/navigation.ts';
import { showToast } from '../state/toasts.ts';
import { Busy } from '../ui/Busy.tsx';
import { Button } from '../ui/Button.tsx';
import { FaultNote } from '../ui/FaultNote.tsx';
import type { KeptColumn } from './column-state.ts';
import { FACETS, GRID_WORDS, type LedgerGrid as GridId } from './columns.ts';
import { EmptyLedger } from './EmptyLedger.tsx';
import { Facets } from './Facets.tsx';
import { editFocused, focusedRow, selectFocused } from './focused.ts';
import type { GridRow } from './grid-column.ts';
import { actOnKey } from './grid-keys.ts';
import { countedRows, hanging } from './hanging.ts';
import { LedgerBar } from './LedgerBar.tsx';
import { LedgerDialogs, type OpenDialog } from './LedgerDialogs.tsx';
import { LedgerGrid } from './LedgerGrid.tsx';
import { copied, paste } from './paste.ts';
import { RefusedDrafts } from './RefusedDrafts.tsx';
import { placeOf, RowDetail } from './RowDetail.tsx';
import { deleteRows, rowsOfView } from './row-acts.ts';
import { SelectionBar } from './SelectionBar.tsx';
import { useFacets } from './use-facets.ts';
import { useLedgerView } from './use-ledger-view.ts';
import { useRows } from './use-rows.ts';

interface LedgerPaneProps {
  readonly grid: GridId;
  /** Undefined until they are known. */
  readonly kept: readonly KeptColumn[] | null | undefined;
  readonly onGrid: (grid: GridId) => void;
}

/** One grid with its bar, its facets, its selection and the row in focus. */
export function LedgerPane({ grid, kept, onGrid }: LedgerPaneProps): ReactElement {
  const apiRef = useRef<GridApi<GridRow> | null>(null);
  const gridApi = useCallback(() => apiRef.current, []);
  const searchRef = useRef<HTMLInputElement>(null);
  const view = useLedgerView(grid);
  const feed = useRows(grid, view.outer, gridApi);
  const [focusTurn, setFocusTurn] = useState(0);
  const [selected, setSelected] = useState<readonly GridRow[]>([]);
  const [everything, setEverything] = useState(false);
  const [open, setOpen] = useState<OpenDialog | null>(null);
  // Counted once the rows are there: the rows are what is waited for.
  const facets = useFacets(grid, feed.answered);
  // Whatever row is under the focused cell now: rows may have been edited, put elsewhere or taken away since.
  const row = useMemo(() => {
    void feed.turn;
    void focusTurn;
    return focusedRow(apiRef.current);
  }, [focusTurn, feed.turn]);

  const clearSelection = useCallback((): void => {
    apiRef.current?.deselectAll();
    setEverything(false);
  }, []);
  // What is out of sight must not stay selected: a delete would take rows nobody sees.
  useEffect(() => {
    void view.outer;
    void view.headers;
    clearSelection();
  }, [view.outer, view.headers, clearSelection]);
  const selectAll = (): void => {
    apiRef.current?.forEachNode((node) => {
      if (node.data !== undefined) node.setSelected(true);
    });
    setEverything(true);
  };
  /** The selected rows, else the one in focus. */
  const chosen = async (): Promise<readonly GridRow[]> => {
    if (everything) {
      const all = await rowsOfView(feed.view());
      if (all.ok) return all.value;
      showToast(all.fault.message, { kind: 'fault' });
      return [];
    }
    const fresh = selected.map((one) => apiRef.current?.getRowNode(one.id)?.data ?? one);
    return fresh.length > 0 ? fresh : row === null ? [] : [row];
  };
  const deleteNow = async (rows: readonly GridRow[]): Promise<void> => {
    setOpen(null);
    if (await deleteRows(grid, rows)) clearSelection();
  };
  const remove = async (): Promise<void> => {
    const rows = await chosen();
    if (rows.length === 1 && hanging(grid, rows) === null) void deleteNow(rows);
    else if (rows.length > 0) setOpen({ dialog: 'delete', rows });
  };
  const bulk = async (): Promise<void> => {
    const rows = await chosen();
    if (rows.length > 0) setOpen({ dialog: 'bulk', rows });
  };
  const create = (): void => {
    if (grid !== 'figure') setOpen({ dialog: 'new', grid, claimId: null });
    else if (row !== null && 'claimId' in row) setOpen({ dialog: 'new', grid, claimId: row.claimId });
    else showToast('Step onto a figure first: a new one goes into the same claim. Or mark words in a source.');
  };
  const createFigure = (): void => {
    if (row !== null) setOpen({ dialog: 'new', grid: 'figure', claimId: row.id });
  };
  const openSource = (): void => {
    const place = placeOf(row);
    if (place === null) showToast('This row stands in no source.');
    else openQuote(place.sourceId, place.start, place.end);
  };
  const focusSearch = (): void => searchRef.current?.focus();
  const toGrid = (): void => {
    const held = apiRef.current;
    const [column] = held?.getAllDisplayedColumns().filter((one) => !one.getColId().startsWith('ag-Grid-')) ?? [];
    const focus = held?.getFocusedCell();
    if (held && column && held.getDisplayedRowCount() > 0) {
      held.setFocusedCell(focus?.rowIndex ?? 0, focus?.column ?? column);
    }
  };
  const { keepCell } = view;
  const onFocus = useCallback((): void => {
    setFocusTurn((before) => before + 1);
    const cell = apiRef.current?.getFocusedCell();
    if (cell) keepCell({ row: cell.rowIndex, column: cell.column.getColId() });
  }, [keepCell]);
  const onSelection = useCallback((rows: readonly GridRow[], byHand: boolean): void => {
    setSelected(rows);
    if (rows.length === 0 || byHand) setEverything(false);
  }, []);

  // A grid that has nothing to narrow down.
  const empty = feed.total === 0 && !view.narrowed;
  const act = { where: 'ledger' } as const;
  useActions([
    { ...act, id: 'ledger.search', title: 'Search in the ledger', keys: ['/'], short: 'search', run: focusSearch },
    { ...act, id: 'ledger.grid', title: 'Go to the grid', keys: ['ArrowDown', 'j'], hidden: true, run: toGrid },
    {
      ...act,
      id: 'ledger.new',
      title: `New ${GRID_WORDS[grid].one}`,
      keys: ['n', 'Insert'],
      short: 'new',
      run: create,
    },
    {
      ...act,
      id: 'ledger.figure',
      title: 'New figure in this claim',
      keys: ['f'],
      enabled: grid === 'claim' && row !== null,
      run: createFigure,
    },
    {
      ...act,
      id: 'ledger.open',
      title: 'Open the row in its source',
      keys: ['o', 'Shift+Enter'],
      short: 'source',
      run: openSource,
    },
    {
      ...act,
      id: 'ledger.edit',
      title: 'Edit the cell in focus',
      keys: ['Enter'],
      short: 'edit',
      enabled: row !== null,
      run: () => editFocused(apiRef.current),
    },
    {
      ...act,
      id: 'ledger.select',
      title: 'Select the row in focus',
      keys: ['Space'],
      short: 'select',
      enabled: row !== null,
      run: () => selectFocused(apiRef.current),
    },
    {
      ...act,
      id: 'ledger.delete',
      title: 'Delete the selected rows',
      keys: ['Delete'],
      short: 'delete',
      enabled: row !== null || selected.length > 0,
      run: () => void remove(),
    },
    {
      ...act,
      id: 'ledger.set',
      title: 'Set a column of the selected rows',
      keys: ['Mod+Shift+E'],
      run: () => void bulk(),
    },
    { ...act, id: 'ledger.all', title: 'Select all rows of the view', keys: [], run: selectAll },
  ]);

  return (
    <div className={empty ? 'ledger ledger-bare' : 'ledger'}>
      {empty ? null : (
        <Facets
          total={feed.total === null ? null : countedRows(grid, feed.total)}
          facets={FACETS[grid]}
          values={facets}
          choice={view.choice}
          onToggle={view.toggle}
          filtered={view.headers.length > 0}
          onClear={() => {
            view.clearFacets();
            apiRef.current?.setFilterModel(null);
          }}
        />
      )}
      <div className="ledger-main">
        <LedgerBar
          grid={grid}
          onGrid={onGrid}
          search={view.typed}
          onSearch={view.type}
          searchRef={searchRef}
          onLeaveSearch={toGrid}
          gridApi={gridApi}
          view={feed.view}
          onNew={create}
        />
        <Busy on={feed.slow} />
        <div
          className="ledger-body"
          id="ledger-panel"
          role="tabpanel"
          aria-label={GRID_WORDS[grid].many}
          onKeyDownCapture={(event) => {
            const held = apiRef.current;
            const acts = { search: focusSearch, create, open: openSource, remove: () => void remove(), selectAll };
            if (held === null || !actOnKey(event, held, grid, acts)) return;
            event.preventDefault();
            event.stopPropagation();
          }}
          onCopy={(event) => {
            const held = apiRef.current;
            const text = held === null || held.getEditingCells().length > 0 ? '' : copied(held, grid);
            if (text === '') return;
            event.clipboardData.setData('text/plain', text);
            event.preventDefault();
          }}
          onPaste={(event) => {
            const held = apiRef.current;
            if (held === null || held.getEditingCells().length > 0) return;
            event.preventDefault();
            void paste(held, grid, event.clipboardData.getData('text/plain')).then((answer) => {
              if (!answer.ok) showToast(answer.fault.message, { kind: 'fault' });
            });
          }}
        >
          {kept === undefined ? null : (
            <LedgerGrid
              grid={grid}
              datasource={feed.datasource}
              apiRef={apiRef}
              kept={kept}
              start={view.start}
              everything={everything}
              onFilter={view.setHeaders}
              onFocus={onFocus}
              onSelection={onSelection}
            />
          )}
          {feed.total === null && feed.fault === null ? (
            <div className="ledger-skeleton" data-headed={kept !== undefined} aria-hidden="true" />
          ) : null}
          {feed.fault === null ? null : (
            <div className="ledger-over">
              <FaultNote fault={feed.fault}>
                <Button onClick={feed.refresh}>Try again</Button>
              </FaultNote>
            </div>
          )}
          {feed.total === 0 && feed.fault === null ? (
            <div className="ledger-over">
              <EmptyLedger grid={grid} narrowed={view.narrowed} onNew={create} />
            </div>
          ) : null}
        </div>
        <SelectionBar
          grid={grid}
          count={everything ? (feed.total ?? 0) : selected.length}
          total={feed.total ?? 0}
          onAll={selectAll}
          onSet={() => void bulk()}
          onDelete={() => void remove()}
          onClear={clearSelection}
        />
        <RefusedDrafts grid={grid} />
        {feed.total === 0 ? null : <RowDetail row={row} />}
      </div>
      <LedgerDialogs
        grid={grid}
        open={open}
        onClose={() => setOpen(null)}
        onDelete={(rows) => void deleteNow(rows)}
        onCreated={feed.refresh}
      />
    </div>
  );
}
