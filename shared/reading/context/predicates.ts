import { MOVED, MOVES } from '../cues.ts';
import { SYMBOL, type Tokens, WORD } from '../lexer.ts';
import { A, FUNCTION, THE, TO } from '../lexicon.ts';
import {
  ACT,
  ASIDE,
  BE,
  BODY,
  CONTRAST,
  DOCUMENT,
  FIRST_PERSON,
  HAPPEN,
  HAVE,
  HE,
  HOLDER,
  IT,
  JOINS,
  NEGATE,
  OFFICE,
  PARTIES,
  PROCEDURE,
  RELATIVE,
  SHE,
  THEY,
} from '../senses.ts';
import { partyUpTo } from './party.ts';
import type { Party } from './party-forms.ts';
import { opensQuote } from './quotes.ts';
import type { Sentence } from './sentences.ts';

/** Whether somebody who can bind himself stands before a verb. */
export interface Subject {
  /** Who it is; null where the words before the verb name a thing. */
  readonly party: Party | null;
  /** Can promise: a state, a government, a company, the sides, an official, we. */
  readonly binds: boolean;
  /** "which", "that": the verb belongs to a noun before. */
  readonly relative: boolean;
}

/** What the subject of a verb is asked of. */
export interface SubjectContext {
  readonly t: Tokens;
  readonly s: Sentence;
  /** Whether the text has named somebody so. */
  readonly isKnown: (name: string) => boolean;
}

const MOST_SKIPPED = 4;
const MOST_BESIDE = 14;

/** The subject of a verb at k, asides between left out. */
export function subjectOf(c: SubjectContext, k: number): Subject {
  const { t, s } = c;
  let last = k - 1;
  for (let n = 0; n < MOST_SKIPPED && last >= s.from; n++) {
    if (t.type(last) !== WORD) break;
    if ((t.speech(last) & (ASIDE | BE | HAVE)) === 0 && (t.claim(last) & NEGATE) === 0 && !isAdverb(t, last)) break;
    last -= 1;
  }
  if (last < s.from || (t.claim(last) & RELATIVE) !== 0) return { party: null, binds: false, relative: last >= s.from };
  // "Isavia, the operator, plans …", "the company, for its part, undertook …"
  if (t.is(last, ',')) {
    let comma = last - 1;
    while (comma > s.from && last - comma < MOST_BESIDE && !t.is(comma, ',')) comma -= 1;
    if (!t.is(comma, ',')) return { party: null, binds: false, relative: false };
    last = comma - 1;
  }
  const party = partyUpTo(t, last, s.from);
  // "The plant at Diamniadio will …", "exports to China will …": a thing, by where it is.
  const ahead = party === null ? s.from : party.from - ((t.grammar(party.from - 1) & (A | THE)) !== 0 ? 2 : 1);
  if (ahead > s.from && (t.speech(ahead) & JOINS) !== 0 && t.type(ahead - 1) === WORD)
    return { party: null, binds: false, relative: false };
  return { party, binds: party !== null && binds(t, party) && isSomebody(c, party), relative: false };
}

/** A single word that opens the sentence may be anything written with a capital ("Fog will linger"). */
function isSomebody({ s, isKnown }: SubjectContext, party: Party): boolean {
  return party.name === null || party.sure || party.from > s.from + 1 || isKnown(party.name);
}

function binds(t: Tokens, party: Party): boolean {
  if (party.pronoun) return (party.speech & (FIRST_PERSON | THEY | HE | SHE)) !== 0 || (party.speech & IT) !== 0;
  // "The World Cup": an event promises nothing.
  if (party.name !== null) return (t.claim(party.nameTo - 1) & PROCEDURE) === 0;
  if ((party.speech & DOCUMENT) !== 0) return false;
  return (party.speech & (OFFICE | BODY | PARTIES | HOLDER)) !== 0;
}

/** A verb behind an auxiliary or "to". */
export interface Verb {
  readonly at: number;
  readonly acts: boolean;
  readonly happens: boolean;
  readonly negated: boolean;
  readonly passive: boolean;
}

/** The verb that begins at k, adverbs and "not" between left out; null where no word stands there. */
export function verbAt(t: Tokens, s: Sentence, k: number): Verb | null {
  let at = k;
  let negated = false;
  for (let n = 0; n < MOST_SKIPPED && at < s.to; n++) {
    if ((t.claim(at) & NEGATE) !== 0) negated = true;
    else if (t.type(at) === SYMBOL) {
      if (!opensQuote(t, at)) break;
    } else if ((t.speech(at) & ASIDE) === 0 && !isAdverb(t, at)) break;
    at += 1;
  }
  if (at >= s.to || t.type(at) !== WORD) return null;
  const claim = t.claim(at);
  let passive = false;
  if ((t.speech(at) & BE) !== 0) {
    let next = at + 1;
    while (next < at + 3 && ((t.speech(next) & ASIDE) !== 0 || isAdverb(t, next))) next += 1;
    passive = isParticiple(t, next);
    if ((t.claim(next) & NEGATE) !== 0) negated = true;
  }
  const cue = t.cue(at);
  return {
    at,
    acts: (claim & ACT) !== 0 || (cue & MOVED) !== 0,
    happens: (claim & HAPPEN) !== 0 || (cue & MOVES) !== 0,
    negated,
    passive,
  };
}

/** Whether a verb that may happen by itself ("increase", "continue") is done to something here. */
export function takesObject(t: Tokens, at: number): boolean {
  const next = at + 1;
  if (t.type(next) !== WORD) return false;
  if ((t.speech(next) & (CONTRAST | ASIDE)) !== 0 || isAdverb(t, next)) return false;
  if ((t.grammar(next) & TO) !== 0) return (t.claim(next + 1) & ACT) !== 0;
  if (t.entry(next).number >= 0 || t.entry(next).month > 0) return false;
  return (t.grammar(next) & FUNCTION) === 0 || isDeterminer(t, next);
}

function isDeterminer(t: Tokens, k: number): boolean {
  return (t.grammar(k) & (A | THE)) !== 0 || (t.speech(k) & (IT | THEY | HE | SHE | FIRST_PERSON)) !== 0;
}

/** An adverb, by its last letters. */
export function isAdverb(t: Tokens, k: number): boolean {
  return endsWith(t, k, t.language.endings.adverb);
}

/** "Looking" behind "be": what goes on, and no quality. */
export function isGerund(t: Tokens, k: number): boolean {
  return endsWith(t, k, t.language.endings.gerund);
}

function isParticiple(t: Tokens, k: number): boolean {
  return endsWith(t, k, t.language.endings.participle);
}

function endsWith(t: Tokens, k: number, endings: readonly string[]): boolean {
  if (t.type(k) !== WORD) return false;
  const end = t.end(k);
  for (const ending of endings) {
    if (end - t.start(k) > ending.length + 1 && t.text.startsWith(ending, end - ending.length)) return true;
  }
  return false;
}
