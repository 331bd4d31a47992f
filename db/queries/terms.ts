/** More words than this are not looked for. */
const MAX_TERMS = 12;

/** The words of a search that can be looked for: those with at least one letter or digit. */
export function searchTerms(text: string): readonly string[] {
  return text
    .replaceAll('\0', ' ')
    .split(/\s+/u)
    .filter((term) => /[\p{L}\p{N}]/u.test(term))
    .slice(0, MAX_TERMS);
}

/** A word as an FTS5 prefix term. Quoted, so that nothing in it is taken as syntax. */
export function ftsPrefix(term: string): string {
  return `"${term.replaceAll('"', '""')}"*`;
}

/** All words of a search as one FTS5 query; null where there is none. */
export function ftsQuery(text: string): string | null {
  const terms = searchTerms(text);
  return terms.length === 0 ? null : terms.map(ftsPrefix).join(' ');
}

/** A LIKE pattern (ESCAPE '\') for a text that holds the needle. */
export function likeContains(needle: string): string {
  return `%${likeEscaped(needle)}%`;
}

/** A LIKE pattern (ESCAPE '\') for a text that starts with the needle. */
export function likeStarts(needle: string): string {
  return `${likeEscaped(needle)}%`;
}

function likeEscaped(text: string): string {
  return text.replace(/[\\%_]/g, (sign) => `\\${sign}`);
}

/** Whether SQLite itself compares the text without regard to capitals: it knows those of ASCII alone. */
export function isAscii(text: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the whole of ASCII
  return /^[\x00-\x7f]*$/.test(text);
}
