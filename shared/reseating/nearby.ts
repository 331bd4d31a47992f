import type { Alignment } from './align.ts';
import type { Words } from './words.ts';
import { wordAt } from './words.ts';

/** Words looked at on either side of a quote. */
export const REACH = 16;
/** Of these next to the quote at least one must have stayed beside it, on either side. */
export const NEXT = 3;

/** Two texts, their words and how they align. */
export interface Pairing {
  readonly before: Words;
  readonly after: Words;
  readonly alignment: Alignment;
}

/** A range of words, half-open. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** How many of the words next to an old range still stand next to a new one, up to `reach` on that side. */
export function kept(pairing: Pairing, old: Range, now: Range, side: 'left' | 'right', reach: number): number {
  const { before, after, alignment } = pairing;
  let count = 0;
  for (let n = 1; n <= reach; n += 1) {
    const a = side === 'left' ? old.from - n : old.to + n - 1;
    if (a < 0 || a >= before.count) break;
    const b = alignment.toNew[a] ?? -1;
    const away = side === 'left' ? now.from - b : b - now.to + 1;
    if (b >= 0 && b < after.count && away >= 1 && away <= reach + 2) count += 1;
  }
  return count;
}

/** Whether the quote still stands beside words that it stood beside, or both times at the edge of a paragraph. */
export function isHeld(pairing: Pairing, old: Range, now: Range, side: 'left' | 'right'): boolean {
  const { before, after } = pairing;
  const edge =
    side === 'left'
      ? isBreak(before, old.from - 1) && isBreak(after, now.from - 1)
      : isBreak(before, old.to - 1) && isBreak(after, now.to - 1);
  return edge || kept(pairing, old, now, side, NEXT) > 0;
}

/** Whether the words next to the quote are the very ones they were, or both texts end or begin a paragraph there. */
export function isUntouched(pairing: Pairing, old: Range, now: Range, side: 'left' | 'right'): boolean {
  const { before, after } = pairing;
  for (let n = 1; n <= NEXT; n += 1) {
    const a = side === 'left' ? old.from - n : old.to + n - 1;
    const b = side === 'left' ? now.from - n : now.to + n - 1;
    const ends = isBreak(before, side === 'left' ? a : a - 1);
    if (ends !== isBreak(after, side === 'left' ? b : b - 1)) return false;
    if (ends) return true;
    if (wordAt(before, a) !== wordAt(after, b)) return false;
  }
  return true;
}

/** Whether a paragraph ends between a word and the next, or the text does. */
function isBreak({ text, starts, ends, count }: Words, left: number): boolean {
  if (left < 0 || left + 1 >= count) return true;
  return text.slice(ends[left] ?? 0, starts[left + 1] ?? 0).includes('\n\n');
}

/** The words common to what stands around two places, counted in their order: up to `REACH` on either side. */
export function likeness(x: Words, xRange: Range, y: Words, yRange: Range): number {
  return common(x, xRange.from - 1, y, yRange.from - 1, -1) + common(x, xRange.to, y, yRange.to, 1);
}

/** Kept between calls: this is called for every rival of every quote. */
const rows = [new Int32Array(REACH + 1), new Int32Array(REACH + 1)] as const;

function common(x: Words, xAt: number, y: Words, yAt: number, step: 1 | -1): number {
  let [row, next]: readonly Int32Array[] = rows;
  rows[0].fill(0);
  rows[1].fill(0);
  for (let n = 0; n < REACH; n += 1) {
    const id = wordAt(x, xAt + n * step);
    if (id < 0 || row === undefined || next === undefined) break;
    for (let m = 0; m < REACH; m += 1) {
      const same = id === wordAt(y, yAt + m * step);
      next[m + 1] = same ? (row[m] ?? 0) + 1 : Math.max(row[m + 1] ?? 0, next[m] ?? 0);
    }
    [row, next] = [next, row];
  }
  return row?.[REACH] ?? 0;
}

/** Where each word stands that has no counterpart in the other text. */
export function freePlacesOf(words: Words, linked: Int32Array): ReadonlyMap<number, readonly number[]> {
  const places = new Map<number, number[]>();
  for (let at = 0; at < words.count; at += 1) {
    if (linked[at] !== -1) continue;
    const id = words.ids[at] ?? -1;
    const list = places.get(id);
    if (list === undefined) places.set(id, [at]);
    else list.push(at);
  }
  return places;
}

/** Where the words of a range stand in a text, of the places with a word that has no counterpart: those nothing explains. */
export function unexplained(
  words: Words,
  range: Range,
  text: Words,
  free: ReadonlyMap<number, readonly number[]>,
): readonly Range[] {
  const length = range.to - range.from;
  const tried = new Set<number>();
  const found: Range[] = [];
  for (let n = 0; n < length; n += 1) {
    for (const place of free.get(wordAt(words, range.from + n)) ?? []) {
      const from = place - n;
      if (from < 0 || from + length > text.count || tried.has(from)) continue;
      tried.add(from);
      if (isSameAt(words, range.from, text, from, length)) found.push({ from, to: from + length });
    }
  }
  return found;
}

function isSameAt(x: Words, xAt: number, y: Words, yAt: number, length: number): boolean {
  for (let n = 0; n < length; n += 1) if (x.ids[xAt + n] !== y.ids[yAt + n]) return false;
  return true;
}
