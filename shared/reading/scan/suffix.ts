import type { FigureKind } from '../../model/vocabulary.ts';
import { UNIT_SYMBOLS } from '../../quantity/unit-symbols.ts';
import { NEWLINE, NUMBER, SYMBOL, type Tokens, WORD } from '../lexer.ts';
import { A, AGO, AVERAGE, COMPARATIVE, EXTENT, FUNCTION, IN, INDICATOR, OF, REACH, TIMES, TO, UP } from '../lexicon.ts';
import { isCurrencySymbol, readCurrencyAfter } from './money.ts';
import { isPoint } from './numeral-fraction.ts';
import type { Numeral } from './numeral-parts.ts';
import { readUnit, type UnitRead } from './unit.ts';

/** What stands behind a number and makes it a quantity. */
export interface Suffix {
  readonly next: number;
  readonly kind: FigureKind;
  readonly unit: string | null;
  readonly currency: string | null;
  /** What one unit is in the unit or currency named: 0.01 for cents, 10 for decades. */
  readonly part: number;
  /** The currency of a sign or name that several nations share. */
  readonly bare: boolean;
  /** "20 degrees below zero". */
  readonly negative: boolean;
  readonly reason: string;
}

const TIME_UNITS: ReadonlySet<string> = new Set(['y', 'mo', 'w', 'd', 'h', 'min', 's', 'ms', 'µs', 'ns', 'ps']);

function suffix(next: number, kind: FigureKind, unit: string | null, reason: string, part = 1): Suffix {
  return { next, kind, unit, currency: null, part, bare: false, negative: false, reason };
}

/** The unit, currency or mark behind a numeral, or null. `prefixed`: a currency already stands before it. */
export function readSuffix(t: Tokens, numeral: Numeral, large: boolean, prefixed: boolean): Suffix | null {
  const from = numeral.next;
  const hyphen = t.is(from, '-') && t.glued(from) && t.glued(from + 1);
  let at = hyphen ? from + 1 : from;
  if (numeral.vague && (t.grammar(at) & OF) !== 0) at += 1;
  // A part of a point is one of a rate of interest, a share, a rating.
  if (numeral.half && numeral.inWords && isPoint(t, at))
    return suffix(at + 1, 'percent', 'pp', 'part of a percentage point');
  // "(3.4)%": what stands in brackets is below zero.
  const negative = t.is(from, ')') && t.is(from - 2, '(') && t.type(from - 1) === NUMBER && t.is(from + 1, '%');
  if (negative && t.glued(from + 1)) return { ...suffix(from + 2, 'percent', '%', 'percent sign'), negative: true };
  const direct = readUnitMark(t, at) ?? readMoney(t, at, large, hyphen, numeral);
  if (direct) return direct;
  if (prefixed) return null;
  if (t.type(at) !== WORD) return readMarkUnit(t, at, numeral);
  if (t.gap(at) && hyphen) return null;
  return readUnitWord(t, at, numeral);
}

function readMoney(t: Tokens, at: number, large: boolean, hyphen: boolean, numeral: Numeral): Suffix | null {
  const money = readCurrencyAfter(t, at, large);
  if (!money) return null;
  if (money.currency === 'GBP' && money.bare && money.part === 1 && isWeight(t, at, hyphen, numeral)) {
    return measured(t, { next: at + 1, id: 'lb', part: 1 });
  }
  return {
    next: money.next,
    kind: 'money',
    unit: null,
    currency: money.currency,
    part: money.part,
    bare: money.bare,
    negative: false,
    reason: money.reason,
  };
}

/** How many words before a number of pounds may tell that it is a weight. */
const WEIGHT_REACH = 7;

/** Whether the pounds at token `at` are a weight: "weighed 20 pounds", "a twenty-pound bag", "two pounds of meat". */
function isWeight(t: Tokens, at: number, hyphen: boolean, numeral: Numeral): boolean {
  const { weighing, priced, spent } = t.language.money;
  const behind = t.entry(at + 1);
  if (t.type(at) !== WORD || behind.key === 'sterling') return false;
  if (numeral.magnitude > 3) return (behind.grammar & OF) !== 0 && isWeighed(t, at + 2);
  if (behind.key === 'per') return t.entry(at + 2).key === 'square' || t.entry(at + 2).unit === 'acre';
  if (hyphen) return t.type(at + 1) === WORD && !priced.has(behind.word);
  if ((behind.grammar & OF) !== 0) return !spent.has(t.entry(at + 2).word);
  if (weighing.has(behind.word)) return true;
  const opened = t.is(at + 1, '(') || t.is(at + 1, ',') ? 1 : 0;
  if (opened === 1 && t.type(at + 2) === NUMBER && t.entry(at + 3).unit === 'kg') return true;
  if (!t.plural(at) && t.type(at + 1) === WORD && !priced.has(behind.word) && (behind.grammar & FUNCTION) === 0) {
    return numeral.number.digits !== 1 || behind.word === '';
  }
  for (let k = at - 1; k >= Math.max(0, at - WEIGHT_REACH); k--) {
    if (t.is(k, '.') || t.is(k, ';') || isCurrencySymbol(t, k)) return false;
    if (weighing.has(t.entry(k).word)) return true;
  }
  return false;
}

