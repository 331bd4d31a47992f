import { describe, expect, it } from 'vitest';
import { hintsOf, runAll } from '../../../shared/checks/index.ts';
import type { Finding } from '../../../shared/model/finding.ts';
import { dates, type FigureWords, Ledger, year, years } from './ledger-builder.ts';

const sales: FigureWords = { range: [1.95e6, 2.05e6], indicator: 'sales', subject: 'A' };
const factor = (range: FigureWords['range'], more: Partial<FigureWords> = {}): FigureWords => ({
  role: 'multiple',
  unit: 'x',
  range,
  indicator: 'sales',
  subject: 'A',
  ...more,
});
const percent = (range: FigureWords['range'], more: Partial<FigureWords> = {}): FigureWords => ({
  ...factor(range, { role: 'growth-rate', unit: '%', ...more }),
});

function check(build: (ledger: Ledger) => void, only?: string): readonly Finding[] {
  const ledger = new Ledger();
  build(ledger);
  return runAll(ledger.members, ledger.context).filter((f) => only === undefined || f.check === only);
}

function verdicts(build: (ledger: Ledger) => void, only?: string): readonly string[] {
  return check(build, only).map((f) => f.verdict);
}

/** Sales from 2 m to 6 m. */
function fromTo(ledger: Ledger, base: Partial<FigureWords> = {}, end: Partial<FigureWords> = {}): void {
  ledger.pair(
    ledger.claim('Sales went from 2 m to 6 m.'),
    { ...sales, ...base },
    { ...sales, range: [5.95e6, 6.05e6], ...end },
  );
}

describe('a change between two years that its words name', () => {
  const told = (text: string): readonly string[] =>
    verdicts((l) => {
      l.figure(l.claim('Sales fell.'), percent([11.5, 12.5], { period: dates(text, '2019-01-01', '2024-01-01') }));
      l.figure(l.claim('Sales in 2019.'), { ...sales, range: [3.95e6, 4.05e6], period: year(2019) });
      l.figure(l.claim('Sales in 2023.'), { ...sales, range: [5.95e6, 6.05e6], period: year(2023) });
    }, 'change');

  it('is held against the values of those years, wherever they stand', () => {
    expect(told('from 2019 to 2023')).toEqual(['contradiction']);
    expect(told('between 2019 and 2023')).toEqual(['contradiction']);
    // May count from the year before.
    expect(told('2019–2023')).toEqual([]);
  });
});

