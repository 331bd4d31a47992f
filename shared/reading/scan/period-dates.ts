import { NUMBER, type Tokens, WORD } from '../lexer.ts';
import { AND, BETWEEN, DURING, EDGE, FROM, IN, LAST, NEXT, OF, SINCE, THE, THIS, TO, UNTIL } from '../lexicon.ts';
import { type Day, daysBetween, isDay, isoDay } from './days.ts';
import { readDigitFirst, readYearFirst } from './period-parts.ts';
import { isDash, monthsOfYear, type PeriodSpan, span } from './period-span.ts';
import { readCentury, readEraYear, readShortDecade, readYears, twoDigits } from './period-years.ts';
import { isYear, readYear } from './year.ts';

/** Days and months of the calendar. */

/** A date that begins with digits at token i: 2025, 2021–25, 2026-01-15, 15.01.2026, 15 January 2026, 3Q25; or null. */
export function readNumericDate(t: Tokens, i: number, published: Day | null): PeriodSpan | null {
  const length = t.end(i) - t.start(i);
  if (isYear(t, i)) return isPartOfCode(t, i) ? null : (readIsoDay(t, i) ?? readYearFirst(t, i) ?? readYears(t, i, i));
  if (length > 2) {
    const dotted = length >= 8 && length <= 10 ? /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(t.string(i)) : null;
    if (dotted) return day(i, i + 1, Number(dotted[3]), Number(dotted[2]), Number(dotted[1]));
    return length <= 4 ? readEraYear(t, i) : null;
  }
  const first = dayNumber(t, i);
  if (first < 0) return null;
  return (
    readSlashed(t, i, first) ??
    readMonthNumber(t, i, first) ??
    readDigitFirst(t, i, published) ??
    readDayFirst(t, i, first, published) ??
    readShortDecade(t, i) ??
    readEraYear(t, i) ??
    readCentury(t, i, i)
  );
}

/** C/2023, 2016/679, CVE-2024, 2000-m: four digits that are no year. */
function isPartOfCode(t: Tokens, i: number): boolean {
  if (t.glued(i)) {
    if (t.is(i - 1, '/') && t.glued(i - 1)) return true;
    if (t.is(i - 1, '-') && t.glued(i - 1) && t.upper(i - 2) && t.end(i - 2) - t.start(i - 2) > 1) return true;
  }
  if (t.gap(i + 1) || t.gap(i + 2)) return false;
  if (t.is(i + 1, '/')) return t.type(i + 2) === NUMBER && t.end(i + 2) - t.start(i + 2) === 3;
  const { unit } = t.entry(i + 2);
  return t.is(i + 1, '-') && unit !== null && unit !== 'y';
}

/** The value of one or two digits; -1 for anything else. */
function dayNumber(t: Tokens, i: number): number {
  if (t.type(i) !== NUMBER) return -1;
  if (t.end(i) - t.start(i) === 2) return twoDigits(t, i);
  const digit = t.text.charCodeAt(t.start(i)) - 48;
  return t.end(i) - t.start(i) === 1 && digit >= 0 && digit <= 9 ? digit : -1;
}

/** 2026-01-15, 2026/01/15. */
function readIsoDay(t: Tokens, i: number): PeriodSpan | null {
  const dash = t.is(i + 1, '-') || t.is(i + 1, '/');
  if (!dash || t.mark(i + 3) !== t.mark(i + 1) || t.gap(i + 3) || t.gap(i + 4)) return null;
  const month = dayNumber(t, i + 2);
  const dayOf = dayNumber(t, i + 4);
  return month > 0 && dayOf > 0 ? day(i, i + 5, Number(t.string(i)), month, dayOf) : null;
}

const ORDINAL_ENDINGS: ReadonlySet<string> = new Set(['st', 'nd', 'rd', 'th', 'ST', 'ND', 'RD', 'TH']);

/** The token behind the day's ordinal ending, if it has one; -1 where letters glued to it make it no day. */
function behindDay(t: Tokens, i: number): number {
  if (t.type(i) !== WORD || t.gap(i)) return i;
  return ORDINAL_ENDINGS.has(t.string(i)) ? i + 1 : -1;
}

/** 15 January 2026, 15th of January, 5–7 May 2025. */
function readDayFirst(t: Tokens, i: number, first: number, published: Day | null): PeriodSpan | null {
  let j = behindDay(t, i + 1);
  if (j < 0) return null;
  let last = first;
  if ((isDash(t, j) || (t.grammar(j) & TO) !== 0) && dayNumber(t, j + 1) > first) {
    const end = behindDay(t, j + 2);
    if (end > 0 && t.entry(end).month > 0 && t.capital(end)) {
      last = dayNumber(t, j + 1);
      j = end;
    }
  }
  if ((t.grammar(j) & OF) !== 0) j += 1;
  const { month } = t.entry(j);
  if (month === 0) return null;
  const next = behindMonth(t, j);
  if (!t.capital(j) && !isYear(t, next)) return null;
  return throughDay(dayOfMonth(t, i, next, month, first, published), month, last);
}

