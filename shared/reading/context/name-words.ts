import { CLITIC, NUMBER, type Tokens, WORD } from '../lexer.ts';
import { A, FUNCTION, THE } from '../lexicon.ts';
import {
  ASIDE,
  BODY,
  COURTESY,
  DEMONYM,
  DOCUMENT,
  FIRM_END,
  FIRST_PERSON,
  HE,
  HOLDER,
  IT,
  JOINS,
  NEGATE,
  NO_NAME,
  OFFICE,
  OFFICE_PART,
  PARTICLE,
  PARTIES,
  REGION,
  SHE,
  STATE,
  THEY,
} from '../senses.ts';

/** Which words may stand in the name or description of somebody. */

/** Nouns that head a description. */
export const NOUNS = OFFICE | HOLDER | BODY | DOCUMENT | PARTIES;
/** Words that belong to one, in small letters too. */
export const PARTS = NOUNS | OFFICE_PART | DEMONYM | REGION | FIRM_END | COURTESY;

/** Whether a token may be a word of a name: a capital, and no word that only opens a sentence. */
export function isNamePart(t: Tokens, k: number): boolean {
  if (t.type(k) !== WORD || !t.capital(k)) return false;
  if ((t.claim(k) & NEGATE) !== 0) return false;
  const speech = t.speech(k);
  const entry = t.entry(k);
  if (entry.month > 0) return isFirstName(t, k);
  if (entry.number >= 0) return false;
  if ((speech & (PARTS | STATE)) !== 0)
    return (speech & NO_NAME) === 0 || (speech & (OFFICE | OFFICE_PART)) !== 0 || t.upper(k);
  if (t.upper(k) && t.end(k) - t.start(k) > 1 && (t.grammar(k) & A) === 0) return true;
  return (speech & NO_NAME) === 0 && (t.grammar(k) & FUNCTION) === 0;
}

/** "Jan Kos", "April Jones": a month's name before a surname, and no time. */
function isFirstName(t: Tokens, k: number): boolean {
  if (t.type(k + 1) !== WORD || !t.capital(k + 1) || t.entry(k + 1).month > 0 || t.type(k - 1) === NUMBER) return false;
  return t.type(k - 1) !== WORD || (t.speech(k - 1) & (JOINS | ASIDE)) === 0;
}

/** "von der" in a name: a small word between two capitals or others like it. */
export function isParticle(t: Tokens, k: number): boolean {
  if (t.type(k) !== WORD || t.capital(k) || (t.speech(k) & PARTICLE) === 0) return false;
  const next = t.capital(k + 1) || (t.speech(k + 1) & PARTICLE) !== 0;
  return next && (t.capital(k - 1) || (t.speech(k - 1) & PARTICLE) !== 0);
}

/** "The", "a", "its": before a description. */
export function isArticle(t: Tokens, k: number): boolean {
  return (
    t.type(k) === WORD &&
    ((t.grammar(k) & (THE | A)) !== 0 || (t.speech(k) & (IT | THEY | HE | SHE | FIRST_PERSON)) !== 0)
  );
}

/** The token behind an article, or the token itself. */
export function skipArticle(t: Tokens, k: number): number {
  return isArticle(t, k) ? k + 1 : k;
}

/** The dot of "J.", "U.S.", "Mr.". */
export function isInitialDot(t: Tokens, k: number): boolean {
  if (!t.is(k, '.') || !t.glued(k) || t.type(k - 1) !== WORD) return false;
  return (
    (t.upper(k - 1) && t.end(k - 1) - t.start(k - 1) <= 2) ||
    (t.speech(k - 1) & COURTESY) !== 0 ||
    t.abbreviation(k - 1)
  );
}

/** The last of the tokens [from, to) that has one of the bits; -1 where none has. */
export function lastWith(t: Tokens, from: number, to: number, bits: number): number {
  for (let k = to - 1; k >= from; k--) if (t.type(k) === WORD && (t.speech(k) & bits) !== 0) return k;
  return -1;
}

/** Whether a word of a name stands among the tokens [from, to). */
export function capitalIn(t: Tokens, from: number, to: number): boolean {
  for (let k = from; k < to; k++) if (t.type(k) === WORD && t.capital(k) && isNamePart(t, k)) return true;
  return false;
}

/** The words of tokens [from, to) with single spaces. */
export function wordsOf(t: Tokens, from: number, to: number): string {
  let last = to - 1;
  while (last > from && t.type(last) === CLITIC) last -= 1;
  const words = t.text.slice(t.start(from), t.end(last));
  for (let k = from; k < last; k++) {
    const end = t.end(k);
    const apart = t.start(k + 1) - end;
    if (apart > 1 || (apart === 1 && t.text.charCodeAt(end) !== 32)) return words.replace(/\s+/g, ' ');
  }
  return words;
}
