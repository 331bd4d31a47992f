import type { Finding, RulerBar } from '../model/finding.ts';
import { levelsBeside } from './change-beside.ts';
import { deriveEnd, deriveMultiple, partOfChange } from './change-derived.ts';
import { growthInSteps } from './change-steps.ts';
import { countedOtherwise, ONE_WAY } from './counting.ts';
import { directionOf, joinedToEnds, trailsEnds } from './direction.ts';
import { byId, factsInterval, fingerprintOf, informs, representatives, standingOf } from './facts.ts';
import { toldInOtherForms } from './growth-forms.ts';
import { findingId } from './hash.ts';
import { changeHints } from './hints.ts';
import type { Stretch } from './observed.ts';
import { againstDirection } from './pair-direction.ts';
import {
  belongTogether,
  type Comparison,
  compareEnds,
  decidingSides,
  factorOf,
  isLevel,
  isPairEnd,
  type Pair,
  pairsAmong,
  type Scope,
  type Stated,
  sameMeasure,
  scopeKeys,
  scopeOf,
  statedAmong,
  tellsChange,
} from './pairing.ts';
import { isPointSlip } from './points.ts';
import { bar, deciding, part, rank, relationWords, ruler, statedBar } from './relation.ts';
import { datesOf } from './spans.ts';
import { type Ends, endsOfChange, isInOtherTerms, namesItsEnds } from './stretches.ts';
import type { Check, FigureFacts } from './types.ts';
import { asWritten, bracket, computed, headOf, inWords, quote, scaleOf, scaleUnit } from './words.ts';

/** Of one series no more changes and pairs than these are looked through, and each change is held against so many pairs. */
const MOST = 400;
const MOST_PAIRS = 6;
const MOST_BASES = 3;

/** Check 2: from/to against a stated multiple, growth rate, index or difference; a missing end is derived. */
export const change: Check = {
  name: 'change',
  keysOfFigure: (facts, _context, company) => {
    if (!isLevel(facts) && !isPairEnd(facts) && !tellsChange(facts)) return [];
    return scopeKeys(facts, company);
  },
  compares: () => true,
  run: (key, members) => {
    const scope = scopeOf(key);
    const stated = statedAmong(members.figures).slice(0, MOST);
    const pairs = pairsAmong(members.figures).slice(0, MOST);
    const forms = scope === 'series' ? toldInOtherForms(key, members.figures, stated) : [];
    if (stated.length === 0 && pairs.length === 0) return forms;
    const levels = sortLevels(members.figures);
    const ofPairs = new Set(pairs.map((pair) => pair.end.claim.id));
    const findings = [...comparePairs(key, scope, pairs, stated)];
    findings.push(...againstDirection(key, scope, pairs, findings));
    for (const one of stated) {
      const told = scope === 'series' ? compareLevels(key, one, levels) : compareBeside(key, one, levels);
      findings.push(...told);
      const claim = one.facts.claim.id;
      if (told.length > 0 || ofPairs.has(claim)) continue;
      const changes = stated.filter((s) => s.facts.claim.id === claim).length;
      const derived = deriveEnd(key, scope, one, levels.byClaim.get(claim) ?? [], changes);
      if (derived) findings.push(derived);
    }
    findings.push(...pairs.flatMap((pair) => deriveMultiple(key, scope, pair, members.figures) ?? []));
    if (scope === 'series') findings.push(...growthInSteps(key, members.figures, stated), ...forms);
    return findings;
  },
  hints: (finding, members, _context, lookup) => changeHints(finding, members, lookup),
};

/** Levels that are no pair's ends, by their period's dates and by claim. */
interface Levels {
  readonly byDates: ReadonlyMap<string, readonly FigureFacts[]>;
  readonly byClaim: ReadonlyMap<string, readonly FigureFacts[]>;
}

function sortLevels(figures: readonly FigureFacts[]): Levels {
  const byDates = new Map<string, FigureFacts[]>();
  const byClaim = new Map<string, FigureFacts[]>();
  const put = (map: Map<string, FigureFacts[]>, at: string | null, facts: FigureFacts): void => {
    if (at === null) return;
    const some = map.get(at);
    if (some) some.push(facts);
    else map.set(at, [facts]);
  };
  for (const facts of byId(figures)) {
    if (!isLevel(facts) || isPairEnd(facts) || !informs(factsInterval(facts.figure).printed)) continue;
    put(byDates, datesOf(facts.period), facts);
    put(byClaim, facts.claim.id, facts);
  }
  return { byDates, byClaim };
}

