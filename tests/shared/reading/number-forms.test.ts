import { describe, expect, it } from 'vitest';
import { readText } from '../../../shared/reading/read.ts';
import type { ReadFigure } from '../../../shared/reading/types.ts';

/** The forms that numbers take, from digits to words, each in a sentence or alone. */

function brief(f: ReadFigure): string {
  const { low, high } = f.printed;
  const value = f.value === null ? `[${low},${high}]` : String(f.value);
  return [f.kind, value, f.unit ?? f.currency ?? '', f.approx ?? ''].filter((part) => part !== '').join(' ');
}

const figuresOf = (text: string): readonly string[] => readText(text).figures.map(brief);

type Row = readonly [text: string, ...figures: string[]];

const check = (rows: readonly Row[]): void => {
  it.each(rows.map((row) => [row[0], row.slice(1)] as const))('%s', (text, figures) => {
    expect(figuresOf(text)).toEqual(figures);
  });
};

describe('a text that is one number', () => {
  check([
    ['317', 'count 317'],
    ['six', 'count 6'],
    ['0', 'count 0'],
    ['4200000', 'count 4200000'],
    ['- 3,400', 'count -3400'],
    ['negative seventy', 'count -70'],
    ['the year', ...[]],
    ['eighth', 'ordinal 8'],
    ['⅖', 'count 0.4'],
    ['3 or more', 'count 3 at-least'],
  ]);
});

describe('numbers in words', () => {
  check([
    ['A hundred and four ewes were counted.', 'count 104 ewes'],
    ['Hundred and four ewes were counted.', 'count 104 ewes'],
    ['7 hundred and 12 ewes were counted.', 'count 712 ewes'],
    ['They shipped 3 million 400 thousand bottles.', 'count 3400000 bottles'],
    ['They shipped two thousand millions of it.', 'count 2000000000'],
    ['They shipped five dozens of it.', 'count 60'],
    ['It came to four point nought two.', 'count 4.02'],
    ['It came to sixty point thirty-five.', 'count 60.35'],
    ['A quarter million voters moved.', 'count 250000 voters'],
    ['Several hundred families moved.', 'count [200,1000] families'],
    ['A few thousand families moved.', 'count [2000,10000] families'],
    ['A couple of families moved.', 'count 2 families'],
    ['Eleven were rescued and two of them are ill.', 'count 11', 'count 2'],
    ['One person was rescued.', 'count 1 person'],
    ['One or more may be ill.', 'count 1 at-least'],
    ['Two old tugs were sunk.', 'count 2 tugs'],
    ['Two other tugs were sunk.', 'count 2 tugs'],
    ['They lost 30 M4 tractors and 12 RT-70B cranes.', 'count 30 tractors', 'count 12 cranes'],
    ['A dozen alleged looters were held.', 'count 12 looters'],
    ['It has only one furnace.', 'count 1 furnace'],
    ['All seven were found.', 'count 7'],
    ['After 14 claims of fraud it closed.', 'count 14 claims'],
  ]);
});

describe('fractions', () => {
  check([
    ['It weighs four and a third.', 'count 4.33333333333333'],
    ['It weighs 3 1/4 now.', 'count 3.25'],
    ['It takes two fifths of the yield.', 'count 0.4'],
    ['It takes a mere tenth of the yield.', 'count 0.1'],
    ['It takes one twenty-first of the yield.', 'count 0.0476190476190476'],
    ['It takes forty ninths of the yield.', 'count 4.44444444444444'],
    ['It takes 1 over 16.', 'count 0.0625'],
    ['The odds are one in 2.5 million.', 'count 4e-7'],
    ['It lost five billion and three quarters.', 'count 5750000000'],
    ['Output fell by a quarter.', 'count 0.25'],
    ['It adds between a sixth and a fifth.', 'count [0.166666666666667,0.2]'],
    ['One boat in ten has sunk.', 'count 0.1'],
    ['They are half or more of the crew.', 'count 0.5 at-least'],
    ['The bank cut by a quarter point.', 'percent 0.25 pp'],
    ['It is 300 ± 15 K warm.', 'dimension 300 K about'],
  ]);
});

describe('powers and separators', () => {
  check([
    ['There were 4.5x10^6 cells.', 'count 4500000 cells'],
    ['There were 2 × 10⁵ cells.', 'count 200000 cells'],
    ['There were 10^9 cells.', 'count 1000000000 cells'],
    ['Of 2.450.000,5 in all, 1.200 were mended.', 'count 2450000.5', 'count 1200'],
    ['Of 2,450,000.5 in all, 1.250 were mended.', 'count 2450000.5', 'count 1.25'],
  ]);
});

