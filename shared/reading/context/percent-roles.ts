import { toNumber } from '../../quantity/numbers.ts';
import {
  AIM,
  BACKWARD,
  DEGREE,
  FILLER,
  GAUGE,
  MAKES_UP,
  MOVED,
  MOVES,
  OUTDOES,
  PACE,
  PORTION,
  RATED,
  SITS,
  STANDARD,
  STANDS,
  STEP,
} from '../cues.ts';
import { NEWLINE, NUMBER, type Tokens, WORD } from '../lexer.ts';
import { A, AGO, AVERAGE, BY, COMPARE, FUNCTION, IN, LAST, OF, PERIOD_NAME, SAME, THE, TO, WITH } from '../lexicon.ts';
import { isYear } from '../scan/year.ts';
import { BE, OUTLOOK, RELATIVE } from '../senses.ts';
import { type Around, isBoundary, isOfItself } from './around.ts';
import { whyLimit } from './limits.ts';
import { ALONE, type RoleRead, told } from './role-read.ts';

const MOVING = MOVES | MOVED;
const CHANGING = MOVES | MOVED | STEP | PACE | OUTDOES;

/** Percentages from here on may be a percentage of an earlier level. */
const FEWEST_OF_INDEX = 50;

/** "at an average annual rate of" */
const PACE_REACH = 7;

/** How far before its sentence the noun stands that "it" goes back to. */
const REACH_BEFORE = 28;

/** The role of a percentage, from the words around it; `ALONE` where they say nothing. */
export function percentRole(a: Around): RoleRead {
  const { t, d } = a;
  if (d.unit === 'pp' || d.unit === 'bp') return pointsRole(a);
  const limit = whyLimit(a);
  if (limit) return told('threshold', limit);
  const behind = nounBehind(a);
  if (behind) return behind;
  if ((t.cue(d.to) & DEGREE) !== 0) return told('growth-rate', 'compared with another');
  const by = (a.grammar & BY) !== 0;
  if (by && ((a.seen & CHANGING) !== 0 || (a.seenBefore & CHANGING) !== 0)) {
    // "The rate rose by 0.5% to 4%": a step from one percentage to another.
    if (isStep(a)) return told('change', 'a step between two percentages');
    return told('growth-rate', '"by" behind a verb of change');
  }
  const of = (t.grammar(d.to) & OF) !== 0;
  const index = isIndex(a, of);
  if (index) return told('growth-index', index);
  if (isDirect(a))
    return of && !isOfItself(a)
      ? told('share', 'a part of what "of" names')
      : told('growth-rate', 'a verb of change before it');
  if (of) return told('share', 'a part of what "of" names');
  if (isOnAverage(a)) return told('growth-rate', 'how fast it changed on average');
  if (goesInto(a)) return told('share', 'a part of what goes there');
  return byNounOf(a) ?? byLevel(a) ?? byNearest(a) ?? ofWhatIsNamed(a) ?? asPart(a) ?? ALONE;
}

/** "grew at an average of 7% a year", "rose on average 7%": behind a verb of change, and not what it rose to. */
function isOnAverage({ t, d, start }: Around): boolean {
  let average = false;
  for (let k = d.from - 1; k >= Math.max(start, d.from - PACE_REACH); k--) {
    if (t.type(k) !== WORD) return false;
    if ((t.cue(k) & MOVING) !== 0) return average;
    const isAverage = (t.sense(k) & AVERAGE) !== 0;
    const joins = (t.grammar(k) & (BY | OF)) !== 0 || (t.cue(k) & (FILLER | SITS)) !== 0;
    const article = (t.grammar(k) & (A | THE)) !== 0;
    if (!isAverage && !joins && !article && (t.sense(k + 1) & AVERAGE) === 0) return false;
    average ||= isAverage;
  }
  return false;
}

/** "40 % went into ports and 35 % into energy": what is divided among several, and no verb of change right before it. */
function goesInto({ t, d, at, verbAt, reached }: Around): boolean {
  return t.entry(d.to).word === 'into' && verbAt !== at && !reached;
}

