const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * The ISO date in what a document says of its own date ("2025-12-30T10:00:00+03:00", "30 December 2025", "Dec 30, 2025",
 * "30.12.2025", "20251230"); null where the words name no one day. The day is the one written, whatever the time zone.
 */
export function documentDate(words: string): string | null {
  const text = words.trim();
  const numeric = /^(\d{4})[-/.]?(\d{2})[-/.]?(\d{2})(?!\d)/.exec(text);
  if (numeric !== null) return isoDate(numeric[1], numeric[2], numeric[3]);
  const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4})\b/.exec(text);
  if (dotted !== null) return isoDate(dotted[3], dotted[2], dotted[1]);
  const dayFirst = /\b(\d{1,2})(?:st|nd|rd|th)?\s+(?:of\s+)?([A-Za-z]{3,9})\.?,?\s+(\d{4})\b/.exec(text);
  if (dayFirst !== null) return isoDate(dayFirst[3], monthNumber(dayFirst[2]), dayFirst[1]);
  const monthFirst = /\b([A-Za-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})\b/.exec(text);
  if (monthFirst !== null) return isoDate(monthFirst[3], monthNumber(monthFirst[1]), monthFirst[2]);
  return null;
}

/** A day that the first lines of a text name, and its words there. */
export interface DateInHead {
  readonly date: string;
  readonly words: string;
}

/** A first line is a heading up to here; the lines below it, which may tell place and day ("Lasko, 2 April 2025"), are shorter. */
const LONGEST_HEADING = 250;
const LONGEST_BELOW = 100;
const HEAD_LINES = 4;
const DAY_AND_MONTH = '\\d{1,2}(?:st|nd|rd|th)?\\s+(?:of\\s+)?[A-Za-z]{3,9}\\.?,?\\s+\\d{4}';
const MONTH_AND_DAY = '[A-Za-z]{3,9}\\.?\\s+\\d{1,2}(?:st|nd|rd|th)?,?\\s+\\d{4}';
const IN_TEXT = new RegExp(
  `(?<![\\w.])(?:\\d{1,2}\\.\\d{1,2}\\.\\d{4}|\\d{4}-\\d{2}-\\d{2}|${DAY_AND_MONTH}|${MONTH_AND_DAY})(?!\\w|\\.\\d)`,
  'g',
);

/**
 * The one day in the first lines of a text ("Speech of …, Port Ellin, 12.03.2025"), to be offered as its date; null where they name none, or
 * several that differ.
 */
export function dateInHead(text: string): DateInHead | null {
  const lines = text
    .slice(0, 4 * LONGEST_HEADING)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .slice(0, HEAD_LINES);
  let found: DateInHead | null = null;
  for (const [n, line] of lines.entries()) {
    if (line.length > (n === 0 ? LONGEST_HEADING : LONGEST_BELOW)) continue;
    for (const [words] of line.matchAll(IN_TEXT)) {
      const date = documentDate(words);
      if (date === null) continue;
      if (found !== null && found.date !== date) return null;
      found ??= { date, words };
    }
  }
  return found;
}

function monthNumber(name: string | undefined): string | undefined {
  const index = MONTHS.indexOf((name ?? '').slice(0, 3).toLowerCase());
  return index < 0 ? undefined : String(index + 1);
}

function isoDate(year: string | undefined, month: string | undefined, day: string | undefined): string | null {
  if (year === undefined || month === undefined || day === undefined) return null;
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const parsed = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(iso) ? iso : null;
}

/** Whether the text is a date of the calendar as YYYY-MM-DD. */
export function isIsoDate(text: string): boolean {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return parts !== null && isoDate(parts[1], parts[2], parts[3]) !== null;
}
