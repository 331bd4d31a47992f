import { toNumber } from '../../quantity/numbers.ts';
import { NUMBER, SYMBOL, type Tokens, WORD } from '../lexer.ts';
import {
  A,
  AGO,
  BETWEEN,
  BY,
  DURING,
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
  UNTIL,
} from '../lexicon.ts';
import { type Day, isoDay } from './days.ts';
import { readNumeral } from './numeral.ts';
import { readMonth, readMonthPair, readNumericDate } from './period-dates.ts';
import { readLettered, readMonthsOf, readPartOfYear, readPartPair } from './period-parts.ts';
import { monthsIn, type PeriodSpan, span } from './period-span.ts';
import { dayFrom, readWeek, readWeekday } from './period-weekdays.ts';
import { behindEdge, readCentury, readDecadeEdge, readEraYear, readSeason, readYearPair } from './period-years.ts';
import { isYear, readThisYear, readYear, type YearRead } from './year.ts';
import { yearFits } from './year-fits.ts';

const TIMELY = LAST | THIS | NEXT | SAME | EDGE | SINCE | UNTIL | BY | FROM | BETWEEN;

/** Whether a period can begin at token i at all: a quick look before the slow one. */
export function startsPeriod(t: Tokens, i: number): boolean {
  if (t.type(i) === NUMBER) return isYear(t, i) ? yearFits(t, i) : timeBehind(t, i + 1);
  const entry = t.entry(i);
  if (entry.month > 0) return t.capital(i) || t.type(i + 1) === NUMBER || t.is(i + 1, '.');
  if ((entry.grammar & TIMELY) !== 0 || entry.season > 0) return true;
  if (entry.key === 'q' || entry.key === 'h' || entry.key === 'fy' || entry.key === 'era') return true;
  if ((entry.grammar & A) !== 0) return t.entry(i + 1).unit === 'y' || t.entry(i + 1).key === 'decade';
  if (entry.key === 'weekday') return t.capital(i);
  if (entry.key === 'day before' || entry.key === 'day behind') return true;
  return (entry.ordinal > 0 && entry.ordinal <= 22) || (entry.number > 0 && entry.number <= 20);
}

/** Whether what stands behind a number may make it a date or a length of time: "5 May", "9 months", "05/11/2024". */
function timeBehind(t: Tokens, i: number): boolean {
  const type = t.type(i);
  if (type === WORD) return t.id(i) !== 0;
  return type === SYMBOL && (t.glued(i) || t.is(i, '-') || t.is(i, '–'));
}

/** The period that begins at token i, or null. `published` resolves relative ones. */
export function readPeriodAt(t: Tokens, i: number, published: Day | null): PeriodSpan | null {
  return readNested(t, i, published, 0);
}

/** Deep enough for "since the end of 2025"; a bound keeps "the the the" linear. */
const MAX_DEPTH = 3;

function readNested(t: Tokens, i: number, published: Day | null, depth: number): PeriodSpan | null {
  if (depth > MAX_DEPTH) return null;
  if (t.type(i) === NUMBER) {
    return readNumericDate(t, i, published) ?? readMonthsOf(t, i, published) ?? readStretch(t, i, published);
  }
  if (t.type(i) !== WORD) return null;
  const entry = t.entry(i);
  const { grammar } = entry;
  if (entry.month > 0) {
    const month = readMonth(t, i, published);
    if (month) return month;
  }
  if ((grammar & (SINCE | UNTIL | BY)) !== 0) return readBound(t, i, published, depth);
  if ((grammar & (FROM | BETWEEN)) !== 0) {
    return readYearPair(t, i) ?? readMonthPair(t, i, published) ?? readPartPair(t, i, published);
  }
  if (entry.season > 0) return readSeason(t, i);
  if (entry.key === 'weekday') return published && depth === 0 ? readWeekday(t, i, published) : null;
  if (entry.key === 'day before' || entry.key === 'day behind') {
    return published && dayFrom(i, published, entry.key === 'day before' ? -1 : 1);
  }
  if (entry.key === 'era') return readEraYear(t, i);
  if ((grammar & (THE | A)) !== 0) {
    const inner = (grammar & THE) !== 0 ? readNested(t, i + 1, published, depth + 1) : null;
    if (inner) return { ...inner, from: i };
    return readYearBefore(t, i, published) ?? readDecade(t, i);
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
    return readCentury(t, i, i);
  }
  if (entry.ordinal > 4 || entry.number === 20) {
    const century = readCentury(t, i, i);
    if (century) return century;
  }
  if (entry.number > 0) return readMonthsOf(t, i, published) ?? readStretch(t, i, published);
  return null;
}

/** Since 2020, until 2030, by 2030, by the end of 2025. */
function readBound(t: Tokens, i: number, published: Day | null, depth: number): PeriodSpan | null {
  const { grammar } = t.entry(i);
  const inner =
    (grammar & BY) !== 0 && t.type(i + 1) === NUMBER && !isYear(t, i + 1)
      ? null
      : readNested(t, i + 1, published, depth + 1);
  if (!inner || (!inner.absolute && inner.start === null)) {
    return (grammar & BY) !== 0 ? readEndAhead(t, i + 1, published) : null;
  }
  if ((grammar & SINCE) !== 0) {
    const end = published ? isoDay(published.year, published.month, published.day) : null;
    return span(i, inner.next, {
      start: inner.start,
      end: end !== null && inner.start !== null && end > inner.start ? end : null,
    });
  }
  return span(i, inner.next, { end: inner.end });
}

