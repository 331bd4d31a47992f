import type { Indicator } from '../model/records.ts';
import { compareText } from './facts.ts';
import { hash128 } from './hash.ts';
import { longestFirst, type Over, readWith } from './identity.ts';
import type { CheckContext } from './types.ts';

/** One indicator of a relation: added or subtracted in a sum, multiplied or divided by in a product. */
export interface Term {
  readonly indicator: Indicator;
  readonly sign: 1 | -1;
}

/** An identity of the project whose names are all known. */
export interface BoundIdentity {
  /** The same for every way of writing one relation: "a = b + c" and "b = a − c". */
  readonly id: string;
  readonly text: string;
  readonly kind: 'sum' | 'product' | 'over';
  readonly left: Indicator;
  readonly terms: readonly Term[];
  readonly over: Over | null;
}

/** An identity that binds nothing, and why. */
export interface LooseIdentity {
  readonly text: string;
  readonly why: string;
}

interface Bindings {
  readonly byIndicator: ReadonlyMap<string, readonly BoundIdentity[]>;
  readonly byId: ReadonlyMap<string, BoundIdentity>;
  readonly loose: ReadonlyMap<string, readonly LooseIdentity[]>;
}

const NO_BOUND: readonly BoundIdentity[] = [];
const NO_LOOSE: readonly LooseIdentity[] = [];
/** A context is read once for all figures; its types forbid to change it in place. */
const remembered = new WeakMap<CheckContext, Bindings>();

/** The identities that an indicator takes part in. */
export function identitiesOf(indicatorId: string, context: CheckContext): readonly BoundIdentity[] {
  return bindings(context).byIndicator.get(indicatorId) ?? NO_BOUND;
}

/** The identity of an id, or null where none is written any more. */
export function identityOfId(id: string, context: CheckContext): BoundIdentity | null {
  return bindings(context).byId.get(id) ?? null;
}

/** The identities written at an indicator that cannot be read, or name what the project does not know. */
export function looseIdentitiesOf(indicatorId: string, context: CheckContext): readonly LooseIdentity[] {
  return bindings(context).loose.get(indicatorId) ?? NO_LOOSE;
}

function bindings(context: CheckContext): Bindings {
  let found = remembered.get(context);
  if (!found) {
    found = bindAll(context);
    remembered.set(context, found);
  }
  return found;
}

function bindAll(context: CheckContext): Bindings {
  const names = longestFirst([...context.indicators.values()].flatMap((i) => [i.name, ...i.synonyms]));
  const byId = new Map<string, BoundIdentity>();
  const byIndicator = new Map<string, BoundIdentity[]>();
  const loose = new Map<string, LooseIdentity[]>();
  for (const owner of [...context.indicators.keys()].sort(compareText)) {
    for (const text of context.indicators.get(owner)?.identities ?? []) {
      const bound = bind(text, names, context);
      if ('why' in bound) loose.set(owner, [...(loose.get(owner) ?? []), bound]);
      else if (!byId.has(bound.id)) {
        byId.set(bound.id, bound);
        for (const id of new Set([bound.left, ...bound.terms.map((t) => t.indicator)].map((i) => i.id))) {
          byIndicator.set(id, [...(byIndicator.get(id) ?? []), bound]);
        }
      }
    }
  }
  return { byId, byIndicator, loose };
}

function bind(text: string, names: readonly string[], context: CheckContext): BoundIdentity | LooseIdentity {
  const read = readWith(text, names);
  if (!read.ok) return { text, why: `${read.fault.message}, at column ${read.fault.column ?? 1}` };
  const { operator, over } = read.value;
  const left = context.indicatorNamed(read.value.left);
  const terms: Term[] = [];
  for (const [i, { name, sign }] of read.value.terms.entries()) {
    const indicator = context.indicatorNamed(name);
    if (indicator) terms.push({ indicator, sign: operator === 'quotient' && i === 1 ? -1 : sign });
  }
  if (!left || terms.length < read.value.terms.length) {
    return { text, why: 'a name in it is that of more than one indicator' };
  }
  // What stands on both sides says nothing of itself.
  if (!over && terms.some((t) => t.indicator.id === left.id)) return { text, why: 'an indicator is told by itself' };
  const kind = operator === 'quotient' ? 'product' : operator;
  const id = over
    ? hash128(JSON.stringify([kind, left.id, terms[0]?.indicator.id, over]))
    : relationId(kind, left, terms);
  return { id, text, kind, left, terms, over: over ?? null };
}

/** One id for all the ways of writing a relation: everything on one side, in the order of ids, the first one positive. */
function relationId(kind: string, left: Indicator, terms: readonly Term[]): string {
  const all = [{ id: left.id, sign: -1 }, ...terms.map((t) => ({ id: t.indicator.id, sign: t.sign }))];
  all.sort((a, b) => compareText(a.id, b.id) || a.sign - b.sign);
  const turn = all[0]?.sign ?? 1;
  return hash128(JSON.stringify([kind, all.map(({ id, sign }) => [id, sign * turn])]));
}