function comparePairs(
  key: string,
  scope: Scope,
  pairs: readonly Pair[],
  stated: readonly Stated[],
): readonly Finding[] {
  const findings: Finding[] = [];
  for (const one of stated) {
    const compared: { readonly pair: Pair; readonly comparison: Comparison }[] = [];
    for (const pair of pairs) {
      if (!belongTogether(pair, one, scope, pairs.length, stated.length)) continue;
      const comparison = compareEnds(pair.base, pair.end, one);
      if (!comparison || isPointSlip(pair, one) || isAnotherTurn(pair, one, comparison)) continue;
      compared.push({ pair, comparison });
    }
    // Pairs are in the order of their ids, and the sort keeps it among equals.
    compared.sort((a, b) => rank(b.comparison.judgement) - rank(a.comparison.judgement));
    for (const { pair, comparison } of compared.slice(0, MOST_PAIRS)) {
      findings.push(report(key, pair.base, pair.end, one, comparison));
    }
  }
  return findings;
}

/**
 * One sentence may tell of a turn: "recovered from a 20 % drop, rising from 4 to 5". A change against the way its pair goes is of
 * the pair only where the two stand side by side.
 */
function isAnotherTurn({ base, end }: Pair, one: Stated, { judgement, computed: found }: Comparison): boolean {
  const direction = directionOf(one.facts);
  if (judgement !== 'contradiction' || direction === 0 || base.claim.id !== one.facts.claim.id) return false;
  const still = one.way === 'factor' ? 1 : 0;
  const against = direction < 0 ? found.printed.low >= still : found.printed.high <= still;
  return against && !joinedToEnds(one.facts, base, end) && !trailsEnds(one.facts, base, end);
}

/**
 * Levels of the very periods that a change leads from and to, though nobody put them in a pair: those that it names, or a year and the
 * one before it. Where its words allow several, only what contradicts in all of them contradicts.
 */
function compareLevels(key: string, one: Stated, levels: Levels): readonly Finding[] {
  const readings = endsTold(one.facts).map(({ base, end }) => levelsBetween(base, end, one, levels));
  const agreeing = readings.find((some) => some.some(({ judgement }) => judgement !== 'contradiction'));
  const told = agreeing ?? (readings.every((some) => some.length > 0) ? readings[0] : []);
  return (told ?? []).map(({ base, end, ...comparison }) => report(key, base, end, one, comparison));
}

/**
 * Where no base period is told, only growth of one year, or from one named year to another, surely counts from the year before: "in the five years to 2024" may count
 * from 2019 or 2020, an index from any year, and growth may be that of volumes.
 */
function endsTold(facts: FigureFacts): readonly Ends[] {
  const ends = endsOfChange(facts);
  if (facts.basePeriod !== null) return ends;
  if (facts.figure.role === 'growth-index' || isInOtherTerms(facts)) return [];
  if (namesItsEnds(facts.period)) return ends.slice(0, 1);
  return ends.length === 1 && ends[0]?.base.end === ends[0]?.end.start ? ends : [];
}

/** The two levels that a change without a name stands right behind. */
function compareBeside(key: string, one: Stated, { byClaim }: Levels): readonly Finding[] {
  const [base, end] = levelsBeside(one, byClaim.get(one.facts.claim.id) ?? []) ?? [];
  const comparison = base && end ? compareEnds(base, end, one) : null;
  return base && end && comparison ? [report(key, base, end, one, comparison)] : [];
}

function levelsBetween(
  from: Stretch,
  to: Stretch,
  one: Stated,
  { byDates }: Levels,
): readonly (Comparison & { readonly base: FigureFacts; readonly end: FigureFacts })[] {
  const fits = (f: FigureFacts): boolean => standingOf(f) === standingOf(one.facts);
  const ends = (byDates.get(`${to.start}/${to.end}`) ?? []).filter(fits);
  const end = ends.find((f) => f.claim.id === one.facts.claim.id) ?? ends[0];
  if (!end) return [];
  const bases = (byDates.get(`${from.start}/${from.end}`) ?? []).filter(
    (f) => fits(f) && sameMeasure(f, end) && f.figure.role === end.figure.role,
  );
  return representatives(bases, MOST_BASES).flatMap((base) => {
    const comparison = compareEnds(base, end, one);
    return comparison ? [{ ...comparison, base, end }] : [];
  });
}

