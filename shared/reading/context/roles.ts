import type { FigureRole } from '../../model/vocabulary.ts';
import { toNumber } from '../../quantity/numbers.ts';
import type { Per } from '../language.ts';
import { SYMBOL, type Tokens, WORD } from '../lexer.ts';
import {
  A,
  ACCOUNT,
  AGO,
  ANNUAL,
  AVERAGE,
  BY,
  CHANGE,
  COMPARE,
  DOWN,
  FROM,
  INDEX,
  OF,
  PER,
  RATE,
  SHARE,
  TARGET,
  THAN,
  THE,
  TO,
  UP,
  WITH,
} from '../lexicon.ts';
import type { Draft } from '../scan/draft.ts';
import type { Sentence } from './sentences.ts';

/** What the words around a figure say about its part in the statement. */
export interface RoleRead {
  readonly role: FigureRole;
  readonly reason: string;
  /** Whether the words around say it, or the kind alone. */
  readonly told: boolean;
}

const REACH_BACK = 24;
const REACH_ON = 6;

/** The words before a figure, nearest first, summed up once. */
interface Before {
  readonly by: boolean;
  readonly to: boolean;
  readonly from: boolean;
  /** The noun in "growth of", "share of", "target of" right before. */
  readonly nounOf: number;
  /** A verb of change right before, within three words. */
  readonly direct: boolean;
  /** Senses of the words of the clause, and of the whole sentence, before the figure. */
  readonly clause: number;
  readonly sentence: number;
  /** The nearest of share, rate, growth or account words before, as its sense. */
  readonly nearest: number;
  readonly growthRate: boolean;
}

const WEIGHED = SHARE | RATE | CHANGE | UP | DOWN | ACCOUNT;

function readBefore(t: Tokens, s: Sentence, d: Draft): Before {
  let clause = 0;
  let sentence = 0;
  let nearest = 0;
  let commas = 0;
  let direct = false;
  let growthRate = false;
  const stop = Math.max(s.from, d.from - REACH_BACK);
  for (let k = d.from - 1; k >= stop; k--) {
    if (t.type(k) === SYMBOL) {
      if (t.is(k, ',') || t.is(k, ';') || t.is(k, '—') || t.is(k, '(')) commas += 1;
      continue;
    }
    if (t.type(k) !== WORD) continue;
    const { sense } = t.entry(k);
    sentence |= sense;
    if (commas === 0) clause |= sense;
    if (nearest === 0 && (sense & WEIGHED) !== 0) nearest = sense & WEIGHED;
    if (k >= d.from - 3 && commas === 0 && (sense & (UP | DOWN)) !== 0 && !TRANSITIVE.has(t.entry(k).word))
      direct = true;
    if ((sense & RATE) !== 0 && (t.sense(k - 1) & CHANGE) !== 0) growthRate = true;
  }
  const before = t.grammar(d.from - 1);
  return {
    by: (before & BY) !== 0,
    to: (before & TO) !== 0,
    from: (before & FROM) !== 0,
    nounOf: (before & OF) !== 0 ? t.sense(d.from - 2) | t.sense(d.from - 3) : 0,
    direct: direct && (before & (TO | FROM)) === 0,
    clause,
    sentence,
    nearest,
    growthRate,
  };
}

/** Verbs that take the amount as their object: what is raised or lost is an amount, not a change. */
const TRANSITIVE: ReadonlySet<string> = new Set([
  'raise',
  'raised',
  'raising',
  'gained',
  'gain',
  'lost',
  'lose',
  'cut',
  'shed',
  'boost',
  'boosted',
  'contract',
  'up',
]);

/** The role of a figure in its sentence. */
export function readRole(t: Tokens, s: Sentence, d: Draft): RoleRead {
  switch (d.kind) {
    case 'duration':
      return { role: 'duration', reason: 'a length of time', told: true };
    case 'date':
      return { role: 'level', reason: 'a date', told: true };
    case 'ordinal':
      return { role: 'rank', reason: 'a place in an order', told: true };
    case 'multiple':
      return { role: 'multiple', reason: 'a factor', told: true };
    case 'percent':
      return percentRole(t, s, d);
    case 'money':
    case 'count':
    case 'dimension':
      return amountRole(t, s, d);
  }
}

