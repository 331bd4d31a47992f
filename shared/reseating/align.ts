import type { Words } from './words.ts';

/** Which word of the new text each word of the old one became, and the way back; -1 for none. */
export interface Alignment {
  readonly toNew: Int32Array;
  readonly toOld: Int32Array;
}

/** Stretches of so many words are looked for, the longest first: those that stand once in either text. */
const LENGTHS = [8, 4, 2, 1] as const;
/** Stretches that stand elsewhere now must be this long to be taken for the same words. */
const MOVED = 6;
/** A gap of so many pairs is compared word by word. */
const MOST_PAIRS = 60_000;

interface Region {
  readonly a: number;
  readonly aEnd: number;
  readonly b: number;
  readonly bEnd: number;
}

/** Aligns two texts in about linear time: words that stand once in both hold the rest; stretches that moved are found after. */
export function align(before: Words, after: Words): Alignment {
  const toNew = new Int32Array(before.count).fill(-1);
  const toOld = new Int32Array(after.count).fill(-1);
  const link = (a: number, b: number): void => {
    toNew[a] = b;
    toOld[b] = a;
  };
  const todo: (Region & { readonly level: number })[] = [
    { a: 0, aEnd: before.count, b: 0, bEnd: after.count, level: 0 },
  ];
  for (let next = todo.pop(); next !== undefined; next = todo.pop()) {
    const region = trimmed(before.ids, after.ids, next, link);
    const { a, aEnd, b, bEnd } = region;
    if (a === aEnd || b === bEnd) continue;
    if ((aEnd - a) * (bEnd - b) <= MOST_PAIRS) {
      compare(before.ids, after.ids, region, link);
      continue;
    }
    const length = LENGTHS[next.level];
    if (length === undefined) continue;
    const held = rising(shared(before.ids, after.ids, region, length));
    const level = next.level + 1;
    let from = { a, b };
    for (const { a: x, b: y } of held) {
      if (x < from.a || y < from.b) continue;
      for (let n = 0; n < length; n += 1) link(x + n, y + n);
      // Between two that hold, the same length is tried no more; the rest of a region may well be cut up by now.
      todo.push({ a: from.a, aEnd: x, b: from.b, bEnd: y, level });
      from = { a: x + length, b: y + length };
    }
    todo.push({ a: from.a, aEnd, b: from.b, bEnd, level });
  }
  linkMoved(before, after, { toNew, toOld }, link);
  return { toNew, toOld };
}

/** A word or two that are the same at the end of a region say little: a full stop is a full stop anywhere. */
const LEAST_AT_EDGE = 3;

/** Links what is the same at both ends of a region; what is left. */
function trimmed(old: Int32Array, now: Int32Array, region: Region, link: (a: number, b: number) => void): Region {
  const { a, aEnd, b, bEnd } = region;
  const room = Math.min(aEnd - a, bEnd - b);
  let head = 0;
  while (head < room && old[a + head] === now[b + head]) head += 1;
  let tail = 0;
  while (tail < room - head && old[aEnd - 1 - tail] === now[bEnd - 1 - tail]) tail += 1;
  const isWhole = head + tail === room;
  if (head < LEAST_AT_EDGE && !isWhole) head = 0;
  if (tail < LEAST_AT_EDGE && !isWhole) tail = 0;
  for (let n = 0; n < head; n += 1) link(a + n, b + n);
  for (let n = 1; n <= tail; n += 1) link(aEnd - n, bEnd - n);
  return { a: a + head, aEnd: aEnd - tail, b: b + head, bEnd: bEnd - tail };
}

interface Pair {
  readonly a: number;
  readonly b: number;
}

/** Stretches of the length given that stand once in either side of the region, in the order of the old text. */
function shared(old: Int32Array, now: Int32Array, region: Region, length: number): readonly Pair[] {
  const olds = once(old, region.a, region.aEnd, length);
  const news = once(now, region.b, region.bEnd, length);
  const pairs: Pair[] = [];
  for (const [key, a] of olds) {
    const b = news.get(key);
    if (a >= 0 && b !== undefined && b >= 0 && isSame(old, now, a, b, length)) pairs.push({ a, b });
  }
  return pairs;
}

/** Where each stretch begins that stands once; -1 for those that stand more often. */
function once(ids: Int32Array, from: number, to: number, length: number): Map<number, number> {
  const places = new Map<number, number>();
  for (let at = from; at + length <= to; at += 1) {
    const key = hashAt(ids, at, length);
    places.set(key, places.has(key) ? -1 : at);
  }
  return places;
}

