import { describe, expect, it } from 'vitest';
import { hintsOf, runAll } from '../../../shared/checks/index.ts';
import type { FigureFacts } from '../../../shared/checks/types.ts';
import { type FigureWords, Ledger, uuid, year } from './ledger-builder.ts';
import { declareParts } from './true-parts.ts';
import { dice, tell } from './true-world.ts';

const WORLDS = 400;
const IN_2025 = { subject: 'A', period: year(2025) } as const;
type Words = Omit<FigureWords, 'range'> & { readonly statement?: string };

/** One relation: what is told of its members (a value and labels each), and which values of the first the others allow. */
interface Relation {
  readonly members: (roll: () => number) => readonly (readonly [value: number, words: Words])[];
  /** From the widest bounds of the others. */
  readonly allowed: (others: readonly Bound[]) => Bound;
}
type Bound = readonly [low: number, high: number];

const sum = (bounds: readonly Bound[]): Bound => [
  bounds.reduce((total, [low]) => total + low, 0),
  bounds.reduce((total, [, high]) => total + high, 0),
];
const between = (roll: () => number): number => 1e6 * (0.2 + roll());

const RELATIONS: Readonly<Record<string, Relation>> = {
  'a total and its two terms': {
    members: (roll) => {
      const [a, b] = [between(roll), between(roll)];
      return [
        [a + b, { indicator: 'trade' }],
        [a, { indicator: 'sales' }],
        [b, { indicator: 'purchases' }],
      ];
    },
    allowed: sum,
  },
  'an amount a head': {
    members: (roll) => {
      const [output, heads] = [between(roll), 100 + 900 * roll()];
      return [
        [output / heads, { indicator: 'output per head' }],
        [output, { indicator: 'output' }],
        [heads, { indicator: 'heads', kind: 'count', role: 'count', unit: 'people' }],
      ];
    },
    allowed: ([a = [0, 0], b = [1, 1]]) => [a[0] / b[1], a[1] / b[0]],
  },
  'a total and all its places': {
    members: (roll) => {
      const each = ['North', 'South', 'East', 'West'].map(
        (place) => [between(roll), { indicator: 'outlay', place }] as const,
      );
      const total = each.reduce((all, [value]) => all + value, 0);
      return [[total, { indicator: 'outlay' }], ...each];
    },
    allowed: sum,
  },
  'a whole and its partners': {
    members: (roll) => {
      const each = ['Ruritania', 'Sylvania', 'Freedonia'].map(
        (partner) => [between(roll), { indicator: 'deliveries', partner }] as const,
      );
      const total = each.reduce((all, [value]) => all + value, 0) * (1 + roll() / 10);
      return [[total, { indicator: 'deliveries', statement: 'That much in total.' }], ...each];
    },
    allowed: (others) => [sum(others)[0], Number.POSITIVE_INFINITY],
  },
};

const EVERY = (bound: number | null, otherwise: number): number => bound ?? otherwise;
const wideOf = ({ figure }: FigureFacts): Bound => [
  EVERY(figure.wideLow, Number.NEGATIVE_INFINITY),
  EVERY(figure.wideHigh, Number.POSITIVE_INFINITY),
];

/** A world of one relation, its first member told as `factor` times what it is. */
function worldOf(
  relation: Relation,
  seed: number,
  factor: number,
): { ledger: Ledger; moved: FigureFacts; impossible: boolean } {
  const roll = dice(seed);
  const ledger = new Ledger();
  declareParts(ledger);
  const told = relation.members(roll).map(([value, { statement = 'So it was.', ...words }], i) =>
    ledger.figure(ledger.claim(`${statement} (${i})`), {
      ...IN_2025,
      ...words,
      ...tell(i === 0 ? value * factor : value, roll),
    }),
  );
  const [moved, ...others] = told;
  if (!moved) throw new RangeError('a relation without members');
  const [low, high] = wideOf(moved);
  const [from, to] = relation.allowed(others.map(wideOf));
  return { ledger, moved, impossible: low > to * 1.000001 || high < from * 0.999999 };
}

