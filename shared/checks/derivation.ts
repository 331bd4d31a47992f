import type { Finding, Hint } from '../model/finding.ts';
import type { Indicator } from '../model/records.ts';
import { gap } from '../quantity/interval.ts';
import { amountRole, withoutTornPairs } from './amounts.ts';
import { chainFinding } from './derivation-finding.ts';
import { isBound, type Node, nodeName, type Relation, relationsAmong, solve } from './derivation-relations.ts';
import {
  type Bounds,
  basisOf,
  byId,
  compareText,
  factsInterval,
  informs,
  representatives,
  standingOf,
} from './facts.ts';
import { needed, partsOf } from './hint-tools.ts';
import { signedReadings } from './identities-signs.ts';
import { type Judgement, judge, rank } from './relation.ts';
import { datesOf } from './spans.ts';
import type { CheckContext, FigureFacts, Lookup, Members } from './types.ts';

/** A chain has at most so many steps: what follows from more is too loose to tell anything, and nobody checks it by hand. */
const MOST_STEPS = 3;
/** A single step is what the checks of shares and identities tell themselves. */
const FEWEST_STEPS = 2;
/** Two of a step and one beside what it gives. */
const FEWEST_FIGURES = 3;
/** A quantity is derived in no more ways than these, and of one key no more findings are made of each sort. */
const MOST_WAYS = 3;
const MOST_FINDINGS = 6;
/** Where large amounts cancel, binary fractions leave a rest of about this part of them. */
const NOISE = 1e-9;

/** One step of a chain: which node follows from what. */
export interface Step {
  readonly relation: Relation;
  readonly node: Node;
  readonly at: number;
  readonly from: readonly Value[];
  readonly bounds: Bounds;
}

/** What a node comes to: as a figure tells it, or by steps from figures. */
export interface Value {
  readonly node: Node;
  readonly bounds: Bounds;
  readonly unit: string | null;
  readonly currency: string | null;
  /** The stated figures that it rests on, by id. */
  readonly leaves: readonly FigureFacts[];
  readonly steps: readonly Step[];
}

/** A derived value, and the figure that states the same quantity where there is one. */
export interface Chain {
  readonly value: Value;
  readonly stated: FigureFacts | null;
  readonly reading: Bounds | null;
  readonly judgement: Judgement | null;
  readonly indicator: Indicator;
}

/**
 * The keys under which a figure takes part in chains: what all parents of a chain must have in common, which is the reporting side,
 * the basis, the rhythm and the period.
 */
export function chainKeys(facts: FigureFacts, context: CheckContext): readonly string[] {
  const { indicatorId, subjectId, per } = facts.figure;
  // Few indicators are bound, so that this is asked first.
  if (indicatorId === null || !isBound(indicatorId, context) || standingOf(facts) !== 'told') return [];
  const dates = datesOf(facts.period);
  if (dates === null) return [];
  const role = amountRole(facts);
  if (role !== 'level' && role !== 'count' && role !== 'share') return [];
  return [`z:${[subjectId ?? '', basisOf(facts), per ?? '', dates].join('|')}`];
}

/**
 * What follows in two steps or three from the figures of one key by the identities of the project: held against the figure that
 * states it, or shown as derived where none does. Each step has a stated
 * figure among its parents, so that an edit of the identity it uses reaches the key.
 */
export function runChains(key: string, all: readonly FigureFacts[], context: CheckContext): readonly Finding[] {
  if (all.length < FEWEST_FIGURES) return [];
  const chains = chainsAmong(withoutTornPairs(byId(all)), context);
  const compared = onePerLoop(chains.filter((c) => c.stated !== null));
  const derived = chains.filter((c) => c.stated === null);
  return [...compared.slice(0, MOST_FINDINGS), ...onePerNode(derived).slice(0, MOST_FINDINGS)].map((chain) =>
    chainFinding(key, chain, context),
  );
}

/** Whether a key is one of chains. */
export function isChainKey(key: string): boolean {
  return key.startsWith('z:');
}

