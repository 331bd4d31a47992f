import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CURRENCY_CODES, currencyCode, currencyName } from '../../../shared/quantity/currency.ts';
import { WORDLIKE_CODES } from '../../../shared/quantity/currency-marks.ts';
import { readText } from '../../../shared/reading/read.ts';

const sums = (text: string): (readonly [number | null, string | null])[] =>
  readText(text)
    .figures.filter((figure) => figure.kind === 'money')
    .map((figure) => [figure.value, figure.currency]);

describe('an amount of money', () => {
  it.each([
    ['US$1.7tn', 1.7e12, 'USD'],
    ['USD34.6m', 34.6e6, 'USD'],
    ['US $5 million', 5e6, 'USD'],
    ['A$5m', 5e6, 'AUD'],
    ['$A5m', 5e6, 'AUD'],
    ['C$40', 40, 'CAD'],
    ['HK$300', 300, 'HKD'],
    ['NT$3bn', 3e9, 'TWD'],
    ['S$20m', 20e6, 'SGD'],
    ['R$5 million', 5e6, 'BRL'],
    ['R1.2bn', 1.2e9, 'ZAR'],
    ['RM5', 5, 'MYR'],
    ['Rp 500 billion', 500e9, 'IDR'],
    ['Rs 5 crore', 5e7, 'INR'],
    ['₹1.2 lakh crore', 1.2e12, 'INR'],
    ['kr 500', 500, 'SEK'],
    ['300 Kč', 300, 'CZK'],
    ['100 zł', 100, 'PLN'],
    ['₽3 trillion', 3e12, 'RUB'],
    ['₴40bn', 40e9, 'UAH'],
    ['KSh 300', 300, 'KES'],
    ['3.5 million US$', 3.5e6, 'USD'],
    ['5,000€', 5000, 'EUR'],
    ['usd 20', 20, 'USD'],
    ['75 USD million', 75e6, 'USD'],
    ['120 MEUR', 120e6, 'EUR'],
    ['two and a half million dollars', 2.5e6, 'USD'],
    ['half a million euros', 5e5, 'EUR'],
    ['a million pounds', 1e6, 'GBP'],
    ['5 U.S. dollars', 5, 'USD'],
    ['10 New Zealand dollars', 10, 'NZD'],
    ['300 South African rand', 300, 'ZAR'],
    ['5,000 Swedish crowns', 5000, 'SEK'],
    ['6 Danish kroner', 6, 'DKK'],
    ['9 million Egyptian pounds', 9e6, 'EGP'],
    ['3 billion CFA francs', 3e9, 'XOF'],
    ['7 million Iraqi dinars', 7e6, 'IQD'],
    ['2 trillion Colombian pesos', 2e12, 'COP'],
    ['12 billion won', 12e9, 'KRW'],
    ['400 million tenge', 4e8, 'KZT'],
    ['20 hryvnias', 20, 'UAH'],
    ['50 euro cents', 0.5, 'EUR'],
    ['20 US cents', 0.2, 'USD'],
    ['50p', 0.5, 'GBP'],
    ['30 pence', 0.3, 'GBP'],
    ['5 kopecks', 0.05, 'RUB'],
    ['five dollars and 20 cents', 5.2, 'USD'],
    ['3 pounds 50 pence', 3.5, 'GBP'],
    ['-$5m', -5e6, 'USD'],
    ['$-5m', -5e6, 'USD'],
    ['a $2.5-billion loan', 2.5e9, 'USD'],
    ['a 5-million-dollar deal', 5e6, 'USD'],
    ['$1 million-plus', 1e6, 'USD'],
    ['$80 a barrel', 80, 'USD'],
  ] as const)('%s', (text, value, currency) => {
    expect(sums(`The bill came to ${text} in all.`)).toEqual([[expect.closeTo(value, 6), currency]]);
  });

  it.each([
    'The team won 5 won medals.',
    '2025 marks the anniversary.',
    'All 70 of us tried to call.',
    'ALL 5 solutions are wrong.',
    'A 1080p screen and an R2 value.',
    'He lost 20 pounds of weight.',
    'A twenty-pound bag of rice.',
    'They crowned 100 kings.',
  ])('is none: %s', (text) => {
    expect(sums(text)).toEqual([]);
  });

  it('reads every ISO code before and behind a sum', () => {
    fc.assert(
      fc.property(fc.constantFrom(...CURRENCY_CODES), fc.integer({ min: 1001, max: 99_999 }), (code, amount) => {
        const written = `It paid ${code} ${amount} million to them.`;
        expect(sums(written)).toEqual([[amount * 1e6, code]]);
        if (!WORDLIKE_CODES.has(code))
          expect(sums(`It paid ${amount} million ${code} to them.`)).toEqual([[amount * 1e6, code]]);
        expect(currencyCode(code)).toBe(code);
        expect(currencyName(code)).not.toBe(code);
      }),
    );
  });

  it('keeps the shared sign at both ends of a range', () => {
    const [figure] = readText('It costs EUR 3-4 billion.').figures;
    expect(figure).toMatchObject({ kind: 'money', currency: 'EUR', value: null, printed: { low: 3e9, high: 4e9 } });
  });
});

