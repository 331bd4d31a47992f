import { ADDRESS, CLITIC, NEWLINE, NUMBER, SYMBOL, type Tokens, WORD } from '../lexer.ts';
import { COUNTED, FUNCTION, NUMBERED, THE, THIS } from '../lexicon.ts';
import type { Measured } from './measured.ts';
import { isDash } from './period-span.ts';
import { isYear } from './year.ts';

/** The reason for which the digits behind belong to the same number. */
export const TELEPHONE = 'a telephone number';

/** Why a number is no figure, in words; null where nothing speaks against it. */
export function whyNoFigure(t: Tokens, m: Measured, noun: string | null): string | null {
  const { from, next } = m;
  const glued = gluedName(t, m);
  if (glued) return glued;
  if (m.own && m.kind !== 'count') return null;
  if (t.type(from) === NUMBER) {
    const digits = t.string(from);
    if (/^0\d/.test(digits) && m.numeral.plain) return 'a code: it begins with zero';
    if (m.numeral.plain && digits.length >= 7 && noun === null) return 'a code: a long run of digits';
    if (t.is(from - 1, '+') && t.glued(from) && noun === null) return TELEPHONE;
    if (m.numeral.plain && noun === null && besideDigits(t, from, next)) return 'a code: groups of digits';
    if (isClock(t, from, next)) return 'a clock time';
    if (isListMarker(t, from, next)) return 'a list marker or a citation';
    if (isStreet(t, next)) return 'a street number';
    if (m.numeral.plain && isAlone(t, from, next)) return 'a number alone on its line';
  }
  if (
    (t.grammar(from - 1) & NUMBERED) !== 0 &&
    (t.gap(from) || t.is(from - 1, '.')) &&
    !known(t, next) &&
    noun === null
  ) {
    return `the number of a thing: ${t.string(from - 1)}`;
  }
  if (t.is(from - 1, '.') && t.glued(from - 1) && t.upper(from - 2) && t.end(from - 2) - t.start(from - 2) === 1) {
    if (noun === null) return 'the number of a thing: initials before it';
  }
  if (t.is(from - 1, '.') && t.glued(from - 1) && (t.grammar(from - 2) & NUMBERED) !== 0 && t.abbreviation(from - 2)) {
    return `the number of a thing: ${t.string(from - 2)}.`;
  }
  if (m.numeral.inWords) return whyNoWordNumber(t, m, noun);
  if (m.numeral.plain && t.gap(from) && isName(t, from - 1) && (noun === null || !known(t, next))) {
    return `part of a name: ${t.string(from - 1)}`;
  }
  return null;
}

/** Letters or marks glued to the number make it a name, a code, a ratio. */
function gluedName(t: Tokens, m: Measured): string | null {
  const { from, next } = m;
  const before = t.type(from - 1);
  if (t.glued(from)) {
    if (before === WORD || before === CLITIC || before === ADDRESS || before === NUMBER)
      return 'part of a name or a code';
    if (before === SYMBOL) {
      const mark = t.mark(from - 1);
      // # @ _ \ & * and slashes between digits
      if (mark === 35 || mark === 64 || mark === 95 || mark === 92) return 'a code';
      if (mark === 47 && t.glued(from - 1) && !m.own) return 'a ratio, a date or a code';
      if (mark === 58 && t.glued(from - 1) && t.type(from - 2) === NUMBER) return 'a clock time or a score';
      if (mark === 46 && t.glued(from - 1) && t.type(from - 2) === WORD && !m.own) return 'a code';
      if (isDash(t, from - 1) && t.glued(from - 1) && !m.own && m.numeral.next === next) {
        const behind = t.type(from - 2);
        if (behind === WORD && !m.numeral.inWords && mark !== 0x2014) return 'part of a name';
        if (behind === NUMBER) return 'a code';
      }
    }
  }
  const after = t.type(next);
  if (t.glued(next)) {
    if (after === WORD && t.type(next - 1) === NUMBER) return 'a code: letters right behind the digits';
    if (t.is(next, ':') && t.type(next + 1) === NUMBER && t.glued(next + 1)) return 'a clock time or a score';
    if (t.is(next, '/') && t.glued(next + 1) && t.type(next + 1) === NUMBER && !m.own)
      return 'a ratio, a date or a code';
    if (t.is(next, '@') || t.is(next, '_')) return 'a code';
  }
  return null;
}

/** Number words that only point at things: "the two sides", "one of them", "first one". */
function whyNoWordNumber(t: Tokens, m: Measured, noun: string | null): string | null {
  if (m.own) return null;
  const { numeral } = m;
  if (numeral.magnitude > 0 || numeral.vague || numeral.part) return null;
  const value = numeral.number.digits * 10 ** numeral.number.exponent;
  if (value <= 1) return 'the word "one" points at something';
  const before = t.entry(m.from - 1);
  if (
    (before.grammar & (THE | THIS)) !== 0 ||
    before.word === 'these' ||
    before.word === 'those' ||
    before.word === 'all'
  ) {
    if (value === 2 || (value < 10 && noun === null)) return 'it points at things named before';
  }
  if (before.word === 'both' || before.word === 'other') return 'it points at things named before';
  if (noun === null && value < 13) return 'a small number word that counts nothing';
  if (t.is(m.next, '-') && t.glued(m.next) && t.glued(m.next + 1)) return 'part of a compound word';
  return null;
}

