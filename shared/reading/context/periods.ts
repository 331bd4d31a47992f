import type { FigureRole } from '../../model/vocabulary.ts';
import { OWNING } from '../cues.ts';
import { type Tokens, WORD } from '../lexer.ts';
import { SAY, TO } from '../lexicon.ts';
import type { Draft } from '../scan/draft.ts';
import type { PeriodSpan } from '../scan/period-span.ts';
import { BE } from '../senses.ts';
import type { ReadPeriod } from '../types.ts';
import { looksAhead, toldAhead } from './period-ahead.ts';
import { onlyStart, stepBefore, toBase, toPeriod, yearOnYear } from './period-bases.ts';
import { withBefore } from './period-before.ts';
import { beginsWith, isOfAll, leavesRelative, ofRestated } from './period-clauses.ts';
import { nowBefore, opensClause, withParts } from './period-elided.ts';
import { joined } from './period-joined.ts';
import { isInOrder, respectively } from './period-order.ts';
import { isDeadline, isOfBase, isTimesThat, type PlacedPeriod, placedAs, placePeriods } from './period-places.ts';
import type { Sentence } from './sentences.ts';
import { carried, ofStory, type Story, tell } from './story.ts';

export interface PeriodsRead {
  readonly period: ReadPeriod | null;
  readonly base: ReadPeriod | null;
  /** Why, where the period does not stand in the sentence itself. */
  readonly reason: string | null;
}

const NONE: PeriodsRead = { period: null, base: null, reason: null };
/** Why a figure has no period of another statement. */
const OF_NOW = 'told of now';

/** A comma, another figure, or words between them make a period that much farther from a figure. */
const COMMA_COST = 3;
const FIGURE_COST = 3;
const BEFORE_COST = 3;
/** Behind a semicolon, a verb of saying or "while" another statement begins; behind "after", another event. */
const STATEMENT_COST = 12;
const EVENT_COST = 45;
/** "Over the past decade, …" at the head of the sentence speaks of all of it. */
const LEADING_COST = 14;
const FARTHEST = 45;
/** How far behind "when" the figure of its clause may stand. */
const THEN_REACH = 8;

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
  const aheadAt = looksAhead(t, s);
  const ahead = aheadAt >= 0;
  const ordered = spans.length > 0 && isInOrder(t, s);
  const places = placePeriods(
    t,
    s,
    withBefore(
      t,
      s,
      withParts(t, s, joined(t, spans, ahead || spans.length === 0 ? aheadAt : toldAhead(t, s), ordered)),
    ),
    drafts,
    ahead,
  );
  const main = mainPeriod(t, places);
  const inOrder = ordered && spans.length > 1 && drafts.length > 1 ? respectively(t, drafts, spans) : null;
  const view: View = {
    t,
    s,
    drafts,
    roles,
    places,
    leading: countLeading(places),
    main,
    told: main ?? carried(story, s),
  };
  const own: PeriodsRead[] = [];
  let near = 0;
  for (let n = 0; n < drafts.length; n++) {
    const d = drafts[n];
    if (!d) continue;
    for (let p = places[near]; p && d.from - p.span.next > FARTHEST; p = places[near]) near += 1;
    const inTurn = inOrder?.get(d);
    own.push(
      inTurn
        ? { period: toPeriod(t, inTurn), base: null, reason: 'periods told in order' }
        : ownPeriods(view, d, n, near),
    );
  }
  if (s.heading || !ahead) {
    const due = places.filter(({ span }) => isDeadline(t, span));
    const measured = own.filter(({ period }, n) => drafts[n]?.kind !== 'date' && !isDue(due, period));
    const read = complete(view, own, story, main === null && !ahead);
    const based = main !== null && own.some(({ base }) => base?.start === main.start);
    tell(story, s, measured, !based && tellsAll(t, s, places) ? main : null);
    return read;
  }
  return complete(view, own, story, false);
}

/** What the periods of one sentence are read from. */
interface View {
  readonly t: Tokens;
  readonly s: Sentence;
  readonly drafts: readonly Draft[];
  readonly roles: readonly FigureRole[];
  readonly places: readonly PlacedPeriod[];
  /** How many of the places, from the first, may speak of the whole sentence. */
  readonly leading: number;
  /** The period that the sentence speaks of; with the one that the story goes on with. */
  readonly main: ReadPeriod | null;
  readonly told: ReadPeriod | null;
}

