import { Marked } from 'marked';
import type { Result } from '../../model/result.ts';
import { attempt, orRefuse, refuse } from '../input-fault.ts';
import type { ReadDocument } from './document.ts';
import { readFrontMatter } from './front-matter.ts';
import { htmlText } from './html.ts';

/** Levels of quotes and lists that one line may open. */
const MAX_DEPTH = 100;
/** Marks of emphasis in one paragraph beyond which they are taken as they stand: matching them costs their square. */
const MAX_MARKS = 2_000;

/**
 * Markdown to plain text: marks of emphasis, links and headings are gone, their words stay; paragraphs are apart by a blank
 * line, list items stand on lines. Front matter gives the metadata.
 */
export function readMarkdown(source: string, name: string): Result<ReadDocument> {
  return attempt(() => {
    const { meta, body } = orRefuse(readFrontMatter(source, name));
    const lineOffset = source.slice(0, source.length - body.length).split('\n').length - 1;
    checkDepth(body, name, lineOffset);
    const html = new Marked({ gfm: true, async: false }).parse(calmed(body), { async: false });
    const text = htmlText(html, name);
    if (text === '') refuse(`${name} holds no words`, { file: name, line: 1, expected: 'a Markdown text' });
    return { text, meta, mediaType: 'text/markdown' };
  });
}

function checkDepth(body: string, name: string, lineOffset: number): void {
  const lines = body.split('\n');
  for (const [index, line] of lines.entries()) {
    const lead = /^(?:[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t])))*/.exec(line)?.[0] ?? '';
    if (lead.replace(/[ \t\d]/g, '').length <= MAX_DEPTH) continue;
    refuse('quotes or lists are nested too deeply', {
      file: name,
      line: index + 1 + lineOffset,
      expected: `at most ${MAX_DEPTH} levels`,
    });
  }
}

/** Escapes the marks of paragraphs that hold too many of them. */
function calmed(body: string): string {
  if (!/[*_~`[\]<|]/.test(body)) return body;
  return body
    .split(/(\n[ \t]*\n)/)
    .map((block) => {
      const marks = block.match(/[*_~`[\]]/g)?.length ?? 0;
      return marks > MAX_MARKS ? block.replace(/[*_~`[\]]/g, '\\$&') : block;
    })
    .join('');
}
