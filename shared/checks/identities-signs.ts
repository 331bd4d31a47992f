import type { Indicator } from '../model/records.ts';
import { negate } from '../quantity/interval.ts';
import { evenly, placesOf } from './direction.ts';
import { type Bounds, factsInterval } from './facts.ts';
import { transform } from './relation.ts';
import type { FigureFacts } from './types.ts';

const LACK = /\b(deficits?|shortfalls?|gaps?|negative|in the red|loss(?:es)?)\b/i;
/** "In excess of" is no surplus. */
const EXCESS = /\b(surplus(?:es)?|(?<!\bin )excess|positive|in the black|profits?)\b/i;
const BALANCE = /\b(balances?|net|saldo|difference|result)\b/i;
/** How far around a balance its words are looked for. */
const AROUND = 60;

/**
 * What a figure of a balance can be: a deficit lies below nothing though it is written without a minus, and a bare balance may be
 * either. An indicator that is itself called a deficit counts the other way round. Any other figure is what it says.
 */
export function signedReadings(facts: FigureFacts): readonly Bounds[] {
  const bounds = factsInterval(facts.figure);
  const { indicator } = facts;
  if (!indicator || !isBalance(indicator)) return [bounds];
  const less = transform(bounds, negate);
  if (bounds.printed.low < 0 || !less) return [bounds];
  const told = toldSign(facts);
  if (told === 0) return [bounds, less];
  return [told * signOfName(indicator) > 0 ? bounds : less];
}

function isBalance(indicator: Indicator): boolean {
  return [indicator.name, ...indicator.synonyms].some((n) => BALANCE.test(n) || LACK.test(n) || EXCESS.test(n));
}

/** An indicator called a deficit grows as the balance falls. */
function signOfName({ name }: Indicator): 1 | -1 {
  return LACK.test(name) && !EXCESS.test(name) && !BALANCE.test(name) ? -1 : 1;
}

/** By the words around the figure: 1 for a surplus, −1 for a deficit, 0 where they say neither or both. */
function toldSign(facts: FigureFacts): 1 | -1 | 0 {
  const text = evenly(facts.claim.statement);
  const own = evenly(facts.figure.text);
  const around = placesOf(text, own).map((at) => text.slice(Math.max(0, at - AROUND), at + own.length + AROUND));
  const words = [own, ...around].join(' ');
  const [lack, excess] = [LACK.test(words), EXCESS.test(words)];
  return lack === excess ? 0 : lack ? -1 : 1;
}
