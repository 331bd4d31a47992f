import { UNIT_SYMBOLS, type UnitSymbol } from '../../quantity/unit-symbols.ts';
import { unitOf } from '../../quantity/units.ts';
import { NUMBER, type Tokens, WORD } from '../lexer.ts';
import { A, EXTENT, FUNCTION, NUMBERED, OF } from '../lexicon.ts';
import type { Numeral } from './numeral-parts.ts';

/** A unit of measure or a length of time behind a number. */
export interface UnitRead {
  readonly next: number;
  readonly id: string;
  /** What one of the word is in the unit: 10 for a decade in years. */
  readonly part: number;
}

const LONGEST_SYMBOL = 6;

const unitRead = (next: number, id: string, part = 1): UnitRead => ({ next, id, part });

/** Lengths of time that have no unit of their own, in years or weeks. */
const STRETCHES: ReadonlyMap<string, readonly [id: string, part: number]> = new Map<string, readonly [string, number]>([
  ['decade', ['y', 10]],
  ['century', ['y', 100]],
  ['millennium', ['y', 1000]],
  ['fortnight', ['w', 2]],
]);

/** Multiples that are read as the unit itself: a gigatonne is a billion tonnes. */
const MULTIPLES: ReadonlyMap<string, readonly [id: string, part: number]> = new Map<string, readonly [string, number]>([
  ['kt', ['t', 1e3]],
  ['Mt', ['t', 1e6]],
  ['Gt', ['t', 1e9]],
  ['ktoe', ['toe', 1e3]],
  ['Mtoe', ['toe', 1e6]],
]);

/** The unit that begins at token `at`, right behind a numeral (or behind its hyphen), or null. */
export function readUnit(t: Tokens, at: number, numeral: Numeral): UnitRead | null {
  const { key } = t.entry(at);
  if (key !== '') {
    const stretch = STRETCHES.get(key);
    if (stretch) return unitRead(at + 1, stretch[0], stretch[1]);
    if (key === 'square' || key === 'cubic') return readPower(t, at, key === 'square' ? '²' : '³');
    if (key === 'kind of unit' || key === 'light') return readKind(t, at);
    if (key === 'celsius' || key === 'fahrenheit') {
      if (t.end(at) - t.start(at) > 1) return unitRead(at + 1, key === 'celsius' ? '°C' : '°F');
    }
    if (key === 'stone') return numeral.next === at ? unitRead(at + 1, 'st') : null;
  }
  const id = baseUnit(t, at, numeral);
  if (id === null) return null;
  const whole = composed(t, at, id);
  const multiple = MULTIPLES.get(whole.id);
  return multiple ? { ...whole, id: multiple[0], part: multiple[1] } : whole;
}

/** The plain unit at a token, by its symbol or its word. */
function baseUnit(t: Tokens, at: number, numeral: Numeral): string | null {
  if (t.end(at) - t.start(at) <= LONGEST_SYMBOL) {
    const symbol = UNIT_SYMBOLS.get(t.string(at));
    if (symbol) return trusted(t, at, symbol, numeral) ? symbol.id : null;
  }
  if (t.type(at) !== WORD) return null;
  const entry = t.entry(at);
  if (entry.unit === null || entry.unitDoubtful) {
    return entry.unit !== null && doubtfulFits(t, at, entry.unit, numeral) ? entry.unit : null;
  }
  if (NO_MEASURE.has(entry.unit)) return null;
  if (entry.unit === '°' && (t.grammar(at + 1) & OF) !== 0 && t.entry(at + 2).key === 'freedom') return null;
  return entry.unit;
}

/** Units of percentages are read before. */
const NO_MEASURE: ReadonlySet<string> = new Set(['%', '‰', 'pp', 'bp']);

/** In capitals a lone letter is no unit (5G, 4L, 3M); W and V are. */
function doubtfulFits(t: Tokens, at: number, id: string, numeral: Numeral): boolean {
  if (numeral.inWords || t.type(at - 1) !== NUMBER) return false;
  return !(t.upper(at) && t.end(at) - t.start(at) === 1) || id === 'W' || id === 'V';
}

function trusted(t: Tokens, at: number, symbol: UnitSymbol, numeral: Numeral): boolean {
  if (symbol.trust === 'sure') return true;
  // "1.5 Hz", "2½ in", "8-m" and "5 million t" stand on digits.
  if (numeral.inWords) return false;
  switch (symbol.trust) {
    case 'digits':
      // "24703 L-202" is a code.
      if (t.upper(at) && t.is(at + 1, '-') && t.glued(at + 1) && t.type(at + 2) === NUMBER) return false;
      return symbol.id !== 's' || !isDecade(t, at);
    case 'careful':
      return careful(t, at, symbol.id);
  }
}

