import type { FigureKind } from '../../model/vocabulary.ts';
import { negated, scaled, type Written, written } from '../../quantity/numbers.ts';
import { unitOf } from '../../quantity/units.ts';
import { NUMBER, SYMBOL, type Tokens, WORD } from '../lexer.ts';
import { A, AGO, AND, DURING, IN, OF, TIMES } from '../lexicon.ts';
import { readAge } from './age.ts';
import { approximationBefore } from './approximate.ts';
import { readBracketed } from './bracketed.ts';
import { readCurrencyBefore, readPartName } from './money.ts';
import { readNumeral } from './numeral.ts';
import { type Numeral, numeral as numeralOf, numeralValue } from './numeral-parts.ts';
import { settleLetter } from './settle-letter.ts';
import { readSuffix } from './suffix.ts';

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
  /** A sign or name of a currency that several nations share. */
  readonly bare: boolean;
  readonly reason: string | null;
  /** "315 ± 20 K": how far the value may lie to either side. */
  readonly spread: number | null;
}

/** The number at token i with its currency and unit, or null. */
export function readMeasured(t: Tokens, i: number): Measured | null {
  const prefix = readCurrencyBefore(t, i);
  let at = prefix ? prefix.next : i;
  const negative = prefix !== null && isMinus(t, at) && t.glued(at + 1);
  if (negative) at += 1;
  const first =
    (prefix ? readBracketed(t, at) : null) ??
    readNumeral(t, at, prefix !== null) ??
    (prefix ? null : readArticle(t, at));
  if (!first) return null;
  if (prefix?.careful && !isSum(t, first)) return null;
  const settled = first.doubtful >= 0 ? settleLetter(t, first) : first;
  const margin = prefix === null ? behindPlusMinus(t, settled.next) : -1;
  const spread = margin >= 0 ? readNumeral(t, margin, false) : null;
  const numeral = spread && !spread.vague ? { ...settled, next: spread.next } : settled;
  const suffix = readSuffix(t, numeral, isLarge(t, numeral), prefix !== null);
  const minus = negative || (prefix !== null && t.is(at, '(')) || suffix?.negative === true;
  if (prefix) {
    // "$5 million CAD": the code behind the number is the more exact one; "$5 percent" has no suffix.
    // In "$20 $37" and "rmb 10 usd 20" the second belongs to the next number.
    const after = suffix !== null && t.type(numeral.next) === WORD && t.type(suffix.next) !== NUMBER;
    const exact = after && suffix.kind === 'money' && suffix.part === 1 ? suffix : null;
    const whole = measured(i, exact ? exact.next : numeral.next, numeral, 'money', null, prefix.reason);
    whole.currency = exact && !exact.bare ? exact.currency : prefix.currency;
    whole.part = prefix.part;
    whole.prefixed = true;
    whole.negative = minus;
    whole.bare = prefix.bare && (exact === null || exact.bare);
    return joinSmaller(t, whole);
  }
  if (!suffix) {
    const plain = measured(i, numeral.next, numeral, 'count', null, null);
    if (spread && !spread.vague) plain.spread = numeralValue(spread);
    plain.own = false;
    plain.negative = minus;
    if (isAcidity(t, i)) return { ...plain, kind: 'dimension', unit: 'pH', own: true, reason: 'a unit of measure' };
    const age = readAge(t, i, numeral);
    if (age !== null) return { ...plain, next: age, kind: 'duration', unit: 'y', own: true, reason: 'an age' };
    return plain;
  }
  const whole = measured(i, suffix.next, numeral, suffix.kind, suffix.unit, suffix.reason);
  if (spread && !spread.vague) whole.spread = numeralValue(spread);
  whole.currency = suffix.currency;
  whole.part = suffix.part;
  whole.negative = minus;
  whole.bare = suffix.bare;
  return joinSmaller(t, withLateMagnitude(t, whole));
}

/** The token behind "±", "+/-" or "+-" at a token; -1 where none stands there. */
function behindPlusMinus(t: Tokens, i: number): number {
  if (t.is(i, '±')) return i + 1;
  if (!t.is(i, '+') || t.gap(i + 1)) return -1;
  if (t.is(i + 1, '/') && t.is(i + 2, '-') && t.glued(i + 2)) return i + 3;
  return t.is(i + 1, '-') ? i + 2 : -1;
}

/** A number with the usual rest; one shape for all, since spreads and other shapes cost more than reading. */
function measured(
  from: number,
  next: number,
  numeral: Numeral,
  kind: FigureKind,
  unit: string | null,
  reason: string | null,
): { -readonly [key in keyof Measured]: Measured[key] } {
  return {
    from,
    next,
    numeral,
    kind,
    unit,
    currency: null,
    part: 1,
    own: true,
    prefixed: false,
    negative: false,
    bare: false,
    reason,
    spread: null,
  };
}

