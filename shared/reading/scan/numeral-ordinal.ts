import { exactly } from '../../quantity/interval.ts';
import { clean, parseDigits, toNumber, written, writtenFraction } from '../../quantity/numbers.ts';
import { CLITIC, NEWLINE, NUMBER, SYMBOL, type Tokens, WORD } from '../lexer.ts';
import { A, AND, EACH, FUNCTION, IN, LAST, OF, RANK, REACH, SUPERLATIVE, THE } from '../lexicon.ts';
import { RANKING } from '../recordable.ts';
import { type Draft, draft } from './draft.ts';
import { readCardinal } from './numeral-cardinal.ts';
import { readParts } from './numeral-fraction.ts';

/** Second-largest, the fifth meeting, 25th, twenty-fifth, two hundredth, ranked third. */
export function readOrdinal(t: Tokens, i: number): Draft | null {
  if (t.type(i) === NUMBER) return readOrdinalDigits(t, i);
  const entry = t.entry(i);
  if (entry.number > 0 || (entry.grammar & A) !== 0) return readCompound(t, i);
  if (entry.ordinal < 1) return null;
  if ((t.grammar(i - 1) & EACH) !== 0) return readEvery(t, i);
  const hyphen = t.is(i + 1, '-') && t.glued(i + 1);
  const at = hyphen ? i + 2 : i + 1;
  const behind = t.entry(at);
  const ranked = (behind.sense & SUPERLATIVE) !== 0 || (behind.sense & RANK) !== 0;
  const placed = (t.sense(i - 1) & RANK) !== 0 || isPlace(t, i);
  if (!ranked && !placed && !isAlone(t, i, i + 1)) {
    if (hyphen || entry.ordinal === 1 || t.capital(i)) return null;
    if (entry.unit !== null && !isDetermined(t, i)) return null;
    // "the fifth meeting": a noun in small letters behind it.
    if (isListedOrdinal(t, i)) return ordinalDraft(i, i + 1, entry.ordinal, 0.7, false);
    const numbered = (t.grammar(i - 1) & A) !== 0 || ((t.grammar(i - 1) & THE) !== 0 && (t.grammar(at + 1) & OF) !== 0);
    const span = behind.unit !== null && !(numbered && TIMES_OF.has(behind.unit));
    if (t.type(at) !== WORD || t.capital(at) || (behind.grammar & FUNCTION) !== 0 || span) return null;
    if (
      behind.key === 'quarter' ||
      behind.key === 'half' ||
      behind.key === 'century' ||
      behind.key === 'third' ||
      (t.grammar(i - 1) === 0 && t.type(i - 1) !== CLITIC)
    )
      return null;
  }
  const ranks = ranked || placed;
  return ordinalDraft(i, hyphen && ranked ? at + 1 : i + 1, entry.ordinal, ranks ? 0.9 : 0.7, ranks);
}

/** Lengths of time that an ordinal may number: "for a third month in a row". */
const TIMES_OF: ReadonlySet<string> = new Set(['y', 'mo', 'w', 'd']);

/** "every fifth worker": one part of so many; "every second year" tells how often. */
function readEvery(t: Tokens, i: number): Draft | null {
  const { ordinal } = t.entry(i);
  const behind = t.entry(i + 1);
  const named = t.type(i + 1) === WORD && t.gap(i + 1) && (behind.grammar & FUNCTION) === 0 && !t.plural(i + 1);
  if (ordinal < 2 || !named || behind.unit !== null || behind.key === 'decade' || behind.month > 0) return null;
  return draft(i - 1, i + 1, i - 1, 'count', {
    number: writtenFraction(clean(1 / ordinal)),
    own: false,
    part: true,
    reasons: ['a part of a whole'],
    confidence: 0.8,
  });
}

/** "the third of its kind", "the sixth and last unit". */
function isListedOrdinal(t: Tokens, i: number): boolean {
  if ((t.grammar(i - 1) & THE) === 0 || t.entry(i).unit !== null) return false;
  if ((t.grammar(i + 1) & OF) !== 0) {
    return t.language.qualifiers.determiners.has(t.entry(i + 2).word) && (t.grammar(i + 2) & (THE | A)) === 0;
  }
  return (t.grammar(i + 1) & AND) !== 0 && (t.grammar(i + 2) & LAST) !== 0;
}

/** "the second", "their second": an article or the like stands before. */
function isDetermined(t: Tokens, i: number): boolean {
  const { grammar, word } = t.entry(i - 1);
  return (grammar & (THE | A)) !== 0 || t.language.qualifiers.determiners.has(word);
}

/** "are eleventh on 38 points": a place that is stated, with no noun behind it. */
function isPlace(t: Tokens, i: number): boolean {
  const { ordinal, unit, fraction } = t.entry(i);
  const verb = (t.grammar(i - 1) & IN) !== 0 ? i - 2 : i - 1;
  if (ordinal < 3 || unit !== null || fraction === 4 || (t.sense(verb) & REACH) === 0) return false;
  return t.type(i + 1) !== WORD || ((t.grammar(i + 1) & FUNCTION) !== 0 && (t.grammar(i + 1) & OF) === 0);
}

