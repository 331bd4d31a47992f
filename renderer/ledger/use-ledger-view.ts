import type { FilterModel } from 'ag-grid-community';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Filter } from '../../shared/api.ts';
import type { LedgerGrid } from './columns.ts';
import { columnFilters, type FacetChoice, facetFilters, toggleFacet } from './grid-view.ts';
import { type LeftOff, leaveOff, leftOff } from './left-off.ts';
import type { OuterView } from './use-rows.ts';

/** Long enough to join keys that come in one go, as a paste or a scanner's do; each key of a person is answered. */
const SETTLE_MS = 30;

const NO_FACETS: FacetChoice = {};

export interface LedgerView {
  /** Where the person left the grid before, if so. */
  readonly start: LeftOff | null;
  readonly typed: string;
  readonly type: (text: string) => void;
  readonly choice: FacetChoice;
  readonly toggle: (column: string, value: string | null) => void;
  readonly clearFacets: () => void;
  readonly setHeaders: (model: FilterModel) => void;
  /** Search and facets, for the rows. */
  readonly outer: OuterView;
  /** Filters of the headers. */
  readonly headers: readonly Filter[];
  readonly narrowed: boolean;
  /** The column that the rows are grouped by; empty for none. */
  readonly group: string;
  readonly setGroup: (column: string) => void;
  /** The saved view that was taken last, as far as it is known; it may have been changed since. */
  readonly viewId: string | null;
  readonly setViewId: (id: string | null) => void;
  /** Puts search, facets and grouping as a saved view has them; its headers and columns are the grid's to take. */
  readonly apply: (next: Pick<LeftOff, 'search' | 'choice' | 'group'>) => void;
  /** Remembers the cell in focus. */
  readonly keepCell: (cell: NonNullable<LeftOff['cell']>) => void;
}

/** What narrows a grid, remembered while the window is open. */
export function useLedgerView(grid: LedgerGrid): LedgerView {
  const [start] = useState(() => leftOff(grid));
  const [typed, type] = useState(start?.search ?? '');
  const search = useSettled(typed);
  const [choice, setChoice] = useState<FacetChoice>(start?.choice ?? NO_FACETS);
  const [model, setHeaders] = useState<FilterModel | null>(start?.headers ?? null);
  const [group, setGroup] = useState(start?.group ?? '');
  const [viewId, setViewId] = useState(start?.viewId ?? null);
  const headers = useMemo(() => columnFilters(model), [model]);
  const filters = useMemo(() => [...facetFilters(choice)], [choice]);
  const settled = typed === search;
  const outer = useMemo(() => ({ search, filters, group, settled }), [search, filters, group, settled]);

  const cell = useRef(start?.cell ?? null);
  // At once, and not when the grid goes: what is drawn from it may be shown while the ledger is kept out of sight.
  useEffect(() => {
    leaveOff(grid, { search: typed, choice, headers: model, group, viewId, cell: cell.current });
  }, [grid, typed, choice, model, group, viewId]);

  const keepCell = useCallback(
    (next: NonNullable<LeftOff['cell']>): void => {
      cell.current = next;
      const at = leftOff(grid);
      if (at !== null) leaveOff(grid, { ...at, cell: next });
    },
    [grid],
  );

  return {
    start,
    typed,
    type,
    choice,
    toggle: (column, value) => setChoice((before) => toggleFacet(before, column, value)),
    clearFacets: () => setChoice(NO_FACETS),
    setHeaders,
    outer,
    headers,
    group,
    setGroup,
    viewId,
    setViewId,
    apply: (next) => {
      type(next.search);
      setChoice(next.choice);
      setGroup(next.group);
    },
    narrowed: search !== '' || filters.length > 0 || headers.length > 0,
    keepCell,
  };
}

/** The words once typing pauses; nothing at once. */
function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), text === '' ? 0 : SETTLE_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}
