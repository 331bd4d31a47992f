import type { Finding } from '../model/finding.ts';
import { contains, interval, meets } from '../quantity/interval.ts';
import {
  type AverageComparison,
  commonYears,
  compareAverage,
  looksLikeIndex,
  type Target,
  targetsAmong,
  toldAsRate,
} from './averages.ts';
import { ANY_COMPANY } from './company.ts';
import { byId, compareText, factsInterval, fingerprintOf, signedInterval } from './facts.ts';
import { findingId } from './hash.ts';
import { slipHints } from './hints.ts';
import {
  belongTogether,
  compounded,
  differenceOf,
  isPairEnd,
  type Pair,
  pairsAmong,
  percentAsIndex,
  percentAsRate,
  quotientOf,
  type Scope,
  type Stated,
  scopeKeys,
  scopeOf,
  statedAmong,
  tellsChange,
} from './pairing.ts';
import { isPointSlip } from './points.ts';
import { bar, part, ruler, statedBar } from './relation.ts';
import { sharesToldAsGrowth } from './shares-as-growth.ts';
import { stepsOf } from './spans.ts';
import { type Check, type Company, type FigureFacts, isFigure, type Member } from './types.ts';
import { asWritten, bracket, capital, computed, headOf, inWords, nameOf, quote, shown, yearsText } from './words.ts';

/** Nothing that is told as an average of three years or more grows beyond this; then the words mean something else. */
const IMPLAUSIBLE = 20;
const LONG_ENOUGH = 3;
const MOST = 60;

/** Check 8: slips of unit and scale. A thousand-fold gap between two tellings of one figure is found by check 1 and named there. */
export const slip: Check = {
  name: 'slip',
  keysOfFigure: (facts, _context, company) => {
    const keys: string[] = [];
    if (tellsChange(facts) || isPairEnd(facts))
      keys.push(...scopeKeys(facts, isSuspect(facts) ? ANY_COMPANY : company));
    if (isAboveAll(facts)) keys.push(`f:${facts.figure.id}`);
    if (facts.source && isPlainPercent(facts, company)) keys.push(`s:${facts.source.id}`);
    return keys;
  },
  compares: (key, _sort, member) => key.startsWith('s:') || (!key.startsWith('f:') && !isSuspect(member())),
  run: (key, members) => {
    if (key.startsWith('s:')) return sharesToldAsGrowth(key, members.figures);
    const figures = byId(members.figures);
    if (key.startsWith('f:')) return figures.filter(isAboveAll).map((f) => aboveAll(key, f));
    const scope = scopeOf(key);
    return [...indexesToldAsRates(key, scope, figures), ...pointsToldAsPercent(key, scope, figures)];
  },
  hints: (finding, members, _context, lookup) => slipHints(finding, members, lookup),
};

/** An index told as a rate, which a figure may be whatever stands beside it. */
function isSuspect(member: Member | null): boolean {
  return member !== null && isFigure(member) && (looksLikeIndex(member) || toldAsRate(member));
}

/** A share above 100 % for certain. */
function isAboveAll(facts: FigureFacts): boolean {
  const { role, unit } = facts.figure;
  return role === 'share' && unit === '%' && !meets(factsInterval(facts.figure).widest, interval(0, 100));
}

/** Growth may be meant as a share where its claim tells more than it; a share is one wherever it stands. */
function isPlainPercent(facts: FigureFacts, company: Company): boolean {
  const { role, unit, pairId, per } = facts.figure;
  if (unit !== '%' || pairId !== null || per !== null) return false;
  return role === 'share' || (company.claim && (role === 'growth-rate' || role === 'threshold'));
}

function aboveAll(key: string, facts: FigureFacts): Finding {
  const { printed, widest } = factsInterval(facts.figure);
  return {
    id: findingId('slip', 'share above all', facts.figure.id),
    check: 'slip',
    verdict: 'contradiction',
    title: 'Share above 100%',
    summary: `${capital(nameOf(facts))} of ${shown(facts)} cannot be a share: no part is larger than its whole.`,
    working: `${bracket(widest)} % does not meet [0, 100] %`,
    figures: [part(facts, 'share')],
    claimIds: [],
    ruler: ruler('%', null, [statedBar(quote(facts), facts, printed), bar('any share', interval(0, 100), 'computed')]),
    key,
    missing: [],
    fingerprint: fingerprintOf([facts]),
  };
}

