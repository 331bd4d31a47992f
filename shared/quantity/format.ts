import type { Interval } from './interval.ts';
import { clean } from './numbers.ts';
import { toSignificant } from './rounding.ts';
import { unitOf } from './units.ts';

/** Figures for people, in words first. Deterministic: no locale of the machine decides anything here. */

interface Step {
  readonly factor: number;
  readonly name: string;
}

const ONE: Step = { factor: 1, name: '' };
const STEPS: readonly Step[] = [
  { factor: 1e12, name: 'tn' },
  { factor: 1e9, name: 'bn' },
  { factor: 1e6, name: 'm' },
];

/** A full number with digits grouped by commas ("8,900,000,000"); as many decimals as the number has, 12 at most. */
export function formatNumber(value: number): string {
  if (Number.isNaN(value)) return 'not a number';
  if (value === Number.POSITIVE_INFINITY) return '∞';
  if (value === Number.NEGATIVE_INFINITY) return '−∞';
  if (Object.is(value, -0)) return '0';
  if (Math.abs(value) >= 1e21 || (value !== 0 && Math.abs(value) < 1e-12)) return String(value).replace('-', '−');
  const sign = value < 0 ? '−' : '';
  const text = inFull(Math.abs(clean(value)));
  const point = text.indexOf('.');
  if (point < 0) return `${sign}${group(text)}`;
  const decimals = trimZeros(text.slice(point + 1));
  return `${sign}${group(text.slice(0, point))}${decimals ? `.${decimals}` : ''}`;
}

const MOST_DECIMALS = 12;

/** All digits of a number that is not below zero. */
function inFull(size: number): string {
  // The shortest text of a number is its digits, where there are not too many and no exponent stands for zeros.
  if (size >= 1e-6 || size === 0) {
    const text = String(size);
    const point = text.indexOf('.');
    if (point < 0 || text.length - point - 1 <= MOST_DECIMALS) return text;
  }
  // A double holds 15 digits for certain; what toFixed makes of the rest is no part of the number.
  const digits = Math.max(1, Math.floor(Math.log10(size)) + 1);
  return size.toFixed(Math.max(0, Math.min(MOST_DECIMALS, 15 - digits)));
}

function group(whole: string): string {
  if (whole.length < 4) return whole;
  let out = '';
  for (let end = whole.length; end > 0; end -= 3) out = whole.slice(Math.max(0, end - 3), end) + (out ? `,${out}` : '');
  return out;
}

function trimZeros(decimals: string): string {
  let end = decimals.length;
  while (end > 0 && decimals.charCodeAt(end - 1) === 48) end -= 1;
  return decimals.slice(0, end);
}

/** Rounded to significant digits, never losing digits before the point of numbers below a million. */
function significant(value: number, digits: number): number {
  if (value === 0 || !Number.isFinite(value)) return value;
  const whole = Math.floor(Math.log10(Math.abs(value))) + 1;
  return toSignificant(value, Math.min(21, Math.max(digits, Math.min(whole, 7), 1)));
}

/** The largest of million, billion and trillion that a number reaches, also after rounding; 1 below a million. */
function stepOf(value: number): Step {
  const size = Math.abs(significant(value, 4));
  return STEPS.find((step) => size >= step.factor) ?? ONE;
}

/** A number in words first, four significant digits: "8.9 bn", "443 m", "12,500", "0.05". */
export function formatShort(value: number, digits = 4): string {
  const step = stepOf(value);
  const number = formatNumber(significant(clean(value / step.factor), digits));
  return step.name ? `${number} ${step.name}` : number;
}

/**
 * A quantity for people: "8.9 bn USD", "117%", "×3", "5 years", "12,500 containers".
 * `value` in base units, `unit` as in a figure ('%', 'x', 'y', what is counted), `currency` ISO 4217.
 */
export function formatQuantity(value: number | null, unit: string | null, currency: string | null): string {
  if (value === null) return '–';
  return withUnit(formatShort(value), value, unit, currency);
}

/** Text of a number with its unit: the sign before for multiples, after for the rest. */
function withUnit(number: string, value: number, unit: string | null, currency: string | null): string {
  if (currency) return `${number} ${currency}`;
  if (!unit) return number;
  if (unit === '%' || unit === '‰' || unit === '°') return `${number}${unit}`;
  if (unit === 'x') return `×${number}`;
  const known = unitOf(unit);
  if (!known) return `${number} ${unit}`;
  return `${number} ${value === 1 ? known.one : known.many}`;
}

/**
 * An interval for people: "8.8 – 8.9 bn USD", "0 – 200 m USD", "≥ 500 m USD", "≤ 20%", "×3.45 – ×3.63", "any".
 * Takes 3 significant digits, and more (7 at most) where both ends would look the same. Ends of very different size have each
 * its own scale: "2 bn – 1 tn USD". Only what has no lower bound is told as a limit.
 */
