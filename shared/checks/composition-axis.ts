import type { Finding } from '../model/finding.ts';
import { add, exactly, type Interval } from '../quantity/interval.ts';
import { isToldAsWhole } from './composition-words.ts';
import { areDisjoint } from './disjoint.ts';
import { type Bounds, compareText, factsInterval, fingerprintOf, representatives } from './facts.ts';
import { findingId } from './hash.ts';
import { divisionsOf } from './identity.ts';
import { isPlainAmount } from './non-negative.ts';
import { bar, combine, part, ruler, statedBar } from './relation.ts';
import type { CheckContext, FigureFacts } from './types.ts';
import { bareName } from './wholes.ts';
import {
  asWritten,
  bracket,
  capital,
  computed,
  forPeriod,
  inWords,
  list,
  nameOf,
  quote,
  scaleOf,
  scaleUnit,
} from './words.ts';

type Of = (facts: FigureFacts) => string | null;

const NOTHING: Bounds = { printed: exactly(0), widest: exactly(0) };
const ALL: Bounds = { printed: exactly(100), widest: exactly(100) };
const MOST_WHOLES = 2;
const MOST_ALONE = 4;
const MOST_SHOWN = 12;

/** The sum of amounts. */
export function totalOf(parts: readonly FigureFacts[]): Bounds {
  return parts.reduce<Bounds>((sum, f) => combine(sum, factsInterval(f.figure), add) ?? sum, NOTHING);
}

/** Whether one value must lie above another: surely, only as printed, or not. */
export function liesAbove(a: Bounds, b: Bounds): 'surely' | 'as printed' | 'no' {
  const above = (x: Interval, y: Interval): boolean => x.low > y.high + 1e-9 * Math.abs(y.high);
  if (!above(a.printed, b.printed)) return 'no';
  return above(a.widest, b.widest) ? 'surely' : 'as printed';
}

/** Parts that lie above the whole, alone or, where they have nothing in common, together. */
export function aboveWhole(
  key: string,
  wholes: readonly FigureFacts[],
  parts: readonly FigureFacts[],
  of: Of,
  context: CheckContext,
): readonly Finding[] {
  if (![...wholes, ...parts].every(isPlainAmount)) return [];
  const findings: Finding[] = [];
  for (const whole of representatives(wholes, MOST_WHOLES)) {
    const alone = representatives(
      parts.filter((p) => liesAbove(factsInterval(p.figure), factsInterval(whole.figure)) !== 'no'),
      MOST_ALONE,
    );
    for (const p of alone) findings.push(report(key, whole, [p]));
    if (alone.some((p) => liesAbove(factsInterval(p.figure), factsInterval(whole.figure)) === 'surely')) continue;
    const several = smallestOfEach(parts, of);
    if (several.length < 2 || !areDisjoint(several.map((p) => context.actors.get(of(p) ?? '') ?? null))) continue;
    const sum = liesAbove(totalOf(several), factsInterval(whole.figure));
    // A part that is too large only as printed says as much of the sum; that the sum is too large for certain is more.
    if (sum === 'surely' || (sum !== 'no' && alone.length === 0)) findings.push(report(key, whole, several));
  }
  return findings;
}

/** Of each place or partner the figure that begins lowest, so that what is too much of them is too much of any. */
function smallestOfEach(parts: readonly FigureFacts[], of: Of): readonly FigureFacts[] {
  const smallest = new Map<string, FigureFacts>();
  for (const facts of parts) {
    const name = of(facts) ?? '';
    const known = smallest.get(name);
    if (!known || lowest(facts) < lowest(known)) smallest.set(name, facts);
  }
  return [...smallest.values()].sort((a, b) => compareText(a.figure.id, b.figure.id));
}

function lowest(facts: FigureFacts): number {
  return factsInterval(facts.figure).widest.low;
}

