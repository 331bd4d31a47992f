import type { Finding } from '../model/finding.ts';
import { type Interval, interval, meets, nearlyEqual } from '../quantity/interval.ts';
import { byId, compareText, factsInterval, fingerprintOf } from './facts.ts';
import { findingId } from './hash.ts';
import { bar, part, ruler, statedBar } from './relation.ts';
import type { FigureFacts } from './types.ts';
import { bracket, computed, list, nameOf, quote } from './words.ts';

/** A whole, give or take the rounding of one part. */
const WHOLE: Interval = interval(99.5, 100.5);
/** More parts than these make up a hundred too easily to mean anything. */
const MOST_PARTS = 12;
const FEWEST_RATES = 2;

/**
 * Growth rates of one claim that sum to about 100 %, of which one is elsewhere in the source the share of the same partner: they
 * read like shares. `all`: the plain percentages of one source.
 */
export function sharesToldAsGrowth(key: string, all: readonly FigureFacts[]): readonly Finding[] {
  // Most sources have no more than some shares.
  if (all.filter((f) => f.figure.role === 'growth-rate').length < FEWEST_RATES) return [];
  const figures = byId(all);
  const shares = figures.filter((f) => f.figure.role === 'share' && f.figure.value !== null);
  if (shares.length === 0) return [];
  const claims = new Map<string, FigureFacts[]>();
  for (const facts of figures) {
    const claim = claims.get(facts.claim.id);
    if (claim) claim.push(facts);
    else claims.set(facts.claim.id, [facts]);
  }
  const findings: Finding[] = [];
  for (const claimId of [...claims.keys()].sort(compareText)) {
    const parts = claims.get(claimId) ?? [];
    const finding = judgeClaim(key, parts, shares);
    if (finding) findings.push(finding);
  }
  return findings;
}

function judgeClaim(key: string, parts: readonly FigureFacts[], shares: readonly FigureFacts[]): Finding | null {
  const rates = parts.filter((f) => f.figure.role === 'growth-rate');
  if (rates.length < FEWEST_RATES || parts.length < 3 || parts.length > MOST_PARTS) return null;
  const sum = sumOf(parts);
  if (!sum || !meets(sum, WHOLE)) return null;
  for (const rate of rates) {
    const same = shares.find((s) => isSameShare(s, rate));
    if (same) return report(key, parts, rate, same, sum);
  }
  return null;
}

/** The sum of parts that are no less than nothing; null where one has no upper end. */
function sumOf(parts: readonly FigureFacts[]): Interval | null {
  let [low, high] = [0, 0];
  for (const facts of parts) {
    const { printed } = factsInterval(facts.figure);
    if (!Number.isFinite(printed.high) || printed.high < 0) return null;
    low += Math.max(0, printed.low);
    high += printed.high;
  }
  return interval(low, high);
}

function isSameShare(share: FigureFacts, rate: FigureFacts): boolean {
  if (share.claim.id === rate.claim.id || share.figure.value === null || rate.figure.value === null) return false;
  const agree = (a: string | null, b: string | null): boolean => a === null || b === null || a === b;
  return (
    nearlyEqual(share.figure.value, rate.figure.value) &&
    agree(share.figure.partnerId, rate.figure.partnerId) &&
    agree(share.figure.subjectId, rate.figure.subjectId)
  );
}

function report(
  key: string,
  parts: readonly FigureFacts[],
  rate: FigureFacts,
  share: FigureFacts,
  sum: Interval,
): Finding {
  return {
    id: findingId('slip', 'shares as growth', ...parts.map((f) => f.figure.id)),
    check: 'slip',
    verdict: 'cannot-tell',
    title: 'Shares told as growth?',
    summary: `${list(parts.map(quote))} are told as growth, but sum to about 100%, and ${quote(rate)} is elsewhere the ${nameOf(share)}: they read like shares.`,
    working: `${parts.map((f) => bracket(atLeastNothing(factsInterval(f.figure).printed))).join(' + ')} = ${computed(sum, WHOLE)} % meets 100 %`,
    figures: [...parts.map((f) => part(f, 'part')), part(share, 'stated share')],
    claimIds: [],
    ruler: ruler('%', null, [
      ...parts.map((f) => statedBar(quote(f), f, factsInterval(f.figure).printed)),
      bar('sum', sum, 'computed'),
    ]),
    key,
    missing: ['what the percentages are of'],
    fingerprint: fingerprintOf([...parts, share]),
  };
}

function atLeastNothing(a: Interval): Interval {
  return a.low < 0 ? interval(0, a.high, false, a.highOpen) : a;
}
