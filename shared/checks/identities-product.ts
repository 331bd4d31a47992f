import type { Finding, Hint } from '../model/finding.ts';
import { divide, exactly, type Interval, multiply, scale } from '../quantity/interval.ts';
import { ifCountedInOneWay } from './counting.ts';
import { type Bounds, factsInterval, fingerprintOf, informs } from './facts.ts';
import { findingId } from './hash.ts';
import { needed, relabel } from './hint-tools.ts';
import type { BoundIdentity } from './identities-bound.ts';
import { isUndated, membersOf, type Row, rowsOf } from './identities-combine.ts';
import { bar, combine, deciding, judge, part, relationWords, ruler, statedBar, transform } from './relation.ts';
import type { FigureFacts, Lookup, Members } from './types.ts';
import {
  asWritten,
  bracket,
  capital,
  computed,
  forPeriod,
  inWords,
  nameOf,
  quote,
  scaleOf,
  scaleUnit,
} from './words.ts';

const ONE: Bounds = { printed: exactly(1), widest: exactly(1) };
const MOST_DERIVED = 2;

/** Holds the figures of one product or quotient against each other. Shares in percent of a part in a whole are another check's. */
export function runProduct(key: string, identity: BoundIdentity, figures: readonly FigureFacts[]): readonly Finding[] {
  const usable = figures.filter((f) => worth(f) !== null);
  const members = membersOf(identity, usable);
  const missing = members.flatMap((some, i) => (some.length === 0 ? [i] : []));
  const [only, another] = missing;
  if (another !== undefined || isShareOfWhole(identity)) return [];
  if (only === undefined) {
    return rowsOf(members).flatMap((row) => {
      const finding = compareRow(key, identity, row);
      return finding ? [ifCountedInOneWay(finding, row)] : [];
    });
  }
  const rows = rowsOf(members.filter((_, i) => i !== only));
  return rows.slice(0, MOST_DERIVED).flatMap((row) => derive(key, identity, row, only) ?? []);
}

function isShareOfWhole({ left, terms }: BoundIdentity): boolean {
  return left.dimension === 'share' && terms.length === 2 && terms[0]?.sign === 1 && terms[1]?.sign === -1;
}

/** By how much the number of a figure counts: a percentage for a hundredth. Null where its unit is not that of its indicator. */
function worth(facts: FigureFacts): number | null {
  const { unit, currency } = facts.figure;
  if (currency !== null || unit === null || unit === 'x') return 1;
  if (unit === '%') return 0.01;
  if (unit === '‰') return 0.001;
  const declared = facts.indicator?.unit.trim().toLowerCase() ?? '';
  if (declared !== '') return declared === unit.toLowerCase() ? 1 : null;
  return facts.figure.kind === 'count' ? 1 : null;
}

function numberOf(facts: FigureFacts): Bounds | null {
  const by = worth(facts);
  return by === null ? null : transform(factsInterval(facts.figure), (a) => scale(a, by));
}

/** Whether the currencies of a row, with their powers, make those of its left side. */
function moneyFits(identity: BoundIdentity, row: Row): boolean {
  const currencies = new Set(row.flatMap((f) => f.figure.currency ?? []));
  if (currencies.size > 1) return false;
  const power = row.reduce((sum, f, i) => {
    if (f.figure.currency === null) return sum;
    return sum + (i === 0 ? -1 : (identity.terms[i - 1]?.sign ?? 1));
  }, 0);
  return power === 0;
}

function productOf(identity: BoundIdentity, terms: readonly (Bounds | null)[]): Bounds | null {
  let product: Bounds | null = ONE;
  terms.forEach((bounds, i) => {
    const by = identity.terms[i]?.sign === -1 ? divide : multiply;
    product = product && bounds && combine(product, bounds, by);
  });
  return product;
}

function compareRow(key: string, identity: BoundIdentity, row: Row): Finding | null {
  const [left, ...terms] = row;
  const numbers = terms.map(numberOf);
  const told = left ? numberOf(left) : null;
  const product = productOf(identity, numbers);
  if (!left || !told || !product || !informs(product.printed) || !moneyFits(identity, row)) return null;
  const judgement = judge(product, told);
  const by = worth(left) ?? 1;
  const inUnit = (a: Interval): Interval => scale(a, 1 / by);
  const [right, stated] = [inUnit(deciding(product, judgement)), inUnit(deciding(told, judgement))];
  const { unit, currency } = left.figure;
  const size = scaleOf(right, stated);
  const untold = judgement === 'contradiction' && isUndated(key);
  const name = `${capital(nameOf(left))} of ${quote(left)}${untold ? '' : forPeriod(left)}`;
  const which = `${spell(identity, terms)}, which is ${inWords(right, unit, currency)}`;
  const summary = {
    contradiction: untold
      ? `${name} would contradict ${which}, if all are of one period; the period is not told.`
      : `${name} cannot be ${which}.`,
    'holds-within-rounding': `${name} agrees only within rounding with ${which}.`,
    holds: `${name} agrees with ${which}.`,
  }[judgement];
  const line = numbers.map((b, i) => `${joiner(identity, i)}${b ? shownNumber(deciding(b, judgement)) : '?'}`).join('');
  return {
    id: findingId('identity', identity.id, ...row.map((f) => f.figure.id)),
    check: 'identity',
    verdict: untold ? 'cannot-tell' : judgement,
    title: 'Product of indicators',
    summary,
    working: `${line} = ${computed(right, stated, size)} ${relationWords(judgement)} ${bracket(stated, size)}${scaleUnit(size, unit, currency)}${untold ? ', if of one period' : ''}`,
    figures: row.map((f, i) => part(f, i === 0 ? 'result' : nameOf(f))),
    claimIds: [],
    ruler: ruler(unit, currency, [
      statedBar(`stated: ${asWritten(left)}`, left, factsInterval(left.figure).printed),
      bar(terms.map(asWritten).join(', '), inUnit(product.printed), 'computed'),
    ]),
    key,
    missing: untold ? ['the period'] : [],
    fingerprint: fingerprintOf(row, [identity.id]),
  };
}

