import { CURRENCY_SYMBOLS } from '../quantity/currency-marks.ts';
import {
  CLASS_DIGIT,
  CLASS_LETTER,
  CLASS_LINE,
  CLASS_LOWER,
  CLASS_SPACE,
  CLASS_UPPER,
  classOf,
  endOfAddress,
  endOfNumber,
  FIRST_LETTER,
  isAddress,
  isCapital,
  isListMarker,
  lineEnds,
  startsDecimal,
  UNITS,
} from './chars.ts';
import type { Language } from './language.ts';
import {
  A,
  ABBREVIATION,
  type Entry,
  FUNCTION,
  HASH_START,
  HINTS,
  hashStep,
  type Lexicon,
  OPENS,
  shapeOf,
} from './lexicon.ts';

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

/** Lines shorter than this end where they end; longer ones may be wrapped. */
const WRAPPED_LINE = 40;

const CURRENCY_MARKS = [...CURRENCY_SYMBOLS.keys()].join('');

/** The tokens of one stretch of a text; every question about a token outside the stretch has an empty answer. */
export class Tokens {
  readonly text: string;
  readonly language: Language;
  private readonly lexicon: Lexicon;
  /** How many tokens the last call of `lex` made. */
  count = 0;
  private types: Uint8Array;
  private flags: Uint8Array;
  private starts: Int32Array;
  private ends: Int32Array;
  /** The entry of a word; 0 for all else. */
  private ids: Uint16Array;
  /** The UTF-16 unit of a mark, the line ends of a NEWLINE; 0 for all else. */
  private marks: Uint16Array;
  private points: Int32Array;
  /** How many tokens may open a figure or a period. */
  pointCount = 0;
  private hints: Int32Array;
  /** How many words say something of who speaks or of what is claimed. */
  hintCount = 0;
  private stops: Int32Array;
  /** How many tokens are marks or line ends. */
  stopCount = 0;

  constructor(text: string, language: Language, capacity: number) {
    this.text = text;
    this.language = language;
    this.lexicon = language.lexicon;
    this.types = new Uint8Array(capacity);
    this.flags = new Uint8Array(capacity);
    this.starts = new Int32Array(capacity);
    this.ends = new Int32Array(capacity);
    this.ids = new Uint16Array(capacity);
    this.marks = new Uint16Array(capacity);
    this.points = new Int32Array(capacity);
    this.hints = new Int32Array(capacity);
    this.stops = new Int32Array(capacity);
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
    return i >= 0 && i < this.count ? (this.ids[i] ?? 0) : 0;
  }

  entry(i: number): Entry {
    return this.lexicon.entry(this.id(i));
  }

  grammar(i: number): number {
    return this.lexicon.grammars[this.id(i)] ?? 0;
  }

  sense(i: number): number {
    return this.lexicon.senses[this.id(i)] ?? 0;
  }

  cue(i: number): number {
    return this.lexicon.cues[this.id(i)] ?? 0;
  }

  /** What the word does in speech: bits of senses.ts. */
  speech(i: number): number {
    return this.lexicon.speeches[this.id(i)] ?? 0;
  }

  /** What the word does in a claim: bits of senses.ts. */
  claim(i: number): number {
    return this.lexicon.claims[this.id(i)] ?? 0;
  }

  /** Whether a figure may begin with a word: a quick look before the slow ones. */
  begins(i: number): boolean {
    const { grammars, begins, amounts } = this.lexicon;
    const id = this.id(i);
    if (begins[id] !== 1) return false;
    return ((grammars[id] ?? 0) & A) === 0 || this.type(i + 1) !== WORD || amounts[this.id(i + 1)] === 1;
  }

  /** Whether the token is this one mark. */
  is(i: number, mark: string): boolean {
    return i >= 0 && i < this.count && this.marks[i] === mark.charCodeAt(0) && this.types[i] === SYMBOL;
  }

  /** The UTF-16 unit of a mark; 0 for other tokens. */
  mark(i: number): number {
    return this.type(i) === SYMBOL ? (this.marks[i] ?? 0) : 0;
  }

  /** The nth token, from 0, that may open a figure or a period. */
  point(n: number): number {
    return this.points[n] ?? 0;
  }

  /** The nth word, from 0, that says something of who speaks or of what is claimed. */
  hint(n: number): number {
    return n < this.hintCount ? (this.hints[n] ?? 0) : this.count;
  }

  /** The nth token, from 0, that is a mark or a line end. */
  stop(n: number): number {
    return this.stops[n] ?? 0;
  }

  string(i: number): string {
    return this.text.slice(this.start(i), this.end(i));
  }

