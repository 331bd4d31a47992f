import type { ReactElement } from 'react';
import type { FindingQuote } from '../../shared/api.ts';
import { formatInterval } from '../../shared/quantity/format.ts';
import { openInLedger, openQuote } from '../state/navigation.ts';
import { IconButton } from '../ui/Button.tsx';

interface FigureLineProps {
  readonly quote: FindingQuote;
  readonly onRead?: () => void;
}

/** One figure of a finding: its part, its words, what they allow and what it is said of. Opens the words, or its row. */
export function FigureLine({ quote, onRead }: FigureLineProps): ReactElement {
  const { figure, part } = quote;
  const { sourceId } = figure;
  const words = figure.text.trim();
  const label = [figure.indicator, figure.partner === null ? figure.subject : sides(quote), figure.period, figure.basis]
    .filter(Boolean)
    .join(' · ');
  return (
    <li className="quote-line" data-figure={figure.id}>
      <button
        type="button"
        className="quote-open"
        aria-label={`${part}: open “${words}” ${sourceId === null ? 'in the ledger' : 'in its source'}`}
        onClick={() =>
          sourceId === null ? openInLedger('figure', figure.id) : openQuote(sourceId, figure.start, figure.end)
        }
      >
        <span className="quote-part">{part}</span>
        <span className="quote-said">
          <span className="quote-words read-face">{words}</span>
          <span className="num">{allowed(quote)}</span>
        </span>
        <span className="quote-label">{label === '' ? 'says not what it measures' : label}</span>
      </button>
      {onRead === undefined ? null : <IconButton icon="edit" label={`Read “${words}” otherwise`} onClick={onRead} />}
    </li>
  );
}

function sides({ figure }: FindingQuote): string {
  return [figure.subject, figure.partner].filter(Boolean).join(' → ');
}

function allowed({ figure }: FindingQuote): string {
  const { low, high, lowOpen, highOpen, unit, currency } = figure;
  if (low === null && high === null) return '';
  return formatInterval(
    { low: low ?? Number.NEGATIVE_INFINITY, high: high ?? Number.POSITIVE_INFINITY, lowOpen, highOpen },
    unit,
    currency,
  );
}