/** The token behind a month and the dot of its abbreviation. */
function behindMonth(t: Tokens, i: number): number {
  return t.is(i + 1, '.') && t.glued(i + 1) && t.abbreviation(i) ? i + 2 : i + 1;
}

/** A day's period, ending with a later day of the month. */
function throughDay(first: PeriodSpan | null, month: number, last: number): PeriodSpan | null {
  if (!first || first.start === null) return first;
  const year = Number(first.start.slice(0, 4));
  const from = Number(first.start.slice(8, 10));
  return last > from && isDay(year, month, last) ? { ...first, end: isoDay(year, month, last + 1) } : first;
}

/** One day as a period, or null where the month has no such day. */
export function day(from: number, next: number, year: number, month: number, dayOf: number): PeriodSpan | null {
  if (!isDay(year, month, dayOf)) return null;
  return span(from, next, {
    start: isoDay(year, month, dayOf),
    end: isoDay(year, month, dayOf + 1),
    absolute: true,
    year,
  });
}

/** 15/01/2026, 15-01-2026, 15/01/26; where day and month could change places the days stay untold. */
function readSlashed(t: Tokens, i: number, first: number): PeriodSpan | null {
  const slash = t.is(i + 1, '/');
  if ((!slash && !t.is(i + 1, '-')) || t.mark(i + 3) !== t.mark(i + 1) || t.type(i + 4) !== NUMBER) return null;
  if (t.gap(i + 1) || t.gap(i + 2) || t.gap(i + 3) || t.gap(i + 4)) return null;
  const second = dayNumber(t, i + 2);
  const short = slash && t.end(i) - t.start(i) === 2 ? twoDigits(t, i + 4) : -1;
  const year = isYear(t, i + 4) ? Number(t.string(i + 4)) : short >= 0 ? 2000 + short : 0;
  if (year === 0 || second < 1 || first < 1 || first > 31 || second > 31 || (first > 12 && second > 12)) return null;
  if (first > 12 || first === second) return day(i, i + 5, year, second, first);
  if (second > 12) return day(i, i + 5, year, first, second);
  return span(i, i + 5, { absolute: true, year });
}

/** 03/2024: a month and its year. */
function readMonthNumber(t: Tokens, i: number, month: number): PeriodSpan | null {
  if (!t.is(i + 1, '/') || t.gap(i + 1) || t.gap(i + 2) || !isYear(t, i + 2) || month < 1 || month > 12) return null;
  if (t.end(i) - t.start(i) !== 2 || t.is(i + 3, '/')) return null;
  const year = Number(t.string(i + 2));
  return span(i, i + 3, {
    ...monthsOfYear({ year, next: i + 3, relative: false }, month, month),
    absolute: true,
    year,
  });
}

/** A day of a month with its year behind it, or with the year nearest to publication. */
function dayOfMonth(
  t: Tokens,
  from: number,
  next: number,
  month: number,
  dayOf: number,
  published: Day | null,
): PeriodSpan | null {
  const comma = t.is(next, ',') ? 1 : 0;
  const year = readYear(t, next + comma, published);
  if (year && (year.year !== null || year.relative) && !(comma && year.relative)) {
    return year.year === null
      ? span(from, year.next, { absolute: true })
      : day(from, year.next, year.year, month, dayOf);
  }
  if (!isDay(2000, month, dayOf)) return null;
  if (!published) return span(from, next, { absolute: true });
  const near = [published.year - 1, published.year, published.year + 1].reduce((best, y) =>
    distance(y, month, dayOf, published) < distance(best, month, dayOf, published) ? y : best,
  );
  // The year is the nearest one, not one that is told; a day that lies well ahead is more often the one gone by.
  const now = isoDay(published.year, published.month, published.day);
  const back = daysBetween(now, isoDay(near, month, dayOf)) > SOON_DAYS;
  const found = day(from, next, back ? near - 1 : near, month, dayOf);
  const guessed = back ? (published.year - near + 1) * 12 + published.month - month : -1;
  return found && { ...found, year: null, guessed };
}

/** So far ahead a day without its year is still the next one. */
const SOON_DAYS = 31;

function distance(year: number, month: number, dayOf: number, from: Day): number {
  return Math.abs((year - from.year) * 372 + (month - from.month) * 31 + (dayOf - from.day));
}

/** Months that people are called by: Jan, March, April, May, June, August. */
const NAMES: ReadonlySet<number> = new Set([1, 3, 4, 5, 6, 8]);
/** Words before a month that no person's name stands behind. */
const PLACING_MONTH = IN | DURING | SINCE | UNTIL | TO | FROM | BETWEEN | EDGE | LAST | THIS | NEXT | THE;

