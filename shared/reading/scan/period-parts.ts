import { NUMBER, type Tokens } from '../lexer.ts';
import { AND, BETWEEN, IN, OF, THE, TO, UNTIL } from '../lexicon.ts';
import { type Day, isoDay, parseDay } from './days.ts';
import { isDash, monthsOfYear, type PeriodSpan, shortNumber, span } from './period-span.ts';
import { readYears, twoDigits } from './period-years.ts';
import { isYear, readYear, readYearOfPart, type YearRead } from './year.ts';

/** Quarters, halves and months counted from the beginning of a year. */

/** Q3 2025, H1 2025, FY2025. */
export function readLettered(t: Tokens, i: number, published: Day | null): PeriodSpan | null {
  if (!t.upper(i)) return null;
  const { key } = t.entry(i);
  if (key === 'fy') {
    if (isYear(t, i + 1)) return readYears(t, i, i + 1);
    const short = twoDigits(t, i + 1);
    if (short < 0) return null;
    const year = 2000 + short;
    const second = t.is(i + 2, '/') || isDash(t, i + 2) ? twoDigits(t, i + 3) : -1;
    if (second === short + 1) return span(i, i + 4, { years: 1, range: [year, year + 1], absolute: true });
    return span(i, i + 2, { start: isoDay(year), end: isoDay(year + 1), years: 1, absolute: true, year });
  }
  const parts = key === 'q' ? 4 : 2;
  const first = partNumber(t, i, key, parts);
  if (first === 0) return null;
  // Q1-Q3 2025
  const dash = isDash(t, i + 2) ? i + 3 : -1;
  const last = dash > 0 ? partNumber(t, dash, key, parts) : 0;
  const next = last > first ? dash + 2 : i + 2;
  const of = (t.grammar(next) & OF) !== 0 ? 1 : 0;
  return partOfYear(
    i,
    readLooseYear(t, next + of, published),
    next,
    first,
    parts,
    last > first ? last : first,
    published,
  );
}

/** The number glued to the letter of a quarter or half at token i; 0 where there is none. */
function partNumber(t: Tokens, i: number, key: string, parts: number): number {
  if (t.entry(i).key !== key || t.type(i + 1) !== NUMBER || t.gap(i + 1) || t.end(i + 1) - t.start(i + 1) !== 1)
    return 0;
  const part = t.text.charCodeAt(t.start(i + 1)) - 48;
  return part >= 1 && part <= parts ? part : 0;
}

/** A year, or two digits of one behind an apostrophe: Q4'24. */
function readLooseYear(t: Tokens, i: number, published: Day | null): YearRead | null {
  if ((t.is(i, "'") || t.is(i, '’')) && t.glued(i) && t.glued(i + 1)) {
    const short = twoDigits(t, i + 1);
    return short < 0 ? null : { year: 2000 + short, next: i + 2, relative: false };
  }
  return readYear(t, i, published);
}

/** 2025 Q1, 2025Q1: the letter behind the year; `i` at the year. */
export function readYearFirst(t: Tokens, i: number): PeriodSpan | null {
  const at = t.is(i + 1, '-') && t.glued(i + 1) ? i + 2 : i + 1;
  const { key } = t.entry(at);
  if ((key !== 'q' && key !== 'h') || !t.upper(at)) return null;
  const parts = key === 'q' ? 4 : 2;
  const part = partNumber(t, at, key, parts);
  if (part === 0) return null;
  return partOfYear(i, { year: Number(t.string(i)), next: at + 2, relative: false }, at + 2, part, parts);
}

/** 3Q25, 3Q 2025, 1H24, 2H; `i` at the digit. */
export function readDigitFirst(t: Tokens, i: number, published: Day | null): PeriodSpan | null {
  if (t.end(i) - t.start(i) !== 1 || t.gap(i + 1) || !t.upper(i + 1)) return null;
  const { key } = t.entry(i + 1);
  const parts = key === 'q' ? 4 : key === 'h' ? 2 : 0;
  const part = t.text.charCodeAt(t.start(i)) - 48;
  if (parts === 0 || part < 1 || part > parts) return null;
  const short = t.glued(i + 2) ? twoDigits(t, i + 2) : -1;
  const year = short >= 0 ? { year: 2000 + short, next: i + 3, relative: false } : readLooseYear(t, i + 2, published);
  return partOfYear(i, year, i + 2, part, parts, part, published);
}