function isThreshold(before: Before, d: Draft): boolean {
  return d.nearness === 'at-least' || d.nearness === 'at-most' || (before.nounOf & TARGET) !== 0;
}

function percentRole(t: Tokens, s: Sentence, d: Draft): RoleRead {
  const before = readBefore(t, s, d);
  const next = d.to;
  if (d.unit === 'pp' || d.unit === 'bp') return { role: 'change', reason: 'points of a percentage', told: true };
  if (isThreshold(before, d)) return { role: 'threshold', reason: 'a floor, a ceiling or a target', told: true };
  const moving = (before.clause & (UP | DOWN)) !== 0;
  if (before.by && (before.sentence & (UP | DOWN | CHANGE)) !== 0) {
    return { role: 'growth-rate', reason: '"by" behind a verb of change', told: true };
  }
  const level = before.to || before.from || d.pair !== null;
  if (level) return levelOfPercent(t, s, d, before);
  if (before.growthRate) return { role: 'growth-rate', reason: 'told as a growth rate', told: true };
  if ((before.nounOf & CHANGE) !== 0) return { role: 'growth-rate', reason: 'growth of', told: true };
  if ((before.nounOf & SHARE) !== 0) return { role: 'share', reason: 'a share of', told: true };
  if ((before.nounOf & RATE) !== 0) {
    return isPace(t, d) && moving
      ? { role: 'growth-rate', reason: 'grew at a rate of', told: true }
      : { role: 'rate', reason: 'a rate of', told: true };
  }
  const behind = t.sense(next) | t.sense(next + 1);
  if ((t.sense(next) & SHARE) !== 0) return { role: 'share', reason: 'a share', told: true };
  if (isComparison(t, next)) return { role: 'growth-rate', reason: 'compared with another', told: true };
  const index = indexValue(d);
  if (index && ((before.sentence & INDEX) !== 0 || ofEarlierLevel(t, next))) {
    return { role: 'growth-index', reason: 'a percentage of an earlier level', told: true };
  }
  if (before.direct || (t.sense(d.from - 1) & (UP | DOWN)) !== 0) {
    return { role: 'growth-rate', reason: 'a verb of change before it', told: true };
  }
  if ((behind & CHANGE) !== 0 && (behind & RATE) === 0)
    return { role: 'growth-rate', reason: 'growth behind it', told: true };
  if ((t.grammar(next) & OF) !== 0 && !index) return { role: 'share', reason: 'a part of what "of" names', told: true };
  if ((behind & RATE) !== 0) return { role: 'rate', reason: 'a rate', told: true };
  if ((before.nearest & (SHARE | ACCOUNT)) !== 0)
    return { role: 'share', reason: 'words of share before it', told: true };
  if ((before.nearest & RATE) !== 0) return { role: 'rate', reason: 'a rate', told: true };
  if (moving || (before.sentence & (UP | DOWN | CHANGE)) !== 0) {
    return { role: 'growth-rate', reason: 'words of change before it', told: true };
  }
  return { role: 'level', reason: 'a percentage alone', told: false };
}

/** "by an average annual rate of", "at a rate of": how fast something grew, and not the level of a rate that it grew to. */
function isPace(t: Tokens, d: Draft): boolean {
  for (let k = d.from - 2; k >= d.from - 8; k--) {
    const { grammar, sense, word } = t.entry(k);
    if ((grammar & BY) !== 0 || word === 'at') return true;
    if ((sense & (RATE | ANNUAL | AVERAGE)) === 0 && (grammar & (A | THE)) === 0) return false;
  }
  return false;
}

