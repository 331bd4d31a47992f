import { CURRENCY_SYMBOLS } from '../quantity/currency.ts';
import { ABBREVIATION, type Entry, FUNCTION, HASH_START, hashStep, type Lexicon, lowerUnit } from './lexicon.ts';

/**
 * Words, numbers and marks of a stretch of text, in arrays that are used again for the next stretch. One pass, each
 * character looked at a bounded number of times.
 */

export const WORD = 1;
export const NUMBER = 2;
export const SYMBOL = 3;
export const NEWLINE = 4;
/** An apostrophe with the letters behind it: 's, 't, ’Brien. */
export const CLITIC = 5;
/** A web or mail address: nothing in it is a figure. */
export const ADDRESS = 6;

const FLAG_GAP = 1;
const FLAG_CAPITAL = 2;
const FLAG_UPPER = 4;
const FLAG_PLURAL = 8;

const CLASS_OTHER = 0;
const CLASS_SPACE = 1;
const CLASS_LINE = 2;
const CLASS_DIGIT = 3;
const CLASS_LOWER = 4;
const CLASS_UPPER = 5;
const CLASS_LETTER = 6;

const CLASSES = classTable();

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

function classOf(text: string, at: number): number {
  return CLASSES[text.charCodeAt(at)] ?? CLASS_OTHER;
}

/** Longest group chain of one number; more is a list or a code. */
const MAX_GROUPS = 10;

/** Lines shorter than this end where they end; longer ones may be wrapped. */
const WRAPPED_LINE = 40;

const CURRENCY_MARKS = [...CURRENCY_SYMBOLS.keys()].join('');

export class Tokens {
  readonly text: string;
  readonly lexicon: Lexicon;
  /** How many tokens the last call of `lex` made. */
  count = 0;
  private types: Uint8Array;
  private flags: Uint8Array;
  private starts: Int32Array;
  private ends: Int32Array;
  private ids: Uint16Array;

  constructor(text: string, lexicon: Lexicon, capacity: number) {
    this.text = text;
    this.lexicon = lexicon;
    this.types = new Uint8Array(capacity);
    this.flags = new Uint8Array(capacity);
    this.starts = new Int32Array(capacity);
    this.ends = new Int32Array(capacity);
    this.ids = new Uint16Array(capacity);
  }

  /** WORD, NUMBER, SYMBOL ...; 0 outside. */
  type(i: number): number {
    return i >= 0 && i < this.count ? (this.types[i] ?? 0) : 0;
  }

  start(i: number): number {
    return this.starts[i] ?? 0;
  }

  end(i: number): number {
    return this.ends[i] ?? 0;
  }

  /** Whether white space or a line end stands before the token. */
  gap(i: number): boolean {
    return i <= 0 || i >= this.count || ((this.flags[i] ?? 0) & FLAG_GAP) !== 0;
  }

  /** Whether the token is written right behind the one before. */
  glued(i: number): boolean {
    return !this.gap(i);
  }

  capital(i: number): boolean {
    return i >= 0 && i < this.count && ((this.flags[i] ?? 0) & FLAG_CAPITAL) !== 0;
  }

  /** All letters are capitals. */
  upper(i: number): boolean {
    return i >= 0 && i < this.count && ((this.flags[i] ?? 0) & FLAG_UPPER) !== 0;
  }

  /** A word that ends in a single s. */
  plural(i: number): boolean {
    return i >= 0 && i < this.count && ((this.flags[i] ?? 0) & FLAG_PLURAL) !== 0;
  }

  /** The number of the word's entry; 0 for other tokens and unknown words. */
  id(i: number): number {
    return this.type(i) === WORD ? (this.ids[i] ?? 0) : 0;
  }

  entry(i: number): Entry {
    return this.lexicon.entry(this.id(i));
  }

  grammar(i: number): number {
    return this.entry(i).grammar;
  }

  sense(i: number): number {
    return this.entry(i).sense;
  }

  /** Whether the token is this one mark. */
  is(i: number, mark: string): boolean {
    return this.type(i) === SYMBOL && this.ids[i] === mark.charCodeAt(0);
  }

  /** The UTF-16 unit of a mark; 0 for other tokens. */
  mark(i: number): number {
    return this.type(i) === SYMBOL ? (this.ids[i] ?? 0) : 0;
  }

  string(i: number): string {
    return this.text.slice(this.start(i), this.end(i));
  }