  /** Reads text[from, to) into tokens, forgetting the ones before. */
  lex(from: number, to: number): void {
    this.reserve(to - from + 1);
    const { text, types, flags, starts, ends, ids, marks, points, hints, stops } = this;
    const { parts } = this.lexicon;
    const { lexicon } = this;
    let count = 0;
    let pointCount = 0;
    let hintCount = 0;
    let stopCount = 0;
    let p = from;
    let lineStart = from;
    let gap = FLAG_GAP;
    while (p < to) {
      const unit = text.charCodeAt(p);
      const facts = UNITS[unit] ?? 0;
      const kind = facts >>> 16;
      if (kind === CLASS_SPACE) {
        gap = FLAG_GAP;
        p += 1;
        continue;
      }
      let end = p + 1;
      let type = SYMBOL;
      let flag = gap;
      let id = 0;
      let mark = 0;
      let opening = false;
      gap = 0;
      if (kind >= CLASS_LOWER) {
        type = WORD;
        const first = facts & 0xffff;
        let hash = hashStep(HASH_START, first);
        let kinds = 1 << kind;
        let before = 0;
        let last = first;
        let next = 0;
        while (end < to) {
          next = text.charCodeAt(end);
          const nextFacts = UNITS[next] ?? 0;
          if (nextFacts < FIRST_LETTER) break;
          kinds |= 1 << (nextFacts >>> 16);
          before = last;
          last = nextFacts & 0xffff;
          hash = hashStep(hash, last);
          end += 1;
        }
        if (kind === CLASS_UPPER) flag |= kinds === 1 << CLASS_UPPER ? FLAG_CAPITAL | FLAG_UPPER : FLAG_CAPITAL;
        else if (kind === CLASS_LETTER && isCapital(text, p)) flag |= FLAG_CAPITAL;
        if (last === 115 && before !== 115 && end - p > 2) flag |= FLAG_PLURAL;
        id = lexicon.find(hash, shapeOf(end - p, first, last));
        const part = parts[id] ?? 0;
        if ((next === 64 || next === 58 || next === 46) && end < to && isAddress(text, p, end)) {
          type = ADDRESS;
          id = 0;
          end = endOfAddress(text, end, to);
        } else if (part !== 0) {
          opening = (part & OPENS) !== 0;
          if ((part & HINTS) !== 0) {
            hints[hintCount] = count;
            hintCount += 1;
          }
        }
      } else if (kind === CLASS_DIGIT || (unit === 46 && startsDecimal(text, p, to))) {
        type = NUMBER;
        opening = true;
        end = endOfNumber(text, p, to);
      } else if (kind === CLASS_LINE) {
        type = NEWLINE;
        while (end < to && (classOf(text, end) === CLASS_LINE || classOf(text, end) === CLASS_SPACE)) end += 1;
        gap = FLAG_GAP;
        mark = lineEnds(text, p, end);
        const length = p - lineStart;
        lineStart = end;
        if (mark === 1 && end < to && this.wraps(length, count - 1, end)) {
          p = end;
          continue;
        }
        stops[stopCount] = count;
        stopCount += 1;
      } else {
        mark = unit;
        stops[stopCount] = count;
        stopCount += 1;
        if ((unit === 39 || unit === 0x2019) && end < to && count > 0) {
          const glued = flag === 0 && types[count - 1] === WORD;
          if (glued && classOf(text, end) >= CLASS_LOWER) {
            type = CLITIC;
            mark = 0;
            stopCount -= 1;
            while (end < to && classOf(text, end) >= CLASS_LOWER) end += 1;
          }
        } else if (unit === 36 || unit > 0xa1) {
          opening = true;
          // "US$": the letters belong to the sign.
          if (flag === 0 && types[count - 1] === WORD && points[pointCount - 1] !== count - 1) {
            points[pointCount] = count - 1;
            pointCount += 1;
          }
        }
      }
      types[count] = type;
      flags[count] = flag;
      starts[count] = p;
      ends[count] = end;
      ids[count] = id;
      marks[count] = mark;
      if (opening) {
        points[pointCount] = count;
        pointCount += 1;
      }
      count += 1;
      p = end;
    }
    this.count = count;
    this.pointCount = pointCount;
    this.hintCount = hintCount;
    this.stopCount = stopCount;
  }

  /** Whether a single line end only wraps a long line: the sentence goes on behind it. */
  private wraps(length: number, before: number, next: number): boolean {
    if (length < WRAPPED_LINE || before < 0) return false;
    const last = this.types[before];
    const mark = last === SYMBOL ? String.fromCharCode(this.marks[before] ?? 0) : '';
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
    this.marks = new Uint16Array(capacity);
    this.points = new Int32Array(capacity);
    this.hints = new Int32Array(capacity);
    this.stops = new Int32Array(capacity);
  }

  /** How many line ends a NEWLINE token holds (2 and more make a blank line). */
  lines(i: number): number {
    return this.type(i) === NEWLINE ? (this.marks[i] ?? 1) : 0;
  }

  /** Whether a dot behind this word belongs to it. */
  abbreviation(i: number): boolean {
    return (this.grammar(i) & ABBREVIATION) !== 0;
  }
}
