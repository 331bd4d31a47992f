import { describe, expect, it } from 'vitest';
import { runAll } from '../../../shared/checks/index.ts';
import { type FigureWords, Ledger, year } from './ledger-builder.ts';

const statement = 'Exports to China were $1.7 billion in 2024, representing 40% of total exports.';
const when = { period: year(2024) };
const part: FigureWords = { text: '$1.7 billion', range: [1.65e9, 1.75e9], indicator: 'exports to China', ...when };
const share: FigureWords = { text: '40%', role: 'share', unit: '%', range: [39.5, 40.5], indicator: 'share', ...when };
const whole: FigureWords = { text: '$10.2 billion', range: [10.15e9, 10.25e9], indicator: 'total exports', ...when };

function found(words: {
  said?: string;
  whole?: Partial<FigureWords>;
  share?: Partial<FigureWords>;
}): readonly string[] {
  const ledger = new Ledger();
  ledger.figure(ledger.claim('Total exports were $10.2 billion in 2024.'), { ...whole, ...words.whole });
  const claim = ledger.claim(words.said ?? statement);
  ledger.figure(claim, part);
  ledger.figure(claim, { ...share, ...words.share });
  return runAll(ledger.members, ledger.context)
    .filter((f) => f.check === 'share')
    .map((f) => `${f.verdict}: ${f.title}`);
}

describe('an amount told again as a share, beside other shares', () => {
  it('is the part of the share right behind it alone', () => {
    const ledger = new Ledger();
    const claim = ledger.claim('Of this, $120 million, or 40 %, went into ports, and 35 % into energy.');
    ledger.figure(claim, { text: '$120 million', range: [119.5e6, 120.5e6] });
    ledger.figure(claim, { ...share, text: '40 %', range: [39.5, 40.5] });
    ledger.figure(claim, { ...share, text: '35 %', range: [34.5, 35.5] });
    const told = runAll(ledger.members, ledger.context).filter((f) => f.check === 'share');
    expect(told.map((f) => f.figures.length)).toEqual([2]);
    expect(told[0]?.summary).toContain('39.5 – 40.5%');
  });
});

describe('a share that names its whole', () => {
  const derived = ['cannot-tell: Whole worked out'];

  it('is held against the amount told of that whole', () => {
    expect(found({})).toEqual(['contradiction: Share and whole']);
    const said = statement.replace('40%', '17%');
    expect(found({ said, share: { text: '17%', range: [16.5, 17.5] } })).toEqual(['holds: Share and whole']);
    expect(found({ whole: { indicator: 'exports' } })).toEqual(['contradiction: Share and whole']);
  });

  it.each([
    ['another thing', { whole: { indicator: 'total imports' } }],
    ['another year', { whole: { period: year(2023) } }],
    ['another subject', { whole: { subject: 'B' } }],
    ['one partner', { whole: { partner: 'China' } }],
    ['another basis', { whole: { basis: 'goods and services' } }],
    ['another currency', { whole: { currency: 'EUR' } }],
    ['the part itself', { whole: { indicator: 'exports to China' } }],
    ['a part of what the words name', { said: statement.replace('total exports', 'exports to Asia') }],
  ] as const)('is never held against an amount of %s', (_, words) => {
    expect(found(words)).toEqual(derived);
  });
});