function countLeading(places: readonly PlacedPeriod[]): number {
  let count = 0;
  while (places[count]?.leads) count += 1;
  return count;
}

/** The periods that the sentence does not tell itself: those of the story, and the base of a change that a pair tells. */
function complete(
  { t, s, drafts, roles }: View,
  own: readonly PeriodsRead[],
  story: Story,
  carries: boolean,
): readonly PeriodsRead[] {
  const start = onlyStart(drafts);
  const startPeriod = own[start]?.period ?? null;
  return own.map((read, n) => {
    const d = drafts[n];
    const role = roles[n] ?? 'level';
    if (!d || d.kind === 'date') return read;
    const restated = read.reason === null ? ofRestated(t, d, drafts[n + 1], own[n + 1]) : null;
    if (restated !== null) return { ...read, period: restated };
    const apart = d.kind === 'duration' || d.kind === 'ordinal' || d.relation?.kind === 'start-of';
    if (read.period === null && read.reason !== OF_NOW && carries && TELLING.has(role) && !apart)
      return ofStory(story, s, read, role);
    if (read.base !== null || n === start || startPeriod === null || !COMPARING.has(role)) return read;
    if (startPeriod.start === null || startPeriod.start === read.period?.start) return read;
    return { ...read, base: startPeriod };
  });
}

