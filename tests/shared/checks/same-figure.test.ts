import { describe, expect, it } from 'vitest';
import { runAll } from '../../../shared/checks/index.ts';
import type { Finding } from '../../../shared/model/finding.ts';
import { dates, type FigureWords, Ledger, year } from './ledger-builder.ts';

const output: FigureWords = { range: [9.5e6, 10.5e6], indicator: 'output', subject: 'A', period: year(2024) };

function told(...figures: readonly FigureWords[]): readonly Finding[] {
  const ledger = new Ledger();
  for (const words of figures) ledger.figure(ledger.claim(`Told: ${words.text ?? ''}.`), words);
  return runAll(ledger.members, ledger.context).filter((f) => f.check === 'same-figure');
}

describe('two tellings of one figure', () => {
  it('hold where their intervals meet as printed', () => {
    expect(told(output, { ...output, range: [10e6, 11e6] }).map((f) => f.verdict)).toEqual(['holds']);
  });

  it('hold within rounding where only trailing zeros read as rounding save them', () => {
    const round: FigureWords = { ...output, range: [499.5e6, 500.5e6], wide: [450e6, 550e6] };
    const finding = told(round, { ...output, range: [529e6, 531e6] });
    expect(finding.map((f) => [f.verdict, f.working])).toEqual([
      ['holds-within-rounding', '[450, 550] meets only within rounding [529, 531] m USD'],
    ]);
  });

  it('contradict each other where they cannot meet', () => {
    const [finding] = told(output, { ...output, range: [11e6, 12e6] });
    expect(finding?.verdict).toBe('contradiction');
    expect(finding?.summary).toBe('Output of 9.5 – 10.5 m USD and of 11 – 12 m USD for 2024 cannot both be true.');
  });

  it('are quoted where their bounds end at one number, which alone would look as if they met', () => {
    const [finding] = told(
      { ...output, text: 'over 10 million', range: '(10e6, 10.1e6]' },
      { ...output, text: 'under 10 million', range: '[9.9e6, 10e6)' },
    );
    expect(finding?.verdict).toBe('contradiction');
    expect(finding?.summary).toBe(
      'Output of “over 10 million” and of “under 10 million” for 2024 cannot both be true.',
    );
    expect(finding?.working).toBe('(10, 10.1] does not meet [9.9, 10) m USD');
  });

  it.each([
    ['indicator', { indicator: 'sales' }],
    ['no indicator', { indicator: null }],
    ['subject', { subject: 'B' }],
    ['partner', { partner: 'B' }],
    ['place', { place: 'North' }],
    ['period', { period: year(2023) }],
    ['a period that overlaps', { period: dates('the year to June 2025', '2024-07-01', '2025-07-01') }],
    ['basis', { basis: 'goods and services' }],
    ['currency', { currency: 'EUR' }],
    ['unit', { currency: null, unit: 't' }],
    ['rhythm', { per: 'month' }],
    ['role', { role: 'threshold' }],
  ] satisfies readonly (readonly [string, Partial<FigureWords>])[])(
    'are not compared when they differ in %s',
    (_, difference) => {
      expect(told(output, { ...output, range: [80e6, 90e6], ...difference })).toEqual([]);
    },
  );

  it('are not compared when one is a wish or a forecast', () => {
    for (const kind of ['target', 'commitment', 'forecast'] as const) {
      const ledger = new Ledger();
      ledger.figure(ledger.claim('Output was this.'), output);
      ledger.figure(ledger.claim('Output will be that.', { kind }), { ...output, range: [80e6, 90e6] });
      const found = runAll(ledger.members, ledger.context).filter((f) => f.check === 'same-figure');
      expect(found).toEqual([]);
    }
  });

  it('are not compared inside one sentence, which lists two things', () => {
    const ledger = new Ledger();
    const claim = ledger.claim('One region drew 1 m, another 0.1 m.');
    ledger.figure(claim, output);
    ledger.figure(claim, { ...output, range: [80e6, 90e6] });
    expect(runAll(ledger.members, ledger.context)).toEqual([]);
  });

  it('cannot be told apart or together where a period is missing, which is said once', () => {
    const found = told(
      output,
      { ...output, range: [80e6, 90e6], period: null },
      { ...output, range: [1e6, 2e6], period: null },
    );
    expect(found.map((f) => [f.verdict, f.missing])).toEqual([['cannot-tell', ['the period']]]);
  });

  it('never sets the two ends of one change against each other', () => {
    const ledger = new Ledger();
    const claim = ledger.claim('Output went from 10 m to 80 m.');
    ledger.pair(claim, output, { ...output, range: [80e6, 90e6] });
    expect(runAll(ledger.members, ledger.context)).toEqual([]);
  });

  it('look like a slip of scale where they are a thousand times apart', () => {
    const [finding] = told(output, { ...output, range: [9.9e9, 10.1e9] });
    expect(finding).toMatchObject({ verdict: 'contradiction', title: 'Scale slip?' });
    expect(finding?.summary).toContain('a thousand times apart');
  });

  it('give one finding for many values: the two furthest apart', () => {
    const many = Array.from({ length: 40 }, (_, i): FigureWords => ({ ...output, range: [i * 1e6, (i + 0.5) * 1e6] }));
    const found = told(...many);
    expect(found).toHaveLength(1);
    expect(found[0]?.summary).toContain('40 figures');
  });

  it('of growth since different years are different figures', () => {
    const growth: FigureWords = { ...output, role: 'growth-rate', unit: '%', currency: null, range: [9.5, 10.5] };
    expect(told({ ...growth, base: year(2023) }, { ...growth, range: [70, 80], base: year(2019) })).toEqual([]);
  });
});
