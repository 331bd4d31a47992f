import { CLITIC, type Tokens, WORD } from '../lexer.ts';
import { BASIS, COUNTED, DESCRIBER, FUNCTION, INDICATOR, MODIFIER } from '../lexicon.ts';
import type { Draft } from '../scan/draft.ts';
import type { Sentence } from './sentences.ts';

/**
 * The words around a noun that tell one thing measured from another: "*youth* unemployment", "*Poland's* exports",
 * "exports *of potash to Russia*". Two figures whose nouns are limited differently do not measure the same.
 */
export interface Qualifiers {
  readonly before: readonly string[];
  readonly after: readonly string[];
}

const MOST_PHRASES = 3;
const MOST_NAME = 5;
const MOST_PLAIN = 2;
const MOST_BEFORE = 2;

/** Words that may stand in the name of what limits: nouns and what describes them. */
const NOMINAL = INDICATOR | MODIFIER | DESCRIBER | COUNTED;

/** @param from first token of the noun @param to its last token */
export function qualifiersOf(t: Tokens, s: Sentence, d: Draft, from: number, to: number): Qualifiers {
  const owner = ownerOf(t, s, d.from) ?? ownerOf(t, s, from);
  const after = phrasesBehind(t, s, d, to);
  const named = after.some(({ name }) => name) || owner !== null;
  const where = named ? null : placeAhead(t, s, from);
  return {
    before: owner === null ? wordsBefore(t, s, d, from) : [],
    after: [
      ...(owner === null ? [] : [`of ${owner}`]),
      ...nearest(t, s, d, after).map(({ text }) => text),
      ...(where === null ? [] : [where]),
    ],
  };
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
  /** It names somebody or some place. */
  readonly name: boolean;
  readonly end: number;
}

function phrasesBehind(t: Tokens, s: Sentence, d: Draft, to: number): readonly Phrase[] {
  const found: Phrase[] = [];
  let k = to + 1;
  while (found.length < MOST_PHRASES) {
    const phrase = phraseAt(t, s, d, k);
    if (phrase === null) break;
    // "of goods and services" is the basis, which is told apart on its own.
    if (phrase.text !== '') found.push(phrase);
    k = phrase.end;
  }
  return found;
}

/** The preposition at k and what it joins; its text is empty where that is the basis. */
function phraseAt(t: Tokens, s: Sentence, d: Draft, k: number): Phrase | null {
  if (k >= s.to || t.type(k) !== WORD) return null;
  const preposition = t.string(k).toLowerCase();
  if (!t.language.qualifiers.limiting.has(preposition)) return null;
  let from = k + 1;
  if (t.language.qualifiers.determiners.has(lower(t, from))) from += 1;
  if ((t.sense(from) & BASIS) !== 0 && !t.capital(from)) {
    const pair = lower(t, from + 1) === 'and' && (t.sense(from + 2) & BASIS) !== 0;
    return { text: '', preposition, name: false, end: from + (pair ? 3 : 1) };
  }
  const name = t.capital(from);
  const end = name ? nameEnd(t, s, d, from) : plainEnd(t, s, d, from);
  if (end === from) return null;
  const words = t.text.slice(t.start(from), t.end(end - 1));
  return { text: `${preposition} ${name ? words : words.toLowerCase()}`, preposition, name, end };
}

function nameEnd(t: Tokens, s: Sentence, d: Draft, from: number): number {
  let k = from;
  while (k < s.to && k - from < MOST_NAME && outside(d, k) && t.type(k) === WORD && t.entry(k).month === 0) {
    if (t.capital(k)) k += 1;
    else if (lower(t, k) === 'and' && t.capital(k + 1) && t.type(k + 1) === WORD) k += 2;
    else break;
  }
  return k;
}

function plainEnd(t: Tokens, s: Sentence, d: Draft, from: number): number {
  let k = from;
  while (k < s.to && k - from < MOST_PLAIN && outside(d, k) && t.type(k) === WORD && !t.capital(k)) {
    const word = lower(t, k);
    const each = k === from && (word === 'each' || word === 'every');
    if (t.language.qualifiers.times.has(word) || t.entry(k).month !== 0 || t.entry(k).number >= 0) break;
    if (!each && !nominal(t, k)) break;
    k += 1;
  }
  return k;
}

/** A noun, or a word that the lexicon does not know and that does not look like a verb's form or an adverb. */
function nominal(t: Tokens, k: number): boolean {
  if ((t.grammar(k) & FUNCTION) !== 0) return false;
  if (t.id(k) === 0) return !/(?:ed|ing|ly)$/.test(t.string(k));
  return t.grammar(k) === 0 && t.entry(k).number < 0 && (t.sense(k) & ~NOMINAL) === 0;
}

/** "with Russia grew by 70%, and with China by 11%": of several with one preposition the last before the figure counts. */
function nearest(t: Tokens, s: Sentence, d: Draft, phrases: readonly Phrase[]): readonly Phrase[] {
  const first = phrases.find(({ name }) => name);
  if (first === undefined || d.from <= first.end) return phrases;
  let last = first;
  for (let k = first.end; k < d.from; k++) {
    const other = lower(t, k) === first.preposition ? phraseAt(t, s, d, k) : null;
    if (other?.name) last = other;
  }
  return phrases.map((phrase) => (phrase === first ? last : phrase));
}

/** "In China, exports were …": the place that opens the sentence. */
function placeAhead(t: Tokens, s: Sentence, from: number): string | null {
  if (lower(t, s.from) !== 'in' || !t.capital(s.from + 1) || t.type(s.from + 1) !== WORD) return null;
  let k = s.from + 1;
  while (k < from && k - s.from <= MOST_NAME && t.type(k) === WORD && t.capital(k) && t.entry(k).month === 0) k += 1;
  return k === s.from + 1 ? null : `in ${t.text.slice(t.start(s.from + 1), t.end(k - 1))}`;
}

function wordsBefore(t: Tokens, s: Sentence, d: Draft, from: number): readonly string[] {
  const words: string[] = [];
  for (let k = from - 1; k >= s.from && words.length < MOST_BEFORE; k--) {
    if (t.type(k) !== WORD || !outside(d, k)) break;
    const word = lower(t, k);
    if (
      t.language.qualifiers.praise.has(word) ||
      (t.language.qualifiers.times.has(word) && !t.language.qualifiers.telling.has(word))
    )
      break;
    const opens = k === s.from;
    const telling =
      t.language.qualifiers.telling.has(word) || (t.capital(k) && !opens && (t.grammar(k) & FUNCTION) === 0);
    if (!telling && !nominal(t, k)) break;
    if (t.entry(k).month !== 0 || t.entry(k).number >= 0 || t.entry(k).factor !== 0) break;
    words.unshift(t.capital(k) && !opens && !t.language.qualifiers.telling.has(word) ? t.string(k) : word);
  }
  return words;
}

function outside(d: Draft, k: number): boolean {
  return k < d.from || k >= d.to;
}

function lower(t: Tokens, k: number): string {
  return t.type(k) === WORD ? t.string(k).toLowerCase() : '';
}
