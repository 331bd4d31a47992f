import { NUMBER, type Tokens, WORD } from '../lexer.ts';
import { COMPARATIVE, COUNTED, DESCRIBER, DOWN, FUNCTION, OF, SAY, THAN, THE, UP, WITH } from '../lexicon.ts';

/** What a number counts: the noun, and the token behind it where it stands right behind the number. */
export interface Counted {
  readonly noun: string;
  readonly next: number;
  /** The noun is of the list of things usually counted. */
  readonly known: boolean;
}

const MAX_WORDS = 5;

/** The noun that a number ending before token `at` counts, or null. */
export function readCounted(t: Tokens, at: number): Counted | null {
  let k = at;
  if (t.is(k, '-') && t.glued(k) && t.glued(k + 1)) {
    // "a 27-member bloc"
    k += 1;
    if (t.type(k) !== WORD || (t.grammar(k) & FUNCTION) !== 0 || t.entry(k).key === 'strong') return null;
    return { noun: t.string(k).toLowerCase(), next: k + 1, known: (t.sense(k) & COUNTED) !== 0 };
  }
  if ((t.grammar(k) & OF) !== 0) {
    k += 1;
    if ((t.grammar(k) & THE) !== 0) k += 1;
  }
  // "two 1,200-megawatt reactors"
  if (t.type(k) === NUMBER && t.gap(k) && t.is(k + 1, '-') && t.glued(k + 1) && t.glued(k + 2)) {
    k += 3;
    for (let more = 0; more < 2 && t.is(k, '-') && t.glued(k); more++) k += 2;
  }
  // "300,000 twenty-foot containers"
  if (t.entry(k).number > 0 && t.is(k + 1, '-') && t.glued(k + 1) && t.entry(k + 2).unit !== null && t.gap(k)) k += 3;
  for (let words = 0; words < MAX_WORDS && t.type(k) === WORD && t.gap(k); words++) {
    const entry = t.entry(k);
    const counted = (entry.sense & COUNTED) !== 0;
    // "two other women", "three more people"
    if ((entry.grammar & FUNCTION) !== 0 && !counted && !(words === 0 && (entry.sense & DESCRIBER) !== 0)) return null;
    const verb = (entry.sense & (UP | DOWN | SAY)) !== 0 && !counted;
    // "three climbs": behind a number in words a noun, behind digits rather a verb ("the 38 climbs").
    // "a dozen alleged smugglers"
    const alleged = (entry.sense & SAY) !== 0 && t.plural(k + 1) && t.gap(k + 1) && !t.plural(k);
    // "after 25 reports of fires"
    const told = words === 0 && t.plural(k) && (t.grammar(k + 1) & OF) !== 0;
    if (verb && !alleged && !told && !(words === 0 && t.plural(k) && t.type(at - 1) === WORD)) return null;
    if ((counted || t.plural(k)) && (entry.sense & DESCRIBER) === 0 && entry.month === 0) {
      const head = headBehind(t, k);
      return {
        noun: t.string(head).toLowerCase(),
        next: head === at ? head + 1 : at,
        known: counted || (t.sense(head) & COUNTED) !== 0,
      };
    }
    // "one person": the singular is the noun itself.
    if (words === 0 && t.entry(at - 1).number === 1 && (isCountable(t, k) || isOnlyOne(t, at - 1, k))) {
      return { noun: t.string(k).toLowerCase(), next: k + 1, known: true };
    }
    k += 1;
    // "a B-52 bomber": letters and digits that name a type describe.
    if (t.is(k, '-') && t.glued(k) && t.type(k + 1) === NUMBER && t.glued(k + 1)) k += 2;
    // "180 K2 tanks", "96 AH-64E helicopters"
    if (t.type(k) === NUMBER && t.glued(k)) k += 1;
    if (t.type(k) === WORD && t.glued(k) && t.type(k - 1) === NUMBER) k += 1;
    // "two Belarusian-made trucks": the words around a hyphen describe.
    if (t.is(k, '-') && t.glued(k)) k += 1;
  }
  return null;
}

/** "only one turbine", "with one abstention", "one more than now": one that is meant as a number. */
export function isOnlyOne(t: Tokens, from: number, next: number): boolean {
  if ((t.sense(next) & COMPARATIVE) !== 0 && (t.grammar(next + 1) & THAN) !== 0) return true;
  const alone = t.entry(from - 1).key === 'only' || (t.grammar(from - 1) & WITH) !== 0;
  if (!alone || t.type(next) !== WORD || t.glued(next) || t.capital(next)) return false;
  return (t.grammar(next) & FUNCTION) === 0 && t.entry(next).key !== 'idiom' && t.entry(next).unit === null;
}

/** Whether a word is the singular of a noun that is usually counted. */
export function isCountable(t: Tokens, i: number): boolean {
  if (t.type(i) !== WORD || t.glued(i) || (t.grammar(i) & FUNCTION) !== 0) return false;
  const { lexicon } = t.language;
  const plural = `${t.string(i).toLowerCase()}s`;
  return lexicon.has(plural) && (lexicon.entry(lexicon.id(plural)).sense & COUNTED) !== 0;
}

/** The last noun of a compound: "police officers", "sports teams". */
function headBehind(t: Tokens, k: number): number {
  const next = k + 1;
  if (t.type(next) !== WORD || t.glued(next)) return k;
  const entry = t.entry(next);
  if ((entry.grammar & FUNCTION) !== 0 || (entry.sense & (UP | DOWN | SAY)) !== 0) return k;
  return (entry.sense & COUNTED) !== 0 && t.plural(next) ? next : k;
}
