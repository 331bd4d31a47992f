import { isCapital } from '../chars.ts';
import { ADDRESS, CLITIC, NEWLINE, NUMBER, SYMBOL, type Tokens, WORD } from '../lexer.ts';
import { A, AND, COMPARATIVE, COUNTED, DURING, EACH, FROM, FUNCTION, IN, LAST, NEXT, NUMBERED, OF, OR, THAN, THE, THIS, TO, WITH } from '../lexicon.ts';
import { approximationAfter, approximationBefore } from './approximate.ts';
import { isCountable } from './counted.ts';
import { gluedName } from './exclude-glued.ts';
import { besideDigits, isAlone, isCitation, isListMarker, numberedBefore } from './exclude-listed.ts';
import type { Measured } from './measured.ts';
import { numeralValue } from './numeral-parts.ts';

/** The reason for which the digits behind belong to the same number. */
export const TELEPHONE = 'a telephone number';

/** Why a number is no figure, in words; null where nothing speaks against it. */
export function whyNoFigure(t: Tokens, m: Measured, noun: string | null): string | null {
  const { from, next } = m;
  const glued = gluedName(t, m);
  if (glued) return glued;
  if (m.numeral.inWords && isTitle(t, m)) return 'part of a name';
  if (m.own && m.kind !== 'count') return null;
  if (isWholeText(t, from, next)) return null;
  if (t.type(from) === NUMBER) {
    const digits = t.string(from);
    if (isCitation(t, from)) return 'a citation';
    if (/^0\d/.test(digits) && m.numeral.plain) return 'a code: it begins with zero';
    if (m.numeral.plain && digits.length >= LONG_RUN && noun === null && !isRound(digits)) {
      return 'a code: a long run of digits';
    }
    if (t.is(from - 1, '+') && t.glued(from) && noun === null) return TELEPHONE;
    if (m.numeral.plain && noun === null && digits.length <= 4 && dialBefore(t, from)) return TELEPHONE;
    if (isElevenSeptember(t, from)) return 'the name of a day';
    if (m.numeral.plain && noun === null && besideDigits(t, from, next)) return 'a code: groups of digits';
    if (isClock(t, from, next) || (noun === null && isOpeningHour(t, from))) return 'a clock time';
    if (noun === null && isWicket(t, from, next)) return 'a score';
    if (m.numeral.plain && isModel(t, from, next)) return 'the name of a model';
    if (isListMarker(t, from, next)) return 'a list marker or a citation';
    if (isStreet(t, next)) return 'a street number';
    if (m.numeral.plain && isAlone(t, from, next)) return 'a number alone on its line';
  }
  if (namesNumber(t, from - 1) && t.gap(from))
    return `part of a name: ${t.string(from - 1)}`;
  if (noun === null && m.numeral.plain && isWeekNumber(t, from)) return 'the number of a week';
  if (isScreenFormat(t, m) && noun === null) return 'a format';
  const numbered = numberedBefore(t, from);
  if (numbered >= 0 && (!known(t, next) || isTitled(t, numbered, from)) && (noun === null || t.type(from) === NUMBER)) {
    return `the number of a thing: ${t.string(numbered)}`;
  }
  if (t.is(from - 1, '.') && t.glued(from - 1) && t.upper(from - 2) && t.end(from - 2) - t.start(from - 2) === 1) {
    if (noun === null) return 'the number of a thing: initials before it';
  }
  if (t.is(from - 1, '.') && t.glued(from - 1) && (t.grammar(from - 2) & NUMBERED) !== 0 && t.abbreviation(from - 2)) {
    return `the number of a thing: ${t.string(from - 2)}.`;
  }
  if (m.numeral.inWords) return whyNoWordNumber(t, m, noun);
  const { plain } = m.numeral;
  if (
    t.gap(from) &&
    (plain || (noun === null && (isLettered(t, m) || isShortDecimal(t, from)))) &&
    isName(t, from - 1)
  ) {
    if (noun === null || !known(t, next)) return `part of a name: ${t.string(from - 1)}`;
  }
  if (plain && noun === null && t.type(from - 1) === CLITIC && t.capital(from - 2)) return 'part of a name';
  return null;
}