export function formatInterval(bounds: Interval, unit: string | null, currency: string | null): string {
  const a = currency === null && isCounted(unit) ? wholeThings(bounds) : bounds;
  const lowKnown = Number.isFinite(a.low);
  const highKnown = Number.isFinite(a.high);
  if (!lowKnown && !highKnown) return 'any';
  if (!highKnown) return `${a.lowOpen ? '>' : '≥'} ${formatQuantity(a.low, unit, currency)}`;
  if (!lowKnown) return `${a.highOpen ? '<' : '≤'} ${formatQuantity(a.high, unit, currency)}`;
  if (a.low === a.high) return formatQuantity(a.low, unit, currency);
  const step = stepOf(Math.max(Math.abs(a.low), Math.abs(a.high)));
  if (farApart(a, step)) return formatFarApart(a, unit, currency);
  const [low, high] = ends(a.low / step.factor, a.high / step.factor);
  const tail = (text: string): string => (step.name ? `${text} ${step.name}` : text);
  // Nothing is nothing in every scale, and has no sign of its own.
  if (unit === 'x' && !currency) return `${a.low === 0 ? '' : '×'}${tail(low)} – ×${tail(high)}`;
  return withUnit(`${low} – ${tail(high)}`, a.high, unit, currency);
}

/** A unit that is none of the known ones names what is counted: "countries". */
function isCounted(unit: string | null): boolean {
  return unit !== null && unit !== '%' && unit !== '‰' && unit !== '°' && unit !== 'x' && unitOf(unit) === null;
}

/**
 * The bounds of a number of whole things as people tell them: "24 countries" allows 24, for all that half a unit of its last
 * digit on either side is reckoned with. Bounds that do not end in a half stay.
 */
export function wholeThings(a: Interval): Interval {
  const halves = [a.low, a.high].every((end) => Number.isFinite(end) && Math.abs(end % 1) === 0.5);
  const [low, high] = [Math.ceil(a.low), Math.floor(a.high)];
  return halves && low <= high ? { low, high, lowOpen: false, highOpen: false } : a;
}

/** Whether one end is so much smaller that the scale of the other would hide it in decimals. */
function farApart({ low, high }: Interval, step: Step): boolean {
  const small = Math.min(Math.abs(low), Math.abs(high));
  return small > 0 && small / step.factor < 0.1 && stepOf(small) !== step;
}

/** Each end in its own scale. An end below a million has none, so it takes the unit, or the whole number where there is none. */
function formatFarApart({ low, high }: Interval, unit: string | null, currency: string | null): string {
  if (stepOf(low) !== ONE && stepOf(high) !== ONE) {
    if (unit === 'x' && !currency) return `×${formatShort(low, 3)} – ×${formatShort(high, 3)}`;
    return withUnit(`${formatShort(low, 3)} – ${formatShort(high, 3)}`, high, unit, currency);
  }
  if (!unit && !currency) return `${formatNumber(significant(low, 3))} – ${formatNumber(significant(high, 3))}`;
  const one = (end: number): string => withUnit(formatShort(end, 3), end, unit, currency);
  return `${one(low)} – ${one(high)}`;
}

/** Ends with no more digits than this were written by someone; others were computed. */
const MOST_WRITTEN = 7;

/**
 * Both ends as text with the fewest significant digits, 3 at least, that show the width: to a twentieth where both ends were
 * written, to a sixth where one was computed, whose digits have no end.
 */
function ends(low: number, high: number): readonly [string, string] {
  const [from, to] = [clean(low), clean(high)];
  const written = from === significant(from, MOST_WRITTEN) && to === significant(to, MOST_WRITTEN);
  const most = (high - low) / (written ? 20 : 6);
  for (let digits = 3; digits < 8; digits++) {
    const l = significant(from, digits);
    const h = significant(to, digits);
    if (l < h && Math.abs(l - low) <= most && Math.abs(h - high) <= most) {
      return [formatNumber(l), formatNumber(h)];
    }
  }
  return [formatNumber(from), formatNumber(to)];
}

/**
 * An interval as in a line of arithmetic, with its brackets: "[8.8, 8.9]", "(2.5, 2.6]", "[500, ∞)".
 * `scale` divides both ends (1e9 shows billions).
 */
export function formatWorking(a: Interval, scale = 1): string {
  const low = a.low / scale;
  const high = a.high / scale;
  const bounded = Number.isFinite(low) && Number.isFinite(high) && low !== high;
  const [l, h] = bounded ? ends(low, high) : [formatNumber(clean(low)), formatNumber(clean(high))];
  return `${a.lowOpen ? '(' : '['}${l}, ${h}${a.highOpen ? ')' : ']'}`;
}
