import { NUMBER, type Tokens, WORD } from '../lexer.ts';
import { AND, FROM, IN, OF, TO, UNTIL } from '../lexicon.ts';
import { type Day, isDay, isoDay } from './days.ts';
import { isDash, monthsOfYear, type PeriodSpan, shortNumber, span, wholeYears } from './period-span.ts';
import { isYear, readYear, type YearRead } from './year.ts';

/** A date that begins with digits at token i: 2025, 2021–25, 2026-01-15, 15.01.2026, 15 January 2026, 3Q25; or null. */
export function readNumericDate(t: Tokens, i: number, published: Day | null): PeriodSpan | null {
  const text = t.end(i) - t.start(i) <= 10 ? t.string(i) : '';
  const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text);
  if (dotted) return day(i, i + 1, Number(dotted[3]), Number(dotted[2]), Number(dotted[1]));
  if (isYear(t, i)) {
    const year = Number(text);
    if (
      t.is(i + 1, '-') &&
      t.type(i + 2) === NUMBER &&
      t.is(i + 3, '-') &&
      t.glued(i + 3) &&
      t.type(i + 4) === NUMBER
    ) {
      const whole = day(i, i + 5, year, Number(t.string(i + 2)), Number(t.string(i + 4)));
      if (whole) return whole;
    }
    return readYearRange(t, i, i, year);
  }
  if (/^\d{1,2}$/.test(text)) {
    const slashed = readSlashed(t, i, Number(text));
    if (slashed) return slashed;
    // 15 January 2026, 15th of January
    let j = i + 1;
    if (t.glued(j) && t.type(j) === WORD) {
      // 3Q25
      if (t.entry(j).key === 'q' && t.type(j + 1) === NUMBER && t.glued(j + 1)) {
        return quarter(t, i, j + 1, Number(text));
      }
      if (!/^(st|nd|rd|th)$/i.test(t.string(j))) return null;
      j += 1;
    }
    if ((t.grammar(j) & OF) !== 0) j += 1;
    const { month } = t.entry(j);
    if (month > 0 && t.capital(j)) {
      const next = t.is(j + 1, '.') && t.glued(j + 1) && t.abbreviation(j) ? j + 2 : j + 1;
      return dayOfMonth(t, i, next, month, Number(text), published);
    }
  }
  return null;
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

/** 15/01/2026; where day and month could change places the days stay untold. */
function readSlashed(t: Tokens, i: number, first: number): PeriodSpan | null {
  if (!t.is(i + 1, '/') || t.type(i + 2) !== NUMBER || !t.is(i + 3, '/') || t.type(i + 4) !== NUMBER) return null;
  if (t.gap(i + 1) || t.gap(i + 2) || t.gap(i + 3) || t.gap(i + 4)) return null;
  const second = Number(t.string(i + 2));
  const year = Number(t.string(i + 4));
  if (!(year >= 1000 && year <= 2999)) return null;
  if (first > 12) return day(i, i + 5, year, second, first);
  if (second > 12) return day(i, i + 5, year, first, second);
  if (first === second) return day(i, i + 5, year, first, second);
  return span(i, i + 5, { absolute: true, year });
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
  return day(from, next, near, month, dayOf);
}

function distance(year: number, month: number, dayOf: number, from: Day): number {
  return Math.abs((year - from.year) * 372 + (month - from.month) * 31 + (dayOf - from.day));
}

/** January 2026, January 15, January–September 2025, Jan. 15, 2026. */
export function readMonth(t: Tokens, i: number, published: Day | null): PeriodSpan | null {
  if (!t.capital(i)) return null;
  const { month } = t.entry(i);
  let j = t.is(i + 1, '.') && t.glued(i + 1) && t.abbreviation(i) ? i + 2 : i + 1;
  let last = month;
  const dash = isDash(t, j) || (t.grammar(j) & TO) !== 0;
  if (dash && t.entry(j + 1).month > month && t.capital(j + 1)) {
    last = t.entry(j + 1).month;
    j += 2;
  } else if (t.type(j) === NUMBER && t.end(j) - t.start(j) <= 2) {
    const dayOf = Number(t.string(j));
    if (dayOf < 1 || dayOf > 31 || t.is(j + 1, '%') || t.entry(j + 1).magnitude > 0) return null;
    let next = j + 1;
    if (t.type(next) === WORD && t.glued(next)) {
      if (!/^(st|nd|rd|th)$/i.test(t.string(next))) return null;
      next += 1;
    }
    return dayOfMonth(t, i, next, month, dayOf, published);
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
    return span(i, j, { start: isoDay(y, month), end: isoDay(y, last + 1), years: (last - month + 1) / 12 });
  }
  return span(i, year.next, {
    ...monthsOfYear(year, month, last),
    absolute: !year.relative,
    year: year.year,
  });
}

