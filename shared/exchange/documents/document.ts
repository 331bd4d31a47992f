import type { DocumentMeta } from '../../api.ts';
import { paragraphsOf } from '../../reading/paragraphs.ts';

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

/** Where a heading is looked for that may stand for a title. */
const HEAD = 10_000;
/** The name that a program gave a file ("000_cf4fde396ba0defa", "20260115-0031") tells a person nothing. */
const BY_MACHINE = /(?=[\da-f]*\d)[\da-f]{12,}|^[\W\d_]+$/i;

/** The first line, where it can be a title, else the name of the file without its ending, else the first heading. */
function titleOf(text: string, fileName: string): string {
  const head = text.slice(0, HEAD);
  const first = /\S[^\n]*/.exec(head)?.[0].trim() ?? '';
  if (first !== '' && first.length <= MAX_TITLE) return first;
  const base = fileName.replace(/^.*[/\\]/, '');
  const name = base.replace(/\.[A-Za-z0-9]{1,8}$/, '') || base;
  if (name !== '' && !BY_MACHINE.test(name)) return name;
  const heading = paragraphsOf(head).find(({ kind }) => kind === 'heading');
  const words = heading === undefined ? '' : head.slice(heading.start, heading.end).replace(/^#{1,6} +/, '');
  return words || name || 'Untitled';
}

function clean(text: string, limit: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= limit ? line : line.slice(0, limit).replace(/[\ud800-\udbff]$/, '');
}
