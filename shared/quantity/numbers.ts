import { POWERS, toSignificant } from './rounding.ts';

/**
 * Numbers as they are written: exact decimals with the place of their last digit, so that the bounds of a figure
 * are computed from its digits and carry no binary noise (8.9e9 - 0.05e9 is 8.85e9, not 8850000000.000001).
 */
export interface Written {
  /** The value is digits × 10^exponent, and one unit of the last written digit is 10^exponent. */
  readonly digits: number;
  readonly exponent: number;
  /** Zeros at the end of a whole number, which may be digits or rounding; 0 where decimals are written. */
  readonly zeros: number;
  /** For fractions in words ("half", "two thirds"): the value itself, known to ± 10 %; null for decimals. */
  readonly fraction: number | null;
}

/** More digits than any quantity has; longer runs are codes. */
const MAX_DIGITS = 30;

/** Digits that a double holds exactly together with half a unit of the last one. */
const EXACT_DIGITS = 15;

const POWER_LIMIT = 300;

/** A decimal from its digits and exponent; trailing zeros of a whole number are counted. */
export function written(digits: number, exponent: number): Written {
  return { digits, exponent, zeros: exponent >= 0 ? trailingZeros(digits) : 0, fraction: null };
}

/** A fraction told in words, known to ± 10 % of itself. */
export function writtenFraction(value: number): Written {
  return { digits: 0, exponent: 0, zeros: 0, fraction: value };
}

/** digits × 10^exponent as the nearest double; digits may end in a half unit. */
export function decimal(digits: number, exponent: number): number {
  const power = POWERS[Math.abs(exponent)];
  if (power === undefined) return Number(`${digits}e${exponent}`);
  return exponent < 0 ? digits / power : digits * power;
}

/** The value as a number. */
export function toNumber(number: Written): number {
  return number.fraction ?? decimal(number.digits, number.exponent);
}

/** The same number times a power of ten ("8.9" and "billion"). */
export function scaled(number: Written, power: number): Written {
  if (number.fraction !== null) return writtenFraction(clean(number.fraction * 10 ** power));
  return { digits: number.digits, exponent: number.exponent + power, zeros: number.zeros, fraction: null };
}

/** The same number with the other sign. */
export function negated(number: Written): Written {
  return { ...number, digits: -number.digits, fraction: number.fraction === null ? null : -number.fraction };
}

/** A double without the noise of its last bits: rounded to 15 significant digits. */
export function clean(value: number): number {
  // Whole numbers of up to fifteen digits are their own rounding, and most values are such; minus zero is zero.
  if (Number.isInteger(value) && Math.abs(value) < 1e15) return value + 0;
  return toSignificant(value, 15);
}

function trailingZeros(digits: number): number {
  let zeros = 0;
  for (let rest = Math.abs(digits); rest > 0 && rest % 10 === 0; rest /= 10) zeros += 1;
  return zeros;
}

/** How a number's separators are to be read where they could be either. */
export type SeparatorStyle = 'point' | 'comma';

/**
 * A number written in digits with any usual separators: 1,234.5, 1 234,5, 1.234,5, 1'234, 12,34,567, .5, 1.7e9.
 * `style` decides the lone separator before three digits: with 'point', 1.234 is a decimal and 1,234 is grouped.
 * Returns null where the groups make no number (1,2,3; 1.2.3; 0123 stays a number: codes are for the reader to tell).
 */
