import { CLITIC, NEWLINE, NUMBER, SYMBOL, type Tokens, WORD } from '../lexer.ts';
import { COUNTED, FUNCTION, IN, NUMBERED, OF, OR, PRONOUN, THE, THIS } from '../lexicon.ts';
import { approximationAfter, approximationBefore } from './approximate.ts';
import { isCountable, isOnlyOne } from './counted.ts';
import { gluedName } from './exclude-glued.ts';
import { besideDigits, isAlone, isCitation, isListMarker, numberedBefore } from './exclude-listed.ts';
import {
  isCoordinate,
  isGroupOf,
  isHeading,
  isLettered,
  isModel,
  isName,
  isQuotedAlone,
  isScreenFormat,
  isShortDecimal,
  isTitle,
  isTitled,
  isWicket,
  namesNumber,
  startsSentence,
} from './exclude-named.ts';
import {
  dialBefore,
  isClock,
  isDialled,
  isElevenSeptember,
  isHourPast,
  isOpeningHour,
  isStreet,
  isWeekNumber,
} from './exclude-times.ts';
import type { Measured } from './measured.ts';
import { numeralValue } from './numeral-parts.ts';

/** The reason for which the digits behind belong to the same number. */
export const TELEPHONE = 'a telephone number';

/** Why a number is no figure, in words; null where nothing speaks against it. */
export function whyNoFigure(t: Tokens, m: Measured, noun: string | null): string | null {
  const { from, next } = m;
  const glued = gluedName(t, m);
  if (glued) return glued;
  if (m.numeral.inWords ? isTitle(t, m) : isHeading(t, m)) return 'part of a name';
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
    if (noun === null && isDialled(t, from)) return TELEPHONE;
    if (isElevenSeptember(t, from)) return 'the name of a day';
    if (m.numeral.plain && noun === null && besideDigits(t, from, next)) return 'a code: groups of digits';
    if (isClock(t, from, next) || (noun === null && isOpeningHour(t, from))) return 'a clock time';
    if (noun === null && isWicket(t, from, next)) return 'a score';
    if (m.numeral.plain && isModel(t, from, next)) return 'the name of a model';
    if (isListMarker(t, from, next)) return 'a list marker or a citation';
    if (isStreet(t, next)) return 'a street number';
    if (!m.numeral.plain && noun === null && isCoordinate(t, from)) return 'a place on a map';
    if (m.numeral.plain && isAlone(t, from, next)) return 'a number alone on its line';
  }
  if (namesNumber(t, from - 1) && t.gap(from)) return `part of a name: ${t.string(from - 1)}`;
  if (noun === null && m.numeral.plain && isWeekNumber(t, from)) return 'the number of a week';
  if (noun === null && isGroupOf(t, from)) return 'part of a name';
  if (m.numeral.plain && isQuotedAlone(t, from, next)) return 'a title';
  if (isHourPast(t, from)) return 'a clock time';
  // "Bill HR 1234", "Flight BA 249"
  if (m.numeral.plain && t.upper(from - 1) && t.gap(from) && (t.grammar(from - 2) & NUMBERED) !== 0) {
    return 'the number of a thing: letters before it';
  }
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
  // "BMW's 5", but not "It's 5", "That's 30 or more".
  const owned = t.type(from - 1) === CLITIC && t.capital(from - 2) && (t.grammar(from - 2) & FUNCTION) === 0;
  if (plain && noun === null && owned && (t.sense(from - 2) & PRONOUN) === 0) return 'part of a name';
  return null;
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
    if (value === 1 && (isCountable(t, m.next) || isOnlyOne(t, m.from, m.next))) return null;
    return 'the word "one" points at something';
  }
  const pointing = (before.grammar & (THE | THIS)) !== 0 || before.key === 'pointing' || before.key === 'both';
  if (before.key === 'all' && value > 2) return null;
  if (
    pointing &&
    value < 10 &&
    ((noun === null && !isDescribed(t, m.next)) || (value === 2 && pointsBack(t, m.next)))
  ) {
    return 'it points at things named before';
  }
  if (noun !== null || (t.grammar(m.next) & OF) !== 0) return null;
  if (t.capital(m.from) && !startsSentence(t, m.from)) return 'part of a name';
  if (value < 13 && before.key === 'at') return 'a clock time';
  if (value === 2 && (before.grammar & IN) !== 0) return 'the words "in two" say that something is split';
  return null;
}

/** "the seven seasonal averages", "the two model spectra": a word that is no function word goes on behind the number. */
function isDescribed(t: Tokens, next: number): boolean {
  if (t.type(next) !== WORD || !t.gap(next) || t.capital(next) || (t.grammar(next) & FUNCTION) !== 0) return false;
  return t.type(next + 1) === WORD && t.gap(next + 1) && (t.grammar(next + 1) & FUNCTION) === 0;
}

/** "the two sides", "both two countries": the two that the text is about, or a thing that no noun names. */
function pointsBack(t: Tokens, next: number): boolean {
  return t.entry(next).key === 'pair' || t.entry(next + 1).key === 'pair' || t.is(next, '-');
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

/** Whether a noun of the list of things usually counted stands behind. */
function known(t: Tokens, next: number): boolean {
  if (t.type(next) !== WORD && !t.is(next, '-')) return false;
  return (t.sense(next) & COUNTED) !== 0 || (t.sense(next + 1) & COUNTED) !== 0;
}
