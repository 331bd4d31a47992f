import { divide, type Interval, interval, meets } from '../quantity/interval.ts';
import type { Bounds } from './facts.ts';
import { combine } from './relation.ts';
import { type Side, valuationOf } from './trade-flow.ts';

/**
 * What the buyer's account may come to as a multiple of the seller's where nothing is odd: freight and insurance lie in between. The
 * IMF reckons with 6 %, before 2017 with 10 %; single routes reach 20 %. None at all is no oddity either.
 */
export const USUAL = interval(1, 1.2);
/** Both sides valued alike. */
const ALIKE = interval(1, 1);
/** Beyond this neither freight nor different days and rates of exchange explain the gap. */
const POSSIBLE = interval(0.8, 1.35);

/** Said with each finding, since a reader has to judge the margin. */
export const MARGIN_WORDS =
  'imports count freight and insurance (c.i.f.), 5 to 20% over exports (f.o.b.); the IMF reckons with 6%, before 2017 with 10%';

/** How the two accounts of a trade stand to each other. */
export interface Mirroring {
  /** Imports ÷ exports. */
  readonly ratio: Bounds;
  readonly usual: Interval;
  readonly possible: Interval;
  /** 'odd': more than freight, less than what could not be. */
  readonly judgement: 'holds' | 'holds-within-rounding' | 'odd' | 'contradiction';
}

/** Holds the buyer's account against the seller's; null where a ratio says nothing (nothing sold, or no bound). */
export function mirroring(sold: Side, bought: Side): Mirroring | null {
  if (sold.bounds.widest.low < 0 || bought.bounds.widest.low < 0) return null;
  const ratio = combine(bought.bounds, sold.bounds, divide);
  if (!ratio) return null;
  const alike = valuationOf(bought.basis) === 'fob' || valuationOf(sold.basis) === 'cif';
  const usual = alike ? ALIKE : USUAL;
  return { ratio, usual, possible: POSSIBLE, judgement: judgementOf(ratio, usual) };
}

function judgementOf(ratio: Bounds, usual: Interval): Mirroring['judgement'] {
  if (meets(ratio.printed, usual)) return 'holds';
  if (meets(ratio.widest, usual)) return 'holds-within-rounding';
  return meets(ratio.widest, POSSIBLE) ? 'odd' : 'contradiction';
}
