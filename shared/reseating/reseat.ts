import { align } from './align.ts';
import { changedWords, isNearEnough } from './likeness.ts';
import {
  freePlacesOf,
  isHeld,
  isUntouched,
  kept,
  likeness,
  NEXT,
  type Pairing,
  type Range,
  REACH,
  unexplained,
} from './nearby.ts';
import { type Dictionary, newDictionary, type Words, wordsOf, wordsWithin } from './words.ts';

/** A quote and the place where it stood, in UTF-16 units. */
export interface Quote {
  readonly start: number;
  readonly end: number;
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** A place in the new text, half-open. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

/**
 * What became of a quote. `kept`: the very words, at a place that nothing else contests. `look`: the place is certain, but up to
 * a fifth of the words are others now, or those right beside a short quote are; somebody has to look. `lost`: no place, or
 * several, or too different; the proposal is a place to look at first and never taken by itself.
 */
export type Seat =
  | (Sure & { readonly kind: 'kept' })
  /** The share of its words that changed; 0 where those beside it did. */
  | (Sure & { readonly kind: 'look'; readonly changed: number })
  | { readonly kind: 'lost'; readonly proposal: Place | null; readonly near: number };

interface Sure extends Place {
  readonly moved: boolean;
  /** How well the words around speak for the place, and how much better than for the next best; 0 to 1. */
  readonly score: number;
  readonly margin: number;
}

/** Quotes of so many words that stand once in either text are sure without the words around them. */
const SURE_WORDS = 6;
/** The words around a place must speak for it this much more than for any other place of the same words. */
const MARGIN = 2;
/** Without a look it takes more: rows of a table read much alike. */
const SILENT_MARGIN = 6;

/** Finds the quotes of an old text in a new one. The answers stand in the order of the quotes. */
export function reseat(before: string, after: string, quotes: readonly Quote[]): readonly Seat[] {
  const { seat } = createSeater(before, after);
  return quotes.map((quote) => seat(quote));
}

/** Two texts that were read and aligned. */
export interface Seater {
  /** What became of a quote. */
  seat(quote: Quote): Seat;
  /** Whether a place of the new text holds words that the old one had not. */
  isNew(place: Place): boolean;
}

/** Reads both texts once, to answer for one quote after another. */
export function createSeater(before: string, after: string): Seater {
  const dictionary = newDictionary();
  const old = wordsOf(before, dictionary);
  const now = wordsOf(after, dictionary);
  const alignment = align(old, now);
  const freeOld = freePlacesOf(old, alignment.toNew);
  const freeNew = freePlacesOf(now, alignment.toOld);
  const tools: Tools = { before: old, after: now, alignment, dictionary, freeOld, freeNew };
  return {
    seat(quote) {
      const { start, end, exact } = quote;
      const stands = exact.trim() !== '' && end - start === exact.length && before.startsWith(exact, start);
      return stands ? seatAligned(tools, quote) : seatStray(tools, quote);
    },
    isNew({ start, end }) {
      const { from, to } = wordsWithin(now, start, end);
      return alignment.toOld.subarray(from, to).includes(-1);
    },
  };
}

interface Tools extends Pairing {
  readonly dictionary: Dictionary;
  readonly freeOld: ReadonlyMap<number, readonly number[]>;
  readonly freeNew: ReadonlyMap<number, readonly number[]>;
}

function seatAligned(tools: Tools, quote: Quote): Seat {
  const { before, after, alignment, dictionary } = tools;
  const range = wordsWithin(before, quote.start, quote.end);
  if (range.from === range.to) return lost(tools, range, null);
  const became = newRange(tools, range);
  if (became === null) return lost(tools, range, null);
  const whole =
    became.to - became.from === range.to - range.from && (alignment.toNew[range.from] ?? -1) === became.from;
  const isSame = whole && allLinked(tools, range, became.from);
  const place = placeOf(tools, quote, range, became);
  const said = after.text.slice(place.start, place.end);
  const around = rivalry(tools, range, became);
  const words = countWords(before, range, dictionary);
  const sides = ['left', 'right'] as const;
  const held = sides.every((side) => isHeld(tools, range, became, side));
  const isLong = isSame && words >= SURE_WORDS;
  // The very words, with what stood on one side of them: near enough to be looked at.
  const leans = isSame && sides.some((side) => isUntouched(tools, range, became, side)) && around.own >= REACH;
  if (!(held || isLong || leans) || around.own - around.rival < MARGIN) return lost(tools, range, place);
  const sure: Sure = {
    ...place,
    moved: place.start !== quote.start,
    score: Math.min(1, around.own / (2 * REACH)),
    margin: (around.own - around.rival) / (2 * REACH),
  };
  if (isSame) {
    const untouched = sides.every((side) => isUntouched(tools, range, became, side));
    const isClear = around.own - around.rival >= SILENT_MARGIN || around.rival === 0;
    return isClear && (isLong || untouched) ? { kind: 'kept', ...sure } : { kind: 'look', changed: 0, ...sure };
  }
  const changed = changedWords(quote.exact, said);
  if (!isNearEnough(changed)) return lost(tools, range, place);
  return { kind: 'look', changed: changed.changed / Math.max(1, changed.words), ...sure };
}

/** Whether the words of an old range all became the ones from `to` on. */
function allLinked({ alignment }: Tools, range: Range, to: number): boolean {
  for (let n = 0; n < range.to - range.from; n += 1) if (alignment.toNew[range.from + n] !== to + n) return false;
  return true;
}

/** The range that the words of an old one stand in now, words changed at its edges included. */
function newRange({ alignment, after }: Tools, range: Range): Range | null {
  const length = range.to - range.from;
  let first = -1;
  let last = -1;
  let low = Number.POSITIVE_INFINITY;
  let high = -1;
  let linked = 0;
  for (let at = range.from; at < range.to; at += 1) {
    const b = alignment.toNew[at] ?? -1;
    if (b < 0) continue;
    if (first < 0) first = at;
    last = at;
    low = Math.min(low, b);
    high = Math.max(high, b);
    linked += 1;
  }
  // Nothing is left of it, or its words were scattered.
  if (linked * 2 < length || high - low + 1 > length * 2) return null;
  if ((alignment.toNew[first] ?? -1) !== low || (alignment.toNew[last] ?? -1) !== high) return null;
  return {
    from: low - lead(alignment.toOld, low - 1, -1, first - range.from, -1),
    to: high + 1 + lead(alignment.toOld, high + 1, 1, range.to - 1 - last, after.count),
  };
}

/** How many new words stand where so many words at the edge of a quote were changed: no more than there were. */
function lead(toOld: Int32Array, from: number, step: 1 | -1, most: number, edge: number): number {
  let count = 0;
  for (let at = from; count < most && at !== edge && (toOld[at] ?? 0) === -1; at += step) count += 1;
  return count;
}

/** The place of a range of words in characters. A quote that began or ended inside a word does so still. */
function placeOf(tools: Tools, quote: Quote, range: Range, became: Range): Place {
  const { before, after, alignment } = tools;
  const firstKept = alignment.toNew[range.from] === became.from;
  const lastKept = alignment.toNew[range.to - 1] === became.to - 1;
  const cutLeft = firstKept ? quote.start - (before.starts[range.from] ?? 0) : 0;
  const cutRight = lastKept ? (before.ends[range.to - 1] ?? 0) - quote.end : 0;
  const start = (after.starts[became.from] ?? 0) + cutLeft;
  return { start, end: Math.max(start, (after.ends[became.to - 1] ?? 0) - cutRight) };
}

/** How well the words around speak for the new place, and how well for any other that nothing else explains. */
function rivalry(tools: Tools, range: Range, became: Range): { readonly own: number; readonly rival: number } {
  const { before, after } = tools;
  const own = Math.max(
    likeness(before, range, after, became),
    kept(tools, range, became, 'left', REACH) + kept(tools, range, became, 'right', REACH),
  );
  let rival = 0;
  const same = became.to - became.from === range.to - range.from;
  // The same words elsewhere in the new text that came from nowhere: the quote may have gone there instead.
  for (const other of unexplained(before, range, after, tools.freeNew)) {
    if (!overlap(other, became)) rival = Math.max(rival, likeness(before, range, after, other));
  }
  // The same words elsewhere in the old text that went nowhere: the new place may be theirs.
  for (const other of same ? unexplained(before, range, before, tools.freeOld) : []) {
    if (!overlap(other, range)) rival = Math.max(rival, likeness(before, other, after, became));
  }
  return { own: Math.max(own, edges(tools, range, became)), rival };
}

/** A text that is hardly longer than the quote has no words around it: its edges speak for the place. */
function edges({ before, after }: Tools, range: Range, became: Range): number {
  const left = range.from === 0 && became.from === 0 ? REACH : 0;
  const right = range.to === before.count && became.to === after.count ? REACH : 0;
  return left + right;
}

function overlap(x: Range, y: Range): boolean {
  return x.from < y.to && y.from < x.to;
}

function countWords(words: Words, range: Range, { isWord }: Dictionary): number {
  let count = 0;
  for (let at = range.from; at < range.to; at += 1) if (isWord[words.ids[at] ?? -1] === true) count += 1;
  return count;
}

/** No place that is sure: what stands between the words that stood around it is proposed, where that is about as long. */
function lost(tools: Tools, range: Range, place: Place | null): Seat {
  const { before, after, alignment } = tools;
  const length = range.to - range.from;
  let left = -1;
  let right = after.count;
  for (let n = 1; n <= NEXT && left < 0; n += 1) left = alignment.toNew[range.from - n] ?? -1;
  for (let n = 0; n < NEXT && right === after.count; n += 1) {
    const b = range.to + n < before.count ? (alignment.toNew[range.to + n] ?? -1) : -1;
    if (b >= 0) right = b;
  }
  const near = left >= 0 ? (after.ends[left] ?? 0) : (after.starts[right] ?? nearestBefore(tools, range.from));
  if (place !== null && place.end > place.start) return { kind: 'lost', proposal: place, near: place.start };
  const known = left >= 0 && right < after.count && right > left + 1 && right - left - 1 <= length * 2 + 4;
  if (!known) return { kind: 'lost', proposal: null, near };
  const proposal = { start: after.starts[left + 1] ?? 0, end: after.ends[right - 1] ?? 0 };
  return { kind: 'lost', proposal, near };
}

function nearestBefore({ alignment, after }: Tools, at: number): number {
  for (let n = at - 1; n >= 0; n -= 1) {
    const b = alignment.toNew[n] ?? -1;
    if (b >= 0) return after.ends[b] ?? 0;
  }
  return 0;
}

/** A quote that had lost its place before: taken where its words and what stood around them stand once, word by word. */
function seatStray({ after }: Tools, quote: Quote): Seat {
  const { text } = after;
  const { exact, prefix, suffix } = quote;
  const near = Math.min(quote.start, text.length);
  if (exact.trim() === '') return { kind: 'lost', proposal: null, near };
  const around = prefix + exact + suffix;
  const at = text.indexOf(around);
  const once = at >= 0 && text.indexOf(around, at + 1) < 0;
  if (once && prefix.trim() !== '' && suffix.trim() !== '') {
    const start = at + prefix.length;
    return { kind: 'kept', start, end: start + exact.length, moved: true, score: 1, margin: 1 };
  }
  const only = text.indexOf(exact);
  const proposal = only >= 0 && text.indexOf(exact, only + 1) < 0 ? { start: only, end: only + exact.length } : null;
  return { kind: 'lost', proposal, near: proposal?.start ?? near };
}
