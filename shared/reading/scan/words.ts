import { rangeBounds } from '../../quantity/bounds.ts';
import { written } from '../../quantity/numbers.ts';
import { NUMBER, type Tokens, WORD } from '../lexer.ts';
import {
  A,
  CHANGE,
  COMPARATIVE,
  DOWN,
  LAST,
  NEXT,
  OF,
  PERIOD_NAME,
  RATE,
  SAME,
  SHARE,
  THAN,
  THE,
  THIS,
  TO,
  UP,
} from '../lexicon.ts';
import { approximationBefore } from './approximate.ts';
import { type Draft, draft } from './draft.ts';
import { readNumeral } from './numeral.ts';
import { readRest } from './numeral-fraction.ts';

export { readOrdinal } from './numeral-ordinal.ts';

/** Figures that are one word: doubled, double digits, hundredths of a percent, second-largest. */

const CONTEXT = 14;

function senseNear(t: Tokens, i: number, sense: number): boolean {
  for (let k = Math.max(0, i - CONTEXT); k < Math.min(t.count, i + CONTEXT); k++) {
    if ((t.sense(k) & sense) !== 0) return true;
    if (k > i && (t.is(k, '.') || t.is(k, ';'))) return false;
  }
  return false;
}

/** Double digits, single-digit, a six-figure sum: a percentage beside words of shares and growth, else a count. */
export function readDigitsWord(t: Tokens, i: number): Draft | null {
  const entry = t.entry(i);
  const at = t.is(i + 1, '-') ? i + 2 : i + 1;
  const { key } = t.entry(at);
  if (key !== 'digits' && !(key === 'figure' && at === i + 2)) return null;
  const places = entry.key === 'single' ? 1 : entry.factor >= 2 && entry.factor <= 3 ? entry.factor : entry.number;
  if (places < 1 || places > 10 || (places === entry.number && at !== i + 2)) return null;
  const own = t.entry(at + 1).unit === '%' || t.is(at + 1, '%');
  const percent = own || (places <= 3 && senseNear(t, i, SHARE | RATE | CHANGE | UP | DOWN));
  return draft(i, own ? at + 2 : at + 1, i, percent ? 'percent' : 'count', {
    fixed: rangeBounds(10 ** (places - 1), 10 ** places, false, true),
    unit: percent ? '%' : null,
    reasons: [`"${t.text.slice(t.start(i), t.end(at)).toLowerCase()}" as bounds`],
    confidence: percent ? 0.9 : 0.6,
  });
}

/** Tenths, hundredths of a percent: from one such part up to ten. */
export function readPlaces(t: Tokens, i: number): Draft | null {
  const entry = t.entry(i);
  if ((entry.fraction !== 10 && entry.fraction !== 100 && entry.fraction !== 1000) || !t.plural(i)) return null;
  if ((t.grammar(i + 1) & OF) === 0) return null;
  const at = (t.grammar(i + 2) & A) !== 0 ? i + 3 : i + 2;
  const percent = t.entry(at).unit === '%' || t.is(at, '%');
  const words = t.entry(at).key === 'per' && t.entry(at + 1).key === 'cent';
  const points = t.entry(at).key === 'percentage' && t.entry(at + 1).key === 'points';
  if (!percent && !words && !points) return null;
  const low = 1 / entry.fraction;
  return draft(i, percent ? at + 1 : at + 2, i, 'percent', {
    fixed: rangeBounds(low, 10 / entry.fraction, false, true),
    unit: points ? 'pp' : '%',
    reasons: [`"${t.string(i).toLowerCase()} of a percent" as bounds`],
    confidence: 0.9,
  });
}

/** "a year and a half". */
export function readUnitAndHalf(t: Tokens, i: number): Draft | null {
  if ((t.grammar(i) & A) === 0) return null;
  const { unit, key } = t.entry(i + 1);
  const years = key === 'decade' ? 10 : key === 'century' ? 100 : 0;
  if (years > 0) {
    const rest = readRest(t, i + 2);
    const number = written(years * 15, -1);
    return rest?.half ? draft(i, rest.next, i, 'duration', { number, unit: 'y', reasons: ['a length of time'] }) : null;
  }
  if (unit !== 'y' && unit !== 'mo' && unit !== 'w' && unit !== 'd' && unit !== 'h') return null;
  const rest = readRest(t, i + 2);
  if (!rest?.half) return null;
  return draft(i, rest.next, i, 'duration', { number: written(15, -1), unit, reasons: ['a length of time'] });
}

