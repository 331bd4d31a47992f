import type { Finding } from '../model/finding.ts';
import { formatNumber } from '../quantity/format.ts';
import { divide, type Interval, scale } from '../quantity/interval.ts';
import { toSignificant } from '../quantity/rounding.ts';
import { isPerPart, partsToldIn, speaksOfEach } from './composition-words.ts';
import {
  type Bounds,
  basisOf,
  byId,
  factsInterval,
  fingerprintOf,
  informs,
  representatives,
  standingOf,
} from './facts.ts';
import { findingId } from './hash.ts';
import { identitiesOf } from './identities-bound.ts';
import { bar, deciding, judge, part, relationWords, ruler, statedBar, transform } from './relation.ts';
import { datesOf } from './spans.ts';
import type { CheckContext, ClaimFacts, FigureFacts, Members } from './types.ts';
import {
  asWritten,
  bracket,
  capital,
  computed,
  inWords,
  nameOf,
  periodAside,
  quote,
  scaleOf,
  scaleUnit,
  yearsText,
} from './words.ts';

const MOST_FLOORS = 3;
const MOST_TOTALS = 2;
/** Plans and directives run for about this long; a floor without a time is shown for one year and for so many. */
const PLAN_YEARS = 5;
const NO_KEYS: readonly string[] = [];
const ROLES: ReadonlySet<string> = new Set(['threshold', 'level', 'count']);

/** Amounts that are wished for, of which some may be told of each part and others of all; and such told in one claim. */
export function floorKeys(facts: FigureFacts): readonly string[] {
  if (!mayBeFloor(facts)) return NO_KEYS;
  const wished = standingOf(facts) === 'wished';
  if (!wished && !speaksOfEach(facts)) return NO_KEYS;
  if (!informs(factsInterval(facts.figure).printed)) return NO_KEYS;
  if (wished) return [floorKey(facts, 'wished')];
  return /\b(each|every|apiece)\b/i.test(facts.claim.statement)
    ? [floorKey(facts, `claim ${facts.claim.id}`)]
    : NO_KEYS;
}

function mayBeFloor({ figure }: FigureFacts): boolean {
  const { role, unit, pairEnd, indicatorId } = figure;
  return ROLES.has(role) && unit !== '%' && pairEnd !== 'base' && indicatorId !== null;
}

function floorKey(facts: FigureFacts, where: string): string {
  const f = facts.figure;
  return [
    `f:${f.indicatorId}`,
    f.subjectId ?? '',
    f.partnerId ?? '',
    basisOf(facts),
    f.unit ?? '',
    f.currency ?? '',
    where,
  ].join('|');
}

/** A claim with an amount for each part takes part itself: its quotes may say how many parts there are. */
export function floorKeysOfClaim(claim: ClaimFacts): readonly string[] {
  const floors = claim.figures.filter((figure) => mayBeFloor(figure) && isPerPart(figure));
  return floors.length === 0 ? NO_KEYS : [...new Set(floors.flatMap(floorKeys))];
}

/** An amount for each part, times the number of parts, against what is told of all. */
export function runFloors(key: string, members: Members, context: CheckContext): readonly Finding[] {
  const figures = byId(members.figures);
  const floors = figures.filter(isPerPart);
  if (floors.length === 0) return [];
  const totals = figures.filter((f) => !isPerPart(f) && f.figure.placeId === null);
  return representatives(floors, MOST_FLOORS).flatMap((floor) => {
    const count = countOf(floor, members, context);
    const of = representatives(totals, MOST_TOTALS);
    if (of.length === 0) return count === null ? [] : [sumAlone(key, floor, count)];
    return of.map((total) => compare(key, floor, total, count));
  });
}

/** How many parts there are, by the words of the claim or by an identity that lists them. */
function countOf(floor: FigureFacts, members: Members, context: CheckContext): number | null {
  const claim = members.claims.find((c) => c.claim.id === floor.claim.id);
  const told = partsToldIn([floor.claim.statement, ...(claim?.quotes ?? [])]);
  if (told !== null) return told;
  const lists = identitiesOf(floor.figure.indicatorId ?? '', context).flatMap(({ over, terms }) =>
    over?.axis === 'place' && over.members.length > 1 && terms[0]?.indicator.id === floor.figure.indicatorId
      ? [over.members.length]
      : [],
  );
  const [count, another] = new Set(lists);
  return count === undefined || another !== undefined ? null : count;
}

