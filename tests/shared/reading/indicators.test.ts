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
    // A numbered quarter is no place; who or where is no measure.
    ['In Q3 2025 revenue fell 5%.', ['revenue', null, null]],
    ['The dollar rose 5%.', [null, null, null]],
    ['The ministry was $5 million short.', [null, null, null]],
    ['Germany grew 5%.', [null, 'Germany', null]],
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

  const LISTS: readonly (readonly [text: string, about: readonly string[]])[] = [
    ['France and Spain invested $3 billion and $2 billion respectively.', ['- France', '- Spain']],
    [
      'Exports of wheat, maize and barley rose 3, 4 and 5 percent, respectively.',
      ['exports of wheat -', 'exports of maize -', 'exports of barley -'],
    ],
    ['Prices for gas and oil rose 5% and 7%, respectively.', ['prices for gas -', 'prices for oil -']],
    ['Exports and imports rose by 5% and by 7%, respectively.', ['exports -', 'imports -']],
    ['Revenue and net profit were respectively $5 million and $3 million.', ['revenue -', 'net profit -']],
    // Lists of unequal length are not matched.
    ['Exports of wheat and maize rose 3%, 4% and 5%, respectively.', Array(3).fill('exports of wheat -')],
    // A name right before a figure has it, where the verb stands before the first.
    [
      'China accounts for 70% of trade, Russia 11% and Kazakhstan under 20%.',
      ['trade China', 'trade Russia', 'trade Kazakhstan'],
    ],
    [
      'Poland sold 5 million tonnes, the Czech Republic 3 million tonnes, and Latvia 2 million tonnes.',
      ['- Poland', '- Czech Republic', '- Latvia'],
    ],
  ];

  it.each(LISTS)('gives every figure of a list its own: %s', (text, about) => {
    const figures = readText(text).figures;
    expect(figures.map(({ indicator, subject }) => `${indicator ?? '-'} ${subject ?? '-'}`)).toEqual(about);
  });
});
