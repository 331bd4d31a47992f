import type { Finding, Hint } from '../model/finding.ts';
import { interval, subtract } from '../quantity/interval.ts';
import { comparedAs } from './compared-as.ts';
import { liesAbove, totalOf } from './composition-axis.ts';
import { ifCountedInOneWay } from './counting.ts';
import { type Bounds, byId, compareText, factsInterval, fingerprintOf } from './facts.ts';
import { gatheringOf, isMoment } from './flow-or-stock.ts';
import { findingId } from './hash.ts';
import { needed, relabel } from './hint-tools.ts';
import { isPlainAmount } from './non-negative.ts';
import { bar, deciding, type Judgement, judge, part, relationWords, ruler, statedBar } from './relation.ts';
import { lengthOf } from './spans.ts';
import type { FigureFacts, Lookup, Members } from './types.ts';
import {
  asWritten,
  bracket,
  capital,
  computed,
  forPeriod,
  inWords,
  list,
  nameOf,
  quote,
  scaleOf,
  scaleUnit,
} from './words.ts';

const MOST_PERIODS = 120;
const MOST_FINDINGS = 6;
/** Amounts that words bring to another length of time than that of their period add up to nothing. */
const ANOTHER_TIME =
  /\b(?:annuali[sz]ed|averag\w*|monthly|weekly|daily|rolling|(?:per|each|every) (?:month|quarter|week|day)|(?<!in )a (?:month|week|day)|(?:twelve|12) months)\b/i;
/** "Exports of 3 bn in 2021–2025" may be those of its last year; of one year there is one reading. */
const ONE_YEAR = 1.1;
const ALL_THAT_TIME = 'whether it is the amount of all that time';

/** A period with the figures of one series that are told of it. */
interface Time {
  readonly start: string;
  readonly end: string;
  readonly figures: readonly FigureFacts[];
}

/**
 * Amounts of one flow for times that lie in one another: nine months cannot have more than their year, and the four quarters make
 * it. `dated` has the figures of one series by period.
 */
export function partsOfTime(key: string, dated: ReadonlyMap<string, readonly FigureFacts[]>): readonly Finding[] {
  const times = dated.size < 2 ? [] : timesOf(dated);
  const findings: Finding[] = [];
  for (const whole of times) {
    const inside = times.filter((t) => t !== whole && t.start >= whole.start && t.end <= whole.end);
    if (inside.length > 0) findings.push(...compare(key, whole, inside));
    if (findings.length >= MOST_FINDINGS) break;
  }
  return findings;
}

function timesOf(dated: ReadonlyMap<string, readonly FigureFacts[]>): readonly Time[] {
  const times: Time[] = [];
  for (const name of [...dated.keys()].sort(compareText)) {
    const [start = '', end = ''] = name.split('/');
    // Times reckoned back from a day of writing have no sure ends.
    if (!start.endsWith('-01') || !end.endsWith('-01')) continue;
    const figures = alone(dated.get(name) ?? []).filter(addsUp);
    if (figures.length > 0) times.push({ start, end, figures });
    if (times.length === MOST_PERIODS) break;
  }
  return times;
}

/** Without those of which one claim tells two for one time: it lists two things that the labels do not tell apart. */
function alone(figures: readonly FigureFacts[]): readonly FigureFacts[] {
  if (figures.length < 2) return figures;
  return figures.filter((f) => !figures.some((g) => g !== f && g.claim.id === f.claim.id));
}

function addsUp(facts: FigureFacts): boolean {
  const role = comparedAs(facts);
  if ((role !== 'level' && role !== 'count') || facts.figure.per !== null) return false;
  if (isMoment(facts.period) || gatheringOf(facts.indicator, facts.figure.basis) !== 'flow') return false;
  return isPlainAmount(facts) && !ANOTHER_TIME.test(facts.claim.statement);
}

function compare(key: string, whole: Time, inside: readonly Time[]): readonly Finding[] {
  const [low, high] = [least(whole), most(whole)];
  const above = inside.map(most).filter((p) => liesAbove(boundsOf(p), boundsOf(low)) === 'surely');
  if (above.length > 0) return above.slice(0, 2).map((p) => contradiction(key, low, [p]));
  const filling = fill(whole, inside);
  const heaviest = heaviestOf(inside).map(most);
  if (heaviest.length > 1 && liesAbove(totalOf(heaviest), boundsOf(low)) === 'surely') {
    return [contradiction(key, low, heaviest)];
  }
  if (!filling) return [];
  const smallest = filling.map(least);
  if (liesAbove(boundsOf(high), totalOf(smallest)) === 'surely') {
    return [contradiction(key, high, smallest)];
  }
  const some = filling.flatMap((t) => t.figures.slice(0, 1));
  const [first] = whole.figures;
  return first ? [report(key, first, some, judge(totalOf(some), boundsOf(first)))] : [];
}

function contradiction(key: string, whole: FigureFacts, parts: readonly FigureFacts[]): Finding {
  return ifCountedInOneWay(report(key, whole, parts, 'contradiction'), [whole, ...parts]);
}

function boundsOf(facts: FigureFacts): Bounds {
  return factsInterval(facts.figure);
}

/** The figure of a time that ends lowest. */
function least({ figures }: Time): FigureFacts {
  return pick(figures, (a, b) => boundsOf(a).widest.high < boundsOf(b).widest.high);
}

/** The figure of a time that begins highest. */
function most({ figures }: Time): FigureFacts {
  return pick(figures, (a, b) => boundsOf(a).widest.low > boundsOf(b).widest.low);
}

