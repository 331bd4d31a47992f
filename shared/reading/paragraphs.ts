/** A stretch of a source's text shown as one block. Offsets are UTF-16 units of the text, half-open. */
export interface Paragraph {
  readonly start: number;
  readonly end: number;
  /** Counted from 1; null for headings and for the rest of a paragraph that was too long to show as one. */
  readonly number: number | null;
  readonly kind: 'text' | 'heading';
  /** Of a heading: 1 for the highest. */
  readonly level: number;
  /** The number of the page that begins before it, where the source tells its pages; else null. */
  readonly page: number | null;
}

/** Headings are shorter; so is a line at the measure of the page. */
const LONGEST_HEADING = 80;
/** Lines of about this many units that follow each other were broken by a program, not by an author. */
const WRAPPED_LEAST = 52;
const WRAPPED_MOST = 110;
const FORM_FEED = 12;

/**
 * The paragraphs of a text in linear time. Blank lines part paragraphs; lines that were wrapped at a margin are one
 * paragraph, other lines are one each. White space between paragraphs belongs to none. What is longer than `longest` is
 * cut into pieces, of which the first has the number. The reader and the report both count by these, so that a
 * paragraph has one number.
 */
export function paragraphsOf(text: string, longest: number = Number.POSITIVE_INFINITY): readonly Paragraph[] {
  const out: Paragraph[] = [];
  let number = 0;
  // A form feed parts pages, in the texts that programs take out of PDF files.
  let page = 1;
  let turned: number | null = null;
  const takePage = (): number | null => {
    const turn = turned;
    turned = null;
    return turn;
  };
  const push = (start: number, end: number, alone: boolean): void => {
    const kind = isHeading(text, start, end, alone) ? 'heading' : 'text';
    const level = kind === 'heading' ? (/^#{1,6}/.exec(text.slice(start, start + 6))?.[0].length ?? 2) : 0;
    if (kind === 'heading') {
      out.push({ start, end, number: null, kind, level, page: takePage() });
      return;
    }
    number += 1;
    let from = start;
    while (end - from > longest) {
      const space = text.lastIndexOf(' ', from + longest);
      const cut = space > from ? space + 1 : from + longest;
      out.push({ start: from, end: cut, number: from === start ? number : null, kind, level, page: takePage() });
      from = cut;
    }
    out.push({ start: from, end, number: from === start ? number : null, kind, level, page: takePage() });
  };
  let block: { start: number; end: number }[] = [];
  const flush = (): void => {
    const first = block[0];
    const last = block[block.length - 1];
    if (first === undefined || last === undefined) return;
    const wrapped =
      block.length > 1 &&
      block.slice(0, -1).every((line) => {
        const length = line.end - line.start;
        return length >= WRAPPED_LEAST && length <= WRAPPED_MOST;
      });
    if (wrapped) push(first.start, last.end, false);
    else for (const line of block) push(line.start, line.end, block.length === 1 && last.end < text.length);
    block = [];
  };
  let at = 0;
  while (at <= text.length) {
    const newline = text.indexOf('\n', at);
    const lineEnd = newline === -1 ? text.length : newline;
    let start = at;
    let end = lineEnd;
    if (text.charCodeAt(start) === FORM_FEED) {
      flush();
      while (start < end && text.charCodeAt(start) === FORM_FEED) {
        start += 1;
        page += 1;
      }
      turned = page;
    }
    // A page may also end behind the last line of it.
    let after = 0;
    while (end > start && text.charCodeAt(end - 1) === FORM_FEED) {
      end -= 1;
      after += 1;
    }
    while (start < end && isSpace(text.charCodeAt(start))) start += 1;
    while (end > start && isSpace(text.charCodeAt(end - 1))) end -= 1;
    if (start < end) block.push({ start, end });
    else flush();
    if (after > 0) {
      flush();
      page += after;
      turned = page;
    }
    at = lineEnd + 1;
  }
  flush();
  return out;
}

/**
 * Marked as a heading, or a short line between blank lines that does not end like a sentence. A line with a colon or a
 * comma may be one too ("Minister: the work goes on"), but not one of a list of figures ("Trade: 9 billion").
 */
function isHeading(text: string, start: number, end: number, alone: boolean): boolean {
  if (end - start > LONGEST_HEADING) return false;
  const line = text.slice(start, end);
  if (/^#{1,6} /.test(line)) return true;
  if (!alone || !/^[\p{Lu}\p{N}]/u.test(line) || !/[\p{L}\p{N})]$/u.test(line)) return false;
  return !/\d%|[$€£]/.test(line) && !(/[:;,] /.test(line) && /\p{N}/u.test(line));
}

function isSpace(unit: number): boolean {
  return unit === 32 || unit === 9 || unit === 0xa0 || unit === 13;
}

/** The place among all of the paragraph that holds an offset, or of the last one before it; -1 where none does. */
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
