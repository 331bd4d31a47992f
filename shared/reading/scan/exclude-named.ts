import { isCapital } from '../chars.ts';
import { NEWLINE, NUMBER, type Tokens, WORD } from '../lexer.ts';
import { A, AND, COUNTED, DURING, FUNCTION, NUMBERED, OF, OR, THE } from '../lexicon.ts';
import type { Measured } from './measured.ts';

/** Numbers that belong to a name: models, titles, formats, versions; and scores. */

/** "FTSE 100", "Fahrenheit 451": a name that goes on with a number. */
export function namesNumber(t: Tokens, i: number): boolean {
  if (!t.capital(i)) return false;
  const { key } = t.entry(i);
  return key === 'listing' || key === 'fahrenheit';
}

/** "under Article 51 states may": the number belongs to the name with a capital before it, whatever stands behind. */
export function isTitled(t: Tokens, numbered: number, from: number): boolean {
  return numbered === from - 1 && t.capital(numbered) && !t.upper(numbered) && !t.plural(numbered);
}

/** "The Four Seasons", "One Hundred Years of Solitude": number and noun have capitals inside a sentence or a quotation. */
export function isTitle(t: Tokens, m: Measured): boolean {
  const { from } = m;
  if (!t.capital(from) || t.upper(from) || m.kind === 'money' || m.kind === 'percent') return false;
  const noun = m.numeral.next;
  if (t.type(noun) !== WORD || !t.capital(noun) || t.upper(noun) || !t.gap(noun)) return false;
  const { country, nation, sense, grammar } = t.entry(noun);
  if (country !== null || nation !== null || ((sense & COUNTED) !== 0 && m.kind === 'count')) return false;
  const quoted = t.glued(from) && (t.is(from - 1, '"') || t.is(from - 1, '“') || t.is(from - 1, '‘'));
  return (
    (grammar & FUNCTION) === 0 && (quoted || (!startsSentence(t, from) && (t.entry(from - 1).grammar & THE) !== 0))
  );
}

/** "10 Years of Cooperation": a length of time in the heading of something. */
export function isHeading(t: Tokens, m: Measured): boolean {
  const noun = m.numeral.next;
  if (m.kind !== 'duration' || !t.gap(noun) || !t.capital(noun) || t.upper(noun)) return false;
  return (t.grammar(m.next) & OF) !== 0 && t.end(noun) - t.start(noun) > 2;
}

/** "the Group of 77", "the Group of Seven": a name that says how many belong to it. */
export function isGroupOf(t: Tokens, from: number): boolean {
  const name = from - 2;
  return (t.grammar(from - 1) & OF) !== 0 && t.capital(name) && (t.grammar(name) & NUMBERED) !== 0;
}

/** "at 55.75, 37.61": two numbers of many decimals are a place on a map. */
export function isCoordinate(t: Tokens, i: number): boolean {
  const first =
    t.is(i + 1, ',') && t.type(i + 2) === NUMBER ? i : t.is(i - 1, ',') && t.type(i - 2) === NUMBER ? i - 2 : -1;
  if (first < 0) return false;
  const least = Math.min(decimalsOf(t, first), decimalsOf(t, first + 2));
  return least >= 4 || (least >= 2 && t.entry(first - 1).key === 'at');
}

function decimalsOf(t: Tokens, i: number): number {
  for (let p = t.end(i) - 1; p >= t.start(i); p--) if (t.text.charCodeAt(p) === 46) return t.end(i) - 1 - p;
  return 0;
}

/** A number alone in quotation marks: "1984" is a book. */
export function isQuotedAlone(t: Tokens, from: number, next: number): boolean {
  if (t.gap(from) || t.gap(next)) return false;
  return (t.is(from - 1, '"') && t.is(next, '"')) || (t.is(from - 1, '“') && t.is(next, '”'));
}

