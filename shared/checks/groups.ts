import { companyAmong } from './company.ts';
import { hash32 } from './hash.ts';
import { KeyTable } from './key-table.ts';
import { type Check, type CheckContext, type Company, isFigure, type Member, type Members } from './types.ts';

/** The members of one key of a check. */
export type KeyGroup = readonly [key: string, members: Members];

/** A member with its sort, and the way to its keys in one check. */
type Visit = (member: Member, sort: keyof Members, keysIn: (check: Check) => readonly string[]) => void;

const NONE: readonly string[] = [];

/** Visits every member of every sort, always in the same order. `companyOf` tells what company the nth figure has. */
export function visitMembers(
  members: Members,
  context: CheckContext,
  companyOf: (figure: number) => Company,
  visit: Visit,
): void {
  let at = 0;
  for (const facts of members.figures) {
    const company = companyOf(at);
    at += 1;
    visit(facts, 'figures', (check) => check.keysOfFigure(facts, context, company));
  }
  for (const facts of members.claims) visit(facts, 'claims', (check) => check.keysOfClaim?.(facts, context) ?? NONE);
  for (const facts of members.observations)
    visit(facts, 'observations', (check) => check.keysOfObservation?.(facts, context) ?? NONE);
  for (const facts of members.anchors) visit(facts, 'anchors', (check) => check.keysOfAnchor?.(facts, context) ?? NONE);
}

/**
 * For each check, the members of each wanted key that has something to say, in no order; all keys are wanted where `isWanted` is null.
 * Nearly all keys of a project have one member, of which most checks have nothing to say. So a first pass counts the keys by a hash
 * of each and forgets them; a second asks only the members with a hash that was met again. Keys that fall together by chance are told
 * apart there. Both go from member to member and not from check to check: what a member is made of is fetched from memory once.
 */
export function groupByKey(
  checks: readonly Check[],
  members: Members,
  context: CheckContext,
  isWanted: ((check: Check, key: string) => boolean) | null,
): readonly (readonly KeyGroup[])[] {
  const companyOf = companyAmong(members);
  const met = countKeys(checks, members, context, companyOf, isWanted);
  const grouped = checks.map((check) => ({ check, groups: new Map<string, Member[]>(), lone: new Set<string>() }));
  let at = 0;
  visitMembers(members, context, companyOf, (member, sort, keysIn) => {
    const itself = (): Member => member;
    let left = met.checksOf(at);
    at += 1;
    for (const { check, groups, lone } of grouped) {
      if (left === 0) break;
      const asked = (left & 1) === 1;
      left >>= 1;
      if (!asked) continue;
      for (const key of keysIn(check)) {
        if (isWanted?.(check, key) === false) continue;
        const group = groups.get(key);
        if (group === undefined) {
          groups.set(key, [member]);
          if (check.compares?.(key, sort, itself) === true) lone.add(key);
          continue;
        }
        group.push(member);
        lone.delete(key);
      }
    }
  });
  return grouped.map(({ groups, lone }) => {
    const told: KeyGroup[] = [];
    for (const [key, all] of groups) if (!lone.has(key)) told.push([key, sortedOut(all)]);
    return told;
  });
}

interface Met {
  /** The checks in which any key of the nth member is worth a group: one bit each, the first check's the lowest. */
  checksOf(member: number): number;
}

function countKeys(
  checks: readonly Check[],
  members: Members,
  context: CheckContext,
  companyOf: (figure: number) => Company,
  isWanted: ((check: Check, key: string) => boolean) | null,
): Met {
  const count = members.figures.length + members.claims.length + members.observations.length + members.anchors.length;
  const numbered = checks.map((check, nth) => ({ check, nth }));
  const asking = {
    figures: numbered,
    claims: numbered.filter(({ check }) => check.keysOfClaim !== undefined),
    observations: numbered.filter(({ check }) => check.keysOfObservation !== undefined),
    anchors: numbered.filter(({ check }) => check.keysOfAnchor !== undefined),
  };
  const table = new KeyTable(count * 2 + 16);
  const ends = new Int32Array(count);
  let at = 0;
  visitMembers(members, context, companyOf, (member, sort, keysIn) => {
    const itself = (): Member => member;
    for (const { check, nth } of asking[sort]) {
      for (const key of keysIn(check)) {
        if (isWanted?.(check, key) === false) continue;
        table.add(hash32(key, nth), nth, check.compares?.(key, sort, itself) !== true);
      }
    }
    ends[at] = table.length;
    at += 1;
  });
  return {
    checksOf: (member) => table.checksBetween(member === 0 ? 0 : (ends[member - 1] ?? 0), ends[member] ?? 0),
  };
}

/** The members sorted out, each sort in the order in which its members were visited. */
function sortedOut(all: readonly Member[]): Members {
  const group: { readonly [S in keyof Members]: Members[S][number][] } = {
    figures: [],
    claims: [],
    observations: [],
    anchors: [],
  };
  for (const member of all) {
    if (isFigure(member)) group.figures.push(member);
    else if ('series' in member) group.observations.push(member);
    else if ('anchor' in member) group.anchors.push(member);
    else group.claims.push(member);
  }
  return group;
}
