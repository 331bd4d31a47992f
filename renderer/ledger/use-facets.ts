import { useEffect, useRef, useState } from 'react';
import type { FacetValue, View } from '../../shared/api.ts';
import { api } from '../host/api.ts';
import { onChange } from '../state/changes.ts';
import { FACETS, type LedgerGrid } from './columns.ts';
import { READS } from './use-rows.ts';

export type FacetValues = Readonly<Record<string, readonly FacetValue[]>>;

/** After a commit the rows come first; counting all of them again may wait until the person pauses. */
const AFTER_COMMIT_MS = 400;

/** The values of a grid's facets under a view, with counts; null before the first answer. */
export function useFacets(grid: LedgerGrid, view: View | null): FacetValues | null {
  const [values, setValues] = useState<FacetValues | null>(null);
  const asked = useRef(0);
  useEffect(() => {
    if (view === null) return;
    const columns = FACETS[grid].map((facet) => facet.column);
    const count = (): void => {
      asked.current += 1;
      const mine = asked.current;
      void api.invoke('grid.facets', { ...view, sort: [], columns }).then((answer) => {
        if (mine === asked.current && answer.ok) setValues(answer.value);
      });
    };
    count();
    let timer: ReturnType<typeof setTimeout> | null = null;
    const stop = onChange((touches) => {
      if (!touches(READS[grid])) return;
      if (timer !== null) clearTimeout(timer);
      timer = setTimeout(count, AFTER_COMMIT_MS);
    });
    return () => {
      asked.current += 1;
      stop();
      if (timer !== null) clearTimeout(timer);
    };
  }, [grid, view]);
  return values;
}
