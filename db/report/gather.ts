import type {
  FigureRow,
  FindingDetail,
  FindingQuote,
  GridName,
  GridRows,
  Highlight,
  ReportPart,
  SourceSummary,
} from '../../shared/api.ts';
import type { BulletRow } from '../../shared/charts/bullets.ts';
import { type ChartReader, drawSpecs } from '../../shared/charts/draw-spec.ts';
import { LIGHT_PALETTE } from '../../shared/charts/palette.ts';
import { readSpecs } from '../../shared/charts/spec.ts';
import type { Check } from '../../shared/checks/types.ts';
import type { DisposedFinding } from '../../shared/model/finding.ts';
import { fail, ok, type Result } from '../../shared/model/result.ts';
import { VERDICTS, type Verdict } from '../../shared/model/vocabulary.ts';
import type { AddedChart, ReportData, ReportPledge, ReportSource } from '../../shared/report/data.ts';
import { cutText, LIMITS, type ReportTotals } from '../../shared/report/limits.ts';
import { type Context, type JobControl, NO_JOB, type ReadHandle } from '../context.ts';
import { chartData } from '../queries/chart.ts';
import { conflicts, topicCounts } from '../queries/chart-claims.ts';
import { countFindings, createHinter, listFindings } from '../queries/findings.ts';
import { gridIterate, gridRowsById } from '../queries/grid.ts';
import { reportCharts } from '../queries/report-charts.ts';
import { sentenceAround } from '../queries/sentence.ts';
import { listSources, sourceDetail } from '../queries/sources.ts';
import { pledgeStandings } from '../queries/standings.ts';
import { readSeries } from './series.ts';
import { countUnchecked, decisionsOn } from './unchecked.ts';
import { VERSION } from './version.ts';

/** Asked for every so many rows, so that asking costs nothing. */
const ROWS_BETWEEN = 500;
/** Findings come slower, with their quotes and hints. */
const FINDINGS_BETWEEN = 25;

class Cancelled extends Error {}

/** What a report of these parts says, read from the project: counts of all, rows up to its limits. Fault: 'cancelled'. */
export function gatherReport(
  { read, name }: Context,
  checks: readonly Check[],
  parts: readonly ReportPart[],
  job: JobControl,
): Result<ReportData> {
  try {
    check(job, 'Counting', 0, 0);
    const totals = countAll(read);
    // The summary tells the contradictions, whether or not their findings are a part of the report.
    const listed = listLimited(read, parts.includes('findings') ? null : 'contradiction', job);
    const figures = new Rows(read, 'figure', LIMITS.figures, 'Reading figures', totals.figures, job);
    const claims = new Rows(read, 'claim', LIMITS.claims, 'Reading claims', totals.claims, job);
    const texts = new Texts(read);
    const findings = readFindings(read, listed, parts.includes('findings') ? checks : [], figures, claims, texts, job);
    // The summary and the method quote nothing: marks in texts take most of the time.
    const quoting = parts.some((part) => part !== 'summary' && part !== 'method');
    const sources = quoting ? readSources(read, job) : listOnly(read);
    const added = parts.includes('charts') ? readAdded(read, job) : [];
    return ok({
      name,
      version: VERSION,
      parts,
      totals,
      sources,
      figures: figures.listed(),
      claims: claims.listed(),
      findings,
      decided: decisionsOn(read, listed),
      unchecked: countUnchecked(read),
      series: parts.includes('sources') ? readSeries(read) : [],
      pledges: parts.includes('pledges') ? readPledges(read, totals, job) : [],
      charts: parts.includes('charts') && added.length === 0 ? readCharts(read, job) : { points: [], series: [] },
      added,
    });
  } catch (error) {
    if (error instanceof Cancelled) return fail('cancelled', 'The report was cancelled.');
    throw error;
  }
}

function check(job: JobControl, label: string, done: number, total: number): void {
  if (job.cancelled()) throw new Cancelled();
  job.progress(label, done, total);
}

function pause(job: JobControl, label: string, done: number, total: number): void {
  if (done % ROWS_BETWEEN === 0) check(job, label, done, total);
}

