import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keysOf, NO_MEMBERS, runAll, runKeys } from '../../../shared/checks/index.ts';
import type { FigureFacts, Members } from '../../../shared/checks/types.ts';
import { decadeOfTrade } from './decade-of-trade.ts';
import { dice, trueWorld } from './true-world.ts';

const world = fc.integer().map((seed) => trueWorld(seed, 60));
const mixed = fc.integer().map((seed) => shifted(trueWorld(seed, 40).members, seed));

/** Some figures moved off the truth, so that there is something to contradict. */
function shifted(members: Members, seed: number): Members {
  const roll = dice(seed);
  const times = (value: number | null, by: number): number | null => (value === null ? null : value * by);
  return withFigures(members, (f) => {
    if (roll() < 0.7) return f;
    const by = 1.3 + roll();
    const { low, high, wideLow, wideHigh } = f.figure;
    const figure = {
      ...f.figure,
      low: times(low, by),
      high: times(high, by),
      wideLow: times(wideLow, by),
      wideHigh: times(wideHigh, by),
    };
    return { ...f, figure };
  });
}

function withFigures(members: Members, change: (f: FigureFacts) => FigureFacts): Members {
  const figures = members.figures.map(change);
  const byId = new Map(figures.map((f) => [f.figure.id, f]));
  const now = (f: FigureFacts): FigureFacts => byId.get(f.figure.id) ?? f;
  const claims = members.claims.map((c) => ({
    ...c,
    figures: c.figures.map(now),
    threshold: c.threshold && now(c.threshold),
    baseline: c.baseline && now(c.baseline),
  }));
  return { ...members, figures, claims };
}

describe('true statements, however rounded', () => {
  it('never contradict each other', () => {
    let compared = 0;
    fc.assert(
      fc.property(world, (ledger) => {
        const findings = runAll(ledger.members, ledger.context);
        compared += findings.filter((f) => f.verdict !== 'cannot-tell').length;
        expect(findings.filter((f) => f.verdict === 'contradiction').map((f) => [f.summary, f.working])).toEqual([]);
      }),
      { numRuns: 300 },
    );
    expect(compared).toBeGreaterThan(1000);
  });
});

