import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ALL_CHECKS, fullKey, keysOf, NO_MEMBERS, runAll, runKeys } from '../../../shared/checks/index.ts';
import type { CheckContext, FigureFacts, Members } from '../../../shared/checks/types.ts';
import type { Finding } from '../../../shared/model/finding.ts';
import { decadeOfTrade } from './decade-of-trade.ts';
import { Ledger, year } from './ledger-builder.ts';
import { trueWorld } from './true-world.ts';

/** Some of the members: most figures of a few are without company. */
function thinned({ figures, claims, ...rest }: Members, keep: (nth: number) => boolean): Members {
  const kept = new Set(figures.filter((_, i) => keep(i)).map((f) => f.figure.id));
  const still = (facts: FigureFacts | null): FigureFacts | null => (facts && kept.has(facts.figure.id) ? facts : null);
  return {
    ...rest,
    figures: figures.filter((f) => still(f)),
    claims: claims.map((claim) => ({
      ...claim,
      figures: claim.figures.filter((f) => still(f)),
      threshold: still(claim.threshold),
      baseline: still(claim.baseline),
    })),
  };
}

/** What each key says of its members, asked with all keys that each member names by itself. */
function keyByKey(members: Members, context: CheckContext): readonly Finding[] {
  const byKey = new Map<string, { -readonly [S in keyof Members]: Members[S][number][] }>();
  const put = <S extends keyof Members>(sort: S, member: Members[S][number]): void => {
    for (const key of keysOf({ ...NO_MEMBERS, [sort]: [member] }, context)) {
      const group = byKey.get(key) ?? { figures: [], claims: [], observations: [], anchors: [] };
      group[sort].push(member);
      byKey.set(key, group);
    }
  };
  for (const sort of ['figures', 'claims', 'observations', 'anchors'] as const) {
    for (const member of members[sort]) put(sort, member);
  }
  return ALL_CHECKS.flatMap((check) =>
    [...byKey].flatMap(([key, group]) => {
      const own = key.slice(fullKey(check, '').length);
      return key === fullKey(check, own) ? check.run(own, group, context) : [];
    }),
  );
}

/** Of each of several measures a whole and its parts, each told in a claim of its own. */
function partsAboveWholes(): Ledger {
  const ledger = new Ledger();
  for (const name of ['North', 'South', 'Ruritania', 'Sylvania']) ledger.actor(name);
  for (const indicator of ['exports', 'visitors']) {
    for (const part of [
      {},
      { place: 'North' },
      { place: 'South' },
      { partner: 'Ruritania' },
      { partner: 'Sylvania' },
    ]) {
      const range = part.place || part.partner ? ([7.5, 8.5] as const) : ([4.5, 5.5] as const);
      const claim = ledger.claim('It came to so much in total.');
      ledger.figure(claim, { subject: 'A', indicator, period: year(2025), range, ...part });
    }
  }
  return ledger;
}

const told = (findings: readonly Finding[]): readonly string[] =>
  findings.map((f) => JSON.stringify([f.check, f.id, f.verdict, f.working, f.fingerprint])).sort();

describe('a full check, which asks nothing of figures that stand alone', () => {
  const seeds = fc.record({
    seed: fc.integer(),
    statements: fc.integer({ min: 1, max: 30 }),
    kept: fc.infiniteStream(fc.boolean()),
  });

  it('says what every key says by itself, in true worlds', () => {
    fc.assert(
      fc.property(seeds, ({ seed, statements, kept }) => {
        const { members, context } = trueWorld(seed, statements);
        const some = thinned(members, () => kept.next().value === true);
        expect(told(runAll(some, context))).toEqual(told(keyByKey(some, context)));
      }),
      { numRuns: 150 },
    );
  });

  it('says what every key says by itself, of statements that contradict each other', () => {
    const { members, context } = decadeOfTrade().ledger;
    fc.assert(
      fc.property(fc.infiniteStream(fc.boolean()), (kept) => {
        const some = thinned(members, () => kept.next().value === true);
        expect(told(runAll(some, context))).toEqual(told(keyByKey(some, context)));
      }),
      { numRuns: 150 },
    );
  });

  it('says what every key says by itself, of parts by place and by partner that exceed their wholes', () => {
    const { members, context } = partsAboveWholes();
    expect(new Set(runAll(members, context).map((f) => f.key.split('|')[0]))).toContain('p:partner');
    fc.assert(
      fc.property(fc.infiniteStream(fc.boolean()), (kept) => {
        const some = thinned(members, () => kept.next().value === true);
        expect(told(runAll(some, context))).toEqual(told(keyByKey(some, context)));
      }),
      { numRuns: 150 },
    );
  });

  it('says the same of some keys as of all', () => {
    const { members, context } = decadeOfTrade().ledger;
    const all = runAll(members, context);
    const wanted = new Set(all.flatMap((f) => fullKey(checkOf(f), f.key)));
    expect(told(runKeys(members, context, wanted))).toEqual(told(all));
    expect(all.some((f) => f.verdict === 'contradiction')).toBe(true);
  });
});

function checkOf(finding: Finding): (typeof ALL_CHECKS)[number] {
  const check = ALL_CHECKS.find(({ name }) => name === finding.check);
  if (!check) throw new Error(`no check is named ${finding.check}`);
  return check;
}
