import { DEGREE, MOVED, MOVES, STEP } from '../cues.ts';
import { type Tokens, WORD } from '../lexer.ts';
import { COMPARE, FROM, OR } from '../lexicon.ts';
import type { Draft } from '../scan/draft.ts';
import type { PeriodSpan } from '../scan/period-span.ts';
import { RELATIVE } from '../senses.ts';
import type { ReadPeriod } from '../types.ts';
import type { PlacedPeriod } from './period-places.ts';
import type { PeriodsRead } from './periods.ts';

/** What the clause around a figure makes of the periods near it. */

/** "rose by 1% in the one and by 2% in the other, compared with 2024": behind its comma it is of all of them. */
export function isOfAll(t: Tokens, p: PlacedPeriod): boolean {
  const compare = (t.sense(p.comparedAt) & COMPARE) !== 0 ? p.comparedAt : p.comparedAt - 1;
  return (t.sense(compare) & COMPARE) !== 0 && t.is(compare - 1, ',');
}

/** "$1.1 billion, or $1.82 a share, a year earlier": what is told again in other terms has the period told behind it. */
export function ofRestated(
  t: Tokens,
  d: Draft,
  next: Draft | undefined,
  read: PeriodsRead | undefined,
): ReadPeriod | null {
  const kind = d.relation?.kind;
  if ((kind !== 'compared-with' && kind !== 'start-of') || !next || !read?.period) return null;
  if (next.from - d.to > 2 || (t.grammar(next.from - 1) & OR) === 0) return null;
  return next.kind === 'date' || next.kind === 'duration' ? null : read.period;
}

/** Tokens between the comma that opens a relative clause and a figure in it. */
const RELATIVE_REACH = 14;

/** "The firm, which employs 300 people, was founded in 1987": the period stands behind the clause of the figure. */
export function leavesRelative(t: Tokens, d: Draft, p: PeriodSpan): boolean {
  let closed = false;
  for (let k = d.to; k < p.from && !closed; k++) closed = t.is(k, ',');
  if (!closed) return false;
  for (let k = d.from - 1; k >= Math.max(0, d.from - RELATIVE_REACH); k--) {
    if (t.is(k, ',')) return (t.claim(k + 1) & RELATIVE) !== 0 && t.type(k + 1) === WORD;
  }
  return false;
}

/** "10 million tonnes a year from 2027": an amount and the time from which it is so. */
export function beginsWith(t: Tokens, d: Draft, p: PlacedPeriod, next: Draft | undefined): boolean {
  if (d.kind === 'percent' || d.kind === 'multiple' || p.comparedAt - d.to > 3) return false;
  if ((t.grammar(p.comparedAt) & FROM) === 0 || p.comparedAt !== p.span.from - 1 || p.before !== null) return false;
  if (next && next.from < p.comparedAt) return false;
  for (let k = d.from - 4; k < p.comparedAt; k++) if ((t.cue(k) & (MOVES | MOVED | STEP | DEGREE)) !== 0) return false;
  return true;
}