/** 2025; 2021–2025, 2021-25, 2021/22, 2021 to 2025; the 1990s. */
function readYearRange(t: Tokens, from: number, i: number, year: number): PeriodSpan | null {
  const j = i + 1;
  if (t.glued(j) && t.entry(j).key === 's' && year % 10 === 0) {
    const length = year % 100 === 0 ? 100 : 10;
    return span(from, j + 1, { ...wholeYears(year, year + length - 1), absolute: true });
  }
  if (t.type(j + 1) === NUMBER && (isDash(t, j) || (t.is(j, '/') && t.glued(j)) || (t.grammar(j) & TO) !== 0)) {
    const text = t.end(j + 1) - t.start(j + 1) <= 4 ? t.string(j + 1) : '';
    const second =
      isYear(t, j + 1) && text.length === 4
        ? Number(text)
        : /^\d\d$/.test(text) && t.glued(j) && t.glued(j + 1)
          ? Math.floor(year / 100) * 100 + Number(text)
          : 0;
    if (second > year && second - year < 200) {
      return span(from, j + 2, { ...wholeYears(year, second), absolute: true });
    }
  }
  return span(from, j, { start: isoDay(year), end: isoDay(year + 1), years: 1, absolute: true, year });
}

/** From 2021 to 2025, between 2021 and 2025; null for anything but two years. */
export function readYearPair(t: Tokens, i: number): PeriodSpan | null {
  if (t.type(i + 1) !== NUMBER || !isYear(t, i + 1) || t.type(i + 3) !== NUMBER || !isYear(t, i + 3)) return null;
  const joint = (t.grammar(i) & FROM) !== 0 ? TO | UNTIL : AND;
  if ((t.grammar(i + 2) & joint) === 0) return null;
  const first = Number(t.string(i + 1));
  const last = Number(t.string(i + 3));
  return last > first ? span(i, i + 4, { ...wholeYears(first, last), absolute: true }) : null;
}

/** Q3 2025, H1 2025, FY2025. */
export function readLettered(t: Tokens, i: number, published: Day | null): PeriodSpan | null {
  if (!t.upper(i)) return null;
  const { key } = t.entry(i);
  if (key === 'fy') {
    if (t.type(i + 1) !== NUMBER) return null;
    const text = t.string(i + 1);
    const year = /^\d\d$/.test(text) ? 2000 + Number(text) : isYear(t, i + 1) ? Number(text) : 0;
    return year > 0
      ? span(i, i + 2, { start: isoDay(year), end: isoDay(year + 1), years: 1, absolute: true, year })
      : null;
  }
  if (t.type(i + 1) !== NUMBER || t.gap(i + 1) || t.end(i + 1) - t.start(i + 1) !== 1) return null;
  const part = Number(t.string(i + 1));
  const parts = key === 'q' ? 4 : 2;
  if (part < 1 || part > parts) return null;
  const of = (t.grammar(i + 2) & OF) !== 0 ? 1 : 0;
  return partOfYear(i, readYear(t, i + 2 + of, published), i + 2, part, parts);
}

/** 3Q25, 3Q2025. */
export function quarter(t: Tokens, i: number, yearAt: number, part: number): PeriodSpan | null {
  const text = t.string(yearAt);
  const year = /^\d\d$/.test(text) ? 2000 + Number(text) : /^\d{4}$/.test(text) ? Number(text) : 0;
  return year > 0 && part <= 4 ? partOfYear(i, { year, next: yearAt + 1, relative: false }, yearAt, part, 4) : null;
}

function partOfYear(from: number, year: YearRead | null, next: number, part: number, parts: number): PeriodSpan | null {
  const length = 12 / parts;
  if (!year) return span(from, next, { years: 1 / parts });
  return span(from, year.next, {
    ...monthsOfYear(year, (part - 1) * length + 1, part * length),
    absolute: !year.relative,
    year: year.year,
  });
}

/** The third quarter of 2025, the first half of last year. */
export function readPartOfYear(t: Tokens, i: number, part: number, published: Day | null): PeriodSpan | null {
  const { key } = t.entry(i + 1);
  const parts = key === 'quarter' ? 4 : key === 'half' ? 2 : 0;
  if (parts === 0 || part > parts) return null;
  const of = (t.grammar(i + 2) & (OF | IN)) !== 0 ? 1 : 0;
  const year = readYear(t, i + 2 + of, published);
  if (!year && of) return parts === 4 ? span(i, i + 2, { years: 1 / parts }) : null;
  return partOfYear(i, year, i + 2, part, parts);
}

/** Nine months of 2025, 9 months of last year, 11 months; the months run from January. */
export function readMonthsOf(t: Tokens, i: number, published: Day | null): PeriodSpan | null {
  const entry = t.entry(i);
  const count = t.type(i) === NUMBER ? shortNumber(t, i) : entry.number;
  if (!(count >= 1 && count <= 12) || t.entry(i + 1).unit !== 'mo' || !t.plural(i + 1)) return null;
  const of = (t.grammar(i + 2) & (OF | IN)) !== 0 ? 1 : 0;
  const year = of ? readYear(t, i + 3, published) : null;
  if (!year) return null;
  return span(i, year.next, monthsOfYear(year, 1, count));
}