/** "pounds of lobster", "pounds of fresh fish": one of the next two words is of something that is weighed. */
function isWeighed(t: Tokens, i: number): boolean {
  return t.entry(i).key === 'weighed' || (t.gap(i + 1) && t.entry(i + 1).key === 'weighed');
}

/** Units that are marks or stand in brackets: 5", 5'10", 20 (kg). */
function readMarkUnit(t: Tokens, at: number, numeral: Numeral): Suffix | null {
  if (numeral.inWords || t.type(at) !== SYMBOL) return null;
  if ((t.is(at, '(') || t.is(at, '[')) && t.type(at + 1) === WORD && t.glued(at + 1)) {
    if (!t.is(at + 2, ')') && !t.is(at + 2, ']')) return null;
    const symbol = t.end(at + 1) - t.start(at + 1) <= 4 ? UNIT_SYMBOLS.get(t.string(at + 1)) : undefined;
    return symbol && symbol.trust === 'sure' ? measured(t, { next: at + 3, id: symbol.id, part: 1 }) : null;
  }
  if (t.gap(at)) return null;
  if (t.is(at, '″') || isDoublePrime(t, at))
    return suffix(t.is(at, '″') || t.is(at, '"') ? at + 1 : at + 2, 'dimension', 'in', 'inches');
  const feet = t.is(at, '′') || t.is(at, "'") || t.is(at, '’');
  if (feet && t.type(at + 1) === NUMBER && t.glued(at + 1) && isDoublePrime(t, at + 2)) {
    return suffix(at + 1, 'dimension', 'ft', 'feet');
  }
  return null;
}

/** How far back an open quotation mark is looked for. */
const QUOTE_REACH = 60;

/** Whether the mark behind a number is a sign of inches and closes no quotation. */
function isDoublePrime(t: Tokens, at: number): boolean {
  if (t.gap(at)) return false;
  if (t.is(at, "'") && t.is(at + 1, "'") && t.glued(at + 1)) return true;
  if (!t.is(at, '"') && !t.is(at, '″') && !t.is(at, '”')) return false;
  if (t.is(at, '″')) return true;
  const open = t.is(at, '”') ? '“' : '"';
  for (let k = at - 1; k >= Math.max(0, at - QUOTE_REACH); k--) {
    if (t.type(k) === NEWLINE) break;
    if (t.is(k, open)) return t.type(k - 1) === NUMBER && t.glued(k);
  }
  return t.is(at, '"');
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
    if (t.is(at, '×') && t.type(at + 1) !== NUMBER) return suffix(at + 1, 'multiple', 'x', 'times sign');
    const behind = behindDegreeSign(t, at);
    return behind >= 0 ? readDegrees(t, at, behind) : null;
  }
  if (t.type(at) !== WORD) return null;
  const entry = t.entry(at);
  if (entry.unit === '%') return suffix(at + 1, 'percent', '%', 'the word percent');
  // "10.99pc", as newspapers write; parsecs stand apart.
  if (entry.key === 'pc' && t.glued(at) && !t.capital(at) && !(t.type(at + 1) === NUMBER && t.glued(at + 1)))
    return suffix(at + 1, 'percent', '%', 'the letters pc');
  if (entry.key === 'per' && t.entry(at + 1).key === 'cent') return suffix(at + 2, 'percent', '%', 'the word percent');
  if (entry.key === 'per' && t.entry(at + 1).key === 'mille') return suffix(at + 2, 'percent', '‰', 'per mille');
  if (entry.key === 'percentage' || entry.key === 'basis') {
    const hyphen = t.is(at + 1, '-') ? 1 : 0;
    if (t.entry(at + 1 + hyphen).key !== 'points') return null;
    const unit = entry.key === 'basis' ? 'bp' : 'pp';
    return suffix(at + 2 + hyphen, 'percent', unit, unit === 'bp' ? 'basis points' : 'percentage points');
  }
  // Written BP it is a company, or base pairs.
  if (entry.unit === 'pp' || (entry.unit === 'bp' && !t.upper(at))) {
    return suffix(at + 1, 'percent', entry.unit, entry.unit === 'bp' ? 'basis points' : 'percentage points');
  }
  // "0.5 of a percentage point"
  if ((entry.grammar & OF) !== 0 && (t.grammar(at + 1) & A) !== 0 && t.type(at + 2) === WORD)
    return readUnitMark(t, at + 2);
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
  let unitAt = at;
  for (let words = 0; words < 2 && t.language.units.counting.has(t.entry(unitAt).word); words++) unitAt += 1;
  const unit = readUnit(t, unitAt, numeral);
  if (!unit || (unitAt !== at && !TIME_UNITS.has(unit.id))) return null;
  return measured(t, unit);
}