/** What still looks like a part: "led with 48%", "of which 1%", "287 pupils, or 18%", "(18%)", "shot 52%". */
function asPart(a: Around): RoleRead | null {
  const { t, s, d, at } = a;
  const part = (reason: string): RoleRead => ({ role: 'share', reason, told: false });
  const other = d.relation?.kind === 'same-as' ? d.relation.to : null;
  if (other !== null && other.kind !== 'percent') return part('a part told again as a percentage');
  if (t.is(d.from - 1, '(') && t.is(d.to, ')')) return part('a part in brackets');
  // "13.2 million tonnes of it, that is 62 percent."
  const explains = (t.speech(d.from - 1) & BE) !== 0 && (t.claim(d.from - 2) & RELATIVE) !== 0 && t.is(d.from - 3, ',');
  if (explains && t.type(d.to) !== WORD) return part('what it makes up of the whole');
  if ((a.grammar & WITH) !== 0 || ((t.claim(at) & RELATIVE) !== 0 && (t.grammar(at - 1) & OF) !== 0))
    return part('a part of those before it');
  // "financed to 70 per cent by the bank"
  const whose = (a.grammar & TO) !== 0 && (t.grammar(d.to) & BY) !== 0 && t.type(d.to + 1) === WORD;
  if (whose && (a.seen & MOVING) === 0) return part('a part of what is done');
  // "Bad loans eased to 1.9%", "…, at 2.1%": measured in percent, and no part of anything named.
  const beside = (a.cue & SITS) !== 0 && t.is(at - 1, ',');
  if (beside || (a.reached && (a.seen & MOVING) !== 0))
    return { role: 'rate', reason: 'the level it came to', told: false };
  const object = at > s.from && t.type(at) === WORD && (a.grammar & FUNCTION) === 0 && (a.cue & STANDS) === 0;
  return object && (a.cue & MOVED) === 0 ? part('what it got or has') : null;
}

/** Points of a percentage are a change; where they are reached, left or stood at, they are a level ("a spread at 120 bp"). */
function pointsRole(a: Around): RoleRead {
  const { t, d } = a;
  const level = a.reached || (a.cue & SITS) !== 0;
  if (!level || (a.head & STEP) !== 0 || (t.cue(d.to) & DEGREE) !== 0) return told('change', 'points of a percentage');
  return told('level', 'the level of a gap');
}

/** A percentage that a rate, itself in percent, went by to reach another. */
function isStep({ d, noun }: Around): boolean {
  const to = d.relation?.kind === 'change-to' ? d.relation.to : null;
  return to !== null && to.kind === 'percent' && to.unit === d.unit && (noun & RATED) !== 0;
}

/** "The bank raised its forecast to 2.4%", "it would reach 3%": what the words of the sentence before, or of a forecast, name. */
function ofWhatIsNamed(a: Around): RoleRead | null {
  const { t, s } = a;
  if (!a.reached && (a.cue & (STANDS | SITS)) === 0) return null;
  for (let k = a.at - 1; k >= a.start; k--)
    if ((t.claim(k) & OUTLOOK) !== 0) return told('rate', 'the level that is forecast');
  if ((a.seen & BACKWARD) === 0) return null;
  for (let k = s.from - 2; k > s.from - REACH_BEFORE && k >= 0; k--) {
    if (t.type(k) === NEWLINE || (t.is(k, '.') && t.gap(k + 1))) return null;
    const cue = t.cue(k);
    if ((cue & PACE) !== 0) return told('growth-rate', 'the growth of the sentence before');
    if ((cue & RATED) !== 0) return told('rate', 'the rate of the sentence before');
    if ((cue & PORTION) !== 0) return told('share', 'the share of the sentence before');
  }
  return null;
}

function nounBehind(a: Around): RoleRead | null {
  const { head, group } = a;
  if ((head & RATED) !== 0 && (group & PACE) !== 0) return growth(a, 'a growth rate');
  if ((head & (STEP | PACE)) !== 0) return growth(a, 'growth or change behind it');
  if ((head & PORTION) !== 0) return told('share', 'a share');
  if ((head & RATED) !== 0) return told('rate', 'a rate behind it');
  return null;
}

/** Words of growth with a number over 100 may mean an index; the words are kept, the doubt is told. */
function growth(a: Around, reason: string): RoleRead {
  const doubt = a.d.number !== null && toNumber(a.d.number) > 100 ? ', though over 100% may be an index' : '';
  return told('growth-rate', reason + doubt);
}

function isDirect(a: Around): boolean {
  return (a.cue & MOVING) !== 0 && a.verbAt === a.at && (a.verb & MAKES_UP) === 0 && !a.reached;
}

function byNounOf(a: Around): RoleRead | null {
  const { nounOf } = a;
  if (nounOf === 0) return null;
  if ((nounOf & (STEP | PACE)) !== 0) return growth(a, 'growth or change of');
  if ((nounOf & PORTION) !== 0) return told('share', 'a share of');
  if ((nounOf & GAUGE) !== 0) return told('growth-index', 'an index of');
  if ((nounOf & RATED) === 0) return null;
  return isPace(a) ? told('growth-rate', 'grew at a rate of') : told('rate', 'a rate of');
}

/** "by an average annual rate of", "at a rate of": how fast something grew, and not the level of a rate that it grew to. */
function isPace(a: Around): boolean {
  if ((a.seen & MOVES) === 0) return false;
  for (let k = a.at - 2; k > Math.max(a.start, a.at - PACE_REACH); k--) {
    if ((a.t.grammar(k) & BY) !== 0 || (a.t.cue(k) & SITS) !== 0) return true;
    if ((a.t.cue(k) & MOVES) !== 0) return false;
  }
  return false;
}

