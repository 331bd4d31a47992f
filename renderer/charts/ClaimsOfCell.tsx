import type { ReactElement } from 'react';
import type { ClaimRow } from '../../shared/api.ts';
import { openInLedger, openQuote } from '../state/navigation.ts';
import { useQuery } from '../state/query.ts';
import { IconButton } from '../ui/Button.tsx';
import { Verdict } from '../ui/Verdict.tsx';
import { formatNumber } from '../words/numbers.ts';

const LISTED = 100;

interface ClaimsOfCellProps {
  /** Null: without one. */
  readonly topic: string | null;
  readonly source: string | null;
  readonly onClose: () => void;
}

/** The claims behind one cell of the heat map; each opens its words. */
export function ClaimsOfCell({ topic, source, onClose }: ClaimsOfCellProps): ReactElement {
  const page = useQuery(
    'grid.page',
    {
      table: 'claim',
      filters: [
        { kind: 'set', column: 'topic', values: [topic] },
        { kind: 'set', column: 'source', values: [source] },
      ],
      offset: 0,
      limit: LISTED,
    },
    ['claim', 'topic', 'source', 'anchor', 'findings'],
  );
  const rows = page.outdated
    ? []
    : (page.data?.rows ?? []).filter((row): row is ClaimRow => 'statement' in row && 'confidence' in row);
  const title = `${topic ?? 'No topic'}, ${source ?? 'entered without a document'}`;
  return (
    <section className="cell-claims" aria-label={`Claims: ${title}`}>
      <header>
        <h3>{title}</h3>
        <span className="num quiet">{page.data === null ? '' : formatNumber(page.data.total)}</span>
        <span className="space" />
        <IconButton icon="close" label="Close the list" onClick={onClose} />
      </header>
      <ul>
        {rows.map((row) => (
          <li key={row.id}>
            <button
              type="button"
              className="chart-words read-face"
              onClick={() =>
                row.sourceId === null ? openInLedger('claim', row.id) : openQuote(row.sourceId, row.start, row.end)
              }
            >
              {row.statement}
            </button>
            {row.verdict === 'contradiction' ? <Verdict verdict={row.verdict} /> : null}
          </li>
        ))}
      </ul>
      {page.data !== null && page.data.total > rows.length && rows.length > 0 ? (
        <p className="quiet num">The first {rows.length} are listed; the ledger has all of them.</p>
      ) : null}
    </section>
  );
}
