import { isCapital } from '../chars.ts';
import { NEWLINE, NUMBER, SYMBOL, type Tokens, WORD } from '../lexer.ts';
import { A, AND, NUMBERED, THE, TO } from '../lexicon.ts';
import {
  ACCORDING,
  ASIDE,
  BE,
  BODY,
  DOCUMENT,
  FIRST_PERSON,
  HAVE,
  HE,
  HOLDER,
  JOINS,
  LABEL,
  MAYBE_TELL,
  OFFICE,
  PARTIES,
  RELATIVE,
  SHE,
  TAKES_THINGS,
  TELL,
  TELLING,
  THEY,
} from '../senses.ts';
import { isNamePart } from './name-words.ts';
import { Offices } from './offices.ts';
import { partyFrom, partyUpTo } from './party.ts';
import type { Party } from './party-words.ts';
import type { Known, People } from './people.ts';
import { isAdverb } from './predicates.ts';
import { firstClosingBehind, opensQuote, type Quote } from './quotes.ts';
import type { Sentence } from './sentences.ts';
import { isDay, isTrailing, small, takesThing } from './telling.ts';

/** Words that say who speaks. */
export interface Attribution {
  /** The verb of saying, "according", or the colon behind a name. */
  readonly verb: number;
  /** Tokens [from, to) of the attribution: the words that name the speaker, and the verb. */
  readonly from: number;
  readonly to: number;
  readonly speaker: string;
  /** What is said stands before it ("…, Orlova said"). */
  readonly trailing: boolean;
  /** A verb of thinking or expecting: another's report of it goes before. */
  readonly weak: boolean;
  /** It holds for the rest of its paragraph: a name and a colon at its head. */
  readonly label: boolean;
}

/** What attributions hand on from one stretch of a text to the next. */
export interface AttributionState {
  /** Descriptions that a pronoun goes back to where nobody was named since. */
  person: string | null;
  body: string | null;
  several: string | null;
}

const MOST_ASIDES = 3;
const APPOSITION = 16;
const LABEL_WORDS = 8;
const BRACKETS = 8;

/** Finds who is told to speak, and takes in the people and bodies named on the way. */
export class Attributor {
  private readonly t: Tokens;
  private readonly quotes: readonly Quote[];
  private readonly people: People;
  private readonly state: AttributionState;
  private readonly found: Attribution[] = [];
  private s: Sentence;
  private readonly offices: Offices;

  constructor(t: Tokens, quotes: readonly Quote[], people: People, state: AttributionState) {
    this.t = t;
    this.quotes = quotes;
    this.people = people;
    this.state = state;
    this.offices = new Offices(t, people, (known) => this.focusOn(known));
    this.s = { from: 0, to: 0, start: 0, end: 0, paragraph: 0, heading: false };
  }

  /** All attributions in the sentences of the stretch, in order of their verbs. */
  find(sentences: readonly Sentence[]): readonly Attribution[] {
    const { t } = this;
    let paragraph = -1;
    for (const s of sentences) {
      this.s = s;
      if (s.paragraph !== paragraph) this.readLabel();
      paragraph = s.paragraph;
      this.offices.readSubject(s);
      let quote = firstClosingBehind(this.quotes, s.from);
      for (let k = s.from; k < s.to; k++) {
        const speech = t.speech(k);
        if ((speech & (TELL | MAYBE_TELL | TELLING | ACCORDING | OFFICE)) === 0) continue;
        while ((this.quotes[quote]?.close ?? t.count) <= k) quote += 1;
        const inside = this.quotes[quote];
        if (inside !== undefined && inside.open < k) {
          k = inside.close;
          continue;
        }
        if ((speech & OFFICE) !== 0 && k >= this.offices.handled) this.offices.readOffice(k, s);
        if ((speech & ACCORDING) !== 0) this.readAccording(k);
        else if ((speech & (TELL | MAYBE_TELL)) !== 0 && !t.capital(k)) this.readTelling(k, (speech & TELL) !== 0);
        else if ((speech & TELLING) !== 0 && !t.capital(k)) this.readGerund(k);
      }
    }
    return this.found;
  }

  private push(verb: number, party: Party, trailing: boolean, label = false, weak = false): void {
    const speaker = this.speakerOf(party);
    if (speaker === null) return;
    const from = Math.min(party.from, verb);
    const to = Math.max(party.to, verb + 1);
    this.found.push({ verb, from, to, speaker, trailing, label, weak });
  }