/** What a percentage behind "to", "from", "at" or a verb of standing is the level of. */
function byLevel(a: Around): RoleRead | null {
  const bound = a.reached;
  const stands = (a.cue & (STANDS | SITS)) !== 0 || a.d.pair !== null || isBoundary(a.t, a.s, a.at);
  if (!bound && !stands) return null;
  return byNoun(a, bound ? 'the level of' : 'it is') ?? (bound ? byNounBefore(a) : null);
}

function byNoun(a: Around, words: string): RoleRead | null {
  const { t, noun, nounAt } = a;
  if (noun === 0 || (a.verbAt > nounAt + 1 && (a.verb & MAKES_UP) !== 0)) return null;
  if ((noun & PACE) !== 0) return growth(a, `${words} growth`);
  if ((noun & RATED) !== 0) {
    const paced =
      (t.cue(nounAt - 1) & PACE) !== 0 || ((t.grammar(nounAt + 1) & OF) !== 0 && (t.cue(nounAt + 2) & PACE) !== 0);
    return paced ? growth(a, `${words} a growth rate`) : told('rate', `${words} a rate`);
  }
  if ((noun & PORTION) !== 0) return told('share', `${words} a share`);
  if ((noun & GAUGE) !== 0) return told('growth-index', `${words} an index`);
  return (noun & STEP) !== 0 && !a.reached ? growth(a, `${words} a change`) : null;
}

/** "cut its rate by 25 basis points to 2.75%": the noun stands before the figure before. */
function byNounBefore(a: Around): RoleRead | null {
  const { nounBefore } = a;
  if ((nounBefore & PACE) !== 0) return told('growth-rate', 'the level of growth');
  if ((nounBefore & RATED) !== 0) return told('rate', 'the level of a rate');
  if ((nounBefore & PORTION) !== 0) return told('share', 'the level of a share');
  return null;
}

function byNearest(a: Around): RoleRead | null {
  const { t, s, d } = a;
  if (!a.reached) {
    if ((a.verb & MAKES_UP) !== 0 && a.verbAt > a.nounAt) return told('share', 'a part of what it makes up');
    if ((a.verb & MOVING) !== 0 && a.verbAt > a.nounAt) return told('growth-rate', 'words of change before it');
    if (isSigned(t, d.from)) return told('growth-rate', 'a sign before it');
    const noun = byNoun(a, 'near');
    if (noun) return noun;
    if (isSubject(a)) return told('share', 'a part of those who do it');
    if ((a.verb & MOVING) !== 0) return told('growth-rate', 'words of change before it');
  }
  for (let k = d.to; k < Math.min(s.to, d.to + 10); k++) {
    if ((t.cue(k) & PORTION) !== 0 && !isBoundary(t, s, k - 1)) return told('share', 'a share behind it');
    if (t.type(k) === NUMBER) break;
  }
  return null;
}

function isSigned(t: Tokens, from: number): boolean {
  return t.is(from, '+') || t.is(from, '-') || t.is(from, '−');
}

/** "70% said so", "while 45% prefer tea": the percentage is who does something. */
function isSubject(a: Around): boolean {
  const { t, s, d } = a;
  const opens = isBoundary(t, s, a.at) || a.at < a.start || t.language.roles.opening.has(t.entry(a.at).word);
  if (!opens || t.type(d.to) !== WORD) return false;
  return !t.language.roles.preposition.has(t.entry(d.to).word);
}

/** "104.7% of its level in the same months", "104% compared with last year": why it is an index, or null. */
function isIndex(a: Around, of: boolean): string | null {
  const { t, s, d } = a;
  const value = d.number === null ? 0 : toNumber(d.number);
  if ((a.nounOf & GAUGE) !== 0 && value > FEWEST_OF_INDEX) return 'an index of';
  const to = (t.grammar(d.to) & TO) !== 0;
  if (of || to) {
    let timely = false;
    let standard = false;
    for (let k = d.to + 1; k < Math.min(s.to, d.to + 9); k++) {
      if (isBoundary(t, s, k)) break;
      const { grammar, unit, sense, month } = t.entry(k);
      // "115% of GDP at the end of 2023": the whole is named before the time.
      if (!standard && k > d.to + 1 && ((grammar & (IN | BY)) !== 0 || (t.cue(k) & SITS) !== 0)) break;
      standard ||= (t.cue(k) & STANDARD) !== 0 || ((sense & PERIOD_NAME) !== 0 && (grammar & SAME) === 0);
      timely ||=
        (grammar & (LAST | SAME | AGO)) !== 0 ||
        (unit === 'y' && t.gap(k) && !t.is(k + 1, '-')) ||
        month > 0 ||
        isYear(t, k) ||
        t.language.roles.prior.has(t.string(k));
    }
    if (timely && (standard || value > 100)) return 'a percentage of an earlier level';
  }
  if (value <= FEWEST_OF_INDEX || (a.verb & MOVING) !== 0 || (a.noun & (PORTION | RATED | AIM)) !== 0) return null;
  const compared = (t.sense(d.to) & COMPARE) !== 0 || (t.grammar(d.to) & WITH) !== 0;
  return compared && value > 80 ? 'a percentage of an earlier level' : null;
}
