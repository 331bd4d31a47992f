import { BACKWARD, FILLER, MAKES_UP, MOVES, STANDS, STEP, TALLY } from '../cues.ts';
import { CLITIC, SYMBOL, type Tokens, WORD } from '../lexer.ts';
import {
  A,
  AND,
  BASIS,
  BY,
  COUNTED,
  DESCRIBER,
  FUNCTION,
  IN,
  INDICATOR,
  MODIFIER,
  OF,
  OR,
  SHARE,
  THE,
  TO,
} from '../lexicon.ts';
import type { Draft } from '../scan/draft.ts';
import { ASIDE, BE, BODY, DEMONYM, HOLDER, OFFICE, PARTIES, REGION, STATE } from '../senses.ts';
import { deedOfCounted, purposeOf } from './purposes.ts';
import { ownerOf, plainEnd, qualifiersOf } from './qualifiers.ts';
import type { Sentence } from './sentences.ts';

/** What a figure measures, as a short noun phrase, and the basis it is measured on. */
export interface IndicatorRead {
  readonly indicator: string | null;
  readonly basis: string | null;
  readonly subject: string | null;
  readonly counterpart: string | null;
  /** First token of the words that name it; -1 where there are none. */
  readonly at: number;
}

const NONE: IndicatorRead = { indicator: null, basis: null, subject: null, counterpart: null, at: -1 };

interface Phrase {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly subject: string | null;
  readonly counterpart: string | null;
}

interface Compound {
  readonly from: number;
  readonly text: string;
  /** The state of an adjective among its words. */
  readonly state: string | null;
}

const SOMEBODY = OFFICE | HOLDER | BODY | PARTIES | STATE | REGION | DEMONYM;
const REACH_BACK = 40;
const REACH_ON = 12;
/** "a year", "annually" behind an amount. */
const PER_REACH = 3;
const EACH_REACH = 24;
const SHARE_REACH = 9;
const VERB_REACH = 10;
const PHRASE_REACH = 8;
const TALLY_REACH = 4;
const WHOLE_REACH = 4;

/** What the words of one sentence hold at all, so that what it does not hold is not looked for at every figure. */
export interface SentenceWords {
  readonly sense: number;
  readonly cue: number;
  /** A word that the lexicon does not hold. */
  readonly unknown: boolean;
}

/** Passes once over the words of a sentence. */
export function wordsOf(t: Tokens, s: Sentence): SentenceWords {
  let sense = 0;
  let cue = 0;
  let unknown = false;
  for (let k = s.from; k < s.to; k++) {
    const id = t.id(k);
    if (id === 0) unknown ||= t.type(k) === WORD;
    sense |= t.sense(k);
    cue |= t.cue(k);
  }
  return { sense, cue, unknown };
}

/** The indicator of a figure with the names that limit it, from the nearest noun of what is measured in its sentence. */
export function readIndicator(t: Tokens, s: Sentence, d: Draft, words: SentenceWords): IndicatorRead {
  if (d.kind === 'date' || d.kind === 'ordinal' || d.kind === 'duration') return NONE;
  // What is counted is named by the unit.
  if (d.kind === 'count' && d.unit !== null && !d.pair) {
    const deed = deedOfCounted(t, s, d);
    return deed === null ? NONE : { ...NONE, indicator: deed.text, at: deed.at };
  }
  const basis = (words.sense & BASIS) !== 0 ? readBasis(t, s, d) : null;
  const named = (words.sense & (INDICATOR | SHARE)) !== 0;
  const first = named ? behindFirst(t, s, d) : null;
  const purpose = first === null ? purposeOf(t, s, d, !named) : null;
  if (purpose !== null) return { ...NONE, indicator: purpose.text, basis, at: purpose.at };
  const at = named ? (first ?? before(t, s, d) ?? behind(t, s, d) ?? givenToEach(t, s, d)) : null;
  if (at === null) {
    if ((words.cue & (MOVES | STANDS)) === 0) return basis === null ? NONE : { ...NONE, basis };
    return { ...NONE, ...measuredSubject(t, s, d), basis };
  }
  const counted = tallied(t, s, d, at);
  if (counted !== null) return { ...NONE, indicator: counted, basis, at };
  const { text, from, subject, counterpart } = phrase(t, s, d, at);
  return { indicator: text, basis, subject, counterpart, at: from };
}

