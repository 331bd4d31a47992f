import type { Period } from '../model/records.ts';
import type { FigureFacts } from './types.ts';

/** The time a change takes, in years of the calendar (2025.5 is the middle of 2025); null where not known. */
export interface Span {
  readonly start: number | null;
  readonly end: number | null;
  readonly years: number | null;
  /** Its dates were reckoned back from a day of writing, not read from a calendar. */
  readonly rolling: boolean;
}

/**
 * How far two tellings of one change may lie apart: growth is told of calendar years ("2016 to 2025"), the levels that it joins lie in
 * the middles of two (2015 and 2025). Half a year, then, or half the length of what is shorter than a year.
 */
const SHIFT = 0.55;
/** Words like "the past decade" run to the day of writing, their figures to the last full year before it. */
const SHIFT_OF_ROLLING = 1.05;
/** Lengths told of one change differ by the counting of the first year at most: ten years or eleven, not ten or eight. */
const LENGTH = 0.12;
/** From here on the words of a text ("over five years") carry over to sentences beside them; a single year's growth does not. */
const LONG = 1.5;

/** A date as a year with its fraction; null for what is no date. */
export function yearOf(date: string): number | null {
  const time = Date.parse(`${date}T00:00:00Z`);
  if (Number.isNaN(time)) return null;
  const year = new Date(time).getUTCFullYear();
  const from = Date.UTC(year, 0, 1);
  return year + (time - from) / (Date.UTC(year + 1, 0, 1) - from);
}

/** The key of a period whose both ends are known, null otherwise: words alone ("the first quarter") do not tell which one. */
export function datesOf(period: Period | null): string | null {
  return period?.start && period.end && period.start < period.end ? `${period.start}/${period.end}` : null;
}

/** Both ends of a period as years; null where not both are known. */
function endsOf(period: Period | null): readonly [number, number] | null {
  if (datesOf(period) === null) return null;
  const start = yearOf(period?.start ?? '');
  const end = yearOf(period?.end ?? '');
  return start === null || end === null ? null : [start, end];
}

function middle(period: Period | null): number | null {
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

/** When a stated change ("tripled", "grew by 5 %") happened. With a base period it runs from the middle of one to the other. */
export function spanOfChange(facts: FigureFacts): Span {
  const from = middle(facts.basePeriod);
  const to = middle(facts.period);
  if (facts.basePeriod && from !== null && to !== null && from < to) {
    return { start: from, end: to, years: days(to - from), rolling: false };
  }
  const ends = endsOf(facts.period);
  const rolling = ends !== null && !(facts.period?.start ?? '').endsWith('-01');
  return { start: ends?.[0] ?? null, end: ends?.[1] ?? null, years: lengthOf(facts.period), rolling };
}

/** When a change told by its two ends happened: between the middles of their periods, or over the period that both share. */
export function spanOfPair(base: FigureFacts, end: FigureFacts): Span {
  const basePeriod = base.period ?? end.basePeriod;
  const shared = datesOf(end.period);
  if (shared !== null && shared === datesOf(basePeriod)) {
    const ends = endsOf(end.period);
    return { start: ends?.[0] ?? null, end: ends?.[1] ?? null, years: lengthOf(end.period), rolling: false };
  }
  const from = middle(basePeriod);
  const to = middle(end.period);
  if (from !== null && to !== null) {
    return from < to
      ? { start: from, end: to, years: days(to - from) }
      : { start: null, end: null, years: null, rolling: false };
  }
  const told = basePeriod === null || from !== null ? null : basePeriod.years;
  return { start: from, end: to, years: told, rolling: false };
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
  const shift =
    shortest < 1 ? SHIFT * shortest : a.rolling !== b.rolling && shortest >= LONG ? SHIFT_OF_ROLLING : SHIFT;
  if (a.start !== null && b.start !== null && Math.abs(a.start - b.start) > shift) return false;
  if (a.end !== null && b.end !== null && Math.abs(a.end - b.end) > shift) return false;
  if ((isDated(a) && isDated(b)) || setting.sameClaim) return true;
  if (!setting.near || (a.years ?? LONG) < LONG || (b.years ?? LONG) < LONG) return false;
  return [a, b].every((span) => !isDated(span) || leadsUpTo(span, setting.told));
}

function leadsUpTo(span: Span, told: number | null): boolean {
  return span.end !== null && told !== null && Math.abs(span.end - told) <= SHIFT_OF_ROLLING;
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