function joiner(identity: BoundIdentity, at: number): string {
  return at === 0 ? '' : identity.terms[at]?.sign === -1 ? ' ÷ ' : ' × ';
}

/** Each factor of a line in its own size, so that billions over millions can be read. */
function shownNumber(a: Interval): string {
  const size = scaleOf(a);
  return `${bracket(a, size)}${scaleUnit(size, null, null)}`;
}

function spell(identity: BoundIdentity, terms: readonly FigureFacts[]): string {
  return terms
    .map((f, i) => {
      const sign = i === 0 ? '' : identity.terms[i]?.sign === -1 ? 'divided by ' : 'times ';
      return `${sign}${nameOf(f)} of ${quote(f)}`;
    })
    .join(' ');
}

/** The member at a place from the others (0 is the left side), which stand in their order without it. */
function solve(identity: BoundIdentity, others: readonly (Bounds | null)[], at: number): Bounds | null {
  if (at === 0) return productOf(identity, others);
  const [left, ...rest] = others;
  const terms = [...rest.slice(0, at - 1), ONE, ...rest.slice(at - 1)];
  const open = productOf(identity, terms);
  if (!left || !open) return null;
  return identity.terms[at - 1]?.sign === -1 ? combine(open, left, divide) : combine(left, open, divide);
}

function derive(key: string, identity: BoundIdentity, row: Row, at: number): Finding | null {
  const indicator = at === 0 ? identity.left : identity.terms[at - 1]?.indicator;
  const [first] = row;
  const currencies = new Set(row.flatMap((f) => f.figure.currency ?? []));
  const derived = solve(identity, row.map(numberOf), at);
  if (!indicator || !first || !derived || !informs(derived.printed) || currencies.size > 1) return null;
  const asShare = indicator.dimension === 'share';
  const result = asShare ? scale(derived.printed, 100) : derived.printed;
  const currency = indicator.dimension === 'money' ? ([...currencies][0] ?? null) : null;
  const unit = asShare ? '%' : currency !== null || indicator.unit === '' ? null : indicator.unit;
  const known = row.map((f) => `${nameOf(f)} of ${quote(f)}`).join(' and ');
  const size = scaleOf(result);
  return {
    id: findingId('identity', `derived ${at}`, identity.id, ...row.map((f) => f.figure.id)),
    check: 'identity',
    verdict: 'cannot-tell',
    title: 'Figure worked out',
    summary: `${capital(known)}${forPeriod(first)} would make ${indicator.name} ${inWords(result, unit, currency)}; no figure for it is known.`,
    working: `${identity.text}: ${row.map((f) => `${nameOf(f)} ${shownNumber(factsInterval(f.figure).printed)}`).join(', ')}; ${indicator.name} = ${computed(result, null, size)}${scaleUnit(size, unit, currency)}`,
    figures: row.map((f) => part(f, nameOf(f))),
    claimIds: [],
    ruler: ruler(unit, currency, [bar(`${indicator.name} worked out`, result, 'computed')]),
    key,
    missing: [indicator.name],
    fingerprint: fingerprintOf(row, [identity.id]),
  };
}

/** What would reconcile the members of a product: each read as something else, or as what the others leave for it. */
export function productHints(
  identity: BoundIdentity,
  finding: Finding,
  members: Members,
  lookup: Lookup,
): readonly Hint[] {
  const row = finding.figures.flatMap(({ figureId }) => members.figures.find((f) => f.figure.id === figureId) ?? []);
  if (row.length !== finding.figures.length) return [];
  const numbers = row.map(numberOf);
  return [
    ...row.flatMap((f) => relabel(f, finding, members, lookup)),
    ...row.flatMap((f, at) => {
      const within = solve(
        identity,
        numbers.filter((_, i) => i !== at),
        at,
      );
      return within && informs(within.printed)
        ? [needed(f, scale(within.printed, 1 / (worth(f) ?? 1)), finding, lookup)]
        : [];
    }),
  ];
}
