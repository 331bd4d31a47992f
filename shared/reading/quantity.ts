import type { FigureRole } from '../model/vocabulary.ts';
import { readPeriods } from './context/periods.ts';
import { readPer, readRoles } from './context/roles.ts';
import { findSentences, type Sentence } from './context/sentences.ts';
import { newStory } from './context/story.ts';
import { languageOf } from './languages.ts';
import { Tokens, WORD } from './lexer.ts';
import { ANNUAL, AVERAGE, CHANGE, OF, SHARE } from './lexicon.ts';
import { toQuantity } from './read.ts';
import { parseDay } from './scan/days.ts';
import type { Draft } from './scan/draft.ts';
import { draft } from './scan/draft.ts';
import { scanFigures } from './scan/figures.ts';
import { amountOf, readMeasured } from './scan/measured.ts';
import type { PeriodSpan } from './scan/period-span.ts';
import type { Quantity, ReadFigure } from './types.ts';

/** One figure as an analyst writes it, with what its own words say of it. */
export type WrittenQuantity = Quantity & Pick<ReadFigure, 'per' | 'period' | 'role' | 'reasons'>;

const LONGEST = 200;

/**
 * Reads one figure as typed in a cell: "nearly $8.9bn", "at least half a billion dollars a year", "117%",
 * "8,900,000,000", "1.7e9", "(1,234)", "tripled". `published` resolves relative periods.
 * Returns null where the text as a whole is not one figure.
 */
export function readQuantity(text: string, options?: { readonly published?: string | null }): WrittenQuantity | null {
  const trimmed = text.trim();
  if (trimmed === '' || trimmed.length > LONGEST) return null;
  const negative = /^\(([^()]*\d[^()]*)\)$/.exec(trimmed);
  const body = negative?.[1] ?? trimmed;
  const t = new Tokens(body, languageOf(null), body.length + 1);
  t.lex(0, body.length);
  const { drafts, periods } = scanFigures(t, parseDay(options?.published));
  const found = plainNumber(t) ?? whole(t, drafts, periods);
  const sentence = findSentences(t)[0];
  if (!found || !sentence) return null;
  if (negative) {
    if (!found.number || found.nearness !== 'plain') return null;
    found.number = { ...found.number, digits: -found.number.digits };
    found.reasons.push('brackets mark a negative number');
  }
  const role = roleOf(t, { ...sentence, from: 0, to: t.count }, found);
  const period = readPeriods(t, sentence, [found], [role], periods, newStory())[0]?.period ?? null;
  return {
    ...toQuantity(found, role),
    role,
    per: readPer(t, { ...sentence, to: t.count }, found, t.count),
    period,
    reasons: found.reasons,
  };
}

/** Words of a floor or a ceiling mean one where nothing else stands beside them. */
function roleOf(t: Tokens, sentence: Sentence, found: Draft): FigureRole {
  const amount = found.kind !== 'duration' && found.kind !== 'date' && found.kind !== 'multiple';
  if (amount && (found.nearness === 'at-least' || found.nearness === 'at-most')) return 'threshold';
  return readRoles(t, sentence, [found])[0]?.role ?? 'level';
}

/** A number alone in its cell is a number, whatever it would be in a text (a code, a list marker). */
function plainNumber(t: Tokens): Draft | null {
  const sign = t.count === 2 && (t.is(0, '-') || t.is(0, '−') || t.is(0, '+')) && t.glued(1) ? 1 : 0;
  const m = readMeasured(t, sign);
  if (!m || m.next !== t.count || m.own || m.numeral.vague || m.numeral.part) return null;
  const number = amountOf(m);
  return draft(0, t.count, 0, 'count', {
    number: sign === 1 && !t.is(0, '+') ? { ...number, digits: -number.digits } : number,
    own: false,
    magnitude: m.numeral.magnitude,
    reasons: ['a number alone'],
  });
}

/** Words that may stand around a figure without making it more than one: "a year", "in 2025", "growth of". */
const AROUND: ReadonlySet<string> = new Set(
  (
    'a the of in for by to from per each every year years annually yearly monthly quarterly month quarter annum day week ' +
    'hour aged age old just only exactly over during some on approached approaching exceeding exceeded reached reaching'
  ).split(' '),
);

/** Senses of the words that only name what the figure is. */
const NAMING = CHANGE | SHARE | AVERAGE | ANNUAL;

/** The one figure that the words as a whole are, or null. Dates beside another figure tell its period. */
function whole(t: Tokens, drafts: readonly Draft[], periods: readonly PeriodSpan[]): Draft | null {
  const main = drafts.filter((d) => d.kind !== 'date');
  const found = main.length > 0 ? main[0] : drafts[0];
  if (!found || main.length > 1 || (main.length === 0 && drafts.length > 1)) return null;
  for (let k = 0; k < t.count; k++) {
    if (drafts.some((d) => k >= d.from && k < d.to)) continue;
    if (periods.some((p) => k >= p.from && k < p.next)) continue;
    if (isOf(t, k, found)) continue;
    if ((t.is(k, '.') && k === t.count - 1) || t.is(k, '/')) continue;
    const entry = t.entry(k);
    if (found.unit === 'pH' && t.string(k) === 'pH') continue;
    if (AROUND.has(entry.word) || entry.key === 'between' || (entry.sense & NAMING) !== 0) continue;
    const priced =
      entry.unit !== null && (t.is(k - 1, '/') || t.entry(k - 1).key === 'per' || t.entry(k - 1).word === 'a');
    if (!priced && !countedAt(t, k, found)) return null;
  }
  return found;
}

/** Whether a token belongs to what the figure is of: "5 million tonnes of grain", "two thirds of all exports". */
function isOf(t: Tokens, k: number, found: Draft): boolean {
  return k >= found.to && k <= found.to + MAX_NOUN && (t.grammar(found.to) & OF) !== 0 && t.type(k) === WORD;
}

/** Whether a token stands between a number and the noun that it counts, that noun included. */
function countedAt(t: Tokens, k: number, found: Draft): boolean {
  if (found.own || found.unit === null || k < found.to) return false;
  for (let j = k; j < Math.min(t.count, k + MAX_NOUN); j++) if (t.string(j).toLowerCase() === found.unit) return true;
  return false;
}

const MAX_NOUN = 5;
