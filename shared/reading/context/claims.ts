import { ADDRESS, type Tokens, WORD } from '../lexer.ts';
import { AND, BY, INDICATOR, SHARE } from '../lexicon.ts';
import type { Draft } from '../scan/draft.ts';
import {
  ACCORDING,
  AIM,
  AIMING,
  CLAIM_CUES,
  CLAIM_JUDGING,
  COPULA,
  EVENT,
  EXPECT,
  IF,
  INTEND,
  LIKELY,
  OPINE,
  OUGHT,
  OUTLOOK,
  PAGE,
  PLEDGE,
  READY,
  RELATIVE,
  TELL,
  UNSETTLED,
  WANTED,
  WILL,
  WOULD,
} from '../senses.ts';
import type { ReadClaim } from '../types.ts';
import { readAim, readCould, readOught, readOutlook } from './claim-aims.ts';
import {
  type ClaimContext,
  figureBehind,
  measuredBefore,
  measures,
  opensClause,
  speakerOf,
  type Verdict,
} from './claim-context.ts';
import { readDenial, readEvent, readJudgement, readOpinion } from './claim-judgements.ts';
import { readBeTo, readIntention, readPledge, readWill } from './claim-promises.ts';
import { hasVerb } from './finite.ts';
import type { Sentence } from './sentences.ts';

/** Shorter sentences state nothing that could be checked. */
const FEWEST_WORDS = 4;
const FEWEST_WITH_FIGURE = 2;
/** Below this an analyst would throw away more than he keeps. */
const WORTH = 0.55;
/** What an "if" takes off, and what a clause before that states a figure. */
const UNSETTLING = 0.35;
const SECOND = 0.1;
/** What a condition takes off where what follows from it is told with a figure. */
const FOLLOWS = 0.2;
/** A sentence that states a figure; how sure it is, is told when nothing else is likelier. */
const PLAIN_FACT = 0.85;
const PAGE_REACH = 40;
const PAGE_LINE = 25;
const BYLINE = 8;
/** From a counted subject to its verb. */
const SUBJECT = 6;
/** Words between commas beside a subject: "the dam, 145 metres tall, will …". */
const BESIDE = 16;

/** Whether a sentence holds anything that a claim is read from. */
export function mayClaim(s: Sentence, figures: readonly Draft[]): boolean {
  return !s.heading && (figures.length > 0 || (s.claims & CLAIM_CUES) !== 0);
}

/** The claim that a sentence makes, or null where it makes none that is worth checking. */
export function readClaim(c: ClaimContext): ReadClaim | null {
  const { t, s } = c;
  if (s.heading || c.asked || t.is(s.to - 1, ':')) return null;
  const senses = s.claims;
  const measured = c.figures.some(measures);
  if (!hasWords(t, s, measured ? FEWEST_WITH_FIGURE : FEWEST_WORDS) || isPage(t, s, senses)) return null;
  const best = judge(c, measured);
  if (best === null || best.confidence < WORTH) return null;
  return {
    start: s.start,
    end: s.end,
    kind: best.kind,
    speaker: speakerOf(c),
    reasons: [best.reason],
    confidence: Math.round(best.confidence * 100) / 100,
  };
}

function hasWords(t: Tokens, s: Sentence, fewest: number): boolean {
  let words = 0;
  for (let k = s.from; k < s.to && words < fewest; k++) if (t.type(k) === WORD) words += 1;
  return words >= fewest;
}

/** Words of the page and not of the text: "Posted by", "Read more", bylines, addresses. */
function isPage(t: Tokens, s: Sentence, senses: number): boolean {
  const length = s.to - s.from;
  if (length <= PAGE_LINE) for (let k = s.from; k < s.to; k++) if (t.type(k) === ADDRESS) return true;
  if (length <= BYLINE && (t.grammar(s.from) & BY) !== 0 && t.capital(s.from + 1) && t.capital(s.from + 2)) return true;
  if ((senses & PAGE) === 0) return false;
  if ((t.claim(s.from) & PAGE) !== 0) return true;
  let page = 0;
  for (let k = s.from; k < s.to && k < s.from + PAGE_REACH; k++) if ((t.claim(k) & PAGE) !== 0) page += 1;
  return page >= 2;
}

/** The likeliest of what the cues of a sentence say; the first wins among equals. */
function judge(c: ClaimContext, measured: boolean): Verdict | null {
  const { t, s } = c;
  let best: Verdict | null = null;
  let unsettled = (t.claim(s.from) & UNSETTLED) !== 0 ? UNSETTLING : 0;
  const conditional = (t.claim(s.from) & IF) !== 0;
  let told = false;
  /** The first words that look ahead. */
  let ahead = s.to;
  for (let n = s.hint, k = t.hint(n); k < s.to; n++, k = t.hint(n)) {
    const claim = t.claim(k);
    told ||= (t.speech(k) & (TELL | ACCORDING)) !== 0;
    if ((claim & CLAIM_CUES) === 0) continue;
    if ((claim & IF) !== 0) unsettled = UNSETTLING;
    const found = readCue(c, k, claim, told);
    if (found === null) continue;
    let { confidence, kind } = found;
    const stated = kind === 'fact' || kind === 'assessment';
    if (conditional && !stated && figureBehind(c, k) !== null) {
      // "If prices fall, we will lose $2 billion": what would follow, and no promise.
      kind = 'forecast';
      confidence -= FOLLOWS;
    } else confidence -= unsettled;
    if (!stated) {
      ahead = Math.min(ahead, k);
      // "Freight doubled to …, and the railways expect …": what the first clause states comes first.
      if (measuredBefore(c, k) && opensClause(c, k)) confidence -= SECOND;
    }
    if (best !== null && confidence <= best.confidence) continue;
    const same = kind === found.kind && confidence === found.confidence;
    best = same ? found : { kind, confidence, reason: found.reason };
  }
  const fact = readFact(c, measured, ahead);
  if (fact === null || conditional) return best;
  if (best !== null && fact.confidence <= best.confidence) return best;
  return fact.confidence === PLAIN_FACT ? { ...fact, confidence: sureness(c) } : fact;
}

