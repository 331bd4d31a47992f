import { MAKES_UP, MOVED, MOVES, STANDS, TALLY } from '../cues.ts';
import { type Tokens, WORD } from '../lexer.ts';
import { A, BY, FUNCTION, IN, INDICATOR, SAY, THE, TO } from '../lexicon.ts';
import type { Draft } from '../scan/draft.ts';
import { ACT, ASIDE, BE, BODY, HAVE, HOLDER, OFFICE, REGION, RELATIVE, STATE, TELL } from '../senses.ts';
import { phraseAt, plainEnd } from './qualifiers.ts';
import type { Sentence } from './sentences.ts';

/** Words that name what a figure measures, and where they begin. */
export interface Named {
  readonly text: string;
  readonly at: number;
}

const SOMEWHERE = REGION | BODY | OFFICE | HOLDER | STATE;
const MOST_BETWEEN = 4;
const MOST_NOUNS = 3;

/**
 * What an amount of money is, where a verb moves it and the words stand behind: "provided $5 million *in climate finance*",
 * "spent $8 million *on road repairs*", "$20 million was allocated *for flood protection*". `loose` takes "in …" without the verb.
 */
export function purposeOf(t: Tokens, s: Sentence, d: Draft, loose: boolean): Named | null {
  if (d.kind !== 'money') return null;
  const { giving, purposes } = t.language.qualifiers;
  const passive = verbBehind(t, s, d);
  const verb = passive === null ? lower(t, verbBefore(t, d)) : lower(t, passive);
  const k = passive === null ? d.to : passive + 1;
  const joining = lower(t, k);
  const purpose = purposes.find(({ verbs, prepositions }) => verbs.has(verb) && prepositions.has(joining));
  if (purpose === undefined && passive === null && isPooled(t, s, k)) {
    const pooled = t.language.qualifiers.pooling.get(verb);
    if (pooled !== undefined) return { text: pooled, at: d.from - 1 };
  }
  if (purpose === undefined && !(joining === 'in' && (giving.has(verb) || (loose && passive === null)))) return null;
  const end = plainEnd(t, s, d, k + 1, MOST_NOUNS);
  if (end === k + 1 || isElsewhere(t, k + 1, end)) return null;
  const words = t.text
    .slice(t.start(k + 1), t.end(end - 1))
    .replace(/\s+/g, ' ')
    .toLowerCase();
  return { text: purpose === undefined ? words : `${purpose.name} ${words}`, at: k };
}

/** Nothing behind the amount says what it is: the sentence ends there, or a time follows. */
function isPooled(t: Tokens, s: Sentence, k: number): boolean {
  if (k >= s.to || t.type(k) !== WORD) return true;
  return (t.grammar(k) & (BY | IN)) !== 0 && t.type(k + 1) !== WORD;
}

/** "provided", also before "out" or "aside". */
function verbBefore(t: Tokens, d: Draft): number {
  return t.language.qualifiers.particles.has(lower(t, d.from - 1)) ? d.from - 2 : d.from - 1;
}

/** "was allocated" right behind an amount: its participle, or null. */
function verbBehind(t: Tokens, s: Sentence, d: Draft): number | null {
  let k = d.to;
  while (k < Math.min(s.to, d.to + MOST_BETWEEN) && (t.speech(k) & (BE | HAVE | ASIDE)) !== 0) k += 1;
  return k > d.to && t.language.qualifiers.giving.has(lower(t, k)) ? k : null;
}

/** Where or how, and not what: "in rural districts", "in cash". */
function isElsewhere(t: Tokens, from: number, to: number): boolean {
  const { manner } = t.language.qualifiers;
  if (manner.has(lower(t, from)) || manner.has(lower(t, to - 1)))
    return to - from === 1 || manner.has(lower(t, to - 1));
  const { country, currency, unit } = t.entry(to - 1);
  return country !== null || currency !== null || unit !== null || (t.speech(to - 1) & SOMEWHERE) !== 0;
}

/**
 * What is counted and what became of it: "4,200 *people benefited from the scheme*", "96 *schools* were *repaired*", "*created*
 * 1,300 *jobs*". Null where only things are counted.
 */
export function deedOfCounted(t: Tokens, s: Sentence, d: Draft): Named | null {
  const noun = nounOf(t, s, d);
  if (noun === null) return null;
  return deedBehind(t, s, d, noun) ?? deedBefore(t, s, d, noun);
}

