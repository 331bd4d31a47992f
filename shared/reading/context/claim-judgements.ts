import { CLITIC, NEWLINE, NUMBER, type Tokens, WORD } from '../lexer.ts';
import { A, FUNCTION, THE, TO } from '../lexicon.ts';
import {
  BE,
  COPULA,
  EXPECT,
  FIRST_PERSON,
  HAPPEN,
  HAVE,
  HE,
  IT,
  JOINS_WHAT,
  JUDGE,
  LIKENS,
  MAYBE_TELL,
  NEGATE,
  OPINE,
  PAST,
  PRIZE,
  RELATIVE,
  SHE,
  STRESS,
  TAKES_THINGS,
  TELL,
  THEY,
  UNSETTLED,
  WEIGH,
  WILL,
  WOULD,
} from '../senses.ts';
import { type ClaimContext, isNounAt, speakerOf, type Verdict, word } from './claim-context.ts';
import { isGerund, subjectOf, verbAt } from './predicates.ts';
import { opensQuote } from './quotes.ts';

/** From "is" to what is judged, and from a verb to its time. */
const JUDGEMENT = 7;
const NEAR = 25;
const AS_REACH = 24;
const CLAUSE = 8;
const MINE = 4;
const HELD = 10;
const DENIED = 8;
const QUOTE_REACH = 10;

/** "Calls it a tax on the poor", "thinks a plateau has been reached", "attribute the decline to the levy": what somebody holds. */
export function readOpinion(c: ClaimContext, k: number): Verdict | null {
  const { t, s } = c;
  if (t.capital(k) || (t.speech(k - 1) & BE) !== 0 || isNounAt(t, k) || (t.grammar(k - 1) & TO) !== 0) return null;
  const subject = subjectOf(c, k);
  if (subject.relative || !(subject.binds || byMe(c, k))) return null;
  // "…, which he describes as …": said by the way.
  if (subject.party !== null && (t.claim(subject.party.from - 1) & RELATIVE) !== 0) return null;
  const verdict = (confidence: number): Verdict => ({
    kind: 'assessment',
    confidence,
    reason: `“${word(t, k)}” tells what somebody holds`,
  });
  const next = k + 1;
  const that = (t.claim(next) & JOINS_WHAT) !== 0 && (t.claim(next) & RELATIVE) !== 0;
  if ((t.speech(k) & TAKES_THINGS) !== 0) {
    // "Called for", "called on", "called a meeting" name nothing.
    const named =
      that ||
      ((t.speech(next) & (IT | THEY | HE | SHE)) !== 0 && t.type(next + 1) !== NEWLINE) ||
      namesJudgement(t, next, s.to);
    return named || quotedNear(t, next, s.to) ? verdict(0.86) : null;
  }
  if (that) return verdict(0.86);
  for (let n = next; n < Math.min(s.to, k + AS_REACH); n++) {
    if (t.type(n) !== WORD && t.type(n) !== CLITIC && t.type(n) !== NUMBER && !t.is(n, '%') && !t.is(n, '.'))
      return null;
    if ((t.claim(n) & LIKENS) !== 0) {
      // "sees growth slow as prices rise", but "sees the deal as a turning point".
      const likened = (t.grammar(n + 1) & (A | THE)) !== 0 || (t.claim(n + 1) & (JUDGE | WEIGH | STRESS)) !== 0;
      return (t.claim(k) & (EXPECT | HAPPEN)) === 0 || likened ? verdict(0.86) : null;
    }
    if (n > next && (t.claim(k) & (EXPECT | HAPPEN)) !== 0) continue;
    // "Attribute a fall of 7% to the levy"
    if (n > next + 1 && (t.grammar(n) & TO) !== 0 && (t.speech(k) & MAYBE_TELL) !== 0 && isNounAt(t, n + 2))
      return verdict(0.86);
    if (n > next + 1 && n < k + CLAUSE && (t.speech(n) & (HAVE | BE)) !== 0 && (t.grammar(next) & (A | THE)) !== 0)
      return verdict(0.7);
  }
  return null;
}

