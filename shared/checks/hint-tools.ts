import type { Finding, Hint, RepairEdit } from '../model/finding.ts';
import { contains, exactly, type Interval, interval, meets, scale } from '../quantity/interval.ts';
import { compareText, factsInterval, standingOf } from './facts.ts';
import { distanceBetween, kinOf, partiesAgree } from './kin.ts';
import { datesOf } from './spans.ts';
import type { FigureFacts, Lookup, Members } from './types.ts';
import { inWords, labelled, nameOf, quote, shorten, shown } from './words.ts';

/** Asked of the lookup: enough to find one that fits among the figures that are in the finding themselves. */
const ASKED = 40;

/** The figures of a finding by their part in it; null where one is not among the members any more. */
export function partsOf(finding: Finding, members: Members): ReadonlyMap<string, FigureFacts> | null {
  const byFigure = new Map(members.figures.map((f) => [f.figure.id, f]));
  const parts = new Map<string, FigureFacts>();
  for (const { figureId, part } of finding.figures) {
    const facts = byFigure.get(figureId);
    if (!facts) return null;
    // Parts of one name are told apart by their number.
    parts.set(parts.has(part) ? `${part} ${parts.size}` : part, facts);
  }
  return parts;
}

export function hint(text: string, edit: readonly RepairEdit[] | null = null): Hint {
  return { text, edit };
}

/** Figures of the project in an interval that could be what was meant: bounded, told, not of the finding; kin first. */
export function knownIn(within: Interval, like: FigureFacts, finding: Finding, lookup: Lookup): readonly FigureFacts[] {
  const own = new Set(finding.figures.map((f) => f.figureId));
  const kin = kinOf(like);
  return lookup
    .figuresWithin(within, like, ASKED)
    .filter((f) => !own.has(f.figure.id) && isTold(f) && f.figure.per === like.figure.per)
    .sort(
      (a, b) =>
        distanceBetween(kinOf(a), kin) - distanceBetween(kinOf(b), kin) || compareText(a.figure.id, b.figure.id),
    );
}

function isTold(facts: FigureFacts): boolean {
  const { printed } = factsInterval(facts.figure);
  const bounded = Number.isFinite(printed.low) && Number.isFinite(printed.high);
  const standing = standingOf(facts);
  return bounded && facts.figure.role !== 'threshold' && standing !== 'wished' && standing !== 'denied';
}

/** Known figures under another indicator of the same parties, one for each indicator. */
export function otherLabels(known: readonly FigureFacts[], like: FigureFacts): readonly FigureFacts[] {
  const seen = new Set<string>();
  return known.filter((f) => {
    const { indicatorId } = f.figure;
    if (indicatorId === null || indicatorId === like.figure.indicatorId || seen.has(indicatorId)) return false;
    if (!partiesAgree(f.figure, like.figure)) return false;
    // A figure of another year is no evidence for what this one is.
    const [a, b] = [datesOf(f.period), datesOf(like.period)];
    if (a !== null && b !== null && a !== b) return false;
    seen.add(indicatorId);
    return true;
  });
}

/** So many of what is known in an interval are named, the rest is counted. */
const NAMED = 3;

/** What a figure would have to be, what is known there under whatever label, and whether a lost magnitude would do. */
export function needed(facts: FigureFacts, within: Interval, finding: Finding, lookup: Lookup): Hint {
  const { unit, currency } = facts.figure;
  const words = inWords(within, unit, currency);
  const there = knownIn(within, facts, finding, lookup).filter((f) => f.figure.role === facts.figure.role);
  const ofParties = there.filter((f) => partiesAgree(f.figure, facts.figure));
  const observed = observedThere(within, facts, lookup);
  // What others have is no evidence beside what the same parties have; alone it is a lead.
  const figures = ofParties.length > 0 || observed.length > 0 ? ofParties : there;
  const told = [...labels(figures, facts, lookup), ...observed];
  const more = told.length > NAMED ? ` and ${told.length - NAMED} more` : '';
  const known =
    told.length === 0
      ? 'no known figure lies there'
      : `${told.slice(0, NAMED).join(', ')}${more} ${told.length === 1 ? 'lies' : 'lie'} there`;
  const slip = magnitudeLost(facts, within);
  const text = `To agree, ${quote(facts)} would have to be ${words}; ${known}.`;
  return slip === null ? hint(text) : hint(`${text} ${slip.text}`, [scaled(facts, slip.factor)]);
}

/** The labels of figures, with the parties where they are not those of `like`; two tellings of one value under one label are one. */
function labels(figures: readonly FigureFacts[], like: FigureFacts, lookup: Lookup): readonly string[] {
  return [...new Set(figures.map((f) => labelled(f, otherParties(f, like, lookup))))];
}

