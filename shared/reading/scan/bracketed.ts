import { scaled } from '../../quantity/numbers.ts';
import { NUMBER, type Tokens } from '../lexer.ts';
import { readNumeral } from './numeral.ts';
import type { Numeral } from './numeral-parts.ts';

/** "$(12) million": the number in brackets behind a currency, which is below zero; else null. */
export function readBracketed(t: Tokens, at: number): Numeral | null {
  if (!t.is(at, '(') || t.type(at + 1) !== NUMBER || !t.is(at + 2, ')') || t.gap(at + 1)) return null;
  const inner = readNumeral(t, at + 1, false);
  if (!inner || inner.next !== at + 2) return null;
  const { magnitude, letters } = t.entry(at + 3);
  if (magnitude === 0 || letters === 'doubtful') return { ...inner, next: at + 3 };
  return { ...inner, next: at + 4, number: scaled(inner.number, magnitude), magnitude, plain: false };
}