  /** The name of a party's speaker: as known, or the words of a description; null where it is nobody in particular. */
  private speakerOf(party: Party): string | null {
    const { people, state } = this;
    if (party.pronoun) {
      const { speech } = party;
      if ((speech & FIRST_PERSON) !== 0) return null;
      if ((speech & (HE | SHE)) !== 0 && state.person !== null) return state.person;
      if ((speech & (HE | SHE)) === 0) {
        if ((speech & THEY) !== 0 && state.several !== null) return state.several;
        if (state.body !== null) return state.body;
      }
      const meant = people.pronoun(speech);
      if (meant !== null) meant.speaks = true;
      return meant?.name ?? null;
    }
    const known = people.name(this.t, party, true);
    if (known !== null) {
      this.focusOn(known);
      this.readAcronym(known, party);
      return known.name;
    }
    const described = people.described(party);
    if (described !== null) {
      described.speaks = true;
      this.focusOn(described);
      return described.name;
    }
    // What is written speaks for nobody in particular.
    if ((party.speech & DOCUMENT) !== 0 && (party.speech & BODY) === 0) return null;
    const words = small(party.words);
    if ((party.speech & (HOLDER | PARTIES)) !== 0) state.several = words;
    else if ((party.speech & BODY) !== 0) state.body = words;
    else state.person = words;
    if (party.speech === 0) state.body = words;
    return words;
  }

  /** "World Bank (WB)": the letters name it from now on. */
  private readAcronym(known: Known, party: Party): void {
    const { t } = this;
    const at = party.to + 1;
    if (!t.is(party.to, '(') || !t.capital(at) || !t.is(at + 1, ')') || t.end(at) - t.start(at) > BRACKETS) return;
    if (!isCapital(t.text, t.end(at) - 1)) return;
    this.people.alias(known, t.string(at));
  }

  private focusOn(known: Known): void {
    this.people.focusOn(known);
    if (known.kind === 'person') this.state.person = null;
    else this.state.body = null;
  }

  /** "Lukashenko: We will invest" at the head of a line. */
  private readLabel(): void {
    const { t, s } = this;
    if (!isNamePart(t, s.from)) return;
    let colon = s.from + 1;
    while (colon < s.from + LABEL_WORDS && colon < s.to && !t.is(colon, ':')) {
      if (t.type(colon) === SYMBOL && !t.is(colon, '-') && !t.is(colon, '.')) return;
      colon += 1;
    }
    if (!t.is(colon, ':') || !t.glued(colon) || colon + 1 >= s.to || !t.gap(colon + 1)) return;
    if ((t.speech(colon - 1) & LABEL) !== 0 || (t.speech(s.from) & LABEL) !== 0) return;
    const party = partyFrom(t, s.from, colon);
    if (party === null || party.to !== colon || party.name === null) return;
    const known = this.people.find(party.name);
    const kind = known?.kind ?? party.kind;
    if (kind === 'state' || kind === 'city' || kind === 'region') return;
    const quoted = opensQuote(t, colon + 1);
    // Behind a word that may be a topic ("Bitcoin: …") only what looks like a headline or a quotation is speech.
    if (known === null && !party.sure && !(s.heading || quoted)) return;
    if (known === null && !party.sure && t.upper(s.from) && !quoted) return;
    this.push(colon, party, false, true);
    this.offices.handled = colon;
  }

  private readAccording(k: number): void {
    const { t, s } = this;
    if ((t.grammar(k + 1) & TO) === 0) return;
    const party = partyFrom(t, k + 2, s.to);
    if (party !== null && (!party.pronoun || (party.speech & (HE | SHE)) !== 0)) this.push(k, party, k > s.from);
  }

  private readGerund(k: number): void {
    const { t, s } = this;
    const before = this.found.at(-1);
    if (before !== undefined && before.verb >= s.from) {
      this.found.push({ ...before, verb: k, from: k, to: k + 1, trailing: false, label: false });
      return;
    }
    if (!t.is(k - 1, ',')) return;
    const party = partyFrom(t, s.from, k);
    if (party === null || (party.name === null && !party.pronoun)) return;
    this.push(k, { ...party, from: k, to: k }, false);
  }

