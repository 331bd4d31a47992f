import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contains } from '../../../shared/quantity/interval.ts';
import { readPeriod } from '../../../shared/reading/period.ts';
import { readQuantity } from '../../../shared/reading/quantity.ts';
import { ReadingCancelled, readText } from '../../../shared/reading/read.ts';
import { COUNT, MONEY, NOTHING, PERCENT } from './rows.ts';

const PIECES = [
  '$',
  '€',
  '5',
  '12,500',
  '1.2.3',
  '2025',
  '2.5',
  'billion',
  'bn',
  'm',
  'nearly',
  'more than',
  'at least',
  'from',
  'to',
  'between',
  'and',
  'and a half',
  'two',
  'a',
  'the',
  'last',
  'five',
  'years',
  'months of',
  '%',
  'percent',
  '-',
  '–',
  '—',
  '"',
  '“',
  '”',
  ',',
  '.',
  '(',
  ')',
  '\n',
  '\n\n',
  '\r\n',
  '😀',
  'e\u0301',
  'שלום',
  '\ufeff',
  'said',
  'he',
  'Anna',
  'exports',
  'grew',
  'by',
  'hundreds of',
  'half',
  'third',
  'Q3',
  'January',
  'th',
  '½',
  '\u00a0',
  '×',
  '+',
  '~',
  '\u2212',
  "'s",
  '中文',
];

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.array(fc.constantFrom(...PIECES, ' '), { maxLength: 80 }).map((pieces) => pieces.join(' ')),
  fc.array(fc.constantFrom(...PIECES, ' '), { maxLength: 80 }).map((pieces) => pieces.join('')),
  fc
    .array(
      fc.constantFrom(...[...MONEY, ...COUNT, ...PERCENT, ...NOTHING].map((row) => row[0]), '😀 ', '\u0301', '\n'),
      {
        maxLength: 12,
      },
    )
    .map((pieces) => pieces.join(' ')),
);

describe('whatever the text', () => {
  it('figures are its own words, in order, and never overlap', () => {
    fc.assert(
      fc.property(text, (any) => {
        const { figures } = readText(any, { published: '2026-01-20' });
        let last = 0;
        for (const f of figures) {
          expect(any.slice(f.start, f.end)).toBe(f.surface);
          expect(f.start).toBeGreaterThanOrEqual(last);
          expect(f.end).toBeGreaterThan(f.start);
          expect(f.sentence[0]).toBeLessThanOrEqual(f.end);
          last = f.end;
        }
      }),
      { numRuns: 1500 },
    );
  });

  it('the printed interval lies within the widest and both hold the value', () => {
    fc.assert(
      fc.property(text, (any) => {
        for (const f of readText(any).figures) {
          expect(f.widest.low).toBeLessThanOrEqual(f.printed.low);
          expect(f.widest.high).toBeGreaterThanOrEqual(f.printed.high);
          if (f.value === null) continue;
          expect(f.value >= f.printed.low && f.value <= f.printed.high).toBe(true);
          if (f.approx === null) expect(contains(f.printed, f.value)).toBe(true);
          expect(f.confidence).toBeGreaterThan(0);
          expect(f.confidence).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 1500 },
    );
  });

  it('claims are in order and lie inside the text', () => {
    fc.assert(
      fc.property(text, (any) => {
        let last = 0;
        for (const claim of readText(any).claims) {
          expect(claim.start).toBeGreaterThanOrEqual(last);
          expect(claim.end).toBeLessThanOrEqual(any.length);
          last = claim.end;
        }
      }),
      { numRuns: 500 },
    );
  });

  it('cells and periods are read or refused, never an error', () => {
    fc.assert(
      fc.property(text, (any) => {
        readQuantity(any);
        readPeriod(any, '2026-01-20');
      }),
      { numRuns: 1500 },
    );
  });

  it('the same text gives the same reading', () => {
    fc.assert(
      fc.property(text, (any) => {
        expect(readText(any)).toEqual(readText(any));
      }),
      { numRuns: 200 },
    );
  });
});

describe('long texts', () => {
  const long = 'Exports grew by 5% to $3 billion in 2025. '.repeat(4000);

  it('finds every figure across the stretches that it reads', () => {
    expect(readText(long).figures).toHaveLength(12_000);
  });

  it('tells how far it is, and stops when asked to', () => {
    const told: number[] = [];
    readText(long, {}, (done) => told.push(done) > 0);
    expect(told.length).toBeGreaterThan(2);
    expect(told.at(-1)).toBe(long.length);
    expect(() => readText(long, {}, () => false)).toThrow(ReadingCancelled);
  });
});