function timesParts(floor: FigureFacts, count: number): Bounds {
  const bounds = factsInterval(floor.figure);
  return transform(bounds, (a) => scale(a, count)) ?? bounds;
}

/** "a year" for what is told of each year, "in 2025", or nothing. */
function timeOf({ figure, period }: FigureFacts): string {
  if (figure.per !== null) return ` a ${figure.per}`;
  return period ? ` ${periodAside(period.text)}` : '';
}

function hasTime(facts: FigureFacts): boolean {
  return facts.figure.per !== null || facts.period !== null;
}

function isOfOneTime(a: FigureFacts, b: FigureFacts): boolean {
  if (a.figure.per !== b.figure.per) return false;
  if (datesOf(a.period) !== datesOf(b.period)) return false;
  return hasTime(a) || a.claim.id === b.claim.id;
}

interface Sides {
  readonly key: string;
  readonly floor: FigureFacts;
  readonly total: FigureFacts | null;
  readonly count: number | null;
}

function frame(
  { key, floor, total, count }: Sides,
  sum: Bounds | null,
): Omit<Finding, 'verdict' | 'summary' | 'working' | 'missing'> {
  const { unit, currency } = floor.figure;
  return {
    id: findingId('composition', 'floor', floor.figure.id, ...(total ? [total.figure.id] : [])),
    check: 'composition',
    title: 'Minimum for each part',
    figures: [part(floor, 'for each part'), ...(total ? [part(total, 'total')] : [])],
    claimIds: [],
    ruler: ruler(unit, currency, [
      statedBar(`each: ${asWritten(floor)}`, floor, factsInterval(floor.figure).printed),
      ...(sum ? [bar(`${count ?? ''} parts`, sum.printed, 'computed')] : []),
      ...(total ? [statedBar(`total: ${asWritten(total)}`, total, factsInterval(total.figure).printed)] : []),
    ]),
    key,
    fingerprint: fingerprintOf([floor, ...(total ? [total] : [])], [String(count)]),
  };
}

function sumAlone(key: string, floor: FigureFacts, count: number): Finding {
  const sum = timesParts(floor, count);
  const { unit, currency } = floor.figure;
  const size = scaleOf(factsInterval(floor.figure).printed);
  return {
    ...frame({ key, floor, total: null, count }, sum),
    verdict: 'cannot-tell',
    summary: `${capital(nameOf(floor))} of ${quote(floor)} for each of ${count} parts makes ${inWords(sum.printed, unit, currency)}${timeOf(floor)} in all; no total is told beside it.`,
    working: `${count} × ${bracket(factsInterval(floor.figure).printed, size)} = ${computed(sum.printed, null, size)}${scaleUnit(size, unit, currency)}`,
    missing: ['a total', ...(hasTime(floor) ? [] : ['the period of the minimum'])],
  };
}

function compare(key: string, floor: FigureFacts, total: FigureFacts, count: number | null): Finding {
  const sides: Sides = { key, floor, total, count };
  if (count === null) return uncounted(sides, total);
  const sum = timesParts(floor, count);
  return isOfOneTime(floor, total) ? ofOneTime(sides, total, count, sum) : ofOtherTimes(sides, total, count, sum);
}

function ofOneTime(sides: Sides, total: FigureFacts, count: number, sum: Bounds): Finding {
  const { floor } = sides;
  const told = factsInterval(total.figure);
  const judgement = judge(sum, told);
  const [a, b] = [deciding(sum, judgement), deciding(told, judgement)];
  const { unit, currency } = floor.figure;
  const size = scaleOf(factsInterval(floor.figure).printed);
  const words = `${quote(floor)} for each of ${count} parts makes ${inWords(a, unit, currency)}${timeOf(floor)}`;
  const times = ratio(sum.printed, told.printed);
  const more =
    times !== null && times > 1 && !Number.isFinite(told.printed.high)
      ? `, ${formatNumber(times)} times the minimum of the total`
      : '';
  const ending = {
    contradiction: `, which cannot be the total of ${quote(total)}.`,
    'holds-within-rounding': `, which agrees with the total of ${quote(total)} only within rounding.`,
    holds: `${more}, which agrees with the total of ${quote(total)}.`,
  }[judgement];
  return {
    ...frame(sides, sum),
    verdict: judgement,
    summary: `${capital(nameOf(floor))}: ${words}${ending}`,
    working: `${count} × ${bracket(deciding(factsInterval(floor.figure), judgement), size)} = ${computed(a, b, size)} ${relationWords(judgement)} ${bracket(b, size)}${scaleUnit(size, unit, currency)}`,
    missing: [],
  };
}

