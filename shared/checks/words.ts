import { formatInterval, formatNumber, formatWorking } from '../quantity/format.ts';
import { isFraction } from '../quantity/fractions.ts';
import { type Interval, meets, nearlyEqual, scale } from '../quantity/interval.ts';
import { toSignificant } from '../quantity/rounding.ts';
import { evenly } from './direction.ts';
import { factsInterval } from './facts.ts';
import type { FigureFacts } from './types.ts';

/** The name of what a figure measures, for the middle of a sentence. */
export function nameOf(facts: FigureFacts): string {
  return facts.indicator?.name ?? 'the figure';
}

/** What a figure measures, to open a sentence with; where nobody says, the words it stands in. */
export function headOf(facts: FigureFacts): string {
  return facts.indicator ? capital(facts.indicator.name) : `The figure in “${excerpt(facts.claim.statement, 60)}”`;
}

/** A statement on one line for quotation marks: cut at a length, with single marks where it quotes somebody itself. */
export function excerpt(statement: string, most: number): string {
  const cut = shorten(statement.trim().replace(/\s+/g, ' '), most);
  // A quotation whose end is cut off needs no beginning.
  const line = /^["“][^"“”]*$/.test(cut) ? cut.slice(1) : cut;
  return line.replace(/(?<=^|[\s(—–-])["“]/gu, '‘').replace(/["“”]/g, '’');
}

/** The first letter large. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A figure's words in quotation marks, at most 60 characters. */
export function quote(facts: FigureFacts): string {
  return `“${shorten(asWritten(facts), 60)}”`;
}

/** A figure's words on one line. */
export function asWritten(facts: FigureFacts): string {
  return evenly(facts.figure.text);
}

/** Cuts at a length with an ellipsis, never inside a surrogate pair. */
export function shorten(text: string, most: number): string {
  const characters = [...text];
  return characters.length <= most ? text : `${characters.slice(0, most - 1).join('')}…`;
}

/** The interval of a figure as printed, with unit: "8.8 – 8.9 bn USD". */
export function shown(facts: FigureFacts): string {
  const { printed } = factsInterval(facts.figure);
  return isFraction(facts.figure)
    ? formatInterval(scale(printed, 100), '%', null)
    : formatInterval(printed, facts.figure.unit, facts.figure.currency);
}

/** A figure's value and unit with the label it goes by: "turnover, 8.5 – 9.5 bn USD, 2025"; with whose it is where `whose` says. */
export function labelled(facts: FigureFacts, whose: string | null = null): string {
  const name = facts.indicator?.name ?? 'no indicator';
  const parts = [whose === null ? name : `${name} ${whose}`, shown(facts), facts.period?.text].filter(Boolean);
  return `${quote(facts)} (${parts.join(', ')})`;
}

/** "2025", "from 2015 to 2025": for the end of a sentence, empty where no period is known. */
export function forPeriod(facts: FigureFacts): string {
  return facts.period ? ` ${periodAside(facts.period.text)}` : '';
}

/** These open a period's words and are no names: "Last year", "A year earlier". */
const OPENING = /^(?:Last|This|Next|The|A|An|Over|During|In|By|Since|From|Between|Until|Up|Within|Past|At|End|Today)\b/;
/** Words that place a time themselves: "by the end of 2024", "since 2015". */
const PLACING = /^(?:by|since|from|between|until|till|in|over|during|within|at|as of|before|after)\b/;

/** A period as a part of a sentence: "for 2024", "for last year", "by the end of 2024". */
export function periodAside(words: string): string {
  const inside = OPENING.test(words) ? words.charAt(0).toLowerCase() + words.slice(1) : words;
  return PLACING.test(inside) ? inside : `for ${inside}`;
}

/** One scale for a line of arithmetic, so that its brackets are short: 1e9 where the largest end is in billions. */
export function scaleOf(...intervals: readonly Interval[]): number {
  let most = 0;
  for (const a of intervals) {
    for (const end of [a.low, a.high]) if (Number.isFinite(end)) most = Math.max(most, Math.abs(end));
  }
  return most >= 1e12 ? 1e12 : most >= 1e9 ? 1e9 : most >= 1e6 ? 1e6 : 1;
}

/** What a scale is called after a bracket: " bn USD", " %". */
export function scaleUnit(scale: number, unit: string | null, currency: string | null): string {
  const name = scale === 1e12 ? 'tn' : scale === 1e9 ? 'bn' : scale === 1e6 ? 'm' : '';
  return [name, currency ?? (unit === 'x' ? null : unit)]
    .filter(Boolean)
    .map((word) => ` ${word}`)
    .join('');
}

/** A stated interval in a line of arithmetic: "[8.8, 8.9]". */
export function bracket(a: Interval, scale = 1): string {
  return formatWorking(a, scale);
}

/**
 * A computed interval in a line of arithmetic, in three digits, and more only where three would hide whether it meets `against`:
 * "[3.45, 3.63]".
 */
export function computed(a: Interval, against: Interval | null = null, scale = 1): string {
  for (let digits = 3; digits < 12; digits++) {
    const low = rounded(a.low / scale, digits);
    const high = rounded(a.high / scale, digits);
    const tellsWidth = low < high || nearlyEqual(a.low, a.high);
    const seen: Interval = { ...a, low: low * scale, high: high * scale };
    const tellsMeeting = against === null || (low <= high && meets(seen, against) === meets(a, against));
    if (tellsWidth && tellsMeeting) {
      return `${a.lowOpen ? '(' : '['}${formatNumber(low)}, ${formatNumber(high)}${a.highOpen ? ')' : ']'}`;
    }
  }
  return formatWorking(a, scale);
}

function rounded(value: number, digits: number): number {
  if (!Number.isFinite(value) || value === 0) return value;
  const whole = Math.floor(Math.log10(Math.abs(value))) + 1;
  return toSignificant(value, Math.min(21, Math.max(digits, Math.min(whole, 7))));
}

/** A computed interval for a sentence: "×3.45 – ×3.63", "35.6 – 45 bn USD". */
export function inWords(a: Interval, unit: string | null, currency: string | null): string {
  return formatInterval(rounder(a), unit, currency);
}

/** Three digits are enough in a sentence, as long as both ends still differ. */
function rounder(a: Interval): Interval {
  const low = rounded(a.low, 3);
  const high = rounded(a.high, 3);
  return low < high ? { ...a, low, high } : a;
}

/** Years for a sentence: "10 years", "1 year", "0.75 years". */
export function yearsText(years: number): string {
  return `${formatNumber(Math.round(years * 100) / 100)} ${years === 1 ? 'year' : 'years'}`;
}

/** "a", "a and b", "a, b and c". */
export function list(items: readonly string[]): string {
  const last = items.at(-1) ?? '';
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} and ${last}`;
}
