import { type Tokens, WORD } from '../lexer.ts';
import { OF } from '../lexicon.ts';
import { BE, BODY, DEMONYM, JOINS, OFFICE, OFFICE_PART, STATE } from '../senses.ts';
import { isInitialDot, isNamePart, isParticle } from './name-words.ts';
import { partyFrom, partyUpTo } from './party.ts';
import type { Party } from './party-forms.ts';
import type { Known, People } from './people.ts';
import type { Sentence } from './sentences.ts';

const LONGEST_NAME = 4;

/** Takes in the people whom the text names with an office, and who opens a sentence. */
export class Offices {
  private readonly t: Tokens;
  private readonly people: People;
  private readonly focusOn: (known: Known) => void;
  /** The token behind the last office that was read. */
  handled = 0;

  constructor(t: Tokens, people: People, focusOn: (known: Known) => void) {
    this.t = t;
    this.people = people;
    this.focusOn = focusOn;
  }

  /** Somebody known who opens a sentence is who "he" and "she" go back to. */
  readSubject(s: Sentence): void {
    const { t, people } = this;
    if (t.id(s.from) !== 0 || !isNamePart(t, s.from)) return;
    const party = partyFrom(t, s.from, s.to);
    if (party?.name == null) return;
    const whole = party.kind === 'person' && party.sure;
    if (!whole && people.find(party.name) === null) return;
    const known = people.name(t, party, false);
    if (known !== null) this.focusOn(known);
  }

  /** An office: with the name behind it, or beside a name before it. */
  readOffice(k: number, s: Sentence): void {
    const { t, people } = this;
    let end = k + 1;
    while (end < s.to && (t.speech(end) & (OFFICE | OFFICE_PART)) !== 0) end += 1;
    if (isNamePart(t, end) && (t.speech(end) & (OFFICE | BODY)) === 0 && t.gap(end)) {
      let last = this.endOfName(end, s);
      // "Governor Ada Reed of Westmark"
      if ((t.grammar(last + 1) & OF) !== 0 && last + 2 < s.to && isNamePart(t, last + 2))
        last = this.endOfName(last + 2, s);
      // "12 Queen Street"
      if (t.entry(last).key !== 'street') this.takePerson(s, partyUpTo(t, last, s.from));
      return;
    }
    const description = partyFrom(t, this.startOfOffice(k, s), s.to);
    if (description === null || description.name !== null) {
      this.takePerson(s, description);
      return;
    }
    this.handled = description.to;
    // "Chinese Ambassador to Belarus, Alexander Chervyakov, …"
    if (t.is(description.to, ',') && isNamePart(t, description.to + 1) && description.definite) {
      const name = partyFrom(t, description.to + 1, s.to);
      if (name?.kind === 'person' && name.name !== null && t.is(name.to, ',')) {
        this.withOffice(s, name, description);
        return;
      }
    }
    // "Nikolai Snopkov, Deputy Prime Minister responsible for China, …"; "Ada Novak is the governor".
    let before = description.from - 1;
    if (t.type(before) === WORD && !t.is(before, ',')) before -= (t.speech(before) & BE) !== 0 ? 0 : 1;
    const comma = t.is(before, ',');
    const copula = (t.speech(before) & BE) !== 0;
    if ((!comma && !copula) || before - 1 < s.from || !t.capital(before - 1)) return;
    const name = partyUpTo(t, before - 1, s.from);
    if (name?.name == null || name.kind !== 'person' || (!name.sure && people.find(name.name) === null)) return;
    this.withOffice(s, name, description);
  }

  /** The last token of the name that begins at `first`. */
  private endOfName(first: number, s: Sentence): number {
    const { t } = this;
    let last = first;
    while (
      last + 1 < s.to &&
      last - first < LONGEST_NAME &&
      (isNamePart(t, last + 1) || isParticle(t, last + 1) || (isInitialDot(t, last + 1) && isNamePart(t, last + 2))) &&
      (t.speech(last + 1) & (BODY | DEMONYM)) === 0
    )
      last += 1;
    return last;
  }

  private withOffice(s: Sentence, name: Party, office: Party): void {
    const known = this.people.name(this.t, name, false);
    if (known === null || (known.kind !== 'person' && known.sure)) return;
    this.people.office(known, office);
    if (name.from - s.from <= 1) this.focusOn(known);
  }

  private startOfOffice(k: number, s: Sentence): number {
    const { t } = this;
    let from = k;
    while (
      from > s.from &&
      t.type(from - 1) === WORD &&
      (t.speech(from - 1) & (OFFICE_PART | DEMONYM | STATE)) !== 0 &&
      (t.speech(from - 1) & JOINS) === 0
    ) {
      from -= 1;
    }
    return from;
  }

  private takePerson(s: Sentence, party: Party | null): void {
    if (party === null) return;
    this.handled = party.to;
    if (party.name === null || party.kind !== 'person') return;
    const known = this.people.name(this.t, party, false);
    if (known !== null && party.from - s.from <= 1) this.focusOn(known);
  }
}
