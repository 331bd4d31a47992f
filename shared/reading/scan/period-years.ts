import { NUMBER, type Tokens, WORD } from '../lexer.ts';
import { AND, EDGE, FROM, OF, THE, TO, UNTIL } from '../lexicon.ts';
import { isoDay } from './days.ts';
import { isDash, type PeriodSpan, shortNumber, span, wholeYears } from './period-span.ts';
import { isYear } from './year.ts';

/** Years, ranges of years, decades and centuries. */

/** The value of two digits at token i, or -1. */
export function twoDigits(t: Tokens, i: number): number {
  if (t.type(i) !== NUMBER || t.end(i) - t.start(i) !== 2) return -1;
  const { text } = t;
  const tens = text.charCodeAt(t.start(i)) - 48;
  const ones = text.charCodeAt(t.start(i) + 1) - 48;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : -1;
}

/** 2025; 2021–2025, 2021-25, 2021/22, 2021 to 2025; the 1990s; 79 AD. */
export function readYears(t: Tokens, from: number, i: number): PeriodSpan {
  const year = Number(t.string(i));
  const j = i + 1;
  if (t.glued(j) && t.entry(j).key === 's' && year % 10 === 0) return decade(from, j + 1, year, null);
  const joint = isDash(t, j) || (t.is(j, '/') && t.glued(j)) || (t.grammar(j) & (TO | UNTIL)) !== 0;
  if (joint && t.type(j + 1) === NUMBER) {
    const short = t.glued(j) && t.glued(j + 1) ? twoDigits(t, j + 1) : -1;
    const second = isYear(t, j + 1) ? Number(t.string(j + 1)) : short >= 0 ? Math.floor(year / 100) * 100 + short : 0;
    const turned = short === 0 && second < year ? second + 100 : second;
    if (turned > year && turned - year < 200) {
      // "2024/25", "fiscal 2024-25": one year that begins in another month than January, which is not told.
      const one =
        turned === year + 1 && (t.is(j, '/') || t.entry(i - 1).key === 'fiscal' || t.entry(i - 1).key === 'fy');
      if (one) return span(from, j + 2, { years: 1, range: [year, turned], absolute: true });
      return span(from, j + 2, { ...wholeYears(year, turned), absolute: true });
    }
  }
  const era = readEra(t, j);
  return span(from, era ? j + 1 : j, { start: isoDay(year), end: isoDay(year + 1), years: 1, absolute: true, year });
}

/** Ten years, or a hundred from a round one ("the 1900s"); the part of them that an edge tells ("the late 1980s"). */
function decade(from: number, next: number, year: number, edge: string | null): PeriodSpan {
  const length = year % 100 === 0 && edge === null ? 100 : 10;
  const whole = wholeYears(year, year + length - 1);
  if (edge === null) return span(from, next, { ...whole, absolute: true });
  const first = edge === 'early' ? 0 : edge === 'mid' ? 4 : edge === 'late' ? 6 : 9;
  const last = edge === 'early' ? 3 : edge === 'mid' ? 6 : 9;
  return span(from, next, {
    start: isoDay(year + first),
    end: isoDay(year + last + 1),
    years: last - first + 1,
    range: [year, year + 9],
    absolute: true,
  });
}

/** "early 1980s", "mid-'90s", "the end of the 1930s": from the word of the edge at token `from`; `i` is behind it. */
export function readDecadeEdge(t: Tokens, from: number, i: number): PeriodSpan | null {
  const j = (t.grammar(i) & THE) !== 0 ? i + 1 : i;
  const found = readDecade(t, j);
  return found ? decade(from, found.next, found.year, t.entry(from).key) : null;
}

/** The 1990s, '90s or 90s at token i. */
function readDecade(t: Tokens, i: number): { readonly next: number; readonly year: number } | null {
  if (isYear(t, i)) {
    const year = Number(t.string(i));
    return t.glued(i + 1) && t.entry(i + 1).key === 's' && year % 10 === 0 ? { next: i + 2, year } : null;
  }
  const k = t.is(i, "'") || t.is(i, '’') || t.is(i, '‘') ? i + 1 : i;
  const short = k === i || t.glued(k) ? twoDigits(t, k) : -1;
  if (short < 0 || short % 10 !== 0 || t.gap(k + 1) || t.entry(k + 1).key !== 's') return null;
  return { next: k + 2, year: (short < 20 && short % 10 === 0 && short <= 10 ? 2000 : 1900) + short };
}

