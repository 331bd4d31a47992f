import { RESPECTIVE } from '../cues.ts';
import type { Tokens } from '../lexer.ts';
import { AND } from '../lexicon.ts';
import type { Draft } from '../scan/draft.ts';
import type { PeriodSpan } from '../scan/period-span.ts';
import type { Sentence } from './sentences.ts';

/** Whether a sentence says that values and times go together in their order ("respectively"). */
export function isInOrder(t: Tokens, s: Sentence): boolean {
  for (let k = s.from; k < s.to; k++) if ((t.cue(k) & RESPECTIVE) !== 0) return true;
  return false;
}

/** "5% and 7% in 2023 and 2024, respectively": figures and periods matched in their order. */
export function respectively(
  t: Tokens,
  drafts: readonly Draft[],
  spans: readonly PeriodSpan[],
): ReadonlyMap<Draft, PeriodSpan> | null {
  const times = longestList(
    t,
    spans.map((p) => ({ item: p, from: p.from, to: p.next })),
  );
  const amounts = drafts.filter(({ kind }) => kind !== 'date' && kind !== 'duration' && kind !== 'ordinal');
  const values = longestList(
    t,
    amounts.map((d) => ({ item: d, from: d.from, to: d.to })),
  );
  if (times.length < 2 || times.length !== values.length) return null;
  return new Map(values.flatMap((d, n) => (times[n] ? [[d, times[n]] as const] : [])));
}

function longestList<T>(t: Tokens, items: readonly { item: T; from: number; to: number }[]): readonly T[] {
  let best: T[] = [];
  let run: T[] = [];
  let end = -1;
  for (const { item, from, to } of items) {
    if (run.length > 0 && from - end <= 3 && isJoint(t, end, from)) run.push(item);
    else run = [item];
    if (run.length > best.length) best = run;
    end = to;
  }
  return best;
}

function isJoint(t: Tokens, from: number, to: number): boolean {
  for (let k = from; k < to; k++) {
    const joins = t.is(k, ',') || (t.grammar(k) & AND) !== 0 || t.language.qualifiers.limiting.has(t.entry(k).word);
    if (!joins) return false;
  }
  return true;
}
