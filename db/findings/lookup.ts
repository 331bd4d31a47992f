import { kinOf, nearest } from '../../shared/checks/kin.ts';
import type { CheckContext, FigureFacts, Lookup } from '../../shared/checks/types.ts';
import { contains, type Interval, meets } from '../../shared/quantity/interval.ts';
import type { ReadHandle } from '../context.ts';
import type { FactsLoader } from './facts.ts';
import { type Bounded, boundsOfRow, createKinRows, type Family, type KinRow } from './kin-rows.ts';

const BOUNDS = 'SELECT f.rowId AS rowId, f.low, f.high, f.lowOpen, f.highOpen FROM figure f';
// A figure whose upper bound is at most twice its lower one cannot reach an interval that starts above twice its lower bound.
const NARROW = `${BOUNDS} INDEXED BY figure_interval WHERE f.unit IS ? AND f.currency IS ?
  AND f.low BETWEEN ? AND ? AND f.high >= ? AND f.high <= 2 * f.low ORDER BY f.low, f.rowId LIMIT ?`;
const WIDE = `${BOUNDS} INDEXED BY figure_wide WHERE f.unit IS ? AND f.currency IS ?
  AND (f.low IS NULL OR f.high IS NULL OR f.high > 2 * f.low)
  AND (f.low IS NULL OR f.low <= ?) AND (f.high IS NULL OR f.high >= ?) ORDER BY f.low, f.rowId LIMIT ?`;

const OBSERVED = `SELECT o.rowId AS rowId FROM series se JOIN observation o ON o.seriesId = se.id
  LEFT JOIN period p ON p.id = o.periodId WHERE se.unit IS ? AND se.currency IS ? AND o.value BETWEEN ? AND ?
  AND coalesce(se.subjectId = ?, 1) AND coalesce(se.partnerId = ?, 1)
  ORDER BY (p."start" IS ? AND p."end" IS ?) DESC, o.rowId LIMIT ?`;

/** More than are wanted, since open bounds are only told apart afterwards. */
const SLACK = 20;

/** A unit that is asked for more often than this is read whole: the hints of a report ask a thousand times. */
const FEW = 12;

/** Looks through all figures by the indices on their parties, and on unit, currency and interval: kin first, then those nearest to zero. */
export function createLookup(read: ReadHandle, loader: FactsLoader, { actors }: Pick<CheckContext, 'actors'>): Lookup {
  const asked = new Map<string, number>();
  const whole = new Map<string, BoundsOfUnit>();
  const families = createKinRows(read);

  const kinWithin = (within: Interval, like: FigureFacts, limit: number, often: boolean): readonly KinRow[] => {
    const { unit, currency, subjectId, partnerId } = like.figure;
    const found = new Map<number, KinRow>();
    const add = (family: Family, id: string | null): void => {
      if (id === null) return;
      for (const row of families.of(family, id, [unit, currency], within, often)) found.set(row.rowId, row);
    };
    add('subject', subjectId);
    if (subjectId === null) add('partner', partnerId);
    add('source', like.source?.id ?? null);
    return nearest([...found.values()], kinOf(like), ({ kin }) => kin, limit);
  };

  return {
    figuresWithin(within, like, limit) {
      const { unit, currency } = like.figure;
      const low = Math.max(within.low, -Number.MAX_VALUE);
      const high = Math.min(within.high, Number.MAX_VALUE);
      const key = `${unit} ${currency}`;
      const times = (asked.get(key) ?? 0) + 1;
      asked.set(key, times);
      const often = times > FEW;
      const kin = kinWithin(within, like, limit, often);
      const others = (): readonly Bounded[] => {
        const own = new Set(kin.map(({ rowId }) => rowId));
        const most = limit + SLACK + own.size;
        let known = whole.get(key);
        if (known === undefined && often) {
          known = readBounds(read, unit, currency);
          whole.set(key, known);
        }
        const rows =
          known?.within(low, high, most) ??
          [
            ...read.all(WIDE, unit, currency, high, low, most),
            ...read.all(NARROW, unit, currency, Math.max(low / 2, 0), high, low, most),
          ].map(boundsOfRow);
        return rows.filter((row) => meets(row.bounds, within) && !own.has(row.rowId));
      };
      const rows = kin.length < limit ? [...kin, ...others()].slice(0, limit) : kin;
      return rows.flatMap((row) => loader.figureAt(row.rowId)?.facts ?? []);
    },
    observationsWithin(within, like, limit) {
      const { unit, currency, subjectId, partnerId } = like.figure;
      const low = Math.max(within.low, -Number.MAX_VALUE);
      const high = Math.min(within.high, Number.MAX_VALUE);
      const { start, end } = like.period ?? { start: null, end: null };
      return read
        .all(OBSERVED, unit, currency, low, high, subjectId, partnerId, start, end, limit + SLACK)
        .flatMap((row) => loader.observationAt(Number(row['rowId']))?.facts ?? [])
        .filter(({ observation }) => contains(within, observation.value))
        .slice(0, limit);
    },
    actorName: (id) => actors.get(id)?.name ?? null,
  };
}

/** The intervals of all figures of one unit, in the order of the queries above, and the same answers as theirs. */
interface BoundsOfUnit {
  within(low: number, high: number, most: number): readonly Bounded[];
}

function readBounds(read: ReadHandle, unit: string | null, currency: string | null): BoundsOfUnit {
  const all = read
    .all(`${BOUNDS} WHERE f.unit IS ? AND f.currency IS ? ORDER BY f.low, f.rowId`, unit, currency)
    .map(boundsOfRow);
  const isWide = ({ bounds }: Bounded): boolean =>
    !Number.isFinite(bounds.low) || !Number.isFinite(bounds.high) || bounds.high > 2 * bounds.low;
  const wide = all.filter(isWide);
  const narrow = all.filter((one) => !isWide(one));
  return {
    within: (low, high, most) => [
      ...take(
        wide,
        0,
        most,
        ({ bounds }) => bounds.low <= high,
        ({ bounds }) => bounds.high >= low,
      ),
      ...take(
        narrow,
        firstFrom(narrow, Math.max(low / 2, 0)),
        most,
        ({ bounds }) => bounds.low <= high,
        ({ bounds }) => bounds.high >= low,
      ),
    ],
  };
}

/** The first `most` that fit, from a place on, as long as they still can. */
function take(
  sorted: readonly Bounded[],
  from: number,
  most: number,
  goesOn: (one: Bounded) => boolean,
  fits: (one: Bounded) => boolean,
): readonly Bounded[] {
  const found: Bounded[] = [];
  for (let at = from; at < sorted.length && found.length < most; at += 1) {
    const one = sorted[at];
    if (one === undefined || !goesOn(one)) break;
    if (fits(one)) found.push(one);
  }
  return found;
}

/** The place of the first whose lower bound is at least this. */
function firstFrom(sorted: readonly Bounded[], low: number): number {
  let [from, to] = [0, sorted.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((sorted[middle]?.bounds.low ?? 0) < low) from = middle + 1;
    else to = middle;
  }
  return from;
}