describe('a change from one value to another', () => {
  it('tells its multiple and the average of a year itself, where nobody does', () => {
    const [finding, another] = check((l) => fromTo(l, { period: year(2015) }, { period: year(2025) }));
    expect(another).toBeUndefined();
    expect(finding).toMatchObject({
      verdict: 'cannot-tell',
      missing: ['what the source says of the change'],
      working: '[5.95, 6.05] ÷ [1.95, 2.05] = [2.9, 3.1]; over 10 years [11.2, 12] % a year',
    });
    const fromNothing = check((l) => fromTo(l, { period: year(2015), range: [0, 1e6] }, { period: year(2025) }));
    expect(fromNothing[0]?.summary).toContain('no upper bound');
    expect(check((l) => fromTo(l, { period: year(2024) }, { period: year(2025) }))).toEqual([]);
  });

  it('is held against a multiple told in the same source without any dates', () => {
    const build = (l: Ledger): void => {
      fromTo(l);
      l.figure(l.claim('Sales doubled in ten years.'), factor([1.5, 2.5], { period: years(10), text: 'doubled' }));
    };
    expect(verdicts(build, 'change')).toEqual(['contradiction']);
  });

  it('is held against growth in percent, rate or index', () => {
    const dated = { base: { period: year(2015) }, end: { period: year(2025) } };
    const over = dates('2016 to 2025', '2016-01-01', '2026-01-01', 10);
    for (const [words, expected] of [
      [percent([195, 205], { period: over }), 'holds'],
      [percent([295, 305], { period: over }), 'contradiction'],
      [percent([295, 305], { period: over, role: 'growth-index' }), 'holds'],
      [percent([195, 205], { period: over, role: 'growth-index' }), 'contradiction'],
    ] as const) {
      const build = (l: Ledger): void => {
        fromTo(l, dated.base, dated.end);
        l.figure(l.claim('Sales grew.'), words);
      };
      expect(verdicts(build, 'change')).toEqual([expected]);
    }
  });

  it('offers to read a rate as an index where that agrees', () => {
    const ledger = new Ledger();
    fromTo(ledger);
    const rate = ledger.figure(ledger.claim('Sales grew by 300%.'), percent([299.5, 300.5], { text: '300%' }));
    const [finding] = runAll(ledger.members, ledger.context).filter((f) => f.verdict === 'contradiction');
    const hints = finding ? hintsOf(finding, ledger.members, ledger.context, ledger.lookup) : [];
    expect(hints.map((h) => h.edit)).toContainEqual([{ figureId: rate.figure.id, fields: { role: 'growth-index' } }]);
  });

  it('is held against a difference in its own unit', () => {
    for (const [range, expected] of [
      [[3.9e6, 4.1e6], 'holds'],
      [[2.9e6, 3.1e6], 'contradiction'],
    ] as const) {
      const build = (l: Ledger): void => {
        fromTo(l);
        l.figure(l.claim('Sales rose by that much.'), { ...sales, role: 'change', range });
      };
      expect(verdicts(build, 'change')).toEqual([expected]);
    }
  });

  it.each([
    ['another indicator', factor([9, 10], { indicator: 'profit' })],
    ['another subject', factor([9, 10], { subject: 'B' })],
    ['another time', factor([9, 10], { period: dates('1996 to 2005', '1996-01-01', '2006-01-01') })],
    ['a part of the time', factor([9, 10], { period: dates('since 2020', '2021-01-01', '2026-01-01') })],
    ['one year', percent([4, 5], { period: year(2025) })],
    ['an average of years', percent([4, 5], { per: 'year', period: years(3) })],
  ])('is not held against growth of %s', (_, words) => {
    const build = (l: Ledger): void => {
      fromTo(l, { period: year(2015) }, { period: year(2025) });
      l.figure(l.claim('Something grew.'), words);
    };
    // What the two ends make of themselves is all that is said.
    expect(check(build).map((f) => f.title)).toEqual(['Change worked out']);
  });

  it('is not held against growth in another source without dates', () => {
    const build = (l: Ledger): void => {
      fromTo(l);
      l.figure(l.claim('Sales grew.', { source: 'other' }), factor([9, 10]));
    };
    expect(verdicts(build)).toEqual([]);
  });

  it('takes a bare fall for a fall', () => {
    const build = (l: Ledger): void => {
      const claim = l.claim('Sales fell by 67%, from 6 m to 2 m.');
      l.pair(claim, { ...sales, range: [5.95e6, 6.05e6] }, sales);
      l.figure(claim, percent([66.5, 67.5]));
    };
    expect(verdicts(build, 'change')).toEqual(['holds']);
  });

  it('lends its indicator to the one multiple beside it', () => {
    const build = (l: Ledger): void => {
      const claim = l.claim('Sales went from 2 m to 6 m, five times as much.');
      l.pair(claim, sales, { ...sales, range: [5.95e6, 6.05e6] });
      l.figure(claim, factor([4.5, 5.5], { indicator: null }));
    };
    expect(verdicts(build)).toEqual(['contradiction']);
  });

  it('may be told by two separate levels of the periods that the growth names', () => {
    const build = (l: Ledger): void => {
      l.figure(l.claim('In 2024 sales were 2 m.'), { ...sales, period: year(2024) });
      const claim = l.claim('They more than doubled, to 3 m.');
      l.figure(claim, { ...sales, range: [2.95e6, 3.05e6], period: year(2025) });
      l.figure(claim, factor('(2,2.5]', { period: year(2025), base: year(2024) }));
    };
    const [finding] = check(build, 'change');
    expect(finding).toMatchObject({
      verdict: 'contradiction',
      working: expect.stringContaining('[2.95, 3.05] ÷ [1.95, 2.05]'),
    });
  });
});

