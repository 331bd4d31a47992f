import { formats } from './formats.ts';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;
const FULL = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** "2026-01-15" as "15 Jan 2026", or with the month in full, in the order that the person chose. Anything else stays as it is. */
export function dayWords(iso: string, full = false): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso);
  if (match === null) return iso;
  const [, year = '', month = '', day = ''] = match;
  const name = (full ? FULL : MONTHS)[Number(month) - 1];
  if (name === undefined) return iso;
  switch (formats().dates) {
    case 'day-first':
      return `${Number(day)} ${name} ${year}`;
    case 'month-first':
      return `${name} ${Number(day)}, ${year}`;
    case 'iso':
      return `${year}-${month}-${day}`;
  }
}

/** The day of a moment in the time zone of this machine, as "2026-01-15". */
export function localDay(moment: string): string {
  const date = new Date(moment);
  if (Number.isNaN(date.getTime())) return moment.slice(0, 10);
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** The time of a moment in the time zone of this machine, as "14:05". */
export function localTime(moment: string): string {
  const date = new Date(moment);
  if (Number.isNaN(date.getTime())) return '';
  return `${String(date.getHours()).padStart(2, '0')}:${String(date.getMinutes()).padStart(2, '0')}`;
}

/** The number of the day, as Date counts them, on which weeks begin for the person. */
const WEEK_BEGINS = { sunday: 0, monday: 1, saturday: 6 } as const;

/** The first day of the week of a moment, in the time zone of this machine, as "2026-01-12". */
export function weekOf(moment: Date): string {
  const day = new Date(moment.getFullYear(), moment.getMonth(), moment.getDate());
  const back = (day.getDay() - WEEK_BEGINS[formats().firstDay] + 7) % 7;
  day.setDate(day.getDate() - back);
  return localDay(day.toISOString());
}

/** How long ago a moment was, in the words that people group by. */
export function ageWords(moment: string, now: Date = new Date()): 'Today' | 'Yesterday' | 'This week' | 'Earlier' {
  const day = localDay(moment);
  if (day >= localDay(now.toISOString())) return 'Today';
  const yesterday = new Date(now.getFullYear(), now.getMonth(), now.getDate() - 1);
  if (day === localDay(yesterday.toISOString())) return 'Yesterday';
  return day >= weekOf(now) ? 'This week' : 'Earlier';
}
