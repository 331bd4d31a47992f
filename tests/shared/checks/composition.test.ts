import { describe, expect, it } from 'vitest';
import { hintsOf, runAll } from '../../../shared/checks/index.ts';
import type { Finding } from '../../../shared/model/finding.ts';
import { type FigureWords, Ledger, year } from './ledger-builder.ts';

const IN_2025 = { subject: 'A', indicator: 'exports', period: year(2025) } as const;

function found(ledger: Ledger): readonly Finding[] {
  return runAll(ledger.members, ledger.context).filter((f) => f.check === 'composition');
}

function withStates(): Ledger {
  const ledger = new Ledger();
  for (const name of ['Ruritania', 'Sylvania', 'Freedonia']) ledger.actor(name);
  ledger.actor('Union of States', { kind: 'organisation' });
  return ledger;
}

function told(
  ledger: Ledger,
  words: Partial<FigureWords> & Pick<FigureWords, 'range'>,
  statement = 'So it was.',
): void {
  ledger.figure(ledger.claim(statement), { ...IN_2025, ...words });
}

describe('parts told apart by their labels', () => {
  it('cannot lie above a whole, alone or together', () => {
    const alone = withStates();
    told(alone, { text: '5', range: [4.5, 5.5] }, 'Exports came to 5 in total.');
    told(alone, { text: '8', range: [7.5, 8.5], partner: 'Ruritania' });
    expect(found(alone)).toMatchObject([
      { verdict: 'contradiction', title: 'Part above whole', working: '[7.5, 8.5] above [4.5, 5.5] USD' },
    ]);

    const together = withStates();
    told(together, { text: '5', range: [4.5, 5.5] }, 'Exports came to 5 in total.');
    for (const partner of ['Ruritania', 'Sylvania', 'Freedonia']) told(together, { range: [2.4, 2.6], partner });
    const [finding] = found(together);
    expect(finding).toMatchObject({ verdict: 'contradiction', title: 'Parts above whole' });
    expect(finding?.working).toBe('[2.4, 2.6] + [2.4, 2.6] + [2.4, 2.6] = [7.2, 7.8] above [4.5, 5.5] USD');
    const hints = finding ? hintsOf(finding, together.members, together.context, together.lookup) : [];
    expect(hints.map((h) => h.text).join('\n')).toContain('“5” would have to be ≥ 7.2 USD');
  });

  it('are no contradiction where nothing says that the whole is one', () => {
    const ledger = withStates();
    told(ledger, { text: '5', range: [4.5, 5.5] });
    told(ledger, { text: '8', range: [7.5, 8.5], partner: 'Ruritania' });
    expect(found(ledger)).toMatchObject([{ verdict: 'cannot-tell', missing: ['whether it is the whole'] }]);
  });

  it('are not added where they may overlap, or may be negative', () => {
    const union = withStates();
    told(union, { range: [4.5, 5.5] }, 'Five in total.');
    told(union, { range: [3, 3.1], partner: 'Ruritania' });
    told(union, { range: [4, 4.1], partner: 'Union of States' });
    expect(found(union)).toEqual([]);

    const net = withStates();
    told(net, { range: [4.5, 5.5], indicator: 'net sales' }, 'Five in total.');
    told(net, { range: [8, 9], partner: 'Ruritania', indicator: 'net sales' });
    expect(found(net)).toEqual([]);
  });

  it('are not compared across years or bases', () => {
    for (const other of [{ period: year(2024) }, { basis: 'goods' }, { currency: 'EUR' }] as const) {
      const ledger = withStates();
      told(ledger, { range: [4.5, 5.5] }, 'Five in total.');
      told(ledger, { range: [8, 9], partner: 'Ruritania', ...other });
      expect(found(ledger)).toEqual([]);
    }
  });

  it('shares of partners in all of something sum to at most 100%', () => {
    const ledger = withStates();
    ledger.indicator('share of exports', {
      dimension: 'share',
      identities: ['share of exports = exports / all exports'],
    });
    ledger.indicator('all exports');
    ledger.indicator('exports');
    const share = { indicator: 'share of exports', role: 'share', unit: '%' } as const;
    told(ledger, { ...share, text: '60%', range: [59.5, 60.5], partner: 'Ruritania' });
    told(ledger, { ...share, text: '55%', range: [54.5, 55.5], partner: 'Sylvania' });
    expect(found(ledger)).toMatchObject([
      {
        verdict: 'contradiction',
        title: 'Shares above 100%',
        working: '[59.5, 60.5] + [54.5, 55.5] = [114, 116] % above 100 %',
      },
    ]);
  });

  it('shares in what each partner has are of as many wholes', () => {
    const ledger = withStates();
    const share = { indicator: "share of the partner's imports", role: 'share', unit: '%' } as const;
    told(ledger, { ...share, range: [59.5, 60.5], partner: 'Ruritania' });
    told(ledger, { ...share, range: [54.5, 55.5], partner: 'Sylvania' });
    expect(found(ledger).filter((f) => f.verdict !== 'cannot-tell')).toEqual([]);
  });
});

