import type { ClaimRow, FigureRow, FindingDetail, FindingQuote } from '../../shared/api.ts';
import type { Check, Members } from '../../shared/checks/types.ts';
import type { DisposedFinding, Hint } from '../../shared/model/finding.ts';
import type { DispositionState } from '../../shared/model/vocabulary.ts';
import type { ReadHandle } from '../context.ts';
import { loadCheckContext } from '../findings/context.ts';
import { createFactsLoader, type FactsLoader } from '../findings/facts.ts';
import { createLookup } from '../findings/lookup.ts';
import { FINDING_COLUMNS, toFinding } from '../findings/rows.ts';
import { gridRowsById } from './grid.ts';
import { sentenceAround } from './sentence.ts';

export interface FindingFilter {
  readonly disposition?: DispositionState | undefined;
  readonly figureId?: string | undefined;
  readonly offset?: number | undefined;
  readonly limit: number;
}

const ORDER = 'ORDER BY x.severity, x.checkName, x.placeOrder, x.startOrder, x.id';

/** Findings, worst first, then by check and place. */
export function listFindings(read: ReadHandle, filter: FindingFilter): readonly DisposedFinding[] {
  const conditions: string[] = [];
  const bound: string[] = [];
  if (filter.disposition !== undefined) {
    conditions.push('x.disposition = +?');
    bound.push(filter.disposition);
  }
  if (filter.figureId !== undefined) {
    conditions.push(
      'x.findingRow IN (SELECT ff.findingRow FROM finding_figure ff JOIN figure f ON f.rowId = ff.figureRow WHERE f.id = +?)',
    );
    bound.push(filter.figureId);
  }
  const where = conditions.length === 0 ? '' : `WHERE ${conditions.join(' AND ')}`;
  return read
    .all(
      `SELECT ${FINDING_COLUMNS} FROM finding x ${where} ${ORDER} LIMIT ? OFFSET ?`,
      ...bound,
      filter.limit,
      filter.offset ?? 0,
    )
    .map(toFinding);
}

/** One finding by its id; null where it is gone. */
export function findFinding(read: ReadHandle, id: string): DisposedFinding | null {
  const row = read.get(`SELECT ${FINDING_COLUMNS} FROM finding WHERE id = +? ORDER BY findingRow LIMIT 1`, id);
  return row === null ? null : toFinding(row);
}

/** One finding with its quotes, claims and repair hints; null where it is gone. */
export function findingDetail(read: ReadHandle, checks: readonly Check[], id: string): FindingDetail | null {
  const finding = findFinding(read, id);
  if (finding === null) return null;
  return {
    ...finding,
    hints: createHinter(read, checks).hintsOf(finding),
    quotes: finding.figures.flatMap(({ figureId, part }) => quoteOf(read, figureId, part) ?? []),
    claims: gridRowsById(read, 'claim', finding.claimIds) as readonly ClaimRow[],
  };
}

/** The repair hints of several findings; those that are gone are left out. */
export function hintsOfFindings(
  read: ReadHandle,
  checks: readonly Check[],
  ids: readonly string[],
): Readonly<Record<string, readonly Hint[]>> {
  const hinter = createHinter(read, checks);
  const found = ids.flatMap((id) => findFinding(read, id) ?? []);
  return Object.fromEntries(found.map((finding) => [finding.id, hinter.hintsOf(finding)]));
}

/** Computes repair hints: for many findings, make one and ask it often. */
export interface Hinter {
  hintsOf(finding: DisposedFinding): readonly Hint[];
}

/** A hinter over what the handle sees now. */
export function createHinter(read: ReadHandle, checks: readonly Check[]): Hinter {
  let loader: FactsLoader | null = null;
  let context: ReturnType<typeof loadCheckContext> | null = null;
  return {
    hintsOf(finding) {
      const check = checks.find(({ name }) => name === finding.check);
      if (check === undefined || finding.verdict !== 'contradiction') return [];
      context ??= loadCheckContext(read);
      loader ??= createFactsLoader(read, context);
      try {
        return check.hints(finding, membersOf(read, loader, finding), context, createLookup(read, loader));
      } catch {
        // A hint is a help; a finding without one is still a finding.
        return [];
      }
    },
  };
}

function membersOf(read: ReadHandle, loader: FactsLoader, finding: DisposedFinding): Members {
  const rows = read.all(
    `SELECT m.kind, m.memberRow FROM check_member m JOIN check_key k ON k.keyId = m.keyId
     WHERE k.checkName = +? AND k.key = +? ORDER BY m.kind, m.memberRow`,
    finding.check,
    finding.key,
  );
  const rowsOf = (kind: number): number[] =>
    rows.filter((row) => row['kind'] === kind).map((row) => Number(row['memberRow']));
  return {
    figures: rowsOf(0).flatMap((row) => loader.figureAt(row)?.facts ?? []),
    claims: rowsOf(1).flatMap((row) => loader.claimAt(row)?.facts ?? []),
  };
}

/** A figure with its sentence: from its source, else the statement of its claim. Null where the figure is gone. */
export function quoteOf(read: ReadHandle, figureId: string, part: string): FindingQuote | null {
  const figure = gridRowsById(read, 'figure', [figureId])[0] as FigureRow | undefined;
  if (figure === undefined) return null;
  const anchor = read.get(
    `SELECT a."start", a."end", s.text FROM anchor a JOIN source s ON s.id = a.sourceId
     WHERE a.figureId = +? ORDER BY a.rowId LIMIT 1`,
    figureId,
  );
  if (anchor !== null) {
    return { figure, part, ...sentenceAround(String(anchor['text']), Number(anchor['start']), Number(anchor['end'])) };
  }
  const statement = String(read.get('SELECT statement FROM claim WHERE id = +?', figure.claimId)?.['statement'] ?? '');
  const at = statement.indexOf(figure.text);
  return at < 0
    ? { figure, part, ...sentenceAround(statement, 0, 0) }
    : { figure, part, ...sentenceAround(statement, at, at + figure.text.length) };
}
