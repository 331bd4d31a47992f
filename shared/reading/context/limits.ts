import { AIM, DUTY, LIMIT, MOVES, OUTDOES, PACE, SITS, STANDS, STEP, TALLY } from '../cues.ts';
import { BY, OF, TO } from '../lexicon.ts';
import type { Around } from './around.ts';

/** How far behind a figure it may be said that it is allowed or required. */
const ALLOWED_REACH = 6;

/** Whether a figure is told as a floor, a ceiling or a target, and by which words; null where it is none. */
export function whyLimit(a: Around): string | null {
  const { t, d } = a;
  if ((a.head & (AIM | LIMIT)) !== 0) return 'a target or a limit behind it';
  for (let k = d.from; k < d.head; k++) {
    if ((t.cue(k) & LIMIT) !== 0) return 'a minimum or a maximum';
  }
  if ((a.nounOf & (AIM | LIMIT)) !== 0) return 'a target or a limit of';
  const obliged = (a.seen & (DUTY | AIM)) !== 0;
  const bounded = d.nearness === 'at-least' || d.nearness === 'at-most';
  // "will go up to 15%" is a level that is reached.
  if (bounded && (t.cue(d.from) & t.cue(d.from - 1) & MOVES) !== 0) return null;
  if (bounded && !obliged && isAllowed(a)) return 'a floor or a ceiling of what is allowed';
  if (bounded && obliged) return 'a floor or a ceiling of what is promised or required';
  // "orders of at least $5 million"
  if (bounded && (a.grammar & OF) !== 0 && (a.nounOf & (TALLY | STEP | PACE)) === 0)
    return 'a floor or a ceiling of what counts';
  // "is limited to 49%"
  if ((a.grammar & TO) !== 0 && (t.cue(a.at - 1) & LIMIT) !== 0) return 'limited to';
  // "must not exceed 3%"
  if (obliged && (t.cue(d.from) & OUTDOES) !== 0) return 'a ceiling that must not be passed';
  if ((a.grammar & BY) !== 0) return null;
  if ((a.cue & AIM) !== 0) return 'aimed at';
  if (
    (a.noun & AIM) !== 0 &&
    (a.noun & (STEP | PACE)) === 0 &&
    ((a.verb & STANDS) !== 0 || (a.cue & SITS) !== 0) &&
    Math.max(a.verbAt, a.at) > a.nounAt
  )
    return 'what the target is';
  const aimed = (a.seen & AIM) !== 0;
  if (aimed && ((a.grammar & TO) !== 0 || isFor(a) || (a.cue & (STANDS | SITS)) !== 0) && (a.cue & MOVES) === 0)
    return 'what is aimed at';
  return null;
}

/** "No more than 5,000 visas may be issued." */
function isAllowed({ t, s, d }: Around): boolean {
  for (let k = d.to; k < Math.min(s.to, d.to + ALLOWED_REACH); k++) if ((t.cue(k) & DUTY) !== 0) return true;
  return false;
}

/** "aims for 5%" */
function isFor(a: Around): boolean {
  return (a.t.cue(a.at - 1) & AIM) !== 0 && a.t.language.qualifiers.limiting.has(a.t.entry(a.at).word);
}
