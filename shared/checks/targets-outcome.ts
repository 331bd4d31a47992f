import type { PledgeStatus } from '../model/vocabulary.ts';
import { add, scale } from '../quantity/interval.ts';
import { amountRole } from './amounts.ts';
import { isPerPart } from './composition-words.ts';
import { type Bounds, basisOf, compareText, factsInterval, informs, standingOf } from './facts.ts';
import { isAll, partOfWay, turnsIn, yearsIn } from './pro-rata.ts';
import { combine, transform } from './relation.ts';
import { datesOf } from './spans.ts';
import { type Goal, isFloor, type Reach, reachOf } from './targets-goal.ts';
import type { CheckContext, FigureFacts } from './types.ts';

/** How the time of an actual figure stands to that of the target. */
export type Cover = 'whole' | 'part' | 'average' | 'so far' | 'any';

/** One actual figure held against a goal. */
export interface Outcome {
  readonly status: PledgeStatus;
  readonly actual: FigureFacts;
  readonly cover: Cover;
  /** What the target comes to for the time of the actual. */
  readonly due: Bounds;
  /** The part of the target's time that the actual covers; 1 where they are the same. */
  readonly part: number;
  readonly reach: Reach;
}

const MOST_YEARS = 3;
const MOST_PLACES = 12;

/** Whether a figure can tell how far a target has come: an amount, or growth, told as so, of a known period. */
export function isActual(facts: FigureFacts): boolean {
  const { role, unit, pairId, pairEnd } = facts.figure;
  if (standingOf(facts) !== 'told' || datesOf(facts.period) === null || pairEnd === 'base') return false;
  if (!informs(factsInterval(facts.figure).printed) || isPerPart(facts)) return false;
  return amountRole(facts) !== null || (role === 'growth-rate' && unit === '%' && pairId === null);
}

/** The figures that a goal can be held against, the latest first. */
export function actualsOf({ threshold, perPart }: Goal, figures: readonly FigureFacts[]): readonly FigureFacts[] {
  const t = threshold.figure;
  const fits = figures.filter((facts) => {
    const f = facts.figure;
    if (!isActual(facts) || f.id === t.id || basisOf(facts) !== basisOf(threshold)) return false;
    if (perPart ? f.placeId === null : f.placeId !== t.placeId) return false;
    return sameSort(facts, threshold) && (f.per === null || f.per === t.per);
  });
  return fits.sort(
    (a, b) =>
      compareText(b.period?.end ?? '', a.period?.end ?? '') ||
      compareText(a.period?.start ?? '', b.period?.start ?? '') ||
      compareText(a.figure.id, b.figure.id),
  );
}

/** Growth is held against growth, an amount against an amount; a bare threshold in percent is what its indicator measures. */
function sameSort(actual: FigureFacts, threshold: FigureFacts): boolean {
  const [a, t] = [actual.figure.role, threshold.figure.role];
  if (t === 'growth-rate' || a === 'growth-rate') {
    const grows = t === 'growth-rate' || (t === 'threshold' && threshold.indicator?.dimension === 'money');
    return a === 'growth-rate' && grows && actual.figure.per === threshold.figure.per;
  }
  if (t === 'threshold' && threshold.figure.unit === '%') return threshold.indicator?.dimension !== 'money';
  return t === 'threshold' || (t !== 'multiple' && t !== 'change' && t !== 'growth-index' && t !== 'rank');
}

/** What the figures say of a goal, the weightiest first; empty where no figure of its time is known. */
export function outcomesOf(goal: Goal, figures: readonly FigureFacts[], context: CheckContext): readonly Outcome[] {
  const actuals = actualsOf(goal, figures);
  if (!goal.perPart) return outcomesAmong(goal, actuals, context);
  const places = new Map<string, FigureFacts[]>();
  for (const facts of actuals) {
    const place = facts.figure.placeId ?? '';
    places.set(place, [...(places.get(place) ?? []), facts]);
  }
  const each = [...places.keys()].sort(compareText).flatMap((place) => {
    const [first] = outcomesAmong(goal, places.get(place) ?? [], context);
    return first ? [first] : [];
  });
  const weight = ({ reach }: Outcome): number => (reach === 'short' ? 0 : reach === 'within rounding' ? 1 : 2);
  return [...each].sort((a, b) => weight(a) - weight(b)).slice(0, MOST_PLACES);
}

