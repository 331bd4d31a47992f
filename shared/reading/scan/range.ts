import { rangeBounds } from '../../quantity/bounds.ts';
import { clean, scaled, toNumber, writtenFraction } from '../../quantity/numbers.ts';
import { MOVED, MOVES, PACE, STEP } from '../cues.ts';
import { NEWLINE, NUMBER, type Tokens, WORD } from '../lexer.ts';
import { AND, BETWEEN, BY, CHANGE, CONTEST, DOWN, FROM, NUMBERED, OF, OR, RANGING, TO, UP } from '../lexicon.ts';
import { readCounted } from './counted.ts';
import { type Draft, draft } from './draft.ts';
import { numberedBefore } from './exclude-listed.ts';
import { amountOf, isMinus, type Measured, readMeasured } from './measured.ts';
import { numeralValue } from './numeral-parts.ts';
import { isDash } from './period-span.ts';

/** The word before a number, with words of approximation between ("between about 5 and 10"). */
const LOOK_BACK = 4;

/** Numbers below this take the magnitude of the range's end: "2.5 to 8.9 billion". */
const SHARED_MAGNITUDE = 1000;

/**
 * One figure for a range that begins with a measured number: 10–15%, $5 to $10 billion, between 3 and 4 million.
 * 'no figure' for digits joined by a dash that are a score or a code; null where no range begins.
 */
export function readRange(t: Tokens, first: Measured): Draft | 'no figure' | null {
  if (first.numeral.part) return readPartRange(t, first);
  if (first.numeral.vague) return null;
  const a = withSign(t, first);
  // "30- to 39-year-olds"
  const hyphen = t.is(a.next, '-') && t.glued(a.next) && (t.grammar(a.next + 1) & TO) !== 0;
  const hanging = hyphen && !a.own;
  // "10-to-15 percent", "3-to-1"
  const inside = hyphen && t.is(a.next + 2, '-') && t.glued(a.next + 2) && t.glued(a.next + 3);
  const joint = inside ? a.next + 2 : hanging ? a.next + 1 : a.next;
  const kind = inside ? 'to' : jointKind(t, a, joint);
  if (kind === null) return null;
  if (a.negative && kind === 'dash') return null;
  const b = readEnd(t, joint + 1, kind);
  if (!b || b.numeral.vague || b.numeral.part || (b.negative && b.prefixed)) return null;
  const low = lowEnd(a, b);
  if (!low) return null;
  const counted = a.own || b.own ? null : readCounted(t, b.next);
  const bare = !a.own && !b.own && counted === null;
  // "from 13 to 24 May": days, not a number of things.
  if (bare && t.entry(b.next).month > 0 && t.capital(b.next)) return 'no figure';
  if (bare && (kind === 'to' || kind === 'and') && numberedBefore(t, a.from) >= 0) return 'no figure';
  // "open from 10 to 17"
  if (bare && kind === 'to' && (t.grammar(a.from - 1) & FROM) !== 0 && t.entry(a.from - 2).key === 'open')
    return 'no figure';
  if (kind === 'dash') {
    const chained = isDash(t, b.next) && t.glued(b.next) && t.type(b.next + 1) === NUMBER && t.glued(b.next + 1);
    const name = t.glued(a.from) && t.type(a.from - 1) === WORD;
    if (chained || name) return 'no figure';
    if (bare && !isBareRange(t, a, b)) return 'no figure';
    if (!a.own && !b.own && isContest(t, a.from)) return 'no figure';
  }
  const ratio = kind === 'to' && bare ? readOdds(t, a, b, inside) : null;
  if (ratio) return ratio;
  if (inside && bare) return 'no figure';
  let lowValue = toNumber(low);
  const high = amountOf({ ...b, part: b.own ? b.part : a.part });
  let highValue = toNumber(high);
  // "minus 5 to minus 10 degrees": the higher end comes first.
  if (a.negative && b.negative && highValue < lowValue) [lowValue, highValue] = [highValue, lowValue];
  if (!(lowValue < highValue)) return kind === 'dash' && !a.own && !b.own ? 'no figure' : null;
  if (kind === 'to' && unlikeRange(t, a, b, lowValue, highValue)) return null;
  if (kind === 'or' && (bare || !neighbours(a, b) || inList(t, a.from))) return null;
  if (kind === 'to' && bare && !a.numeral.inWords && t.type(a.from - 1) !== WORD) return null;
  const unitOwner = b.own ? b : a;
  const noun = counted?.noun ?? null;
  const opening = kind === 'and' || kind === 'to' ? openingWord(t, a.from) : -1;
  const from = opening >= 0 ? opening : a.from;
  return draft(from, Math.max(b.next, counted?.next ?? 0), a.from, unitOwner.kind, {
    fixed: rangeBounds(lowValue, highValue),
    unit: unitOwner.own ? unitOwner.unit : noun,
    currency: unitOwner.currency,
    bare: unitOwner.bare,
    cents: unitOwner.part < 1,
    own: a.own || b.own,
    magnitude: b.numeral.magnitude,
    reasons: ['a range is one figure', ...(unitOwner.reason ? [unitOwner.reason] : [])],
    confidence: bare ? 0.6 : 0.92,
  });
}

