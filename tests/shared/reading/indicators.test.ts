import { describe, expect, it } from 'vitest';
import { readText } from '../../../shared/reading/read.ts';

type Name = string | null;
type Row = readonly [text: string, figure: readonly [indicator: Name, subject: Name, counterpart: Name]];

describe('what a figure measures, whose it is and with whom', () => {
  it.each<Row>([
    ['Poland reported exports of $5 billion in 2024.', ['exports', 'Poland', null]],
    ['Governor Ada Reed of Westmark reported exports of $5 million in 2024.', ['exports', 'Westmark', null]],
    ['Governor Ada Reed of Westmark said exports were $5 million in 2024.', ['exports', null, null]],
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

  it('does not name the share of one in a clause about another', () => {
    const { figures } = readText('The share of wind power is 38%, and gas accounts for 67% of generation.');
    expect(figures.map(({ indicator }) => indicator)).toEqual(['share of wind power', 'share of gas']);
  });

  it.each<readonly [text: string, indicator: Name]>([
    // Money that a verb moves has its name behind it.
    ['Donors provided $12 million in climate finance.', 'climate finance'],
    ['The parties intend to mobilise at least $30 billion by 2030.', 'funds mobilised'],
    ['Each region will receive no less than $150 million for new terminals.', 'funding for new terminals'],
    ['Spending by visitors was $940 million.', 'spending'],
    ['The share of renewable power is 38%.', 'share of renewable power'],
    ['The number of daily freight trains is to double by 2027.', 'number of daily freight trains'],
    ['Eleven countries signed the transit treaty in 2024.', 'countries signed the transit treaty'],
    ['It provided $83.3 billion in public climate finance to developing countries.', 'public climate finance'],
    ['Developed countries mobilised $116 billion in climate finance in 2022.', 'climate finance'],
    ['The fund committed $75 million in green bonds.', 'green bonds'],
    ['The agency paid out $3.4 million in compensation.', 'compensation'],
    ['The council raised $5 million in donations.', 'donations'],
    ['The company received $60 million in state support.', 'state support'],
    ['The union contributed €500 million in humanitarian assistance.', 'humanitarian assistance'],
    ['The initiative generated $15 million in savings.', 'savings'],
    ['The city spent £8 million on road repairs.', 'spending on road repairs'],
    ['The trust invested $11 million in rural clinics.', 'investment in rural clinics'],
    ['The government allocated $20 million for flood protection.', 'funding for flood protection'],
    ['$20 million was allocated for flood protection.', 'funding for flood protection'],
    ['Donors gave $9 million towards school meals.', 'funding for school meals'],
    // How, where and when is no name of it.
    ['The bank paid $5 million in cash.', null],
    ['It lost $4 million in the first quarter.', null],
    ['The city raised $20 million in two tranches.', null],
    ['The firm invested $2 billion in China.', null],
    ['It received $3 million in March.', null],
    ['Sales rose by $5 million in value terms.', 'sales'],
    // What is counted, with what became of it.
    ['Some 4,200 people benefited from the scheme.', 'people benefited from the scheme'],
    ['The programme reached 18,000 households in 2024.', 'households reached'],
    ['The project created 1,300 jobs.', 'jobs created'],
    ['The campaign vaccinated 2.3 million children.', 'children vaccinated'],
    ['A total of 96 schools were repaired.', 'schools repaired'],
    ['The 24 countries that signed the treaty met.', 'countries signed'],
    ['About 2 million people live in the city.', null],
    ['Some 300 people said they would leave.', null],
    ['Ministers of 24 countries looked back on ten years.', null],
    ['In 2024 some 4,200 people benefited from the training scheme.', 'people benefited from the training scheme'],
    ['Prices rose in 24 countries.', null],
    ['The number of beneficiaries rose to 52,000.', 'number of beneficiaries'],
    // Nouns with the words that describe them stay whole.
    ['Emissions of the public sector fell by 12%.', 'emissions of public sector'],
    ['Carbon emissions from the transport sector decreased by 3.5%.', 'carbon emissions from transport sector'],
    ['Debt of the state-owned enterprises reached $14 billion.', 'debt of state-owned enterprises'],
    ['Production of renewable electricity grew by 9%.', 'production of renewable electricity'],
    ['Wages of the lowest-paid workers rose 6%.', 'wages of lowest-paid workers'],
    ['Sales of cars produced locally rose 5%.', 'sales of cars'],
  ])('names what is measured in full: %s', (text, indicator) => {
    expect(readText(text).figures.find(({ kind }) => kind !== 'date')?.indicator ?? null).toBe(indicator);
  });

  it('measures the same before a change as after it', () => {
    const text = 'Donors provided $83.3 billion in climate finance in 2023, up from $61.8 billion in 2019.';
    const amounts = readText(text).figures.filter(({ kind }) => kind === 'money');
    expect(amounts.map(({ indicator }) => indicator)).toEqual(['climate finance', 'climate finance']);
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