function pick(figures: readonly FigureFacts[], better: (a: FigureFacts, b: FigureFacts) => boolean): FigureFacts {
  return byId(figures).reduce((a, b) => (better(b, a) ? b : a));
}

/** Times that follow each other from the first day of a whole to the last, the longest that lead there; null where none do. */
function fill(whole: Time, inside: readonly Time[]): readonly Time[] | null {
  const from = new Map<string, readonly Time[] | null>([[whole.end, []]]);
  const starting = [...inside].sort((a, b) => compareText(b.start, a.start) || compareText(b.end, a.end));
  for (const time of starting) {
    const rest = from.get(time.end);
    if (rest && !from.has(time.start)) from.set(time.start, [time, ...rest]);
  }
  return from.get(whole.start) ?? null;
}

/** Of times that do not overlap, those that begin highest together. */
function heaviestOf(times: readonly Time[]): readonly Time[] {
  const byEnd = [...times].sort((a, b) => compareText(a.end, b.end) || compareText(a.start, b.start));
  const best: { readonly sum: number; readonly times: readonly Time[] }[] = [{ sum: 0, times: [] }];
  byEnd.forEach((time, i) => {
    const before = byEnd.findLastIndex((t, j) => j < i && t.end <= time.start);
    const chosen = best[before + 1] ?? { sum: 0, times: [] };
    const sum = chosen.sum + boundsOf(most(time)).widest.low;
    const without = best[i] ?? chosen;
    best.push(sum > without.sum ? { sum, times: [...chosen.times, time] } : without);
  });
  return best.at(-1)?.times ?? [];
}

function report(key: string, whole: FigureFacts, parts: readonly FigureFacts[], judgement: Judgement): Finding {
  const [sum, all] = [totalOf(parts), boundsOf(whole)];
  const [total, told] = [deciding(sum, judgement), deciding(all, judgement)];
  const open = judgement === 'contradiction' && (lengthOf(whole.period) ?? 0) > ONE_YEAR;
  const { unit, currency } = whole.figure;
  const size = scaleOf(total, told);
  const apart = total.low > told.high;
  const terms = parts.map((p) => bracket(deciding(boundsOf(p), judgement), size)).join(' + ');
  const equals = parts.length > 1 ? ` = ${computed(total, told, size)}` : '';
  const relation = apart ? 'above' : relationWords(judgement);
  return {
    id: findingId('same-figure', 'time', whole.figure.id, ...parts.map((p) => p.figure.id)),
    check: 'same-figure',
    verdict: open ? 'cannot-tell' : judgement,
    title: apart ? 'Part of the time above all of it' : 'Parts of the time',
    summary: summaryOf(whole, parts, inWords(total, unit, currency), open ? 'cannot-tell' : judgement),
    working: `${terms}${equals} ${relation} ${bracket(told, size)}${scaleUnit(size, unit, currency)}`,
    figures: [part(whole, 'whole time'), ...parts.map((p) => part(p, 'part of the time'))],
    claimIds: [],
    ruler: ruler(unit, currency, [
      statedBar(quote(whole), whole, all.printed),
      ...(parts.length > 1 ? [bar('sum of the parts', sum.printed, 'computed')] : []),
      ...parts.map((p) => statedBar(asWritten(p), p, boundsOf(p).printed)),
    ]),
    key,
    missing: open ? [ALL_THAT_TIME] : [],
    fingerprint: fingerprintOf([whole, ...parts]),
  };
}

function summaryOf(
  whole: FigureFacts,
  parts: readonly FigureFacts[],
  total: string,
  verdict: Finding['verdict'],
): string {
  const these = list(parts.map((p) => `${quote(p)}${forPeriod(p)}`));
  const name = `${capital(nameOf(whole))} of ${these}`;
  const all = `${quote(whole)}${forPeriod(whole)}`;
  const make = parts.length > 1 ? ` make ${total}, which` : '';
  switch (verdict) {
    case 'contradiction':
      return parts.length > 1 ? `${name}${make} cannot be ${all}.` : `${name} cannot be a part of ${all}.`;
    case 'cannot-tell':
      return parts.length > 1
        ? `${name}${make} would contradict ${all}; nothing says whether that is the amount of all that time.`
        : `${name} would be no part of ${all}; nothing says whether that is the amount of all that time.`;
    case 'holds-within-rounding':
      return `${name}${make} agree with ${all} only within rounding.`;
    case 'holds':
      return `${name}${make} agree with ${all}.`;
  }
}

/** What would reconcile amounts of parts of a time with that of all of it; null where a finding is of something else. */
export function partsOfTimeHints(finding: Finding, members: Members, lookup: Lookup): readonly Hint[] | null {
  if (finding.figures[0]?.part !== 'whole time') return null;
  const found = finding.figures.flatMap(({ figureId }) => members.figures.find((f) => f.figure.id === figureId) ?? []);
  const [whole, ...parts] = found;
  if (!whole || parts.length === 0 || found.length !== finding.figures.length) return [];
  const sum = totalOf(parts).printed;
  const all = boundsOf(whole).printed;
  const filled = finding.title === 'Parts of the time';
  const hints = found.flatMap((f) => relabel(f, finding, members, lookup));
  hints.push(needed(whole, filled ? sum : interval(sum.low, Number.POSITIVE_INFINITY, sum.lowOpen), finding, lookup));
  for (const p of parts) {
    const rest = subtract(all, totalOf(parts.filter((q) => q !== p)).printed);
    const within = filled || rest.high <= 0 ? rest : interval(0, rest.high, false, rest.highOpen);
    hints.push(needed(p, within, finding, lookup));
  }
  return hints;
}
