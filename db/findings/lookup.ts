import type { FigureFacts, Lookup } from '../../shared/checks/types.ts';
import { type Interval, interval, meets } from '../../shared/quantity/interval.ts';
import type { FactsLoader } from './facts.ts';

/** Rows looked at for each one that is wanted: open bounds are only told apart afterwards. */
const SLACK = 4;

/** Looks through all figures by the index on unit, currency and interval. */
export function createLookup(loader: FactsLoader): Lookup {
  return {
    figuresWithin(within, unit, currency, limit) {
      const found = loader.figuresWhere(
        `WHERE f.unit IS ? AND f.currency IS ? AND f.low <= ? AND f.high >= ? ORDER BY f.low, f.rowId LIMIT ?`,
        unit,
        currency,
        Math.min(within.high, Number.MAX_VALUE),
        Math.max(within.low, -Number.MAX_VALUE),
        limit * SLACK,
      );
      return found.filter((facts) => meets(printedOf(facts), within)).slice(0, limit);
    },
  };
}

function printedOf({ figure }: FigureFacts): Interval {
  const low = figure.low ?? Number.NEGATIVE_INFINITY;
  return interval(low, figure.high ?? Number.POSITIVE_INFINITY, figure.lowOpen, figure.highOpen);
}
