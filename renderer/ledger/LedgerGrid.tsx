import type {
  CellMouseOverEvent,
  ColumnState,
  FilterChangedEvent,
  FilterModel,
  GridApi,
  GridOptions,
  GridReadyEvent,
  GridSizeChangedEvent,
  ICellRendererComp,
  IDatasource,
  ModelUpdatedEvent,
  RowSelectionOptions,
  SelectionChangedEvent,
} from 'ag-grid-community';
import { createGrid } from 'ag-grid-community';
import {
  memo,
  type ReactElement,
  type RefObject,
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
} from 'react';
import type { FacetValue } from '../../shared/api.ts';
import { formatNumber } from '../../shared/quantity/format.ts';
import { useProject } from '../state/project.ts';
import type { CellInput } from './cell-edits.ts';
import { columnDefs } from './column-defs.ts';
import { firstColumns, type KeptColumn, keepColumns, knownColumns, roomNow, toColumnState } from './column-state.ts';
import { COLUMNS, GRID_WORDS, type LedgerGrid as GridId } from './columns.ts';
import { useDrafts } from './drafts.ts';
import { holdFocus } from './follow-focus.ts';
import type { GridColumn, GridRow } from './grid-column.ts';
import { GRID_THEME, setUpGrid } from './grid-setup.ts';
import type { LeftOff } from './left-off.ts';
import { saveCell } from './row-acts.ts';
import { TICK_COLUMN, tickOnClick } from './tick-column.ts';
import { BLOCK, BLOCKS } from './use-rows.ts';

setUpGrid();

const SELECTION: RowSelectionOptions<GridRow> = {
  mode: 'multiRow',
  headerCheckbox: false,
  enableClickSelection: false,
  checkboxes: false,
};
const DEFAULT_COLUMN = { resizable: true, suppressHeaderMenuButton: true } as const;
const KEEP_AFTER_MS = 500;

/** What stands in a row until its record is there: nothing. */
class RowOnItsWay implements ICellRendererComp {
  getGui(): HTMLElement {
    const cell = document.createElement('div');
    cell.setAttribute('role', 'gridcell');
    return cell;
  }
  refresh(): boolean {
    return true;
  }
}

const GRID_OPTIONS: GridOptions<GridRow> = {
  theme: GRID_THEME,
  rowModelType: 'infinite',
  cacheBlockSize: BLOCK,
  cacheOverflowSize: 40,
  maxBlocksInCache: BLOCKS,
  maxConcurrentDatasourceRequests: 3,
  infiniteInitialRowCount: 1,
  rowBuffer: 4,
  defaultColDef: DEFAULT_COLUMN,
  maintainColumnOrder: true,
  getRowId: ({ data }) => data.id,
  rowSelection: SELECTION,
  stopEditingWhenCellsLoseFocus: true,
  suppressDragLeaveHidesColumns: true,
  multiSortKey: 'ctrl',
  animateRows: false,
  debounceVerticalScrollbar: false,
  suppressNoRowsOverlay: true,
  // The grid's own tooltips, which no column has, would cost five listeners a cell; the browser's cost nothing until asked for.
  enableBrowserTooltips: true,
  // A row on its way is one element, not a cell a column: it is drawn and thrown away within a blink.
  isFullWidthRow: ({ rowNode }) => rowNode.data === undefined,
  fullWidthCellRenderer: RowOnItsWay,
};

interface LedgerGridProps {
  readonly grid: GridId;
  readonly datasource: IDatasource;
  readonly apiRef: RefObject<GridApi<GridRow> | null>;
  readonly kept: readonly KeptColumn[] | null;
  /** Filters of the headers and the focused cell to begin with. */
  readonly start: LeftOff | null;
  /** All rows of the view are selected, loaded or not. */
  readonly everything: boolean;
  /** The column that the rows are grouped by; empty for none. */
  readonly group: string;
  /** The values of that column with how often they stand there; undefined while they are counted. */
  readonly groups: readonly FacetValue[] | undefined;
  readonly onFilter: (model: FilterModel) => void;
  /** Another cell has the focus, or none. */
  readonly onFocus: () => void;
  /** `byHand` where the person ticked a row rather than the program. */
  readonly onSelection: (rows: readonly GridRow[], byHand: boolean) => void;
}

/** Pointing at a cell tells its words where they do not fit, and all digits of a number told short. */
function tellPointed(grid: GridId, { event, data, column }: CellMouseOverEvent<GridRow>): void {
  const full = data === undefined ? undefined : COLUMNS[grid].find((one) => one.id === column.getColId())?.full?.(data);
  tellWhole(event?.target ?? null, full);
}

