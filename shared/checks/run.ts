import type { Finding, Hint } from '../model/finding.ts';
import { contains, meets } from '../quantity/interval.ts';
import { ALL_CHECKS } from './all-checks.ts';
import { ANY_COMPANY } from './company.ts';
import { byId, compareText, factsInterval } from './facts.ts';
import { groupByKey, visitMembers } from './groups.ts';
import { kinOf, nearest, partiesAgree } from './kin.ts';
import { datesOf } from './spans.ts';
import type { Check, CheckContext, FigureFacts, Lookup, Members, ObservationFacts } from './types.ts';

/** A key with its check's name in front, as the store keeps it: "change/i:…". */
export function fullKey(check: Check, key: string): string {
  return `${check.name}/${key}`;
}

/** No members at all: to be spread where only some sorts are given. */
export const NO_MEMBERS: Members = { figures: [], claims: [], observations: [], anchors: [] };

/** All full keys of the members given, sorted: what must run again after an edit of them. */
export function keysOf(members: Members, context: CheckContext): readonly string[] {
  const keys = new Set<string>();
  visitMembers(
    members,
    context,
    () => ANY_COMPANY,
    (_member, _sort, keysIn) => {
      for (const check of ALL_CHECKS) for (const key of keysIn(check)) keys.add(fullKey(check, key));
    },
  );
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
  const isWanted = wanted && ((check: Check, key: string): boolean => wanted.has(fullKey(check, key)));
  const grouped = groupByKey(ALL_CHECKS, members, context, isWanted);
  for (const [c, check] of ALL_CHECKS.entries()) {
    const groups = [...(grouped[c] ?? [])].sort((a, b) => compareText(a[0], b[0]));
    for (const [key, group] of groups) {
      for (const finding of inOrder(check.run(key, group, context))) findings.push(finding);
    }
  }
  return findings;
}

/** By id. Most keys have one finding or none. */
function inOrder(findings: readonly Finding[]): readonly Finding[] {
  return findings.length < 2 ? findings : [...findings].sort((a, b) => compareText(a.id, b.id));
}

/** A lookup over figures and observations held in memory, for a full run outside the store. Kin first, then by id. */
export function lookupAmong(
  figures: readonly FigureFacts[],
  observations: readonly ObservationFacts[] = [],
  actors: CheckContext['actors'] = new Map(),
): Lookup {
  const sorted = byId(figures);
  const observed = [...observations].sort((a, b) => compareText(a.observation.id, b.observation.id));
  return {
    figuresWithin: (within, like, limit) => {
      const { unit, currency } = like.figure;
      const there = sorted.filter(({ figure }) => {
        if (figure.unit !== unit || figure.currency !== currency) return false;
        return meets(factsInterval(figure).printed, within);
      });
      return nearest(there, kinOf(like), kinOf, limit);
    },
    observationsWithin: (within, like, limit) => {
      const { unit, currency } = like.figure;
      const there = observed.filter(({ observation, series }) => {
        if (series.unit !== unit || series.currency !== currency || !partiesAgree(series, like.figure)) return false;
        return contains(within, observation.value);
      });
      const own = (facts: ObservationFacts): boolean => datesOf(facts.period) === datesOf(like.period);
      return [...there.filter(own), ...there.filter((facts) => !own(facts))].slice(0, limit);
    },
    actorName: (id) => actors.get(id)?.name ?? null,
  };
}

/** The repair hints of a finding, from the members of its key. */
export function hintsOf(finding: Finding, members: Members, context: CheckContext, lookup: Lookup): readonly Hint[] {
  const check = ALL_CHECKS.find((c) => c.name === finding.check);
  return check ? check.hints(finding, members, context, lookup) : [];
}
