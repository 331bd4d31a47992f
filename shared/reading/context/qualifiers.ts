import {
  DUTY,
  FILLER,
  GAUGE,
  MAKES_UP,
  MOVED,
  MOVES,
  OUTDOES,
  OWNING,
  PACE,
  PORTION,
  PRICED,
  RATED,
  STANDS,
  STEP,
  TALLY,
} from '../cues.ts';
import { CLITIC, NUMBER, type Tokens, WORD } from '../lexer.ts';
import {
  AND,
  BASIS,
  BETWEEN,
  COUNTED,
  DESCRIBER,
  FUNCTION,
  IN,
  INDICATOR,
  MODIFIER,
  NUMBERED,
  TITLE,
} from '../lexicon.ts';
import type { Draft } from '../scan/draft.ts';
import { EXPECT, INTEND, JUDGE, OPINE, PLEDGE, WEIGH } from '../senses.ts';
import { isNamePart } from './name-words.ts';
import type { Sentence } from './sentences.ts';

/**
 * The words around a noun that tell one thing measured from another: "*youth* unemployment", "*Poland's* exports",
 * "exports *of potash to Russia*". Two figures whose nouns are limited differently do not measure the same.
 */
export interface Qualifiers {
  readonly before: readonly string[];
  readonly after: readonly string[];
  /** Whose it is, where a name limits the noun: it is no part of what is measured then. */
  readonly subject: string | null;
  /** With whom. */
  readonly counterpart: string | null;
}

const MOST_PHRASES = 3;
const MOST_NAME = 5;
const MOST_PLAIN = 2;
const MOST_DESCRIBED = 5;
const MOST_BEFORE = 2;

/** Words that judge or look ahead: they describe no noun as a thing measured. */
const NO_NOUN = JUDGE | WEIGH | PLEDGE | INTEND | EXPECT | OPINE;

/** Words that may stand in the name of what limits: nouns and what describes them. */
const NOMINAL = INDICATOR | MODIFIER | DESCRIBER | COUNTED;
/** Grammar that a noun may have: "sector" can be numbered, "director" can stand before a name. */
const NOUN_GRAMMAR = NUMBERED | TITLE;

/** Words that are verbs and no nouns. */
const VERBAL = MOVES | MOVED | OUTDOES | MAKES_UP | STANDS | OWNING | DUTY | FILLER;
const NOMINAL_CUES = STEP | PACE | PORTION | RATED | TALLY | PRICED | GAUGE;

/** @param from first token of the noun @param to its last token */
export function qualifiersOf(t: Tokens, s: Sentence, d: Draft, from: number, to: number): Qualifiers {
  const owner = ownerOf(t, s, d.from) ?? ownerOf(t, s, from);
  const words = wordsBefore(t, s, d, from);
  const opposite = between(t, s, d, to);
  const phrases = opposite === null ? nearest(t, s, d, phrasesBehind(t, s, d, to)) : [];
  const { owners, counterparts } = t.language.qualifiers;
  const belongs = phrases.find(({ name, preposition }) => name !== null && owners.has(preposition));
  const facing = phrases.find(({ name, preposition }) => name !== null && counterparts.has(preposition));
  const own = owner ?? words.owner ?? words.name ?? opposite?.[0] ?? belongs?.name ?? null;
  const subject = own ?? placeAhead(t, s, from);
  const counterpart = opposite?.[1] ?? facing?.name ?? null;
  const used = [subject === belongs?.name ? belongs : undefined, facing];
  return {
    before: owner === null ? words.words : [],
    after: phrases.filter((phrase) => !used.includes(phrase)).map(({ text }) => text),
    subject,
    counterpart,
  };
}

/** "trade between China and Belarus": both names, or null. */
function between(t: Tokens, s: Sentence, d: Draft, to: number): readonly [string, string] | null {
  if ((t.grammar(to + 1) & BETWEEN) === 0) return null;
  const first = nameEnd(t, s, d, to + 2, false);
  if (first === to + 2 || (t.grammar(first) & AND) === 0) return null;
  const second = nameEnd(t, s, d, first + 1, false);
  if (second === first + 1) return null;
  return [textOf(t, to + 2, first), textOf(t, first + 1, second)];
}

function textOf(t: Tokens, from: number, to: number): string {
  return t.text.slice(t.start(from), t.end(to - 1));
}

