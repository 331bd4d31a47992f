import { type Tokens, WORD } from '../lexer.ts';
import { AND, IN, THE } from '../lexicon.ts';
import { isoDay, parseDay } from '../scan/days.ts';
import type { Draft } from '../scan/draft.ts';
import { type PeriodSpan, span } from '../scan/period-span.ts';
import type { Sentence } from './sentences.ts';

/** What a sentence tells once and leaves out where it says the like again: the year of a half, the word "quarter", a verb. */

/** A part of a year: the third of four quarters, and the year where it is known. */
interface Part {
  readonly number: number;
  readonly parts: number;
  readonly year: number | null;
  /** Months from its end to publication where its year is not told but the last one possible; else -1. */
  readonly guessed: number;
}

/** "in the first half of 2025 … in the second half", "in the third quarter … in the fourth": the parts told shorter. */
export function withParts(t: Tokens, s: Sentence, spans: readonly PeriodSpan[]): readonly PeriodSpan[] {
  if (!spans.some((p) => partOf(t, p) !== null)) return spans;
  const all: PeriodSpan[] = [];
  let told: Part | null = null;
  let n = 0;
  for (let k = s.from; k < s.to; k++) {
    const p: PeriodSpan | undefined = spans[n];
    if (p && k >= p.from) {
      const part = partOf(t, p);
      const year: number | null = part === null ? null : yearFor(part, told);
      all.push(part !== null && year !== null ? { ...p, ...days(part, year) } : p);
      if (part !== null) told = year === null ? part : { ...part, year, guessed: -1 };
      n += 1;
      k = p.next - 1;
      continue;
    }
    const number = told === null ? 0 : t.entry(k).ordinal;
    if (told === null || number < 1 || number > told.parts || number === told.number) continue;
    const placed = (t.grammar(k - 1) & THE) !== 0 && (t.grammar(k - 2) & IN) !== 0;
    if (!placed || (t.type(k + 1) === WORD && !t.capital(k + 1) && (t.grammar(k + 1) & AND) === 0)) continue;
    const over = told.guessed < 0 || told.guessed > ((number - told.number) * 12) / told.parts;
    all.push(span(k - 1, k + 1, { ...days({ ...told, number }, over ? told.year : null), years: 1 / told.parts }));
  }
  for (; n < spans.length; n++) {
    const p = spans[n];
    if (p) all.push(p);
  }
  return all;
}

/** The year that the part told before gives one without its own; null for none. */
function yearFor(part: Part, told: Part | null): number | null {
  return told !== null && told.guessed < 0 && (part.year === null || part.guessed >= 0) ? told.year : null;
}

/** The part of a year that a period tells, where it is one alone. */
function partOf(t: Tokens, p: PeriodSpan): Part | null {
  if (p.years !== 0.25 && p.years !== 0.5) return null;
  for (let k = p.from; k < Math.min(p.next, p.from + 4); k++) {
    const number = t.entry(k).ordinal;
    if (number === 0) continue;
    const key = t.entry(k + 1).key || t.entry(k + 2).key;
    const parts = key === 'quarter' ? 4 : key === 'half' ? 2 : 0;
    const year = parseDay(p.start)?.year ?? null;
    return parts === 0 || number > parts ? null : { number, parts, year, guessed: p.guessed };
  }
  return null;
}

function days({ number, parts }: Part, year: number | null): Partial<PeriodSpan> {
  if (year === null) return {};
  const length = 12 / parts;
  return { start: isoDay(year, (number - 1) * length + 1), end: isoDay(year, number * length + 1), guessed: -1 };
}

/** "…, in 2024 $5bn", "… and in the second half $12m": the figure right behind a period that stands for its verb. */
export function elidedOf(t: Tokens, s: Sentence, p: PeriodSpan, behind: Draft | undefined): Draft | null {
  // "£2.31bn (2024: £2.03bn)"
  if (behind && t.is(p.next, ':') && t.is(p.from - 1, '(') && behind.from === p.next + 1) return behind;
  return behind && behind.from === p.next && opensClause(t, s.from, p) ? behind : null;
}

/** Whether a comma or "and" stands behind token `from` and right before a period, with its preposition or its "its". */
export function opensClause(t: Tokens, from: number, p: PeriodSpan): boolean {
  const the =
    (t.grammar(p.from - 1) & THE) !== 0 || t.language.qualifiers.possessives.has(t.entry(p.from - 1).word) ? 1 : 0;
  const placed = (t.grammar(p.from - 1 - the) & IN) !== 0 ? 1 : 0;
  const at = p.from - 1 - the - placed;
  if (at <= from) return false;
  return t.is(at, ',') || t.is(at, ';') || (t.grammar(at) & AND) !== 0;
}

/** Tokens between "now" and its figure ("now it is 5.5%"). */
const NOW_REACH = 4;

/** The token of "now", "today", "currently" right before a figure; -1 where there is none. */
export function nowBefore(t: Tokens, s: Sentence, d: Draft): number {
  for (let k = d.from - 1; k >= Math.max(s.from, d.from - NOW_REACH); k--) {
    if (t.type(k) !== WORD) return -1;
    if (t.entry(k).key === 'today') return k;
  }
  return -1;
}