/** Whether a number is large enough for a name that is more often another word ("12 billion won"). */
function isLarge(t: Tokens, numeral: Numeral): boolean {
  if (numeral.magnitude > 0 || numeral.vague !== null) return true;
  return (
    numeralValue(numeral) >= 1000 && (!numeral.plain || numeralValue(numeral) >= 10000) && t.type(numeral.next) === WORD
  );
}

/** Whether a number behind letters that are seldom a currency is a sum: "R1.2bn", "N500,000". */
function isSum(t: Tokens, numeral: Numeral): boolean {
  if (numeral.magnitude > 0) return true;
  const { text } = t;
  for (let p = t.start(numeral.next - 1); p < t.end(numeral.next - 1); p++) if (text.charCodeAt(p) === 44) return true;
  return false;
}

/** "75 USD million": the magnitude behind the currency. */
function withLateMagnitude(t: Tokens, m: Measured): Measured {
  if (m.kind !== 'money' || m.numeral.magnitude > 0 || m.part !== 1) return m;
  const { magnitude, letters } = t.entry(m.next);
  if (magnitude === 0 || letters === 'doubtful') return m;
  const numeral = { ...m.numeral, number: scaled(m.numeral.number, magnitude), magnitude };
  return { ...m, numeral, next: m.next + 1 };
}

/** "a decade", "a century", "a fortnight"; "a gallon of beer". */
function readArticle(t: Tokens, i: number): Numeral | null {
  if ((t.grammar(i) & A) === 0) return null;
  const behind = t.entry(i + 1);
  const time = behind.key === 'decade' || behind.key === 'century' || behind.key === 'fortnight';
  const amount =
    behind.unit !== null && MEASURES.has(unitOf(behind.unit)?.measure ?? '') && (t.grammar(i + 2) & OF) !== 0;
  // "a litre", "a dollar" and nothing else
  if (i === 0 && t.count === 2 && (behind.unit !== null || behind.currency !== null))
    return numeralOf(i + 1, written(1, 0), {});
  if (isBoundedTime(t, i, behind.unit)) return numeralOf(i + 1, written(1, 0), { inWords: true });
  // "a decade earlier" is a period.
  if ((!time && !amount) || t.capital(i) || t.capital(i + 1) || (t.grammar(i + 2) & AGO) !== 0) return null;
  // "twice a decade", "$3 a gallon" and "5% a century" are rates.
  const before = t.entry(i - 1);
  const rate =
    t.type(i - 1) === NUMBER ||
    t.type(i - 1) === SYMBOL ||
    before.unit !== null ||
    before.currency !== null ||
    before.magnitude > 0 ||
    before.factor > 0 ||
    before.key === 'twice' ||
    (before.sense & TIMES) !== 0 ||
    (before.grammar & (IN | DURING)) !== 0 ||
    t.plural(i - 1);
  if (rate && i > 0 && !t.is(i - 1, ',') && !t.is(i - 1, '"') && !t.is(i - 1, '(')) return null;
  return numeralOf(i + 1, written(1, 0), { inWords: true });
}

/** "more than an hour", "less than a day", "at least a week": one length of time that is compared; or all of the text. */
function isBoundedTime(t: Tokens, i: number, unit: string | null): boolean {
  if (unit === null || !LENGTHS_OF_TIME.has(unit)) return false;
  if (t.plural(i + 1) || t.is(i + 2, '-') || (t.grammar(i + 2) & AGO) !== 0) return false;
  if (t.language.times.preceding.has(t.entry(i + 2).word)) return false;
  const about = approximationBefore(t, i, true);
  return about !== null && about.at < i && about.nearness !== 'about' && about.nearness !== 'at-most';
}

const LENGTHS_OF_TIME: ReadonlySet<string> = new Set(['y', 'mo', 'w', 'd', 'h', 'min', 's']);

const MEASURES: ReadonlySet<string> = new Set(['volume']);

/** "pH 7.4", "a pH of 7.4". */
function isAcidity(t: Tokens, i: number): boolean {
  const at = (t.grammar(i - 1) & OF) !== 0 || t.is(i - 1, '=') ? i - 2 : i - 1;
  return t.type(at) === WORD && t.end(at) - t.start(at) === 2 && t.string(at) === 'pH';
}

/** What the smaller unit is of the larger one, by "larger smaller". */
const SMALLER: ReadonlyMap<string, number> = new Map([
  ['y mo', 12],
  ['y w', 52.1775],
  ['y d', 365.25],
  ['mo w', 4.348125],
  ['mo d', 30.4375],
  ['w d', 7],
  ['d h', 24],
  ['d min', 1440],
  ['h min', 60],
  ['h s', 3600],
  ['min s', 60],
  ['mi ft', 5280],
  ['yd ft', 3],
  ['ft in', 12],
  ['lb oz', 16],
  ['st lb', 14],
  ['km m', 1000],
  ['m cm', 100],
  ['kg g', 1000],
  ['gal pt', 8],
]);