/** "over ten years", "over the ten years", "in nine months": how long, without a place in the calendar; "two years ago": a year. */
function readStretch(t: Tokens, i: number, published: Day | null): PeriodSpan | null {
  const before = (t.grammar(i - 1) & THE) !== 0 ? i - 2 : i - 1;
  const during = (t.grammar(before) & (IN | DURING)) !== 0;
  const numeral = readNumeral(t, i, false);
  if (!numeral || numeral.vague || numeral.part || t.glued(numeral.next)) return null;
  const entry = t.entry(numeral.next);
  const months = entry.key === 'decade' ? 120 : monthsIn(entry.unit ?? '');
  if (months === 0) return null;
  const years = (toNumber(numeral.number) * months) / 12;
  if ((t.grammar(numeral.next + 1) & AGO) === 0) {
    return during ? span(i, numeral.next + 1, { years, ahead: withinFrom(t, before, published, years) }) : null;
  }
  if (!published || !Number.isInteger(years) || years > 1000) return span(i, numeral.next + 2, {});
  const year = published.year - years;
  return span(i, numeral.next + 2, { start: isoDay(year), end: isoDay(year + 1), years: 1, year });
}

/** "over a decade", "in a decade": ten years without a place in the calendar. */
function readDecade(t: Tokens, i: number): PeriodSpan | null {
  const during = (t.grammar(i) & A) !== 0 && (t.grammar(i - 1) & (IN | DURING)) !== 0;
  const { key } = t.entry(i + 1);
  return during && key === 'decade' && !t.plural(i + 1) && (t.grammar(i + 2) & AGO) === 0
    ? span(i, i + 2, { years: 10 })
    : null;
}

/** "within three years" of the day of publication, where what is told lies ahead. */
function withinFrom(t: Tokens, before: number, published: Day | null, years: number): PeriodSpan['ahead'] {
  if (!published || years > 100 || !t.language.times.within.has(t.entry(before).word)) return null;
  const { year, month, day } = published;
  return [isoDay(year, month, day), isoDay(year, month + Math.round(years * 12), Math.min(day, 28))];
}

/** "by the end of the year", "by the end of the decade", "by year-end": `i` behind "by". */
function readEndAhead(t: Tokens, i: number, published: Day | null): PeriodSpan | null {
  let j = (t.grammar(i) & THE) !== 0 ? i + 1 : i;
  if (t.entry(j).unit === 'y' && t.is(j + 1, '-') && t.entry(j + 2).key === 'end')
    return endsIn(i - 1, j + 3, published, 1);
  if (t.entry(j).key !== 'end' || (t.grammar(j + 1) & OF) === 0) return null;
  j = (t.grammar(j + 2) & (THE | THIS)) !== 0 ? j + 3 : j + 2;
  const years = t.plural(j) ? 0 : t.entry(j).key === 'decade' ? 10 : t.entry(j).unit === 'y' ? 1 : 0;
  if (years === 0 || isYear(t, j + 1) || (t.grammar(j + 1) & AGO) !== 0) return null;
  return endsIn(i - 1, j + 1, published, years);
}

/** The end of the year or the decade of publication, by which something is to be so. */
function endsIn(from: number, next: number, published: Day | null, years: number): PeriodSpan {
  const last = published === null ? 0 : Math.floor(published.year / years) * years + years;
  return span(from, next, { ahead: published === null ? null : [null, isoDay(last)] });
}

/** Early 2025, mid-2025, the end of 2025, late last year. */
function readEdge(t: Tokens, i: number, published: Day | null): PeriodSpan | null {
  const j = behindEdge(t, i);
  const decade = readDecadeEdge(t, i, j);
  if (decade) return decade;
  const { key } = t.entry(i);
  const year = readYear(t, j, published) ?? (key === 'end' || key === 'late' ? null : readThisYear(t, j, published));
  if (!year) return null;
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
    count = numeral.number.digits * 10 ** numeral.number.exponent;
    j = numeral.next;
  } else if (numeral) {
    return null;
  }
  const hyphen = t.is(j, '-') && t.glued(j);
  if (hyphen) j += 1;
  const entry = t.entry(j);
  const months = monthsIn(entry.key === 'decade' ? 'decade' : entry.key === 'quarter' ? 'quarter' : (entry.unit ?? ''));
  if (entry.unit === 'w' && count === 1 && !hyphen) return readWeek(i, j + 1, published, direction);
  if (months === 0 || !(count > 0 && count < 1000)) return null;
  j += 1;
  if (hyphen) {
    if ((t.sense(j) & PERIOD_NAME) === 0) return null;
    j += 1;
  }
  const total = months * count;
  if (direction === 0 && !hyphen && total !== 1 && total !== 3) return null;
  const rolling = entry.unit === 'mo' && count >= 12 && direction !== 0;
  const days = rolling ? fromNow(published, total * direction) : around(published, total, direction);
  return span(i, j, { ...days, years: total / 12 });
}

/** "the past twelve months": up to the day of publication, or from it on. */
function fromNow(published: Day | null, months: number): Partial<PeriodSpan> {
  if (!published) return {};
  const { year, month, day } = published;
  const now = isoDay(year, month, day);
  const other = isoDay(year, month + months, Math.min(day, 28));
  return months < 0 ? { start: other, end: now } : { start: now, end: other };
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
  const decade = t.entry(i + 1).key === 'decade' && (t.grammar(i) & A) !== 0;
  if ((t.entry(i + 1).unit !== 'y' && !decade) || t.plural(i + 1)) return null;
  const behind = t.entry(i + 2);
  if ((behind.grammar & AGO) === 0 && (behind.word !== 'before' || decade)) return null;
  const year = published ? published.year - (decade ? 10 : 1) : null;
  return span(i, i + 3, {
    start: year === null ? null : isoDay(year),
    end: year === null ? null : isoDay(year + 1),
    years: 1,
    year,
  });
}
