import type { Finding, Hint } from '../model/finding.ts';
import { hint, relabel } from './hint-tools.ts';
import type { Lookup, Members } from './types.ts';

/** What would reconcile two accounts of one trade. */
export function mirrorHints(finding: Finding, members: Members, lookup: Lookup): readonly Hint[] {
  if (finding.verdict !== 'contradiction') return [];
  const hints: Hint[] = [];
  for (const { figureId, part } of finding.figures) {
    const facts = members.figures.find((f) => f.figure.id === figureId);
    if (facts && (part === 'sold' || part === 'bought')) hints.push(...relabel(facts, finding, members, lookup));
  }
  return [
    ...hints,
    hint(
      'Look whether both are of one kind of trade: goods alone or with services, with goods passed on from third countries or without.',
    ),
  ];
}
