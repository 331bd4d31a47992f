import type { Finding } from '../model/finding.ts';
import { directionOfEnds } from './direction.ts';
import { factsInterval, fingerprintOf } from './facts.ts';
import { findingId } from './hash.ts';
import { isLevel, type Pair, type Scope } from './pairing.ts';
import { part, ruler, statedBar } from './relation.ts';
import { asWritten, bracket, headOf, quote, scaleOf, scaleUnit } from './words.ts';

/**
 * Pairs told as a fall whose end lies above the base, or as a rise whose end lies below it. `told`: what this key
 * says already; of a pair that it doubts as much, nothing more is said, since one wrong word needs no two findings.
 */
export function againstDirection(
  key: string,
  scope: Scope,
  pairs: readonly Pair[],
  told: readonly Finding[],
): readonly Finding[] {
  return pairs.flatMap((pair) => {
    // A pair with an indicator is judged with its series, one without inside its claim: once in all.
    if ((pair.base.figure.indicatorId === null) !== (scope === 'claim')) return [];
    const finding = judgePair(key, pair);
    const isSaid = told.some(
      ({ verdict, figures: [base, end] }) =>
        base?.figureId === pair.base.figure.id &&
        end?.figureId === pair.end.figure.id &&
        (verdict === 'contradiction' || verdict === finding?.verdict),
    );
    return finding && !isSaid ? [finding] : [];
  });
}

function judgePair(key: string, { base, end }: Pair): Finding | null {
  if (!isLevel(base) || !isLevel(end)) return null;
  const direction = directionOfEnds(base, end);
  if (direction === 0) return null;
  const [from, to] = [factsInterval(base.figure), factsInterval(end.figure)];
  // A deficit of −5 that falls to −3 has become smaller: below zero the words do not say which way.
  if (from.widest.low < 0 || to.widest.low < 0) return null;
  const cannotBe = (low: number, high: number): boolean => low >= high;
  const [lower, upper] = direction < 0 ? [from, to] : [to, from];
  if (!cannotBe(upper.printed.low, lower.printed.high)) return null;
  const surely = cannotBe(upper.widest.low, lower.widest.high);
  const told = direction < 0 ? 'a fall' : 'a rise';
  const side = direction < 0 ? 'above' : 'below';
  const [first, last] = surely ? [from.widest, to.widest] : [from.printed, to.printed];
  const size = scaleOf(first, last);
  const { unit, currency } = base.figure;
  const path = `${quote(base)} to ${quote(end)}`;
  return {
    id: findingId('change', 'direction', base.figure.id, end.figure.id),
    check: 'change',
    verdict: surely ? 'contradiction' : 'holds-within-rounding',
    title: direction < 0 ? 'Fall that rises' : 'Rise that falls',
    summary: surely
      ? `${headOf(end)}: from ${path} is told as ${told}, yet the end lies ${side} the start.`
      : `${headOf(end)}: from ${path} is ${told} only if one of them is a round number.`,
    working: `end ${bracket(last, size)} ${side} start ${bracket(first, size)}${scaleUnit(size, unit, currency)}`,
    figures: [part(base, 'start'), part(end, 'end')],
    claimIds: [],
    ruler: ruler(unit, currency, [
      statedBar(`start: ${asWritten(base)}`, base, from.printed),
      statedBar(`end: ${asWritten(end)}`, end, to.printed),
    ]),
    key,
    missing: [],
    fingerprint: fingerprintOf([base, end], [told]),
  };
}
