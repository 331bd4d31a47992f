import {
  AIM,
  BACKWARD,
  FILLER,
  GAUGE,
  LIMIT,
  MAKES_UP,
  MOVED,
  MOVES,
  OUTDOES,
  PACE,
  PORTION,
  PRICED,
  RATED,
  STANDARD,
  STANDS,
  STEP,
  SUMMARY,
  TALLY,
} from '../cues.ts';
import { NEWLINE, SYMBOL, type Tokens, WORD } from '../lexer.ts';
import { A, ABBREVIATION, FROM, NUMBERED, OF, POINT, THE, TITLE, TO } from '../lexicon.ts';
import type { Draft } from '../scan/draft.ts';
import type { Sentence } from './sentences.ts';

/** What the words around a figure say, summed up once: the part of the sentence behind the figure before it. */
export interface Around {
  readonly t: Tokens;
  readonly s: Sentence;
  readonly d: Draft;
  /** First token of the words looked at. */
  readonly start: number;
  /** The nearest token before the figure that is no filler ("rose *by* a further 5%"). */
  readonly at: number;
  /** Grammar and cue of that token. */
  readonly grammar: number;
  readonly cue: number;
  /** The figure is a level that is reached or left: "to", "from", "fell below". */
  readonly reached: boolean;
  /** Cues of the noun in "growth of", where `at` is "of"; with those of the word before ("growth rate of"). */
  readonly nounOf: number;
  /** The nearest verb before the figure: its cues and its token, -1 where there is none. */
  readonly verb: number;
  readonly verbAt: number;
  /** The nearest noun before the figure that no preposition hangs on another: its cues and its token. */
  readonly noun: number;
  readonly nounAt: number;
  /** Where these words have no such noun: the nearest before them in the sentence. */
  readonly nounBefore: number;
  /** All cues of these words, and of the sentence as far back as is looked. */
  readonly seen: number;
  readonly seenBefore: number;
  /** The last word of the nouns right behind the figure ("a 5% growth *target*") and the cues of all of them. */
  readonly head: number;
  readonly group: number;
}

const REACH_BACK = 26;
const GROUP_WORDS = 5;
const MOST_FILLERS = 6;

const VERBS = MOVES | MOVED | OUTDOES | MAKES_UP | STANDS;
const NOUNS = STEP | PACE | PORTION | RATED | AIM | LIMIT | TALLY | GAUGE | PRICED;
/** Grammar of words that may stand inside a compound noun. */
const NOMINAL_GRAMMAR = NUMBERED | TITLE | ABBREVIATION | POINT;

/** Reads the words around a figure; `before` is the figure before it in the sentence whose words are its own. */
export function readAround(t: Tokens, s: Sentence, d: Draft, before: Draft | null): Around {
  const floor = Math.max(s.from, d.from - REACH_BACK);
  const start = Math.max(floor, before?.to ?? s.from);
  const at = meaningful(t, d.from - 1, start);
  let verb = 0;
  let verbAt = -1;
  let noun = 0;
  let nounAt = -1;
  let inPhrase = 0;
  let inPhraseAt = -1;
  let seen = 0;
  for (let k = d.from - 1; k >= start; k--) {
    if (t.type(k) !== WORD) continue;
    const cue = t.cue(k);
    if (cue === 0) continue;
    seen |= cue;
    if (verb === 0 && (cue & VERBS) !== 0) {
      verb = isPhrasal(t, k) ? MAKES_UP : cue & VERBS;
      verbAt = k;
    }
    if (noun === 0 && (cue & NOUNS) !== 0 && !isVerbHere(t, k)) {
      if (!hangsOnAnother(t, k, start)) {
        noun = cue & NOUNS;
        nounAt = k;
      } else if (inPhrase === 0) {
        inPhrase = cue & NOUNS;
        inPhraseAt = k;
      }
    }
  }
  let seenBefore = seen;
  let nounBefore = 0;
  for (let k = Math.min(start - 1, (before?.from ?? start) - 1); k >= floor; k--) {
    const cue = t.cue(k);
    seenBefore |= cue;
    if (nounBefore === 0 && (cue & NOUNS) !== 0 && !isVerbHere(t, k) && !hangsOnAnother(t, k, floor)) {
      nounBefore = cue & NOUNS;
    }
  }
  const { head, group } = nounsBehind(t, s, d);
  const grammar = t.grammar(at);
  return {
    t,
    s,
    d,
    start,
    at,
    grammar,
    reached: (grammar & (TO | FROM)) !== 0 || isReached(t, d),
    cue: t.cue(at),
    nounOf: (grammar & OF) !== 0 ? t.cue(at - 1) | (t.cue(at - 2) & (PACE | STEP | PORTION | RATED | AIM)) : 0,
    verb,
    verbAt,
    noun: noun !== 0 ? noun : inPhrase,
    nounAt: noun !== 0 ? nounAt : inPhraseAt,
    nounBefore,
    seen,
    seenBefore,
    head,
    group,
  };
}

