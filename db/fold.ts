/** A name or a word as comparisons see it: NFC, lower case, single spaces, no space at the ends. */
export function fold(text: string): string {
  return text.normalize('NFC').toLowerCase().replace(/\s+/gu, ' ').trim();
}

/** SQL function: 1 where the text (which may be null) holds the needle, which is folded already. */
export function foldedContains(text: unknown, needle: unknown): number {
  return typeof text === 'string' && typeof needle === 'string' && fold(text).includes(needle) ? 1 : 0;
}
