import { evenly, placesOf } from './direction.ts';
import { knownMemoOf, memoOf } from './memo.ts';
import { lookFor } from './statement-words.ts';
import type { FigureFacts } from './types.ts';

/** What a sentence says of one of its amounts against the rest of it; null for most. */
export type ToldOtherwise = 'denied' | 'expected' | null;

/** Looked for in a statement before anything else, since most have none of these words. */
const WORDS = [
  'not',
  'rather than',
  'instead of',
  'forecast',
  'expected',
  'predicted',
  'projected',
  'planned',
  'hoped',
  'targeted',
  'budgeted',
];
const mayBe = lookFor(WORDS.map((words) => words.replace(/ .*/, '')));
const HINT = new RegExp(`\\b(?:${WORDS.join('|')})\\b`, 'i');
/** "$12.4 billion, *not the* $7 billion": what the text says it was not. */
const BEFORE_DENIED =
  /(?:[,;:(–—]|\b(?:and|but)) *(?:and |but )?(?:not|rather than|instead of) (?:only )?(?:(?:the|a|an|some|about|around|nearly|almost|as much as) )*$/i;
/** "not only $7 billion but $9 billion" denies nothing. */
const ONLY = /\bnot only (?:(?:the|a|an|some|about|around|nearly|almost) )*$/i;
/** "the $7 billion *that officials had forecast*", "the $7 billion *expected*" */
const BEHIND_EXPECTED =
  /^ (?:(?:that|which) )?(?:(?!(?:is|was|are|were|has|and|but|or)\b)[\p{L}’'-]+ ){0,4}(?:had|have|has) (?:been )?(?:originally |initially |earlier |previously |once )?(?:forecast|expected|predicted|projected|planned|hoped|targeted|budgeted)\b/iu;
const BEHIND_PLAIN =
  /^ (?:originally |initially |earlier |previously )?(?:forecast|expected|predicted|projected|planned|budgeted)(?: (?:by|for|in|earlier|before)\b| *[,.;)]|$)/i;
/** "compared with the $7 billion expected", "above the $7 billion planned": only beside something else is it the lesser truth. */
const BESIDE =
  /\b(?:than|with|against|above|below|exceed(?:ed|ing|s)?|beat(?:ing|s)?|missed|over|under) (?:the |a |an )?$/i;
const REACH = 60;

/**
 * Whether the words beside a figure take it out of what its sentence tells as so: "not the $7 billion that officials had
 * forecast" is neither told nor, here, foreseen. Only where every place of its words in the sentence says so.
 */
export function toldOtherwise(facts: FigureFacts): ToldOtherwise {
  const memo = knownMemoOf(facts);
  if (memo?.otherwise !== undefined) return memo.otherwise === 'no' ? null : memo.otherwise;
  const { statement } = facts.claim;
  if (!mayBe(statement) || !HINT.test(statement)) {
    // A figure that nobody else asks of needs no memo for this.
    if (memo) memo.otherwise = 'no';
    return null;
  }
  const told = readOtherwise(evenly(statement), evenly(facts.figure.text));
  memoOf(facts).otherwise = told ?? 'no';
  return told;
}

function readOtherwise(text: string, figure: string): ToldOtherwise {
  let all: ToldOtherwise = null;
  const places = placesOf(text, figure);
  for (const [n, at] of places.entries()) {
    const one = readAt(
      text.slice(Math.max(0, at - REACH), at),
      text.slice(at + figure.length, at + figure.length + REACH),
    );
    if (one === null || (n > 0 && one !== all)) return null;
    all = one;
  }
  return all;
}

function readAt(before: string, behind: string): ToldOtherwise {
  if (BEFORE_DENIED.test(before) && !ONLY.test(before)) return 'denied';
  if (BEHIND_EXPECTED.test(behind)) return 'expected';
  return BEHIND_PLAIN.test(behind) && BESIDE.test(before) ? 'expected' : null;
}
