import type { Suggestion } from '../../shared/model/records.ts';
import { FIGURE_ROLES, type FigureRole } from '../../shared/model/vocabulary.ts';
import { formatInterval, formatQuantity } from '../../shared/quantity/format.ts';
import { interval } from '../../shared/quantity/interval.ts';
import type { RelationKind } from '../../shared/reading/types.ts';

/** One line of a card: what it is called, and what the text says. */
export type CardLine = readonly [name: string, value: string | null];

/** What a card calls a suggestion that is no figure: "Claim · forecast", "Speaker · person". */
export function titleOf({ kind, payload }: Suggestion): string {
  const title = TITLES[kind];
  const sort = text(kind === 'indicator' ? payload['dimension'] : payload['kind']);
  return sort === null ? title : `${title} · ${sort}`;
}

const TITLES: Readonly<Record<Suggestion['kind'], string>> = {
  figure: 'Figure',
  claim: 'Claim',
  speaker: 'Speaker',
  indicator: 'Indicator',
};

/** What the text tells of somebody or something that it names; none for figures and claims, whose words say it. */
export function namedLines({ kind, payload }: Suggestion): readonly CardLine[] {
  switch (kind) {
    case 'figure':
    case 'claim':
      return [];
    case 'speaker':
      return [
        ['name', text(payload['name'])],
        ['role', text(payload['role'])],
        ['affiliation', text(payload['affiliation'])],
        ['also', list(payload['aliases'])],
      ];
    case 'indicator':
      return [
        ['name', text(payload['name'])],
        ['unit', text(payload['unit'])],
        ['also', list(payload['synonyms'])],
      ];
  }
}

/** What a card shows of a suggestion, in words. */
export interface SuggestedWords {
  /** "8.9 bn USD", or the statement of a claim. */
  readonly headline: string;
  /** "8.8 – 8.9 bn USD"; null where the words allow one value only or none was read. */
  readonly interval: string | null;
  readonly indicator: string | null;
  /** Whose it is, and with whom. */
  readonly subject: string | null;
  readonly counterpart: string | null;
  /** How it stands to another figure: "part of “67 drones”". */
  readonly relation: string | null;
  readonly role: FigureRole | null;
  readonly roleNote: string | null;
  readonly period: string | null;
  readonly speaker: string | null;
  readonly basis: string | null;
}

function text(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

function list(value: unknown): string | null {
  return Array.isArray(value) ? text(value.filter((one) => typeof one === 'string').join(', ')) : null;
}

function number(value: unknown): number | null {
  return typeof value === 'number' ? value : null;
}

function record(value: unknown): Readonly<Record<string, unknown>> | null {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : null;
}

/** Bounds as stored: JSON has no infinity, so an unbounded side is null there. */
function printedInterval(payload: Readonly<Record<string, unknown>>): ReturnType<typeof interval> | null {
  const printed = record(payload['printed']);
  if (printed === null) return null;
  const low = number(printed['low']) ?? Number.NEGATIVE_INFINITY;
  const high = number(printed['high']) ?? Number.POSITIVE_INFINITY;
  if (!(low <= high)) return null;
  return interval(low, high, printed['lowOpen'] === true, printed['highOpen'] === true);
}

/** The words of a suggestion; its payload is read with care, since it was stored by an earlier reading perhaps. */
export function wordsOf(suggestion: Suggestion): SuggestedWords {
  const { payload } = suggestion;
  const period = text(record(payload['period'])?.['text']) ?? text(payload['period']);
  const speaker = text(payload['speaker']);
  if (suggestion.kind !== 'figure') {
    return {
      headline: namedLines(suggestion)[0]?.[1] ?? suggestion.surface,
      interval: null,
      indicator: text(payload['indicator']),
      subject: null,
      counterpart: null,
      relation: null,
      role: null,
      roleNote: null,
      period,
      speaker,
      basis: null,
    };
  }
  const unit = text(payload['unit']);
  const currency = text(payload['currency']);
  const value = number(payload['value']);
  const bounds = printedInterval(payload);
  const range = bounds === null ? null : formatInterval(bounds, unit, currency);
  const asWritten = payload['kind'] === 'date' || payload['kind'] === 'ordinal';
  const headline = asWritten
    ? suggestion.surface
    : value !== null
      ? formatQuantity(value, unit, currency)
      : (range ?? suggestion.label);
  const pair = record(payload['pair']);
  const role = FIGURE_ROLES.find((known) => known === payload['role']) ?? null;
  return {
    headline,
    interval: asWritten || range === headline || range === 'any' ? null : range,
    indicator: text(payload['indicator']),
    subject: text(payload['subject']),
    counterpart: text(payload['counterpart']),
    relation: relationWords(payload['relation']),
    role,
    roleNote: pair === null ? null : pair['end'] === 'base' ? 'start of a change' : 'end of a change',
    period,
    speaker,
    basis: text(payload['basis']),
  };
}

/** What a figure is to the other one it hangs on, in plain words; null where it hangs on none. */
function relationWords(value: unknown): string | null {
  const relation = record(value);
  const kind = text(relation?.['kind']);
  const other = text(relation?.['surface']);
  if (kind === null || other === null) return null;
  const words = RELATION_WORDS.get(kind);
  return words === undefined ? null : words(quoted(other, 60));
}

const RELATION_WORDS: ReadonlyMap<string, (other: string) => string> = new Map<RelationKind, (other: string) => string>(
  [
    ['start-of', (other) => `start of the change to ${other}`],
    ['change-to', (other) => `change that led to ${other}`],
    ['compared-with', (other) => `what ${other} is compared with`],
    ['same-as', (other) => `${other} in other terms`],
    ['converted-from', (other) => `${other}, converted`],
    ['part-of', (other) => `part of ${other}`],
    ['listed-with', (other) => `in one list with ${other}`],
  ],
);

/** A role as people say it: "growth rate". */
export function roleWords(role: string): string {
  return role.replaceAll('-', ' ');
}

/** Words in quotation marks, unless they bring their own; at most so many units, cut between words. */
export function quoted(text: string, most: number): string {
  const short = shorten(text, most);
  return /^[“”"„«‹‘]/u.test(short) ? short : `“${short}”`;
}

/** At most so many units, cut between two words where there is a space in reach. */
export function shorten(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most - 1);
  const space = cut.search(/\s\S*$/u);
  // Never half of a surrogate pair.
  const end = space > most / 2 ? space : /[\ud800-\udbff]$/.test(cut) ? cut.length - 1 : cut.length;
  return `${cut.slice(0, end).replace(/[\s,;:–-]+$/u, '')}…`;
}
