import type { Finding, FindingFigure, RulerBar } from '../model/finding.ts';
import type { Verdict } from '../model/vocabulary.ts';
import type { Interval } from '../quantity/interval.ts';
import { compareText, factsInterval, fingerprintOf } from './facts.ts';
import { findingId } from './hash.ts';
import { MARGIN_WORDS, type Mirroring, mirroring } from './margin.ts';
import { basesAgree, observedPrint, seriesName } from './observed.ts';
import { bar, part, ruler, statedBar } from './relation.ts';
import { basisOfTrade, type Side } from './trade-flow.ts';
import type { CheckContext, FigureFacts, ObservationFacts } from './types.ts';
import { bracket, capital, computed, inWords, periodAside, quote, scaleOf, scaleUnit, shorten } from './words.ts';

/** Who sells what to whom. */
export interface Lane {
  readonly sellerId: string | null;
  readonly buyerId: string | null;
  /** Empty for all trade. */
  readonly goods: string;
}

/** What two accounts of one trade say together; null where they cannot be divided. */
export function mirrorFinding(
  key: string,
  lane: Lane,
  sold: Side,
  bought: Side,
  context: CheckContext,
): Finding | null {
  const found = mirroring(sold, bought);
  if (!found) return null;
  const untold = basesAgree(basisOfTrade(sold.basis), basisOfTrade(bought.basis)) === 'untold';
  const verdict = verdictOf(found, untold);
  const figures = [...partsOf(sold, 'sold'), ...partsOf(bought, 'bought')];
  const facts = [...factsOf(sold), ...factsOf(bought)];
  const data = [...dataOf(sold), ...dataOf(bought)];
  const reading = readingOf(found);
  return {
    id: findingId('mirror', ...[sold, bought].map(nameOfSide)),
    check: 'mirror',
    verdict,
    title: 'Mirror statistics',
    summary: summaryOf(found, verdict, lane, sold, bought, context),
    working: workingOf(found, sold, bought, reading),
    figures,
    claimIds: [],
    ruler: ruler(null, sold.currency, [...barsOf(sold, 'sold'), ...barsOf(bought, 'bought')]),
    key,
    missing:
      verdict === 'cannot-tell'
        ? [found.judgement === 'odd' ? 'why the two sides differ' : 'the basis of one side']
        : [],
    fingerprint: fingerprintOf(facts, observedPrint(data)),
  };
}

function verdictOf(found: Mirroring, untold: boolean): Verdict {
  if (found.judgement === 'odd') return 'cannot-tell';
  return found.judgement === 'contradiction' && untold ? 'cannot-tell' : found.judgement;
}

function readingOf(found: Mirroring): Interval {
  return found.judgement === 'holds' ? found.ratio.printed : found.ratio.widest;
}

function factsOf({ figure, share, total }: Side): readonly FigureFacts[] {
  return [...(share ? [share] : figure ? [figure] : []), ...(total?.figure ? [total.figure] : [])];
}

function dataOf({ observed, total }: Side): readonly ObservationFacts[] {
  return (total?.observed ?? observed)?.from ?? [];
}

function partsOf(side: Side, name: string): readonly FindingFigure[] {
  if (!side.share) return side.figure ? [part(side.figure, name)] : [];
  const total = side.total?.figure;
  return [part(side.share, `share of what was ${name}`), ...(total ? [part(total, 'total')] : [])];
}

/** Tells a side from every other in ids. */
function nameOfSide(side: Side): string {
  const own = factsOf(side).map(({ figure }) => figure.id);
  const series = [...new Set(dataOf(side).map((o) => o.series.id))].sort(compareText);
  return [...own, ...series].join('+');
}

/** What a side rests on, in words: a figure's own, the name of a series, or a share of a total. */
function wordsOf(side: Side): string {
  const data = dataOf(side)[0];
  const series = data ? `“${shorten(seriesName(data), 60)}”` : '';
  if (side.share) return `${quote(side.share)} of ${side.total?.figure ? quote(side.total.figure) : series}`;
  return side.figure ? quote(side.figure) : series;
}

