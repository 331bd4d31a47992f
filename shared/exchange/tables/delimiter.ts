const DELIMITERS = [',', ';', '\t', '|'] as const;

/** As many rows are looked at. */
const SAMPLE_ROWS = 50;
const SAMPLE_LENGTH = 200_000;

/**
 * The delimiter of a table: the one that divides its first rows into the same number of cells most often, then the one
 * that makes more cells. A comma where none divides anything.
 */
export function guessDelimiter(text: string): string {
  const sample = text.slice(0, SAMPLE_LENGTH);
  let best: { readonly delimiter: string; readonly share: number; readonly cells: number } | null = null;
  for (const delimiter of DELIMITERS) {
    const counts = cellCounts(sample, delimiter, sample.length < text.length);
    const [width = 1] = counts;
    if (width < 2) continue;
    const share = counts.filter((count) => count === width).length / counts.length;
    // A little raggedness is damage, which is told later; more of it means that this is not the delimiter.
    if (best === null || share > best.share + 0.1 || (share > best.share - 0.1 && width > best.cells)) {
      best = { delimiter, share, cells: width };
    }
  }
  return best?.delimiter ?? ',';
}

function cellCounts(text: string, delimiter: string, cut: boolean): readonly number[] {
  const counts: number[] = [];
  let cells = 1;
  let quoted = false;
  let filled = false;
  for (let at = 0; at < text.length && counts.length < SAMPLE_ROWS; at++) {
    const character = text[at] ?? '';
    if (character === '"') quoted = !quoted;
    else if (quoted) continue;
    else if (character === delimiter) cells++;
    else if (character === '\n') {
      if (filled) counts.push(cells);
      cells = 1;
      filled = false;
      continue;
    }
    if (character !== ' ') filled = true;
  }
  if (filled && (!cut || counts.length === 0)) counts.push(cells);
  return counts;
}
