import { evenly, placesOf } from './direction.ts';
import type { FigureFacts } from './types.ts';

/** The time right behind a change is that of the change itself: "doubled in 2025", "rose by 5 % over the year". */
const TIME_BEHIND =
  /^,? (?:again )?(?:in|during|within|last|this|over the year|on the year|year[- ]on[- ]year|from|compared|against)\b/i;
/** A length that is told from here on says since when, though no date of the source says when that was: "over the past decade". */
const MORE_THAN_A_YEAR = 1.1;
/** What has come about by a time, since a time that is not told. */
const PERFECT = /\b(?:has|have|had|having) (?:\p{L}+ ){0,4}$/iu;
/** Words that tell of more than one year. */
const LONGER =
  /\bsince\b|\b(?:decades?|years)\b|\b(?:under|during) (?:the|his|her|their|its|this|president|prime)\b|\bover the (?:period|term)\b/i;
const AN_AMOUNT =
  /\b(?:to|at|reach(?:ed|ing)|hit|hitting|came to|coming to|was|were) (?:about |around |some |nearly |almost |over |more than )?\p{Sc}?\d/iu;

/**
 * Whether the words leave open since when a change counts though it carries a single year: "has doubled to 9 bn in 2025" tells when it
 * was 9 bn, not that it was half as much the year before.
 */
export function startIsOpen(facts: FigureFacts): boolean {
  const { figure, basePeriod, period, claim } = facts;
  if (basePeriod !== null || period === null || figure.per !== null) return false;
  if (period.years !== null && period.years > MORE_THAN_A_YEAR) return false;
  if (/^by\b/i.test(period.text)) return true;
  const text = evenly(claim.statement);
  const own = evenly(figure.text);
  const [at] = placesOf(text, own);
  if (at === undefined) return false;
  const [before, behind] = [text.slice(0, at), text.slice(at + own.length)];
  if (TIME_BEHIND.test(behind)) return false;
  if (PERFECT.test(before) || LONGER.test(text)) return true;
  // "In 2025 exports doubled to 9 bn" is of that year, "exports doubled to 9 bn in 2025" may not be.
  return figure.role === 'multiple' && AN_AMOUNT.test(behind) && behind.includes(evenly(period.text));
}
