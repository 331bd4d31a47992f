import { companyAmong } from './company.ts';
import {
  type Check,
  type CheckContext,
  type Company,
  type FigureFacts,
  isFigure,
  type Member,
  type Members,
} from './types.ts';

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
  visitFigures(members.figures, context, companyOf, visit);
  for (const facts of members.claims) visit(facts, 'claims', (check) => check.keysOfClaim?.(facts, context) ?? NONE);
  for (const facts of members.observations)
    visit(facts, 'observations', (check) => check.keysOfObservation?.(facts, context) ?? NONE);
  for (const facts of members.anchors) visit(facts, 'anchors', (check) => check.keysOfAnchor?.(facts, context) ?? NONE);
}

function visitFigures(
  figures: readonly FigureFacts[],
  context: CheckContext,
  companyOf: (figure: number) => Company,
  visit: Visit,
): void {
  const [first] = figures;
  if (first === undefined) return;
  // Whoever is visited asks at once: one way to the keys serves for all figures.
  let facts = first;
  let company = companyOf(0);
  const keysIn = (check: Check): readonly string[] => check.keysOfFigure(facts, context, company);
  for (let at = 0; at < figures.length; at++) {
    facts = figures[at] ?? facts;
    company = companyOf(at);
    visit(facts, 'figures', keysIn);
  }
}

/**
 * For each check, the members of each wanted key that has something to say, in no order; all keys are wanted where `isWanted` is null.
 * It goes from member to member and not from check to check: what a member is made of is fetched from memory once.
 */
export function groupByKey(
  checks: readonly Check[],
  members: Members,
  context: CheckContext,
  isWanted: ((check: Check, key: string) => boolean) | null,
): readonly (readonly KeyGroup[])[] {
  const all = checks.map((check) => ({ check, byKey: new Map<string, Member | Member[]>() }));
  // Of claims, observations and anchors most checks ask nothing.
  const asking = {
    figures: all,
    claims: all.filter(({ check }) => check.keysOfClaim !== undefined),
    observations: all.filter(({ check }) => check.keysOfObservation !== undefined),
    anchors: all.filter(({ check }) => check.keysOfAnchor !== undefined),
  };
  visitMembers(members, context, companyAmong(members), (member, sort, keysIn) => {
    for (const { check, byKey } of asking[sort]) {
      for (const key of keysIn(check)) {
        if (isWanted?.(check, key) === false) continue;
        const others = byKey.get(key);
        // Many keys have one member only, which needs no list.
        if (others === undefined) byKey.set(key, member);
        else if (Array.isArray(others)) others.push(member);
        else byKey.set(key, [others, member]);
      }
    }
  });
  return all.map(({ check, byKey }) => {
    const told: KeyGroup[] = [];
    for (const [key, some] of byKey) {
      if (Array.isArray(some)) told.push([key, sortedOut(some)]);
      else if (check.compares?.(key, sortOf(some), () => some) !== true) told.push([key, sortedOut([some])]);
    }
    return told;
  });
}

function sortOf(member: Member): keyof Members {
  if (isFigure(member)) return 'figures';
  if ('series' in member) return 'observations';
  return 'anchor' in member ? 'anchors' : 'claims';
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