/** "between a fifth and a quarter", "from a third to a half": two parts of one whole. */
function readPartRange(t: Tokens, a: Measured): Draft | null {
  const joint = t.grammar(a.next);
  const opening = t.grammar(a.from - 1);
  const between = (joint & AND) !== 0 && (opening & BETWEEN) !== 0;
  if (a.own || (!between && ((joint & TO) === 0 || (opening & FROM) === 0))) return null;
  const b = readMeasured(t, a.next + 1);
  if (!b?.numeral.part || b.own || b.numeral.vague) return null;
  const low = toNumber(amountOf(a));
  const high = toNumber(amountOf(b));
  if (!(low < high) || (!between && changesBefore(t, a.from - 1, a.next))) return null;
  return draft(a.from - 1, b.next, a.from, 'count', {
    fixed: rangeBounds(low, high),
    own: false,
    part: true,
    reasons: ['a range is one figure'],
    confidence: 0.8,
  });
}

/**
 * "more than 10 and less than 40": the floor of a figure and the ceiling behind it make one range. Changes the draft
 * where an upper limit of the same measure stands right behind it.
 */
export function closeBetweenLimits(t: Tokens, d: Draft): void {
  if ((d.nearness !== 'over' && d.nearness !== 'at-least') || !d.number) return;
  const joint = t.grammar(d.to);
  if ((joint & AND) === 0) return;
  const limit = t.language.approximation.before.startingAt(t, d.to + 1);
  const ceiling = limit?.value.nearness;
  if (!limit || (ceiling !== 'less-than' && ceiling !== 'at-most')) return;
  const b = readMeasured(t, limit.at);
  if (!b || b.numeral.vague || b.numeral.part) return;
  const same = d.own ? b.kind === d.kind && b.unit === d.unit && b.currency === d.currency : !b.own;
  const low = toNumber(d.number);
  const high = toNumber(amountOf(b));
  if (!same || !(low < high)) return;
  d.fixed = rangeBounds(low, high, d.nearness === 'over', ceiling === 'less-than');
  d.number = null;
  d.nearness = 'plain';
  d.to = b.next;
  d.reasons.push('a floor and a ceiling are one range');
}

/** A number with the minus before it: "-5 to 5 degrees", "minus 10 to minus 5". */
function withSign(t: Tokens, m: Measured): Measured {
  return m.prefixed || m.negative || !isSign(t, m.from - 1) ? m : { ...m, from: m.from - 1, negative: true };
}

/** Whether a token is a minus that belongs to the number behind it. */
function isSign(t: Tokens, i: number): boolean {
  if (i < 0) return false;
  if (t.entry(i).key === 'minus') return (t.grammar(i - 1) & OR) === 0;
  if (!isMinus(t, i) || t.is(i, '–') || t.gap(i + 1)) return false;
  return i === 0 || t.gap(i) || t.is(i - 1, '(');
}

/** The number that ends a range. */
function readEnd(t: Tokens, i: number, kind: Joint): Measured | null {
  if (kind !== 'dash' && isSign(t, i)) {
    const b = readMeasured(t, i + 1);
    return b && !b.prefixed && !b.negative ? { ...b, from: i, negative: true } : null;
  }
  return readMeasured(t, i) ?? (kind === 'and' ? behindAbout(t, i) : null);
}

/** "between 2.0 g and about 7.0 g": the end of a range behind a word of approximation. */
function behindAbout(t: Tokens, i: number): Measured | null {
  if (t.is(i, '~')) return readMeasured(t, i + 1);
  const about = t.language.approximation.before.startingAt(t, i);
  return about?.value.nearness === 'about' ? readMeasured(t, about.at) : null;
}

