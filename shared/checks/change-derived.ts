import type { Finding } from '../model/finding.ts';
import { divide, type Interval, multiply, power } from '../quantity/interval.ts';
import { type Bounds, factsInterval, fingerprintOf, standingOf } from './facts.ts';
import { findingId } from './hash.ts';
import {
  factorOf,
  fillsIn,
  type Pair,
  quotientOf,
  type Scope,
  type Stated,
  sameChange,
  tellsChange,
} from './pairing.ts';
import { bar, combine, part, ruler, statedBar, transform } from './relation.ts';
import { datesOf, spanOfChange } from './spans.ts';
import type { FigureFacts } from './types.ts';
import {
  asWritten,
  bracket,
  computed,
  forPeriod,
  headOf,
  inWords,
  quote,
  scaleOf,
  scaleUnit,
  yearsText,
} from './words.ts';

/** The part of a figure that tells a change in a finding, by its role. */
export function partOfChange(facts: FigureFacts): string {
  switch (facts.figure.role) {
    case 'multiple':
      return 'stated multiple';
    case 'growth-rate':
      return 'stated growth rate';
    case 'growth-index':
      return 'stated growth index';
    default:
      return 'stated change';
  }
}

/**
 * A multiple beside the level that it led to, in one claim: where it started, derived. `beside`: the levels of the claim; `changes`:
 * how many changes it tells.
 */
export function deriveEnd(
  key: string,
  scope: Scope,
  one: Stated,
  beside: readonly FigureFacts[],
  changes: number,
): Finding | null {
  const factor = one.way === 'factor' ? factorOf(one.facts) : null;
  const level = factor && levelOf(one, beside, changes, scope);
  if (!factor || !level) return null;
  const before = isBaseOf(level, one);
  const bounds = factsInterval(level.figure);
  const derived = before ? combine(bounds, factor, multiply) : combine(bounds, factor, divide);
  return derived && reportDerived(key, one, level, factor, derived, before);
}

/** The one level of the claim that a change speaks of; where there are more, the one its words lead to ("doubled to 11 %"). */
function levelOf(one: Stated, beside: readonly FigureFacts[], changes: number, scope: Scope): FigureFacts | null {
  const fits = beside.filter(
    (f) => (scope === 'series' || fillsIn(f, one.facts)) && (timesAgree(f, one) || isBaseOf(f, one)),
  );
  const led = fits.filter((f) => leadsTo(one.facts, f));
  // A percentage beside a change may be anything; only "doubled to 11 %" joins the two.
  const [first, second] = led.length > 0 ? led : changes === 1 ? fits.filter((f) => f.figure.unit !== '%') : [];
  return first && !second ? first : null;
}

function leadsTo(one: FigureFacts, level: FigureFacts): boolean {
  const text = one.claim.statement.replace(/\s+/g, ' ');
  return ['to', 'reaching', 'and reached'].some((word) =>
    text.includes(`${asWritten(one)} ${word} ${asWritten(level)}`),
  );
}

function timesAgree(level: FigureFacts, one: Stated): boolean {
  const [a, b] = [datesOf(level.period), datesOf(one.facts.period)];
  if (a === null || b === null || a === b) return true;
  // A long change leads to the level of its last year; but a year's level beside nine months' growth is of something else.
  return one.span.years !== null && one.span.years >= 2;
}

function isBaseOf(level: FigureFacts, one: Stated): boolean {
  const dates = datesOf(level.period);
  return dates !== null && dates === datesOf(one.facts.basePeriod);
}

