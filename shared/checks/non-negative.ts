import type { Indicator } from '../model/records.ts';
import { evenly } from './direction.ts';
import { factsInterval } from './facts.ts';
import type { FigureFacts } from './types.ts';

/** Measures that can lie below nothing, so that a part of them can exceed the whole. */
const EITHER_SIDE =
  /\b(net|balances?|deficits?|surplus(?:es)?|profits?|loss(?:es)?|earnings|results?|changes?|growth|inventor(?:y|ies)|savings?|errors and omissions|outflows?|cash flow|temperature|other capital)\b/i;

/** Whether amounts of an indicator cannot be negative, by its name and synonyms. */
export function isNeverNegative(indicator: Indicator): boolean {
  return ![indicator.name, ...indicator.synonyms].some((name) => EITHER_SIDE.test(name));
}

/** Whether an amount is no less than nothing, and of a measure that cannot be: neither its labels nor its words speak of a net amount. */
export function isPlainAmount(facts: FigureFacts): boolean {
  if (!facts.indicator || !isNeverNegative(facts.indicator)) return false;
  return factsInterval(facts.figure).widest.low >= 0 && !/\bnet\b/i.test(evenly(facts.claim.statement));
}

/** Whether a statement speaks of net amounts, gains or losses, of which a part may exceed the whole. */
export function speaksOfNet(statement: string): boolean {
  return EITHER_SIDE.test(statement);
}
