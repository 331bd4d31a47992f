import type { ActorKind } from '../../model/vocabulary.ts';
import { CLITIC, NUMBER, SYMBOL, type Tokens, WORD } from '../lexer.ts';
import { A, AND, OF } from '../lexicon.ts';
import {
  BODY,
  COURTESY,
  DEMONYM,
  DOCUMENT,
  FIRM_END,
  HOLDER,
  JOINS,
  OFFICE,
  OFFICE_PART,
  PARTIES,
  REGION,
  STATE,
} from '../senses.ts';
import {
  capitalIn,
  isArticle,
  isInitialDot,
  isNamePart,
  isParticle,
  lastWith,
  NOUNS,
  PARTS,
  skipArticle,
  wordsOf,
} from './name-words.ts';

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

/** What the words of a party say: an office and a name, an organisation, a state, a description. */
export function analyse(t: Tokens, from: number, to: number): Party | null {
  const article = isArticle(t, from - 1) ? from - 1 : from;
  const definite = article === from ? t.capital(from) : (t.grammar(article) & A) === 0;
  if (t.capital(from) && t.capital(to - 1)) {
    const words = wordsOf(t, from, to);
    const known = t.language.parties.get(words.toLowerCase());
    if (known !== undefined) return named(t, from, to, from, known, true);
  }
  if (to === from + 1 && opensSentence(t, from) && (t.speech(from) & (HOLDER | BODY | PARTIES)) !== 0) {
    return description(t, from, to, from, from, false);
  }
  // The name at the end: capitals that are no office, body or adjective.
  let nameFrom = to;
  for (let k = to - 1; k >= from; k--) {
    const type = t.type(k);
    if (type === SYMBOL && (t.is(k, '-') || t.is(k, '&') || isInitialDot(t, k))) continue;
    if (isParticle(t, k)) continue;
    if (type !== WORD || !isNamePart(t, k)) break;
    const speech = t.speech(k);
    if (
      (speech & (OFFICE | BODY | HOLDER | DOCUMENT | DEMONYM | STATE | REGION | PARTIES | COURTESY)) !== 0 &&
      !(k === to - 1 && isName(t, from, k))
    )
      break;
    if ((speech & OFFICE_PART) !== 0 && (t.speech(k - 1) & (OFFICE | OFFICE_PART | JOINS)) !== 0) break;
    nameFrom = k;
  }
  const office = lastWith(t, from, nameFrom, OFFICE);
  // "Chairman of Acme Holdings": the name behind "of" is whom he is chairman of.
  const owned = office >= 0 && nameFrom < to && (t.speech(nameFrom - 1) & JOINS) !== 0;
  if (owned) return description(t, from, to, office, article, definite);
  if (office >= 0 && nameFrom < to) {
    const behind = office + 1 < nameFrom ? wordsOf(t, office + 1, nameFrom) : null;
    return person(t, from, to, nameFrom, office, behind);
  }
  if (nameFrom < to && nameFrom > from && (t.speech(nameFrom - 1) & COURTESY) !== 0) {
    return { ...named(t, from, to, nameFrom, 'person', true), definite, words: wordsOf(t, nameFrom, to) };
  }
  if (nameFrom < to && nameFrom - 2 >= from && t.is(nameFrom - 1, '.') && (t.speech(nameFrom - 2) & COURTESY) !== 0) {
    return named(t, from, to, nameFrom, 'person', true);
  }
  const document = documentOf(t, from, to);
  if (document !== null) return document;
  if (office >= 0 && !bodyBehind(t, office, to)) return description(t, from, to, office, article, definite);
  const core = coreEnd(t, from, to);
  const body = lastWith(t, from, core, BODY | FIRM_END | REGION);
  if (body >= 0) {
    const capital = capitalIn(t, from, core) || t.capital(body);
    if (!capital) return description(t, from, to, body, article, definite);
    const region = (t.speech(body) & REGION) !== 0 && (t.speech(body) & BODY) === 0;
    const first = (t.speech(firstNoun(t, from, to)) & BODY) !== 0 ? firstNoun(t, from, to) : body;
    return {
      ...named(t, from, to, from, region ? 'region' : 'organisation', true),
      head: t.id(first),
      speech: t.speech(first),
      affiliation: hasOwner(t, from, first) ? ownerIn(t, from, first) : null,
      definite,
    };
  }
  const holder = lastWith(t, from, core, HOLDER | PARTIES | OFFICE);
  if (holder >= 0) return description(t, from, to, holder, article, definite && (t.speech(holder) & HOLDER) === 0);
  // "France's Emmanuel Macron"
  if (nameFrom < to && nameFrom > from && t.type(nameFrom - 1) === CLITIC) {
    return { ...properName(t, nameFrom, to, false), from, affiliation: ownerIn(t, from, nameFrom) };
  }
  if (nameFrom < to || capitalIn(t, from, to)) return properName(t, from, to, article < from);
  if (article < from && to - from <= 3) return description(t, from, to, to - 1, article, definite);
  return null;
}

