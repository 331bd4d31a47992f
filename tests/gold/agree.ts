import type { ReadFigure, ReadPeriod } from '../../shared/reading/types.ts';
import type { GoldFigure, GoldSpan } from './entries.ts';

/** Gold spells a third as 0.333333. */
const TOLERANCE = 1e-5;

function near(read: number, gold: number): boolean {
  return read === gold || Math.abs(read - gold) <= TOLERANCE * Math.max(Math.abs(read), Math.abs(gold));
}

/** Whether two stretches of a text share a character. */
export function overlaps(a: { start: number; end: number }, b: { start: number; end: number }): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Whether a figure is read as the gold has it: kind, value, stated bounds, unit and currency at overlapping words. */
export function agrees(read: ReadFigure, gold: GoldFigure): boolean {
  if (!overlaps(read, gold) || read.kind !== gold.kind) return false;
  if (gold.value !== null && (read.value === null || !near(read.value, gold.value))) return false;
  if (gold.value === null && read.value !== null && (gold.low !== null || gold.high !== null)) return false;
  if (gold.low !== null && !near(read.printed.low, gold.low)) return false;
  if (gold.high !== null && !near(read.printed.high, gold.high)) return false;
  if (gold.kind === 'money') return gold.currency === null || read.currency === gold.currency;
  return gold.unit === null || sameUnit(read, gold.unit);
}

function sameUnit(read: ReadFigure, gold: string): boolean {
  if (read.unit === null) return false;
  return read.kind === 'count' ? lastWord(read.unit) === lastWord(gold) : read.unit === gold;
}

function lastWord(words: string): string {
  return words.trim().toLowerCase().split(/\s+/).at(-1) ?? '';
}

/** Whether the reader gives any date for a period. */
export function isTold(period: ReadPeriod | null): period is ReadPeriod {
  return period !== null && (period.start !== null || period.end !== null);
}

/** Whether a read period is one of the gold's spans; an end that the gold leaves open is not judged. */
export function samePeriod(read: ReadPeriod, gold: readonly GoldSpan[]): boolean {
  return gold.some(([start, end]) => (start === null || read.start === start) && (end === null || read.end === end));
}

/** Whether one name contains the other, whatever their case. */
export function sameSpeaker(read: string, gold: string): boolean {
  const [a, b] = [read.toLowerCase(), gold.toLowerCase()];
  return a.includes(b) || b.includes(a);
}
