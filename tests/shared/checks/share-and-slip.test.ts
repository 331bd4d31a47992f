import { describe, expect, it } from 'vitest';
import { hintsOf, runAll } from '../../../shared/checks/index.ts';
import type { Finding } from '../../../shared/model/finding.ts';
import { type FigureWords, Ledger, year } from './ledger-builder.ts';

const amount = (range: FigureWords['range'], more: Partial<FigureWords> = {}): FigureWords => ({
  range,
  indicator: 'exports',
  subject: 'A',
  partner: 'B',
  period: year(2025),
  ...more,
});
const shareOf = (range: FigureWords['range'], more: Partial<FigureWords> = {}): FigureWords => ({
  ...amount(range, { role: 'share', unit: '%', indicator: 'share of exports', ...more }),
});

function withIdentity(): Ledger {
  const ledger = new Ledger();
  ledger.indicator('exports');
  ledger.indicator('all exports');
  ledger.indicator('share of exports', { identities: ['share of exports = exports / all exports'] });
  return ledger;
}

function run(ledger: Ledger, only: string): readonly Finding[] {
  return runAll(ledger.members, ledger.context).filter((f) => f.check === only);
}

describe('part, whole and share', () => {
  function world(whole: FigureWords['range'], more: Partial<FigureWords> = {}): Ledger {
    const ledger = withIdentity();
    ledger.figure(ledger.claim('Exports to B.'), amount([1.6e9, 1.8e9], { text: '1.7 bn' }));
    ledger.figure(ledger.claim('Their share.'), shareOf('(4,4.5]', { text: 'just over 4%' }));
    const all = amount(whole, { indicator: 'all exports', text: 'the whole', ...more });
    const { partner: _, ...overAllPartners } = all;
    ledger.figure(ledger.claim('All exports.'), overAllPartners);
    return ledger;
  }

  it('hold where the part divided by the whole is the share', () => {
    const [finding] = run(world([39.5e9, 40.5e9]), 'share');
    expect(finding).toMatchObject({
      verdict: 'holds',
      working: '[1.6, 1.8] ÷ [39.5, 40.5] = [3.95, 4.56] % meets (4, 4.5] %',
    });
  });

  it('make a share that nobody tells', () => {
    const ledger = withIdentity();
    ledger.figure(ledger.claim('Exports to B.'), amount([1.6e9, 1.8e9], { text: '1.7 bn' }));
    const { partner: _, ...all } = amount([39.5e9, 40.5e9], { indicator: 'all exports', text: '40 bn' });
    ledger.figure(ledger.claim('All exports.'), all);
    expect(run(ledger, 'share')).toMatchObject([
      {
        verdict: 'cannot-tell',
        title: 'Share worked out',
        missing: ['a figure for the share'],
        working: '[1.6, 1.8] ÷ [39.5, 40.5] = [3.95, 4.56] %',
      },
    ]);
  });

  it.each<[string, FigureWords['range'], string]>([
    ['has no upper bound', [1.6e9, 1.8e9], 'which has no upper bound'],
    ['bounds nothing', [0, 1.8e9], 'cannot bound the whole'],
  ])('say where what follows %s', (_, part, says) => {
    const ledger = withIdentity();
    ledger.figure(ledger.claim('Exports to B.'), amount(part, { text: 'some' }));
    ledger.figure(ledger.claim('Their share.'), shareOf([0, 5], { text: 'under 5%' }));
    expect(run(ledger, 'share').map((f) => f.summary)).toEqual([expect.stringContaining(says)]);
  });

  it('contradict each other where it cannot be, with what each would have to be', () => {
    const ledger = world([19.5e9, 20.5e9]);
    const [finding] = run(ledger, 'share');
    expect(finding).toMatchObject({ verdict: 'contradiction', title: 'Share and whole' });
    const hints = finding ? hintsOf(finding, ledger.members, ledger.context, ledger.lookup).map((h) => h.text) : [];
    expect(hints).toContainEqual(expect.stringContaining('“the whole” would have to be 35.6 – 45 bn USD'));
    expect(hints).toContainEqual(expect.stringContaining('“just over 4%” would have to be 7.8 – 9.23%'));
  });

  it.each([
    ['year', { period: year(2020) }],
    ['reporting side', { subject: 'C' }],
    ['basis', { basis: 'goods and services' }],
    ['currency', { currency: 'EUR' }],
  ] satisfies readonly (readonly [string, Partial<FigureWords>])[])(
    'are not compared when the whole differs in %s',
    (_, more) => {
      expect(run(world([19.5e9, 20.5e9], more), 'share').map((f) => f.verdict)).not.toContain('contradiction');
    },
  );

  it('tell the missing part from whole and share', () => {
    const ledger = withIdentity();
    ledger.figure(ledger.claim('The share.'), shareOf([9.5, 10.5]));
    ledger.figure(ledger.claim('The whole.'), amount([95e6, 105e6], { indicator: 'all exports' }));
    expect(run(ledger, 'share')).toMatchObject([
      { missing: ['a figure for the part'], working: '[95, 105] × [9.5, 10.5] % = [9.03, 11] m USD' },
    ]);
  });

  it('derive the whole from the amount that the share was told with, not from others of the year', () => {
    const ledger = withIdentity();
    const claim = ledger.claim('Exports of 1.7 bn, just over 4% of all.');
    ledger.figure(claim, amount([1.6e9, 1.8e9]));
    ledger.figure(claim, shareOf('(4,4.5]'));
    ledger.figure(ledger.claim('Exports of 8.9 bn.'), amount([8.8e9, 8.9e9]));
    expect(run(ledger, 'share').map((f) => f.working)).toEqual(['[1.6, 1.8] ÷ (4, 4.5] % = [35.6, 45) bn USD']);
  });

  it('are not derived from an amount that merely stands beside a share', () => {
    const ledger = new Ledger();
    const claim = ledger.claim('Output reached 70 m, and the share of industry rose to 25%.');
    ledger.figure(claim, { range: [69e6, 71e6], indicator: 'output', text: '70 m' });
    ledger.figure(claim, {
      range: [24.5, 25.5],
      unit: '%',
      role: 'share',
      indicator: 'share of industry',
      text: '25%',
    });
    expect(run(ledger, 'share')).toEqual([]);
  });
});

