import type { FigureRole } from '../../model/vocabulary.ts';
import { OWNING, RESPECTIVE } from '../cues.ts';
import { type Tokens, WORD } from '../lexer.ts';
import { AND, SAY } from '../lexicon.ts';
import { isoDay, parseDay } from '../scan/days.ts';
import type { Draft } from '../scan/draft.ts';
import type { PeriodSpan } from '../scan/period-span.ts';
import { EXPECT, INTEND, LIKELY, OUGHT, OUTLOOK, PLEDGE, WILL } from '../senses.ts';
import type { ReadPeriod } from '../types.ts';
import { movedBack, withBefore } from './period-before.ts';
import { isDeadline, type PlacedPeriod, placePeriods } from './period-places.ts';
import type { Sentence } from './sentences.ts';
import { ofStory, type Story, tell } from './story.ts';

export interface PeriodsRead {
  readonly period: ReadPeriod | null;
  readonly base: ReadPeriod | null;
  /** Why, where the period does not stand in the sentence itself. */
  readonly reason: string | null;
}

const NONE: PeriodsRead = { period: null, base: null, reason: null };

/** A comma, another figure, or words between them make a period that much farther from a figure. */
const COMMA_COST = 3;
const FIGURE_COST = 3;
const BEFORE_COST = 3;
/** Behind a semicolon, a verb of saying or "while" another statement begins; behind "after", another event. */
const STATEMENT_COST = 12;
const EVENT_COST = 30;
/** "Over the past decade, …" at the head of the sentence speaks of all of it. */
const LEADING_COST = 14;
const FARTHEST = 45;

/** Roles of figures that compare two periods. */
const COMPARING: ReadonlySet<FigureRole> = new Set(['growth-rate', 'growth-index', 'change', 'multiple', 'threshold']);
/** Roles of figures that go on with the story of the sentence before. */
const TELLING: ReadonlySet<FigureRole> = new Set([
  'level',
  'share',
  'rate',
  'growth-rate',
  'growth-index',
  'change',
  'multiple',
]);

/** The periods and base periods of the figures of one sentence, in their order; goes on with the story told so far. */
export function readPeriods(
  t: Tokens,
  s: Sentence,
  drafts: readonly Draft[],
  roles: readonly FigureRole[],
  spans: readonly PeriodSpan[],
  story: Story,
): readonly PeriodsRead[] {
  const places = placePeriods(t, s, withBefore(t, s, spans), drafts);
  const main = mainPeriod(t, places);
  const inOrder = respectively(t, s, drafts, spans);
  const own = drafts.map((d, n) => {
    const told = inOrder?.get(d);
    if (told) return { period: toPeriod(t, told), base: null, reason: 'periods told in order' };
    return ownPeriods(t, s, d, n, roles[n] ?? 'level', places, drafts, main, story);
  });
  const ahead = looksAhead(t, s);
  const carries = main === null && !ahead;
  const read = own.map((read, n) => {
    const d = drafts[n];
    const role = roles[n] ?? 'level';
    if (!d || d.kind === 'date') return read;
    if (read.period === null && carries && TELLING.has(role) && d.kind !== 'duration' && d.kind !== 'ordinal') {
      return ofStory(story, s, read);
    }
    if (read.base === null && COMPARING.has(role)) return { ...read, base: baseOfPair(drafts, own, n) };
    return read;
  });
  if (s.heading || !ahead) {
    const measured = own.map(({ period }, n) => (drafts[n]?.kind === 'date' ? null : period));
    tell(story, s, [...measured, main]);
  }
  return read;
}