function ownPeriods(view: View, d: Draft, n: number, near: number): PeriodsRead {
  const { t, s, drafts, roles, places } = view;
  const role = roles[n] ?? 'level';
  if (d.period) return { period: toPeriod(t, placedAs(d.period, places, near)), base: null, reason: null };
  if (d.kind === 'duration' && d.pair === null)
    return { period: ofLength(t, d, places, near), base: null, reason: null };
  let best: PlacedPeriod | null = null;
  let bestCost = FARTHEST;
  let base: PlacedPeriod | null = null;
  let baseCost = FARTHEST;
  const times = isTimesThat(t, d);
  const start = d.relation?.kind === 'start-of';
  const now = nowBefore(t, s, d);
  for (let k = view.leading > 0 ? 0 : near; k < places.length; k++) {
    // Those that lead the sentence, and those near the figure.
    if (k === view.leading && k < near) k = near;
    const p = places[k];
    if (!p) break;
    if (p.ownedBy !== null && p.ownedBy !== d) continue;
    if (start && p.ownedBy !== d && !(p.leads && (p.span.years ?? 0) > 1)) continue;
    if (p.span.from - d.to >= FARTHEST) break;
    if ((p.span.weekday || p.aside) && p.span.from < d.to) continue;
    if (p.asideAt > d.to || (p.elided !== null && p.elided !== d && d.to <= p.span.from)) continue;
    const compared =
      (COMPARING.has(role) && isOfBase(t, d, p.span)) ||
      (p.ownedBy === d
        ? times
        : p.span.same || (p.comparedAt >= 0 && p.comparedAt >= d.to && !beginsWith(t, d, p, drafts[n + 1])));
    const then = isOfThen(t, d, p.span);
    if (!compared && p.span.from < now) continue;
    if (compared && !isOfAll(t, p) && takenByOther(drafts, roles, n, p)) continue;
    const ofOther = p.comparedAt >= 0 && p.ownedBy !== d && p.comparedAt < d.from && p.span.from < d.from;
    if (!compared && !then && ofOther) continue;
    const reach = compared ? baseCost : bestCost;
    if (p.span.from - d.to >= reach || (!p.leads && d.from - p.span.next >= reach)) continue;
    const cost = p.ownedBy === d || p.elided === d || then ? 0 : costOf(t, d, p, drafts, n);
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
  const { main } = view;
  // "down 38.6% on the same months a year before" is of the months that the sentence speaks of.
  if (
    best === null &&
    now < 0 &&
    base !== null &&
    (base.span.same || base.before !== null) &&
    main !== null &&
    COMPARING.has(role)
  ) {
    return { period: main, base: toBase(t, base, main), reason: null };
  }
  const period = best === null ? null : best.before !== null ? stepBefore(t, best, view.told) : toPeriod(t, best.span);
  const reason = now >= 0 && period === null ? OF_NOW : null;
  if (!COMPARING.has(role)) return period === null && reason === null ? NONE : { period, base: null, reason };
  const than = base ? toBase(t, base, period ?? view.told) : yearOnYear(t, s, d, period);
  // "In 2025 … 117% of last year's", told early in 2026: no period is compared with itself.
  const itself = than !== null && than.start !== null && than.start === period?.start && than.end === period.end;
  return { period, base: itself ? null : than, reason };
}

/** "12% more than the year before, when it was *$5.9 billion*": what a clause tells of the time right before it. */
function isOfThen(t: Tokens, d: Draft, { next }: PeriodSpan): boolean {
  const from = t.is(next, ',') ? next + 1 : next;
  if (!t.language.times.when.has(t.entry(from).word) || d.from - from > THEN_REACH) return false;
  for (let k = from + 1; k < d.from; k++) if (t.type(k) !== WORD) return false;
  return true;
}

/** "up 1% from the forecast and 13% from 2024": the figure right before is what is compared. */
function takenByOther(drafts: readonly Draft[], roles: readonly FigureRole[], n: number, p: PlacedPeriod): boolean {
  const kind = drafts[n]?.kind;
  const at = p.comparedAt >= 0 ? p.comparedAt : p.span.from;
  for (let k = n + 1; k < drafts.length; k++) {
    const other = drafts[k];
    if (!other || other.from >= at) return false;
    if (other.kind === kind && roles[k] === roles[n]) return true;
  }
  return false;
}

/** A length of time has a period where it is part of one ("nine months of 2025") or is told for one ("47 years in 2000"). */
function ofLength(t: Tokens, d: Draft, places: readonly PlacedPeriod[], near: number): ReadPeriod | null {
  for (let k = near; k < places.length; k++) {
    const span = places[k]?.span;
    if (!span) break;
    if (span.from > d.to + 1) return null;
    if ((span.from <= d.head && span.next >= d.to) || span.from >= d.to) return toPeriod(t, span);
  }
  return null;
}

/** Whether a period is a day by which something is due. */
function isDue(due: readonly PlacedPeriod[], period: ReadPeriod | null): boolean {
  return period !== null && due.length > 0 && due.some(({ span }) => span.end === period.end);
}

/** Whether the first period of a sentence speaks of all of it: not "which opened in 2007", nor a day by which something is due. */
function tellsAll(t: Tokens, s: Sentence, places: readonly PlacedPeriod[]): boolean {
  const first = places[0];
  if (!first || isDeadline(t, first.span)) return false;
  for (let k = s.from + 1; k < first.span.from; k++) if (t.language.times.contrast.has(t.entry(k).word)) return false;
  return true;
}

/** The period that the sentence speaks of, from which "a year earlier" counts. */
function mainPeriod(t: Tokens, places: readonly PlacedPeriod[]): ReadPeriod | null {
  const main = places.find(
    (p) => p.before === null && !p.span.same && p.comparedAt < 0 && p.ownedBy === null && !p.aside,
  );
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
      else if (t.is(k, ';')) cost += EVENT_COST;
      else if (t.is(k, '—') || t.is(k, '(') || t.is(k, ')')) cost += STATEMENT_COST;
      continue;
    }
    const { word } = t.entry(k);
    // "to be delivered by 2028" is told of the delivery.
    if (behind && (t.speech(k) & BE) !== 0 && (t.grammar(k - 1) & TO) !== 0 && isDeadline(t, span)) cost += EVENT_COST;
    if ((t.sense(k) & SAY) !== 0 && (t.cue(k) & OWNING) === 0) cost += behind ? EVENT_COST : 0;
    else if (t.language.times.contrast.has(word)) cost += STATEMENT_COST;
    else if (t.language.times.events.has(word)) cost += EVENT_COST;
  }
  if (behind && cost < FARTHEST && leavesRelative(t, d, span)) cost += EVENT_COST;
  const step = behind ? 1 : -1;
  for (let k = n + step; cost < FARTHEST; k += step) {
    const other = drafts[k];
    if (!other || other.from < from || other.to > to) break;
    if (other.kind !== 'date') cost += FIGURE_COST;
  }
  if (behind) return t.type(span.next) === WORD && opensClause(t, d.to - 1, span) ? cost + STATEMENT_COST : cost;
  cost += BEFORE_COST;
  return p.leads ? Math.min(cost, LEADING_COST) : cost;
}
