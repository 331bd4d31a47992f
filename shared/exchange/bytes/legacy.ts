import { analyse } from 'chardet';

/** As much as is looked at to guess an encoding; more changes nothing. */
const SAMPLE = 200_000;

/** Encodings that write the Latin alphabet with few bytes above ASCII. */
const LATIN = /^(iso-8859-(1|2|9|15)|windows-125(0|2|4|7))$/;

/** Below this share of bytes above ASCII among letters a text is Latin with accents; above it, another alphabet. */
const LATIN_SHARE = 0.3;

/** Likely encodings of bytes that are no UTF-8, best first, by the names that TextDecoder takes. */
export function guessEncodings(bytes: Uint8Array): readonly string[] {
  const sample = bytes.subarray(0, SAMPLE);
  const guesses = analyse(sample)
    .map((match) => label(match.name))
    .filter((name) => name !== 'utf-8' && !name.startsWith('utf-') && name !== 'ascii');
  if (highShare(sample) >= LATIN_SHARE) return unique([...guesses, 'windows-1252']);
  // A few accents are too little for statistics of bytes: they fit the tables of far languages as well.
  const latin = guesses.filter((name) => LATIN.test(name));
  return unique([...latin, 'windows-1252', ...guesses]);
}

function label(name: string): string {
  const lower = name.toLowerCase();
  return lower === 'iso-8859-1' ? 'windows-1252' : lower;
}

function unique(names: readonly string[]): readonly string[] {
  return [...new Set(names)];
}

function highShare(bytes: Uint8Array): number {
  let letters = 0;
  let high = 0;
  for (const byte of bytes) {
    if (byte >= 0x80) high++;
    else if ((byte >= 65 && byte <= 90) || (byte >= 97 && byte <= 122)) letters++;
  }
  return high === 0 ? 0 : high / (letters + high);
}