  /** A verb of saying; where it is not `sure` to be one, only behind a name, a pronoun or a told description. */
  private readTelling(k: number, sure: boolean): void {
    const { t, s } = this;
    if ((t.speech(k) & TAKES_THINGS) !== 0 && takesThing(t, s, k)) return;
    let last = k - 1;
    for (let n = 0; n < MOST_ASIDES && last >= s.from; n++) {
      const speech = t.speech(last);
      if ((speech & BE) !== 0) return;
      if ((speech & (ASIDE | HAVE)) !== 0 && !t.capital(last)) last -= 1;
      else if (isDay(t, last)) last -= (t.speech(last - 1) & JOINS) !== 0 ? 2 : 1;
      else if (isAdverb(t, last)) last -= 1;
      else break;
    }
    if (last < s.from) {
      this.invert(k, sure);
      return;
    }
    // "World Bank (WB) said"
    if (t.is(last, ')')) {
      let open = last - 1;
      while (open > s.from && last - open < BRACKETS && !t.is(open, '(')) open -= 1;
      if (t.is(open, '(')) last = open - 1;
    }
    const quoted =
      t.is(last, '"') || t.is(last, '”') || t.is(last, '»') || t.is(last, '’') || t.is(last, "'") || t.is(last, '“');
    if (quoted || t.is(last, ',') || t.is(last, '—') || t.is(last, '–') || t.is(last, '?') || t.is(last, '!')) {
      if (this.invert(k, sure) || quoted) return;
      const party = this.beside(last);
      if (party !== null) this.push(k, party, isTrailing(t, s, party.from, k));
      return;
    }
    const party = this.subjectUpTo(last);
    if (party === null) {
      if (sure) this.joined(k, last);
      return;
    }
    // "The rate, which the minister had said would fall, rose by 2%": not all of it is the minister's.
    const ahead = this.articleBefore(party.from) - 1;
    if ((t.claim(ahead) & RELATIVE) !== 0 && t.is(ahead - 1, ',')) return;
    if (!sure && !this.maySpeak(party, k)) return;
    if (sure && this.isNoun(party, k)) return;
    this.push(k, party, isTrailing(t, s, party.from, k), false, !sure);
  }

  /** "The bank cut its rate and warned that …": the subject of the sentence speaks again. */
  private joined(k: number, last: number): void {
    const { t, s } = this;
    if ((t.grammar(last) & AND) === 0) return;
    const party = partyFrom(t, s.from, k);
    if (party === null || !(party.name !== null || party.pronoun || party.sure)) return;
    if (party.name !== null && !party.sure && this.people.find(party.name) === null) return;
    const speaker = this.speakerOf(party);
    if (speaker !== null)
      this.found.push({ verb: k, from: k, to: k + 1, speaker, trailing: false, label: false, weak: false });
  }

  /** The party that ends at a token and is no object of a preposition: "a woman from Kyiv said" is the woman. */
  private subjectUpTo(last: number): Party | null {
    const { t, s } = this;
    const party = partyUpTo(t, last, s.from);
    const ahead = party === null ? s.from : this.articleBefore(party.from) - 1;
    if (party === null || ahead <= s.from || t.type(ahead) !== WORD || (t.speech(ahead) & JOINS) === 0) return party;
    const holder = partyUpTo(t, ahead - 1, s.from);
    return holder !== null && holder.name === null && !holder.pronoun ? holder : null;
  }

  private articleBefore(k: number): number {
    return (this.t.grammar(k - 1) & (A | THE)) !== 0 ? k - 1 : k;
  }

  /** "…," said Orlova. */
  private invert(k: number, sure: boolean): boolean {
    const { t, s } = this;
    if (!sure) return false;
    const party = partyFrom(t, k + 1, s.to);
    if (party === null || (party.pronoun && (party.speech & (HE | SHE)) === 0)) return false;
    if (party.name === null && !party.pronoun && (party.speech & (OFFICE | BODY | HOLDER)) === 0) return false;
    const next = party.to;
    const ends = next >= s.to || t.type(next) === SYMBOL || t.type(next) === NEWLINE;
    if (!ends && (t.speech(next) & (ASIDE | JOINS)) === 0 && !isDay(t, next)) return false;
    // "…, said Ada Novak, head of the bank": the office behind the name.
    const known = party.name === null ? null : party;
    this.push(k, party, true);
    if (known !== null && t.is(next, ',')) {
      const office = partyFrom(t, next + 1, s.to);
      const one = this.people.find(known.name ?? '');
      if (office?.role != null && office.name === null && one !== null && one.kind === 'person')
        this.people.office(one, office);
    }
    return true;
  }

  /** The party before an apposition that ends with the comma at `last`: "Orlova, the minister, said". */
  private beside(last: number): Party | null {
    const { t, s } = this;
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

  private maySpeak(party: Party, k: number): boolean {
    const { t, s } = this;
    if (party.pronoun) return true;
    if ((t.speech(k + 1) & JOINS) !== 0 && t.type(k + 1) === WORD && (t.grammar(k + 1) & TO) === 0) return false;
    if (party.name !== null && !party.sure && this.people.find(party.name) === null) return false;
    // "See Figure 3", "Table 2 shows"
    if (party.name !== null && (t.grammar(party.to - 1) & NUMBERED) !== 0) return false;
    if (party.name !== null) return party.to === k || t.is(party.to, '(') || (t.speech(k - 1) & (ASIDE | HAVE)) !== 0;
    if ((party.speech & (HOLDER | DOCUMENT)) !== 0) return true;
    return party.definite && ((party.speech & (OFFICE | BODY)) !== 0 || isTrailing(t, s, party.from, k));
  }

  /** "the reported cases", "an added benefit": an article with nothing nameable between. */
  private isNoun(party: Party, k: number): boolean {
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
