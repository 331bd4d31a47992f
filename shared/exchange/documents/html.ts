import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom/worker';
import type { Result } from '../../model/result.ts';
import { attempt, refuse } from '../input-fault.ts';
import type { ReadDocument } from './document.ts';
import { type DomNode, domText } from './dom-text.ts';
import { htmlShape } from './html-depth.ts';
import { htmlMeta } from './html-meta.ts';

/** Deeper trees are no documents; the parser's and the serialiser's recursion is safe far beyond this. */
const MAX_DEPTH = 500;
const MAX_TAGS = 500_000;
/** The search for the main text weighs each element's ancestors: beyond these the whole body is taken. */
const READABLE = { depth: 100, tags: 30_000 } as const;
/** What is left of a page's words must be at least this share, or the search took the wrong part. */
const LEAST_SHARE = 0.2;

/** The encoding that an HTML file declares in its first bytes, or null. */
export function declaredCharset(bytes: Uint8Array): string | null {
  const head = String.fromCharCode(...bytes.subarray(0, 2048));
  return /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([A-Za-z0-9_:.-]{2,40})/i.exec(head)?.[1]?.toLowerCase() ?? null;
}

/**
 * An HTML page to plain text and metadata: the main text where the page has furniture around it, else the whole body.
 * Nothing of the page is run, loaded or kept as markup. Trees too deep or too large are a fault.
 */
export function readHtml(html: string, name: string): Result<ReadDocument> {
  return attempt(() => {
    const shape = checkShape(html, name);
    const { document } = parseHTML(/<(?:html|body)[\s>]/i.test(html) ? html : `<html><body>${html}</body></html>`);
    const meta = htmlMeta(document);
    const body = domText(document as unknown as DomNode, { furniture: false });
    const all = body === '' ? domText(document as unknown as DomNode) : body;
    const main =
      hasFurniture(html) && shape.depth <= READABLE.depth && shape.tags <= READABLE.tags ? mainText(document) : '';
    const text = main.length >= all.length * LEAST_SHARE ? main || all : all;
    if (text === '') refuse(`${name} holds no words`, { file: name, line: 1, expected: 'an HTML page with text' });
    return { text, meta, mediaType: 'text/html' };
  });
}

/** The words of a piece of HTML that was made from another format: all of it, no search for a main part. */
export function htmlText(html: string, name: string): string {
  checkShape(html, name);
  const { document } = parseHTML(`<html><body>${html}</body></html>`);
  return domText(document as unknown as DomNode);
}

function checkShape(html: string, name: string): { readonly depth: number; readonly tags: number } {
  const shape = htmlShape(html);
  if (shape.depth > MAX_DEPTH) {
    refuse(`${name} is nested too deeply (${shape.depth} elements)`, {
      file: name,
      expected: `at most ${MAX_DEPTH} levels`,
    });
  }
  if (shape.tags > MAX_TAGS) {
    refuse(`${name} has too many elements (${shape.tags} tags)`, { file: name, expected: `at most ${MAX_TAGS} tags` });
  }
  return shape;
}

/** Signs of menus, side columns and footers; a page without them is a document as a whole. */
function hasFurniture(html: string): boolean {
  return /<(?:nav|aside|footer|form|menu)[\s>]|(?:class|id|role)\s*=\s*["'][^"']{0,100}(?:nav|menu|sidebar|footer|banner|comment)/i.test(
    html,
  );
}

function mainText(document: Document): string {
  try {
    const article = new Readability<DomNode>(document, { serializer: (node) => node as unknown as DomNode }).parse();
    return article?.content === null || article?.content === undefined ? '' : domText(article.content);
  } catch {
    // The search is a heuristic over foreign markup: where it fails, the whole body is the answer.
    return '';
  }
}
