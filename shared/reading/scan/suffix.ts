import type { FigureKind } from '../../model/vocabulary.ts';
import { NUMBER, SYMBOL, type Tokens, WORD } from '../lexer.ts';
import { AGO, COMPARATIVE, EXTENT, INDICATOR, OF, TIMES, UP } from '../lexicon.ts';
import { readCurrencyAfter } from './money.ts';
import type { Numeral } from './numeral-parts.ts';

/** What stands behind a number and makes it a quantity. */
export interface Suffix {
  readonly next: number;
  readonly kind: FigureKind;
  readonly unit: string | null;
  readonly currency: string | null;
  /** What one unit is in the unit or currency named: 0.01 for cents, 10 for decades. */
  readonly part: number;
  readonly reason: string;
}

const TIME_UNITS: ReadonlySet<string> = new Set(['y', 'mo', 'w', 'd', 'h', 'min', 's', 'ms']);

function suffix(next: number, kind: FigureKind, unit: string | null, reason: string, part = 1): Suffix {
  return { next, kind, unit, currency: null, part, reason };
}

/** The unit, currency or mark behind a numeral, or null. `prefixed`: a currency already stands before it. */
export function readSuffix(t: Tokens, numeral: Numeral, large: boolean, prefixed: boolean): Suffix | null {
  const from = numeral.next;
  const hyphen = t.is(from, '-') && t.glued(from) && t.glued(from + 1);
  let at = hyphen ? from + 1 : from;
  if (numeral.vague && (t.grammar(at) & OF) !== 0) at += 1;
  const direct = readUnitMark(t, at) ?? readMoney(t, at, large || numeral.vague !== null);
  if (direct) return direct;
  if (prefixed || t.type(at) !== WORD) return null;
  if (t.gap(at) && hyphen) return null;
  return readUnitWord(t, at, numeral);
}

function readMoney(t: Tokens, at: number, large: boolean): Suffix | null {
  const money = readCurrencyAfter(t, at, large);
  if (!money) return null;
  return {
    next: money.next,
    kind: 'money',
    unit: null,
    currency: money.currency,
    part: money.part,
    reason: money.reason,
  };
}

/** %, ‰, °, and the percent words. */
function readUnitMark(t: Tokens, at: number): Suffix | null {
  if (t.type(at) === SYMBOL) {
    if (t.is(at, '%') || t.is(at, '％')) {
      const hyphen = t.is(at + 1, '-') ? 1 : 0;
      if (t.entry(at + 1 + hyphen).key === 'points')
        return suffix(at + 2 + hyphen, 'percent', 'pp', 'percentage points');
      return suffix(at + 1, 'percent', '%', 'percent sign');
    }
    if (t.is(at, '‰')) return suffix(at + 1, 'percent', '‰', 'per mille sign');
    if (t.is(at, '°')) {
      const { key } = t.entry(at + 1);
      if (key === 'celsius') return suffix(at + 2, 'dimension', '°C', 'degrees Celsius');
      if (key === 'fahrenheit') return suffix(at + 2, 'dimension', '°F', 'degrees Fahrenheit');
      return suffix(at + 1, 'dimension', '°', 'degree sign');
    }
    if (t.is(at, '×') && t.type(at + 1) !== NUMBER) return suffix(at + 1, 'multiple', 'x', 'times sign');
    if (t.is(at, '℃')) return suffix(at + 1, 'dimension', '°C', 'degrees Celsius');
    return null;
  }
  if (t.type(at) !== WORD) return null;
  const entry = t.entry(at);
  if (entry.unit === '%') return suffix(at + 1, 'percent', '%', 'the word percent');
  if (entry.key === 'per' && t.entry(at + 1).key === 'cent') return suffix(at + 2, 'percent', '%', 'the word percent');
  if (entry.key === 'per' && t.entry(at + 1).word === 'mille') return suffix(at + 2, 'percent', '‰', 'per mille');
  if (entry.key === 'percentage' || entry.key === 'basis') {
    const hyphen = t.is(at + 1, '-') ? 1 : 0;
    if (t.entry(at + 1 + hyphen).key !== 'points') return null;
    const unit = entry.key === 'basis' ? 'bp' : 'pp';
    return suffix(at + 2 + hyphen, 'percent', unit, unit === 'bp' ? 'basis points' : 'percentage points');
  }
  if (entry.unit === 'pp' || entry.unit === 'bp') {
    return suffix(at + 1, 'percent', entry.unit, entry.unit === 'bp' ? 'basis points' : 'percentage points');
  }
  // p.p.
  if (entry.word === 'p' && t.is(at + 1, '.') && t.entry(at + 2).word === 'p' && t.glued(at + 2)) {
    return suffix(t.is(at + 3, '.') ? at + 4 : at + 3, 'percent', 'pp', 'percentage points');
  }
  return null;
}

