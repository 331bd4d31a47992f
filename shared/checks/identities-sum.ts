import type { Finding, Hint } from '../model/finding.ts';
import { add, type Interval, negate, subtract } from '../quantity/interval.ts';
import { ifCountedInOneWay } from './counting.ts';
import { type Bounds, factsInterval, fingerprintOf, informs } from './facts.ts';
import { findingId } from './hash.ts';
import { hint, needed, relabel } from './hint-tools.ts';
import { aboveLeft } from './identities-above.ts';
import type { BoundIdentity } from './identities-bound.ts';
import { isUndated, membersOf, NOTHING, partsOfRow, type Row, readingsOf, rowsOf } from './identities-combine.ts';
import { signedReadings } from './identities-signs.ts';
import {
  bar,
  combine,
  deciding,
  type Judgement,
  judge,
  part,
  rank,
  relationWords,
  ruler,
  statedBar,
  transform,
} from './relation.ts';
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

const MOST_DERIVED = 2;

/** Holds the figures of one sum against each other: left = the terms, each with its sign. */
export function runSum(key: string, identity: BoundIdentity, figures: readonly FigureFacts[]): readonly Finding[] {
  const members = membersOf(identity, figures);
  const missing = members.flatMap((some, i) => (some.length === 0 ? [i] : []));
  if (missing.length === 0) return rowsOf(members).map((row) => ifCountedInOneWay(compareRow(key, identity, row), row));
  const [only, another] = missing;
  if (another !== undefined || only === undefined) return aboveLeft(key, identity, members);
  const above = aboveLeft(key, identity, members);
  if (above.length > 0) return above;
  const rows = rowsOf(members.filter((_, i) => i !== only));
  return rows.slice(0, MOST_DERIVED).flatMap((row) => derive(key, identity, row, only) ?? []);
}

/** The sum of the right side of a sum from the readings of its terms. */
function totalOf(identity: BoundIdentity, terms: readonly Bounds[]): Bounds {
  return terms.reduce(
    (total, bounds, i) => combine(total, bounds, identity.terms[i]?.sign === -1 ? subtract : add) ?? total,
    NOTHING,
  );
}

interface Compared {
  readonly judgement: Judgement;
  readonly left: Bounds;
  readonly terms: readonly Bounds[];
  readonly total: Bounds;
}

/** The reading of the signs that fits best. */
function bestOf(identity: BoundIdentity, row: Row): Compared | null {
  let best: Compared | null = null;
  for (const [left, ...terms] of readingsOf(row.map(signedReadings))) {
    if (!left) continue;
    const total = totalOf(identity, terms);
    const judgement = judgeSides(identity, left, terms);
    if (!best || rank(judgement) < rank(best.judgement)) best = { judgement, left, terms, total };
  }
  return best;
}

/**
 * Holds what is added on one side against what is added on the other, so that nothing is subtracted: where two large amounts cancel,
 * the rounding of binary fractions could decide.
 */
function judgeSides(identity: BoundIdentity, left: Bounds, terms: readonly Bounds[]): Judgement {
  let [here, there] = [NOTHING, NOTHING];
  [left, ...terms].forEach((bounds, i) => {
    const sign = i === 0 ? 1 : -(identity.terms[i - 1]?.sign ?? 1);
    const below = bounds.printed.high <= 0;
    const amount = below ? (transform(bounds, negate) ?? bounds) : bounds;
    if (sign > 0 !== below) here = combine(here, amount, add) ?? here;
    else there = combine(there, amount, add) ?? there;
  });
  return judge(here, there);
}

function compareRow(key: string, identity: BoundIdentity, row: Row): Finding {
  const [left, ...terms] = row;
  const best = bestOf(identity, row);
  if (!left || !best) throw new RangeError('a sum without a left side');
  const { judgement, total } = best;
  const [told, sum] = [deciding(best.left, judgement), deciding(total, judgement)];
  const shownTerms = best.terms.map((b) => deciding(b, judgement));
  const { unit, currency } = left.figure;
  const size = scaleOf(told, sum, ...shownTerms);
  const untold = judgement === 'contradiction' && isUndated(key);
  const right = `${spell(identity, terms)}, which ${terms.length > 1 ? 'make' : 'makes'} ${inWords(sum, unit, currency)}`;
  const name = `${capital(nameOf(left))} of ${quote(left)}`;
  const summary = {
    contradiction: untold
      ? `${name} would contradict ${right}, if all are of one period; the period is not told.`
      : `${name}${forPeriod(left)} cannot be ${right}.`,
    'holds-within-rounding': `${name}${forPeriod(left)} agrees only within rounding with ${right}.`,
    holds: `${name}${forPeriod(left)} agrees with ${right}.`,
  }[judgement];
  return {
    id: findingId('identity', identity.id, ...row.map((f) => f.figure.id)),
    check: 'identity',
    verdict: untold ? 'cannot-tell' : judgement,
    title: 'Total and terms',
    summary,
    working: `${sumText(identity, shownTerms, size)} = ${computed(sum, told, size)} ${relationWords(judgement)} ${bracket(told, size)}${scaleUnit(size, unit, currency)}${untold ? ', if of one period' : ''}`,
    figures: partsOfRow(row),
    claimIds: [],
    ruler: ruler(unit, currency, [
      statedBar(`stated: ${asWritten(left)}`, left, best.left.printed),
      bar(terms.map(asWritten).join(', '), total.printed, 'computed'),
    ]),
    key,
    missing: untold ? ['the period'] : [],
    fingerprint: fingerprintOf(row, [identity.id]),
  };
}

