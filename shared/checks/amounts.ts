import { comparedAs } from './compared-as.ts';
import { factsInterval, informs } from './facts.ts';
import { memoOf } from './memo.ts';
import { isAmountOfSomething } from './pairing.ts';
import { datesOf, lengthOf } from './spans.ts';
import type { FigureFacts } from './types.ts';

const ROLES: ReadonlySet<string> = new Set(['level', 'count', 'share', 'rate']);
/** The end of a change that is told over more than this has the change's period, not its own. */
const OWN_YEARS = 1.05;

/**
 * As what a figure tells how much there was of one thing at one time: 'level', 'count', 'share' or 'rate'; null where it tells no
 * amount, or is an end of a change of which only the change's own period is known.
 */
export function amountRole(facts: FigureFacts): string | null {
  const memo = memoOf(facts);
  if (memo.role === undefined) memo.role = readRole(facts);
  return memo.role;
}

function readRole(facts: FigureFacts): string | null {
  const role = comparedAs(facts);
  if (role === null || !ROLES.has(role) || !isAmountOfSomething(facts)) return null;
  if (!informs(factsInterval(facts.figure).printed)) return null;
  if (facts.figure.pairId === null) return role;
  return datesOf(facts.period) !== null && (lengthOf(facts.period) ?? 0) <= OWN_YEARS ? role : null;
}

/** Without the ends of a change that carry one period between them: it is not known which of them it belongs to. */
export function withoutTornPairs(figures: readonly FigureFacts[]): readonly FigureFacts[] {
  const ends = new Map<string, number>();
  for (const { figure } of figures) {
    if (figure.pairId !== null) ends.set(figure.pairId, (ends.get(figure.pairId) ?? 0) + 1);
  }
  return figures.filter(({ figure }) => figure.pairId === null || ends.get(figure.pairId) === 1);
}
