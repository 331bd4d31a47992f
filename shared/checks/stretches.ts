import { calendarYear, type Stretch, stretchOf } from './observed.ts';
import { startIsOpen } from './since-when.ts';
import { datesOf, lengthOf } from './spans.ts';
import type { FigureFacts } from './types.ts';

/** Growth in these terms is not that of the amounts as they are told. */
const OTHER_TERMS =
  /\b(?:in real terms|real growth|inflation-adjusted|adjusted for inflation|at (?:constant|comparable|fixed) prices|in (?:constant|comparable|fixed) prices|(?:in|by) (?:physical )?volume|in tonnage|in (?:roubles?|rubles?|local currency|national currency)|seasonally adjusted|annuali[sz]ed)\b/i;

/** Whether the words say that growth is of something else than the amounts themselves: of volumes, of real values. */
export function isInOtherTerms({ claim }: FigureFacts): boolean {
  return OTHER_TERMS.test(claim.statement);
}

/** From when to when a told change leads. */
export interface Ends {
  readonly base: Stretch;
  readonly end: Stretch;
}

/**
 * What a told change compares, in each reading that its words allow: its period, or the last year of it, with the base period named; a year with the year
 * before; the years from 2015 to 2025 with 2015 or with the year before. Empty where the words do not tell ("the past decade",
 * a quarter, which may be held against the one before or against that of the year before).
 */
export function endsOfChange(facts: FigureFacts): readonly Ends[] {
  const { period, basePeriod } = facts;
  const end = stretchOf(period);
  if (end === null) return [];
  if (basePeriod !== null) {
    const base = stretchOf(basePeriod);
    if (base === null || base.start >= end.start) return [];
    // "Over the past five years … from 2019": nobody adds the five up; the change leads to the last of them.
    const long = lengthBetween(end) > 1.1 && lengthBetween(base) < 1.1 && isNewYear(end.start) && isNewYear(end.end);
    return long
      ? [
          { base, end: calendarYear(yearOfDate(end.end) - 1) },
          { base, end },
        ]
      : [{ base, end }];
  }
  const years = lengthBetween(end);
  if (years < 0.9 || !end.start.endsWith('-01')) return [];
  if (years < 1.1) {
    if (startIsOpen(facts)) return [];
    const base = yearBefore(end);
    return base === null ? [] : [{ base, end }];
  }
  if (!isNewYear(end.start) || !isNewYear(end.end)) return [];
  const first = yearOfDate(end.start);
  const last = calendarYear(yearOfDate(end.end) - 1);
  const told = period?.years ?? null;
  const before: Ends = { base: calendarYear(first - 1), end: last };
  if (told !== null && Math.abs(told - years) < 0.1) return [before];
  return [{ base: calendarYear(first), end: last }, before];
}

/** "from 2019 to 2023": the words name the year that a change leads from, where "2016–2025" may count from the year before. */
export function namesItsEnds(period: FigureFacts['period']): boolean {
  return (
    period !== null &&
    period.years === null &&
    /^(?:from|between) \d{4} (?:to|until|till|and) \d{4}$/i.test(period.text)
  );
}

function lengthBetween(stretch: Stretch): number {
  return lengthOf({ id: '', rev: 0, text: '', years: null, ...stretch }) ?? 0;
}

function isNewYear(date: string): boolean {
  return date.endsWith('-01-01');
}

function yearOfDate(date: string): number {
  return Number(date.slice(0, 4));
}

function yearBefore({ start, end }: Stretch): Stretch | null {
  const back = (date: string): string => `${String(yearOfDate(date) - 1).padStart(4, '0')}${date.slice(4)}`;
  // The 29th of February has no day a year before.
  return start.endsWith('-02-29') || end.endsWith('-02-29') ? null : { start: back(start), end: back(end) };
}

/** The ends of pairs that carry one period between them: neither has a time of its own. */
export function sharedPeriods(figures: readonly FigureFacts[]): ReadonlySet<string> {
  const shared = new Set<string>();
  const seen = new Map<string, FigureFacts>();
  for (const facts of figures) {
    const { pairId } = facts.figure;
    if (pairId === null) continue;
    const pair = `${pairId} ${datesOf(facts.period)}`;
    const other = seen.get(pair);
    if (other) for (const one of [facts, other]) shared.add(one.figure.id);
    seen.set(pair, facts);
  }
  return shared;
}