/** "FTSE 100", "Fahrenheit 451": a name that goes on with a number. */
function namesNumber(t: Tokens, i: number): boolean {
  if (!t.capital(i)) return false;
  const { key } = t.entry(i);
  return key === 'listing' || key === 'fahrenheit';
}

/** "under Article 51 states may": the number belongs to the name with a capital before it, whatever stands behind. */
function isTitled(t: Tokens, numbered: number, from: number): boolean {
  return numbered === from - 1 && t.capital(numbered) && !t.upper(numbered) && !t.plural(numbered);
}

/** Number words that only point at things: "the two sides", "one of them", "first one". */
function whyNoWordNumber(t: Tokens, m: Measured, noun: string | null): string | null {
  if (m.own) return null;
  const { numeral } = m;
  if (numeral.magnitude > 0 || numeral.vague || numeral.part || numeral.half) return null;
  const value = numeralValue(numeral);
  if (!Number.isInteger(value)) return null;
  if (isClock(t, m.from, m.next)) return 'a clock time';
  const hyphen = t.is(m.next, '-') && t.glued(m.next) && t.glued(m.next + 1);
  if (hyphen && (noun === null || t.entry(m.next + 1).key === 'compound')) {
    return 'part of a compound word';
  }
  // "at least one ship", "more than two"
  if (approximationBefore(t, m.from, false) && !t.is(m.next, '-')) return null;
  if (t.entry(m.from - 1).key === 'minus') return null;
  const before = t.entry(m.from - 1);
  if (value <= 1) {
    if (value === 0 && known(t, m.next)) return null;
    // "one or more", "one person"
    if ((t.grammar(m.next) & OR) !== 0 && approximationAfter(t, m.next)) return null;
    if (before.key === 'not') return 'the words "not one" count nothing';
    if (value === 1 && (isCountable(t, m.next) || isOnlyOne(t, m))) return null;
    return 'the word "one" points at something';
  }
  const pointing = (before.grammar & (THE | THIS)) !== 0 || before.key === 'pointing';
  if (before.key === 'all' && value > 2) return null;
  if (pointing && value < 10 && (noun === null || (value === 2 && pointsBack(t, m.next)))) {
    return 'it points at things named before';
  }
  if (noun !== null || (t.grammar(m.next) & OF) !== 0) return null;
  if (t.capital(m.from) && !startsSentence(t, m.from)) return 'part of a name';
  if (value < 13 && before.key === 'at') return 'a clock time';
  if (value === 2 && (before.grammar & IN) !== 0) return 'the words "in two" say that something is split';
  return null;
}

/** "The Four Seasons", "One Hundred Years of Solitude": number and noun have capitals inside a sentence or a quotation. */
function isTitle(t: Tokens, m: Measured): boolean {
  const { from } = m;
  if (!t.capital(from) || t.upper(from) || m.kind === 'money' || m.kind === 'percent') return false;
  const noun = m.numeral.next;
  if (t.type(noun) !== WORD || !t.capital(noun) || t.upper(noun) || !t.gap(noun)) return false;
  const { country, nation, sense, grammar } = t.entry(noun);
  if (country !== null || nation !== null || ((sense & COUNTED) !== 0 && m.kind === 'count')) return false;
  const quoted = t.glued(from) && (t.is(from - 1, '"') || t.is(from - 1, '“') || t.is(from - 1, '‘'));
  return (grammar & FUNCTION) === 0 && (quoted || (!startsSentence(t, from) && (t.entry(from - 1).grammar & THE) !== 0));
}

/** "the two sides", "both two countries": the two that the text is about, or a thing that no noun names. */
function pointsBack(t: Tokens, next: number): boolean {
  return t.entry(next).key === 'pair' || t.entry(next + 1).key === 'pair' || t.is(next, '-');
}