function indexesToldAsRates(key: string, scope: Scope, figures: readonly FigureFacts[]): readonly Finding[] {
  const suspects = figures.filter((f) => inScope(f, scope) && isSuspect(f)).slice(0, MOST);
  if (suspects.length === 0) return [];
  const targets = targetsAmong(figures).slice(0, MOST);
  return suspects.flatMap((suspect) => {
    const finding = toldAsRate(suspect) ? rightlyRead(key, suspect) : indexToldAsRate(key, scope, suspect, targets);
    return finding ? [finding] : [];
  });
}

/** A figure with an indicator is judged with its series, one without inside its claim: once in all. */
function inScope(facts: FigureFacts, scope: Scope): boolean {
  return (facts.figure.indicatorId === null) === (scope === 'claim');
}

interface Evidence {
  readonly target: Target;
  readonly asRate: AverageComparison;
  readonly asIndex: AverageComparison;
}

function indexToldAsRate(key: string, scope: Scope, suspect: FigureFacts, targets: readonly Target[]): Finding | null {
  const bounds = factsInterval(suspect.figure);
  const [rate, index] = [percentAsRate(bounds), percentAsIndex(bounds)];
  if (!rate || !index) return null;
  const evidence: Evidence[] = [];
  for (const target of targets) {
    const years = commonYears(suspect, target, scope, targets.length === 1);
    const asRate = compareAverage(rate, 1, years, target);
    const asIndex = compareAverage(index, 1, years, target);
    if (asRate && asIndex) evidence.push({ target, asRate, asIndex });
  }
  // Where the words fit as they stand, they are meant as they stand.
  if (evidence.some((e) => e.asRate.judgement !== 'contradiction')) return null;
  const proof = evidence.find((e) => e.asIndex.judgement !== 'contradiction');
  const [years] = proof ? [proof.asIndex.years] : stepsOf(suspect);
  if (years === undefined) return cannotTell(key, suspect);
  const asRate = compounded(rate, years);
  const asIndex = compounded(index, years);
  if (!asRate || !asIndex) return null;
  if (!proof && !(years >= LONG_ENOUGH && asRate.widest.low > IMPLAUSIBLE)) return null;
  const name = suspect.indicator?.name ?? 'what it measures';
  const meeting = proof ? `, which agrees with ${proof.target.name}` : '';
  return {
    id: findingId('slip', 'index as rate', suspect.figure.id),
    check: 'slip',
    verdict: 'contradiction',
    title: 'Index told as a rate',
    summary: `${quote(suspect)} a year for ${yearsText(years)} would multiply ${name} by ${inWords(asRate.printed, null, null)}; as an index it is ${inWords(asIndex.printed, 'x', null)}${meeting}.`,
    working: `(1 + ${bracket(inHundredths(suspect))}) ^ ${years} = ${computed(asRate.printed)}; as an index ${bracket(index.printed)} ^ ${years} = ${computed(asIndex.printed)}${proof ? ` meets ${computed(proof.asIndex.stated.printed)}` : ''}`,
    figures: [part(suspect, 'average'), ...(proof?.target.figures ?? []).map((f) => part(f, 'stated change'))],
    claimIds: [],
    ruler: ruler('x', null, [
      ...(proof ? [bar(`stated: ${proof.target.name}`, proof.asIndex.stated.printed, 'stated')] : []),
      bar(`${asWritten(suspect)} as a rate`, asRate.printed, 'computed', suspect),
      bar(`${asWritten(suspect)} as an index`, asIndex.printed, 'hint', suspect),
    ]),
    key,
    missing: [],
    fingerprint: fingerprintOf([suspect, ...(proof?.target.figures ?? [])]),
  };
}

function inHundredths(facts: FigureFacts): ReturnType<typeof interval> {
  return (percentAsIndex(factsInterval(facts.figure)) ?? factsInterval(facts.figure)).printed;
}

