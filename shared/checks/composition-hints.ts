import type { Finding, Hint } from '../model/finding.ts';
import { interval, subtract } from '../quantity/interval.ts';
import { totalOf } from './composition-axis.ts';
import { factsInterval } from './facts.ts';
import { hint, needed, relabel } from './hint-tools.ts';
import type { FigureFacts, Lookup, Members } from './types.ts';

const MOST_PARTS = 6;

/** What would reconcile parts with their whole. */
export function compositionHints(finding: Finding, members: Members, lookup: Lookup): readonly Hint[] {
  const found = finding.figures.map((f) => ({
    part: f.part,
    facts: members.figures.find(({ figure }) => figure.id === f.figureId),
  }));
  const row = found.flatMap(({ part, facts }) => (facts ? [{ part, facts }] : []));
  if (row.length !== found.length || finding.verdict === 'holds') return [];
  const whole = row.find((f) => f.part === 'whole')?.facts ?? null;
  const parts = row.filter((f) => f.part === 'part' || f.part === 'share').map((f) => f.facts);
  if (finding.title === 'Shares above 100%')
    return [
      ...parts.slice(0, MOST_PARTS).map((p) => shareNeeded(p, parts, finding, lookup)),
      hint('Look whether all of them are shares of one and the same whole.'),
    ];
  if (!whole || finding.title === 'Floor for each part') return [];
  const sum = totalOf(parts).printed;
  return [
    ...relabel(whole, finding, members, lookup),
    ...parts.slice(0, MOST_PARTS).flatMap((p) => relabel(p, finding, members, lookup)),
    needed(whole, interval(sum.low, Number.POSITIVE_INFINITY), finding, lookup),
    ...parts.slice(0, MOST_PARTS).map((p) => {
      const left = subtract(factsInterval(whole.figure).printed, totalOf(parts.filter((q) => q !== p)).printed);
      return needed(p, interval(Math.min(0, left.high), left.high), finding, lookup);
    }),
  ];
}

function shareNeeded(p: FigureFacts, all: readonly FigureFacts[], finding: Finding, lookup: Lookup): Hint {
  const others = totalOf(all.filter((q) => q !== p)).printed;
  const room = 100 - others.low;
  return needed(p, interval(Math.min(0, room), room), finding, lookup);
}
