import type { FindingQuote } from '../api.ts';

/** One sentence of a source with all the figures of a finding that stand in it. */
export interface QuotedSentence {
  readonly sentence: string;
  readonly sourceId: string | null;
  readonly quotes: readonly FindingQuote[];
}

/** The figures of a finding by the sentence they stand in, in the order of the text; figures without a quote stand alone. */
export function quotedSentences(quotes: readonly FindingQuote[]): readonly QuotedSentence[] {
  const groups = new Map<string, FindingQuote[]>();
  for (const quote of quotes) {
    const { figure, sentence, start } = quote;
    const key =
      figure.sourceId === null || sentence === ''
        ? `alone ${figure.id}`
        : `${figure.sourceId} ${(figure.start ?? 0) - start} ${sentence}`;
    groups.set(key, [...(groups.get(key) ?? []), quote]);
  }
  return [...groups.values()].flatMap((group) => {
    const sorted = group.toSorted((a, b) => a.start - b.start || (a.figure.id < b.figure.id ? -1 : 1));
    const [first] = sorted;
    return first === undefined ? [] : [{ sentence: first.sentence, sourceId: first.figure.sourceId, quotes: sorted }];
  });
}

/** A piece of a text: plain words, or words of a marked stretch. */
export interface Piece<T> {
  readonly text: string;
  readonly of: T | null;
  /** The stretch begins with this piece (a stretch in another is cut into pieces). */
  readonly first: boolean;
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/**
 * Cuts text.slice(from, until) into plain and marked pieces. Stretches are sorted by start; where they overlap, the one that
 * began last is shown. Offsets are those of the whole text.
 */
export function pieces<T extends Stretch>(
  text: string,
  from: number,
  until: number,
  stretches: readonly T[],
): readonly Piece<T>[] {
  const out: Piece<T>[] = [];
  const begun = new Set<T>();
  const open: T[] = [];
  let at = from;
  let next = 0;
  const emit = (end: number): void => {
    if (end <= at) return;
    const of = open.at(-1) ?? null;
    out.push({ text: text.slice(at, end), of, first: of !== null && !begun.has(of) });
    if (of !== null) begun.add(of);
    at = end;
  };
  while (at < until) {
    const coming = stretches[next];
    const top = open.at(-1);
    const start = coming === undefined ? until : Math.max(from, Math.min(coming.start, until));
    const end = top === undefined ? until : Math.min(top.end, until);
    if (coming !== undefined && start <= end && start < until) {
      emit(start);
      if (coming.end > at) open.push(coming);
      next += 1;
    } else {
      emit(end);
      if (top === undefined) break;
      while (open.length > 0 && (open.at(-1)?.end ?? 0) <= at) open.pop();
    }
  }
  return out;
}
