import type { Indicator } from '../model/records.ts';
import { fail, ok, type Result } from '../model/result.ts';
import { type Identity, longestFirst, readWith } from './identity.ts';
import { list } from './words.ts';

/** What of an indicator an identity is judged by. */
export interface Named extends Pick<Indicator, 'id' | 'name' | 'dimension' | 'unit'> {
  readonly synonyms: readonly string[];
  readonly identities: readonly string[];
}

/**
 * Whether an identity that an analyst writes can be used. `indicators`: all of the project, the edited one as it is to be. Errors:
 * 'bad-input' with what is wrong in plain words, and where (column, one-based) where one place is to blame: a name that is unknown
 * or of two indicators, amounts of different kinds or units that are added, an indicator that is told by itself in a circle.
 */
export function checkIdentity(text: string, indicators: Iterable<Named>): Result<Identity> {
  const all = [...indicators];
  const names = longestFirst(all.flatMap((i) => [i.name, ...i.synonyms]));
  const read = readWith(text, names);
  if (!read.ok) return inWords(text, read.fault.message, read.fault.column ?? 1, read.fault.expected ?? '');
  const identity = read.value;
  const members: Named[] = [];
  for (const name of [identity.left, ...identity.terms.map((t) => t.name)]) {
    const fits = all.filter((i) => namesOf(i).includes(fold(name)));
    const [one, another] = fits;
    if (one && !another) members.push(one);
    else {
      const whose = fits.map((i) => `“${i.name}”`);
      return refuse(
        text,
        `“${name}” is a name of ${list(whose)}`,
        text.indexOf(name) + 1,
        'a name of one indicator only',
      );
    }
  }
  const [left, ...terms] = members;
  if (!left) return ok(identity);
  const fault = unlike(identity, left, terms) ?? circle(identity, left, terms, all, names);
  return fault === null ? ok(identity) : refuse(text, fault);
}

function refuse(text: string, why: string, column?: number, expected?: string): Result<Identity> {
  const place = column === undefined ? '' : ` (column ${column})`;
  return fail('bad-input', `The identity “${text}” cannot be used: ${why}${place}.`, {
    ...(column === undefined ? {} : { column }),
    ...(expected === undefined ? {} : { expected }),
  });
}

/** Names the word that stands where something else was expected. */
function inWords(text: string, message: string, column: number, expected: string): Result<Identity> {
  const rest = text.slice(column - 1).trim();
  const word = /^[^=+\-−*×/÷]+/.exec(rest)?.[0].trim() ?? rest.slice(0, 1);
  if (expected !== 'the name of an indicator') return refuse(text, message, column, expected);
  return rest === '' || word === ''
    ? refuse(text, 'the name of an indicator is missing', column, expected)
    : refuse(text, `“${word}” is no indicator of the project`, column, expected);
}

function fold(name: string): string {
  return name.trim().toLowerCase();
}

function namesOf(indicator: Named): readonly string[] {
  return [indicator.name, ...indicator.synonyms].map(fold);
}

/** What keeps amounts from being added or divided as the identity says; null where nothing does. */
function unlike(identity: Identity, left: Named, terms: readonly Named[]): string | null {
  switch (identity.operator) {
    case 'sum':
    case 'over':
      return unlikeInSum(left, terms);
    case 'product':
      return unlikeInProduct(
        left,
        terms.map((term) => ({ term, power: 1 })),
      );
    case 'quotient':
      return unlikeInProduct(
        left,
        terms.map((term, i) => ({ term, power: i === 1 ? -1 : 1 })),
      );
  }
}

function unlikeInSum(left: Named, terms: readonly Named[]): string | null {
  for (const term of terms) {
    if (term.dimension !== left.dimension && term.dimension !== 'other' && left.dimension !== 'other') {
      return `“${left.name}” is of the dimension ${left.dimension}, “${term.name}” of the dimension ${term.dimension}; only like can be added to like`;
    }
    const [a, b] = [fold(left.unit), fold(term.unit)];
    if (a !== '' && b !== '' && a !== b) {
      return `“${left.name}” is in ${left.unit}, “${term.name}” in ${term.unit}; both need one unit`;
    }
  }
  return null;
}

/** How often money stands in a dimension; null where the dimension leaves it open. */
function moneyIn(dimension: Named['dimension']): number | null {
  switch (dimension) {
    case 'money':
      return 1;
    case 'share':
    case 'count':
    case 'duration':
    case 'quantity':
      return 0;
    case 'ratio':
    case 'other':
      return null;
  }
}

function unlikeInProduct(
  left: Named,
  terms: readonly { readonly term: Named; readonly power: number }[],
): string | null {
  const [part, whole] = terms;
  const isQuotient = terms.length === 2 && whole?.power === -1;
  if (left.dimension === 'share' && isQuotient && part) {
    const [a, b] = [part.term, whole.term];
    const apart = a.dimension !== b.dimension && a.dimension !== 'other' && b.dimension !== 'other';
    if (apart)
      return `a share is a part of like kind, but “${a.name}” is of the dimension ${a.dimension} and “${b.name}” of the dimension ${b.dimension}`;
    const [x, y] = [fold(a.unit), fold(b.unit)];
    if (x !== '' && y !== '' && x !== y)
      return `“${a.name}” is in ${a.unit}, “${b.name}” in ${b.unit}; a share needs one unit`;
  }
  let money = 0;
  for (const { term, power } of terms) {
    const own = moneyIn(term.dimension);
    if (own === null) return null;
    money += own * power;
  }
  const wanted = moneyIn(left.dimension);
  if (wanted === null || wanted === money) return null;
  const told = terms.map(({ term }) => `“${term.name}” (${term.dimension})`);
  return `${list(told)} do not make “${left.name}” (${left.dimension})`;
}

/** The circle that an identity would close with those already written, in words; null where there is none. */
function circle(
  identity: Identity,
  left: Named,
  terms: readonly Named[],
  all: readonly Named[],
  names: readonly string[],
): string | null {
  if (identity.operator === 'over') return null;
  const own = terms.find((t) => t.id === left.id);
  if (own) return `“${left.name}” stands on both sides`;
  const toldBy = definitions(all, names);
  const seen = new Set<string>();
  const walk = (from: Named, path: readonly Named[]): readonly Named[] | null => {
    if (from.id === left.id) return path;
    if (seen.has(from.id)) return null;
    seen.add(from.id);
    for (const next of toldBy.get(from.id) ?? []) {
      const found = walk(next, [...path, next]);
      if (found) return found;
    }
    return null;
  };
  for (const term of terms) {
    const path = walk(term, [left, term]);
    if (path) {
      return `it closes a circle, ${path.map((i) => `“${i.name}”`).join(' → ')}; one way of writing a relation is enough, the others follow from it`;
    }
  }
  return null;
}

/** By what each indicator is told in the identities that can be read. */
function definitions(all: readonly Named[], names: readonly string[]): ReadonlyMap<string, readonly Named[]> {
  const find = (name: string): Named | null => {
    const [one, another] = all.filter((i) => namesOf(i).includes(fold(name)));
    return one && !another ? one : null;
  };
  const toldBy = new Map<string, Named[]>();
  for (const text of all.flatMap((i) => i.identities)) {
    const read = readWith(text, names);
    if (!read.ok || read.value.operator === 'over') continue;
    const left = find(read.value.left);
    if (!left) continue;
    const terms = read.value.terms.flatMap((t) => find(t.name) ?? []);
    toldBy.set(left.id, [...(toldBy.get(left.id) ?? []), ...terms]);
  }
  return toldBy;
}
