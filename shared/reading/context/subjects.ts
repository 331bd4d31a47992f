import { MAKES_UP, MOVED, MOVES, OWNING, STANDS } from '../cues.ts';
import { type Tokens, WORD } from '../lexer.ts';
import { AND, INDICATOR, SAY, THE } from '../lexicon.ts';
import type { Draft } from '../scan/draft.ts';
import { ASIDE, BE, CONTRAST, DAY, STATE } from '../senses.ts';
import { isNamePart } from './name-words.ts';
import { partyUpTo } from './party.ts';
import type { Sentence } from './sentences.ts';

const REACH_BACK = 30;
const MOST_ASIDE = 3;
const LONGEST_NAME = 5;
const RELATIVE_REACH = 14;

/** Verbs whose subject has what is told behind them. */
export const HAVING = OWNING | MAKES_UP | STANDS | MOVED;

/**
 * Who has or does what a figure tells, from the subject of its verb: "*Poland* reported exports of …", "*Latvia* sold …".
 * `noun` is the first token of what is measured, -1 where it is not named. A name, or null.
 */
export function subjectOfVerb(t: Tokens, s: Sentence, d: Draft, noun: number): string | null {
  const from = Math.min(d.from, noun >= 0 ? noun : d.from);
  for (let k = from; k > Math.max(s.from, from - REACH_BACK); k--) {
    if (t.type(k) !== WORD) {
      if (t.is(k, ';')) return null;
      continue;
    }
    if ((t.speech(k) & CONTRAST) !== 0) return null;
    const cue = t.cue(k);
    const being = (t.speech(k) & BE) !== 0;
    if (being || ((cue & HAVING) === 0 && t.id(k) !== 0)) continue;
    if ((cue & MOVES) !== 0 && (cue & HAVING) === 0) continue;
    // "Robust exports of …" is a noun, "Poland exports 5 million tonnes" is not.
    if ((t.sense(k) & INDICATOR) !== 0 && k < d.from - 1 && !t.language.qualifiers.past.test(t.string(k))) continue;
    // "Orlova said exports reached …": who says it does not have it.
    if ((t.sense(k) & SAY) !== 0 && !hasWhatItSays(t, d, noun, k)) return null;
    const name = nameBefore(t, s, k, t.id(k) === 0, (t.sense(k) & SAY) !== 0);
    if (name !== null) return name;
  }
  return null;
}

/** "China accounts for 70%, *Russia* 11%": the name right before a figure, in a list whose verb stands before the first one. */
export function subjectOfElided(t: Tokens, s: Sentence, d: Draft, before: Draft | null): string | null {
  if (before === null || before.kind !== d.kind) return null;
  let last = d.from - 1;
  // "Russia with 11%", "and Russia at 11%"
  if (t.type(last) === WORD && !t.capital(last) && t.language.qualifiers.limiting.has(t.entry(last).word)) last -= 1;
  let from = last + 1;
  while (from - 1 > before.to && last - from < LONGEST_NAME && isNamePart(t, from - 1)) from -= 1;
  if (from > last || (t.claim(last) & DAY) !== 0) return null;
  const ahead = (t.grammar(from - 1) & THE) !== 0 ? from - 2 : from - 1;
  if (ahead < Math.max(s.from, before.to)) return null;
  const joined = t.is(ahead, ',') || t.is(ahead, ';') || ((t.grammar(ahead) & AND) !== 0 && ahead - before.to <= 1);
  return joined ? t.text.slice(t.start(from), t.end(last)) : null;
}

/** "Poland reported exports of $5 billion", but not "Orlova reported that exports rose". */
function hasWhatItSays(t: Tokens, d: Draft, noun: number, verb: number): boolean {
  if ((t.cue(verb) & OWNING) === 0 || noun < verb || t.language.qualifiers.clause.has(t.entry(verb + 1).word))
    return false;
  for (let k = noun + 1; k < d.from; k++) {
    if ((t.speech(k) & BE) !== 0 || ((t.cue(k) & (MOVES | STANDS)) !== 0 && (t.sense(k) & INDICATOR) === 0))
      return false;
  }
  return true;
}

/** "Poland, which borders Germany, recorded": the comma before "which", or the token itself. */
function behindAside(t: Tokens, s: Sentence, last: number): number {
  if (!t.is(last, ',')) return last;
  for (let k = last - 1; k > Math.max(s.from, last - RELATIVE_REACH); k--) {
    if (t.is(k, ',')) return t.language.times.contrast.has(t.entry(k + 1).word) ? k - 1 : last;
  }
  return last;
}

/** Words with a capital one behind the other, where nothing else is known of them: "United States". */
function plainName(t: Tokens, s: Sentence, last: number): string | null {
  let from = last + 1;
  while (from - 1 >= s.from && last - from < LONGEST_NAME && isNamePart(t, from - 1)) from -= 1;
  if (last - from < 1 || t.language.qualifiers.limiting.has(t.entry(from - 1).word)) return null;
  return t.text.slice(t.start(from), t.end(last));
}

function nameBefore(t: Tokens, s: Sentence, verb: number, unknown: boolean, says: boolean): string | null {
  // A word that nothing is known of is a verb only where it looks like one.
  if (unknown && !t.language.qualifiers.finite.test(t.string(verb))) return null;
  if (unknown && t.capital(verb)) return null;
  let last = verb - 1;
  for (let n = 0; n < MOST_ASIDE && last > s.from; n++) {
    const aside = t.type(last) === WORD && (t.speech(last) & (ASIDE | BE)) !== 0;
    const auxiliary = t.type(last) === WORD && t.language.qualifiers.asides.has(t.entry(last).word);
    if (!aside && !auxiliary) break;
    last -= 1;
  }
  last = behindAside(t, s, last);
  if (!t.capital(last) || (t.grammar(last) & AND) !== 0) return null;
  const party = partyUpTo(t, last, s.from);
  if (party === null || party.pronoun || party.name === null) return plainName(t, s, last);
  // A common word that only opens the sentence.
  if (last === s.from && t.id(last) !== 0 && (t.speech(last) & STATE) === 0) return null;
  // "Governor Ada Novak of Westmark reported $4 million" tells of Westmark.
  if (says && party.kind === 'person' && party.sure) return party.nameTo < party.to ? party.affiliation : null;
  // "In Poland exports …": what a preposition joins is no subject.
  return t.language.qualifiers.limiting.has(t.entry(party.from - 1).word) ? null : party.name;
}
