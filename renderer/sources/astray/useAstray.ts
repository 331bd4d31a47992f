import { useEffect, useState } from 'react';
import type { AstrayQuote, SourceDetail } from '../../../shared/api.ts';
import { type Action, useActions } from '../../keys/registry.ts';
import { runCommand } from '../../state/commands.ts';
import type { Spot } from '../Reader.tsx';
import { quoted } from '../suggested.ts';

export interface Astray {
  /** Whether the quotes are gone through now. */
  readonly isOpen: boolean;
  readonly quotes: readonly AstrayQuote[];
  readonly current: AstrayQuote | null;
  readonly open: () => void;
  readonly close: () => void;
  readonly pick: (anchorId: string) => void;
  /** Takes the words that stand at, or are proposed for, its place. */
  readonly take: (quote: AstrayQuote) => void;
  readonly seat: (quote: AstrayQuote, place: Spot) => void;
}

/** Going through the quotes of a source whose words changed or lost their place, one by one, by keys. */
export function useAstray(detail: SourceDetail, readOnly: boolean): Astray {
  const { astray } = detail;
  const [isOpen, setOpen] = useState(false);
  const [at, setAt] = useState(0);
  const quotes = astray;
  const current = isOpen ? (quotes[Math.min(at, quotes.length - 1)] ?? null) : null;
  useEffect(() => {
    if (quotes.length === 0) setOpen(false);
  }, [quotes.length]);

  const seat = (quote: AstrayQuote, place: Spot): void => {
    const { start, end } = place;
    const exact = detail.source.text.slice(start, end);
    void runCommand(
      'source.reseat',
      { anchorId: quote.anchorId, rev: quote.rev, start, end, exact, reread: quote.isItsText },
      { done: `Seated on ${quoted(exact, 60)}`, slot: 'seat' },
    );
  };
  const take = (quote: AstrayQuote): void => {
    if (quote.place !== null) seat(quote, quote.place);
  };
  const open = (): void => {
    setAt(0);
    setOpen(true);
  };
  const step = (by: number): void => setAt((now) => Math.max(0, Math.min(quotes.length - 1, now + by)));
  const act = (id: string, title: string, keys: readonly string[], run: () => void, rest: Partial<Action>): Action => ({
    id: `sources.${id}`,
    title,
    keys,
    where: 'sources',
    when: 'quotes are under review',
    run,
    ...rest,
  });
  useActions([
    act('review', 'Review the quotes whose words changed or were lost', ['r'], open, {
      enabled: quotes.length > 0 && !isOpen,
      when: 'quotes of the source went astray',
      short: 'review lost quotes',
    }),
    act('review-next', 'Next quote under review', ['j'], () => step(1), { enabled: isOpen, short: 'step' }),
    act('review-previous', 'Previous quote under review', ['k'], () => step(-1), { enabled: isOpen }),
    act('review-take', 'Take the words at its place', ['Enter'], () => current && take(current), {
      enabled: isOpen && !readOnly && current !== null && current.place !== null,
      short: 'take these words',
    }),
    act('review-leave', 'Leave the review', ['Escape'], () => setOpen(false), { enabled: isOpen, inFields: true }),
  ]);
  return {
    isOpen,
    quotes,
    current,
    open,
    close: () => setOpen(false),
    pick: (anchorId) =>
      setAt(
        Math.max(
          0,
          quotes.findIndex((quote) => quote.anchorId === anchorId),
        ),
      ),
    take,
    seat,
  };
}
