import { describe, expect, it } from 'vitest';
import { runAll } from '../../../shared/checks/index.ts';
import { lookFor, movedWorld } from './moved-world.ts';
import { sayTruly } from './true-words.ts';
import { dice, trueWorld } from './true-world.ts';

/** `npm run bench:soundness` does the same with many more. */
const WORLDS = 300;

describe('words that are put to true values', () => {
  it('are read with bounds that hold them', () => {
    for (let seed = 1; seed <= 2000; seed++) {
      const roll = dice(seed);
      const sort = (['money', 'percent', 'multiple', 'people'] as const)[seed % 4] ?? 'money';
      const [from, to] = { money: [1, 12], percent: [-1.5, 2.5], multiple: [-1, 1.5], people: [2, 9] }[sort] as [
        number,
        number,
      ];
      const value = 10 ** (from + roll() * (to - from));
      const { text, wide } = sayTruly(value, roll, sort);
      const [low = 0, high = 0] = String(wide).slice(1, -1).split(',').map(Number);
      expect(value >= low * (1 - 1e-9) && value <= high * (1 + 1e-9), `${value} as “${text}”`).toBe(true);
    }
  });
});

describe('true statements in every precision of words', () => {
  it('never contradict each other', () => {
    let compared = 0;
    for (let seed = 1; seed <= WORLDS; seed++) {
      const world = trueWorld(seed, 60, sayTruly);
      const findings = runAll(world.members, world.context);
      compared += findings.filter((f) => f.verdict !== 'cannot-tell').length;
      expect(findings.filter((f) => f.verdict === 'contradiction').map((f) => [f.summary, f.working])).toEqual([]);
    }
    expect(compared).toBeGreaterThan(1000);
  });
});

describe('one statement beyond what the words of all allow', () => {
  it('is found, and its figure is among the hints', () => {
    let [all, found, hinted] = [0, 0, 0];
    for (let seed = 1; all < WORLDS; seed++) {
      const world = movedWorld(seed, sayTruly);
      if (!world) continue;
      const seen = lookFor(world);
      all += 1;
      if (seen.found) found += 1;
      if (seen.hinted) hinted += 1;
    }
    expect(found / all).toBeGreaterThanOrEqual(0.99);
    expect(hinted / all).toBeGreaterThanOrEqual(0.95);
  });

  it.each([
    ['parts are too much together, and one of them nearly alone', 1838],
    ['a multiple is told as “no less than”', 3916],
    ['a multiple is told as “no less than”, and an end is open', 5349],
  ])('is found also where %s', (_, seed) => {
    const world = movedWorld(seed, sayTruly);
    expect(world && lookFor(world)).toEqual({ found: true, hinted: true });
  });
});
