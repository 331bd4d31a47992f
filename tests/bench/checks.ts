import { performance } from 'node:perf_hooks';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { runAll, runKeys } from '../../shared/checks/index.ts';
import type { FigureFacts, Members } from '../../shared/checks/types.ts';
import { dice, trueWorld } from '../shared/checks/true-world.ts';
import { indexKeys, manyFigures } from './many-figures.ts';

/** A full check of 100,000 figures of which 20,000 are related, and again after one edit. Prints times and the count of findings. */
const FIGURES = 100_000;
const RELATED = 20_000;
const FULL_MS = 2000;
const EDIT_MS = 20;
const EDITS = 300;

setFlagsFromString('--expose-gc');
const collect: () => void = runInNewContext('gc');

const ms = (time: number): string => `${time.toFixed(1)} ms`;

/** The least of some runs, each over facts that no run before has seen: nothing is remembered from one to the next. */
function least(times: number, make: () => Members, work: (members: Members) => void): number {
  let best = Number.POSITIVE_INFINITY;
  for (let i = 0; i < times; i++) {
    const members = make();
    // What was left by making them is not the work's.
    collect();
    const from = performance.now();
    work(members);
    best = Math.min(best, performance.now() - from);
  }
  return best;
}

const { context } = trueWorld(1, 0);
let found = 0;
const check = (members: Members): void => {
  found = runAll(members, context).length;
};

let before = 0;
for (const count of [5000, 10_000, 20_000]) {
  const time = least(2, () => manyFigures(count, count), check);
  const ratio = before > 0 ? ` · ×${(time / before).toFixed(2)} for twice as many` : '';
  console.log(`${count} figures, all related · ${found} findings · ${ms(time)}${ratio}`);
  before = time;
}
const full = least(3, () => manyFigures(FIGURES, RELATED), check);
console.log(`${FIGURES} figures, ${RELATED} of them related · ${found} findings · ${ms(full)}`);

const all = manyFigures(FIGURES, RELATED);
const index = indexKeys(all, context);
const roll = dice(1);
const edits: number[] = [];
for (let i = 0; i < EDITS; i++) {
  // Every second edit is of a related figure.
  const figure = all.figures[Math.floor(roll() * (i % 2 ? all.figures.length : RELATED))];
  if (!figure) continue;
  const moved: FigureFacts = { ...figure, figure: { ...figure.figure, low: null, wideLow: null } };
  const from = performance.now();
  const { members, keys } = index.near(figure, moved);
  runKeys(members, context, keys);
  edits.push(performance.now() - from);
}
edits.sort((a, b) => a - b);
const median = edits[edits.length >> 1] ?? 0;
console.log(`one edit · median ${ms(median)} · slowest ${ms(edits.at(-1) ?? 0)}`);

// All figures in one key is the worst case for a check that compares every figure with every other.
const first = all.figures[0];
before = 0;
let worst = 0;
for (const count of [2500, 5000, 10_000]) {
  const ofOneSeries = (): Members => ({
    ...all,
    claims: [],
    figures: all.figures.slice(0, count).map((f) => ({
      ...f,
      indicator: first?.indicator ?? null,
      figure: { ...f.figure, indicatorId: first?.figure.indicatorId ?? null, subjectId: null, partnerId: null },
    })),
  });
  worst = least(2, ofOneSeries, check);
  const ratio = before > 0 ? ` · ×${(worst / before).toFixed(2)} for twice as many` : '';
  console.log(`${count} figures of one series · ${found} findings · ${ms(worst)}${ratio}`);
  before = worst;
}
process.exitCode = full > FULL_MS || median > EDIT_MS || worst > FULL_MS ? 1 : 0;
