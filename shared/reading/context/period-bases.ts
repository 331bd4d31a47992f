import type { Tokens } from '../lexer.ts';
import { THE } from '../lexicon.ts';
import { isoDay, parseDay } from '../scan/days.ts';
import type { Draft } from '../scan/draft.ts';
import type { PeriodSpan } from '../scan/period-span.ts';
import type { ReadPeriod } from '../types.ts';
import { movedBack, stepOf } from './period-before.ts';
import { isDeadline, type PlacedPeriod } from './period-places.ts';
import type { Sentence } from './sentences.ts';

/** A period as the contract gives it. */
export function toPeriod(t: Tokens, p: PeriodSpan): ReadPeriod {
  const text = t.text.slice(t.start(p.from), t.end(p.next - 1));
  const end = isDeadline(t, p) ? parseDay(p.end) : null;
  if (!end) return { text, start: p.start, end: p.end, years: p.years };
  const start =
    end.day > 1
      ? isoDay(end.year, end.month, end.day - 1)
      : end.month > 1
        ? isoDay(end.year, end.month - 1)
        : isoDay(end.year - 1);
  return { text, start, end: p.end, years: p.years };
}

/** "a year earlier" than the period that the sentence speaks of; without one it counts from publication. */
export function stepBefore(t: Tokens, { span, before }: PlacedPeriod, main: ReadPeriod | null): ReadPeriod {
  const moved = main === null || before === null ? null : movedBack(main, before);
  return moved === null ? toPeriod(t, span) : { ...moved, text: toPeriod(t, span).text };
}

/** A base told as "the same period in 2024" has the months of the period it is compared with. */
export function toBase(t: Tokens, p: PlacedPeriod, period: ReadPeriod | null): ReadPeriod {
  const plain = toPeriod(t, p.span);
  if (p.before !== null) return stepBefore(t, p, period);
  if (!p.span.same) return plain;
  const start = parseDay(period?.start);
  const year = p.span.year ?? (start && p.span.start === null ? start.year - 1 : null);
  const shifted = start && period && year !== null ? shiftedBy(period, year - start.year) : null;
  return shifted ? { ...shifted, text: plain.text } : { ...plain, years: period?.years ?? plain.years };
}

function shiftedBy(period: ReadPeriod, years: number): ReadPeriod | null {
  const start = parseDay(period.start);
  const end = parseDay(period.end);
  if (!start || !end) return null;
  return {
    text: period.text,
    start: isoDay(start.year + years, start.month, start.day),
    end: isoDay(end.year + years, end.month, end.day),
    years: period.years,
  };
}

/** "year on year" beside a figure compares its period with the one a year before. */
export function yearOnYear(t: Tokens, s: Sentence, d: Draft, period: ReadPeriod | null): ReadPeriod | null {
  for (let k = d.to; k < Math.min(s.to, d.to + 5); k++) {
    if (t.language.times.sinceStep.has(t.entry(k).word) && (t.grammar(k + 1) & THE) !== 0 && !t.plural(k + 2)) {
      const step = stepOf(t, k + 2);
      const moved = step !== 0 && period !== null ? movedBack(period, step) : null;
      if (moved) return { ...moved, text: t.text.slice(t.start(k), t.end(k + 2)) };
      continue;
    }
    const letters = letteredStep(t, k);
    if (letters !== null) return stepsBack(t, period, k, letters.next, letters.step);
    const step = stepOf(t, k);
    if (step === 0) continue;
    let j = k + 1;
    if (t.is(j, '-')) j += 1;
    if (!t.language.times.against.has(t.entry(j).word)) continue;
    j += 1;
    if (t.is(j, '-')) j += 1;
    if (t.plural(j) || stepOf(t, j) !== step) continue;
    return stepsBack(t, period, k, j + 1, step);
  }
  return null;
}

/** "yoy", "y-o-y", "m/m", "q-o-q" at token k: the months it goes back, and the token behind it; else null. */
function letteredStep(t: Tokens, k: number): { readonly step: number; readonly next: number } | null {
  if (t.end(k) - t.start(k) > 3) return null;
  let next = k + 1;
  while (next < k + 5 && t.glued(next)) next += 1;
  const length = t.end(next - 1) - t.start(k);
  if (length !== 3 && length !== 5) return null;
  const letters = t.text.slice(t.start(k), t.end(next - 1)).toLowerCase();
  const { onYear, onQuarter, onMonth } = t.language.times;
  const step = onYear.has(letters) ? 12 : onQuarter.has(letters) ? 3 : onMonth.has(letters) ? 1 : 0;
  return step === 0 ? null : { step, next };
}

/** The period moved back by so many months, with the words of tokens [from, next). */
function stepsBack(t: Tokens, period: ReadPeriod | null, from: number, next: number, step: number): ReadPeriod {
  const text = t.text.slice(t.start(from), t.end(next - 1));
  const moved = period && (step === 12 ? shiftedBy(period, -1) : movedBack(period, step));
  return moved ? { ...moved, text } : { text, start: null, end: null, years: period?.years ?? null };
}

/**
 * "climbed 8.6% to $2bn in 2024, up from $1.8bn the year before": the change is from the period of its start. Which of
 * the figures of a sentence is the only such start; -1 for none or several.
 */
export function onlyStart(drafts: readonly Draft[]): number {
  let only = -1;
  for (let n = 0; n < drafts.length; n++) {
    if (drafts[n]?.pair?.end !== 'base') continue;
    if (only >= 0) return -1;
    only = n;
  }
  return only;
}
