import { CLITIC, NEWLINE, NUMBER, SYMBOL, type Tokens, WORD } from '../lexer.ts';

/** Words between quotation marks: tokens open and close are the marks (or the ends of the paragraph). */
export interface Quote {
  readonly open: number;
  readonly close: number;
  /** Goes on from a quotation that the paragraph before left open. */
  readonly goesOn: boolean;
  readonly paragraph: number;
}

export interface QuotesRead {
  readonly quotes: readonly Quote[];
  /** Whether the last paragraph leaves a quotation open. */
  readonly open: boolean;
}

const OPENING_DOUBLE = 0x201c;
const CLOSING_DOUBLE = 0x201d;
const OPENING_ANGLE = 0xab;
const CLOSING_ANGLE = 0xbb;
const OPENING_LOW = 0x201e;
const STRAIGHT = 34;
const OPENING_SINGLE = 0x2018;
const CLOSING_SINGLE = 0x2019;
const APOSTROPHE = 39;

/** A longer piece between single marks is speech only where a mark of its sentence stands before the closing one. */
const SHORT_SINGLE = 6;

/** Whether a token is a mark that opens (or, where it is straight, may open) a quotation. */
export function opensQuote(t: Tokens, i: number): boolean {
  const mark = t.mark(i);
  return mark === OPENING_DOUBLE || mark === OPENING_ANGLE || mark === OPENING_LOW || mark === STRAIGHT;
}

/**
 * The quotations of a stretch in order, never overlapping; what is quoted inside one belongs to it. One that is not closed
 * ends with its paragraph, and goes on where the next paragraph opens with a mark again.
 * @param before whether the text before the stretch left a quotation open
 */
export function findQuotes(t: Tokens, before: boolean): QuotesRead {
  const quotes: Quote[] = [];
  let pending = before;
  let open = -1;
  let single = -1;
  let goesOn = false;
  let paragraph = 0;
  let head = 0;
  const close = (at: number): void => {
    quotes.push({ open, close: at, goesOn, paragraph });
    open = -1;
    single = -1;
    goesOn = false;
    pending = false;
  };
  const start = (at: number): void => {
    goesOn = pending && at === head;
    open = at;
    single = -1;
  };
  for (let n = 0; n < t.stopCount; n++) {
    const i = t.stop(n);
    if (t.type(i) === NEWLINE) {
      if (open >= 0) {
        const left = open;
        close(i);
        pending = i - left > 1;
      } else if (i > head) {
        pending = false;
      }
      single = -1;
      paragraph += 1;
      head = i + 1;
      continue;
    }
    const mark = t.mark(i);
    switch (mark) {
      case OPENING_DOUBLE:
      case OPENING_ANGLE:
      case OPENING_LOW:
        if (open < 0) start(i);
        // German marks close with what opens in English.
        else if (mark === OPENING_DOUBLE && t.mark(open) === OPENING_LOW) close(i);
        break;
      case CLOSING_DOUBLE:
      case CLOSING_ANGLE:
        if (open < 0 && pending) {
          open = head - 1;
          goesOn = true;
        }
        if (open >= 0) close(i);
        break;
      case STRAIGHT:
        if (open >= 0) close(i);
        // 6'2" and 19" are lengths.
        else if (!(t.glued(i) && t.type(i - 1) === NUMBER)) start(i);
        break;
      case OPENING_SINGLE:
      case APOSTROPHE:
      case CLOSING_SINGLE:
        if (open >= 0) break;
        if (single < 0) {
          if (mark !== CLOSING_SINGLE && t.gap(i) && t.glued(i + 1) && t.type(i + 1) === WORD) single = i;
        } else if (mark !== OPENING_SINGLE && closesSingle(t, i, single)) {
          open = single;
          close(i);
        }
        break;
    }
  }
  const left = open >= 0;
  if (left) close(t.count);
  return { quotes, open: left || (pending && head >= t.count) };
}

/** An apostrophe behind a plural ("workers' rights") closes nothing. */
function closesSingle(t: Tokens, i: number, open: number): boolean {
  const marked = t.type(i - 1) === SYMBOL;
  if (marked) return true;
  return i - open <= SHORT_SINGLE && t.type(i - 1) !== CLITIC && (t.gap(i + 1) || t.type(i + 1) === SYMBOL);
}

/** The place in the list of the first quotation that closes behind a token. */
export function firstClosingBehind(quotes: readonly Quote[], token: number): number {
  let low = 0;
  let high = quotes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((quotes[middle]?.close ?? 0) > token) high = middle;
    else low = middle + 1;
  }
  return low;
}
