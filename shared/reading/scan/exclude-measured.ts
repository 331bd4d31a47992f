import type { Tokens } from '../lexer.ts';
import type { Measured } from './measured.ts';
import { numeralValue } from './numeral-parts.ts';

/** Measured numbers that tell where, or of how many, and not how much. */

/** "35°N": degrees of a map. */
export function isCompass(t: Tokens, m: Measured): boolean {
  if (m.unit !== '°' || !t.upper(m.next) || t.end(m.next) - t.start(m.next) !== 1) return false;
  return COMPASS.has(t.string(m.next));
}

const COMPASS: ReadonlySet<string> = new Set(['N', 'S', 'E', 'W']);

/** "45 per 100,000 inhabitants": a round number that a rate is told for, behind the number it belongs to. */
export function isDenominator(t: Tokens, m: Measured): boolean {
  if (m.own || t.entry(m.from - 1).key !== 'per' || m.numeral.vague || m.numeral.part) return false;
  const { digits } = m.numeral.number;
  return digits === 1 || digits === 10 || digits === 100 || numeralValue(m.numeral) % 100 === 0;
}
