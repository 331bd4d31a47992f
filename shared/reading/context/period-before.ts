import { STRETCH } from '../cues.ts';
import { NUMBER, type Tokens } from '../lexer.ts';
import { A, AGO, LAST, THE } from '../lexicon.ts';
import { type Day, daysBetween, isoDay, parseDay } from '../scan/days.ts';
import { type PeriodSpan, shortNumber, span } from '../scan/period-span.ts';
import type { ReadPeriod } from '../types.ts';
import type { Sentence } from './sentences.ts';

/** How far back "the month before" goes from the period that a sentence speaks of: months, or days below zero. */
export type Step = number;

/** "a year earlier", "the month before", "ten years earlier": a period told by the one before it. */
export interface Before {
  readonly from: number;
  readonly next: number;
  readonly step: Step;
}

const WEEK: Step = -7;

/** The unit of time that token k counts back by where the words around it say so, or null. */
export function beforeAt(t: Tokens, s: Sentence, k: number): Before | null {
  const step = stepOf(t, k);
  if (step === 0) return null;
  const { preceding, fromNow } = t.language.times;
  // "the week before the vote" is no period of its own.
  const alone = preceding.has(t.entry(k + 1).word) && (t.grammar(k + 2) & (A | THE)) === 0;
  const earlier = (t.grammar(k + 1) & AGO) !== 0 || alone;
  if (earlier && k > s.from && k + 1 < s.to) {
    if ((t.grammar(k - 1) & (A | THE)) !== 0 && !t.plural(k)) return { from: k - 1, next: k + 2, step };
    const count = fromNow.has(t.entry(k + 1).word) ? 0 : countAt(t, k - 1);
    if (count > 0 && t.plural(k)) return { from: k - 1, next: k + 2, step: step * count };
  }
  if (t.plural(k) || (t.grammar(k - 1) & LAST) === 0 || !preceding.has(t.entry(k - 1).word)) return null;
  const first = (t.grammar(k - 2) & THE) !== 0 ? k - 2 : k - 1;
  return first >= s.from ? { from: first, next: k + 1, step } : null;
}

/** The whole number at a token of its own, in digits or a word; 0 for anything else. */
function countAt(t: Tokens, k: number): number {
  if (!t.gap(k)) return 0;
  const count = t.type(k) === NUMBER ? shortNumber(t, k) : t.entry(k).number;
  return Number.isInteger(count) && count > 0 ? count : 0;
}

/** The step of a unit of time; 0 for other words. */
export function stepOf(t: Tokens, k: number): Step {
  const { unit, key } = t.entry(k);
  if (key === 'quarter') return 3;
  if (key === 'decade') return 120;
  if (unit === 'y') return 12;
  if (unit === 'mo') return 1;
  return unit === 'w' ? WEEK : 0;
}

/** The periods of a sentence with those added that only the period it speaks of can place, in their order. */
export function withBefore(t: Tokens, s: Sentence, spans: readonly PeriodSpan[]): readonly PeriodSpan[] {
  let all: PeriodSpan[] | null = null;
  let behind = 0;
  for (let k = s.from; k < s.to; k++) {
    if ((t.cue(k) & STRETCH) === 0) continue;
    const found = beforeAt(t, s, k);
    if (!found) continue;
    for (let p = spans[behind]; p && p.next <= found.from; p = spans[behind]) behind += 1;
    const over = spans[behind];
    if (over && over.from < found.next) continue;
    all ??= [...spans];
    all.push(span(found.from, found.next, {}));
  }
  return all === null ? spans : all.sort((a, b) => a.from - b.from);
}

/** A period moved back by a step, or null where its days are not known or it is longer than the step. */
export function movedBack(period: ReadPeriod, step: Step): ReadPeriod | null {
  const start = parseDay(period.start);
  const end = parseDay(period.end);
  if (!start || !end || !period.start || !period.end) return null;
  const days = daysBetween(period.start, period.end);
  if (step < 0) return days > -step ? null : between(period, start, end, 0, -step);
  return days > Math.min(366, step * 31) ? null : between(period, start, end, step, 0);
}

function between(period: ReadPeriod, start: Day, end: Day, months: number, days: number): ReadPeriod {
  return {
    ...period,
    start: isoDay(start.year, start.month - months, start.day - days),
    end: isoDay(end.year, end.month - months, end.day - days),
  };
}
