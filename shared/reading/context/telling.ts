import { SITS, STANDS } from '../cues.ts';
import { NEWLINE, NUMBER, SYMBOL, type Tokens, WORD } from '../lexer.ts';
import { A, FUNCTION, THE, TO } from '../lexicon.ts';
import { DAY, EXPECT, IT, JOINS, RELATIVE, TELL, WANTED } from '../senses.ts';
import type { Sentence } from './sentences.ts';

/** Words for whom it was told: "told a local paper". */
const TOLD = 3;
const LONGEST_CLAUSE = 80;

/** $, £, €, ¥, ₽, ₹, ₴ open an amount. */
const CURRENCY: ReadonlySet<number> = new Set([36, 0xa3, 0x20ac, 0xa5, 0x20bd, 0x20b9, 0x20b4, 0x20a6]);

/** "Added 2.3m subscribers", "pledged to cut", "asked for": nothing is said. "Puts the cost at …" is. */
export function takesThing(t: Tokens, s: Sentence, k: number): boolean {
  const next = k + 1;
  if ((t.speech(k) & TELL) === 0) {
    // "…, as the minister put it"
    if ((t.speech(next) & IT) !== 0 && t.type(next + 1) !== WORD) return false;
    // "Put 200 workers on leave" is done, "put growth at 5%" is told.
    let placed = (t.cue(k) & STANDS) === 0;
    for (let n = next; n < Math.min(s.to, next + 12); n++) {
      placed ||= (t.cue(n) & SITS) !== 0;
      if (placed && t.type(n) === NUMBER) return false;
    }
    return true;
  }
  if (t.type(next) === NUMBER || t.entry(next).number >= 0) return true;
  if (t.type(next) === SYMBOL) return CURRENCY.has(t.mark(next));
  if (t.type(next) !== WORD) return false;
  if ((t.grammar(next) & (A | TO)) !== 0 || t.entry(next).code !== null) return true;
  return (t.claim(next) & WANTED) !== 0;
}

/** Whether what is said stands before: a comma or quotation mark parts it from the speaker, and the verb ends the clause. */
export function isTrailing(t: Tokens, s: Sentence, from: number, verb: number): boolean {
  if (from <= s.from) return false;
  const before = from - 1;
  const parted = t.type(before) === SYMBOL || t.type(before - 1) === SYMBOL;
  if (!parted || t.is(before, ';') || t.is(before - 1, ';')) return false;
  // "…, the embassy told our reporter."
  for (let k = verb + 1; k <= verb + TOLD && t.type(k) === WORD && (t.claim(k) & RELATIVE) === 0; k++)
    if (k + 1 >= s.to || t.type(k + 1) === NEWLINE || t.is(k + 1, '.') || t.is(k + 1, ',')) return true;
  const next = verb + 1;
  return next >= s.to || t.type(next) === SYMBOL || t.type(next) === NEWLINE || isDay(t, next) || isAside(t, next);
}

/** A day of the week, today, yesterday. */
export function isDay(t: Tokens, k: number): boolean {
  return t.type(k) === WORD && t.capital(k) && (t.claim(k) & DAY) !== 0;
}

/** Words as they stand inside a sentence: the first in small letters unless it is all capitals. */
export function small(words: string): string {
  const space = words.indexOf(' ');
  const first = space < 0 ? words : words.slice(0, space);
  const next = words.charAt(space + 1);
  if (space >= 0 && next !== next.toLowerCase() && words.indexOf(' ', space + 1) > 0) return words;
  return first.slice(1) === first.slice(1).toLowerCase() ? first.toLowerCase() + words.slice(first.length) : words;
}

/** "in a statement", "at the congress", "on Friday" behind a verb of saying; "at least" is none. */
function isAside(t: Tokens, k: number): boolean {
  if (t.type(k) !== WORD || (t.speech(k) & JOINS) === 0) return false;
  return (t.grammar(k + 1) & (A | THE)) !== 0 || (t.type(k + 1) === WORD && t.capital(k + 1));
}

/** "Than the 1.1 percent analysts had pencilled in": who tells stands right behind a number, and the clause ends with it. */
export function isReduced(t: Tokens, s: Sentence, from: number, verb: number): boolean {
  // "the $7 billion that officials had forecast two years ago"
  const relative = (t.claim(from - 1) & RELATIVE) !== 0;
  const before = relative ? from - 2 : from - 1;
  if (before <= s.from || t.type(before) === SYMBOL ? !t.is(before, '%') : t.type(before) !== NUMBER) {
    const unit = t.type(before) === WORD && t.type(before - 1) === NUMBER && (t.grammar(before) & FUNCTION) === 0;
    if (!unit) return false;
  }
  if (relative) return (t.claim(verb) & EXPECT) !== 0;
  for (let next = verb + 1; next <= verb + 2; next++) {
    if (next >= s.to || t.type(next) === SYMBOL || t.type(next) === NEWLINE) return true;
  }
  return false;
}

/** Where the clause that holds a token begins: behind the last semicolon, or with the sentence. */
export function clauseStart(t: Tokens, s: Sentence, k: number): number {
  const stop = Math.max(s.from, k - LONGEST_CLAUSE);
  for (let n = k; n > stop; n--) if (t.is(n, ';')) return n + 1;
  return s.from;
}
