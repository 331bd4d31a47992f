import { describe, expect, it } from 'vitest';
import { readText } from '../../../shared/reading/read.ts';
import type { ReadFigure, ReadPeriod } from '../../../shared/reading/types.ts';

const published = '2025-09-10';

/** The periods of the figures in their order: years, months, quarters or days; - for none, * where it is not judged. */
const ROWS: readonly (readonly [text: string, periods: string])[] = [
  ['In 2024, exports rose 5% to $3bn.', '2024, 2024'],
  ['Exports rose 5% in 2024 and 7% in 2025.', '2024, 2025'],
  ['Turnover for 2024 was $6.4bn, up 12% from the year before, when it was $5.9bn.', '2024, 2024, 2023'],
  ['Exports were $3bn in 2024, compared with $2.5bn in 2023.', '2024, 2023'],
  ['Exports rose from $2.5 billion in 2014 to $8.9 billion in 2024.', '2014, 2024'],
  ['Last year exports rose 5%, after falling 3% in 2023.', '2024, 2023'],
  ['The firm said on Monday that profit had fallen 5%.', '-'],
  ['The firm said in March that profit had fallen 5%.', '-'],
  ['Profit fell 5% in March, the firm said on 4 April.', '2025-03'],
  ['By 2030 the share should reach 45%.', '2030'],
  ['Since 2019 rents have climbed 30%.', '2019-01-01..2025-09-10'],
  ['Unemployment is at 5%, the lowest since 2008.', '-'],
  ['Between 2015 and 2020, output doubled.', '2015-01-01..2021-01-01'],
  [
    'In the first half of 2025 the company sold 300,000 cars, 12% fewer than in the same period of 2024.',
    '2025-H1, 2025-H1',
  ],
  ['Sales reached $4m in the third quarter, up from $3m a year earlier.', '*, *'],
  ['In Q3 2024 sales reached $4m, up from $3m a year earlier.', '2024-Q3, 2023-Q3'],
  ['In March 2025 inflation was 3.2%, down from 3.5% in February.', '2025-03, 2025-02'],
  ['Prices rose 0.3% in July from the previous month.', '2025-07'],
  ['The population was 9.4 million in 2010, 9.3 million in 2020 and 9.1 million in 2024.', '2010, 2020, 2024'],
  ['Profit was $5m in 2023 and $6m in 2024, on sales of $40m and $45m respectively.', '2023, 2024, *, *'],
  ['In 2023 and 2024, output grew by 3% and 4%, respectively.', '2023, 2024'],
  ['Growth was 3.1%, 2.8% and 2.2% in 2022, 2023 and 2024, respectively.', '2022, 2023, 2024'],
  ['A 2019 agreement provides for loans of $500 million.', '-'],
  ['Under the 2021 plan, 300 schools were to be built.', '-'],
  ['The 2024 budget deficit was 3% of GDP.', '2024'],
  ['It sold 40,000 cars in 2024. Revenue was $2bn.', '2024, 2024'],
  ['It sold 40,000 cars in 2024. It plans to sell 50,000.', '2024, -'],
  ['The plant opened in 1968 and employs 400 people.', '*'],
  ['This year the economy will grow by 2.5%.', '2025'],
  ['Next year the deficit should narrow to 3% of GDP.', '2026'],
  ['Over the past five years wages have risen 20%.', '2020-01-01..2025-01-01'],
  ['In the last decade turnover tripled.', '2015-01-01..2025-01-01'],
  ['Two years ago the figure was 12%.', '2023'],
  ['In fiscal 2024 revenue was $5bn.', '*'],
  ['As of 1 January 2025 the debt was $40 billion.', '2025-01-01..2025-01-02'],
  ['At the end of 2024 reserves were $8bn.', '2024-12-31..2025-01-01'],
  ['Output fell 3% in 2020 before recovering by 5% in 2021.', '2020, 2021'],
  ['Exports, which had fallen by 4% in 2023, rose by 9% last year to €2bn.', '2023, 2024, 2024'],
  ['In 2024 the bank lent $3bn, twice as much as in 2022.', '2024, 2024'],
  ['Tourism receipts in 2024 were 20% above the 2019 level.', '2024'],
  ['Compared with 2023, exports rose by 5%.', '-'],
  ['GDP grew 1.2% year on year in the second quarter of 2025.', '2025-Q2'],
  ['From 2021 to 2024 the number of firms grew by 15%.', '2021-01-01..2025-01-01'],
  ['The share rose from 5% in 2015 to 11% last year.', '2015, 2024'],
  ['Rail freight grew 4% in 2024, while road freight fell 2%.', '2024, 2024'],
  ['Some 1.2 million tourists came in July, 8% more than a year ago.', '2025-07, 2025-07'],
  ['Foreign trade in 2024\n\nExports were $5bn. Imports came to $4bn.', '2024, 2024'],
  [
    'Results for the third quarter of 2024\n\nRevenue rose 5% to $2bn.\n\nProfit was $100m, against $90m a year earlier.',
    '2024-Q3, 2024-Q3, 2024-Q3, 2023-Q3',
  ],
  ['The target for 2026 is 4%.', '2026'],
  ['Inflation fell to 4% in December 2024 from 6% in December 2023.', '2024-12, 2023-12'],
  ['In 2024 alone, 3,000 firms closed; a year earlier it was 2,100.', '2024, 2023'],
  ['The company lost $3m in 2023 but made $2m in 2024.', '2023, 2024'],
  ['It expects to reach 50% by 2035, from 32% today.', '2035, *'],
  ['In September 2024 it signed a contract worth $2bn.', '2024-09'],
  ['Until 2022 the tax was 15%.', '*'],
  ['In the 1990s output halved.', '1990-01-01..2000-01-01'],
  ['During the first nine months of 2024, trade reached $6 billion.', '2024-01-01..2024-10-01'],
  ['It was 5% in 2024 (2023: 4%).', '2024, 2023'],
  ['In May, exports were $300m, up 5% from April and 8% from May 2024.', '2025-05, 2025-05, 2025-05'],
  ['In the year to June 2025, 3,000 firms closed.', '2024-07-01..2025-07-01'],
  ['Profit for the three months ended 31 March 2025 was $5m.', '2025-01-01..2025-04-01'],
  ['Profit for the December quarter of 2024 was $5m.', '2024-Q4'],
  ['In November and December 2024 sales doubled to $5m.', '2024-11-01..2025-01-01, 2024-11-01..2025-01-01'],
  ['Between January 2023 and June 2025, 41 people died.', '2023-01-01..2025-07-01'],
  ['Over the past twelve months prices have risen 3%.', '2024-09-10..2025-09-10'],
  ['Last week 38,400 infections were confirmed.', '2025-09-01..2025-09-08'],
  ['The index closed at 612 points on Monday.', '2025-09-08..2025-09-09'],
  ['The cabinet on Monday cleared a plan of $5bn.', '-'],
  ['Since the start of the year 126 people have died.', '2025-01-01..2025-09-10'],
  ['In the first two months of the year trade reached $6 billion.', '2025-01-01..2025-03-01'],
  ['In the second quarter revenue was $5m.', '2025-Q2'],
  ['The yard will cut 300 jobs in the second quarter.', '*'],
  ['The bank will raise wages by 5% from January.', '2026-01'],
  ['Exports were $5bn in 2024. Ten years earlier they had been $2bn.', '2024, 2014'],
  ['The port, which opened in 2007, employs 400 people.', '-'],
  ['Built in 1871, the house lost 14 windows.', '-'],
  ['Exports in 2024 were $3 billion, up from $2.5 billion a year earlier.', '2024, 2023'],
  ['Imports in 2024 came to $4bn, 5% more than in 2023.', '2024, 2024'],
  ['It pays $800 a month, twice the sum allowed in 2023.', '-, -'],
  ['It won an order for six ships worth $2bn, to be delivered by 2028.', '-, -'],
  ['The railway is targeting 10 million tonnes a year from 2027.', '2027'],
  ['On 5 March 2025 the parties signed a deal worth $2bn.', '2025-03-05..2025-03-06'],
];

