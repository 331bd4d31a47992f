import { NUMBER, type Tokens } from '../lexer.ts';
import { AND, OF, UNTIL } from '../lexicon.ts';
import { isoDay, parseDay } from '../scan/days.ts';
import { type PeriodSpan, shortNumber } from '../scan/period-span.ts';
import { stepOf } from './period-before.ts';

/** From here on a guessed month lies so far back that a sentence that looks ahead means the next one. */
const FAR_BACK = 3;

/**
 * Periods made longer by the words beside them: "the three months *to June*", "the *December* quarter", "*November* and
 * *December*". `ahead` is the first token that looks ahead, -1 for none; behind it "in March" is the next one.
 */
export function joined(t: Tokens, spans: readonly PeriodSpan[], ahead: number, apart: boolean): readonly PeriodSpan[] {
  let all: PeriodSpan[] | null = null;
  for (let n = 0; n < spans.length; n++) {
    const p = spans[n];
    if (!p) continue;
    const last = all?.at(-1) ?? null;
    const next = spans[n + 1] ?? null;
    const both = apart || next === null ? null : monthPair(t, p, next);
    const dated = both === null && next !== null ? quarterOfYear(t, p, next) : null;
    const made = both ?? dated ?? upTo(t, p) ?? quarterOf(t, p) ?? (ahead >= 0 ? nextOne(p, ahead) : null);
    if (made === null) {
      all?.push(p);
      continue;
    }
    all ??= spans.slice(0, n);
    // "in the three years to 2022": the length was read on its own.
    const before = last ?? all.at(-1) ?? null;
    if (before !== null && before.next > made.from) all.pop();
    all.push(made);
    if (both || dated) n += 1;
  }
  return all ?? spans;
}

/** "the year to June 2025", "twelve months through March", "the quarter ended 31 March": the months up to a day told. */
function upTo(t: Tokens, p: PeriodSpan): PeriodSpan | null {
  const end = parseDay(p.end);
  if (!end) return null;
  let joint = (t.grammar(p.from) & UNTIL) !== 0 ? p.from : p.from - 1;
  if (t.is(joint, '-') && t.entry(joint - 1).key === 'end') joint -= 2;
  if (!t.language.times.closing.has(t.entry(joint).word)) return null;
  const step = stepOf(t, joint - 1);
  if (step <= 0) return null;
  const plural = t.plural(joint - 1);
  const number = t.type(joint - 2) === NUMBER ? shortNumber(t, joint - 2) : t.entry(joint - 2).number;
  const count = plural ? number : 1;
  if (!Number.isInteger(count) || count < 1) return null;
  const months = step * count;
  return {
    ...p,
    from: plural ? joint - 2 : joint - 1,
    start: isoDay(end.year, end.month - months, end.day),
    years: months / 12,
    year: null,
    guessed: -1,
  };
}

/** "the December quarter": the three months that end with it. */
function quarterOf(t: Tokens, p: PeriodSpan): PeriodSpan | null {
  const { month } = t.entry(p.from);
  if (month === 0 || month % 3 !== 0 || t.entry(p.next).key !== 'quarter') return null;
  const end = parseDay(p.end);
  if (end?.day !== 1) return null;
  return { ...p, next: p.next + 1, start: isoDay(end.year, end.month - 3), years: 0.25 };
}

/** "the December quarter of 2024" */
function quarterOfYear(t: Tokens, p: PeriodSpan, year: PeriodSpan): PeriodSpan | null {
  const { month } = t.entry(p.from);
  if (month === 0 || month % 3 !== 0 || t.entry(p.next).key !== 'quarter' || year.year === null) return null;
  const of = (t.grammar(p.next + 1) & OF) !== 0 ? 2 : 1;
  if (year.from !== p.next + of || year.next !== year.from + 1) return null;
  const days = { start: isoDay(year.year, month - 2), end: isoDay(year.year, month + 1), years: 0.25 };
  return { ...year, ...days, from: p.from };
}

/** "in November and December 2025": two months, one behind the other. */
function monthPair(t: Tokens, p: PeriodSpan, q: PeriodSpan): PeriodSpan | null {
  if (q.from !== p.next + 1 || (t.grammar(p.next) & AND) === 0) return null;
  const { month } = t.entry(p.from);
  const second = parseDay(q.start);
  if (month === 0 || t.entry(q.from).month !== month + 1 || p.next !== p.from + 1) return null;
  if (second?.day !== 1 || second.month !== month + 1) return null;
  return { ...q, from: p.from, start: isoDay(second.year, month), years: 1 / 6 };
}

/** What is expected "from January" is told of the next one. */
function nextOne(p: PeriodSpan, ahead: number): PeriodSpan | null {
  if (p.ahead !== null && p.start === null && p.end === null) return { ...p, start: p.ahead[0], end: p.ahead[1] };
  const start = parseDay(p.start);
  const end = parseDay(p.end);
  if (p.guessed < FAR_BACK || !start || !end) return null;
  // A day counts wherever it stands: "On 9 June the hall will open".
  if (p.from < ahead && start.day === 1 && end.day === 1) return null;
  const moved = {
    start: isoDay(start.year + 1, start.month, start.day),
    end: isoDay(end.year + 1, end.month, end.day),
  };
  return { ...p, ...moved, guessed: -1 };
}
