import { NEWLINE, NUMBER, type Tokens, WORD } from '../lexer.ts';
import { AND, NUMBERED, OR, TO } from '../lexicon.ts';
import { isDash } from './period-span.ts';
import { isYear } from './year.ts';

/** Numbers that only stand in a row or at the head of one: citations, list markers, pages, cells of a table. */

/** Most numbers of a list in brackets or behind the name that numbers them. */
const MAX_LISTED = 10;

/** "[16, 17]", "[2, 3-7]": a number in square brackets that hold nothing but numbers. */
export function isCitation(t: Tokens, i: number): boolean {
  for (let k = i - 1; k >= Math.max(0, i - MAX_LISTED); k--) {
    if (t.is(k, '[')) return t.type(k + 1) === NUMBER && closes(t, i + 1);
    if (t.type(k) !== NUMBER && !t.is(k, ',') && !t.is(k, ';') && !isDash(t, k)) return false;
  }
  return false;
}

function closes(t: Tokens, from: number): boolean {
  for (let k = from; k < from + MAX_LISTED; k++) {
    if (t.is(k, ']')) return true;
    if (t.type(k) !== NUMBER && !t.is(k, ',') && !t.is(k, ';') && !isDash(t, k)) return false;
  }
  return false;
}

/** The word that numbers things before this number or before the list that holds it ("Figs. 1, 2 and 5"), or -1. */
export function numberedBefore(t: Tokens, i: number): number {
  for (let k = i - 1; k >= Math.max(0, i - MAX_LISTED); k--) {
    const { grammar } = t.entry(k);
    if ((grammar & NUMBERED) !== 0) {
      if (k === i - 1) return t.gap(i) ? k : -1;
      if (t.is(k + 1, '.')) return t.glued(k + 1) && t.type(k + 2) === NUMBER ? k : -1;
      const listed = t.type(k + 1) === NUMBER && t.gap(k + 1);
      return listed && (t.plural(k) || t.abbreviation(k)) ? k : -1;
    }
    // "buses 14, 14A and 22"
    const letter = t.type(k) === WORD && t.glued(k) && t.type(k - 1) === NUMBER && t.end(k) - t.start(k) === 1;
    const joint = letter || t.type(k) === NUMBER || t.is(k, ',') || t.is(k, '.') || isDash(t, k);
    if (!joint && (grammar & (AND | OR | TO)) === 0) return -1;
    if (t.is(k, '.') && t.type(k - 1) !== WORD) return -1;
  }
  return -1;
}

export function isListMarker(t: Tokens, from: number, next: number): boolean {
  if (t.end(from) - t.start(from) > 5) return false;
  const opened = t.is(from - 1, '(') || t.is(from - 1, '[');
  if (opened && t.glued(from) && (t.is(next, ')') || t.is(next, ']')) && t.end(from) - t.start(from) <= 3) return true;
  const lineStart = from === 0 || t.type(from - 1) === NEWLINE;
  if (!lineStart) return isInlineMarker(t, from, next);
  if ((t.is(next, '.') || t.is(next, ')')) && t.glued(next) && t.gap(next + 1)) return true;
  // "4.2 Methods": a section number before a capital.
  return next === from + 1 && t.string(from).includes('.') && t.type(next) === WORD && t.capital(next);
}

/** How far back the bracket that a closing one belongs to is looked for. */
const BRACKET_REACH = 12;

/** "asked: 1) who, 2) when": a small number before a closing bracket that none opened. */
function isInlineMarker(t: Tokens, from: number, next: number): boolean {
  if (!t.is(next, ')') || !t.glued(next) || !t.gap(next + 1) || t.end(from) - t.start(from) > 2) return false;
  for (let k = from - 1; k >= Math.max(0, from - BRACKET_REACH); k--) {
    if (t.is(k, ')')) return true;
    if (t.is(k, '(')) return false;
  }
  return from > BRACKET_REACH || t.is(from - 1, ':');
}

/** Digits right before or behind, with nothing but a space between: a telephone number, a row of a table. */
export function besideDigits(t: Tokens, from: number, next: number): boolean {
  return (t.type(from - 1) === NUMBER && !isYear(t, from - 1)) || (t.type(next) === NUMBER && !isYear(t, next));
}

/** A page number, a cell of a table that was pasted as text. */
export function isAlone(t: Tokens, from: number, next: number): boolean {
  return (from === 0 || t.type(from - 1) === NEWLINE) && (next >= t.count || t.type(next) === NEWLINE);
}
