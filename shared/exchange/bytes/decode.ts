import type { Result } from '../../model/result.ts';
import { attempt, refuse } from '../input-fault.ts';
import { binaryKind, binaryOffset } from './binary.ts';
import { guessEncodings } from './legacy.ts';
import { byteOrderMark, decodeUtf32, scanUtf8, type UnicodeEncoding, unmarkedUtf16 } from './unicode.ts';

/** Largest files taken, in bytes. */
export const MAX_BYTES = { document: 32_000_000, table: 256_000_000, ledger: 64_000_000 } as const;

/** What may come in, as messages name it. */
export const TAKEN = '.txt, .md, .html, .csv or .yaml';

export interface Decoded {
  /** The characters as they are in the file, without the byte order mark. */
  readonly text: string;
  /** The encoding's common name. */
  readonly encoding: string;
}

/** Refuses a file that is larger than its kind may be. */
export function checkSize(bytes: Uint8Array, name: string, kind: keyof typeof MAX_BYTES): Result<null> {
  return attempt(() => {
    const limit = MAX_BYTES[kind];
    if (bytes.length <= limit) return null;
    return refuse(`${name} is too large (${Math.ceil(bytes.length / 1e6)} MB)`, {
      file: name,
      expected: `a ${kind} of at most ${limit / 1_000_000} MB`,
    });
  });
}

/**
 * Bytes of a text file to characters: by byte order mark, as strict UTF-8, as UTF-16, then in the encoding that the file
 * declares or that its bytes look like. Never puts replacement characters: bytes that are no text are a located fault.
 */
export function decodeText(bytes: Uint8Array, name: string, declared: string | null = null): Result<Decoded> {
  return attempt(() => {
    const kind = binaryKind(bytes);
    if (kind !== null) return refuse(`${name} is not a text file (${kind})`, { file: name, line: 1, expected: TAKEN });
    const mark = byteOrderMark(bytes);
    if (mark !== null) return marked(bytes.subarray(mark.length), mark.encoding, name);
    const wide = unmarkedUtf16(bytes);
    const wideText = wide === null ? null : strictly(bytes, wide);
    if (wide !== null && wideText !== null) return { text: wideText, encoding: wide };
    refuseBinary(bytes, name);
    const text = strictly(bytes, 'utf-8');
    return text === null ? legacy(bytes, name, declared) : { text, encoding: 'utf-8' };
  });
}

/** The line (one-based) that a byte offset falls on. */
export function lineOfByte(bytes: Uint8Array, offset: number): number {
  let line = 1;
  for (let index = 0; index < offset; index++) {
    if (bytes[index] === 10 || (bytes[index] === 13 && bytes[index + 1] !== 10)) line++;
  }
  return line;
}

function marked(bytes: Uint8Array, encoding: UnicodeEncoding, name: string): Decoded {
  const text = encoding.startsWith('utf-32') ? decodeUtf32(bytes, encoding === 'utf-32le') : strictly(bytes, encoding);
  if (text === null) {
    const at = encoding === 'utf-8' ? scanUtf8(bytes).invalidAt : null;
    return refuse(`${name} says it is ${encoding} but holds bytes that are not`, {
      file: name,
      ...(at === null ? {} : { line: lineOfByte(bytes, at) }),
      expected: `${encoding} text`,
    });
  }
  const nul = text.indexOf('\0');
  if (nul >= 0) {
    refuse(`${name} is not a text file (NUL character at offset ${nul})`, {
      file: name,
      line: text.slice(0, nul).split('\n').length,
      expected: TAKEN,
    });
  }
  return { text, encoding };
}

function refuseBinary(bytes: Uint8Array, name: string): void {
  const at = binaryOffset(bytes);
  if (at === null) return;
  const what = bytes[at] === 0 ? 'NUL byte' : 'control characters';
  refuse(`${name} is not a text file (${what} at offset ${at})`, {
    file: name,
    line: lineOfByte(bytes, at),
    expected: TAKEN,
  });
}

function legacy(bytes: Uint8Array, name: string, declared: string | null): Decoded {
  const scan = scanUtf8(bytes);
  const at = scan.invalidAt ?? 0;
  // Many well-formed characters and few strays: UTF-8 that was damaged, where a guess would garble all the rest.
  if (scan.wide > 0 && scan.wide >= 4 * scan.invalid) {
    refuse(
      `${name} is damaged UTF-8: byte 0x${(bytes[at] ?? 0).toString(16)} at offset ${at} belongs to no character`,
      {
        file: name,
        line: lineOfByte(bytes, at),
        expected: 'UTF-8 text, or one other encoding throughout',
      },
    );
  }
  const candidates = [...(declared === null ? [] : [declared]), ...guessEncodings(bytes)];
  // C1 controls and private characters show that a table was the wrong one; drawn boxes show it in all but odd texts.
  for (const implausible of [/[\u0080-\u009f\ufffd\u2500-\u259f]|\p{Co}/u, /[\u0080-\u009f\ufffd]|\p{Co}/u]) {
    for (const encoding of candidates) {
      const text = strictly(bytes, encoding);
      if (text !== null && !implausible.test(text)) return { text, encoding: canonical(encoding) };
    }
  }
  return refuse(`${name} is in no encoding that can be recognised (byte at offset ${at})`, {
    file: name,
    line: lineOfByte(bytes, at),
    expected: 'UTF-8 text',
  });
}

function canonical(encoding: string): string {
  return new TextDecoder(encoding).encoding;
}

/** The text, or null where the bytes are not wholly of that encoding or the encoding is not known. */
function strictly(bytes: Uint8Array, encoding: string): string | null {
  try {
    const decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
    const text = decoder.decode(bytes);
    return decoder.encoding === 'windows-1252' ? text.replace(/[\u0080-\u009f]/g, windows1252) : text;
  } catch {
    return null;
  }
}

/** Bytes 0x80 to 0x9f of windows-1252, which some runtimes decode as ISO 8859-1; the unassigned five stay controls. */
const HIGH_CONTROLS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

function windows1252(control: string): string {
  return HIGH_CONTROLS[control.charCodeAt(0) - 0x80] ?? control;
}