/** One grid of the ledger: rows by blocks, cells edited in place, columns as the person left them. */
export const LedgerGrid = memo(function LedgerGrid(props: LedgerGridProps): ReactElement {
  const { grid, datasource, apiRef, kept, start, everything, group, groups, onFilter, onFocus, onSelection } = props;
  const frame = useRef<HTMLDivElement>(null);
  const groupRef = useRef(group);
  const countsRef = useRef<ReadonlyMap<string, number>>(new Map());
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);

  const definitions = useMemo(
    () =>
      columnDefs(COLUMNS[grid], {
        group: () => groupRef.current,
        groupCount: (row) => countsRef.current.get(groupValue(row, groupRef.current)) ?? null,
        canEdit: () => useProject.getState().state?.readOnly !== true,
        onPut: (column: GridColumn, row: GridRow, input: CellInput) => {
          if (apiRef.current !== null) void saveCell(apiRef.current, grid, column, row, input);
        },
      }),
    [grid, apiRef],
  );

  // Rows of one value stand together under its name: the column of it stays at the left edge and says it once.
  useLayoutEffect(() => {
    const before = groupRef.current;
    groupRef.current = group;
    const held = apiRef.current;
    if (held === null || before === group) return;
    showGroup(held, group, before, COLUMNS[grid]);
    held.refreshCells({ force: true });
  }, [group, grid, apiRef]);

  // The groups say how many they are once it is counted.
  useEffect(() => {
    countsRef.current = new Map(groups?.map(({ value, count }) => [value ?? '', count]));
    const held = apiRef.current;
    if (held !== null && !held.isDestroyed() && group !== '') held.refreshCells({ columns: [group], force: true });
  }, [groups, group, apiRef]);

  // A cell shows its draft at once, and lets go of it at once.
  useEffect(
    () =>
      useDrafts.subscribe(({ drafts }, before) => {
        const touched = new Set<string>();
        for (const [key, draft] of drafts) if (before.drafts.get(key) !== draft) touched.add(draft.rowId);
        for (const [key, draft] of before.drafts) if (!drafts.has(key)) touched.add(draft.rowId);
        const held = apiRef.current;
        if (held === null || held.isDestroyed()) return;
        const rowNodes = [...touched].flatMap((id) => held.getRowNode(id) ?? []);
        if (rowNodes.length > 0) held.refreshCells({ rowNodes, force: true });
      }),
    [apiRef],
  );

  const onReady = useCallback(
    (event: GridReadyEvent<GridRow>) => {
      apiRef.current = event.api;
      frame.current
        ?.querySelector('[role="grid"], [role="treegrid"]')
        ?.setAttribute('aria-label', GRID_WORDS[grid].many);
      if (kept !== null) event.api.applyColumnState({ state: toColumnState(kept), applyOrder: true });
      showGroup(event.api, groupRef.current, '', COLUMNS[grid]);
      if (start?.headers) event.api.setFilterModel(start.headers);
    },
    [apiRef, kept, grid, start],
  );

  const keep = useCallback(
    (event: { readonly api: GridApi<GridRow>; readonly source?: string; readonly finished?: boolean }) => {
      // What the grid arranges by itself is not the person's wish.
      if (event.source === 'api' || event.source === 'gridInitializing' || event.source === 'flex') return;
      if (event.finished === false) return;
      if (timer.current !== null) clearTimeout(timer.current);
      const state: ColumnState[] = event.api.getColumnState();
      const room = roomNow();
      timer.current = setTimeout(() => keepColumns(grid, state, room), KEEP_AFTER_MS);
    },
    [grid],
  );

  // Once the rows are counted, back to the cell that was left.
  const returning = useRef(start?.cell ?? null);
  const onModel = useCallback(
    (event: ModelUpdatedEvent<GridRow>) => {
      // Whether a row begins its group shows once the row above it is there.
      if (groupRef.current !== '') event.api.refreshCells({ columns: [groupRef.current], force: true });
      if (everything) {
        event.api.forEachNode((node) => {
          if (node.data !== undefined && !node.isSelected()) node.setSelected(true);
        });
      }
      const cell = returning.current;
      if (cell === null || event.api.getDisplayedRowCount() <= cell.row || event.api.getDisplayedRowCount() < 2) return;
      returning.current = null;
      event.api.ensureIndexVisible(cell.row, 'middle');
      event.api.setFocusedCell(cell.row, cell.column);
    },
    [everything],
  );

  // A window made narrow or wide has the columns of such a one; the row in focus stays in sight when the pane below it grows.
  const room = useRef(roomNow());
  const onResized = useCallback(
    ({ api }: GridSizeChangedEvent<GridRow>) => {
      if (room.current !== roomNow()) {
        room.current = roomNow();
        const columns = knownColumns(grid, COLUMNS[grid]) ?? firstColumns(COLUMNS[grid]);
        // The order of the rows stays what it is.
        const state = toColumnState(columns).map(({ sort: _, ...one }) => one);
        api.applyColumnState({ state, applyOrder: true });
        showGroup(api, groupRef.current, '', COLUMNS[grid]);
      }
      // Once the grid has arranged itself to its new size.
      requestAnimationFrame(() => {
        if (api.isDestroyed() || api.getEditingCells().length > 0) return;
        const cell = api.getFocusedCell();
        if (cell && cell.rowIndex < api.getDisplayedRowCount()) api.ensureIndexVisible(cell.rowIndex);
      });
    },
    [grid],
  );

  const onGone = useCallback(() => {
    apiRef.current = null;
  }, [apiRef]);
  const onSelected = useCallback(
    ({ api, source }: SelectionChangedEvent<GridRow>) =>
      onSelection(api.getSelectedRows(), source === 'checkboxSelected' || source === 'spaceKey'),
    [onSelection],
  );
  const onFiltered = useCallback(({ api }: FilterChangedEvent<GridRow>) => onFilter(api.getFilterModel()), [onFilter]);

  // What is bound to the grid once calls what is newest.
  const hooks = { onReady, onGone, onFocus, onResized, onModel, onSelected, onFiltered, keep };
  const newest = useRef(hooks);
  useLayoutEffect(() => {
    newest.current = hooks;
  });
  useLayoutEffect(() => {
    const place = frame.current;
    if (place === null) return;
    const held = createGrid<GridRow>(place, {
      ...GRID_OPTIONS,
      popupParent: document.body,
      columnDefs: [TICK_COLUMN, ...definitions],
      datasource,
      onGridReady: (event) => newest.current.onReady(event),
      onGridPreDestroyed: () => newest.current.onGone(),
      onCellClicked: tickOnClick,
      onCellFocused: () => newest.current.onFocus(),
      onGridSizeChanged: (event) => newest.current.onResized(event),
      onCellMouseOver: (event) => tellPointed(grid, event),
      onModelUpdated: (event) => newest.current.onModel(event),
      onSelectionChanged: (event) => newest.current.onSelected(event),
      onFilterChanged: (event) => newest.current.onFiltered(event),
      onColumnMoved: (event) => newest.current.keep(event),
      onColumnResized: (event) => newest.current.keep(event),
      onColumnVisible: (event) => newest.current.keep(event),
      onSortChanged: (event) => newest.current.keep(event),
    });
    const letGo = holdFocus(place, () => apiRef.current);
    return () => {
      letGo();
      held.destroy();
    };
  }, [definitions, datasource, grid, apiRef]);

  return <div className="ledger-grid" ref={frame} />;
});

