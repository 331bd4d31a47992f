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

/** Paragraphs shown together: the unit of windowing. */
export interface Chunk {
  readonly index: number;
  readonly start: number;
  readonly end: number;
  readonly paragraphs: readonly Paragraph[];
}

/** Longest block laid out at once; a browser takes long over a line of a megabyte. */
const LONGEST = 6000;
/** About a screen of text a chunk, so that what is in sight is drawn without much beyond it; up to six in very long texts. */
const CHUNK_LENGTH = { least: 2400, most: 12_000 } as const;
const CHUNK_PARAGRAPHS = { least: 12, most: 60 } as const;
/** Each chunk that is not drawn is watched: of many more, scrolling would be felt. */
const CHUNKS = 400;
/** Headings are shorter; so is a line at the measure of the page. */
const LONGEST_HEADING = 80;
/** Lines of about this many units that follow each other were broken by a program, not by an author. */
const WRAPPED_LEAST = 52;
const WRAPPED_MOST = 110;
const FORM_FEED = 12;

/**
 * The paragraphs of a text in linear time. Blank lines part paragraphs; lines that were wrapped at a margin are one
 * paragraph, other lines are one each. White space between paragraphs belongs to none.
 */
export function paragraphsOf(text: string): readonly Paragraph[] {
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
    while (end - from > LONGEST) {
      const space = text.lastIndexOf(' ', from + LONGEST);
      const cut = space > from ? space + 1 : from + LONGEST;
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

/** Marked as a heading, or a short line between blank lines that does not end like a sentence. */
function isHeading(text: string, start: number, end: number, alone: boolean): boolean {
  if (end - start > LONGEST_HEADING) return false;
  const line = text.slice(start, end);
  if (/^#{1,6} /.test(line)) return true;
  return alone && /^[\p{Lu}\p{N}]/u.test(line) && /[\p{L}\p{N})]$/u.test(line) && !/[:;,] |\d%|[$€£]/.test(line);
}

function isSpace(unit: number): boolean {
  return unit === 32 || unit === 9 || unit === 0xa0 || unit === 13;
}

function within(wanted: number, { least, most }: { readonly least: number; readonly most: number }): number {
  return Math.max(least, Math.min(most, wanted));
}

/** Paragraphs gathered into chunks, in order. */
export function chunksOf(paragraphs: readonly Paragraph[]): readonly Chunk[] {
  const longest = within((paragraphs.at(-1)?.end ?? 0) / CHUNKS, CHUNK_LENGTH);
  const fullest = within(paragraphs.length / CHUNKS, CHUNK_PARAGRAPHS);
  const out: Chunk[] = [];
  let held: Paragraph[] = [];
  const flush = (): void => {
    const first = held[0];
    const last = held[held.length - 1];
    if (first === undefined || last === undefined) return;
    out.push({ index: out.length, start: first.start, end: last.end, paragraphs: held });
    held = [];
  };
  for (const paragraph of paragraphs) {
    const first = held[0];
    if (first !== undefined && (paragraph.end - first.start > longest || held.length >= fullest)) flush();
    held.push(paragraph);
  }
  flush();
  return out;
}

/** The chunk that holds an offset, or the next one; null for a text without words. */
export function chunkAt(chunks: readonly Chunk[], offset: number): Chunk | null {
  let low = 0;
  let high = chunks.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((chunks[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return chunks[low] ?? null;
}