/** "the number of daily *freight* trains is to double": what is counted, where the noun only describes it. */
function tallied(t: Tokens, s: Sentence, d: Draft, at: number): string | null {
  if (d.kind !== 'multiple' && d.kind !== 'count' && d.kind !== 'percent') return null;
  for (let j = at - 1; j >= Math.max(s.from, at - TALLY_REACH); j--) {
    if (!isNumberOf(t, j)) continue;
    // "of *daily* freight trains"
    const first = (t.cue(j + 2) & FILLER) !== 0 ? j + 3 : j + 2;
    const end = plainEnd(t, s, d, first, TALLY_REACH);
    return end > at + 1 ? `number of ${t.text.slice(t.start(j + 2), t.end(end - 1)).toLowerCase()}` : null;
  }
  return null;
}

/** Words that a verb of change or standing has for its subject, where none of the usual nouns is told: "the *headcount* fell to". */
function measuredSubject(
  t: Tokens,
  s: Sentence,
  d: Draft,
): Pick<IndicatorRead, 'indicator' | 'subject' | 'counterpart' | 'at'> {
  for (let k = d.from - 1; k > Math.max(s.from, d.from - VERB_REACH); k--) {
    if (t.type(k) === SYMBOL && !t.is(k, ',')) break;
    if ((t.cue(k) & (MOVES | STANDS)) === 0 || (t.cue(k) & STEP) !== 0) continue;
    let last = k - 1;
    while (last > s.from && t.type(last) === WORD && isVerbal(t, last)) last -= 1;
    // "Germany grew 5%"
    if ((t.speech(last) & STATE) !== 0 && t.capital(last)) return { ...NONE, subject: t.entry(last).country };
    return nounUpTo(t, s, d, last);
  }
  return NONE;
}

/** "had", "would", and the verb of "went up", "had gone down": no noun. */
function isVerbal(t: Tokens, k: number): boolean {
  if ((t.speech(k) & (ASIDE | BE)) !== 0 || t.language.qualifiers.asides.has(t.entry(k).word)) return true;
  return (t.cue(k) & (MOVES | STEP)) === MOVES && t.sense(k) === 0;
}

/** The noun whose words end at a token: "the number of tourists", "ticket demand". */
function nounUpTo(
  t: Tokens,
  s: Sentence,
  d: Draft,
  last: number,
): Pick<IndicatorRead, 'indicator' | 'subject' | 'counterpart' | 'at'> {
  let head = last;
  // "the number of tourists in Spain": the head stands before its phrases.
  for (let k = last; k >= Math.max(s.from, last - PHRASE_REACH) && t.type(k) === WORD; k--) {
    if (t.language.qualifiers.limiting.has(t.entry(k).word) || t.language.roles.preposition.has(t.entry(k).word)) {
      if ((t.grammar(k) & (A | THE | AND | OR)) === 0) head = k - 1;
    }
    if ((t.grammar(k) & AND) !== 0) break;
  }
  if (head < s.from || t.type(head) !== WORD || !isPlainNoun(t, s, head)) return NONE;
  const { before, after, subject, counterpart } = qualifiersOf(t, s, d, head, head);
  const noun = t.entry(head).noun ?? t.string(head).toLowerCase();
  return { indicator: [...before, noun, ...after].join(' '), subject, counterpart, at: head };
}

function isPlainNoun(t: Tokens, s: Sentence, k: number): boolean {
  if (
    (t.grammar(k) & FUNCTION) !== 0 ||
    ((t.cue(k) & (BACKWARD | FILLER)) !== 0 && !isNumberOf(t, k)) ||
    t.entry(k).number >= 0 ||
    t.entry(k).magnitude > 0 ||
    t.entry(k).month > 0 ||
    isSomebody(t, k)
  )
    return false;
  if (t.capital(k) && (k !== s.from || t.id(k) === 0)) return false;
  if (t.entry(k).unit !== null || t.language.qualifiers.times.has(t.entry(k).word)) return false;
  return t.id(k) !== 0 || !t.language.qualifiers.describing.test(t.string(k));
}

/** "the *number of* beneficiaries" */
function isNumberOf(t: Tokens, k: number): boolean {
  return (t.cue(k) & TALLY) !== 0 && (t.grammar(k + 1) & OF) !== 0;
}

/** Who or where, and no measure: "the ministry", "the city", "Germany"; a currency is what an amount is told in. */
function isSomebody(t: Tokens, k: number): boolean {
  const { country, currency, maybeCurrency } = t.entry(k);
  if (country !== null || currency !== null || maybeCurrency !== null) return true;
  return (t.speech(k) & SOMEBODY) !== 0 && (t.sense(k) & COUNTED) === 0;
}

