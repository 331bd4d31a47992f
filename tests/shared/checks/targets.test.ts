import { describe, expect, it } from 'vitest';
import { runAll } from '../../../shared/checks/index.ts';
import { computedStatus, goalOf } from '../../../shared/checks/targets.ts';
import type { Finding } from '../../../shared/model/finding.ts';
import type { Period, Target } from '../../../shared/model/records.ts';
import { type ClaimWords, dates, type FigureWords, Ledger, uuid, year } from './ledger-builder.ts';

const SIDES = { subject: 'A', partner: 'B' } as const;
const INVESTMENT = { ...SIDES, indicator: 'direct investment' } as const;
const SHARE = { ...SIDES, indicator: 'share of exports', unit: '%' } as const;
const NINE_MONTHS = dates('nine months of 2025', '2025-01-01', '2025-10-01');

interface Aim extends FigureWords {
  readonly statement?: string;
  readonly pledge?: Partial<Target>;
  readonly told?: ClaimWords;
}

/** A target of one threshold; its figure is the next one of the ledger. */
function aim(ledger: Ledger, { statement = 'We aim at that.', pledge = {}, told = {}, ...words }: Aim): void {
  const thresholdId = uuid(`figure ${ledger.members.figures.length}`);
  const claim = ledger.claim(statement, { kind: 'target', pledge: { thresholdId, ...pledge }, ...told });
  ledger.figure(claim, { role: 'threshold', ...words });
}

function actual(ledger: Ledger, words: FigureWords, published = '2026-01-15'): void {
  ledger.figure(ledger.claim('So it was.', { published }), words);
}

function found(ledger: Ledger): readonly Finding[] {
  return runAll(ledger.members, ledger.context).filter((f) => f.check === 'target');
}

function status(ledger: Ledger): string | undefined {
  const goal = ledger.members.claims.map(goalOf).find((g) => g !== null);
  return goal ? computedStatus(goal, ledger.members.figures, ledger.context) : undefined;
}

const HALF_A_BILLION = {
  ...INVESTMENT,
  text: 'at least half a billion',
  value: 5e8,
  range: [5e8, null],
  per: 'year',
  pledge: { comparator: 'at-least' },
} as const;

describe('a target whose measure only its record names', () => {
  it('is held against the one figure of that measure', () => {
    const ledger = new Ledger();
    const investment = ledger.indicator('direct investment');
    const { indicator: _, ...unnamed } = HALF_A_BILLION;
    aim(ledger, { ...unnamed, pledge: { comparator: 'at-least', indicatorId: investment.id } });
    actual(ledger, { ...INVESTMENT, text: '$443 million', range: [442.5e6, 443.5e6], period: NINE_MONTHS });
    expect(found(ledger)).toMatchObject([{ title: 'Ahead pro rata' }]);
  });
});