/** What a percentage behind "from" or "to" is the level of. */
function levelOfPercent(t: Tokens, s: Sentence, d: Draft, before: Before): RoleRead {
  if ((before.sentence & SHARE) !== 0) return { role: 'share', reason: 'the level of a share', told: true };
  if ((before.sentence & RATE) !== 0) return { role: 'rate', reason: 'the level of a rate', told: true };
  if ((before.sentence & CHANGE) !== 0 && !before.from && !before.to) {
    return { role: 'growth-rate', reason: 'growth', told: true };
  }
  for (let k = d.to; k < Math.min(s.to, d.to + REACH_ON * 2); k++) {
    if ((t.sense(k) & SHARE) !== 0) return { role: 'share', reason: 'the level of a share', told: true };
  }
  if ((before.sentence & CHANGE) !== 0)
    return { role: 'growth-rate', reason: 'growth from one rate to another', told: false };
  return { role: 'level', reason: 'behind "from" or "to"', told: true };
}

function indexValue(d: Draft): boolean {
  return d.number !== null && toNumber(d.number) > 50;
}

/** "of the previous year's level", "compared with 2024", "to the same period". */
function ofEarlierLevel(t: Tokens, next: number): boolean {
  const entry = t.entry(next);
  if ((entry.sense & COMPARE) !== 0 || (entry.grammar & WITH) !== 0) return true;
  for (let k = next + 1; k < next + 5; k++) {
    const { word } = t.entry(k);
    if ((word === 'level' || word === 'year' || word === 'period') && (entry.grammar & (OF | TO)) !== 0) return true;
  }
  return false;
}

/** "5% higher than", "5% more", "5% up". */
function isComparison(t: Tokens, next: number): boolean {
  const entry = t.entry(next);
  if ((entry.sense & (UP | DOWN)) !== 0 && t.type(next) === WORD && !t.plural(next)) return true;
  return COMPARATIVES.has(entry.word);
}

const COMPARATIVES: ReadonlySet<string> = new Set([
  'higher',
  'lower',
  'more',
  'less',
  'larger',
  'smaller',
  'greater',
  'fewer',
  'above',
  'below',
  'faster',
  'slower',
  'better',
  'cheaper',
]);

function amountRole(t: Tokens, s: Sentence, d: Draft): RoleRead {
  const before = readBefore(t, s, d);
  if (d.part) return { role: 'share', reason: 'a part of a whole', told: true };
  if (isThreshold(before, d)) return { role: 'threshold', reason: 'a floor, a ceiling or a target', told: true };
  if (before.by && (before.clause & (UP | DOWN | CHANGE)) !== 0) {
    return { role: 'change', reason: '"by" behind a verb of change', told: true };
  }
  if (d.pair === null && !before.to && !before.from) {
    if ((before.nounOf & CHANGE) !== 0) return { role: 'change', reason: 'a change of', told: true };
    if (before.direct && d.kind !== 'count')
      return { role: 'change', reason: 'a verb of change before it', told: true };
    if ((t.sense(d.to) & CHANGE) !== 0) return { role: 'change', reason: 'a change', told: true };
    if (isComparison(t, d.to) && (t.grammar(d.to + 1) & THAN) !== 0)
      return { role: 'change', reason: 'compared with another', told: true };
  }
  if (d.kind === 'money' && isUnitPrice(t, d.to)) return { role: 'rate', reason: 'a price for one', told: true };
  if (d.kind === 'count' && d.unit !== null) return { role: 'count', reason: 'a number of things', told: true };
  return { role: 'level', reason: 'an amount', told: before.to || before.from };
}

/** "per tonne", "a barrel", "/MWh". */
function isUnitPrice(t: Tokens, next: number): boolean {
  const behind = t.entry(next + 1);
  const unit = behind.unit !== null && behind.unit !== 'y' && behind.unit !== 'mo' && behind.unit !== '%';
  if (t.is(next, '/')) return unit;
  const { grammar, key } = t.entry(next);
  if (key === 'per' || (grammar & PER) !== 0) return behind.unit !== 'y' && behind.unit !== 'mo';
  return (grammar & (A | THE)) !== 0 && unit && (grammar & AGO) === 0;
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
