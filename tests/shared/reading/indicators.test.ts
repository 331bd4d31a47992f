import { describe, expect, it } from 'vitest';
import { readText } from '../../../shared/reading/read.ts';

type Name = string | null;
type Row = readonly [text: string, figure: readonly [indicator: Name, subject: Name, counterpart: Name]];

describe('what a figure measures, whose it is and with whom', () => {
  it.each<Row>([
    ['Poland reported exports of $5 billion in 2024.', ['exports', 'Poland', null]],
    ["China's exports to Belarus reached $4 billion.", ['exports', 'China', 'Belarus']],
    ['Latvia exported $300 million of timber.', ['exports', 'Latvia', null]],
    ['Belarusian exports to China rose 5%.', ['exports', 'Belarus', 'China']],
    ['Direct Chinese investments reached $443 million.', ['direct investment', 'China', null]],
    ['Trade between China and Belarus grew to $9 billion.', ['trade', 'China', 'Belarus']],
    ['Halberg Marine posted a profit of SEK 2,345 million.', ['profit', 'Halberg Marine', null]],
    ['Germany alone accounted for $640 million.', [null, 'Germany', null]],
    ['The United States imported $4 billion of steel.', ['imports', 'United States', null]],
    ['Poland, which borders Germany, recorded imports of $9 billion.', ['imports', 'Poland', null]],
    ['Unemployment in Spain fell to 11%.', ['unemployment', 'Spain', null]],
    ['Sales of electric cars in Norway jumped 47%.', ['sales of electric cars', 'Norway', null]],
    ["The company's headcount fell to 500.", ['headcount', null, null]],
    // Who says it does not have it.
    ['Orlova said Poland exported goods worth $5 billion.', ['exports', 'Poland', null]],
    ['Orlova reported that exports reached $9 billion.', ['exports', null, null]],
    // Words that only praise, and words that open a sentence, are no names.
    ['Robust exports of $5 billion helped.', ['exports', null, null]],
    ['Timber exports climbed 8.6%.', ['timber exports', null, null]],
    ['Nothing else was worth $5 million.', [null, null, null]],
  ])('%s', (text, wanted) => {
    const [figure] = readText(text).figures.filter(({ kind }) => kind !== 'date' && kind !== 'duration');
    expect([figure?.indicator, figure?.subject, figure?.counterpart]).toEqual(wanted);
  });

  it('goes on with the sentence before where the sentence names nothing', () => {
    const text =
      'Trade between China and Belarus grew to $9 billion. The figure was $2.5 billion in 2015. It then fell.';
    const [first, second] = readText(text).figures.filter(({ kind }) => kind === 'money');
    expect(second).toMatchObject({ indicator: 'trade', subject: 'China', counterpart: 'Belarus' });
    expect(first?.reasons).not.toContain('goes on with the sentence before');
    expect(second?.reasons).toContain('goes on with the sentence before');
  });

  it('goes back with "its" to whose it was, and not beyond the paragraph', () => {
    const text = "Tesla's revenue rose 9%. Its profit fell 3%.\n\nIts debt fell 2%.";
    expect(readText(text).figures.map(({ indicator, subject }) => [indicator, subject])).toEqual([
      ['revenue', 'Tesla'],
      ['profit', 'Tesla'],
      ['debt', null],
    ]);
  });
});
