import { findQuote } from '../exchange/ledger/places.ts';
import type { Anchor } from '../model/records.ts';
import { standingOf } from '../reseating/standing.ts';
import type { Whereabouts } from './types.ts';

/** Whether an anchor's words stand in the text at the place that it keeps. */
export function standsAtItsPlace(text: string, { start, end, exact }: Anchor): boolean {
  return end - start === exact.length && end <= text.length && text.startsWith(exact, start);
}

/**
 * Where the words of an anchor that lost its place stand now: with the words that stood before and after them, with either of
 * these, or else by themselves. An anchor that keeps no words can be found nowhere.
 */
export function whereabouts(text: string, anchor: Anchor): Whereabouts {
  const { exact, prefix, suffix } = anchor;
  if (exact.trim() === '') return { kind: 'missing' };
  const standing = standingOf(text, anchor);
  if (standing.kind === 'look') return { kind: 'reworded', now: standing.now };
  const around = [prefix, suffix].map((words) => (words === '' ? null : words));
  const [before = null, after = null] = around;
  const tries = [
    { prefix: before, suffix: after },
    { prefix: before, suffix: null },
    { prefix: null, suffix: after },
    { prefix: null, suffix: null },
  ];
  let last: Whereabouts = { kind: 'missing' };
  for (const wanted of tries) {
    last = findQuote(text, { exact, start: null, ...wanted });
    if (last.kind === 'at') return last;
  }
  return last;
}
