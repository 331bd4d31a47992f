import { clean, decimal, parseDigits, scaled, type Written, written, writtenFraction } from '../../quantity/numbers.ts';
import { NUMBER, SYMBOL, type Tokens, WORD } from '../lexer.ts';
import { A, AND, COMPARATIVE, COUNTED, EACH, FUNCTION, HALF, IN, OF, OUT, POINT } from '../lexicon.ts';

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

const DIGIT_LIMIT = 60;

const VULGAR: ReadonlyMap<number, readonly [bigint, number] | number> = new Map<
  number,
  readonly [bigint, number] | number
>([
  [0xbd, [5n, -1]],
  [0xbc, [25n, -2]],
  [0xbe, [75n, -2]],
  [0x2153, 1 / 3],
  [0x2154, 2 / 3],
  [0x215b, [125n, -3]],
  [0x215c, [375n, -3]],
  [0x215d, [625n, -3]],
  [0x215e, [875n, -3]],
]);

/** Marks that are a fraction by themselves: ½ and its like. */
export function isVulgarFraction(unit: number): boolean {
  return VULGAR.has(unit);
}

function numeral(next: number, number: Written, more: Partial<Numeral>): Numeral {
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

/** The numeral that begins at token i, or null. `money` takes a lone letter behind it for a magnitude ("$12 m"). */
export function readNumeral(t: Tokens, i: number, money: boolean): Numeral | null {
  const type = t.type(i);
  if (type === NUMBER) return readDigits(t, i, money);
  if (type === SYMBOL) {
    const fraction = VULGAR.get(t.mark(i));
    if (fraction === undefined) return null;
    const number = typeof fraction === 'number' ? writtenFraction(clean(fraction)) : written(fraction[0], fraction[1]);
    return withMagnitude(t, i + 1, number, { part: true }, money);
  }
  return type === WORD ? readWords(t, i) : null;
}

function readDigits(t: Tokens, i: number, money: boolean): Numeral | null {
  if (t.end(i) - t.start(i) > DIGIT_LIMIT) return null;
  const text = t.string(i);
  let number = parseDigits(text);
  if (!number) return null;
  const plain = /^\d+$/.test(text);
  let next = i + 1;
  const fraction = VULGAR.get(t.mark(next));
  if (fraction !== undefined && plain) {
    if (typeof fraction === 'number') {
      number = written(number.digits * 100n + BigInt(Math.round(fraction * 100)), -2);
    } else {
      number = written(number.digits * 10n ** BigInt(-fraction[1]) + fraction[0], fraction[1]);
    }
    return withMagnitude(t, next + 1, number, {}, money);
  }
  if (plain) {
    const half = andAHalf(t, next);
    if (half) {
      return withMagnitude(t, half.next, mixed(number.digits, half), { half: true }, money);
    }
    const ratio = readRatio(t, next, Number(number.digits), false);
    if (ratio) return ratio;
    // 3/4 of a cup; dates with slashes are read before.
    if (t.is(next, '/') && t.glued(next) && t.type(next + 1) === NUMBER && t.glued(next + 1)) {
      const below = parseDigits(t.string(next + 1));
      const over = below ? Number(below.digits) : 0;
      if (below && below.exponent === 0 && over > Number(number.digits) && over <= 100 && !t.is(next + 2, '/')) {
        next += 2;
        return withMagnitude(t, next, writtenFraction(clean(Number(number.digits) / over)), { part: true }, money);
      }
    }
  }
  return withMagnitude(t, next, number, { plain }, money);
}

/** "and a half", "and three quarters" behind a whole number. */
function andAHalf(t: Tokens, i: number): Rest | null {
  const at = t.is(i, '-') && t.glued(i) ? i + 1 : i;
  if ((t.grammar(at) & AND) === 0) return null;
  let j = at + 1;
  if (t.is(j, '-')) j += 1;
  const entry = t.entry(j);
  const count = (entry.grammar & A) !== 0 || entry.number === 1 ? 1n : entry.number === 3 ? 3n : 0n;
  if (count === 0n) return null;
  let k = j + 1;
  if (t.is(k, '-') && t.glued(k)) k += 1;
  const part = t.entry(k).fraction;
  if (part === 2 && count === 1n) return { next: k + 1, digits: 5n, exponent: -1 };
  if (part === 4) return { next: k + 1, digits: count * 25n, exponent: -2 };
  return null;
}

interface Rest {
  readonly next: number;
  readonly digits: bigint;
  readonly exponent: number;
}

/** A whole with a half is a decimal of one place (2.5); with quarters it is a fraction in words, known to a tenth. */
function mixed(whole: bigint, rest: Rest): Written {
  const digits = whole * 10n ** BigInt(-rest.exponent) + rest.digits;
  return rest.exponent === -1 ? written(digits, -1) : writtenFraction(decimal(digits, rest.exponent));
}

/** Adds the magnitudes behind a number: "8.9 billion", "8.9bn", "2 million and a half", "5 hundred thousand". */
function withMagnitude(t: Tokens, from: number, start: Written, more: Partial<Numeral>, money: boolean): Numeral {
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
  if (dozen) number = written(number.digits * 12n, number.exponent);
  if (power > 0) {
    number = scaled(number, power);
    const half = number.fraction === null && !more.half ? andAHalf(t, next) : null;
    if (half && half.exponent === -1 && t.entry(next - 1).letters === null) {
      number = { ...written(number.digits * 10n + 5n, number.exponent - 1), zeros: 0 };
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

/** Numbers in words, fractions, ratios and vague plurals. */
function readWords(t: Tokens, i: number): Numeral | null {
  const first = t.entry(i);
  const article = (first.grammar & A) !== 0;
  if (first.vague) return readVague(t, i);
  if ((first.grammar & HALF) !== 0) return readHalf(t, i);
  if (article || first.number > 0) {
    const fraction = readFraction(t, i, article ? 1 : first.number);
    if (fraction) return fraction;
  } else if (first.fraction === 4 && (t.grammar(i + 1) & OF) !== 0 && (t.grammar(i + 2) & A) !== 0) {
    // "quarter of a million"
    const magnitude = t.entry(i + 3).magnitude;
    return magnitude > 0 && t.entry(i + 3).letters === null
      ? numeral(i + 4, writtenFraction(clean(0.25 * 10 ** magnitude)), { inWords: true, magnitude })
      : null;
  }
  const cardinal = readCardinal(t, i);
  if (!cardinal) return null;
  if (!article && cardinal.magnitude === 0) {
    const ratio = readRatio(t, cardinal.next, Number(cardinal.number.digits), true);
    if (ratio) return ratio;
  }
  return cardinal;
}

/** "half a billion", "half a dozen", "half of", "half a percent"; the bare "half" too, for its reader to judge. */
function readHalf(t: Tokens, i: number): Numeral | null {
  let j = i + 1;
  if (t.is(j, '-') && t.glued(j)) j += 1;
  const of = (t.grammar(j) & OF) !== 0 ? 1 : 0;
  if ((t.grammar(j + of) & A) !== 0) {
    let k = j + of + 1;
    if (t.is(k, '-') && t.glued(k)) k += 1;
    const entry = t.entry(k);
    if (entry.magnitude > 0 && entry.letters === null) {
      const number = writtenFraction(clean(0.5 * 10 ** entry.magnitude));
      return numeral(k + 1, number, { inWords: true, magnitude: entry.magnitude });
    }
    if (entry.dozen) return numeral(k + 1, written(6n, 0), { inWords: true });
    if (of === 0) return numeral(k, writtenFraction(0.5), { inWords: true, half: true });
  }
  const direct = t.entry(j);
  if (of === 0 && direct.magnitude > 0 && direct.letters === null) {
    const number = writtenFraction(clean(0.5 * 10 ** direct.magnitude));
    return numeral(j + 1, number, { inWords: true, magnitude: direct.magnitude });
  }
  return numeral(i + 1, writtenFraction(0.5), { inWords: true, part: true });
}

/** "a third", "two-thirds", "three quarters of a million". */
function readFraction(t: Tokens, i: number, count: number): Numeral | null {
  let j = i + 1;
  if (t.is(j, '-') && t.glued(j) && t.glued(j + 1)) j += 1;
  const entry = t.entry(j);
  if (entry.fraction < 3 || entry.fraction > 20 || count <= 0 || count >= entry.fraction) {
    // "one half"
    if (entry.fraction !== 2 || count !== 1 || (t.grammar(i) & A) !== 0) return null;
  }
  const plural = t.plural(j) || entry.word === 'halves';
  if (count > 1 !== plural) return null;
  const next = j + 1;
  const value = clean(count / entry.fraction);
  const of = (t.grammar(next) & OF) !== 0;
  if (of && (t.grammar(next + 1) & A) !== 0) {
    const magnitude = t.entry(next + 2);
    if (magnitude.magnitude > 0 && magnitude.letters === null) {
      const number = writtenFraction(clean(value * 10 ** magnitude.magnitude));
      return numeral(next + 3, number, { inWords: true, magnitude: magnitude.magnitude });
    }
    if (t.entry(next + 2).unit !== null) {
      return numeral(next + 2, writtenFraction(value), { inWords: true, half: true });
    }
  }
  // "a third meeting", "a quarter earlier": an ordinal and a time, no fraction.
  if (count === 1 && !of && t.type(next) === WORD && (t.sense(next) & COMPARATIVE) === 0) {
    if ((t.grammar(next) & FUNCTION) === 0 || entry.fraction === 4) return null;
  }
  if (entry.fraction === 4 && count === 1 && !of) return null;
  return numeral(next, writtenFraction(value), { inWords: true, part: true });
}

const ROUND_WHOLES: ReadonlySet<number> = new Set([20, 25, 50, 100, 1000, 10000, 100000]);

/** "in five", "out of every 10" behind a small number. */
function readRatio(t: Tokens, i: number, count: number, inWords: boolean): Numeral | null {
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
  return number && number.exponent === 0 ? Number(number.digits) : null;
}

function wordBelowHundred(t: Tokens, i: number): number | null {
  const { number } = t.entry(i);
  return number > 0 && number <= 100 ? number : null;
}

/** "dozens", "tens of millions", "hundreds of thousands". */
function readVague(t: Tokens, i: number): Numeral | null {
  const first = t.entry(i).vague;
  if (!first) return null;
  let [low, high] = first;
  let next = i + 1;
  let magnitude = 0;
  if ((t.grammar(next) & OF) !== 0) {
    const second = t.entry(next + 1);
    const power = second.vague && second.vague[0] >= 2e3 ? second.vague[0] / 2 : 0;
    if (power > 0 && high <= 1000) {
      low *= power;
      high *= power;
      magnitude = Math.round(Math.log10(power));
      next += 2;
    }
  }
  return numeral(next, written(0n, 0), { inWords: true, vague: [low, high], magnitude });
}

/** Cardinals: "seven", "twenty-five", "one hundred and five", "two million five hundred thousand", "a hundred". */
function readCardinal(t: Tokens, i: number): Numeral | null {
  let j = i;
  let total = 0;
  let group = -1;
  let lastPower = 99;
  let place = 0;
  let decimals = '';
  const article = (t.grammar(i) & A) !== 0;
  if (article) {
    const behind = t.entry(i + 1);
    const hyphen = t.entry(i + 2);
    if (behind.dozen) return numeral(i + 2, written(12n, 0), { inWords: true });
    if (behind.part !== 'hundred' && (behind.magnitude === 0 || behind.letters !== null)) return null;
    if (behind.magnitude > 0 && hyphen.vague) return null;
    group = 1;
    j = i + 1;
  } else if (t.entry(i).number < 0) {
    return null;
  }
  let lastPart = 'none';
  for (let steps = 0; steps < 24; steps++) {
    let at = j;
    if (group >= 0 && t.is(at, '-') && t.glued(at) && t.glued(at + 1)) at += 1;
    const hyphen = at !== j;
    if (t.type(at) !== WORD) break;
    const entry = t.entry(at);
    if ((entry.grammar & AND) !== 0 && (lastPart === 'hundred' || lastPart === 'magnitude')) {
      if (!joinsAfterAnd(t, at + 1, lastPower)) break;
      j = at + 1;
      continue;
    }
    if (entry.part === 'unit') {
      if (lastPart === 'unit' || lastPart === 'teen' || (lastPart === 'ten' && entry.number === 0)) break;
      group = Math.max(0, group) + entry.number;
    } else if (entry.part === 'teen' || entry.part === 'ten') {
      if (lastPart === 'unit' || lastPart === 'teen' || lastPart === 'ten') break;
      group = Math.max(0, group) + entry.number;
    } else if (entry.part === 'hundred') {
      if (group <= 0 || group > 99 || lastPart === 'hundred') break;
      group *= 100;
    } else if (entry.magnitude > 0 && entry.letters === null) {
      if (group <= 0 || entry.magnitude >= lastPower) break;
      total += group * 10 ** entry.magnitude;
      group = 0;
      lastPower = entry.magnitude;
      place = entry.magnitude;
      lastPart = 'magnitude';
      j = at + 1;
      continue;
    } else if (entry.dozen && total === 0 && group > 0 && lastPart !== 'hundred') {
      return numeral(at + 1, written(BigInt(group * 12), 0), { inWords: true });
    } else if ((entry.grammar & POINT) !== 0 && t.entry(at + 1).part === 'unit' && total === 0) {
      j = at + 1;
      while (t.entry(j).part === 'unit' && decimals.length < 6) {
        decimals += String(t.entry(j).number);
        j += 1;
      }
      break;
    } else {
      break;
    }
    if (hyphen && lastPart !== 'ten' && lastPart !== 'none' && entry.part !== 'hundred') break;
    lastPart = entry.part;
    if (group > 0 && total > 0) place = 0;
    j = at + 1;
  }
  if (decimals !== '') {
    const number = written(BigInt(`${group}${decimals}`), -decimals.length);
    return withMagnitude(t, j, number, { inWords: true }, false);
  }
  const value = total + Math.max(0, group);
  if (group > 0 && total > 0) place = 0;
  if (j === i || (article && j === i + 1)) return null;
  const half = andAHalf(t, j);
  if (half && value < 1000) {
    return withMagnitude(t, half.next, mixed(BigInt(value), half), { inWords: true, half: true }, false);
  }
  if (half && half.exponent === -1 && place > 0) {
    const doubled = BigInt(Math.round(total / 10 ** place)) * 10n + 5n;
    return numeral(half.next, written(doubled, place - 1), { inWords: true, magnitude: place });
  }
  const digits = BigInt(Math.round(place > 0 ? value / 10 ** place : value));
  return numeral(j, written(digits, place), { inWords: true, magnitude: place });
}

/** Whether the number behind "and" goes on with the one before ("two million and five hundred thousand"). */
function joinsAfterAnd(t: Tokens, i: number, lastPower: number): boolean {
  if (t.entry(i).number <= 0) return false;
  let j = i;
  for (let steps = 0; steps < 5; steps++) {
    const entry = t.entry(j);
    if (entry.magnitude > 0 && entry.letters === null) return entry.magnitude < lastPower;
    if (entry.part === 'none' && !t.is(j, '-')) break;
    j += 1;
  }
  return true;
}

/** The value of a numeral, for comparing: the middle of a vague one. */
export function numeralValue(n: Numeral): number {
  if (n.vague) return (n.vague[0] + n.vague[1]) / 2;
  return n.number.fraction ?? decimal(n.number.digits, n.number.exponent);
}