describe('whose dollars a document means', () => {
  it('takes the currency that the document says it uses', () => {
    expect(sums('All figures are in Australian dollars. Revenue was $5 million.')).toEqual([[5e6, 'AUD']]);
    expect(sums('Revenue was $5 million.\n\nAmounts in this report are in Canadian dollars.')).toEqual([[5e6, 'CAD']]);
  });

  it('takes a name for the one nation whose currency is told', () => {
    expect(sums('They spent C$62 billion. Interest cost 54 billion dollars.')).toEqual([
      [62e9, 'CAD'],
      [54e9, 'CAD'],
    ]);
    expect(sums('They spent 5 million Belarusian roubles, then 3 million roubles.')[1]).toEqual([3e6, 'BYN']);
  });

  it('stays with the US dollar where a sum is translated or the sign stands alone beside A$', () => {
    expect(sums('It paid A$10 million ($6.6 million), then $3 million.').map(([, currency]) => currency)).toEqual([
      'AUD',
      'USD',
      'USD',
    ]);
    expect(sums('It paid A$10 million there. Here it paid $3 million.')[1]).toEqual([3e6, 'USD']);
    expect(sums('It paid $3 million.')).toEqual([[3e6, 'USD']]);
  });

  it('takes crowns, pesos and cents from the rest of the document', () => {
    expect(sums('Norway said the Norwegian fund lost 100 billion crowns.')).toEqual([[100e9, 'NOK']]);
    expect(sums('In Chile wages rose by 500 pesos.')).toEqual([[500, 'CLP']]);
    expect(sums('Milk that cost 59 cents sells for €1.09.')[0]).toEqual([0.59, 'EUR']);
  });
});

describe('a name that several nations give their money', () => {
  it.each([
    ['Copenhagen will spend 5 billion kroner.', [[5e9, 'DKK']]],
    [
      'Sweden gave 3 billion crowns and Denmark 2 billion crowns.',
      [
        [3e9, 'SEK'],
        [2e9, 'DKK'],
      ],
    ],
    ['Canada said it will pay $5 million. The Canadian minister agreed.', [[5e6, 'CAD']]],
    ['Egypt said it will pay 5 million pounds. The Egyptian minister agreed.', [[5e6, 'EGP']]],
    ['Canada and America will pay $5 million. The Canadian minister agreed.', [[5e6, 'USD']]],
    ['The repair cost 40 million lei.', [[40e6, 'RON']]],
    ['They caught 3 million pounds of lobster.', []],
    ['They sold 3 million pounds of bonds.', [[3e6, 'GBP']]],
  ] as const)('%s', (text, expected) => {
    expect(sums(text)).toEqual(expected);
  });

  it('is a guess where nothing tells whose it is', () => {
    expect(readText('It cost 5 million pesos.').figures[0]?.confidence).toBeLessThanOrEqual(0.7);
    expect(readText('Canada will pay $5 million, a Canadian said.').figures[0]?.confidence).toBeLessThanOrEqual(0.85);
  });
});
