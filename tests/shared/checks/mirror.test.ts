import { describe, expect, it } from 'vitest';
import { hintsOf, runAll } from '../../../shared/checks/index.ts';
import type { Finding } from '../../../shared/model/finding.ts';
import { dates, type FigureWords, Ledger, type SeriesWords, year } from './ledger-builder.ts';

const SOLD = { indicator: 'exports', subject: 'Ruritania', partner: 'Freedonia', period: year(2025) } as const;
const BOUGHT = { indicator: 'imports', subject: 'Freedonia', partner: 'Ruritania', period: year(2025) } as const;
const about17: FigureWords = { ...SOLD, range: [1.6e9, 1.8e9], text: 'around $1.7 billion' };

function found(ledger: Ledger): readonly Finding[] {
  return runAll(ledger.members, ledger.context).filter((f) => f.check === 'mirror');
}

function verdict(ledger: Ledger): string {
  return (
    found(ledger)
      .map((f) => f.verdict)
      .join() || 'silent'
  );
}

function told(...figures: readonly FigureWords[]): Ledger {
  const ledger = new Ledger();
  ledger.actor('Ruritania');
  ledger.actor('Freedonia');
  figures.forEach((words, i) => void ledger.figure(ledger.claim(`Trade was told, ${i}.`), words));
  return ledger;
}