/** Whether a noun of the list of things usually counted stands behind. */
function known(t: Tokens, next: number): boolean {
  return (t.sense(next) & COUNTED) !== 0 || (t.sense(next + 1) & COUNTED) !== 0;
}

/** A capitalised word inside a sentence that the lexicon does not know: Boeing, Windows, a place. */
function isName(t: Tokens, i: number): boolean {
  if (t.type(i) !== WORD || !t.capital(i)) return false;
  const entry = t.entry(i);
  if (entry.month > 0) return true;
  if (entry.word !== '') return false;
  const before = t.type(i - 1);
  const starts =
    i === 0 || before === NEWLINE || t.is(i - 1, '.') || t.is(i - 1, '"') || t.is(i - 1, '“') || t.is(i - 1, ':');
  // At the start of a sentence any word has a capital; one that has none but that is a name where all letters are.
  return !starts || t.upper(i) || !t.plural(i);
}

function isClock(t: Tokens, from: number, next: number): boolean {
  const behind = t.entry(next);
  if (behind.word === 'am' || behind.word === 'pm' || behind.word === 'gmt' || behind.word === 'utc') return true;
  if ((behind.word === 'a' || behind.word === 'p') && t.is(next + 1, '.') && t.glued(next + 1)) {
    return t.entry(next + 2).word === 'm' && t.glued(next + 2);
  }
  return t.string(next) === 'o' && t.type(next + 1) === CLITIC && t.end(from) > 0;
}

function isListMarker(t: Tokens, from: number, next: number): boolean {
  if (t.end(from) - t.start(from) > 5) return false;
  const opened = t.is(from - 1, '(') || t.is(from - 1, '[');
  if (opened && t.glued(from) && (t.is(next, ')') || t.is(next, ']')) && t.end(from) - t.start(from) <= 3) return true;
  const lineStart = from === 0 || t.type(from - 1) === NEWLINE;
  if (!lineStart) return false;
  if ((t.is(next, '.') || t.is(next, ')')) && t.glued(next) && t.gap(next + 1)) return true;
  // "4.2 Methods": a section number before a capital.
  return t.string(from).includes('.') && t.type(next) === WORD && t.capital(next);
}

/** Digits right before or behind, with nothing but a space between: a telephone number, a row of a table. */
function besideDigits(t: Tokens, from: number, next: number): boolean {
  return (t.type(from - 1) === NUMBER && !isYear(t, from - 1)) || (t.type(next) === NUMBER && !isYear(t, next));
}

/** A page number, a cell of a table that was pasted as text. */
function isAlone(t: Tokens, from: number, next: number): boolean {
  return (from === 0 || t.type(from - 1) === NEWLINE) && (next >= t.count || t.type(next) === NEWLINE);
}

function isStreet(t: Tokens, next: number): boolean {
  for (let k = next; k < next + 4; k++) {
    if (t.type(k) !== WORD || !t.capital(k)) return false;
    if (t.entry(k).key === 'street') return true;
  }
  return false;
}

/** Whether four digits stand where a year can stand. */
export function yearFits(t: Tokens, i: number): boolean {
  const year = Number(t.string(i));
  if (t.glued(i) && i > 0) {
    const before = t.type(i - 1);
    if (before === WORD || before === CLITIC || before === ADDRESS) return false;
    const mark = t.mark(i - 1);
    if (mark === 35 || mark === 36 || mark === 64 || mark === 95 || mark === 43 || (mark >= 0xa2 && mark <= 0xa5))
      return false;
    if (mark >= 0x20a0 && mark <= 0x20bf) return false;
  }
  const next = i + 1;
  const behind = t.entry(next);
  if (t.type(next) === WORD && t.glued(next) && behind.key !== 's') return false;
  if (t.is(next, '%') || t.is(next, '‰') || t.is(next, '°')) return false;
  if (behind.magnitude > 0 && (behind.letters === null || t.glued(next))) return false;
  const before = t.entry(i - 1);
  const placed =
    before.word === 'in' ||
    before.word === 'since' ||
    before.word === 'by' ||
    before.word === 'until' ||
    before.word === 'of' ||
    before.word === 'from' ||
    before.word === 'between' ||
    before.word === 'year' ||
    before.word === 'during' ||
    before.word === 'to' ||
    before.word === 'and' ||
    before.month > 0 ||
    t.is(i - 1, ',');
  if (behind.unit !== null && !(behind.unit === 'y' && !t.plural(next)) && !behind.unitDoubtful) return false;
  if (behind.currency !== null || (behind.code !== null && t.upper(next))) return false;
  if ((behind.sense & COUNTED) !== 0 && t.plural(next) && (before.grammar & (THE | FUNCTION)) === 0) return false;
  if (behind.word === 'people' || behind.word === 'workers') return false;
  if ((before.grammar & NUMBERED) !== 0 && before.month === 0 && t.gap(i) && before.word !== 'act') return false;
  return (
    (year >= 1900 && year <= 2099) || (placed && before.word !== 'to' && before.word !== 'and' && !t.is(i - 1, ','))
  );
}
