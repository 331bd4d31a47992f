import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPeriod } from '../../../shared/reading/period.ts';
import { readText } from '../../../shared/reading/read.ts';

const dates = (text: string, published?: string): (readonly [string, number | null, number, number])[] =>
  readText(text, { published: published ?? null })
    .figures.filter((figure) => figure.kind === 'date')
    .map((figure) => [figure.surface, figure.value, figure.printed.low, figure.printed.high]);

describe('a date in a text', () => {
  it.each([
    ['2025', 2025],
    ['FY2025', 2025],
    ['FY25', 2025],
    ['mid-2024', 2024],
    ['early 2023', 2023],
    ['AD 79', 79],
    ['44 BC', -44],
    ['March 2025', 2025],
    ['Sept. 2024', 2024],
    ['March-May 2025', 2025],
    ['Q3 2025', 2025],
    ['third quarter of 2025', 2025],
    ['second-quarter 2025', 2025],
    ['3Q25', 2025],
    ['1H24', 2024],
    ["Q4'24", 2024],
    ['Q1-Q3 2025', 2025],
    ['2025 Q1', 2025],
    ['5 May 2025', 2025],
    ['May 5th, 2025', 2025],
    ['5-7 May 2025', 2025],
    ['May 5-7, 2025', 2025],
    ['05/11/2024', 2024],
    ['2025-05-05', 2025],
    ['5.11.2024', 2024],
    ['2025/05/05', 2025],
    ['spring 2024', 2024],
    ['5 may 2025', 2025],
  ] as const)('%s', (text, year) => {
    expect(dates(`It ended in ${text}.`)).toEqual([[text, year, year, year]]);
  });

  it.each([
    ['2024/25', 2024, 2025],
    ['2024-25', 2024, 2025],
    ['2021 through 2024', 2021, 2024],
    ['2020–2025', 2020, 2025],
    ['1990s', 1990, 1999],
    ['late 1980s', 1980, 1989],
    ['winter 2023/24', 2023, 2024],
  ] as const)('%s has a first and a last year', (text, low, high) => {
    expect(dates(`It ended in ${text}.`)).toEqual([[text, null, low, high]]);
  });

  it('takes no year from publication for its value', () => {
    expect(dates('It met on 5 May.', '2026-05-10')[0]?.slice(0, 2)).toEqual(['5 May', null]);
    expect(readText('It met on 5 May.', { published: '2026-05-10' }).figures[0]?.period?.start).toBe('2026-05-05');
  });

  it.each([
    'The comet C/2023 A3 came.',
    'Regulation 2016/679 applies.',
    'The hole CVE-2024-6232 was closed.',
    'A 2000-m race.',
    'She is in her 80s.',
    'We may 5 times ask.',
  ])('is none: %s', (text) => {
    expect(dates(text)).toEqual([]);
  });

  it('reads any day in any usual order as the same day', () => {
    const day = fc.date({ min: new Date('1950-01-01'), max: new Date('2049-12-31'), noInvalidDate: true });
    const MONTHS = 'January February March April May June July August September October November December'.split(' ');
    fc.assert(
      fc.property(day, (date) => {
        const iso = date.toISOString().slice(0, 10);
        const [year, month, dayOf] = [date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()];
        for (const text of [
          iso,
          `${dayOf} ${MONTHS[month]} ${year}`,
          `${MONTHS[month]} ${dayOf}, ${year}`,
          `${MONTHS[month]?.slice(0, 3)} ${dayOf}, ${year}`,
          `${dayOf}.${month + 1}.${year}`,
        ]) {
          expect(readPeriod(text, null)?.start, text).toBe(iso);
        }
      }),
    );
  });
});

describe('the days that a date covers', () => {
  it.each([
    ['Q1-Q3 2025', '2025-01-01', '2025-10-01'],
    ['1H24', '2024-01-01', '2024-07-01'],
    ['the late 1980s', '1986-01-01', '1990-01-01'],
    ['the 80s', '1980-01-01', '1990-01-01'],
    ['spring 2024', '2024-03-01', '2024-06-01'],
    ['winter 2023/24', '2023-12-01', '2024-03-01'],
    ['5–7 May 2025', '2025-05-05', '2025-05-08'],
    ['between March and May 2025', '2025-03-01', '2025-06-01'],
    ['from 3 March to 5 April 2024', '2024-03-03', '2024-04-06'],
    ['the 19th century', '1801-01-01', '1901-01-01'],
    ['03/2024', '2024-03-01', '2024-04-01'],
    ['FY2025', '2025-01-01', '2026-01-01'],
  ])('%s', (text, start, end) => {
    expect(readPeriod(text, null)).toMatchObject({ start, end });
  });

  it('leaves days untold where day and month could change places', () => {
    expect(readPeriod('05/11/2024', null)).toMatchObject({ start: null, end: null });
    expect(readPeriod('13/11/2024', null)).toMatchObject({ start: '2024-11-13' });
  });
});
