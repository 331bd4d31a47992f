import { clean, decimal, parseDigits, scaled, type Written, written, writtenFraction } from '../../quantity/numbers.ts';
import { NUMBER, type Tokens, WORD } from '../lexer.ts';
import { A, AND, COUNTED, EACH, IN, OF, OUT } from '../lexicon.ts';

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
  return {
    next,
    number,
    magnitude: 0,
    inWords: false,
    vague: null,
    part: false,
    plain: false,
    doubtful: -1,
    half: false,
    ...more,
  };
}

/** "and a half", "and three quarters" behind a whole number. */
export function andAHalf(t: Tokens, i: number): Rest | null {
  const at = t.is(i, '-') && t.glued(i) ? i + 1 : i;
  if ((t.grammar(at) & AND) === 0) return null;
  let j = at + 1;
  if (t.is(j, '-')) j += 1;
  const entry = t.entry(j);
  const count = (entry.grammar & A) !== 0 || entry.number === 1 ? 1 : entry.number === 3 ? 3 : 0;
  if (count === 0) return null;
  let k = j + 1;
  if (t.is(k, '-') && t.glued(k)) k += 1;
  const part = t.entry(k).fraction;
  if (part === 2 && count === 1) return { next: k + 1, digits: 5, exponent: -1 };
  if (part === 4) return { next: k + 1, digits: count * 25, exponent: -2 };
  return null;
}

interface Rest {
  readonly next: number;
  readonly digits: number;
  readonly exponent: number;
}

/** A whole with a half is a decimal of one place (2.5); with quarters it is a fraction in words, known to a tenth. */
export function mixed(whole: number, rest: Rest): Written {
  const digits = whole * 10 ** -rest.exponent + rest.digits;
  return rest.exponent === -1 ? written(digits, -1) : writtenFraction(decimal(digits, rest.exponent));
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
    if (entry.part === 'hundred' && entry.number === 100 && (t.entry(at + 1).magnitude > 0 || k === 0)) {
      power += 2;
    } else if (entry.magnitude > 0 && entry.letters === null) {
      power += entry.magnitude;
    } else if (entry.letters !== null && k === 0 && takesLetters(t, at, entry.letters, money)) {
      power += entry.magnitude;
      next = at + 1;
      if (entry.letters === 'doubtful' && !money) doubtful = at;
      break;
    } else if (entry.dozen && k === 0) {
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
    const half = number.fraction === null && !more.half ? andAHalf(t, next) : null;
    if (half && half.exponent === -1 && t.entry(next - 1).letters === null) {
      number = { ...written(number.digits * 10 + 5, number.exponent - 1), zeros: 0 };
      next = half.next;
    }
  }
  return numeral(next, number, { ...more, plain: more.plain === true && power === 0, magnitude: power, doubtful });
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

/** "in five", "out of every 10" behind a small number. */
export function readRatio(t: Tokens, i: number, count: number, inWords: boolean): Numeral | null {
  let j = i;
  if ((t.grammar(j) & OUT) !== 0 && (t.grammar(j + 1) & OF) !== 0) j += 2;
  else if ((t.grammar(j) & IN) !== 0) j += 1;
  else return null;
  const out = j === i + 2;
  const every = (t.grammar(j) & EACH) !== 0;
  if (every) j += 1;
  const whole = t.type(j) === NUMBER ? plainNumber(t, j) : wordBelowHundred(t, j);
  if (whole === null || whole <= count || count <= 0) return null;
  if (!out && !every && whole > 10 && !ROUND_WHOLES.has(whole)) return null;
  if (!out && !every && inWords !== (t.type(j) === WORD)) return null;
  const behind = t.entry(j + 1);
  if (!every && !out && (behind.unit !== null || behind.month > 0 || behind.magnitude > 0 || t.is(j + 1, '%')))
    return null;
  return numeral(j + 1, writtenFraction(clean(count / whole)), { inWords, part: true });
}

function plainNumber(t: Tokens, i: number): number | null {
  if (t.end(i) - t.start(i) > 7) return null;
  const number = parseDigits(t.string(i));
  return number && number.exponent === 0 ? number.digits : null;
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