describe('what one side sold and the other bought', () => {
  it.each<[string, FigureWords, FigureWords, string]>([
    ['the same', about17, { ...BOUGHT, range: [1.65e9, 1.75e9] }, 'holds'],
    [
      'a tenth more at the buyer',
      { ...SOLD, range: [1.69e9, 1.71e9] },
      { ...BOUGHT, range: [1.86e9, 1.88e9] },
      'holds',
    ],
    [
      'a fifth more only if a number is round',
      { ...SOLD, range: [1.995e9, 2.005e9], wide: [1.5e9, 2.5e9] },
      { ...BOUGHT, range: [2.595e9, 2.605e9] },
      'holds-within-rounding',
    ],
    [
      'more than freight explains',
      { ...SOLD, range: [1.99e9, 2.01e9] },
      { ...BOUGHT, range: [2.55e9, 2.6e9] },
      'cannot-tell',
    ],
    ['less at the buyer', { ...SOLD, range: [1.99e9, 2.01e9] }, { ...BOUGHT, range: [1.7e9, 1.8e9] }, 'cannot-tell'],
    ['more than anything explains', about17, { ...BOUGHT, range: [4.1e9, 4.2e9] }, 'contradiction'],
    ['half at the buyer', about17, { ...BOUGHT, range: [0.8e9, 0.9e9] }, 'contradiction'],
    [
      'both without freight',
      { ...SOLD, range: [1.99e9, 2.01e9] },
      { ...BOUGHT, range: [2.2e9, 2.3e9], basis: 'goods, f.o.b.' },
      'cannot-tell',
    ],
    ['another year', about17, { ...BOUGHT, range: [4e9, 4.2e9], period: year(2024) }, 'silent'],
    ['another partner', about17, { ...BOUGHT, range: [4e9, 4.2e9], partner: 'Sylvania' }, 'silent'],
    ['imports of the same side', about17, { ...SOLD, indicator: 'imports', range: [4e9, 4.2e9] }, 'silent'],
    ['another currency', about17, { ...BOUGHT, range: [4e9, 4.2e9], currency: 'EUR' }, 'silent'],
    [
      'another basis',
      { ...about17, basis: 'goods' },
      { ...BOUGHT, range: [4e9, 4.2e9], basis: 'goods and services' },
      'silent',
    ],
    [
      'a basis that one does not tell',
      { ...about17, basis: 'goods' },
      { ...BOUGHT, range: [4e9, 4.2e9] },
      'cannot-tell',
    ],
    [
      'goods by another name',
      { ...about17, basis: 'goods, fob' },
      { ...BOUGHT, range: [4e9, 4.2e9], basis: 'merchandise (c.i.f.)' },
      'contradiction',
    ],
    ['other goods', { ...about17, indicator: 'exports of grain' }, { ...BOUGHT, range: [4e9, 4.2e9] }, 'silent'],
    [
      'the same goods',
      { ...about17, indicator: 'exports of grain' },
      { ...BOUGHT, indicator: 'grain imports', range: [4e9, 4.2e9] },
      'contradiction',
    ],
    [
      'net exports',
      { ...about17, indicator: 'net exports' },
      { ...BOUGHT, indicator: 'net imports', range: [4e9, 4.2e9] },
      'silent',
    ],
    [
      'services, which carry no freight',
      { ...about17, indicator: 'exports of services' },
      { ...BOUGHT, indicator: 'imports of services', range: [4e9, 4.2e9] },
      'silent',
    ],
  ])('%s', (_, sold, bought, expected) => {
    expect(verdict(told(sold, bought))).toBe(expected);
    // The order of telling does not matter.
    expect(verdict(told(bought, sold))).toBe(expected);
  });

  it('says who has what, and the margin', () => {
    const ledger = told(about17, { ...BOUGHT, range: [4.1e9, 4.2e9], text: '$4.15 billion' });
    const [finding] = found(ledger);
    expect(finding).toMatchObject({
      title: 'Mirror statistics',
      summary:
        'Exports of Ruritania to Freedonia for 2025: 1.6 – 1.8 bn USD as Ruritania has it (“around $1.7 billion”), 4.1 – 4.2 bn USD as Freedonia has it (“$4.15 billion”); the second is ×2.28 – ×2.63 the first, which neither freight and insurance nor different days and rates explain.',
      working:
        '[4.1, 4.2] ÷ [1.6, 1.8] bn USD = [2.28, 2.63] does not meet [0.8, 1.35] (imports count freight and insurance (c.i.f.), 5 to 20% over exports (f.o.b.); the IMF reckons with 6%, before 2017 with 10%)',
    });
    const hints = finding ? hintsOf(finding, ledger.members, ledger.context, ledger.lookup).map((h) => h.text) : [];
    expect(hints).toEqual([
      expect.stringContaining('“around $1.7 billion” would have to be 3.42 – 4.2 bn USD'),
      expect.stringContaining('“$4.15 billion” would have to be 1.6 – 2.16 bn USD'),
      expect.stringContaining('goods alone or with services'),
    ]);
  });

  it('holds a figure against the other side’s series, and months add up', () => {
    const ledger = told(about17);
    const { period: _, ...series } = BOUGHT;
    const quarters = ['01', '04', '07', '10'].map((from, i) => {
      const end = i === 3 ? '2026-01-01' : `2025-${['04', '07', '10'][i]}-01`;
      return [dates(`Q${i + 1}`, `2025-${from}-01`, end), 460_000_001] as const;
    });
    ledger.series('Customs of Freedonia', series, quarters);
    expect(verdict(ledger)).toBe('holds');
  });

  it('leaves two series alone', () => {
    const ledger = new Ledger();
    const { period: _, ...sold } = SOLD;
    const { period: __, ...bought } = BOUGHT;
    ledger.series('One', sold, [[year(2025), 1e9]]);
    ledger.series('Other', bought, [[year(2025), 5e9]]);
    expect(verdict(ledger)).toBe('silent');
  });
});

describe('a share of what the other side bought in all', () => {
  const share: FigureWords = {
    indicator: 'share of imports',
    subject: 'Freedonia',
    partner: 'Ruritania',
    range: '[0.01,0.1)',
    unit: '%',
    role: 'share',
    text: 'hundredths of a percent',
    period: year(2025),
  };
  const all: SeriesWords = { indicator: 'all imports', subject: 'Freedonia' };

  function withTotal(
    value: number,
    sold: FigureWords = about17,
    identity = 'share of imports = imports / all imports',
  ): Ledger {
    const ledger = told(sold, share);
    ledger.indicator('imports');
    ledger.indicator('all imports');
    ledger.indicator('share of imports', { dimension: 'share', identities: [identity] });
    ledger.series('Customs of Freedonia', all, [[year(2025), value]]);
    return ledger;
  }

  it('is derived from its total and held against what was sold', () => {
    const [finding] = found(withTotal(2_585_067_000_000));
    expect(finding).toMatchObject({ verdict: 'holds' });
    expect(finding?.working).toMatch(
      /^\[0\.01, 0\.1\)% × \[2\.585\d*, 2\.585\d*\] tn USD = \[0\.259, 2\.59\) bn USD; \[0\.259, 2\.59\) ÷ \[1\.6, 1\.8\] bn USD = \[0\.144, 1\.62\) meets \[1, 1\.2\]/,
    );
    expect(finding?.figures.map((f) => f.part)).toEqual(['sold', 'share of what was bought']);
  });

  it('contradicts where no reading of it comes near', () => {
    expect(verdict(withTotal(258_506_700_000))).toBe('contradiction');
  });

  it('needs the identity that the analyst wrote', () => {
    expect(verdict(withTotal(258_506_700_000, about17, 'all imports = imports'))).toBe('silent');
  });

  it('is of its own year', () => {
    expect(verdict(withTotal(258_506_700_000, { ...about17, period: year(2024) }))).toBe('silent');
  });
});

