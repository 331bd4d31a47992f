import { boundsOf, rangeBounds } from '../../quantity/bounds.ts';
import { negated, toNumber } from '../../quantity/numbers.ts';
import { NUMBER, SYMBOL, type Tokens, WORD } from '../lexer.ts';
import {
  A,
  BETWEEN,
  BY,
  CHANGE,
  DOWN,
  DURING,
  FROM,
  FUNCTION,
  HALF,
  IN,
  LAST,
  NEXT,
  OF,
  OR,
  PERIOD_NAME,
  POINT,
  SINCE,
  THAN,
  THE,
  THIS,
  UNTIL,
  UP,
} from '../lexicon.ts';
import { approximationAfter, approximationBefore, describe, reasonOf } from './approximate.ts';
import { readCounted } from './counted.ts';
import type { Day } from './days.ts';
import { type Draft, draft } from './draft.ts';
import { TELEPHONE, whyNoFigure } from './exclude.ts';
import { isCompass, isDenominator } from './exclude-measured.ts';
import { isQuotedAlone } from './exclude-named.ts';
import { amountOf, isMinus, type Measured, readMeasured } from './measured.ts';
import { isCurrencySymbol } from './money.ts';
import { isVulgarFraction } from './numeral-parts.ts';
import { readPeriodAt, startsPeriod } from './period.ts';
import type { PeriodSpan } from './period-span.ts';
import { closeBetweenLimits, readRange } from './range.ts';
import { readDigitsWord, readFactor, readOrdinal, readPlaces, readUnitAndHalf } from './words.ts';

/** What one pass over the tokens finds: figures in the making and the periods that the words name. */
export interface Scanned {
  readonly drafts: Draft[];
  readonly periods: PeriodSpan[];
}

/** Finds all figures and periods. Every rule looks a bounded number of tokens around, so the pass is linear. */
export function scanFigures(t: Tokens, published: Day | null): Scanned {
  const found: Scanned = { drafts: [], periods: [] };
  let covered = 0;
  let next = 0;
  let lastNumber = -ROW_GAP;
  let row = 0;
  for (let n = 0; n < t.pointCount; n++) {
    const i = t.point(n);
    if (t.type(i) === NUMBER || isVulgarFraction(t.mark(i))) {
      row = i - lastNumber <= ROW_GAP ? row + 1 : 0;
      lastNumber = i;
    }
    if (i < next) continue;
    if (row > LONGEST_ROW && isBare(t, i)) continue;
    if (t.type(i) !== SYMBOL) {
      const period = startsPeriod(t, i) ? readPeriodAt(t, i, published) : null;
      if (period) {
        if (i >= covered) {
          found.periods.push(period);
          covered = period.next;
        }
        if ((period.absolute || isQuarter(t, period)) && isDate(t, i, period)) {
          found.drafts.push(dateDraft(t, period));
          next = period.next;
          continue;
        }
      }
    }
    next = scanAt(t, i, found.drafts);
  }
  return found;
}

/** Numbers no further apart than this stand in a row; a longer row than this is a table, and its bare numbers state nothing. */
const ROW_GAP = 4;
const LONGEST_ROW = 16;

/** Whether a number stands without a currency, a unit or anything counted. */
function isBare(t: Tokens, i: number): boolean {
  if (isCurrencySymbol(t, i - 1) || t.entry(i - 1).code !== null) return false;
  const type = t.type(i + 1);
  if (type === WORD) return (t.grammar(i + 1) & FUNCTION) !== 0;
  return type !== SYMBOL || !(t.is(i + 1, '%') || t.is(i + 1, '‰') || t.is(i + 1, '°') || isCurrencySymbol(t, i + 1));
}

/** From, by, since and the like only open a period; the date behind them is a figure of its own. */
function isDate(t: Tokens, i: number, period: PeriodSpan): boolean {
  if (period.from !== i) return false;
  // "1984" is a book.
  if (t.type(i) === NUMBER && isQuotedAlone(t, i, period.next)) return false;
  const { grammar } = t.entry(i);
  return (grammar & (SINCE | UNTIL | BY)) === 0 || t.entry(i).month > 0;
}

