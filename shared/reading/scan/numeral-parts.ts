import type { Nearness } from '../../quantity/bounds.ts';
import {
  clean,
  decimal,
  parseDigits,
  scaled,
  toNumber,
  type Written,
  written,
  writtenFraction,
} from '../../quantity/numbers.ts';
import { NUMBER, type Tokens, WORD } from '../lexer.ts';
import { A, AND, COUNTED, EACH, FUNCTION, IN, OF, OUT } from '../lexicon.ts';
import { isDozen, readCardinal, wordPower } from './numeral-cardinal.ts';
import { readRest } from './numeral-fraction.ts';

/** A number in digits, in words or in both, with its magnitude; no unit yet. */
export interface Numeral {
  /** The token behind it. */
  readonly next: number;
  readonly number: Written;
  /** The power of ten of the magnitude behind the number ("billion" 9); 0 without one. */
  readonly magnitude: number;
  readonly inWords: boolean;
  /** "dozens", "hundreds of thousands": bounds instead of a value. */
  readonly vague: readonly [number, number] | null;
  /** "two thirds", "one in five": a part of something. */
  readonly part: boolean;
  /** Years, codes and list numbers have no separators and no decimals. */
  readonly plain: boolean;
  /** A magnitude of one letter that could be a unit ("12m", "5t"): the token it stands at, else -1. */
  readonly doubtful: number;
  /** "two and a half": a number that only a factor, a length of time or an amount has. */
  readonly half: boolean;
  /** What stands between the number and its unit: "90-odd kilometres", "20-plus", "100+ km"; else null. */
  readonly nearness: Nearness | null;
}

export const VULGAR: ReadonlyMap<number, readonly [number, number] | number> = new Map<
  number,
  readonly [number, number] | number
>([
  [0xbd, [5, -1]],
  [0xbc, [25, -2]],
  [0xbe, [75, -2]],
  [0x2153, 1 / 3],
  [0x2154, 2 / 3],
  [0x2150, 1 / 7],
  [0x2151, 1 / 9],
  [0x2152, [1, -1]],
  [0x2155, [2, -1]],
  [0x2156, [4, -1]],
  [0x2157, [6, -1]],
  [0x2158, [8, -1]],
  [0x2159, 1 / 6],
  [0x215a, 5 / 6],
  [0x215b, [125, -3]],
  [0x215c, [375, -3]],
  [0x215d, [625, -3]],
  [0x215e, [875, -3]],
]);

/** Marks that are a fraction by themselves: ½ and its like. */
export function isVulgarFraction(unit: number): boolean {
  return VULGAR.has(unit);
}

/** A numeral that ends before token `next`, with the usual defaults. */
export function numeral(next: number, number: Written, more: Partial<Numeral>): Numeral {
  // Field by field: made for every number of a text, and spreading costs more than reading.
  return {
    next,
    number,
    magnitude: more.magnitude ?? 0,
    inWords: more.inWords ?? false,
    vague: more.vague ?? null,
    part: more.part ?? false,
    plain: more.plain ?? false,
    doubtful: more.doubtful ?? -1,
    half: more.half ?? false,
    nearness: more.nearness ?? null,
  };
}