export function parseDigits(text: string, style: SeparatorStyle = 'point'): Written | null {
  if (text.length <= EXACT_DIGITS && isDigits(text)) return written(Number(text), 0);
  let body = text;
  let power = 0;
  const e = body.search(/[eE]/);
  if (e > 0) {
    power = Number(body.slice(e + 1));
    if (!Number.isInteger(power) || Math.abs(power) > POWER_LIMIT) return null;
    body = body.slice(0, e);
  }
  const groups: string[] = [];
  const marks: string[] = [];
  let from = 0;
  for (let p = 0; p <= body.length; p++) {
    const c = p < body.length ? body.charCodeAt(p) : -1;
    if (c >= 48 && c <= 57) continue;
    groups.push(body.slice(from, p));
    if (c !== -1) marks.push(separatorClass(body[p] ?? ''));
    from = p + 1;
  }
  const split = decimalPlace(groups, marks, style);
  if (split === null) return null;
  const whole = groups.slice(0, split).join('');
  const decimals = groups.slice(split).join('');
  const all = whole + decimals;
  if (all.length === 0 || all.length > MAX_DIGITS) return null;
  const exponent = power - decimals.length;
  if (all.length <= EXACT_DIGITS) return written(Number(all), exponent);
  // Beyond what a double holds the nearest one stands for the digits, and its bounds fall together.
  return { digits: Number(all), exponent, zeros: 0, fraction: null };
}

/**
 * The number that text[start, end) writes in one of the common ways: digits only, digits with a decimal point, or groups
 * of three with commas. Allocates nothing but its result; null where parseDigits has to judge.
 */
export function parseSimple(text: string, start: number, end: number): Written | null {
  if (end <= start || end - start > EXACT_DIGITS) return null;
  let digits = 0;
  let point = -1;
  let comma = -1;
  for (let p = start; p < end; p++) {
    const unit = text.charCodeAt(p);
    if (unit >= 48 && unit <= 57) {
      digits = digits * 10 + unit - 48;
    } else if (unit === 46) {
      if (point >= 0 || p === start || p === end - 1) return null;
      if (comma >= 0 && p - comma !== 4) return null;
      point = p;
    } else if (unit === 44) {
      // The first group has one digit to three and no leading zero, the others have three.
      const first = comma < 0 && p - start <= 3 && p > start && text.charCodeAt(start) !== 48;
      if (point >= 0 || (!first && p - comma !== 4)) return null;
      comma = p;
    } else {
      return null;
    }
  }
  if (comma >= 0 && point < 0 && end - comma !== 4) return null;
  return written(digits, point < 0 ? 0 : point + 1 - end);
}

function isDigits(text: string): boolean {
  for (let p = 0; p < text.length; p++) {
    const unit = text.charCodeAt(p);
    if (unit < 48 || unit > 57) return false;
  }
  return text.length > 0;
}

function separatorClass(c: string): string {
  if (c === ',' || c === '.') return c;
  if (c === "'" || c === '’') return "'";
  return ' ';
}

/** The index of the group that holds the decimals (groups.length where there are none), or null. */
function decimalPlace(groups: readonly string[], marks: readonly string[], style: SeparatorStyle): number | null {
  const count = marks.length;
  if (count === 0) return groups.length;
  const last = marks[count - 1];
  const first = marks[0];
  if (count === 1) {
    const before = groups[0] ?? '';
    const after = groups[1] ?? '';
    const canGroup = after.length === 3 && before.length >= 1 && before.length <= 3 && before !== '0';
    const decimalMark = style === 'point' ? '.' : ',';
    if (first === decimalMark) return 1;
    if (first === ' ' || first === "'") return canGroup ? 2 : null;
    if (canGroup) return 2;
    return before.length > 0 ? 1 : null;
  }
  // The last mark differs from the ones before: it is the decimal mark (1,234.5).
  if (last !== first && (last === '.' || last === ',')) {
    return grouped(groups.slice(0, -1), marks.slice(0, -1)) ? groups.length - 1 : null;
  }
  return grouped(groups, marks) ? groups.length : null;
}

function grouped(groups: readonly string[], marks: readonly string[]): boolean {
  const first = groups[0] ?? '';
  if (first.length < 1 || first.length > 3) return false;
  if (marks.some((mark) => mark !== marks[0])) return false;
  const rest = groups.slice(1);
  if (rest.every((group) => group.length === 3)) return true;
  // Lakh and crore: 12,34,567.
  return (
    first.length <= 2 &&
    marks[0] === ',' &&
    rest.every((group, index) => group.length === (index === rest.length - 1 ? 3 : 2))
  );
}
