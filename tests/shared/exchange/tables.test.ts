import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { columnNames, readCsv } from '../../../shared/exchange/tables/csv.ts';
import { guessMapping, guessTableKind } from '../../../shared/exchange/tables/mapping.ts';
import {
  numberStyle,
  readNumber,
  readScaledNumber,
  withoutScale,
} from '../../../shared/exchange/tables/number-style.ts';

function table(text: string) {
  const result = readCsv(text, 'in.csv');
  if (!result.ok) throw new Error(JSON.stringify(result.fault));
  return result.value;
}

const cells = (text: string) => table(text).rows.map((row) => row.cells);
const faultOf = (text: string) => {
  const result = readCsv(text, 'in.csv');
  return result.ok ? null : result.fault;
};

describe('A table of text', () => {
  test.each([
    [
      'empty cells',
      'a,b,c\n1,"",""\n2,3,4\n',
      [
        ['1', '', ''],
        ['2', '3', '4'],
      ],
    ],
    ['a comma in quotes', 'who,where\nJo,"12 Elm St, Bord"\n', [['Jo', '12 Elm St, Bord']]],
    ['escaped quotes', 'a,b\n1,"say ""yes"""\n', [['1', 'say "yes"']]],
    ['a newline in quotes', 'a,b\n"one\ntwo",3\n', [['one\ntwo', '3']]],
    ['JSON in a cell', 'k,v\n1,"{""t"": ""p"", ""c"": [1, 2]}"\n', [['1', '{"t": "p", "c": [1, 2]}']]],
    ['no newline at its end', 'a,b\n1,2', [['1', '2']]],
    [
      'blank lines',
      'a,b\n\n1,2\n\n\n3,4\n',
      [
        ['1', '2'],
        ['3', '4'],
      ],
    ],
    ['letters of many scripts', 'a,b\nʤ,"ö, 中"\n', [['ʤ', 'ö, 中']]],
    ['spaces around cells', 'a,b\n x , y \n', [[' x ', ' y ']]],
    ['extra empty cells at the end', 'a,b\n1,2,,\n', [['1', '2']]],
  ])('with %s is read', (_, text, expected) => {
    expect(cells(text)).toEqual(expected);
  });

  test.each([',', ';', '\t', '|'])('divided by %j is recognised', (delimiter) => {
    const rows = [
      ['name', 'value', 'note'],
      ['x', '"1,5"', 'a'],
      ['y', '"2;7"', 'b|c'].map((cell) => (cell.includes(delimiter) ? `"${cell.replaceAll('"', '')}"` : cell)),
    ];
    const result = table(rows.map((row) => row.join(delimiter)).join('\n'));
    expect(result.delimiter).toBe(delimiter);
    expect(result.columns).toEqual(['name', 'value', 'note']);
  });

  test('with decimal commas is not divided by them', () => {
    expect(table('year;value\n2023;1,5\n2024;2,5\n').columns).toEqual(['year', 'value']);
  });

  test('keeps every column whatever its name', () => {
    expect(columnNames(['a', 'a', '', '__proto__', 'a', '', 'a (2)', 'constructor'])).toEqual([
      'a',
      'a (3)',
      'column 3',
      '__proto__',
      'a (4)',
      'column 6',
      'a (2)',
      'constructor',
    ]);
    expect(table('__proto__,a,a\n1,2,3\n').rows[0]?.cells).toEqual(['1', '2', '3']);
    expect(Object.keys(guessMapping(table('__proto__,value,text\n1,2,3\n'), 'figures'))).toEqual([
      '__proto__',
      'value',
      'text',
    ]);
  });

  test('any cells come back from a table written with quotes', () => {
    const cell = fc.string({ unit: 'grapheme' }).map((text) => text.replace(/\r/g, ''));
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 8 }), (rows) => {
        const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
        const text = ['"x","y"', ...rows.map((row) => row.map(quoted).join(','))].join('\n');
        expect(cells(text)).toEqual(rows.filter((row) => row.some((value) => value.trim() !== '')));
      }),
    );
  });

  test('that is damaged is refused at the line', () => {
    expect(faultOf('a,b\n1,2\n3,"four\n5,6\n7,8\n')).toMatchObject({ file: 'in.csv', line: 3, column: 3 });
    expect(faultOf('a,b\n"x\ny",2\n"p ""q"" r",3\n\n5,"six\n')).toMatchObject({ line: 6, column: 3 });
    expect(faultOf('a,b\n1,2\n"x"y,2\n')).toMatchObject({ line: 3 });
    expect(faultOf(`a,b,c\n${'1,2,3\n'.repeat(15)}1,2\n`)).toMatchObject({ line: 17, message: '2 cells, expected 3' });
    expect(faultOf('a,b\n"two\nlines",2\n1,2,3\n')).toMatchObject({ line: 4 });
    expect(faultOf('\n\n')).toMatchObject({ code: 'bad-input' });
  });

  test('with a line or a quote of 50 MB is refused', () => {
    expect(faultOf(`a,b\n1,${'x'.repeat(50_000_000)}`)).toMatchObject({ line: 2 });
    expect(faultOf(`a,b\n1,"${'xxxxxxxxx\n'.repeat(5_000_000)}`)).toMatchObject({ line: 2, column: 3 });
  });
});

