import type { Finding } from '../model/finding.ts';
import { evenly, placesOf } from './direction.ts';
import { factsInterval, fingerprintOf } from './facts.ts';
import type { FigureFacts } from './types.ts';

/** Words that say in which terms an amount or its growth is told. */
const TERMS =
  /\b(?:in real terms|real terms|real growth|real gdp|(?:at|in) (?:constant|comparable|fixed|current) prices|adjusted for inflation|inflation-adjusted|in nominal terms|nominal|(?:in|by) (?:physical )?volume|in volume terms|in physical terms|in tonnage|by value|in value terms|in (?:roubles?|rubles?|local currency|(?:the )?national currency)|in dollar terms|(?:at|in) constant (?:exchange rates|currenc(?:y|ies))|purchasing power(?: parity)?|ppp|in local currencies|(?:adjust(?:ed|ing)|corrected) for (?:currency|exchange rates?|prices|calendar|working days)|currency[- ](?:adjusted|neutral)|organic(?:ally)?|like[- ]for[- ]like|same-store|comparable (?:sales|revenues?|growth|stores?)|on a (?:comparable|reported|like-for-like) basis|underlying|statutory|pro forma|median|(?<!(?:seasonally|calendar|inflation|currency)[- ])adjusted (?!for\b)\p{L}+)(?!\p{L})/giu;
/** Against what a rate is told: only of growth and rates. */
const RHYTHM =
  /\b(?:year on year|year-on-year|yoy|y\/y|on the year|from a year (?:earlier|ago)|month on month|month-on-month|m\/m|on the month|quarter on quarter|quarter-on-quarter|qoq|q\/q|on the quarter|annuali[sz]ed)\b/gi;
const SEASON = /\b(?:seasonally[- ]adjusted|calendar-adjusted|unadjusted)\b/gi;
const STATUS = /\b(?:preliminary|provisional|flash estimate|revised|restated|final (?:data|figures?|estimate))\b/gi;
const SCOPE =
  /\b(?:(?:excluding|exclusive of|not counting|not including|apart from|leaving out|attributable to) (?:the )?\p{L}+|(?:including|before|after) (?:the )?(?:minorit(?:y|ies)|non-controlling|tax(?:es)?|vat|interest|subsidies|re-exports|transit|exceptional|one-off|acquisitions?|intersegment|eliminations|restructuring|depreciation)|pre-tax|post-tax|non-(?:oil|energy|food|resource|commodity|military))\b/giu;

/** Years that are not those of the calendar, and amounts gathered over more time than the period that is told. */
const TIME =
  /\b(?:(?:fiscal|financial) year|fiscal \d{4}|(?:marketing|crop) year|cumulative(?:ly)?|accumulated|so far|to date|by the (?:end|close) of)\b/gi;

/** What ends a clause: a mark with a space after it, so no mark inside a number. */
const MARK = /[,;:.](?=\s|$)/;

/**
 * The words around a figure: its clause, and those beside it that hold no other number. The whole statement where it is not found: then
 * they may be of it.
 */
function aroundOf({ claim, figure }: FigureFacts): string {
  const statement = evenly(claim.statement);
  const own = evenly(figure.text);
  const [at] = placesOf(statement, own);
  if (at === undefined) return statement;
  const before = statement.slice(0, at).split(MARK);
  const after = statement.slice(at + own.length).split(MARK);
  const [near = '', ...left] = [...before].reverse();
  const [close = '', ...right] = after;
  return [...[...withoutNumbers(left)].reverse(), `${near}${own}${close}`, ...withoutNumbers(right)].join(',');
}

function withoutNumbers(clauses: readonly string[]): readonly string[] {
  const end = clauses.findIndex((clause) => /\d/.test(clause));
  return end < 0 ? clauses : clauses.slice(0, end);
}

function told(text: string, words: RegExp): string {
  const found = (text.match(words) ?? []).map((word) => word.toLowerCase().replace(/^fiscal \d{4}$/, 'fiscal year'));
  return [...new Set(found)].sort().join(', ');
}

/**
 * What is said of how one of two figures was counted and not of the other; null where nothing is, so that both can be held against each
 * other. What an analyst has put into the basis is compared as basis; this is for what stands in the statements alone. Within one
 * statement only its terms set figures apart: "growth of 5 % in real terms, from 100 to 108 bn".
 */
export function countedOtherwise(a: FigureFacts, b: FigureFacts): string | null {
  const [x, y] = [aroundOf(a), aroundOf(b)];
  if (a.claim.id === b.claim.id) return told(x, TERMS) || told(y, TERMS) || null;
  const rates = isRate(a) && isRate(b);
  const sorts = [TERMS, SCOPE, TIME, ...(rates ? [RHYTHM] : []), ...(rates || areNear(a, b) ? [SEASON, STATUS] : [])];
  for (const words of sorts) {
    const [one, other] = [told(x, words), told(y, words)];
    if (one !== other) return one || other;
  }
  return null;
}

/** What is said of how a figure was counted that reference data do not say of theirs; null where nothing is. */
export function countedInWords(facts: FigureFacts): string | null {
  const text = aroundOf(facts);
  return told(text, TERMS) || told(text, SEASON) || told(text, SCOPE) || told(text, TIME) || null;
}

/**
 * A finding of several figures that are held against each other; where it contradicts and their statements count them in different ways,
 * it cannot tell, and says so.
 */
export function ifCountedInOneWay(finding: Finding, figures: readonly FigureFacts[]): Finding {
  if (finding.verdict !== 'contradiction') return finding;
  const otherwise = firstOtherwise(figures);
  if (otherwise === null) return finding;
  return {
    ...finding,
    verdict: 'cannot-tell',
    summary: `${finding.summary.replace(/\.$/, '')}, if all are counted in one way; “${otherwise}” may be told of one alone.`,
    working: `${finding.working}, if counted in one way`,
    missing: [ONE_WAY],
    fingerprint: fingerprintOf(figures, [finding.fingerprint, otherwise]),
  };
}

function firstOtherwise(figures: readonly FigureFacts[]): string | null {
  for (const [i, one] of figures.entries()) {
    for (const other of figures.slice(i + 1)) {
      const otherwise = countedOtherwise(one, other);
      if (otherwise !== null) return otherwise;
    }
  }
  return null;
}

/** Neither first data nor the season puts an amount farther off than this. */
const REVISED = 1.5;

function areNear(a: FigureFacts, b: FigureFacts): boolean {
  const [x, y] = [factsInterval(a.figure).widest, factsInterval(b.figure).widest];
  return x.low <= y.high * REVISED && y.low <= x.high * REVISED;
}

function isRate({ figure }: FigureFacts): boolean {
  return figure.role === 'growth-rate' || figure.role === 'growth-index' || figure.role === 'rate';
}

/** Said where a contradiction hangs on it. */
export const ONE_WAY = 'whether both are counted in one way';
