import type { Finding, Hint } from '../model/finding.ts';
import { meets } from '../quantity/interval.ts';
import { ALL_CHECKS } from './all-checks.ts';
import { byId, compareText, factsInterval } from './facts.ts';
import type { Check, CheckContext, ClaimFacts, FigureFacts, Lookup, Members } from './types.ts';

/** A key with its check's name in front, as the store keeps it: "change/i:…". */
export function fullKey(check: Check, key: string): string {
  return `${check.name}/${key}`;
}

/** All full keys of the figures and claims given, sorted: what must run again after an edit of them. */
export function keysOf(members: Members, context: CheckContext): readonly string[] {
  const keys = new Set<string>();
  for (const check of ALL_CHECKS) {
    for (const facts of members.figures)
      for (const k of check.keysOfFigure(facts, context)) keys.add(fullKey(check, k));
    for (const facts of members.claims) for (const k of check.keysOfClaim(facts, context)) keys.add(fullKey(check, k));
  }
  return [...keys].sort(compareText);
}

/** Runs every check over everything. Findings in the order of checks, then of keys, then of ids. */
export function runAll(members: Members, context: CheckContext): readonly Finding[] {
  return runKeys(members, context, null);
}

/** Runs the full keys wanted, or all where `wanted` is null. */
export function runKeys(
  members: Members,
  context: CheckContext,
  wanted: ReadonlySet<string> | null,
): readonly Finding[] {
  const findings: Finding[] = [];
  for (const check of ALL_CHECKS) {
    const groups = groupByKey(check, members, context, wanted);
    for (const key of [...groups.keys()].sort(compareText)) {
      const group = groups.get(key);
      if (group) findings.push(...[...check.run(key, group, context)].sort((a, b) => compareText(a.id, b.id)));
    }
  }
  return findings;
}

interface Group {
  readonly figures: FigureFacts[];
  readonly claims: ClaimFacts[];
}

function groupByKey(
  check: Check,
  members: Members,
  context: CheckContext,
  wanted: ReadonlySet<string> | null,
): ReadonlyMap<string, Group> {
  const groups = new Map<string, Group>();
  const at = (key: string): Group | null => {
    if (wanted && !wanted.has(fullKey(check, key))) return null;
    const found = groups.get(key);
    if (found) return found;
    const group: Group = { figures: [], claims: [] };
    groups.set(key, group);
    return group;
  };
  for (const facts of members.figures)
    for (const key of check.keysOfFigure(facts, context)) at(key)?.figures.push(facts);
  for (const facts of members.claims) for (const key of check.keysOfClaim(facts, context)) at(key)?.claims.push(facts);
  return groups;
}

/** A lookup over figures held in memory, for a full run outside the store. Sorted by id. */
export function lookupAmong(figures: readonly FigureFacts[]): Lookup {
  const sorted = byId(figures);
  return {
    figuresWithin: (within, unit, currency, limit) => {
      const found: FigureFacts[] = [];
      for (const facts of sorted) {
        if (found.length >= limit) break;
        if (facts.figure.unit !== unit || facts.figure.currency !== currency) continue;
        if (meets(factsInterval(facts.figure).printed, within)) found.push(facts);
      }
      return found;
    },
  };
}

/** The repair hints of a finding, from the members of its key. */
export function hintsOf(finding: Finding, members: Members, context: CheckContext, lookup: Lookup): readonly Hint[] {
  const check = ALL_CHECKS.find((c) => c.name === finding.check);
  return check ? check.hints(finding, members, context, lookup) : [];
}
