import type { FigureRow, PledgeStanding } from '../../shared/api.ts';
import { computedStatus, type Goal, goalOf } from '../../shared/checks/targets.ts';
import { outcomesOf } from '../../shared/checks/targets-outcome.ts';
import type { CheckContext, FigureFacts } from '../../shared/checks/types.ts';
import type { Interval } from '../../shared/quantity/interval.ts';
import type { ReadHandle } from '../context.ts';
import { loadCheckContext } from '../findings/context.ts';
import { createFactsLoader, type FactsLoader } from '../findings/facts.ts';
import { FINDING_COLUMNS, toFinding } from '../findings/rows.ts';
import { gridRowsById } from './grid.ts';

/** Figures of one measure that are looked at: more than any target is told of. */
const MOST_FIGURES = 500;

const CLAIM_OF = {
  target: 'SELECT claimId FROM target WHERE id = +?',
  commitment: 'SELECT claimId FROM commitment WHERE id = +?',
} as const;

/** What a target and the figures of its measure share; places and bases are told apart by the check. */
const OF_MEASURE = `SELECT rowId FROM figure WHERE indicatorId = +? AND subjectId IS +? AND partnerId IS +?
  AND unit IS +? AND currency IS +? ORDER BY rowId LIMIT ${MOST_FIGURES}`;
const FINDING = `SELECT ${FINDING_COLUMNS} FROM finding WHERE checkName = 'target' AND disposition <> 'dismissed'
  AND findingRow IN (SELECT fc.findingRow FROM finding_claim fc JOIN claim c ON c.rowId = fc.claimRow WHERE c.id = +?)
  ORDER BY severity, findingRow`;

/** How targets or commitments stand by the figures of their measure; those that are gone are left out. */
export function pledgeStandings(
  read: ReadHandle,
  table: 'target' | 'commitment',
  ids: readonly string[],
): Readonly<Record<string, PledgeStanding>> {
  const context = loadCheckContext(read);
  const loader = createFactsLoader(read, context);
  const standings: Record<string, PledgeStanding> = {};
  for (const id of ids) {
    const claimId = read.get(CLAIM_OF[table], id)?.['claimId'];
    const claim = typeof claimId === 'string' ? loader.claim(claimId) : null;
    if (claim === null) continue;
    const goal = goalOf(claim.facts);
    standings[id] = goal === null ? NONE : standingOf(read, loader, context, goal);
  }
  return standings;
}

const NONE: PledgeStanding = {
  computed: null,
  wanted: null,
  unit: null,
  currency: null,
  threshold: null,
  baseline: null,
  actual: null,
  due: null,
  finding: null,
};

function standingOf(read: ReadHandle, loader: FactsLoader, context: CheckContext, goal: Goal): PledgeStanding {
  const { threshold, claim } = goal;
  const { subjectId, partnerId, unit, currency } = threshold.figure;
  const indicatorId = threshold.figure.indicatorId ?? claim.pledge?.indicatorId ?? null;
  const figures =
    indicatorId === null
      ? []
      : read
          .all(OF_MEASURE, indicatorId, subjectId, partnerId, unit, currency)
          .flatMap((row) => loader.figureAt(Number(row['rowId']))?.facts ?? []);
  const [decisive] = outcomesOf(goal, figures, context);
  const findings = read.all(FINDING, claim.claim.id).map(toFinding);
  const actual = decisive?.actual ?? null;
  const told =
    findings.find((one) => actual !== null && one.figures.some(({ figureId }) => figureId === actual.figure.id)) ??
    findings[0];
  return {
    computed: computedStatus(goal, figures, context),
    wanted: boundsOf(goal.wanted.printed),
    unit,
    currency,
    threshold: rowOf(read, threshold),
    baseline: claim.baseline === null ? null : rowOf(read, claim.baseline),
    actual: actual === null ? null : rowOf(read, actual),
    due: decisive === undefined ? null : boundsOf(decisive.due.printed),
    finding: told === undefined ? null : { id: told.id, summary: told.summary, verdict: told.verdict },
  };
}

function rowOf(read: ReadHandle, { figure }: FigureFacts): FigureRow | null {
  const [row] = gridRowsById(read, 'figure', [figure.id]);
  return row !== undefined && 'pairEnd' in row ? row : null;
}

function boundsOf({ low, high }: Interval): { readonly low: number | null; readonly high: number | null } {
  return { low: Number.isFinite(low) ? low : null, high: Number.isFinite(high) ? high : null };
}
