import type { FilterModel, GridApi } from 'ag-grid-community';
import { type ReactElement, useCallback, useDeferredValue, useMemo, useRef, useState } from 'react';
import { useActions } from '../keys/registry.ts';
import { openQuote } from '../state/navigation.ts';
import { useQuery } from '../state/query.ts';
import { showToast } from '../state/toasts.ts';
import { Busy } from '../ui/Busy.tsx';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { FaultNote } from '../ui/FaultNote.tsx';
import { BulkDialog } from './BulkDialog.tsx';
import type { KeptColumn } from './column-state.ts';
import { FACETS, GRID_WORDS, type LedgerGrid as GridId } from './columns.ts';
import { DeleteDialog } from './DeleteDialog.tsx';
import { Facets } from './Facets.tsx';
import type { GridRow } from './grid-column.ts';
import { actOnKey } from './grid-keys.ts';
import { columnFilters, type FacetChoice, facetFilters, toggleFacet } from './grid-view.ts';
import { hanging } from './hanging.ts';
import { LedgerBar } from './LedgerBar.tsx';
import { LedgerGrid } from './LedgerGrid.tsx';
import { NewDialog } from './NewDialog.tsx';
import { copied, paste } from './paste.ts';
import { RefusedDrafts } from './RefusedDrafts.tsx';
import { placeOf, RowDetail } from './RowDetail.tsx';
import { deleteRows, rowsOfView } from './row-acts.ts';
import { SelectionBar } from './SelectionBar.tsx';
import { useRows } from './use-rows.ts';

interface LedgerPaneProps {
  readonly grid: GridId;
  /** Undefined until they are known. */
  readonly kept: readonly KeptColumn[] | null | undefined;
  readonly onGrid: (grid: GridId) => void;
}

type Open =
  | { readonly dialog: 'new' }
  | { readonly dialog: 'bulk' | 'delete'; readonly rows: readonly GridRow[] }
  | null;

const NO_FACETS: FacetChoice = {};

