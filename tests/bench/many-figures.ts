import { hash128 } from '../../shared/checks/hash.ts';
import { keysOf, NO_MEMBERS } from '../../shared/checks/index.ts';
import type { CheckContext, ClaimFacts, FigureFacts, Members } from '../../shared/checks/types.ts';
import type { Indicator } from '../../shared/model/records.ts';
import { Ledger } from '../shared/checks/ledger-builder.ts';
import { trueWorld } from '../shared/checks/true-world.ts';

/** Statements of one set of parties, about which much is told. */
const PER_WORLD = 100;
/** Indicators of the figures that nothing else is told of. */
const OTHERS = 3000;

/**
 * Many figures as a large project holds them: the first `related` in worlds of a hundred statements each about one set of parties, so
 * that checks have much to compare; the others of the same shapes, each about a measure and a subject of its own in a claim of its own.
 */
export function manyFigures(count: number, related: number): Members {
  const figures: FigureFacts[] = [];
  const claims: ClaimFacts[] = [];
  const ledger = new Ledger();
  const others = Array.from({ length: OTHERS }, (_, n) => ledger.indicator(`measure ${n}`));
  for (let seed = 1; figures.length < count; seed++) {
    const alone = figures.length >= related;
    const room = (alone ? count : related) - figures.length;
    const world = trueWorld(seed, PER_WORLD).members;
    const moved = new Map<string, FigureFacts>();
    for (const facts of world.figures.slice(0, room)) {
      const own = alone ? moved.size + 1 : 0;
      const its = withOwnIds(facts, seed, own);
      moved.set(facts.figure.id, alone ? ofOther(its, others[(seed * PER_WORLD + own) % others.length]) : its);
    }
    for (const facts of moved.values()) figures.push(facts);
    for (const one of world.claims) {
      const its = one.figures.flatMap((f) => moved.get(f.figure.id) ?? []);
      if (alone) {
        for (const f of its) claims.push({ ...one, claim: f.claim, figures: [f], threshold: null, baseline: null });
        continue;
      }
      const claim = { ...one.claim, id: marked(one.claim.id, seed, 0) };
      const measure = (f: FigureFacts | null): FigureFacts | null => (f && moved.get(f.figure.id)) ?? null;
      claims.push({ ...one, claim, figures: its, threshold: measure(one.threshold), baseline: measure(one.baseline) });
    }
  }
  return { ...NO_MEMBERS, figures, claims };
}

/** Of another measure, which no identity binds. */
function ofOther(facts: FigureFacts, indicator: Indicator | undefined): FigureFacts {
  if (!indicator || facts.indicator === null) return facts;
  return { ...facts, indicator, figure: { ...facts.figure, indicatorId: indicator.id } };
}

/**
 * Ids differ from world to world, and where a figure stands alone, from figure to figure. They look as the store makes them (UUIDv7):
 * a time that many share in front, chance behind, in one piece of memory as when read from a file.
 */
function marked(id: string, seed: number, own: number): string {
  const chance = hash128(`${id} ${seed} ${own}`);
  const time = `0198a5b2-${String(seed).padStart(4, '0')}`;
  const glued = `${time}-7${chance.slice(0, 3)}-8${chance.slice(3, 6)}-${chance.slice(6, 18)}`;
  return inOnePiece(glued);
}

/** The same text in memory of its own. What is glued together or cut out of another text is slower to read. */
function inOnePiece(text: string): string {
  return Buffer.from(text).toString();
}

function withOwnIds(facts: FigureFacts, seed: number, own: number): FigureFacts {
  const mark = (id: string | null): string | null => id && marked(id, seed, own);
  const claim = {
    ...facts.claim,
    id: marked(facts.claim.id, seed, own),
    statement: inOnePiece(facts.claim.statement),
  };
  const { figure } = facts;
  const ids = {
    id: marked(figure.id, seed, own),
    text: inOnePiece(figure.text),
    claimId: claim.id,
    subjectId: mark(figure.subjectId),
    pairId: own > 0 ? null : mark(figure.pairId),
    pairEnd: own > 0 ? null : figure.pairEnd,
  };
  return { ...facts, claim, figure: { ...figure, ...ids } };
}

/** What the store's table of keys gives: which records take part in which comparison. */
export interface KeyIndex {
  /** The members that share a key with the figures given, and those keys: what has to run again when one becomes the other. */
  near(before: FigureFacts, after: FigureFacts): { readonly members: Members; readonly keys: ReadonlySet<string> };
}

export function indexKeys(all: Members, context: CheckContext): KeyIndex {
  const figures = new Map<string, FigureFacts[]>();
  const claims = new Map<string, ClaimFacts[]>();
  const put = <T>(into: Map<string, T[]>, key: string, one: T): void => {
    const some = into.get(key);
    if (some) some.push(one);
    else into.set(key, [one]);
  };
  for (const f of all.figures) for (const key of keysOf({ ...NO_MEMBERS, figures: [f] }, context)) put(figures, key, f);
  for (const c of all.claims) for (const key of keysOf({ ...NO_MEMBERS, claims: [c] }, context)) put(claims, key, c);
  return {
    near(before, after) {
      const keys = new Set(keysOf({ ...NO_MEMBERS, figures: [before, after] }, context));
      const near = new Set([...keys].flatMap((key) => figures.get(key) ?? []));
      near.delete(before);
      const told = new Set([...keys].flatMap((key) => claims.get(key) ?? []));
      return { members: { ...NO_MEMBERS, figures: [...near, after], claims: [...told] }, keys };
    },
  };
}
