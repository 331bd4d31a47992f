import { rangeBounds } from '../../quantity/bounds.ts';
import { scaled, toNumber } from '../../quantity/numbers.ts';
import { NUMBER, type Tokens, WORD } from '../lexer.ts';
import { AND, BETWEEN, CONTEST, DOWN, FROM, OR, RANGING, TO, UP } from '../lexicon.ts';
import { readCounted } from './counted.ts';
import { type Draft, draft } from './draft.ts';
import { amountOf, type Measured, readMeasured } from './measured.ts';
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
export function readRange(t: Tokens, a: Measured): Draft | 'no figure' | null {
  if (a.numeral.vague || a.numeral.part) return null;
  const joint = a.next;
  const kind = jointKind(t, a, joint);
  if (kind === null) return null;
  const b = readMeasured(t, joint + 1);
  if (!b || b.numeral.vague || b.numeral.part || b.negative) return null;
  const low = lowEnd(a, b);
  if (!low) return null;
  const counted = a.own || b.own ? null : readCounted(t, b.next);
  const bare = !a.own && !b.own && counted === null;
  if (kind === 'dash') {
    const chained = isDash(t, b.next) && t.glued(b.next) && t.type(b.next + 1) === NUMBER && t.glued(b.next + 1);
    const name = t.glued(a.from) && t.type(a.from - 1) === WORD;
    if (chained || name) return 'no figure';
    if (bare || (isContest(t, a.from) && !a.own && !b.own)) return 'no figure';
  }
  const lowValue = toNumber(low);
  const high = amountOf({ ...b, part: b.own ? b.part : a.part });
  const highValue = toNumber(high);
  if (!(lowValue < highValue)) return kind === 'dash' && !a.own && !b.own ? 'no figure' : null;
  if (kind === 'or' && (bare || !neighbours(a, b))) return null;
  if (kind === 'to' && bare && !a.numeral.inWords && t.type(a.from - 1) !== WORD) return null;
  const unitOwner = b.own ? b : a;
  const noun = counted?.noun ?? null;
  const opening = kind === 'and' || kind === 'to' ? openingWord(t, a.from) : -1;
  const from = opening >= 0 ? opening : a.from;
  return draft(from, Math.max(b.next, counted?.next ?? 0), a.from, unitOwner.kind, {
    fixed: rangeBounds(lowValue, highValue),
    unit: unitOwner.own ? unitOwner.unit : noun,
    currency: unitOwner.currency,
    own: a.own || b.own,
    magnitude: b.numeral.magnitude,
    reasons: ['a range is one figure', ...(unitOwner.reason ? [unitOwner.reason] : [])],
    confidence: bare ? 0.6 : 0.92,
  });
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
  if (from >= 0) return (t.sense(from - 1) & RANGING) !== 0 ? 'to' : null;
  // "rose 5% to 10%" and "grew $2bn to $5bn" are a change and a level.
  if (a.own) {
    for (let k = a.from - 1; k >= Math.max(0, a.from - 3); k--) {
      if ((t.sense(k) & (UP | DOWN)) !== 0) return null;
      if (t.entry(k).word === 'by') return null;
    }
  }
  return 'to';
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
  if ((t.grammar(i - 1) & FROM) !== 0 && (t.sense(i - 2) & RANGING) !== 0) return i - 1;
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
