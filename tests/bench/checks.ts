import { performance } from 'node:perf_hooks';
import { keysOf, NO_MEMBERS, runAll, runKeys } from '../../shared/checks/index.ts';
import type { FigureFacts, Members } from '../../shared/checks/types.ts';
import { dice, trueWorld } from '../shared/checks/true-world.ts';

/** A full run over 10,000 figures, and again after one edit. Prints times, and how the time grows with the number of figures. */
const LIMIT_MS = 2000;
const PER_WORLD = 100;

function members(count: number): Members {
  const figures: FigureFacts[] = [];
  const claims: Members['claims'][number][] = [];
  for (let seed = 1; figures.length < count; seed++) {
    const world = trueWorld(seed, PER_WORLD).members;
    // One world is one set of parties: their ids differ from world to world.
    const mark = (id: string | null): string | null =>
      id === null ? null : `${id.slice(0, 24)}${String(seed).padStart(12, '0')}`;
    const own = (id: string): string => mark(id) ?? id;
    for (const f of world.figures) {
      figures.push({
        ...f,
        claim: { ...f.claim, id: own(f.claim.id) },
        figure: {
          ...f.figure,
          id: own(f.figure.id),
          claimId: own(f.figure.claimId),
          subjectId: mark(f.figure.subjectId),
          pairId: mark(f.figure.pairId),
        },
      });
    }
    for (const c of world.claims) claims.push({ ...c, claim: { ...c.claim, id: own(c.claim.id) } });
  }
  return { ...NO_MEMBERS, figures: figures.slice(0, count), claims };
}

function best(times: number, work: () => void): number {
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < times; i++) {
    const from = performance.now();
    work();
    least = Math.min(least, performance.now() - from);
  }
  return least;
}

const { context } = trueWorld(1, 0);
const ms = (time: number): string => `${time.toFixed(1)} ms`;
let last = 0;
for (const count of [1250, 2500, 5000, 10_000]) {
  const all = members(count);
  const time = best(3, () => runAll(all, context));
  const ratio = last > 0 ? ` · ×${(time / last).toFixed(2)} for twice as many` : '';
  console.log(`${count} figures · ${runAll(all, context).length} findings · ${ms(time)}${ratio}`);
  last = time;
}

const all = members(10_000);
const roll = dice(1);
const edits: number[] = [];
for (let i = 0; i < 200; i++) {
  const figure = all.figures[Math.floor(roll() * all.figures.length)];
  if (!figure) continue;
  const keys = new Set(keysOf({ ...NO_MEMBERS, figures: [figure] }, context));
  // What the store does with an index of keys: only the members of the touched keys are read.
  const near = all.figures.filter((f) => keysOf({ ...NO_MEMBERS, figures: [f] }, context).some((k) => keys.has(k)));
  edits.push(best(1, () => runKeys({ ...NO_MEMBERS, figures: near }, context, keys)));
}
edits.sort((a, b) => a - b);
console.log(`one edit · median ${ms(edits[100] ?? 0)} · slowest ${ms(edits.at(-1) ?? 0)}`);

// All figures in one key is the worst case for a check that compares every figure with every other.
const first = all.figures[0];
let before = 0;
for (const count of [2500, 5000, 10_000]) {
  const one: Members = {
    ...NO_MEMBERS,
    figures: all.figures.slice(0, count).map((f) => ({
      ...f,
      indicator: first?.indicator ?? null,
      figure: { ...f.figure, indicatorId: first?.figure.indicatorId ?? null, subjectId: null, partnerId: null },
    })),
  };
  const time = best(2, () => runAll(one, context));
  const ratio = before > 0 ? ` · ×${(time / before).toFixed(2)} for twice as many` : '';
  console.log(`${count} figures of one series · ${runAll(one, context).length} findings · ${ms(time)}${ratio}`);
  before = time;
}
process.exitCode = last > LIMIT_MS || before > LIMIT_MS ? 1 : 0;