describe('a level and the multiple that led to it', () => {
  it('tell where it started', () => {
    const ledger = new Ledger();
    const claim = ledger.claim('Investment grew over two and a half times in nine months, reaching 443 m.');
    const nine = dates('nine months of 2025', '2025-01-01', '2025-10-01');
    ledger.figure(
      claim,
      factor('(2.5,2.6]', { indicator: 'investment', period: nine, text: 'over two and a half times' }),
    );
    ledger.figure(claim, { ...sales, indicator: 'investment', range: [442.5e6, 443.5e6], period: nine, text: '443 m' });
    const [finding] = runAll(ledger.members, ledger.context);
    expect(finding).toMatchObject({
      title: 'Earlier value worked out',
      verdict: 'cannot-tell',
      working: '[442.5, 443.5] ÷ (2.5, 2.6] = [170, 177) m USD',
    });
  });

  it('say nothing where it is not clear which level is meant', () => {
    const build = (l: Ledger): void => {
      const claim = l.claim('Sales doubled; 2 m here and 3 m there.');
      l.figure(claim, factor([1.5, 2.5]));
      l.figure(claim, { ...sales, place: 'here', indicator: null });
      l.figure(claim, { ...sales, place: 'there', indicator: null });
    };
    expect(verdicts(build)).toEqual([]);
  });
});

describe('an average growth', () => {
  const overTen = dates('ten years', '2016-01-01', '2026-01-01', 10);

  it('compounds to the multiple of its years', () => {
    for (const [range, expected] of [
      [[1.5, 2.5], 'holds'],
      [[2.5, 3.5], 'contradiction'],
    ] as const) {
      const build = (l: Ledger): void => {
        l.figure(l.claim('Sales grew by 7% a year.'), percent([6.5, 7.5], { per: 'year', period: overTen }));
        l.figure(l.claim('Sales multiplied.'), factor(range, { period: overTen }));
      };
      expect(verdicts(build, 'compounding')).toEqual([expected]);
    }
  });

  it('is held against the two ends of a change', () => {
    const build = (l: Ledger): void => {
      fromTo(l, { period: year(2015) }, { period: year(2025) });
      l.figure(l.claim('Sales grew by 7% a year.'), percent([6.5, 7.5], { per: 'year', period: overTen }));
    };
    const [finding] = check(build, 'compounding');
    expect(finding).toMatchObject({ verdict: 'contradiction', title: 'Average against change' });
  });

  it('may count the years of a span or the steps between them', () => {
    const span = dates('2015 to 2025', '2015-01-01', '2026-01-01');
    const build = (l: Ledger): void => {
      fromTo(l, { period: year(2015) }, { period: year(2025) });
      l.figure(l.claim('Sales grew by 11.6% a year.'), percent([11.55, 11.65], { per: 'year', period: span }));
    };
    expect(verdicts(build, 'compounding')).toEqual(['holds']);
  });

  it('is not held against a change of another length, or of a length nobody tells', () => {
    for (const period of [years(5), null]) {
      const build = (l: Ledger): void => {
        l.figure(l.claim('Sales grew by 7% a year.'), percent([6.5, 7.5], { per: 'year', period: overTen }));
        l.figure(l.claim('Sales multiplied.'), factor([8, 9], { period }));
      };
      expect(verdicts(build)).toEqual([]);
    }
  });

  it('of a rate above 100 % without years may be an index, and cannot be told', () => {
    const build = (l: Ledger): void => {
      l.figure(l.claim('Sales grow by 112% a year.'), percent([111.5, 112.5], { per: 'year' }));
    };
    expect(check(build)).toMatchObject([{ check: 'slip', verdict: 'cannot-tell', missing: ['the number of years'] }]);
  });

  it('of a rate above 100 % is believed where the stated multiple is as large', () => {
    const build = (l: Ledger): void => {
      l.figure(l.claim('Users grew by 110% a year.'), percent([109.5, 110.5], { per: 'year', period: years(3) }));
      l.figure(l.claim('Users grew ninefold.'), factor([8.5, 9.5], { period: years(3) }));
    };
    expect(verdicts(build)).toEqual([]);
  });
});
