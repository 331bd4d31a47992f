import type { Highlight } from '../../shared/api.ts';
import type { Suggestion } from '../../shared/model/records.ts';
import { FIGURE_KINDS, type FigureKind, type Verdict } from '../../shared/model/vocabulary.ts';

/** Something marked in the text: an accepted figure, a claim, or words that a suggestion is about. */
export type Mark =
  | {
      readonly what: 'figure';
      readonly start: number;
      readonly end: number;
      readonly id: string;
      readonly kind: FigureKind | null;
      readonly verdict: Verdict | null;
      /** Words of it, or beside it, changed: to be looked at. */
      readonly isAstray?: boolean;
    }
  | {
      readonly what: 'claim';
      readonly start: number;
      readonly end: number;
      readonly id: string;
      readonly isAstray?: boolean;
    }
  /** Words found by a search, the one that the search is at, or those that a form is open for. */
  | {
      readonly what: 'shade';
      readonly start: number;
      readonly end: number;
      readonly id: 'found' | 'found-now' | 'held';
    }
  | {
      readonly what: 'suggestion';
      readonly start: number;
      readonly end: number;
      readonly id: string;
      /** Null for suggestions that are not about a figure. */
      readonly kind: FigureKind | null;
    };

/** A stretch of text under the same marks. Of nested marks of one sort the innermost shows. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  readonly figure: Extract<Mark, { what: 'figure' }> | null;
  readonly claim: Extract<Mark, { what: 'claim' }> | null;
  readonly suggestion: Extract<Mark, { what: 'suggestion' }> | null;
  /** How many claims lie over each other here: more than one shows. */
  readonly claims: number;
  /** All of them, also those that others hide. */
  readonly over: readonly Mark[];
}

/** The kind of figure that a suggestion proposes, or null. */
export function suggestedKind(suggestion: Suggestion): FigureKind | null {
  if (suggestion.kind !== 'figure') return null;
  const kind = suggestion.payload['kind'];
  return FIGURE_KINDS.find((known) => known === kind) ?? null;
}

/** All marks of a source, by place. `taken` are suggestions just accepted, whose highlights are still to be read. */
export function marksOf(
  highlights: readonly Highlight[],
  suggestions: readonly Suggestion[],
  taken: readonly Suggestion[] = [],
  shades: readonly Extract<Mark, { what: 'shade' }>[] = [],
): readonly Mark[] {
  const marks: Mark[] = [...shades];
  for (const h of highlights) {
    const place = { start: h.start, end: h.end };
    if (h.figureId !== null) {
      const { figureKind: kind, verdict, isAstray } = h;
      marks.push({ what: 'figure', ...place, id: h.figureId, kind, verdict, isAstray });
    } else if (h.claimId !== null) marks.push({ what: 'claim', ...place, id: h.claimId, isAstray: h.isAstray });
  }
  for (const s of suggestions) {
    marks.push({ what: 'suggestion', start: s.start, end: s.end, id: s.id, kind: suggestedKind(s) });
  }
  for (const s of taken) {
    const place = { start: s.start, end: s.end, id: s.id };
    if (s.kind === 'figure') marks.push({ what: 'figure', ...place, kind: suggestedKind(s), verdict: null });
    else if (s.kind === 'claim') marks.push({ what: 'claim', ...place });
  }
  return marks.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** The marks that touch [start, end), of marks in order of their start. Long marks before `start` are found by `longest`. */
export function marksWithin(marks: readonly Mark[], start: number, end: number, longest: number): readonly Mark[] {
  let low = 0;
  let high = marks.length;
  const from = start - longest;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((marks[middle]?.start ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  const out: Mark[] = [];
  for (let at = low; at < marks.length; at++) {
    const mark = marks[at];
    if (mark === undefined || mark.start >= end) break;
    if (mark.end > start) out.push(mark);
  }
  return out;
}

/** Cuts [start, end) at the edges of the marks. The pieces join to the whole range, each under the marks it carries. */
export function piecesOf(start: number, end: number, marks: readonly Mark[]): readonly Piece[] {
  const edges = new Set([start, end]);
  for (const mark of marks) {
    if (mark.start > start && mark.start < end) edges.add(mark.start);
    if (mark.end > start && mark.end < end) edges.add(mark.end);
  }
  const cuts = [...edges].sort((a, b) => a - b);
  const pieces: Piece[] = [];
  for (let i = 0; i + 1 < cuts.length; i++) {
    const from = cuts[i] ?? start;
    const to = cuts[i + 1] ?? end;
    const over = marks.filter((mark) => mark.start <= from && mark.end >= to);
    pieces.push({
      start: from,
      end: to,
      figure: innermost(over.filter((mark) => mark.what === 'figure')),
      claim: innermost(over.filter((mark) => mark.what === 'claim')),
      claims: over.filter((mark) => mark.what === 'claim').length,
      suggestion: innermost(over.filter((mark) => mark.what === 'suggestion')),
      over,
    });
  }
  return pieces;
}

function innermost<M extends Mark>(marks: readonly M[]): M | null {
  return marks.reduce<M | null>(
    (best, mark) => (best === null || mark.end - mark.start < best.end - best.start ? mark : best),
    null,
  );
}