describe('bounds', () => {
  check([
    ['It needs more than 10 and less than 40.', 'count [10,40]'],
    ['It needs greater than or equal to 15.', 'count 15 at-least'],
    ['It needs less than or equal to 15.', 'count 15 at-most'],
    ['About 200 or more came.', 'count 200 at-least'],
    ['60-odd villages answered.', 'count 60 villages about'],
    ['60-plus villages answered.', 'count 60 villages at-least'],
    ['60+ villages answered.', 'count 60 villages at-least'],
    ['Seats cost from $40 to $90.', 'money [40,90] USD'],
    ['Seats went from $40 to $90.', 'money 40 USD', 'money 90 USD'],
    ['The interval was 0.72-1.15.', 'count [0.72,1.15]'],
    ['It draws 2k-9k.', 'count [2000,9000]'],
    ['Output grew by a factor of four.', 'multiple 4 x'],
    ['Output has more than halved.', 'multiple 0.5 x below'],
    ['Output was half the figure of May.', 'multiple 0.5 x'],
    ['It needs 3 billion yen, at the very least.', 'money 3000000000 JPY at-least'],
    ['The rate ticked up to 3.1%.', 'percent 3.1 %'],
    ['That is well above the 4% they promised.', 'percent 4 %'],
    ['The index breached 300.', 'count 300 above'],
  ]);
});

describe('ordinals', () => {
  check([
    ['It is the forty-sixth of its kind.', 'ordinal 46'],
    ['It is the two hundredth of its kind.', 'ordinal 200'],
    ['It is the one hundred and third of its kind.', 'ordinal 103'],
    ['They are seventh on goals.', 'ordinal 7'],
    ['Her second film flopped.', 'ordinal 2'],
    ["It was the yard's ninth launch.", 'ordinal 9'],
    ['It fell for a fourth month in a row.', 'ordinal 4'],
    ['The third of its kind sank.', 'ordinal 3'],
    ['The fifth and last kiln is lit.', 'ordinal 5'],
  ]);
});

describe('numbers that are no figures', () => {
  check([
    ['See Figs. 1, 2 and 4.'],
    ['It was shown before [3, 5-8].'],
    ['They asked: 1) who, 2) when.'],
    ['It runs on eOS 14.2 alone.'],
    ['Call 112 or 911.'],
    ['Lane 7B is closed.'],
    ['The paper (Orlova, 2011b) says so.'],
    ['A fifty-fifty deal was struck.'],
    ['A two-way street.'],
    ['We saw "Harbour\'s 8" again.'],
    ['The Fortune 500 companies met.'],
    ['The two sides shook hands.'],
    ['The third party left.'],
    ['The film is shown in 4K.'],
    ['A 401(k) was opened.'],
    ['It is for under-5s.'],
    ['The Big Four agreed.'],
    ['We meet at nine.'],
    ['They closed on 74 for 3.'],
    ['It is open from 9 to 17.'],
    ['The road is shut between Junctions 4 and 6.'],
    ['Buses 7, 7A and 12 are diverted.'],
    ['Under Article 9 states may act.'],
    ['The "Six Lanterns" played here.'],
    ['Not one officer stayed.'],
    ['Delegates to COP29 left.'],
    ['BMW gave the 5 Series a grille.'],
    ['It listens on port 8080.'],
    ['White opened with 1.d4 d5.'],
    ['Call 0800 123 456.'],
    ['They met on Vision 2030.'],
  ]);
});

describe('a change and the level it led to', () => {
  check([
    ['Exports rose by 5 million to 40 million tonnes.', 'dimension 5000000 t', 'dimension 40000000 t'],
    ['The population grew by 2 million to 11 million people.', 'count 2000000 people', 'count 11000000 people'],
    ['Output rose by 5 to 40 tonnes.', 'dimension 5 t', 'dimension 40 t'],
    ['Staff fell by 300 to 4,200.', 'count 300', 'count 4200'],
    ['The total climbed by seven to 45.', 'count 7', 'count 45'],
    ['Sales were up 5 million to 40 million.', 'count 5000000', 'count 40000000'],
    ['Debt was cut by 2 billion to 7 billion euros.', 'money 2000000000 EUR', 'money 7000000000 EUR'],
    ['Wages rose 5 to 10 percent.', 'percent [5,10] %'],
    ['Exports could rise by 5 million to 10 million tonnes.', 'dimension [5000000,10000000] t'],
    ['The town has 5 million to 40 million visitors.', 'count [5000000,40000000] visitors'],
  ]);
});

