import type { ActorKind } from '../../model/vocabulary.ts';
import { CLITIC, SYMBOL, type Tokens, WORD } from '../lexer.ts';
import { AND, OF } from '../lexicon.ts';
import { BODY, DOCUMENT, HOLDER, JOINS, OFFICE, OFFICE_PART, PARTIES, STATE } from '../senses.ts';
import { isInitialDot, isNamePart, lastWith, PARTS, skipArticle, wordsOf } from './name-words.ts';

/** Somebody the text names or describes: "Deputy Prime Minister Ada Novak", "the ministry", "Poland". */
export interface Party {
  /** Tokens [from, to), a leading article left out. */
  readonly from: number;
  readonly to: number;
  /** The proper name without titles; null where the words only describe ("the minister", "analysts"). */
  readonly name: string | null;
  readonly kind: ActorKind;
  readonly role: string | null;
  readonly affiliation: string | null;
  /** As the text gives it, with the article of a description. */
  readonly words: string;
  /** The entry of the noun that heads a description or stands in an organisation's name; 0 where none does. */
  readonly head: number;
  /** Bits of senses.ts: of the head, or of the pronoun. */
  readonly speech: number;
  readonly pronoun: boolean;
  /** "The minister" is one known already, "a minister" is not. */
  readonly definite: boolean;
  /** Where the name itself stands. */
  readonly nameFrom: number;
  readonly nameTo: number;
  /** Whether the kind is known, and not only the likeliest. */
  readonly sure: boolean;
}

/** A person by name, with the office before it and what that office is of. */
export function person(
  t: Tokens,
  from: number,
  to: number,
  nameFrom: number,
  office: number,
  behind: string | null,
): Party {
  let roleFrom = office;
  for (let k = office - 1; k >= from; k--) {
    if (t.type(k) === SYMBOL && t.is(k, '-')) continue;
    if (t.type(k) !== WORD || (t.speech(k) & (OFFICE | OFFICE_PART)) === 0) break;
    roleFrom = k;
  }
  let affiliation = ownerIn(t, from, roleFrom);
  let role = wordsOf(t, roleFrom, nameFrom);
  if (behind !== null && affiliation === null && (t.grammar(office + 1) & OF) !== 0) {
    const owner = skipArticle(t, office + 2);
    if ((t.speech(owner) & OFFICE_PART) === 0) {
      affiliation = wordsOf(t, owner, nameFrom);
      role = wordsOf(t, roleFrom, office + 1);
    }
  }
  return {
    ...named(t, from, to, nameFrom, 'person', true),
    role,
    affiliation,
    head: t.id(office),
    speech: t.speech(office),
  };
}

/** "Governor Ada Novak of Westmark": a person by name between the office and the place or firm at `owner`; null where no name stands there. */
export function officeHolder(t: Tokens, from: number, to: number, office: number, owner: number): Party | null {
  const joint = owner - 1;
  if ((t.grammar(joint) & OF) === 0 || office + 1 >= joint) return null;
  for (let k = office + 1; k < joint; k++) {
    if (isInitialDot(t, k)) continue;
    if (!isNamePart(t, k) || (t.speech(k) & (OFFICE | OFFICE_PART | BODY)) !== 0) return null;
  }
  const one = person(t, from, joint, office + 1, office, null);
  return { ...one, to, affiliation: one.affiliation ?? wordsOf(t, owner, to) };
}

/** Somebody without a name, by the noun at `head`: "the minister", "analysts at the union". */
export function description(
  t: Tokens,
  from: number,
  to: number,
  head: number,
  article: number,
  definite: boolean,
): Party {
  const speech = t.speech(head);
  const office = (speech & OFFICE) !== 0 && (speech & BODY) === 0;
  let roleFrom = head;
  for (let k = head - 1; office && k >= from; k--) {
    if (t.type(k) === SYMBOL && t.is(k, '-')) continue;
    if (t.type(k) !== WORD || (t.speech(k) & (OFFICE | OFFICE_PART)) === 0) break;
    roleFrom = k;
  }
  const owner = head + 2 < to && (t.grammar(head + 1) & OF) !== 0 ? stateOrName(t, skipArticle(t, head + 2), to) : null;
  return {
    from,
    to,
    name: null,
    kind: (speech & (BODY | PARTIES | DOCUMENT)) !== 0 ? 'organisation' : 'person',
    role: office ? wordsOf(t, roleFrom, owner === null ? to : head + 1) : null,
    affiliation: ownerIn(t, from, roleFrom) ?? owner,
    words: wordsOf(t, article, endOfWords(t, head, to)),
    head: t.id(head),
    speech,
    pronoun: false,
    definite,
    nameFrom: from,
    nameTo: to,
    sure: (speech & (OFFICE | BODY | HOLDER)) !== 0,
  };
}

/** A name whose kind is told by its form only. */
export function properName(t: Tokens, from: number, to: number, article: boolean): Party {
  let count = 0;
  let joined = false;
  for (let k = from; k < to; k++) {
    if (t.type(k) === WORD) count += 1;
    joined ||= (t.grammar(k) & (OF | AND)) !== 0;
  }
  if (joined) return named(t, from, to, from, (t.speech(from) & STATE) !== 0 ? 'state' : 'organisation', true);
  if (article || (count === 1 && t.upper(from))) return named(t, from, to, from, 'organisation', true);
  return named(t, from, to, from, 'person', count >= 2 && count <= 4);
}

/** A name of a known kind. */
export function named(t: Tokens, from: number, to: number, nameFrom: number, kind: ActorKind, sure: boolean): Party {
  const name = wordsOf(t, nameFrom, to);
  return {
    from,
    to,
    name,
    kind,
    role: null,
    affiliation: null,
    words: name,
    head: 0,
    speech: 0,
    pronoun: false,
    definite: true,
    nameFrom,
    nameTo: to,
    sure,
  };
}

/** "economists | polled by Reuters": a verb's form behind the head tells only how they were asked. */
function endOfWords(t: Tokens, head: number, to: number): number {
  const next = head + 1;
  if (next >= to || t.type(next) !== WORD || t.capital(next)) return to;
  return (t.speech(next) & (JOINS | PARTS)) === 0 ? next : to;
}

/** The state or organisation before an office or body: "Belarusian", "Poland's", "Acme". */
export function ownerIn(t: Tokens, from: number, to: number): string | null {
  if (to <= from) return null;
  // "Bank of Japan Governor" is the bank's.
  const bodied = lastWith(t, from, to, BODY) >= 0;
  for (let k = from; k < to && !bodied; k++) {
    const { country } = t.entry(k);
    if (country !== null && t.capital(k)) return country;
  }
  let last = to;
  while (last > from && (t.type(last - 1) === CLITIC || (t.speech(last - 1) & (OFFICE_PART | JOINS)) !== 0)) last -= 1;
  if (last <= from || !isNamePart(t, from)) return null;
  return wordsOf(t, from, last);
}

function stateOrName(t: Tokens, from: number, to: number): string | null {
  const { country } = t.entry(from);
  if (country !== null && t.capital(from) && to === from + 1) return country;
  return isNamePart(t, from) && (t.speech(from) & OFFICE_PART) === 0 ? wordsOf(t, from, to) : null;
}