function isNoun(t: Tokens, k: number): boolean {
  return (t.sense(k) & (INDICATOR | SHARE)) !== 0;
}

/** Places right behind a figure that name what it measures: "doubled exports", "$5 m in direct investment". */
function behindFirst(t: Tokens, s: Sentence, d: Draft): number | null {
  let k = d.to;
  if (d.kind !== 'multiple') {
    if (t.entry(k).word === 'worth') k += 1;
    if ((t.grammar(k) & (OF | IN)) === 0) return null;
    if (d.kind === 'percent' && (t.grammar(k) & OF) !== 0) return null;
    k += 1;
  } else if ((t.grammar(k) & (TO | IN)) !== 0) {
    return null;
  }
  const stop = Math.min(s.to, k + 5);
  for (; k < stop && t.type(k) === WORD; k++) {
    if ((t.grammar(k) & AND) !== 0) return null;
    if (isNoun(t, k)) return lastOfCompound(t, k);
  }
  return null;
}

function before(t: Tokens, s: Sentence, d: Draft): number | null {
  const moved = d.kind === 'percent' && (d.pair?.end === 'end' || d.unit === 'pp');
  let whole: number | null = null;
  for (let k = d.from - 1; k >= Math.max(s.from, d.from - REACH_BACK); k--) {
    if (t.is(k, ';')) return whole;
    if (!isNoun(t, k)) continue;
    // "debt rose from 61% of *GDP* to 63%, by 2 points": what the first percentage is of is not what rose.
    if (moved && isWholeOfPercent(t, k)) {
      whole ??= k;
      continue;
    }
    // "spending by visitors": whose it is, and not what.
    return (t.grammar(k - 1) & BY) !== 0 && k - 2 >= s.from && isNoun(t, k - 2) ? k - 2 : k;
  }
  return whole;
}

/** "61% of *GDP*", "5% of total *exports*" */
function isWholeOfPercent(t: Tokens, k: number): boolean {
  let at = k - 1;
  while (at > k - WHOLE_REACH && t.type(at) === WORD && (t.grammar(at) & OF) === 0) at -= 1;
  if ((t.grammar(at) & OF) === 0) return false;
  return t.is(at - 1, '%') || /^per ?cent$/i.test(t.string(at - 1));
}

function behind(t: Tokens, s: Sentence, d: Draft): number | null {
  for (let k = d.to; k < Math.min(s.to, d.to + REACH_ON); k++) {
    if (t.type(k) === SYMBOL && !t.is(k, '-')) return null;
    if (isNoun(t, k)) return lastOfCompound(t, k);
  }
  return null;
}

/** "half a billion a year, with a minimum of 150 million in *investment* into each region": all of what each gets a part of. */
function givenToEach(t: Tokens, s: Sentence, d: Draft): number | null {
  const { along, distributive } = t.language.qualifiers;
  let k = d.to;
  while (k < d.to + PER_REACH && t.type(k) === WORD) k += 1;
  if (!t.is(k, ',') || !along.has(t.string(k + 1))) return null;
  let noun: number | null = null;
  for (k += 2; k < Math.min(s.to, d.to + EACH_REACH) && !t.is(k, ',') && !t.is(k, ';'); k++) {
    if (noun !== null && distributive.has(t.string(k))) return noun;
    if (noun === null && isNoun(t, k)) noun = lastOfCompound(t, k);
  }
  return null;
}

/** "trade turnover", "export revenue": the last noun is the head. */
function lastOfCompound(t: Tokens, k: number): number {
  let head = k;
  while (head - k < 3 && t.gap(head + 1) && (t.sense(head + 1) & INDICATOR) !== 0) head += 1;
  return head;
}

