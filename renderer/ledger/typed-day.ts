const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * A day as people type it ("15 Jan 2026", "Jan 15, 2026", "15.1.2026", "15/1/2026", "2026-01-15", "today") as 2026-01-15;
 * null for what is none. With a number for the month the day comes first unless the year does.
 */
export function typedDay(text: string, now = new Date()): string | null {
  const words = text.trim().toLowerCase();
  if (words === 'today') return isoOf(now.getFullYear(), now.getMonth() + 1, now.getDate());
  const yearFirst = /^(\d{4})[-./](\d{1,2})[-./](\d{1,2})$/.exec(words);
  if (yearFirst) return isoOf(Number(yearFirst[1]), Number(yearFirst[2]), Number(yearFirst[3]));
  const dayFirst = /^(\d{1,2})[-./](\d{1,2})[-./](\d{4})$/.exec(words);
  if (dayFirst) return isoOf(Number(dayFirst[3]), Number(dayFirst[2]), Number(dayFirst[1]));
  const named = /^(\d{1,2})(?:st|nd|rd|th)?[\s.-]+([a-z]{3,9})\.?,?[\s-]+(\d{4})$/.exec(words);
  if (named) return isoOf(Number(named[3]), monthOf(named[2] ?? ''), Number(named[1]));
  const monthFirst = /^([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/.exec(words);
  if (monthFirst) return isoOf(Number(monthFirst[3]), monthOf(monthFirst[1] ?? ''), Number(monthFirst[2]));
  return null;
}

const FULL = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

/** The number of a month by its name or the beginning of it; 0 for what is none. */
function monthOf(word: string): number {
  const at = MONTHS.indexOf(word.slice(0, 3));
  return FULL[at]?.startsWith(word) === true || word === 'sept' ? at + 1 : 0;
}

function isoOf(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (month < 1 || year < 1000 || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  return date.toISOString().slice(0, 10);
}