describe('a target of so much a year', () => {
  it('is held pro rata against nine months, while the year itself cannot be told', () => {
    const ledger = new Ledger();
    aim(ledger, HALF_A_BILLION);
    actual(ledger, { ...INVESTMENT, text: '$443 million', range: [442.5e6, 443.5e6], period: NINE_MONTHS });
    const [finding] = found(ledger);
    expect(finding).toMatchObject({
      title: 'Ahead pro rata',
      verdict: 'cannot-tell',
      missing: ['the rest of the year'],
    });
    expect(finding?.working).toBe('[442.5, 443.5] reaches 9/12 × [500, ∞) = [375, ∞) m USD');
    expect(finding?.summary).toContain('is ahead of the 375 m USD');
    expect(status(ledger)).toBe('on-track');
  });

  it.each<readonly [string, readonly [number, number], Period, string, string, string]>([
    ['the year reaches it', [510e6, 520e6], year(2025), 'Target met', 'holds', 'met'],
    ['the year misses it', [410e6, 420e6], year(2025), 'Target missed', 'cannot-tell', 'missed'],
    ['the year may reach it', [490e6, 510e6], year(2025), 'Target met?', 'holds-within-rounding', 'cannot-tell'],
    ['nine months are behind', [300e6, 310e6], NINE_MONTHS, 'Behind pro rata', 'cannot-tell', 'open'],
    ['nine months are past it', [510e6, 520e6], NINE_MONTHS, 'Target overtaken', 'holds', 'overtaken'],
    [
      'five years fall short of five',
      [1e6, 2e6],
      dates('2021–2025', '2021-01-01', '2026-01-01'),
      'Target missed',
      'cannot-tell',
      'missed',
    ],
    [
      'five years reach five',
      [3e9, 3.1e9],
      dates('2021–2025', '2021-01-01', '2026-01-01'),
      'Met on average',
      'cannot-tell',
      'cannot-tell',
    ],
  ])('%s', (_, range, period, title, verdict, computed) => {
    const ledger = new Ledger();
    aim(ledger, { ...HALF_A_BILLION, told: { published: '2020-01-15' } });
    actual(ledger, { ...INVESTMENT, range, period });
    expect(found(ledger)).toMatchObject([{ title, verdict }]);
    expect(status(ledger)).toBe(computed);
  });

  it.each<readonly [string, string, Period, string]>([
    ['the year it names with its amount', 'By 2030 all is done, $500 million in 2027.', year(2027), 'Target missed'],
    ['the year before its amount', 'In 2027 at least $500 million, and more by 2030.', year(2027), 'Target missed'],
    [
      'its deadline, where the year is that of the talks',
      'In 2027 the two states agreed to bring investment to $500 million by 2030.',
      year(2027),
      'Not met yet',
    ],
    [
      'its deadline, where the year is not in its words',
      'They aim at $500 million by 2030.',
      year(2027),
      'Not met yet',
    ],
    ['the earlier day its words name', 'By 2030 more, $500 million by 2027.', year(2027), 'Deadline passed'],
  ])('with a deadline in 2030 and a figure of 2027 is held to %s', (_, statement, period, title) => {
    const ledger = new Ledger();
    const pledge = { comparator: 'at-least', deadline: '2030-12-31' } as const;
    const words = { ...INVESTMENT, text: '$500 million', value: 5e8, range: [5e8, null] } as const;
    aim(ledger, { ...words, statement, period, pledge, told: { published: '2026-01-15' } });
    actual(ledger, { ...INVESTMENT, range: [410e6, 420e6], period: year(2027) }, '2028-02-01');
    expect(found(ledger).map((f) => f.title)).toEqual([title]);
  });

  it('that was told after the year may not have held for it', () => {
    const ledger = new Ledger();
    aim(ledger, HALF_A_BILLION);
    actual(ledger, { ...INVESTMENT, range: [410e6, 420e6], period: year(2025) });
    expect(found(ledger)).toMatchObject([{ title: 'Below target', missing: ['since when the target holds'] }]);
  });

  it('is held against nothing of another partner, currency, basis or standing', () => {
    for (const other of [{ partner: 'C' }, { currency: 'EUR' }, { basis: 'net' }, { period: null }] as const) {
      const ledger = new Ledger();
      aim(ledger, HALF_A_BILLION);
      actual(ledger, { ...INVESTMENT, range: [1, 2], period: year(2025), ...other });
      expect(found(ledger)).toEqual([]);
    }
  });

  it('as a ceiling is passed before the year is over', () => {
    const ledger = new Ledger();
    aim(ledger, {
      ...INVESTMENT,
      text: 'at most 100',
      value: 100,
      range: [null, 100],
      per: 'year',
      pledge: { comparator: 'at-most' },
      told: { published: '2020-01-15' },
    });
    actual(ledger, { ...INVESTMENT, range: [120, 121], period: NINE_MONTHS });
    expect(found(ledger)).toMatchObject([{ title: 'Target missed' }]);
  });
});