/** "exports of “2” plus imports of “7” less transit of “1”". */
function spell(identity: BoundIdentity, terms: readonly FigureFacts[]): string {
  return terms
    .map((f, i) => {
      const sign = identity.terms[i]?.sign === -1 ? 'less ' : i > 0 ? 'plus ' : '';
      return `${sign}${nameOf(f)} of ${quote(f)}`;
    })
    .join(' ');
}

function sumText(identity: BoundIdentity, terms: readonly Interval[], size: number): string {
  return terms
    .map((a, i) => {
      const minus = identity.terms[i]?.sign === -1;
      return `${i === 0 ? (minus ? '−' : '') : minus ? ' − ' : ' + '}${bracket(a, size)}`;
    })
    .join('');
}

/** What the one member must be that no figure tells; `at` is its place, 0 for the left side. */
function derive(key: string, identity: BoundIdentity, row: Row, at: number): Finding | null {
  const indicator = at === 0 ? identity.left : identity.terms[at - 1]?.indicator;
  const readings = row.map(signedReadings);
  // Where a sign is open, so is the sum.
  if (!indicator || readings.some((some) => some.length > 1)) return null;
  const derived = solve(
    identity,
    readings.flatMap((some) => some.slice(0, 1)),
    at,
  );
  if (!derived || !informs(derived.printed)) return null;
  const [first] = row;
  if (!first) return null;
  const { unit, currency } = first.figure;
  const known = row.map((f) => `${nameOf(f)} of ${quote(f)}`).join(' and ');
  const size = scaleOf(derived.printed, ...row.map((f) => factsInterval(f.figure).printed));
  const result = inWords(derived.printed, unit, currency);
  return {
    id: findingId('identity', `derived ${at}`, identity.id, ...row.map((f) => f.figure.id)),
    check: 'identity',
    verdict: 'cannot-tell',
    title: 'Figure worked out',
    summary: `${capital(known)}${forPeriod(first)} would make ${indicator.name} ${result}; no figure for it is known.`,
    working: `${indicator.name} = ${solvedText(identity, row, at, size)} = ${computed(derived.printed, null, size)}${scaleUnit(size, unit, currency)}`,
    figures: row.map((f) => part(f, nameOf(f))),
    claimIds: [],
    ruler: ruler(unit, currency, [
      ...row.map((f) => statedBar(asWritten(f), f, factsInterval(f.figure).printed)),
      bar(`${indicator.name} worked out`, derived.printed, 'computed'),
    ]),
    key,
    missing: [indicator.name],
    fingerprint: fingerprintOf(row, [identity.id]),
  };
}

/** The member at a place from all the others, which stand in their order without it. */
function solve(identity: BoundIdentity, others: readonly Bounds[], at: number): Bounds | null {
  if (at === 0) return totalOf(identity, others);
  const [left, ...rest] = others;
  if (!left) return null;
  const terms = [...rest.slice(0, at - 1), NOTHING, ...rest.slice(at - 1)];
  const open = combine(left, totalOf(identity, terms), subtract);
  return open && identity.terms[at - 1]?.sign === -1 ? transform(open, negate) : open;
}

function solvedText(identity: BoundIdentity, row: Row, at: number, size: number): string {
  const shown = row.map((f) => bracket(signedReadings(f)[0]?.printed ?? factsInterval(f.figure).printed, size));
  const signs = identity.terms.map((t) => t.sign);
  const own = at === 0 ? 1 : (signs[at - 1] ?? 1);
  const rest = at === 0 ? signs : [1, ...signs.filter((_, i) => i !== at - 1).map((s) => -s)];
  return shown
    .map((text, i) => {
      const minus = (rest[i] ?? 1) * own < 0;
      return `${i === 0 ? (minus ? '−' : '') : minus ? ' − ' : ' + '}${text}`;
    })
    .join('');
}

/** What would reconcile the members of a sum: each read as something else, or as what the others leave for it. */
export function sumHints(identity: BoundIdentity, finding: Finding, members: Members, lookup: Lookup): readonly Hint[] {
  const found = finding.figures.map(({ figureId }) => members.figures.find((f) => f.figure.id === figureId));
  const row = found.flatMap((f) => f ?? []);
  const [left] = row;
  if (!left || row.length !== found.length) return [];
  const hints = row.flatMap((f) => relabel(f, finding, members, lookup));
  if (finding.title !== 'Total and terms') {
    const whole = factsInterval(left.figure).printed;
    return [...hints, hint(`The part can be no more than ${inWords(whole, left.figure.unit, left.figure.currency)}.`)];
  }
  const readings = bestOf(identity, row);
  if (!readings) return hints;
  const all = [readings.left, ...readings.terms];
  row.forEach((facts, at) => {
    const within = solve(
      identity,
      all.filter((_, i) => i !== at),
      at,
    );
    if (within && informs(within.printed)) hints.push(needed(facts, unsigned(facts, within.printed), finding, lookup));
  });
  return hints;
}

/** As the figure would be written: a deficit told as a positive amount stays one. */
function unsigned(facts: FigureFacts, within: Interval): Interval {
  const written = factsInterval(facts.figure).printed;
  return written.low >= 0 && within.high < 0 ? negate(within) : within;
}