describe('what the checks say', () => {
  it('does not depend on the order of the figures', () => {
    fc.assert(
      fc.property(mixed, fc.integer(), (members, seed) => {
        const { context } = trueWorld(1, 0);
        const roll = dice(seed);
        const shuffled = {
          ...members,
          figures: [...members.figures]
            .map((f) => [roll(), f] as const)
            .sort((a, b) => a[0] - b[0])
            .map(([, f]) => f),
          claims: [...members.claims].reverse(),
        };
        expect(runAll(shuffled, context)).toEqual(runAll(members, context));
      }),
      { numRuns: 50 },
    );
  });

  it('does not depend on the scale of the values', () => {
    fc.assert(
      fc.property(mixed, fc.integer({ min: -6, max: 6 }), (members, exponent) => {
        const { context } = trueWorld(1, 0);
        const by = 10 ** exponent;
        const times = (value: number | null): number | null => (value === null ? null : value * by);
        const scaled = withFigures(members, (f) => {
          if (f.figure.unit !== null) return f;
          const { value, low, high, wideLow, wideHigh } = f.figure;
          const figure = {
            ...f.figure,
            value: times(value),
            low: times(low),
            high: times(high),
            wideLow: times(wideLow),
            wideHigh: times(wideHigh),
          };
          return { ...f, figure };
        });
        const verdicts = (m: Members): readonly string[] =>
          runAll(m, context)
            .map((f) => `${f.id} ${f.verdict}`)
            .sort();
        expect(verdicts(scaled)).toEqual(verdicts(members));
      }),
      { numRuns: 50 },
    );
  });

  it('after an edit is the same whether only the touched keys run again or everything does', () => {
    fc.assert(
      fc.property(
        mixed,
        fc.nat(),
        fc.constantFrom('value', 'indicator', 'period', 'claim', 'role', 'gone'),
        (before, at, what) => {
          const { context } = trueWorld(1, 0);
          const target = before.figures[at % Math.max(1, before.figures.length)];
          const other = before.figures[(at * 7 + 3) % Math.max(1, before.figures.length)];
          if (!target || !other) return;
          const edited: FigureFacts | null =
            what === 'gone'
              ? null
              : {
                  ...target,
                  ...(what === 'indicator' ? { indicator: other.indicator } : {}),
                  ...(what === 'period' ? { period: other.period, basePeriod: other.basePeriod } : {}),
                  figure: {
                    ...target.figure,
                    ...(what === 'value' ? { low: other.figure.low, high: null, wideLow: null, wideHigh: null } : {}),
                    ...(what === 'indicator' ? { indicatorId: other.figure.indicatorId } : {}),
                    ...(what === 'role' ? { role: other.figure.role, unit: other.figure.unit } : {}),
                  },
                };
          const after: Members = {
            ...before,
            figures: before.figures.flatMap((f) => (f !== target ? [f] : edited ? [edited] : [])),
          };
          const only = (f: FigureFacts | null): Members => ({ ...NO_MEMBERS, figures: f ? [f] : [] });
          const touched = new Set([...keysOf(only(target), context), ...keysOf(only(edited), context)]);
          const kept = runAll(before, context).filter((f) => !touched.has(`${f.check}/${f.key}`));
          const again = runKeys(after, context, touched);
          const sorted = (findings: readonly { readonly id: string }[]): unknown =>
            [...findings].sort((a, b) => (a.id < b.id ? -1 : 1));
          expect(sorted([...kept, ...again])).toEqual(sorted(runAll(after, context)));
        },
      ),
      { numRuns: 200 },
    );
  });

  it('is said once: no two findings share an id', () => {
    fc.assert(
      fc.property(mixed, (members) => {
        const ids = runAll(members, trueWorld(1, 0).context).map((f) => f.id);
        expect(new Set(ids).size).toBe(ids.length);
      }),
      { numRuns: 50 },
    );
  });

  it('changes its fingerprint when a figure changes in value, and not when its note does', () => {
    const { ledger, end } = decadeOfTrade();
    const prints = (m: Members): readonly string[] =>
      runAll(m, ledger.context)
        .filter((f) => f.figures.some((x) => x.figureId === end.figure.id))
        .map((f) => f.fingerprint);
    const edit = (figure: Partial<FigureFacts['figure']>): Members =>
      withFigures(ledger.members, (f) =>
        f.figure.id === end.figure.id ? { ...f, figure: { ...f.figure, ...figure } } : f,
      );
    expect(prints(edit({ note: 'seen', rev: 9 }))).toEqual(prints(ledger.members));
    const changed = prints(edit({ high: 8.95e9, wideHigh: 8.95e9 }));
    expect(changed).toHaveLength(prints(ledger.members).length);
    for (const print of changed) expect(prints(ledger.members)).not.toContain(print);
  });
});

describe('figures that cannot be', () => {
  it('never make a check throw', () => {
    const odd = fc.constantFrom(null, 0, -1, 1e-300, 1e300, -1e300, Number.MAX_VALUE, Number.MIN_VALUE, 100, 117);
    const roles = fc.constantFrom('level', 'share', 'multiple', 'growth-rate', 'growth-index', 'change', 'threshold');
    fc.assert(
      fc.property(fc.integer(), fc.array(fc.tuple(odd, odd, odd, odd, roles), { minLength: 60 }), (seed, values) => {
        const ledger = trueWorld(seed, 40);
        const members = withFigures(ledger.members, (f) => {
          const [low, high, wideLow, wideHigh, role] = values[ledger.members.figures.indexOf(f) % values.length] ?? [];
          if (low === undefined || high === undefined || wideLow === undefined || wideHigh === undefined || !role)
            return f;
          return { ...f, figure: { ...f.figure, low, high, wideLow, wideHigh, role } };
        });
        expect(() => runAll(members, ledger.context)).not.toThrow();
      }),
      { numRuns: 100 },
    );
  });
});
