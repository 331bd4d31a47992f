/** Calendar days as ISO text; months run from 1. No clock and no time zone of the machine takes part. */

const DAY_MS = 86_400_000;

/** The ISO date of a day; months and days beyond their range roll over (month 13 is January of the next year). */
export function isoDay(year: number, month = 1, day = 1): string {
  let y = year + Math.floor((month - 1) / 12);
  let m = ((((month - 1) % 12) + 12) % 12) + 1;
  let d = day;
  for (; d < 1; d += daysIn(y, m)) {
    m -= 1;
    if (m === 0) {
      m = 12;
      y -= 1;
    }
  }
  for (let length = daysIn(y, m); d > length; length = daysIn(y, m)) {
    d -= length;
    m += 1;
    if (m === 13) {
      m = 1;
      y += 1;
    }
  }
  return isoText(Math.min(9999, Math.max(0, y)), m, d);
}

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0');
}

export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** The day of an ISO date (anything behind the date is ignored), or null. */
export function parseDay(text: string | null | undefined): Day | null {
  if (!text || text.charCodeAt(4) !== HYPHEN || text.charCodeAt(7) !== HYPHEN || digitAt(text, 10) >= 0) return null;
  const year = digitsAt(text, 0) * 100 + digitsAt(text, 2);
  const month = digitsAt(text, 5);
  const day = digitsAt(text, 8);
  // What is no digit makes the sum no number, and no number is a day.
  return isDay(year, month, day) ? { year, month, day } : null;
}

const HYPHEN = 45;

function digitAt(text: string, at: number): number {
  const unit = text.charCodeAt(at) - 48;
  return unit >= 0 && unit <= 9 ? unit : -1;
}

/** Two digits as a number; NaN where one is none. */
function digitsAt(text: string, at: number): number {
  const tens = digitAt(text, at);
  const ones = digitAt(text, at + 1);
  return tens < 0 || ones < 0 ? Number.NaN : tens * 10 + ones;
}

/** The day of the week, from 0 for Monday. */
export function weekdayOf({ year, month, day }: Day): number {
  return (new Date(Date.UTC(year, month - 1, day)).getUTCDay() + 6) % 7;
}

/** Whether a month of a year has this day. */
export function isDay(year: number, month: number, day: number): boolean {
  return year >= 0 && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
}

function isoText(year: number, month: number, day: number): string {
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

/** Days from one ISO date to another. */
export function daysBetween(start: string, end: string): number {
  return Math.round((Date.parse(`${end}T00:00:00Z`) - Date.parse(`${start}T00:00:00Z`)) / DAY_MS);
}
