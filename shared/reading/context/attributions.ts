import { OWNING } from '../cues.ts';
import { NEWLINE, SYMBOL, type Tokens } from '../lexer.ts';
import { AND, IN, OF, THE, TO } from '../lexicon.ts';
import {
  ACCORDING,
  ASIDE,
  BE,
  BODY,
  DOCUMENT,
  FINDS,
  HAVE,
  HE,
  HOLDER,
  JOINS,
  JOINS_WHAT,
  LABEL,
  MAYBE_TELL,
  OFFICE,
  RELATIVE,
  SHE,
  SPEAKING,
  TAKES_THINGS,
  TELL,
  TELLING,
} from '../senses.ts';
import { isNamePart } from './name-words.ts';
import { Offices } from './offices.ts';
import { partyFrom } from './party.ts';
import type { Party } from './party-forms.ts';
import type { People } from './people.ts';
import { isAdverb } from './predicates.ts';
import { firstClosingBehind, opensQuote, type Quote } from './quotes.ts';
import { type AttributionState, Referents } from './referents.ts';
import type { Sentence } from './sentences.ts';
import { Tellers } from './tellers.ts';
import { clauseStart, isDay, isReduced, isTrailing, takesThing } from './telling.ts';

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
  /** It holds for the words right before it only: "the 140,000 *economists had forecast*". */
  readonly narrow: boolean;
  /** Where the name ends; from there to the verb stands what is told of the speaker. */
  readonly named: number;
}

type Kind = Pick<Attribution, 'trailing' | 'weak' | 'label' | 'narrow'>;

const PLAIN: Kind = { trailing: false, weak: false, label: false, narrow: false };
const MOST_ASIDES = 3;
const LABEL_WORDS = 8;
const BRACKETS = 8;

/** Finds who is told to speak, and takes in the people and bodies named on the way. */
export class Attributor {
  private readonly t: Tokens;
  private readonly quotes: readonly Quote[];
  private readonly people: People;
  private readonly referents: Referents;
  private readonly tellers: Tellers;
  private readonly found: Attribution[] = [];
  private s: Sentence;
  private readonly offices: Offices;

