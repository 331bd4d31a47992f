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
/** Tags, comments and entities: each is a node that costs microseconds and hundreds of bytes. */
const MAX_NODES = 600_000;
/** The search for the main text weighs each element's ancestors: beyond these the whole body is taken. */
const READABLE = { depth: 100, nodes: 30_000 } as const;
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
    const { document } = parse(html, name);
    const meta = htmlMeta(document);
    const body = domText(document as unknown as DomNode, { furniture: false });
    const all = body === '' ? domText(document as unknown as DomNode) : body;
    const main =
      hasFurniture(html) && shape.depth <= READABLE.depth && shape.nodes <= READABLE.nodes ? mainText(document) : '';
    const text = main.length >= all.length * LEAST_SHARE ? main || all : all;
    if (text === '') refuse(`${name} holds no words`, { file: name, line: 1, expected: 'an HTML page with text' });
    return { text, meta, mediaType: 'text/html' };
  });
}

/** The words of a piece of HTML that was made from another format: all of it, no search for a main part. */
export function htmlText(html: string, name: string): string {
  checkShape(html, name);
  const { document } = parse(`<html><body>${html}</body></html>`, name);
  return domText(document as unknown as DomNode);
}

function parse(html: string, name: string): ReturnType<typeof parseHTML> {
  try {
    return parseHTML(/<(?:html|body)[\s>]/i.test(html) ? html : `<html><body>${html}</body></html>`);
  } catch (error) {
    // Whatever the shape did not show: a parser that runs out of stack says so.
    if (!(error instanceof RangeError)) throw error;
    return refuse(`${name} is nested too deeply`, { file: name, expected: `at most ${MAX_DEPTH} levels` });
  }
}

function checkShape(html: string, name: string): { readonly depth: number; readonly nodes: number } {
  const shape = htmlShape(html);
  if (shape.depth > MAX_DEPTH) {
    refuse(`${name} is nested too deeply (${shape.depth} elements)`, {
      file: name,
      expected: `at most ${MAX_DEPTH} levels`,
    });
  }
  if (shape.nodes > MAX_NODES) {
    refuse(`${name} has too many elements (${shape.nodes} tags and entities)`, {
      file: name,
      expected: `at most ${MAX_NODES}`,
    });
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