function outcomesAmong(goal: Goal, actuals: readonly FigureFacts[], context: CheckContext): readonly Outcome[] {
  switch (goal.timing.kind) {
    case 'every':
      return ofEvery(goal, goal.timing.per, actuals);
    case 'period': {
      const { dated } = goal.timing;
      const inside = actuals.flatMap((facts): Outcome[] => {
        const own = facts.period;
        if (!own?.start || !own.end || own.start < dated.start || own.end > dated.end) return [];
        return [ofPart(goal, facts, yearsIn({ start: own.start, end: own.end }) / yearsIn(dated))];
      });
      const whole = inside.filter((o) => o.cover === 'whole');
      return (whole.length > 0 ? whole : inside).slice(0, 1);
    }
    case 'deadline':
      return ofDeadline(goal, goal.timing.end, actuals, context);
    case 'open': {
      const [latest] = actuals;
      return latest ? [soFar(goal, latest)] : [];
    }
  }
}

/** The latest whole years, quarters or months, and the part of one that has been told since. */
function ofEvery(goal: Goal, per: 'year' | 'quarter' | 'month', actuals: readonly FigureFacts[]): readonly Outcome[] {
  const all = actuals.flatMap((facts): Outcome[] => {
    const { start, end } = facts.period ?? {};
    if (!start || !end) return [];
    if (facts.figure.per === per || facts.figure.role === 'growth-rate' || goal.gathering === 'ratio') {
      return [outcome(goal, facts, 'whole', 1)];
    }
    const turns = turnsIn(yearsIn({ start, end }), per);
    return [turns > 1.02 ? outcome(goal, facts, 'average', turns) : ofPart(goal, facts, turns)];
  });
  const whole = all.filter((o) => o.cover === 'whole').slice(0, MOST_YEARS);
  const last = whole[0]?.actual.period?.end ?? '';
  const [since] = all.filter((o) => o.cover === 'part' && (o.actual.period?.end ?? '') > last);
  const [average] = whole.length > 0 || since ? [] : all.filter((o) => o.cover === 'average');
  return [...(since ? [since] : []), ...whole, ...(average ? [average] : [])];
}

/** A figure of a part of the target's time. What is there at one moment needs no pro rata. */
function ofPart(goal: Goal, actual: FigureFacts, part: number): Outcome {
  if (isAll(part)) return outcome(goal, actual, 'whole', 1);
  if (goal.gathering === 'ratio' || goal.gathering === 'stock') return soFar(goal, actual);
  return outcome(goal, actual, 'part', part);
}

function soFar(goal: Goal, actual: FigureFacts): Outcome {
  const plain = outcome(goal, actual, 'so far', 1);
  return { ...plain, status: plain.reach === 'short' ? 'open' : plain.reach === 'reached' ? 'met' : 'cannot-tell' };
}

function outcome(goal: Goal, actual: FigureFacts, cover: Cover, part: number): Outcome {
  const due = transform(goal.wanted, (a) => scale(a, part)) ?? goal.wanted;
  const reach = reachOf(factsInterval(actual.figure), due);
  return { actual, cover, part, due, reach, status: statusOf(goal, actual, cover, reach) };
}

function statusOf(goal: Goal, actual: FigureFacts, cover: Cover, reach: Reach): PledgeStatus {
  const floor = isFloor(goal);
  switch (cover) {
    case 'whole':
    case 'any':
      return reach === 'reached' ? 'met' : reach === 'short' ? 'missed' : 'cannot-tell';
    case 'average':
      // An average below the floor means that a year was; an average above it tells nothing of each.
      return reach === 'short' ? 'missed' : 'cannot-tell';
    case 'so far':
      return reach === 'reached' ? 'met' : 'open';
    case 'part': {
      const all = reachOf(factsInterval(actual.figure), goal.wanted);
      if (floor && all === 'reached') return 'overtaken';
      if (!floor && all === 'short') return 'missed';
      return reach === 'reached' ? 'on-track' : 'open';
    }
  }
}

