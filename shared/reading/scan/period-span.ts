import type { Tokens } from '../lexer.ts';
import { isoDay } from './days.ts';
import type { YearRead } from './year.ts';

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
  /** Months from its end to publication where its year is the last one possible and is not told ("in March"); else -1. */
  readonly guessed: number;
  /** A single day of the week. */
  readonly weekday: boolean;
  /** Start and end that the period has behind words that look ahead ("will double within three years"), or null. */
  readonly ahead: readonly [start: string | null, end: string] | null;
}

/** A period over tokens [from, next) of which only the given properties are known. */
export function span(from: number, next: number, more: Partial<PeriodSpan>): PeriodSpan {
  return {
    from,
    next,
    start: more.start ?? null,
    end: more.end ?? null,
    years: more.years ?? null,
    absolute: more.absolute ?? false,
    year: more.year ?? null,
    range: more.range ?? null,
    same: more.same ?? false,
    guessed: more.guessed ?? -1,
    weekday: more.weekday ?? false,
    ahead: more.ahead ?? null,
  };
}

/** Months first to last (1 to 12) of a year; their length alone where the year is not known. */
export function monthsOfYear(year: YearRead, first: number, last: number): Partial<PeriodSpan> {
  const years = (last - first + 1) / 12;
  if (year.year === null) return { years };
  return { start: isoDay(year.year, first), end: isoDay(year.year, last + 1), years };
}

/** Whether a token is a hyphen, a dash or a minus. */
export function isDash(t: Tokens, i: number): boolean {
  return t.is(i, '-') || t.is(i, '–') || t.is(i, '—') || t.is(i, '−') || t.is(i, '‑');
}

/** The years first to last, both included. */
export function wholeYears(first: number, last: number): Partial<PeriodSpan> {
  return { start: isoDay(first), end: isoDay(last + 1), years: last - first + 1, range: [first, last] };
}

/** The value of up to three digits; NaN for anything longer. */
export function shortNumber(t: Tokens, i: number): number {
  return t.end(i) - t.start(i) <= 3 ? Number(t.string(i)) : Number.NaN;
}

/** Months in a year, quarter, month or decade; 0 for other units. */
export function monthsIn(unit: string): number {
  if (unit === 'decade') return 120;
  if (unit === 'y') return 12;
  if (unit === 'quarter') return 3;
  return unit === 'mo' ? 1 : 0;
}
