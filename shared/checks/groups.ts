import { hash32 } from './hash.ts';
import type { Check, CheckContext, Members } from './types.ts';

type Sort = keyof Members;
type Member = Members[Sort][number];
type Group = { readonly [S in Sort]: Members[S][number][] };

/** Slots of the sketch for each member: enough that few keys fall together that are not the same. */
const SLOTS = 8;
const LARGEST = 1 << 22;

/** A member with its sort, and the way to its keys. */
type Visit = (facts: Member, sort: Sort, keys: () => readonly string[]) => void;

/** Visits every member of every sort, always in the same order. */
export function visitMembers(check: Check, members: Members, context: CheckContext, visit: Visit): void {
  for (const facts of members.figures) visit(facts, 'figures', () => check.keysOfFigure(facts, context));
  for (const facts of members.claims) visit(facts, 'claims', () => check.keysOfClaim(facts, context));
  for (const facts of members.observations)
    visit(facts, 'observations', () => check.keysOfObservation?.(facts, context) ?? []);
  for (const facts of members.anchors) visit(facts, 'anchors', () => check.keysOfAnchor?.(facts, context) ?? []);
}

/**
 * The members of each wanted key that has something to say, in no order. Nearly all keys of a project have one member, of which most
 * checks have nothing to say. So a first pass counts the keys by a hash of each and forgets them; a second asks only the members
 * with a hash that was met again. Keys that fall together by chance are told apart there.
 */
export function groupByKey(
  check: Check,
  members: Members,
  context: CheckContext,
  isWanted: (key: string) => boolean,
): [key: string, members: Members][] {
  const met = countKeys(check, members, context, isWanted);
  const groups = new Map<string, Group>();
  const lone = new Set<string>();
  let at = 0;
  visitMembers(check, members, context, (facts, sort, keys) => {
    const again = met.isAny(at);
    at += 1;
    if (!again) return;
    for (const key of keys()) {
      if (!isWanted(key)) continue;
      let group = groups.get(key);
      if (group === undefined) {
        group = { figures: [], claims: [], observations: [], anchors: [] };
        groups.set(key, group);
        if (check.compares?.(key, sort) === true) lone.add(key);
      } else lone.delete(key);
      put(group, facts);
    }
  });
  for (const key of lone) groups.delete(key);
  return [...groups];
}

interface Met {
  /** Whether any key of the nth member is worth a group. */
  isAny(member: number): boolean;
}

function countKeys(check: Check, members: Members, context: CheckContext, isWanted: (key: string) => boolean): Met {
  const count = members.figures.length + members.claims.length + members.observations.length + members.anchors.length;
  let slots = 64;
  while (slots < count * SLOTS && slots < LARGEST) slots *= 2;
  /** By hash: 0 never met, 1 once, 2 again or worth a group alone. */
  const sketch = new Uint8Array(slots);
  const ends = new Int32Array(count);
  let hashes = new Int32Array(count * 2 + 16);
  let length = 0;
  let at = 0;
  visitMembers(check, members, context, (_, sort, keys) => {
    for (const key of keys()) {
      if (!isWanted(key)) continue;
      const slot = hash32(key) & (slots - 1);
      const alone = check.compares?.(key, sort) === true;
      sketch[slot] = sketch[slot] === 0 && alone ? 1 : 2;
      if (length === hashes.length) {
        const larger = new Int32Array(length * 2);
        larger.set(hashes);
        hashes = larger;
      }
      hashes[length] = slot;
      length += 1;
    }
    ends[at] = length;
    at += 1;
  });
  return {
    isAny: (member) => {
      const to = ends[member] ?? 0;
      for (let k = member === 0 ? 0 : (ends[member - 1] ?? 0); k < to; k++) {
        if (sketch[hashes[k] ?? 0] === 2) return true;
      }
      return false;
    },
  };
}

function put(group: Group, facts: Member): void {
  if ('figure' in facts) group.figures.push(facts);
  else if ('series' in facts) group.observations.push(facts);
  else if ('anchor' in facts) group.anchors.push(facts);
  else group.claims.push(facts);
}