/** By how much the lower end of one exceeds that of the other; null where either has none. */
function ratio(a: Interval, b: Interval): number | null {
  if (!(a.low > 0 && b.low > 0 && Number.isFinite(a.low) && Number.isFinite(b.low))) return null;
  return toSignificant(a.low / b.low, 3);
}

/** The two are not told for one time: what each reading would mean. */
function ofOtherTimes(sides: Sides, total: FigureFacts, count: number, sum: Bounds): Finding {
  const { floor } = sides;
  const { unit, currency } = floor.figure;
  const told = factsInterval(total.figure).printed;
  const size = scaleOf(factsInterval(floor.figure).printed);
  const makes = `${capital(nameOf(floor))} of ${quote(floor)} for each of ${count} parts makes ${inWords(sum.printed, unit, currency)}${timeOf(floor)} in all`;
  const perYear = total.figure.per === 'year' && !hasTime(floor);
  const readings = perYear ? readingsByYear(sides, total, sum) : '';
  const without = hasTime(floor) ? (hasTime(total) ? [] : ['the period of the total']) : ['the period of the minimum'];
  return {
    ...frame(sides, sum),
    verdict: 'cannot-tell',
    summary: `${makes}, beside ${quote(total)}${timeOf(total)}; ${without.length > 0 ? `${without[0]} is not told` : 'the two are not of one time'}.${readings}`,
    working: `${count} × ${bracket(factsInterval(floor.figure).printed, size)} = ${computed(sum.printed, null, size)}${scaleUnit(size, unit, currency)} beside ${bracket(told, size)}${scaleUnit(size, unit, currency)}${timeOf(total)}`,
    missing: without.length > 0 ? without : ['one period for both'],
  };
}

function readingsByYear({ floor }: Sides, total: FigureFacts, sum: Bounds): string {
  const { unit, currency } = floor.figure;
  const told = factsInterval(total.figure).printed;
  const overPlan = divide(sum.printed, { low: PLAN_YEARS, high: PLAN_YEARS, lowOpen: false, highOpen: false });
  const times = ratio(sum.printed, told);
  if (!overPlan || times === null) return '';
  const inYear = `For one year it would be ${formatNumber(times)} times the total`;
  const inPlan = `spread over ${PLAN_YEARS} years ${inWords(overPlan, unit, currency)} a year`;
  const even = times > 1 ? `; the two ask for the same if the minimum is for ${yearsText(times)}` : '';
  return ` ${inYear}, ${inPlan}${even}.`;
}

/** How many parts there are is not told: from how many on the minimums alone make the total. */
function uncounted(sides: Sides, total: FigureFacts): Finding {
  const { floor } = sides;
  const { unit, currency } = floor.figure;
  const [each, told] = [factsInterval(floor.figure).printed, factsInterval(total.figure).printed];
  const times = ratio(told, each);
  const size = scaleOf(each, told);
  const from =
    times === null ? '' : ` From ${formatNumber(Math.ceil(times))} parts on the minimums alone make the total.`;
  const without = hasTime(floor) ? '' : ', nor for what time the floor is';
  return {
    ...frame(sides, null),
    verdict: 'cannot-tell',
    summary: `${capital(nameOf(floor))} of ${quote(floor)} is told for each part, beside ${quote(total)}${timeOf(total)} in all; how many parts there are is not told${without}.${from}`,
    working: `parts × ${bracket(each, size)} beside ${bracket(told, size)}${scaleUnit(size, unit, currency)}${timeOf(total)}`,
    missing: ['the number of parts', ...(hasTime(floor) ? [] : ['the period of the minimum'])],
  };
}
