import type { GridApi, IDatasource } from 'ag-grid-community';
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { ChangeSet, View } from '../../shared/api.ts';
import type { Fault } from '../../shared/model/result.ts';
import { api } from '../host/api.ts';
import { onChange, type Reads } from '../state/changes.ts';
import { useShown } from '../state/navigation.ts';
import type { LedgerGrid } from './columns.ts';
import { followFocus } from './follow-focus.ts';
import type { GridRow } from './grid-column.ts';
import { columnFilters, sortOf } from './grid-view.ts';
import { createQueue } from './latest.ts';
import { forgetPages, pageOf, warmOrder } from './pages.ts';

/** Rows asked for at once: a few screens, so that a fling of the wheel lands on rows that are there. */
export const BLOCK = 100;
/** Blocks kept: each is asked for again after a commit or with a new search, so no more than are near at hand. */
export const BLOCKS = 8;
/** A screen far down lies in two blocks at most: both are asked for at once. */
const AT_ONCE = 2;
/** Commits that come in one go (an import's, a paste's) make one refresh. */
const SETTLE_MS = 150;
/** Rows asked for by id in one question: the first hold those on screen. */
const MOST_IDS = 100;
/** Pixels, as the grid's theme has it. */
export const ROW_HEIGHT = 32;
/** No sign of waiting before this. */
const PATIENCE_MS = 300;

/** What a grid shows names from, beside its own table. */
export const READS: { readonly [G in LedgerGrid]: readonly Reads[] } = {
  claim: ['claim', 'actor', 'topic', 'event', 'period', 'source', 'anchor', 'figure', 'findings'],
  source: ['source', 'anchor', 'suggestion'],
  observation: ['observation', 'series', 'period'],
  figure: ['figure', 'claim', 'topic', 'indicator', 'actor', 'period', 'source', 'anchor', 'findings'],
  actor: ['actor', 'claim'],
  indicator: ['indicator', 'figure'],
  topic: ['topic', 'claim'],
  event: ['event', 'period', 'actor', 'topic'],
  series: ['series', 'indicator', 'actor', 'observation'],
};

export interface GridFeed {
  readonly datasource: IDatasource;
  /** Rows in the view; null before the first answer. */
  readonly total: number | null;
  /** The view that the rows on screen answer; null before the first answer. */
  readonly answered: View | null;
  /** Counts what came: changes when rows on screen may have. */
  readonly turn: number;
  readonly fault: Fault | null;
  /** True once rows have been awaited for a while. */
  readonly slow: boolean;
  /** The view as last asked, with the filters and order of the headers. */
  readonly view: () => View;
  /** Another cell has the focus: its record keeps it when rows come anew. */
  readonly noteFocus: () => void;
  /** Asks again for what is loaded, keeping scroll and focus. */
  readonly refresh: () => void;
}

/** What is picked outside the grid: search words, facets and grouping. */
export interface OuterView extends Pick<View, 'search' | 'filters'> {
  /** Rows of one value stand together; empty where they need not. */
  readonly group: string;
  /** False while the person types other search words: rows that the former ones find are of no use any more. */
  readonly settled: boolean;
}

/** Feeds a grid by blocks from the store and keeps the rows on screen true to each commit. */
export function useRows(grid: LedgerGrid, outer: OuterView, gridApi: () => GridApi<GridRow> | null): GridFeed {
  const [total, setTotal] = useState<number | null>(null);
  const [fault, setFault] = useState<Fault | null>(null);
  const newest = useRef(outer);
  const shown = useShown();
  const inSight = useRef(shown);
  const asked = useRef<View>({ table: grid, search: '', filters: [], sort: [] });
  useLayoutEffect(() => {
    newest.current = outer;
  });
  const [answered, setAnswered] = useState<View | null>(null);
  const [slow, setSlow] = useState(false);
  const [turn, setTurn] = useState(0);
  const [queue] = useState(() => createQueue(AT_ONCE));
  const { note, follow } = useMemo(() => followFocus(gridApi), [gridApi]);

  const datasource = useMemo<IDatasource>(
    () => ({
      getRows: ({ startRow, endRow, sortModel, filterModel, successCallback, failCallback }) => {
        const { search, filters, group } = newest.current;
        const view: View = {
          table: grid,
          search,
          filters: [...filters, ...columnFilters(filterModel)],
          sort: groupedSort(group, sortOf(sortModel)),
        };
        asked.current = view;
        const key = viewKey(view);
        // An answer to an earlier view must not fill the new one; the grid has asked again meanwhile.
        const wanted = (): boolean =>
          newest.current.settled &&
          newest.current.search === search &&
          newest.current.filters === filters &&
          newest.current.group === group &&
          viewKey(asked.current) === key;
        const distance = (): number =>
          Math.abs((startRow + endRow) / 2 - (gridApi()?.getVerticalPixelRange().top ?? 0) / ROW_HEIGHT);
        const fetchRows = async (): Promise<void> => {
          const patience = setTimeout(() => setSlow(true), PATIENCE_MS);
          const answer = await pageOf(view, startRow, endRow - startRow);
          clearTimeout(patience);
          setSlow(false);
          if (!wanted()) return failCallback();
          if (!answer.ok) {
            setFault(answer.fault);
            return failCallback();
          }
          setFault(null);
          setTotal(answer.value.total);
          setAnswered((before) => (sameView(before, view) ? before : view));
          successCallback([...answer.value.rows], answer.value.total);
          // Out of sight it takes the focus from nobody.
          if (inSight.current) follow(key);
          setTurn((before) => before + 1);
          warmOrder(view, answer.value.total);
        };
        queue.add({ ask: fetchRows, wanted, dropped: failCallback, distance });
      },
    }),
    [grid, queue, follow, gridApi],
  );

  const refresh = useMemo(() => whenIdle(gridApi, (held) => held.refreshInfiniteCache()), [gridApi]);

  // Words that were typed on and then taken back: rows that came meanwhile were left out.
  const { search, filters, group, settled } = outer;
  const typedOn = useRef<string | null>(null);
  useEffect(() => {
    if (settled && typedOn.current === search) refresh();
    typedOn.current = settled ? null : (typedOn.current ?? search);
  }, [settled, search, refresh]);

  // A new search or facet: from the top.
  const first = useRef(true);
  useEffect(() => {
    void search;
    void filters;
    void group;
    if (first.current) {
      first.current = false;
      return;
    }
    const held = gridApi();
    if (held === null || held.isDestroyed()) return;
    held.ensureIndexVisible(0, 'top');
    held.refreshInfiniteCache();
  }, [search, filters, group, gridApi]);

  // Out of sight, nothing is read anew until the person comes back.
  const outdated = useRef(false);
  useLayoutEffect(() => {
    inSight.current = shown;
    if (!shown || !outdated.current) return;
    outdated.current = false;
    setAnswered(null);
    refresh();
  }, [shown, refresh]);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | null = null;
    const stop = onChange((touches, change) => {
      if (change === null) forgetPages();
      const held = gridApi();
      if (held === null || !touches(READS[grid])) return;
      if (!inSight.current) {
        outdated.current = true;
        // Whether there is nothing to show is not known any more; rows that were there may stand until they are read anew.
        setTotal((before) => (before === 0 ? null : before));
        return;
      }
      const own = change === null ? null : (change.tables[grid]?.ids ?? (change.tables[grid] ? null : []));
      if (timer !== null) clearTimeout(timer);
      if (own === null) {
        timer = setTimeout(refresh, SETTLE_MS);
        return;
      }
      const said = (): void => setTurn((before) => before + 1);
      void putInPlace(held, grid, own, refresh).then(said);
      // Names and verdicts of other rows may have changed with it; their places stay as they are.
      if (beyond(grid, change)) {
        timer = setTimeout(() => void putInPlace(held, grid, loadedIds(held), refresh).then(said), SETTLE_MS);
      }
    });
    return () => {
      stop();
      if (timer !== null) clearTimeout(timer);
    };
  }, [grid, gridApi, refresh]);

  const noteFocus = useCallback(() => note(viewKey(asked.current)), [note]);
  return { datasource, total, answered, turn, fault, slow, view: () => asked.current, noteFocus, refresh };
}

