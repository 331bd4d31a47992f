import { FUNCTION, TO } from '../lexicon.ts';
import {
  BE,
  BODY,
  FIRST_PERSON,
  HAVE,
  HE,
  IT,
  JOINS_WHAT,
  MAYBE_TELL,
  NEGATE,
  PARTIES,
  PAST,
  PROCEDURE,
  READY,
  RELATIVE,
  SHE,
  TELL,
  THEY,
} from '../senses.ts';
import {
  behindTo,
  type ClaimContext,
  deadlineBehind,
  figureBehind,
  isNounAt,
  isProcedure,
  measures,
  NEGATING,
  type Verdict,
  word,
} from './claim-context.ts';
import { type Subject, subjectOf, takesObject, type Verb, verbAt } from './predicates.ts';

/** From a verb of promising to the amount promised. */
const AMOUNT = 4;

/** Words between the share of those asked and what they said. */
const POLL_REACH = 6;

/** "Of those asked, 54% said they would back it": an answer of many, and nobody's promise. */
function isPolled({ t, figures }: ClaimContext, k: number): boolean {
  if ((t.speech(k - 1) & THEY) === 0) return false;
  const tell = (t.claim(k - 2) & RELATIVE) !== 0 ? k - 3 : k - 2;
  if ((t.speech(tell) & (TELL | MAYBE_TELL)) === 0) return false;
  return figures.some((d) => (d.kind === 'percent' || d.part) && d.to <= tell && tell - d.to <= POLL_REACH);
}

/** "Will": a promise of somebody who can bind himself to do something, a target where that is a number by a time, else a forecast. */
export function readWill(c: ClaimContext, k: number): Verdict | null {
  const { t, s } = c;
  const verb = verbAt(t, s, k + 1);
  if (verb === null) return null;
  const subject = subjectOf(c, k);
  if (subject.relative || isPolled(c, k)) return null;
  const cost = verb.negated ? NEGATING : 0;
  const said = `“${word(t, k)} ${word(t, verb.at)}”`;
  const figure = figureBehind(c, k);
  const forecast = (confidence: number): Verdict => ({
    kind: 'forecast',
    confidence: confidence - cost,
    reason: `${said} looks ahead`,
  });
  if (verb.passive) {
    if (isProcedure(c, k)) return null;
    return forecast(figure ? 0.72 : deadlineBehind(c, k) ? 0.64 : 0.5);
  }
  if (promises(c, subject, verb)) {
    if (figure === null && isCeremony(c, verb.at)) return forecast(0.6);
    if (figure !== null && verb.happens && deadlineBehind(c, k)) {
      return { kind: 'target', confidence: 0.86, reason: `${said} with a number and a deadline sets a target` };
    }
    const back = subject.party?.pronoun === true && (subject.party.speech & FIRST_PERSON) === 0;
    return {
      kind: 'commitment',
      confidence: (back ? 0.72 : 0.82) + (figure ? 0.06 : 0) - cost,
      reason: `${said} promises`,
    };
  }
  const somebody = ((subject.party?.speech ?? 0) & (HE | SHE)) !== 0;
  if ((t.speech(verb.at) & (BE | HAVE)) !== 0)
    return forecast(figure && !somebody ? (subject.binds ? 0.6 : 0.75) : 0.5);
  const thing = ((subject.party?.speech ?? 0) & IT) !== 0;
  if (!verb.happens && !verb.acts && subject.binds && !thing) {
    if (!isPublic(subject) && figure === null) return null;
    return {
      kind: 'commitment',
      confidence: (figure ? 0.76 : 0.58) - cost,
      reason: `${said} promises`,
    };
  }
  if ((t.claim(k - 1) & NEGATE) !== 0) return null;
  // "This will …", "what will …": nobody can check what it is said of.
  const bare = (t.grammar(k - 1) & FUNCTION) !== 0 || k === s.from;
  if (!verb.happens && !verb.acts && figure === null)
    return subject.binds || bare || subject.party === null ? null : forecast(0.58);
  return forecast(figure ? 0.88 : subject.binds ? 0.55 : bare ? 0.5 : 0.66);
}

function promises(c: ClaimContext, subject: Subject, verb: Verb): boolean {
  if (!subject.binds || !verb.acts) return false;
  return !verb.happens || takesObject(c.t, verb.at) || (c.t.grammar(verb.at + 1) & TO) !== 0;
}

/** "Will open the exhibition": what is done there is a matter of protocol. */
function isCeremony({ t, s }: ClaimContext, verb: number): boolean {
  for (let n = verb + 1; n < Math.min(s.to, verb + AMOUNT); n++) if ((t.claim(n) & PROCEDURE) !== 0) return true;
  return false;
}