/** The latest figure up to a deadline: what it says once the day is past, or on the way there. */
function ofDeadline(
  goal: Goal,
  end: string,
  actuals: readonly FigureFacts[],
  context: CheckContext,
): readonly Outcome[] {
  const [latest] = actuals.filter((f) => (f.period?.end ?? '') <= end);
  if (!latest) return [];
  const plain = outcome(goal, latest, 'so far', 1);
  const passed = context.latest !== null && context.latest >= end;
  const atEnd = isNear(latest.period?.end ?? '', end);
  if (plain.reach === 'reached')
    return [{ ...plain, cover: atEnd ? 'whole' : 'so far', status: atEnd ? 'met' : 'overtaken' }];
  if (plain.reach === 'within rounding') return [{ ...plain, status: 'cannot-tell' }];
  // Of what adds up over time, one year's amount is no measure of what was asked for by a day.
  const adds = goal.gathering === 'flow' || (goal.gathering === 'unknown' && goal.threshold.figure.unit !== '%');
  if (passed && atEnd && !adds) return [{ ...plain, cover: 'whole', status: 'missed' }];
  return [{ ...plain, status: passed || adds ? 'cannot-tell' : onTheWay(goal, latest, end) }];
}

/** Within about a month: a year's figure stands for the last day of December. */
function isNear(date: string, end: string): boolean {
  const days = (Date.parse(`${end}T00:00:00Z`) - Date.parse(`${date}T00:00:00Z`)) / 86_400_000;
  return days >= 0 && days <= 31;
}

/** On track where the value is at least as far as a straight line from the baseline to the goal. */
function onTheWay(goal: Goal, latest: FigureFacts, end: string): PledgeStatus {
  const due = lineAt(goal, latest, end);
  return due && reachOf(factsInterval(latest.figure), due) === 'reached' ? 'on-track' : 'open';
}

/** What a straight line from the baseline to the goal wants at the end of a figure's period; null where there is no baseline. */
export function lineAt({ claim, wanted }: Goal, { period }: FigureFacts, end: string): Bounds | null {
  const start = claim.baseline?.period?.end ?? null;
  const way = start !== null && period?.end ? partOfWay(start, period.end, end) : null;
  if (!claim.baseline || way === null || way > 1) return null;
  const base = transform(factsInterval(claim.baseline.figure), (a) => scale(a, 1 - way));
  const rest = transform(wanted, (a) => scale(a, way));
  return base && rest && combine(base, rest, add);
}

/**
 * The status of a target as far as figures tell it; `figures` may be of anything, those of its indicator count. "withdrawn" stays
 * what a person said. 'open' before its time, 'cannot-tell' where its time has come and no figure decides.
 */
export function computedStatus(goal: Goal, figures: readonly FigureFacts[], context: CheckContext): PledgeStatus {
  const outcomes = outcomesOf(goal, figures, context);
  if (goal.perPart) return outcomes.some((o) => o.status === 'missed') ? 'missed' : 'cannot-tell';
  const [first, second] = outcomes;
  if (first)
    return first.status === 'on-track' || first.status === 'open'
      ? first.status
      : (decided(first, second) ?? first.status);
  return deadlineOf(goal) !== null && isPast(goal, context) ? 'cannot-tell' : 'open';
}

function decided(first: Outcome, second: Outcome | undefined): PledgeStatus | null {
  return first.status === 'cannot-tell' && second ? second.status : null;
}

/** The first day on which a target's time is over; null where it has none. */
export function deadlineOf({ timing }: Goal): string | null {
  switch (timing.kind) {
    case 'period':
      return timing.dated.end;
    case 'deadline':
      return timing.end;
    case 'every':
    case 'open':
      return null;
  }
}

/** Whether the project knows of days after a target's time. */
export function isPast(goal: Goal, context: CheckContext): boolean {
  const end = deadlineOf(goal);
  return end !== null && context.latest !== null && context.latest >= end;
}
