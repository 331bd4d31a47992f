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
  ]);
});

describe('ordinals', () => {
  check([
    ['It is the forty-sixth of its kind.', 'ordinal 46'],
    ['It is the two hundredth of its kind.', 'ordinal 200'],
    ['It is the one hundred and third of its kind.', 'ordinal 103'],
    ['They are seventh on goals.', 'ordinal 7'],
    ['Her second film flopped.', 'ordinal 2'],
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
  ]);
});