/** "in the second quarter": a date whose year the text around tells. */
function isQuarter(t: Tokens, period: PeriodSpan): boolean {
  return t.entry(period.next - 1).key === 'quarter' && t.entry(period.next - 2).ordinal > 0 && t.gap(period.next - 1);
}

function dateDraft(t: Tokens, period: PeriodSpan): Draft {
  const { range, year } = period;
  const skip = (t.grammar(period.from) & (FROM | BETWEEN)) !== 0 ? 1 : 0;
  const about = approximationBefore(t, period.from, true);
  const from = about && about.nearness === 'about' ? about.at : period.from + skip;
  return draft(from, period.next, period.from, 'date', {
    fixed: range ? rangeBounds(range[0], range[1]) : year === null ? null : rangeBounds(year, year),
    nearness: about?.nearness === 'about' ? 'about' : 'plain',
    period,
    reasons: [range ? 'a range of years' : 'a date'],
    confidence: 0.93,
  });
}

/** Reads the figure that begins at token i, if there is one; returns the token to go on from. */
function scanAt(t: Tokens, i: number, drafts: Draft[]): number {
  const type = t.type(i);
  if (type === SYMBOL) {
    if (t.is(i, '×') && t.type(i + 1) === NUMBER && t.gap(i)) {
      const factor = readMeasured(t, i + 1);
      if (!factor || factor.own) return i + 1;
      const number = amountOf(factor);
      return keep(t, draft(i, factor.next, i, 'multiple', { number, unit: 'x', reasons: ['times sign'] }), drafts);
    }
    if (!isVulgarFraction(t.mark(i)) && (!isCurrencySymbol(t, i) || !mayBeAmount(t, i + 1))) return i + 1;
    return scanNumber(t, i, drafts);
  }
  if (type === WORD) {
    if (!t.begins(i)) return isCurrencySymbol(t, i + 1) ? scanNumber(t, i, drafts) : i + 1;
    const entry = t.entry(i);
    const special =
      readDigitsWord(t, i) ?? readPlaces(t, i) ?? readUnitAndHalf(t, i) ?? readFactor(t, i) ?? readOrdinal(t, i);
    if (special) return keep(t, special, drafts);
    const starts =
      entry.number >= 0 ||
      entry.vague !== null ||
      entry.fraction === 4 ||
      (entry.grammar & (A | HALF | POINT)) !== 0 ||
      entry.code !== null ||
      (entry.currency !== null && t.type(i + 1) === NUMBER) ||
      isCurrencySymbol(t, i + 1);
    return starts ? scanNumber(t, i, drafts) : i + 1;
  }
  const ordinal = readOrdinal(t, i);
  return ordinal ? keep(t, ordinal, drafts) : scanNumber(t, i, drafts);
}

/** Whether a number may stand at a token, behind a sign that needs one: a quick look before the slow ones. */
function mayBeAmount(t: Tokens, i: number): boolean {
  return t.type(i) !== SYMBOL || isMinus(t, i) || t.is(i, '(') || isVulgarFraction(t.mark(i));
}

function keep(t: Tokens, found: Draft, drafts: Draft[]): number {
  const about = approximationBefore(t, found.head, false);
  // "do not exceed hundredths of a percent": the words are bounds already.
  if (about && !(found.fixed && about.nearness === 'at-most')) {
    // What has more than halved is less than a half.
    const falls = found.kind === 'multiple' && found.number !== null && toNumber(found.number) < 1;
    const nearness = falls && about.nearness === 'over' ? 'less-than' : about.nearness;
    applyBefore(found, about.at, nearness, reasonOf(t, about));
  }
  push(drafts, found);
  return found.to;
}

function applyBefore(d: Draft, at: number, nearness: Draft['nearness'], reason: string): void {
  d.from = Math.min(d.from, at);
  d.nearness = nearness;
  d.reasons.push(reason);
}

/** A figure never reaches back into the one before it. */
function push(drafts: Draft[], d: Draft): void {
  const last = drafts[drafts.length - 1];
  if (last && d.from < last.to) d.from = Math.min(d.head, Math.max(d.from, last.to));
  if (last && d.head < last.to) return;
  drafts.push(d);
}

