import { CLITIC, NUMBER, type Tokens, WORD } from '../lexer.ts';
import { A, EACH, FROM, LAST, NEXT, OR, THIS, TO } from '../lexicon.ts';

/** Numbers that are called, walked to or waited for: telephones, streets, hours, weeks. */

/** How many tokens of other numbers may stand between the word of calling and a number. */
const DIAL_REACH = 7;

/** "call 101 or 999": a word of calling stands a few words before. */
export function dialBefore(t: Tokens, i: number): boolean {
  for (let k = i - 1; k >= Math.max(0, i - DIAL_REACH); k--) {
    if (t.entry(k).key === 'dial') return true;
    if (t.type(k) !== NUMBER && (t.grammar(k) & OR) === 0) return false;
  }
  return false;
}

/** "0800 123 456": groups of digits behind one that begins with a zero. */
export function isDialled(t: Tokens, from: number): boolean {
  if (t.type(from - 1) !== NUMBER || t.end(from - 1) - t.start(from - 1) < 3) return false;
  return t.text.charCodeAt(t.start(from - 1)) === 48 && t.text.charCodeAt(t.start(from - 1) + 1) !== 46;
}

/** "9/11" looks like a fraction and never is one. */
export function isElevenSeptember(t: Tokens, i: number): boolean {
  return t.end(i) - t.start(i) === 1 && t.text.startsWith('9/11', t.start(i));
}

export function isClock(t: Tokens, from: number, next: number): boolean {
  const behind = t.entry(next);
  const letter = t.end(next) - t.start(next) === 1;
  if (behind.key === 'clock' && !letter) return true;
  if (behind.key === 'clock' && t.is(next + 1, '.') && t.glued(next + 1)) {
    return t.entry(next + 2).word === 'm' && t.glued(next + 2);
  }
  return t.string(next) === 'o' && t.type(next + 1) === CLITIC && t.end(from) > 0;
}

/** "half past five", "at quarter to nine"; "cut by a quarter to nine" is none. */
export function isHourPast(t: Tokens, from: number): boolean {
  if ((t.grammar(from - 1) & (TO | LAST)) === 0) return false;
  const { fraction } = t.entry(from - 2);
  if (fraction === 2) return (t.grammar(from - 1) & LAST) !== 0;
  if (fraction !== 4 || t.plural(from - 2)) return false;
  const opening = (t.grammar(from - 3) & A) !== 0 ? from - 4 : from - 3;
  return t.entry(opening).key === 'at';
}

/** "at week 24"; "last week 24 were hurt" counts. */
export function isWeekNumber(t: Tokens, from: number): boolean {
  if (t.entry(from - 1).unit !== 'w' || t.plural(from - 1) || t.end(from) - t.start(from) > 2) return false;
  return (t.grammar(from - 2) & (LAST | THIS | NEXT | EACH | A)) === 0;
}

/** "open from 10 to 17". */
export function isOpeningHour(t: Tokens, from: number): boolean {
  const at = (t.grammar(from - 1) & TO) !== 0 && t.type(from - 2) === NUMBER ? from - 2 : from;
  return (t.grammar(at - 1) & FROM) !== 0 && t.entry(at - 2).key === 'open';
}

export function isStreet(t: Tokens, next: number): boolean {
  for (let k = next; k < next + 4; k++) {
    if (t.type(k) !== WORD || !t.capital(k)) return false;
    if (t.entry(k).key === 'street') return true;
  }
  return false;
}