/** Adds the magnitudes behind a number: "8.9 billion", "8.9bn", "2 million and a half", "5 hundred thousand". */
export function withMagnitude(
  t: Tokens,
  from: number,
  start: Written,
  more: Partial<Numeral>,
  money: boolean,
): Numeral {
  let number = start;
  let next = from;
  let power = 0;
  let doubtful = -1;
  let dozen = false;
  for (let k = 0; k < 3; k++) {
    const at = t.is(next, '-') && t.glued(next) && t.glued(next + 1) ? next + 1 : next;
    if (t.type(at) !== WORD) break;
    const entry = t.entry(at);
    const word = wordPower(entry);
    if (entry.part === 'hundred' && entry.number === 100 && (t.entry(at + 1).magnitude > 0 || k === 0)) {
      power += 2;
    } else if (word > 0) {
      power += word;
    } else if (
      entry.letters !== null &&
      k === 0 &&
      (at === next || entry.letters === 'sure') &&
      takesLetters(t, at, entry.letters, money)
    ) {
      power += entry.magnitude;
      next = at + 1;
      if (entry.letters === 'doubtful' && !money) doubtful = at;
      break;
    } else if (entry.key === 'grand' && k === 0 && isGrand(t, at)) {
      power += 3;
      next = at + 1;
      break;
    } else if (isDozen(entry) && k === 0) {
      dozen = true;
      next = at + 1;
      break;
    } else {
      break;
    }
    next = at + 1;
  }
  if (dozen) number = written(number.digits * 12, number.exponent);
  if (power > 0) {
    number = scaled(number, power);
    const rest = number.fraction === null && !more.half ? readRest(t, next) : null;
    if (rest?.half && t.entry(next - 1).letters === null) {
      number = { ...written(number.digits * 10 + 5, number.exponent - 1), zeros: 0 };
      next = rest.next;
    } else if (more.inWords !== true && number.fraction === null) {
      const behind = readLower(t, next, power);
      if (behind) {
        number = added(number, behind.number);
        next = behind.next;
      }
    }
  }
  const plain = more.plain === true && power === 0;
  const nearness = doubtful >= 0 ? null : nearnessBehind(t, next);
  const skip = nearness === null ? 0 : t.is(next, '+') ? 1 : 2;
  return {
    next: next + skip,
    number,
    magnitude: power,
    inWords: more.inWords ?? false,
    vague: null,
    part: more.part ?? false,
    plain,
    doubtful,
    half: more.half ?? false,
    nearness,
  };
}

/** "90-odd kilometres", "20-plus", "100+ km": nearness glued to the number, before its unit or noun; else null. */
function nearnessBehind(t: Tokens, i: number): Nearness | null {
  if (!t.glued(i)) return null;
  if (t.is(i, '+')) return t.gap(i + 1) || t.is(i + 1, '%') ? 'at-least' : null;
  if (!t.is(i, '-') || !t.glued(i + 1) || t.type(i + 1) !== WORD) return null;
  const { key } = t.entry(i + 1);
  return key === 'odd' ? 'about' : key === 'plus' ? 'at-least' : null;
}

/** "9 hundred and 2", "1 million 200 thousand": what goes on below the magnitude just read, or null. */
function readLower(t: Tokens, from: number, power: number): { readonly number: Written; readonly next: number } | null {
  const and = (t.grammar(from) & AND) !== 0;
  const at = and ? from + 1 : from;
  let number: Written | null = null;
  let next = at + 1;
  if (t.type(at) === NUMBER && t.gap(at) && t.end(at) - t.start(at) <= 3) number = parseDigits(t.string(at));
  else if (and && power === 2 && t.entry(at).number > 0) {
    const words = readCardinal(t, at);
    number = words && words.magnitude === 0 && words.number.fraction === null ? words.number : null;
    next = words ? words.next : next;
  }
  if (number?.exponent !== 0) return null;
  if (t.entry(next).part === 'hundred') return null;
  const word = wordPower(t.entry(next));
  if (power === 2) return and && word === 0 && number.digits < 100 ? { number, next } : null;
  if (word === 0 || word >= power || number.digits >= 10 ** (power - word)) return null;
  return { number: scaled(number, word), next: next + 1 };
}

/** The sum of two decimals, known to the last digit of the finer one. */
function added(a: Written, b: Written): Written {
  const exponent = Math.min(a.exponent, b.exponent);
  return written(a.digits * 10 ** (a.exponent - exponent) + b.digits * 10 ** (b.exponent - exponent), exponent);
}

/** "25 grand for the car"; "five grand pianos" are none. */
function isGrand(t: Tokens, at: number): boolean {
  return t.gap(at) && (t.type(at + 1) !== WORD || (t.grammar(at + 1) & FUNCTION) !== 0) && !t.is(at + 1, '-');
}

/** Whether letters behind a number are its magnitude. */
function takesLetters(t: Tokens, at: number, letters: 'sure' | 'doubtful', money: boolean): boolean {
  const glued = t.glued(at);
  if (letters === 'sure') {
    // "12 mm" is a length.
    return t.entry(at).unit === null || money;
  }
  // An apostrophe or a dot makes it something else: "5 m.p.h.", "12 t's".
  if (!glued && t.upper(at) && !money) return followedByMoneyOrCount(t, at + 1);
  if (glued || money) return true;
  return followedByMoneyOrCount(t, at + 1);
}

