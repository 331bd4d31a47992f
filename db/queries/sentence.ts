/** Longest quote, in UTF-16 units. */
const MAX_QUOTE = 400;
/** How far a sentence is looked for on either side. */
const REACH = 2000;

export interface Sentence {
  readonly sentence: string;
  /** Where the words stand in the sentence, half-open. */
  readonly start: number;
  readonly end: number;
}

/** The bounds of the sentence around a place in a text: [from, to). */
export function sentenceBounds(text: string, start: number, end: number): readonly [number, number] {
  const left = Math.max(0, start - REACH);
  const before = text.slice(left, start);
  let from = left;
  for (const stop of before.matchAll(/[.!?…]["'”’»)\]]*\s+(?=["'“‘«([]*[\p{Lu}\p{N}])|\n\s*\n|\n(?=\s*[-*•#])/gu)) {
    if (!isAbbreviation(before.slice(0, stop.index + 1))) from = left + stop.index + stop[0].length;
  }
  const after = text.slice(end, end + REACH);
  let to = end + after.length;
  for (const stop of after.matchAll(/[.!?…]["'”’»)\]]*(?=\s|$)|\n\s*\n/gu)) {
    const isBreak = stop[0].startsWith('\n');
    if (!isBreak && isAbbreviation(text.slice(left, end + stop.index + 1))) continue;
    const next = after.slice(stop.index + stop[0].length).trimStart();
    if (!isBreak && /^\p{Ll}/u.test(next)) continue;
    to = end + stop.index + (isBreak ? 0 : stop[0].length);
    break;
  }
  while (from < start && /\s/.test(text.charAt(from))) from += 1;
  while (to > end && /\s/.test(text.charAt(to - 1))) to -= 1;
  return [from, to];
}

/** The sentence around a place in a text, cut to 400 characters about the words themselves. */
export function sentenceAround(text: string, start: number, end: number): Sentence {
  let [from, to] = sentenceBounds(text, start, end);
  if (to - from > MAX_QUOTE) {
    const room = Math.max(0, MAX_QUOTE - (end - start) - 2);
    const left = Math.min(start - from, Math.floor(room / 2));
    const cutFrom = whole(text, start - left);
    const cutTo = whole(text, Math.min(to, Math.max(end, cutFrom + MAX_QUOTE - 2)));
    const head = cutFrom > from ? '…' : '';
    const tail = cutTo < to ? '…' : '';
    from = cutFrom;
    to = cutTo;
    return {
      sentence: `${head}${text.slice(from, to)}${tail}`,
      start: start - from + head.length,
      end: end - from + head.length,
    };
  }
  return { sentence: text.slice(from, to), start: start - from, end: end - from };
}

/** "U.S. exports", "No. 5": a full stop that ends no sentence. */
function isAbbreviation(upToStop: string): boolean {
  return /(?:\b\p{Lu}|\b(?:Mr|Mrs|Ms|Dr|Prof|St|No|vs|approx|etc|cf|Inc|Ltd|Co|Corp|Gen|Gov|Sen))\.$/u.test(upToStop);
}

/** The nearest place that does not stand inside a surrogate pair. */
function whole(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff ? at - 1 : at;
}
