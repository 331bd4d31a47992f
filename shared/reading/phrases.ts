import type { Tokens } from './lexer.ts';
import type { Lexicon } from './lexicon.ts';

/** A phrase that was found: the token it begins or ends at, and what it means. */
export interface Match<T> {
  readonly at: number;
  readonly value: T;
}

interface Phrase<T> {
  readonly ids: readonly number[];
  readonly value: T;
}

/** Fixed phrases of words, found before or after a place; the longest wins. */
export class Phrases<T> {
  /** By the number of the last and of the first word's entry; most words end and begin none. */
  private readonly byLast: (Phrase<T>[] | undefined)[];
  private readonly byFirst: (Phrase<T>[] | undefined)[];

  /** `rows`: phrases (words separated by spaces, all of them in the lexicon) and what each means. */
  constructor(lexicon: Lexicon, rows: readonly (readonly [string, T])[]) {
    this.byLast = new Array(lexicon.entries.length).fill(undefined);
    this.byFirst = new Array(lexicon.entries.length).fill(undefined);
    for (const [words, value] of rows) {
      const ids = words.split(' ').map((word) => lexicon.id(word));
      const phrase = { ids, value };
      put(this.byLast, ids[ids.length - 1] ?? 0, phrase);
      put(this.byFirst, ids[0] ?? 0, phrase);
    }
    const longestFirst = (a: Phrase<T>, b: Phrase<T>): number => b.ids.length - a.ids.length;
    for (const list of this.byLast) list?.sort(longestFirst);
    for (const list of this.byFirst) list?.sort(longestFirst);
  }

  /** The longest phrase whose last word is token i: at is its first token. */
  endingAt(tokens: Tokens, i: number): Match<T> | null {
    const phrases = this.byLast[tokens.id(i)];
    if (phrases === undefined) return null;
    for (const phrase of phrases) {
      const at = i - phrase.ids.length + 1;
      if (at >= 0 && matches(tokens, at, phrase.ids, 0, phrase.ids.length - 1)) return { at, value: phrase.value };
    }
    return null;
  }

  /** The longest phrase whose first word is token i: at is the token behind it. */
  startingAt(tokens: Tokens, i: number): Match<T> | null {
    const phrases = this.byFirst[tokens.id(i)];
    if (phrases === undefined) return null;
    for (const phrase of phrases) {
      if (matches(tokens, i, phrase.ids, 1, phrase.ids.length))
        return { at: i + phrase.ids.length, value: phrase.value };
    }
    return null;
  }
}

function put<T>(lists: (Phrase<T>[] | undefined)[], id: number, phrase: Phrase<T>): void {
  const list = lists[id];
  if (list) list.push(phrase);
  else lists[id] = [phrase];
}

/** Whether the words [from, to) of a phrase that would begin at token `at` stand there; only words have an entry. */
function matches(tokens: Tokens, at: number, ids: readonly number[], from: number, to: number): boolean {
  for (let k = from; k < to; k++) if (tokens.id(at + k) !== ids[k]) return false;
  return true;
}