describe('forms that are seldom written', () => {
  check([
    ['The film lasts 2h 30m.', 'duration 2.5 h'],
    ['He paid 25 grand for the car.', 'count 25000'],
    ['She owns five grand pianos.', 'count 5 pianos'],
    ['The firm sold 5 thous. units.', 'count 5000'],
    ['He had 45% plus or minus 3 points.', 'percent 45 %', 'percent 3 pp about'],
    ['The margin was (3.4)%.', 'percent -3.4 %'],
    ['The loss was $(12) million.', 'money -12000000 USD'],
    ['A decade and a half later it closed.', 'duration 15 y'],
    ['Prices rose several percent.', 'percent [2,10] %'],
    ['Exports were double those of Spain.', 'multiple 2 x'],
    ['Imports were half those of Spain.', 'multiple 0.5 x'],
    ['The stock dropped a quarter to $30.', 'count 0.25', 'money 30 USD'],
    ['Every fifth worker is ill.', 'count 0.2'],
    ['Every second year he returns.'],
    ['They won by a ratio of 3 to 1.', 'multiple 3 x'],
    ['There were 45 cases per 100,000 inhabitants.', 'count 45 cases'],
    ['5.5 million Twitter followers read it.', 'count 5500000 followers'],
  ]);
});

describe('ratios, signs and margins', () => {
  check([
    ['Women are outnumbered 3-to-1.', 'multiple 3 x'],
    ['They backed it by a margin of two to one.', 'multiple 2 x'],
    ['They won 5-to-1 on Saturday.'],
    ['It is a 9-to-5 job.'],
    ['A 10-to-15 percent rise is likely.', 'percent [10,15] %'],
    ['Entry is by a $5-to-$10 fee.', 'money [5,10] USD'],
    ['The odds are one in a million.', 'count 0.000001'],
    ['It varied from -5.3 to -4.1 degrees.', 'dimension [-5.3,-4.1] °'],
    ['It is between -5 and 5 degrees Celsius.', 'dimension [-5,5] °C'],
    ['Expect minus 5 to minus 10 degrees.', 'dimension [-10,-5] °'],
    ['Growth of -1% to 1% is expected.', 'percent [-1,1] %'],
    ['It fell from 5 to -3 degrees.', 'dimension 5 °', 'dimension -3 °'],
    ['The sample weighed 12 +/- 2 kg.', 'dimension 12 kg about'],
    ['The talk took 2h15 in all.', 'duration 2.25 h'],
    ["It's 30 or more.", 'count 30 at-least'],
    ['Oil climbed as much as 3.1 per cent.', 'percent 3.1 % at-most'],
    ['Unemployment ticked up to 4.3 percent.', 'percent 4.3 %'],
    ['The law sets a minimum 20 percent.', 'percent 20 % at-least'],
    ['She ran it in under 18s.', 'duration 18 s below'],
  ]);
});

describe('metres that could be millions', () => {
  check([
    ['The tower is 828m (2,717ft) tall.', 'dimension 828 m', 'dimension 2717 ft'],
    ['The tower is 2,717ft (828m) tall.', 'dimension 2717 ft', 'dimension 828 m'],
    ['The summit is at 8,849m.', 'dimension 8849 m'],
    ['The hall measures 20m by 30m.', 'dimension 20 m', 'dimension 30 m'],
    ['It lies 300m off the coast.', 'dimension 300 m'],
    ['The mine is 900m below the surface.', 'dimension 900 m'],
    ['The firm lost £40m (5% of sales).', 'money 40000000 GBP', 'percent 5 %'],
    ['Some 1,200m people have no power.', 'count 1200000000 people about'],
    ['Losses of 40m are 5% of sales.', 'count 40000000', 'percent 5 %'],
  ]);
});

describe('a length of time in three units', () => {
  check([
    ['She spent six years, six months and 0 days there.', 'duration 6.5 y'],
    ['It took three hours, 30 minutes and 36 seconds.', 'duration 3.51 h'],
    ['It has two years, three cars and 5 dogs.', 'duration 2 y', 'count 3 cars', 'count 5 dogs'],
  ]);
});

describe('numbers of names, places and hours', () => {
  check([
    ['The over 18s may enter.'],
    ["BMW's 5 sold well."],
    ['He sat in seat 14C.'],
    ['The House passed Bill HR 1234.'],
    ['The Group of 77 met.'],
    ['The 118th Congress met.'],
    ['The 27th Amendment passed.'],
    ['The 10th Army moved.'],
    ['The site is at 55.75, 37.61 near a lake.'],
    ['The site is at 35°N.'],
    ['The set has 2^10 members.'],
    ['She wears size 42 shoes.'],
    ['They met at half past five.'],
    ['It began at quarter to nine.'],
    ['He read "1984" as a child.'],
  ]);
});

describe('a part of a whole', () => {
  it('is never more than all of it', () => {
    expect(readText('Roughly nine in ten voters agree.').figures[0]?.printed.high).toBe(1);
  });
});