function figures(text: string, told = published): readonly ReadFigure[] {
  return readText(text, { published: told }).figures.filter(
    ({ kind }) => kind !== 'date' && kind !== 'duration' && kind !== 'ordinal',
  );
}

function days(period: ReadPeriod | null): string {
  return period && (period.start ?? period.end) ? `${period.start}..${period.end}` : '-';
}

/** "2024", "2024-03", "2024-Q3", "2024-H1" as days; anything else is days already. */
function asDays(name: string): string {
  const match = /^(\d{4})(?:-(?:Q([1-4])|H([12])|(\d\d)))?$/.exec(name);
  if (!match) return name;
  const [, year, quarter, half, month] = match;
  const first = quarter ? Number(quarter) * 3 - 2 : half ? Number(half) * 6 - 5 : Number(month ?? 1);
  const length = quarter ? 3 : half ? 6 : month ? 1 : 12;
  const day = (months: number): string =>
    new Date(Date.UTC(Number(year), first - 1 + months, 1)).toISOString().slice(0, 10);
  return `${day(0)}..${day(length)}`;
}

describe('the period of every figure in a sentence', () => {
  it.each(ROWS)('%s → %s', (text, periods) => {
    const wanted = periods.split(', ');
    const read = figures(text.replaceAll('\\n', '\n')).map(({ period }, n) => (wanted[n] === '*' ? '*' : days(period)));
    expect(read).toEqual(wanted.map(asDays));
  });
});