type Joint = 'dash' | 'to' | 'and' | 'or';

/** What joins the number to a second one, or null where it is no joint of a range. */
function jointKind(t: Tokens, a: Measured, joint: number): Joint | null {
  if (isDash(t, joint)) {
    if (t.is(joint, '—') && (t.gap(joint) || t.gap(joint + 1))) return null;
    // "5 -3" is two numbers; "5 - 10" and "5-10" are one range.
    return t.gap(joint) === t.gap(joint + 1) ? 'dash' : null;
  }
  const { grammar } = t.entry(joint);
  if ((grammar & OR) !== 0) return 'or';
  if ((grammar & AND) !== 0) return wordBefore(t, a.from, BETWEEN) >= 0 ? 'and' : null;
  if ((grammar & TO) === 0) return null;
  const from = wordBefore(t, a.from, FROM);
  if (from >= 0) {
    if ((t.sense(from - 1) & RANGING) !== 0) return 'to';
    // "up 65-fold (from 250,000 to 16 million)": brackets explain what the sentence told.
    return t.is(from - 1, '(') || changesBefore(t, from, joint) ? null : 'to';
  }
  // "rose 5% to 10%" and "grew $2bn to $5bn" are a change and a level.
  if (a.own) {
    for (let k = a.from - 1; k >= Math.max(0, a.from - 3); k--) {
      if ((t.sense(k) & (UP | DOWN)) !== 0) return null;
      if ((t.grammar(k) & BY) !== 0) return null;
    }
  }
  return 'to';
}

/** How many words may stand between "ratio" and its numbers ("the ratio of men to women is 2 to 1"). */
const RATIO_REACH = 7;

/** "a ratio of 3 to 1", "outnumbered 3-to-1", "a margin of two to one": how many times the second the first is. */
function readOdds(t: Tokens, a: Measured, b: Measured, inside: boolean): Draft | null {
  const greater = numeralValue(a.numeral) > numeralValue(b.numeral);
  let opened = (t.grammar(a.from - 1) & OF) !== 0 && t.entry(a.from - 2).key === 'ratio';
  // To one, and no game that was won so.
  const toOne = greater && numeralValue(b.numeral) === 1 && !isContest(t, a.from) && (t.sense(b.next) & CONTEST) === 0;
  opened ||= toOne && inside;
  for (let k = a.from - 1; greater && !opened && k >= Math.max(0, a.from - RATIO_REACH) && t.type(k) === WORD; k--) {
    const { key } = t.entry(k);
    opened = key === 'ratio' || (toOne && key === 'outnumber');
  }
  if ((!opened && t.entry(b.next).key !== 'ratio') || numeralValue(b.numeral) === 0) return null;
  return draft(a.from, b.next, a.from, 'multiple', {
    number: writtenFraction(clean(numeralValue(a.numeral) / numeralValue(b.numeral))),
    unit: 'x',
    reasons: ['a ratio'],
    confidence: 0.75,
  });
}

/** A range is seldom wider than this; what a thing rose by and to mostly is. */
const WIDE_RANGE = 3;

/** How many words may stand between a verb of change and its figure ("rose in a year by about 5"). */
const VERB_REACH = 5;

/**
 * "rose by 5 million to 40 million tonnes": what something changed by and the level it came to are no ends of a range.
 * Where both have a magnitude and nothing is foreseen, they are told apart without being far apart.
 */
function unlikeRange(t: Tokens, a: Measured, b: Measured, low: number, high: number): boolean {
  if (b.kind === 'percent' || b.kind === 'duration' || b.kind === 'multiple') return false;
  let changes = false;
  for (let k = a.from - 1; k >= Math.max(0, a.from - VERB_REACH); k--) {
    if (t.type(k) !== WORD) break;
    const { sense, cue, key, grammar } = t.entry(k);
    if ((grammar & (FROM | BETWEEN)) !== 0) return false;
    if ((sense & (UP | DOWN)) !== 0 || (cue & (MOVES | MOVED)) !== 0) changes = true;
    if (key === 'modal' || (grammar & TO) !== 0) return changes && high >= low * WIDE_RANGE * 2;
  }
  return changes && (high >= low * WIDE_RANGE || (a.numeral.magnitude > 0 && b.numeral.magnitude > 0));
}

/** How many words before "from" and behind the first number may tell of a change. */
const CHANGE_REACH = 14;