/** Keeps the column that rows are grouped by in sight at the left edge, and gives the one before its place back. */
function showGroup(held: GridApi<GridRow>, column: string, before: string, columns: readonly GridColumn[]): void {
  const state: ColumnState[] = [];
  if (before !== '' && before !== column) {
    const hidden = columns.find((one) => one.id === before)?.hidden === true;
    state.push({ colId: before, pinned: null, hide: hidden });
  }
  if (column !== '') state.push({ colId: column, pinned: 'left', hide: false });
  if (state.length > 0) held.applyColumnState({ state });
}

/** The value of a row in the column that rows are grouped by, as the counts have it; empty where there is none. */
function groupValue(row: GridRow, column: string): string {
  return String(Reflect.get(row, column) ?? '');
}

/** A cell whose words do not fit tells them whole; asked for where it is pointed at, since a tooltip a cell is dear. */
function tellWhole(target: EventTarget | null, full: string | undefined): void {
  const cell = target instanceof Element ? target.closest('.ag-cell') : null;
  if (!(cell instanceof HTMLElement)) return;
  if (full) cell.title = Number.isFinite(Number(full)) ? formatNumber(Number(full)) : full;
  else if (cell.scrollWidth > cell.clientWidth) cell.title = cell.textContent;
  else cell.removeAttribute('title');
}