describe.each(Object.entries(RELATIONS))('%s', (_, relation) => {
  it('is found whenever one member is told beyond what the words of all allow, with that figure among the hints', () => {
    let [impossible, found, hinted] = [0, 0, 0];
    for (let seed = 1; seed <= WORLDS; seed++) {
      const world = worldOf(relation, seed, seed % 2 ? 0.2 : 5);
      if (!world.impossible) continue;
      impossible += 1;
      const { members, context, lookup } = world.ledger;
      const contradictions = runAll(members, context).filter((f) => f.verdict === 'contradiction');
      const named = contradictions.filter((f) => f.figures.some((p) => p.figureId === world.moved.figure.id));
      if (named.length > 0) found += 1;
      const words = named.flatMap((f) => hintsOf(f, members, context, lookup)).map((h) => h.text);
      if (words.some((w) => w.includes(`“${world.moved.figure.text}”`))) hinted += 1;
    }
    expect(impossible).toBeGreaterThan(WORLDS / 5);
    expect(found / impossible).toBeGreaterThanOrEqual(0.99);
    expect(hinted / impossible).toBeGreaterThanOrEqual(0.95);
  });

  it('is never found where every member is told as it is', () => {
    for (let seed = 1; seed <= WORLDS; seed++) {
      const { ledger } = worldOf(relation, seed, 1);
      expect(runAll(ledger.members, ledger.context).filter((f) => f.verdict === 'contradiction')).toEqual([]);
    }
  });
});

describe('parts that the words of one claim tell', () => {
  it('are found whenever they exceed their whole beyond what the words allow', () => {
    let [impossible, found] = [0, 0];
    for (let seed = 1; seed <= WORLDS; seed++) {
      const roll = dice(seed);
      const value = between(roll);
      const [all, some] = [tell(value, roll), tell(value * (1.1 + roll()), roll)];
      if (all.text === undefined || some.text === undefined || all.text === some.text) continue;
      const ledger = new Ledger();
      const claim = ledger.claim(`Loans came to ${all.text}, of which ${some.text} went to farms.`);
      const whole = ledger.figure(claim, { ...IN_2025, indicator: 'loans', ...all });
      const piece = ledger.figure(claim, { ...IN_2025, indicator: 'farm loans', ...some });
      if (wideOf(piece)[0] <= wideOf(whole)[1] * 1.000001) continue;
      impossible += 1;
      if (runAll(ledger.members, ledger.context).some((f) => f.verdict === 'contradiction')) found += 1;
    }
    expect(impossible).toBeGreaterThan(WORLDS / 5);
    expect(found / impossible).toBeGreaterThanOrEqual(0.95);
  });
});

describe('a target and what came', () => {
  it('is never a contradiction, whatever both are', () => {
    for (let seed = 1; seed <= WORLDS; seed++) {
      const roll = dice(seed);
      const ledger = new Ledger();
      const comparator =
        (['at-least', 'at-most', 'above', 'below', 'equal', 'between'] as const)[Math.floor(roll() * 6)] ?? 'equal';
      const deadline = ([null, '2024-12-31', '2025-12-31', '2030-12-31'] as const)[Math.floor(roll() * 4)] ?? null;
      const claim = ledger.claim('We aim at that.', {
        kind: 'target',
        pledge: { thresholdId: uuid('figure 0'), comparator, deadline },
      });
      const per = roll() < 0.5 ? 'year' : null;
      ledger.figure(claim, {
        ...IN_2025,
        indicator: 'output',
        role: 'threshold',
        period: null,
        per,
        ...tell(between(roll), roll),
      });
      for (let n = 0; n < 3; n++) {
        ledger.figure(ledger.claim(`So it was. (${n})`), {
          ...IN_2025,
          indicator: 'output',
          period: year(2023 + n),
          ...tell(between(roll), roll),
        });
      }
      const findings = runAll(ledger.members, ledger.context);
      expect(findings.filter((f) => f.verdict === 'contradiction')).toEqual([]);
    }
  });
});
