import type { Finding, Hint, RepairEdit } from '../model/finding.ts';
import { contains, type Interval, meets } from '../quantity/interval.ts';
import { compareText, factsInterval, standingOf } from './facts.ts';
import { datesOf } from './spans.ts';
import type { FigureFacts, Lookup, Members } from './types.ts';
import { inWords, labelled, nameOf, quote, shown } from './words.ts';

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

/** Figures of the project in an interval that could be what was meant: bounded, told, not of the finding; the closest in time first. */
export function knownIn(within: Interval, like: FigureFacts, finding: Finding, lookup: Lookup): readonly FigureFacts[] {
  const own = new Set(finding.figures.map((f) => f.figureId));
  return lookup
    .figuresWithin(within, like.figure.unit, like.figure.currency, ASKED)
    .filter((f) => !own.has(f.figure.id) && isTold(f) && f.figure.per === like.figure.per)
    .sort((a, b) => distance(a, like) - distance(b, like) || compareText(a.figure.id, b.figure.id));
}

function isTold(facts: FigureFacts): boolean {
  const { printed } = factsInterval(facts.figure);
  const bounded = Number.isFinite(printed.low) && Number.isFinite(printed.high);
  return bounded && facts.figure.role !== 'threshold' && standingOf(facts) !== 'wished';
}

function distance(facts: FigureFacts, like: FigureFacts): number {
  const [a, b] = [datesOf(facts.period), datesOf(like.period)];
  if (a !== null && a === b) return 0;
  return a === null || b === null ? 1 : 2;
}

/** Known figures under another indicator of the same parties, one for each indicator. */
export function otherLabels(known: readonly FigureFacts[], like: FigureFacts): readonly FigureFacts[] {
  const seen = new Set<string>();
  return known.filter((f) => {
    const { indicatorId } = f.figure;
    if (indicatorId === null || indicatorId === like.figure.indicatorId || seen.has(indicatorId)) return false;
    if (!agree(f.figure.subjectId, like.figure.subjectId) || !agree(f.figure.partnerId, like.figure.partnerId)) {
      return false;
    }
    // A figure of another year is no evidence for what this one is.
    const [a, b] = [datesOf(f.period), datesOf(like.period)];
    if (a !== null && b !== null && a !== b) return false;
    seen.add(indicatorId);
    return true;
  });
}

function agree(a: string | null, b: string | null): boolean {
  return a === null || b === null || a === b;
}

/** What a figure would have to be, and what is known there. */
export function needed(facts: FigureFacts, within: Interval, finding: Finding, lookup: Lookup): Hint {
  const words = inWords(within, facts.figure.unit, facts.figure.currency);
  const [first] = knownIn(within, facts, finding, lookup).filter((f) => f.figure.role === facts.figure.role);
  const known = first ? `${labelled(first)} lies there` : 'no known figure lies there';
  return hint(`To agree, ${quote(facts)} would have to be ${words}; ${known}.`);
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