/** "only one turbine", "with one abstention", "one more than now": one that is meant as a number. */
function isOnlyOne(t: Tokens, m: Measured): boolean {
  const { next } = m;
  if ((t.sense(next) & COMPARATIVE) !== 0 && (t.grammar(next + 1) & THAN) !== 0) return true;
  const alone = t.entry(m.from - 1).key === 'only' || (t.grammar(m.from - 1) & WITH) !== 0;
  if (!alone || t.type(next) !== WORD || t.glued(next) || t.capital(next)) return false;
  return (t.grammar(next) & FUNCTION) === 0 && t.entry(next).key !== 'idiom';
}

function startsSentence(t: Tokens, i: number): boolean {
  return i === 0 || t.type(i - 1) === NEWLINE || '.!?:;"“‘('.includes(t.string(i - 1));
}

/** Whether nothing but marks stands beside the number: the text is the number. */
function isWholeText(t: Tokens, from: number, next: number): boolean {
  if (from > 2 || t.count - next > 2) return false;
  for (let k = 0; k < t.count; k++) {
    if (k >= from && k < next) continue;
    const sign = k === from - 1 && t.entry(k).key === 'minus';
    if (t.type(k) !== SYMBOL && t.type(k) !== NEWLINE && !sign) return false;
  }
  const { text } = t;
  return text.length - t.end(t.count - 1) < MARGIN && t.start(0) < MARGIN;
}

/** White space that may stand around a text that is one number. */
const MARGIN = 8;

const LONG_RUN = 7;

/** "3000000": a long run of digits that ends in zeros is an amount. */
function isRound(digits: string): boolean {
  return digits.endsWith('000') && digits.length <= 12;
}

/** How many tokens of other numbers may stand between the word of calling and a number. */
const DIAL_REACH = 7;

/** "call 101 or 999": a word of calling stands a few words before. */
function dialBefore(t: Tokens, i: number): boolean {
  for (let k = i - 1; k >= Math.max(0, i - DIAL_REACH); k--) {
    if (t.entry(k).key === 'dial') return true;
    if (t.type(k) !== NUMBER && (t.grammar(k) & OR) === 0) return false;
  }
  return false;
}

/** "9/11" looks like a fraction and never is one. */
function isElevenSeptember(t: Tokens, i: number): boolean {
  return t.end(i) - t.start(i) === 1 && t.text.startsWith('9/11', t.start(i));
}

/** "closed on 61 for 2": runs and wickets. */
function isWicket(t: Tokens, from: number, next: number): boolean {
  const joins = (k: number): boolean => (t.grammar(k) & DURING) !== 0;
  const bare = (k: number): boolean => t.type(k) === NUMBER && t.end(k) - t.start(k) <= 3;
  if (joins(next) && bare(next + 1) && t.end(next + 1) - t.start(next + 1) <= 2) return endsBare(t, next + 2);
  return joins(from - 1) && bare(from - 2) && endsBare(t, next);
}

/** Whether neither a noun nor a unit can stand at a token. */
function endsBare(t: Tokens, i: number): boolean {
  return t.type(i) !== WORD ? t.gap(i) || t.is(i, '.') || t.is(i, ',') || i >= t.count : (t.grammar(i) & FUNCTION) !== 0;
}

/** "the 3 Series", "the 38 and the N19", "Peugeot the 208 nothing": a bare number behind "the" that names a thing. */
function isModel(t: Tokens, from: number, next: number): boolean {
  if ((t.grammar(from - 1) & THE) === 0 || t.end(from) - t.start(from) > 3) return false;
  if (t.capital(next) && t.gap(next) && (t.grammar(next) & NUMBERED) !== 0) return true;
  if (t.string(from) === '911') return (t.sense(next) & COUNTED) === 0;
  const joint = (t.grammar(next) & (AND | OR)) !== 0 && (t.grammar(next + 1) & THE) !== 0;
  return joint && t.type(next + 2) === WORD && t.upper(next + 2) && t.type(next + 3) === NUMBER && t.glued(next + 3);
}