function ownPeriods(
  t: Tokens,
  s: Sentence,
  d: Draft,
  n: number,
  role: FigureRole,
  places: readonly PlacedPeriod[],
  drafts: readonly Draft[],
  told: ReadPeriod | null,
  story: Story,
): PeriodsRead {
  if (d.period) return { ...NONE, period: toPeriod(t, d.period) };
  if (d.kind === 'duration' && d.pair === null) return { ...NONE, period: ofLength(t, d, places) };
  let best: PlacedPeriod | null = null;
  let bestCost = FARTHEST;
  let base: PlacedPeriod | null = null;
  let baseCost = FARTHEST;
  for (const p of places) {
    if (p.ownedBy !== null && p.ownedBy !== d) continue;
    if (d.relation?.kind === 'start-of' && p.ownedBy !== d && !p.leads && p.span.from >= d.to) continue;
    if (p.span.from - d.to >= FARTHEST) break;
    const compared = p.ownedBy !== d && (p.span.same || (p.comparedAt >= 0 && p.comparedAt >= d.to));
    if (!compared && p.comparedAt >= 0 && p.ownedBy !== d && p.comparedAt < d.from && p.span.from < d.from) continue;
    const reach = compared ? baseCost : bestCost;
    if (p.span.from - d.to >= reach || (!p.leads && d.from - p.span.next >= reach)) continue;
    const cost = p.ownedBy === d ? 0 : costOf(t, d, p, drafts, n);
    if (compared) {
      if (cost < baseCost) {
        base = p;
        baseCost = cost;
      }
    } else if (cost < bestCost) {
      best = p;
      bestCost = cost;
    }
  }
  const main = told ?? ofStory(story, s, NONE).period;
  const period = best === null ? null : best.before !== null ? stepBefore(t, best, main) : toPeriod(t, best.span);
  if (!COMPARING.has(role)) return { ...NONE, period };
  return { ...NONE, period, base: base ? toBase(t, base, period ?? main) : yearOnYear(t, s, d, period) };
}

/** A length of time has a period where it is part of one ("nine months of 2025") or is told for one ("47 years in 2000"). */
function ofLength(t: Tokens, d: Draft, places: readonly PlacedPeriod[]): ReadPeriod | null {
  for (const { span } of places) {
    if (span.from > d.to + 1) return null;
    if ((span.from <= d.head && span.next >= d.to) || span.from >= d.to) return toPeriod(t, span);
  }
  return null;
}

/** The period that the sentence speaks of, from which "a year earlier" counts. */
function mainPeriod(t: Tokens, places: readonly PlacedPeriod[]): ReadPeriod | null {
  const main = places.find((p) => p.before === null && !p.span.same && p.comparedAt < 0 && p.ownedBy === null);
  return main ? toPeriod(t, main.span) : null;
}

function costOf(t: Tokens, d: Draft, p: PlacedPeriod, drafts: readonly Draft[], n: number): number {
  const { span } = p;
  const behind = span.from >= d.to;
  if (!behind && span.next > d.from) return FARTHEST;
  const from = behind ? d.to : span.next;
  const to = behind ? span.from : d.from;
  let cost = to - from;
  for (let k = from; k < to && cost < FARTHEST; k++) {
    if (t.type(k) !== WORD) {
      if (t.is(k, ',')) cost += COMMA_COST;
      else if (t.is(k, ';') || t.is(k, '—') || t.is(k, '(') || t.is(k, ')')) cost += STATEMENT_COST;
      continue;
    }
    const { word } = t.entry(k);
    if ((t.sense(k) & SAY) !== 0 && (t.cue(k) & OWNING) === 0) cost += behind ? EVENT_COST : 0;
    else if (t.language.times.contrast.has(word)) cost += STATEMENT_COST;
    else if (t.language.times.events.has(word)) cost += EVENT_COST;
  }
  const step = behind ? 1 : -1;
  for (let k = n + step; cost < FARTHEST; k += step) {
    const other = drafts[k];
    if (!other || other.from < from || other.to > to) break;
    if (other.kind !== 'date') cost += FIGURE_COST;
  }
  if (behind) return cost;
  cost += BEFORE_COST;
  return p.leads ? Math.min(cost, LEADING_COST) : cost;
}

/** A period as the contract gives it. */
function toPeriod(t: Tokens, p: PeriodSpan): ReadPeriod {
  const text = t.text.slice(t.start(p.from), t.end(p.next - 1));
  const end = isDeadline(t, p) ? parseDay(p.end) : null;
  if (!end) return { text, start: p.start, end: p.end, years: p.years };
  const start =
    end.day > 1
      ? isoDay(end.year, end.month, end.day - 1)
      : end.month > 1
        ? isoDay(end.year, end.month - 1)
        : isoDay(end.year - 1);
  return { text, start, end: p.end, years: p.years };
}

/** "a year earlier" than the period that the sentence speaks of; without one it counts from publication. */
function stepBefore(t: Tokens, { span, before }: PlacedPeriod, main: ReadPeriod | null): ReadPeriod {
  const moved = main === null || before === null ? null : movedBack(main, before);
  return moved === null ? toPeriod(t, span) : { ...moved, text: toPeriod(t, span).text };
}