function followedByMoneyOrCount(t: Tokens, i: number): boolean {
  if (t.type(i) !== WORD) return false;
  const entry = t.entry(i);
  return (
    entry.currency !== null ||
    (t.upper(i) && entry.code !== null) ||
    (entry.sense & COUNTED) !== 0 ||
    entry.unit === 't'
  );
}

const ROUND_WHOLES: ReadonlySet<number> = new Set([20, 25, 50, 100, 1000, 10000, 100000]);

/** "in five", "out of every 10", "over twenty" behind a small number. */
export function readRatio(t: Tokens, i: number, count: number, inWords: boolean): Numeral | null {
  // "a one-in-five chance"
  const hyphen = t.is(i, '-') && t.glued(i) && t.is(i + 2, '-');
  let j = hyphen ? i + 1 : i;
  if ((t.grammar(j) & OUT) !== 0 && (t.grammar(j + 1) & OF) !== 0) j += 2;
  else if ((t.grammar(j) & IN) !== 0) j += 1;
  else if (t.entry(j).key === 'over') return readOver(t, j + 1, count, inWords);
  else return null;
  const out = !hyphen && j === i + 2;
  if (hyphen) j += 1;
  const one = (t.grammar(j) & A) !== 0 ? wordPower(t.entry(j + 1)) : 0;
  // "one in a million"
  if (one > 0) {
    return count === 1 ? numeral(j + 2, writtenFraction(clean(10 ** -one)), { inWords, part: true }) : null;
  }
  const every = (t.grammar(j) & EACH) !== 0;
  if (every) j += 1;
  const large = t.type(j) === NUMBER ? wordPower(t.entry(j + 1)) : 0;
  const whole = t.type(j) === NUMBER ? (large > 0 ? anyNumber(t, j) : plainNumber(t, j)) : wordBelowHundred(t, j);
  if (large > 0) {
    // "one in 10.7 million"; "3 in 10 million homes" has a noun behind it.
    const fits = whole !== null && whole > 0 && count === 1 && (every || out || t.type(j + 2) !== WORD);
    return fits ? numeral(j + 2, writtenFraction(clean(count / (whole * 10 ** large))), { inWords, part: true }) : null;
  }
  if (whole === null || whole <= count || count <= 0) return null;
  if (!out && !every && whole > 10 && !ROUND_WHOLES.has(whole)) return null;
  if (!out && !every && inWords !== (t.type(j) === WORD)) return null;
  const behind = t.entry(j + 1);
  if (!every && !out && (behind.unit !== null || behind.month > 0 || behind.magnitude > 0 || t.is(j + 1, '%')))
    return null;
  return numeral(j + 1, writtenFraction(clean(count / whole)), { inWords, part: true });
}

/** "1 over 20", "one over twenty-one": a fraction as it is said, where nothing but its number stands behind. */
function readOver(t: Tokens, i: number, count: number, inWords: boolean): Numeral | null {
  const words = t.type(i) === WORD && t.entry(i).number > 0 ? readCardinal(t, i) : null;
  const whole = t.type(i) === NUMBER ? plainNumber(t, i) : words ? numeralValue(words) : null;
  const next = words ? words.next : i + 1;
  if (whole === null || whole <= count || count <= 0) return null;
  // "grew 5 over 10 years", "3 over 20 people"
  if (t.type(next) === WORD || t.is(next, '%') || t.is(next, '-')) return null;
  return numeral(next, writtenFraction(clean(count / whole)), { inWords, part: true });
}

function plainNumber(t: Tokens, i: number): number | null {
  if (t.end(i) - t.start(i) > 7) return null;
  const number = parseDigits(t.string(i));
  return number && number.exponent === 0 ? number.digits : null;
}

function anyNumber(t: Tokens, i: number): number | null {
  const number = t.end(i) - t.start(i) <= 12 ? parseDigits(t.string(i)) : null;
  return number && toNumber(number);
}

function wordBelowHundred(t: Tokens, i: number): number | null {
  const { number } = t.entry(i);
  return number > 0 && number <= 100 ? number : null;
}

/** The value of a numeral, for comparing: the middle of a vague one. */
export function numeralValue(n: Numeral): number {
  if (n.vague) return (n.vague[0] + n.vague[1]) / 2;
  return n.number.fraction ?? decimal(n.number.digits, n.number.exponent);
}
