import type { Finding } from '../model/finding.ts';
import { amountRole } from './amounts.ts';
import { liesAbove, reportShares } from './composition-axis.ts';
import { givenOut } from './composition-uses.ts';
import { DIVIDES, isPerPart, NESTED, OUT_OF, PART_OF, placeOf, sentenceStart } from './composition-words.ts';
import { evenly } from './direction.ts';
import { factsInterval, fingerprintOf } from './facts.ts';
import { findingId } from './hash.ts';
import { isNeverNegative, speaksOfNet } from './non-negative.ts';
import { part, ruler, statedBar } from './relation.ts';
import { datesOf } from './spans.ts';
import type { FigureFacts } from './types.ts';
import { asWritten, bracket, capital, nameOf, quote, scaleOf, scaleUnit } from './words.ts';

const MOST_IN_CLAIM = 30;
/** How far a part may stand behind the words that make it one. */
const REACH = 80;

/** Whether the statement of a figure's claim speaks of parts at all. */
export function mentionsParts(facts: FigureFacts): boolean {
  const { statement } = facts.claim;
  return PART_OF.test(statement) || DIVIDES.test(statement) || OUT_OF.test(statement);
}

/** Parts and wholes that the words of one claim join: "10 bn, of which 12 bn", "60 % and 50 %, the rest". */
export function inOneClaim(key: string, figures: readonly FigureFacts[]): readonly Finding[] {
  const some = figures.slice(0, MOST_IN_CLAIM);
  return [...ofWhich(key, some), ...givenOut(key, some), ...dividedUp(key, some)];
}

interface Placed {
  readonly facts: FigureFacts;
  readonly start: number;
  readonly end: number;
}

function placed(figures: readonly FigureFacts[]): readonly Placed[] {
  const all = figures.flatMap((facts): Placed[] => {
    const place = placeOf(facts);
    return place ? [{ facts, ...place }] : [];
  });
  return all.sort((a, b) => a.start - b.start);
}

function ofWhich(key: string, figures: readonly FigureFacts[]): readonly Finding[] {
  const amounts = placed(figures.filter((f) => f.figure.unit !== '%' && f.figure.role !== 'share' && !isPerPart(f)));
  const text = evenly(figures[0]?.claim.statement ?? '');
  if (speaksOfNet(text) || !figures.every((f) => f.indicator === null || isNeverNegative(f.indicator))) return [];
  return amounts.flatMap((p) => {
    const from = sentenceStart(text, p.start);
    const before = amounts.filter((w) => w.start >= from && w.end <= p.start && sameMeasure(w.facts, p.facts));
    const nearest = before.at(-1);
    if (!nearest) return [];
    const between = text.slice(nearest.end, p.start);
    const joint = PART_OF.exec(between);
    if (!joint || between.length - joint.index > REACH) return [];
    // Of several amounts before, the words may mean any: the largest is the whole that is surely large enough.
    const whole = before.reduce((a, b) => (highest(b.facts) > highest(a.facts) ? b : a));
    return timesFit(whole.facts, p.facts) ? (report(key, whole.facts, p.facts) ?? []) : [];
  });
}

function highest(facts: FigureFacts): number {
  return factsInterval(facts.figure).widest.high;
}

function sameMeasure(a: FigureFacts, b: FigureFacts): boolean {
  const [x, y] = [a.figure, b.figure];
  return x.unit === y.unit && x.currency === y.currency && x.per === y.per && x.kind === y.kind;
}

/** A part told of a time outside that of the whole is none of it. */
function timesFit(whole: FigureFacts, p: FigureFacts): boolean {
  const [w, q] = [whole.period, p.period];
  if (datesOf(w) === null || datesOf(q) === null || !w?.start || !w.end || !q?.start || !q.end) return true;
  return q.start >= w.start && q.end <= w.end;
}

function report(key: string, whole: FigureFacts, p: FigureFacts): Finding | null {
  const [all, own] = [factsInterval(whole.figure), factsInterval(p.figure)];
  const above = liesAbove(own, all);
  if (above === 'no' || all.widest.low < 0) return null;
  const surely = above === 'surely';
  const [a, b] = surely ? [own.widest, all.widest] : [own.printed, all.printed];
  const { unit, currency } = whole.figure;
  const size = scaleOf(a, b);
  return {
    id: findingId('composition', 'of which', whole.figure.id, p.figure.id),
    check: 'composition',
    verdict: surely ? 'contradiction' : 'holds-within-rounding',
    title: 'Part above whole',
    summary: surely
      ? `${capital(nameOf(whole))} of ${quote(whole)} cannot hold ${quote(p)}, which is told as a part of it.`
      : `${capital(nameOf(whole))} of ${quote(whole)} holds ${quote(p)}, told as a part of it, only if one of them is a round number.`,
    working: `part ${bracket(a, size)} above whole ${bracket(b, size)}${scaleUnit(size, unit, currency)}`,
    figures: [part(whole, 'whole'), part(p, 'part')],
    claimIds: [],
    ruler: ruler(unit, currency, [
      statedBar(`whole: ${asWritten(whole)}`, whole, all.printed),
      statedBar(`part: ${asWritten(p)}`, p, own.printed),
    ]),
    key,
    missing: [],
    fingerprint: fingerprintOf([whole, p], ['of which']),
  };
}

/** Shares of one sentence that the words divide one whole into. */
function dividedUp(key: string, figures: readonly FigureFacts[]): readonly Finding[] {
  const text = evenly(figures[0]?.claim.statement ?? '');
  const shares = placed(
    figures.filter((f) => f.figure.unit === '%' && amountRole(f) === 'share' && f.figure.pairId === null),
  );
  const sentences = new Map<number, FigureFacts[]>();
  for (const { facts, start } of shares) {
    const from = sentenceStart(text, start);
    sentences.set(from, [...(sentences.get(from) ?? []), facts]);
  }
  return [...sentences].flatMap(([from, some]) => {
    const rest = text.slice(from);
    const stop = /[.;!?]\s/.exec(rest)?.index ?? rest.length;
    const sentence = rest.slice(0, stop);
    if (some.length < 2 || !DIVIDES.test(sentence) || NESTED.test(sentence) || !sameLabels(some)) return [];
    return reportShares(key, some, true) ?? [];
  });
}

/** What is divided is one thing at one time, as far as the labels tell. */
function sameLabels(shares: readonly FigureFacts[]): boolean {
  const same = (of: (f: FigureFacts) => string | null): boolean =>
    new Set(shares.flatMap((f) => of(f) ?? [])).size <= 1;
  return same((f) => f.figure.indicatorId) && same((f) => f.figure.subjectId) && same((f) => datesOf(f.period));
}
