import type { ReactElement } from 'react';
import type { ClaimQuote } from '../../shared/api.ts';
import { runCommand } from '../state/commands.ts';
import { openQuote } from '../state/navigation.ts';
import { useQuery } from '../state/query.ts';
import { IconButton } from '../ui/Button.tsx';
import { plural } from '../words/plural.ts';
import { quoted } from './suggested.ts';

/** The places that a claim rests on, where there are several: each opens its words, and can be taken away. */
export function ClaimQuotes({ claimId }: { readonly claimId: string }): ReactElement | null {
  const quotes = useQuery('claim.quotes', { id: claimId }, ['anchor', 'source']);
  const list = quotes.data ?? [];
  if (list.length < 2) return null;
  return (
    <section className="claim-quotes" aria-label="Places this claim rests on">
      <h3>Rests on {plural(list.length, 'quote')}</h3>
      <ul>
        {list.map((quote) => (
          <li key={quote.anchorId}>
            <button
              type="button"
              className="claim-quote"
              onClick={() => openQuote(quote.sourceId, quote.start, quote.end)}
            >
              <span className="read-face">{quoted(quote.exact, 140)}</span>
              <small className="clip">{quote.title}</small>
            </button>
            <IconButton
              icon="close"
              label={`Take away ${quoted(quote.exact, 40)}`}
              onClick={() => void takeAway(quote)}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

async function takeAway({ anchorId, rev, exact }: ClaimQuote): Promise<void> {
  const words = quoted(exact, 60);
  await runCommand(
    'edit.apply',
    { label: `Take ${words} away from a claim`, changes: [{ op: 'delete', table: 'anchor', id: anchorId, rev }] },
    { done: `Took ${words} away from the claim` },
  );
}
