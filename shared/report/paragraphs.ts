/** A paragraph of a source: the offsets of its words in the text, half-open. */
export interface Paragraph {
  readonly start: number;
  readonly end: number;
  /** A short line without a full stop between two paragraphs. */
  readonly heading: boolean;
  /** Counted from 1 as the reader of the workbench counts: headings have none. */
  readonly number: number | null;
}

const LONGEST_HEADING = 80;

/** The paragraphs of a text (parted by blank lines), in order; text of blank lines belongs to none. */
export function paragraphsOf(text: string): readonly Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let at = 0;
  let number = 0;
  while (at < text.length) {
    const gap = text.indexOf('\n\n', at);
    const end = gap === -1 ? text.length : gap;
    const words = text.slice(at, end);
    const start = at + (words.length - words.trimStart().length);
    if (words.trim() !== '') {
      const heading = isHeading(words.trim());
      if (!heading) number += 1;
      paragraphs.push({ start, end: start + words.trim().length, heading, number: heading ? null : number });
    }
    at = end + 2;
    while (text.charCodeAt(at) === 10) at += 1;
  }
  return paragraphs;
}

function isHeading(words: string): boolean {
  return words.length <= LONGEST_HEADING && !words.includes('\n') && !/[.!?:;,…”"']$/.test(words);
}

/** The number (from zero) of the paragraph that holds an offset, or the last one before it; -1 where none does. */
export function paragraphAt(paragraphs: readonly Paragraph[], offset: number): number {
  let low = 0;
  let high = paragraphs.length - 1;
  let found = -1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    if ((paragraphs[middle]?.start ?? 0) <= offset) {
      found = middle;
      low = middle + 1;
    } else high = middle - 1;
  }
  return found;
}
