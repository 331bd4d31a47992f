import { DEGREE, MOVES, OUTDOES, OWNING, PACE, PORTION, RATED, STANDARD, STEP, SUMMARY, TALLY } from '../cues.ts';
import { CLITIC, type Tokens, WORD } from '../lexer.ts';
import {
  A,
  BETWEEN,
  BY,
  COMPARE,
  DOWN,
  DURING,
  FROM,
  FUNCTION,
  IN,
  INDICATOR,
  OF,
  PERIOD_NAME,
  SAY,
  SINCE,
  SUPERLATIVE,
  TARGET,
  THAN,
  THE,
  TO,
  UNTIL,
  UP,
  WITH,
} from '../lexicon.ts';
import type { Draft } from '../scan/draft.ts';
import type { PeriodSpan } from '../scan/period-span.ts';
import { beforeAt, type Step } from './period-before.ts';
import { elidedOf } from './period-elided.ts';
import type { Sentence } from './sentences.ts';

/** A period of a sentence with what the words before it make of it. */
export interface PlacedPeriod {
  readonly span: PeriodSpan;
  /** It stands among the first words of the sentence and speaks of all of it. */
  readonly leads: boolean;
  /** It closes a relative clause ("which opened in 2007, employs"): nothing behind is of it. */
  readonly aside: boolean;
  /** The token from which it is the aside of a noun ("a $4 billion plan, adopted in 2019,"): nothing before is of it; -1. */
  readonly asideAt: number;
  /** The token of "than", "compared with", "from", "on" before it; -1 where it is nothing compared with. */
  readonly comparedAt: number;
  /** "a year earlier", "the previous month": counted from the period that the sentence speaks of. */
  readonly before: Step | null;
  /** The start of a change right before it, whose own period it is. */
  readonly ownedBy: Draft | null;
  /** The figure right behind it, whose verb it stands for ("and in 2024 $5bn"). */
  readonly elided: Draft | null;
}

/** Cues of nouns that a year may belong to: "the 2019 level". */
const MEASURED = STANDARD | STEP | PACE | PORTION | RATED | TALLY;

const LEADING_TOKENS = 3;
/** Tokens between a verb of saying and its day ("said on Thursday", "told a briefing on 5 May"). */
const SAID_REACH = 3;
const COMPARED_REACH = 5;
const SUPERLATIVE_REACH = 7;
const CHANGE_REACH = 16;
/** Tokens between the start of a change and its period ("from 71.5% of GDP this year"). */
const OWNED_REACH = 4;
const ASIDE_REACH = 10;
const EVENT_REACH = 16;
/** Tokens between a factor and the period of what it is a multiple of. */
const CLAUSE_REACH = 10;

/** The periods of a sentence that figures may have, in order: not those that only say when something was said. */
export function placePeriods(
  t: Tokens,
  s: Sentence,
  periods: readonly PeriodSpan[],
  drafts: readonly Draft[],
  ahead: boolean,
): readonly PlacedPeriod[] {
  const placed: PlacedPeriod[] = [];
  let behind = 0;
  const event = eventEnd(t, s);
  for (const span of periods) {
    for (let d = drafts[behind]; d && d.to <= span.from; d = drafts[behind]) behind += 1;
    if (
      isOfSaying(t, s, span, drafts[behind - 1]?.to ?? s.from) ||
      isOfRecord(t, s, span) ||
      describes(t, s, span) ||
      span.from < event
    )
      continue;
    if (span.weekday && ahead && (t.grammar(span.from - 1) & BY) === 0) continue;
    const asideAt = participleAside(t, s, span);
    placed.push({
      span,
      leads: span.from - s.from <= LEADING_TOKENS,
      aside: asideAt >= 0 || isAside(t, s, span),
      asideAt,
      comparedAt: comparedAt(t, s, span, ahead),
      before: stepBack(t, s, span),
      ownedBy: ownerOf(t, span, drafts, behind),
      elided: elidedOf(t, s, span, drafts[drafts[behind]?.period ? behind + 1 : behind]),
    });
  }
  return placed;
}

/** "…, which opened in 2007, …" */
function isAside(t: Tokens, s: Sentence, p: PeriodSpan): boolean {
  if (!t.is(p.next, ',')) return false;
  for (let k = p.from - 1; k > Math.max(s.from, p.from - ASIDE_REACH); k--) {
    if (t.is(k, ',')) return t.language.times.contrast.has(t.entry(k + 1).word);
  }
  return false;
}

