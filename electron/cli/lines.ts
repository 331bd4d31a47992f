/** All of a stream's bytes. */
export async function readAll(input: AsyncIterable<Uint8Array>): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of input) chunks.push(chunk);
  return new Uint8Array(Buffer.concat(chunks));
}

/**
 * The lines of a UTF-8 stream, without their ends. Only LF and CR LF end a line: JSON may hold U+2028 and U+2029 as they
 * are, at which other line readers split. Bytes that are not UTF-8 end it with null.
 */
export async function* linesOf(input: AsyncIterable<Uint8Array>): AsyncGenerator<string | null> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const decode = (chunk: Uint8Array | null): string | null => {
    try {
      return chunk === null ? decoder.decode() : decoder.decode(chunk, { stream: true });
    } catch {
      return null;
    }
  };
  // Parts of a line that has not ended; joined once, so that a long line stays linear.
  let parts: string[] = [];
  const whole = (end: string): string => {
    const line = [...parts, end].join('');
    parts = [];
    return line.endsWith('\r') ? line.slice(0, -1) : line;
  };
  for await (const chunk of input) {
    const text = decode(chunk);
    if (text === null) {
      yield null;
      return;
    }
    const pieces = text.split('\n');
    const last = pieces.pop() ?? '';
    for (const piece of pieces) yield whole(piece);
    parts.push(last);
  }
  const end = decode(null);
  if (end === null) {
    yield null;
    return;
  }
  const rest = whole(end);
  if (rest !== '') yield rest;
}
