import { NEWLINE, NUMBER, SYMBOL, type Tokens, WORD } from '../lexer.ts';
import { AND, BETWEEN, BY, COUNTED, FROM, FUNCTION, OF, PRONOUN, REACH, THE, TO } from '../lexicon.ts';
import { approximationBefore } from './approximate.ts';
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
  if (isAgeOf(t, i, next) || isAgeLimit(t, i, next) || isMedianAge(t, i, next)) return next;
  if (named && t.type(next) !== SYMBOL) return next;
  if (
    named &&
    (t.is(next, ',') || t.is(next, '.') || t.is(next, '-') || t.is(next, '–') || t.is(next, ')') || t.is(next, ';'))
  )
    return next;
  if (t.type(i) !== NUMBER || !numeral.plain || value < 1) return null;
  if (t.entry(next).key === 'years old') return next + 1;
  // "her brother, 29, said"
  const between = t.is(i - 1, ',') && t.gap(i) && t.is(next, ',') && t.type(next + 1) !== NUMBER;
  if (between && numeralDigits(t, i) && t.language.units.persons.has(t.entry(i - 2).word) && !t.plural(i - 2))
    return next;
  if (!t.is(i - 1, ',') || t.glued(i) || t.type(i - 2) !== WORD || !t.capital(i - 2) || t.entry(i - 2).month > 0)
    return null;
  if (!t.is(next, ',') || t.type(next + 1) === NUMBER || t.entry(i - 2).nation !== null || t.upper(i - 2)) return null;
  // A name of two words: "Anna Smith, 45, ..."
  return t.type(i - 3) === WORD && t.capital(i - 3) && t.entry(i - 3).month === 0 ? next : null;
}

/** "children under five", "one in three patients was over 60": a limit of age behind persons. */
function isAgeLimit(t: Tokens, i: number, next: number): boolean {
  const { persons, ageLinks } = t.language.units;
  const about = approximationBefore(t, i, false);
  // "older than 25"
  if (about && t.entry(about.at).key === 'older') return endsClause(t, next);
  if (!about || about.at === i || !ageLinks.has(t.entry(i - 1).word) || !endsClause(t, next)) return false;
  const at = (t.grammar(about.at - 1) & FUNCTION) !== 0 && t.type(about.at - 1) === WORD ? about.at - 2 : about.at - 1;
  return persons.has(t.entry(at).word) || persons.has(t.entry(about.at - 1).word);
}

/** "the median age is 15", "when the artist was 28,", "both 29,": an age that is told of whom the sentence names. */
function isMedianAge(t: Tokens, i: number, next: number): boolean {
  if (!endsClause(t, next)) return false;
  const { turned } = t.language.units;
  const before = t.entry(i - 1);
  if (before.key === 'both') return t.type(i) === NUMBER && t.is(next, ',');
  if ((before.sense & REACH) === 0 || (before.grammar & FUNCTION) === 0) return false;
  if (t.entry(i - 2).key === 'aged') return true;
  if (t.type(next) !== SYMBOL || t.string(i).includes('.')) return false;
  // "She is 34."
  if (t.language.units.persons.has(t.entry(i - 2).word) && numeralDigits(t, i)) return true;
  const somebody = (t.sense(i - 2) & PRONOUN) !== 0 || (t.grammar(i - 3) & THE) !== 0;
  if (!somebody) return false;
  // "when she was 12"
  for (let k = i - 2; k >= Math.max(0, i - WHEN_REACH); k--) {
    if (t.type(k) !== WORD) return false;
    if (t.entry(k).key === 'when') return (t.sense(next) & COUNTED) === 0 && !turned.has(before.word);
  }
  return false;
}

/** Whether a number in digits has two of them, as the ages of adults have. */
function numeralDigits(t: Tokens, i: number): boolean {
  return t.type(i) === NUMBER && t.end(i) - t.start(i) === 2;
}

/** How many words may stand between "when" and the age somebody had then. */
const WHEN_REACH = 5;

/** Whether neither a noun nor a unit stands behind a number. */
function endsClause(t: Tokens, next: number): boolean {
  if (next >= t.count || t.type(next) === NEWLINE) return true;
  if (t.type(next) === SYMBOL) return t.is(next, ',') || t.is(next, '.') || t.is(next, ';') || t.is(next, ')');
  return t.type(next) === WORD && (t.grammar(next) & FUNCTION) !== 0 && t.entry(next).key !== 'per';
}

/** "a woman of 49", "turned 60". */
function isAgeOf(t: Tokens, i: number, next: number): boolean {
  const { persons, turned } = t.language.units;
  const noun = t.type(next) === WORD && (t.grammar(next) & FUNCTION) === 0;
  if (turned.has(t.entry(i - 1).word)) return !noun;
  return (t.grammar(i - 1) & OF) !== 0 && persons.has(t.entry(i - 2).word) && (t.sense(next) & COUNTED) === 0;
}
