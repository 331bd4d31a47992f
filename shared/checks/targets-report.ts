import type { Finding, Hint } from '../model/finding.ts';
import type { Verdict } from '../model/vocabulary.ts';
import { formatQuantity } from '../quantity/format.ts';
import { divide, exactly, type Interval, subtract } from '../quantity/interval.ts';
import { toSignificant } from '../quantity/rounding.ts';
import { factsInterval, fingerprintOf } from './facts.ts';
import { findingId } from './hash.ts';
import { needed } from './hint-tools.ts';
import { fractionText } from './pro-rata.ts';
import { bar, part, ruler, statedBar } from './relation.ts';
import { type Goal, isFloor } from './targets-goal.ts';
import { deadlineOf, isPast, lineAt, type Outcome } from './targets-outcome.ts';
import type { CheckContext, FigureFacts, Lookup, Members } from './types.ts';
import { asWritten, bracket, capital, forPeriod, inWords, nameOf, quote, scaleOf, scaleUnit } from './words.ts';

interface Telling {
  readonly title: string;
  readonly verdict: Verdict;
  readonly says: string;
  readonly missing: readonly string[];
}

/** A finding on one actual figure of a target. */
export function reportOutcome(key: string, goal: Goal, outcome: Outcome, context: CheckContext): Finding {
  const { actual } = outcome;
  const { threshold, claim } = goal;
  const { unit, currency } = threshold.figure;
  const told = tellingOf(goal, outcome, context);
  const value = factsInterval(actual.figure);
  const size = scaleOf(value.printed, outcome.due.printed, goal.wanted.printed);
  const place = goal.perPart ? context.actors.get(actual.figure.placeId ?? '')?.name : undefined;
  const where = place === undefined ? '' : ` in ${place}`;
  const pro = outcome.part === 1 ? '' : `${fractionText(outcome.part)} × ${bracket(goal.wanted.printed, size)} = `;
  const reach = { reached: 'reaches', 'within rounding': 'reaches within rounding', short: 'misses' }[outcome.reach];
  const { baseline } = claim;
  return {
    id: findingId('target', claim.claim.id, actual.figure.id),
    check: 'target',
    verdict: told.verdict,
    title: told.title,
    summary: `${capital(nameOf(actual))}${where} of ${quote(actual)}${forPeriod(actual)} ${told.says}${byHand(goal, outcome)}`,
    working: `${bracket(value.printed, size)} ${reach} ${pro}${bracket(outcome.due.printed, size)}${scaleUnit(size, unit, currency)}`,
    figures: [part(threshold, 'threshold'), part(actual, 'actual'), ...(baseline ? [part(baseline, 'baseline')] : [])],
    claimIds: [claim.claim.id],
    ruler: ruler(unit, currency, [
      statedBar(`target: ${asWritten(threshold)}`, threshold, factsInterval(threshold.figure).printed),
      ...(outcome.part === 1 ? [] : [bar('target for that time', outcome.due.printed, 'computed')]),
      statedBar(`actual: ${asWritten(actual)}`, actual, value.printed),
    ]),
    key,
    missing: told.missing,
    fingerprint: fingerprintOf(
      [threshold, actual, ...(baseline ? [baseline] : [])],
      [goal.comparator, outcome.status, outcome.cover, deadlineOf(goal) ?? '', told.title],
    ),
  };
}

/** What the target asks for, in words: "the target of “at least half a billion dollars” a year for each part". */
function goalWords({ threshold, timing, perPart }: Goal): string {
  const per = timing.kind === 'every' ? ` a ${timing.per}` : '';
  const when =
    timing.kind === 'period' ? ` for ${timing.text}` : timing.kind === 'deadline' ? ` by ${timing.text}` : '';
  return `the target of ${quote(threshold)}${per}${when}${perPart ? ' for each part' : ''}`;
}

