import type { Tokens } from '../lexer.ts';
import { BETWEEN, COMPARE, FROM, THAN, WITH } from '../lexicon.ts';
import { isoDay, parseDay } from '../scan/days.ts';
import type { Draft } from '../scan/draft.ts';
import type { PeriodSpan } from '../scan/period-span.ts';
import type { ReadPeriod } from '../types.ts';
import type { Sentence } from './sentences.ts';

export interface PeriodsRead {
  readonly period: ReadPeriod | null;
  readonly base: ReadPeriod | null;
}

/** A comma or another figure between them makes a period that much farther from a figure. */
const COMMA_COST = 5;
const FIGURE_COST = 4;
const BEFORE_COST = 3;
/** "Over the past decade, …" at the head of the sentence speaks of all of it. */
const LEADING_COST = 14;
const FARTHEST = 45;

/** The period and the base period of a figure: the nearest expressions in its sentence. */
export function readPeriods(t: Tokens, s: Sentence, d: Draft, periods: readonly PeriodSpan[]): PeriodsRead {
  if (d.period) return { period: toPeriod(t, d.period), base: null };
  let best: PeriodSpan | null = null;
  let bestCost = FARTHEST;
  let base: PeriodSpan | null = null;
  let baseCost = FARTHEST;
  for (const p of periods) {
    const leads = p.from - s.from <= 3;
    const reach = Math.max(bestCost, baseCost);
    if (p.from - d.to >= reach) break;
    if (d.from - p.next >= reach && !leads) continue;
    const cost = costOf(t, s, d, p);
    if (isBase(t, s, d, p)) {
      if (cost < baseCost) {
        base = p;
        baseCost = cost;
      }
    } else if (cost < bestCost) {
      best = p;
      bestCost = cost;
    }
  }
  if (d.kind === 'duration') {
    // A length of time is its own period at most where it is part of one ("nine months of 2025").
    const holder = periods.find((p) => p.from <= d.head && p.next >= d.to);
    return { period: holder ? toPeriod(t, holder) : null, base: null };
  }
  const period = best ? toPeriod(t, best) : null;
  return { period, base: base ? toBase(t, base, period) : yearOnYear(t, s, d, period) };
}

function costOf(t: Tokens, s: Sentence, d: Draft, p: PeriodSpan): number {
  if (p.from >= d.to) {
    let cost = p.from - d.to;
    for (let k = d.to; k < p.from && cost < FARTHEST; k++) {
      if (t.is(k, ',') || t.is(k, ';') || t.is(k, '—')) cost += COMMA_COST;
      if (t.is(k, '%')) cost += FIGURE_COST;
    }
    return cost;
  }
  if (p.next <= d.from) {
    let cost = d.from - p.next + BEFORE_COST;
    for (let k = p.next; k < d.from && cost < FARTHEST; k++) if (t.is(k, ',') || t.is(k, ';')) cost += COMMA_COST;
    return p.from - s.from <= 3 ? Math.min(cost, LEADING_COST) : cost;
  }
  return FARTHEST;
}

/** A period behind "compared to", "than in", "against", "from" is what the figure is compared with. */
function isBase(t: Tokens, s: Sentence, d: Draft, p: PeriodSpan): boolean {
  if (p.same) return true;
  for (let k = p.from - 1; k >= Math.max(s.from, p.from - 3); k--) {
    const { grammar, sense } = t.entry(k);
    if ((sense & COMPARE) !== 0 || (grammar & (THAN | WITH)) !== 0) return d.to <= k;
    if ((grammar & FROM) !== 0) return p.from >= d.to && k >= d.to;
    if ((grammar & BETWEEN) !== 0) return false;
  }
  return false;
}

function toPeriod(t: Tokens, p: PeriodSpan): ReadPeriod {
  return { text: t.text.slice(t.start(p.from), t.end(p.next - 1)), start: p.start, end: p.end, years: p.years };
}

/** A base told as "the same period in 2024" has the months of the period it is compared with. */
function toBase(t: Tokens, p: PeriodSpan, period: ReadPeriod | null): ReadPeriod {
  const plain = toPeriod(t, p);
  if (!p.same) return plain;
  const start = parseDay(period?.start);
  const end = parseDay(period?.end);
  const year = p.year ?? (start && p.start === null ? start.year - 1 : null);
  if (!start || !end || year === null) return { ...plain, years: period?.years ?? plain.years };
  const shift = year - start.year;
  return {
    text: plain.text,
    start: isoDay(year, start.month, start.day),
    end: isoDay(end.year + shift, end.month, end.day),
    years: period?.years ?? null,
  };
}

/** "year on year" behind a figure compares its period with the one a year before. */
function yearOnYear(t: Tokens, s: Sentence, d: Draft, period: ReadPeriod | null): ReadPeriod | null {
  const start = parseDay(period?.start);
  const end = parseDay(period?.end);
  for (let k = d.to; k < Math.min(s.to, d.to + 4); k++) {
    if (t.entry(k).unit !== 'y') continue;
    let j = k + 1;
    if (t.is(j, '-')) j += 1;
    if (t.entry(j).word !== 'on' && t.entry(j).word !== 'over') continue;
    j += 1;
    if (t.is(j, '-')) j += 1;
    if (t.entry(j).unit !== 'y') continue;
    const text = t.text.slice(t.start(k), t.end(j));
    if (!start || !end) return { text, start: null, end: null, years: period?.years ?? null };
    return {
      text,
      start: isoDay(start.year - 1, start.month, start.day),
      end: isoDay(end.year - 1, end.month, end.day),
      years: period?.years ?? null,
    };
  }
  return null;
}
