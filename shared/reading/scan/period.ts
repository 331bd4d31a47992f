import { NUMBER, type Tokens, WORD } from '../lexer.ts';
import {
  A,
  AGO,
  AND,
  BETWEEN,
  BY,
  EDGE,
  FROM,
  IN,
  LAST,
  NEXT,
  OF,
  PERIOD_NAME,
  SAME,
  SINCE,
  THE,
  THIS,
  TO,
  UNTIL,
} from '../lexicon.ts';
import { type Day, isDay, isoDay } from './days.ts';
import { readNumeral } from './numeral.ts';
import { isYear, readYear, type YearRead } from './year.ts';

/** A period found in tokens [from, next), with its days where they can be told. */
export interface PeriodSpan {
  readonly from: number;
  readonly next: number;
  readonly start: string | null;
  readonly end: string | null;
  readonly years: number | null;
  /** Written as a date of its own ("2025", "January 2026"), not relative to anything. */
  readonly absolute: boolean;
  /** The year a date figure takes as its value; null for ranges and where none is told. */
  readonly year: number | null;
  /** First and last year of a range of years. */
  readonly range: readonly [number, number] | null;
  /** "the same period of …": the months are those of the period it is compared with. */
  readonly same: boolean;
}

function span(from: number, next: number, more: Partial<PeriodSpan>): PeriodSpan {
  return {
    from,
    next,
    start: null,
    end: null,
    years: null,
    absolute: false,
    year: null,
    range: null,
    same: false,
    ...more,
  };
}

/** The period that begins at token i, or null. `published` resolves relative ones. */
export function readPeriodAt(t: Tokens, i: number, published: Day | null): PeriodSpan | null {
  return readNested(t, i, published, 0);
}

/** Deep enough for "since the end of 2025"; a bound keeps "the the the" linear. */
const MAX_DEPTH = 3;

function readNested(t: Tokens, i: number, published: Day | null, depth: number): PeriodSpan | null {
  if (depth > MAX_DEPTH) return null;
  if (t.type(i) === NUMBER) return readNumericDate(t, i, published) ?? readMonthsOf(t, i, published);
  if (t.type(i) !== WORD) return null;
  const entry = t.entry(i);
  const { grammar } = entry;
  if (entry.month > 0) {
    const month = readMonth(t, i, published);
    if (month) return month;
  }
  if ((grammar & (SINCE | UNTIL | BY)) !== 0) return readBound(t, i, published, depth);
  if ((grammar & (FROM | BETWEEN)) !== 0) return readYearPair(t, i);
  if ((grammar & (THE | A)) !== 0) {
    const inner = (grammar & THE) !== 0 ? readNested(t, i + 1, published, depth + 1) : null;
    if (inner) return { ...inner, from: i };
    return readYearBefore(t, i, published);
  }
  if ((grammar & SAME) !== 0) return readSame(t, i, published);
  if ((grammar & EDGE) !== 0) {
    const edge = readEdge(t, i, published);
    if (edge) return edge;
  }
  if ((grammar & (LAST | THIS | NEXT)) !== 0) return readRelative(t, i, published);
  if (entry.key === 'q' || entry.key === 'h' || entry.key === 'fy') return readLettered(t, i, published);
  if (entry.ordinal > 0 && entry.ordinal <= 4) {
    const part = readPartOfYear(t, i, entry.ordinal, published);
    if (part) return part;
    if (entry.ordinal === 1) {
      const months = readMonthsOf(t, i + 1, published);
      if (months) return { ...months, from: i };
    }
    return null;
  }
  if (entry.number > 0) return readMonthsOf(t, i, published);
  return null;
}

