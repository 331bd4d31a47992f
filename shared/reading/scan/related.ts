import { FILLER, MOVED, MOVES, PACE, SAME_AS, STEP } from '../cues.ts';
import { SYMBOL, type Tokens, WORD } from '../lexer.ts';
import { BY, CHANGE, DOWN, OF, OR, OUT, THE, TO, UP } from '../lexicon.ts';
import type { RelationKind } from '../types.ts';
import type { Draft } from './draft.ts';

/** How many words may stand between a verb of change and its figure ("rose a further 5%"). */
const VERB_REACH = 3;
/** How many words may stand between an amount and the bracket that converts it. */
const BRACKET_REACH = 4;

/** "rose 8.6% to €2 billion", "$5 billion, up 3%": which of two figures is the change and which the level; or null. */
export function changeTo(t: Tokens, a: Draft, b: Draft): { readonly change: Draft; readonly level: Draft } | null {
  if (a.kind === 'duration' || b.kind === 'duration') return null;
  if ((t.grammar(b.from - 1) & TO) !== 0 && a.pair?.end !== 'base' && isChange(t, a)) return { change: a, level: b };
  const aside = t.is(a.to, ',') && isChange(t, b) && (t.grammar(b.from - 1) & BY) === 0;
  if (aside && b.from - a.to <= 6 && b.kind === 'percent' && b.kind !== a.kind) return { change: b, level: a };
  return null;
}

function isChange(t: Tokens, d: Draft): boolean {
  let k = d.from - 1;
  if ((t.grammar(k) & BY) !== 0) return changesBefore(t, k);
  for (let n = 0; n < VERB_REACH; n++, k--) {
    if ((t.cue(k) & (MOVES | MOVED)) !== 0) return true;
    if ((t.grammar(k) & OF) !== 0) return (t.cue(k - 1) & STEP) !== 0;
    if (t.type(k) !== WORD || (t.cue(k) & FILLER) === 0) return false;
  }
  return false;
}

/** How many tokens may stand between a word of change and "by" ("fell by 5,000 in the month and by 9,000 over the year"). */
const CHANGE_REACH = 20;

/** Whether something rises or falls before "by": "passed by 50 to 40" tells a vote. */
function changesBefore(t: Tokens, by: number): boolean {
  for (let k = by - 1; k >= Math.max(0, by - CHANGE_REACH); k--) {
    if (t.is(k, ';') || (t.is(k, '.') && !t.abbreviation(k - 1)) || t.lines(k) > 1) return false;
    if ((t.cue(k) & (MOVES | MOVED | STEP | PACE)) !== 0 || (t.sense(k) & (UP | DOWN | CHANGE)) !== 0) return true;
  }
  return false;
}

/** "74 cents, or 0.9%", "200 million yuan ($28 million)": how the second restates the first, or null. */
export function otherTerms(t: Tokens, a: Draft, b: Draft): RelationKind | null {
  const kind = restated(a, b);
  if (kind === null) return null;
  let k = a.to;
  if (t.is(k, ',') || t.is(k, '—') || t.is(k, '–')) k += 1;
  const same = k < b.from && ((t.grammar(k) & OR) !== 0 || (t.cue(k) & SAME_AS) !== 0 || t.is(k, '='));
  if (same && b.from - k <= 3 && noMark(t, k + 1, b.from)) return kind;
  // An amount in brackets behind the first, with a few words between.
  for (let n = 0; n <= BRACKET_REACH; n++) {
    const at = a.to + n;
    if (t.is(at, '(')) {
      const near = b.from - at <= 3 && noMark(t, at + 1, b.from);
      return near && (n === 0 || kind === 'converted-from') ? kind : null;
    }
    if (t.type(at) !== WORD || at >= b.from) return null;
  }
  return null;
}

function restated(a: Draft, b: Draft): RelationKind | null {
  if (a.kind === 'money' && b.kind === 'money') return a.currency !== b.currency ? 'converted-from' : null;
  if (a.kind === 'dimension' && b.kind === 'dimension') return a.unit !== b.unit ? 'converted-from' : null;
  const amount = a.kind === 'money' || a.kind === 'count' || a.kind === 'dimension';
  return amount && !a.part && b.kind === 'percent' && b.unit === '%' ? 'same-as' : null;
}

function noMark(t: Tokens, from: number, to: number): boolean {
  for (let k = from; k < to; k++) if (t.type(k) === SYMBOL && !t.is(k, '=')) return false;
  return true;
}

/** "54 of 67 drones", "$4 billion, of which $1 billion", "$215 million, $140 million of it": part and whole, or null. */
export function partOf(t: Tokens, a: Draft, b: Draft): { readonly part: Draft; readonly whole: Draft } | null {
  const { including, itself } = t.language.relations;
  const amounts = a.kind !== 'duration' && b.kind !== 'duration' && b.kind !== 'multiple';
  if (!amounts) return null;
  let k = a.to;
  if ((t.grammar(k) & OUT) !== 0) k += 1;
  if ((t.grammar(k) & OF) !== 0) {
    k += 1;
    if ((t.grammar(k) & THE) !== 0 || itself.has(t.entry(k).word)) k += 1;
    if (k >= b.from && b.kind !== 'percent' && (a.kind === b.kind || a.kind === 'percent' || a.kind === 'count')) {
      return { part: a, whole: b };
    }
  }
  if (a.kind !== b.kind && b.kind !== 'percent') return null;
  if (b.kind === 'percent') return null;
  const which = b.from - 1;
  if (including.has(t.entry(which).word) && b.from - a.to <= BRACKET_REACH + 4) return { part: b, whole: a };
  if ((t.grammar(b.to) & OF) !== 0 && itself.has(t.entry(b.to + 1).word) && t.is(b.from - 1, ',')) {
    return { part: b, whole: a };
  }
  return null;
}