describe('a share to be reached', () => {
  const double = {
    ...SHARE,
    text: 'double digits',
    value: null,
    range: '[10,100)',
    pledge: { comparator: 'at-least' },
  } as const;
  const four = {
    ...SHARE,
    role: 'share',
    text: 'just over 4%',
    value: 4,
    range: '(4,4.5]',
    period: year(2025),
  } as const;

  it('is not met yet, and by how much', () => {
    const ledger = new Ledger();
    ledger.indicator('share of exports', { dimension: 'share' });
    aim(ledger, double);
    actual(ledger, four);
    const [finding] = found(ledger);
    expect(finding).toMatchObject({ title: 'Not met yet', verdict: 'cannot-tell', missing: ['deadline'] });
    expect(finding?.summary).toContain('short by 5.5 – 6 pp, a factor of ×2.22 – ×2.5');
    expect(finding?.working).toBe('(4, 4.5] misses [10, ∞) %');
  });

  it('is missed once its deadline is past, and overtaken before', () => {
    const late = new Ledger();
    late.indicator('share of exports', { dimension: 'share' });
    aim(late, { ...double, pledge: { comparator: 'at-least', deadline: '2025-12-31' } });
    actual(late, four);
    expect(found(late)).toMatchObject([{ title: 'Target missed' }]);
    expect(status(late)).toBe('missed');

    const early = new Ledger();
    early.indicator('share of exports', { dimension: 'share' });
    aim(early, { ...double, pledge: { comparator: 'at-least', deadline: '2030-12-31' } });
    actual(early, { ...four, range: [11.5, 12.5], value: 12 });
    expect(found(early)).toMatchObject([{ title: 'Target overtaken', verdict: 'holds' }]);
    expect(status(early)).toBe('overtaken');
  });

  it('is on track above a straight line from its baseline', () => {
    for (const [share, title] of [
      [7, 'On track'],
      [3, 'Not met yet'],
    ] as const) {
      const ledger = new Ledger();
      ledger.indicator('share of exports', { dimension: 'share' });
      const baselineId = uuid('figure 0');
      actual(ledger, { ...SHARE, role: 'share', range: [2, 2], period: year(2020) });
      aim(ledger, { ...double, pledge: { comparator: 'at-least', deadline: '2030-12-31', baselineId } });
      actual(ledger, { ...four, range: [share, share], value: share });
      expect(found(ledger)).toMatchObject([{ title }]);
    }
  });

  it('whose deadline has passed without any figure says so, by what the project knows and not by the clock', () => {
    const ledger = new Ledger();
    aim(ledger, { ...double, pledge: { comparator: 'at-least', deadline: '2024-12-31' } });
    expect(found(ledger)).toMatchObject([{ title: 'Deadline passed', missing: ['a figure for its time'] }]);
    const ahead = new Ledger();
    aim(ahead, { ...double, pledge: { comparator: 'at-least', deadline: '2026-12-31' } });
    expect(found(ahead)).toEqual([]);
    expect(status(ahead)).toBe('open');
  });
});

describe('a promise without a measure', () => {
  it('is listed once its deadline has passed, until its outcome is told', () => {
    for (const [pledge, count] of [
      ['open', 1],
      ['met', 0],
    ] as const) {
      const ledger = new Ledger();
      ledger.claim('The committee meets in 2024.', {
        kind: 'commitment',
        pledge: { deadline: '2024-12-31', status: pledge },
      });
      expect(found(ledger)).toHaveLength(count);
    }
  });
});

describe('a floor for each region', () => {
  it('is missed by a region, by which factor, though its time is not told', () => {
    const ledger = new Ledger();
    ledger.actor('North', { kind: 'region' });
    aim(ledger, {
      ...INVESTMENT,
      statement: 'Each region gets a minimum of $150 million.',
      text: 'a minimum of $150 million',
      value: 1.5e8,
      range: [1.5e8, null],
      pledge: { comparator: 'at-least' },
    });
    const years = dates('2021–2025', '2021-01-01', '2026-01-01');
    actual(ledger, { ...INVESTMENT, text: '$1 million', range: [0.5e6, 1.5e6], period: years, place: 'North' });
    actual(ledger, { ...INVESTMENT, range: [443e6, 444e6], period: year(2025) });
    const [finding, another] = found(ledger);
    expect(another).toBeUndefined();
    expect(finding).toMatchObject({
      title: 'Below target',
      verdict: 'cannot-tell',
      missing: ['the time it is asked for'],
    });
    expect(finding?.summary).toContain('Direct investment in North of “$1 million”');
    expect(finding?.summary).toContain('a factor of ×100 – ×300');
  });
});