function hashAt(ids: Int32Array, at: number, length: number): number {
  let hash = 17;
  for (let n = 0; n < length; n += 1) hash = Math.imul(hash ^ (ids[at + n] ?? 0), 0x9e3779b1) ^ (hash >>> 15);
  return hash;
}

function isSame(old: Int32Array, now: Int32Array, a: number, b: number, length: number): boolean {
  for (let n = 0; n < length; n += 1) if (old[a + n] !== now[b + n]) return false;
  return true;
}

/** The longest run of pairs that rises in both texts. */
function rising(pairs: readonly Pair[]): readonly Pair[] {
  const tails: number[] = [];
  const before = new Int32Array(pairs.length).fill(-1);
  pairs.forEach(({ b }, n) => {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[tails[middle] ?? 0]?.b ?? 0) < b) low = middle + 1;
      else high = middle;
    }
    before[n] = low === 0 ? -1 : (tails[low - 1] ?? -1);
    tails[low] = n;
  });
  const run: Pair[] = [];
  for (let n = tails.at(-1) ?? -1; n >= 0; n = before[n] ?? -1) {
    const pair = pairs[n];
    if (pair !== undefined) run.push(pair);
  }
  return run.reverse();
}

/** The longest common sequence of a small gap. Of several it takes the one whose words stand together. */
function compare(old: Int32Array, now: Int32Array, region: Region, link: (a: number, b: number) => void): void {
  const { a, aEnd, b, bEnd } = region;
  const wide = bEnd - b + 1;
  const high = aEnd - a;
  // Two points a pair, one more where it goes on from the pair before: runs win over scattered words.
  const best = new Int32Array((high + 1) * wide);
  for (let x = high - 1; x >= 0; x -= 1) {
    for (let y = wide - 2; y >= 0; y -= 1) {
      const at = x * wide + y;
      let most = Math.max(best[at + wide] ?? 0, best[at + 1] ?? 0);
      if (old[a + x] === now[b + y]) {
        const follows = x + 1 < high && y + 1 < wide - 1 && old[a + x + 1] === now[b + y + 1] ? 1 : 0;
        most = Math.max(most, 2 + follows + (best[at + wide + 1] ?? 0));
      }
      best[at] = most;
    }
  }
  let x = 0;
  let y = 0;
  while (x < high && y < wide - 1) {
    const at = x * wide + y;
    const here = best[at] ?? 0;
    if (old[a + x] === now[b + y]) {
      const follows = x + 1 < high && y + 1 < wide - 1 && old[a + x + 1] === now[b + y + 1] ? 1 : 0;
      if (here === 2 + follows + (best[at + wide + 1] ?? 0)) {
        link(a + x++, b + y++);
        continue;
      }
    }
    if (here === (best[at + wide] ?? 0)) x += 1;
    else y += 1;
  }
}

/** Links stretches that stand once among what is left of either text: paragraphs that changed their order. */
function linkMoved(
  before: Words,
  after: Words,
  { toNew, toOld }: Alignment,
  link: (a: number, b: number) => void,
): void {
  const olds = free(before, toNew);
  const news = free(after, toOld);
  for (const [key, a] of olds) {
    const b = news.get(key);
    if (a < 0 || b === undefined || b < 0 || !isSame(before.ids, after.ids, a, b, MOVED)) continue;
    if (toNew[a] !== -1 || toOld[b] !== -1) continue;
    const isFree = (x: number, y: number): boolean =>
      x >= 0 && y >= 0 && x < before.count && y < after.count && toNew[x] === -1 && toOld[y] === -1;
    let x = a;
    let y = b;
    while (isFree(x - 1, y - 1) && before.ids[x - 1] === after.ids[y - 1]) {
      x -= 1;
      y -= 1;
    }
    for (; isFree(x, y) && before.ids[x] === after.ids[y]; x += 1, y += 1) link(x, y);
  }
}

function free(words: Words, linked: Int32Array): Map<number, number> {
  const places = new Map<number, number>();
  let run = 0;
  for (let at = 0; at < words.count; at += 1) {
    run = linked[at] === -1 ? run + 1 : 0;
    if (run < MOVED) continue;
    const from = at - MOVED + 1;
    const key = hashAt(words.ids, from, MOVED);
    places.set(key, places.has(key) ? -1 : from);
  }
  return places;
}
