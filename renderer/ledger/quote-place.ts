/** Words of a source in place: the sentence, cut in three about the words. */
export interface QuotePlace {
  readonly before: string;
  readonly words: string;
  readonly after: string;
}

/** Far enough to hold a long sentence; a text without ends is cut here. */
const REACH = 320;

/** The sentence of a text that holds [start, end), for showing; offsets are UTF-16 units. */
export function quotePlace(text: string, start: number, end: number): QuotePlace {
  const head = text.slice(Math.max(0, start - REACH), start);
  const tail = text.slice(end, end + REACH);
  const words = text.slice(start, end);
  const begins = [...head.matchAll(/[.!?…]["”’)]?\s+(?=["“‘(]?\p{Lu})|\n+/gu)].at(-1);
  const before = begins === undefined ? cutStart(head, start > REACH) : head.slice(begins.index + begins[0].length);
  const ends = /[.!?…]["”’)]?(?=\s|$)|\n/u.exec(/[.!?]$/.test(words) ? '' : tail);
  const after =
    ends === null ? cutEnd(tail, end + REACH < text.length) : tail.slice(0, ends.index + ends[0].trimEnd().length);
  return { before, words, after: /[.!?]$/.test(words) ? '' : after };
}

function cutStart(text: string, cut: boolean): string {
  return cut ? `… ${text.replace(/^\S*\s/, '')}` : text;
}

function cutEnd(text: string, cut: boolean): string {
  return cut ? `${text.replace(/\s\S*$/, '')} …` : text;
}