/** A state, the sides, we: what they say they will do binds them, whatever the verb. */
function isPublic({ party }: Subject): boolean {
  if (party === null || (party.speech & IT) !== 0) return false;
  if (party.pronoun) return (party.speech & FIRST_PERSON) !== 0;
  return party.name === null ? (party.speech & PARTIES) !== 0 : party.kind === 'state' || (party.speech & BODY) !== 0;
}

/** "Agreed to build", "pledged $5 million", "agreed on a visa-free regime". */
export function readPledge(c: ClaimContext, k: number): Verdict | null {
  const { t, s } = c;
  const noun = isNounAt(t, k);
  const figure = figureBehind(c, k);
  const to = behindTo(c, k);
  const subject = subjectOf(c, k);
  if (subject.relative) return null;
  if (to >= 0) {
    const verb = verbAt(t, s, to);
    if (verb === null) return null;
    // "Agreed to stay in touch": nothing that could be kept or broken.
    const empty = !verb.acts && figure === null && !deadlineBehind(c, k);
    const sure = empty ? 0.5 : noun ? (figure ? 0.87 : 0.72) : subject.binds ? 0.9 : 0.78;
    return {
      kind: 'commitment',
      confidence: sure - (verb.negated ? NEGATING / 2 : 0),
      reason: `“${word(t, k)} to ${word(t, verb.at)}” promises`,
    };
  }
  if (noun || subject.party === null) return null;
  if (figure !== null && figure.from <= k + AMOUNT) {
    return { kind: 'commitment', confidence: 0.86, reason: `“${word(t, k)}” with an amount promises` };
  }
  if (!subject.binds || (t.claim(k + 1) & JOINS_WHAT) === 0) return null;
  return { kind: 'commitment', confidence: 0.68, reason: `“${word(t, k)}” promises` };
}

/** "Plans to build", "is ready to help", "plans 500 job cuts". */
export function readIntention(c: ClaimContext, k: number): Verdict | null {
  const { t, s } = c;
  const to = behindTo(c, k);
  const figure = figureBehind(c, k);
  const ready = (t.claim(k) & READY) !== 0;
  const noun = isNounAt(t, k);
  const being = (t.speech(k - 1) & BE) !== 0;
  if (to < 0) {
    if (ready || noun || being || figure === null || figure.from > k + AMOUNT || !subjectOf(c, k).binds) return null;
    return { kind: 'commitment', confidence: 0.86, reason: `“${word(t, k)}” with an amount promises` };
  }
  const verb = verbAt(t, s, to);
  if (verb === null || (!being && (t.claim(k - 1) & PAST) !== 0)) return null;
  const said = `“${word(t, k)} to ${word(t, verb.at)}”`;
  // "was intended to", "is planned to": nobody binds himself; "were ready to": it is over.
  if (being && (!ready || (t.claim(k - 1) & PAST) !== 0)) {
    if (ready) return null;
    return { kind: 'forecast', confidence: figure ? 0.7 : 0.5, reason: `${said} looks ahead` };
  }
  const subject = subjectOf(c, k);
  if (subject.relative) return null;
  if (figure !== null && deadlineBehind(c, k) && verb.happens) {
    const confidence = subject.binds ? 0.86 : 0.72;
    return { kind: 'target', confidence, reason: `${said} with a number and a deadline sets a target` };
  }
  const bound = subject.binds && !noun;
  const sure = bound ? (ready ? 0.74 : 0.82) : ready ? 0.6 : noun ? 0.5 : 0.7;
  return {
    kind: 'commitment',
    confidence: sure + (figure ? 0.06 : 0) - (verb.negated ? NEGATING : 0),
    reason: `${said} promises`,
  };
}

/** "Belarus and China are to intensify …", "trade is to reach $9 billion", "output is to be raised to 75,000". */
export function readBeTo(c: ClaimContext, k: number): Verdict | null {
  const { t, s } = c;
  const to = behindTo(c, k);
  if ((t.speech(k) & BE) === 0 || to !== k + 2 || (t.claim(k) & PAST) !== 0 || t.is(k - 1, ',')) return null;
  const verb = verbAt(t, s, to);
  if (verb === null || (!verb.acts && !verb.happens)) return null;
  const said = `“${word(t, k)} to ${word(t, verb.at)}”`;
  const figure = figureBehind(c, k);
  if (verb.passive) {
    if (figure === null && !c.figures.some(measures)) return null;
    return { kind: 'target', confidence: 0.87, reason: `${said} with a number sets a target` };
  }
  const subject = subjectOf(c, k);
  if (subject.binds && verb.acts) return { kind: 'commitment', confidence: 0.78, reason: `${said} promises` };
  // "The goal is to …" is read at its noun.
  if (figure === null || !verb.happens) return null;
  return { kind: 'target', confidence: 0.72, reason: `${said} with a number sets a target` };
}
