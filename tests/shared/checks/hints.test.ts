import { describe, expect, it } from 'vitest';
import { hintsOf, runAll } from '../../../shared/checks/index.ts';
import type { Hint } from '../../../shared/model/finding.ts';
import { type FigureWords, Ledger, year } from './ledger-builder.ts';

const sales = { indicator: 'sales', subject: 'A', period: year(2025) } as const;
const share = { indicator: 'share of sales', subject: 'A', unit: '%', role: 'share' } as const;

function hints(build: (ledger: Ledger) => void, check: string): readonly Hint[] {
  const ledger = new Ledger();
  build(ledger);
  const { members, context, lookup } = ledger;
  const wrong = runAll(members, context).filter((f) => f.check === check && f.verdict === 'contradiction');
  expect(wrong).toHaveLength(1);
  return wrong.flatMap((f) => hintsOf(f, members, context, lookup));
}

function twice(ledger: Ledger, a: FigureWords, b: FigureWords): void {
  ledger.figure(ledger.claim('One says this.'), { ...sales, ...a });
  ledger.figure(ledger.claim('Another says that.'), { ...sales, ...b });
}

describe('what would mend a contradiction', () => {
  it('names a magnitude that may have been lost', () => {
    const texts = hints((l) => {
      twice(l, { text: '4.2 million', range: [4.15e6, 4.25e6] }, { text: 'about 4.2 billion', range: [4.1e9, 4.3e9] });
    }, 'same-figure').map((h) => h.text);
    expect(texts.join('\n')).toContain('“4.2 million” would have to be 4.1 – 4.3 bn USD');
    expect(texts.join('\n')).toContain('Read as billion, not million, it would.');
  });

  it('tells a fall as it is written, without a minus', () => {
    const fell = (statement: string, words: FigureWords): string =>
      hints((l) => {
        const claim = l.claim(statement);
        const from = { ...sales, period: year(2024), text: '24 bn', range: [23.9e9, 24.1e9] } as const;
        l.pair(claim, from, { ...sales, text: '21 bn', range: [20.9e9, 21.1e9] });
        l.figure(claim, { ...sales, role: 'growth-rate', ...words });
      }, 'change')
        .map((h) => h.text)
        .join('\n');
    const percent = { text: '30%', unit: '%', value: 30, range: [29.5, 30.5] } as const;
    expect(fell('Sales fell by 30% from 24 bn to 21 bn.', percent)).toContain('“30%” would have to be 11.7 – 13.3%');
    const third = { text: 'a third', kind: 'count', currency: null, value: 0.333, range: [0.3, 0.367] } as const;
    expect(fell('Sales fell by a third from 24 bn to 21 bn.', third)).toContain('“a third” would have to be 0.117');
  });

  it('names no magnitude below a ceiling, where a thousandth of anything lies', () => {
    const texts = hints((l) => {
      const claim = l.claim('Of $750 million, $300 million goes to roads, of which $900 million to bridges.');
      l.figure(claim, { text: '$300 million', range: [299.5e6, 300.5e6] });
      l.figure(claim, { text: '$900 million', range: [899.5e6, 900.5e6] });
    }, 'composition').map((h) => h.text);
    expect(texts.join('\n')).toContain('“$900 million” would have to be 0 – ');
    expect(texts.join('\n')).not.toContain('Read as');
  });

  it('says where the digits are the same and a decimal point may be lost', () => {
    const texts = (a: number, b: number): string =>
      hints((l) => {
        const words = (n: number): FigureWords => ({
          text: `${n} bn`,
          value: n * 1e9,
          range: [n * 0.99e9, n * 1.01e9],
        });
        twice(l, words(a), words(b));
      }, 'same-figure')
        .map((h) => h.text)
        .join('\n');
    expect(texts(1.6, 16)).toContain('look whether the decimal point of one stands one place off');
    expect(texts(1.6, 160)).toContain('two places off');
    expect(texts(1.6, 17)).not.toContain('decimal point');
  });

  it('names what is known there under another label, figures and reference data alike', () => {
    const texts = hints((l) => {
      twice(l, { text: '5 bn', range: [4.9e9, 5.1e9] }, { text: '8 bn', range: [7.9e9, 8.1e9] });
      l.figure(l.claim('Profit was so high.'), {
        ...sales,
        text: '5.05 bn',
        range: [5.04e9, 5.06e9],
        indicator: 'profit',
      });
      l.series('Sales of A', { indicator: 'sales', subject: 'A' }, [[year(2024), 8.05e9]]);
      l.series('Sales of B', { indicator: 'sales', subject: 'B' }, [[year(2024), 8.06e9]]);
    }, 'same-figure').map((h) => h.text);
    expect(texts[0]).toContain('Read “5 bn” as profit, not sales');
    const toEight = texts.find((t) => t.includes('“5 bn” would have to be'));
    expect(toEight).toContain('8.05 bn USD of “Sales of A” (2024) lies there');
  });

  it('reads growth that is elsewhere a share as a share', () => {
    const [first] = hints((l) => {
      const claim = l.claim('Sales went from 2 m to 6 m.');
      l.pair(claim, { ...sales, range: [1.95e6, 2.05e6], period: year(2024) }, { ...sales, range: [5.9e6, 6.1e6] });
      const grew = l.claim('Sales grew by 11% in 2025.');
      l.figure(grew, { ...sales, text: '11%', role: 'growth-rate', unit: '%', value: 11, range: [10.5, 11.5] });
      l.figure(l.claim('The share was 11%.'), { ...share, text: '11%', value: 11, range: [10.5, 11.5] });
    }, 'change');
    expect(first?.text).toContain('Read “11%” as a share, not growth: it is told as “11%” (share of sales');
    expect(first?.edit?.[0]?.fields.role).toBe('share');
  });
});