/** Where the words that belong to the head begin: "analysts | at the grain union". */
function coreEnd(t: Tokens, from: number, to: number): number {
  for (let k = from + 1; k < to; k++) {
    if (t.type(k) === WORD && !t.capital(k) && (t.speech(k) & JOINS) !== 0 && (t.speech(k - 1) & NOUNS) !== 0) return k;
  }
  return to;
}

/** Whether a state or somebody with an apostrophe stands before a body: "Polish", "Acme's". */
function hasOwner(t: Tokens, from: number, to: number): boolean {
  for (let k = from; k < to; k++)
    if (t.type(k) === CLITIC || (t.entry(k).country !== null && t.capital(k))) return true;
  return false;
}

/** "Stephen King": the last word is an office and a name all the same where a plain name stands right before it. */
function isName(t: Tokens, from: number, k: number): boolean {
  return (
    k === from + 1 &&
    t.capital(k) &&
    !t.upper(k) &&
    t.id(from) === 0 &&
    (t.speech(k) & (OFFICE | BODY)) === OFFICE &&
    t.type(from) === WORD
  );
}

function person(t: Tokens, from: number, to: number, nameFrom: number, office: number, behind: string | null): Party {
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

function description(t: Tokens, from: number, to: number, head: number, article: number, definite: boolean): Party {
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

/** Whether nothing of the same sentence stands before a token. */
function opensSentence(t: Tokens, k: number): boolean {
  const type = t.type(k - 1);
  return type !== WORD && type !== NUMBER && type !== CLITIC && !t.is(k - 1, ',') && !t.is(k - 1, '-');
}

/** "the ministry's data", "a report by the World Bank": whose it is; the document itself where nobody is told. */
function documentOf(t: Tokens, from: number, to: number): Party | null {
  const at = lastDocument(t, from, to);
  if (at < 0) return null;
  for (let k = at; k > from; k--) {
    if (t.type(k) === CLITIC) return analyse(t, from, k);
  }
  const join = at + 1;
  if (join + 1 < to && (t.speech(join) & JOINS) !== 0) return analyse(t, skipArticle(t, join + 1), to);
  const ahead = lastWith(t, from, at, BODY | STATE | DEMONYM | OFFICE);
  const name = isNamePart(t, at - 1) && at - 1 >= from;
  if (ahead >= 0 && (t.speech(ahead) & BODY) !== 0) return analyse(t, from, ahead + 1);
  if (name) return analyse(t, from, at);
  const article = isArticle(t, from - 1) ? from - 1 : from;
  return description(t, from, to, at, article, article < from);
}

/** The last noun of something written; in "the statistics office" it only describes. */
function lastDocument(t: Tokens, from: number, to: number): number {
  for (let k = to - 1; k >= from; k--) {
    if (t.type(k) !== WORD || (t.speech(k) & DOCUMENT) === 0) continue;
    const describes = k + 1 < to && t.type(k + 1) === WORD && (t.speech(k + 1) & (BODY | OFFICE | HOLDER)) !== 0;
    if (!describes) return k;
  }
  return -1;
}

function properName(t: Tokens, from: number, to: number, article: boolean): Party {
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

function named(t: Tokens, from: number, to: number, nameFrom: number, kind: ActorKind, sure: boolean): Party {
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
function ownerIn(t: Tokens, from: number, to: number): string | null {
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

function firstNoun(t: Tokens, from: number, to: number): number {
  for (let k = from; k < to; k++) if (t.type(k) === WORD && (t.speech(k) & NOUNS) !== 0) return k;
  return from;
}

/** "the head of the central bank" is a person although it ends in a body; "the minister's office" is none. */
function bodyBehind(t: Tokens, office: number, to: number): boolean {
  const next = office + 1;
  if (next >= to) return false;
  return t.type(next) === CLITIC || (t.speech(next) & BODY) !== 0;
}
