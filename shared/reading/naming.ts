import type { ActorKind } from '../model/vocabulary.ts';
import { languageOf } from './languages.ts';

/**
 * Which record of a project the words of a text name. The other names of a record come before its own: an analyst who
 * named something otherwise than it was proposed left the proposed words there, and means them.
 */

/** A record that words can name. */
export interface Nameable {
  readonly id: string;
  readonly name: string;
  readonly others: readonly string[];
  /** Of an actor. */
  readonly kind?: ActorKind;
}

export interface NameMatch {
  readonly id: string;
  readonly name: string;
  /** 'name': its very name. 'other': another name that an analyst gave it. 'like': the same words in another form. */
  readonly by: 'name' | 'other' | 'like';
}

export interface Naming {
  /** The record that the words name; null where none does, or where several might. */
  find(words: string): NameMatch | null;
  /** Takes a record in that was not there at first. */
  add(record: Nameable): void;
}

/** A name as comparisons see it: NFC, lower case, single spaces. */
export function foldWords(words: string): string {
  return words.normalize('NFC').toLowerCase().replace(/\s+/gu, ' ').trim();
}

/** Whether two wordings name the same measure: case, plural, articles and "share of exports" for "export share" aside. */
export function sameMeasure(a: string, b: string): boolean {
  const { nameKey } = languageOf(null);
  return nameKey(a) === nameKey(b);
}

/** Finds indicators by the words a text measures them with. */
export function indicatorNaming(records: readonly Nameable[]): Naming {
  const { nameKey } = languageOf(null);
  return naming(
    records,
    (record) => [record.name, ...record.others].map(nameKey),
    (words) => [nameKey(words)],
  );
}

/** Finds actors by name, alias, or surname where only one person has it. */
export function actorNaming(records: readonly Nameable[]): Naming {
  return naming(records, actorKeys, lookedFor);
}

function naming(
  records: readonly Nameable[],
  keysOf: (record: Nameable) => readonly string[],
  keysFor: (words: string) => readonly string[],
): Naming {
  const names = new Map<string, Nameable>();
  const others = new Map<string, Nameable>();
  const like = new Map<string, Nameable | null>();
  const add = (record: Nameable): void => {
    const own = foldWords(record.name);
    if (own !== '' && !names.has(own)) names.set(own, record);
    for (const other of record.others.map(foldWords)) if (other !== '' && !others.has(other)) others.set(other, record);
    for (const key of new Set(keysOf(record))) {
      const there = like.get(key);
      like.set(key, there === undefined || there?.id === record.id ? record : null);
    }
  };
  for (const record of records) add(record);
  return {
    add,
    find(words) {
      const folded = foldWords(words);
      if (folded === '') return null;
      const other = others.get(folded);
      if (other !== undefined) return { id: other.id, name: other.name, by: 'other' };
      const own = names.get(folded);
      if (own !== undefined) return { id: own.id, name: own.name, by: 'name' };
      for (const key of keysFor(words)) {
        const one = like.get(key);
        if (one != null) return { id: one.id, name: one.name, by: 'like' };
      }
      return null;
    },
  };
}

/** The keys under which an actor is kept. */
function actorKeys(record: Nameable): readonly string[] {
  const names = [record.name, ...record.others].map(bare);
  return record.kind === 'person' ? [...names, ...names.flatMap(keptAs)] : names;
}

/**
 * A person with a whole name is found by the surname alone and by the initial with it; one known by the surname alone, or
 * by an initial, is found by the whole name. "Viktor Lukashenko" is not "Alexander Lukashenko".
 */
function keptAs(name: string): readonly string[] {
  const { first, last, initial } = partsOf(name);
  if (first === '') return [`whole ${last}`];
  return initial
    ? [`whole ${first.charAt(0)} ${last}`, `surname ${last}`]
    : [`surname ${last}`, `short ${first.charAt(0)} ${last}`];
}

function lookedFor(words: string): readonly string[] {
  const name = bare(words);
  const { first, last, initial } = partsOf(name);
  if (first === '') return [name, `surname ${last}`];
  if (initial) return [name, `short ${first.charAt(0)} ${last}`, `whole ${last}`];
  return [name, `whole ${first.charAt(0)} ${last}`, `whole ${last}`];
}

function partsOf(name: string): { readonly first: string; readonly last: string; readonly initial: boolean } {
  const parts = name.split(' ');
  const last = parts.at(-1) ?? '';
  const first = parts.length > 1 ? (parts[0] ?? '') : '';
  return { first, last, initial: /^.\.?$/u.test(first) };
}

function bare(name: string): string {
  return foldWords(name).replace(/^the /u, '');
}
