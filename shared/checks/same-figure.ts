import type { Finding } from '../model/finding.ts';
import { formatInterval } from '../quantity/format.ts';
import { type Interval, meets, scale } from '../quantity/interval.ts';
import { comparedAs } from './compared-as.ts';
import { isPerPart } from './composition-words.ts';
import { countedOtherwise, ONE_WAY } from './counting.ts';
import { directionOf } from './direction.ts';
import {
  type Bounds,
  byId,
  byValue,
  compareText,
  factsInterval,
  fingerprintOf,
  informs,
  seriesKey,
  signedInterval,
  standingOf,
} from './facts.ts';
import { findingId } from './hash.ts';
import { sameFigureHints } from './hints.ts';
import { tellsChange } from './pairing.ts';
import { partsOfTime, partsOfTimeHints } from './parts-of-time.ts';
import { deciding, type Judgement, judge, part, relationWords, ruler, statedBar } from './relation.ts';
import { mayBeOfOtherParts, OF_ONE_PART } from './share-of-what.ts';
import { datesOf, spanOfChange } from './spans.ts';
import type { Check, FigureFacts, Members } from './types.ts';
import { bracket, capital, forPeriod, nameOf, quote, scaleOf, scaleUnit, shown } from './words.ts';

/** Up to here every two different values of one key are compared in a finding each; beyond, the two furthest apart stand for all. */
const MOST_COMPARED = 12;
/** How close to a thousand or a million the ratio of two values must come to look like a slip of scale. */
const SLIP_MARGIN = 0.03;
const SLIP_FACTORS = [
  [1e3, 'a thousand'],
  [1e6, 'a million'],
  [1e9, 'a billion'],
] as const;

/** Check 1: values of one indicator, for the same parties, period and basis, that cannot meet; and those that agree. */
export const sameFigure: Check = {
  name: 'same-figure',
  keysOfFigure: (facts, _context, company) => {
    if (!company.measure) return [];
    const { kind, unit, currency, per, indicatorId } = facts.figure;
    const role = comparedAs(facts);
    if (indicatorId === null || role === null || standingOf(facts) !== 'told') return [];
    if (!informs(factsInterval(facts.figure).printed)) return [];
    // What each of several got is another figure than what all of them did.
    const each = isPerPart(facts) ? '|each' : '';
    return [`${seriesKey(facts)}|${role}|${kind}|${unit ?? ''}|${currency ?? ''}|${per ?? ''}${each}`];
  },
  compares: () => true,
  run: (key, members) => {
    const { dated, undated, all } = sortOut(members);
    const findings: Finding[] = [];
    for (const period of [...dated.keys()].sort(compareText))
      findings.push(...comparePeriod(key, dated.get(period) ?? []));
    findings.push(...partsOfTime(key, dated));
    const untold = compareUndated(key, undated, all);
    if (untold) findings.push(untold);
    return findings;
  },
  hints: (finding, members, _context, lookup) =>
    partsOfTimeHints(finding, members, lookup) ?? sameFigureHints(finding, members, lookup),
};

interface Sorted {
  readonly dated: ReadonlyMap<string, readonly FigureFacts[]>;
  readonly undated: readonly FigureFacts[];
  readonly all: readonly FigureFacts[];
}

/** By period. The ends of a pair that carry one period between them have none of their own. */
function sortOut(members: Members): Sorted {
  const all = byId(members.figures);
  const ofPairs = new Map<string, string[]>();
  for (const facts of all) {
    const dates = datesOf(facts.period);
    const { pairId } = facts.figure;
    if (pairId !== null && dates !== null) ofPairs.set(pairId, [...(ofPairs.get(pairId) ?? []), dates]);
  }
  const dated = new Map<string, FigureFacts[]>();
  const undated: FigureFacts[] = [];
  for (const facts of all) {
    const period = tellsChange(facts) ? ownSpan(facts) : ownPeriod(facts, ofPairs);
    if (period === null) undated.push(facts);
    else if (dated.has(period)) dated.get(period)?.push(facts);
    else dated.set(period, [facts]);
  }
  return { dated, undated, all };
}

function ownPeriod(facts: FigureFacts, ofPairs: ReadonlyMap<string, readonly string[]>): string | null {
  const dates = datesOf(facts.period);
  const { pairId } = facts.figure;
  if (dates === null || pairId === null) return dates;
  return (ofPairs.get(pairId) ?? []).filter((d) => d === dates).length > 1 ? null : dates;
}

/** Growth since when decides as much as growth until when; null where either is not known. */
function ownSpan(facts: FigureFacts): string | null {
  const { start, end } = spanOfChange(facts);
  return start === null || end === null ? null : `from ${start.toFixed(2)} to ${end.toFixed(2)}`;
}

/** Figures of one period with exactly the same interval. */
type Cluster = readonly FigureFacts[];

function clustersOf(figures: readonly FigureFacts[]): readonly Cluster[] {
  const way = (f: FigureFacts): number => (tellsChange(f) ? directionOf(f) : 0);
  return byValue(figures, (a, b) => way(a) === way(b));
}

