import { describe, expect, it } from 'vitest';
import { readText } from '../../../shared/reading/read.ts';
import type { ReadFigure } from '../../../shared/reading/types.ts';

const published = '2026-01-20';

function read(text: string): readonly ReadFigure[] {
  return readText(text, { published }).figures.filter((f) => f.kind !== 'date' && f.kind !== 'duration');
}

function days(period: ReadFigure['period']): string | null {
  return period && `${period.start}..${period.end}`;
}

describe('the role of a figure', () => {
  const rows: readonly (readonly [string, string, number?])[] = [
    ['Trade with the neighbours grew by 70%.', 'growth-rate'],
    ['Imports fell 5% in May.', 'growth-rate'],
    ['The average annual growth rate of exports was 117%.', 'growth-rate'],
    ['We saw an average annual growth of 111.4%.', 'growth-rate'],
    ['Retail turnover, growing over 7% each year, is vast.', 'growth-rate'],
    ['Output was 4% higher than before.', 'growth-rate'],
    ['A 12% increase in sales surprised them.', 'growth-rate'],
    ['The share of tourism doubled to 11%.', 'share', 1],
    ['It stands for just over 4% of all supplies.', 'share'],
    ['The town holds a 30% stake.', 'share'],
    ['Machines account for 40% of exports.', 'share'],
    ['The contribution of tourism to GDP goes from 2% to nearly 5%.', 'share'],
    ['The unemployment rate is 3.1%.', 'rate'],
    ['Inflation came to 8%.', 'rate'],
    ['Output was 104.2% compared with the same months before.', 'growth-index'],
    ['The share rose by 2 percentage points.', 'change'],
    ['Exports rose by $300 million.', 'change'],
    ['There was a drop of $2 billion in sales.', 'change'],
    ['Exports rose to $3 billion.', 'level'],
    ['Exports reached $3 billion.', 'level'],
    ['They need at least half a billion dollars a year.', 'threshold'],
    ['The target of 15% stands.', 'threshold'],
    ['Wheat costs $250 per tonne.', 'level'],
    ['Exports doubled.', 'multiple'],
    ['It is the second-largest market.', 'rank'],
    ['About 300 firms closed.', 'count'],
    ['Two thirds of the firms closed.', 'share'],
  ];

  it.each(rows.map(([text, role, index]) => [text, role, index ?? 0] as const))('%s → %s', (text, role, index) => {
    expect(read(text)[index]?.role).toBe(role);
  });
});

describe('what a figure measures', () => {
  it.each([
    ['We have tripled trade turnover and doubled exports.', 'trade turnover', 'exports'],
    ['Exports grew from $2 billion to $3 billion.', 'exports', 'exports'],
    ['It wants $150 million in direct investments.', 'direct investment'],
    ['The share of exports rose to 11%.', 'share of exports'],
    ["The partner's share in the state's foreign trade doubled.", 'share of foreign trade'],
    ['The contribution of tourism to GDP is 5%.', 'contribution of tourism to GDP'],
    ['Retail turnover exceeds $2 trillion.', 'retail turnover'],
    ['The volume of exports was $1.7 billion.', 'exports'],
    ['Nothing else was worth $5 million.', null],
    // The magnitude of the amount before is no measure.
    ['Of this, $1.6 billion went to adaptation and $2.6 billion to mitigation.', null, null],
  ] as const)('%s → %s', (text, ...indicators) => {
    const figures = read(text);
    indicators.forEach((indicator, index) => {
      expect(figures[index]?.indicator).toBe(indicator);
    });
  });

  it('tells goods from goods and services', () => {
    expect(read('Trade in goods and services reached $12 billion.')[0]?.basis).toBe('goods and services');
    expect(read('Exports of goods reached $12 billion.')[0]?.basis).toBe('goods');
    expect(read('Exports reached $12 billion.')[0]?.basis).toBeNull();
  });
});