function scanNumber(t: Tokens, i: number, drafts: Draft[]): number {
  const m = readMeasured(t, i);
  if (!m) return i + 1;
  const range = readRange(t, m);
  if (range === 'no figure') return skipCode(t, m.next);
  if (range) {
    finish(t, range, drafts);
    return range.to;
  }
  if (isCompass(t, m) || isDenominator(t, m)) return Math.max(m.next, i + 1);
  const after = approximationAfter(t, m.next);
  const counted = m.own ? null : readCounted(t, after ? after.at : m.next);
  const why = whyNoFigure(t, m, counted ? counted.noun : null);
  if (why) return why === TELEPHONE ? skipCode(t, m.next, true) : Math.max(m.numeral.next, i + 1);
  const d = singleDraft(t, m, counted?.noun ?? null, counted?.known ?? false);
  if (!d) return Math.max(m.numeral.next, i + 1);
  if (m.numeral.nearness) {
    d.nearness = m.numeral.nearness;
    d.reasons.push(describe(t.string(m.numeral.next - 1), m.numeral.nearness));
  }
  if (after) {
    d.to = after.at;
    d.nearness = after.nearness;
    d.reasons.push(reasonOf(t, after));
  }
  if (counted && counted.next > d.to) d.to = counted.next;
  finish(t, d, drafts);
  closeBetweenLimits(t, d);
  return d.to;
}

/** Goes on behind a chain of digits and dashes; a telephone number has spaces in it too. */
function skipCode(t: Tokens, from: number, spaced = false): number {
  let k = from;
  while (k < t.count && (spaced || t.glued(k)) && (t.type(k) === NUMBER || isMinus(t, k))) k += 1;
  return k;
}

/** "roughly nine in ten": no part is more than its whole. */
function keepWithin(d: Draft): void {
  if (!d.part || !d.number || d.fixed || (d.nearness !== 'plain' && d.nearness !== 'about')) return;
  if (toNumber(d.number) > 1) return;
  const { printed, widest } = boundsOf(d.number, d.nearness, false);
  if (printed.high <= 1) return;
  d.fixed = { printed: { ...printed, high: 1 }, widest: { ...widest, high: Math.min(1, widest.high) } };
}

function finish(t: Tokens, d: Draft, drafts: Draft[]): void {
  addSign(t, d);
  const before = approximationBefore(t, d.from, d.kind === 'duration' && d.reasons[0] !== 'an age');
  if (before) {
    // "about 500 or more": the limit behind the number says more than the word before it.
    const limited = before.nearness === 'about' && (d.nearness === 'at-least' || d.nearness === 'at-most');
    applyBefore(d, before.at, limited ? d.nearness : before.nearness, reasonOf(t, before));
  }
  keepWithin(d);
  push(drafts, d);
}

/** A minus right before the number, with white space or an opening mark before it, is a sign. */
function addSign(t: Tokens, d: Draft): void {
  const at = d.from - 1;
  // "(3.4)%": the sign is told by the brackets.
  if (t.is(at, '(') && t.is(d.to - 2, ')') && d.to - d.from === 3) {
    d.from = at;
    return;
  }
  // "plus or minus 3 points" goes to both sides.
  if (t.entry(at).key === 'minus' && (t.grammar(at - 1) & OR) !== 0) return;
  if (t.entry(at).key === 'minus' && d.number) {
    d.from = at;
    d.number = negated(d.number);
    d.reasons.push('minus');
    return;
  }
  // "- 1,200" alone is a negative number; in a text it is a dash.
  const apart = t.gap(d.from) && !(at === 0 && t.start(0) === 0 && d.to === t.count);
  if (apart || !d.number) return;
  const opened = at === 0 || t.gap(at) || t.is(at - 1, '(') || t.is(at - 1, '[') || t.is(at - 1, '=');
  if (!opened) return;
  if (t.is(at, '+')) d.from = at;
  else if (t.is(at, '-') || t.is(at, '−')) {
    d.from = at;
    d.number = negated(d.number);
    d.reasons.push('minus sign');
  }
}