function comparePeriod(key: string, figures: readonly FigureFacts[]): readonly Finding[] {
  if (figures.length < 2) return [];
  const clusters = clustersOf(figures);
  const findings: Finding[] = [];
  if (clusters.length > MOST_COMPARED) {
    const apart = furthestApart(clusters);
    return apart ? [compare(key, apart[0], apart[1], figures.length)] : [];
  }
  clusters.forEach((cluster, i) => {
    const twice = comparable(cluster, cluster);
    if (twice) findings.push(compare(key, twice[0], twice[1], cluster.length));
    for (const other of clusters.slice(i + 1)) {
      const pair = comparable(cluster, other);
      if (pair) findings.push(compare(key, pair[0], pair[1], 2));
    }
  });
  return findings;
}

/**
 * Two figures, one of each cluster, that may be held against each other. One sentence that gives two values of what looks like one
 * thing lists two things; the ends of a pair differ by design.
 */
function comparable(a: Cluster, b: Cluster): readonly [FigureFacts, FigureFacts] | null {
  for (const x of oneAClaim(a)) {
    const y = oneAClaim(b).find((candidate) => candidate.claim.id !== x.claim.id && !ofOnePair(x, candidate));
    if (y) return x.figure.id < y.figure.id ? [x, y] : [y, x];
  }
  return null;
}

/** The first figures of a cluster that stand in different claims: three are enough to find two that may be compared. */
function oneAClaim(cluster: Cluster): Cluster {
  const first: FigureFacts[] = [];
  for (const facts of cluster) {
    if (first.every((f) => f.claim.id !== facts.claim.id)) first.push(facts);
    if (first.length === 3) break;
  }
  return first;
}

function ofOnePair(a: FigureFacts, b: FigureFacts): boolean {
  return a.figure.pairId !== null && a.figure.pairId === b.figure.pairId;
}

/** The clusters that end lowest and begin highest: if these meet, all do. */
function furthestApart(clusters: readonly Cluster[]): readonly [FigureFacts, FigureFacts] | null {
  const ends = clusters.flatMap((cluster) => {
    const first = cluster[0];
    return first ? [{ cluster, widest: factsInterval(first.figure).widest }] : [];
  });
  const lowest = [...ends].sort((a, b) => a.widest.high - b.widest.high).slice(0, 3);
  const highest = [...ends].sort((a, b) => b.widest.low - a.widest.low).slice(0, 3);
  for (const low of lowest) {
    for (const high of highest) {
      const pair = low.cluster === high.cluster ? null : comparable(low.cluster, high.cluster);
      if (pair) return pair;
    }
  }
  return null;
}

function compare(key: string, a: FigureFacts, b: FigureFacts, count: number): Finding {
  const [x, y] = boundsOfBoth(a, b);
  const judgement = judge(x, y);
  const slip = judgement === 'contradiction' ? slipOfScale(a, b) : null;
  const otherwise = judgement === 'contradiction' && !slip ? countedOtherwise(a, b) : null;
  const apart = judgement === 'contradiction' && otherwise === null && mayBeOfOtherParts(a, b);
  const [left, right] = [deciding(x, judgement), deciding(y, judgement)];
  const factor = scaleOf(left, right);
  const { unit, currency } = a.figure;
  return {
    id: findingId('same-figure', a.figure.id, b.figure.id),
    check: 'same-figure',
    verdict: otherwise || apart ? 'cannot-tell' : judgement,
    title: apart ? 'Shares of what?' : slip ? 'Scale slip?' : otherwise ? 'Counted differently?' : 'Same figure twice',
    summary: summaryOf(judgement, a, b, [x, y], count, slip, otherwise, apart),
    working: `${bracket(left, factor)} ${relationWords(judgement)} ${bracket(right, factor)}${scaleUnit(factor, unit, currency)}`,
    figures: [part(a, 'stated'), part(b, 'stated')],
    claimIds: [],
    ruler: ruler(unit, currency, [statedBar(quote(a), a, x.printed), statedBar(quote(b), b, y.printed)]),
    key,
    missing: otherwise ? [ONE_WAY] : apart ? [OF_ONE_PART] : [],
    fingerprint: fingerprintOf([a, b], otherwise ? [otherwise] : apart ? [OF_ONE_PART] : []),
  };
}

/** Both with their directions where the words of both tell one; else as they are written, since a bare change may be either. */
function boundsOfBoth(a: FigureFacts, b: FigureFacts): readonly [Bounds, Bounds] {
  const told = tellsChange(a) && directionOf(a) !== 0 && directionOf(b) !== 0;
  return told ? [signedInterval(a), signedInterval(b)] : [factsInterval(a.figure), factsInterval(b.figure)];
}

