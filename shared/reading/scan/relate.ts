import { scaled, toNumber } from '../../quantity/numbers.ts';
import { SYMBOL, type Tokens } from '../lexer.ts';
import { AND, BY, COMPARE, DOWN, FROM, OF, OR, RANGING, THE, TO, UP, WITH } from '../lexicon.ts';
import type { RelationKind } from '../types.ts';
import type { Draft } from './draft.ts';
import { changeTo, otherTerms, partOf } from './related.ts';

/** How many tokens may stand between the two figures of one change ("from $2.5 billion in 2015 to …"). */
const PAIR_REACH = 12;
const LIST_REACH = 3;
const MAX_LIST = 12;

/** Numbers below this take the magnitude of the figure they share it with. */
const SHARED_MAGNITUDE = 1000;

/**
 * Finds what binds figures to each other: lists that share a unit at their end ("10, 12 and 15 percent"), changes
 * ("from 2% to 5%", "to 11% from 5%"), whose two figures get one number, conversions, parts of a whole. Returns the next
 * free number. Only the figures [from, to) are asked; those beside them may be what they are bound to.
 */
export function relate(t: Tokens, drafts: readonly Draft[], from: number, to: number, firstPair: number): number {
  let pair = firstPair;
  for (let k = from; k < to; k++) {
    const d = drafts[k];
    if (!d || d.kind === 'date' || d.kind === 'ordinal') continue;
    readPoints(t, drafts, k, d);
    shareUnit(t, drafts, k, d);
    const found = findPair(t, drafts, k, d);
    // "ranging from 39.4 years in Ireland to 49.1 in Italy": two ends, and nothing that changed.
    if (found && (t.sense(found.base.from - 2) & RANGING) === 0) {
      found.base.pair = { number: pair, end: 'base' };
      found.end.pair = { number: pair, end: 'end' };
      pair += 1;
      bind(found.base, 'start-of', found.end);
      const words = found.base === d ? '…from pair' : 'from…to pair';
      found.base.reasons.push(words);
      found.end.reasons.push(words);
      raise(found.base, found.end);
    }
    relateToEarlier(t, drafts, k, d);
  }
  return pair;
}

function bind(d: Draft, kind: RelationKind, to: Draft): void {
  if (d.relation === null && to.relation?.to !== d) d.relation = { kind, to };
}

function raise(a: Draft, b: Draft): void {
  a.confidence = Math.max(a.confidence, Math.min(0.95, b.confidence));
}

interface Pair {
  readonly base: Draft;
  readonly end: Draft;
}

function findPair(t: Tokens, drafts: readonly Draft[], k: number, d: Draft): Pair | null {
  const before = t.grammar(d.from - 1);
  if ((before & TO) !== 0) {
    const base = baseOf(t, drafts, k, d);
    if (!base) return null;
    inherit(base, d);
    inherit(d, base);
    return { base, end: d };
  }
  if ((before & FROM) === 0 || d.pair) return null;
  // "155mm shells is to be raised from 20,000 to 75,000": the other end is the one behind.
  const behind = drafts[k + 1];
  if (behind && (t.grammar(behind.from - 1) & TO) !== 0 && behind.from - d.to <= LIST_REACH + 1) return null;
  const end = endBefore(t, drafts, k, d);
  return end ? { base: d, end } : null;
}

/** The figure behind "from" that a figure behind "to" belongs to. */
function baseOf(t: Tokens, drafts: readonly Draft[], k: number, d: Draft): Draft | null {
  for (let j = k - 1; j >= Math.max(0, k - 3); j--) {
    const base = drafts[j];
    if (!base || d.from - base.to > PAIR_REACH || crosses(t, base.to, d.from)) return null;
    if ((t.grammar(base.from - 1) & FROM) !== 0 && !base.pair && compatible(base, d)) return base;
  }
  return null;
}

/** "to 11% from 5%", "$9 billion, up from $7 billion": the figure before. */
function endBefore(t: Tokens, drafts: readonly Draft[], k: number, d: Draft): Draft | null {
  for (let j = k - 1; j >= Math.max(0, k - 3); j--) {
    const end = drafts[j];
    if (!end || d.from - end.to > PAIR_REACH || crosses(t, end.to, d.from)) return null;
    // The same amount in other terms stands between the two.
    const again = end.relation?.kind === 'converted-from' || end.relation?.kind === 'same-as';
    if (end.kind === 'date' || end.pair || again || t.is(end.from - 1, '(')) continue;
    if (!compatible(d, end)) return null;
    const to = (t.grammar(end.from - 1) & TO) !== 0;
    const moved = (t.sense(d.from - 2) & (UP | DOWN)) !== 0 || (t.sense(d.from - 2) & COMPARE) !== 0;
    if (!to && !moved) return null;
    inherit(d, end);
    return end;
  }
  return null;
}

