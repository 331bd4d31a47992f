import { toNumber } from '../../quantity/numbers.ts';
import { DEGREE, GAUGE, LEVIED, MAKES_UP, MOVED, MOVES, OUTDOES, PACE, PLACING, RATED, STANDS, STEP } from '../cues.ts';
import type { Tokens } from '../lexer.ts';
import { A, AGO, BY, FUNCTION, PER, THAN, THE } from '../lexicon.ts';
import { type Around, isBoundary, isOfItself } from './around.ts';
import { whyLimit } from './limits.ts';
import { type RoleRead, told } from './role-read.ts';

const CHANGING = MOVES | MOVED | STEP | PACE | OUTDOES;
/** How far behind an amount "than" may stand: "300 more people than". */
const THAN_REACH = 6;

/** The role of an amount of money, a number of things or a physical quantity. */
export function amountRole(a: Around): RoleRead {
  const { t, d } = a;
  if (d.part) return partRole(a);
  const limit = whyLimit(a);
  if (limit) return told('threshold', limit);
  if ((a.grammar & BY) !== 0 && (a.seenBefore & CHANGING) !== 0) {
    return told('change', '"by" behind a verb of change');
  }
  if (!a.reached) {
    const change = changeOf(a);
    if (change) return told('change', change);
  }
  if (isForOne(t, d.to, d.kind === 'money')) {
    // A price is what one costs; a tariff is a rate.
    const price = d.kind === 'money' && (a.seenBefore & LEVIED) === 0;
    return price ? told('level', 'the price of one') : told('rate', 'so much for one');
  }
  if (d.kind === 'count') {
    if ((a.cue & PLACING) !== 0) return told('rank', 'a place in an order');
    // "127.1 points", "1.9 Earth masses": nothing that is counted one by one.
    const broken = d.number?.fraction === null && d.magnitude === 0 && !Number.isInteger(toNumber(d.number));
    if (broken && (a.noun & RATED) === 0) return { role: 'level', reason: 'a number', told: false };
    if (broken || (d.unit === null && (a.noun & RATED) !== 0 && !a.reached)) return told('rate', 'a rate');
    if (d.unit !== null) return told('count', 'a number of things');
    if (d.pair !== null || (a.noun & GAUGE) !== 0) return { role: 'level', reason: 'a number', told: false };
    return { role: 'count', reason: 'a number', told: false };
  }
  return { role: 'level', reason: 'an amount', told: a.reached };
}

/** "two thirds of", "one in five": a share; "fell by a third", "a fifth more": a change. */
function partRole(a: Around): RoleRead {
  const by = (a.grammar & BY) !== 0 && (a.seenBefore & CHANGING) !== 0;
  const direct = (a.cue & MOVES) !== 0 && (a.verb & MAKES_UP) === 0;
  const itself = (a.cue & (MOVES | MOVED)) !== 0 && isOfItself(a);
  if (by || direct || itself || isDegree(a) || (a.head & STEP) !== 0)
    return told('growth-rate', 'a change told as a fraction');
  return told('share', 'a part of a whole');
}

function changeOf(a: Around): string | null {
  if ((a.nounOf & (STEP | PACE)) !== 0) return 'a change of';
  if ((a.cue & MOVES) !== 0 && a.verbAt === a.at && (a.verb & MAKES_UP) === 0 && !isParticle(a))
    return 'a verb of change before it';
  // "The index shed 120 points"
  if ((a.cue & MOVED) !== 0 && a.verbAt === a.at && (a.noun & GAUGE) !== 0) return 'points gained or lost';
  if ((a.head & STEP) !== 0 && a.d.kind !== 'count') return 'a change';
  if ((a.head & STEP) !== 0 && a.d.unit === null) return 'a change';
  return isDegree(a) ? 'compared with another' : null;
}

/** "shot down 54 drones": a particle changes nothing where things are counted, but "it was up 300 points". */
function isParticle(a: Around): boolean {
  const { t, s, at } = a;
  if (a.d.kind !== 'count' || (a.grammar & FUNCTION) === 0) return false;
  return !isBoundary(t, s, at - 1) && (t.cue(at - 1) & (STANDS | MOVES)) === 0;
}

/** "3p more than", "61p above", "9,000 fewer": how one amount differs from another. */
function isDegree(a: Around): boolean {
  const { t, s, d } = a;
  const behind = t.entry(d.to);
  if ((t.cue(d.to) & DEGREE) === 0 || t.language.roles.datum.has(t.entry(d.to + 1).word)) return false;
  // "three climbs above 2,000 metres"
  if (d.kind === 'count' && d.unit !== null && t.language.roles.beyond.has(behind.word)) return false;
  if (!t.language.roles.further.has(behind.word)) return true;
  if (d.part) return true;
  for (let k = d.to + 1; k < Math.min(s.to, d.to + THAN_REACH); k++) {
    if ((t.grammar(k) & THAN) !== 0) return true;
  }
  return false;
}

/** "per tonne", "a barrel", "/MWh", "per 1,000 births"; money a year or a month is a flow, not a price. */
function isForOne(t: Tokens, next: number, money: boolean): boolean {
  const behind = t.entry(next + 1);
  const flow = behind.unit === 'y' || behind.unit === 'mo';
  const unit = behind.unit !== null && !flow && behind.unit !== '%';
  if (t.is(next, '/')) return unit;
  const { grammar, key } = t.entry(next);
  if (key === 'per' || (grammar & PER) !== 0) return !flow;
  if ((grammar & AGO) !== 0 || (grammar & (A | THE)) === 0) return false;
  return (unit || (money && t.language.roles.ones.has(behind.word))) && (t.grammar(next + 2) & AGO) === 0;
}