function reportDerived(
  key: string,
  one: Stated,
  level: FigureFacts,
  factor: Bounds,
  derived: Bounds,
  before: boolean,
): Finding {
  const { unit, currency } = level.figure;
  const known = factsInterval(level.figure).printed;
  const size = scaleOf(known, derived.printed);
  const missing = before ? 'end' : 'start';
  const result = inWords(derived.printed, unit, currency);
  const name = headOf(level.indicator ? level : one.facts);
  const words = `${quote(one.facts)} ${before ? 'from' : 'to'} ${quote(level)}`;
  return {
    id: findingId('change', `derived ${before ? 'end' : 'base'}`, level.figure.id, one.facts.figure.id),
    check: 'change',
    verdict: 'cannot-tell',
    title: before ? 'Later value worked out' : 'Earlier value worked out',
    summary: `${name}: ${words} would mean ${result} ${before ? 'after' : 'before'}; no figure for that time is known.`,
    working: derivationText(known, factor.printed, derived.printed, size, before, scaleUnit(size, unit, currency)),
    figures: [part(level, before ? 'start' : 'end'), part(one.facts, partOfChange(one.facts))],
    claimIds: [],
    ruler: ruler(unit, currency, [
      statedBar(quote(level), level, known),
      bar(`${missing} worked out`, derived.printed, 'computed'),
    ]),
    key,
    missing: [`a figure for the ${missing}`],
    fingerprint: fingerprintOf([level, one.facts]),
  };
}

function derivationText(
  known: Interval,
  factor: Interval,
  result: Interval,
  size: number,
  before: boolean,
  unit: string,
): string {
  return `${bracket(known, size)} ${before ? '×' : '÷'} ${computed(factor)} = ${computed(result, null, size)}${unit}`;
}

/** From here on the average of a year is something else than the change itself. */
const LONGER_THAN_A_YEAR = 1.1;

/**
 * What a pair over several years multiplies by, and by how much a year on average, where no figure tells its change; null where one
 * does, and where a reader sees it at a glance: over a year, or over nobody knows how long.
 */
export function deriveMultiple(
  key: string,
  scope: Scope,
  { base, end, span }: Pair,
  figures: readonly FigureFacts[],
): Finding | null {
  // A pair with an indicator is judged with its series, one without inside its claim: once in all.
  if ((base.figure.indicatorId === null) !== (scope === 'claim') || standingOf(end) !== 'told') return null;
  const { years } = span;
  if (years === null || years <= LONGER_THAN_A_YEAR) return null;
  const isTold = figures.some(
    (f) => tellsChange(f) && (f.claim.id === end.claim.id || sameChange(base, span, f, spanOfChange(f))),
  );
  const quotient = isTold ? null : quotientOf(base, end);
  if (!quotient) return null;
  const open = !Number.isFinite(quotient.printed.high);
  const average = open ? null : averageOf(quotient, years);
  const [from, to] = [factsInterval(base.figure).printed, factsInterval(end.figure).printed];
  const size = scaleOf(from, to);
  const times = open
    ? 'a multiple that has no upper bound, since it may have started from nothing'
    : inWords(quotient.printed, 'x', null);
  const yearly = average ? `, ${inWords(average, '%', null)} a year on average over ${yearsText(years)}` : '';
  const line = average ? `; over ${yearsText(years)} ${computed(average)} % a year` : '';
  return {
    id: findingId('change', 'derived multiple', base.figure.id, end.figure.id),
    check: 'change',
    verdict: 'cannot-tell',
    title: 'Change worked out',
    summary: `${headOf(end)}${forPeriod(end)}: from ${quote(base)} to ${quote(end)} is ${times}${yearly}; no figure for the change is known.`,
    working: `${bracket(to, size)} ÷ ${bracket(from, size)} = ${computed(quotient.printed)}${line}`,
    figures: [part(base, 'start'), part(end, 'end')],
    claimIds: [],
    ruler: ruler('x', null, [bar(`${asWritten(base)} → ${asWritten(end)}`, quotient.printed, 'computed')]),
    key,
    missing: ['what the source says of the change'],
    fingerprint: fingerprintOf([base, end], [String(years)]),
  };
}

/** The average growth a year in percent. */
function averageOf(quotient: Bounds, years: number): Interval | null {
  const once = transform(quotient, (a) => power(a, 1 / years));
  const a = once?.printed;
  return a ? { ...a, low: (a.low - 1) * 100, high: (a.high - 1) * 100 } : null;
}