function partOfYear(
  from: number,
  year: YearRead | null,
  next: number,
  part: number,
  parts: number,
  last = part,
  published: Day | null = null,
): PeriodSpan {
  const length = 12 / parts;
  if (!year) {
    const known = published && parts === 4 ? lastPart(published, (part - 1) * length + 1, last * length) : {};
    const ahead = published && parts === 2 ? nextPart(published, (part - 1) * length + 1, last * length) : null;
    return span(from, next, { ...known, ahead, years: (last - part + 1) / parts });
  }
  return span(from, year.next, {
    ...monthsOfYear(year, (part - 1) * length + 1, last * length),
    absolute: !year.relative,
    year: year.year,
  });
}

/** The next such months that are not over by the day of publication. */
function nextPart(published: Day, first: number, last: number): readonly [string, string] {
  const year = published.month > last ? published.year + 1 : published.year;
  return [isoDay(year, first), isoDay(year, last + 1)];
}

/** How long after its end a quarter is told of without its year. */
const FRESH_MONTHS = 7;

/** The last such months that were over by the day of publication, where that is not long ago. */
function lastPart(published: Day, first: number, last: number): Partial<PeriodSpan> {
  const year = published.month > last ? published.year : published.year - 1;
  const guessed = (published.year - year) * 12 + published.month - last;
  return guessed > FRESH_MONTHS ? {} : { start: isoDay(year, first), end: isoDay(year, last + 1), guessed };
}

/** The third quarter of 2025, the first half of last year. */
export function readPartOfYear(t: Tokens, i: number, part: number, published: Day | null): PeriodSpan | null {
  const at = t.is(i + 1, '-') && t.glued(i + 1) ? i + 2 : i + 1;
  const { key } = t.entry(at);
  const parts = key === 'quarter' ? 4 : key === 'half' ? 2 : 0;
  if (parts === 0 || part > parts || t.plural(at)) return null;
  const of = (t.grammar(at + 1) & (OF | IN)) !== 0 ? 1 : 0;
  const year =
    readYear(t, at + 1 + of, published) ??
    (of === 0 ? null : readYearOfPart(t, at + 1 + of, published, (part * 12) / parts));
  if (!year && of) return parts === 4 ? span(i, at + 1, { years: 1 / parts }) : null;
  return partOfYear(i, year, at + 1, part, parts, part, published);
}

/** Nine months of 2025, 9 months of last year, 11 months; the months run from January. */
export function readMonthsOf(t: Tokens, i: number, published: Day | null): PeriodSpan | null {
  const entry = t.entry(i);
  const count = t.type(i) === NUMBER ? shortNumber(t, i) : entry.number;
  if (!(count >= 1 && count <= 12) || t.entry(i + 1).unit !== 'mo' || !t.plural(i + 1)) return null;
  const of = (t.grammar(i + 2) & (OF | IN)) !== 0 ? 1 : 0;
  const year = of ? (readYear(t, i + 3, published) ?? readYearOfPart(t, i + 3, published, count)) : null;
  if (!year) return null;
  return span(i, year.next, monthsOfYear(year, 1, count));
}

/** "between the first and the third quarter of 2025": `i` at the first word. */
export function readPartPair(t: Tokens, i: number, published: Day | null): PeriodSpan | null {
  const joint = (t.grammar(i) & BETWEEN) !== 0 ? AND : TO | UNTIL;
  const at = behindThe(t, i + 1);
  const first = t.entry(at).ordinal;
  if (!(first >= 1 && first <= 3)) return null;
  const { key } = t.entry(at + 1);
  const and = key === 'quarter' || key === 'half' ? at + 2 : at + 1;
  if ((t.grammar(and) & joint) === 0) return null;
  const second = behindThe(t, and + 1);
  const last = t.entry(second).ordinal;
  const end = last > first && last <= 4 ? readPartOfYear(t, second, last, published) : null;
  if (end?.years == null) return null;
  const years = end.years * (last - first + 1);
  const start = parseDay(end.start);
  if (!start) return { ...end, from: i, years };
  return { ...end, from: i, years, start: isoDay(start.year, start.month - Math.round((years - end.years) * 12)) };
}

function behindThe(t: Tokens, i: number): number {
  return (t.grammar(i) & THE) !== 0 ? i + 1 : i;
}
