import type { Actor, Tenure } from '../model/records.ts';
import { onlyStateIn, stateAtStart, stateName, stateOfAdjective } from './attribution-states.ts';
import { evenly } from './direction.ts';
import { lookFor } from './statement-words.ts';
import type { CheckContext, ClaimFacts } from './types.ts';

/** An office of a state, as words tell it. `host`: where an ambassador is sent; null where it is not told. */
export interface Office {
  readonly title: string;
  readonly state: string | null;
  readonly host: string | null;
  readonly words: string;
}

/** An office that a text gives to a person. */
export interface Attribution {
  readonly person: Actor;
  readonly office: Office;
  /** "former", "then": of another time than the text's. */
  readonly past: boolean;
}

/** Offices that nobody holds for two states at once; the longest words first, so that a deputy is not taken for his head. */
const TITLES = [
  'deputy prime minister',
  'vice prime minister',
  'prime minister',
  'foreign minister',
  'minister of foreign affairs',
  'finance minister',
  'defence minister',
  'defense minister',
  'economy minister',
  'trade minister',
  'vice president',
  'president',
  'ambassador',
  'chancellor',
  'king',
  'queen',
  'consul general',
] as const;
const TITLE = TITLES.map((t) => t.replace(/ /g, '[ -]')).join('|');
const OFFICE = new RegExp(`(?<![\\p{L}-])(${TITLE})(?![\\p{L}])`, 'giu');
const mayBe = lookFor(TITLES.map((title) => title.replace(/.* /, '')));
const ANY_OFFICE = new RegExp(OFFICE.source, 'iu');

/** Whether a text speaks of an office at all. */
export function namesOffice(text: string): boolean {
  return mayBe(text) && ANY_OFFICE.test(text);
}

interface Found {
  readonly office: Office;
  /** From the first word that belongs to the office to the last. */
  readonly start: number;
  readonly end: number;
  readonly past: boolean;
}

const BEFORE =
  /(?:(?:the|a|an|his|her|its|their|new|former|then|ex|acting|current|extraordinary|and|plenipotentiary)[ -])*$/i;
const PAST = /\b(?:former|then|ex|late|retired|outgoing|designated|designate|elect|future|incoming)\b/i;

/** The offices that a text names, with the states that belong to them. */
function officesIn(text: string): readonly Found[] {
  const found: Found[] = [];
  for (const match of text.matchAll(new RegExp(OFFICE.source, OFFICE.flags))) {
    const at = match.index;
    const title = match[0].toLowerCase().replace(/-/g, ' ');
    const ahead = adjectiveBefore(text.slice(0, at));
    let end = at + match[0].length;
    let state = ahead.state;
    let host: string | null = null;
    for (let round = 0; round < 2; round++) {
      const link = /^ (of|for|to|in) /i.exec(text.slice(end));
      if (!link) break;
      const rest = text.slice(end + link[0].length);
      const named = stateAtStart(rest);
      if (named === null) break;
      const away = title === 'ambassador' && /^(?:to|in)$/i.test(link[1] ?? '');
      if (away ? host !== null : state !== null) break;
      if (away) host = named;
      else state = named;
      end += link[0].length + lengthOfName(rest);
    }
    const start = ahead.start;
    const words = text.slice(start, end).trim();
    const past =
      PAST.test(text.slice(Math.max(0, start - 12), end)) || /^[ -](?:designate|elect)/i.test(text.slice(end));
    found.push({ office: { title, state, host, words }, start, end, past });
  }
  return found;
}