/** How sure a stated figure is a fact worth checking: surest where what it measures and its time are told too. */
function sureness({ t, s, periods }: ClaimContext): number {
  let indicator = false;
  for (let k = s.from; k < s.to && !indicator; k++) indicator = (t.sense(k) & (INDICATOR | SHARE)) !== 0;
  const timed = periods.length > 0;
  return indicator && timed ? 0.9 : indicator || timed ? 0.82 : 0.75;
}

/** What one cue says; of several parts a word plays, the surest. */
function readCue(c: ClaimContext, k: number, claim: number, told: boolean): Verdict | null {
  let best: Verdict | null = null;
  // What somebody is told to have said that he would do, he said that he will.
  if ((claim & WILL) !== 0 || ((claim & WOULD) !== 0 && told)) best = surer(best, readWill(c, k));
  else if ((claim & (UNSETTLED | WOULD)) !== 0 && !c.t.capital(k)) best = surer(best, readCould(c, k));
  if ((claim & PLEDGE) !== 0) best = surer(best, readPledge(c, k));
  if ((claim & (INTEND | READY)) !== 0) best = surer(best, readIntention(c, k));
  if ((claim & (AIM | AIMING)) !== 0) best = surer(best, readAim(c, k));
  if ((claim & OUGHT) !== 0) best = surer(best, readOught(c, k));
  if ((claim & (EXPECT | OUTLOOK | LIKELY)) !== 0) best = surer(best, readOutlook(c, k));
  if ((claim & COPULA) !== 0) best = surer(best, readBeTo(c, k));
  if ((claim & (COPULA | OPINE)) !== 0 && (c.s.claims & CLAIM_JUDGING) !== 0) best = surer(best, readJudgement(c, k));
  if ((claim & (COPULA | UNSETTLED)) !== 0) best = surer(best, readDenial(c, k));
  if ((claim & OPINE) !== 0) best = surer(best, readOpinion(c, k));
  if ((claim & EVENT) !== 0 && c.periods.length > 0) best = surer(best, readEvent(c, k));
  return best;
}

function surer(best: Verdict | null, found: Verdict | null): Verdict | null {
  return found !== null && (best === null || found.confidence > best.confidence) ? found : best;
}

/** A sentence that states a figure or a rank; figures that all stand behind words that look ahead are no facts yet. */
function readFact(c: ClaimContext, measured: boolean, ahead: number): Verdict | null {
  if (!measured) {
    const ranked = c.figures.some(({ kind, confidence }) => kind === 'ordinal' && confidence >= 0.85);
    if (ranked) return { kind: 'fact', confidence: 0.72, reason: 'it states a rank' };
    // "Effects persisted for eight weeks", and no "five-year cycle".
    const lasts =
      ahead === c.s.to && c.figures.some((d) => d.kind === 'duration' && (c.t.claim(d.from - 1) & WANTED) !== 0);
    return lasts ? { kind: 'fact', confidence: 0.6, reason: 'it states how long' } : null;
  }
  if (!hasVerb(c)) return null;
  const reason = 'it states a figure';
  if (ahead === c.s.to) return { kind: 'fact', confidence: PLAIN_FACT, reason };
  if (!measuredBefore(c, ahead) || isSubjectAhead(c, ahead)) return { kind: 'fact', confidence: 0.5, reason };
  const first = opensClause(c, ahead) || figureBehind(c, ahead - 1) === null;
  return { kind: 'fact', confidence: first ? PLAIN_FACT : 0.7, reason };
}

/** "40,000 teachers will march": the only figure before stands in the subject of what looks ahead, or beside it. */
function isSubjectAhead({ t, s, figures }: ClaimContext, ahead: number): boolean {
  const comma = t.is(ahead - 1, ',') ? ahead - 1 : -1;
  let opened = comma - 1;
  while (opened > s.from && comma - opened < BESIDE && !t.is(opened, ',')) opened -= 1;
  const beside = comma >= 0 && t.is(opened, ',');
  let first: Draft | null = null;
  for (const d of figures) {
    if (!measures(d) || d.head >= ahead || (beside && d.head > opened)) continue;
    if (first !== null) return false;
    first = d;
  }
  if (first === null) return beside;
  if (ahead - first.to > SUBJECT) return false;
  for (let k = first.to; k < ahead; k++)
    if (t.type(k) !== WORD || (t.grammar(k) & AND) !== 0 || (t.claim(k) & COPULA) !== 0) return false;
  const before = first.from - 1;
  return before < s.from || (t.claim(before) & RELATIVE) !== 0 || (t.speech(before) & TELL) !== 0;
}