/** What a figure is to one before it, other than the start or the end of its change. */
function relateToEarlier(t: Tokens, drafts: readonly Draft[], k: number, d: Draft): void {
  for (let j = k - 1; j >= Math.max(0, k - 3); j--) {
    const other = drafts[j];
    if (!other || d.from - other.to > PAIR_REACH || crosses(t, other.to, d.from)) return;
    if (other.kind === 'date' || other.kind === 'ordinal') continue;
    const changed = changeTo(t, other, d);
    if (changed) {
      bind(changed.change, 'change-to', changed.level);
      shareChange(changed.change, changed.level);
      continue;
    }
    const same = otherTerms(t, other, d);
    if (same) {
      // "rose by $18 million to $243 million, or 8 percent": the percentage is of the change.
      const change = drafts[j - 1];
      const restated = d.kind === 'percent' && change?.relation?.to === other && change.relation.kind === 'change-to';
      bind(d, same, restated && change ? change : other);
      return;
    }
    const part = partOf(t, other, d);
    if (part) {
      bind(part.part, 'part-of', part.whole);
      return;
    }
    if (isComparedWith(t, other, d)) {
      inherit(d, other);
      if (compatible(d, other)) bind(d, 'compared-with', other);
      return;
    }
    if (d.kind === 'count' && !d.own && d.unit === null && d.magnitude > 0 && other.kind === 'money' && other.own) {
      // "revenue of 1.2 trillion forints and spending of 1.35 trillion"
      inherit(d, other);
      return;
    }
  }
}

/** "rose by 5 to 40 tonnes", "cut by 2 billion dollars to 7 billion": a unit or currency told once is of both. */
function shareChange(change: Draft, level: Draft): void {
  if (isBare(change) && level.kind !== 'percent') inherit(change, level);
  else if (isBare(level) && change.kind === 'money' && level.magnitude > 0) inherit(level, change);
}

/** "48%, compared with 42% a year earlier", "$2.27 against $2.41". */
function isComparedWith(t: Tokens, other: Draft, d: Draft): boolean {
  const joint = (t.grammar(d.from - 1) & THE) !== 0 ? d.from - 2 : d.from - 1;
  // "63 euros instead of 58", "equities up 19.3 percent and property down 2.8"
  if (t.entry(joint - 1).key === 'instead') return isBare(d);
  if (isBare(d) && other.kind === 'percent' && (t.sense(joint) & (UP | DOWN)) !== 0) {
    return (t.sense(other.from - 1) & (UP | DOWN)) !== 0 && joint === d.from - 1;
  }
  if (joint !== d.from - 1) return false;
  if ((t.grammar(joint) & WITH) === 0 && (t.sense(joint - 1) & COMPARE) === 0) return false;
  if ((t.grammar(joint) & (WITH | TO)) === 0) return false;
  const versus = t.entry(joint).word !== t.language.relations.plainWith;
  return ((t.sense(joint - 1) & COMPARE) !== 0 || versus) && (other.kind === d.kind || !d.own);
}

/** A sentence end or a semicolon between two tokens. */
function crosses(t: Tokens, from: number, to: number): boolean {
  for (let k = from; k < to; k++) {
    if (t.type(k) === SYMBOL && (t.is(k, ';') || (t.is(k, '.') && !t.abbreviation(k - 1)))) return true;
    if (t.lines(k) > 0) return true;
  }
  return false;
}

function compatible(base: Draft, end: Draft): boolean {
  if (base.kind === end.kind && base.unit === end.unit && base.currency === end.currency) return true;
  return isBare(base) || isBare(end);
}

function isBare(d: Draft): boolean {
  return !d.own && d.number !== null && d.unit === null && d.kind === 'count' && !d.part;
}

/** How many tokens may stand between a percentage and the points it rose or fell by. */
const POINTS_REACH = 20;

