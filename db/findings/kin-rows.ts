import type { Kin } from '../../shared/checks/kin.ts';
import { type Interval, interval, meets } from '../../shared/quantity/interval.ts';
import type { ReadHandle, Row } from '../context.ts';

/** A figure's row with its interval as printed. */
export interface Bounded {
  readonly rowId: number;
  readonly bounds: Interval;
}

/** A figure's row with what tells whose kin it is. */
export interface KinRow extends Bounded {
  readonly kin: Kin;
}

/** What figures have in common: whom they are of, whom with, or where they are told. */
export type Family = 'subject' | 'partner' | 'source';

/** So many of a family that lie in an interval are ranked: far more than any hint names. */
const MOST_OF_FAMILY = 5000;

const COLUMNS = `f.rowId AS rowId, f.low, f.high, f.lowOpen, f.highOpen, f.subjectId, f.partnerId, f.indicatorId, f.role,
  p."start" AS periodStart, p."end" AS periodEnd, s.sourceId AS sourceId`;
const AROUND = `LEFT JOIN period p ON p.id = f.periodId LEFT JOIN figure_shown s ON s.figureRow = f.rowId`;

const MEMBERS: Readonly<Record<Family, string>> = {
  subject: 'figure m INDEXED BY figure_subject WHERE m.subjectId = ?',
  partner: 'figure m INDEXED BY figure_partner WHERE m.partnerId = ?',
  source: `figure_shown own INDEXED BY figure_shown_place JOIN figure m ON m.rowId = own.figureRow
    WHERE own.placeOrder = (SELECT rowId FROM source WHERE id = ?)`,
};

function query(family: Family, more: string): string {
  return `SELECT ${COLUMNS} FROM (SELECT m.rowId AS row FROM ${MEMBERS[family]} AND m.unit IS ? AND m.currency IS ?
    ${more}) JOIN figure f ON f.rowId = row ${AROUND} ORDER BY f.low, f.rowId`;
}

const BETWEEN = `AND (m.low IS NULL OR m.low <= ?) AND (m.high IS NULL OR m.high >= ?) ORDER BY m.low, m.rowId
    LIMIT ${MOST_OF_FAMILY}`;
const SOME: Readonly<Record<Family, string>> = {
  subject: query('subject', BETWEEN),
  partner: query('partner', BETWEEN),
  source: query('source', BETWEEN),
};
const ALL: Readonly<Record<Family, string>> = {
  subject: query('subject', ''),
  partner: query('partner', ''),
  source: query('source', ''),
};

/** The query for those of a family between two values, for a look at its plan. */
export function kinQuery(family: Family): string {
  return SOME[family];
}

/** The rows of families of figures by the interval they lie in. */
export interface KinRows {
  /** Those of one family, unit and currency between two values, by their lower bounds. `often`: the family is read whole and kept. */
  of(
    family: Family,
    id: string,
    measure: readonly [string | null, string | null],
    within: Interval,
    often: boolean,
  ): readonly KinRow[];
}

/** Reads families of figures; what it keeps is what the handle saw then. */
export function createKinRows(read: ReadHandle): KinRows {
  const kept = new Map<string, readonly KinRow[]>();
  return {
    of(family, id, [unit, currency], within, often) {
      const key = `${family} ${id} ${unit} ${currency}`;
      const low = Math.max(within.low, -Number.MAX_VALUE);
      const high = Math.min(within.high, Number.MAX_VALUE);
      let all = kept.get(key);
      if (all === undefined && often) {
        all = read.all(ALL[family], id, unit, currency).map(kinRow);
        kept.set(key, all);
      }
      const rows =
        all === undefined ? read.all(SOME[family], id, unit, currency, high, low).map(kinRow) : between(all, low, high);
      return rows.filter((row) => meets(row.bounds, within));
    },
  };
}

/** As the query has them: from the lowest on, as many as are ranked. */
function between(sorted: readonly KinRow[], low: number, high: number): readonly KinRow[] {
  const found: KinRow[] = [];
  for (const row of sorted) {
    if (row.bounds.low > high || found.length === MOST_OF_FAMILY) break;
    if (row.bounds.high >= low) found.push(row);
  }
  return found;
}

/** The interval of a row with the bounds of a figure. */
export function boundsOfRow(row: Row): Bounded {
  const low = row['low'] === null ? Number.NEGATIVE_INFINITY : Number(row['low']);
  const high = row['high'] === null ? Number.POSITIVE_INFINITY : Number(row['high']);
  return { rowId: Number(row['rowId']), bounds: interval(low, high, row['lowOpen'] === 1, row['highOpen'] === 1) };
}

function kinRow(row: Row): KinRow {
  const text = (name: string): string | null => (row[name] === null ? null : String(row[name]));
  const [start, end] = [text('periodStart'), text('periodEnd')];
  const kin: Kin = {
    subjectId: text('subjectId'),
    partnerId: text('partnerId'),
    sourceId: text('sourceId'),
    dates: start && end && start < end ? `${start}/${end}` : null,
    indicatorId: text('indicatorId'),
    role: String(row['role']),
  };
  return { ...boundsOfRow(row), kin };
}
