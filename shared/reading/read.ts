import { boundsOf, UNBOUNDED } from '../quantity/bounds.ts';
import { toNumber } from '../quantity/numbers.ts';
import { mayClaim, readClaim } from './context/claims.ts';
import { Currencies } from './context/currencies.ts';
import { readPer } from './context/roles.ts';
import { findSentences, type Sentence } from './context/sentences.ts';
import { noSpeakers, type SpeakerState, Speakers } from './context/speakers.ts';
import { newStory, type Story } from './context/story.ts';
import { isRow, readTold, type Told } from './context/told.ts';
import { withVoice } from './context/voice.ts';
import { languageOf } from './languages.ts';
import { NEWLINE, Tokens } from './lexer.ts';
import { type Day, parseDay } from './scan/days.ts';
import type { Draft } from './scan/draft.ts';
import { scanFigures } from './scan/figures.ts';
import type { PeriodSpan } from './scan/period-span.ts';
import { relate } from './scan/relate.ts';
import type { Quantity, ReadClaim, ReadFigure, Reading, ReadingOptions, ReadPeriod, ReadRelation } from './types.ts';

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
  const state: State = { ...noSpeakers(), nextPair: 1, story: newStory(), currencies: new Currencies() };
  let done = 0;
  while (done < text.length) {
    const end = stretchEnd(text, done);
    tokens.lex(done, end);
    readStretch(tokens, published, state, figures, claims);
    done = end;
    if (onProgress && !onProgress(done, text.length)) throw new ReadingCancelled();
  }
  const { people, currencies } = state;
  currencies.settle(figures, tokens.language.nationalCurrencies);
  const actors = people.actors();
  if (!people.grew) return { ...withVoice(text, actors, figures, claims), actors };
  // Who was first told by a surname alone has his whole name everywhere.
  const whole = <T extends { readonly speaker: string | null }>(read: T): T => {
    const speaker = read.speaker === null ? null : people.fullName(read.speaker);
    return speaker === read.speaker ? read : { ...read, speaker };
  };
  return { ...withVoice(text, actors, figures.map(whole), claims.map(whole)), actors };
}

interface State extends SpeakerState {
  nextPair: number;
  readonly story: Story;
  readonly currencies: Currencies;
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
  state.currencies.readStretch(t);
  const sentences = findSentences(t);
  state.story.paragraph = -1;
  state.story.aboutParagraph = -1;
  relateAll(t, sentences, drafts, state);
  const speakers = new Speakers(t, sentences, state);
  const isKnown = (name: string): boolean => state.people.find(name) !== null;
  let d = 0;
  let p = 0;
  for (const s of sentences) {
    const firstDraft = d;
    while ((drafts[d]?.head ?? t.count) < s.to) d += 1;
    const inside = d === firstDraft ? NO_DRAFTS : drafts.slice(firstDraft, d);
    const firstPeriod = p;
    while ((periods[p]?.from ?? t.count) < s.to) p += 1;
    const times = p === firstPeriod ? NO_PERIODS : periods.slice(firstPeriod, p);
    const row = isRow(s, inside, 0, inside.length);
    const told = readTold(t, s, inside, times, state.story);
    for (let k = 0; k < inside.length; k++) {
      const draft = inside[k];
      const about = told[k];
      if (!draft || !about) continue;
      state.currencies.note(t, draft, figures.length);
      figures.push(complete(t, s, row ? null : speakers, draft, about, inside[k + 1]?.from ?? s.to));
    }
    if (row || !mayClaim(s, inside)) continue;
    const asked = t.is(lastMark(t, s), '?');
    const claim = readClaim({ t, s, figures: inside, periods: times, speakers, isKnown, asked });
    if (claim) claims.push(claim);
  }
}

/** Relates the figures of all sentences but those that are rows of a table. */
function relateAll(t: Tokens, sentences: readonly Sentence[], drafts: readonly Draft[], state: State): void {
  let from = 0;
  let to = 0;
  for (const s of sentences) {
    while ((drafts[to]?.head ?? t.count) < s.to) to += 1;
    if (to > from && !isRow(s, drafts, from, to)) state.nextPair = relate(t, drafts, from, to, state.nextPair);
    from = to;
  }
}

/** Most sentences have none, and then cost nothing. */
const NO_DRAFTS: readonly Draft[] = [];
const NO_PERIODS: readonly PeriodSpan[] = [];

function lastMark(t: Tokens, s: Sentence): number {
  let k = s.to - 1;
  while (k > s.from && (t.is(k, '"') || t.is(k, '”') || t.is(k, ')') || t.type(k) === NEWLINE)) k -= 1;
  return k;
}

/** `speakers` is null in the row of a table, where no words are said of a figure. */
function complete(
  t: Tokens,
  s: Sentence,
  speakers: Speakers | null,
  d: Draft,
  { role, periods, about }: Told,
  nextFigure: number,
): ReadFigure {
  const start = t.start(d.from);
  const end = t.end(d.to - 1);
  const reasons = [...d.reasons];
  if (role.told && d.kind !== 'duration' && d.kind !== 'date') reasons.push(role.reason);
  if (periods.reason) reasons.push(periods.reason);
  if (about.reason) reasons.push(about.reason);
  const q = toQuantity(d, role.role);
  // Written out: this is done for every figure, and a spread costs several times as much.
  return {
    kind: q.kind,
    value: q.value,
    printed: q.printed,
    widest: q.widest,
    unit: q.unit,
    currency: q.currency,
    approx: q.approx,
    start,
    end,
    surface: t.text.slice(start, end),
    role: role.role,
    period: periods.period,
    basePeriod: periods.base,
    per: speakers === null ? null : readPer(t, s, d, nextFigure),
    pair: d.pair,
    relation: relationOf(t, d),
    speaker: speakers === null ? null : speakers.at(d.head, s),
    indicator: about.indicator,
    subject: about.subject,
    counterpart: about.counterpart,
    basis: about.basis ?? stockOf(t, s, d, about.indicator, periods.period),
    sentence: [s.start, s.end],
    reasons,
    confidence: d.confidence,
  };
}

/**
 * "Accumulated direct investment", "investment reached $3.1 billion by the end of 2024": what has come together by a day is no amount
 * of its year. Only where the same word is told of both; other stocks have names of their own.
 */
function stockOf(t: Tokens, s: Sentence, d: Draft, indicator: string | null, period: ReadPeriod | null): string | null {
  if (indicator === null || d.kind !== 'money' || !INVESTED.test(indicator)) return null;
  if (period !== null && UNTIL.test(period.text)) return ACCUMULATED;
  return GATHERED.test(t.text.slice(s.start, t.start(d.from))) ? ACCUMULATED : null;
}

const ACCUMULATED = 'accumulated';
const INVESTED = /\binvestments?\b/i;
const UNTIL = /\b(?:end|close) of\b|\bas (?:of|at)\b/i;
const GATHERED = /\b(?:accumulated|cumulative|cumulatively|stock of|in total since)\b/i;

function relationOf(t: Tokens, d: Draft): ReadRelation | null {
  if (d.relation === null) return null;
  const { kind, to } = d.relation;
  const start = t.start(to.from);
  const end = t.end(to.to - 1);
  return { kind, start, end, surface: t.text.slice(start, end) };
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