/** "fell by six points to 58 per cent", "a gain of 0.3 points": points of a percentage that is told beside them. */
function readPoints(t: Tokens, drafts: readonly Draft[], k: number, d: Draft): void {
  if (d.kind !== 'count' || d.own || d.number === null || t.entry(d.to - 1).key !== 'points') return;
  if (toNumber(d.number) > 100 || ((t.grammar(d.from - 1) & (BY | OF)) === 0 && t.entry(d.from).key !== 'plus')) return;
  const before = drafts[k - 1];
  const behind = drafts[k + 1];
  const told =
    (before?.kind === 'percent' && d.from - before.to <= POINTS_REACH && !before.part) ||
    (behind?.kind === 'percent' && behind.from - d.to <= PAIR_REACH && !t.is(d.to, ',') && !t.is(d.to, '('));
  if (!told) return;
  d.kind = 'percent';
  d.unit = 'pp';
  d.own = true;
  d.reasons.push('points of the percentage beside it');
}

/** A bare number takes the unit, the currency and where it must the magnitude of the figure it is bound to. */
function inherit(bare: Draft, owner: Draft): void {
  if (bare.kind === 'money' && owner.kind === 'money' && bare.magnitude === 0) shareMagnitude(bare, owner);
  if (bare.own || !owner.own) {
    if (!bare.own && bare.unit === null && owner.kind === bare.kind) bare.unit = owner.unit;
    return;
  }
  if (bare.kind !== 'count' || bare.unit !== null || bare.number === null) return;
  bare.kind = owner.kind;
  bare.unit = owner.unit;
  bare.currency = owner.currency;
  bare.bare = owner.bare;
  bare.own = true;
  shareMagnitude(bare, owner);
  bare.confidence = Math.max(bare.confidence, 0.8);
  bare.reasons.push('takes its unit from the figure beside it');
}

function shareMagnitude(bare: Draft, owner: Draft): void {
  if (bare.magnitude > 0 || owner.magnitude === 0 || !bare.number || !owner.number) return;
  const value = Math.abs(toNumber(bare.number));
  const mantissa = Math.abs(toNumber(owner.number)) / 10 ** owner.magnitude;
  if (value < SHARED_MAGNITUDE && value < mantissa * 10 && bare.number.fraction === null) {
    bare.number = scaled(bare.number, owner.magnitude);
    bare.magnitude = owner.magnitude;
    bare.reasons.push('takes its magnitude from the figure behind');
  }
}

/** Goes back over "10, 12 and" before a figure with a unit. */
function shareUnit(t: Tokens, drafts: readonly Draft[], k: number, owner: Draft): void {
  if (!owner.own || owner.number === null) return;
  let behind = owner;
  for (let j = k - 1; j >= Math.max(0, k - MAX_LIST); j--) {
    const d = drafts[j];
    if (!d || behind.from - d.to > LIST_REACH || !listed(t, d.to, behind.from)) return;
    const bareMoney = d.kind === 'money' && owner.kind === 'money' && d.magnitude === 0 && owner.magnitude > 0;
    const sameMoney = bareMoney && d.currency === owner.currency && onlyCommas(t, d, behind);
    // "a crew of five, 210 nautical miles off": digits and words are not of one list.
    if (behind.from - d.to === 1 && t.is(d.to, ',') && t.type(d.head) !== t.type(behind.head)) return;
    const bareCount = !d.own && d.kind === 'count' && d.unit === null && d.number !== null && d.nearness === 'plain';
    if (!bareCount && !sameMoney) return;
    if (owner.kind === 'percent' && behind === owner && isToldAgain(t, drafts[j - 1], d, owner)) return;
    inherit(d, owner);
    bind(d, 'listed-with', owner);
    behind = d;
  }
}

/** "21,000, or 44%": so many of something, and then what part of it they are; "5, 6, or 7%" is a list. */
function isToldAgain(t: Tokens, before: Draft | undefined, d: Draft, owner: Draft): boolean {
  if (!t.is(d.to, ',') || (t.grammar(d.to + 1) & OR) === 0) return false;
  const inList = before !== undefined && d.from - before.to <= LIST_REACH && listed(t, before.to, d.from);
  return !inList || d.magnitude > owner.magnitude;
}

/** "$10, $12 and $15 million": small numbers right beside each other. */
function onlyCommas(t: Tokens, d: Draft, behind: Draft): boolean {
  return d.number !== null && toNumber(d.number) < SHARED_MAGNITUDE && behind.from - d.to <= 2 && !t.is(d.to, '(');
}

function listed(t: Tokens, from: number, to: number): boolean {
  if (from >= to) return false;
  for (let k = from; k < to; k++)
    if (!t.is(k, ',') && (t.grammar(k) & (AND | OR)) === 0 && !(k === from && t.is(k, '-') && t.glued(k))) return false;
  return true;
}
