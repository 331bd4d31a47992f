import type { Indicator } from '../model/records.ts';
import { fail, ok, type Result } from '../model/result.ts';
import type { CheckContext } from './types.ts';

/** Over what a sum runs: the partners or the places of one indicator; `members` are their names, empty where they are not listed. */
export interface Over {
  readonly axis: 'partner' | 'place';
  readonly members: readonly string[];
}

/** An identity that binds indicators by their names: left = the terms, joined by one kind of operator. */
export interface Identity {
  readonly left: string;
  readonly operator: 'sum' | 'product' | 'quotient' | 'over';
  /** In a sum each term has its sign; elsewhere it is 1. The second term of a quotient is the divisor. */
  readonly terms: readonly { readonly name: string; readonly sign: 1 | -1 }[];
  /** With the operator 'over' only: its one term is summed over these. */
  readonly over?: Over;
}

const OVER =
  /^over\s+(?:all\s+|the\s+)?(places?|regions?|cities|partners?|countries|states)\s*(?:[:(]\s*([^()]*?)\s*\)?\s*)?$/i;

const OPERATORS: ReadonlyMap<string, { readonly kind: 'sum' | 'product' | 'quotient'; readonly sign: 1 | -1 }> =
  new Map([
    ['+', { kind: 'sum', sign: 1 }],
    ['-', { kind: 'sum', sign: -1 }],
    ['−', { kind: 'sum', sign: -1 }],
    ['*', { kind: 'product', sign: 1 }],
    ['×', { kind: 'product', sign: 1 }],
    ['/', { kind: 'quotient', sign: 1 }],
    ['÷', { kind: 'quotient', sign: 1 }],
  ]);

/**
 * Reads an identity such as "turnover = exports + imports", "share of exports = exports / all exports", "exports = sum over partners"
 * or "investment = sum of investment over places (North, South)", where the list says that these are all.
 * `names`: the names and synonyms of the project's indicators; case does not matter, and the longest that fits is taken, so that
 * names may hold spaces and hyphens. Gives the names as the identity writes them. Errors: 'bad-input' with the column (one-based)
 * and what was expected there.
 */
export function readIdentity(text: string, names: Iterable<string>): Result<Identity> {
  return readWith(text, longestFirst(names));
}

/** Names as an identity is read with them: in small letters, the longest first. */
export function longestFirst(names: Iterable<string>): readonly string[] {
  return [...names]
    .map((name) => name.trim().toLowerCase())
    .filter((name) => name !== '')
    .sort((a, b) => b.length - a.length);
}

/** As `readIdentity`, with names that are in order already. */
export function readWith(text: string, known: readonly string[]): Result<Identity> {
  const lower = text.toLowerCase();
  let at = 0;
  const skip = (): void => {
    while (at < text.length && /\s/.test(text.charAt(at))) at += 1;
  };
  const name = (): string | null => {
    skip();
    const found = known.find((candidate) => lower.startsWith(candidate, at) && endsThere(text, at + candidate.length));
    if (found === undefined) return null;
    const written = text.slice(at, at + found.length);
    at += found.length;
    skip();
    return written;
  };
  const wrong = (message: string, expected: string): Result<Identity> =>
    fail('bad-input', message, { column: at + 1, expected });

  const left = name();
  if (left === null) return wrong('this is no indicator of the project', 'the name of an indicator');
  if (text.charAt(at) !== '=') return wrong('the identity has no equals sign here', '=');
  at += 1;
  const first = name();
  if (first === null && /^sum\s/i.test(text.slice(at))) {
    at += 3;
    skip();
    let summed: string | null = left;
    if (/^of\s/i.test(text.slice(at))) {
      at += 2;
      summed = name();
      if (summed === null) return wrong('this is no indicator of the project', 'the name of an indicator');
    }
    const over = readOver(text.slice(at));
    if (over === null) return wrong('this is nothing to sum over', 'over places, or over partners (a list of names)');
    return ok({ left, operator: 'over', terms: [{ name: summed, sign: 1 }], over });
  }
  if (first === null) return wrong('this is no indicator of the project', 'the name of an indicator');
  const terms: { readonly name: string; readonly sign: 1 | -1 }[] = [{ name: first, sign: 1 }];
  let kind: 'sum' | 'product' | 'quotient' | null = null;
  while (at < text.length) {
    const operator = OPERATORS.get(text.charAt(at));
    if (!operator) return wrong('this is no operator', '+, -, × or /');
    if (kind !== null && operator.kind !== kind) return wrong('one identity has one kind of operator', 'the same kind');
    if (kind === 'quotient') return wrong('a quotient has two terms', 'the end of the identity');
    kind = operator.kind;
    at += 1;
    const next = name();
    if (next === null) return wrong('this is no indicator of the project', 'the name of an indicator');
    terms.push({ name: next, sign: operator.sign });
  }
  return ok({ left, operator: kind ?? 'sum', terms });
}

function readOver(text: string): Over | null {
  const found = OVER.exec(text);
  if (!found) return null;
  const members = (found[2] ?? '')
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
  return { axis: /^(?:partner|countr|state)/i.test(found[1] ?? '') ? 'partner' : 'place', members };
}

function endsThere(text: string, at: number): boolean {
  const next = text.charAt(at);
  return next === '' || next === '=' || /\s/.test(next) || OPERATORS.has(next);
}

/** An identity share = part / whole, resolved to indicators. */
export interface Division {
  readonly share: Indicator;
  readonly part: Indicator;
  readonly whole: Indicator;
}

const NONE: readonly Division[] = [];
/** A context is read once for all figures; it must not be changed in place, which its types forbid. */
const remembered = new WeakMap<CheckContext, ReadonlyMap<string, readonly Division[]>>();

/** The divisions that an indicator takes part in, as share, part or whole. Identities that cannot be read are left out. */
export function divisionsOf(indicatorId: string, context: CheckContext): readonly Division[] {
  let all = remembered.get(context);
  if (!all) {
    all = readDivisions(context);
    remembered.set(context, all);
  }
  return all.get(indicatorId) ?? NONE;
}

function readDivisions(context: CheckContext): ReadonlyMap<string, readonly Division[]> {
  const names = longestFirst([...context.indicators.values()].flatMap((i) => [i.name, ...i.synonyms]));
  const seen = new Set<string>();
  const byIndicator = new Map<string, Division[]>();
  for (const id of [...context.indicators.keys()].sort()) {
    for (const text of context.indicators.get(id)?.identities ?? []) {
      const division = divisionIn(text, names, context);
      const key = division && [division.share.id, division.part.id, division.whole.id].join('/');
      if (!division || key === null || seen.has(key)) continue;
      seen.add(key);
      for (const member of new Set([division.share.id, division.part.id, division.whole.id])) {
        byIndicator.set(member, [...(byIndicator.get(member) ?? []), division]);
      }
    }
  }
  return byIndicator;
}

function divisionIn(text: string, names: readonly string[], context: CheckContext): Division | null {
  const read = readWith(text, names);
  if (!read.ok || read.value.operator !== 'quotient') return null;
  const [first, second] = read.value.terms;
  const share = context.indicatorNamed(read.value.left);
  const part = first ? context.indicatorNamed(first.name) : null;
  const whole = second ? context.indicatorNamed(second.name) : null;
  // A part that is its own whole would divide by itself; a ratio of unlike things is no share.
  if (!share || !part || !whole || share.id === part.id || share.id === whole.id) return null;
  return { share, part, whole };
}
