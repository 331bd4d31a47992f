import { describe, expect, it } from 'vitest';
import { hintsOf, runAll } from '../../../shared/checks/index.ts';
import type { Finding } from '../../../shared/model/finding.ts';
import { Ledger, year } from './ledger-builder.ts';

const A = { subject: 'A', period: year(2025), basis: 'goods' } as const;

/** Exports to B with their share, all imports and, where told, all trade and the share of exports to C. */
function world(
  told: {
    readonly trade?: readonly [number, number];
    readonly tradeBasis?: string;
    readonly tradeYear?: number;
    readonly basis?: string;
    readonly source?: string;
    readonly toC?: readonly [number, number];
  } = {},
): Ledger {
  const ledger = new Ledger();
  ledger.indicator('share of exports', {
    dimension: 'share',
    identities: ['share of exports = exports / all exports'],
  });
  ledger.indicator('all exports');
  ledger.indicator('all trade', { identities: ['all trade = all exports + all imports'] });
  ledger.indicator('all imports');
  ledger.indicator('exports');
  const side = { ...A, basis: told.basis ?? 'goods' };
  const claim = ledger.claim('Exports to B were 1.7 bn.');
  ledger.figure(claim, { ...side, text: '1.7 bn', range: [1.6e9, 1.8e9], indicator: 'exports', partner: 'B' });
  const second = ledger.claim('B took 4% of them.');
  ledger.figure(second, {
    ...side,
    text: '4%',
    range: [4, 4.5],
    unit: '%',
    role: 'share',
    indicator: 'share of exports',
    partner: 'B',
  });
  const third = ledger.claim('The country imported 30 bn.', { source: told.source ?? 'brief' });
  ledger.figure(third, { ...side, text: '30 bn', range: [29.5e9, 30.5e9], indicator: 'all imports' });
  if (told.trade) {
    const fourth = ledger.claim('All trade came to so much.');
    ledger.figure(fourth, {
      ...side,
      text: 'all of it',
      range: told.trade,
      indicator: 'all trade',
      basis: told.tradeBasis ?? side.basis,
      period: year(told.tradeYear ?? 2025),
    });
  }
  if (told.toC) {
    const fifth = ledger.claim('C took half of the exports, ten billion.');
    ledger.figure(fifth, {
      ...side,
      text: 'half',
      range: [49.5, 50.5],
      unit: '%',
      role: 'share',
      indicator: 'share of exports',
      partner: 'C',
    });
    const sixth = ledger.claim('Exports to C were so much.');
    ledger.figure(sixth, { ...side, text: 'so much', range: told.toC, indicator: 'exports', partner: 'C' });
  }
  return ledger;
}

function chains(ledger: Ledger): readonly Finding[] {
  return runAll(ledger.members, ledger.context).filter((f) => /steps/.test(f.title));
}

describe('what follows in steps', () => {
  it('is shown with its parents and every line of its working', () => {
    const [finding, another] = chains(world());
    expect(another).toBeUndefined();
    expect(finding).toMatchObject({
      verdict: 'cannot-tell',
      title: 'Derived in steps',
      missing: ['all trade'],
      working:
        'All exports = [1.6, 1.8] bn USD ÷ [4, 4.5] % = [35.6, 45] bn USD; All trade = [35.6, 45] bn USD + [29.5, 30.5] bn USD = [65.1, 75.5] bn USD',
      summary:
        'All trade for 2025 would be 65.1 – 75.5 bn USD, worked out in 2 steps from exports of “1.7 bn”, share of exports of “4%” and all imports of “30 bn”; no figure for it is known.',
    });
    expect(finding?.figures.map((f) => f.part)).toEqual(['from', 'from', 'from']);
  });

  it.each<[string, Parameters<typeof world>[0], string]>([
    ['a figure that agrees', { trade: [70e9, 71e9] }, 'holds'],
    ['a figure that cannot be', { trade: [50e9, 51e9] }, 'contradiction'],
    ['a figure on another basis is not compared', { trade: [50e9, 51e9], tradeBasis: 'services' }, 'cannot-tell'],
    ['a figure of another year is not compared', { trade: [50e9, 51e9], tradeYear: 2024 }, 'cannot-tell'],
    ['two sources that leave the basis unsaid', { trade: [50e9, 51e9], basis: '', source: 'other' }, 'cannot-tell'],
    ['one source that leaves the basis unsaid', { trade: [50e9, 51e9], basis: '' }, 'contradiction'],
  ])('%s', (_, told, verdict) => {
    expect(chains(world(told)).map((f) => f.verdict)).toEqual([verdict]);
  });

  it('never contradicts across partners, and says what is not told', () => {
    const found = chains(world({ toC: [5e9, 6e9] })).filter((f) => f.title === 'Figure against steps');
    expect(found.map((f) => f.verdict)).toEqual(['cannot-tell']);
    expect(found[0]?.missing).toEqual(['whether all partners are counted alike']);
  });

  it('says what each figure would have to be', () => {
    const ledger = world({ trade: [50e9, 51e9] });
    const [finding] = chains(ledger);
    const hints = finding ? hintsOf(finding, ledger.members, ledger.context, ledger.lookup).map((h) => h.text) : [];
    expect(hints).toHaveLength(4);
    expect(hints).toContainEqual(expect.stringContaining('“all of it” would have to be 65.1 – 75.5 bn USD'));
    expect(hints).toContainEqual(expect.stringContaining('“30 bn” would have to be 5 – 15.4 bn USD'));
  });
});