/** Read as told on 10 February 2026. */
const LATER: readonly (readonly [text: string, periods: string, base?: string])[] = [
  // A month's name right before a name is a person's.
  ['The head of the bank, Jan Kowalski, said rents rose 5%.', '-'],
  ['Profit rose 8%, August Weber said.', '-'],
  ['April Jones earned $5 million and May Chen $3 million.', '-, -'],
  ['The report by June Okafor put growth at 5%.', '-'],
  ['In May Germany exported $3 million.', '2025-05'],
  ['Exports reached $3 million in June, Weber said.', '2025-06'],
  // What a participle between commas tells is told of its noun.
  ['The mayor, born in 1970, said rents reached $4 billion.', '-'],
  ['The canal, first opened in 1985, carries 40 million tonnes a year.', '-'],
  ['The $4 billion scheme, adopted in 2019, has helped 300 firms.', '-, -'],
  ['Sales of $4 billion, recorded in 2024, were a surprise.', '2024'],
  // A percentage of another period's level.
  ['In 2025 exports were 117% of the 2024 level.', '2025', '2024'],
  ['Turnover grew to 105.3% of the 2023 figure.', '-', '2023'],
  ["Exports reached 117% of last year's level.", '-', '2025'],
  ['Turnover grew to 105.3% of the 2023 figure. Exports were $5bn.', '-, -', '2023'],
  ['Spending was 5% of the 2024 budget.', '2024'],
  // Months, quarters and days without a year look back.
  ['Between January and March rents fell by 4%.', '2025-01-01..2025-04-01'],
  ['Between November and January rents fell by 4%.', '2025-11-01..2026-02-01'],
  ['Between the first and the third quarter of 2025 rents fell by 4%.', '2025-01-01..2025-10-01'],
  ['From 5 May to 9 June the hall welcomed 4,000 visitors.', '2025-05-05..2025-06-10'],
  ['The hall welcomed 4,000 visitors on 9 June.', '2025-06-09..2025-06-10'],
  ['On 9 June the hall will show 40 works.', '2026-06-09..2026-06-10'],
  ['The hall showed 40 works on 3 March.', '2026-03-03..2026-03-04'],
  // Several periods in one sentence.
  ['In 2023 exports were $4bn, in 2024 $5bn and in 2025 $6.5bn.', '2023, 2024, 2025'],
  ['In 2023 total exports of goods were $4bn, in 2024 they came to $5bn.', '2023, 2024'],
  ['In the first half of 2025 profit was $10m and in the second half $12m.', '2025-H1, 2025-H2'],
  ['Profit was €5m in the third quarter of 2024 and €7m in the fourth.', '2024-Q3, 2024-Q4'],
  ['Profit was €5m in the third quarter and €7m in the fourth.', '2025-Q3, 2025-Q4'],
  ['Its 2024 revenue was $2bn and its 2026 goal is $3bn.', '2024, 2026'],
  // What is so now is not of the period told before.
  ['Inflation was 9% in 2023 and is now 4%.', '2023, -'],
  ['In 2023 the rate was 9%; now it is 5.5%.', '2023, -'],
  ['In 2010 the share was 20%, and today it is 35%.', '2010, -'],
  ['The share was 20% in 2010. It is currently 35%.', '2010, -'],
  // Days beside what they are the day of; what was told then is not of them.
  ['The fund returned 12.4 percent yesterday.', '2026-02-09..2026-02-10'],
  ['Shares fell 4.5% Tuesday.', '2026-02-10..2026-02-11'],
  ['The euro bought $1.08 late Monday.', '2026-02-09..2026-02-10'],
  ['The bank said yesterday that profit fell 4%.', '-'],
  // What lies ahead is counted from the day of publication.
  ['The ministry will hire 300 inspectors within three years.', '2026-02-10..2029-02-10'],
  ['Within three years it had hired 300 inspectors.', '-'],
  ['Turnover is expected to reach $60 billion by the end of the year.', '2026'],
  ['It said it would hire 500 people by the end of the decade.', '2029'],
  ['By the end of the year it had hired 500 people.', '-'],
  ['It expects to grow by 5% in the second half.', '2026-H2'],
  // Ten years back, and what is told again in other terms.
  ['In 2023 one in eight adults smoked, compared with one in five a decade earlier.', '2023, 2013'],
  [
    'Profit was $4bn, or $2.31 a share, in 2025, versus $3bn, or $1.82 a share, a year earlier.',
    '2025, 2025, 2024, 2024',
  ],
  // A period in brackets is of the figure beside it, one behind a relative clause of none in it.
  ['For the year ended 31 December 2025, revenue was £2.31bn (2024: £2.03bn).', '2025, 2024'],
  ['The firm, which employs 300 people, was founded in 1987.', '-'],
  // A year from an untold month on, and the day of a change.
  ['In fiscal 2024/25 revenue was $5bn.', '-'],
  ['The index rose to 45 from 38 on Monday.', '2026-02-09..2026-02-10, -'],
  ['It rose from 38 on Friday to 45 on Monday.', '2026-02-06..2026-02-07, 2026-02-09..2026-02-10'],
];

