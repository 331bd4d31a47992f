import { newDictionary, wordsOf } from './words.ts';

/** At most so large a share of the words may be others for a quote still to be the same. */
export const MOST_CHANGED = 0.2;
/** Longest pair of quotes compared word by word, in pairs of words. */
const MOST_PAIRS = 16_000_000;

/** How far two wordings differ. */
export interface Changed {
  /** Words of the first wording. */
  readonly words: number;
  /** Words put in, left out or changed. */
  readonly changed: number;
  /** The same of signs between the words. */
  readonly signs: number;
}

/** Counts the words, and the signs between them, that must change to make one wording of the other. */
export function changedWords(before: string, after: string): Changed {
  const dictionary = newDictionary();
  const split = (text: string): { readonly words: readonly number[]; readonly all: readonly number[] } => {
    const { ids, count } = wordsOf(text, dictionary);
    const all = [...ids.subarray(0, count)];
    return { all, words: all.filter((id) => dictionary.isWord[id] === true) };
  };
  const x = split(before);
  const y = split(after);
  const changed = distance(x.words, y.words);
  const signs = x.all.length === x.words.length && y.all.length === y.words.length ? 0 : distance(x.all, y.all);
  return { words: x.words.length, changed, signs: Math.max(0, signs - changed) };
}

/** Whether a wording is near enough to be the same quote for somebody who looks at it. */
export function isNearEnough({ words, changed, signs }: Changed): boolean {
  if (words === 0) return changed === 0 && signs === 0;
  // A sign in a short quote is as good as a word: "$5" is not "€5".
  const most = words * MOST_CHANGED;
  return changed <= most && signs <= (words < 1 / MOST_CHANGED ? 0 : Math.max(1, most));
}

function distance(x: readonly number[], y: readonly number[]): number {
  if (x.length * y.length > MOST_PAIRS) return Math.max(x.length, y.length);
  let row = Array.from({ length: y.length + 1 }, (_, n) => n);
  x.forEach((id, n) => {
    const next = [n + 1];
    y.forEach((other, m) => {
      const swap = (row[m] ?? 0) + (id === other ? 0 : 1);
      next.push(Math.min(swap, (row[m + 1] ?? 0) + 1, (next[m] ?? 0) + 1));
    });
    row = next;
  });
  return row[y.length] ?? 0;
}
