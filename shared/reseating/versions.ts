import { newDictionary, type Words, wordsOf } from './words.ts';

/** Words that stand together in both texts count as the same. */
const LENGTH = 6;
/** Of the stretches of a text one in so many is compared; which ones depends on their words only. */
const ONE_IN = 4;

/** The share of the stretches of a text that stand in another one too, 0 to 1: how much of it is still there. */
export function sharedShare(text: string, other: string): number {
  const dictionary = newDictionary();
  const own = stretches(wordsOf(text, dictionary));
  if (own.size === 0) return text === other ? 1 : 0;
  const there = stretches(wordsOf(other, dictionary));
  let count = 0;
  for (const stretch of own) if (there.has(stretch)) count += 1;
  return count / own.size;
}

function stretches({ ids, count }: Words): ReadonlySet<number> {
  const found = new Set<number>();
  // A short text is compared whole.
  const step = count < 400 ? 1 : ONE_IN;
  for (let at = 0; at + LENGTH <= count; at += 1) {
    let hash = 17;
    for (let n = 0; n < LENGTH; n += 1) hash = Math.imul(hash ^ (ids[at + n] ?? 0), 0x9e3779b1) ^ (hash >>> 15);
    if ((hash >>> 8) % step === 0) found.add(hash);
  }
  return found;
}