function report(key: string, base: FigureFacts, end: FigureFacts, one: Stated, comparison: Comparison): Finding {
  const { judgement } = comparison;
  const otherwise =
    judgement === 'contradiction' ? (countedOtherwise(one.facts, end) ?? countedOtherwise(one.facts, base)) : null;
  const [left, right] = decidingSides(comparison);
  const [from, to] = [deciding(factsInterval(base.figure), judgement), deciding(factsInterval(end.figure), judgement)];
  const factor = scaleOf(from, to);
  const byFactor = one.way === 'factor';
  const unit = byFactor ? 'x' : one.facts.figure.unit;
  const currency = byFactor ? null : one.facts.figure.currency;
  const resultScale = byFactor ? 1 : factor;
  const working = [
    `${bracket(to, factor)} ${byFactor ? '÷' : '−'} ${bracket(from, factor)} = ${computed(left, right, resultScale)}`,
    relationWords(judgement),
    `${bracket(right, resultScale)}${byFactor ? '' : scaleUnit(resultScale, unit, currency)}`,
  ].join(' ');
  const bars: readonly RulerBar[] = [
    byFactor
      ? bar(`stated: ${asWritten(one.facts)}`, comparison.stated.printed, 'stated', one.facts)
      : statedBar(`stated: ${asWritten(one.facts)}`, one.facts, comparison.stated.printed),
    bar(`${asWritten(base)} → ${asWritten(end)}`, comparison.computed.printed, 'computed'),
  ];
  return {
    id: findingId('change', base.figure.id, end.figure.id, one.facts.figure.id),
    check: 'change',
    verdict: otherwise ? 'cannot-tell' : judgement,
    title: one.facts.figure.role === 'multiple' ? 'Change against multiple' : 'Change against growth',
    summary: summaryOf(base, end, one, comparison, inWords(left, unit, currency), otherwise),
    working,
    figures: [part(base, 'start'), part(end, 'end'), part(one.facts, partOfChange(one.facts))],
    claimIds: [],
    ruler: ruler(unit, currency, bars),
    key,
    missing: otherwise ? [ONE_WAY] : [],
    fingerprint: fingerprintOf([base, end, one.facts], otherwise ? [otherwise] : []),
  };
}

function summaryOf(
  base: FigureFacts,
  end: FigureFacts,
  one: Stated,
  c: Comparison,
  result: string,
  otherwise: string | null,
): string {
  const name = headOf(one.facts.indicator ? one.facts : base);
  const path = `from ${plain(base)} to ${plain(end)}`;
  const words = asWritten(one.facts);
  const own = factorOf(one.facts);
  const onTop = own !== null && one.facts.figure.role === 'multiple' && c.stated.printed.low > own.printed.high;
  const read = onTop ? ', read as so much on top,' : '';
  const verb = /^\p{L}+ed$/u.test(words) ? words.toLowerCase() : null;
  switch (c.judgement) {
    case 'contradiction':
      if (otherwise) {
        return `${name}: ${quote(one.facts)} and ${path}, which is ${result}, would contradict each other if both were counted in one way; “${otherwise}” may be told of one alone.`;
      }
      return verb
        ? `${name} cannot have ${verb} and also gone ${path}, which is ${result}.`
        : `${name} cannot have ${directionOf(one.facts) < 0 ? 'fallen' : 'changed'} by ${quote(one.facts)} and also gone ${path}, which is ${result}.`;
    case 'holds-within-rounding':
      return `${name}: ${quote(one.facts)}${read} agrees with ${path} (${result}) only within rounding.`;
    case 'holds':
      return `${name}: ${quote(one.facts)}${read} agrees with ${path} (${result}).`;
  }
}

/** The words of an end without the "from" or "to" that may belong to them. */
function plain(facts: FigureFacts): string {
  return asWritten(facts).replace(/^(from|to)\s+/i, '');
}