/** All chains of at least two steps among figures, in a fixed order. */
export function chainsAmong(figures: readonly FigureFacts[], context: CheckContext): readonly Chain[] {
  const relations = relationsAmong(figures, context);
  if (relations.length < 2) return [];
  const stated = statedNodes(figures);
  // A chain goes on from a node that no figure states and all the others of a relation do.
  if (!relations.some(({ names }) => names.filter((name) => !stated.has(name)).length === 1)) return [];
  const derived = new Map<string, Value[]>();
  const chains: Chain[] = [];
  for (let round = 1; round <= MOST_STEPS; round++) {
    const found: Value[] = [];
    for (const relation of relations) {
      relation.nodes.forEach((node, at) => {
        found.push(...stepTo(relation, node, at, stated, derived));
      });
    }
    for (const value of found) {
      const name = nodeName(value.node);
      const known = derived.get(name) ?? [];
      if (known.some((other) => sameWay(other, value))) continue;
      const indicator = context.indicators.get(value.node.indicatorId);
      // What one step gives already is told by the check of that step.
      const told = stated.has(name) || known.every((other) => other.steps.length >= FEWEST_STEPS);
      if (indicator && told && value.steps.length >= FEWEST_STEPS) {
        const chain = against(value, stated.get(name) ?? null, indicator);
        if (chain) chains.push(chain);
      }
      if (known.length < MOST_WAYS) derived.set(name, [...known, value]);
    }
  }
  return chains;
}

/** The one value that figures state for each node; a node that is told in two ways is another check's business. */
function statedNodes(figures: readonly FigureFacts[]): ReadonlyMap<string, Value> {
  const byNode = new Map<string, FigureFacts[]>();
  const nodes = new Map<string, Node>();
  for (const facts of figures) {
    const { indicatorId, partnerId, placeId } = facts.figure;
    if (indicatorId === null) continue;
    const node = { indicatorId, partnerId, placeId };
    const name = nodeName(node);
    nodes.set(name, node);
    byNode.set(name, [...(byNode.get(name) ?? []), facts]);
  }
  const stated = new Map<string, Value>();
  for (const [name, some] of byNode) {
    const [facts, another] = representatives(some, 2);
    const node = nodes.get(name);
    if (!facts || another || !node) continue;
    const { unit, currency } = facts.figure;
    const [bounds, open] = signedReadings(facts);
    if (bounds && !open) stated.set(name, { node, bounds, unit, currency, leaves: [facts], steps: [] });
  }
  return stated;
}

/** The values of a node that one relation gives: of each other member the stated figure, else what was derived before. */
function stepTo(
  relation: Relation,
  node: Node,
  at: number,
  stated: ReadonlyMap<string, Value>,
  derived: ReadonlyMap<string, readonly Value[]>,
): readonly Value[] {
  const others = relation.names.filter((_, i) => i !== at);
  const open = others.filter((name) => !stated.has(name));
  // Without a stated parent an edit of the identity would not reach the key.
  if (open.length > 1 || open.length === others.length) return [];
  const [missing] = open;
  const ways = missing === undefined ? [null] : (derived.get(missing) ?? []);
  return ways.flatMap((way) => {
    const from = others.flatMap((name) => stated.get(name) ?? way ?? []);
    return join(relation, node, at, from) ?? [];
  });
}

function join(relation: Relation, node: Node, at: number, from: readonly Value[]): Value | null {
  const before = from.flatMap((v) => v.steps);
  if (before.length >= MOST_STEPS || before.some((s) => s.relation.id === relation.id)) return null;
  const name = nodeName(node);
  const leaves = new Map(from.flatMap((v) => v.leaves).map((f) => [f.figure.id, f]));
  // What rests on the node itself says nothing of it; nor does what uses one figure twice.
  if (leaves.size < from.reduce((sum, v) => sum + v.leaves.length, 0)) return null;
  if ([...leaves.values()].some((f) => nodeName(nodeOf(f)) === name)) return null;
  if (before.some((s) => nodeName(s.node) === name)) return null;
  const measure = measureOf(relation, at, from);
  const bounds =
    measure &&
    solve(
      relation,
      from.map((v) => v.bounds),
      at,
    );
  if (!measure || !bounds || !informs(bounds.printed)) return null;
  const step: Step = { relation, node, at, from, bounds };
  return { node, bounds, ...measure, leaves: byId([...leaves.values()]), steps: [...before, step] };
}

