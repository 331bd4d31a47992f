import { placeOf, sentenceStart } from './composition-words.ts';
import { evenly } from './direction.ts';
import type { FigureFacts } from './types.ts';
import { isNameOf, wholeOfShare } from './wholes.ts';

/** Words that join a part to its share, or tell when: none of them says what the part is. */
const JOINING = new Set(
  `accounted account accounts accounting about almost amounted amount amounts and approximately around business but comprise
  comprised constituted from for gave had has have its just make makes making made more nearly only over percent per cent over
  represent represented represents rose fell roughly share shares some stood than that the their they total under until was were
  when while who year years last this took take takes went with also still already`.split(/\s+/),
);

/** What stands before a share in its sentence, without the words that only join: "Oil made up" is oil. */
function partWords(facts: FigureFacts): ReadonlySet<string> {
  const place = placeOf(facts);
  if (!place) return new Set();
  const text = evenly(facts.claim.statement);
  const words =
    text
      .slice(sentenceStart(text, place.start), place.start)
      .toLowerCase()
      .match(/\p{L}{3,}/gu) ?? [];
  const own = new Set((facts.indicator?.name ?? '').toLowerCase().split(' '));
  return new Set(words.filter((word) => !JOINING.has(word) && !own.has(word)));
}

/**
 * Whether two shares may be those of two different parts though they carry one label, because the label names what both are of:
 * "oil made up 61 % of exports", "gas made up 11 % of exports".
 */
export function mayBeOfOtherParts(a: FigureFacts, b: FigureFacts): boolean {
  if (a.figure.role !== 'share' || b.figure.role !== 'share') return false;
  if (![a, b].some(isToldOfItsLabel)) return false;
  const [x, y] = [partWords(a), partWords(b)];
  const holds = (all: ReadonlySet<string>, some: ReadonlySet<string>): boolean => [...some].every((w) => all.has(w));
  return x.size === 0 || y.size === 0 || !(holds(x, y) || holds(y, x));
}

function isToldOfItsLabel(facts: FigureFacts): boolean {
  if (facts.indicator === null) return false;
  const whole = wholeOfShare(facts);
  if (whole !== null) return isNameOf(whole, facts.indicator);
  // "61 % of exports in 2020 and 54 % in 2025"
  const place = placeOf(facts);
  const text = evenly(facts.claim.statement);
  const before = place ? text.slice(sentenceStart(text, place.start), place.start).toLowerCase() : '';
  return /(?:%|per ?cent) of /.test(before) && before.includes(` of ${facts.indicator.name.toLowerCase()} `);
}

/** Said where a contradiction hangs on it. */
export const OF_ONE_PART = 'whether both are shares of one part';
