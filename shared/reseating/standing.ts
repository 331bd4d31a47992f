import { changedWords, isNearEnough } from './likeness.ts';
import type { Place } from './reseat.ts';

/** The words and the place that an anchor keeps. */
export interface Kept extends Place {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

/**
 * How an anchor stands in its text. `seated`: its words stand at its place. `look`: its place is sure, but some of its words, or
 * the words right around them, are others than it keeps. `lost`: its words are not there; the proposal is where to look first.
 */
export type Standing =
  | { readonly kind: 'seated' }
  | { readonly kind: 'look'; readonly now: string; readonly why: 'words' | 'around' }
  | { readonly kind: 'lost'; readonly proposal: Place | null };

/** How an anchor stands in a text. It is told from the anchor and the text alone, so that it outlives a restart and an undo. */
export function standingOf(text: string, { start, end, exact, prefix, suffix }: Kept): Standing {
  const now = text.slice(start, end);
  if (now !== '' && now === exact) {
    const isAround = text.startsWith(prefix, start - prefix.length) && text.startsWith(suffix, end);
    return isAround ? { kind: 'seated' } : { kind: 'look', now, why: 'around' };
  }
  if (now.trim() === '') {
    // The very words right before a place without length were not sure enough to be taken.
    const from = start - exact.length;
    const isThere = exact !== '' && from >= 0 && text.startsWith(exact, from);
    return { kind: 'lost', proposal: isThere ? { start: from, end: start } : null };
  }
  if (isLike(exact, now)) return { kind: 'look', now, why: 'words' };
  return { kind: 'lost', proposal: { start, end } };
}

/** Whether two wordings are one quote, a little reworded. */
function isLike(before: string, after: string): boolean {
  // Words of very different length are not even compared.
  if (after.length > before.length * 2 + 40 || before.length > after.length * 2 + 40) return false;
  return isNearEnough(changedWords(before, after));
}

/** What an anchor keeps of a place that is not sure, so that it never looks seated there. */
export function lostPlace(text: string, exact: string, proposal: Place | null, near: number): Place {
  if (proposal === null) return { start: near, end: near };
  const now = text.slice(proposal.start, proposal.end);
  const alike = now === exact || isLike(exact, now);
  return alike ? { start: proposal.end, end: proposal.end } : proposal;
}
