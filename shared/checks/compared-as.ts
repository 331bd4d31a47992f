import { evenly, placesOf } from './direction.ts';
import type { FigureFacts } from './types.ts';

const ROLES: ReadonlySet<string> = new Set([
  'level',
  'share',
  'count',
  'rate',
  'multiple',
  'growth-rate',
  'growth-index',
]);

/** Words that say of a bound that it is what something was: "were at least 5 bn", not "for firms with at least 5 bn". */
const BEING =
  /\b(?:is|are|was|were|been|reach(?:es|ed)?|hit|exceed(?:s|ed)?|total(?:s|l?ed)?|amount(?:s|ed)? to|stood at|stands at|came to|comes to|(?:grew|rose|fell|dropped|declined|climbed|increased|decreased) to)(?: (?:already|now|still|then|only|also))?\s*$/i;

/** As what a figure is compared: by its role, and a floor or ceiling that tells what an amount was, with amounts; null for none. */
export function comparedAs(facts: FigureFacts): string | null {
  const { role, kind, unit, approx } = facts.figure;
  if (kind === 'date' || kind === 'ordinal' || kind === 'duration') return null;
  if (role !== 'threshold') return ROLES.has(role) ? role : null;
  if (approx !== 'at-least' && approx !== 'at-most') return null;
  if (kind !== 'money' && kind !== 'count' && kind !== 'dimension') return null;
  const text = evenly(facts.claim.statement);
  const told = placesOf(text, evenly(facts.figure.text)).some((at) => BEING.test(text.slice(Math.max(0, at - 40), at)));
  if (!told) return null;
  return kind === 'count' && unit !== null ? 'count' : 'level';
}