/** A base told as "the same period in 2024" has the months of the period it is compared with. */
function toBase(t: Tokens, p: PlacedPeriod, period: ReadPeriod | null): ReadPeriod {
  const plain = toPeriod(t, p.span);
  if (p.before !== null) return stepBefore(t, p, period);
  if (!p.span.same) return plain;
  const start = parseDay(period?.start);
  const year = p.span.year ?? (start && p.span.start === null ? start.year - 1 : null);
  const shifted = start && period && year !== null ? shiftedBy(period, year - start.year) : null;
  return shifted ? { ...shifted, text: plain.text } : { ...plain, years: period?.years ?? plain.years };
}

function shiftedBy(period: ReadPeriod, years: number): ReadPeriod | null {
  const start = parseDay(period.start);
  const end = parseDay(period.end);
  if (!start || !end) return null;
  return {
    text: period.text,
    start: isoDay(start.year + years, start.month, start.day),
    end: isoDay(end.year + years, end.month, end.day),
    years: period.years,
  };
}

/** "year on year" beside a figure compares its period with the one a year before. */
function yearOnYear(t: Tokens, s: Sentence, d: Draft, period: ReadPeriod | null): ReadPeriod | null {
  for (let k = d.to; k < Math.min(s.to, d.to + 5); k++) {
    if (t.entry(k).unit !== 'y') continue;
    let j = k + 1;
    if (t.is(j, '-')) j += 1;
    if (!t.language.times.against.has(t.entry(j).word)) continue;
    j += 1;
    if (t.is(j, '-')) j += 1;
    if (t.entry(j).unit !== 'y') continue;
    const text = t.text.slice(t.start(k), t.end(j));
    const shifted = period && shiftedBy(period, -1);
    return shifted ? { ...shifted, text } : { text, start: null, end: null, years: period?.years ?? null };
  }
  return null;
}

/** "climbed 8.6% to $2bn in 2024, up from $1.8bn the year before": the change is from the period of its start. */
function baseOfPair(drafts: readonly Draft[], read: readonly PeriodsRead[], n: number): ReadPeriod | null {
  const bases = drafts.flatMap((d, k) => (d.pair?.end === 'base' && k !== n ? [read[k]?.period ?? null] : []));
  const [only] = bases;
  const own = read[n]?.period ?? null;
  if (bases.length !== 1 || !only || only.start === null || only.start === own?.start) return null;
  return only;
}

/** "5% and 7% in 2023 and 2024, respectively": figures and periods matched in their order. */
function respectively(
  t: Tokens,
  s: Sentence,
  drafts: readonly Draft[],
  spans: readonly PeriodSpan[],
): ReadonlyMap<Draft, PeriodSpan> | null {
  if (spans.length < 2 || drafts.length < 2) return null;
  let told = false;
  for (let k = s.from; k < s.to && !told; k++) told = (t.cue(k) & RESPECTIVE) !== 0;
  if (!told) return null;
  const times = longestList(
    t,
    spans.map((p) => ({ item: p, from: p.from, to: p.next })),
  );
  const amounts = drafts.filter(({ kind }) => kind !== 'date' && kind !== 'duration' && kind !== 'ordinal');
  const values = longestList(
    t,
    amounts.map((d) => ({ item: d, from: d.from, to: d.to })),
  );
  if (times.length < 2 || times.length !== values.length) return null;
  return new Map(values.flatMap((d, n) => (times[n] ? [[d, times[n]] as const] : [])));
}

function longestList<T>(t: Tokens, items: readonly { item: T; from: number; to: number }[]): readonly T[] {
  let best: T[] = [];
  let run: T[] = [];
  let end = -1;
  for (const { item, from, to } of items) {
    if (run.length > 0 && from - end <= 3 && isJoint(t, end, from)) run.push(item);
    else run = [item];
    if (run.length > best.length) best = [...run];
    end = to;
  }
  return best;
}

function isJoint(t: Tokens, from: number, to: number): boolean {
  for (let k = from; k < to; k++) {
    const joins = t.is(k, ',') || (t.grammar(k) & AND) !== 0 || t.language.qualifiers.limiting.has(t.entry(k).word);
    if (!joins) return false;
  }
  return true;
}

/** Words that look ahead. */
const AHEAD = WILL | PLEDGE | INTEND | EXPECT | OUTLOOK | LIKELY | OUGHT;

/** What is promised or expected is not of the period that the sentence before told of. */
function looksAhead(t: Tokens, s: Sentence): boolean {
  for (let k = s.from; k < s.to; k++) {
    if ((t.claim(k) & AHEAD) !== 0) return true;
  }
  return false;
}
