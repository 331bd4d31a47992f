import type { Tokens } from '../lexer.ts';
import { THAN, TO } from '../lexicon.ts';
import { BE, EXPECT, HAVE, INTEND, LIKELY, OUGHT, OUTLOOK, PLEDGE, WILL, WOULD } from '../senses.ts';
import type { Sentence } from './sentences.ts';

/** Words that look ahead. */
const AHEAD = WILL | PLEDGE | INTEND | EXPECT | OUTLOOK | LIKELY | OUGHT;

/** The first token that promises or expects: what it tells is not of the period of the sentence before; -1 for none. */
export function looksAhead(t: Tokens, s: Sentence): number {
  for (let k = s.from; k < s.to; k++) {
    const claim = t.claim(k) & AHEAD;
    if (claim === 0) continue;
    if ((claim & WILL) !== 0) return k;
    // "has to", "is set to", but not "has risen", "a record set in 2019".
    const loose = (claim & LIKELY) !== 0 || ((claim & OUGHT) !== 0 && (t.speech(k) & HAVE) !== 0);
    if (loose && (t.grammar(k + 1) & TO) === 0) {
      if ((claim & LIKELY) === 0 || (t.speech(k - 1) & BE) === 0) continue;
    }
    // "had forecast", "more than expected": what was thought before.
    if ((t.speech(k - 1) & HAVE) !== 0 && (claim & (EXPECT | INTEND)) !== 0 && !t.plural(k - 1)) continue;
    if ((t.grammar(k - 1) & THAN) !== 0) continue;
    return k;
  }
  return -1;
}

/** The first "would" of a sentence, which is a "will" as somebody told it ("said it would hire"); -1 for none. */
export function toldAhead(t: Tokens, s: Sentence): number {
  for (let k = s.from; k < s.to; k++) if ((t.claim(k) & WOULD) !== 0 && (t.speech(k + 1) & HAVE) === 0) return k;
  return -1;
}
