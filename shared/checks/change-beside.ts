import { trailsEnds } from './direction.ts';
import { seriesKey, standingOf } from './facts.ts';
import type { Stated } from './pairing.ts';
import { hasDates, lengthOf } from './spans.ts';
import type { FigureFacts } from './types.ts';

/** Two lengths of time that are told of one thing are as long, but for months of unequal length. */
const AS_LONG = 0.1;

/**
 * The two levels that a change stands right behind in its sentence, the earlier one first, where nobody has named what they measure:
 * "sold 2.1 million cars in 2025 compared with 2.4 million in 2024, a fall of 12.5 %". Null where the claim has more or fewer.
 */
export function levelsBeside(
  { facts }: Stated,
  levels: readonly FigureFacts[],
): readonly [base: FigureFacts, end: FigureFacts] | null {
  const [a, b, another] = levels;
  if (!a || !b || another || facts.figure.indicatorId !== null || facts.basePeriod !== null) return null;
  if (!hasDates(a.period) || !hasDates(b.period) || a.period.start === b.period.start) return null;
  if (Math.abs((lengthOf(a.period) ?? 0) - (lengthOf(b.period) ?? 0)) > AS_LONG) return null;
  if (seriesKey(a) !== seriesKey(b) || a.figure.role !== b.figure.role || !ofOneUnit(a, b)) return null;
  if (standingOf(a) !== standingOf(b) || a.figure.per !== b.figure.per) return null;
  const [base, end] = a.period.start < b.period.start ? [a, b] : [b, a];
  return trailsEnds(facts, base, end) ? [base, end] : null;
}

/** Of things that are counted the second telling leaves out the name: "2.1 million cars … 2.4 million". */
function ofOneUnit({ figure: a }: FigureFacts, { figure: b }: FigureFacts): boolean {
  if (a.currency !== b.currency) return false;
  return a.unit === b.unit || (a.kind === 'count' && b.kind === 'count' && (a.unit === null || b.unit === null));
}
