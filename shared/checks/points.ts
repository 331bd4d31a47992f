import { signedInterval } from './facts.ts';
import { compareWith, differenceOf, type Pair, quotientOf, type Stated } from './pairing.ts';

/**
 * Whether a change "by N %" of a figure that is itself in percent fits only as N percentage points: from 4 % to 5 % is a change by
 * 25 %, or by one point.
 */
export function isPointSlip(pair: Pair, stated: Stated): boolean {
  const { role, unit } = stated.facts.figure;
  if (role !== 'growth-rate' || unit !== '%' || pair.base.figure.unit !== '%' || stated.way !== 'factor') return false;
  const quotient = quotientOf(pair.base, pair.end);
  const difference = differenceOf(pair.base, pair.end);
  if (!quotient || !difference) return false;
  if (compareWith(quotient, stated.readings)?.judgement !== 'contradiction') return false;
  return compareWith(difference, [signedInterval(stated.facts)])?.judgement !== 'contradiction';
}
