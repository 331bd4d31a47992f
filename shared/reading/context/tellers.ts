import { NUMBER, type Tokens, WORD } from '../lexer.ts';
import { A, AND, BY, NUMBERED, OF, THE, TO } from '../lexicon.ts';
import { ASIDE, BODY, DOCUMENT, HAVE, HOLDER, JOINS, OFFICE } from '../senses.ts';
import { wordsOf } from './name-words.ts';
import { partyFrom, partyUpTo } from './party.ts';
import type { Party } from './party-forms.ts';
import type { People } from './people.ts';
import { isAdverb } from './predicates.ts';
import type { Sentence } from './sentences.ts';
import { isDay, isTrailing } from './telling.ts';

const APPOSITION = 16;
const BY_REACH = 8;

/** Finds the party that a verb of saying belongs to. */
export class Tellers {
  private readonly t: Tokens;
  private readonly people: People;

  constructor(t: Tokens, people: People) {
    this.t = t;
    this.people = people;
  }

  /** The party that ends at a token and is no object of a preposition: "a woman from Kyiv said" is the woman. */
  subjectUpTo(last: number, s: Sentence): Party | null {
    const { t } = this;
    const party = this.jointUpTo(last, s);
    const ahead = party === null ? s.from : this.articleBefore(party.from) - 1;
    if (party === null || ahead <= s.from || t.type(ahead) !== WORD || (t.speech(ahead) & JOINS) === 0) return party;
    const holder = partyUpTo(t, ahead - 1, s.from);
    if (holder === null || holder.name !== null || holder.pronoun) return null;
    // "The conference of finance directors", "a woman from Kyiv"
    const whole = (t.grammar(ahead) & OF) !== 0 && holder.speech === 0;
    return whole ? { ...holder, to: last + 1, words: `${holder.words} ${wordsOf(t, ahead, last + 1)}` } : holder;
  }

  /** "An estimate published by Eurostat", "a poll of 1,012 adults by Maple": whose the document is; null where nobody is told. */
  authorOf(party: Party, s: Sentence): Party | null {
    return this.authorIn(party, party.to, s.to);
  }

  /** Whom "by" names for the author of a document among tokens. */
  private authorIn(party: Party, from: number, to: number): Party | null {
    const { t } = this;
    if (party.name !== null || (party.speech & DOCUMENT) === 0) return null;
    for (let k = from; k < Math.min(to, from + BY_REACH); k++) {
      if (t.is(k, ',') || t.is(k, ';')) return null;
      if (t.type(k) !== WORD || (t.grammar(k) & BY) === 0) continue;
      const author = partyFrom(t, k + 1, to);
      return author !== null && !author.pronoun ? author : null;
    }
    return null;
  }

  /** "The National Hurricane Center and utilities said": two that speak together. */
  private jointUpTo(last: number, s: Sentence): Party | null {
    const { t } = this;
    const party = partyUpTo(t, last, s.from);
    if (party === null || party.pronoun || party.name !== null || (party.speech & HOLDER) === 0) return party;
    if ((t.grammar(party.from - 1) & AND) === 0 || t.capital(party.from)) return party;
    const first = partyUpTo(t, party.from - 2, s.from);
    if (first?.name == null || !first.sure) return party;
    const words = `${first.name} ${wordsOf(t, party.from - 1, party.to)}`;
    return { ...party, from: first.from, words, definite: true };
  }

  /** The article right before a token, or the token itself. */
  articleBefore(k: number): number {
    return (this.t.grammar(k - 1) & (A | THE)) !== 0 ? k - 1 : k;
  }

  /** The party before an apposition that ends with the comma at `last`: "Orlova, the minister, said". */
  beside(last: number, s: Sentence): Party | null {
    const { t } = this;
    if (!t.is(last, ',')) return null;
    let comma = last - 1;
    const stop = Math.max(s.from, last - APPOSITION);
    while (comma > stop && !(t.is(comma, ',') && t.type(comma - 1) !== NUMBER)) comma -= 1;
    if (!t.is(comma, ',')) {
      // "In May Orlova, said" is a slip of the pen: the words right before.
      const slip = t.capital(last - 1) ? partyUpTo(t, last - 1, s.from) : null;
      return slip?.name != null && (slip.sure || this.people.find(slip.name) !== null) ? slip : null;
    }
    const main = partyUpTo(t, comma - 1, s.from);
    const apposed = partyFrom(t, comma + 1, last);
    if (main === null || main.pronoun) return null;
    const author = this.authorIn(main, comma + 1, last);
    if (author !== null) return { ...author, from: main.from };
    if (main.name !== null) {
      const known = this.people.name(t, main, true);
      if (apposed !== null && apposed.name === null && known !== null) {
        if (apposed.role !== null) this.people.office(known, apposed);
        else if ((apposed.speech & BODY) !== 0) this.people.body(known, apposed);
      }
      return main;
    }
    if (apposed?.name != null && apposed.kind === 'person') {
      const known = this.people.name(t, apposed, true);
      if (known !== null && main.role !== null) this.people.office(known, main);
      return { ...apposed, from: main.from };
    }
    return (main.speech & (OFFICE | BODY | HOLDER)) !== 0 ? main : null;
  }

  /** Whether a verb that may be one of saying is one behind this party. */
  maySpeak(party: Party, k: number, s: Sentence): boolean {
    const { t } = this;
    if (party.pronoun) return true;
    const trailing = isTrailing(t, s, party.from, k);
    if (!trailing && (t.speech(k + 1) & JOINS) !== 0 && t.type(k + 1) === WORD && (t.grammar(k + 1) & TO) === 0)
      return false;
    if (party.name !== null && !party.sure && this.people.find(party.name) === null) return false;
    // "See Figure 3", "Table 2 shows"
    if (party.name !== null && (t.grammar(party.to - 1) & NUMBERED) !== 0) return false;
    if (party.name !== null) return party.to === k || t.is(party.to, '(') || (t.speech(k - 1) & (ASIDE | HAVE)) !== 0;
    if ((party.speech & (HOLDER | DOCUMENT)) !== 0) return true;
    return party.definite && ((party.speech & (OFFICE | BODY)) !== 0 || trailing);
  }

  /** "the reported cases", "an added benefit": an article with nothing nameable between. */
  isNoun(party: Party, k: number): boolean {
    return (
      !party.pronoun &&
      party.name === null &&
      party.to < k &&
      (this.t.speech(k - 1) & (ASIDE | HAVE)) === 0 &&
      !isAdverb(this.t, k - 1) &&
      !isDay(this.t, k - 1)
    );
  }
}
