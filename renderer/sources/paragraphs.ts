import { type Paragraph, paragraphsOf as paragraphsOfAnyLength } from '../../shared/reading/paragraphs.ts';

export type { Paragraph };

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

/** The paragraphs of a text as the reader lays them out: those too long for one block in pieces. */
export function paragraphsOf(text: string): readonly Paragraph[] {
  return paragraphsOfAnyLength(text, LONGEST);
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