function readNumericDate(t: Tokens, i: number, published: Day | null): PeriodSpan | null {
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

function day(from: number, next: number, year: number, month: number, dayOf: number): PeriodSpan | null {
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
function readMonth(t: Tokens, i: number, published: Day | null): PeriodSpan | null {
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
    if (!published || (month === 5 && t.grammar(i - 1) === 0))
      return bare ? null : span(i, j, { years: (last - month + 1) / 12 });
    const y = last > published.month ? published.year - 1 : published.year;
    return span(i, j, { start: isoDay(y, month), end: isoDay(y, last + 1), years: (last - month + 1) / 12 });
  }
  return span(i, year.next, {
    ...monthsOfYear(year, month, last),
    absolute: !year.relative,
    year: year.year,
  });
}

function monthsOfYear(year: YearRead, first: number, last: number): Partial<PeriodSpan> {
  const years = (last - first + 1) / 12;
  if (year.year === null) return { years };
  return { start: isoDay(year.year, first), end: isoDay(year.year, last + 1), years };
}

export function isDash(t: Tokens, i: number): boolean {
  return t.is(i, '-') || t.is(i, '–') || t.is(i, '—') || t.is(i, '−') || t.is(i, '‑');
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

function wholeYears(first: number, last: number): Partial<PeriodSpan> {
  return { start: isoDay(first), end: isoDay(last + 1), years: last - first + 1, range: [first, last] };
}

/** From 2021 to 2025, between 2021 and 2025; null for anything but two years. */
function readYearPair(t: Tokens, i: number): PeriodSpan | null {
  if (t.type(i + 1) !== NUMBER || !isYear(t, i + 1) || t.type(i + 3) !== NUMBER || !isYear(t, i + 3)) return null;
  const joint = (t.grammar(i) & FROM) !== 0 ? TO | UNTIL : AND;
  if ((t.grammar(i + 2) & joint) === 0) return null;
  const first = Number(t.string(i + 1));
  const last = Number(t.string(i + 3));
  return last > first ? span(i, i + 4, { ...wholeYears(first, last), absolute: true }) : null;
}

/** Since 2020, until 2030, by 2030, by the end of 2025. */
function readBound(t: Tokens, i: number, published: Day | null, depth: number): PeriodSpan | null {
  const { grammar } = t.entry(i);
  const inner =
    (grammar & BY) !== 0 && t.type(i + 1) === NUMBER && !isYear(t, i + 1)
      ? null
      : readNested(t, i + 1, published, depth + 1);
  if (!inner || (!inner.absolute && inner.start === null)) return null;
  if ((grammar & SINCE) !== 0) {
    const end = published ? isoDay(published.year, published.month, published.day) : null;
    return span(i, inner.next, {
      start: inner.start,
      end: end !== null && inner.start !== null && end > inner.start ? end : null,
    });
  }
  return span(i, inner.next, { end: inner.end });
}

/** Q3 2025, H1 2025, FY2025. */
function readLettered(t: Tokens, i: number, published: Day | null): PeriodSpan | null {
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
function quarter(t: Tokens, i: number, yearAt: number, part: number): PeriodSpan | null {
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
function readPartOfYear(t: Tokens, i: number, part: number, published: Day | null): PeriodSpan | null {
  const { key } = t.entry(i + 1);
  const parts = key === 'quarter' ? 4 : key === 'half' ? 2 : 0;
  if (parts === 0 || part > parts) return null;
  const of = (t.grammar(i + 2) & (OF | IN)) !== 0 ? 1 : 0;
  const year = readYear(t, i + 2 + of, published);
  if (!year && of) return parts === 4 ? span(i, i + 2, { years: 1 / parts }) : null;
  return partOfYear(i, year, i + 2, part, parts);
}

/** Nine months of 2025, 9 months of last year, 11 months; the months run from January. */
function readMonthsOf(t: Tokens, i: number, published: Day | null): PeriodSpan | null {
  const entry = t.entry(i);
  const count = t.type(i) === NUMBER ? shortNumber(t, i) : entry.number;
  if (!(count >= 1 && count <= 12) || t.entry(i + 1).unit !== 'mo' || !t.plural(i + 1)) return null;
  const of = (t.grammar(i + 2) & (OF | IN)) !== 0 ? 1 : 0;
  const year = of ? readYear(t, i + 3, published) : null;
  if (!year) return null;
  return span(i, year.next, monthsOfYear(year, 1, count));
}

function shortNumber(t: Tokens, i: number): number {
  return t.end(i) - t.start(i) <= 3 ? Number(t.string(i)) : Number.NaN;
}

/** Early 2025, mid-2025, the end of 2025, late last year. */
function readEdge(t: Tokens, i: number, published: Day | null): PeriodSpan | null {
  let j = i + 1;
  if (t.is(j, '-') && t.glued(j)) j += 1;
  if ((t.grammar(j) & OF) !== 0) j += 1;
  const year = readYear(t, j, published);
  if (!year) return null;
  const { key } = t.entry(i);
  if (year.year === null) return span(i, year.next, {});
  const from = key === 'late' ? 9 : key === 'mid' ? 5 : key === 'end' ? 12 : 1;
  const to = key === 'late' || key === 'end' ? 12 : key === 'mid' ? 8 : 4;
  const start = key === 'end' ? isoDay(year.year, 12, 31) : isoDay(year.year, from);
  return span(i, year.next, {
    start,
    end: isoDay(year.year, to + 1),
    absolute: !year.relative,
    year: year.year,
  });
}

/** Last year, this month, the past five years, the next decade, the current five-year period. */
function readRelative(t: Tokens, i: number, published: Day | null): PeriodSpan | null {
  const { grammar } = t.entry(i);
  const year = readYear(t, i, published);
  if (year?.relative) {
    return year.year === null
      ? span(i, year.next, { years: 1 })
      : span(i, year.next, { start: isoDay(year.year), end: isoDay(year.year + 1), years: 1, year: year.year });
  }
  const direction = (grammar & LAST) !== 0 ? -1 : (grammar & NEXT) !== 0 ? 1 : 0;
  let j = i + 1;
  let count = 1;
  const numeral = t.entry(j).unit === null && t.entry(j).key !== 'decade' ? readNumeral(t, j, false) : null;
  if (numeral && !numeral.vague) {
    count = Number(numeral.number.digits) * 10 ** numeral.number.exponent;
    j = numeral.next;
  } else if (numeral) {
    return null;
  }
  const hyphen = t.is(j, '-') && t.glued(j);
  if (hyphen) j += 1;
  const entry = t.entry(j);
  const months = monthsIn(entry.key === 'decade' ? 'decade' : entry.key === 'quarter' ? 'quarter' : (entry.unit ?? ''));
  if (months === 0 || !(count > 0 && count < 1000)) return null;
  j += 1;
  if (hyphen) {
    if ((t.sense(j) & PERIOD_NAME) === 0) return null;
    j += 1;
  }
  const total = months * count;
  if (direction === 0 && !hyphen && total !== 1 && total !== 3) return null;
  return span(i, j, { ...around(published, total, direction), years: total / 12 });
}

function monthsIn(unit: string): number {
  if (unit === 'decade') return 120;
  if (unit === 'y') return 12;
  if (unit === 'quarter') return 3;
  return unit === 'mo' ? 1 : 0;
}

/**
 * Whole calendar years (or quarters, or months) before or after publication: "the last five years", told in January
 * or in November 2026, are 2021 to 2025.
 */
function around(published: Day | null, months: number, direction: number): Partial<PeriodSpan> {
  if (!published) return {};
  const { year, month } = published;
  if (months % 12 === 0) {
    const years = months / 12;
    if (direction < 0) return { start: isoDay(year - years), end: isoDay(year) };
    if (direction > 0) return { start: isoDay(year + 1), end: isoDay(year + 1 + years) };
    return {};
  }
  const size = months === 3 ? 3 : 1;
  const current = Math.floor((month - 1) / size) * size + 1;
  if (direction < 0) return { start: isoDay(year, current - months), end: isoDay(year, current) };
  if (direction > 0) return { start: isoDay(year, current + size), end: isoDay(year, current + size + months) };
  return { start: isoDay(year, current), end: isoDay(year, current + months) };
}

/** The same period in 2024, the same period last year, the same nine months of 2024. */
function readSame(t: Tokens, i: number, published: Day | null): PeriodSpan | null {
  if ((t.sense(i + 1) & PERIOD_NAME) === 0 && t.entry(i + 1).unit === null && t.entry(i + 1).key !== 'quarter')
    return null;
  let j = i + 2;
  if ((t.grammar(j) & (OF | IN)) !== 0) j += 1;
  const year = readYear(t, j, published) ?? readYearBeforeRef(t, j, published);
  if (!year) return span(i, i + 2, { same: true });
  return span(i, year.next, {
    start: year.year === null ? null : isoDay(year.year),
    end: year.year === null ? null : isoDay(year.year + 1),
    years: null,
    year: year.year,
    same: true,
  });
}

function readYearBeforeRef(t: Tokens, i: number, published: Day | null): YearRead | null {
  const before = readYearBefore(t, i, published);
  return before ? { year: before.year, next: before.next, relative: true } : null;
}

/** The year before, a year earlier, a year ago. */
function readYearBefore(t: Tokens, i: number, published: Day | null): PeriodSpan | null {
  if (t.entry(i + 1).unit !== 'y' || t.plural(i + 1)) return null;
  const behind = t.entry(i + 2);
  if ((behind.grammar & AGO) === 0 && behind.word !== 'before') return null;
  const year = published ? published.year - 1 : null;
  return span(i, i + 3, {
    start: year === null ? null : isoDay(year),
    end: year === null ? null : isoDay(year + 1),
    years: 1,
    year,
  });
}
