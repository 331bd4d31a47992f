import type { GridApi } from 'ag-grid-community';
import { useMemo } from 'react';
import type { SavedView } from '../../shared/model/records.ts';
import { useQuery } from '../state/query.ts';
import { columnsOf, fitted, keepColumns, keptColumns, toColumnState } from './column-state.ts';
import { COLUMNS, type LedgerGrid } from './columns.ts';
import type { GridRow } from './grid-column.ts';
import { facetChoice, facetFilters, headerModel } from './grid-view.ts';
import { savedFilters, strays, type ViewState } from './saved-views.ts';
import type { LedgerView } from './use-ledger-view.ts';
import { deleteView, keepView } from './view-acts.ts';

export interface SavedViews {
  readonly views: readonly SavedView[];
  /** The view that was taken; null for all rows. */
  readonly current: SavedView | null;
  /** Whether something else is shown by now. */
  readonly strayed: boolean;
  readonly take: (view: SavedView | null) => void;
  readonly keep: (name: string) => Promise<void>;
  readonly forget: () => Promise<void>;
}

/** The saved views of a grid: taking one, keeping what is shown as one. */
export function useSavedViews(
  grid: LedgerGrid,
  view: LedgerView,
  gridApi: () => GridApi<GridRow> | null,
  /** Changes when the grid was sorted. */
  turn: unknown,
): SavedViews {
  const all = useQuery('view.list', {}, ['savedView']);
  const views = useMemo(() => (all.data ?? []).filter((one) => one.grid === grid), [all.data, grid]);
  const current = views.find((one) => one.id === view.viewId) ?? null;
  const { typed, choice, headers, group } = view;
  const now = (): ViewState => {
    const columns = columnsOf(gridApi()?.getColumnState() ?? []);
    return {
      search: typed.trim(),
      filters: [...facetFilters(choice), ...headers],
      sort: columns.flatMap(({ id, sort }) => (sort === null ? [] : [{ column: id, descending: sort === 'desc' }])),
      columns,
      groupBy: group,
    };
  };
  void turn;
  const shown = now();
  const strayed =
    current === null ? shown.search !== '' || shown.filters.length > 0 || shown.groupBy !== '' : strays(current, shown);

  const take = (next: SavedView | null): void => {
    const filters = next === null ? [] : savedFilters(next);
    view.apply({ search: next?.search ?? '', choice: facetChoice(filters), group: next?.groupBy ?? '' });
    view.setViewId(next?.id ?? null);
    const held = gridApi();
    if (held === null) return;
    held.setFilterModel(headerModel(filters));
    const { left, right } = held.getHorizontalPixelRange();
    const theirs = next === null ? null : keptColumns(next.columns, COLUMNS[grid]);
    const columns = theirs === null ? null : fitted(theirs, COLUMNS[grid], right - left);
    if (columns !== null) held.applyColumnState({ state: toColumnState(columns), applyOrder: true });
    if (columns !== null) keepColumns(grid, held.getColumnState());
  };
  const keep = async (name: string): Promise<void> => {
    const id = await keepView(grid, name, now(), views);
    if (id !== null) view.setViewId(id);
  };
  const forget = async (): Promise<void> => {
    if (current !== null && (await deleteView(current))) view.setViewId(null);
  };
  return { views, current, strayed, take, keep, forget };
}