/** "China's …" right before a token: the name, or null. */
export function ownerOf(t: Tokens, s: Sentence, at: number): string | null {
  if (t.type(at - 1) !== CLITIC) return null;
  let from = at - 1;
  while (from - 1 >= s.from && at - from <= MOST_NAME && t.type(from - 1) === WORD && t.capital(from - 1)) from -= 1;
  return from === at - 1 ? null : t.text.slice(t.start(from), t.end(at - 2));
}

interface Phrase {
  readonly text: string;
  readonly preposition: string;
  /** The name of somebody or some place, where it is one. */
  readonly name: string | null;
  readonly end: number;
}

function phrasesBehind(t: Tokens, s: Sentence, d: Draft, to: number): readonly Phrase[] {
  const found: Phrase[] = [];
  let k = to + 1;
  while (found.length < MOST_PHRASES) {
    const phrase = phraseAt(t, s, d, k);
    if (phrase === null) break;
    // "of goods and services" is the basis, which is told apart on its own.
    if (phrase.text !== '' && !isFloorOfEach(t, d, k)) found.push(phrase);
    k = phrase.end;
  }
  return found;
}

/**
 * "a minimum of $150 million into each region": what is asked of each is of one measure with what is asked of all. What is told of
 * each is not: "$90 million into each region" is another figure than the $540 million of all.
 */
function isFloorOfEach(t: Tokens, d: Draft, k: number): boolean {
  return d.nearness === 'at-least' && t.language.qualifiers.distributive.has(lower(t, k + 1));
}

/** The preposition at k and what it joins; its text is empty where that is the basis. */
export function phraseAt(t: Tokens, s: Sentence, d: Draft, k: number): Phrase | null {
  if (k >= s.to || t.type(k) !== WORD) return null;
  const preposition = t.string(k).toLowerCase();
  if (!t.language.qualifiers.limiting.has(preposition)) return null;
  let from = k + 1;
  if (t.language.qualifiers.determiners.has(lower(t, from))) from += 1;
  if ((t.sense(from) & BASIS) !== 0 && !t.capital(from)) {
    const pair = lower(t, from + 1) === 'and' && (t.sense(from + 2) & BASIS) !== 0;
    return { text: '', preposition, name: null, end: from + (pair ? 3 : 1) };
  }
  const named = t.capital(from);
  const end = named ? nameEnd(t, s, d, from, true) : plainEnd(t, s, d, from);
  if (end === from) return null;
  const words = textOf(t, from, end);
  const text = `${preposition} ${named ? words : words.toLowerCase()}`;
  return { text, preposition, name: named ? words : null, end };
}

function nameEnd(t: Tokens, s: Sentence, d: Draft, from: number, joined: boolean): number {
  let k = from;
  while (k < s.to && k - from < MOST_NAME && outside(d, k) && t.type(k) === WORD && t.entry(k).month === 0) {
    if (t.capital(k)) k += 1;
    else if (joined && (t.grammar(k) & AND) !== 0 && t.capital(k + 1) && t.type(k + 1) === WORD) k += 2;
    else break;
  }
  return k;
}

/** The end of a noun with the words that describe it, from a token on; `from` where none stands there. */
export function plainEnd(t: Tokens, s: Sentence, d: Draft, from: number, most = MOST_PLAIN): number {
  let k = from;
  let end = from;
  let nouns = 0;
  while (k < s.to && nouns < most && k - from < MOST_DESCRIBED && outside(d, k) && isPlain(t, k)) {
    const word = lower(t, k);
    const each = k === from && t.language.qualifiers.distributive.has(word);
    if (t.is(k + 1, '-') && t.glued(k + 1) && t.glued(k + 2) && isPlain(t, k + 2)) {
      // "state-owned enterprises", "lowest-paid workers"
      if (nouns > 0) break;
      k += 3;
      continue;
    }
    const noun = each || nominal(t, k);
    // Adjectives stand before their noun: "of renewable electricity", but "of cars produced locally".
    if (!noun && (nouns > 0 || !t.language.qualifiers.adjective.test(word))) break;
    k += 1;
    if (!noun) continue;
    nouns += each ? 0 : 1;
    end = k;
  }
  return end;
}

function isPlain(t: Tokens, k: number): boolean {
  if (t.type(k) !== WORD || t.capital(k) || t.entry(k).month !== 0 || t.entry(k).number >= 0) return false;
  return !t.language.qualifiers.times.has(lower(t, k));
}