function measured(t: Tokens, unit: UnitRead): Suffix {
  if (TIME_UNITS.has(unit.id)) return suffix(unit.next, 'duration', unit.id, 'a length of time', unit.part);
  const kind = unit.id.startsWith('°') ? temperature(t, unit) : null;
  return kind ?? suffix(unit.next, 'dimension', unit.id, 'a unit of measure', unit.part);
}

function readDegrees(t: Tokens, at: number, next: number): Suffix | null {
  const id = t.is(at, '℃') ? '°C' : t.is(at, '℉') ? '°F' : '°';
  const { key } = t.entry(next);
  if (id === '°' && key === 'celsius') return temperature(t, { next: next + 1, id: '°C', part: 1 });
  if (id === '°' && key === 'fahrenheit') return temperature(t, { next: next + 1, id: '°F', part: 1 });
  return temperature(t, { next, id, part: 1 });
}

/** The token behind a degree sign; -1 where there is none. Documents saved from the web keep it as an entity. */
function behindDegreeSign(t: Tokens, at: number): number {
  if (t.is(at, '°') || t.is(at, '˚') || t.is(at, '℃') || t.is(at, '℉')) return at + 1;
  if (t.is(at, "'") && t.glued(at) && t.string(at + 1) === 'C' && t.glued(at + 1)) return at + 1;
  if (!t.is(at, '&') || t.gap(at + 1)) return -1;
  const semicolon = t.is(at + 1, '#') ? at + 4 : at + 2;
  if (!t.is(semicolon, ';')) return -1;
  return DEGREE_ENTITIES.has(t.text.slice(t.start(at + 1), t.start(semicolon))) ? semicolon + 1 : -1;
}

const DEGREE_ENTITIES: ReadonlySet<string> = new Set(['#xB0', '#xb0', '#176', 'deg']);

/** "20 degrees below zero" is minus twenty. */
function temperature(t: Tokens, unit: UnitRead): Suffix {
  const reason = unit.id === '°C' ? 'degrees Celsius' : unit.id === '°F' ? 'degrees Fahrenheit' : 'degrees';
  const below = t.entry(unit.next).key === 'below' && t.entry(unit.next + 1).key === 'freezing';
  return { ...suffix(below ? unit.next + 2 : unit.next, 'dimension', unit.id, reason), negative: below };
}

/** "three times higher" and "grew three times" are factors; "met three times" counts. */
function readTimes(t: Tokens, at: number, numeral: Numeral): Suffix {
  const behind = t.entry(at + 1);
  const fraction = numeral.half || numeral.number.exponent < 0;
  const factor =
    fraction || (behind.sense & (COMPARATIVE | INDICATOR | AVERAGE)) !== 0 || growsBefore(t, at) || isLevel(t, at);
  if (factor && (behind.grammar & AGO) === 0) return suffix(at + 1, 'multiple', 'x', '"times" as a factor');
  return suffix(at + 1, 'count', 'times', '"times" counts occurrences');
}

/** "prices were four times." */
function isLevel(t: Tokens, at: number): boolean {
  const be = (t.sense(at - 2) & REACH) !== 0 && (t.grammar(at - 2) & FUNCTION) !== 0;
  return be && (t.is(at + 1, '.') || t.is(at + 1, ';'));
}

/** Whether a verb of growth stands within the few words before. */
function growsBefore(t: Tokens, at: number): boolean {
  for (let k = at - 1; k >= at - 6 && k >= 0; k--) {
    if (t.type(k) === SYMBOL && (t.is(k, '.') || t.is(k, ';'))) return false;
    const { sense } = t.entry(k);
    // "up to 900 passengers"
    if ((sense & UP) !== 0 && (t.grammar(k + 1) & TO) === 0) return true;
  }
  return false;
}

/** "12m long": the letter is a metre, not a million. */
export function isLength(t: Tokens, at: number): boolean {
  if (t.is(at + 1, '-') && t.glued(at + 1) && (t.sense(at + 2) & EXTENT) !== 0) return true;
  const behind = (t.grammar(at + 1) & IN) !== 0 ? at + 2 : at + 1;
  if (t.language.units.lengths.has(t.entry(behind).word)) return true;
  return (t.sense(at + 1) & EXTENT) !== 0 || t.entry(at + 1).key === 'x' || t.is(at + 1, '×');
}