function barsOf(side: Side, name: string): readonly RulerBar[] {
  if (side.figure && !side.share) return [statedBar(quote(side.figure), side.figure, side.bounds.printed)];
  const { printed, widest } = side.bounds;
  const value = printed.low === printed.high ? printed.low : null;
  return [bar(side.share ? `${name}: ${wordsOf(side)}` : wordsOf(side), widest, 'computed', side.share ?? null, value)];
}

function summaryOf(
  found: Mirroring,
  verdict: Verdict,
  { sellerId, buyerId, goods }: Lane,
  sold: Side,
  bought: Side,
  context: CheckContext,
): string {
  const name = (id: string | null, otherwise: string): string => context.actors.get(id ?? '')?.name ?? otherwise;
  const [seller, buyer] = [name(sellerId, 'the seller'), name(buyerId, 'the buyer')];
  const what = goods === '' ? 'exports' : `exports of ${goods}`;
  const amount = (side: Side): string => inWords(side.bounds.printed, null, side.currency);
  const period = (sold.figure ?? bought.figure ?? sold.share ?? bought.share)?.period?.text;
  const both = `${capital(what)} of ${seller} to ${buyer}${period ? ` ${periodAside(period)}` : ''}: ${amount(sold)} as ${seller} has it (${wordsOf(sold)}), ${amount(bought)} as ${buyer} has it (${wordsOf(bought)})`;
  const times = inWords(readingOf(found), 'x', null);
  if (found.judgement === 'contradiction' && verdict === 'cannot-tell') {
    return `${both}; they would contradict each other if both were on one basis, which one of them does not name.`;
  }
  switch (found.judgement) {
    case 'holds':
      return `${both}; freight and insurance can explain the difference.`;
    case 'holds-within-rounding':
      return `${both}; freight and insurance can explain the difference only if one of them is a round number.`;
    case 'odd':
      return `${both}; the second is ${times} the first, more than freight and insurance explain, though other reasons may.`;
    case 'contradiction':
      return `${both}; the second is ${times} the first, which neither freight and insurance nor different days and rates explain.`;
  }
}

function workingOf(found: Mirroring, sold: Side, bought: Side, ratio: Interval): string {
  const pick = (side: Side): Interval => (found.judgement === 'holds' ? side.bounds.printed : side.bounds.widest);
  const [from, to] = [pick(sold), pick(bought)];
  const factor = scaleOf(from, to);
  const unit = scaleUnit(factor, null, sold.currency);
  const sums = [sold, bought].flatMap((side) => derivation(side, found.judgement === 'holds'));
  const limit = found.judgement === 'contradiction' ? found.possible : found.usual;
  const relation = {
    holds: 'meets',
    'holds-within-rounding': 'meets only within rounding',
    odd: 'does not meet',
    contradiction: 'does not meet',
  };
  const quotient = `${shownSide(bought, to, factor)} ÷ ${shownSide(sold, from, factor)}${unit} = ${computed(ratio, limit)}`;
  return `${sums.join('')}${quotient} ${relation[found.judgement]} ${bracket(limit)} (${MARGIN_WORDS})`;
}

function shownSide(side: Side, a: Interval, factor: number): string {
  return side.share ? computed(a, null, factor) : bracket(a, factor);
}

/** "[0.01, 0.1)% × [2.6, 2.6] tn USD = [0.26, 2.6] bn USD; " for a side that is a share of a total. */
function derivation(side: Side, asPrinted: boolean): readonly string[] {
  const { share, total } = side;
  if (!share || !total) return [];
  const own = factsInterval(share.figure);
  const [part, whole, product] = asPrinted
    ? [own.printed, total.bounds.printed, side.bounds.printed]
    : [own.widest, total.bounds.widest, side.bounds.widest];
  const [large, small] = [scaleOf(whole), scaleOf(product)];
  return [
    `${bracket(part)}% × ${bracket(whole, large)}${scaleUnit(large, null, side.currency)} = ${computed(product, null, small)}${scaleUnit(small, null, side.currency)}; `,
  ];
}