/** The noun at k with its modifiers before it and the share that it is the whole of. */
function phrase(t: Tokens, s: Sentence, d: Draft, k: number): Phrase {
  const compound = compoundAt(t, s, k);
  const entry = t.entry(k);
  if ((entry.sense & SHARE) !== 0 && (entry.sense & INDICATOR) === 0) return shareAlone(t, s, d, k);
  // Left of the noun: "share of … exports", "contribution of tourism to GDP".
  let part: string | null = null;
  for (let j = compound.from - 1; j >= Math.max(s.from, compound.from - SHARE_REACH); j--) {
    if (t.type(j) === SYMBOL && !t.is(j, '-')) break;
    if (t.type(j) === CLITIC) continue;
    const { sense, grammar, word } = t.entry(j);
    if ((sense & SHARE) !== 0) {
      const share = word === 'contribution' ? 'contribution' : 'share';
      part ??= ownerOf(t, s, j);
      const text =
        part === null
          ? `${share} of ${compound.text}`
          : `${share} of ${part} ${share === 'share' ? 'in' : 'to'} ${compound.text}`;
      const { subject, counterpart } = qualifiersOf(t, s, d, compound.from, k);
      return { text, from: j, to: k, subject: subject === part ? null : subject, counterpart };
    }
    if ((sense & INDICATOR) !== 0 && part === null) {
      part = compoundAt(t, s, j).text;
      continue;
    }
    const joins =
      (grammar & (OF | IN | TO)) !== 0 || (sense & (DESCRIBER | MODIFIER)) !== 0 || t.capital(j) || word === 'the';
    if (!joins && t.id(j) !== 0) break;
  }
  const { before, after, subject, counterpart } = qualifiersOf(t, s, d, compound.from, k);
  const text = [...before, compound.text, ...after].join(' ');
  return { text, from: compound.from, to: k, subject: subject ?? compound.state, counterpart };
}

/** "share" with what it is a share of behind it, where that is named. */
function shareAlone(t: Tokens, s: Sentence, d: Draft, k: number): Phrase {
  const other = sharerBehind(t, d, k);
  if (other !== null) return { text: `share of ${other}`, from: k, to: k, subject: null, counterpart: null };
  const { subject, counterpart } = qualifiersOf(t, s, d, k, k);
  return { text: shareName(t, s, d, k), from: k, to: k, subject, counterpart };
}

/** "The share of wind is 38 %, and *gas* accounts for 67 %": who makes the figure up in a clause of its own. */
function sharerBehind(t: Tokens, d: Draft, k: number): string | null {
  for (let j = d.from - 1; j > k + 2; j--) {
    if ((t.cue(j) & MAKES_UP) === 0 || t.type(j - 1) !== WORD || t.capital(j - 1)) continue;
    const opens = (t.grammar(j - 2) & AND) !== 0 || t.is(j - 2, ',') || t.is(j - 2, ';');
    return opens && (t.grammar(j - 1) & FUNCTION) === 0 ? t.string(j - 1).toLowerCase() : null;
  }
  return null;
}

function shareName(t: Tokens, s: Sentence, d: Draft, k: number): string {
  const name = t.entry(k).word === 'contribution' ? 'contribution' : t.entry(k).word === 'stake' ? 'stake' : 'share';
  if ((t.grammar(k + 1) & (OF | IN)) === 0) return name;
  for (let j = k + 2; j < Math.min(s.to, k + SHARE_REACH); j++) {
    if (t.type(j) === SYMBOL) break;
    if ((t.sense(j) & INDICATOR) !== 0) return `${name} of ${compoundAt(t, s, lastOfCompound(t, j)).text}`;
  }
  // "the share of renewable power": words that the lexicon does not hold.
  const plain = (t.grammar(k + 1) & OF) === 0 ? k + 2 : plainEnd(t, s, d, k + 2);
  if (plain > k + 2) return `${name} of ${t.text.slice(t.start(k + 2), t.end(plain - 1)).toLowerCase()}`;
  return name;
}

function compoundAt(t: Tokens, s: Sentence, k: number): Compound {
  const words = [t.entry(k).noun ?? t.string(k).toLowerCase()];
  let from = k;
  let state: string | null = null;
  for (let j = k - 1; j >= Math.max(s.from, k - 4); j--) {
    if (t.gap(j + 1) === false) break;
    const { sense, word } = t.entry(j);
    if ((sense & MODIFIER) !== 0 && t.type(j) === WORD) {
      words.unshift(word);
      from = j;
    } else if ((sense & DESCRIBER) !== 0 && (t.sense(j - 1) & MODIFIER) !== 0) {
      // "direct Chinese investments"
      state = t.entry(j).country;
      from = j;
    } else {
      break;
    }
  }
  return { from, text: words.join(' '), state };
}

/** "goods and services", "goods", "services" in the clause of the figure. */
function readBasis(t: Tokens, s: Sentence, d: Draft): string | null {
  for (let k = Math.max(s.from, d.from - REACH_ON); k < Math.min(s.to, d.to + REACH_ON); k++) {
    if ((t.sense(k) & BASIS) === 0 || t.capital(k)) continue;
    if ((t.grammar(k + 1) & AND) !== 0 && (t.sense(k + 2) & BASIS) !== 0) return 'goods and services';
    if ((t.grammar(k - 1) & (OF | IN)) !== 0 || (t.sense(k + 1) & INDICATOR) !== 0) return t.string(k).toLowerCase();
  }
  return null;
}