/** The draft of one number, or null where the words make it none after all. */
export function singleDraft(t: Tokens, m: Measured, noun: string | null, known: boolean): Draft | null {
  const { numeral } = m;
  const reasons: string[] = [];
  if (m.reason) reasons.push(m.reason);
  if (numeral.inWords) reasons.push('number in words');
  if (m.kind === 'duration' && isLooseTime(t, m)) return null;
  if (m.kind === 'multiple' && !isFold(t, m)) return null;
  let confidence = m.own ? 0.95 : noun !== null ? (known ? 0.9 : 0.75) : numeral.magnitude > 0 ? 0.7 : 0.5;
  if (m.kind === 'count' && m.own) confidence = 0.7;
  if (numeral.doubtful >= 0 && !m.own) confidence = Math.min(confidence, 0.65);
  if (numeral.part && !m.own) {
    if (!isPart(t, m)) return null;
    confidence = 0.8;
    reasons.push('a part of a whole');
  } else if (noun !== null) {
    reasons.push(`counts ${noun}`);
  }
  const { spread } = m;
  const middle = toNumber(amountOf(m));
  const about = spread === null ? null : rangeBounds(middle - spread * m.part, middle + spread * m.part);
  return draft(m.from, m.next, m.from, m.kind, {
    nearness: about ? 'about' : 'plain',
    number: numeral.vague ? null : amountOf(m),
    fixed: about
      ? about
      : numeral.vague
        ? rangeBounds(numeral.vague[0] * m.part, numeral.vague[1] * m.part, false, true)
        : null,
    unit: m.own ? m.unit : numeral.part ? null : noun,
    currency: m.currency,
    bare: m.bare,
    cents: m.part < 1,
    own: m.own,
    magnitude: numeral.magnitude,
    part: numeral.part && !m.own,
    reasons,
    confidence,
  });
}

/** Words that make "five-year cycle" one period among others: the past, this, another. */
function isPeriodic(t: Tokens, i: number): boolean {
  return (t.grammar(i) & (LAST | THIS | NEXT)) !== 0 || t.entry(i).key === 'another';
}

/** "one day he left": words of time that measure nothing; "within one day" and "a period of one day" do. */
function isLooseTime(t: Tokens, m: Measured): boolean {
  const one = m.numeral.inWords && !m.numeral.half && m.numeral.number.digits === 1 && m.numeral.number.exponent === 0;
  const hyphen = t.is(m.numeral.next, '-') && t.glued(m.numeral.next);
  // "the past five-year period" is a period, and no length of its own.
  if (hyphen && (t.sense(m.next) & PERIOD_NAME) !== 0 && isPeriodic(t, m.from - 1)) return true;
  if (!one || m.unit !== 'd') return false;
  return (t.grammar(m.from - 1) & (OF | DURING | THAN | BETWEEN)) === 0 && t.count !== m.next;
}

/** "two-fold" alone has two sides; a factor stands with words of change. */
function isFold(t: Tokens, m: Measured): boolean {
  if (t.entry(m.next - 1).key !== 'fold' || t.type(m.from) === NUMBER) return true;
  if ((t.grammar(m.from - 1) & A) !== 0 || (t.grammar(m.from - 1) & BY) !== 0) return true;
  for (let k = m.from - 4; k < m.next + 3; k++) {
    if (k < 0 || k >= t.count) continue;
    if ((t.sense(k) & CHANGING) !== 0) return true;
  }
  return false;
}

const CHANGING = UP | DOWN | CHANGE;

/** "half of exports", "two thirds": a part; "half" in "the first half" or "half way" is none. */
function isPart(t: Tokens, m: Measured): boolean {
  if ((t.grammar(m.from) & HALF) === 0) return true;
  const before = t.entry(m.from - 1);
  if (before.ordinal > 0 || (before.grammar & (LAST | THIS | NEXT)) !== 0 || before.key === 'between') return false;
  if (t.is(m.next, '-')) return false;
  if ((t.grammar(m.next) & (OF | THE)) !== 0 || t.language.qualifiers.possessives.has(t.entry(m.next).word))
    return true;
  const words = approximationBefore(t, m.from, false) ?? approximationAfter(t, m.next);
  return words !== null || before.number === 1 || (before.grammar & (BY | IN)) !== 0;
}
