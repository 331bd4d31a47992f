import type { ClaimRow, FigureRow, FindingCount, FindingDetail, FindingQuote } from '../../shared/api.ts';
import type { Check, Lookup, Members } from '../../shared/checks/types.ts';
import type { CheckName, DisposedFinding, Hint } from '../../shared/model/finding.ts';
import { type DispositionState, VERDICTS, type Verdict } from '../../shared/model/vocabulary.ts';
import type { ReadHandle, Row } from '../context.ts';
import { loadCheckContext } from '../findings/context.ts';
import { createFactsLoader, type FactsLoader } from '../findings/facts.ts';
import { loadMembers, sortRows } from '../findings/keys.ts';
import { createLookup } from '../findings/lookup.ts';
import { FINDING_COLUMNS, severityOf, toFinding } from '../findings/rows.ts';
import { gridRowsById } from './grid.ts';
import { sentenceAround } from './sentence.ts';

export interface FindingFilter {
  readonly disposition?: DispositionState | undefined;
  /** True leaves out those that the analyst has dismissed. */
  readonly standing?: boolean | undefined;
  readonly verdict?: Verdict | undefined;
  readonly check?: CheckName | undefined;
  readonly figureId?: string | undefined;
  readonly offset?: number | undefined;
  readonly limit: number;
}

const ORDER = 'ORDER BY x.severity, x.checkName, x.placeOrder, x.startOrder, x.id';

/** Findings, worst first, then by check and place. */
export function listFindings(read: ReadHandle, filter: FindingFilter): readonly DisposedFinding[] {
  const conditions: string[] = [];
  const bound: (string | number)[] = [];
  if (filter.verdict !== undefined) {
    conditions.push('x.severity = +?');
    bound.push(severityOf(filter.verdict));
  }
  if (filter.check !== undefined) {
    conditions.push('x.checkName = +?');
    bound.push(filter.check);
  }
  if (filter.disposition !== undefined) {
    // Most findings are open: the first of them are found sooner in their order than gathered and sorted.
    conditions.push(filter.disposition === 'open' ? '+x.disposition = +?' : 'x.disposition = +?');
    bound.push(filter.disposition);
  }
  if (filter.standing === true) conditions.push("+x.disposition <> 'dismissed'");
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

/** How many findings there are of each verdict and check, worst first; those with none are left out. */
export function countFindings(read: ReadHandle, disposition: DispositionState | null): readonly FindingCount[] {
  const decided = (states: readonly DispositionState[]): Row[] => [
    ...read.all(
      `SELECT severity, checkName, count(*) AS n FROM finding WHERE disposition IN (SELECT value FROM json_each(?))
       GROUP BY severity, checkName ORDER BY severity, checkName`,
      JSON.stringify(states),
    ),
  ];
  const all = (): readonly Row[] =>
    read.all('SELECT severity, checkName, count(*) AS n FROM finding GROUP BY severity, checkName ORDER BY 1, 2');
  if (disposition === null) return all().map(toCount);
  if (disposition !== 'open') return decided([disposition]).map(toCount);
  // Counted through an index alone; the few that someone decided on are taken off.
  const taken = new Map(decided(['accepted', 'dismissed']).map((row) => [countKey(row), Number(row['n'])]));
  return all()
    .map((row) => ({ ...toCount(row), count: Number(row['n']) - (taken.get(countKey(row)) ?? 0) }))
    .filter(({ count }) => count > 0);
}

function countKey(row: Row): string {
  return `${row['severity']} ${row['checkName']}`;
}

function toCount(row: Row): FindingCount {
  return {
    verdict: VERDICTS[Number(row['severity'])] ?? 'cannot-tell',
    check: String(row['checkName']) as CheckName,
    count: Number(row['n']),
  };
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

/** There is nothing to mend in what holds. */
const MENDABLE: ReadonlySet<Verdict> = new Set<Verdict>(['contradiction', 'cannot-tell']);

/** Computes repair hints: for many findings, make one and ask it often. */
export interface Hinter {
  hintsOf(finding: DisposedFinding): readonly Hint[];
}

/** A hinter over what the handle sees now. */
export function createHinter(read: ReadHandle, checks: readonly Check[]): Hinter {
  let loader: FactsLoader | null = null;
  let context: ReturnType<typeof loadCheckContext> | null = null;
  let lookup: Lookup | null = null;
  return {
    hintsOf(finding) {
      const check = checks.find(({ name }) => name === finding.check);
      if (check === undefined || !MENDABLE.has(finding.verdict)) return [];
      context ??= loadCheckContext(read);
      loader ??= createFactsLoader(read, context);
      lookup ??= createLookup(read, loader, context);
      try {
        return check.hints(finding, membersOf(read, loader, finding), context, lookup);
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
  return loadMembers(loader, sortRows(rows));
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