/** "…, born in 1970, …", "…, first opened in 1985, …": the comma before the participle; -1 where there is none. */
function participleAside(t: Tokens, s: Sentence, p: PeriodSpan): number {
  if (!t.is(p.next, ',')) return -1;
  let k = p.from - 1;
  while (k > p.from - 4 && (t.grammar(k) & (IN | THE | A)) !== 0) k--;
  if (k === p.from - 1 && (t.grammar(p.from) & (SINCE | UNTIL | FROM | BETWEEN)) === 0) return -1;
  if (t.type(k) !== WORD || t.capital(k) || (t.grammar(k) & ~FUNCTION) !== 0) return -1;
  if ((t.sense(k) & (INDICATOR | UP | DOWN)) !== 0 || (t.cue(k) & MOVES) !== 0) return -1;
  if (t.is(k - 1, ',')) return k - 1 > s.from ? k - 1 : -1;
  return t.is(k - 2, ',') && t.type(k - 1) === WORD && isParticiple(t, k) ? k - 2 : -1;
}

/** "Built in 1871, the house lost its roof": the first words tell of another event. Where they end; -1 where there are none. */
function eventEnd(t: Tokens, s: Sentence): number {
  const opens = t.capital(s.from) && t.grammar(s.from) === 0 && (t.grammar(s.from + 1) & IN) !== 0;
  // "Exports in 2024 were $3 billion, up from": a noun of what is measured, though it could be a verb.
  if (!opens || (t.sense(s.from) & INDICATOR) !== 0 || !isParticiple(t, s.from)) return -1;
  for (let k = s.from + 2; k < Math.min(s.to, s.from + EVENT_REACH); k++) if (t.is(k, ',')) return k;
  return -1;
}

function isParticiple(t: Tokens, k: number): boolean {
  const word = t.string(k);
  for (const ending of t.language.endings.participle) if (word.endsWith(ending)) return true;
  return (t.cue(k) & OWNING) !== 0;
}

/** "said on Thursday", "announced in May". */
function isOfSaying(t: Tokens, s: Sentence, p: PeriodSpan, from: number): boolean {
  let k = p.from - 1;
  for (let n = 0; n < SAID_REACH && k >= from; n++, k--) {
    if (t.type(k) !== WORD) return false;
    if ((t.sense(k) & SAY) !== 0) return (t.cue(k) & OWNING) === 0 || t.is(p.next, ',') || p.next >= s.to - 1;
    if ((t.grammar(k) & (IN | A | THE)) === 0 && !t.language.times.placing.has(t.entry(k).word)) return false;
  }
  return false;
}

/** "the highest since 2008": how long nothing was as high, and not when this was. */
function isOfRecord(t: Tokens, s: Sentence, p: PeriodSpan): boolean {
  const length =
    p.start === null && p.end === null && p.years !== null && (t.grammar(p.from - 1) & (IN | DURING)) !== 0;
  if ((t.grammar(p.from) & SINCE) === 0 && !length) return false;
  for (let k = p.from - 1; k >= Math.max(s.from, p.from - SUPERLATIVE_REACH); k--) {
    if ((t.sense(k) & SUPERLATIVE) !== 0 || t.entry(k).ordinal > 0) return true;
  }
  return false;
}

/** "a 2019 law", "the 2015 agreement": the year names a thing, unless the thing is what is measured. */
function describes(t: Tokens, s: Sentence, p: PeriodSpan): boolean {
  if (p.year === null || p.next - p.from !== 1 || (t.grammar(p.from - 1) & (A | THE)) === 0 || p.from === s.from)
    return false;
  for (let k = p.next; k < Math.min(s.to, p.next + 3); k++) {
    if (t.type(k) !== WORD || (t.grammar(k) & FUNCTION) !== 0) return k > p.next;
    if ((t.sense(k) & (INDICATOR | TARGET)) !== 0 || (t.cue(k) & MEASURED) !== 0) return false;
  }
  return true;
}

function comparedAt(t: Tokens, s: Sentence, p: PeriodSpan, ahead: boolean): number {
  const inside = t.grammar(p.from);
  if ((inside & (FROM | BETWEEN)) !== 0) return -1;
  const { against, likeness } = t.language.times;
  for (let k = p.from - 1; k >= Math.max(s.from, p.from - COMPARED_REACH); k--) {
    const { grammar, sense, word } = t.entry(k);
    // "will rise by 5% from January", "5%, from January": when it begins.
    if ((grammar & FROM) !== 0 && k === p.from - 1 && begins(t, p, k, ahead)) return -1;
    if ((sense & COMPARE) !== 0 || (grammar & (THAN | WITH | FROM)) !== 0) return k;
    if ((grammar & BETWEEN) !== 0) return -1;
    // "exceeded the 2019 level by 3%"
    if ((t.cue(k) & OUTDOES) !== 0 && p.year !== null && (t.cue(p.next) & STANDARD) !== 0) return k;
    // "20% above the 2019 level"
    if ((t.cue(k) & DEGREE) !== 0 && t.language.roles.beyond.has(word)) return k;
    // "six times as much as in the 1980s"
    if (likeness.has(word) && (likeness.has(t.entry(k - 2).word) || likeness.has(t.entry(k - 3).word))) return k;
    // "up 5% on 2019", "a threefold increase on 2019"; "over last year" but not "over the last year".
    const over = against.has(word) && (p.year !== null || p.years === 1) && k === p.from - 1;
    if (over && (inside & THE) === 0 && changesBefore(t, s, k)) return k;
    // "than the average for 2019", but not "from renewables by 2030".
    const passes =
      (grammar & ~FUNCTION) !== 0 || (t.cue(k) & (STANDARD | SUMMARY)) !== 0 || (sense & PERIOD_NAME) !== 0;
    if (t.type(k) !== WORD || (!passes && (grammar & FUNCTION) === 0)) return -1;
  }
  return -1;
}

