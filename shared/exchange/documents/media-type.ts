/** The media type of a document by the ending of its name. */
export function mediaTypeOf(fileName: string): string {
  if (/\.(?:html?|xhtml)$/i.test(fileName)) return 'text/html';
  if (/\.(?:md|markdown|mdown|mkd)$/i.test(fileName)) return 'text/markdown';
  return 'text/plain';
}
