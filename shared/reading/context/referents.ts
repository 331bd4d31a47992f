import { isCapital } from '../chars.ts';
import { type Tokens, WORD } from '../lexer.ts';
import { ASIDE, BODY, DOCUMENT, FIRST_PERSON, HE, HOLDER, OFFICE_PART, PARTIES, SHE, THEY } from '../senses.ts';
import type { Party } from './party-forms.ts';
import type { Known, People } from './people.ts';
import { small } from './telling.ts';

/** What attributions hand on from one stretch of a text to the next. */
export interface AttributionState {
  /** Descriptions that a pronoun goes back to where nobody was named since. */
  person: string | null;
  body: string | null;
  several: string | null;
}

const BRACKETS = 8;

/** Tells whom the words of a party mean, by what the text has named before. */
export class Referents {
  private readonly t: Tokens;
  private readonly people: People;
  private readonly state: AttributionState;

  constructor(t: Tokens, people: People, state: AttributionState) {
    this.t = t;
    this.people = people;
    this.state = state;
  }

  /** The name of a party's speaker: as known, or the words of a description; null where it is nobody in particular. */
  speakerOf(party: Party): string | null {
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
    const words = small(party.words);
    // What is written speaks where it is told whose it is: "customs data", not "the report".
    if ((party.speech & DOCUMENT) !== 0 && (party.speech & BODY) === 0) return this.isToldWhose(party) ? words : null;
    if ((party.speech & (HOLDER | PARTIES)) !== 0) state.several = words;
    else if ((party.speech & BODY) !== 0) state.body = words;
    else state.person = words;
    if (party.speech === 0) state.body = words;
    return words;
  }

  /** Makes a known one whom pronouns go back to. */
  focusOn(known: Known): void {
    this.people.focusOn(known);
    if (known.kind === 'person') this.state.person = null;
    else this.state.body = null;
  }

  /** "World Bank (WB)": the letters name it from now on. */
  private readAcronym(known: Known, party: Party): void {
    const { t } = this;
    const at = party.to + 1;
    if (!t.is(party.to, '(') || !t.capital(at) || !t.is(at + 1, ')') || t.end(at) - t.start(at) > BRACKETS) return;
    if (!isCapital(t.text, t.end(at) - 1)) return;
    this.people.alias(known, t.string(at));
  }

  private isToldWhose(party: Party): boolean {
    const { t } = this;
    const plain = OFFICE_PART | DOCUMENT | ASIDE;
    for (let k = party.from; k < party.to; k++) {
      if (t.id(k) === party.head) return false;
      if (t.type(k) === WORD && (t.speech(k) & plain) === 0) return true;
    }
    return false;
  }
}
