import type { Lookup } from '../../shared/checks/types.ts';
import { contains, type Interval, interval, meets } from '../../shared/quantity/interval.ts';
import type { ReadHandle, Row } from '../context.ts';
import type { FactsLoader } from './facts.ts';

const BOUNDS = 'SELECT f.rowId AS rowId, f.low, f.high, f.lowOpen, f.highOpen FROM figure f';
// A figure whose upper bound is at most twice its lower one cannot reach an interval that starts above twice its lower bound.
const NARROW = `${BOUNDS} INDEXED BY figure_interval WHERE f.unit IS ? AND f.currency IS ?
  AND f.low BETWEEN ? AND ? AND f.high >= ? AND f.high <= 2 * f.low ORDER BY f.low, f.rowId LIMIT ?`;
const WIDE = `${BOUNDS} INDEXED BY figure_wide WHERE f.unit IS ? AND f.currency IS ?
  AND (f.low IS NULL OR f.high IS NULL OR f.high > 2 * f.low)
  AND (f.low IS NULL OR f.low <= ?) AND (f.high IS NULL OR f.high >= ?) ORDER BY f.low, f.rowId LIMIT ?`;

const OBSERVED = `SELECT o.rowId AS rowId FROM series se JOIN observation o ON o.seriesId = se.id
  WHERE se.unit IS ? AND se.currency IS ? AND o.value BETWEEN ? AND ? ORDER BY o.rowId LIMIT ?`;

/** More than are wanted, since open bounds are only told apart afterwards. */
const SLACK = 20;

/** Looks through all figures by the indices on unit, currency and interval; those nearest to zero first. */
export function createLookup(read: ReadHandle, loader: FactsLoader): Lookup {
  return {
    figuresWithin(within, unit, currency, limit) {
      const low = Math.max(within.low, -Number.MAX_VALUE);
      const high = Math.min(within.high, Number.MAX_VALUE);
      const most = limit + SLACK;
      const narrow = read.all(NARROW, unit, currency, Math.max(low / 2, 0), high, low, most);
      const wide = read.all(WIDE, unit, currency, high, low, most);
      return [...wide, ...narrow]
        .filter((row) => meets(boundsOf(row), within))
        .slice(0, limit)
        .flatMap((row) => loader.figureAt(Number(row['rowId']))?.facts ?? []);
    },
    observationsWithin(within, unit, currency, limit) {
      const low = Math.max(within.low, -Number.MAX_VALUE);
      const high = Math.min(within.high, Number.MAX_VALUE);
      return read
        .all(OBSERVED, unit, currency, low, high, limit + SLACK)
        .flatMap((row) => loader.observationAt(Number(row['rowId']))?.facts ?? [])
        .filter(({ observation }) => contains(within, observation.value))
        .slice(0, limit);
    },
  };
}

function boundsOf(row: Row): Interval {
  const low = row['low'] === null ? Number.NEGATIVE_INFINITY : Number(row['low']);
  const high = row['high'] === null ? Number.POSITIVE_INFINITY : Number(row['high']);
  return interval(low, high, row['lowOpen'] === 1, row['highOpen'] === 1);
}
