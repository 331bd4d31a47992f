import { CLITIC, WORD } from '../lexer.ts';
import { A } from '../lexicon.ts';
import { BE, COPULA, JUDGE, OPINE, PAST, PRIZE, STRESS, UNSETTLED, WEIGH, WILL, WOULD } from '../senses.ts';
import { type ClaimContext, isNounAt, type Verdict, word } from './claim-context.ts';
import { isGerund, subjectOf } from './predicates.ts';

/** From "is" to what is judged, and from a verb to its time. */
const JUDGEMENT = 7;
const NEAR = 25;

/** "Is the most reliable ally", "considers the plan unrealistic": strong words, or fair ones that somebody says. */
export function readJudgement(c: ClaimContext, k: number): Verdict | null {
  const { t, s } = c;
  let adjective = -1;
  let weighs = -1;
  let prize = -1;
  let stress = false;
  if (isGerund(t, k + 1) && (t.claim(k + 1) & JUDGE) === 0) return null;
  const opines = (t.claim(k) & OPINE) !== 0;
  const stop = Math.min(s.to, k + JUDGEMENT);
  for (let n = k + 1; n < stop; n++) {
    const claim = t.claim(n);
    if (t.type(n) !== WORD) {
      if (t.is(n, '-') || t.type(n) === CLITIC) continue;
      break;
    }
    if (t.capital(n) && t.id(n) === 0) break;
    if ((claim & STRESS) !== 0) stress = true;
    if ((claim & JUDGE) !== 0 && adjective < 0) adjective = n;
    if ((claim & WEIGH) !== 0 && weighs < 0) weighs = n;
    if ((claim & PRIZE) !== 0) prize = n;
    if ((claim & (WILL | COPULA)) !== 0 && !opines) break;
  }
  const at = adjective >= 0 ? adjective : prize >= 0 ? prize : weighs;
  if (at < 0 || (t.grammar(at) & A) !== 0) return null;
  const said = c.speaker() !== null;
  const strong = adjective >= 0 && (prize >= 0 || stress);
  const fair = adjective >= 0 || (prize >= 0 && (stress || weighs >= 0 || said));
  if (!strong && !fair && !(weighs >= 0 && stress)) return null;
  const confidence = strong ? (said ? 0.78 : 0.66) : fair ? (said ? 0.7 : 0.5) : said ? 0.6 : 0.4;
  return { kind: 'assessment', confidence, reason: `“${word(t, at)}” judges` };
}

/** A dated event: somebody did something then. */
export function readEvent(c: ClaimContext, k: number): Verdict | null {
  const { t } = c;
  if (t.capital(k) || !c.periods.some((p) => p.from > k - NEAR && p.from < k + NEAR)) return null;
  const subject = subjectOf(c, k);
  if (subject.relative || isNounAt(t, k)) return null;
  const passive = (t.speech(k - 1) & BE) !== 0;
  // "would be closed", "is being built": not yet.
  if (passive && (t.claim(k - 1) & PAST) !== 0 && (t.claim(k - 2) & (WILL | WOULD | UNSETTLED)) !== 0) return null;
  if (!subject.binds && !passive) return null;
  return { kind: 'fact', confidence: 0.66, reason: `“${word(t, k)}” at a time that is told` };
}
