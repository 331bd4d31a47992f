import { useEffect, useState } from 'react';
import type { FacetValue, View } from '../../shared/api.ts';
import { api } from '../host/api.ts';
import { onChange } from '../state/changes.ts';
import { useShown } from '../state/navigation.ts';
import { FACETS, type LedgerGrid } from './columns.ts';
import { createQueue } from './latest.ts';
import { READS } from './use-rows.ts';

export type FacetValues = Readonly<Record<string, readonly FacetValue[]>>;

/** After rows of a new view: whoever is still typing asks for another at once. */
const AFTER_ROWS_MS = 150;
/** After a commit the rows come first; counting all of them again may wait until the person pauses. */
const AFTER_COMMIT_MS = 400;

/**
 * The values of a grid's facets under a view, with counts, and those of the column that its rows are grouped by; null before
 * the first answer. One question at a time.
 */
export function useFacets(grid: LedgerGrid, view: View | null, group: string): FacetValues | null {
  const [values, setValues] = useState<FacetValues | null>(null);
  const [queue] = useState(createQueue);
  const shown = useShown();
  useEffect(() => {
    if (view === null || !shown) return;
    const listed = FACETS[grid].map((facet) => facet.column);
    const columns = group === '' || listed.includes(group) ? listed : [...listed, group];
    let newest = 0;
    const count = (): void => {
      newest += 1;
      const mine = newest;
      const wanted = (): boolean => mine === newest;
      const ask = async (): Promise<void> => {
        const answer = await api.invoke('grid.facets', { ...view, sort: [], columns });
        if (!wanted() || !answer.ok) return;
        setValues((before) => (JSON.stringify(before) === JSON.stringify(answer.value) ? before : answer.value));
      };
      queue.add({ ask, wanted });
    };
    let timer = setTimeout(count, AFTER_ROWS_MS);
    const stop = onChange((touches) => {
      if (!touches(READS[grid])) return;
      clearTimeout(timer);
      timer = setTimeout(count, AFTER_COMMIT_MS);
    });
    return () => {
      newest += 1;
      stop();
      clearTimeout(timer);
    };
  }, [grid, view, group, queue, shown]);
  return values;
}
