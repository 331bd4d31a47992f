import { align } from '../../../shared/reseating/align.ts';
import { newDictionary, type Words, wordsOf } from '../../../shared/reseating/words.ts';

/** A stretch of a wording, and whether the other wording lacks it. */
export interface Part {
  readonly text: string;
  readonly changed: boolean;
}

/** Two wordings cut where they differ. The parts of each join to the whole of it. */
export function differing(
  before: string,
  after: string,
): { readonly before: readonly Part[]; readonly after: readonly Part[] } {
  const dictionary = newDictionary();
  const x = wordsOf(before, dictionary);
  const y = wordsOf(after, dictionary);
  const { toNew, toOld } = align(x, y);
  return { before: partsOf(x, toNew), after: partsOf(y, toOld) };
}

function partsOf({ text, starts, count }: Words, linked: Int32Array): readonly Part[] {
  const parts: Part[] = [];
  let from = 0;
  let changed = count > 0 && linked[0] === -1;
  for (let at = 1; at < count; at += 1) {
    const isChanged = linked[at] === -1;
    if (isChanged === changed) continue;
    const start = starts[at] ?? 0;
    parts.push({ text: text.slice(from, start), changed });
    from = start;
    changed = isChanged;
  }
  parts.push({ text: text.slice(from), changed });
  return parts;
}
