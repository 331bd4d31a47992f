import { boundsOf, UNBOUNDED } from '../quantity/bounds.ts';
import { toNumber } from '../quantity/numbers.ts';
import { readClaim } from './context/claims.ts';
import { readIndicator } from './context/indicators.ts';
import { readPeriods } from './context/periods.ts';
import { readPer, readRole } from './context/roles.ts';
import { findSentences, type Sentence } from './context/sentences.ts';
import { type SpeakerState, Speakers } from './context/speakers.ts';
import { languageOf } from './languages.ts';
import { NEWLINE, Tokens } from './lexer.ts';
import { type Day, parseDay } from './scan/days.ts';
import type { Draft } from './scan/draft.ts';
import { scanFigures } from './scan/figures.ts';
import type { PeriodSpan } from './scan/period-span.ts';
import { relate } from './scan/relate.ts';
import type { Quantity, ReadClaim, ReadFigure, Reading, ReadingOptions } from './types.ts';

/** Thrown by readText when its progress function asks it to stop. */
export class ReadingCancelled extends Error {
  constructor() {
    super('the reading was cancelled');
    this.name = 'ReadingCancelled';
  }
}

/** Told how many of the text's UTF-16 units are read; returning false cancels. */
export type ReadingProgress = (done: number, total: number) => boolean;

/** Text is read in stretches of about this many units, so that memory stays small and progress can be told. */
const STRETCH = 1 << 15;

/**
 * All figures and proposed claims of a text, in order of their start, figures never overlapping. Takes time linear in
 * the length of the text, whatever it holds. Throws ReadingCancelled where `onProgress` returns false.
 */
export function readText(text: string, options?: ReadingOptions, onProgress?: ReadingProgress): Reading {
  const figures: ReadFigure[] = [];
  const claims: ReadClaim[] = [];
  const published = parseDay(options?.published);
  const tokens = new Tokens(text, languageOf(options?.language), Math.min(text.length, STRETCH) + 1);
  const state: State = { lastNamed: null, nextPair: 1 };
  let done = 0;
  while (done < text.length) {
    const end = stretchEnd(text, done);
    tokens.lex(done, end);
    readStretch(tokens, published, state, figures, claims);
    done = end;
    if (onProgress && !onProgress(done, text.length)) throw new ReadingCancelled();
  }
  return { figures, claims };
}

interface State extends SpeakerState {
  nextPair: number;
}

/** Where a stretch may end: a line, else a sentence, else a space, else anywhere but inside a character. */
function stretchEnd(text: string, from: number): number {
  const far = from + STRETCH;
  if (far >= text.length) return text.length;
  const near = from + (STRETCH >> 1);
  const window = text.slice(near, far);
  for (const mark of ['\n\n', '\n', '. ', ' ']) {
    const at = window.lastIndexOf(mark);
    if (at >= 0) return near + at + mark.length;
  }
  const unit = text.charCodeAt(far);
  return unit >= 0xdc00 && unit <= 0xdfff ? far - 1 : far;
}

function readStretch(t: Tokens, published: Day | null, state: State, figures: ReadFigure[], claims: ReadClaim[]): void {
  const { drafts, periods } = scanFigures(t, published);
  state.nextPair = relate(t, drafts, state.nextPair);
  const sentences = findSentences(t);
  const speakers = new Speakers(t, state);
  let d = 0;
  let p = 0;
  for (const s of sentences) {
    const inside: Draft[] = [];
    for (let draft = drafts[d]; draft && draft.head < s.to; draft = drafts[d]) {
      inside.push(draft);
      d += 1;
    }
    const times: PeriodSpan[] = [];
    for (let period = periods[p]; period && period.from < s.to; period = periods[p]) {
      times.push(period);
      p += 1;
    }
    const context: Context = { t, s, times, speakers };
    for (let k = 0; k < inside.length; k++) {
      const draft = inside[k];
      if (draft) figures.push(complete(context, draft, inside[k + 1]?.from ?? s.to));
    }
    const claim = readClaim(t, s, inside, speakers.at(middle(s), s), t.is(lastMark(t, s), '?'));
    if (claim) claims.push(claim);
  }
}

/** A token inside the sentence's own words, behind the quotation mark it may open with. */
function middle(s: Sentence): number {
  return Math.min(s.to - 1, s.from + 1);
}

function lastMark(t: Tokens, s: Sentence): number {
  let k = s.to - 1;
  while (k > s.from && (t.is(k, '"') || t.is(k, '”') || t.is(k, ')') || t.type(k) === NEWLINE)) k -= 1;
  return k;
}

interface Context {
  readonly t: Tokens;
  readonly s: Sentence;
  readonly times: readonly PeriodSpan[];
  readonly speakers: Speakers;
}

function complete(c: Context, d: Draft, nextFigure: number): ReadFigure {
  const { t, s } = c;
  const start = t.start(d.from);
  const end = t.end(d.to - 1);
  const role = readRole(t, s, d);
  const { period, base } = readPeriods(t, s, d, c.times);
  const { indicator, basis } = readIndicator(t, s, d);
  const reasons = role.told && d.kind !== 'duration' && d.kind !== 'date' ? [...d.reasons, role.reason] : d.reasons;
  return {
    ...toQuantity(d, role.role),
    start,
    end,
    surface: t.text.slice(start, end),
    role: role.role,
    period,
    basePeriod: base,
    per: readPer(t, s, d, nextFigure),
    pair: d.pair,
    speaker: c.speakers.at(d.head, s),
    indicator,
    basis,
    sentence: [s.start, s.end],
    reasons,
    confidence: d.confidence,
  };
}

/** The quantity of a draft: value and bounds as its words allow them. */
export function toQuantity(d: Draft, role: ReadFigure['role']): Quantity {
  const signed =
    d.unit === '°C' || d.unit === '°F' || (d.kind === 'percent' && (role === 'growth-rate' || role === 'change'));
  const bounds = d.fixed ?? (d.number ? boundsOf(d.number, d.nearness, signed) : UNBOUNDED);
  const shifted = d.fixed && d.kind !== 'ordinal' && d.kind !== 'date' ? openEnds(bounds, d.nearness) : bounds;
  const value = d.number
    ? toNumber(d.number)
    : d.kind === 'date' && bounds.printed.low === bounds.printed.high
      ? bounds.printed.low
      : null;
  return {
    kind: d.kind,
    value,
    printed: shifted.printed,
    widest: shifted.widest,
    unit: d.unit,
    currency: d.currency,
    approx: approximationOf(d.nearness),
  };
}

/** "at least 5 to 10", "up to 10–15 %": the words open one side of a range. */
function openEnds(bounds: ReturnType<typeof boundsOf>, nearness: Draft['nearness']): ReturnType<typeof boundsOf> {
  const { low, high, lowOpen, highOpen } = bounds.printed;
  if (nearness === 'at-least' || nearness === 'over') {
    const printed = { low, high: Number.POSITIVE_INFINITY, lowOpen, highOpen: true };
    return { printed, widest: printed };
  }
  if (nearness === 'at-most' || nearness === 'less-than') {
    const printed = { low: Math.min(0, low), high, lowOpen: false, highOpen };
    return { printed, widest: printed };
  }
  return bounds;
}

function approximationOf(nearness: Draft['nearness']): Quantity['approx'] {
  switch (nearness) {
    case 'nearly':
    case 'just-below':
    case 'less-than':
      return 'below';
    case 'over':
    case 'just-over':
      return 'above';
    case 'about':
      return 'about';
    case 'at-least':
      return 'at-least';
    case 'at-most':
      return 'at-most';
    case 'plain':
    case 'exactly':
      return null;
  }
}
