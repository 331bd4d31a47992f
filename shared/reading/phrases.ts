import type { Tokens } from './lexer.ts';
import { WORD } from './lexer.ts';
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
  private readonly byLast = new Map<number, Phrase<T>[]>();
  private readonly byFirst = new Map<number, Phrase<T>[]>();

  /** `rows`: phrases (words separated by spaces, all of them in the lexicon) and what each means. */
  constructor(lexicon: Lexicon, rows: readonly (readonly [string, T])[]) {
    for (const [words, value] of rows) {
      const ids = words.split(' ').map((word) => lexicon.id(word));
      const phrase = { ids, value };
      put(this.byLast, ids[ids.length - 1] ?? 0, phrase);
      put(this.byFirst, ids[0] ?? 0, phrase);
    }
    const longestFirst = (a: Phrase<T>, b: Phrase<T>): number => b.ids.length - a.ids.length;
    for (const list of this.byLast.values()) list.sort(longestFirst);
    for (const list of this.byFirst.values()) list.sort(longestFirst);
  }

  /** The longest phrase whose last word is token i: at is its first token. */
  endingAt(tokens: Tokens, i: number): Match<T> | null {
    if (tokens.type(i) !== WORD) return null;
    for (const phrase of this.byLast.get(tokens.id(i)) ?? []) {
      const at = i - phrase.ids.length + 1;
      if (at >= 0 && matches(tokens, at, phrase.ids)) return { at, value: phrase.value };
    }
    return null;
  }

  /** The longest phrase whose first word is token i: at is the token behind it. */
  startingAt(tokens: Tokens, i: number): Match<T> | null {
    if (tokens.type(i) !== WORD) return null;
    for (const phrase of this.byFirst.get(tokens.id(i)) ?? []) {
      if (matches(tokens, i, phrase.ids)) return { at: i + phrase.ids.length, value: phrase.value };
    }
    return null;
  }
}

function put<T>(map: Map<number, Phrase<T>[]>, id: number, phrase: Phrase<T>): void {
  const list = map.get(id);
  if (list) list.push(phrase);
  else map.set(id, [phrase]);
}

function matches(tokens: Tokens, at: number, ids: readonly number[]): boolean {
  for (let k = 0; k < ids.length; k++) {
    if (tokens.type(at + k) !== WORD || tokens.id(at + k) !== ids[k]) return false;
  }
  return true;
}
