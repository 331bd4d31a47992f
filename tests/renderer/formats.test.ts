import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { keptHits } from '../../renderer/keys/recentHits.ts';
import { panesIn } from '../../renderer/state/layout.ts';
import { ageWords, dayWords, weekOf } from '../../renderer/words/dates.ts';
import { chooseFormats } from '../../renderer/words/formats.ts';
import { formatNumber } from '../../renderer/words/numbers.ts';
import { plural } from '../../renderer/words/plural.ts';
import { DEFAULT_SETTINGS, FIRST_DAYS } from '../../shared/app.ts';

afterEach(() => chooseFormats(DEFAULT_SETTINGS));

describe('numbers and dates as the person chose', () => {
  test('digits are grouped by commas or narrow spaces, and the point stays the decimal mark', () => {
    expect(formatNumber(1234567.8)).toBe('1,234,567.8');
    chooseFormats({ ...DEFAULT_SETTINGS, numbers: 'space' });
    expect(formatNumber(1234567.8)).toBe('1\u202f234\u202f567.8');
    expect(plural(12_500, 'figure')).toBe('12\u202f500 figures');
  });

  test('a day is written in the chosen order, and what is no day stays as it is', () => {
    expect(dayWords('2026-01-15')).toBe('15 Jan 2026');
    chooseFormats({ ...DEFAULT_SETTINGS, dates: 'month-first' });
    expect(dayWords('2026-01-15', true)).toBe('January 15, 2026');
    chooseFormats({ ...DEFAULT_SETTINGS, dates: 'iso' });
    expect(dayWords('2026-01-15')).toBe('2026-01-15');
    expect(dayWords('last spring')).toBe('last spring');
  });

  test('a week begins on the chosen day, at most six days before any moment of it', () => {
    const number = { sunday: 0, monday: 1, saturday: 6 } as const;
    fc.assert(
      fc.property(
        fc.date({ min: new Date(2000, 0, 1), max: new Date(2099, 0, 1), noInvalidDate: true }),
        fc.constantFrom(...FIRST_DAYS),
        (moment, firstDay) => {
          chooseFormats({ ...DEFAULT_SETTINGS, firstDay });
          const [year = 0, month = 1, day = 1] = weekOf(moment).split('-').map(Number);
          const begin = new Date(year, month - 1, day);
          expect(begin.getDay()).toBe(number[firstDay]);
          const today = new Date(moment.getFullYear(), moment.getMonth(), moment.getDate());
          const days = Math.round((today.getTime() - begin.getTime()) / 86_400_000);
          expect(days).toBeGreaterThanOrEqual(0);
          expect(days).toBeLessThanOrEqual(6);
        },
      ),
    );
  });

  test('recent things are grouped by today, yesterday, this week and earlier', () => {
    // A Wednesday.
    const now = new Date(2026, 0, 14, 10);
    const at = (day: number): string => new Date(2026, 0, day, 9).toISOString();
    expect([14, 13, 12, 11].map((day) => ageWords(at(day), now))).toEqual([
      'Today',
      'Yesterday',
      'This week',
      'Earlier',
    ]);
    chooseFormats({ ...DEFAULT_SETTINGS, firstDay: 'sunday' });
    expect(ageWords(at(11), now)).toBe('This week');
  });
});

describe('what was left in a project', () => {
  test('widths and visits that make no sense are left out, whatever is stored', () => {
    expect(panesIn({ nav: { width: 200.4, hidden: true }, 'sources.list': { width: -5 }, 'x;y': {}, z: 3 })).toEqual({
      nav: { width: 200, hidden: true },
      'sources.list': { width: null, hidden: false },
    });
    fc.assert(
      fc.property(fc.anything(), (stored) => {
        panesIn(stored);
        expect(keptHits(stored).length).toBeLessThanOrEqual(8);
      }),
    );
  });
});
