import type { Finding } from '../model/finding.ts';
import type { Indicator } from '../model/records.ts';
import { divide, type Interval, multiply, scale } from '../quantity/interval.ts';
import { type Bounds, factsInterval, fingerprintOf } from './facts.ts';
import { findingId } from './hash.ts';
import { bar, combine, part, ruler, statedBar, transform } from './relation.ts';
import type { FigureFacts } from './types.ts';
import { bracket, capital, computed, forPeriod, inWords, nameOf, quote, scaleOf, scaleUnit, shown } from './words.ts';

/** What a share and one amount say of the amount that is missing; null where they say nothing at all. */
export function derive(key: string, one: FigureFacts, amount: FigureFacts, missing: 'part' | 'whole'): Finding | null {
  const share = transform(factsInterval(one.figure), (a) => scale(a, 0.01));
  const known = factsInterval(amount.figure);
  const derived = share && combine(known, share, missing === 'whole' ? divide : multiply);
  if (!derived || share.widest.low < 0) return null;
  const { unit, currency } = amount.figure;
  const size = scaleOf(known.printed, derived.printed);
  const result = inWords(derived.printed, unit, currency);
  const sign = missing === 'whole' ? '÷' : '×';
  const stated = factsInterval(one.figure).printed;
  const start = `${capital(nameOf(amount))} of ${shown(amount)} at a share of ${shown(one)}`;
  return {
    id: findingId('share', `derived ${missing}`, one.figure.id, amount.figure.id),
    check: 'share',
    verdict: 'cannot-tell',
    title: missing === 'whole' ? 'Whole worked out' : 'Part worked out',
    summary: saysNothing(derived.printed)
      ? `${start} cannot bound the ${missing}; no figure for it is known.`
      : `${start} would make a ${missing} of ${result}${openEnd(derived.printed)}; no figure for the ${missing} is known.`,
    working: `${bracket(known.printed, size)} ${sign} ${bracket(stated)} % = ${computed(derived.printed, null, size)}${scaleUnit(size, unit, currency)}`,
    figures: [part(one, 'share'), part(amount, missing === 'whole' ? 'part' : 'whole')],
    claimIds: [],
    ruler: ruler(unit, currency, [
      statedBar(quote(amount), amount, known.printed),
      bar(`${missing} worked out`, derived.printed, 'computed'),
    ]),
    key,
    missing: [`a figure for the ${missing}`],
    fingerprint: fingerprintOf([one, amount]),
  };
}

/** Amounts below nothing are not meant, so that "from nothing upwards" says nothing. */
function saysNothing(a: Interval): boolean {
  return a.low <= 0 && !Number.isFinite(a.high);
}

function openEnd(a: Interval): string {
  return Number.isFinite(a.high) ? '' : ', which has no upper bound';
}

/** The share that a part makes of its whole, where nobody tells it; null where nothing can be divided. */
export function deriveShare(key: string, share: Indicator, p: FigureFacts, w: FigureFacts): Finding | null {
  const [piece, all] = [factsInterval(p.figure), factsInterval(w.figure)];
  const derived: Bounds | null = combine(piece, all, (a, b) => {
    const quotient = divide(a, b);
    return quotient && scale(quotient, 100);
  });
  if (!derived || saysNothing(derived.printed)) return null;
  const size = scaleOf(piece.printed, all.printed);
  return {
    id: findingId('share', 'derived share', p.figure.id, w.figure.id),
    check: 'share',
    verdict: 'cannot-tell',
    title: 'Share worked out',
    summary: `${capital(nameOf(p))} of ${quote(p)} out of ${nameOf(w)} of ${quote(w)}${forPeriod(p)} would make ${share.name} ${inWords(derived.printed, '%', null)}${openEnd(derived.printed)}; no figure for it is known.`,
    working: `${bracket(piece.printed, size)} ÷ ${bracket(all.printed, size)} = ${computed(derived.printed)} %`,
    figures: [part(p, 'part'), part(w, 'whole')],
    claimIds: [],
    ruler: ruler('%', null, [bar(`${share.name} worked out`, derived.printed, 'computed')]),
    key,
    missing: ['a figure for the share'],
    fingerprint: fingerprintOf([p, w]),
  };
}
