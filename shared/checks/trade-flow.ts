import type { Indicator } from '../model/records.ts';
import { type Bounds, factsInterval } from './facts.ts';
import { type Division, divisionsOf } from './identity.ts';
import { evenBasis, type Observed, observedIn, type Stretch } from './observed.ts';
import { datesOf } from './spans.ts';
import type { CheckContext, FigureFacts, ObservationFacts } from './types.ts';

/** Which way goods go, as the reporting side sees it. */
export type Direction = 'exports' | 'imports';

/** What an indicator tells of trade: the direction and, where it is not all trade, of what. */
export interface TradeFlow {
  readonly direction: Direction;
  /** "grain", "goods and services"; empty for trade as such. */
  readonly goods: string;
}

/** "Exports", "grain exports", "exports of grain": nothing else is one side of a trade that the other side counts as well. */
const PLAIN =
  /^(?:total |all |overall |bilateral )?(export|import)s?(?: of ([\p{L} ,'’-]+?))?(?: (?:to|from) (?:the )?partner)?$/u;
const NAMED = /^([\p{L} ,'’-]+?) (export|import)s?$/u;
/** What stands before "exports" without being a good, and makes them something else. */
const NO_GOODS =
  /^(?:net|re|indirect|potential|planned|share of|shares of|growth of|growth in|change in|value of|volume of|price of|number of|total|all)\b|\b(?:of|in|to|from|for|on|by|with|and|minus|plus|less|per|or)$/u;

const flows = new WeakMap<Indicator, { readonly flow: TradeFlow | null }>();

/** The flow that an indicator's name tells; null for everything else. Services cross no border where freight is counted: null, too. */
export function flowOf(indicator: Indicator | null): TradeFlow | null {
  if (indicator === null) return null;
  const known = flows.get(indicator);
  if (known) return known.flow;
  const flow = readFlow(indicator);
  flows.set(indicator, { flow });
  return flow;
}

function readFlow(indicator: Indicator): TradeFlow | null {
  if (indicator.dimension !== 'money') return null;
  const name = indicator.name.trim().toLowerCase().replace(/\s+/g, ' ');
  const plain = PLAIN.exec(name);
  const named = plain ? null : NAMED.exec(name);
  const word = plain?.[1] ?? named?.[2];
  const before = (named?.[1] ?? '').trim();
  if (word === undefined || NO_GOODS.test(before)) return null;
  const goods = plainGoods((plain?.[2] ?? before).trim());
  if (goods === 'services') return null;
  return { direction: word === 'export' ? 'exports' : 'imports', goods };
}

/** Trade statistics that say nothing more are of goods. */
function plainGoods(goods: string): string {
  return ['goods', 'merchandise', 'all goods', 'bilateral'].includes(goods) ? '' : goods.replace(/ trade$/, '');
}

/** The other side's word for it. */
export function mirrored(direction: Direction): Direction {
  return direction === 'exports' ? 'imports' : 'exports';
}

/** The divisions (share = part / whole) that an indicator stands in as share or whole, and whose part is a flow. */
export function flowDivisions(
  indicator: Indicator | null,
  as: 'share' | 'whole',
  context: CheckContext,
): readonly { readonly division: Division; readonly flow: TradeFlow }[] {
  if (indicator === null) return [];
  return divisionsOf(indicator.id, context).flatMap((division) => {
    const flow = division[as].id === indicator.id ? flowOf(division.part) : null;
    return flow ? [{ division, flow }] : [];
  });
}

const VALUATION = /\b(c\.?i\.?f\.?|f\.?o\.?b\.?)(?=\W|$)/g;
const GOODS = /^(?:of )?(?:goods|merchandise|goods only|trade in goods|merchandise trade)$/;

/** A basis without its valuation; goods are what trade statistics count, and so is what they leave unsaid told apart from it. */
export function basisOfTrade(basis: string): string {
  const bare = evenBasis(basis)
    .replace(VALUATION, '')
    .replace(/^[\s,;()/-]+|[\s,;()/-]+$/g, '');
  return GOODS.test(bare) ? 'goods' : bare;
}

/** Whether a basis says that freight and insurance are counted, or not; null where it does not say. */
export function valuationOf(basis: string): 'cif' | 'fob' | null {
  const found = new Set((evenBasis(basis).match(VALUATION) ?? []).map((word) => word.replaceAll('.', '')));
  const [only, another] = [...found];
  return another === undefined && (only === 'cif' || only === 'fob') ? only : null;
}

/** One side's account of a trade: a figure, or what a series has. */
export interface Side {
  readonly figure: FigureFacts | null;
  readonly observed: Observed | null;
  readonly bounds: Bounds;
  readonly basis: string;
  /** In money of this currency. */
  readonly currency: string;
  /** Where it is derived: the share, and the total that it is of. */
  readonly share?: FigureFacts;
  readonly total?: Side;
}

/** A figure as one side's account; null where it is none in money. */
export function sideOfFigure(figure: FigureFacts): Side | null {
  const { currency, basis } = figure.figure;
  return currency === null ? null : { figure, observed: null, bounds: factsInterval(figure.figure), basis, currency };
}

/** What a series has for a stretch of time, as one side's account; null where it has nothing certain. */
export function sideOfSeries(series: readonly ObservationFacts[], stretch: Stretch): Side | null {
  const [first] = series;
  const currency = first?.series.currency ?? null;
  if (!first || currency === null) return null;
  const observed = observedIn(series, stretch, first.series.unit, currency);
  if (!observed || (observed.how !== 'itself' && observed.how !== 'sum')) return null;
  return { figure: null, observed, bounds: observed.bounds, basis: first.series.basis, currency };
}

/** Whether a figure's period is just these dates. */
export function isOf(facts: FigureFacts, { start, end }: Stretch): boolean {
  return datesOf(facts.period) === `${start}/${end}`;
}