function nounOf(t: Tokens, s: Sentence, d: Draft): number | null {
  for (let k = d.to - 1; k < Math.min(s.to, d.to + MOST_BETWEEN); k++) if (lower(t, k) === d.unit) return k;
  return null;
}

function deedBehind(t: Tokens, s: Sentence, d: Draft, noun: number): Named | null {
  let k = noun + 1;
  while (k < Math.min(s.to, noun + 1 + MOST_BETWEEN) && isBetween(t, k)) k += 1;
  if (k >= s.to || !isDeed(t, k)) return null;
  // "Farmers received training", but not "countries supplied 40% of it".
  if ((t.cue(k) & MAKES_UP) !== 0 && plainEnd(t, s, d, k + 1) === k + 1) return null;
  const counted = lower(t, noun);
  const passive = (t.speech(k - 1) & BE) !== 0 || ((t.speech(k - 2) & BE) !== 0 && isBetween(t, k - 1));
  const object = passive ? k + 1 : plainEnd(t, s, d, k + 1);
  if (!passive && object === k + 1 && !mayEndAt(t, s, object)) return null;
  const whole = passive ? object : objectEnd(t, s, d, k, object);
  const limit = phraseAt(t, s, d, whole);
  const end = limit === null || limit.text === '' ? whole : limit.end;
  const deed = t.text.slice(t.start(k), t.end(end - 1)).replace(/\s+/g, ' ');
  return { text: `${counted} ${deed}`, at: noun };
}

/** The end of an object with its article: "signed *the transit treaty*". */
function objectEnd(t: Tokens, s: Sentence, d: Draft, verb: number, object: number): number {
  if (object !== verb + 1 || (t.grammar(object) & (A | THE)) === 0) return object;
  const end = plainEnd(t, s, d, object + 1);
  if (end === object + 1) return object;
  const { limiting, times } = t.language.qualifiers;
  const word = lower(t, end);
  const more =
    word !== '' &&
    (t.grammar(end) & (FUNCTION | A | THE | IN | BY)) === 0 &&
    (t.cue(end) & (MOVES | MOVED | STANDS | MAKES_UP)) === 0 &&
    !limiting.has(word) &&
    !times.has(word);
  return more && !t.capital(end) && end < s.to ? end + 1 : end;
}

/** Behind a verb that has no object: the end of the clause, or where or when; "looked *back*" is half a verb. */
function mayEndAt(t: Tokens, s: Sentence, k: number): boolean {
  if (k >= s.to || t.type(k) !== WORD) return true;
  const { limiting, determiners, particles } = t.language.qualifiers;
  const word = lower(t, k);
  if (particles.has(word) || (t.grammar(k) & TO) !== 0) return false;
  return limiting.has(word) || determiners.has(word) || (t.grammar(k) & FUNCTION) !== 0;
}

function isBetween(t: Tokens, k: number): boolean {
  return t.type(k) === WORD && ((t.speech(k) & (BE | HAVE | ASIDE)) !== 0 || (t.claim(k) & RELATIVE) !== 0);
}

function deedBefore(t: Tokens, s: Sentence, d: Draft, noun: number): Named | null {
  const k = d.from - 1;
  if (k <= s.from || !isDeed(t, k)) return null;
  // "The number of cases reached 500 patients": the count of something else.
  for (let j = s.from; j < k; j++) if ((t.cue(j) & TALLY) !== 0 || (t.sense(j) & INDICATOR) !== 0) return null;
  return { text: `${lower(t, noun)} ${lower(t, k)}`, at: noun };
}

/** A verb that does something to what is counted, or that it does: no change of a number, no saying. */
function isDeed(t: Tokens, k: number): boolean {
  if (t.type(k) !== WORD || t.capital(k) || (t.grammar(k) & FUNCTION) !== 0) return false;
  const { past, participles } = t.language.qualifiers;
  const word = lower(t, k);
  if (!past.test(word) && !participles.has(word)) return false;
  if ((t.speech(k) & (BE | HAVE | TELL)) !== 0 || (t.sense(k) & SAY) !== 0) return false;
  const cue = t.cue(k);
  if ((cue & MOVES) !== 0) return false;
  if ((cue & STANDS) !== 0) return word === 'reached';
  return (cue & MOVED) === 0 || (t.claim(k) & ACT) !== 0;
}

function lower(t: Tokens, k: number): string {
  return t.type(k) === WORD ? t.string(k).toLowerCase() : '';
}
