import { type Tokens, WORD } from '../lexer.ts';
import { COUNTED, DESCRIBER, DOWN, FUNCTION, OF, SAY, UP } from '../lexicon.ts';

/** What a number counts: the noun, and the token behind it where it stands right behind the number. */
export interface Counted {
  readonly noun: string;
  readonly next: number;
  /** The noun is of the list of things usually counted. */
  readonly known: boolean;
}

const MAX_WORDS = 5;

/** The noun that a number ending before token `at` counts, or null. */
export function readCounted(t: Tokens, at: number): Counted | null {
  let k = at;
  if (t.is(k, '-') && t.glued(k) && t.glued(k + 1)) {
    // "a 27-member bloc"
    k += 1;
    if (t.type(k) !== WORD || (t.grammar(k) & FUNCTION) !== 0) return null;
    return { noun: t.string(k).toLowerCase(), next: k + 1, known: (t.sense(k) & COUNTED) !== 0 };
  }
  if ((t.grammar(k) & OF) !== 0) {
    k += 1;
    if ((t.grammar(k) & FUNCTION) !== 0 && t.entry(k).word === 'the') k += 1;
  }
  for (let words = 0; words < MAX_WORDS && t.type(k) === WORD && t.gap(k); words++) {
    const entry = t.entry(k);
    const counted = (entry.sense & COUNTED) !== 0;
    if ((entry.grammar & FUNCTION) !== 0 && !counted) return null;
    const verb = (entry.sense & (UP | DOWN | SAY)) !== 0 && !counted;
    if (verb) return null;
    if ((counted || t.plural(k)) && (entry.sense & DESCRIBER) === 0 && entry.month === 0) {
      const head = headBehind(t, k);
      return {
        noun: t.string(head).toLowerCase(),
        next: head === at ? head + 1 : at,
        known: counted || (t.sense(head) & COUNTED) !== 0,
      };
    }
    k += 1;
    // "two Belarusian-made trucks": the words around a hyphen describe.
    if (t.is(k, '-') && t.glued(k)) k += 1;
  }
  return null;
}

/** The last noun of a compound: "police officers", "sports teams". */
function headBehind(t: Tokens, k: number): number {
  const next = k + 1;
  if (t.type(next) !== WORD || t.glued(next)) return k;
  const entry = t.entry(next);
  if ((entry.grammar & FUNCTION) !== 0 || (entry.sense & (UP | DOWN | SAY)) !== 0) return k;
  return (entry.sense & COUNTED) !== 0 && t.plural(next) ? next : k;
}
