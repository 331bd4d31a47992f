/** The words and signs of a text as numbers: the same word has the same number in every text read with one dictionary. */
export interface Words {
  readonly text: string;
  readonly count: number;
  /** Where each begins and ends, in UTF-16 units. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly ids: Int32Array;
}

/** Numbers given to words so far. */
export interface Dictionary {
  readonly known: Map<string, number>;
  /** By number: whether it is a word rather than a sign. */
  readonly isWord: boolean[];
}

/** A dictionary that knows no word yet. */
export function newDictionary(): Dictionary {
  return { known: new Map(), isWord: [] };
}

/** A word keeps its inner points, commas and apostrophes ("8.9", "state's"); any other sign stands alone. */
const TOKEN = /[\p{L}\p{N}\p{M}]+(?:[.,'’][\p{L}\p{N}\p{M}]+)*|[^\s\p{L}\p{N}\p{M}]/gu;
/** Typing differs in these though the words are the same. */
const SAME: Readonly<Record<string, string>> = { '’': "'", '‘': "'", '“': '"', '”': '"', '„': '"', '–': '-', '—': '-' };

/** Cuts a text into words and signs. */
export function wordsOf(text: string, dictionary: Dictionary): Words {
  let room = Math.max(16, text.length >> 2);
  let starts = new Int32Array(room);
  let ends = new Int32Array(room);
  let ids = new Int32Array(room);
  let count = 0;
  for (const match of text.matchAll(TOKEN)) {
    if (count === room) {
      room *= 2;
      starts = grown(starts, room);
      ends = grown(ends, room);
      ids = grown(ids, room);
    }
    starts[count] = match.index;
    ends[count] = match.index + match[0].length;
    ids[count] = numberOf(match[0], dictionary);
    count += 1;
  }
  return { text, count, starts, ends, ids };
}

function grown(from: Int32Array, room: number): Int32Array<ArrayBuffer> {
  const to = new Int32Array(room);
  to.set(from);
  return to;
}

function numberOf(token: string, { known, isWord }: Dictionary): number {
  const folded = SAME[token] ?? token.replaceAll('’', "'");
  let id = known.get(folded);
  if (id === undefined) {
    id = isWord.length;
    known.set(folded, id);
    isWord.push(/[\p{L}\p{N}]/u.test(folded));
  }
  return id;
}

/** The number of the word at an index; -1 outside. */
export function wordAt(words: Words, index: number): number {
  return index < 0 || index >= words.count ? -1 : (words.ids[index] ?? -1);
}

/** The words that [start, end) touches, as a half-open range of indexes; empty where it touches none. */
export function wordsWithin(words: Words, start: number, end: number): { readonly from: number; readonly to: number } {
  const from = firstEndingAfter(words, start);
  let to = from;
  while (to < words.count && (words.starts[to] ?? 0) < end) to += 1;
  return { from, to };
}

function firstEndingAfter({ ends, count }: Words, offset: number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ends[middle] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
