import { MOVED, MOVES, STANDS } from '../cues.ts';
import { CLITIC, type Tokens } from '../lexer.ts';
import { BY, UNTIL } from '../lexicon.ts';
import { type Day, isoDay, weekdayOf } from './days.ts';
import { type PeriodSpan, span } from './period-span.ts';

/** Days and weeks counted from the day of publication. */

/** Yesterday, tomorrow. */
export function dayFrom(i: number, { year, month, day }: Day, shift: number): PeriodSpan {
  return span(i, i + 1, {
    start: isoDay(year, month, day + shift),
    end: isoDay(year, month, day + shift + 1),
    weekday: true,
  });
}

/** Whether a weekday stands right behind what it is the day of: "fell 3% Tuesday", "closed Monday at". */
function isDayOf(t: Tokens, i: number): boolean {
  if (t.is(i - 1, '%')) return true;
  const { unit, magnitude, currency, cue } = t.entry(i - 1);
  return t.gap(i) && (unit !== null || magnitude > 0 || currency !== null || (cue & (MOVES | MOVED | STANDS)) !== 0);
}

/** "on Wednesday": the last one up to the day of publication; "by Wednesday": the next one. */
export function readWeekday(t: Tokens, i: number, published: Day): PeriodSpan | null {
  const { onDay, weekdays } = t.language.times;
  if (t.type(i + 1) === CLITIC || t.is(i + 1, '-')) return null;
  if (!onDay.has(t.entry(i - 1).word) && !isDayOf(t, i)) return null;
  const wanted = weekdays.indexOf(t.entry(i).word);
  if (wanted < 0) return null;
  const { year, month, day } = published;
  const now = weekdayOf(published);
  const ahead = (t.grammar(i - 1) & (BY | UNTIL)) !== 0;
  const shift = ahead ? (wanted - now + 7) % 7 : -((now - wanted + 7) % 7);
  return span(i, i + 1, {
    start: isoDay(year, month, day + shift),
    end: isoDay(year, month, day + shift + 1),
    weekday: true,
  });
}

/** Last week, this week, next week, from Monday on. */
export function readWeek(from: number, next: number, published: Day | null, direction: number): PeriodSpan | null {
  if (!published) return null;
  const { year, month, day } = published;
  const monday = day - weekdayOf(published) + 7 * direction;
  return span(from, next, { start: isoDay(year, month, monday), end: isoDay(year, month, monday + 7) });
}
