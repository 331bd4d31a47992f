import type { FigureKind } from '../../model/vocabulary.ts';
import { negated, scaled, type Written, written } from '../../quantity/numbers.ts';
import { SYMBOL, type Tokens, WORD } from '../lexer.ts';
import { COUNTED, FUNCTION } from '../lexicon.ts';
import { readCurrencyBefore } from './money.ts';
import { readNumeral } from './numeral.ts';
import { type Numeral, numeralValue } from './numeral-parts.ts';
import { isLength, readSuffix } from './suffix.ts';

/** A number with all that is written right around it: its currency before, its unit behind. */
export interface Measured {
  /** The first token of the number, its currency included. */
  readonly from: number;
  readonly next: number;
  readonly numeral: Numeral;
  readonly kind: FigureKind;
  readonly unit: string | null;
  readonly currency: string | null;
  readonly part: number;
  /** Whether a unit or currency of its own is written. */
  readonly own: boolean;
  readonly prefixed: boolean;
  readonly negative: boolean;
  readonly reason: string | null;
}

/** The number at token i with its currency and unit, or null. */
export function readMeasured(t: Tokens, i: number): Measured | null {
  const prefix = readCurrencyBefore(t, i);
  let at = prefix ? prefix.next : i;
  const negative = prefix !== null && isMinus(t, at) && t.glued(at) && t.glued(at + 1);
  if (negative) at += 1;
  const first = readNumeral(t, at, prefix !== null);
  if (!first) return null;
  const numeral = first.doubtful >= 0 ? settleLetter(t, first) : first;
  const large = numeral.magnitude > 0 || numeralValue(numeral) >= 100;
  const suffix = readSuffix(t, numeral, large, prefix !== null);
  const common = { from: i, numeral, negative, prefixed: prefix !== null };
  if (prefix) {
    // "$5 million CAD": the code behind the number is the more exact one; "$5 percent" has no suffix.
    const exact = suffix?.kind === 'money' && suffix.part === 1 ? suffix : null;
    return {
      ...common,
      next: exact ? exact.next : numeral.next,
      kind: 'money',
      unit: null,
      currency: exact?.currency ?? prefix.currency,
      part: prefix.part,
      own: true,
      reason: prefix.reason,
    };
  }
  if (!suffix) {
    return {
      ...common,
      next: numeral.next,
      kind: 'count',
      unit: null,
      currency: null,
      part: 1,
      own: false,
      reason: null,
    };
  }
  return {
    ...common,
    next: suffix.next,
    kind: suffix.kind,
    unit: suffix.unit,
    currency: suffix.currency,
    part: suffix.part,
    own: true,
    reason: suffix.reason,
  };
}

/** Whether a token can be the sign of the number behind it. */
export function isMinus(t: Tokens, i: number): boolean {
  return t.type(i) === SYMBOL && (t.is(i, '-') || t.is(i, '−') || t.is(i, '–') || t.is(i, '‑'));
}

/** Whether the letter behind "12m" or "5t" is a magnitude or a unit. */
function settleLetter(t: Tokens, numeral: Numeral): Numeral {
  const at = numeral.doubtful;
  const letter = t.string(at);
  const behind = t.entry(at + 1);
  const money = behind.currency !== null || behind.nation !== null || (behind.code !== null && t.upper(at + 1));
  const counts = (behind.sense & COUNTED) !== 0 || behind.unit !== null;
  if (money || counts) return numeral;
  const asUnit =
    letter === 't' || (letter === 'm' && isLength(t, at)) || ((letter === 'M' || letter === 'K') && t.gap(at));
  if (!asUnit) {
    if (letter !== 'm' || t.glued(at)) return numeral;
    if (t.type(at + 1) === WORD && (t.grammar(at + 1) & FUNCTION) === 0) return numeral;
  }
  return {
    ...numeral,
    number: scaled(numeral.number, -numeral.magnitude),
    magnitude: 0,
    next: at,
    doubtful: -1,
  };
}

/** The written number with sign and part applied ("50 cents" is 0.5, "two decades" is 20). */
export function amountOf(m: Measured): Written {
  const number = timesPart(m.numeral.number, m.part);
  return m.negative ? negated(number) : number;
}

function timesPart(number: Written, part: number): Written {
  if (part === 1) return number;
  if (part === 0.01) return scaled(number, -2);
  if (part === 10) return scaled(number, 1);
  if (part === 100) return scaled(number, 2);
  return number.fraction === null ? written(number.digits * part, number.exponent) : number;
}
