import type { ChartView, Conflicts, TopicCounts } from '../../shared/api.ts';
import type { ReadHandle, Row } from '../context.ts';
import { figuresInView } from './chart.ts';

const MOST_TOPICS = 40;
const MOST_SOURCES = 12;
/** Contradictions that a map can show and a person still tell apart. */
const MOST_LINKS = 60;

/** "Statement 2" before "Statement 10", on every machine alike. */
const BY_NAME = new Intl.Collator('en', { numeric: true });

/** Claims by topic and source; with a view only those that have a figure in it. */
export function topicCounts(read: ReadHandle, view: ChartView | undefined): TopicCounts {
  const seen = figuresInView(view);
  const only = view === undefined ? '' : `WHERE c.id IN (SELECT f.claimId FROM figure f WHERE 1${seen.sql})`;
  const rows = read.all(
    `SELECT coalesce(c.topicId, '') AS topic, coalesce(t.name, 'No topic') AS topicName, coalesce(s.sourceId, '') AS source,
       coalesce(s.source, 'Entered without a document') AS sourceName, min(s.placeOrder) AS placeOrder, count(*) AS claims,
       sum(coalesce(s.severity, 9) = 0) AS contradictions
     FROM claim c JOIN claim_shown s ON s.claimRow = c.rowId LEFT JOIN topic t ON t.id = c.topicId
     ${only} GROUP BY 1, 3`,
    ...seen.bound,
  );
  const topics = largest(rows, 'topic', 'topicName', MOST_TOPICS);
  const sources = largest(rows, 'source', 'sourceName', MOST_SOURCES);
  const isShown = (row: Row): boolean =>
    topics.some(({ id }) => id === row['topic']) && sources.some(({ id }) => id === row['source']);
  return {
    topics,
    sources,
    cells: rows.filter(isShown).map((row) => ({
      topic: String(row['topic']),
      source: String(row['source']),
      claims: Number(row['claims']),
      contradictions: Number(row['contradictions']),
    })),
    left: rows.filter((row) => !isShown(row)).reduce((sum, row) => sum + Number(row['claims']), 0),
  };
}

/** Those with the most claims, in that order; equal ones by name, those without any last. */
function largest(
  rows: readonly Row[],
  key: string,
  name: string,
  most: number,
): readonly { readonly id: string; readonly name: string }[] {
  const sums = new Map<string, { readonly id: string; readonly name: string; claims: number }>();
  for (const row of rows) {
    const id = String(row[key]);
    const known = sums.get(id) ?? { id, name: String(row[name]), claims: 0 };
    known.claims += Number(row['claims']);
    sums.set(id, known);
  }
  return [...sums.values()]
    .toSorted(
      (a, b) => Number(a.id === '') - Number(b.id === '') || b.claims - a.claims || BY_NAME.compare(a.name, b.name),
    )
    .slice(0, most)
    .map(({ id, name: called }) => ({ id, name: called }));
}

const CLAIM = `SELECT c.id, c.statement, s.speaker, s.source, s.sourceId, s."start", s."end", s.placeOrder, s.startOrder
  FROM claim c JOIN claim_shown s ON s.claimRow = c.rowId`;
const OF_FIGURES = `${CLAIM} WHERE c.rowId IN (SELECT fs.claimRow FROM finding_figure ff JOIN figure_shown fs ON fs.figureRow = ff.figureRow
  WHERE ff.findingRow = +?) ORDER BY s.placeOrder, s.startOrder, c.id`;
const OF_FINDING = `${CLAIM} WHERE c.rowId IN (SELECT claimRow FROM finding_claim WHERE findingRow = +?)
  ORDER BY s.placeOrder, s.startOrder, c.id`;

/** Claims that contradict each other, by the findings that nobody dismissed. */
export function conflicts(read: ReadHandle, view: ChartView | undefined): Conflicts {
  const seen = figuresInView(view);
  const only =
    view === undefined
      ? ''
      : ` AND x.findingRow IN (SELECT ff.findingRow FROM finding_figure ff JOIN figure f ON f.rowId = ff.figureRow WHERE 1${seen.sql})`;
  const where = `WHERE x.severity = 0 AND +x.disposition <> 'dismissed'${only}`;
  const total = Number(read.get(`SELECT count(*) AS n FROM finding x ${where}`, ...seen.bound)?.['n'] ?? 0);
  const findings = read.all(
    `SELECT x.findingRow, x.id, x.title, x.summary FROM finding x ${where} ORDER BY x.placeOrder, x.startOrder, x.id LIMIT ?`,
    ...seen.bound,
    MOST_LINKS,
  );
  const claims = new Map<string, Row>();
  const links: Conflicts['links'][number][] = [];
  for (const finding of findings) {
    const own = read.all(OF_FIGURES, Number(finding['findingRow']));
    const about = own.length > 0 ? own : read.all(OF_FINDING, Number(finding['findingRow']));
    for (const claim of about) claims.set(String(claim['id']), claim);
    const [first, ...others] = about.map((claim) => String(claim['id']));
    if (first === undefined) continue;
    for (const other of others.length === 0 ? [first] : others) {
      links.push({
        a: first,
        b: other,
        findingId: String(finding['id']),
        title: String(finding['title']),
        summary: String(finding['summary']),
      });
    }
  }
  const order = (row: Row): readonly number[] => [Number(row['placeOrder']), Number(row['startOrder'])];
  return {
    claims: [...claims.values()]
      .toSorted((a, b) => (order(a)[0] ?? 0) - (order(b)[0] ?? 0) || (order(a)[1] ?? 0) - (order(b)[1] ?? 0))
      .map(toClaim),
    links,
    left: Math.max(0, total - findings.length),
  };
}

function toClaim(row: Row): Conflicts['claims'][number] {
  const text = (name: string): string | null => (typeof row[name] === 'string' ? String(row[name]) : null);
  const number = (name: string): number | null => (row[name] === null ? null : Number(row[name]));
  return {
    id: String(row['id']),
    statement: String(row['statement']),
    speaker: text('speaker'),
    source: text('source'),
    sourceId: text('sourceId'),
    start: number('start'),
    end: number('end'),
  };
}
