import type { Period } from '../model/records.ts';
import { memoOf } from './memo.ts';
import { startIsOpen } from './since-when.ts';
import type { FigureFacts } from './types.ts';

/**
 * The time a change takes, from the middle of the period it starts in to the middle of the one it leads to, in years of the calendar
 * (2025.5 is the middle of 2025); null where not known.
 */
export interface Span {
  readonly start: number | null;
  readonly end: number | null;
  readonly years: number | null;
  /** Its dates were reckoned back from a day of writing, not read from a calendar. */
  readonly rolling: boolean;
}

const UNKNOWN: Span = { start: null, end: null, years: null, rolling: false };

/** How far the ends of two tellings of one change may lie apart: what months of unequal length make. A part of what is below a year. */
const SHIFT = 0.1;
/** Words like "the past decade" run to the day of writing, their figures to the last full year before it: up to a year, half on each side. */
const SHIFT_OF_ROLLING = 0.55;
/** Lengths told of one change differ by the counting of the first year at most: ten years or eleven, not ten or eight. */
const LENGTH = 0.12;
/** From here on the words of a text ("over five years") carry over to sentences beside them; a single year's growth does not. */
const LONG = 1.5;
/** Up to here a period is one year. */
const SINGLE = 1.1;

/** A change up to the day of writing ends in the last full year, of which in January two may be meant. */
const UP_TO_NOW = 1.6;

/** A date as a year with its fraction; null for what is no date. */
export function yearOf(date: string): number | null {
  const known = years.get(date);
  if (known !== undefined) return known;
  if (years.size >= MOST_YEARS) years.clear();
  const year = readYear(date);
  years.set(date, year);
  return year;
}

/** The same few dates are asked for again and again. */
const years = new Map<string, number | null>();
const MOST_YEARS = 4096;

function readYear(date: string): number | null {
  const time = Date.parse(`${date}T00:00:00Z`);
  if (Number.isNaN(time)) return null;
  const year = new Date(time).getUTCFullYear();
  const from = Date.UTC(year, 0, 1);
  return year + (time - from) / (Date.UTC(year + 1, 0, 1) - from);
}

/** The key of a period whose both ends are known, null otherwise: words alone ("the first quarter") do not tell which one. */
export function datesOf(period: Period | null): string | null {
  return hasDates(period) ? `${period.start}/${period.end}` : null;
}

/** Whether both ends of a period are known. */
export function hasDates(period: Period | null): period is Period & { readonly start: string; readonly end: string } {
  return period?.start != null && period.start !== '' && period.end !== null && period.start < period.end;
}

/** Both ends of a period as years; null where not both are known. */
function endsOf(period: Period | null): readonly [number, number] | null {
  if (!hasDates(period)) return null;
  const start = yearOf(period.start);
  const end = yearOf(period.end);
  return start === null || end === null ? null : [start, end];
}

/** The middle of a period as a year with its fraction; null where not both ends are known. */
export function middle(period: Period | null): number | null {
  const ends = endsOf(period);
  return ends && (ends[0] + ends[1]) / 2;
}

/** The length of a period in years; null where it is not known. */
export function lengthOf(period: Period | null): number | null {
  if (period?.years && period.years > 0) return period.years;
  const ends = endsOf(period);
  return ends && days(ends[1] - ends[0]);
}

/** Lengths from dates to the day, so that ten calendar years are ten. */
function days(years: number): number {
  return Math.round(years * 1000) / 1000;
}

/** When a stated change ("tripled", "grew by 5 %") happened. With a base period it runs from there; else its own words must tell. */
export function spanOfChange(facts: FigureFacts): Span {
  const memo = memoOf(facts);
  memo.span ??= readSpan(facts);
  return memo.span;
}

function readSpan(facts: FigureFacts): Span {
  if (facts.basePeriod) return spanBetween(facts.basePeriod, facts.period);
  const span = spanOver(facts.period);
  const single = span.start !== null && span.years !== null && span.years <= SINGLE;
  return single && startIsOpen(facts) ? { ...UNKNOWN, end: span.end } : span;
}

