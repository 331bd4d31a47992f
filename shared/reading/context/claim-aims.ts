import { OUTDOES } from '../cues.ts';
import { WORD } from '../lexer.ts';
import { AIM, AIMING, BE, EXPECT, JOINS, LIKELY, MAYBE_TELL, NEEDS_TO, NEGATE, OUTLOOK, STRESS } from '../senses.ts';
import {
  behindTo,
  type ClaimContext,
  deadlineBehind,
  figureBehind,
  isNounAt,
  isProcedure,
  measuredBefore,
  measures,
  NEGATING,
  type Verdict,
  word,
} from './claim-context.ts';
import { isAdverb, subjectOf, verbAt } from './predicates.ts';

const AMOUNT = 4;
const BEFORE_NOUN = 8;

/** "Aims to raise … to 50%", "a target of 20%", "the goal is to increase trade to $10 billion". */
export function readAim(c: ClaimContext, k: number): Verdict | null {
  const { t, s } = c;
  const figure = figureBehind(c, k);
  const claim = t.claim(k);
  const to = (claim & AIMING) === 0 ? -1 : behindTo(c, k);
  if (to >= 0) {
    const subject = subjectOf(c, k);
    const verb = verbAt(t, s, to);
    if (verb === null || subject.relative) return null;
    const said = `“${word(t, k)} to ${word(t, verb.at)}”`;
    if (figure !== null) return { kind: 'target', confidence: 0.88, reason: `${said} with a number sets a target` };
    if (!subject.binds || isNounAt(t, k) || !verb.acts || !deadlineBehind(c, k)) return null;
    return { kind: 'target', confidence: 0.66, reason: `${said} with a deadline sets a target` };
  }
  if ((claim & AIM) === 0) {
    if (figure === null || !(deadlineBehind(c, k) || deadlineBehind(c, s.from - 1)) || (t.speech(k - 1) & BE) !== 0)
      return null;
    return { kind: 'target', confidence: 0.86, reason: `“${word(t, k)}” with a number and a deadline sets a target` };
  }
  const near = figure ?? c.figures.find((d) => measures(d) && d.head < k && k - d.head < BEFORE_NOUN);
  if (near === undefined || isOvertaken(c, k)) return null;
  // "82 per cent had both doses, against a target of 90" states the first.
  const confidence = figure !== null && measuredBefore(c, k) ? 0.68 : 0.87;
  return { kind: 'target', confidence, reason: `“${word(t, k)}” with a number sets a target` };
}

/** "exceeded the target": what was reached is a fact. */
function isOvertaken({ t, s }: ClaimContext, k: number): boolean {
  for (let n = k - 1; n >= Math.max(s.from, k - AMOUNT); n--) {
    if (t.entry(n).noun === null && (t.cue(n) & OUTDOES) !== 0) return true;
  }
  return false;
}

/** "Should reach $5 billion", "must not exceed 100 tonnes": only with a number is it a target. */
export function readOught(c: ClaimContext, k: number): Verdict | null {
  const { t, s } = c;
  if (figureBehind(c, k) === null) return null;
  const to = (t.claim(k) & NEEDS_TO) === 0 ? k + 1 : behindTo(c, k);
  const verb = to < 0 ? null : verbAt(t, s, to);
  if (verb === null || (!verb.happens && !verb.acts && !verb.passive) || subjectOf(c, k).relative) return null;
  const reason = `“${word(t, k)} ${word(t, verb.at)}” with a number sets a target`;
  // "Must be stored at 5 degrees" is a rule; with a time it is an aim.
  const sure = (verb.happens && !verb.passive) || deadlineBehind(c, k) ? 0.82 : 0.5;
  return { kind: 'target', confidence: sure - (verb.negated ? NEGATING : 0), reason };
}

/** "Is expected to", "forecasts growth of 3%", "the outlook". */
export function readOutlook(c: ClaimContext, k: number): Verdict | null {
  const { t, s } = c;
  const claim = t.claim(k);
  const figure = figureBehind(c, k);
  const passive =
    (t.speech(k - 1) & BE) !== 0 ||
    ((t.speech(k - 2) & BE) !== 0 && (isAdverb(t, k - 1) || (t.claim(k - 1) & (STRESS | NEGATE)) !== 0));
  const forecast = (confidence: number, said: string): Verdict => {
    const negated = (t.claim(k - 1) & NEGATE) !== 0 ? NEGATING : 0;
    return { kind: 'forecast', confidence: confidence - negated, reason: `“${said}” looks ahead` };
  };
  if ((claim & LIKELY) !== 0 && !passive) return null;
  const to = behindTo(c, k);
  if (to >= 0) {
    const said = `${word(t, k)} to`;
    if (passive || t.is(k - 1, '—') || t.is(k - 1, '–') || t.is(k - 1, ',')) {
      if (figure !== null) return forecast(0.9, said);
      if (isProcedure(c, k)) return null;
      const verb = verbAt(t, s, to);
      return forecast(verb?.happens || verb?.acts ? 0.68 : 0.6, said);
    }
    return figure !== null && subjectOf(c, k).binds ? forecast(0.85, said) : null;
  }
  if ((claim & EXPECT) !== 0) {
    if (passive) return figure !== null && figure.from <= k + AMOUNT ? forecast(0.8, word(t, k)) : null;
    if (isNounAt(t, k) || !subjectOf(c, k).binds) return null;
    if (figure !== null) return forecast(0.86, word(t, k));
    // "The ministry expects a poor harvest."
    const plain = (t.speech(k) & MAYBE_TELL) !== 0 && t.type(k + 1) === WORD && (t.speech(k + 1) & JOINS) === 0;
    return plain ? forecast(0.62, word(t, k)) : null;
  }
  return (claim & OUTLOOK) !== 0 && figure !== null ? forecast(0.84, word(t, k)) : null;
}

/** "Could hit 10% by December". */
export function readCould(c: ClaimContext, k: number): Verdict | null {
  const { t, s } = c;
  const verb = verbAt(t, s, k + 1);
  if (verb === null || (!verb.happens && !verb.acts)) return null;
  const figure =
    figureBehind(c, k) ?? c.figures.find((d) => d.head > k - BEFORE_NOUN && (measures(d) || d.kind === 'duration'));
  if (figure === undefined || subjectOf(c, k).relative) return null;
  const reason = `“${word(t, k)} ${word(t, verb.at)}” looks ahead`;
  return { kind: 'forecast', confidence: 0.72 - (verb.negated ? NEGATING : 0), reason };
}