/** Whether nothing but marks stands beside tokens [from, to). */
function isAlone(t: Tokens, from: number, to: number): boolean {
  if (from > 1 || t.count - to > 1) return false;
  const mark = (k: number): boolean => k < 0 || k >= t.count || t.type(k) === SYMBOL || t.type(k) === NEWLINE;
  return mark(from - 1) && mark(to);
}

/** "twenty-fifth", "one hundred and third", "two hundredth", "three trillionth": a number whose last word is ordinal. */
function readCompound(t: Tokens, i: number): Draft | null {
  // "one thousandth of it" is a part.
  const parts = readParts(t, i);
  if (parts && (t.grammar(parts.next) & OF) !== 0) return null;
  const cardinal = readCardinal(t, i);
  if (!cardinal || cardinal.half || cardinal.number.fraction !== null || cardinal.number.exponent < 0) return null;
  const value = toNumber(cardinal.number);
  let at = cardinal.next;
  const dash = t.is(at, '-') || t.is(at, '—') || t.is(at, '–');
  if (dash && t.glued(at) && t.glued(at + 1)) at += 1;
  else if ((t.grammar(at) & AND) !== 0 && value >= 100 && value % 100 === 0) at += 1;
  const { ordinal, unit, key } = t.entry(at);
  if (ordinal < 1) return null;
  // "a forty-second clip": a length of time, but where it is "the forty-second".
  if (unit !== null && (t.grammar(i - 1) & THE) === 0 && !isAlone(t, i, at + 1) && value < 100) return null;
  if (key === 'century' || t.entry(t.is(at + 1, '-') ? at + 2 : at + 1).key === 'century') return null;
  const joined = joinOrdinal(value, ordinal);
  return joined === 0 ? null : ordinalDraft(i, at + 1, joined, 0.8, isRank(t, i, at + 1));
}

/** The ordinal that a number and the ordinal word behind it make; 0 where they make none ("one third"). */
function joinOrdinal(value: number, ordinal: number): number {
  if (ordinal >= 100) return value < 1000 || ordinal >= 1000 ? value * ordinal : 0;
  if (value >= 20 && value % 10 === 0 && ordinal < 10) return value + ordinal;
  return value >= 100 && value % 100 === 0 ? value + ordinal : 0;
}

function readOrdinalDigits(t: Tokens, i: number): Draft | null {
  if (t.type(i + 1) !== WORD || t.end(i + 1) - t.start(i + 1) !== 2) return null;
  // "10 th" in text from a page; "10 St" is a street.
  if (t.gap(i + 1) && (t.capital(i + 1) || t.start(i + 1) - t.end(i) !== 1)) return null;
  if (t.glued(i) && i > 0 && (t.type(i - 1) === WORD || t.is(i - 1, '-'))) return null;
  if (!isOrdinalEnding(t, i + 1) || t.end(i) - t.start(i) > 9) return null;
  const { key } = t.entry(t.is(i + 2, '-') ? i + 3 : i + 2);
  if (key === 'century' || isOfName(t, i + 2)) return null;
  const number = parseDigits(t.string(i));
  if (number?.exponent !== 0) return null;
  return ordinalDraft(i, i + 2, number.digits, 0.85, isRank(t, i, i + 2));
}

/** "the 118th Congress", "the 27th Amendment": a name goes on behind the ordinal. */
function isOfName(t: Tokens, i: number): boolean {
  if (t.type(i) !== WORD || !t.capital(i) || t.upper(i) || t.glued(i)) return false;
  // "Posts 10th Straight Gain" is a headline; names have their article.
  if ((t.grammar(i - 3) & THE) === 0 && t.type(i - 3) === WORD) return false;
  const { country, nation, sense, month } = t.entry(i);
  return country === null && nation === null && month === 0 && (sense & (RANK | SUPERLATIVE)) === 0;
}

/** st, nd, rd, th. */
function isOrdinalEnding(t: Tokens, i: number): boolean {
  const { key } = t.entry(i);
  return key === 'ths' || key === 'st';
}

/**
 * Whether an ordinal at tokens [from, to) says a place in an order ("8th-largest", "came 25th", "up from 17th"), and does not
 * only number one of several ("the 12th meeting").
 */
function isRank(t: Tokens, from: number, to: number): boolean {
  const behind = t.is(to, '-') ? to + 1 : to;
  if ((t.sense(behind) & (SUPERLATIVE | RANK)) !== 0 || (t.sense(from - 1) & RANK) !== 0) return true;
  const followed = t.type(behind) === WORD && (t.grammar(behind) & FUNCTION) === 0;
  return (
    !followed && (t.grammar(behind) & OF) === 0 && (t.grammar(from - 1) & (THE | A)) === 0 && t.type(from - 1) === WORD
  );
}

function ordinalDraft(from: number, to: number, value: number, confidence: number, ranks: boolean): Draft {
  const bounds = { printed: exactly(value), widest: exactly(value) };
  return draft(from, to, from, 'ordinal', {
    number: written(value, 0),
    fixed: bounds,
    nearness: 'exactly',
    reasons: [ranks ? RANKING : 'an ordinal'],
    confidence,
  });
}
