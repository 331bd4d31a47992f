/** What the lexer asks of each character: its class, and where numbers and addresses end. */
export const CLASS_OTHER = 0;
export const CLASS_SPACE = 1;
export const CLASS_LINE = 2;
export const CLASS_DIGIT = 3;
export const CLASS_LOWER = 4;
export const CLASS_UPPER = 5;
export const CLASS_LETTER = 6;

export const CLASSES = classTable();

function classTable(): Uint8Array {
  const table = new Uint8Array(0x10000);
  const fill = (from: number, to: number, value: number): void => {
    table.fill(value, from, to + 1);
  };
  for (const space of [9, 11, 12, 32, 0xa0, 0x1680, 0x202f, 0x205f, 0x3000, 0xfeff]) table[space] = CLASS_SPACE;
  fill(0x2000, 0x200a, CLASS_SPACE);
  for (const line of [10, 13, 0x85, 0x2028, 0x2029]) table[line] = CLASS_LINE;
  fill(48, 57, CLASS_DIGIT);
  fill(97, 122, CLASS_LOWER);
  fill(65, 90, CLASS_UPPER);
  fill(0xc0, 0xde, CLASS_UPPER);
  fill(0xdf, 0xff, CLASS_LOWER);
  table[0xd7] = CLASS_OTHER;
  table[0xf7] = CLASS_OTHER;
  // The micro sign, the ring that stands for degrees (ºC), and the signs of ohm and angstrom begin units.
  table[0xb5] = CLASS_LOWER;
  for (const letter of [0xba, 0x2126, 0x212b]) table[letter] = CLASS_LETTER;
  fill(0x100, 0x1fff, CLASS_LETTER);
  table[0x37e] = CLASS_OTHER;
  fill(0x0e3f, 0x0e3f, CLASS_OTHER);
  fill(0x17db, 0x17db, CLASS_OTHER);
  fill(0x2c00, 0x2dff, CLASS_LETTER);
  fill(0x3040, 0xd7ff, CLASS_LETTER);
  fill(0xf900, 0xfdff, CLASS_LETTER);
  fill(0x600, 0x61f, CLASS_OTHER);
  return table;
}

/** Of every UTF-16 unit: its lower-case form where it is a Latin-1 letter, else itself, and its class 16 bits higher. */
export const UNITS: Uint32Array = unitTable();

/** The least entry of UNITS that is a letter's. */
export const FIRST_LETTER: number = CLASS_LOWER << 16;

function unitTable(): Uint32Array {
  return Uint32Array.from(CLASSES, (kind, unit) => {
    const latin = (unit >= 65 && unit <= 90) || (unit >= 0xc0 && unit <= 0xde && unit !== 0xd7);
    return (kind << 16) | (latin ? unit + 32 : unit);
  });
}

/** The class of the UTF-16 unit at an offset. */
export function classOf(text: string, at: number): number {
  return CLASSES[text.charCodeAt(at)] ?? CLASS_OTHER;
}

/** Longest group chain of one number; more is a list or a code. */
const MAX_GROUPS = 10;

/** Whether the letter at an offset is a capital, in any script that has them. */
export function isCapital(text: string, at: number): boolean {
  const c = text[at] ?? '';
  return c !== c.toLowerCase();
}

/** Whether the dot at an offset opens a decimal (".5"). */
export function startsDecimal(text: string, at: number, to: number): boolean {
  if (at + 1 >= to || classOf(text, at + 1) !== CLASS_DIGIT) return false;
  return at === 0 || (classOf(text, at - 1) < CLASS_DIGIT && text.charCodeAt(at - 1) !== 46);
}

/** The end of a number with its separators and exponent; groups are judged later, when the number is used. */
export function endOfNumber(text: string, start: number, to: number): number {
  let p = start;
  if (text.charCodeAt(p) === 46) p += 1;
  let groupStart = p;
  while (p < to && classOf(text, p) === CLASS_DIGIT) p += 1;
  let spaces = 0;
  for (let groups = 1; groups < MAX_GROUPS && p + 1 < to; groups++) {
    const mark = text.charCodeAt(p);
    const q = p + 1;
    if (classOf(text, q) !== CLASS_DIGIT) break;
    const space = mark === 32 || mark === 0xa0 || mark === 0x202f || mark === 0x2009;
    const apostrophe = mark === 39 || mark === 0x2019;
    if (!space && !apostrophe && mark !== 44 && mark !== 46) break;
    let r = q + 1;
    while (r < to && classOf(text, r) === CLASS_DIGIT) r += 1;
    if (space || apostrophe) {
      const before = p - groupStart;
      if (r - q !== 3 || before > 3 || (groups > 1 && (before !== 3 || (space && spaces === 0)))) break;
      // A letter right behind ("12 500th", "10 200m") still leaves a group; a further short group does not.
      spaces += space ? 1 : 0;
    }
    groupStart = q;
    p = r;
  }
  const e = text.charCodeAt(p);
  if (p < to && (e === 101 || e === 69)) {
    let q = p + 1;
    if (text.charCodeAt(q) === 43 || text.charCodeAt(q) === 45) q += 1;
    let r = q;
    while (r < to && r - q < 4 && classOf(text, r) === CLASS_DIGIT) r += 1;
    if (r > q && r - q < 4 && (r >= to || classOf(text, r) < CLASS_DIGIT)) p = r;
  }
  return p;
}

/** "2. ", "12) ": up to three digits, a mark, a space. */
export function isListMarker(text: string, at: number): boolean {
  let p = at;
  while (p - at < 4 && classOf(text, p) === CLASS_DIGIT) p += 1;
  const mark = text[p] ?? '';
  return p - at < 4 && (mark === '.' || mark === ')') && classOf(text, p + 1) === CLASS_SPACE;
}

/** How many line ends text[from, to) holds, 9 at most; CR LF is one. */
export function lineEnds(text: string, from: number, to: number): number {
  let lines = 0;
  for (let p = from; p < to && lines < 9; p++) {
    const unit = text.charCodeAt(p);
    if (unit === 10 || unit === 0x2029 || (unit === 13 && text.charCodeAt(p + 1) !== 10)) lines += 1;
  }
  return Math.max(1, lines);
}

/** Whether a word that ends here opens an address: http:, https:, www., or stands before an @. */
export function isAddress(text: string, start: number, end: number): boolean {
  const next = text.charCodeAt(end);
  if (next === 64) return true;
  if (next === 58) return text.startsWith('//', end + 1);
  return next === 46 && end - start === 3 && text.slice(start, end).toLowerCase() === 'www';
}

/** The end of the address whose first word ends at `from`, closing marks left out. */
export function endOfAddress(text: string, from: number, to: number): number {
  let p = from;
  while (p < to && classOf(text, p) !== CLASS_SPACE && classOf(text, p) !== CLASS_LINE) p += 1;
  // Closing marks belong to the sentence, not to the address.
  while (p > from && '.,;:!?)]}"\'”’»'.includes(text[p - 1] ?? ' ')) p -= 1;
  return p;
}
