/** First bytes by which files that are no text are told, with the words for them. */
const SIGNATURES: readonly (readonly [readonly number[], string])[] = [
  [[0x89, 0x50, 0x4e, 0x47], 'PNG image'],
  [[0xff, 0xd8, 0xff], 'JPEG image'],
  [ascii('GIF87a'), 'GIF image'],
  [ascii('GIF89a'), 'GIF image'],
  [ascii('RIFF'), 'WebP image or sound'],
  [ascii('II*\0'), 'TIFF image'],
  [ascii('MM\0*'), 'TIFF image'],
  [ascii('%PDF-'), 'PDF document'],
  [ascii('PK\x03\x04'), 'ZIP archive, or a .docx, .xlsx or .odt document'],
  [ascii('PK\x05\x06'), 'empty ZIP archive'],
  [[0x1f, 0x8b], 'gzip archive'],
  [ascii('7z\xbc\xaf'), '7-Zip archive'],
  [ascii('Rar!'), 'RAR archive'],
  [ascii('BZh'), 'bzip2 archive'],
  [[0xfd, 0x37, 0x7a, 0x58, 0x5a], 'xz archive'],
  [[0x28, 0xb5, 0x2f, 0xfd], 'Zstandard archive'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'document of an old Office program'],
  [ascii('SQLite format 3\0'), 'SQLite database'],
  [ascii('{\\rtf'), 'RTF document'],
  [[0x7f, 0x45, 0x4c, 0x46], 'program'],
  [ascii('MZ\x90'), 'program'],
  [[0xca, 0xfe, 0xba, 0xbe], 'program'],
  [ascii('\0asm'), 'program'],
  [ascii('ID3\x03'), 'sound file'],
  [ascii('ID3\x04'), 'sound file'],
  [ascii('OggS\0'), 'sound file'],
];

function ascii(text: string): readonly number[] {
  return [...text].map((character) => character.charCodeAt(0));
}

/** What kind of binary file the bytes begin like, in words; null where they do not begin like one. */
export function binaryKind(bytes: Uint8Array): string | null {
  for (const [signature, words] of SIGNATURES) {
    if (signature.every((byte, index) => bytes[index] === byte)) return words;
  }
  const brand = String.fromCharCode(...bytes.subarray(4, 8));
  return brand === 'ftyp' ? 'video or image' : null;
}

/** Tab, newline, vertical tab, form feed, carriage return, and the escape of ISO-2022 texts. */
const ORDINARY_CONTROLS: ReadonlySet<number> = new Set([9, 10, 11, 12, 13, 27]);

/** One control character in so many bytes is a slip; more means that the file is no text. */
const BYTES_A_CONTROL = 200;

/**
 * Where bytes that are to be one-byte or UTF-8 text stop looking like text: the offset of the first NUL, or of the first
 * control character where there are too many of them; null where they look like text.
 */
export function binaryOffset(bytes: Uint8Array): number | null {
  const nul = bytes.indexOf(0);
  if (nul >= 0) return nul;
  let first = -1;
  let controls = 0;
  for (let index = 0; index < bytes.length; index++) {
    const byte = bytes[index] ?? 0;
    if ((byte < 32 && !ORDINARY_CONTROLS.has(byte)) || byte === 127) {
      controls++;
      if (first < 0) first = index;
    }
  }
  return controls > 3 && controls * BYTES_A_CONTROL > bytes.length ? first : null;
}
