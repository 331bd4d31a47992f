import { NUMBER, SYMBOL, type Tokens, WORD } from '../lexer.ts';
import { AND, BETWEEN, BY, COUNTED, FROM, FUNCTION, OF, TO } from '../lexicon.ts';
import { type Numeral, numeralValue } from './numeral-parts.ts';
import { isDash } from './period-span.ts';

/** Ages without a word of time behind the number. */

/** The oldest age that is read without a word of time. */
const OLDEST = 115;

/** The token behind an age without a unit: "aged 17", "age of 45", "Anna Smith, 45, said"; null where it is none. */
export function readAge(t: Tokens, i: number, numeral: Numeral): number | null {
  const value = numeralValue(numeral);
  if (!(value >= 0 && value <= OLDEST) || numeral.part || numeral.vague || numeral.magnitude > 0) return null;
  const { next } = numeral;
  let k = i - 1;
  // The end of a range: "aged 5 to 11", "ages 18-24".
  if (t.type(k - 1) === NUMBER && ((t.grammar(k) & (TO | AND)) !== 0 || isDash(t, k))) k -= 2;
  const first = k === i - 1;
  for (let words = 0; words < 2 && k > 0; words++) {
    const { grammar, word } = t.entry(k);
    if ((grammar & (OF | BETWEEN | FROM | BY)) === 0 && !t.language.units.ageLinks.has(word)) break;
    k -= 1;
  }
  const named = t.entry(k).key === 'aged' && !(first && (t.grammar(i - 1) & BY) !== 0);
  if (isAgeOf(t, i, next)) return next;
  if (named && t.type(next) !== SYMBOL) return next;
  if (
    named &&
    (t.is(next, ',') || t.is(next, '.') || t.is(next, '-') || t.is(next, '–') || t.is(next, ')') || t.is(next, ';'))
  )
    return next;
  if (t.type(i) !== NUMBER || !numeral.plain || value < 1) return null;
  if (t.entry(next).key === 'years old') return next + 1;
  if (!t.is(i - 1, ',') || t.glued(i) || t.type(i - 2) !== WORD || !t.capital(i - 2) || t.entry(i - 2).month > 0)
    return null;
  if (!t.is(next, ',') || t.type(next + 1) === NUMBER || t.entry(i - 2).nation !== null || t.upper(i - 2)) return null;
  // A name of two words: "Anna Smith, 45, ..."
  return t.type(i - 3) === WORD && t.capital(i - 3) && t.entry(i - 3).month === 0 ? next : null;
}

/** "a woman of 49", "turned 60". */
function isAgeOf(t: Tokens, i: number, next: number): boolean {
  const { persons, turned } = t.language.units;
  const noun = t.type(next) === WORD && (t.grammar(next) & FUNCTION) === 0;
  if (turned.has(t.entry(i - 1).word)) return !noun;
  return (t.grammar(i - 1) & OF) !== 0 && persons.has(t.entry(i - 2).word) && (t.sense(next) & COUNTED) === 0;
}