/** One grid with its bar, its facets, its selection and the row in focus. */
export function LedgerPane({ grid, kept, onGrid }: LedgerPaneProps): ReactElement {
  const apiRef = useRef<GridApi<GridRow> | null>(null);
  const gridApi = useCallback(() => apiRef.current, []);
  const searchRef = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  const search = useDeferredValue(typed);
  const [choice, setChoice] = useState<FacetChoice>(NO_FACETS);
  const filters = useMemo(() => [...facetFilters(choice)], [choice]);
  const outer = useMemo(() => ({ search, filters }), [search, filters]);
  const feed = useRows(grid, outer, gridApi);
  const [headerModel, setHeaderModel] = useState<FilterModel | null>(null);
  const headers = useMemo(() => columnFilters(headerModel), [headerModel]);
  const [focused, setFocused] = useState<GridRow | null>(null);
  const [selected, setSelected] = useState<readonly GridRow[]>([]);
  const [everything, setEverything] = useState(false);
  const [open, setOpen] = useState<Open>(null);
  const facets = useQuery(
    'grid.facets',
    {
      table: grid,
      search,
      filters: [...filters, ...headers],
      sort: [],
      columns: FACETS[grid].map((facet) => facet.column),
    },
    feed.reads,
  );

  const chosen = async (): Promise<readonly GridRow[]> => {
    if (everything) {
      const all = await rowsOfView(feed.view());
      if (all.ok) return all.value;
      showToast(all.fault.message, { kind: 'fault' });
      return [];
    }
    // The newest data of the rows: what was selected may have been edited since.
    const fresh = selected.map((row) => apiRef.current?.getRowNode(row.id)?.data ?? row);
    return fresh.length > 0 ? fresh : focused === null ? [] : [focused];
  };
  const remove = async (): Promise<void> => {
    const rows = await chosen();
    if (rows.length === 0) return;
    if (rows.length === 1 && hanging(grid, rows) === null) void deleteNow(rows);
    else setOpen({ dialog: 'delete', rows });
  };
  const deleteNow = async (rows: readonly GridRow[]): Promise<void> => {
    setOpen(null);
    if (await deleteRows(grid, rows)) clearSelection();
  };
  const clearSelection = (): void => {
    apiRef.current?.deselectAll();
    setEverything(false);
  };
  const bulk = async (): Promise<void> => {
    const rows = await chosen();
    if (rows.length > 0) setOpen({ dialog: 'bulk', rows });
  };
  const claim =
    focused === null || !('claimId' in focused) ? null : { id: focused.claimId, statement: 'this figure stands in' };
  const create = (): void => {
    if (grid === 'figure' && claim === null) {
      showToast('Step onto a figure first: a new one goes into the same claim. Or mark words in a source.');
    } else setOpen({ dialog: 'new' });
  };
  const openSource = (): void => {
    const place = placeOf(focused);
    if (place === null) showToast('This row stands in no source.');
    else openQuote(place.sourceId, place.start, place.end);
  };
  const selectAll = (): void => {
    apiRef.current?.forEachNode((node) => {
      if (node.data !== undefined) node.setSelected(true);
    });
    setEverything(true);
  };
  const focusSearch = (): void => searchRef.current?.focus();
  const toGrid = (): void => {
    const held = apiRef.current;
    const [column] = held?.getAllDisplayedColumns().filter((one) => !one.getColId().startsWith('ag-Grid-')) ?? [];
    const row = held?.getFocusedCell()?.rowIndex ?? 0;
    if (held && column && held.getDisplayedRowCount() > 0) held.setFocusedCell(row, column);
  };

  const showAll = (): void => {
    setChoice(NO_FACETS);
    apiRef.current?.setFilterModel(null);
  };

  useActions([
    {
      id: 'ledger.search',
      title: 'Search in the ledger',
      keys: ['/'],
      where: 'ledger',
      short: 'search',
      run: focusSearch,
    },
    {
      id: 'ledger.grid',
      title: 'Go to the grid',
      keys: ['ArrowDown', 'j'],
      where: 'ledger',
      hidden: true,
      run: toGrid,
    },
    {
      id: 'ledger.new',
      title: `New ${GRID_WORDS[grid].one}`,
      keys: ['n', 'Insert'],
      where: 'ledger',
      short: 'new',
      run: create,
    },
    {
      id: 'ledger.open',
      title: 'Open the row in its source',
      keys: ['o', 'Shift+Enter'],
      where: 'ledger',
      short: 'source',
      run: openSource,
    },
    {
      id: 'ledger.delete',
      title: 'Delete the selected rows',
      keys: ['Delete'],
      where: 'ledger',
      run: () => void remove(),
    },
    {
      id: 'ledger.set',
      title: 'Set a column of the selected rows',
      keys: ['Mod+Shift+E'],
      where: 'ledger',
      run: () => void bulk(),
    },
    { id: 'ledger.all', title: 'Select all rows of the view', keys: [], where: 'ledger', run: selectAll },
  ]);

  const empty = feed.total === 0;
  const narrowed = search !== '' || filters.length > 0 || headers.length > 0;
  return (
    <div className="ledger">
      <Facets
        facets={FACETS[grid]}
        values={facets.data}
        choice={choice}
        onToggle={(column, value) => setChoice((before) => toggleFacet(before, column, value))}
        filtered={headers.length > 0}
        onClear={showAll}
      />
      <div className="ledger-main">
        <LedgerBar
          grid={grid}
          onGrid={onGrid}
          total={feed.total}
          search={typed}
          onSearch={setTyped}
          searchRef={searchRef}
          onLeaveSearch={toGrid}
          gridApi={gridApi}
          view={feed.view}
          onNew={create}
        />
        <Busy on={facets.loading} />
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
            if (held === null || held.getEditingCells().length > 0) return;
            const text = copied(held, grid);
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
              feed={feed}
              apiRef={apiRef}
              kept={kept}
              onFilter={setHeaderModel}
              onFocusRow={setFocused}
              onSelection={(rows) => {
                setSelected(rows);
                if (rows.length === 0) setEverything(false);
              }}
            />
          )}
          {feed.fault === null ? null : (
            <div className="ledger-over">
              <FaultNote fault={feed.fault}>
                <Button onClick={feed.refresh}>Try again</Button>
              </FaultNote>
            </div>
          )}
          {empty && feed.fault === null ? (
            <div className="ledger-over">
              {narrowed ? (
                <EmptyState icon="search" title="Nothing fits">
                  No {GRID_WORDS[grid].one} fits what you look for. Take away a filter or search for fewer words.
                </EmptyState>
              ) : (
                <EmptyLedger grid={grid} onNew={create} />
              )}
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
        {empty ? null : <RowDetail row={focused} />}
      </div>
      {open?.dialog === 'delete' ? (
        <DeleteDialog
          grid={grid}
          rows={open.rows}
          onClose={() => setOpen(null)}
          onDelete={() => void deleteNow(open.rows)}
        />
      ) : null}
      {open?.dialog === 'bulk' ? <BulkDialog grid={grid} rows={open.rows} onClose={() => setOpen(null)} /> : null}
      {open?.dialog === 'new' ? (
        <NewDialog grid={grid} claim={claim} onClose={() => setOpen(null)} onCreated={() => feed.refresh()} />
      ) : null}
    </div>
  );
}

function EmptyLedger({ grid, onNew }: { readonly grid: GridId; readonly onNew: () => void }): ReactElement {
  const { many, one } = GRID_WORDS[grid];
  const made = grid === 'figure' || grid === 'claim';
  return (
    <EmptyState
      icon="ledger"
      title={`No ${many.toLowerCase()} yet`}
      acts={
        grid === 'figure' ? undefined : (
          <Button kind="go" icon="plus" keys="n" onClick={onNew}>
            New {one}
          </Button>
        )
      }
    >
      {made
        ? `Accept suggestions beside a source, or mark its words, and its ${many.toLowerCase()} stand here.`
        : grid === 'series'
          ? 'Import a table of reference data, and figures are compared with it.'
          : `${many} are made where you first name one, or here.`}
    </EmptyState>
  );
}