/** "Chinese", "China's", "Belarus’" before an office, and where the office with its articles begins. */
function adjectiveBefore(before: string): { readonly state: string | null; readonly start: number } {
  const bare = before.replace(/\b(?:new|former|then|ex|acting|current)[ -]$/i, '');
  const word = /([\p{L}-]+(?:[’']s|[’'])?) $/u.exec(bare);
  const raw = word?.[1] ?? '';
  const owner = /[’']s?$/.test(raw) ? stateAtStart(raw) : null;
  const state = stateOfAdjective(raw) ?? owner ?? (/^\p{Lu}/u.test(raw) ? stateAtStart(raw) : null);
  const from = state === null ? before.length : (word?.index ?? before.length);
  const article = BEFORE.exec(before.slice(0, from))?.[0].length ?? 0;
  return { state, start: from - article };
}

/** How many characters the name of a state takes at the beginning of a text. */
function lengthOfName(text: string): number {
  const words = text.match(/^[\p{L}.’'-]+(?: [\p{L}.’'-]+){0,6}/u)?.[0].split(' ') ?? [];
  const whole = stateAtStart(text);
  for (let n = 1; n <= words.length; n++) {
    const part = words.slice(0, n).join(' ');
    if (stateAtStart(part) === whole) return part.replace(/[.’']$/, '').length;
  }
  return words[0]?.length ?? 0;
}

const JOIN =
  /^[\s,(–—-]*(?:(?:who|is|was|has been|serves?|served|works?|acts?|as|being|introduced|described|presented|named|called|identified|also|currently|now|the|a|an)[\s,]+)*[(]?$/i;

/** The offices that the words of a claim give to people known to the project: its statement first, then its quotes. */
export function attributionsIn(claim: ClaimFacts, context: CheckContext): readonly Attribution[] {
  const all = new Map<string, Attribution>();
  for (const raw of [claim.claim.statement, ...claim.quotes]) {
    if (!namesOffice(raw)) continue;
    const text = evenly(raw);
    const offices = officesIn(text);
    for (const person of peopleOf(context)) {
      for (const place of placesOfName(text, person.names)) {
        const office = offices.find((o) => isJoined(text, o, place));
        const key = office && `${person.actor.id} ${office.office.title}`;
        if (office && key && !all.has(key))
          all.set(key, { person: person.actor, office: office.office, past: office.past });
      }
    }
  }
  return [...all.values()];
}

interface Person {
  readonly actor: Actor;
  readonly names: readonly string[];
}

const people = new WeakMap<CheckContext, readonly Person[]>();

/** People with the names that stand for them alone: "the ambassador" may be anybody. */
function peopleOf(context: CheckContext): readonly Person[] {
  let known = people.get(context);
  if (!known) {
    known = [...context.actors.values()].flatMap((actor): readonly Person[] => {
      if (actor.kind !== 'person') return [];
      const names = [actor.name, ...actor.aliases.map((a) => a.name)].map(evenly);
      return [
        {
          actor,
          names: names.filter((n) => /^\p{Lu}/u.test(n) && !namesOffice(n)).sort((a, b) => b.length - a.length),
        },
      ];
    });
    people.set(context, known);
  }
  return known;
}

interface Place {
  readonly start: number;
  readonly end: number;
}

/** Where a person is named, by the longest of the names at each place. */
function placesOfName(text: string, names: readonly string[]): readonly Place[] {
  const places: Place[] = [];
  for (const name of names) {
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
      const end = at + name.length;
      const whole = !/[\p{L}\p{N}]$/u.test(text.slice(0, at)) && !/^[\p{L}\p{N}]/u.test(text.slice(end));
      if (whole && !places.some((p) => p.start <= at && end <= p.end)) places.push({ start: at, end });
    }
  }
  return places;
}

/** Whether a name stands right beside an office: "X, the president of A", "President X"; nothing else may come between. */
function isJoined(text: string, office: Found, name: Place): boolean {
  if (name.end <= office.start) return JOIN.test(text.slice(name.end, office.start));
  if (office.end <= name.start) return /^[\s,]{1,2}$/.test(text.slice(office.end, name.start));
  return false;
}

/** The office of a tenure; null where its role is none of those that only one state can give. */
export function officeOfTenure(tenure: Tenure): Office | null {
  const [found] = officesIn(evenly(tenure.role));
  if (!found) return null;
  const state = found.office.state ?? onlyStateIn(tenure.affiliation);
  return { ...found.office, state, words: evenly(`${tenure.role}, ${tenure.affiliation}`) };
}

/** An office in a sentence: "ambassador of Belarus to China". */
export function officeText({ title, state, host }: Office): string {
  return `${title}${state ? ` of ${stateName(state)}` : ''}${host ? ` to ${stateName(host)}` : ''}`;
}

/** Whether two tellings of one office cannot be of one: they name different states, or an ambassador is sent to his own. */
export function officesDiffer(a: Office, b: Office): boolean {
  if (a.title !== b.title) return false;
  return apart(a.state, b.state) || (a.title === 'ambassador' && (sentHome(a, b) || sentHome(b, a)));
}

function apart(a: string | null, b: string | null): boolean {
  return a !== null && b !== null && a !== b;
}

/** The one is of the very state to which the other is sent. */
function sentHome(a: Office, b: Office): boolean {
  return a.state !== null && a.state === b.host && (b.state === null || b.state !== a.state);
}
