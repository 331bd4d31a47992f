import { clean, decimal, type Written, written, writtenFraction } from '../../quantity/numbers.ts';
import { type Tokens, WORD } from '../lexer.ts';
import { A, AND, FUNCTION, HALF, OF } from '../lexicon.ts';

/** Parts of one in words: "three quarters", "a third", "one twenty-first", and what they add to a whole number. */

/** So many parts of a whole that has `below` of them. */
export interface Parts {
  readonly next: number;
  readonly count: number;
  readonly below: number;
}

/** The token behind a hyphen between two words, or the token itself; a dash with spaces on both sides joins as well. */
export function behindHyphen(t: Tokens, i: number, spaced = false): number {
  if (!t.is(i, '-')) return i;
  if (t.glued(i) && t.glued(i + 1)) return i + 1;
  return spaced && t.gap(i) && t.gap(i + 1) ? i + 1 : i;
}

/** The kind of part that a word names ("fifths", "twenty-first"), and the token behind it; null where it names none. */
export function readBelow(t: Tokens, i: number): { readonly below: number; readonly next: number } | null {
  const entry = t.entry(i);
  if (entry.fraction > 0) return { below: entry.fraction, next: i + 1 };
  if (entry.part !== 'ten') return null;
  const last = t.is(i + 1, '-') && t.glued(i + 1) && t.glued(i + 2) ? i + 2 : -1;
  const { ordinal } = t.entry(last);
  return last >= 0 && ordinal >= 1 && ordinal <= 9 ? { below: entry.number + ordinal, next: last + 1 } : null;
}

/** "three quarters", "a half", "one twenty-first": the parts that the words from token i on count, or null. */
export function readParts(t: Tokens, i: number): Parts | null {
  const entry = t.entry(i);
  const count = (entry.grammar & A) !== 0 ? 1 : entry.part === 'hundred' ? 0 : entry.number;
  if (count < 1) return null;
  // "a mere eighth", "a full third"
  const apart = (entry.grammar & A) !== 0 && t.entry(i + 1).key === 'between' ? 2 : 1;
  const part = readBelow(t, behindHyphen(t, i + apart, count > 1));
  if (!part || count > 1 !== t.plural(part.next - 1)) return null;
  // Five quarters are a length of time.
  if (count > part.below && part.below === 4) return null;
  return { next: part.next, count, below: part.below };
}

/** The unit behind "of a" and a part ("three quarters of a mile"), or -1. */
export function unitBehindPart(t: Tokens, next: number): number {
  const of = (t.grammar(next) & OF) !== 0 && (t.grammar(next + 1) & A) !== 0;
  return of && (t.entry(next + 2).unit !== null || isPoint(t, next + 2)) ? next + 2 : -1;
}

/** "a quarter of a point", "half a point". */
export function isPoint(t: Tokens, i: number): boolean {
  return t.entry(i).key === 'points' && !t.plural(i);
}

/** What stands behind "and" and adds to a whole number. */
export interface Rest {
  readonly next: number;
  /** Of one. */
  readonly value: number;
  /** A half: the number is then a decimal of one place. */
  readonly half: boolean;
}

/** "and a half", "and three quarters", "and a third" behind a whole number, or null. */
export function readRest(t: Tokens, i: number): Rest | null {
  const at = t.is(i, '-') && t.glued(i) ? i + 1 : i;
  if ((t.grammar(at) & AND) === 0) return null;
  const j = t.is(at + 1, '-') ? at + 2 : at + 1;
  const direct = t.entry(j);
  if (((direct.grammar & HALF) !== 0 || direct.fraction === 4) && !t.plural(j)) {
    // "two and half hours": the article is left out before a unit only.
    const behind = t.entry(j + 1);
    if (behind.unit === null && (behind.magnitude === 0 || behind.letters !== null)) return null;
    return { next: j + 1, value: 1 / direct.fraction, half: direct.fraction === 2 };
  }
  const parts = readParts(t, j);
  if (!parts || parts.count >= parts.below) return null;
  const { next, count, below } = parts;
  if (below !== 2 && below !== 4 && count === 1 && t.type(next) === WORD) {
    // "two and a third party": an ordinal before its noun.
    const behind = t.entry(next);
    if ((behind.grammar & FUNCTION) === 0 && behind.unit === null && behind.magnitude === 0) return null;
  }
  return { next, value: count / below, half: below === 2 };
}

/** A whole with a half is a decimal of one place (2.5); with other parts it is a fraction in words, known to a tenth. */
export function mixed(whole: number, rest: Rest): Written {
  if (rest.half) return written(whole * 10 + 5, -1);
  return writtenFraction(clean(whole + rest.value));
}

/** A number of so many thousands, millions ... and a part of one more: "two million and a half". */
export function mixedAt(whole: number, place: number, rest: Rest): Written {
  if (rest.half) return { ...written(whole * 10 + 5, place - 1), zeros: 0 };
  return writtenFraction(clean(decimal(whole, place) + rest.value * 10 ** place));
}