function report(key: string, whole: FigureFacts, parts: readonly FigureFacts[]): Finding {
  const [sum, all] = [totalOf(parts), factsInterval(whole.figure)];
  const surely = liesAbove(sum, all) === 'surely';
  const toldWhole = isToldAsWhole(whole);
  const verdict = !surely ? 'holds-within-rounding' : toldWhole ? 'contradiction' : 'cannot-tell';
  const [a, b] = surely ? [sum.widest, all.widest] : [sum.printed, all.printed];
  const { unit, currency } = whole.figure;
  const size = scaleOf(a, b);
  const these =
    parts.length === 1
      ? `a part of ${list(parts.map(quote))}`
      : `parts of ${list(parts.slice(0, MOST_SHOWN).map(quote))}`;
  const name = `${capital(nameOf(whole))} of ${quote(whole)}${forPeriod(whole)}`;
  const make = parts.length === 1 ? '' : `, which make ${inWords(a, unit, currency)}`;
  const summary = {
    contradiction: `${name} cannot hold ${these}${make}.`,
    'holds-within-rounding': `${name} holds ${these}${make} only if one of them is a round number.`,
    'cannot-tell': `${name} could not hold ${these}${make}; nothing says whether ${quote(whole)} is the whole.`,
  }[verdict];
  const line = parts.slice(0, MOST_SHOWN).map((f) => bracket(pick(f, surely), size));
  const equals = parts.length > 1 ? ` = ${computed(a, b, size)}` : '';
  return {
    id: findingId('composition', 'above', whole.figure.id, ...parts.map((f) => f.figure.id)),
    check: 'composition',
    verdict,
    title: parts.length === 1 ? 'Part above whole' : 'Parts above whole',
    summary,
    working: `${line.join(' + ')}${parts.length > MOST_SHOWN ? ' + …' : ''}${equals} above ${bracket(b, size)}${scaleUnit(size, unit, currency)}`,
    figures: [part(whole, 'whole'), ...parts.map((f) => part(f, 'part'))],
    claimIds: [],
    ruler: ruler(unit, currency, [
      statedBar(`whole: ${asWritten(whole)}`, whole, all.printed),
      ...(parts.length === 1 ? [] : [bar('sum of the parts', sum.printed, 'computed')]),
      ...parts.slice(0, MOST_SHOWN).map((f) => statedBar(asWritten(f), f, factsInterval(f.figure).printed)),
    ]),
    key,
    missing: verdict === 'cannot-tell' ? ['whether it is the whole'] : [],
    fingerprint: fingerprintOf([whole, ...parts], [String(toldWhole)]),
  };
}

function pick(facts: FigureFacts, widest: boolean): Interval {
  const bounds = factsInterval(facts.figure);
  return widest ? bounds.widest : bounds.printed;
}

/** Shares of several partners in one whole that exceed 100 % together. */
export function sharesAboveAll(
  key: string,
  shares: readonly FigureFacts[],
  of: Of,
  context: CheckContext,
): readonly Finding[] {
  const several = smallestOfEach(
    shares.filter((f) => f.figure.role === 'share' && lowest(f) >= 0),
    of,
  );
  if (several.length < 2 || !areDisjoint(several.map((p) => context.actors.get(of(p) ?? '') ?? null))) return [];
  const found = reportShares(key, several, isOfOneWhole(several, context));
  return found ? [found] : [];
}

/**
 * Whether shares with different partners are surely of one whole: an identity divides by all of something. A share in what each
 * partner has ("of the partner's imports") is of as many wholes as there are partners.
 */
function isOfOneWhole([first]: readonly FigureFacts[], context: CheckContext): boolean {
  const indicator = first?.indicator;
  if (!indicator || /\bpartner/i.test(indicator.name)) return false;
  return divisionsOf(indicator.id, context).some(
    (d) => d.share.id === indicator.id && bareName(d.whole.name) !== d.whole.name.trim().toLowerCase(),
  );
}

/** The finding on shares that exceed a whole together, null where they do not; `sure`: they are of one whole and apart. */
export function reportShares(key: string, shares: readonly FigureFacts[], sure: boolean): Finding | null {
  const sum = totalOf(shares);
  const above = liesAbove(sum, ALL);
  if (above === 'no') return null;
  const verdict = above === 'as printed' ? 'holds-within-rounding' : sure ? 'contradiction' : 'cannot-tell';
  const widest = above === 'surely';
  const total = widest ? sum.widest : sum.printed;
  const words = `Shares of ${list(shares.slice(0, MOST_SHOWN).map(quote))} make ${inWords(total, '%', null)}`;
  const summary = {
    contradiction: `${words}, which is more than the whole.`,
    'holds-within-rounding': `${words}, which is no more than the whole only within rounding.`,
    'cannot-tell': `${words}, which is too much if they are shares of one whole; nothing says that they are.`,
  }[verdict];
  return {
    id: findingId('composition', 'shares', ...shares.map((f) => f.figure.id)),
    check: 'composition',
    verdict,
    title: 'Shares above 100%',
    summary,
    working: `${shares
      .slice(0, MOST_SHOWN)
      .map((f) => bracket(pick(f, widest)))
      .join(' + ')}${shares.length > MOST_SHOWN ? ' + …' : ''} = ${computed(total, ALL.printed)} % above 100 %`,
    figures: shares.map((f) => part(f, 'share')),
    claimIds: [],
    ruler: ruler('%', null, [
      ...shares.slice(0, MOST_SHOWN).map((f) => statedBar(asWritten(f), f, factsInterval(f.figure).printed)),
      bar('sum of the shares', sum.printed, 'computed'),
    ]),
    key,
    missing: verdict === 'cannot-tell' ? ['whether they are shares of one whole'] : [],
    fingerprint: fingerprintOf(shares, [String(sure)]),
  };
}