describe('the turnover that both sides tell of', () => {
  const OURS = { indicator: 'turnover', subject: 'Ruritania', partner: 'Freedonia', period: year(2025) } as const;
  const THEIRS = { ...OURS, subject: 'Freedonia', partner: 'Ruritania' } as const;
  const nine: FigureWords = { ...OURS, range: [8.5e9, 9.5e9], text: 'about $9 billion' };
  const twelve: FigureWords = { ...THEIRS, range: [11.9e9, 12.1e9], text: '$12 billion' };
  const twenty: FigureWords = { ...THEIRS, range: [19.9e9, 20.1e9], text: '$20 billion' };
  it.each<[string, FigureWords, FigureWords, string]>([
    ['the same', nine, { ...THEIRS, range: [8.8e9, 8.9e9] }, 'holds'],
    ['less by freight', nine, { ...THEIRS, range: [7.7e9, 7.8e9] }, 'holds'],
    ['more than freight explains', nine, twelve, 'cannot-tell'],
    ['twice as much, but of what is not told', nine, twenty, 'cannot-tell'],
    ['twice as much, on one basis', { ...nine, basis: 'goods' }, { ...twenty, basis: 'goods' }, 'contradiction'],
    ['another basis', { ...nine, basis: 'goods' }, { ...twenty, basis: 'goods and services' }, 'silent'],
    ['another year', nine, { ...twenty, period: year(2024) }, 'silent'],
    ['another partner', nine, { ...twenty, partner: 'Sylvania' }, 'silent'],
    ['another currency', nine, { ...twenty, currency: 'EUR' }, 'silent'],
    ['the same side', nine, { ...OURS, range: [19.9e9, 20.1e9] }, 'silent'],
    [
      'a company’s',
      { ...nine, indicator: 'turnover of retail' },
      { ...twenty, indicator: 'turnover of retail' },
      'silent',
    ],
  ])('%s', (_, ours, theirs, expected) => {
    expect(verdict(told(ours, theirs))).toBe(expected);
    expect(verdict(told(theirs, ours))).toBe(expected);
  });

  it('says both, and why they may differ', () => {
    const [finding] = found(told(nine, twelve));
    expect(finding?.summary).toMatch(
      /Trade between \w+ and \w+ for 2025: .*“about \$9 billion”.*more than freight and insurance explain/,
    );
    expect(finding?.working).toContain('(each side counts freight and insurance in its imports alone)');
    expect(finding?.missing).toEqual(['why the two sides differ']);
  });

  it('says where each would have to lie, and what lies there', () => {
    const goods = { basis: 'goods' } as const;
    const ledger = told(
      { ...nine, ...goods },
      { ...twenty, ...goods },
      { ...THEIRS, ...goods, indicator: 'imports', text: '$20.05 bn', range: [20.04e9, 20.06e9] },
    );
    const [finding] = found(ledger).filter((f) => f.verdict === 'contradiction');
    const hints = finding ? hintsOf(finding, ledger.members, ledger.context, ledger.lookup).map((h) => h.text) : [];
    expect(hints.join()).toContain('“about $9 billion” would have to be 16.6 – 24.1 bn USD');
    expect(hints.join()).toContain('“$20 billion” would have to be 7.08 – 11.4 bn USD');
    expect(hints.join()).toContain('Read “$20 billion” as imports, not turnover');
  });

  it('is held against the other side’s series', () => {
    const ledger = told(nine);
    const { period: _, ...series } = THEIRS;
    ledger.series('Customs of Freedonia', series, [[year(2025), 12_000_000_001]]);
    expect(verdict(ledger)).toBe('cannot-tell');
  });
});
