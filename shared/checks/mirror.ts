import type { Finding } from '../model/finding.ts';
import { byId, compareText, representatives, standingOf } from './facts.ts';
import { divisionsOf } from './identity.ts';
import { type Lane, mirrorFinding } from './mirror-finding.ts';
import { mirrorHints } from './mirror-hints.ts';
import { deriveSides } from './mirror-shares.ts';
import { isTurnover, mirrorTurnover, turnoverHints, turnoverKey } from './mirror-turnover.ts';
import { basesAgree, bySeries, type Stretch, stretchOf, yearHolding } from './observed.ts';
import { isLevel } from './pairing.ts';
import { sharedPeriods } from './stretches.ts';
import {
  basisOfTrade,
  flowDivisions,
  flowOf,
  isOf,
  mirrored,
  type Side,
  sideOfFigure,
  sideOfSeries,
  type TradeFlow,
} from './trade-flow.ts';
import type { Check, CheckContext, FigureFacts, Members, ObservationFacts } from './types.ts';

/** So many different accounts of one side are held against the other's. */
const MOST = 4;

/**
 * Check 10: what one side says it sold to the other against what the other says it bought, with the margin of freight and insurance.
 * A figure is held against figures and reference data of the other side (two series are not held against each other: that most
 * trade tables differ is no news), and against what a share makes of a total: "a tenth of a percent of its imports". Turnover is held
 * against the other side's turnover.
 */
export const mirror: Check = {
  name: 'mirror',
  keysOfFigure: (facts, context) => {
    const accounts = keysOfAccount(facts);
    const shares = keysOfShare(facts, context);
    const turnover = keysOfTurnover(facts);
    if (turnover.length > 0) return [...turnover, ...accounts, ...shares];
    return accounts.length === 0 ? shares : [...accounts, ...shares];
  },
  compares: () => true,
  keysOfObservation: (facts, context) => keysOfData(facts, context),
  run: (key, members, context) => {
    // One account alone mirrors nothing; most keys have no more.
    if (members.figures.length + members.observations.length < 2) return [];
    const shared = sharedPeriods(members.figures);
    const figures = byId(members.figures).filter((f) => !shared.has(f.figure.id));
    const findings: Finding[] = [];
    for (const stretch of stretchesOf(figures)) {
      if (key.startsWith('t:')) {
        const own = figures.filter((f) => isOf(f, stretch));
        findings.push(...mirrorTurnover(key, own, members.observations, stretch, context, MOST));
        continue;
      }
      const here = { figures: figures.filter((f) => isOf(f, stretch)), observations: members.observations };
      const pairs = key.startsWith('m:') ? accounts(here, stretch) : deriveSides(here, stretch, context, MOST);
      for (const { lane, sold, bought } of pairs) {
        const finding = mirrorFinding(key, lane, sold, bought, context);
        if (finding) findings.push(finding);
      }
    }
    return findings;
  },
  hints: (finding, members, _context, lookup) =>
    finding.key.startsWith('t:') ? turnoverHints(finding, members, lookup) : mirrorHints(finding, members, lookup),
};

/** What the keys and comparisons of a stretch of time are made of. */
export type Here = Pick<Members, 'figures' | 'observations'>;

/** Two accounts of one trade. */
export interface Accounts {
  readonly lane: Lane;
  readonly sold: Side;
  readonly bought: Side;
}

function isAccount(facts: FigureFacts): boolean {
  const { currency, per, placeId, role } = facts.figure;
  return currency !== null && per === null && placeId === null && role === 'level' && isLevel(facts) && isTold(facts);
}

function isTold(facts: FigureFacts): boolean {
  return standingOf(facts) === 'told';
}

function when(stretch: Stretch): string {
  const year = yearHolding(stretch);
  return year === null ? `${stretch.start}/${stretch.end}` : String(year);
}

function laneKey(flow: TradeFlow, subjectId: string, partnerId: string, rest: readonly string[]): string {
  const [seller, buyer] = flow.direction === 'exports' ? [subjectId, partnerId] : [partnerId, subjectId];
  return `m:${[seller, buyer, flow.goods, ...rest].join('|')}`;
}

/** The key under which a share of one side's total meets the other side's account. */
function shareKey(reporterId: string, flow: TradeFlow, stretch: Stretch): string {
  return `d:${[reporterId, flow.direction, flow.goods, when(stretch)].join('|')}`;
}

function keysOfAccount(facts: FigureFacts): readonly string[] {
  const { subjectId, partnerId, currency } = facts.figure;
  if (currency === null || !subjectId || !partnerId || subjectId === partnerId) return [];
  const flow = flowOf(facts.indicator);
  const stretch = flow && stretchOf(facts.period);
  if (!flow || !stretch || !isAccount(facts)) return [];
  const other: TradeFlow = { ...flow, direction: mirrored(flow.direction) };
  return [laneKey(flow, subjectId, partnerId, [currency ?? '', when(stretch)]), shareKey(partnerId, other, stretch)];
}

