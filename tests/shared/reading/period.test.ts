import { describe, expect, it } from 'vitest';
import { nameOfPeriod, readPeriod } from '../../../shared/reading/period.ts';

const published = '2026-01-20';

describe('a period in words', () => {
  it.each([
    ['2025', '2025-01-01', '2026-01-01', 1],
    ['2021–2025', '2021-01-01', '2026-01-01', 5],
    ['2021-2025', '2021-01-01', '2026-01-01', 5],
    ['2021-25', '2021-01-01', '2026-01-01', 5],
    ['from 2021 to 2025', '2021-01-01', '2026-01-01', null],
    ['nine months of 2025', '2025-01-01', '2025-10-01', 0.75],
    ['the first nine months of 2025', '2025-01-01', '2025-10-01', 0.75],
    ['nine months of last year', '2025-01-01', '2025-10-01', 0.75],
    ['the past decade', '2016-01-01', '2026-01-01', 10],
    ['last five years', '2021-01-01', '2026-01-01', 5],
    ['over the last five years', '2021-01-01', '2026-01-01', 5],
    ['last year', '2025-01-01', '2026-01-01', 1],
    ['this year', '2026-01-01', '2027-01-01', 1],
    ['January 2026', '2026-01-01', '2026-02-01', 1 / 12],
    ['Q3 2025', '2025-07-01', '2025-10-01', 0.25],
    ['the third quarter of 2025', '2025-07-01', '2025-10-01', 0.25],
    ['first half of 2024', '2024-01-01', '2024-07-01', 0.5],
    ['15 January 2026', '2026-01-15', '2026-01-16', null],
    ['January 15, 2026', '2026-01-15', '2026-01-16', null],
    ['2026-01-15', '2026-01-15', '2026-01-16', null],
    ['31 December 2025', '2025-12-31', '2026-01-01', null],
    ['since 2020', '2020-01-01', '2026-01-20', null],
    ['by 2030', null, '2031-01-01', null],
    ['end of 2025', '2025-12-31', '2026-01-01', null],
    ['the same period in 2024', '2024-01-01', '2025-01-01', null],
    ['the 1990s', '1990-01-01', '2000-01-01', 10],
    ['January–September 2025', '2025-01-01', '2025-10-01', 0.75],
    ['two years ago', '2024-01-01', '2025-01-01', 1],
    ['ten years', null, null, 10],
  ])('%s', (text, start, end, years) => {
    expect(readPeriod(text, published)).toMatchObject({ start, end, years });
  });

  it('counts whole calendar years before publication, early and late in a year', () => {
    expect(readPeriod('the last five years', '2026-11-30')?.start).toBe('2021-01-01');
    expect(readPeriod('the last five years', '2026-11-30')?.end).toBe('2026-01-01');
  });

  it('leaves relative periods without dates where publication is unknown, but keeps their length', () => {
    expect(readPeriod('the past decade', null)).toEqual({ text: 'the past decade', start: null, end: null, years: 10 });
    expect(readPeriod('last year', null)).toMatchObject({ start: null, years: 1 });
  });

  it.each(['', 'blah', '5', 'last', '30 February 2025', '2025 was good', 'the the the the 2025'])(
    'is none: %j',
    (text) => {
      expect(readPeriod(text, published)).toBeNull();
    },
  );
});

describe('the name of a period', () => {
  it.each([
    ['2025-01-01', '2026-01-01', '2025'],
    ['2021-01-01', '2026-01-01', '2021–2025'],
    ['2025-01-01', '2025-10-01', 'Jan–Sep 2025'],
    ['2025-07-01', '2025-10-01', 'Q3 2025'],
    ['2024-01-01', '2024-07-01', 'H1 2024'],
    ['2026-01-15', '2026-01-16', '15 Jan 2026'],
    ['2026-01-01', '2026-02-01', 'Jan 2026'],
    [null, '2031-01-01', 'until 2030'],
    ['2020-01-01', null, 'since 2020'],
    [null, null, ''],
  ])('%s to %s is %s', (start, end, name) => {
    expect(nameOfPeriod(start, end)).toBe(name);
    if (start && end) expect(readPeriod(name, null)).toMatchObject({ start, end });
  });
});
