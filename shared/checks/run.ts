import type { Finding, Hint } from '../model/finding.ts';
import { contains, meets } from '../quantity/interval.ts';
import { ALL_CHECKS } from './all-checks.ts';
import { byId, compareText, factsInterval } from './facts.ts';
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
  for (const check of ALL_CHECKS) visitKeys(check, members, context, (_, key) => void keys.add(fullKey(check, key)));
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
    for (const [key, group] of groups.sort((a, b) => compareText(a[0], b[0]))) {
      findings.push(...[...check.run(key, group, context)].sort((a, b) => compareText(a.id, b.id)));
    }
  }
  return findings;
}

type Member = Members[keyof Members][number];
type Group = { readonly [S in keyof Members]: Members[S][number][] };

/** Asks a check for the keys of every member of every sort. */
function visitKeys(
  check: Check,
  members: Members,
  context: CheckContext,
  visit: (facts: Member, key: string) => void,
): void {
  for (const facts of members.figures) for (const key of check.keysOfFigure(facts, context)) visit(facts, key);
  for (const facts of members.claims) for (const key of check.keysOfClaim(facts, context)) visit(facts, key);
  if (check.keysOfObservation) {
    for (const facts of members.observations)
      for (const key of check.keysOfObservation(facts, context)) visit(facts, key);
  }
  if (check.keysOfAnchor) {
    for (const facts of members.anchors) for (const key of check.keysOfAnchor(facts, context)) visit(facts, key);
  }
}

/** The members of each key that is to be run, in no order. A member alone under its key, as most are, is not worth a group. */
function groupByKey(
  check: Check,
  members: Members,
  context: CheckContext,
  wanted: ReadonlySet<string> | null,
): [key: string, members: Members][] {
  const alone = new Map<string, Member>();
  const groups = new Map<string, Group>();
  visitKeys(check, members, context, (facts, key) => {
    if (wanted && !wanted.has(fullKey(check, key))) return;
    const first = alone.get(key);
    if (first === undefined) {
      alone.set(key, facts);
      return;
    }
    let group = groups.get(key);
    if (!group) {
      group = groupOf(first);
      groups.set(key, group);
    }
    put(group, facts);
  });
  for (const [key, facts] of alone) {
    if (check.compares?.(key) !== true && !groups.has(key)) groups.set(key, groupOf(facts));
  }
  return [...groups];
}

function groupOf(facts: Member): Group {
  const group: Group = { figures: [], claims: [], observations: [], anchors: [] };
  put(group, facts);
  return group;
}

function put(group: Group, facts: Member): void {
  if ('figure' in facts) group.figures.push(facts);
  else if ('series' in facts) group.observations.push(facts);
  else if ('anchor' in facts) group.anchors.push(facts);
  else group.claims.push(facts);
}

/** A lookup over figures and observations held in memory, for a full run outside the store. Sorted by id. */
export function lookupAmong(figures: readonly FigureFacts[], observations: readonly ObservationFacts[] = []): Lookup {
  const sorted = byId(figures);
  const observed = [...observations].sort((a, b) => compareText(a.observation.id, b.observation.id));
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
    observationsWithin: (within, unit, currency, limit) =>
      observed
        .filter(({ observation, series }) => {
          if (series.unit !== unit || series.currency !== currency) return false;
          return contains(within, observation.value);
        })
        .slice(0, limit),
  };
}

/** The repair hints of a finding, from the members of its key. */
export function hintsOf(finding: Finding, members: Members, context: CheckContext, lookup: Lookup): readonly Hint[] {
  const check = ALL_CHECKS.find((c) => c.name === finding.check);
  return check ? check.hints(finding, members, context, lookup) : [];
}
