import type { Nearness } from '../../quantity/bounds.ts';
import { MOVED, MOVES } from '../cues.ts';
import type { Approximator } from '../language.ts';
import type { Tokens } from '../lexer.ts';
import { A, LASTING, OF, UP } from '../lexicon.ts';
import type { Match } from '../phrases.ts';

/** Words of approximation beside a figure: the bounds they set and the tokens they take. */
export interface Approximated {
  /** The first token before, or the token behind, with the words of approximation. */
  readonly at: number;
  readonly nearness: Nearness;
  /** Where its words stand, for the reason to show. */
  readonly start: number;
  readonly end: number;
}

const SIGNS: ReadonlyMap<string, Nearness> = new Map([
  ['~', 'about'],
  ['∼', 'about'],
  ['≈', 'about'],
  ['±', 'about'],
  ['>', 'over'],
  ['<', 'less-than'],
  ['≥', 'at-least'],
  ['≤', 'at-most'],
]);

/** Most words between a verb of approximation and the number ("approached a record total of"). */
const MAX_BETWEEN = 4;

/** The approximation that ends right before token `head`; `time` marks a duration or date, where "over" is during. */
export function approximationBefore(t: Tokens, head: number, time: boolean): Approximated | null {
  let j = head - 1;
  const mark = t.mark(j);
  if (mark !== 0) {
    const text = String.fromCharCode(mark);
    const sign = SIGNS.get(text);
    if (sign) {
      // ">=" and "<=" typed as two marks: the first of them decides.
      return found(t, j, sign, j, j + 1);
    }
    if (text === '=' && (t.is(j - 1, '>') || t.is(j - 1, '<'))) {
      const nearness = t.is(j - 1, '>') ? 'at-least' : 'at-most';
      return found(t, j - 1, nearness, j - 1, j + 1);
    }
    if (text !== '.' || t.gap(j) || !t.abbreviation(j - 1)) return null;
    j -= 1;
  }
  const direct = matchEnding(t, j, time, false);
  if (direct) return direct;
  for (let k = 0; k < MAX_BETWEEN; k++) {
    const entry = t.entry(j);
    const of = k > 0 ? false : (entry.grammar & OF) !== 0;
    // "fewer than the 3 million expected" compares.
    if (entry.key !== 'between' && (entry.grammar & A) === 0 && !of) return null;
    j -= 1;
    const apart = matchEnding(t, j, time, true);
    if (apart) return { at: head, nearness: apart.nearness, start: apart.start, end: apart.end };
  }
  return null;
}

function matchEnding(t: Tokens, j: number, time: boolean, apart: boolean): Approximated | null {
  const match = t.language.approximation.before.endingAt(t, j);
  if (!match) return null;
  const { value } = match;
  if (apart && value.doubtful) return null;
  // "vitamin C 500"
  if (t.upper(j) && t.end(j) - t.start(j) === 1) return null;
  if (value.doubtful && time && value.nearness === 'over' && (t.sense(match.at - 1) & LASTING) === 0) return null;
  // "ticked up to 4.3 percent"
  if (
    value.nearness === 'at-most' &&
    (t.sense(match.at) & UP) !== 0 &&
    (t.sense(match.at - 1) & UP) !== 0 &&
    (t.cue(match.at - 1) & (MOVED | MOVES)) !== 0
  )
    return null;
  return found(t, match.at, value.nearness, match.at, j + 1);
}

/** The approximation that begins at token `next`, right behind a figure. */
export function approximationAfter(t: Tokens, next: number): Approximated | null {
  if (t.is(next, '+') && t.glued(next) && (t.gap(next + 1) || t.mark(next + 1) !== 0)) {
    return found(t, next + 1, 'at-least', next, next + 1);
  }
  if (t.is(next, '-') && t.glued(next) && t.glued(next + 1)) {
    const { key } = t.entry(next + 1);
    if (key === 'odd') return found(t, next + 2, 'about', next, next + 2);
    if (key === 'plus') return found(t, next + 2, 'at-least', next, next + 2);
  }
  const match = t.language.approximation.after.startingAt(t, next) ?? afterComma(t, next);
  return match && found(t, match.at, match.value.nearness, next, match.at);
}

function found(t: Tokens, at: number, nearness: Nearness, from: number, to: number): Approximated {
  return { at, nearness, start: t.start(from), end: t.end(to - 1) };
}

/** How the words of an approximation move the bounds, as a reason to show. */
export function reasonOf(t: Tokens, { start, end, nearness }: Approximated): string {
  return describe(t.text.slice(start, end).replace(/\s+/g, ' ').toLowerCase(), nearness);
}

/** "2.4 trillion yen, at the very least": a phrase long enough to belong to no number behind it. */
function afterComma(t: Tokens, next: number): Match<Approximator> | null {
  if (!t.is(next, ',')) return null;
  const found = t.language.approximation.after.startingAt(t, next + 1);
  return found && found.at - next > LONG_PHRASE ? found : null;
}

const LONG_PHRASE = 3;

/** How words move the bounds, as a reason to show. */
export function describe(words: string, nearness: Nearness): string {
  switch (nearness) {
    case 'nearly':
      return `"${words}" lowers by one unit of the last digit`;
    case 'just-below':
      return `"${words}" lowers by half a unit of the last digit`;
    case 'less-than':
      return `"${words}" sets the upper end`;
    case 'over':
      return `"${words}" raises by up to one unit of the last digit`;
    case 'just-over':
      return `"${words}" raises by up to half a unit of the last digit`;
    case 'about':
      return `"${words}" allows one unit of the last digit either way, round zeros aside`;
    case 'at-least':
      return `"${words}" sets a floor`;
    case 'at-most':
      return `"${words}" sets a ceiling`;
    case 'plain':
    case 'exactly':
      return `"${words}" adds nothing to the rounding`;
  }
}
