import { add, divide, type Interval, multiply, negate, scale } from '../quantity/interval.ts';
import { type Bounds, compareText } from './facts.ts';
import { identitiesOf } from './identities-bound.ts';
import { divisionsOf } from './identity.ts';
import { combine, transform } from './relation.ts';
import type { CheckContext, FigureFacts } from './types.ts';

/** One quantity of a key, where period, subject and basis are the same for all: an indicator with a partner and a place. */
export interface Node {
  readonly indicatorId: string;
  readonly partnerId: string | null;
  readonly placeId: string | null;
}

/** A node as a text, for maps and order. */
export function nodeName({ indicatorId, partnerId, placeId }: Node): string {
  return `${indicatorId}|${partnerId ?? ''}|${placeId ?? ''}`;
}

/** What binds nodes: a share with its part and its whole, or a sum with its terms (the left side first). */
export interface Relation {
  readonly id: string;
  readonly kind: 'share' | 'sum';
  readonly nodes: readonly Node[];
  /** The names of its nodes. */
  readonly names: readonly string[];
  /** Of a sum: the sign of each node, the left side being 1. */
  readonly signs: readonly (1 | -1)[];
}

type Parties = Pick<Node, 'partnerId' | 'placeId'>;

/** Of one key no more relations than these are followed; nobody writes so many identities by hand. */
const MOST_RELATIONS = 200;

/** Whether an identity of a kind that chains follow binds the indicator. */
export function isBound(indicatorId: string, context: CheckContext): boolean {
  return (
    divisionsOf(indicatorId, context).length > 0 ||
    identitiesOf(indicatorId, context).some(({ kind }) => kind === 'sum')
  );
}

/** The relations that bind at least one of the figures, with the parties of that figure, in the order of their ids. */
export function relationsAmong(figures: readonly FigureFacts[], context: CheckContext): readonly Relation[] {
  const all = new Map<string, Relation>();
  const put = (relation: Relation): void => {
    all.set(relation.id, relation);
  };
  for (const { figure } of figures) {
    const { indicatorId, partnerId, placeId } = figure;
    if (indicatorId === null) continue;
    const own: Parties = { partnerId, placeId };
    const overAll = partnerId === null && placeId === null;
    for (const { share, part, whole } of divisionsOf(indicatorId, context)) {
      // The whole is told over all partners; which parts it has only they can tell.
      if (overAll && part.id === whole.id) continue;
      const id = `share/${share.id}/${part.id}/${whole.id}/${partnerId ?? ''}/${placeId ?? ''}`;
      if (all.has(id)) continue;
      const nodes = [
        { indicatorId: share.id, ...own },
        { indicatorId: part.id, ...own },
        { indicatorId: whole.id, partnerId: null, placeId: null },
      ];
      put({ id, kind: 'share', nodes, names: nodes.map(nodeName), signs: [] });
    }
    for (const { id, kind, left, terms } of identitiesOf(indicatorId, context)) {
      if (kind !== 'sum') continue;
      const nodes = [left, ...terms.map((t) => t.indicator)].map((indicator) => ({
        indicatorId: indicator.id,
        ...own,
      }));
      put({
        id: `sum/${id}/${partnerId ?? ''}/${placeId ?? ''}`,
        kind,
        nodes,
        names: nodes.map(nodeName),
        signs: [1, ...terms.map((t) => t.sign)],
      });
    }
  }
  return [...all.keys()]
    .sort(compareText)
    .slice(0, MOST_RELATIONS)
    .flatMap((id) => all.get(id) ?? []);
}

/** The node at a place of a relation from all the others, which stand in their order without it; null where it says nothing. */
export function solve(relation: Relation, others: readonly Bounds[], at: number): Bounds | null {
  return relation.kind === 'share' ? solveShare(others, at) : solveSum(relation.signs, others, at);
}

function solveShare([first, second]: readonly Bounds[], at: number): Bounds | null {
  if (!first || !second) return null;
  if ([first, second].some((b) => b.widest.low < 0)) return null;
  const hundredth = (a: Interval): Interval => scale(a, 0.01);
  const times = (a: Interval): Interval => scale(a, 100);
  switch (at) {
    case 0:
      return over(first, second, times);
    case 1: {
      const product = combine(first, second, multiply);
      return product && transform(product, hundredth);
    }
    default:
      return over(second, first, times);
  }
}

function over(a: Bounds, b: Bounds, then: (x: Interval) => Interval): Bounds | null {
  const quotient = combine(a, b, divide);
  return quotient && transform(quotient, then);
}

function solveSum(signs: Relation['signs'], others: readonly Bounds[], at: number): Bounds | null {
  let total: Bounds | null = null;
  const rest = signs.map((sign, i) => (i === 0 ? -1 : sign)).filter((_, i) => i !== at);
  others.forEach((bounds, i) => {
    const signed = rest[i] === -1 ? transform(bounds, negate) : bounds;
    total = signed && (total === null ? signed : combine(total, signed, add));
  });
  const own = at === 0 ? 1 : -(signs[at] ?? 1);
  return total && own === -1 ? transform(total, negate) : total;
}

/** How the others make the node at a place, as signs before them: "÷", "×", "+" or "−". */
export function operatorsOf(relation: Relation, at: number): readonly string[] {
  if (relation.kind === 'share') return at === 1 ? ['', ' × '] : ['', ' ÷ '];
  const own = at === 0 ? 1 : -(relation.signs[at] ?? 1);
  return relation.signs
    .map((sign, i) => (i === 0 ? -1 : sign) * own)
    .filter((_, i) => i !== at)
    .map((sign, i) => (sign < 0 ? (i === 0 ? '−' : ' − ') : i === 0 ? '' : ' + '));
}
