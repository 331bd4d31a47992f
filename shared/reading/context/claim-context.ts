import type { ClaimKind } from '../../model/vocabulary.ts';
import { CLITIC, type Tokens, WORD } from '../lexer.ts';
import { A, AND, BY, DESCRIBER, THE, TO } from '../lexicon.ts';
import type { Draft } from '../scan/draft.ts';
import type { PeriodSpan } from '../scan/period-span.ts';
import { CONTRAST, PROCEDURE } from '../senses.ts';
import type { SubjectContext } from './predicates.ts';
import type { Speakers } from './speakers.ts';

/** What the rules of claims ask of a sentence. */
export interface ClaimContext extends SubjectContext {
  readonly figures: readonly Draft[];
  readonly periods: readonly PeriodSpan[];
  readonly speakers: Pick<Speakers, 'at'>;
  /** The sentence is a question. */
  readonly asked: boolean;
}

/** What a cue says of its sentence. */
export interface Verdict {
  readonly kind: ClaimKind;
  readonly reason: string;
  readonly confidence: number;
}

/** Who makes the statement of a sentence, or null where the text itself does. */
export function speakerOf({ s, figures, speakers }: ClaimContext): string | null {
  // A token inside the sentence's own words, behind the quotation mark it may open with.
  const middle = Math.min(s.to - 1, s.from + 1);
  return speakers.at(middle, s) ?? (figures[0] ? speakers.at(figures[0].head, s) : null);
}

/** What a negation takes off. */
export const NEGATING = 0.12;

/** From a cue to the figure it speaks of, and to the words of its clause. */
const REACH = 30;
const CLAUSE = 8;
const MOST_BETWEEN = 3;

/** Whether a figure measures something: no date, rank or length of time, and no doubtful number. */
export function measures(d: Draft): boolean {
  return d.kind !== 'date' && d.kind !== 'ordinal' && d.kind !== 'duration' && d.confidence >= 0.5;
}

/** The first measuring figure behind a cue and near it, or null. */
export function figureBehind(c: ClaimContext, k: number): Draft | null {
  for (const d of c.figures) if (d.head > k && d.head <= k + REACH && measures(d)) return d;
  return null;
}

export function measuredBefore(c: ClaimContext, k: number): boolean {
  for (const d of c.figures) if (d.head < k && measures(d)) return true;
  return false;
}

/** Whether a time behind a cue sets a deadline: "by 2030", "by the end of the year". */
export function deadlineBehind(c: ClaimContext, k: number): boolean {
  const { t } = c;
  return c.periods.some((p) => p.from > k && ((t.grammar(p.from - 1) & BY) !== 0 || (t.grammar(p.from) & BY) !== 0));
}

/** Whether a clause of its own begins shortly before a cue: "and", "but", a semicolon. */
export function opensClause(c: ClaimContext, k: number): boolean {
  const { t, s } = c;
  for (let n = k - 1; n > Math.max(s.from, k - CLAUSE); n--) {
    if (t.is(n, ';') || (t.speech(n) & CONTRAST) !== 0 || (t.grammar(n) & AND) !== 0) return true;
  }
  return false;
}

/** The token behind "to" where that follows a cue, a time between left out ("promised last year to cut"); else -1. */
export function behindTo(c: ClaimContext, k: number): number {
  const { t } = c;
  let at = k + 1;
  if ((t.grammar(at) & TO) === 0) {
    const time = c.periods.find((p) => p.from >= at && p.from <= at + 1);
    if (time === undefined || time.next - at > MOST_BETWEEN) return -1;
    at = time.next;
  }
  return (t.grammar(at) & TO) !== 0 && t.type(at) === WORD && t.type(at + 1) === WORD ? at + 1 : -1;
}

/** "A plan", "the promise", "its target": an article or owner stands right before. */
export function isNounAt(t: Tokens, k: number): boolean {
  return (t.grammar(k - 1) & (A | THE)) !== 0 || t.type(k - 1) === CLITIC || (t.sense(k - 1) & DESCRIBER) !== 0;
}

/** Meetings that will be held, tickets that will be sold: matters of procedure. */
export function isProcedure(c: ClaimContext, k: number): boolean {
  for (let n = k - 1; n >= c.s.from && n > k - CLAUSE; n--) if ((c.t.claim(n) & PROCEDURE) !== 0) return true;
  return false;
}

/** A word of the text in lower case, for a reason. */
export function word(t: Tokens, k: number): string {
  return t.string(k).toLowerCase();
}