/** "closed on 61 for 2": runs and wickets. */
export function isWicket(t: Tokens, from: number, next: number): boolean {
  const joins = (k: number): boolean => (t.grammar(k) & DURING) !== 0;
  const bare = (k: number): boolean => t.type(k) === NUMBER && t.end(k) - t.start(k) <= 3;
  if (joins(next) && bare(next + 1) && t.end(next + 1) - t.start(next + 1) <= 2) return endsBare(t, next + 2);
  return joins(from - 1) && bare(from - 2) && endsBare(t, next);
}

/** Whether neither a noun nor a unit can stand at a token. */
function endsBare(t: Tokens, i: number): boolean {
  return t.type(i) !== WORD
    ? t.gap(i) || t.is(i, '.') || t.is(i, ',') || i >= t.count
    : (t.grammar(i) & FUNCTION) !== 0;
}

/** "the 3 Series", "the 38 and the N19", "Peugeot the 208 nothing": a bare number behind "the" that names a thing. */
export function isModel(t: Tokens, from: number, next: number): boolean {
  if ((t.grammar(from - 1) & THE) === 0 || t.end(from) - t.start(from) > 3) return false;
  if (t.capital(next) && t.gap(next) && (t.grammar(next) & NUMBERED) !== 0) return true;
  if (t.string(from) === '911') return (t.sense(next) & COUNTED) === 0;
  const joint = (t.grammar(next) & (AND | OR)) !== 0 && (t.grammar(next + 1) & THE) !== 0;
  return joint && t.type(next + 2) === WORD && t.upper(next + 2) && t.type(next + 3) === NUMBER && t.glued(next + 3);
}

/** "4K", "8K": pictures of so many thousand points across. */
export function isScreenFormat(t: Tokens, m: Measured): boolean {
  if (m.numeral.doubtful < 0 || t.string(m.numeral.doubtful) !== 'K') return false;
  const digits = t.string(m.from);
  return digits === '4' || digits === '8';
}

/** "7B": a capital letter glued to a small number. */
export function isLettered(t: Tokens, m: Measured): boolean {
  const { doubtful } = m.numeral;
  return doubtful >= 0 && t.glued(doubtful) && t.upper(doubtful) && t.end(m.from) - t.start(m.from) <= 2;
}

/** "18.2": the number of a version has one digit or two behind its dot. */
export function isShortDecimal(t: Tokens, i: number): boolean {
  return t.end(i) - t.start(i) <= 5 && /^\d{1,2}\.\d{1,2}$/.test(t.string(i)) && t.type(i + 1) !== NUMBER;
}

/** A capitalised word inside a sentence that the lexicon does not know: Boeing, Windows, a place. */
export function isName(t: Tokens, i: number): boolean {
  if (t.type(i) !== WORD) return false;
  const entry = t.entry(i);
  // "iOS": a capital inside.
  if (!t.capital(i)) return entry.word === '' && hasCapital(t, i);
  // "France 24"
  if (entry.month > 0 || (entry.nation !== null && !t.upper(i))) return true;
  if (entry.country !== null) return (t.grammar(i - 1) & FUNCTION) === 0 && t.end(i + 1) - t.start(i + 1) <= 2;
  // "Vitamin C 5"
  if (t.upper(i) && t.end(i) - t.start(i) === 1 && (t.grammar(i) & (A | FUNCTION)) === 0 && t.gap(i + 1))
    return !t.is(i - 1, '.');
  if (entry.word !== '') return false;
  const starts = startsSentence(t, i);
  // At the start of a sentence any word has a capital; one that has none but that is a name where all letters are.
  return !starts || t.upper(i) || !t.plural(i);
}

function hasCapital(t: Tokens, i: number): boolean {
  if (t.end(i) - t.start(i) > 12) return false;
  for (let p = t.start(i) + 1; p < t.end(i); p++) if (isCapital(t.text, p)) return true;
  return false;
}

export function startsSentence(t: Tokens, i: number): boolean {
  return i === 0 || t.type(i - 1) === NEWLINE || '.!?:;"“‘('.includes(t.string(i - 1));
}
