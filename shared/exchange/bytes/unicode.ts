/** The Unicode encodings that a file may announce or show by itself. */
export type UnicodeEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'utf-32le' | 'utf-32be';

/** The encoding that a byte order mark announces, and how many bytes the mark takes; null without a mark. */
export function byteOrderMark(
  bytes: Uint8Array,
): { readonly encoding: UnicodeEncoding; readonly length: number } | null {
  const [a, b, c, d] = bytes;
  // UTF-32 first: its little-endian mark begins with that of UTF-16.
  if (a === 0xff && b === 0xfe && c === 0 && d === 0) return { encoding: 'utf-32le', length: 4 };
  if (a === 0 && b === 0 && c === 0xfe && d === 0xff) return { encoding: 'utf-32be', length: 4 };
  if (a === 0xef && b === 0xbb && c === 0xbf) return { encoding: 'utf-8', length: 3 };
  if (a === 0xff && b === 0xfe) return { encoding: 'utf-16le', length: 2 };
  if (a === 0xfe && b === 0xff) return { encoding: 'utf-16be', length: 2 };
  return null;
}

/** UTF-16 without a mark, told by the zero halves of its ASCII characters; null where the bytes do not look like it. */
export function unmarkedUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const length = Math.min(bytes.length, 4096) & ~1;
  if (length < 4 || bytes.length % 2 !== 0) return null;
  let evenZeros = 0;
  let oddZeros = 0;
  for (let index = 0; index < length; index += 2) {
    if (bytes[index] === 0) evenZeros++;
    if (bytes[index + 1] === 0) oddZeros++;
  }
  const pairs = length / 2;
  if (oddZeros > pairs * 0.3 && evenZeros === 0) return 'utf-16le';
  if (evenZeros > pairs * 0.3 && oddZeros === 0) return 'utf-16be';
  return null;
}

/** Text of strictly valid UTF-32, or null. */
export function decodeUtf32(bytes: Uint8Array, littleEndian: boolean): string | null {
  if (bytes.length % 4 !== 0) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts: string[] = [];
  let chunk: number[] = [];
  for (let offset = 0; offset < bytes.length; offset += 4) {
    const point = view.getUint32(offset, littleEndian);
    if (point > 0x10ffff || (point >= 0xd800 && point < 0xe000)) return null;
    chunk.push(point);
    if (chunk.length === 8192) {
      parts.push(String.fromCodePoint(...chunk));
      chunk = [];
    }
  }
  return parts.join('') + String.fromCodePoint(...chunk);
}

export interface Utf8Scan {
  /** Offset of the first byte that is not UTF-8, or null. */
  readonly invalidAt: number | null;
  /** Well-formed characters of more than one byte, and bytes that are not UTF-8. */
  readonly wide: number;
  readonly invalid: number;
}

/** Counts what is and what is not UTF-8, so that a damaged UTF-8 file can be told from one in another encoding. */
export function scanUtf8(bytes: Uint8Array): Utf8Scan {
  let invalidAt: number | null = null;
  let wide = 0;
  let invalid = 0;
  let index = 0;
  while (index < bytes.length) {
    const length = utf8Length(bytes, index);
    if (length === 0) {
      invalidAt ??= index;
      invalid++;
      index++;
    } else {
      if (length > 1) wide++;
      index += length;
    }
  }
  return { invalidAt, wide, invalid };
}

/** Bytes of the well-formed UTF-8 character at an offset; 0 where there is none. */
function utf8Length(bytes: Uint8Array, index: number): number {
  const first = bytes[index] ?? 0;
  if (first < 0x80) return 1;
  const length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
  if (first < 0xc2 || first > 0xf4) return 0;
  for (let next = 1; next < length; next++) {
    const byte = bytes[index + next];
    if (byte === undefined || byte < 0x80 || byte > 0xbf) return 0;
  }
  const second = bytes[index + 1] ?? 0;
  if ((first === 0xe0 && second < 0xa0) || (first === 0xed && second > 0x9f)) return 0;
  if ((first === 0xf0 && second < 0x90) || (first === 0xf4 && second > 0x8f)) return 0;
  return length;
}