/** "from January", "from June to August": when something is, and nothing that it is compared with. */
function begins(t: Tokens, p: PeriodSpan, at: number, ahead: boolean): boolean {
  if (t.is(at - 1, ',') || (ahead && p.year === null && t.entry(p.from).month > 0)) return true;
  for (let k = p.from + 1; k < p.next; k++) if ((t.grammar(k) & (TO | UNTIL)) !== 0) return true;
  return false;
}

function changesBefore(t: Tokens, s: Sentence, at: number): boolean {
  for (let k = at - 1; k >= Math.max(s.from, at - 5); k--) if ((t.cue(k) & (STEP | MOVES)) !== 0) return true;
  // "an increase of 30% from February and of 45% over March"
  if (!t.is(at - 1, '%')) return false;
  for (let k = at - 6; k >= Math.max(s.from, at - CHANGE_REACH); k--) if ((t.cue(k) & STEP) !== 0) return true;
  return false;
}

function stepBack(t: Tokens, s: Sentence, p: PeriodSpan): Step | null {
  for (let k = p.from; k < Math.min(p.next, p.from + 5); k++) {
    const found = beforeAt(t, s, k);
    if (found && found.next === p.next) return found.step;
  }
  return null;
}

/** The start of a change, or what is compared with, right before a period: the last of the drafts that end before it. */
function ownerOf(t: Tokens, p: PeriodSpan, drafts: readonly Draft[], behind: number): Draft | null {
  for (let n = behind - 1; n >= 0; n--) {
    const d = drafts[n];
    if (!d || p.from - d.to > (d.kind === 'multiple' ? CLAUSE_REACH : OWNED_REACH)) return null;
    if (d.kind === 'date') continue;
    const times = isTimesThat(t, d);
    // "rose to 45 from 38 on Monday": the day of the change; "from 38 on Friday to 45": that of its start.
    if (p.weekday && d.pair !== null && !startsPair(drafts, n, d)) return null;
    if (d.relation?.kind !== 'start-of' && d.relation?.kind !== 'compared-with' && !times) return null;
    for (let k = d.to; k < p.from; k++) {
      if (t.type(k) !== WORD && !t.is(k, '%') && !t.is(k, ')') && !t.is(k, '(')) return null;
    }
    return d;
  }
  return null;
}

function startsPair(drafts: readonly Draft[], n: number, d: Draft): boolean {
  const next = drafts[n + 1];
  const other = next?.kind === 'date' ? drafts[n + 2] : next;
  return other?.pair?.number === d.pair?.number;
}

/** "117% of the 2024 level", "105% of last year's": what a growth index is a part of. */
export function isOfBase(t: Tokens, d: Draft, p: PeriodSpan): boolean {
  if (d.kind !== 'percent' && d.kind !== 'multiple') return false;
  if ((t.grammar(d.to) & OF) === 0 || p.from < d.to + 1 || p.from > d.to + 2) return false;
  const its = t.language.qualifiers.possessives.has(t.entry(d.to + 1).word);
  if (p.from === d.to + 2 && (t.grammar(d.to + 1) & THE) === 0 && !its) return false;
  return t.type(p.next) === WORD || t.type(p.next) === CLITIC;
}

/** "twice the sum allowed in 2023", "ten times what they sold in 2018": what follows is the base. */
export function isTimesThat(t: Tokens, d: Draft): boolean {
  if (d.kind !== 'multiple') return false;
  const { word, grammar } = t.entry(d.to);
  return (grammar & THE) !== 0 || t.language.relations.itself.has(word) || t.language.times.what.has(word);
}

/** "by 2030" speaks of 2030 as far as a level goes: the year, the month or the day that its end closes. */
export function isDeadline(t: Tokens, p: PeriodSpan): boolean {
  return (t.grammar(p.from) & BY) !== 0 && p.start === null && p.end !== null;
}

/** A date as its sentence places it. */
export function placedAs(date: PeriodSpan, places: readonly PlacedPeriod[], near: number): PeriodSpan {
  for (let k = near; k < places.length; k++) {
    const span = places[k]?.span;
    if (!span || span.from > date.from) break;
    if (span.from === date.from && span.next === date.next) return span;
  }
  return date;
}