describe('changes from one figure to another', () => {
  it('binds the two figures of a change with one number', () => {
    const figures = read('Exports grew from $2.5 billion to nearly $8.9 billion. The share went from 2% to 5%.');
    expect(figures.map((f) => f.pair)).toEqual([
      { number: 1, end: 'base' },
      { number: 1, end: 'end' },
      { number: 2, end: 'base' },
      { number: 2, end: 'end' },
    ]);
    expect(figures.map((f) => f.role)).toEqual(['level', 'level', 'share', 'share']);
  });

  it('reads the change the other way round', () => {
    const figures = read('The share rose to 11% from 5%.');
    expect(figures.map((f) => f.pair?.end)).toEqual(['end', 'base']);
  });

  it('gives each end of a change its own year', () => {
    const figures = read('Exports grew from $2 billion in 2015 to $3 billion in 2025.');
    expect(figures.map((f) => f.period?.text)).toEqual(['2015', '2025']);
  });

  it('takes a range for one figure and no change', () => {
    expect(read('Prices range from 5 to 10 percent.').map((f) => f.pair)).toEqual([null]);
  });
});

describe('the period of a figure', () => {
  it.each([
    ['Trade is to reach $9 billion in 2025.', '2025-01-01..2026-01-01'],
    ['Over the past decade we have tripled turnover.', '2016-01-01..2026-01-01'],
    ['The growth rate of exports over the last five years was 117%.', '2021-01-01..2026-01-01'],
    ['Last year exports fell by 3%.', '2025-01-01..2026-01-01'],
    ['In the first half of 2024 they sold 300 cars.', '2024-01-01..2024-07-01'],
    ['In Q3 2025, profit was $3 million.', '2025-07-01..2025-10-01'],
    ['Since 2020 some 40 firms have closed.', '2020-01-01..2026-01-20'],
    ['By 2030 they want a 12% share.', '2030-01-01..2031-01-01'],
    ['Over ten years, growth of 111.4% was seen.', 'null..null'],
  ])('%s → %s', (text, wanted) => {
    expect(days(read(text)[0]?.period ?? null)).toBe(wanted);
  });

  it('sets the months compared against the same months of another year', () => {
    const [figure] = read('It grew by 40% in nine months of last year compared to the same period in 2024.');
    expect(days(figure?.period ?? null)).toBe('2025-01-01..2025-10-01');
    expect(days(figure?.basePeriod ?? null)).toBe('2024-01-01..2024-10-01');
    expect(figure?.period?.years).toBe(0.75);
  });

  it('compares with the year before where the words say year on year', () => {
    const [figure] = read('In 2025 exports rose by 5% year-on-year.');
    expect(days(figure?.basePeriod ?? null)).toBe('2024-01-01..2025-01-01');
  });

  it.each([
    ['At least $5 million a year is needed.', 'year'],
    ['They pay $40 annually.', 'year'],
    ['Sales grew by over 7% each year.', 'year'],
    ['An average annual growth of 11% was seen.', 'year'],
    ['They pay $40 per month.', 'month'],
    ['They pay $40.', null],
    ['They paid $40 a year ago.', null],
  ])('%s → per %s', (text, per) => {
    expect(read(text)[0]?.per).toBe(per);
  });
});

describe('the speaker of a figure', () => {
  it.each([
    ['"Exports doubled," Orlova said.', 'Orlova'],
    ['"It is true," Deputy Minister Anna Orlova said. "Exports reached $9 billion."', 'Anna Orlova'],
    ['Orlova reported that exports doubled.', 'Orlova'],
    ['According to Anna Orlova, exports doubled.', 'Anna Orlova'],
    ['Orlova spoke first. Exports doubled.', null],
    ['"We wait," Orlova said.\n\nHe left. She noted that exports doubled.', 'Orlova'],
    ['The ambassador, Boris Petrenko, gave an example: "Exports doubled."', null],
    ['The ambassador, Boris Petrenko, explained: "Exports doubled."', 'Boris Petrenko'],
    ['“Exports doubled. Where is the rest?” Orlova asked.', 'Orlova'],
    ['Exports doubled.', null],
  ])('%s → %s', (text, speaker) => {
    expect(read(text).at(-1)?.speaker).toBe(speaker);
  });
});