/** "I would not call": one's own words. */
function byMe({ t, s }: ClaimContext, k: number): boolean {
  for (let n = k - 1; n >= Math.max(s.from, k - MINE); n--) if ((t.speech(n) & FIRST_PERSON) !== 0) return true;
  return false;
}

/** "No casualties were reported", "neither figure could be verified". */
export function readDenial(c: ClaimContext, k: number): Verdict | null {
  const { t, s } = c;
  if ((t.claim(s.from) & NEGATE) === 0 || k - s.from < 2 || k - s.from > DENIED) return null;
  const verb = verbAt(t, s, (t.speech(k) & BE) !== 0 ? k : k + 1);
  if (verb === null || !verb.passive) return null;
  return { kind: 'fact', confidence: 0.6, reason: `“${word(t, s.from)}” denies it` };
}

/** Words between "called" and what it calls a thing ("called the new tax a mistake"). */
const NAMED_REACH = 6;

/** "the slowdown temporary", "the deal a mistake": a thing and what it is held to be. */
function namesJudgement(t: Tokens, from: number, to: number): boolean {
  if ((t.grammar(from) & THE) === 0 && !t.language.qualifiers.possessives.has(t.entry(from).word)) return false;
  for (let k = from + 2; k < Math.min(to, from + NAMED_REACH) && t.type(k) === WORD; k++) {
    const judged = (t.claim(k) & (JUDGE | PRIZE | WEIGH)) !== 0;
    if (judged && (t.type(k + 1) !== WORD || (t.grammar(k + 1) & FUNCTION) !== 0)) return true;
    if ((t.grammar(k) & A) !== 0) return (t.claim(k + 1) & (JUDGE | PRIZE | WEIGH)) !== 0;
  }
  return false;
}

/** Whether a quotation opens among tokens near. */
function quotedNear(t: Tokens, from: number, to: number): boolean {
  for (let k = from; k < Math.min(to, from + QUOTE_REACH); k++) if (opensQuote(t, k)) return true;
  return false;
}

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
  const said = speakerOf(c) !== null || isTold(c);
  const strong = adjective >= 0 && (prize >= 0 || stress);
  const fair =
    adjective >= 0 ||
    (prize >= 0 && (stress || weighs >= 0 || said || (prize === k + 2 && (t.claim(k) & HAPPEN) !== 0)));
  if (!strong && !fair && !(weighs >= 0 && stress)) return null;
  if (adjective >= 0 && !opines && isHeld(c, k)) {
    return { kind: 'assessment', confidence: 0.87, reason: `“${word(t, at)}” judges, as somebody holds` };
  }
  // "remains a priority": what it is held to be stands right behind.
  const plain = adjective < 0 && prize === k + 2 && (t.grammar(k + 1) & A) !== 0 && (t.claim(k) & HAPPEN) !== 0;
  if (plain && !said) return { kind: 'assessment', confidence: 0.58, reason: `“${word(t, at)}” judges` };
  const confidence = strong ? (said ? 0.78 : 0.66) : fair ? (said ? 0.7 : 0.5) : said ? 0.6 : 0.4;
  return { kind: 'assessment', confidence, reason: `“${word(t, at)}” judges` };
}

/** "…, she said": somebody holds it, also where nobody knows who she is. */
function isTold({ t, s }: ClaimContext): boolean {
  for (let n = s.hint, k = t.hint(n); k < s.to; n++, k = t.hint(n)) {
    if ((t.speech(k) & TELL) !== 0 && (t.speech(k - 1) & (HE | SHE | THEY)) !== 0) return true;
  }
  return false;
}

/** "She believes 5% growth *is* realistic": a verb of holding with its subject stands before. */
function isHeld(c: ClaimContext, k: number): boolean {
  const { t, s } = c;
  for (let n = k - 1; n > Math.max(s.from, k - HELD); n--) {
    if ((t.claim(n) & OPINE) === 0 || (t.claim(n) & COPULA) !== 0 || isNounAt(t, n)) continue;
    return (t.speech(n - 1) & BE) === 0 && subjectOf(c, n).binds;
  }
  return false;
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
