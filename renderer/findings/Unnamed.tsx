import type { ReactElement } from 'react';
import { FIGURE_KINDS } from '../../shared/model/vocabulary.ts';
import { setOut } from '../ledger/left-off.ts';
import { go } from '../state/navigation.ts';
import { useQuery } from '../state/query.ts';
import { Button } from '../ui/Button.tsx';
import { plural } from '../words/plural.ts';

/** Kinds that the checks compare by what they measure: a year or a place in an order needs no indicator. */
const MEASURED = FIGURE_KINDS.filter((kind) => kind !== 'date' && kind !== 'ordinal' && kind !== 'duration');
const NAMELESS = { indicator: [null], kind: MEASURED };
const VIEW = {
  table: 'figure' as const,
  filters: Object.entries(NAMELESS).map(([column, values]) => ({ kind: 'set' as const, column, values: [...values] })),
  offset: 0,
  limit: 1,
};

/** How many figures the checks pass over because nobody said what they measure, and the way to say it. */
export function Unnamed(): ReactElement | null {
  const total = useQuery('grid.page', VIEW, ['figure']).data?.total ?? 0;
  if (total === 0) return null;
  const name = (): void => {
    setOut('figure', { search: '', choice: NAMELESS, headers: null, group: '', viewId: null, cell: null });
    go('ledger', { grid: 'figure' });
  };
  return (
    <div className="work-unnamed num">
      <p>
        {plural(total, 'figure')} {total === 1 ? 'does' : 'do'} not say what{' '}
        {total === 1 ? 'it measures' : 'they measure'}. Two figures are compared where their indicator is the same.
      </p>
      <Button onClick={name}>Name what {total === 1 ? 'it measures' : 'they measure'}</Button>
    </div>
  );
}