function countAll(read: ReadHandle): ReportTotals {
  const count = (table: string): number => Number(read.get(`SELECT count(*) AS n FROM "${table}"`)?.['n'] ?? 0);
  const findings = { contradiction: 0, 'holds-within-rounding': 0, 'cannot-tell': 0, holds: 0 };
  for (const found of countFindings(read, null)) findings[found.verdict] += found.count;
  let dismissed = 0;
  let dismissedContradictions = 0;
  for (const found of countFindings(read, 'dismissed')) {
    findings[found.verdict] -= found.count;
    dismissed += found.count;
    if (found.verdict === 'contradiction') dismissedContradictions += found.count;
  }
  return {
    sources: count('source'),
    claims: count('claim'),
    figures: count('figure'),
    findings,
    dismissed,
    dismissedContradictions,
    pledges: { target: count('target'), commitment: count('commitment') },
  };
}

/** The findings that the report lists, of one verdict alone where it is given. */
function listLimited(read: ReadHandle, only: Verdict | null, job: JobControl): readonly DisposedFinding[] {
  const standing = VERDICTS.filter((verdict) => only === null || verdict === only).flatMap((verdict) => {
    check(job, 'Listing findings', 0, 0);
    return listFindings(read, { verdict, standing: true, limit: LIMITS.findings[verdict] });
  });
  if (only !== null) return standing;
  return [...standing, ...listFindings(read, { disposition: 'dismissed', limit: LIMITS.dismissed })];
}

/** Where a source stands among the others: as the report orders them. */
function bySource(a: SourceSummary, b: SourceSummary): number {
  const key = (one: SourceSummary) => [one.published ?? '9999', one.title, one.sha256, one.id];
  const [x, y] = [key(a), key(b)];
  for (const [index, part] of x.entries()) {
    const other = y[index] ?? '';
    if (part !== other) return part < other ? -1 : 1;
  }
  return 0;
}

/** The sources in order, without their words. */
function listOnly(read: ReadHandle): readonly ReportSource[] {
  return listSources(read)
    .toSorted(bySource)
    .map((source) => ({ source: { ...source, text: '' }, highlights: [] }));
}

function readSources(read: ReadHandle, job: JobControl): readonly ReportSource[] {
  const list = listSources(read).toSorted(bySource);
  let room: number = LIMITS.texts;
  return list.flatMap(({ id }, index) => {
    check(job, 'Reading sources', index, list.length);
    const detail = sourceDetail(read, id);
    if (detail === null) return [];
    const text = cutText(detail.source.text, Math.min(LIMITS.text, room));
    room -= text.length;
    const left = detail.source.text.length - text.length;
    if (left === 0) return [{ source: detail.source, highlights: detail.highlights }];
    const highlights = detail.highlights.filter((highlight: Highlight) => highlight.end <= text.length);
    return [{ source: { ...detail.source, text }, highlights, left }];
  });
}

/** The first rows of a grid in the order of the sources, and any other that someone asks for. */
class Rows<T extends 'figure' | 'claim'> {
  readonly #read: ReadHandle;
  readonly #table: T;
  readonly #rows = new Map<string, GridRows[T]>();
  readonly #listed: Set<string>;

  constructor(read: ReadHandle, table: T, limit: number, label: string, total: number, job: JobControl) {
    this.#read = read;
    this.#table = table;
    for (const row of readRows(read, table, limit, label, total, job)) this.#rows.set(row.id, row);
    this.#listed = new Set(this.#rows.keys());
  }