function cannotTell(key: string, suspect: FigureFacts): Finding {
  const factor = percentAsRate(factsInterval(suspect.figure))?.printed ?? inHundredths(suspect);
  return {
    id: findingId('slip', 'index as rate', suspect.figure.id),
    check: 'slip',
    verdict: 'cannot-tell',
    title: 'Index told as a rate?',
    summary: `${capital(nameOf(suspect))} growing by ${quote(suspect)} a year would more than double every year; an index may be meant, and over how many years is not told.`,
    working: `1 + ${bracket(inHundredths(suspect))} = ${computed(factor)} a year`,
    figures: [part(suspect, 'average')],
    claimIds: [],
    ruler: ruler('x', null, [
      bar(`${asWritten(suspect)} as a rate`, factor, 'computed', suspect),
      bar(`${asWritten(suspect)} as an index`, inHundredths(suspect), 'hint', suspect),
    ]),
    key,
    missing: ['the number of years'],
    fingerprint: fingerprintOf([suspect]),
  };
}

/** An index that the analyst has read as one though the words say growth rate: nothing is wrong any more, but it was told wrongly. */
function rightlyRead(key: string, facts: FigureFacts): Finding | null {
  const [years] = stepsOf(facts);
  const index = percentAsIndex(factsInterval(facts.figure));
  const total = index && years !== undefined ? compounded(index, years) : index;
  if (!index || !total) return null;
  const over = years === undefined ? 'each year' : `over ${yearsText(years)}`;
  return {
    id: findingId('slip', 'index as rate', facts.figure.id),
    check: 'slip',
    verdict: 'holds',
    title: 'Index told as a rate',
    summary: `The words call ${quote(facts)} a growth rate; read as an index it is ${inWords(total.printed, 'x', null)} ${over}.`,
    working:
      years === undefined
        ? `${bracket(index.printed)} a year`
        : `${bracket(index.printed)} ^ ${years} = ${computed(total.printed)}`,
    figures: [part(facts, 'average')],
    claimIds: [],
    ruler: ruler('x', null, [bar(`${asWritten(facts)} as an index`, total.printed, 'computed', facts)]),
    key,
    missing: [],
    fingerprint: fingerprintOf([facts]),
  };
}

function pointsToldAsPercent(key: string, scope: Scope, figures: readonly FigureFacts[]): readonly Finding[] {
  const pairs = pairsAmong(figures).slice(0, MOST);
  if (pairs.length === 0) return [];
  const stated = statedAmong(figures).slice(0, MOST);
  const findings: Finding[] = [];
  for (const pair of pairs) {
    for (const one of stated) {
      if (!belongTogether(pair, one, scope, pairs.length, stated.length) || !isPointSlip(pair, one)) continue;
      const finding = pointSlip(key, pair, one);
      if (finding) findings.push(finding);
    }
  }
  return findings.sort((a, b) => compareText(a.id, b.id));
}

function pointSlip(key: string, pair: Pair, one: Stated): Finding | null {
  const [quotient, difference] = [quotientOf(pair.base, pair.end), differenceOf(pair.base, pair.end)];
  const stated = one.readings[0]?.printed;
  if (!quotient || !difference || !stated) return null;
  const points = signedInterval(one.facts).printed;
  return {
    id: findingId('slip', 'points as percent', pair.base.figure.id, pair.end.figure.id, one.facts.figure.id),
    check: 'slip',
    verdict: 'contradiction',
    title: 'Percent for percentage points',
    summary: `${headOf(pair.end)}: from ${quote(pair.base)} to ${quote(pair.end)} is no change by ${quote(one.facts)}, but one by ${inWords(difference.printed, 'pp', null)}.`,
    working: `${bracket(factsInterval(pair.end.figure).printed)} ÷ ${bracket(factsInterval(pair.base.figure).printed)} = ${computed(quotient.printed, stated)} does not meet ${bracket(stated)}; as points ${bracket(factsInterval(pair.end.figure).printed)} − ${bracket(factsInterval(pair.base.figure).printed)} = ${computed(difference.printed, points)}`,
    figures: [part(pair.base, 'start'), part(pair.end, 'end'), part(one.facts, 'stated growth rate')],
    claimIds: [],
    ruler: ruler('pp', null, [
      bar(`stated: ${asWritten(one.facts)}`, points, 'stated', one.facts),
      bar(
        `${asWritten(pair.base)} → ${asWritten(pair.end)} in points`,
        difference.printed,
        contains(points, difference.printed.low) ? 'computed' : 'hint',
      ),
    ]),
    key,
    missing: [],
    fingerprint: fingerprintOf([pair.base, pair.end, one.facts]),
  };
}