describe('The mapping of columns', () => {
  test('is guessed from names in any case and punctuation', () => {
    const header =
      'Claim Text;Figure (as written);Said by;Base Year;Reporting_Country;partnerCountry;PERIOD;Cur.;Source title;Exact words\n;;;;;;;;;\n';
    expect(guessMapping(table(header), 'figures')).toEqual({
      'Claim Text': 'statement',
      'Figure (as written)': 'text',
      'Said by': 'speaker',
      'Base Year': 'basePeriod',
      Reporting_Country: 'subject',
      partnerCountry: 'partner',
      PERIOD: 'period',
      'Cur.': 'currency',
      'Source title': 'source',
      'Exact words': 'quote',
    });
  });

  test('is guessed from the cells where names say nothing', () => {
    expect(guessMapping(table('a,b,c,d\nx,2023,1.5,USD\ny,2024,2.5,EUR\n'), 'series')).toEqual({
      a: null,
      b: 'period',
      c: 'value',
      d: 'currency',
    });
  });

  test('tells reference data from figures', () => {
    expect(guessTableKind(table('country,year,value\nA,2023,1\n'))).toBe('series');
    expect(guessTableKind(table('claim,year,value\nA,2023,1\n'))).toBe('figures');
    expect(guessTableKind(table('text,indicator\n$2 bn,x\n'))).toBe('figures');
  });
});

describe('Numbers of a column', () => {
  const read = (cell: string, ...others: string[]) => readNumber(cell, numberStyle([cell, ...others]))?.value;

  test('are read as the column as a whole writes them', () => {
    expect(read('1.234,5')).toBe(1234.5);
    expect(read('1,234.5')).toBe(1234.5);
    expect(read('1,234')).toBe(1234);
    expect(read('1,234', '0,25')).toBe(1.234);
    expect(read('1.234', '1.234.567')).toBe(1234);
    expect(read('1.234', '0.5')).toBe(1.234);
    expect(read('12 345,6')).toBe(12345.6);
    expect(read("1'234.50")).toBe(1234.5);
    expect(read('(5.2)')).toBe(-5.2);
    expect(read('−7')).toBe(-7);
    expect(read('1e6')).toBe(1e6);
  });

  test('that are none are not read', () => {
    for (const cell of ['', 'x', '1-2', '1,2,3', '12a', '--1', '1.2.3', 'e5', '.', '()'])
      expect(read(cell)).toBeUndefined();
  });

  test('keep the unit of their last digit', () => {
    const ulp = (cell: string) => readNumber(cell, { decimal: '.' })?.ulp;
    expect([ulp('8.90'), ulp('12'), ulp('1.5e9'), ulp('1,000.001')]).toEqual([0.01, 1, 1e8, 0.001]);
  });
});

describe('A number with its scale in words', () => {
  test.each([
    ['5.7 billion', '.', 5.7e9, 1e8],
    ['5,7 bn', ',', 5.7e9, 1e8],
    ['8.1 million', '.', 8.1e6, 1e5],
    ['320k', '.', 320_000, 1000],
    ['-2 tn', '.', -2e12, 1e12],
    ['1,234.5', '.', 1234.5, 0.1],
  ] as const)('%s', (cell, decimal, value, ulp) => {
    const read = readScaledNumber(cell, { decimal });
    expect(read?.value).toBeCloseTo(value, 3);
    expect(read?.ulp).toBeCloseTo(ulp, 3);
  });

  test('is no number with other words behind it, and leaves the style of its column to its digits', () => {
    expect(readScaledNumber('5.7 billionths', { decimal: '.' })).toBeNull();
    expect(readScaledNumber('nearly 5 m', { decimal: '.' })).toBeNull();
    expect(numberStyle(['5,7 billion', '12,25 billion'].map(withoutScale)).decimal).toBe(',');
  });
});
