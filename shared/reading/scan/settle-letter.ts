import { scaled } from '../../quantity/numbers.ts';
import { NUMBER, type Tokens, WORD } from '../lexer.ts';
import { BY, COUNTED, FUNCTION, THE } from '../lexicon.ts';
import { readCurrencyAfter } from './money.ts';
import { type Numeral, numeralValue } from './numeral-parts.ts';
import { isLength } from './suffix.ts';

/** Letters behind a number that may be its magnitude or a unit: 12m people, 12 m deep, 5t. */

/** Whether the letter behind "12m" or "5t" is a magnitude or a unit. */
export function settleLetter(t: Tokens, numeral: Numeral): Numeral {
  const at = numeral.doubtful;
  const letter = t.string(at);
  const behind = t.entry(at + 1);
  const money = readCurrencyAfter(t, at + 1, true) !== null;
  const counts = (behind.sense & COUNTED) !== 0 || (behind.unit !== null && !behind.unitDoubtful);
  if (money || counts) return numeral;
  // "24703m2", "3.6-m"
  const power = t.type(at + 1) === NUMBER && t.glued(at + 1) && t.end(at + 1) - t.start(at + 1) === 1;
  const asUnit =
    power ||
    (letter === 'm' && t.is(at - 1, '-') && t.glued(at)) ||
    letter === 't' ||
    (letter === 'm' && (isLength(t, at) || isRace(t, at) || isHeight(t, at, numeral))) ||
    ((letter === 'M' || letter === 'K') && t.gap(at));
  if (!asUnit) {
    if (letter !== 'm' || t.glued(at)) return numeral;
    if (t.type(at + 1) === WORD && (t.grammar(at + 1) & FUNCTION) === 0) return numeral;
  }
  return {
    ...numeral,
    number: scaled(numeral.number, -numeral.magnitude),
    magnitude: 0,
    next: at,
    doubtful: -1,
  };
}

/** Units that a length in metres is told again in. */
const FEET: ReadonlySet<string> = new Set(['ft', 'in', 'yd', 'mi']);

/** "8,849m", "828m (2,717ft)", "20m by 30m", "300m off the coast": metres, with no money and nothing counted around. */
function isHeight(t: Tokens, at: number, numeral: Numeral): boolean {
  if (!t.glued(at) || t.type(at - 1) !== NUMBER) return false;
  // A thousand millions would be told as billions.
  if (numeralValue(numeral) >= 1e9) return true;
  if (t.is(at + 1, '(') && t.type(at + 2) === NUMBER && FEET.has(t.entry(at + 3).unit ?? '')) return true;
  if (t.is(at + 1, ')') && t.is(at - 2, '(') && FEET.has(t.entry(at - 3).unit ?? '')) return true;
  if ((t.grammar(at + 1) & BY) !== 0 && isMetre(t, at + 3)) return true;
  if ((t.grammar(at - 2) & BY) !== 0 && isMetre(t, at - 3)) return true;
  const { datum, beyond, offshore } = t.language.roles;
  const { word } = t.entry(at + 1);
  const level = (t.grammar(at + 2) & THE) !== 0 ? at + 3 : at + 2;
  return offshore.has(word) || (beyond.has(word) && datum.has(t.entry(level).word));
}

/** Whether a token is the letter of metres right behind digits. */
function isMetre(t: Tokens, at: number): boolean {
  return t.glued(at) && t.type(at - 1) === NUMBER && t.end(at) - t.start(at) === 1 && t.string(at) === 'm';
}

/** Metres that races are run and swum over. */
const RACES: ReadonlySet<string> = new Set(['50', '60', '100', '110', '200', '400', '800', '1500', '5000']);

/** "won the 100m in 9.81 seconds": a distance of races behind "the", with no sum of money around. */
function isRace(t: Tokens, at: number): boolean {
  return t.glued(at) && (t.grammar(at - 2) & THE) !== 0 && RACES.has(t.string(at - 1));
}