/** The 1990s, the 80s. */
function isDecade(t: Tokens, at: number): boolean {
  if (t.gap(at) || t.type(at - 1) !== NUMBER) return false;
  const length = t.end(at - 1) - t.start(at - 1);
  return (
    (length === 2 || length === 4) && t.text.charCodeAt(t.end(at - 1) - 1) === 48 && !t.string(at - 1).includes('.')
  );
}

function careful(t: Tokens, at: number, id: string): boolean {
  const next = at + 1;
  const ends = next >= t.count || t.type(next) !== WORD || t.gap(next);
  if (!ends || (t.is(next, '-') && t.glued(next) && t.type(next + 1) === WORD)) return false;
  switch (id) {
    case 'in':
      return t.glued(at) || inchFits(t, next);
    case '°C':
    case '°F':
      return degreeFits(t, at);
    case 'K':
      return t.gap(at) && (t.type(next) !== WORD || (t.grammar(next) & FUNCTION) !== 0 || !t.plural(next));
    case 'T':
      return t.gap(at) && t.string(at - 1).length <= 4 && t.type(next) !== WORD;
    case 'st':
      return t.type(next) === NUMBER || t.entry(next).unit === 'lb';
    case 'mo':
    case 'y':
      return true;
    default:
      return t.gap(at) && !t.capital(next);
  }
}

/** "2 in thick", "5 in." and "(3 in)" are inches; "5 in the city" is a number and a preposition. */
function inchFits(t: Tokens, next: number): boolean {
  if (next >= t.count) return true;
  if (t.is(next, '.')) return next + 1 >= t.count || t.glued(next + 1) || !t.capital(next + 1) || t.gap(next + 1);
  if (t.type(next) !== WORD)
    return t.is(next, ')') || t.is(next, ',') || t.is(next, '×') || t.is(next, ']') || t.is(next, ';');
  const { key, sense } = t.entry(next);
  return (sense & EXTENT) !== 0 || key === 'x';
}

/** "-10C", "30 C", "warming of 1.5C", "30C heat"; "USB 3C", "a 13F filing" and "Boeing 777F" are names, "14.7C/" an amount. */
function degreeFits(t: Tokens, at: number): boolean {
  const next = at + 1;
  if (t.is(next, '/') || t.type(at - 1) !== NUMBER || t.end(at - 1) - t.start(at - 1) > 6) return false;
  if (t.type(next) === WORD && (t.capital(next) || !fitsHeat(t, next)) && !t.upper(at - 2)) return false;
  const before = at - 2;
  // "seat 14C"
  if (t.glued(at) && (t.grammar(before) & NUMBERED) !== 0) return false;
  if (t.glued(at - 1) && before >= 0) {
    const sign = t.is(before, '-') || t.is(before, '−') || t.is(before, '–');
    return sign ? t.gap(before) || t.is(before - 1, '(') : t.type(before) !== WORD;
  }
  const number = t.string(at - 1);
  if (t.capital(before) && before > 0 && (t.grammar(before) & FUNCTION) === 0) return false;
  return number.includes('.') || t.gap(at) || number.length > 1 || (t.grammar(before) & FUNCTION) !== 0;
}

/** Whether a word can stand behind a temperature. */
function fitsHeat(t: Tokens, i: number): boolean {
  return (t.grammar(i) & FUNCTION) !== 0 || t.language.units.heat.has(t.entry(i).word);
}

/** Square and cubic units: square km, sq. ft, cubic-metre. */
function readPower(t: Tokens, at: number, power: string): UnitRead | null {
  let k = at + 1;
  if (t.is(k, '.') || (t.is(k, '-') && t.glued(k))) k += 1;
  const base = UNIT_SYMBOLS.get(t.end(k) - t.start(k) <= LONGEST_SYMBOL ? t.string(k) : '')?.id ?? t.entry(k).unit;
  const id = base === null ? null : powerOf(base, power);
  return id === null ? null : composed(t, k, id);
}

function powerOf(base: string, power: string): string | null {
  if (base === 'ft' && power === '³') return 'cf';
  const id = `${base}${power}`;
  return unitOf(id) ? id : null;
}

/** Metric tons, nautical miles, fluid ounces, light-years. */
function readKind(t: Tokens, at: number): UnitRead | null {
  const k = t.is(at + 1, '-') && t.glued(at + 1) ? at + 2 : at + 1;
  const { unit } = t.entry(k);
  if (unit === null) return null;
  const { word } = t.entry(at);
  const id = t.language.units.kinds.get(`${word} ${unit}`);
  if (id) return unitRead(k + 1, id);
  return word !== 'light' && (unit === 't' || unit === 'mi' || unit === 'gal') ? unitRead(k + 1, unit) : null;
}

