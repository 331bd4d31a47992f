import { describe, expect, it } from 'vitest';
import { readText } from '../../../shared/reading/read.ts';
import type { ReadFigure } from '../../../shared/reading/types.ts';
import { COUNT, DATE, DIMENSION, DURATION, MONEY, MULTIPLE, NOTHING, ORDINAL, PERCENT, type Row } from './rows.ts';

/** 1700000000 as 1.7e9 where that is shorter. */
function short(value: number): string {
  const exponential = value.toExponential().replace(/e\+0$/, '').replace('e+', 'e');
  return Math.abs(value) >= 1e3 && exponential.length < String(value).length ? exponential : String(value);
}

function brief(f: ReadFigure): string {
  const value = f.value === null ? `[${short(f.printed.low)},${short(f.printed.high)}]` : short(f.value);
  return [f.kind, value, f.unit ?? f.currency ?? '', f.approx ?? ''].filter((part) => part !== '').join(' ');
}

const KINDS: readonly (readonly [string, readonly Row[]])[] = [
  ['money', MONEY],
  ['percentages', PERCENT],
  ['counts', COUNT],
  ['multiples', MULTIPLE],
  ['lengths of time', DURATION],
  ['dates', DATE],
  ['units of measure', DIMENSION],
  ['ordinals', ORDINAL],
  ['names, codes, times and lists as no figures', NOTHING],
];

describe.each(KINDS)('a reader finds %s', (_kind, rows) => {
  it.each(rows.map((row) => [row[0], row.slice(1)] as const))('%s', (sentence, figures) => {
    expect(readText(sentence, { published: '2026-01-20' }).figures.map(brief)).toEqual(figures);
  });
});

describe('the words of a figure', () => {
  it.each([
    ['Sales came to nearly $8.9 billion last year.', 'nearly $8.9 billion'],
    ['A minimum of 5% must stay.', 'A minimum of 5%'],
    ['They sold 12,500 containers.', '12,500 containers'],
    ['They hired 40 young engineers.', '40'],
    ['Growth of −3.4% is bad.', '−3.4%'],
    ['Between 3 and 4 million people came.', 'Between 3 and 4 million people'],
    ['Over two and a half times in a year.', 'Over two and a half times'],
  ])('%s → %s', (sentence, surface) => {
    expect(readText(sentence).figures[0]?.surface).toBe(surface);
  });
});

describe('intervals of figures in a text', () => {
  it.each([
    ['nearly $8.9 billion was sold', [8.8e9, 8.9e9, false, false]],
    ['sales approached a record $12 billion', [11e9, 12e9, false, false]],
    ['over two and a half times more', [2.5, 2.6, true, false]],
    ['it was tripled', [2.5, 3.5, false, false]],
    ['it was doubled', [1.5, 2.5, false, false]],
    ['just over 4% of it', [4, 4.5, true, false]],
    ['around $1.7 billion was lost', [1.6e9, 1.8e9, false, false]],
    ['at least half a billion dollars', [5e8, Number.POSITIVE_INFINITY, false, true]],
    ['less than 20% of the goods', [0, 20, false, false]],
    ['between 3 and 4 million people', [3e6, 4e6, false, false]],
    ['half a billion people', [4.5e8, 5.5e8, false, false]],
    ['a share in double digits', [10, 100, false, true]],
    ['dozens of ships', [24, 100, false, true]],
    ['exports grew by 111.4%', [111.35, 111.45, false, false]],
  ] as const)('%s', (text, [low, high, lowOpen, highOpen]) => {
    expect(readText(text).figures[0]?.printed).toEqual({ low, high, lowOpen, highOpen });
  });

  it('reads zeros at the end of a whole number as digits in print and as rounding at the widest', () => {
    const [figure] = readText('They invested $500 million.').figures;
    expect(figure?.printed).toMatchObject({ low: 499.5e6, high: 500.5e6 });
    expect(figure?.widest).toMatchObject({ low: 450e6, high: 550e6 });
    const [small] = readText('They invested $100,000 in it.').figures;
    expect(small?.printed).toMatchObject({ low: 99_999.5, high: 100_000.5 });
    expect(small?.widest).toMatchObject({ low: 50_000, high: 150_000 });
  });
});

describe('a number whose unit another figure tells', () => {
  it.each([
    ['Turnout fell by six points to 58 per cent.', ['percent 6 pp', 'percent 58 %']],
    ['A pass costs 63 euros instead of 58.', ['money 63 EUR', 'money 58 EUR']],
    ['It takes 12 days instead of the 40 it took.', ['duration 12 d', 'duration 40 d']],
    ['Gold went up 3.4 percent and copper down 2.8.', ['percent 3.4 %', 'percent 2.8 %']],
    ['Output of 155mm pipes rose from 20,000 to 75,000.', ['dimension 155 mm', 'count 2e4', 'count 75000']],
    ['Life expectancy rose from 47 years to almost 70.', ['duration 47 y', 'duration 70 y below']],
  ])('%s', (sentence, figures) => {
    expect(readText(sentence).figures.map(brief)).toEqual(figures);
  });
});