/** The one value that decides: the floor or the ceiling; both ends of a range. */
function dueWords(goal: Goal, { due }: Outcome): string {
  const { unit, currency } = goal.threshold.figure;
  const { low, high } = due.printed;
  if (isFloor(goal)) return formatQuantity(low, unit, currency);
  return Number.isFinite(low) ? inWords(due.printed, unit, currency) : formatQuantity(high, unit, currency);
}

function tellingOf(goal: Goal, outcome: Outcome, context: CheckContext): Telling {
  const target = goalWords(goal);
  if (outcome.cover === 'part') return ofPartOfTime(goal, outcome);
  if (outcome.reach === 'within rounding') {
    return {
      title: 'Target met?',
      verdict: 'holds-within-rounding',
      says: `reaches ${target} only if its words are taken at their widest.`,
      missing: [],
    };
  }
  if (outcome.reach === 'reached') return reachedTelling(goal, outcome, context);
  if (outcome.cover === 'average') {
    const missed = `comes to less than ${target} on average, ${shortBy(goal, outcome)}, so not every ${everyOf(goal)} reached it.`;
    return missedTelling(goal, outcome, missed);
  }
  if (outcome.cover === 'whole') return missedTelling(goal, outcome, `misses ${target}, ${shortBy(goal, outcome)}.`);
  return notYet(goal, outcome, context);
}

function everyOf({ timing }: Goal): string {
  return timing.kind === 'every' ? timing.per : 'year';
}

function reachedTelling(goal: Goal, outcome: Outcome, context: CheckContext): Telling {
  const target = goalWords(goal);
  if (outcome.cover === 'average') {
    const every = everyOf(goal);
    return {
      title: 'Met on average',
      verdict: 'cannot-tell',
      says: `reaches ${target} on average; the single ${every}s are not told.`,
      missing: [`the single ${every}s`],
    };
  }
  const early = outcome.status === 'overtaken' && !isPast(goal, context);
  return {
    title: early ? 'Target overtaken' : 'Target met',
    verdict: 'holds',
    says: early ? `is already past ${target}.` : `reaches ${target}.`,
    missing: [],
  };
}

/** A target that was told after the time of a figure may not have held for it. */
function missedTelling(goal: Goal, { actual }: Outcome, says: string): Telling {
  const told = goal.claim.source?.published ?? null;
  const since = goal.timing.kind === 'every' && told !== null && (actual.period?.start ?? '') < told;
  return {
    title: since ? 'Below target' : 'Target missed',
    verdict: 'cannot-tell',
    says,
    missing: since ? ['since when the target holds'] : ['a figure that reaches it'],
  };
}

function ofPartOfTime(goal: Goal, outcome: Outcome): Telling {
  const target = goalWords(goal);
  const whole = goal.timing.kind === 'every' ? goal.timing.per : 'whole time';
  if (outcome.status === 'overtaken') {
    return { title: 'Target overtaken', verdict: 'holds', says: `is already past ${target}.`, missing: [] };
  }
  if (outcome.status === 'missed') {
    return missedTelling(goal, outcome, `is already past ${target}, before the ${whole} is over.`);
  }
  const per = goal.timing.kind === 'every' ? ` a ${goal.timing.per}` : '';
  const comes = `${dueWords(goal, outcome)} that ${quote(goal.threshold)}${per} comes to for that time; the ${whole} itself cannot be told.`;
  const good = isFloor(goal) ? 'ahead of' : 'within';
  const bad = isFloor(goal) ? 'behind' : 'outside';
  const [title, way] = {
    reached: ['Ahead pro rata', good],
    'within rounding': ['Level pro rata', 'level with'],
    short: ['Behind pro rata', bad],
  }[outcome.reach] as [string, string];
  return { title, verdict: 'cannot-tell', says: `is ${way} the ${comes}`, missing: [`the rest of the ${whole}`] };
}

