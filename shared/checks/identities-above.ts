import type { Finding } from '../model/finding.ts';
import { add, type Interval } from '../quantity/interval.ts';
import { ifCountedInOneWay } from './counting.ts';
import { type Bounds, factsInterval, fingerprintOf } from './facts.ts';
import { findingId } from './hash.ts';
import type { BoundIdentity } from './identities-bound.ts';
import { isUndated, NOTHING, partsOfRow, type Row, rowsOf } from './identities-combine.ts';
import { isNeverNegative, isPlainAmount } from './non-negative.ts';
import { bar, combine, ruler, statedBar } from './relation.ts';
import type { FigureFacts } from './types.ts';
import { asWritten, bracket, capital, forPeriod, nameOf, quote, scaleOf, scaleUnit } from './words.ts';

/** Terms that exceed their total though others are still to come: in a sum without minus, of amounts that are never negative. */
export function aboveLeft(
  key: string,
  identity: BoundIdentity,
  [lefts = [], ...terms]: readonly (readonly FigureFacts[])[],
): readonly Finding[] {
  const plain =
    identity.terms.every((t) => t.sign === 1 && isNeverNegative(t.indicator)) &&
    isNeverNegative(identity.left) &&
    [...lefts, ...terms.flat()].every(isPlainAmount);
  const known = terms.filter((some) => some.length > 0);
  if (!plain || lefts.length === 0 || known.length === 0) return [];
  return rowsOf([lefts, ...known]).flatMap((row) => {
    const [left, ...parts] = row;
    if (!left) return [];
    const sum = parts.reduce<Bounds>((total, f) => combine(total, factsInterval(f.figure), add) ?? total, NOTHING);
    const told = factsInterval(left.figure);
    const above = (a: Interval, b: Interval): boolean => a.low > b.high * (1 + 1e-9);
    if (!above(sum.printed, told.printed)) return [];
    const surely = above(sum.widest, told.widest);
    return [ifCountedInOneWay(reportAbove(key, identity, row, sum, told, surely), row)];
  });
}

function reportAbove(
  key: string,
  identity: BoundIdentity,
  row: Row,
  sum: Bounds,
  told: Bounds,
  surely: boolean,
): Finding {
  const [left, ...parts] = row;
  if (!left) throw new RangeError('a sum without a left side');
  const [a, b] = surely ? [sum.widest, told.widest] : [sum.printed, told.printed];
  const { unit, currency } = left.figure;
  const size = scaleOf(a, b);
  const untold = surely && isUndated(key);
  const names = parts.map((f) => `${nameOf(f)} of ${quote(f)}`).join(' plus ');
  const verdict = untold ? 'cannot-tell' : surely ? 'contradiction' : 'holds-within-rounding';
  const whole = `${nameOf(left)} of ${quote(left)}`;
  const summary = {
    contradiction: `${capital(names)}${forPeriod(left)} cannot lie above ${whole}, of which they are a part.`,
    'holds-within-rounding': `${capital(names)}${forPeriod(left)} lie within ${whole} only if one of them is a round number.`,
    'cannot-tell': `${capital(names)} would lie above ${whole}, of which they are a part, if all are of one period; the period is not told.`,
  }[verdict];
  return {
    id: findingId('identity', 'above', identity.id, ...row.map((f) => f.figure.id)),
    check: 'identity',
    verdict,
    title: 'Part above whole',
    summary,
    working: `${parts.map((f) => bracket(surely ? factsInterval(f.figure).widest : factsInterval(f.figure).printed, size)).join(' + ')} above ${bracket(b, size)}${scaleUnit(size, unit, currency)}`,
    figures: partsOfRow(row),
    claimIds: [],
    ruler: ruler(unit, currency, [
      statedBar(`whole: ${asWritten(left)}`, left, told.printed),
      bar(parts.map(asWritten).join(', '), sum.printed, 'computed'),
    ]),
    key,
    missing: untold ? ['the period'] : [],
    fingerprint: fingerprintOf(row, [identity.id]),
  };
}