describe('proposed claims', () => {
  it.each([
    ['The sides will build a new bridge.', 'commitment'],
    ['The ministers agreed to open two schools.', 'commitment'],
    ['They intend to widen the road.', 'commitment'],
    ['Trade is projected to reach $9 billion.', 'forecast'],
    ['The target is a share of 15%.', 'target'],
    ['Exports must reach $5 billion.', 'target'],
    ['Exports reached $5 billion.', 'fact'],
    ['The auditor said the reform was a complete failure.', 'assessment'],
  ])('%s → %s', (text, kind) => {
    expect(readText(text).claims.map((claim) => claim.kind)).toEqual([kind]);
  });

  it('proposes no headings, questions or plain talk', () => {
    expect(readText('Exports Will Reach $5 Billion\n\nThe wind blew from the sea.').claims).toEqual([]);
    expect(readText('Will exports reach $5 billion?').claims).toEqual([]);
  });

  it('names the words of the sentence', () => {
    const text = 'It rained. Exports reached $5 billion in May. It rained again.';
    const [claim] = readText(text).claims;
    expect(text.slice(claim?.start, claim?.end)).toBe('Exports reached $5 billion in May.');
  });
});

describe('what limits an indicator stays with it, and names go with the figure', () => {
  it.each([
    ['Exports to Russia were $3.2 billion in 2023.', 'exports', null, 'Russia'],
    ["Russia's GDP was $2 trillion in 2024.", 'GDP', 'Russia', null],
    ['Exports of Poland were $300 billion in 2024.', 'exports', 'Poland', null],
    ['Last year Brest exports were $5 million.', 'exports', 'Brest', null],
    ['Exports of potash were $2 billion in 2024.', 'exports of potash', null, null],
    ['Total exports of goods were $9 billion in 2024.', 'total exports', null, null],
    ['Youth unemployment was 15% in 2024.', 'youth unemployment', null, null],
    ['It went up two and a half times in a year.', null, null, null],
    ['The headcount had gone down 5% by then.', 'headcount', null, null],
    ['Revenue per employee was $50,000 in 2024.', 'revenue per employee', null, null],
    ['In Poland, exports were $3 billion.', 'exports', 'Poland', null],
    ['Imports from the European Union reached $4 billion.', 'imports', null, 'European Union'],
    ['It wants a minimum of $150 million in direct investment into each region.', 'direct investment', null, null],
    [
      'The aim is at least half a billion dollars annually, with a minimum of $150 million in direct investments into each region.',
      'direct investment',
      null,
      null,
    ],
    ['They promised at least $5 billion a year, with at least $2 billion in exports.', null, null, null],
    ["Direct investment was uneven: Brest's $1 million was the least.", 'direct investment', 'Brest', null],
    ["Poland's share in foreign trade doubled to 11%.", 'share of Poland in foreign trade', null, null],
    // What only says when, how good or how much does not.
    ['Exports in the first half of 2025 were $3 billion.', 'exports', null, null],
    ['Record exports of around $1.7 billion were reported.', 'exports', null, null],
    ['Exports of goods and services were $12 billion.', 'exports', null, null],
  ])('%s', (text, indicator, subject, counterpart) => {
    expect(readText(text).figures.find(({ kind }) => kind !== 'date' && kind !== 'duration')).toMatchObject({
      indicator,
      subject,
      counterpart,
    });
  });

  it('goes to the party named last before the figure', () => {
    const { figures } = readText('In five years trade with Russia grew by 70%, and with China by 11%.');
    expect(
      figures.filter(({ kind }) => kind === 'percent').map(({ indicator, counterpart }) => [indicator, counterpart]),
    ).toEqual([
      ['trade', 'Russia'],
      ['trade', 'China'],
    ]);
  });
});