describe('periods that are easily taken from the wrong words', () => {
  it.each(LATER.map(([text, periods, base = '-']) => [text, periods, base] as const))(
    '%s → %s',
    (text, periods, base) => {
      const read = figures(text, '2026-02-10');
      expect(read.map(({ period }) => days(period))).toEqual(periods.split(', ').map(asDays));
      expect(days(read[0]?.basePeriod ?? null)).toBe(asDays(base));
    },
  );
});

describe('the base period of a change', () => {
  it.each([
    ['In March 2025 prices rose 3% from a year earlier.', '2024-03'],
    ['Sales rose 4% in 2024 from the previous year.', '2023'],
    ['Sales climbed 8.6% to $2 billion in 2024, up from $1.8 billion the year before.', '2023'],
    ['Output was 104.7% of its level in the same months of 2023 in January–May 2024.', '2023-01-01..2023-06-01'],
    ['In 2024 the bank lent six times as much as in 2015.', '2015'],
    ['Trade saw a threefold increase on 2019.', '2019'],
    ['In May 2025 exports were 5% up on May 2024.', '2024-05'],
    ['In 2024 receipts were 20% above the 2019 level.', '2019'],
    ['In March 2025 retail sales fell by 0.1% on the month.', '2025-02'],
    ['Profit for the first quarter of 2025 rose 14% y-o-y.', '2024-Q1'],
    ['In 2024 they sold ten times what they had sold in 2018.', '2018'],
    ['In March 2025 revenue rose 3% from the previous month and 5% over March 2024.', '2025-02'],
    ['Prices rose 0.3% month-on-month in March 2025.', '2025-02'],
    ['Sales rose 5% quarter-on-quarter in the third quarter of 2024.', '2024-Q2'],
    ['Output rose 1.2% m/m in May 2025.', '2025-04'],
    ['Trade fell by 0.5% in the north and by 0.2% in the south in May 2025, compared with April 2025.', '2025-04'],
    ['Sales were at 97% of their 2019 level in 2024.', '2019'],
    ['Rents were 5% higher than a decade ago.', '2015'],
    // A level has none, whatever it is compared with.
    ['Exports were $3bn in 2024, compared with $2.5bn in 2023.', '-'],
  ])('%s → %s', (text, base) => {
    expect(days(figures(text)[0]?.basePeriod ?? null)).toBe(asDays(base));
  });
});

describe('the reason of a period that stands elsewhere', () => {
  it('names the sentence before or the heading', () => {
    const [, carried] = figures('Exports were $5bn in 2024. Imports came to $4bn.');
    expect(carried?.reasons).toContain('the period of the sentence before');
    const [headed] = figures('Foreign trade in 2024\n\nExports were $5bn.');
    expect(headed?.reasons).toContain('the period of the heading');
  });

  it('is not carried into another paragraph or into what is planned', () => {
    const text = 'Exports were $5bn in 2024. They plan to export $6bn.\n\nImports came to $4bn.';
    expect(figures(text).map(({ period }) => days(period))).toEqual([asDays('2024'), '-', '-']);
  });
});