  constructor(t: Tokens, quotes: readonly Quote[], people: People, state: AttributionState) {
    this.t = t;
    this.quotes = quotes;
    this.people = people;
    this.referents = new Referents(t, people, state);
    this.tellers = new Tellers(t, people);
    this.offices = new Offices(t, people, (known) => this.referents.focusOn(known));
    this.s = { from: 0, to: 0, start: 0, end: 0, paragraph: 0, heading: false, claims: 0, speech: 0, hint: 0 };
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
      if ((s.speech & SPEAKING) === 0) continue;
      let quote = firstClosingBehind(this.quotes, s.from);
      let from = s.from;
      for (let n = s.hint, k = t.hint(n); k < s.to; n++, k = t.hint(n)) {
        const speech = t.speech(k);
        if ((speech & SPEAKING) === 0 || k < from) continue;
        while ((this.quotes[quote]?.close ?? t.count) <= k) quote += 1;
        const inside = this.quotes[quote];
        if (inside !== undefined && inside.open < k) {
          from = inside.close + 1;
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

  private push(verb: number, party: Party, kind: Partial<Kind>): void {
    const speaker = this.referents.speakerOf(party);
    if (speaker === null) return;
    const from = Math.min(party.from, verb);
    const to = Math.max(party.to, verb + 1);
    this.found.push({
      verb,
      from,
      to,
      speaker,
      trailing: kind.trailing ?? false,
      weak: kind.weak ?? false,
      label: kind.label ?? false,
      narrow: kind.narrow ?? false,
      named: Math.min(party.to, verb),
    });
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
    this.push(colon, party, { label: true });
    this.offices.handled = colon;
  }

  private readAccording(k: number): void {
    const { t, s } = this;
    const words = (t.grammar(k + 1) & OF) !== 0 && (t.grammar(k - 1) & THE) !== 0 && (t.grammar(k - 2) & IN) !== 0;
    if ((t.grammar(k + 1) & TO) === 0 && !words) return;
    const party = partyFrom(t, k + 2, s.to);
    if (party !== null && (!party.pronoun || (party.speech & (HE | SHE)) !== 0))
      this.push(k, this.tellers.authorOf(party, s) ?? party, { trailing: k > s.from });
  }

  private readGerund(k: number): void {
    const { t, s } = this;
    const before = this.found.at(-1);
    if (before !== undefined && before.verb >= s.from) {
      this.found.push({ ...before, ...PLAIN, verb: k, from: k, to: k + 1, named: k });
      return;
    }
    if (!t.is(k - 1, ',')) return;
    const party = partyFrom(t, s.from, k);
    if (party === null || (party.name === null && !party.pronoun)) return;
    this.push(k, { ...party, from: k, to: k }, {});
  }

  /** A verb of saying; where it is not `sure` to be one, only behind a name, a pronoun or a told description. */
  private readTelling(k: number, sure: boolean): void {
    const { t, s } = this;
    // "Reported to the president"
    if ((t.cue(k) & OWNING) !== 0 && (t.grammar(k + 1) & TO) !== 0) return;
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
    if (this.told(k, last)) return;
    const quoted =
      t.is(last, '"') || t.is(last, '”') || t.is(last, '»') || t.is(last, '’') || t.is(last, "'") || t.is(last, '“');
    if (quoted || t.is(last, ',') || t.is(last, '—') || t.is(last, '–') || t.is(last, '?') || t.is(last, '!')) {
      if (this.invert(k, sure) || quoted) return;
      const party = this.tellers.beside(last, s);
      if (party !== null) this.push(k, party, { trailing: isTrailing(t, s, party.from, k) });
      return;
    }
    const party = this.tellers.subjectUpTo(last, s);
    if (party === null) {
      if (sure) this.joined(k, last);
      return;
    }
    // "The rate, which the minister had said would fall, rose by 2%": not all of it is the minister's.
    const ahead = this.tellers.articleBefore(party.from) - 1;
    if ((t.claim(ahead) & RELATIVE) !== 0 && t.is(ahead - 1, ',')) return;
    const trailing = isTrailing(t, s, party.from, k);
    if ((t.speech(k) & FINDS) !== 0 && !trailing && !findsThat(t, party, k)) return;
    const narrow = isReduced(t, s, party.from, k);
    if (!sure && !narrow && !this.tellers.maySpeak(party, k, s)) return;
    if (sure && this.tellers.isNoun(party, k)) return;
    this.push(k, party, { trailing, weak: !sure, narrow });
  }

  /** "…, who called for $480 million": whoever was named before. */
  private told(k: number, last: number): boolean {
    const { t, s } = this;
    const before = this.found.at(-1);
    if ((t.claim(last) & RELATIVE) === 0 || !t.is(last - 1, ',')) return false;
    if (before === undefined || before.verb < s.from || before.to !== last - 1) return false;
    this.found.push({ ...before, ...PLAIN, verb: k, from: k, to: k + 1, named: k });
    return true;
  }

  /** "The bank cut its rate and warned that …": the subject of the sentence speaks again. */
  private joined(k: number, last: number): void {
    const { t, s } = this;
    if ((t.grammar(last) & AND) === 0) return;
    const party = partyFrom(t, clauseStart(t, s, last), k);
    if (party === null || !(party.name !== null || party.pronoun || party.sure)) return;
    if (party.name !== null && !party.sure && this.people.find(party.name) === null) return;
    const speaker = this.referents.speakerOf(party);
    if (speaker !== null) this.found.push({ ...PLAIN, verb: k, from: k, to: k + 1, speaker, named: k });
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
    // "…, said its chief executive, Ada Novak"
    const beside = party.role !== null && party.name === null && t.is(next, ',') ? partyFrom(t, next + 1, s.to) : null;
    if (beside?.name != null && beside.kind === 'person') {
      const one = this.people.name(t, beside, true);
      if (one !== null) this.people.office(one, party);
      this.push(k, beside, { trailing: true });
      return true;
    }
    // "…, said Ada Novak, head of the bank": the office behind the name.
    const known = party.name === null ? null : party;
    this.push(k, party, { trailing: true });
    if (known !== null && t.is(next, ',')) {
      const office = partyFrom(t, next + 1, s.to);
      const one = this.people.find(known.name ?? '');
      if (office?.role != null && office.name === null && one !== null && one.kind === 'person')
        this.people.office(one, office);
    }
    return true;
  }
}

/** "Found that …", "the survey found …"; "police found 40 kilos" tells nothing. */
function findsThat(t: Tokens, party: Party, k: number): boolean {
  if (party.name !== null && party.sure && (t.speech(k + 1) & JOINS) === 0) return true;
  return (party.speech & DOCUMENT) !== 0 || ((t.claim(k + 1) & JOINS_WHAT) !== 0 && (t.claim(k + 1) & RELATIVE) !== 0);
}