/** "April Jones", "Jan Kowalski": a month's name right before a word in capitals that the language does not know. */
function isGivenName(t: Tokens, i: number, j: number): boolean {
  if (j !== i + 1 || !NAMES.has(t.entry(i).month) || t.type(j) !== WORD) return false;
  if (!t.capital(j) || t.upper(j) || t.glued(j) || t.id(j) !== 0) return false;
  return (t.grammar(i - 1) & PLACING_MONTH) === 0 && !t.language.parties.has(t.string(j).toLowerCase());
}

/** January 2026, January 15, January–September 2025, Jan. 15, 2026, May 5–7, 2025. */
export function readMonth(t: Tokens, i: number, published: Day | null): PeriodSpan | null {
  const { month } = t.entry(i);
  let j = behindMonth(t, i);
  if (isGivenName(t, i, j)) return null;
  // In small letters a month needs its day or its year ("may" and "march" need the year).
  if (!t.capital(i) && !isYear(t, j) && (month === 3 || month === 5 || dayNumber(t, j) < 1)) return null;
  let last = month;
  const dash = isDash(t, j) || (t.grammar(j) & (TO | UNTIL)) !== 0;
  if (dash && t.entry(j + 1).month > month && t.capital(j + 1)) {
    last = t.entry(j + 1).month;
    j = behindMonth(t, j + 1);
  } else if (dayNumber(t, j) >= 0) {
    return readDayBehind(t, i, j, month, published);
  }
  const of = (t.grammar(j) & OF) !== 0 || t.is(j, ',') ? 1 : 0;
  const year = readYear(t, j + of, published);
  const bare = last === month;
  if (!year || (t.is(j, ',') && year.relative)) {
    // A lone month is a relative period: the last one before publication.
    // "May" alone is more often a verb or a name.
    if (bare && month === 5 && t.grammar(i - 1) === 0) return null;
    if (!published) return span(i, j, { years: (last - month + 1) / 12 });
    const y = last > published.month ? published.year - 1 : published.year;
    return span(i, j, {
      start: isoDay(y, month),
      end: isoDay(y, last + 1),
      years: (last - month + 1) / 12,
      guessed: (published.year - y) * 12 + published.month - last,
    });
  }
  return span(i, year.next, {
    ...monthsOfYear(year, month, last),
    absolute: !year.relative,
    year: year.year,
  });
}

/** The day behind a month: January 15, May 5–7, 2025; `at` is its token. */
function readDayBehind(t: Tokens, i: number, at: number, month: number, published: Day | null): PeriodSpan | null {
  const first = dayNumber(t, at);
  let next = behindDay(t, at + 1);
  if (next < 0 || first < 1 || first > 31 || t.is(next, '%') || t.entry(next).magnitude > 0) return null;
  let last = first;
  const until = isDash(t, next) ? dayNumber(t, next + 1) : -1;
  if (until > first && until <= 31 && !t.is(next + 2, '%') && behindDay(t, next + 2) > 0) {
    last = until;
    next = behindDay(t, next + 2);
  }
  return throughDay(dayOfMonth(t, i, next, month, first, published), month, last);
}

/** "between March and May 2025", "from March to May 2025", "from 3 March to 5 April 2024": `i` at the first word. */
export function readMonthPair(t: Tokens, i: number, published: Day | null): PeriodSpan | null {
  const between = (t.grammar(i) & BETWEEN) !== 0;
  if (!between && (t.grammar(i) & FROM) === 0) return null;
  const dayFirst = dayNumber(t, i + 1) > 0 ? i + 2 : i + 1;
  const { month } = t.entry(dayFirst);
  if (month === 0 || !t.capital(dayFirst)) return null;
  let j = behindMonth(t, dayFirst);
  const firstDay = dayFirst === i + 2 ? dayNumber(t, i + 1) : dayNumber(t, j);
  if (dayFirst === i + 1 && firstDay > 0) j += 1;
  const first = between && isYear(t, j) ? Number(t.string(j)) : 0;
  if (first > 0) j += 1;
  if ((t.grammar(j) & (between ? AND : TO | UNTIL)) === 0) return null;
  const end = t.entry(j + 1).month > 0 ? readMonth(t, j + 1, published) : readNumericDate(t, j + 1, published);
  if (!end || (end.range !== null && t.entry(j + 1).month === 0)) return null;
  if (end.start === null || end.end === null) return null;
  const endYear = Number(end.start.slice(0, 4));
  const endMonth = Number(end.start.slice(5, 7));
  const year = first > 0 ? first : month > endMonth ? endYear - 1 : endYear;
  if (first > 0 && first < endYear && end.range === null) {
    return { ...end, from: i, start: isoDay(year, month, Math.max(1, firstDay)), years: null, range: [first, endYear] };
  }
  const start = isoDay(year, month, Math.max(1, firstDay));
  const years = end.absolute ? null : (12 * (endYear - year) + endMonth - month + 1) / 12;
  return { ...end, from: i, start, years };
}