/** "the 80s", "the '90s": only behind an article, because ages and speeds are written so too; `i` at the digits. */
export function readShortDecade(t: Tokens, i: number): PeriodSpan | null {
  const mark = t.glued(i) && (t.is(i - 1, "'") || t.is(i - 1, '’') || t.is(i - 1, '‘')) ? 1 : 0;
  if ((t.grammar(i - 1 - mark) & THE) === 0) return null;
  const found = readDecade(t, i);
  return found ? decade(i, found.next, found.year, null) : null;
}

/**
 * From 2021 to 2025, between 2021 and 2025; null for anything but two years. Its length is not told: a change from one year to the
 * other takes four, a total of them all five.
 */
export function readYearPair(t: Tokens, i: number): PeriodSpan | null {
  if (t.type(i + 1) !== NUMBER || !isYear(t, i + 1) || t.type(i + 3) !== NUMBER || !isYear(t, i + 3)) return null;
  const joint = (t.grammar(i) & FROM) !== 0 ? TO | UNTIL : AND;
  if ((t.grammar(i + 2) & joint) === 0) return null;
  const first = Number(t.string(i + 1));
  const last = Number(t.string(i + 3));
  return last > first ? span(i, i + 4, { ...wholeYears(first, last), years: null, absolute: true }) : null;
}

function readEra(t: Tokens, i: number): 1 | -1 | null {
  if (!t.upper(i) || t.end(i) - t.start(i) < 2) return null;
  const { key } = t.entry(i);
  return key === 'era' ? 1 : key === 'before era' ? -1 : null;
}

/** AD 79, 79 AD, 44 BC: a year with its era, at its first token; years before our era are negative and have no days. */
export function readEraYear(t: Tokens, i: number): PeriodSpan | null {
  const leading = t.type(i) === WORD;
  const at = leading ? i + 1 : i;
  if (t.type(at) !== NUMBER || t.end(at) - t.start(at) > 4) return null;
  const era = readEra(t, leading ? i : at + 1);
  if (era === null || (leading && era === -1)) return null;
  const year = Number(t.string(at));
  if (!Number.isInteger(year) || year <= 0) return null;
  const next = leading ? at + 1 : at + 2;
  if (era === -1) return span(i, next, { absolute: true, year: -year });
  return span(i, next, { start: isoDay(year), end: isoDay(year + 1), years: 1, absolute: true, year });
}

/** The 19th century, the twenty-first century: `i` at the ordinal. */
export function readCentury(t: Tokens, from: number, i: number): PeriodSpan | null {
  let number = t.entry(i).ordinal;
  let next = i + 1;
  if (t.type(i) === NUMBER) {
    number = t.glued(next) && t.end(next) - t.start(next) === 2 ? shortNumber(t, i) : 0;
    next += 1;
  } else if (number === 0 && t.entry(i).number === 20) {
    if (t.is(next, '-')) next += 1;
    number = 20 + t.entry(next).ordinal;
    next += 1;
  }
  if (!(number >= 1 && number <= 22) || t.entry(next).key !== 'century' || t.plural(next)) return null;
  if (readEra(t, next + 1) === -1) return span(from, next + 2, { range: [-number * 100, -(number - 1) * 100 - 1] });
  return span(from, next + 1, wholeYears((number - 1) * 100 + 1, number * 100));
}

/** Spring 2024, the summer of 2025, winter 2023/24. */
export function readSeason(t: Tokens, i: number): PeriodSpan | null {
  const { season } = t.entry(i);
  const j = (t.grammar(i + 1) & OF) !== 0 ? i + 2 : i + 1;
  if (!isYear(t, j)) return null;
  const year = Number(t.string(j));
  const crosses = t.is(j + 1, '/') && t.glued(j + 1) && twoDigits(t, j + 2) === (year + 1) % 100;
  return span(i, crosses ? j + 3 : j + 1, {
    start: isoDay(year, season),
    end: isoDay(year, season + 3),
    years: 0.25,
    absolute: true,
    year: crosses ? null : year,
    range: crosses ? [year, year + 1] : null,
  });
}

/** Whether the word is one of the edge of a period, with what stands between it and the period behind. */
export function behindEdge(t: Tokens, i: number): number {
  if ((t.grammar(i) & EDGE) === 0) return -1;
  let j = i + 1;
  if (t.is(j, '-') && t.glued(j)) j += 1;
  if ((t.grammar(j) & OF) !== 0) j += 1;
  return j;
}