  /** Reads text[from, to) into tokens, forgetting the ones before. */
  lex(from: number, to: number): void {
    const { text } = this;
    this.reserve(to - from + 1);
    let count = 0;
    let p = from;
    let lineStart = from;
    let gap = true;
    while (p < to) {
      const unit = text.charCodeAt(p);
      const kind = CLASSES[unit] ?? CLASS_OTHER;
      if (kind === CLASS_SPACE) {
        gap = true;
        p += 1;
        continue;
      }
      let end = p + 1;
      let type = SYMBOL;
      let flags = gap ? FLAG_GAP : 0;
      let id = unit;
      gap = false;
      if (kind >= CLASS_LOWER) {
        type = WORD;
        let hash = hashStep(HASH_START, lowerUnit(unit));
        let upper = kind === CLASS_UPPER;
        if (upper) flags |= FLAG_CAPITAL;
        else if (kind === CLASS_LETTER && isCapital(text, p)) flags |= FLAG_CAPITAL;
        let last = unit;
        let before = 0;
        while (end < to) {
          const next = text.charCodeAt(end);
          const nextKind = CLASSES[next] ?? CLASS_OTHER;
          if (nextKind < CLASS_LOWER) break;
          if (nextKind !== CLASS_UPPER) upper = false;
          before = last;
          last = next;
          hash = hashStep(hash, lowerUnit(next));
          end += 1;
        }
        if (upper) flags |= FLAG_UPPER;
        if (last === 115 && before !== 115 && end - p > 2) flags |= FLAG_PLURAL;
        id = this.lexicon.find(text, p, end, hash);
        if (end < to && isAddress(text, p, end)) {
          type = ADDRESS;
          end = endOfAddress(text, end, to);
        }
      } else if (kind === CLASS_DIGIT || (unit === 46 && startsDecimal(text, p, to))) {
        type = NUMBER;
        end = endOfNumber(text, p, to);
        id = 0;
      } else if (kind === CLASS_LINE) {
        type = NEWLINE;
        while (end < to && (classOf(text, end) === CLASS_LINE || classOf(text, end) === CLASS_SPACE)) end += 1;
        gap = true;
        id = lineEnds(text, p, end);
        const length = p - lineStart;
        lineStart = end;
        if (id === 1 && end < to && this.wraps(length, count - 1, end)) {
          p = end;
          continue;
        }
      } else if ((unit === 39 || unit === 0x2019) && end < to && count > 0) {
        const glued = (flags & FLAG_GAP) === 0 && this.types[count - 1] === WORD;
        if (glued && classOf(text, end) >= CLASS_LOWER) {
          type = CLITIC;
          while (end < to && classOf(text, end) >= CLASS_LOWER) end += 1;
        }
      }
      this.types[count] = type;
      this.flags[count] = flags;
      this.starts[count] = p;
      this.ends[count] = end;
      this.ids[count] = id;
      count += 1;
      p = end;
    }
    this.count = count;
  }

  /** Whether a single line end only wraps a long line: the sentence goes on behind it. */
  private wraps(length: number, before: number, next: number): boolean {
    if (length < WRAPPED_LINE || before < 0) return false;
    const last = this.types[before];
    const mark = last === SYMBOL ? String.fromCharCode(this.ids[before] ?? 0) : '';
    if ('.!?:"”'.includes(mark) && mark !== '') return false;
    const kind = classOf(this.text, next);
    if (kind === CLASS_LOWER) return true;
    if (mark === ',') return true;
    if (kind === CLASS_UPPER || kind === CLASS_LETTER) {
      return last === WORD && (this.lexicon.entry(this.ids[before] ?? 0).grammar & FUNCTION) !== 0;
    }
    if (kind === CLASS_DIGIT) return !isListMarker(this.text, next);
    return CURRENCY_MARKS.includes(this.text[next] ?? ' ') || this.text[next] === '(';
  }

  private reserve(capacity: number): void {
    if (this.types.length >= capacity) return;
    this.types = new Uint8Array(capacity);
    this.flags = new Uint8Array(capacity);
    this.starts = new Int32Array(capacity);
    this.ends = new Int32Array(capacity);
    this.ids = new Uint16Array(capacity);
  }

  /** How many line ends a NEWLINE token holds (2 and more make a blank line). */
  lines(i: number): number {
    return this.type(i) === NEWLINE ? (this.ids[i] ?? 1) : 0;
  }

  /** Whether a dot behind this word belongs to it. */
  abbreviation(i: number): boolean {
    return (this.grammar(i) & ABBREVIATION) !== 0;
  }
}

function isCapital(text: string, at: number): boolean {
  const c = text[at] ?? '';
  return c !== c.toLowerCase();
}

function startsDecimal(text: string, at: number, to: number): boolean {
  if (at + 1 >= to || classOf(text, at + 1) !== CLASS_DIGIT) return false;
  return at === 0 || (classOf(text, at - 1) < CLASS_DIGIT && text.charCodeAt(at - 1) !== 46);
}

/** The end of a number with its separators and exponent; groups are judged later, when the number is used. */
function endOfNumber(text: string, start: number, to: number): number {
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
function isListMarker(text: string, at: number): boolean {
  let p = at;
  while (p - at < 4 && classOf(text, p) === CLASS_DIGIT) p += 1;
  const mark = text[p] ?? '';
  return p - at < 4 && (mark === '.' || mark === ')') && classOf(text, p + 1) === CLASS_SPACE;
}

function lineEnds(text: string, from: number, to: number): number {
  let lines = 0;
  for (let p = from; p < to && lines < 9; p++) {
    const unit = text.charCodeAt(p);
    if (unit === 10 || unit === 0x2029 || (unit === 13 && text.charCodeAt(p + 1) !== 10)) lines += 1;
  }
  return Math.max(1, lines);
}

/** Whether a word that ends here opens an address: http:, https:, www., or stands before an @. */
function isAddress(text: string, start: number, end: number): boolean {
  const next = text.charCodeAt(end);
  if (next === 64) return true;
  if (next === 58) return text.startsWith('//', end + 1);
  return next === 46 && end - start === 3 && text.slice(start, end).toLowerCase() === 'www';
}

function endOfAddress(text: string, from: number, to: number): number {
  let p = from;
  while (p < to && classOf(text, p) !== CLASS_SPACE && classOf(text, p) !== CLASS_LINE) p += 1;
  // Closing marks belong to the sentence, not to the address.
  while (p > from && '.,;:!?)]}"\'”’»'.includes(text[p - 1] ?? ' ')) p -= 1;
  return p;
}
