import type { ChartData, ChartPoint, ChartView } from '../../shared/api.ts';
import type { FigureRole } from '../../shared/model/vocabulary.ts';
import type { ReadHandle, Row } from '../context.ts';
import { conditionsOf } from './grid.ts';
import { type Condition, GRID_QUERIES } from './grids.ts';
import { verdictOf } from './sources.ts';

/** More marks than this cannot be told apart on a chart. Beyond it the points are chosen, and how many are left out is told. */
const MAX_POINTS = 10_000;

const POINTS = `
SELECT f.id, s.indicator, s.subject, f.basis, f.unit, f.currency, p."start" AS periodStart, p."end" AS periodEnd, p.text AS period,
  f.value, f.low, f.high, f.role, f.text, c.statement, s.speaker, s.severity, f.pairId
FROM figure f
JOIN figure_shown s ON s.figureRow = f.rowId
JOIN period p ON p.id = f.periodId
JOIN claim c ON c.id = f.claimId
WHERE p."start" IS NOT NULL AND p."end" IS NOT NULL AND s.indicator IS NOT NULL`;

/** Figures with a dated period, and the reference series, of the indicators given; of all where none is given. */
export function chartData(
  read: ReadHandle,
  indicatorIds: readonly string[],
  view?: ChartView,
  most = MAX_POINTS,
): ChartData {
  const chosen = JSON.stringify(indicatorIds);
  const only = (column: string): string =>
    indicatorIds.length === 0 ? '' : ` AND ${column} IN (SELECT value FROM json_each(?))`;
  const bound = indicatorIds.length === 0 ? [] : [chosen];
  const seen = figuresInView(view);
  const where = `${POINTS}${only('f.indicatorId')}${seen.sql}`;
  const values = [...bound, ...seen.bound];
  const total = Number(read.get(`SELECT COUNT(*) AS n FROM (${where})`, ...values)?.['n'] ?? 0);
  const points =
    total <= most
      ? read.all(`${where} ORDER BY p."start", p."end", f.rowId`, ...values)
      : chosenPoints(read, where, values, most);
  const left = total - points.length;
  const series = read.all(
    `SELECT se.id, se.name, i.name AS indicator, se.unit, se.currency, se.basis FROM series se
     LEFT JOIN indicator i ON i.id = se.indicatorId WHERE 1${only('se.indicatorId')} ORDER BY se.rowId`,
    ...bound,
  );
  // Of a view, only the reference data of what it tells of.
  const told = new Set(points.map((row) => row['indicator']));
  const behind = view === undefined ? series : series.filter((row) => told.has(row['indicator']));
  return {
    points: points.map(toPoint),
    series: behind.map((row) => ({
      id: String(row['id']),
      name: String(row['name']),
      indicator: textOrNull(row['indicator']),
      unit: textOrNull(row['unit']),
      currency: textOrNull(row['currency']),
      basis: String(row['basis']),
      observations: observationsOf(read, String(row['id'])),
    })),
    identities: identitiesOf(read),
    ...(left === 0 ? {} : { left }),
  };
}

/** Spread evenly over all there is: the first by date would tell of the early years only. */
function chosenPoints(read: ReadHandle, where: string, values: Condition['bound'], most: number): readonly Row[] {
  // Multiplying by a large odd number modulo 2^32 scatters the row ids, and is the same on every machine.
  return read.all(
    `SELECT * FROM (${where} ORDER BY (f.rowId * 2654435761) % 4294967296, f.rowId LIMIT ${most})
     ORDER BY periodStart, periodEnd, id`,
    ...values,
  );
}

/** A condition on `f`, the rows of figures: those that a view of their grid shows; empty without a view. */
export function figuresInView(view: ChartView | undefined): Condition {
  if (view === undefined) return { sql: '', bound: [] };
  const query = GRID_QUERIES.figure;
  const where = conditionsOf(query, view.search, view.filters);
  return where.sql === ''
    ? where
    : { sql: ` AND f.rowId IN (SELECT r.rowId FROM ${query.from} ${where.sql})`, bound: where.bound };
}

function identitiesOf(read: ReadHandle): NonNullable<ChartData['identities']> {
  return read.all('SELECT name, synonyms, identities FROM indicator ORDER BY rowId').flatMap((row) => {
    const indicator = String(row['name']);
    const names: readonly string[] = JSON.parse(String(row['synonyms']));
    const texts: readonly string[] = JSON.parse(String(row['identities']));
    return (texts.length === 0 ? [''] : texts).map((text) => ({ indicator, names, text }));
  });
}

function observationsOf(read: ReadHandle, seriesId: string): ChartData['series'][number]['observations'] {
  return read
    .all(
      `SELECT p."start" AS periodStart, p."end" AS periodEnd, o.value FROM observation o JOIN period p ON p.id = o.periodId
       WHERE o.seriesId = ? AND p."start" IS NOT NULL AND p."end" IS NOT NULL ORDER BY p."start", o.rowId`,
      seriesId,
    )
    .map((row) => ({
      start: String(row['periodStart']),
      end: String(row['periodEnd']),
      value: Number(row['value']),
    }));
}

function toPoint(row: Row): ChartPoint {
  return {
    figureId: String(row['id']),
    indicator: String(row['indicator']),
    subject: textOrNull(row['subject']),
    basis: String(row['basis']),
    unit: textOrNull(row['unit']),
    currency: textOrNull(row['currency']),
    start: String(row['periodStart']),
    end: String(row['periodEnd']),
    period: String(row['period']),
    value: numberOrNull(row['value']),
    low: numberOrNull(row['low']),
    high: numberOrNull(row['high']),
    role: String(row['role']) as FigureRole,
    text: String(row['text']),
    quote: String(row['statement']),
    speaker: textOrNull(row['speaker']),
    verdict: verdictOf(row['severity']),
    pairId: textOrNull(row['pairId']),
  };
}

function textOrNull(cell: unknown): string | null {
  return typeof cell === 'string' ? cell : null;
}

function numberOrNull(cell: unknown): number | null {
  return typeof cell === 'number' ? cell : null;
}
