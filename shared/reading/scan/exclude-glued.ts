import { ADDRESS, CLITIC, NUMBER, SYMBOL, type Tokens, WORD } from '../lexer.ts';
import { FUNCTION, THE } from '../lexicon.ts';
import type { Measured } from './measured.ts';
import { isDash } from './period-span.ts';
import { isYear } from './year.ts';

/** Numbers that something is glued to: names, codes, times and ratios. */

/** Letters or marks glued to the number make it a name, a code, a ratio. */
export function gluedName(t: Tokens, m: Measured): string | null {
  const { from, next } = m;
  const before = t.type(from - 1);
  if (m.unit === 's' && isAgeGroup(t, from, next)) return 'a group of an age';
  if (t.glued(from)) {
    if (before === WORD || before === CLITIC || before === ADDRESS || before === NUMBER)
      return 'part of a name or a code';
    if (before === SYMBOL) {
      const mark = t.mark(from - 1);
      // # @ _ \ & * and slashes between digits
      if (mark === 35 || mark === 64 || mark === 95 || mark === 92 || mark === 94) return 'a code';
      if (mark === 47 && t.glued(from - 1) && !m.own) return 'a ratio, a date or a code';
      if (mark === 58 && t.glued(from - 1) && t.type(from - 2) === NUMBER) return 'a clock time or a score';
      if (mark === 46 && t.glued(from - 1) && t.type(from - 2) === WORD && !m.own) return 'a code';
      if (isDash(t, from - 1) && t.glued(from - 1) && !m.own && m.numeral.next === next) {
        const behind = t.type(from - 2);
        if (behind === WORD && !m.numeral.inWords && mark !== 0x2014) return 'part of a name';
        if (behind === WORD && m.numeral.inWords && mark === 45 && t.entry(from - 2).number > 0)
          return 'part of a compound word';
        if (behind === NUMBER) return 'a code';
      }
      // "F-16s", "under-5s": the s makes a plural, not seconds.
      const plural = m.unit === 's' && t.glued(next - 1) && t.end(next - 1) - t.start(next - 1) === 1;
      if (isDash(t, from - 1) && t.glued(from - 1) && plural) return 'part of a name';
    }
  }
  const after = t.type(next);
  if (m.numeral.doubtful >= 0 && isYear(t, from) && t.string(m.numeral.doubtful) === 'b' && !m.own) {
    return 'a code: letters right behind the digits';
  }
  if (t.glued(next)) {
    const dotted = t.is(next, '.') && t.glued(next + 1) && t.type(next + 1) === WORD && t.type(next + 2) === NUMBER;
    if (dotted && t.glued(next + 2) && !m.own) return 'a code';
    // "10-of-15 shooting", "a 9-to-5 job"
    const joined = !m.own && t.is(next, '-') && t.glued(next + 1) && (t.grammar(next + 1) & FUNCTION) !== 0;
    if (joined && t.is(next + 2, '-') && t.glued(next + 2)) return 'part of a compound word';
    if (t.is(next, '-') && t.glued(next + 1) && t.upper(next + 1) && t.type(from) === NUMBER && !m.own) {
      return 'part of a name or a code';
    }
    if (after === WORD && t.type(next - 1) === NUMBER) return 'a code: letters right behind the digits';
    if (t.is(next, ':') && t.type(next + 1) === NUMBER && t.glued(next + 1)) return 'a clock time or a score';
    if (t.is(next, '/') && t.glued(next + 1) && t.type(next + 1) === NUMBER && !m.own)
      return 'a ratio, a date or a code';
    if (t.is(next, '@') || t.is(next, '_')) return 'a code';
    // "401(k)"
    if (
      t.is(next, '(') &&
      t.type(next + 1) === WORD &&
      t.glued(next + 1) &&
      t.is(next + 2, ')') &&
      isLetter(t, next + 1)
    ) {
      return 'a section or a plan with its letter';
    }
    if (t.is(next, '^') && t.glued(next + 1)) return 'a power';
    if (after === NUMBER) return 'a code: digits and letters by turns';
    const digitsBehind = t.type(next + 1) === NUMBER && t.glued(next + 1);
    if (t.is(next, '+') && digitsBehind) return 'a name: numbers joined by a plus';
    // "10.4060/cc7724en"
    const coded = t.type(next + 1) === WORD && t.glued(next + 1) && t.type(next + 2) === NUMBER && t.glued(next + 2);
    if (t.is(next, '/') && coded && !m.own) return 'a code';
  }
  return null;
}

/** "the over 18s", "Under 20s are banned": the s makes a plural, not seconds. */
function isAgeGroup(t: Tokens, from: number, next: number): boolean {
  if (t.gap(next - 1) || t.end(next - 1) - t.start(next - 1) !== 1 || t.end(from) - t.start(from) !== 2) return false;
  const { key, word } = t.entry(from - 1);
  if (key !== 'over' && !t.language.roles.beyond.has(word)) return false;
  return t.capital(from - 1) || (t.grammar(from - 2) & THE) !== 0;
}

function isLetter(t: Tokens, i: number): boolean {
  return t.end(i) - t.start(i) === 1;
}