describe('parts told by the words of one claim', () => {
  const money = { subject: 'A', indicator: 'loans', period: year(2025) } as const;
  it('cannot lie above what they are of', () => {
    const ledger = new Ledger();
    const claim = ledger.claim('Loans came to $10 billion, of which $12 billion went to farms.');
    ledger.figure(claim, { ...money, text: '$10 billion', range: [9.5e9, 10.5e9] });
    ledger.figure(claim, { ...money, text: '$12 billion', range: [11.5e9, 12.5e9] });
    expect(found(ledger)).toMatchObject([
      { verdict: 'contradiction', working: 'part [11.5, 12.5] above whole [9.5, 10.5] bn USD' },
    ]);
  });

  it.each([
    [
      'Loans rose by $1 billion to $5 billion, of which $2 billion went to farms.',
      ['$1 billion', '$5 billion', '$2 billion'],
    ],
    [
      'Loans came to $1 billion. Exports came to $5 billion, of which $2 billion was wood.',
      ['$1 billion', '$5 billion', '$2 billion'],
    ],
    ['A net loss of $1 billion, including $2 billion of charges.', ['$1 billion', '$2 billion']],
  ])('are left alone where the words allow them: %s', (statement, texts) => {
    const ledger = new Ledger();
    const claim = ledger.claim(statement);
    for (const text of texts) {
      const n = Number(text.slice(1, 2)) * 1e9;
      ledger.figure(claim, { ...money, text, range: [n, n] });
    }
    expect(found(ledger)).toEqual([]);
  });

  it('shares that divide one thing up sum to at most 100%', () => {
    const share = (text: string, n: number): FigureWords => ({
      text,
      role: 'share',
      unit: '%',
      range: [n - 0.5, n + 0.5],
    });
    const divided = new Ledger();
    const claim = divided.claim('60% went to roads, 55% to schools and the rest to parks.');
    for (const [text, n] of [
      ['60%', 60],
      ['55%', 55],
    ] as const)
      divided.figure(claim, share(text, n));
    expect(found(divided)).toMatchObject([{ verdict: 'contradiction', title: 'Shares above 100%' }]);

    const overlapping = new Ledger();
    const homes = overlapping.claim('60% of homes have a car, 55% a garden.');
    for (const [text, n] of [
      ['60%', 60],
      ['55%', 55],
    ] as const)
      overlapping.figure(homes, share(text, n));
    expect(found(overlapping)).toEqual([]);
  });
});

describe('a floor for each part', () => {
  const investment = { subject: 'A', indicator: 'investment', role: 'threshold' } as const;

  function floors(statement: string, total: Partial<FigureWords>, more: Partial<FigureWords> = {}): readonly Finding[] {
    const ledger = new Ledger();
    const all = ledger.claim('Investment is at least half a billion a year.', { kind: 'target' });
    ledger.figure(all, { ...investment, text: 'at least half a billion', value: 5e8, range: [5e8, null], ...total });
    const each = ledger.claim(statement, { kind: 'target' });
    ledger.figure(each, {
      ...investment,
      text: 'a minimum of $150 million',
      value: 1.5e8,
      range: [1.5e8, null],
      ...more,
    });
    return found(ledger);
  }

  it('times the number of parts stands beside the total, and says what each reading of its time would mean', () => {
    const [told] = floors('The plan gives each of the six regions and the capital a minimum of $150 million.', {
      per: 'year',
    });
    expect(told).toMatchObject({ verdict: 'cannot-tell', missing: ['the period of the minimum'] });
    expect(told?.working).toBe('7 × [150, ∞) = [1,050, ∞) m USD beside [500, ∞) m USD a year');
    expect(told?.summary).toContain(
      'For one year it would be 2.1 times the total, spread over 5 years ≥ 210 m USD a year',
    );
  });

  it('contradicts a total of the same time that it exceeds', () => {
    const [finding] = floors(
      'Each of the seven regions gets a minimum of $150 million a year.',
      { text: 'half a billion', range: [4.5e8, 5.5e8], per: 'year' },
      { per: 'year' },
    );
    expect(finding).toMatchObject({
      verdict: 'contradiction',
      working: '7 × [150, ∞) = [1,050, ∞) does not meet [450, 550] m USD',
    });
  });

  it('says that the number of parts is not told', () => {
    const [finding] = floors('Each region gets a minimum of $150 million.', { per: 'year' });
    expect(finding).toMatchObject({
      verdict: 'cannot-tell',
      missing: ['the number of parts', 'the period of the minimum'],
    });
    expect(finding?.summary).toContain('From 4 parts on');
  });

  it.each([
    'A minimum of $150 million in direct investments into each region and Minsk.',
    'There is to be a minimum of $150 million within every region.',
    'They agreed on a minimum of $150 million with each partner.',
  ])('may be told after its amount: %s', (statement) => {
    expect(floors(statement, { per: 'year' })).toMatchObject([{ check: 'composition', verdict: 'cannot-tell' }]);
  });

  it('is no floor for each year', () => {
    expect(floors('Each year brings a minimum of $150 million.', { per: 'year' })).toEqual([]);
  });
});
