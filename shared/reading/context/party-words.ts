import { CLITIC, NUMBER, SYMBOL, type Tokens, WORD } from '../lexer.ts';
import { A } from '../lexicon.ts';
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
  skipArticle,
  wordsOf,
} from './name-words.ts';
import { description, named, officeHolder, ownerIn, type Party, person, properName } from './party-forms.ts';

/** What the words of a party say: an office and a name, an organisation, a state, a description. */
export function analyse(t: Tokens, from: number, to: number): Party | null {
  // "Half of commuters say", "a dozen alleged smugglers": a number is nobody.
  if (t.entry(from).number >= 0 || t.entry(from).fraction > 0) return null;
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
  if (owned) return officeHolder(t, from, to, office, nameFrom) ?? description(t, from, to, office, article, definite);
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
  if (isNamedAfter(t, from, to)) return named(t, from, to, from, 'organisation', true);
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

/** Whether nothing of the same sentence stands before a token. */
function opensSentence(t: Tokens, k: number): boolean {
  const type = t.type(k - 1);
  return type !== WORD && type !== NUMBER && type !== CLITIC && !t.is(k - 1, ',') && !t.is(k - 1, '-');
}

/** "Statistics Iceland": an office that is called after what it writes. */
function isNamedAfter(t: Tokens, from: number, to: number): boolean {
  return to === from + 2 && t.capital(from) && (t.speech(from) & DOCUMENT) !== 0 && (t.speech(to - 1) & STATE) !== 0;
}

/** "the ministry's data", "a report by the World Bank": whose it is; the document itself where nobody is told. */
function documentOf(t: Tokens, from: number, to: number): Party | null {
  const at = lastDocument(t, from, to);
  if (at < 0) return null;
  const whose = (end: number): Party | null => {
    const party = analyse(t, from, end);
    return party === null ? null : { ...party, to };
  };
  for (let k = at; k > from; k--) {
    if (t.type(k) === CLITIC) return whose(k);
  }
  const join = at + 1;
  if (join + 1 < to && (t.speech(join) & JOINS) !== 0) return analyse(t, skipArticle(t, join + 1), to);
  const ahead = lastWith(t, from, at, BODY | STATE | DEMONYM | OFFICE);
  const bare = !isArticle(t, from - 1) && !capitalIn(t, from, at);
  if (ahead >= 0 && (t.speech(ahead) & BODY) !== 0 && !bare) return whose(ahead + 1);
  if (isNamePart(t, at - 1) && at - 1 >= from) return whose(at);
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
