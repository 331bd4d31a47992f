import { multiply, scale } from '../quantity/interval.ts';
import { factsInterval, representatives } from './facts.ts';
import type { Accounts, Here } from './mirror.ts';
import { basesAgree, bySeries, type Stretch } from './observed.ts';
import { combine, transform } from './relation.ts';
import {
  basisOfTrade,
  flowDivisions,
  flowOf,
  mirrored,
  type Side,
  sideOfFigure,
  sideOfSeries,
  type TradeFlow,
} from './trade-flow.ts';
import type { CheckContext, FigureFacts } from './types.ts';

/** "Hundredths of a percent of its imports" with these imports: what one side bought from the other, beside what that one says it sold. */
export function deriveSides(here: Here, stretch: Stretch, context: CheckContext, most: number): readonly Accounts[] {
  const found: Accounts[] = [];
  const shares = here.figures.filter((f) => f.figure.role === 'share' && f.figure.partnerId !== null);
  for (const one of shares) {
    for (const { division, flow } of flowDivisions(one.indicator, 'share', context)) {
      const others = representatives(
        here.figures.filter((f) => isOtherSide(f, one, flow)),
        most,
      ).flatMap((f) => sideOfFigure(f) ?? []);
      const totals = others.length === 0 ? [] : totalsOf(here, stretch, one, division.whole.id, most);
      for (const total of totals) {
        const derived = partOf(one, total);
        if (!derived) continue;
        for (const other of others) {
          if (other.currency !== derived.currency) continue;
          if (basesAgree(basisOfTrade(other.basis), basisOfTrade(derived.basis)) === 'different') continue;
          found.push(
            flow.direction === 'imports'
              ? { lane: laneOf(one, flow), sold: other, bought: derived }
              : { lane: laneOf(one, flow), sold: derived, bought: other },
          );
        }
      }
    }
  }
  return found;
}

function laneOf({ figure }: FigureFacts, { direction, goods }: TradeFlow): Accounts['lane'] {
  const { subjectId, partnerId } = figure;
  return direction === 'exports'
    ? { sellerId: subjectId, buyerId: partnerId, goods }
    : { sellerId: partnerId, buyerId: subjectId, goods };
}

function isOtherSide({ figure, indicator }: FigureFacts, share: FigureFacts, flow: TradeFlow): boolean {
  const own = flowOf(indicator);
  return (
    own?.direction === mirrored(flow.direction) &&
    own.goods === flow.goods &&
    figure.subjectId === share.figure.partnerId &&
    figure.partnerId === share.figure.subjectId
  );
}

/** The whole that a share is of, as figures and series have it. */
function totalsOf(here: Here, stretch: Stretch, share: FigureFacts, wholeId: string, most: number): readonly Side[] {
  const { subjectId } = share.figure;
  const told = here.figures.filter(
    ({ figure: f }) => f.indicatorId === wholeId && f.subjectId === subjectId && f.partnerId === null,
  );
  const data = bySeries(here.observations).filter(([first]) => {
    const series = first?.series;
    return series?.indicatorId === wholeId && series.subjectId === subjectId && series.partnerId === null;
  });
  return [
    ...representatives(told, most).flatMap((f) => sideOfFigure(f) ?? []),
    ...data.flatMap((series) => sideOfSeries(series, stretch) ?? []),
  ];
}

/** A share of a total, in money; null where the two are on different bases. */
function partOf(share: FigureFacts, total: Side): Side | null {
  const own = basisOfTrade(share.figure.basis);
  const basis = basisOfTrade(total.basis);
  if (basesAgree(own, basis) === 'different') return null;
  const product = combine(factsInterval(share.figure), total.bounds, multiply);
  const bounds = product && transform(product, (a) => scale(a, 0.01));
  // What one of the two does not tell stays untold, so that a gap is not laid at the figures' door; the valuation is the total's.
  return bounds && { ...total, bounds, basis: own === basis ? total.basis : '', share, total };
}
