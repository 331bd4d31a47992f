import type { FigureRow } from '../../shared/api.ts';
import type { DisposedFinding } from '../../shared/model/finding.ts';
import { ok, type Result } from '../../shared/model/result.ts';
import { VERDICTS, type Verdict } from '../../shared/model/vocabulary.ts';
import { faulty, firstWord, type Outcome, type RunCommand, wrongUse } from './command.ts';
import { type Project, withProject } from './project.ts';
import { verdictValue } from './values.ts';

/** As many as one query of the contract gives. */
const FINDINGS_AT_ONCE = 5000;
const HINTS_AT_ONCE = 500;
const ROWS_AT_ONCE = 500;

interface FigureJson {
  readonly id: string;
  readonly surface: string;
  readonly source: string | null;
  readonly start: number | null;
  readonly end: number | null;
  readonly indicator: string | null;
  readonly role: string;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

interface FindingJson {
  readonly id: string;
  readonly check: string;
  readonly verdict: Verdict;
  readonly summary: string;
  readonly working: string;
  readonly figures: readonly FigureJson[];
  readonly hints: readonly string[];
  readonly disposition: string;
}

interface CheckJson {
  readonly counts: Readonly<Record<Verdict, number>>;
  readonly findings: readonly FindingJson[];
}

function figureJson(row: FigureRow): FigureJson {
  const { id, text, source, start, end, indicator, role, value, low, high } = row;
  return { id, surface: text, source, start, end, indicator, role, value, low, high };
}

function figuresOf(project: Project, findings: readonly DisposedFinding[]): Result<ReadonlyMap<string, FigureJson>> {
  const ids = [...new Set(findings.flatMap((finding) => finding.figures.map(({ figureId }) => figureId)))];
  const figures = new Map<string, FigureJson>();
  for (let at = 0; at < ids.length; at += ROWS_AT_ONCE) {
    const rows = project.call('grid.rows', { table: 'figure', ids: ids.slice(at, at + ROWS_AT_ONCE) });
    if (!rows.ok) return rows;
    for (const row of rows.value) figures.set(row.id, figureJson(row as FigureRow));
  }
  return ok(figures);
}

/** Hints say how a relation could hold, so only contradictions are asked for them. */
function hintsOf(
  project: Project,
  findings: readonly DisposedFinding[],
): Result<ReadonlyMap<string, readonly string[]>> {
  const ids = findings.filter(({ verdict }) => verdict === 'contradiction').map((finding) => finding.id);
  const hints = new Map<string, readonly string[]>();
  for (let at = 0; at < ids.length; at += HINTS_AT_ONCE) {
    const some = project.call('finding.hints', { ids: ids.slice(at, at + HINTS_AT_ONCE) });
    if (!some.ok) return some;
    for (const [id, list] of Object.entries(some.value))
      hints.set(
        id,
        list.map(({ text }) => text),
      );
  }
  return ok(hints);
}

/** Every finding, worst first. */
function listAll(project: Project): Result<readonly DisposedFinding[]> {
  const listed: DisposedFinding[] = [];
  for (;;) {
    const some = project.call('finding.list', { offset: listed.length, limit: FINDINGS_AT_ONCE });
    if (!some.ok) return some;
    listed.push(...some.value);
    if (some.value.length < FINDINGS_AT_ONCE) return ok(listed);
  }
}

/** All findings of a project in the shape of the command line's contract, worst first; dismissed ones are not counted. */
export function collectFindings(project: Project): Result<CheckJson> {
  const listed = listAll(project);
  if (!listed.ok) return listed;
  const hints = hintsOf(project, listed.value);
  if (!hints.ok) return hints;
  const figures = figuresOf(project, listed.value);
  if (!figures.ok) return figures;
  const counts: Record<Verdict, number> = {
    contradiction: 0,
    'holds-within-rounding': 0,
    'cannot-tell': 0,
    holds: 0,
  };
  const findings: FindingJson[] = [];
  for (const finding of listed.value) {
    const { id, check, verdict, summary, working, disposition } = finding;
    if (disposition !== 'dismissed') counts[verdict] += 1;
    findings.push({
      id,
      check,
      verdict,
      summary,
      working,
      figures: finding.figures.flatMap(({ figureId }) => figures.value.get(figureId) ?? []),
      hints: hints.value.get(id) ?? [],
      disposition,
    });
  }
  return ok({ counts, findings });
}

function tell({ counts, findings }: CheckJson): string {
  const blocks = findings
    .filter(({ disposition }) => disposition !== 'dismissed')
    .map(({ verdict, check, summary, working, hints }) =>
      [
        `${verdict} (${check}): ${summary}`,
        ...(working === '' ? [] : [working]),
        ...hints.map((hint) => `hint: ${hint}`),
      ].join('\n    '),
    );
  const totals = VERDICTS.map((verdict) => `${counts[verdict]} ${verdict}`).join(', ');
  return [...blocks, totals].join('\n');
}

/** `assay check`. */
export const runCheck: RunCommand = async (args): Promise<Outcome> => {
  const given = args.text('fail-on');
  const failOn = given === null ? null : verdictValue(given);
  if (given !== null && failOn === null) return wrongUse(`--fail-on is one of ${VERDICTS.join(', ')}.`);
  return withProject(firstWord(args), 'read', (project) => {
    const checked = collectFindings(project);
    if (!checked.ok) return faulty(checked);
    const failing = failOn === null ? [] : VERDICTS.slice(0, VERDICTS.indexOf(failOn) + 1);
    const failed = failing.some((verdict) => checked.value.counts[verdict] > 0);
    return { kind: 'done', exit: failed ? 1 : 0, json: checked.value, text: tell(checked.value) };
  });
};