/** What a composed id is called. */
const COMPOSED: ReadonlyMap<string, string> = new Map([
  ['mi/h', 'mph'],
  ['nmi/h', 'kn'],
  ['mi/gal', 'mpg'],
  ['bit/s', 'bps'],
  ['Mbit/s', 'Mbps'],
  ['Gbit/s', 'Gbps'],
  ['km/s', 'km/s'],
  ['lb/in²', 'psi'],
]);

/** Units of more than one word: kilowatt hours, kilometres per hour, km/h, km², m3, 60 miles an hour, barrels a day. */
function composed(t: Tokens, at: number, base: string): UnitRead {
  let id = base;
  let next = at + 1;
  const hyphen = t.is(next, '-') && t.glued(next) ? 1 : 0;
  const hourly = t.language.units.hourly.get(id);
  if (hourly && t.entry(next + hyphen).key === 'hour') {
    id = hourly;
    next += hyphen + 1;
  } else if (id === 't' && hyphen === 1 && t.entry(next + 1).unit === 'km') {
    return unitRead(next + 2, 't km');
  } else if (id === 't' && (t.grammar(next) & OF) !== 0 && t.entry(next + 1).key === 'oil') {
    if (t.entry(next + 2).key === 'equivalent') return unitRead(next + 3, 'toe');
  } else {
    const raised = exponent(t, next);
    const power = raised ? powerOf(id, raised.mark) : null;
    if (raised && power) {
      id = power;
      next = raised.next;
    }
  }
  return divided(t, next, id) ?? degrees(t, next, id);
}

/** ², ^2, a digit glued to the unit, "squared". */
function exponent(t: Tokens, at: number): { readonly next: number; readonly mark: string } | null {
  if (t.is(at, '²') || t.is(at, '³')) return { next: at + 1, mark: t.is(at, '²') ? '²' : '³' };
  const { key } = t.entry(at);
  if (key === 'squared' || key === 'cubed') return { next: at + 1, mark: key === 'squared' ? '²' : '³' };
  const caret = t.is(at, '^') ? 1 : 0;
  const k = at + caret;
  if (t.type(k) !== NUMBER || t.gap(k) || t.end(k) - t.start(k) !== 1) return null;
  const digit = t.text.charCodeAt(t.start(k));
  return digit === 50 || digit === 51 ? { next: k + 1, mark: digit === 50 ? '²' : '³' } : null;
}

/** "/h", "per second", "an hour", "daily". */
function divided(t: Tokens, at: number, id: string): UnitRead | null {
  const slash = t.is(at, '/') && t.glued(at);
  const entry = t.entry(at);
  const per = slash || entry.key === 'per';
  if (!per && entry.key === 'daily') return known(at + 1, `${id}/d`);
  const article = (entry.grammar & A) !== 0;
  if (!per && !article) return null;
  let k = at + 1;
  const { key } = t.entry(k);
  const prefix = key === 'square' || key === 'cubic' ? key : null;
  if (prefix) k += t.is(k + 1, '.') ? 2 : 1;
  if (t.type(k) !== WORD) return null;
  const symbol = slash && t.end(k) - t.start(k) <= LONGEST_SYMBOL ? UNIT_SYMBOLS.get(t.string(k))?.id : undefined;
  let below = symbol ?? t.entry(k).unit;
  if (below === null) return null;
  if (article && below !== 'h' && below !== 'd' && below !== 's') return null;
  k += 1;
  const raised = exponent(t, k);
  if (prefix) below = powerOf(below, prefix === 'square' ? '²' : '³') ?? below;
  else if (raised) {
    below = `${below}${raised.mark}`;
    k = raised.next;
  }
  // "Four tonnes per hectare" are tonnes: only what is measured as a rate is one.
  const found = known(k, `${id}/${below}`);
  if (slash) return found ?? unitRead(k, id);
  return found && RATES.has(unitOf(found.id)?.measure ?? '') ? found : null;
}

/** Measures that are rates also where they are told in words. */
const RATES: ReadonlySet<string> = new Set([
  'speed',
  'acceleration',
  'flow',
  'pressure',
  'consumption',
  'density',
  'data rate',
]);

function known(next: number, id: string): UnitRead | null {
  const name = COMPOSED.get(id) ?? id;
  return unitOf(name) ? unitRead(next, name) : null;
}

/** "degrees Celsius", "° F": what the degrees are of. */
function degrees(t: Tokens, next: number, id: string): UnitRead {
  if (id !== '°') return unitRead(next, id);
  const at = t.is(next, '.') && t.glued(next) && t.type(next + 1) === WORD && t.gap(next + 1) ? next + 1 : next;
  const { key } = t.entry(at);
  if (key === 'celsius') return unitRead(at + 1, '°C');
  if (key === 'fahrenheit') return unitRead(at + 1, '°F');
  if (t.entry(at).unit === 'K' || t.string(at) === 'K') return unitRead(at + 1, 'K');
  return unitRead(next, id);
}
