import type { Period } from '../model/records.ts';
import type { FigureRole } from '../model/vocabulary.ts';
import { yearOf } from './spans.ts';

/** A period with both its dates. */
export interface Dated {
  readonly start: string;
  readonly end: string;
}

/** A period's dates, null where it does not have both in order. */
export function datedOf(period: Period | null): Dated | null {
  return period?.start && period.end && period.start < period.end ? { start: period.start, end: period.end } : null;
}

/** The length of a period in years, in whole months where it begins and ends on one day of the month: nine months are 0.75. */
export function yearsIn({ start, end }: Dated): number {
  if (start.slice(8) === end.slice(8)) return monthsBetween(start, end) / 12;
  const [from, to] = [yearOf(start), yearOf(end)];
  return from === null || to === null ? 0 : to - from;
}

function monthsBetween(start: string, end: string): number {
  const months = (date: string): number => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));
  return months(end) - months(start);
}

/** How many of the rhythm's periods a length in years holds: 0.75 for nine months at "a year", 9 at "a month". */
export function turnsIn(years: number, per: 'year' | 'quarter' | 'month'): number {
  return years * { year: 1, quarter: 4, month: 12 }[per];
}

/** Whether a part of a time is all of it, but for the days that months differ by. */
export function isAll(part: number): boolean {
  return Math.abs(part - 1) <= 0.02;
}

/** A part of a year as one says it: "9/12", "1/2"; a decimal where months do not make it. */
export function fractionText(part: number): string {
  const months = part * 12;
  if (Math.abs(months - Math.round(months)) < 0.02) return `${Math.round(months)}/12`;
  return String(Math.round(part * 1000) / 1000);
}

/** The day after a date. */
export function dayAfter(date: string): string {
  const time = Date.parse(`${date}T00:00:00Z`);
  return Number.isNaN(time) ? date : new Date(time + 86_400_000).toISOString().slice(0, 10);
}

/** Where a day stands between two others, 0 at the first and 1 at the second; null where that cannot be told. */
export function partOfWay(from: string, at: string, to: string): number | null {
  const [a, b, c] = [yearOf(from), yearOf(at), yearOf(to)];
  if (a === null || b === null || c === null || !(a < c) || b < a) return null;
  return (b - a) / (c - a);
}

/** Roles that tell an amount, of which a target may ask for so much. */
export const AMOUNT_ROLES: ReadonlySet<FigureRole> = new Set(['level', 'count', 'share', 'rate']);