function readUnitWord(t: Tokens, at: number, numeral: Numeral): Suffix | null {
  const entry = t.entry(at);
  if ((entry.sense & TIMES) !== 0 && t.plural(at)) return readTimes(t, at, numeral);
  if (entry.key === 'fold') return suffix(at + 1, 'multiple', 'x', '"-fold"');
  if (entry.key === 'x') {
    // 4x4 and 1920 x 1080 are no factors.
    if (t.type(at + 1) === NUMBER || t.gap(at)) return null;
    return suffix(at + 1, 'multiple', 'x', '"x" behind a number');
  }
  if (entry.key === 'decade') return suffix(at + 1, 'duration', 'y', 'a length of time', 10);
  if (entry.key === 'century') return suffix(at + 1, 'duration', 'y', 'a length of time', 100);
  if (entry.key === 'fortnight') return suffix(at + 1, 'duration', 'w', 'a length of time', 2);
  if (entry.key === 'square' || entry.key === 'cubic') {
    const base = unitAt(t, t.is(at + 1, '.') ? at + 2 : at + 1);
    const id =
      base === null
        ? undefined
        : (entry.key === 'square' ? t.language.units.squared : t.language.units.cubed).get(base);
    return id ? suffix(t.is(at + 1, '.') ? at + 3 : at + 2, 'dimension', id, 'a unit of measure') : null;
  }
  if (entry.key === 'kind of unit') {
    const base = unitAt(t, at + 1);
    if (base === 't' || base === 'mi') {
      return suffix(at + 2, 'dimension', entry.word === 'nautical' ? 'nmi' : base, 'a unit of measure');
    }
    return null;
  }
  const id = unitAt(t, at);
  if (id === null) return null;
  // In capitals the letter is no unit: 5G, 4L, 3M; W and V are.
  const wrongCase = t.upper(at) && t.end(at) - t.start(at) === 1 && id !== 'W' && id !== 'V';
  if (entry.unitDoubtful && (numeral.inWords || !digitsBefore(t, at) || wrongCase)) return null;
  if (TIME_UNITS.has(id)) return suffix(at + 1, 'duration', id, 'a length of time');
  if (id === '°') {
    const { key } = t.entry(at + 1);
    if (key === 'celsius') return suffix(at + 2, 'dimension', '°C', 'degrees Celsius');
    if (key === 'fahrenheit') return suffix(at + 2, 'dimension', '°F', 'degrees Fahrenheit');
    return suffix(at + 1, 'dimension', '°', 'degrees');
  }
  return composed(t, at, id);
}

/** Units of two words: kilowatt hours, kilometres per hour, km/h, km², m3. */
function composed(t: Tokens, at: number, id: string): Suffix {
  const reason = 'a unit of measure';
  let next = at + 1;
  const hyphen = t.is(next, '-') && t.glued(next) ? 1 : 0;
  const hourly = t.language.units.hourly.get(id);
  if (hourly && t.entry(next + hyphen).key === 'hour') return suffix(next + hyphen + 1, 'dimension', hourly, reason);
  if (t.is(next, '²') || t.is(next, '³')) {
    const power = (t.is(next, '²') ? t.language.units.squared : t.language.units.cubed).get(id);
    if (power) return suffix(next + 1, 'dimension', power, reason);
  }
  if (t.type(next) === NUMBER && t.glued(next) && t.end(next) - t.start(next) === 1) {
    const digit = t.string(next);
    const power =
      digit === '2' ? t.language.units.squared.get(id) : digit === '3' ? t.language.units.cubed.get(id) : undefined;
    if (power) return suffix(next + 1, 'dimension', power, reason);
  }
  const slash = t.is(next, '/') && t.glued(next);
  if (slash || t.entry(next).key === 'per') {
    const { unit } = t.entry(next + 1);
    const speed = unit === null ? undefined : t.language.units.speeds.get(`${id} ${unit}`);
    const letter =
      slash && t.string(next + 1).toLowerCase() === 's' ? t.language.units.speeds.get(`${id} s`) : undefined;
    if (speed ?? letter) return suffix(next + 2, 'dimension', speed ?? letter ?? id, reason);
  }
  // "feet" and "foot" behind a hyphen, "tonnes of grain": the unit alone.
  next = at + 1;
  return suffix(next, 'dimension', id, reason);
}

function unitAt(t: Tokens, at: number): string | null {
  return t.entry(at).unit;
}

function digitsBefore(t: Tokens, at: number): boolean {
  return t.type(at - 1) === NUMBER;
}

/** "three times higher" and "grew three times" are factors; "met three times" counts. */
function readTimes(t: Tokens, at: number, numeral: Numeral): Suffix {
  const behind = t.entry(at + 1);
  const fraction = numeral.half || numeral.number.exponent < 0;
  const factor = fraction || (behind.sense & (COMPARATIVE | INDICATOR)) !== 0 || growsBefore(t, at);
  if (factor && (behind.grammar & AGO) === 0) return suffix(at + 1, 'multiple', 'x', '"times" as a factor');
  return suffix(at + 1, 'count', 'times', '"times" counts occurrences');
}

/** Whether a verb of growth stands within the few words before. */
function growsBefore(t: Tokens, at: number): boolean {
  for (let k = at - 1; k >= at - 6 && k >= 0; k--) {
    if (t.type(k) === SYMBOL && (t.is(k, '.') || t.is(k, ';'))) return false;
    const { sense } = t.entry(k);
    if ((sense & UP) !== 0) return true;
  }
  return false;
}

/** "12m long": the letter is a metre, not a million. */
export function isLength(t: Tokens, at: number): boolean {
  return (t.sense(at + 1) & EXTENT) !== 0 || t.entry(at + 1).key === 'x' || t.is(at + 1, '×');
}