function nodeOf({ figure }: FigureFacts): Node {
  return { indicatorId: figure.indicatorId ?? '', partnerId: figure.partnerId, placeId: figure.placeId };
}

/** Unit and currency of what a step gives; null where its parents do not go together. */
function measureOf(relation: Relation, at: number, from: readonly Value[]): Pick<Value, 'unit' | 'currency'> | null {
  const [first, second] = from;
  if (!first) return null;
  const alike = (some: readonly Value[]): boolean =>
    some.every((v) => v.unit === some[0]?.unit && v.currency === some[0]?.currency);
  if (relation.kind === 'sum') return alike(from) ? { unit: first.unit, currency: first.currency } : null;
  if (!second) return null;
  if (at === 0) return alike(from) && first.unit !== '%' ? { unit: '%', currency: null } : null;
  return first.unit === '%' && second.unit !== '%' ? { unit: second.unit, currency: second.currency } : null;
}

function against(value: Value, told: Value | null, indicator: Indicator): Chain | null {
  const [stated] = told?.leaves ?? [];
  if (!told || !stated) return { value, stated: null, reading: null, judgement: null, indicator };
  if (told.unit !== value.unit || told.currency !== value.currency) return null;
  let judgement = judge(value.bounds, told.bounds);
  const largest = Math.max(...value.leaves.map((f) => sizeOf(factsInterval(f.figure))));
  const near = gap(value.bounds.widest, told.bounds.widest) <= NOISE * largest;
  if (judgement === 'contradiction' && near) judgement = 'holds-within-rounding';
  return { value, stated, reading: told.bounds, judgement, indicator };
}

function sizeOf({ widest }: Bounds): number {
  return Math.max(...[widest.low, widest.high].filter(Number.isFinite).map(Math.abs), 0);
}

function sameWay(a: Value, b: Value): boolean {
  return a.leaves.length === b.leaves.length && a.leaves.every((f, i) => f.figure.id === b.leaves[i]?.figure.id);
}

/** The figures of a chain and the one it leads to close a loop, which any of them could end: one finding of each loop, worst first. */
function onePerLoop(chains: readonly Chain[]): readonly Chain[] {
  const loops = new Map<string, Chain>();
  for (const chain of inOrder(chains)) {
    const ids = [...chain.value.leaves, ...(chain.stated ? [chain.stated] : [])]
      .map((f) => f.figure.id)
      .sort(compareText);
    const loop = ids.join('+');
    if (!loops.has(loop)) loops.set(loop, chain);
  }
  return [...loops.values()];
}

/** Of each node that no figure states, what follows in the fewest steps. */
function onePerNode(chains: readonly Chain[]): readonly Chain[] {
  const nodes = new Map<string, Chain>();
  for (const chain of inOrder(chains)) {
    const name = nodeName(chain.value.node);
    if (!nodes.has(name)) nodes.set(name, chain);
  }
  return [...nodes.values()];
}

function inOrder(chains: readonly Chain[]): readonly Chain[] {
  const worst = (c: Chain): number => (c.judgement === null ? 0 : -rank(c.judgement));
  const name = (c: Chain): string => [nodeName(c.value.node), ...c.value.leaves.map((f) => f.figure.id)].join('+');
  return [...chains].sort(
    (a, b) => worst(a) - worst(b) || a.value.steps.length - b.value.steps.length || compareText(name(a), name(b)),
  );
}

/** What each figure of a chain would have to be for the chain to close. */
export function chainHints(finding: Finding, members: Members, context: CheckContext, lookup: Lookup): readonly Hint[] {
  const parts = finding.verdict === 'contradiction' ? partsOf(finding, members) : null;
  if (!parts) return [];
  const figures = byId([...parts.values()]);
  const chains = chainsAmong(figures, context).filter((c) => c.value.leaves.length === figures.length - 1);
  return figures.flatMap((facts) => {
    const chain = chains.find((c) => c.stated?.figure.id === facts.figure.id);
    return chain ? [needed(facts, chain.value.bounds.printed, finding, lookup)] : [];
  });
}