function keysOfTurnover(facts: FigureFacts): readonly string[] {
  const { currency, partnerId } = facts.figure;
  if (currency === null || partnerId === null || !isTurnover(facts.indicator) || !isAccount(facts)) return [];
  const stretch = stretchOf(facts.period);
  return stretch ? turnoverKey(facts.indicator, facts.figure, currency, when(stretch)) : [];
}

function keysOfShare(facts: FigureFacts, context: CheckContext): readonly string[] {
  const { subjectId, partnerId, placeId, role, unit, indicatorId } = facts.figure;
  if (indicatorId === null || !subjectId || placeId !== null || divisionsOf(indicatorId, context).length === 0)
    return [];
  const stretch = stretchOf(facts.period);
  if (!stretch || !isTold(facts)) return [];
  if (role === 'share' && unit === '%' && partnerId) {
    return flowDivisions(facts.indicator, 'share', context).map(({ flow }) => shareKey(subjectId, flow, stretch));
  }
  if (partnerId !== null || !isAccount(facts)) return [];
  return flowDivisions(facts.indicator, 'whole', context).map(({ flow }) => shareKey(subjectId, flow, stretch));
}

function keysOfData({ series, indicator, period }: ObservationFacts, context: CheckContext): readonly string[] {
  const stretch = stretchOf(period);
  const { subjectId, partnerId, currency } = series;
  if (!stretch || !subjectId || currency === null) return [];
  if (partnerId === null) {
    return flowDivisions(indicator, 'whole', context).map(({ flow }) => shareKey(subjectId, flow, stretch));
  }
  const turnover = turnoverKey(indicator, series, currency, when(stretch));
  if (turnover.length > 0) return turnover;
  const flow = flowOf(indicator);
  return flow && subjectId !== partnerId ? [laneKey(flow, subjectId, partnerId, [currency, when(stretch)])] : [];
}

/** The different periods that figures speak of, in order. */
function stretchesOf(figures: readonly FigureFacts[]): readonly Stretch[] {
  const all = new Map<string, Stretch>();
  for (const { period } of figures) {
    const stretch = stretchOf(period);
    if (stretch) all.set(`${stretch.start}/${stretch.end}`, stretch);
  }
  return [...all.keys()].sort(compareText).flatMap((key) => all.get(key) ?? []);
}

/** The accounts of both sides for one stretch of time; at least one of each two is a figure. */
function accounts({ figures, observations }: Here, stretch: Stretch): readonly Accounts[] {
  const sidesOf = (direction: TradeFlow['direction']): readonly Side[] => {
    const told = figures.filter((f) => flowOf(f.indicator)?.direction === direction);
    const data = bySeries(observations).filter(([first]) => flowOf(first?.indicator ?? null)?.direction === direction);
    return [
      ...byBasis(told)
        .flatMap((some) => representatives(some, MOST))
        .flatMap((f) => sideOfFigure(f) ?? []),
      ...data.flatMap((series) => sideOfSeries(series, stretch) ?? []),
    ];
  };
  const [some] = figures;
  const flow = flowOf(some?.indicator ?? null);
  if (!some || !flow) return [];
  const { subjectId, partnerId } = some.figure;
  const lane: Lane = {
    sellerId: flow.direction === 'exports' ? subjectId : partnerId,
    buyerId: flow.direction === 'exports' ? partnerId : subjectId,
    goods: flow.goods,
  };
  return pairUp(lane, sidesOf('exports'), sidesOf('imports'));
}

/** Figures on one basis are alternatives for each other; on another basis they are other figures. */
function byBasis(figures: readonly FigureFacts[]): readonly (readonly FigureFacts[])[] {
  const all = new Map<string, FigureFacts[]>();
  for (const facts of figures) {
    const basis = facts.figure.basis;
    all.set(basis, [...(all.get(basis) ?? []), facts]);
  }
  return [...all.values()];
}

/** Every account of the seller with every one of the buyer that is on the same basis, or may be. */
export function pairUp(lane: Lane, sold: readonly Side[], bought: readonly Side[]): readonly Accounts[] {
  return sold.flatMap((one) =>
    bought
      .filter((other) => one.figure !== null || other.figure !== null)
      .filter((other) => one.currency === other.currency)
      .filter((other) => basesAgree(basisOfTrade(one.basis), basisOfTrade(other.basis)) !== 'different')
      .map((other) => ({ lane, sold: one, bought: other })),
  );
}
