import { describe, expect, it } from 'vitest';
import { hintsOf, runAll } from '../../../shared/checks/index.ts';
import type { Finding } from '../../../shared/model/finding.ts';
import { type FigureWords, Ledger, year } from './ledger-builder.ts';

const IN_2025 = { subject: 'A', partner: 'B', period: year(2025) } as const;

function tradeLedger(): Ledger {
  const ledger = new Ledger();
  ledger.indicator('turnover', { identities: ['turnover = exports + imports'] });
  ledger.indicator('balance', { identities: ['balance = exports - imports'] });
  ledger.indicator('exports');
  ledger.indicator('imports');
  return ledger;
}

function told(
  ledger: Ledger,
  indicator: string,
  words: Omit<FigureWords, 'indicator'>,
  statement = 'So it was.',
): void {
  ledger.figure(ledger.claim(statement), { ...IN_2025, indicator, ...words });
}

function found(ledger: Ledger): readonly Finding[] {
  return runAll(ledger.members, ledger.context).filter((f) => f.check === 'identity');
}

describe('an identity of the analyst', () => {
  it('contradicts a total that its terms cannot make, with the line of arithmetic', () => {
    const ledger = tradeLedger();
    told(ledger, 'turnover', { text: '$9 billion', range: [8.5e9, 9.5e9] });
    told(ledger, 'exports', { text: '$1.7 billion', range: [1.65e9, 1.75e9] });
    told(ledger, 'imports', { text: '$6.1 billion', range: [6.05e9, 6.15e9] });
    const [finding] = found(ledger).filter((f) => f.verdict === 'contradiction');
    expect(finding?.working).toBe('[1.65, 1.75] + [6.05, 6.15] = [7.7, 7.9] does not meet [8.5, 9.5] bn USD');
    expect(finding?.summary).toContain(
      'Turnover of “$9 billion” for 2025 cannot be exports of “$1.7 billion” plus imports',
    );
    const hints = finding ? hintsOf(finding, ledger.members, ledger.context, ledger.lookup).map((h) => h.text) : [];
    expect(hints.join('\n')).toContain('To agree, “$6.1 billion” would have to be 6.75 – 7.85 bn USD');
  });

  it('holds where the terms make the total, and says where only rounding saves it', () => {
    const ledger = tradeLedger();
    told(ledger, 'turnover', { text: '8 billion', range: [7.95e9, 8.05e9], wide: [7.5e9, 8.5e9] });
    told(ledger, 'exports', { text: '2 billion', range: [1.95e9, 2.05e9] });
    told(ledger, 'imports', { text: '6.3 billion', range: [6.25e9, 6.35e9] });
    expect(found(ledger).map((f) => f.verdict)).toContain('holds-within-rounding');
  });

  it('derives the one member that nobody tells', () => {
    const ledger = tradeLedger();
    told(ledger, 'turnover', { range: [8.5e9, 9.5e9] });
    told(ledger, 'exports', { range: [1.6e9, 1.8e9] });
    const [derived] = found(ledger).filter((f) => f.title === 'Figure worked out');
    expect(derived).toMatchObject({ verdict: 'cannot-tell', missing: ['imports'] });
    expect(derived?.working).toBe('imports = [8.5, 9.5] − [1.6, 1.8] = [6.7, 7.9] bn USD');
  });

  it('contradicts a part above its whole though the other part is not told', () => {
    const ledger = tradeLedger();
    told(ledger, 'turnover', { text: '$5 billion', range: [4.5e9, 5.5e9] });
    told(ledger, 'exports', { text: '$8.9 billion', range: [8.85e9, 8.95e9] });
    expect(found(ledger)).toMatchObject([{ verdict: 'contradiction', title: 'Part above whole' }]);
  });

  it.each([
    ['A deficit of $4 billion.', 'holds'],
    ['A surplus of $4 billion.', 'contradiction'],
    ['A balance of $4 billion.', 'holds'],
    ['A balance of in excess of $4 billion.', 'holds'],
  ])('reads the sign of a balance from its words: %s', (statement, verdict) => {
    const ledger = tradeLedger();
    told(ledger, 'balance', { text: '$4 billion', range: [3.5e9, 4.5e9] }, statement);
    told(ledger, 'exports', { range: [1.9e9, 2.1e9] });
    told(ledger, 'imports', { range: [5.9e9, 6.1e9] });
    const balances = found(ledger).filter((f) => f.title === 'Total and terms');
    expect(balances.map((f) => f.verdict)).toEqual([verdict]);
  });

  it('does not compare figures of other partners, years, bases or rhythms', () => {
    for (const other of [
      { partner: 'C' },
      { period: year(2024) },
      { basis: 'goods' },
      { per: 'month' },
      { currency: 'EUR' },
    ] as const) {
      const ledger = tradeLedger();
      told(ledger, 'turnover', { range: [8.5e9, 9.5e9] });
      told(ledger, 'exports', { range: [1.6e9, 1.8e9], ...other });
      told(ledger, 'imports', { range: [1.6e9, 1.8e9] });
      expect(found(ledger).filter((f) => f.verdict === 'contradiction')).toEqual([]);
    }
  });

  it('does not contradict where no period is told, but says that it would', () => {
    const ledger = tradeLedger();
    const claim = ledger.claim('Turnover is 9 bn, with exports of 2 bn and imports of 3 bn.');
    for (const [indicator, n] of [
      ['turnover', 9],
      ['exports', 2],
      ['imports', 3],
    ] as const) {
      ledger.figure(claim, { subject: 'A', indicator, range: [n * 1e9, n * 1e9] });
    }
    expect(found(ledger).filter((f) => f.title === 'Total and terms')).toMatchObject([
      { verdict: 'cannot-tell', missing: ['the period'] },
    ]);
  });

  it('multiplies and divides, with percentages as hundredths', () => {
    const ledger = new Ledger();
    ledger.indicator('output per head', { identities: ['output per head = output / heads'] });
    ledger.indicator('output');
    ledger.indicator('heads', { dimension: 'count' });
    told(ledger, 'output', { range: [73e9, 74e9] });
    told(ledger, 'heads', { range: [9.1e6, 9.2e6], kind: 'count', role: 'count', unit: 'people' });
    told(ledger, 'output per head', { text: '$6,000', range: [5950, 6050] });
    const [finding] = found(ledger);
    expect(finding?.verdict).toBe('contradiction');
    expect(finding?.working).toContain('[73, 74] bn ÷ [9.1, 9.2] m = [7,935, 8,132] does not meet [5,950, 6,050] USD');
  });

  it('sums over the places that it lists, and derives the one that is missing', () => {
    const ledger = new Ledger();
    const places = ['North', 'South', 'Capital'];
    for (const place of places) ledger.actor(place, { kind: place === 'Capital' ? 'city' : 'region' });
    ledger.indicator('investment', { identities: ['investment = sum over places (North, South, Capital)'] });
    told(ledger, 'investment', { text: '100', range: [99.5, 100.5] });
    told(ledger, 'investment', { range: [29.5, 30.5], place: 'North' });
    told(ledger, 'investment', { range: [19.5, 20.5], place: 'South' });
    expect(found(ledger)).toMatchObject([
      {
        title: 'Part worked out',
        missing: ['Capital'],
        working: '[99.5, 100.5] − [29.5, 30.5] − [19.5, 20.5] = [48.5, 51.5] USD',
      },
    ]);
    told(ledger, 'investment', { range: [69.5, 70.5], place: 'Capital' });
    expect(found(ledger)).toMatchObject([{ title: 'Sum of parts', verdict: 'contradiction' }]);
  });

  it('adds no union of states to its members', () => {
    const ledger = new Ledger();
    ledger.actor('Union', { kind: 'organisation' });
    ledger.actor('Ruritania', { kind: 'state' });
    ledger.indicator('exports', { identities: ['exports = sum over partners'] });
    told(ledger, 'exports', { range: [99, 101], partner: 'Union' });
    told(ledger, 'exports', { range: [79, 81], partner: 'Ruritania' });
    ledger.figure(ledger.claim('In total.'), {
      indicator: 'exports',
      subject: 'A',
      period: year(2025),
      range: [119, 121],
    });
    expect(found(ledger)).toEqual([]);
  });

  it('that names what is not there says so at its indicator', () => {
    const ledger = tradeLedger();
    ledger.indicator('sales', { identities: ['sales = retail + wholesale'] });
    told(ledger, 'sales', { range: [1, 2] });
    expect(found(ledger)).toMatchObject([{ title: 'Identity cannot be read', verdict: 'cannot-tell' }]);
  });
});