/** A noun, or a word that the lexicon does not know and that does not look like a verb's form or an adverb. */
function nominal(t: Tokens, k: number): boolean {
  if ((t.grammar(k) & FUNCTION) !== 0) return false;
  if ((t.claim(k) & NO_NOUN) !== 0 && (t.sense(k) & NOMINAL) === 0) return false;
  if ((t.cue(k) & VERBAL) !== 0 && (t.cue(k) & NOMINAL_CUES) === 0 && (t.sense(k) & NOMINAL) === 0) return false;
  if (t.id(k) === 0 || t.claim(k) !== 0 || t.speech(k) !== 0) {
    if (t.language.qualifiers.describing.test(t.string(k))) return false;
    if (t.id(k) === 0) return true;
  }
  return (t.grammar(k) & ~NOUN_GRAMMAR) === 0 && t.entry(k).number < 0 && (t.sense(k) & ~NOMINAL) === 0;
}

/** "with Russia grew by 70%, and with China by 11%": of several with one preposition the last before the figure counts. */
function nearest(t: Tokens, s: Sentence, d: Draft, phrases: readonly Phrase[]): readonly Phrase[] {
  const first = phrases.find(({ name }) => name !== null);
  if (first === undefined || d.from <= first.end) return phrases;
  let last = first;
  for (let k = first.end; k < d.from; k++) {
    const other = lower(t, k) === first.preposition ? phraseAt(t, s, d, k) : null;
    if (other && other.name !== null) last = other;
  }
  return phrases.map((phrase) => (phrase === first ? last : phrase));
}

/** "In China, exports were …": the place that opens the sentence. */
function placeAhead(t: Tokens, s: Sentence, from: number): string | null {
  if ((t.grammar(s.from) & IN) === 0 || !t.capital(s.from + 1) || t.type(s.from + 1) !== WORD) return null;
  let k = s.from + 1;
  while (k < from && k - s.from <= MOST_NAME && t.type(k) === WORD && t.capital(k) && t.entry(k).month === 0) k += 1;
  // "In Q3 2025", "In Table 2": what is numbered is no place.
  return k === s.from + 1 || t.type(k) === NUMBER ? null : textOf(t, s.from + 1, k);
}

interface WordsBefore {
  readonly words: readonly string[];
  /** A name among them ("Brest exports") or the state of an adjective ("Belarusian exports"). */
  readonly name: string | null;
  /** "China's total …" */
  readonly owner: string | null;
}

function wordsBefore(t: Tokens, s: Sentence, d: Draft, from: number): WordsBefore {
  const { praise, telling, times } = t.language.qualifiers;
  const words: string[] = [];
  let name: string | null = null;
  let k = from - 1;
  for (; k >= s.from && words.length < MOST_BEFORE; k--) {
    if (t.type(k) !== WORD || !outside(d, k)) break;
    const { country, month, number, factor, magnitude } = t.entry(k);
    if (country !== null && t.capital(k)) {
      name ??= country;
      continue;
    }
    const word = lower(t, k);
    if (praise.has(word) || (times.has(word) && !telling.has(word))) break;
    const opens = k === s.from;
    const named = t.capital(k) && !opens && (t.grammar(k) & FUNCTION) === 0 && (t.sense(k) & NOMINAL) === 0;
    if (!telling.has(word) && !named && !nominal(t, k)) break;
    if (month !== 0 || number >= 0 || factor !== 0 || magnitude > 0) break;
    if (named && !telling.has(word) && name === null && isNamePart(t, k)) {
      const first = nameStart(t, s, k);
      name = textOf(t, first, k + 1);
      k = first;
      continue;
    }
    // A word that opens the sentence and that nothing is known of may be a name: it stays as it is written.
    words.unshift(t.capital(k) && t.id(k) === 0 ? t.string(k) : word);
  }
  return { words, name, owner: t.type(k) === CLITIC ? ownerOf(t, s, k + 1) : null };
}

function nameStart(t: Tokens, s: Sentence, last: number): number {
  let k = last;
  while (k - 1 > s.from && last - k < MOST_NAME && isNamePart(t, k - 1)) k -= 1;
  return k;
}

function outside(d: Draft, k: number): boolean {
  return k < d.from || k >= d.to;
}

function lower(t: Tokens, k: number): string {
  return t.type(k) === WORD ? t.string(k).toLowerCase() : '';
}
