import { MAKES_UP, MOVED, MOVES, OUTDOES, OWNING, STANDS } from '../cues.ts';
import { CLITIC, type Tokens, WORD } from '../lexer.ts';
import { FUNCTION, INDICATOR, OF } from '../lexicon.ts';
import { ACT, BE, EVENT, HAPPEN, HAVE, MAYBE_TELL, TELL, WILL } from '../senses.ts';
import { type ClaimContext, isNounAt } from './claim-context.ts';

const VERBS = MOVES | MOVED | OUTDOES | MAKES_UP | STANDS | OWNING;

/** Whether a sentence may hold a verb; "Exports of 5 million tonnes" does not, and states nothing. */
export function hasVerb(c: ClaimContext): boolean {
  const { t, s } = c;
  let figure = 0;
  for (let k = s.from; k < s.to; k++) {
    while ((c.figures[figure]?.to ?? s.to) < k) figure += 1;
    const one = c.figures[figure];
    // The words of a figure and the noun it counts.
    if (one !== undefined && one.from <= k && k <= one.to && !isSureVerb(t, k)) continue;
    if (t.type(k) === CLITIC || isSureVerb(t, k) || (k > s.from && mayBeVerb(t, k))) return true;
    // "Storks flew 9,000 km": a word between a noun and its amount.
    if (one?.from === k + 1 && k > s.from && t.id(k) === 0 && t.type(k) === WORD && t.type(k - 1) === WORD) {
      if (!isNounAt(t, k) && (t.grammar(k - 1) & FUNCTION) === 0) return true;
    }
  }
  return false;
}

function isSureVerb(t: Tokens, k: number): boolean {
  return t.type(k) === WORD && ((t.speech(k) & (BE | HAVE | TELL)) !== 0 || (t.claim(k) & WILL) !== 0);
}

/** A word that is known for a verb, or of which nothing is known; none behind an article, before "of" or as what is measured. */
function mayBeVerb(t: Tokens, k: number): boolean {
  if (t.type(k) !== WORD || isNounAt(t, k) || (t.grammar(k - 1) & OF) !== 0) return false;
  const known =
    (t.cue(k) & VERBS) !== 0 || (t.claim(k) & (ACT | HAPPEN | EVENT)) !== 0 || (t.speech(k) & MAYBE_TELL) !== 0;
  if (known) return (t.grammar(k + 1) & OF) === 0 || (t.sense(k) & INDICATOR) === 0;
  return !t.capital(k) && (t.grammar(k) & FUNCTION) === 0 && t.language.qualifiers.finite.test(t.string(k));
}