function summaryOf(
  judgement: Judgement,
  a: FigureFacts,
  b: FigureFacts,
  [x, y]: readonly [Bounds, Bounds],
  count: number,
  slip: string | null,
  otherwise: string | null,
  apart: boolean,
): string {
  const show = (f: FigureFacts, { printed }: Bounds): string =>
    formatInterval(printed, f.figure.unit, f.figure.currency);
  const name = capital(nameOf(a));
  const among = count > 2 ? ` (${count} figures, these two furthest apart)` : '';
  switch (judgement) {
    case 'contradiction': {
      if (otherwise) {
        return `${name} of ${show(a, x)} and of ${show(b, y)}${forPeriod(a)} would contradict each other if both were counted in one way; one is told as “${otherwise}”${among}.`;
      }
      if (apart) {
        return `${name} of ${show(a, x)} and of ${show(b, y)}${forPeriod(a)} would contradict each other if both were shares of one part; the label says what they are of, and nothing which part${among}.`;
      }
      const gap = slip ? `: they are about ${slip} times apart` : '';
      // "Over 28.7" and "under 28.7" end at one number: as bounds they would look as if they met.
      const [left, right] = touch(x.widest, y.widest) ? [quote(a), quote(b)] : [show(a, x), show(b, y)];
      return `${name} of ${left} and of ${right}${forPeriod(a)} cannot both be true${gap}${among}.`;
    }
    case 'holds-within-rounding':
      return `${name} of ${quote(a)} and ${quote(b)}${forPeriod(a)} agree only if one of them is a round number${among}.`;
    case 'holds':
      return `${name} of ${quote(a)} and ${quote(b)}${forPeriod(a)} agree${count > 2 ? ` (${count} figures)` : ''}.`;
  }
}

function touch(x: Interval, y: Interval): boolean {
  return x.high === y.low || y.high === x.low;
}

/** "a thousand" where one value is about a thousand times the other, and so on; null elsewhere. */
export function slipOfScale(a: FigureFacts, b: FigureFacts): string | null {
  const [x, y] = [factsInterval(a.figure).printed, factsInterval(b.figure).printed];
  for (const [factor, name] of SLIP_FACTORS) if (isTimes(x, y, factor) || isTimes(y, x, factor)) return name;
  return null;
}

function isTimes(small: Interval, large: Interval, factor: number): boolean {
  const value = (small.low + small.high) / 2;
  const other = (large.low + large.high) / 2;
  if (!(value > 0 && other > 0 && Number.isFinite(value) && Number.isFinite(other))) return false;
  return Math.abs(other / value / factor - 1) <= SLIP_MARGIN || meets(scale(small, factor), large);
}

/** One finding a key for figures that would contradict each other if they were of one period, of which at least one is not told. */
function compareUndated(key: string, undated: readonly FigureFacts[], all: readonly FigureFacts[]): Finding | null {
  // The base of a change is of another time by its nature; growth of a known period lacks its start, not its period.
  const open = undated.filter((f) => f.figure.pairEnd !== 'base' && !(tellsChange(f) && f.period !== null));
  if (open.length === 0) return null;
  const others = all.filter((f) => f.figure.pairEnd !== 'base');
  const byHigh = [...others].sort((a, b) => wide(a).high - wide(b).high || compareText(a.figure.id, b.figure.id));
  const byLow = [...others].sort((a, b) => wide(b).low - wide(a).low || compareText(a.figure.id, b.figure.id));
  const candidates = [...byHigh.slice(0, 3), ...byLow.slice(0, 3)];
  for (const facts of open) {
    const other = candidates.find(
      (c) => c.claim.id !== facts.claim.id && !ofOnePair(c, facts) && !meets(wide(c), wide(facts)),
    );
    if (other) return cannotTell(key, facts, other);
  }
  return null;
}

function wide(facts: FigureFacts): Interval {
  return factsInterval(facts.figure).widest;
}

function cannotTell(key: string, undated: FigureFacts, other: FigureFacts): Finding {
  const factor = scaleOf(wide(undated), wide(other));
  const { unit, currency } = undated.figure;
  const which = datesOf(other.period) === null ? 'the period of either' : `the period of ${quote(undated)}`;
  return {
    id: findingId('same-figure', 'undated', undated.figure.id, other.figure.id),
    check: 'same-figure',
    verdict: 'cannot-tell',
    title: 'Period missing',
    summary: `${capital(nameOf(undated))} of ${shown(undated)} and of ${shown(other)} would contradict each other if they were of one period; ${which} is not told.`,
    working: `${bracket(wide(undated), factor)} ${relationWords('contradiction')} ${bracket(wide(other), factor)}${scaleUnit(factor, unit, currency)}, if of one period`,
    figures: [part(undated, 'without period'), part(other, 'stated')],
    claimIds: [],
    ruler: ruler(unit, currency, [
      statedBar(quote(undated), undated, factsInterval(undated.figure).printed),
      statedBar(quote(other), other, factsInterval(other.figure).printed),
    ]),
    key,
    missing: ['the period'],
    fingerprint: fingerprintOf([undated, other]),
  };
}