  get(id: string): GridRows[T] | null {
    const known = this.#rows.get(id);
    if (known !== undefined) return known;
    const row = gridRowsById(this.#read, this.#table, [id])[0] as GridRows[T] | undefined;
    if (row !== undefined) this.#rows.set(id, row);
    return row ?? null;
  }

  /** Lists a row whatever its place. */
  list(id: string): void {
    if (this.get(id) !== null) this.#listed.add(id);
  }

  listed(): readonly GridRows[T][] {
    return [...this.#listed].flatMap((id) => this.#rows.get(id) ?? []);
  }
}

function readRows<T extends GridName>(
  read: ReadHandle,
  table: T,
  limit: number,
  label: string,
  total: number,
  job: JobControl,
): readonly GridRows[T][] {
  const rows: GridRows[T][] = [];
  for (const row of gridIterate(read, { table, search: '', filters: [], sort: [] })) {
    pause(job, label, rows.length, Math.min(total, limit));
    rows.push(row as GridRows[T]);
    if (rows.length >= limit) break;
  }
  return rows;
}

function readPledges(read: ReadHandle, totals: ReportTotals, job: JobControl): readonly ReportPledge[] {
  return (['target', 'commitment'] as const).flatMap((kind) =>
    readRows(read, kind, LIMITS.pledges, 'Reading targets and commitments', totals.pledges[kind], job).map((row) => ({
      ...row,
      kind,
    })),
  );
}

/** The charts that the analyst added to the report, drawn from what the project holds now. */
function readAdded(read: ReadHandle, job: JobControl): readonly AddedChart[] {
  check(job, 'Drawing charts', 0, 0);
  const reader: ChartReader = {
    data: (spec) => chartData(read, spec.indicatorIds, spec.view),
    targets: () => readBullets(read),
    topics: (spec) => topicCounts(read, spec.view),
    conflicts: (spec) => conflicts(read, spec.view),
  };
  return drawSpecs(readSpecs(reportCharts(read)), reader, LIGHT_PALETTE);
}

function readBullets(read: ReadHandle): readonly BulletRow[] {
  return (['target', 'commitment'] as const).flatMap((table) => {
    const rows = readRows(read, table, LIMITS.pledges, 'Reading targets and commitments', 0, NO_JOB);
    const standings = pledgeStandings(
      read,
      table,
      rows.map(({ id }) => id),
    );
    return rows.flatMap((row) => {
      const standing = standings[row.id];
      return standing === undefined ? [] : [{ row, standing }];
    });
  });
}

function readCharts(read: ReadHandle, job: JobControl): ReportData['charts'] {
  check(job, 'Reading charts', 0, 0);
  return chartData(read, []);
}

/** Whole texts of sources; the last few are kept, since findings come in the order of the sources. */
class Texts {
  readonly #read: ReadHandle;
  readonly #kept = new Map<string, string>();

  constructor(read: ReadHandle) {
    this.#read = read;
  }

  of(sourceId: string): string | null {
    const known = this.#kept.get(sourceId);
    if (known !== undefined) return known;
    const text = this.#read.get('SELECT text FROM source WHERE id = ?', sourceId)?.['text'];
    if (typeof text !== 'string') return null;
    this.#kept.set(sourceId, text);
    for (const oldest of this.#kept.keys()) {
      if (this.#kept.size <= TEXTS_KEPT) break;
      this.#kept.delete(oldest);
    }
    return text;
  }
}

const TEXTS_KEPT = 50;

function readFindings(
  read: ReadHandle,
  list: readonly DisposedFinding[],
  checks: readonly Check[],
  figures: Rows<'figure'>,
  claims: Rows<'claim'>,
  texts: Texts,
  job: JobControl,
): readonly FindingDetail[] {
  const hinter = createHinter(read, checks);
  return list.map((finding, index) => {
    if (index % FINDINGS_BETWEEN === 0) check(job, 'Reading findings', index, list.length);
    if (finding.verdict === 'contradiction') {
      for (const { figureId } of finding.figures) figures.list(figureId);
      for (const id of finding.claimIds) claims.list(id);
    }
    return {
      ...finding,
      hints: checks.length === 0 || index >= LIMITS.hints ? [] : hinter.hintsOf(finding),
      quotes: finding.figures.flatMap(({ figureId, part }) => {
        const figure = figures.get(figureId);
        return figure === null ? [] : [quoteOf(figure, part, texts, claims)];
      }),
      claims: finding.claimIds.flatMap((id) => claims.get(id) ?? []),
    };
  });
}

/** A figure in its sentence: of its source, else of the statement of its claim. */
function quoteOf(figure: FigureRow, part: string, texts: Texts, claims: Rows<'claim'>): FindingQuote {
  const text = figure.sourceId === null ? null : texts.of(figure.sourceId);
  if (text !== null && figure.start !== null && figure.end !== null) {
    return { figure, part, ...sentenceAround(text, figure.start, figure.end) };
  }
  const statement = claims.get(figure.claimId)?.statement ?? '';
  const at = Math.max(0, statement.indexOf(figure.text));
  return {
    figure,
    part,
    ...sentenceAround(statement, at, statement.includes(figure.text) ? at + figure.text.length : at),
  };
}
