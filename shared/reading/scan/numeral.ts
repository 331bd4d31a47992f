import {
  clean,
  parseDigits,
  parseSimple,
  type SeparatorStyle,
  scaled,
  toNumber,
  type Written,
  written,
  writtenFraction,
} from '../../quantity/numbers.ts';
import { CLASS_DIGIT, classOf } from '../chars.ts';
import { NUMBER, SYMBOL, type Tokens, WORD } from '../lexer.ts';
import { COUNTED, POINT } from '../lexicon.ts';
import { readWords } from './number-words.ts';
import { decimalDigits } from './numeral-cardinal.ts';
import { behindHyphen, mixed, readBelow, readRest, unitBehindPart } from './numeral-fraction.ts';
import { type Numeral, numeral, readRatio, VULGAR, withMagnitude } from './numeral-parts.ts';

const DIGIT_LIMIT = 60;

/** The numeral that begins at token i, or null. `money` takes a lone letter behind it for a magnitude ("$12 m"). */
export function readNumeral(t: Tokens, i: number, money: boolean): Numeral | null {
  const type = t.type(i);
  if (type === NUMBER) return readDigits(t, i, money);
  if (type === SYMBOL) {
    const fraction = VULGAR.get(t.mark(i));
    if (fraction === undefined) return null;
    const number = typeof fraction === 'number' ? writtenFraction(clean(fraction)) : written(fraction[0], fraction[1]);
    return partOf(t, i + 1, number, money);
  }
  return type === WORD ? readWords(t, i) : null;
}

function readDigits(t: Tokens, i: number, money: boolean): Numeral | null {
  if (t.end(i) - t.start(i) > DIGIT_LIMIT) return null;
  const simple = isAmbiguous(t, i) ? null : parseSimple(t.text, t.start(i), t.end(i));
  let number = simple ?? parseDigits(t.string(i), isAmbiguous(t, i) ? styleOf(t, i) : 'point');
  if (!number) return null;
  const plain = number.exponent === 0 && isPlain(t, i);
  const next = i + 1;
  const fraction = VULGAR.get(t.mark(next));
  if (fraction !== undefined && plain) {
    if (typeof fraction === 'number') {
      number = written(number.digits * 100 + Math.round(fraction * 100), -2);
    } else {
      number = written(number.digits * 10 ** -fraction[1] + fraction[0], fraction[1]);
    }
    return withMagnitude(t, next + 1, number, {}, money);
  }
  const power = readPower(t, i, number.digits === 10 && plain);
  if (power) {
    const base = power.own ? written(1, 0) : number;
    return numeral(power.next, scaled(base, power.exponent), {});
  }
  if (plain) {
    const point = (t.grammar(next) & POINT) !== 0 ? decimalDigits(t, next + 1) : null;
    if (point) {
      const decimal = written(Number(`${t.string(i)}${point.digits}`), -point.digits.length);
      return withMagnitude(t, point.next, decimal, {}, money);
    }
    const rest = readRest(t, next);
    if (rest) return withMagnitude(t, rest.next, mixed(number.digits, rest), { half: true }, money);
    const ratio = readRatio(t, next, number.digits, false);
    if (ratio) return ratio;
    // "3/4 of a cup"; dates with slashes are read before.
    const over = readSlash(t, i);
    if (over > 0) {
      const fraction = writtenFraction(clean(number.digits / over));
      return partOf(t, endOfSlash(t, next + 2), fraction, money);
    }
    // "2 1/2", "2-1/2"
    const whole = behindHyphen(t, next);
    const part = t.type(whole) === NUMBER ? readSlash(t, whole) : 0;
    if (part > 0) {
      const rest = { next: endOfSlash(t, whole + 3), value: toNumber(digitsAt(t, whole)) / part, half: false };
      return withMagnitude(t, rest.next, mixed(number.digits, rest), { half: true }, money);
    }
    const below = readBelow(t, behindHyphen(t, next));
    if (below && below.below !== 4 && number.digits > 0 && t.plural(below.next - 1)) {
      return numeral(below.next, writtenFraction(clean(number.digits / below.below)), { part: true });
    }
  }
  return withMagnitude(t, next, number, { plain }, money);
}

/** A part in digits: of a unit ("¾ of a mile"), of a magnitude, or of what is named. */
function partOf(t: Tokens, next: number, number: Written, money: boolean): Numeral {
  const unit = unitBehindPart(t, next);
  return unit >= 0 ? numeral(unit, number, { half: true }) : withMagnitude(t, next, number, { part: true }, money);
}

/** Whether the token holds digits only. */
function isPlain(t: Tokens, i: number): boolean {
  for (let p = t.start(i); p < t.end(i); p++) if (classOf(t.text, p) !== CLASS_DIGIT) return false;
  return true;
}

