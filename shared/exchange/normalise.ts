/**
 * Text as the project keeps it: composed characters (NFC), newlines as LF, no byte order mark at the start. Nothing else is
 * touched, so that offsets of quotes count what the reader of the file sees.
 */
export function normaliseText(text: string): string {
  const start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  return text.slice(start).replace(/\r\n?/g, '\n').normalize('NFC');
}
