import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csvCell, csvTable, withoutGuard } from '../../../shared/exchange/csv/write.ts';
import { readCsv } from '../../../shared/exchange/tables/csv.ts';
import { NAUGHTY } from './naughty.ts';

describe('A cell that goes out', () => {
  test.each([
    '=1+1',
    '+1+1',
    '-1+1',
    '@SUM(A1)',
    '＝1',
    '＋1',
    '－1',
    '＠a',
    ' =1',
    '\t=1',
    '\tx',
    '\rx',
    '\nx',
    '\u0000=1',
    '\u0000x',
    '\u200b=1',
    '\ufeff@a',
  ])('never begins a formula: %j', (text) => {
    expect(csvCell(text)).toMatch(/^"?'/);
  });

  test.each([
    ['-5', '-5'],
    ['-1.5e-7', '-1.5e-7'],
    ['+3', '+3'],
    [-2.5, '-2.5'],
    [-0, '0'],
    [null, ''],
    ['a', 'a'],
    ['$5', '$5'],
  ])('that is harmless stays: %j', (value, expected) => {
    expect(csvCell(value)).toBe(expected);
  });

  test('comes back with its words', () => {
    const words = fc.oneof(fc.constantFrom(...NAUGHTY), fc.string({ unit: 'grapheme' }));
    fc.assert(
      fc.property(fc.array(fc.tuple(words, words), { minLength: 1 }), (rows) => {
        const text = csvTable(['a', 'b'], rows).replace(/\r\n?/g, '\n');
        const result = readCsv(text, 'x.csv');
        const expected = rows
          .filter((row) => row.some((cell) => csvCell(cell).trim() !== ''))
          .map((row) => row.map((cell) => cell.replace(/\r\n?/g, '\n')));
        const read = result.ok ? result.value.rows.map((row) => row.cells.map(withoutGuard)) : [];
        const filled = (cells: readonly string[]): boolean => cells.some((cell) => cell.trim() !== '');
        expect(read.filter(filled)).toEqual(expected.filter(filled));
      }),
    );
  });
});
