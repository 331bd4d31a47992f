import { useEffect, useMemo } from 'react';
import { type ChartView, chartViewSchema } from '../../shared/api.ts';
import { columnFilters, facetFilters } from '../ledger/grid-view.ts';
import { leftOff } from '../ledger/left-off.ts';
import { setParams, useParam } from '../state/navigation.ts';
import { showToast } from '../state/toasts.ts';

/** What narrows the charts: a view of the grid of figures, kept in the address so that a reload or a link finds it. */
export function useChartView(): ChartView | undefined {
  const param = useParam('view');
  const from = useParam('from');
  useEffect(() => {
    if (from !== 'ledger') return;
    // After the ledger was left, so that it has told how it was.
    const view = ledgerView();
    if (view === null) {
      showToast('The ledger shows every figure. Search or filter there first, then come back.', { slot: 'chart-view' });
    }
    setParams({
      from: null,
      view: view === null ? null : JSON.stringify(view),
      indicators: view === null ? null : 'all',
    });
  }, [from]);
  return useMemo(() => {
    if (param === null) return undefined;
    try {
      const parsed = chartViewSchema.safeParse(JSON.parse(param));
      return parsed.success ? parsed.data : undefined;
    } catch {
      return undefined;
    }
  }, [param]);
}

/** The search and filters of the grid of figures as they were left; null where nothing narrows it. */
export function ledgerView(): ChartView | null {
  const left = leftOff('figure');
  if (left === null) return null;
  const filters = [...facetFilters(left.choice), ...columnFilters(left.headers)];
  if (left.search.trim() === '' && filters.length === 0) return null;
  return { search: left.search, filters };
}

/** A view in words: "“turnover”, role: level or share". */
export function viewWords({ search, filters }: ChartView): string {
  const told = filters.map((filter) => {
    switch (filter.kind) {
      case 'set':
        return `${filter.column}: ${filter.values.map((value) => value ?? 'empty').join(' or ')}`;
      case 'text':
        return `${filter.column} ${filter.how}${filter.value === '' ? '' : ` “${filter.value}”`}`;
      case 'number':
        return `${filter.column} ${filter.how} ${filter.value}${filter.to === undefined ? '' : ` and ${filter.to}`}`;
      default:
        return filter satisfies never;
    }
  });
  return [...(search.trim() === '' ? [] : [`“${search.trim()}”`]), ...told].join(', ');
}
