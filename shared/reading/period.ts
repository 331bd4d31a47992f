import { toNumber } from '../quantity/numbers.ts';
import { languageOf } from './languages.ts';
import { Tokens } from './lexer.ts';
import { DURING, IN } from './lexicon.ts';
import { daysBetween, isoDay, parseDay } from './scan/days.ts';
import { readNumeral } from './scan/numeral.ts';
import { readPeriodAt } from './scan/period.ts';
import { type PeriodSpan, span } from './scan/period-span.ts';
import type { ReadPeriod } from './types.ts';

const LONGEST_PERIOD = 200;

/**
 * Reads a period as a person writes it: "2025", "nine months of 2025", "the past decade", "Q3 2025", "by 2030".
 * `published` (ISO date or null) resolves relative ones; without it their start and end are null.
 * Returns null where the text is not a period as a whole.
 */
export function readPeriod(text: string, published: string | null): ReadPeriod | null {
  const trimmed = text.trim();
  if (trimmed === '' || trimmed.length > LONGEST_PERIOD) return null;
  const t = new Tokens(trimmed, languageOf(null), trimmed.length + 1);
  t.lex(0, trimmed.length);
  let from = 0;
  while (from < t.count - 1 && (t.grammar(from) & (IN | DURING)) !== 0) from += 1;
  const found = readPeriodAt(t, from, parseDay(published)) ?? readLength(t, from);
  if (!found || found.next !== t.count) return null;
  return toReadPeriod(trimmed, found);
}

/** "ten years", "nine months": a length without a place in the calendar. */
function readLength(t: Tokens, i: number): PeriodSpan | null {
  const numeral = readNumeral(t, i, false);
  if (!numeral || numeral.vague) return null;
  const { unit } = t.entry(numeral.next);
  if (unit !== 'y' && unit !== 'mo') return null;
  const count = toNumber(numeral.number);
  return span(i, numeral.next + 1, { years: unit === 'y' ? count : count / 12 });
}

/** A found period as the contract gives it. */
export function toReadPeriod(text: string, found: PeriodSpan): ReadPeriod {
  return { text, start: found.start, end: found.end, years: found.years };
}

const MONTH_NAMES: readonly string[] = [
  'Jan',
  'Feb',
  'Mar',
  'Apr',
  'May',
  'Jun',
  'Jul',
  'Aug',
  'Sep',
  'Oct',
  'Nov',
  'Dec',
];

/**
 * A short name for the days [start, end), ISO dates: "2025", "Jan–Sep 2025", "2021–2025", "Q3 2025", "15 Jan 2026",
 * "since 15 Jan 2026", "until 2030"; an empty text where neither side is known.
 */
export function nameOfPeriod(start: string | null, end: string | null): string {
  const from = parseDay(start);
  const to = parseDay(end);
  if (!from && !to) return '';
  if (from && !to) return `since ${from.month === 1 && from.day === 1 ? from.year : nameOfDay(start ?? '')}`;
  if (!from && to)
    return `until ${to.month === 1 && to.day === 1 ? to.year - 1 : nameOfDay(isoDay(to.year, to.month, to.day - 1))}`;
  if (!from || !to || !start || !end) return '';
  if (from.day === 1 && to.day === 1) {
    const months = (to.year - from.year) * 12 + to.month - from.month;
    const last = parseDay(isoDay(to.year, to.month - 1)) ?? to;
    if (from.month === 1 && months % 12 === 0 && months > 0) {
      return months === 12 ? String(from.year) : `${from.year}–${last.year}`;
    }
    if (months === 1) return `${monthName(from.month)} ${from.year}`;
    if (months === 3 && from.month % 3 === 1) return `Q${(from.month + 2) / 3} ${from.year}`;
    if (months === 6 && from.month % 6 === 1) return `H${(from.month + 5) / 6} ${from.year}`;
    if (months > 1 && from.year === last.year) return `${monthName(from.month)}–${monthName(last.month)} ${from.year}`;
    if (months > 1) return `${monthName(from.month)} ${from.year} – ${monthName(last.month)} ${last.year}`;
  }
  if (daysBetween(start, end) === 1) return nameOfDay(start);
  return `${nameOfDay(start)} – ${nameOfDay(isoDay(to.year, to.month, to.day - 1))}`;
}

function monthName(month: number): string {
  return MONTH_NAMES[month - 1] ?? '';
}

function nameOfDay(iso: string): string {
  const day = parseDay(iso);
  return day ? `${day.day} ${monthName(day.month)} ${day.year}` : '';
}
