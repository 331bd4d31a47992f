import type {
  ClaimRow,
  FigureRow,
  FindingDetail,
  FindingQuote,
  GridName,
  GridRows,
  ReportPart,
} from '../../shared/api.ts';
import type { Check } from '../../shared/checks/types.ts';
import type { DisposedFinding } from '../../shared/model/finding.ts';
import { fail, ok, type Result } from '../../shared/model/result.ts';
import type { ReportData, ReportPledge, ReportSource } from '../../shared/report/data.ts';
import type { Context, JobControl, ReadHandle } from '../context.ts';
import { chartData } from '../queries/chart.ts';
import { createHinter, listFindings } from '../queries/findings.ts';
import { gridIterate } from '../queries/grid.ts';
import { sentenceAround } from '../queries/sentence.ts';
import { listSources, sourceDetail } from '../queries/sources.ts';
import { VERSION } from './version.ts';

/** Asked for every so many rows, so that asking costs nothing. */
const ROWS_BETWEEN = 500;
const NO_LIMIT = 2_000_000_000;

class Cancelled extends Error {}

/** Everything a report of these parts says, read from the project. Fault: 'cancelled'. */
export function gatherReport(
  { read, name }: Context,
  checks: readonly Check[],
  parts: readonly ReportPart[],
  job: JobControl,
): Result<ReportData> {
  try {
    const sources = readSources(read, job);
    const figures = readRows(read, 'figure', 'Reading figures', job);
    const claims = readRows(read, 'claim', 'Reading claims', job);
    return ok({
      name,
      version: VERSION,
      parts,
      sources,
      figures,
      claims,
      findings: readFindings(read, parts.includes('findings') ? checks : [], { sources, figures, claims }, job),
      pledges: parts.includes('pledges') ? readPledges(read, job) : [],
      charts: parts.includes('charts') ? chartData(read, []) : { points: [], series: [] },
    });
  } catch (error) {
    if (error instanceof Cancelled) return fail('cancelled', 'The report was cancelled.');
    throw error;
  }
}

function pause(job: JobControl, label: string, done: number, total: number): void {
  if (done % ROWS_BETWEEN !== 0) return;
  if (job.cancelled()) throw new Cancelled();
  job.progress(label, done, total);
}

function readSources(read: ReadHandle, job: JobControl): readonly ReportSource[] {
  const list = listSources(read);
  return list.flatMap(({ id }, index) => {
    if (job.cancelled()) throw new Cancelled();
    job.progress('Reading sources', index, list.length);
    const detail = sourceDetail(read, id);
    return detail === null ? [] : [{ source: detail.source, highlights: detail.highlights }];
  });
}

function readRows<T extends GridName>(
  read: ReadHandle,
  table: T,
  label: string,
  job: JobControl,
): readonly GridRows[T][] {
  const rows: GridRows[T][] = [];
  for (const row of gridIterate(read, { table, search: '', filters: [], sort: [] })) {
    pause(job, label, rows.length, 0);
    rows.push(row as GridRows[T]);
  }
  return rows;
}

function readPledges(read: ReadHandle, job: JobControl): readonly ReportPledge[] {
  return (['target', 'commitment'] as const).flatMap((kind) =>
    readRows(read, kind, 'Reading targets and commitments', job).map((row) => ({ ...row, kind })),
  );
}

interface Known {
  readonly sources: readonly ReportSource[];
  readonly figures: readonly FigureRow[];
  readonly claims: readonly ClaimRow[];
}

function readFindings(
  read: ReadHandle,
  checks: readonly Check[],
  known: Known,
  job: JobControl,
): readonly FindingDetail[] {
  const texts = new Map(known.sources.map(({ source }) => [source.id, source.text]));
  const figures = new Map(known.figures.map((figure) => [figure.id, figure]));
  const claims = new Map(known.claims.map((claim) => [claim.id, claim]));
  const hinter = createHinter(read, checks);
  const list = listFindings(read, { limit: NO_LIMIT });
  return list.map((finding: DisposedFinding, index) => {
    pause(job, 'Reading findings', index, list.length);
    return {
      ...finding,
      hints: checks.length === 0 ? [] : hinter.hintsOf(finding),
      quotes: finding.figures.flatMap(({ figureId, part }) => {
        const figure = figures.get(figureId);
        return figure === undefined ? [] : [quoteOf(figure, part, texts, claims)];
      }),
      claims: finding.claimIds.flatMap((id) => claims.get(id) ?? []),
    };
  });
}

/** A figure in its sentence: of its source, else of the statement of its claim. */
function quoteOf(
  figure: FigureRow,
  part: string,
  texts: ReadonlyMap<string, string>,
  claims: ReadonlyMap<string, ClaimRow>,
): FindingQuote {
  const text = figure.sourceId === null ? undefined : texts.get(figure.sourceId);
  if (text !== undefined && figure.start !== null && figure.end !== null) {
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