/** "4K", "8K": pictures of so many thousand points across. */
function isScreenFormat(t: Tokens, m: Measured): boolean {
  if (m.numeral.doubtful < 0 || t.string(m.numeral.doubtful) !== 'K') return false;
  const digits = t.string(m.from);
  return digits === '4' || digits === '8';
}

/** "7B": a capital letter glued to a small number. */
function isLettered(t: Tokens, m: Measured): boolean {
  const { doubtful } = m.numeral;
  return doubtful >= 0 && t.glued(doubtful) && t.upper(doubtful) && t.end(m.from) - t.start(m.from) <= 2;
}

/** "18.2": the number of a version has one digit or two behind its dot. */
function isShortDecimal(t: Tokens, i: number): boolean {
  return t.end(i) - t.start(i) <= 5 && /^\d{1,2}\.\d{1,2}$/.test(t.string(i)) && t.type(i + 1) !== NUMBER;
}

/** Whether a noun of the list of things usually counted stands behind. */
function known(t: Tokens, next: number): boolean {
  if (t.type(next) !== WORD && !t.is(next, '-')) return false;
  return (t.sense(next) & COUNTED) !== 0 || (t.sense(next + 1) & COUNTED) !== 0;
}

/** A capitalised word inside a sentence that the lexicon does not know: Boeing, Windows, a place. */
function isName(t: Tokens, i: number): boolean {
  if (t.type(i) !== WORD) return false;
  const entry = t.entry(i);
  // "iOS": a capital inside.
  if (!t.capital(i)) return entry.word === '' && hasCapital(t, i);
  // "France 24"
  if (entry.month > 0 || (entry.nation !== null && !t.upper(i))) return true;
  if (entry.country !== null) return (t.grammar(i - 1) & FUNCTION) === 0 && t.end(i + 1) - t.start(i + 1) <= 2;
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

function isClock(t: Tokens, from: number, next: number): boolean {
  const behind = t.entry(next);
  if (behind.word === 'am' || behind.word === 'pm' || behind.word === 'gmt' || behind.word === 'utc') return true;
  if ((behind.word === 'a' || behind.word === 'p') && t.is(next + 1, '.') && t.glued(next + 1)) {
    return t.entry(next + 2).word === 'm' && t.glued(next + 2);
  }
  return t.string(next) === 'o' && t.type(next + 1) === CLITIC && t.end(from) > 0;
}

/** "at week 24"; "last week 24 were hurt" counts. */
function isWeekNumber(t: Tokens, from: number): boolean {
  if (t.entry(from - 1).unit !== 'w' || t.plural(from - 1) || t.end(from) - t.start(from) > 2) return false;
  return (t.grammar(from - 2) & (LAST | THIS | NEXT | EACH | A)) === 0;
}

/** "open from 10 to 17". */
function isOpeningHour(t: Tokens, from: number): boolean {
  const at = (t.grammar(from - 1) & TO) !== 0 && t.type(from - 2) === NUMBER ? from - 2 : from;
  return (t.grammar(at - 1) & FROM) !== 0 && t.entry(at - 2).key === 'open';
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
  if (behind.unit !== null && !(behind.unit === 'y' && !t.plural(next)) && (!behind.unitDoubtful || !placed)) return false;
  // "no. 2024-117", "Vision 2030"
  if (t.is(i - 1, '.') && (t.grammar(i - 2) & NUMBERED) !== 0 && t.abbreviation(i - 2)) return false;
  if (before.key === 'listing' && t.capital(i - 1) && t.gap(i)) return false;
  if (behind.currency !== null || (behind.code !== null && t.upper(next))) return false;
  if ((behind.sense & COUNTED) !== 0 && t.plural(next) && (before.grammar & (THE | FUNCTION)) === 0) return false;
  if (behind.word === 'people' || behind.word === 'workers') return false;
  if ((before.grammar & NUMBERED) !== 0 && before.month === 0 && t.gap(i) && before.word !== 'act') return false;
  return (
    (year >= 1900 && year <= 2099) || (placed && before.word !== 'to' && before.word !== 'and' && !t.is(i - 1, ','))
  );
}
