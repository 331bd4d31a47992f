/**
 * Characters that act on the text around them or hide in it. They are shown as marks and never put on the page, so that a
 * document cannot turn its own words around; the stored text and its offsets stay as they are.
 */
const NAMES: ReadonlyMap<number, string> = new Map([
  [0x00ad, 'SHY'],
  [0x061c, 'ALM'],
  [0x180e, 'MVS'],
  [0x200b, 'ZWSP'],
  [0x200c, 'ZWNJ'],
  [0x200d, 'ZWJ'],
  [0x200e, 'LRM'],
  [0x200f, 'RLM'],
  [0x2028, 'LS'],
  [0x2029, 'PS'],
  [0x202a, 'LRE'],
  [0x202b, 'RLE'],
  [0x202c, 'PDF'],
  [0x202d, 'LRO'],
  [0x202e, 'RLO'],
  [0x2060, 'WJ'],
  [0x2066, 'LRI'],
  [0x2067, 'RLI'],
  [0x2068, 'FSI'],
  [0x2069, 'PDI'],
  [0xfeff, 'BOM'],
]);

/** Zero-width joiners hold emoji and some scripts together: between such characters they are ordinary letters. */
const JOINERS: ReadonlySet<number> = new Set([0x200c, 0x200d]);
const PATTERN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the purpose
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;

export interface TextRun {
  /** Offset of its first unit, counted like the text given. */
  readonly start: number;
  readonly text: string;
  /** The name of an invisible character; null for ordinary text. */
  readonly mark: string | null;
}

/** Cuts a text into ordinary runs and single invisible characters. The runs' texts joined are the text given. */
export function runsOf(text: string, offset = 0): readonly TextRun[] {
  const out: TextRun[] = [];
  let from = 0;
  for (const match of text.matchAll(PATTERN)) {
    const at = match.index;
    const unit = text.charCodeAt(at);
    if (JOINERS.has(unit) && text.charCodeAt(at - 1) > 0x2ff && text.charCodeAt(at + 1) > 0x2ff) continue;
    if (at > from) out.push({ start: offset + from, text: text.slice(from, at), mark: null });
    const name = NAMES.get(unit) ?? `U+${unit.toString(16).toUpperCase().padStart(4, '0')}`;
    out.push({ start: offset + at, text: match[0], mark: name });
    from = at + 1;
  }
  if (from < text.length) out.push({ start: offset + from, text: text.slice(from), mark: null });
  return out;
}
