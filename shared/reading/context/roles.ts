import type { FigureKind } from '../../model/vocabulary.ts';
import { DEGREE, MOVED } from '../cues.ts';
import type { Per } from '../language.ts';
import { SYMBOL, type Tokens } from '../lexer.ts';
import { AGO, AND, ANNUAL, AVERAGE, CHANGE, OR, RATE } from '../lexicon.ts';
import type { Draft } from '../scan/draft.ts';
import { amountRole } from './amount-roles.ts';
import { readAround } from './around.ts';
import { percentRole } from './percent-roles.ts';
import { type RoleRead, told } from './role-read.ts';
import type { Sentence } from './sentences.ts';

const REACH_BACK = 24;
const REACH_ON = 6;
const AS_BEFORE = ', as the figure before';

/** A list that shares its unit is no longer. */
const MOST_BETWEEN = 14;

/** What is said before such a figure is said of it; a factor ("doubled to 11%") or a date lets the words go on. */
const PARTS_SENTENCE: ReadonlySet<FigureKind> = new Set(['money', 'percent', 'count', 'dimension']);

/** The roles of the figures of one sentence, in their order. */
export function readRoles(t: Tokens, s: Sentence, drafts: readonly Draft[]): readonly RoleRead[] {
  const roles: RoleRead[] = [];
  let before: Draft | null = null;
  for (const [n, d] of drafts.entries()) {
    const own = readRole(t, s, d, before);
    roles.push(own.told ? own : (fromListed(t, drafts, roles, n) ?? own));
    if (PARTS_SENTENCE.has(d.kind)) before = d;
  }
  return agreeing(t, drafts, roles);
}

function readRole(t: Tokens, s: Sentence, d: Draft, before: Draft | null): RoleRead {
  switch (d.kind) {
    case 'duration':
      return told('duration', 'a length of time');
    case 'date':
      return told('level', 'a date');
    case 'ordinal':
      return told('rank', 'a place in an order');
    case 'multiple':
      return told('multiple', 'a factor');
    case 'percent':
      return percentRole(readAround(t, s, d, before));
    case 'money':
    case 'count':
    case 'dimension':
      return amountRole(readAround(t, s, d, before));
  }
}

/** "rose 5% in May and 7% in June", "by £94 and £61": a figure of which nothing is said goes with the one before it. */
function fromListed(t: Tokens, drafts: readonly Draft[], roles: readonly RoleRead[], n: number): RoleRead | null {
  const d = drafts[n];
  if (!d) return null;
  for (let k = n - 1; k >= 0; k--) {
    const other = drafts[k];
    const role = roles[k];
    if (!other || !role || d.from - other.to > REACH_BACK) return null;
    if (other.kind !== d.kind || (d.kind === 'percent' && other.unit !== d.unit)) continue;
    if (d.kind !== 'percent' && !isListed(t, other.to, d.from)) return null;
    return role.told && role.role !== 'threshold'
      ? told(role.role, role.reason.endsWith(AS_BEFORE) ? role.reason : `${role.reason}${AS_BEFORE}`)
      : null;
  }
  return null;
}

/** Only commas, "and" and "or" between two tokens. */
function isListed(t: Tokens, from: number, to: number): boolean {
  for (let k = from; k < to; k++) if (!t.is(k, ',') && (t.grammar(k) & (AND | OR)) === 0) return false;
  return to - from <= 2;
}

/**
 * Figures bound to each other are measured alike: the start of a change as its end, what is compared as what it is
 * compared with, a change told again as a percentage is a growth rate.
 */
function agreeing(t: Tokens, drafts: readonly Draft[], roles: RoleRead[]): readonly RoleRead[] {
  for (const [n, d] of drafts.entries()) {
    const { relation } = d;
    const own = roles[n];
    if (!relation || !own) continue;
    const m = near(drafts, n, relation.to);
    const other = roles[m];
    if (!other) continue;
    switch (relation.kind) {
      case 'start-of':
      case 'compared-with':
        if (own.role === other.role) break;
        if (d.kind !== 'percent' && other.role !== 'rate') break;
        if (other.told) roles[n] = told(other.role, `${other.reason}, as the figure it is compared with`);
        else if (own.told) roles[m] = told(own.role, `${own.reason}, as the figure it is compared with`);
        break;
      case 'converted-from':
        if (own.role !== 'rate' && other.role !== own.role) roles[n] = told(other.role, 'the same amount converted');
        break;
      case 'same-as':
        if (own.told || d.kind !== 'percent') break;
        if (other.role !== 'change' && (t.cue(t.is(d.to, ',') ? d.to + 1 : d.to) & DEGREE) !== 0 && t.is(d.to, ',')) {
          // "settled RM48, or 1.1 per cent, lower"
          roles[m] = told('change', 'compared with another');
          roles[n] = told('growth-rate', 'a change told again as a percentage');
        } else if (other.role === 'change' || (t.cue(relation.to.from - 1) & MOVED) !== 0)
          roles[n] = told('growth-rate', 'a change told again as a percentage');
        break;
      case 'listed-with':
        if (!own.told && d.kind === 'percent' && relation.to.kind === 'percent' && other.told)
          roles[n] = told(other.role, 'as the figure it is listed with');
        break;
      case 'change-to':
      case 'part-of':
        break;
    }
  }
  return roles;
}

/** The place of a figure that another one depends on: a few before it or behind. */
function near(drafts: readonly Draft[], n: number, to: Draft): number {
  for (let k = 1; k <= MOST_BETWEEN; k++) {
    if (drafts[n - k] === to) return n - k;
    if (drafts[n + k] === to) return n + k;
  }
  return -1;
}

/** "a year", "annually" behind the figure, "average annual" before it. */
export function readPer(t: Tokens, s: Sentence, d: Draft, nextFigure: number): Per | null {
  if (d.kind === 'date' || d.kind === 'ordinal') return null;
  const stop = Math.min(s.to, d.to + REACH_ON, nextFigure);
  for (let k = d.to; k < stop; k++) {
    if (t.type(k) === SYMBOL && !t.is(k, ',')) break;
    if (t.is(k, ',') && k > d.to) break;
    const found = t.language.per.startingAt(t, k);
    if (found && (t.grammar(found.at) & AGO) === 0 && t.entry(found.at).word !== 'before') return found.value;
  }
  if (d.kind === 'duration' || d.kind === 'multiple') return null;
  let annual = false;
  for (let k = d.from - 1; k >= Math.max(s.from, d.from - REACH_BACK); k--) {
    if (t.is(k, ';') || t.is(k, ',')) break;
    const { sense } = t.entry(k);
    if ((sense & ANNUAL) !== 0) {
      if (d.from - k <= 4 || (t.sense(k - 1) & AVERAGE) !== 0 || (t.sense(k + 1) & (CHANGE | RATE)) !== 0)
        annual = true;
      break;
    }
  }
  return annual ? 'year' : null;
}
