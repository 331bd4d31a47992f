import type { ReadHandle } from '../context.ts';

/** As many UTF-16 units of texts are kept at a time: one of the longest, or many short ones. */
const MOST_KEPT = 40_000_000;

/** The texts of sources, each read once as long as it is kept. */
export interface SourceTexts {
  /** Empty where there is no such source. */
  of(sourceId: string): string;
}

/** Makes a reader of texts over what the handle sees now. Use a new one after the next change. */
export function createSourceTexts(read: ReadHandle): SourceTexts {
  const kept = new Map<string, string>();
  let length = 0;
  return {
    of(sourceId) {
      const known = kept.get(sourceId);
      if (known !== undefined) return known;
      const text = String(read.get('SELECT text FROM source WHERE id = +?', sourceId)?.['text'] ?? '');
      if (length + text.length > MOST_KEPT) {
        kept.clear();
        length = 0;
      }
      kept.set(sourceId, text);
      length += text.length;
      return text;
    },
  };
}