/** "fell below 9,000", "will go up to 15%" */
function isReached(t: Tokens, d: Draft): boolean {
  if (d.from === d.head) return false;
  if (t.language.roles.beyond.has(t.entry(d.from).word)) return true;
  return d.nearness === 'at-most' && (t.cue(d.from) & t.cue(d.from - 1) & MOVES) !== 0;
}

/** Passes over "a further", "an average of" and the like. */
function meaningful(t: Tokens, from: number, start: number): number {
  let k = from;
  for (let n = 0; n < MOST_FILLERS && k > start; n++) {
    if ((t.grammar(k) & OF) !== 0 && (t.cue(k - 1) & SUMMARY) !== 0 && (t.cue(k - 1) & LIMIT) === 0) k -= 2;
    else if (t.type(k) === WORD && ((t.cue(k) & FILLER) !== 0 || (t.grammar(k) & (A | THE)) !== 0)) k -= 1;
    else break;
  }
  return k;
}

/** "made up", "makes up": the particle belongs to the verb before it. */
function isPhrasal(t: Tokens, k: number): boolean {
  const particle = t.language.qualifiers.particles.has(t.entry(k).word);
  return (t.cue(k) & MOVES) !== 0 && particle && (t.cue(k - 1) & MAKES_UP) !== 0;
}

/** A word that is a verb and a noun ("rise", "cuts") is a noun behind an article, a describing word or a preposition. */
function isVerbHere(t: Tokens, k: number): boolean {
  const cue = t.cue(k);
  if ((cue & (MOVES | MOVED | MAKES_UP)) === 0 || (cue & PACE) !== 0) return false;
  const before = t.grammar(k - 1);
  return (before & (A | THE | OF)) === 0 && (t.cue(k - 1) & FILLER) === 0;
}

/** "of tourism", "in exports": the noun limits another one before it. */
function hangsOnAnother(t: Tokens, k: number, start: number): boolean {
  for (let j = k - 1; j >= Math.max(start, k - 4); j--) {
    if (t.type(j) !== WORD) return false;
    if (t.language.qualifiers.limiting.has(t.entry(j).word)) {
      // "to lower the rate": a verb, and nothing that limits.
      return j > start && ((t.grammar(j) & TO) === 0 || (t.cue(j + 1) & (MOVED | STANDS)) === 0);
    }
    if ((t.grammar(j) & ~(NOMINAL_GRAMMAR | A | THE)) !== 0) return false;
  }
  return false;
}

function nounsBehind(t: Tokens, s: Sentence, d: Draft): { readonly head: number; readonly group: number } {
  let head = 0;
  let group = 0;
  for (let k = d.to; k < Math.min(s.to, d.to + GROUP_WORDS); k++) {
    if (t.is(k, '-') && t.glued(k)) continue;
    if (t.type(k) !== WORD || (t.grammar(k) & ~NOMINAL_GRAMMAR) !== 0) break;
    const { month, number } = t.entry(k);
    if (month > 0 || number >= 0) break;
    const cue = t.cue(k);
    const nominal = cue & NOUNS;
    if (nominal !== 0) {
      head = nominal;
      group |= nominal;
    } else if ((cue & VERBS) !== 0 && (cue & SUMMARY) === 0) break;
  }
  return { head, group };
}

/** Whether a token closes what stands before it: the start of the sentence, a comma, a bracket, a colon. */
export function isBoundary(t: Tokens, s: Sentence, k: number): boolean {
  return k < s.from || t.type(k) === NEWLINE || (t.type(k) === SYMBOL && !t.is(k, '-') && !t.is(k, '%'));
}

/** "lost 12% of its value": the part is of what something was before, and so a change. */
export function isOfItself({ t, d }: Around): boolean {
  if ((t.grammar(d.to) & OF) === 0 || !t.language.qualifiers.possessives.has(t.entry(d.to + 1).word)) return false;
  return ((t.cue(d.to + 2) | t.cue(d.to + 3)) & (BACKWARD | STANDARD)) !== 0;
}
