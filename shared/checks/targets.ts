import type { Finding, Hint } from '../model/finding.ts';
import { isPerPart } from './composition-words.ts';
import { basisOf, byId, compareText, fingerprintOf } from './facts.ts';
import { findingId } from './hash.ts';
import { AMOUNT_ROLES } from './pro-rata.ts';
import { part } from './relation.ts';
import { goalOf } from './targets-goal.ts';
import { deadlineOf, isActual, isPast, outcomesOf } from './targets-outcome.ts';
import { reportOutcome, targetHints } from './targets-report.ts';
import type { Check, CheckContext, ClaimFacts, FigureFacts } from './types.ts';
import { excerpt, quote } from './words.ts';

/** Of one measure no more targets than these are held against its figures. */
const MOST_TARGETS = 60;

/**
 * Check 7: a target against the figures of its measure. A target that was missed is no contradiction between words: the verdict is
 * 'holds' where it was reached, 'cannot-tell' with what is missing where it was not, or not yet.
 */
export const targets: Check = {
  name: 'target',
  keysOfFigure: (facts, _context, company) =>
    company.pledged && isActual(facts) && facts.figure.indicatorId !== null ? [measureKey(facts, null)] : [],
  keysOfClaim: (facts) => {
    const { pledge, threshold } = facts;
    if (!pledge || pledge.status === 'withdrawn') return [];
    const indicatorId = threshold?.figure.indicatorId ?? pledge.indicatorId;
    if (threshold && indicatorId !== null && goalOf(facts)) return [measureKey(threshold, indicatorId)];
    return pledge.deadline === null ? [] : [`d:${facts.claim.id}`];
  },
  // Figures of a measure say nothing where no target is told of it.
  compares: (_, sort) => sort === 'figures',
  run: (key, members, context) => {
    const claims = [...members.claims].sort((a, b) => compareText(a.claim.id, b.claim.id));
    if (claims.length === 0) return [];
    if (key.startsWith('d:')) return claims.flatMap((claim) => passedUnmeasured(key, claim, context));
    const figures = byId(members.figures);
    return claims.slice(0, MOST_TARGETS).flatMap((claim) => measure(key, claim, figures, context));
  },
  hints: (finding, members, _context, lookup): readonly Hint[] => targetHints(finding, members, lookup),
};

/** What a target and its figures share; places are told apart later, since a target may ask for so much in each. */
function measureKey(facts: FigureFacts, indicatorId: string | null): string {
  const f = facts.figure;
  const parties = `${indicatorId ?? f.indicatorId}|${f.subjectId ?? ''}|${f.partnerId ?? ''}`;
  return `t:${parties}|${basisOf(facts)}|${f.unit ?? ''}|${f.currency ?? ''}`;
}

function measure(
  key: string,
  claim: ClaimFacts,
  figures: readonly FigureFacts[],
  context: CheckContext,
): readonly Finding[] {
  const goal = goalOf(claim);
  if (!goal) return [];
  const outcomes = outcomesOf(goal, figures, context);
  if (outcomes.length > 0) return outcomes.map((outcome) => reportOutcome(key, goal, outcome, context));
  const end = deadlineOf(goal);
  if (end === null || !isPast(goal, context)) return [];
  const { threshold } = goal;
  return [
    {
      id: findingId('target', 'passed', claim.claim.id),
      check: 'target',
      verdict: 'cannot-tell',
      title: 'Deadline passed',
      summary: `The time of the target of ${quote(threshold)} ended before ${end}, and no figure for it is known: “${statementOf(claim)}”`,
      working: `time over on ${end} · known up to ${context.latest ?? '–'}`,
      figures: [part(threshold, 'threshold')],
      claimIds: [claim.claim.id],
      ruler: null,
      key,
      missing: ['a figure for its time'],
      fingerprint: fingerprintOf([threshold], ['passed', end]),
    },
  ];
}

/** A deadline in the past, of a promise that no figure measures and nobody has said the outcome of. */
function passedUnmeasured(key: string, claim: ClaimFacts, context: CheckContext): readonly Finding[] {
  const { pledge } = claim;
  const open = pledge?.status === 'open' || pledge?.status === 'on-track';
  if (!pledge?.deadline || !open || context.latest === null || context.latest <= pledge.deadline) return [];
  const figures = byId(claim.figures).filter((f) => AMOUNT_ROLES.has(f.figure.role) && !isPerPart(f));
  return [
    {
      id: findingId('target', 'passed', claim.claim.id),
      check: 'target',
      verdict: 'cannot-tell',
      title: 'Deadline passed',
      summary: `The deadline of ${pledge.deadline} has passed and nothing tells the outcome: “${statementOf(claim)}”`,
      working: `deadline ${pledge.deadline} · known up to ${context.latest} · status ${pledge.status}`,
      figures: figures.map((f) => part(f, 'mentioned')),
      claimIds: [claim.claim.id],
      ruler: null,
      key,
      missing: ['the outcome'],
      fingerprint: fingerprintOf(figures, ['passed', pledge.deadline, pledge.status]),
    },
  ];
}

function statementOf({ claim }: ClaimFacts): string {
  return excerpt(claim.statement, 90);
}

export type { Goal } from './targets-goal.ts';
export { goalOf } from './targets-goal.ts';
export { computedStatus } from './targets-outcome.ts';
