import { ADDRESS, CLITIC, type Tokens, WORD } from '../lexer.ts';
import { AND, BETWEEN, BY, COUNTED, FROM, FUNCTION, IN, NUMBERED, OF, SINCE, THE, TO, UNTIL } from '../lexicon.ts';

/** Words before a year. */
const PLACING = IN | SINCE | BY | UNTIL | OF | FROM | BETWEEN | TO | AND;

/** Whether four digits stand where a year can stand. */
export function yearFits(t: Tokens, i: number): boolean {
  const year = Number(t.string(i));
  if (t.glued(i) && i > 0) {
    const before = t.type(i - 1);
    if (before === WORD || before === CLITIC || before === ADDRESS) return false;
    const mark = t.mark(i - 1);
    if (mark === 35 || mark === 36 || mark === 64 || mark === 95 || mark === 43 || (mark >= 0xa2 && mark <= 0xa5))
      return false;
    if (mark >= 0x20a0 && mark <= 0x20bf) return false;
  }
  const next = i + 1;
  const behind = t.entry(next);
  if (t.type(next) === WORD && t.glued(next) && behind.key !== 's') return false;
  if (t.is(next, '%') || t.is(next, '‰') || t.is(next, '°')) return false;
  if (behind.magnitude > 0 && (behind.letters === null || t.glued(next))) return false;
  const before = t.entry(i - 1);
  const placed =
    (before.grammar & PLACING) !== 0 ||
    before.key === 'during' ||
    (before.unit === 'y' && !t.plural(i - 1)) ||
    before.month > 0 ||
    t.is(i - 1, ',');
  if (behind.unit !== null && !(behind.unit === 'y' && !t.plural(next)) && (!behind.unitDoubtful || !placed))
    return false;
  // "no. 2024-117", "Vision 2030"
  if (t.is(i - 1, '.') && (t.grammar(i - 2) & NUMBERED) !== 0 && t.abbreviation(i - 2)) return false;
  if (before.key === 'listing' && t.capital(i - 1) && t.gap(i)) return false;
  if (behind.currency !== null || (behind.code !== null && t.upper(next))) return false;
  if ((behind.sense & COUNTED) !== 0 && t.plural(next) && (before.grammar & (THE | FUNCTION)) === 0) return false;
  // "1500 people"
  if ((behind.sense & COUNTED) !== 0 && !t.plural(next) && behind.key !== 'third' && behind.number < 0) return false;
  if ((before.grammar & NUMBERED) !== 0 && before.month === 0 && t.gap(i) && before.key !== 'act') return false;
  return (year >= 1900 && year <= 2099) || (placed && (before.grammar & (TO | AND)) === 0 && !t.is(i - 1, ','));
}