/** When a change told by its two ends happened: from one period to the other, or over the period that both share. */
export function spanOfPair(base: FigureFacts, end: FigureFacts): Span {
  const from = base.period ?? end.basePeriod;
  const shared = datesOf(end.period);
  return shared !== null && shared === datesOf(from) ? spanOver(end.period) : spanBetween(from, end.period);
}

function spanBetween(base: Period | null, end: Period | null): Span {
  const from = middle(base);
  const to = middle(end);
  if (from === null || to === null) return { ...UNKNOWN, start: from, end: to };
  return from < to ? { start: from, end: to, years: days(to - from), rolling: false } : UNKNOWN;
}

/**
 * What a single period says of a change. A year's growth is that against the year before; ten years told as a number start from the
 * year before the first; the years from 2015 to 2025 start in 2015. Growth in a quarter may be against the one before or the year before.
 */
function spanOver(period: Period | null): Span {
  const ends = endsOf(period);
  const told = period?.years ?? null;
  if (ends === null) return { ...UNKNOWN, years: told };
  const [start, end] = ends;
  const length = days(end - start);
  const rolling = !(period?.start ?? '').endsWith('-01');
  if (length < 0.9) return { ...UNKNOWN, end: (start + end) / 2 };
  if (rolling || length < 1.1 || (told !== null && Math.abs(told - length) < 0.1)) {
    return { start: start - 0.5, end: end - 0.5, years: length, rolling };
  }
  return { start: start + 0.5, end: end - 0.5, years: days(length - 1), rolling };
}

/** How two tellings stand in the texts: what one leaves out, the other may tell. */
export interface Setting {
  readonly sameClaim: boolean;
  /** One source, and voices that may be the same. */
  readonly near: boolean;
  /** When their source was published, as a year; null where not known. */
  readonly told: number | null;
}

/**
 * Whether two tellings may be of one and the same change. Without dates on both sides they must stand in one claim, or in one source
 * and tell of a long change; and a dated one must then lead up to the day of writing, which is what undated words are about.
 */
export function spansAgree(a: Span, b: Span, setting: Setting): boolean {
  if (a.years !== null && b.years !== null && !lengthsAgree(a.years, b.years)) return false;
  const shortest = Math.min(a.years ?? Number.POSITIVE_INFINITY, b.years ?? Number.POSITIVE_INFINITY);
  const shift = a.rolling !== b.rolling ? SHIFT_OF_ROLLING : SHIFT * Math.min(1, shortest);
  if (a.start !== null && b.start !== null && Math.abs(a.start - b.start) > shift) return false;
  if (a.end !== null && b.end !== null && Math.abs(a.end - b.end) > shift) return false;
  if ((isDated(a) && isDated(b)) || setting.sameClaim) return true;
  if (!setting.near || (a.years ?? LONG) < LONG || (b.years ?? LONG) < LONG) return false;
  return [a, b].every((span) => !isDated(span) || leadsUpTo(span, setting.told));
}

function leadsUpTo(span: Span, told: number | null): boolean {
  return span.end !== null && told !== null && span.end - told <= 0.5 && told - span.end <= UP_TO_NOW;
}

/** Whether two lengths in years may be told of one change. */
export function lengthsAgree(a: number, b: number): boolean {
  return Math.abs(a - b) <= LENGTH * Math.max(a, b) + 0.05;
}

function isDated(span: Span): boolean {
  return span.start !== null && span.end !== null;
}

/**
 * Over how many years an average runs: the number told, or what the dates allow (the years from 2015 to 2025 are eleven, the
 * steps between them ten). Empty where not known.
 */
export function stepsOf(facts: FigureFacts): readonly number[] {
  const years = lengthOf(facts.period);
  if (years === null) return [];
  if (facts.period?.years) return [years];
  return years >= 2 && Number.isInteger(years) ? [years, years - 1] : [years];
}