/** Whether a dot stands before three digits: thousands to some, decimals to others. */
function isAmbiguous(t: Tokens, i: number): boolean {
  const length = t.end(i) - t.start(i);
  if (length < 5 || length > 7 || t.text.charCodeAt(t.end(i) - 4) !== 46) return false;
  for (let p = t.start(i); p < t.end(i); p++) {
    if (p !== t.end(i) - 4 && classOf(t.text, p) !== CLASS_DIGIT) return false;
  }
  return true;
}

/** How many tokens to either side are asked for the separators of a text. */
const STYLE_REACH = 30;

/** How the lone mark of a number is to be read: things that are counted come in wholes, else the numbers around tell. */
function styleOf(t: Tokens, i: number): SeparatorStyle {
  const { sense, unit } = t.entry(i + 1);
  return (sense & COUNTED) !== 0 && unit === null && t.gap(i + 1) ? 'comma' : styleNear(t, i);
}

/** The separators of the numbers around: 'comma' where one is written 1.250.000 or 1.250,5 and none the other way. */
function styleNear(t: Tokens, i: number): SeparatorStyle {
  for (let k = Math.max(0, i - STYLE_REACH); k < Math.min(t.count, i + STYLE_REACH); k++) {
    // "1.250,5" is the shortest number that tells; shorter ones are not looked at.
    const length = t.end(k) - t.start(k);
    if (t.type(k) !== NUMBER || length < 7 || length > 20 || k === i) continue;
    const other = t.string(k);
    if (/^\d{1,3}(\.\d{3})+,\d+$|^\d{1,3}(\.\d{3}){2,}$/.test(other)) return 'comma';
    if (/^\d{1,3}(,\d{3})+\.\d+$|^\d{1,3}(,\d{3}){2,}$/.test(other)) return 'point';
  }
  return 'point';
}

function digitsAt(t: Tokens, i: number): Written {
  return (t.end(i) - t.start(i) <= 4 ? parseDigits(t.string(i)) : null) ?? written(0, 0);
}

/** What stands below the stroke of a fraction in digits whose upper number is token i; 0 where there is no fraction. */
function readSlash(t: Tokens, i: number): number {
  if (!t.is(i + 1, '/') || !t.glued(i + 1) || t.type(i + 2) !== NUMBER || !t.glued(i + 2)) return 0;
  if (t.is(i + 3, '/') || (t.is(i + 3, '-') && t.glued(i + 3))) return 0;
  const above = digitsAt(t, i);
  const below = digitsAt(t, i + 2);
  if (above.exponent !== 0 || below.exponent !== 0 || above.digits < 1) return 0;
  return above.digits < below.digits && (below.digits <= 100 || below.digits === 1000) ? below.digits : 0;
}

/** "3/8ths": the letters belong to the fraction. */
function endOfSlash(t: Tokens, i: number): number {
  return t.glued(i) && t.entry(i).key === 'ths' ? i + 1 : i;
}

/** "6.2x10^-4", "1.5 × 10^9", "10^6", "10⁶": a power of ten that is written out; `own` where it has no factor. */
function readPower(
  t: Tokens,
  i: number,
  own: boolean,
): { readonly next: number; readonly exponent: number; readonly own: boolean } | null {
  let ten = i;
  if (!own || !isRaised(t, i + 1)) {
    const times = t.is(i + 1, '×') || t.is(i + 1, '*') || t.is(i + 1, '·') || t.entry(i + 1).key === 'x';
    if (!times || t.type(i + 2) !== NUMBER || t.end(i + 2) - t.start(i + 2) !== 2) return null;
    if (t.string(i + 2) !== '10' || !isRaised(t, i + 3)) return null;
    ten = i + 2;
  }
  let k = ten + 1;
  let exponent = 0;
  let digits = 0;
  let negative = false;
  if (t.is(k, '^')) {
    k += 1;
    if (t.is(k, '-') || t.is(k, '−') || t.is(k, '+')) {
      negative = !t.is(k, '+');
      k += 1;
    }
    if (t.type(k) !== NUMBER || t.end(k) - t.start(k) > 2) return null;
    exponent = Number(t.string(k));
    digits = 1;
    k += 1;
  } else {
    if (t.is(k, '⁻')) {
      negative = true;
      k += 1;
    }
    for (; digits < 2 && t.mark(k) !== 0; k++) {
      const digit = SUPERSCRIPTS.indexOf(String.fromCharCode(t.mark(k)));
      if (digit < 0) break;
      exponent = exponent * 10 + digit;
      digits += 1;
    }
  }
  return digits > 0 && Number.isInteger(exponent)
    ? { next: k, exponent: negative ? -exponent : exponent, own: ten === i }
    : null;
}

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

function isRaised(t: Tokens, i: number): boolean {
  if (!t.glued(i)) return false;
  return t.is(i, '^') || t.is(i, '⁻') || (t.mark(i) !== 0 && SUPERSCRIPTS.includes(String.fromCharCode(t.mark(i))));
}
