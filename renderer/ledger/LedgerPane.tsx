import type { GridApi } from 'ag-grid-community';
import { type ReactElement, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Result } from '../../shared/model/result.ts';
import { api } from '../host/api.ts';
import { focusScreen } from '../keys/focusBack.ts';
import { runAction, useActions } from '../keys/registry.ts';
import { openQuote, useShown } from '../state/navigation.ts';
import { showToast } from '../state/toasts.ts';
import { Busy } from '../ui/Busy.tsx';
import { Button } from '../ui/Button.tsx';
import { FaultNote } from '../ui/FaultNote.tsx';
import { Splitter } from '../ui/Splitter.tsx';
import { useOwnStep } from '../ui/useOwnStep.ts';
import type { KeptColumn } from './column-state.ts';
import { COLUMNS, FACETS, GRID_WORDS, type LedgerGrid as GridId, LEDGER_GRIDS } from './columns.ts';
import { EmptyLedger } from './EmptyLedger.tsx';
import { exportView } from './export-view.ts';
import { Facets } from './Facets.tsx';
import { fillDown } from './fill.ts';
import { editFocused, focusedColumn, focusedRow, focusGrid, selectFocused } from './focused.ts';
import type { GridRow } from './grid-column.ts';
import { actOnKey } from './grid-keys.ts';
import { countedRows } from './hanging.ts';
import { LedgerBar } from './LedgerBar.tsx';
import { LedgerDialogs, type OpenDialog } from './LedgerDialogs.tsx';
import { LedgerGrid } from './LedgerGrid.tsx';
import { type LedgerActs, ledgerActions } from './ledger-actions.ts';
import { openVerdict } from './open-verdict.ts';
import { warmSearch } from './pages.ts';
import { copied, paste } from './paste.ts';
import { RefusedDrafts } from './RefusedDrafts.tsx';
import { placeOf, RowDetail } from './RowDetail.tsx';
import { deleteRows } from './row-acts.ts';
import { SelectionBar } from './SelectionBar.tsx';
import { useFacets } from './use-facets.ts';
import { useLeaveAndReturn } from './use-leave-and-return.ts';
import { useLedgerView } from './use-ledger-view.ts';
import { useRows } from './use-rows.ts';
import { useSavedViews } from './use-saved-views.ts';
import { useSelection } from './use-selection.ts';
import { useWantedRow } from './use-wanted-row.ts';
import { ViewBar } from './ViewBar.tsx';

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
  const selection = useSelection(gridApi, feed.view);
  const [focusTurn, setFocusTurn] = useState(0);
  const [open, setOpen] = useState<OpenDialog | null>(null);
  // Whoever leaves the screen has left its dialogs.
  const shown = useShown();
  if (!shown && open !== null) setOpen(null);
  const gridDue = useOwnStep();
  useLeaveAndReturn(gridApi);
  const barRef = useRef<HTMLDivElement>(null);
  const saved = useSavedViews(grid, view, gridApi, feed.turn);
  useWantedRow(grid, feed, view, gridApi);
  // Counted once the rows are there: the rows are what is waited for.
  const facets = useFacets(grid, feed.answered, view.group);
  // Whatever row is under the focused cell now: rows may have been edited, put elsewhere or taken away since.
  const row = useMemo(() => {
    void feed.turn;
    void focusTurn;
    return focusedRow(apiRef.current);
  }, [focusTurn, feed.turn]);

  const { clear: clearSelection, everything, selected } = selection;
  // What is out of sight must not stay selected: a delete would take rows nobody sees.
  useEffect(() => {
    void view.outer;
    void view.headers;
    clearSelection();
  }, [view.outer, view.headers, clearSelection]);
  /** The row in focus at this moment: a key may come before the screen was drawn again. */
  const rowNow = (): GridRow | null => focusedRow(apiRef.current) ?? row;
  /** The selected rows, else the one in focus. */
  const chosen = async (): Promise<readonly GridRow[]> => {
    const focused = rowNow();
    const rows = await selection.rows();
    return rows.length > 0 || everything || focused === null ? rows : [focused];
  };
  const deleteNow = async (rows: readonly GridRow[]): Promise<void> => {
    setOpen(null);
    if (await deleteRows(grid, rows)) clearSelection();
  };
  const remove = async (): Promise<void> => {
    const rows = await chosen();
    if (rows.length === 0) return;
    const hanging = await api.invoke('record.hanging', { table: grid, ids: rows.map(({ id }) => id) });
    if (!hanging.ok) showToast(hanging.fault.message, { kind: 'fault' });
    else if (rows.length === 1 && hanging.value.length === 0) void deleteNow(rows);
    else setOpen({ dialog: 'delete', rows, hanging: hanging.value });
  };
  const bulk = async (): Promise<void> => {
    const rows = await chosen();
    if (rows.length > 0) setOpen({ dialog: 'bulk', rows });
  };
  const create = (): void => {
    const row = rowNow();
    if (grid === 'source') runAction('import.paste');
    else if (grid === 'figure') {
      if (row !== null && 'claimId' in row) setOpen({ dialog: 'new', grid, owner: { claimId: row.claimId } });
      else showToast('Step onto a figure first: a new one goes into the same claim. Or mark words in a source.');
    } else if (grid === 'observation') {
      if (row !== null && 'seriesId' in row) setOpen({ dialog: 'new', grid, owner: { seriesId: row.seriesId } });
      else showToast('Step onto an observation first: a new one goes into the same series.');
    } else setOpen({ dialog: 'new', grid, owner: {} });
  };
  const openSource = (): void => {
    const row = rowNow();
    const place = placeOf(row);
    if (grid === 'source' && row !== null) openQuote(row.id);
    else if (place === null) showToast('This row stands in no source.');
    else openQuote(place.sourceId, place.start, place.end);
  };
  const focusSearch = (): void => searchRef.current?.focus();
  const toGrid = (): void => focusGrid(apiRef.current);
  const told = (answer: Result<unknown>): void => {
    if (!answer.ok) showToast(answer.fault.message, { kind: 'fault' });
  };
  const fill = async (): Promise<void> => {
    const held = apiRef.current;
    if (held !== null) told(await fillDown(held, grid, everything ? await selection.rows() : null));
  };
  const replace = async (): Promise<void> => {
    const column = focusedColumn(apiRef.current);
    const rows = !everything && selected.length > 0 ? await selection.rows() : null;
    setOpen({ dialog: 'replace', view: feed.view(), rows, column });
  };
  const history = (): void => {
    const row = rowNow();
    const column = COLUMNS[grid].find((one) => one.id === focusedColumn(apiRef.current)) ?? null;
    if (row !== null) setOpen({ dialog: 'history', row, column });
  };
  /** Opens a menu of the bar. */
  const menu = (of: 'view' | 'group' | 'columns'): void =>
    barRef.current?.querySelector<HTMLButtonElement>(`.${of}-menu`)?.click();
  const { keepCell } = view;
  const { noteFocus } = feed;
  const onFocus = useCallback((): void => {
    setFocusTurn((before) => before + 1);
    noteFocus();
    const cell = apiRef.current?.getFocusedCell();
    if (cell) keepCell({ row: cell.rowIndex, column: cell.column.getColId() });
  }, [keepCell, noteFocus]);

  // A grid that has nothing to narrow down.
  const empty = feed.total === 0 && !view.narrowed;
  const acts: LedgerActs = {
    search: focusSearch,
    toGrid,
    create,
    createFigure: () => {
      if (row !== null) setOpen({ dialog: 'new', grid: 'figure', owner: { claimId: row.id } });
    },
    open: openSource,
    edit: () => editFocused(apiRef.current),
    finding: () => void openVerdict(rowNow()),
    select: () => selectFocused(apiRef.current),
    remove: () => void remove(),
    bulk: () => void bulk(),
    selectAll: selection.selectAll,
    fill: () => void fill(),
    replace: () => void replace(),
    history,
    views: () => menu('view'),
    keepView: () => setOpen({ dialog: 'view' }),
    groups: () => menu('group'),
    columns: () => menu('columns'),
    exportView: () => void exportView(grid, feed.view()),
    step: (by) => {
      const next = LEDGER_GRIDS[(LEDGER_GRIDS.indexOf(grid) + by + LEDGER_GRIDS.length) % LEDGER_GRIDS.length];
      if (next !== undefined) onGrid(next);
    },
  };
  useActions(ledgerActions(grid, acts, { hasRow: row !== null, hasSelection: selected.length > 0 }));

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
          onEnterSearch={() => warmSearch(feed.view(), feed.total ?? 0)}
          onLeaveSearch={toGrid}
          onNew={create}
        />
        {empty ? null : (
          <ViewBar
            grid={grid}
            gridApi={gridApi}
            barRef={barRef}
            views={saved.views}
            current={saved.current}
            strayed={saved.strayed}
            group={view.group}
            onView={saved.take}
            onKeep={acts.keepView}
            onChange={() => void saved.keep(saved.current?.name ?? '')}
            onForget={() => void saved.forget()}
            onGroup={view.setGroup}
            onReplace={acts.replace}
            onExport={acts.exportView}
          />
        )}
        <Busy on={feed.slow} />
        <div
          className="ledger-body"
          id={`ledger-panel-${grid}`}
          role="tabpanel"
          aria-label={GRID_WORDS[grid].many}
          onKeyDownCapture={(event) => {
            const held = apiRef.current;
            if (held === null || !actOnKey(event, held, grid, { ...acts, leave: focusScreen })) return;
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
            void paste(held, grid, feed.view(), event.clipboardData.getData('text/plain')).then(told);
          }}
        >
          {kept === undefined || !gridDue ? null : (
            <LedgerGrid
              grid={grid}
              datasource={feed.datasource}
              apiRef={apiRef}
              kept={kept}
              start={view.start}
              everything={everything}
              onFilter={view.setHeaders}
              onFocus={onFocus}
              onSelection={selection.onSelection}
              group={view.group}
              groups={facets?.[view.group]}
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
          onAll={selection.selectAll}
          onSet={() => void bulk()}
          onDelete={() => void remove()}
          onClear={clearSelection}
        />
        <RefusedDrafts grid={grid} />
        {feed.total === 0 ? null : <RowDetail row={row} />}
      </div>
      {empty ? null : (
        <Splitter name="ledger.facets" of="filters" column={1} edge="right" usual={204} min={140} keys="Mod+Shift+L" />
      )}
      <LedgerDialogs
        grid={grid}
        open={open}
        onClose={() => setOpen(null)}
        onDelete={(rows) => void deleteNow(rows)}
        onCreated={feed.refresh}
        saved={saved}
      />
    </div>
  );
}