/** The order of a grid whose rows of one value stand together: theirs first, in the direction asked for if it was. */
export function groupedSort(group: string, sort: View['sort']): View['sort'] {
  if (group === '') return sort;
  const own = sort.find(({ column }) => column === group) ?? { column: group, descending: false };
  return [own, ...sort.filter(({ column }) => column !== group)].slice(0, 5);
}

/** Two views with one key have the same rows in the same order. */
const viewKey = ({ search, filters, sort }: View): string => JSON.stringify([search, filters, sort]);

/** Whether two views hold the same rows, in whatever order. */
function sameView(a: View | null, b: View): boolean {
  return a !== null && a.search === b.search && JSON.stringify(a.filters) === JSON.stringify(b.filters);
}

/** Whether a commit may change other rows of the grid than those it names. */
function beyond(grid: LedgerGrid, change: ChangeSet | null): boolean {
  if (change === null || change.findings) return true;
  return READS[grid].some(
    (table) => table !== grid && table !== 'findings' && table !== 'history' && change.tables[table],
  );
}

/** The rows that are loaded, those on screen first. */
function loadedIds(held: GridApi<GridRow>): readonly string[] {
  // A change may arrive while the screen is left.
  if (held.isDestroyed()) return [];
  const ids = new Set(held.getRenderedNodes().flatMap((node) => node.data?.id ?? []));
  held.forEachNode((node) => {
    if (node.data !== undefined) ids.add(node.data.id);
  });
  return [...ids];
}

/** Reads rows that are loaded and puts them in place; where rows came or went, the grid counts again. */
async function putInPlace(
  held: GridApi<GridRow>,
  grid: LedgerGrid,
  ids: readonly string[],
  refresh: () => void,
): Promise<void> {
  const loaded = ids.filter((id) => held.getRowNode(id)?.data !== undefined);
  if (loaded.length < ids.length) return refresh();
  for (let from = 0; from < loaded.length; from += MOST_IDS) {
    const some = loaded.slice(from, from + MOST_IDS);
    const answer = await api.invoke('grid.rows', { table: grid, ids: some });
    if (!answer.ok || held.isDestroyed()) return;
    if (answer.value.length < some.length) return refresh();
    for (const row of answer.value) {
      const node = held.getRowNode(row.id);
      // Drawing a row again costs more than comparing it.
      if (node?.data !== undefined && JSON.stringify(node.data) !== JSON.stringify(row)) node.setData(row);
    }
  }
}

/** Runs an act on the grid now, or once no cell is being edited: a refresh under an open editor would close it. */
function whenIdle(gridApi: () => GridApi<GridRow> | null, act: (held: GridApi<GridRow>) => void): () => void {
  let waiting = false;
  const attempt = (): void => {
    const held = gridApi();
    if (held === null || held.isDestroyed() || waiting) return;
    if (held.getEditingCells().length === 0) {
      act(held);
      return;
    }
    waiting = true;
    const later = (): void => {
      waiting = false;
      held.removeEventListener('cellEditingStopped', later);
      // The commit of the editor itself comes first.
      setTimeout(attempt, 0);
    };
    held.addEventListener('cellEditingStopped', later);
  };
  return attempt;
}