describe('slips', () => {
  it('are shares above 100 %', () => {
    const ledger = new Ledger();
    ledger.figure(ledger.claim('A share of 117%.'), shareOf([116.5, 117.5]));
    ledger.figure(ledger.claim('A share of all.'), shareOf([99.5, 100.5], { period: year(2020) }));
    expect(run(ledger, 'slip')).toMatchObject([{ title: 'Share above 100%', verdict: 'contradiction' }]);
  });

  it('are percent told for percentage points, reported once', () => {
    const ledger = new Ledger();
    const claim = ledger.claim('The share rose by 3%, from 2% to 5%.');
    ledger.pair(claim, shareOf([1.95, 2.05]), shareOf([4.95, 5.05]));
    const rate = ledger.figure(claim, shareOf([2.95, 3.05], { role: 'growth-rate', text: '3%' }));
    const found = runAll(ledger.members, ledger.context).filter((f) => f.verdict === 'contradiction');
    expect(found).toMatchObject([{ check: 'slip', title: 'Percent for percentage points' }]);
    const hints = found.flatMap((f) => hintsOf(f, ledger.members, ledger.context, ledger.lookup));
    expect(hints.map((h) => h.edit)).toContainEqual([
      { figureId: rate.figure.id, fields: { role: 'change', unit: 'pp' } },
    ]);
  });

  it('are shares told as growth: 70, 11 and under 20 sum to a hundred, and 11 % is elsewhere a share', () => {
    const ledger = new Ledger();
    const claim = ledger.claim('Trade with R grew by 70%, with B by 11%, and less than 20% with others.');
    const growth = (range: FigureWords['range'], partner: string, value: number): FigureWords => ({
      range,
      value,
      unit: '%',
      role: 'growth-rate',
      indicator: 'trade',
      partner,
      text: `${value}%`,
    });
    ledger.figure(claim, growth([69.5, 70.5], 'R', 70));
    ledger.figure(claim, growth([10.5, 11.5], 'B', 11));
    ledger.figure(claim, { ...growth([null, 20], 'others', 20), text: 'less than 20%' });
    expect(run(ledger, 'slip')).toEqual([]);
    ledger.figure(ledger.claim('The share of B is 11%.'), shareOf([10.5, 11.5], { value: 11 }));
    const [finding] = run(ledger, 'slip');
    expect(finding).toMatchObject({
      title: 'Shares told as growth?',
      verdict: 'cannot-tell',
      working: '[69.5, 70.5] + [10.5, 11.5] + [0, 20] = [80, 102] % meets 100 %',
    });
    const hints = finding ? hintsOf(finding, ledger.members, ledger.context, ledger.lookup) : [];
    expect(hints[0]?.edit).toHaveLength(3);
  });
});