describe('what others have in the same interval', () => {
  const told = (build: (ledger: Ledger) => void): string =>
    hints((l) => {
      twice(l, { text: '5 bn', range: [4.9e9, 5.1e9] }, { text: '8 bn', range: [7.9e9, 8.1e9] });
      build(l);
    }, 'same-figure')
      .map((h) => h.text)
      .find((text) => text.includes('“5 bn” would have to be')) ?? '';
  const eight = (l: Ledger, subject: string, indicator: string, n = 2025): void => {
    l.actor(subject);
    const words = { text: `${indicator} of ${subject}`, range: [7.95e9, 8.05e9], subject, indicator } as const;
    l.figure(l.claim(`${subject} had so much.`), { ...words, period: year(n) });
  };

  it('is named with whose it is where nothing of the same parties lies there', () => {
    expect(told((l) => eight(l, 'Sylvania', 'sales'))).toContain('(sales of Sylvania, 7.95 – 8.05 bn USD, 2025)');
  });

  it('is left out beside what the same parties have, the same time first', () => {
    const text = told((l) => {
      for (let n = 0; n < 50; n += 1) eight(l, `State ${n}`, 'output');
      eight(l, 'A', 'turnover', 2019);
      eight(l, 'A', 'profit');
    });
    expect(text).not.toContain('State');
    expect(text.indexOf('(profit')).toBeGreaterThan(0);
    expect(text.indexOf('(turnover')).toBeGreaterThan(text.indexOf('(profit'));
  });
});

it('growth of a share is not read as that share itself', () => {
  const all = hints((l) => {
    const claim = l.claim('The share went from 2% to 11%.');
    l.pair(
      claim,
      { ...share, value: 2, range: [1.9, 2.1], period: year(2024) },
      { ...share, value: 11, range: [10.5, 11.5], period: year(2025) },
    );
    const grew = {
      ...share,
      text: '11%',
      role: 'growth-rate',
      value: 11,
      range: [10.5, 11.5],
      period: year(2025),
    } as const;
    l.figure(l.claim('The share grew by 11% in 2025.'), grew);
    l.figure(l.claim('It stands at 11%.'), { ...share, text: '11%', value: 11, range: [10.5, 11.5] });
  }, 'change').map((h) => h.text);
  expect(all.join()).not.toContain('as a share, not growth');
});

describe('growth of years that follow on each other', () => {
  const grew = (l: Ledger, n: number, range: readonly [number, number]): void => {
    const claim = l.claim(`Sales grew in ${n}.`);
    l.figure(claim, { ...sales, text: `growth of ${n}`, role: 'growth-rate', unit: '%', range, period: year(n) });
  };
  const found = (build: (l: Ledger) => void): readonly (readonly string[])[] => {
    const ledger = new Ledger();
    build(ledger);
    return runAll(ledger.members, ledger.context).map((f) => [f.title, f.verdict, f.working]);
  };

  it.each([
    ['agrees with the level it leads to', [131e6, 133e6], 'holds'],
    ['is never a contradiction', [160e6, 161e6], 'cannot-tell'],
  ] as const)('%s', (_, range, verdict) => {
    const all = found((l) => {
      l.figure(l.claim('Sales were 100 m in 2022.'), { ...sales, range: [99.5e6, 100.5e6], period: year(2022) });
      grew(l, 2023, [9.5, 10.5]);
      grew(l, 2024, [19.5, 20.5]);
      l.figure(l.claim('Sales were so high in 2024.'), { ...sales, range, period: year(2024) });
    });
    expect(all.map(([title, v]) => [title, v])).toEqual([['Level against growth', verdict]]);
    expect(all[0]?.[2]).toContain('[99.5, 100.5] × [1.095, 1.105] × [1.195, 1.205] = ');
  });

  it('leads to a level that nobody tells', () => {
    const all = found((l) => {
      l.figure(l.claim('Sales were 100 m in 2022.'), { ...sales, range: [99.5e6, 100.5e6], period: year(2022) });
      grew(l, 2023, [10, 10]);
      grew(l, 2024, [20, 20]);
      grew(l, 2025, [50, 50]);
    });
    expect(all).toEqual([
      ['Derived in steps', 'cannot-tell', '[99.5, 100.5] × [1.1, 1.1] × [1.2, 1.2] × [1.5, 1.5] = [197, 199] m USD'],
    ]);
  });
});
