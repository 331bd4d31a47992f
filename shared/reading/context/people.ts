import type { ActorKind } from '../../model/vocabulary.ts';
import type { Tokens } from '../lexer.ts';
import { BODY, BUSINESS, COURTESY, DOCUMENT, HE, HOLDER, IT, LEADS, OFFICE, PARTIES, SHE, THEY } from '../senses.ts';
import type { ReadActor } from '../types.ts';
import type { Party } from './party-forms.ts';

/** Somebody the text has named, as known so far. */
export interface Known {
  name: string;
  kind: ActorKind;
  role: string | null;
  affiliation: string | null;
  readonly start: number;
  readonly end: number;
  readonly aliases: Set<string>;
  gender: 'he' | 'she' | null;
  /** Entries of the nouns by which the text may go back to it: minister, ministry. */
  readonly heads: Set<number>;
  leads: boolean;
  business: boolean;
  speaks: boolean;
  /** The kind was read, and not guessed. */
  sure: boolean;
  reason: string;
}

/** How many of the last named ones a description may go back to. */
const RECENT = 24;
const SURE = 0.9;
const GUESSED = 0.6;

/** The people, organisations and states of one text, in the order of their first naming. */
export class People {
  private readonly all: Known[] = [];
  /** By full name, surname, acronym, in lower case. */
  private readonly names = new Map<string, Known>();
  private readonly recent: Known[] = [];
  /** Names that became fuller ones. */
  private readonly renamed = new Map<string, Known>();
  /** Whom "he" and "she" go back to. */
  private focus: Known | null = null;
  private focusOrganisation: Known | null = null;

  /** The one with this name, or null. */
  find(name: string): Known | null {
    return this.names.get(fold(name)) ?? null;
  }

  /** Whether a name is that of a person. */
  isPerson(name: string): boolean {
    return this.find(name)?.kind === 'person';
  }

  /** Takes a named party in, or recognises it; null for a description. `speaks`: it is told what it says. */
  name(t: Tokens, party: Party, speaks: boolean): Known | null {
    if (party.name === null) return null;
    const known = this.recognise(party) ?? this.add(t, party);
    if (party.role !== null) {
      known.role ??= party.role;
      known.affiliation ??= this.whole(party.affiliation);
      known.leads ||= (party.speech & LEADS) !== 0;
      if (known.reason === '') known.reason = `“${party.role}” before the name`;
    }
    if (party.affiliation !== null && known.kind === 'organisation') known.affiliation ??= party.affiliation;
    if (party.head !== 0) known.heads.add(party.head);
    if ((party.speech & BUSINESS) !== 0) known.business = true;
    if (party.sure && !known.sure) {
      known.kind = party.kind;
      known.sure = true;
    }
    if (speaks) known.speaks = true;
    this.mention(known);
    return known;
  }

  /** Gives a known one an office that the text tells elsewhere ("…, Deputy Prime Minister responsible for China, …"). */
  office(known: Known, office: Party): void {
    known.role ??= office.role;
    known.affiliation ??= office.affiliation;
    known.leads ||= (office.speech & LEADS) !== 0;
    known.kind = 'person';
    known.sure = true;
    if (office.head !== 0) known.heads.add(office.head);
    if (known.reason === '') known.reason = `“${office.role ?? office.words}” beside the name`;
  }

  /** Takes a known one for an organisation, which the text tells it is ("Eurofer, the industry's lobby,"). */
  body(known: Known, body: Party): void {
    if (known.sure && known.kind === 'person') return;
    known.kind = 'organisation';
    known.sure = true;
    known.heads.add(body.head);
    known.business ||= (body.speech & BUSINESS) !== 0;
    if (this.focus === known) this.focus = null;
    this.focusOrganisation = known;
  }

  /** Another name of a known one. */
  alias(known: Known, alias: string): void {
    if (alias === known.name || alias === '') return;
    known.aliases.add(alias);
    const key = fold(alias);
    if (!this.names.has(key)) this.names.set(key, known);
  }

  /** Makes one the person or body that pronouns go back to. */
  focusOn(known: Known): void {
    if (known.kind === 'person') this.focus = known;
    else this.focusOrganisation = known;
  }

  /** Whom a pronoun goes back to, or null. */
  pronoun(speech: number): Known | null {
    if ((speech & (HE | SHE)) !== 0) {
      const gender = (speech & HE) !== 0 ? 'he' : 'she';
      const fits = (one: Known): boolean => (one.kind === 'person' || !one.sure) && (one.gender ?? gender) === gender;
      const found = this.focus !== null && fits(this.focus) ? this.focus : (this.recent.find(fits) ?? null);
      if (found === null) return null;
      found.gender = gender;
      found.kind = 'person';
      found.sure = true;
      this.focus = found;
      return found;
    }
    if ((speech & (IT | THEY)) !== 0) return this.focusOrganisation;
    return null;
  }

