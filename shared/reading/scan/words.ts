import { rangeBounds } from '../../quantity/bounds.ts';
import { exactly } from '../../quantity/interval.ts';
import { parseDigits, written } from '../../quantity/numbers.ts';
import { NUMBER, type Tokens, WORD } from '../lexer.ts';
import {
  A,
  CHANGE,
  COMPARATIVE,
  DOWN,
  FUNCTION,
  LAST,
  NEXT,
  OF,
  PERIOD_NAME,
  RANK,
  RATE,
  SAME,
  SHARE,
  SUPERLATIVE,
  THAN,
  THE,
  TO,
  UP,
} from '../lexicon.ts';
import { type Draft, draft } from './draft.ts';
import { andAHalf } from './numeral-parts.ts';

/** Figures that are one word: doubled, double digits, hundredths of a percent, second-largest. */

const CONTEXT = 14;

function senseNear(t: Tokens, i: number, sense: number): boolean {
  for (let k = Math.max(0, i - CONTEXT); k < Math.min(t.count, i + CONTEXT); k++) {
    if ((t.sense(k) & sense) !== 0) return true;
    if (k > i && (t.is(k, '.') || t.is(k, ';'))) return false;
  }
  return false;
}

/** Double digits, single-digit, triple figures: a percentage beside words of shares and growth, else a count. */
export function readDigitsWord(t: Tokens, i: number): Draft | null {
  const entry = t.entry(i);
  const factor = entry.key === 'single' ? 1 : entry.factor >= 2 && entry.factor <= 3 ? entry.factor : 0;
  if (factor === 0) return null;
  const at = t.is(i + 1, '-') ? i + 2 : i + 1;
  if (t.entry(at).key !== 'digits') return null;
  const percent = senseNear(t, i, SHARE | RATE | CHANGE | UP | DOWN);
  const low = factor === 1 ? 1 : 10 ** (factor - 1);
  return draft(i, at + 1, i, percent ? 'percent' : 'count', {
    fixed: rangeBounds(low, 10 ** factor, false, true),
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
  const { unit } = t.entry(i + 1);
  if (unit !== 'y' && unit !== 'mo' && unit !== 'w' && unit !== 'd' && unit !== 'h') return null;
  const half = andAHalf(t, i + 2);
  if (half?.exponent !== -1) return null;
  return draft(i, half.next, i, 'duration', { number: written(15, -1), unit, reasons: ['a length of time'] });
}

/** Doubled, tripled, halved, twofold, twice as much. */
export function readFactor(t: Tokens, i: number): Draft | null {
  const entry = t.entry(i);
  const glued = t.glued(i) && (t.is(i - 1, '-') || t.type(i - 1) === NUMBER);
  if ((entry.grammar & A) === 0 && entry.fraction === 2) return readHalfAsMuch(t, i);
  if (entry.factor === 0 || glued || !isFactorUse(t, i, entry.word, entry.key)) return null;
  const number = entry.factor < 1 ? written(5, -1) : written(entry.factor, 0);
  return draft(i, i + 1, i, 'multiple', {
    number: { ...number, zeros: 0 },
    unit: 'x',
    reasons: [`"${t.string(i).toLowerCase()}" as a factor`],
    confidence: 0.92,
  });
}

function readHalfAsMuch(t: Tokens, i: number): Draft | null {
  if (t.entry(i + 1).word !== 'as' || (t.sense(i + 2) & DEGREE) === 0) return null;
  return draft(i, i + 1, i, 'multiple', {
    number: written(5, -1),
    unit: 'x',
    reasons: ['"half as much" as a factor'],
    confidence: 0.85,
  });
}

const DEGREE = COMPARATIVE;

/** Whether the word states a factor here and is no adjective, name or count of occurrences. */
function isFactorUse(t: Tokens, i: number, word: string, key: string | null): boolean {
  const behind = t.entry(i + 1);
  const before = t.entry(i - 1);
  if (t.is(i + 1, '-')) return false;
  if (key === 'twice') return (behind.sense & COMPARATIVE) !== 0;
  if (word.endsWith('ed')) {
    if (behind.word === 'over') return isTime(t, i + 2);
    return behind.word !== 'down' && behind.word !== 'back';
  }
  if (word.endsWith('ing')) return behind.word !== 'down';
  if (word.endsWith('fold')) {
    if (t.count === 1) return true;
    for (let k = Math.max(0, i - 5); k < i + 4; k++) if ((t.sense(k) & (UP | DOWN | CHANGE)) !== 0) return true;
    return (before.grammar & A) !== 0;
  }
  if (word === 'doubles' || word === 'triples' || word === 'trebles') return (behind.grammar & (TO | THE)) !== 0;
  if (word === 'halve' || word === 'halves' || word === 'quadruple' || word === 'quintuple') return true;
  // double, triple, treble: a verb behind "to", "will" and words of approximation, or before "the".
  if ((before.grammar & (TO | THAN)) !== 0 || AUXILIARIES.has(before.word)) return true;
  return (behind.grammar & THE) !== 0 || behind.word === 'its' || behind.word === 'their' || behind.word === 'that';
}

/** Behind "tripled over": a length of time or a period, and not what somebody doubled over with or from. */
function isTime(t: Tokens, i: number): boolean {
  const at = (t.grammar(i) & (THE | A)) !== 0 || t.entry(i).word === 'that' || t.entry(i).word === 'this' ? i + 1 : i;
  if (t.type(at) === NUMBER) return true;
  const { number, grammar, unit, key, sense } = t.entry(at);
  if (number > 0 || (grammar & (LAST | NEXT | SAME)) !== 0 || key === 'decade' || key === 'quarter') return true;
  return (sense & PERIOD_NAME) !== 0 || (unit !== null && TIMES_OF.has(unit));
}

const TIMES_OF: ReadonlySet<string> = new Set(['y', 'mo', 'w', 'd']);

const AUXILIARIES: ReadonlySet<string> = new Set([
  'will',
  'would',
  'could',
  'can',
  'may',
  'might',
  'should',
  'must',
  'shall',
  'nearly',
  'almost',
]);

/** Second-largest, the fifth meeting, 25th, ranked third. */
export function readOrdinal(t: Tokens, i: number): Draft | null {
  if (t.type(i) === NUMBER) return readOrdinalDigits(t, i);
  const entry = t.entry(i);
  if (entry.ordinal < 1) return null;
  const hyphen = t.is(i + 1, '-') && t.glued(i + 1);
  const at = hyphen ? i + 2 : i + 1;
  const behind = t.entry(at);
  const ranked = (behind.sense & SUPERLATIVE) !== 0 || (behind.sense & RANK) !== 0;
  const placed = (t.sense(i - 1) & RANK) !== 0;
  if (!ranked && !placed) {
    if (hyphen || entry.ordinal === 1 || t.capital(i)) return null;
    if (entry.unit !== null && (t.grammar(i - 1) & (THE | A)) === 0) return null;
    // "the fifth meeting": a noun in small letters behind it.
    if (t.type(at) !== WORD || t.capital(at) || (behind.grammar & FUNCTION) !== 0 || behind.unit !== null) return null;
    if (behind.key === 'quarter' || behind.key === 'half' || behind.key === 'century' || t.grammar(i - 1) === 0)
      return null;
  }
  return ordinalDraft(i, hyphen && ranked ? at + 1 : i + 1, entry.ordinal, ranked || placed ? 0.9 : 0.7);
}

function readOrdinalDigits(t: Tokens, i: number): Draft | null {
  if (!t.glued(i + 1) || t.type(i + 1) !== WORD || t.end(i + 1) - t.start(i + 1) !== 2) return null;
  if (t.glued(i) && i > 0 && (t.type(i - 1) === WORD || t.is(i - 1, '-'))) return null;
  if (!/^(st|nd|rd|th)$/i.test(t.string(i + 1)) || t.end(i) - t.start(i) > 7) return null;
  const { key } = t.entry(t.is(i + 2, '-') ? i + 3 : i + 2);
  if (key === 'century') return null;
  const number = parseDigits(t.string(i));
  if (number?.exponent !== 0) return null;
  return ordinalDraft(i, i + 2, number.digits, 0.85);
}

function ordinalDraft(from: number, to: number, value: number, confidence: number): Draft {
  const bounds = { printed: exactly(value), widest: exactly(value) };
  return draft(from, to, from, 'ordinal', {
    number: written(value, 0),
    fixed: bounds,
    nearness: 'exactly',
    reasons: ['an ordinal'],
    confidence,
  });
}