/** Doubled, tripled, halved, twofold, twice as much. */
export function readFactor(t: Tokens, i: number): Draft | null {
  const entry = t.entry(i);
  if (entry.key === 'factor') return readFactorOf(t, i);
  const glued = t.glued(i) && (t.is(i - 1, '-') || t.type(i - 1) === NUMBER);
  if ((entry.grammar & A) === 0 && entry.fraction === 2) return readHalfAsMuch(t, i);
  if (entry.factor === 0 || glued || !isFactorUse(t, i, entry.key)) return null;
  const number = entry.factor < 1 ? written(5, -1) : written(entry.factor, 0);
  return draft(i, i + 1, i, 'multiple', {
    number: { ...number, zeros: 0 },
    unit: 'x',
    reasons: [`"${t.string(i).toLowerCase()}" as a factor`],
    confidence: 0.92,
  });
}

/** "by a factor of ten", "a factor of about 2.5". */
function readFactorOf(t: Tokens, i: number): Draft | null {
  if ((t.grammar(i + 1) & OF) === 0) return null;
  for (let k = i + 2; k < i + 5; k++) {
    const type = t.type(k);
    const number = type === NUMBER || t.entry(k).number > 0 ? readNumeral(t, k, false) : null;
    if (number && !number.vague && !number.part) {
      return draft(k, number.next, k, 'multiple', {
        number: number.number,
        unit: 'x',
        reasons: ['a factor'],
        confidence: 0.9,
      });
    }
    if (type !== WORD) return null;
  }
  return null;
}

function readHalfAsMuch(t: Tokens, i: number): Draft | null {
  const { key } = t.entry(i + 2);
  const measure = (t.grammar(i + 1) & THE) !== 0 && (key === 'figure' || key === 'measure');
  if (!measure && !pointsAt(t, i + 1) && (t.entry(i + 1).word !== 'as' || (t.sense(i + 2) & DEGREE) === 0)) return null;
  return draft(i, i + 1, i, 'multiple', {
    number: written(5, -1),
    unit: 'x',
    reasons: ['"half as much" as a factor'],
    confidence: 0.85,
  });
}

/** "double those of 2015", "half that of Spain". */
function pointsAt(t: Tokens, i: number): boolean {
  const { key, grammar, word } = t.entry(i);
  const points = key === 'pointing' || (grammar & THIS) !== 0 || t.language.qualifiers.clause.has(word);
  return points && (t.grammar(i + 1) & OF) !== 0;
}

const DEGREE = COMPARATIVE;

/** Whether the word states a factor here and is no adjective, name or count of occurrences. */
function isFactorUse(t: Tokens, i: number, key: string): boolean {
  const behind = t.entry(i + 1);
  const before = t.entry(i - 1);
  if (t.is(i + 1, '-')) return false;
  // "the Triple Crown"
  if (t.capital(i) && t.capital(i + 1) && t.gap(i + 1)) return false;
  const away = behind.key === 'away';
  switch (key) {
    case 'twice':
      return (behind.sense & COMPARATIVE) !== 0 || pointsAt(t, i + 1);
    case 'factor past':
      return behind.key === 'over' ? isTime(t, i + 2) : !away;
    case 'factor gerund':
      return !away;
    case 'factor verb':
      return (behind.grammar & (TO | THE)) !== 0;
    case 'factor sure':
      return true;
    case 'factor fold':
      if (t.count === 1) return true;
      for (let k = Math.max(0, i - 5); k < i + 4; k++) if ((t.sense(k) & (UP | DOWN | CHANGE)) !== 0) return true;
      return (before.grammar & A) !== 0;
    default:
  }
  // double, triple, treble: a verb behind "to", "will" and words of approximation, or before "the".
  if ((before.grammar & (TO | THAN)) !== 0 || before.key === 'modal' || approximationBefore(t, i, false)) return true;
  const { possessives, clause } = t.language.qualifiers;
  return (behind.grammar & THE) !== 0 || pointsAt(t, i + 1) || possessives.has(behind.word) || clause.has(behind.word);
}

/** Behind "tripled over": a length of time or a period, and not what somebody doubled over with or from. */
function isTime(t: Tokens, i: number): boolean {
  const at = (t.grammar(i) & (THE | A | THIS)) !== 0 || t.language.qualifiers.clause.has(t.entry(i).word) ? i + 1 : i;
  if (t.type(at) === NUMBER) return true;
  const { number, grammar, unit, key, sense } = t.entry(at);
  if (number > 0 || (grammar & (LAST | NEXT | SAME)) !== 0 || key === 'decade' || key === 'quarter') return true;
  return (sense & PERIOD_NAME) !== 0 || (unit !== null && TIMES_OF.has(unit));
}

const TIMES_OF: ReadonlySet<string> = new Set(['y', 'mo', 'w', 'd']);
