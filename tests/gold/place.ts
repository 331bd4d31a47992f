import { UNIT_IDS } from '../../shared/quantity/units.ts';
import type { GoldClaim, GoldEntry, GoldExclusion, GoldFigure, GoldPeriod, GoldSpeaker } from './entries.ts';
import type { WrittenEntry, WrittenFigure, WrittenPeriod } from './written.ts';

/** Told each problem of an entry. */
export type Problems = (problem: string) => void;

interface Place {
  readonly start: number;
  readonly end: number;
}

/** A written entry with its words found in its text; what is not found or not of its kind is told and left out. */
export function placeEntry(entry: WrittenEntry, tell: Problems): GoldEntry {
  const { text } = entry;
  const figures: GoldFigure[] = [];
  let after = 0;
  for (const written of entry.figures ?? []) {
    const place = find(text, written.words, after);
    if (!place) {
      tell(`"${written.words}" is not in the text${after > 0 ? ` behind character ${after}` : ''}`);
      continue;
    }
    after = place.end;
    for (const problem of disagreements(written)) tell(`"${written.words}": ${problem}`);
    figures.push(placed(written, place));
  }
  const exclusions: GoldExclusion[] = [];
  for (const words of entry.none ?? []) {
    const places = findAll(text, words).filter((place) => !figures.some((figure) => overlap(figure, place)));
    if (places.length === 0) tell(`"${words}" (none) is not in the text outside the figures`);
    for (const place of places) exclusions.push({ ...place, words });
  }
  const claims: GoldClaim[] = [];
  for (const { words, kind, speaker } of entry.claims ?? []) {
    const place = find(text, words, 0);
    if (place) claims.push({ ...place, words, kind, speaker: speakerOf(speaker) });
    else tell(`the claim "${words}" is not in the text`);
  }
  return { id: entry.id, text, published: entry.published ?? null, figures, exclusions, claims, unlisted: new Set() };
}

function placed(written: WrittenFigure, place: Place): GoldFigure {
  const { words, kind, value, low, high, unit, currency, approx, role, period, base, speaker } = written;
  return {
    ...place,
    words,
    kind,
    value: value ?? null,
    low: low ?? null,
    high: high ?? null,
    unit: unit ?? null,
    currency: currency ?? null,
    approx: approx ?? null,
    roles: role === undefined ? [] : typeof role === 'string' ? [role] : role,
    period: periodOf(period),
    base: periodOf(base),
    speaker: speakerOf(speaker),
    optional: written.optional ?? false,
  };
}

function periodOf(written: WrittenPeriod | undefined): GoldPeriod {
  if (written === undefined) return [];
  if (written === 'any') return null;
  const [first, second] = written;
  if (Array.isArray(first)) return written.filter((span) => Array.isArray(span));
  return [[first ?? null, typeof second === 'string' ? second : null]];
}

function speakerOf(written: string | undefined): GoldSpeaker {
  return written === 'any' ? undefined : (written ?? null);
}

const overlap = (a: Place, b: Place): boolean => a.start < b.end && b.start < a.end;

const WORD = /[\p{L}\p{N}]/u;

/** The first place of the words from an offset on that does not begin or end inside a word or number. */
function find(text: string, words: string, from: number): Place | null {
  for (let start = text.indexOf(words, from); start >= 0; start = text.indexOf(words, start + 1)) {
    const end = start + words.length;
    const cutBefore = WORD.test(text[start - 1] ?? '') && WORD.test(words[0] ?? '');
    const cutBehind = WORD.test(text[end] ?? '') && WORD.test(words.at(-1) ?? '');
    if (!cutBefore && !cutBehind) return { start, end };
  }
  return null;
}

function findAll(text: string, words: string): readonly Place[] {
  const places: Place[] = [];
  for (let place = find(text, words, 0); place; place = find(text, words, place.end)) places.push(place);
  return places;
}

const PERCENTS = new Set(['%', 'pp', 'bp', '‰']);
const TIMES = new Set(['y', 'mo', 'w', 'd', 'h', 'min', 's', 'ms']);
const UNITS = new Set(UNIT_IDS);

/** What a written figure says against itself. */
function* disagreements(figure: WrittenFigure): Generator<string> {
  const { kind, unit, currency, approx } = figure;
  const [value, low, high] = [figure.value ?? null, figure.low ?? null, figure.high ?? null];
  if (value === null && low === null && high === null && kind !== 'date') yield 'neither a value nor bounds';
  if (low !== null && high !== null && low > high) yield 'low is above high';
  if (value !== null && low !== null && value < low) yield 'the value is below low';
  if (value !== null && high !== null && value > high) yield 'the value is above high';
  if (value !== null && (low !== null || high !== null) && !approx) yield 'a bound, but no approximation';
  if ((approx === 'below' || approx === 'at-most') && high === null) yield `${approx} states the bound high`;
  if ((approx === 'above' || approx === 'at-least') && low === null) yield `${approx} states the bound low`;
  if (approx === 'about' && value !== null && (low !== null || high !== null)) yield 'about states no bound';
  if (currency !== undefined && kind !== 'money') yield `a ${kind} has no currency`;
  if (unit !== undefined && !unitFits(kind, unit)) yield `"${unit}" is no unit of a ${kind}`;
  if (kind === 'date' && figure.role !== undefined) yield 'a date has no role';
  if (kind === 'date' && value !== null && !Number.isInteger(value)) yield 'the value of a date is a year';
}

function unitFits(kind: WrittenFigure['kind'], unit: string): boolean {
  switch (kind) {
    case 'percent':
      return PERCENTS.has(unit);
    case 'multiple':
      return unit === 'x';
    case 'duration':
      return TIMES.has(unit);
    case 'dimension':
      return UNITS.has(unit) && !PERCENTS.has(unit) && !TIMES.has(unit) && unit !== 'x';
    case 'count':
      return true;
    case 'money':
    case 'ordinal':
    case 'date':
      return false;
  }
}