/** "Sylvania", "Sylvania with Freedonia": the parties of a figure where they differ from those of another; null where they do not. */
function otherParties({ figure }: FigureFacts, like: FigureFacts, lookup: Lookup): string | null {
  if (partiesAgree(figure, like.figure)) return null;
  const { subjectId, partnerId } = figure;
  const name = (id: string): string => lookup.actorName(id) ?? 'another party';
  const words = [
    ...(subjectId !== null && subjectId !== like.figure.subjectId ? [`of ${name(subjectId)}`] : []),
    ...(partnerId !== null && partnerId !== like.figure.partnerId ? [`with ${name(partnerId)}`] : []),
  ];
  return words.join(' ');
}

/** Observations of reference data in an interval, of the same parties as far as both name them. */
function observedThere(within: Interval, like: FigureFacts, lookup: Lookup): readonly string[] {
  const { role } = like.figure;
  if (role === 'multiple' || role === 'growth-rate' || role === 'growth-index' || role === 'change') return [];
  return lookup.observationsWithin(within, like, ASKED).map(({ observation: o, series, period }) => {
    const value = inWords(exactly(o.value), series.unit, series.currency);
    return `${value} of “${shorten(series.name, 60)}” (${period.text})`;
  });
}

const MAGNITUDES = [
  ['thousand', 'million', 1e3],
  ['million', 'billion', 1e3],
  ['billion', 'trillion', 1e3],
  ['thousand', 'billion', 1e6],
] as const;
const ABBREVIATED: ReadonlyMap<string, RegExp> = new Map([
  ['thousand', /\b(?:thousands?|k)\b|\d\s?k\b/i],
  ['million', /\b(?:millions?|mn|mln|m)\b|\d\s?(?:m|mn|mln)\b/i],
  ['billion', /\b(?:billions?|bn|bln)\b|\d\s?(?:b|bn|bln)\b/i],
  ['trillion', /\b(?:trillions?|tn)\b|\d\s?(?:t|tn)\b/i],
]);

/** "Read as billion, not million, it would." where another magnitude word puts a figure into an interval; null where none does. */
function magnitudeLost(
  facts: FigureFacts,
  within: Interval,
): { readonly text: string; readonly factor: number } | null {
  const { printed } = factsInterval(facts.figure);
  const words = facts.figure.text;
  const near = nearEnd(within);
  for (const [small, large, factor] of MAGNITUDES) {
    if (ABBREVIATED.get(small)?.test(words) && meets(scale(printed, factor), near)) {
      return { text: `Read as ${large}, not ${small}, it would.`, factor };
    }
    if (ABBREVIATED.get(large)?.test(words) && meets(scale(printed, 1 / factor), near)) {
      return { text: `Read as ${small}, not ${large}, it would.`, factor: 1 / factor };
    }
  }
  return null;
}

/** How far from the one end of an interval a value may lie to be meant by it. */
const NEAR = 10;

/** The part of an interval near its one end: whatever is a thousand times less lies below a ceiling, which says nothing of a lost magnitude. */
function nearEnd(within: Interval): Interval {
  const { low, high, lowOpen, highOpen } = within;
  if (low <= 0 && high > 0 && Number.isFinite(high)) return interval(high / NEAR, high, false, highOpen);
  return low > 0 && !Number.isFinite(high) ? interval(low, low * NEAR, lowOpen) : within;
}

/** The edit that gives a figure another magnitude; its words stay as they were written. */
function scaled({ figure }: FigureFacts, factor: number): RepairEdit {
  const by = (bound: number | null): number | null => (bound === null ? null : bound * factor);
  const { value, low, high, wideLow, wideHigh } = figure;
  return {
    figureId: figure.id,
    fields: { value: by(value), low: by(low), high: by(high), wideLow: by(wideLow), wideHigh: by(wideHigh) },
  };
}

/** Reads one figure as what another known figure in its interval is: "8.8 – 8.9 bn USD fits turnover". */
export function relabel(facts: FigureFacts, finding: Finding, members: Members, lookup: Lookup): readonly Hint[] {
  const { pairId } = facts.figure;
  // Both ends of a change measure one thing.
  const together = pairId === null ? [facts] : members.figures.filter((f) => f.figure.pairId === pairId);
  const known = knownIn(factsInterval(facts.figure).printed, facts, finding, lookup).filter(
    (f) => f.figure.role === facts.figure.role,
  );
  return otherLabels(known, facts)
    .slice(0, 2)
    .map((other) =>
      hint(
        `Read ${quote(facts)} as ${nameOf(other)}, not ${nameOf(facts)}: ${shown(facts)} fits ${labelled(other)}.`,
        readAs(together, other),
      ),
    );
}

/** The edit that gives figures the indicator of another. */
export function readAs(figures: readonly FigureFacts[], other: FigureFacts): readonly RepairEdit[] | null {
  const { indicatorId } = other.figure;
  return indicatorId === null ? null : figures.map((f) => ({ figureId: f.figure.id, fields: { indicatorId } }));
}

/** "meets", or "meets … within rounding" where only a part of the computed interval lies in the stated one. */
export function howItMeets(inner: Interval, outer: Interval): string {
  if (!meets(inner, outer)) return 'does not meet';
  return contains(outer, inner.low) && contains(outer, inner.high) ? 'agrees with' : 'agrees within rounding with';
}
