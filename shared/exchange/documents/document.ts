import type { DocumentMeta } from '../../api.ts';

/** What a file says of itself; what it does not say is left out. */
export type FoundMeta = { readonly [K in keyof DocumentMeta]?: NonNullable<DocumentMeta[K]> };

/** A document as it comes out of its file: plain text with paragraphs, and what it says of itself. */
export interface ReadDocument {
  readonly text: string;
  readonly meta: FoundMeta;
  readonly mediaType: string;
}

/** A longer first line is a paragraph. */
const MAX_TITLE = 160;

/** The metadata of a source: what a person gave goes before what the file says, and a title is always found. */
export function completeMeta(
  found: FoundMeta,
  given: { readonly [K in keyof DocumentMeta]?: DocumentMeta[K] | undefined },
  text: string,
  fileName: string,
): DocumentMeta {
  const words = (key: 'publisher' | 'author' | 'url' | 'language', limit: number): string =>
    clean(given[key] ?? found[key] ?? '', limit);
  const title = clean(given.title ?? '', 1000) || clean(found.title ?? '', 1000) || titleOf(text, fileName);
  return {
    title,
    publisher: words('publisher', 1000),
    author: words('author', 1000),
    url: words('url', 5000),
    published: given.published ?? found.published ?? null,
    retrieved: given.retrieved ?? found.retrieved ?? null,
    language: words('language', 35),
  };
}

/** The first line, where it can be a title, else the name of the file without its ending. */
function titleOf(text: string, fileName: string): string {
  const first = /\S[^\n]*/.exec(text.slice(0, 10_000))?.[0].trim() ?? '';
  if (first !== '' && first.length <= MAX_TITLE) return first;
  const base = fileName.replace(/^.*[/\\]/, '');
  return base.replace(/\.[A-Za-z0-9]{1,8}$/, '') || base || 'Untitled';
}

function clean(text: string, limit: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= limit ? line : line.slice(0, limit).replace(/[\ud800-\udbff]$/, '');
}
