import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chainsAmong } from '../../../shared/checks/derivation.ts';
import { runAll } from '../../../shared/checks/index.ts';
import { Ledger, year } from './ledger-builder.ts';

const PARTNERS = ['B', 'C'];

/** The true trade of one country, and which of its figures are told, in how many digits. */
interface World {
  readonly exports: readonly number[];
  readonly rest: number;
  readonly imports: number;
  readonly services: number;
  readonly told: readonly boolean[];
  readonly digits: readonly number[];
}

const worlds: fc.Arbitrary<World> = fc.record({
  exports: fc.array(fc.double({ min: 1e7, max: 5e10, noNaN: true }), { minLength: 2, maxLength: 2 }),
  rest: fc.double({ min: 1e6, max: 9e10, noNaN: true }),
  imports: fc.double({ min: 1e7, max: 1e11, noNaN: true }),
  services: fc.double({ min: 1e6, max: 1e10, noNaN: true }),
  told: fc.array(fc.boolean(), { minLength: 9, maxLength: 9 }),
  digits: fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 9, maxLength: 9 }),
});

interface Stated {
  readonly indicator: string;
  readonly partner: string | null;
  readonly value: number;
}

function truths(world: World): readonly Stated[] {
  const all = world.exports.reduce((a, b) => a + b, world.rest);
  const goods = all + world.imports;
  const each = PARTNERS.flatMap((partner, i): readonly Stated[] => {
    const value = world.exports[i] ?? 0;
    return [
      { indicator: 'exports', partner, value },
      { indicator: 'share of exports', partner, value: (value / all) * 100 },
    ];
  });
  const over = { partner: null };
  return [
    ...each,
    { ...over, indicator: 'all exports', value: all },
    { ...over, indicator: 'all imports', value: world.imports },
    { ...over, indicator: 'all trade', value: goods },
    { ...over, indicator: 'services', value: world.services },
    { ...over, indicator: 'trade with services', value: goods + world.services },
  ];
}

/** The figures told, each rounded to its digits; `moved` is told 40 times too high. */
function tell(world: World, moved: number | null = null): Ledger {
  const ledger = new Ledger();
  ledger.indicator('share of exports', {
    dimension: 'share',
    identities: ['share of exports = exports / all exports'],
  });
  ledger.indicator('all trade', { identities: ['all trade = all exports + all imports'] });
  ledger.indicator('trade with services', { identities: ['trade with services = all trade + services'] });
  for (const { indicator } of truths(world)) ledger.indicator(indicator);
  truths(world).forEach(({ indicator, partner, value }, i) => {
    if (!world.told[i]) return;
    const unit = 10 ** (Math.floor(Math.log10(value)) - (world.digits[i] ?? 1) + 1);
    const shown = Math.round(value / unit) * unit * (moved === i ? 40 : 1);
    const isShare = indicator === 'share of exports';
    ledger.figure(ledger.claim(`So much of ${indicator} was told.`), {
      range: [shown - unit / 2, shown + unit / 2],
      text: `figure ${i}`,
      indicator,
      subject: 'A',
      period: year(2025),
      basis: 'goods',
      ...(partner ? { partner } : {}),
      ...(isShare ? { unit: '%', role: 'share' as const } : {}),
    });
  });
  return ledger;
}

describe('chains of derivations', () => {
  it('hold the true value, and contradict nothing that is true', () => {
    let chains = 0;
    fc.assert(
      fc.property(worlds, (world) => {
        const ledger = tell(world);
        const all = new Map(truths(world).map((t) => [ledger.indicator(t.indicator).id, t.value]));
        for (const { value } of chainsAmong(ledger.members.figures, ledger.context)) {
          chains += 1;
          // Names of partners are ids here; what is told over all of them is enough to see.
          if (value.node.partnerId !== null) continue;
          const { low, high } = value.bounds.widest;
          const truth = all.get(value.node.indicatorId) ?? Number.NaN;
          expect(truth).toBeGreaterThanOrEqual(low - Math.abs(low) * 1e-9 - 1);
          expect(truth).toBeLessThanOrEqual(high + Math.abs(high) * 1e-9 + 1);
        }
        const wrong = runAll(ledger.members, ledger.context).filter((f) => f.verdict === 'contradiction');
        expect(wrong.map((f) => f.summary)).toEqual([]);
      }),
      { numRuns: 600 },
    );
    expect(chains).toBeGreaterThan(100);
  });

  it('contradict what is moved far off, where only a chain can tell', () => {
    fc.assert(
      fc.property(worlds, (world) => {
        // Exports to B with their share, imports and all trade: two steps lead around.
        const told = [true, true, false, false, false, true, true, false, false];
        const sizes = { exports: [2e9, 3e9], rest: 5e9, imports: world.imports / 10 + 1e9 };
        const digits = world.digits.map((n) => Math.max(3, n));
        const ledger = tell({ ...world, ...sizes, told, digits }, 6);
        const wrong = runAll(ledger.members, ledger.context).filter((f) => f.verdict === 'contradiction');
        expect(wrong.map((f) => f.title)).toEqual(['Figure against steps']);
      }),
      { numRuns: 200 },
    );
  });
});