  /** Whom a description goes back to ("the minister", "the Belarusian leader", "the bank"), or null. */
  described(party: Party): Known | null {
    if (!party.definite || (party.speech & (DOCUMENT | PARTIES)) !== 0) return null;
    // "The official" is whoever holds an office and spoke last; "officials" are nobody known.
    if ((party.speech & HOLDER) !== 0) {
      if ((party.speech & OFFICE) === 0) return null;
      return this.focus !== null && this.focus.role !== null && this.recent.includes(this.focus) ? this.focus : null;
    }
    const affiliated = (one: Known): boolean =>
      party.affiliation === null || one.affiliation === null || one.affiliation === party.affiliation;
    if ((party.speech & OFFICE) !== 0 && party.role !== null) {
      const same = (one: Known): boolean => one.kind === 'person' && affiliated(one);
      return (
        this.recent.find((one) => same(one) && one.heads.has(party.head)) ??
        ((party.speech & LEADS) !== 0 ? this.recent.find((one) => same(one) && one.leads) : undefined) ??
        null
      );
    }
    if ((party.speech & BODY) !== 0) {
      const body = (one: Known): boolean => one.kind === 'organisation' && affiliated(one);
      return (
        this.recent.find((one) => body(one) && one.heads.has(party.head)) ??
        ((party.speech & BUSINESS) !== 0
          ? this.recent.find((one) => body(one) && (one.business || one.heads.size === 0))
          : undefined) ??
        null
      );
    }
    return null;
  }

  /** The name that a name given before has become. */
  fullName(name: string): string {
    return this.renamed.get(name)?.name ?? name;
  }

  /** Whether any name grew after it was given out. */
  get grew(): boolean {
    return this.renamed.size > 0;
  }

  /** Those worth proposing: who speaks, and who holds an office. */
  actors(): readonly ReadActor[] {
    return this.all
      .filter((one) => one.speaks || (one.kind === 'person' && one.role !== null))
      .map((one) => ({
        name: one.name,
        kind: one.kind,
        role: one.role,
        affiliation: one.affiliation,
        start: one.start,
        end: one.end,
        aliases: [...one.aliases].filter((alias) => alias !== one.name),
        reasons: [one.reason === '' ? 'it is told what it says' : one.reason],
        confidence: one.sure ? SURE : GUESSED,
      }));
  }

  /** "MoH spokesman": the ministry by its whole name. */
  private whole(affiliation: string | null): string | null {
    return affiliation === null ? null : (this.find(affiliation)?.name ?? affiliation);
  }

  private recognise(party: Party): Known | null {
    const name = party.name ?? '';
    const exact = this.names.get(fold(name));
    if (exact !== undefined) {
      if (
        exact.name !== name &&
        (party.kind === 'person' || exact.kind !== 'person') &&
        fold(exact.name) !== fold(name)
      )
        this.alias(exact, name);
      return exact;
    }
    if (party.kind !== 'person') return null;
    const surname = lastWord(name);
    if (surname === name) return null;
    // The surname came first, the whole name now.
    const short = this.names.get(fold(surname));
    if (short === undefined || short.name.includes(' ') || (short.kind !== 'person' && short.sure)) return null;
    this.renamed.set(short.name, short);
    this.alias(short, short.name);
    short.aliases.add(short.name);
    short.name = name;
    short.kind = 'person';
    short.sure ||= party.sure;
    this.names.set(fold(name), short);
    return short;
  }

  private add(t: Tokens, party: Party): Known {
    const known: Known = {
      name: party.name ?? '',
      kind: party.kind,
      role: null,
      affiliation: null,
      start: t.start(party.nameFrom),
      end: t.end(party.nameTo - 1),
      aliases: new Set(),
      gender: null,
      heads: new Set(),
      leads: false,
      business: false,
      speaks: false,
      sure: party.sure || (party.speech & COURTESY) !== 0,
      reason: '',
    };
    this.all.push(known);
    this.names.set(fold(known.name), known);
    if (known.kind === 'person') {
      for (const part of [lastWord(known.name), firstWord(known.name)]) {
        const key = fold(part);
        if (part.length > 1 && !this.names.has(key)) this.names.set(key, known);
      }
    }
    return known;
  }

  private mention(known: Known): void {
    const at = this.recent.indexOf(known);
    if (at === 0) return;
    if (at > 0) this.recent.splice(at, 1);
    else if (this.recent.length >= RECENT) this.recent.pop();
    this.recent.unshift(known);
    if (known.kind === 'person') this.focus ??= known;
    else this.focusOrganisation ??= known;
  }
}

/** A name in lower case without the ending of whose something is; a regular expression costs more than all the rest. */
function fold(name: string): string {
  const small = name.toLowerCase();
  let end = small.length;
  if (small.charCodeAt(end - 1) === 115 && isApostrophe(small.charCodeAt(end - 2))) end -= 2;
  else if (isApostrophe(small.charCodeAt(end - 1))) end -= 1;
  return end === small.length ? small : small.slice(0, end);
}

function isApostrophe(unit: number): boolean {
  return unit === 39 || unit === 0x2019;
}

function lastWord(name: string): string {
  return name.slice(name.lastIndexOf(' ') + 1);
}

function firstWord(name: string): string {
  const space = name.indexOf(' ');
  return space < 0 ? name : name.slice(0, space);
}
