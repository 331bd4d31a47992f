import { CLITIC, NUMBER, SYMBOL, type Tokens, WORD } from '../lexer.ts';
import { AND, FUNCTION, OF } from '../lexicon.ts';
import { BODY, DOCUMENT, FIRST_PERSON, HE, HOLDER, IT, JOINS, OFFICE, OFFICE_PART, SHE, THEY } from '../senses.ts';
import { isArticle, isInitialDot, isNamePart, isParticle, NOUNS, PARTS } from './name-words.ts';
import type { Party } from './party-forms.ts';
import { analyse } from './party-words.ts';

const LONGEST = 14;
const MOST_PLAIN = 4;
const NOUNS_BEHIND = OFFICE | OFFICE_PART | BODY | HOLDER;
const PRONOUNS = HE | SHE | IT | THEY | FIRST_PERSON;

/** The party whose last word is token `last`, or null; looks back no farther than `floor`. */
export function partyUpTo(t: Tokens, last: number, floor: number): Party | null {
  const pronoun = pronounAt(t, last);
  if (pronoun !== null) return pronoun;
  const stop = Math.max(floor, last - LONGEST);
  let from = last + 1;
  let plain = 0;
  let named = false;
  let article = false;
  let k = last;
  for (; k >= stop; k--) {
    const type = t.type(k);
    if (type === CLITIC) {
      if (k === last) return null;
      continue;
    }
    if (type === NUMBER) {
      if (t.glued(k) && t.type(k - 1) === WORD && t.upper(k - 1)) continue;
      break;
    }
    if (type === SYMBOL) {
      if (k === last && !isInitialDot(t, k)) return null;
      if ((t.is(k, '-') && t.glued(k) && t.glued(k + 1)) || isInitialDot(t, k)) continue;
      if (t.is(k, '&') && t.capital(k - 1) && t.capital(k + 1)) continue;
      break;
    }
    if (type !== WORD) break;
    if (isNamePart(t, k)) {
      named = true;
      from = k;
      continue;
    }
    if (isParticle(t, k)) continue;
    const speech = t.speech(k);
    const small = !t.capital(k);
    if (small && (speech & PARTS) !== 0 && (k === last || (speech & JOINS) === 0)) {
      from = k;
      continue;
    }
    if (isArticle(t, k)) {
      article = true;
      if (k - 2 >= stop && (t.speech(k - 1) & JOINS) !== 0 && joins(t, k - 1)) {
        k -= 1;
        continue;
      }
      break;
    }
    if (small && (speech & JOINS) !== 0 && k < last && joins(t, k)) continue;
    if (small && (t.grammar(k) & AND) !== 0 && k < last && links(t, k)) continue;
    // "monthly" is a word of time, and in "monthly report" an adjective.
    const describes = k < last && (t.speech(k + 1) & DOCUMENT) !== 0;
    if (!small || ((t.grammar(k) & FUNCTION) !== 0 && !describes) || named || plain >= MOST_PLAIN) break;
    plain += 1;
  }
  const begins = article && plain > 0 && (from > last || allSmall(t, k + 1, last)) ? k + 1 : from;
  if (begins > last) return null;
  return analyse(t, begins, last + 1);
}

/** Whether "of", "for", "to" … at k joins what is before it to what is behind it. */
function joins(t: Tokens, k: number): boolean {
  const before = t.speech(k - 1);
  if (t.type(k - 1) !== WORD) return false;
  if ((before & NOUNS) !== 0) return true;
  return (t.grammar(k) & OF) !== 0 && isNamePart(t, k - 1);
}

/** Whether "and" at k stands inside one name or between two. */
function links(t: Tokens, k: number): boolean {
  if (!isNamePart(t, k - 1) || !isNamePart(t, k + 1)) return false;
  const ahead = k - 2;
  return (t.speech(ahead) & JOINS) === 0 || t.type(ahead) !== WORD || joins(t, ahead);
}

function allSmall(t: Tokens, from: number, last: number): boolean {
  for (let k = from; k <= last; k++) if (t.capital(k)) return false;
  return true;
}

/** The party that begins at a token, or null; looks on no farther than `ceiling`. */
export function partyFrom(t: Tokens, first: number, ceiling: number): Party | null {
  const pronoun = pronounAt(t, first);
  // "Its chief executive", and not "it"
  const owns =
    isArticle(t, first) &&
    t.type(first + 1) === WORD &&
    !t.capital(first + 1) &&
    (t.speech(first + 1) & NOUNS_BEHIND) !== 0;
  if (pronoun !== null && !owns) return pronoun;
  const from = isArticle(t, first) ? first + 1 : first;
  const article = from > first;
  const stop = Math.min(ceiling, first + LONGEST);
  let to = from;
  let named = false;
  let headed = false;
  let plain = 0;
  for (let k = from; k < stop; k++) {
    const type = t.type(k);
    if (type === CLITIC && k > from) continue;
    if (type === NUMBER && t.glued(k) && k > from && t.upper(k - 1)) {
      to = k + 1;
      continue;
    }
    if (type === SYMBOL) {
      if (k > from && ((t.is(k, '-') && t.glued(k) && t.glued(k + 1)) || isInitialDot(t, k))) continue;
      if (t.is(k, '&') && t.capital(k - 1) && t.capital(k + 1)) continue;
      break;
    }
    if (type !== WORD) break;
    if (isNamePart(t, k)) {
      // Two names side by side with no mark between them are one; behind a small noun only an office takes a name.
      named = true;
      headed ||= (t.speech(k) & NOUNS) !== 0;
      to = k + 1;
      continue;
    }
    if (k > from && isParticle(t, k)) continue;
    const speech = t.speech(k);
    if (t.capital(k)) break;
    if (
      (speech & PARTS) !== 0 &&
      (speech & JOINS) === 0 &&
      !(named && !headed && t.type(k - 1) !== CLITIC && (speech & (OFFICE | BODY | HOLDER)) === 0)
    ) {
      // "Deputy prime minister": the deputy is a part of the office.
      const part = (speech & t.speech(k - 1) & OFFICE_PART) !== 0;
      if (headed && (speech & NOUNS) === 0 && t.type(k - 1) === WORD && !named && !part) break;
      headed ||= (speech & NOUNS) !== 0;
      to = k + 1;
      continue;
    }
    if (
      k > from &&
      (speech & JOINS) !== 0 &&
      joins(t, k) &&
      (isNamePart(t, k + 1) || (isArticle(t, k + 1) && k + 2 < stop) || (t.speech(k + 1) & PARTS) !== 0)
    ) {
      if (isArticle(t, k + 1)) k += 1;
      continue;
    }
    if (k > from && (t.grammar(k) & AND) !== 0 && isNamePart(t, k - 1) && isNamePart(t, k + 1)) continue;
    if ((t.grammar(k) & FUNCTION) !== 0 || named || headed || !article || plain >= MOST_PLAIN) break;
    plain += 1;
  }
  if (to === from && article && plain > 0 && plain <= 2) to = from + plain;
  return to > from ? analyse(t, from, to) : null;
}

function pronounAt(t: Tokens, k: number): Party | null {
  const speech = t.speech(k) & PRONOUNS;
  if (speech === 0 || t.type(k) !== WORD || (t.upper(k) && t.end(k) - t.start(k) > 1)) return null;
  const words = t.string(k);
  return {
    from: k,
    to: k + 1,
    name: null,
    kind: 'person',
    role: null,
    affiliation: null,
    words,
    head: t.id(k),
    speech,
    pronoun: true,
    definite: true,
    nameFrom: k,
    nameTo: k + 1,
    sure: false,
  };
}
