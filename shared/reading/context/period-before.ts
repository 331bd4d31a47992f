import { STRETCH } from '../cues.ts';
import type { Tokens } from '../lexer.ts';
import { A, AGO, LAST, THE } from '../lexicon.ts';
import { type Day, daysBetween, isoDay, parseDay } from '../scan/days.ts';
import { type PeriodSpan, span } from '../scan/period-span.ts';
import type { ReadPeriod } from '../types.ts';
import type { Sentence } from './sentences.ts';

/** How far back "the month before" goes from the period that a sentence speaks of. */
export type Step = 'y' | 'mo' | 'q' | 'w';

/** "a year earlier", "the month before", "the previous quarter": a period told by the one before it. */
export interface Before {
  readonly from: number;
  readonly next: number;
  readonly step: Step;
}

/** The unit of time that token k counts back by where the words around it say so, or null. */
export function beforeAt(t: Tokens, s: Sentence, k: number): Before | null {
  const step = stepOf(t, k);
  if (step === null || t.plural(k)) return null;
  const { preceding } = t.language.times;
  // "the week before the vote" is no period of its own.
  const alone = preceding.has(t.entry(k + 1).word) && (t.grammar(k + 2) & (A | THE)) === 0;
  const earlier = (t.grammar(k + 1) & AGO) !== 0 || alone;
  const article = (t.grammar(k - 1) & (A | THE)) !== 0 && k > s.from;
  if (earlier && article && k + 1 < s.to) {
    return { from: k - 1, next: k + 2, step };
  }
  if ((t.grammar(k - 1) & LAST) === 0 || !preceding.has(t.entry(k - 1).word)) return null;
  const first = (t.grammar(k - 2) & THE) !== 0 ? k - 2 : k - 1;
  return first >= s.from ? { from: first, next: k + 1, step } : null;
}

function stepOf(t: Tokens, k: number): Step | null {
  const { unit, key } = t.entry(k);
  if (key === 'quarter') return 'q';
  return unit === 'y' || unit === 'mo' || unit === 'w' ? unit : null;
}

/** The periods of a sentence with those added that only the period it speaks of can place, in their order. */
export function withBefore(t: Tokens, s: Sentence, spans: readonly PeriodSpan[]): readonly PeriodSpan[] {
  const added: PeriodSpan[] = [];
  for (let k = s.from; k < s.to; k++) {
    if ((t.cue(k) & STRETCH) === 0) continue;
    const found = beforeAt(t, s, k);
    if (found && !spans.some((p) => p.from < found.next && p.next > found.from)) {
      added.push(span(found.from, found.next, {}));
    }
  }
  return added.length === 0 ? spans : [...spans, ...added].sort((a, b) => a.from - b.from);
}

/** A period moved back by a step, or null where its days are not known or it is longer than the step. */
export function movedBack(period: ReadPeriod, step: Step): ReadPeriod | null {
  const start = parseDay(period.start);
  const end = parseDay(period.end);
  if (!start || !end || !period.start || !period.end) return null;
  const days = daysBetween(period.start, period.end);
  switch (step) {
    case 'y':
      return days > 366 ? null : between(period, start, end, 12, 0);
    case 'q':
      return days > 92 ? null : between(period, start, end, 3, 0);
    case 'mo':
      return days > 31 ? null : between(period, start, end, 1, 0);
    case 'w':
      return days > 7 ? null : between(period, start, end, 0, 7);
  }
}

function between(period: ReadPeriod, start: Day, end: Day, months: number, days: number): ReadPeriod {
  return {
    ...period,
    start: isoDay(start.year, start.month - months, start.day - days),
    end: isoDay(end.year, end.month - months, end.day - days),
  };
}
