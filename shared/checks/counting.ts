import { evenly, placesOf } from './direction.ts';
import { factsInterval } from './facts.ts';
import type { FigureFacts } from './types.ts';

/** Words that say in which terms an amount or its growth is told. */
const TERMS =
  /\b(?:in real terms|real terms|real growth|real gdp|(?:at|in) (?:constant|comparable|fixed|current) prices|adjusted for inflation|inflation-adjusted|in nominal terms|nominal|(?:in|by) (?:physical )?volume|in volume terms|in physical terms|in tonnage|by value|in value terms|in (?:roubles?|rubles?|local currency|(?:the )?national currency)|in dollar terms|at constant exchange rates|purchasing power(?: parity)?|ppp)\b/gi;
/** Against what a rate is told: only of growth and rates. */
const RHYTHM =
  /\b(?:year on year|year-on-year|yoy|y\/y|on the year|from a year (?:earlier|ago)|month on month|month-on-month|m\/m|on the month|quarter on quarter|quarter-on-quarter|qoq|q\/q|on the quarter|annuali[sz]ed)\b/gi;
const SEASON = /\b(?:seasonally[- ]adjusted|calendar-adjusted|unadjusted)\b/gi;
const STATUS = /\b(?:preliminary|provisional|flash estimate|revised|restated|final (?:data|figures?|estimate))\b/gi;
const SCOPE =
  /\b(?:(?:excluding|exclusive of|not counting|not including|apart from|leaving out) (?:the )?\p{L}+|non-(?:oil|energy|food|resource|commodity|military))\b/giu;

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
  return [...new Set((text.match(words) ?? []).map((word) => word.toLowerCase()))].sort().join(', ');
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
  const sorts = [TERMS, SCOPE, ...(rates ? [RHYTHM] : []), ...(rates || areNear(a, b) ? [SEASON, STATUS] : [])];
  for (const words of sorts) {
    const [one, other] = [told(x, words), told(y, words)];
    if (one !== other) return one || other;
  }
  return null;
}

/** What is said of how a figure was counted that reference data do not say of theirs; null where nothing is. */
export function countedInWords(facts: FigureFacts): string | null {
  const text = aroundOf(facts);
  return told(text, TERMS) || told(text, SEASON) || told(text, SCOPE) || null;
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