/** Whether a word of change stands in the sentence of "from": then it tells two levels, and no range. */
function changesBefore(t: Tokens, from: number, joint: number): boolean {
  for (let k = from - 1; k >= Math.max(0, from - CHANGE_REACH); k--) {
    if (t.type(k) === NEWLINE || (t.is(k, '.') && !t.abbreviation(k - 1)) || t.is(k, ';')) break;
    if (tellsChange(t, k)) return true;
  }
  for (let k = joint; k < Math.min(t.count, joint + CHANGE_REACH); k++) {
    if (t.type(k) === NEWLINE || t.is(k, '.') || t.is(k, ';')) return false;
    if (tellsChange(t, k)) return true;
  }
  return false;
}

function tellsChange(t: Tokens, k: number): boolean {
  const { sense, cue, factor } = t.entry(k);
  return (sense & (UP | DOWN | CHANGE)) !== 0 || (cue & (MOVES | MOVED | STEP | PACE)) !== 0 || factor > 0;
}

/** The token of the nearest word with this grammar among the few before, or -1. */
function wordBefore(t: Tokens, i: number, grammar: number): number {
  for (let k = i - 1; k >= Math.max(0, i - LOOK_BACK); k--) {
    if ((t.grammar(k) & grammar) !== 0) return k;
    if (t.type(k) !== WORD) return -1;
  }
  return -1;
}

/** "between" or "ranging from" right before the number: it belongs to the words of the range. */
function openingWord(t: Tokens, i: number): number {
  if ((t.grammar(i - 1) & BETWEEN) !== 0) return i - 1;
  if ((t.grammar(i - 1) & FROM) !== 0) return i - 1;
  return -1;
}

/** The low end with what it shares with the high one, or null where the two do not measure the same. */
function lowEnd(a: Measured, b: Measured): ReturnType<typeof amountOf> | null {
  if (a.own && b.own) {
    if (a.kind !== b.kind || a.unit !== b.unit || a.currency !== b.currency) return null;
  }
  if (a.own && !b.own && !a.prefixed) return null;
  const number = amountOf(a.own ? a : { ...a, part: b.part });
  if (a.numeral.magnitude > 0 || b.numeral.magnitude === 0) return number;
  const value = Math.abs(numeralValue(a.numeral));
  const mantissa = numeralValue(b.numeral) / 10 ** b.numeral.magnitude;
  return value < SHARED_MAGNITUDE && value < mantissa ? scaled(number, b.numeral.magnitude) : number;
}

/** Whether two bare numbers with a dash between them are a range and no score, code or telephone number. */
function isBareRange(t: Tokens, a: Measured, b: Measured): boolean {
  if (a.numeral.inWords || b.numeral.inWords) return false;
  if (a.numeral.magnitude > 0 && b.numeral.magnitude > 0) return true;
  const low = numeralValue(a.numeral);
  const high = numeralValue(b.numeral);
  if (!(low < high) || t.text.charCodeAt(t.start(b.from)) === 48) return false;
  // "0.86-1.10", "1,000-5,000"
  if (!a.numeral.plain && !b.numeral.plain) return true;
  if ((t.grammar(a.from - 1) & NUMBERED) !== 0 || t.type(b.next) === NUMBER) return false;
  for (let k = a.from - 1; k >= Math.max(0, a.from - 3); k--) {
    if ((t.sense(k) & RANGING) !== 0) return true;
    if (t.type(k) !== WORD) break;
  }
  if (t.entry(a.from - 1).key === 'aged') return true;
  // "1000 – 5000", "10-20": round numbers of about the same size.
  const round = low % 10 === 0 && high % 10 === 0 && low >= 10 && high <= low * 10;
  return round && (t.gap(a.next) || low < 1000 || low % 1000 === 0);
}

/** "five, six or seven years": the number is one of a list. */
function inList(t: Tokens, i: number): boolean {
  return t.is(i - 1, ',') && (t.type(i - 2) === NUMBER || t.entry(i - 2).number > 0);
}

/** "two or three", "5 or 6". */
function neighbours(a: Measured, b: Measured): boolean {
  const difference = numeralValue(b.numeral) - numeralValue(a.numeral);
  return (
    difference > 0 && difference <= Math.max(2, numeralValue(a.numeral)) && b.numeral.inWords === a.numeral.inWords
  );
}

function isContest(t: Tokens, i: number): boolean {
  for (let k = i - 1; k >= Math.max(0, i - 6); k--) if ((t.sense(k) & CONTEST) !== 0) return true;
  return false;
}