/** Joins a smaller unit to a larger: "five dollars and 20 cents", "2h 30min", "6 feet 2 inches", "two years and a half". */
function joinSmaller(t: Tokens, m: Measured, above = ''): Measured {
  if (m.numeral.vague || m.numeral.part || m.part !== 1 || m.numeral.magnitude > 3) return m;
  const { kind } = m;
  if (kind !== 'money' && kind !== 'duration' && kind !== 'dimension') return m;
  let at = m.next;
  const glued = t.type(at) === NUMBER && t.glued(at) ? minutesOf(t, at) : -1;
  if (glued >= 0 && m.unit === 'h') return joined(m, at + 1, numeralValue(m.numeral) + glued / 60, -12);
  const comma = t.is(at, ',') ? 1 : 0;
  at += comma;
  const and = (t.grammar(at) & AND) !== 0 ? 1 : 0;
  at += and;
  if (comma === 1 && and === 0 && kind === 'money') return m;
  if (t.type(at) !== NUMBER && t.entry(at).number < 0) return m;
  const small = readNumeral(t, at, false);
  if (!small || small.vague || small.part) return m;
  const minutes = m.unit === 'h' && small.doubtful >= 0 && t.string(small.doubtful) === 'm' && t.glued(small.doubtful);
  if (minutes) {
    const hours = numeralValue(m.numeral);
    const rest = numeralValue(small) / 1e6;
    return Number.isInteger(hours) && rest < 60 ? joined(m, small.next, hours + rest / 60, -12) : m;
  }
  if (small.magnitude > 0) return m;
  const value = numeralValue(small);
  const whole = numeralValue(m.numeral);
  if ((!Number.isInteger(whole) && above === '') || value < 0) return m;
  if (kind === 'money') {
    if (isBarePart(t, at, small)) return joined(m, small.next, whole + value / 100, -2);
    const next = m.currency === null ? null : readPartName(t, small.next, m.currency);
    return next !== null && value < 100 && Number.isInteger(value) ? joined(m, next, whole + value / 100, -2) : m;
  }
  const suffix = readSuffix(t, small, false, false);
  const id = suffix && suffix.kind === kind ? suffix.unit : null;
  const size = SMALLER.get(`${m.unit} ${id}`);
  // "6 foot 2"
  const bare =
    m.unit === 'ft' && suffix === null && and === 0 && comma === 0 && value < 12 && t.entry(small.next).unit === null;
  if (bare) return joined(m, small.next, whole + value / 12, -12);
  if (size === undefined || !suffix || value >= size || suffix.part !== 1) return m;
  // "six years, four months and 12 days": the third is smaller than the second.
  if (above !== '') return SMALLER.has(`${above} ${id}`) ? joined(m, suffix.next, whole + value / size, -12) : m;
  return joinSmaller(t, joined(m, suffix.next, whole + value / size, -12), id ?? '');
}

/** "1h30": the two digits of minutes right behind the letter of hours; -1 for anything else. */
function minutesOf(t: Tokens, i: number): number {
  if (t.end(i) - t.start(i) !== 2 || t.end(i - 1) - t.start(i - 1) !== 1) return -1;
  const value = Number(t.string(i));
  return value < 60 ? value : -1;
}

/** "15 dollars 50", "twenty rupees and 43": two digits with nothing behind them. */
function isBarePart(t: Tokens, at: number, small: Numeral): boolean {
  const value = numeralValue(small);
  if (!(value >= 10 && value < 100) || !Number.isInteger(value) || t.type(at - 1) === SYMBOL) return false;
  return small.next >= t.count || (t.type(small.next) === SYMBOL && (t.is(small.next, '.') || t.is(small.next, ',')));
}

/** The measured number with another value; an exact sum keeps as many decimals as it has. */
function joined(m: Measured, next: number, value: number, exponent: number): Measured {
  const digits = Math.round(value * 10 ** -exponent);
  let number = written(digits, exponent);
  // A sum keeps its cents: five dollars and 20 cents are known to the cent.
  while (m.kind !== 'money' && number.exponent < 0 && number.digits % 10 === 0)
    number = written(number.digits / 10, number.exponent + 1);
  return { ...m, next, numeral: { ...m.numeral, number, plain: false } };
}

/** Whether a token can be the sign of the number behind it. */
export function isMinus(t: Tokens, i: number): boolean {
  return t.type(i) === SYMBOL && (t.is(i, '-') || t.is(i, '−') || t.is(i, '–') || t.is(i, '‑'));
}

/** The written number with sign and part applied ("50 cents" is 0.5, "two decades" is 20). */
export function amountOf(m: Measured): Written {
  const number = timesPart(m.numeral.number, m.part);
  return m.negative ? negated(number) : number;
}

function timesPart(number: Written, part: number): Written {
  if (part === 1) return number;
  if (part === 0.01) return scaled(number, -2);
  if (part === 0.1) return scaled(number, -1);
  if (part === 1000) return scaled(number, 3);
  if (part === 1e6) return scaled(number, 6);
  if (part === 1e9) return scaled(number, 9);
  if (part === 10) return scaled(number, 1);
  if (part === 100) return scaled(number, 2);
  return number.fraction === null ? written(number.digits * part, number.exponent) : number;
}