function notYet(goal: Goal, outcome: Outcome, context: CheckContext): Telling {
  const target = goalWords(goal);
  const by = shortBy(goal, outcome);
  const end = deadlineOf(goal);
  if (end === null) {
    const without = goal.perPart || goal.gathering === 'flow' ? 'the time it is asked for' : 'deadline';
    const even = goal.perPart && goal.gathering !== 'ratio' ? ', even if it was asked for all that time together' : '';
    return {
      title: goal.perPart ? 'Below target' : 'Not met yet',
      verdict: 'cannot-tell',
      says: `${goal.perPart ? 'misses' : 'has not reached'} ${target}, ${by}${even}; ${without === 'deadline' ? 'no deadline is told' : `${without} is not told`}.`,
      missing: [without],
    };
  }
  if (isPast(goal, context)) {
    const adds = goal.gathering === 'flow' || goal.gathering === 'unknown';
    return {
      title: 'Deadline passed',
      verdict: 'cannot-tell',
      says: `does not reach ${target}, ${by}; ${adds ? 'whether it was asked for in one year or in all is not told' : 'no figure of the deadline itself is known'}.`,
      missing: [adds ? 'whether it is for one year or in all' : 'a figure for the deadline'],
    };
  }
  const line = lineAt(goal, outcome.actual, end);
  const { unit, currency } = goal.threshold.figure;
  const on = outcome.status === 'on-track';
  const way = line
    ? `; a straight line from the start would be at ${formatQuantity(isFloor(goal) ? line.printed.low : line.printed.high, unit, currency)}`
    : '';
  return {
    title: on ? 'On track' : 'Not met yet',
    verdict: 'cannot-tell',
    says: `has not reached ${target} yet, ${by}${way}.`,
    missing: ['the figures up to the deadline'],
  };
}

/** "short by 5.5 – 6 pp, a factor of ×2.22 – ×2.5". */
function shortBy(goal: Goal, { actual, due }: Outcome): string {
  const value = factsInterval(actual.figure).printed;
  const { unit, currency } = goal.threshold.figure;
  const floor = value.high <= due.printed.low;
  const bound = floor ? due.printed.low : due.printed.high;
  const difference = floor ? subtract(exactly(bound), value) : subtract(value, exactly(bound));
  const words = roughly(difference, unit === '%' ? 'pp' : unit, currency);
  const factor = factorOf(floor, bound, value);
  return `${floor ? 'short' : 'over'} by ${words}${factor ? `, a factor of ${roughly(factor, 'x', null)}` : ''}`;
}

/** One number where both ends are the same to three digits. */
function roughly(a: Interval, unit: string | null, currency: string | null): string {
  const same = toSignificant(a.low, 3) === toSignificant(a.high, 3);
  return same ? formatQuantity(toSignificant(a.low, 3), unit, currency) : inWords(a, unit, currency);
}

function factorOf(floor: boolean, bound: number, value: Interval): Interval | null {
  if (!(value.low > 0 && bound > 0 && Number.isFinite(value.high))) return null;
  return floor ? divide(exactly(bound), value) : divide(value, exactly(bound));
}

/** What a person set the status to, where the figures say otherwise. */
function byHand({ claim }: Goal, { status }: Outcome): string {
  const set = claim.pledge?.status;
  const reached = (s: string | undefined): boolean => s === 'met' || s === 'overtaken';
  if ((reached(set) && status === 'missed') || (set === 'missed' && reached(status)))
    return ` The record says “${set}”.`;
  return '';
}

/** For a target that was missed: what the actual would have to be. */
export function targetHints(finding: Finding, members: Members, lookup: Lookup): readonly Hint[] {
  if (finding.title !== 'Target missed' && finding.title !== 'Below target') return [];
  const of = (name: string): FigureFacts | undefined => {
    const id = finding.figures.find((f) => f.part === name)?.figureId;
    return (
      members.figures.find((f) => f.figure.id === id) ??
      members.claims.flatMap((c) => c.threshold ?? []).find((f) => f.figure.id === id)
    );
  };
  const [threshold, actual] = [of('threshold'), of('actual')];
  if (!threshold || !actual || threshold.figure.per !== actual.figure.per) return [];
  return [needed(actual, factsInterval(threshold.figure).printed, finding, lookup)];
}
