import { NEWLINE, NUMBER, SYMBOL, type Tokens, WORD } from '../lexer.ts';
import { FUNCTION } from '../lexicon.ts';

/** A sentence as tokens [from, to) and its place in the text. */
export interface Sentence {
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly end: number;
  /** Number of the paragraph in its stretch of text. */
  readonly paragraph: number;
  /** A line of its own without an end mark: a title, not a statement. */
  readonly heading: boolean;
  /** What any of its words says of claims (Entry.claim) and of speech (Entry.speech), as far as the lexer hints at them. */
  readonly claims: number;
  readonly speech: number;
  /** The first of its hints (Tokens.hint). */
  readonly hint: number;
}

/** A sentence without an end is cut here, so that looking through one never costs more than this. */
const LONGEST = 300;
const HEADING_WORDS = 24;

/** Cuts the tokens into sentences, in order. */
export function findSentences(t: Tokens): readonly Sentence[] {
  const sentences: Sentence[] = [];
  let from = 0;
  let paragraph = 0;
  let paragraphStart = true;
  let hint = 0;
  const close = (to: number, atLineEnd: boolean): void => {
    if (to > from) {
      const heading = atLineEnd && paragraphStart && to - from <= HEADING_WORDS && !endsSentence(t, to - 1);
      const first = hint;
      let claims = 0;
      let speech = 0;
      for (let k = t.hint(hint); k < to; hint++, k = t.hint(hint)) {
        claims |= t.claim(k);
        speech |= t.speech(k);
      }
      const start = t.start(from);
      sentences.push({ from, to, start, end: t.end(to - 1), paragraph, heading, claims, speech, hint: first });
      paragraphStart = false;
    }
    from = to;
  };
  const cutUpTo = (to: number): void => {
    while (to - from > LONGEST) close(from + LONGEST, false);
  };
  for (let n = 0; n < t.stopCount; n++) {
    const i = t.stop(n);
    if (i < from) continue;
    if (t.type(i) === NEWLINE) {
      cutUpTo(i);
      close(i, true);
      from = i + 1;
      paragraph += 1;
      paragraphStart = true;
    } else if (isEndMark(t, i)) {
      cutUpTo(i);
      const to = behindClosing(t, i + 1);
      if (endsHere(t, i, to)) close(to, t.type(to) === NEWLINE || to >= t.count);
    }
  }
  cutUpTo(t.count);
  close(t.count, true);
  return sentences;
}

function isEndMark(t: Tokens, i: number): boolean {
  const mark = t.mark(i);
  return mark === 46 || mark === 33 || mark === 63 || mark === 0x2026 || mark === 0x3002;
}

/** The token behind marks that close what the sentence opened; at most a few. */
function behindClosing(t: Tokens, i: number): number {
  let k = i;
  while (k < i + 4 && k < t.count && t.glued(k)) {
    const mark = t.mark(k);
    const closes = mark === 34 || mark === 0x201d || mark === 0x2019 || mark === 41 || mark === 93 || mark === 0xbb;
    if (!closes && !isEndMark(t, k)) break;
    k += 1;
  }
  return k;
}

function endsHere(t: Tokens, i: number, to: number): boolean {
  if (to >= t.count || t.type(to) === NEWLINE) return true;
  if (t.glued(to)) {
    // Texts put together without a space: "…market conditions.The next".
    return (
      t.is(i, '.') && t.type(to) === WORD && t.capital(to) && !t.capital(i - 1) && t.end(i - 1) - t.start(i - 1) > 3
    );
  }
  const next = t.type(to);
  if (next === WORD && !t.capital(to)) return false;
  if (!t.is(i, '.')) return true;
  const before = i - 1;
  if (t.type(before) === WORD && to === i + 1) {
    const entry = t.entry(before);
    if (t.abbreviation(before) && t.end(before) - t.start(before) > 1) {
      return next === WORD && entry.month > 0 && (t.grammar(to) & FUNCTION) !== 0;
    }
    const initial = t.upper(before) && t.end(before) - t.start(before) === 1;
    if (initial) return next === WORD && (t.grammar(to) & FUNCTION) !== 0;
  }
  return next !== NUMBER || t.type(before) !== WORD || !t.abbreviation(before);
}

/** Whether a token is an end mark or closes behind one. */
function endsSentence(t: Tokens, i: number): boolean {
  for (let k = i; k >= i - 3 && k >= 0; k--) {
    if (isEndMark(t, k) || t.is(k, ':')) return true;
    if (t.type(k) !== SYMBOL) return false;
  }
  return false;
}
