import type { Finding, Hint, RulerBar } from '../model/finding.ts';
import { divide, type Interval, interval, multiply } from '../quantity/interval.ts';
import { factsInterval } from './facts.ts';
import { hint, needed, relabel } from './hint-tools.ts';
import { USUAL } from './margin.ts';
import type { FigureFacts, Lookup, Members } from './types.ts';

/** What would reconcile two accounts of one trade. */
export function mirrorHints(finding: Finding, members: Members, lookup: Lookup): readonly Hint[] {
  if (finding.verdict !== 'contradiction') return [];
  const hints: Hint[] = [];
  const [sold, bought] = (finding.ruler?.bars ?? []).map(asInterval);
  for (const { figureId, part } of finding.figures) {
    const facts = members.figures.find((f) => f.figure.id === figureId);
    if (!facts || !sold || !bought) continue;
    const ofSold = part === 'sold' || part === 'share of what was sold';
    if (part === 'sold' || part === 'bought') hints.push(...relabel(facts, finding, members, lookup));
    else if (part === 'total') continue;
    const side = ofSold ? divide(bought, USUAL) : multiply(sold, USUAL);
    const within = side && (part === 'sold' || part === 'bought' ? side : inShare(facts, ofSold ? sold : bought, side));
    if (within) hints.push(needed(facts, within, finding, lookup));
  }
  return [
    ...hints,
    hint(
      'Look whether both are of one kind of trade: goods alone or with services, with goods passed on from third countries or without.',
    ),
  ];
}

function asInterval({ low, high }: RulerBar): Interval {
  return interval(low ?? Number.NEGATIVE_INFINITY, high ?? Number.POSITIVE_INFINITY);
}

/** The share that would make an amount of the total that the stated share makes `made` of. */
function inShare(share: FigureFacts, made: Interval, wanted: Interval): Interval | null {
  const { low, high } = factsInterval(share.figure).widest;
  if (!(low > 0 && Number.isFinite(high) && made.low > 0 && Number.isFinite(made.high))) return null;
  const total = [made.low / low, made.high / high].sort((a, b) => a - b);
  return divide(wanted, interval(total[0] ?? 0, total[1] ?? 0));
}
