import { evenly, placesOf } from './direction.ts';
import { memoOf } from './memo.ts';
import { lookFor } from './statement-words.ts';
import type { FigureFacts } from './types.ts';

/** Words that say of an amount that it is all there is. */
const WHOLE =
  /\b(in all|in total|totals?|total(?:l?ed|l?ing)|altogether|overall|combined|nationwide|countrywide|worldwide|globally|as a whole|all (?:its |the )?(?:regions|partners|countries|markets|places))\b/i;
const WHOLE_NAME = /\b(all|total|overall|whole|national|nationwide|worldwide|global|world)\b/i;

/** Whether the name of its indicator or its own words say that an amount is the whole. */
export function isToldAsWhole(facts: FigureFacts): boolean {
  if ([facts.indicator?.name ?? '', ...(facts.indicator?.synonyms ?? [])].some((name) => WHOLE_NAME.test(name)))
    return true;
  return WHOLE.test(evenly(facts.claim.statement));
}

/** Words that make what follows a part of what stood before. */
export const PART_OF =
  /\b(of which|of whom|of them|among (?:them|which|whom)|including|of (?:this|that)(?: amount| sum| total| number)?)\b/i;
/** "Of the $750 million budget, $300 million goes to roads": a sentence that begins with what it gives out. */
export const OUT_OF = /(?:^|[.;!?] )(?:out )?of (?:the|its|their|a|this|that)(?: \p{L}+){0,2} (?=\p{Sc}?\d)/iu;
/** Words that say that shares are those of one whole that is divided up. */
export const DIVIDES =
  /\b(the rest|the remain(?:der|ing)|(?:is|are|was|were) (?:split|divided|broken down) (?:between|among|into)|breaks? down into|consists? of|consisted of|(?:is|are|was|were) made up of)\b/i;
/** Words that make a share one of another share. */
export const NESTED = /\b(of (?:them|these|those|that|this|which|whom|it)|whose|among (?:them|which|whom))\b/i;

/** The stretch of a statement from the last full stop before an offset. */
export function sentenceStart(text: string, at: number): number {
  const before = text.slice(0, at);
  const stops = [...before.matchAll(/[.;!?]\s/g)];
  const last = stops.at(-1);
  return last === undefined ? 0 : last.index + 2;
}

/** Where a figure's words stand in its statement, where they stand there once; null elsewhere. */
export function placeOf(facts: FigureFacts): { readonly start: number; readonly end: number } | null {
  const own = evenly(facts.figure.text);
  const [start, another] = placesOf(evenly(facts.claim.statement), own);
  return start === undefined || another !== undefined ? null : { start, end: start + own.length };
}

const TIME =
  '(?:single |passing |of the (?:last|past|next|coming) )?(?:year|month|quarter|week|day|hour|time|season|decade)s?\\b';
const EACH = new RegExp(`\\b(?:each|every)\\b(?! ${TIME})`, 'i');
const BEHIND = new RegExp(
  `^[^.;!?]{0,60}?\\b(?:(?:for|in|into|within|across|with|to|by|from|at|per) (?:each|every)\\b(?! ${TIME})|each\\b(?! ${TIME})|apiece\\b|per (?!cent\\b|annum\\b|${TIME})\\p{L}+)`,
  'iu',
);

const WORDS = ['each', 'every', 'apiece', 'per'];
const mayBe = lookFor(WORDS);
const ANY_EACH = new RegExp(`\\b(?:${WORDS.join('|')})\\b`, 'i');

/** Whether a figure's statement has any of the words that may tell an amount of each of several parts: most have none. */
export function speaksOfEach(facts: FigureFacts): boolean {
  const { statement } = facts.claim;
  return mayBe(statement) && ANY_EACH.test(statement);
}

/** Whether a figure is told of each of several parts: "each region receives at least 150 m", "150 m for every region". */
export function isPerPart(facts: FigureFacts): boolean {
  if (!speaksOfEach(facts)) return false;
  const memo = memoOf(facts);
  memo.perPart ??= isToldOfEach(facts);
  return memo.perPart;
}

function isToldOfEach(facts: FigureFacts): boolean {
  const place = placeOf(facts);
  if (!place) return false;
  const text = evenly(facts.claim.statement);
  const before = text.slice(sentenceStart(text, place.start), place.start);
  const after = text.slice(place.end);
  // Between "each" and its amount no other amount may stand, nor may another come before "each" that follows.
  const led = before.split(EACH);
  const tail = led.length > 1 ? (led.at(-1) ?? '') : null;
  if (tail !== null && tail.length <= 90 && !/\d/.test(tail.replace(/\b(?:19|20)\d\d\b/g, ''))) return true;
  const behind = BEHIND.exec(after)?.[0];
  return behind !== undefined && !/\d/.test(behind);
}

const NUMBERS = ['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];
const NUMBER = `((?!(?:19|20)\\d\\d\\b)\\d{1,4}|${NUMBERS.join('|')})`;
const OF_EACH = new RegExp(`\\b(?:each|every one) of (?:the |its |our |their |these |those )?${NUMBER} \\p{L}+`, 'iu');
const AND_ONE = /^ and (?:the capital|the city of \p{Lu}[\p{L}-]+|(?:for )?\p{Lu}[\p{L}-]+)\b/u;
const EACHES = new RegExp(`\\b(?:in|for|to)? ?(?:the |its )?${NUMBER} (?:\\p{L}+ ){1,2}(?:each|apiece)\\b`, 'iu');

/** How many parts the words give an amount to each of: "each of the six regions and the capital" are seven; null where they do not say. */
export function partsToldIn(texts: readonly string[]): number | null {
  const counts = new Set<number>();
  for (const raw of texts) {
    const text = evenly(raw);
    const found = OF_EACH.exec(text) ?? EACHES.exec(text);
    if (!found) continue;
    const word = (found[1] ?? '').toLowerCase();
    const told = /^\d/.test(word) ? Number(word) : NUMBERS.indexOf(word) + 2;
    const one = AND_ONE.test(text.slice(found.index + found[0].length)) ? 1 : 0;
    counts.add(told + one);
  }
  const [count, another] = [...counts];
  return count === undefined || another !== undefined || count < 2 ? null : count;
}
