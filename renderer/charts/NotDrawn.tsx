import type { ReactElement } from 'react';
import type { ChartView, FigureRow } from '../../shared/api.ts';
import { openQuote } from '../state/navigation.ts';
import { useQuery } from '../state/query.ts';
import { formatNumber } from '../words/numbers.ts';
import type { PickedIndicator } from './IndicatorPicker.tsx';

const LISTED = 50;

/** Figures of the chosen indicators that no chart can show, because they say no time. */
export function NotDrawn({
  indicators,
  view,
}: {
  readonly indicators: readonly PickedIndicator[];
  readonly view: ChartView | undefined;
}): ReactElement | null {
  const page = useQuery(
    'grid.page',
    {
      table: 'figure',
      search: view?.search ?? '',
      filters: [
        ...(view?.filters ?? []).slice(0, 48),
        { kind: 'set', column: 'indicator', values: indicators.map((one) => one.name) },
        { kind: 'set', column: 'period', values: [null] },
      ],
      offset: 0,
      limit: LISTED,
    },
    ['figure', 'period', 'indicator'],
  );
  if (page.data === null || page.data.total === 0) return null;
  const rows = page.data.rows.filter((row): row is FigureRow => 'pairEnd' in row);
  return (
    <details className="not-drawn">
      <summary>
        {formatNumber(page.data.total)} {page.data.total === 1 ? 'figure is' : 'figures are'} not drawn: no period
      </summary>
      <ul>
        {rows.map((row) => (
          <li key={row.id}>
            <button
              type="button"
              className="chart-words chart-words-more"
              disabled={row.sourceId === null}
              onClick={() => row.sourceId !== null && openQuote(row.sourceId, row.start, row.end)}
            >
              <span className="read-face">{row.text}</span>
              <span className="quiet">{[row.indicator, row.speaker, row.source].filter(Boolean).join(' · ')}</span>
            </button>
          </li>
        ))}
      </ul>
      {page.data.total > rows.length ? (
        <p className="quiet">and {formatNumber(page.data.total - rows.length)} more, in the ledger</p>
      ) : null}
    </details>
  );
}
