import { clean, written, writtenFraction } from '../../quantity/numbers.ts';
import { NUMBER, type Tokens, WORD } from '../lexer.ts';
import { A, AND, type Entry, POINT } from '../lexicon.ts';
import { behindHyphen, mixed, mixedAt, readRest } from './numeral-fraction.ts';
import { type Numeral, numeral, withMagnitude } from './numeral-parts.ts';

/** Most words of one number. */
const MAX_STEPS = 24;

const MAX_DECIMALS = 8;

/** The power of ten of a magnitude in a word, plurals behind a number included ("three thousand millions"); else 0. */
export function wordPower(entry: Entry): number {
  if (entry.magnitude > 0) return entry.letters === null ? entry.magnitude : 0;
  if (entry.vague === null || entry.vague[0] < 2000) return 0;
  return Math.round(Math.log10(entry.vague[0] / 2));
}

/** Whether a word is "dozen" or, behind a number, "dozens". */
export function isDozen(entry: Entry): boolean {
  return entry.dozen || entry.vague?.[0] === 24;
}

/** A number being read from words: hundreds, tens and units of the group at hand, and what went before. */
interface Reading {
  next: number;
  /** Sum of the groups that have their magnitude. */
  total: number;
  /** The group at hand; -1 before its first word. */
  group: number;
  /** What "and" stood before inside the group, else 0. */
  joined: number;
  lastPower: number;
  /** The place of the last digit that was said. */
  place: number;
  last: Entry['part'] | 'magnitude';
}

/** Cardinals: "seven", "twenty-five", "one hundred and five", "two million five hundred thousand", "a hundred". */
export function readCardinal(t: Tokens, i: number): Numeral | null {
  let group = -1;
  const article = (t.grammar(i) & A) !== 0;
  if (article) {
    const behind = t.entry(i + 1);
    if (behind.dozen) return numeral(i + 2, written(12, 0), { inWords: true });
    if (behind.part !== 'hundred' && (behind.magnitude === 0 || behind.letters !== null)) return null;
    if (behind.magnitude > 0 && t.entry(i + 2).vague) return null;
    group = 1;
  } else if (t.entry(i).number < 0) {
    return null;
  } else if (t.entry(i).part === 'hundred') {
    // "hundred and three": the one is left out.
    const measured = t.entry(i + 1).currency !== null && t.entry(i - 1).number < 0;
    if (!measured && ((t.grammar(i + 1) & AND) === 0 || !joinsAfterAnd(t, i + 2, 2))) return null;
    group = 1;
  }
  const next = article ? i + 1 : i;
  const r: Reading = { next, total: 0, group, joined: 0, lastPower: 99, place: 0, last: 'none' };
  for (let steps = 0; steps < MAX_STEPS; steps++) {
    const step = addWord(t, r);
    if (step === 'end') break;
    if (step !== 'more') return step;
  }
  if (r.next === i || (article && r.next === i + 1)) return null;
  return finish(t, r);
}

/** Takes the word at hand into the number; a whole numeral where it ends the number in a way of its own. */
function addWord(t: Tokens, r: Reading): Numeral | 'more' | 'end' {
  const at = r.group >= 0 ? behindHyphen(t, r.next, r.last === 'ten' && isUnit(t, r.next + 1)) : r.next;
  const hyphen = at !== r.next;
  if (t.type(at) !== WORD) return 'end';
  const entry = t.entry(at);
  if ((entry.grammar & AND) !== 0) return joinAnd(t, r, at);
  if ((entry.grammar & POINT) !== 0) return readDecimals(t, r, at + 1) ?? 'end';
  const power = wordPower(entry);
  if (power > 0) {
    if (r.group <= 0) return 'end';
    if (r.last === 'magnitude' || power >= r.lastPower) {
      // "three thousand millions": a magnitude of a magnitude.
      if (r.total === 0 || r.group > 0 || power < 6) return 'end';
    }
    r.total += r.group * 10 ** power;
    r.group = 0;
    r.joined = 0;
    r.lastPower = power;
    r.place = power;
    r.last = 'magnitude';
    r.next = at + 1;
    return thousandMillions(t, r);
  }
  if (isDozen(entry) && r.total === 0 && r.group > 0) {
    const count = r.joined > 0 ? r.joined + (r.group - r.joined) * 12 : r.group * 12;
    return numeral(at + 1, written(count, 0), { inWords: true });
  }
  if (!takesPart(r, entry)) return 'end';
  if (hyphen && r.last !== 'ten' && r.last !== 'none' && entry.part !== 'hundred') return 'end';
  r.last = entry.part;
  r.next = at + 1;
  return 'more';
}

/** "thousand millions" behind a group. */
function thousandMillions(t: Tokens, r: Reading): 'more' {
  const behind = t.entry(r.next);
  const power = r.lastPower === 3 && r.total < 1e6 ? wordPower(behind) : 0;
  if (power >= 6) {
    r.total *= 10 ** power;
    r.place += power;
    r.lastPower = power;
    r.next += 1;
  }
  return 'more';
}

function isUnit(t: Tokens, i: number): boolean {
  const entry = t.entry(i);
  return entry.part === 'unit' && entry.number > 0;
}

/** Adds a word below a thousand to the group, where it can go on with it. */
function takesPart(r: Reading, entry: Entry): boolean {
  const { last } = r;
  if (entry.part === 'unit') {
    if (last === 'unit' || last === 'teen' || (last === 'ten' && entry.number === 0)) return false;
    r.group = Math.max(0, r.group) + entry.number;
    return true;
  }
  if (entry.part === 'teen' || entry.part === 'ten') {
    if (last === 'unit' && entry.part === 'ten' && r.total === 0 && r.group > 0 && r.group < 10) {
      // "two fifty": the hundred is left out.
      r.group = r.group * 100 + entry.number;
      return true;
    }
    if (last === 'unit' || last === 'teen' || last === 'ten') return false;
    r.group = Math.max(0, r.group) + entry.number;
    return true;
  }
  if (entry.part === 'hundred') {
    if (r.group <= 0 || r.group > 99 || last === 'hundred') return false;
    r.group *= 100;
    return true;
  }
  return false;
}

function joinAnd(t: Tokens, r: Reading, at: number): 'more' | 'end' {
  if (r.last !== 'hundred' && r.last !== 'magnitude') return 'end';
  if (readRest(t, at) || !joinsAfterAnd(t, at + 1, r.lastPower)) return 'end';
  r.joined = Math.max(0, r.group);
  r.next = at + 1;
  return 'more';
}

/** Whether the number behind "and" goes on with the one before ("two million and five hundred thousand"). */
function joinsAfterAnd(t: Tokens, i: number, lastPower: number): boolean {
  if (t.entry(i).number <= 0 || t.entry(i).part === 'hundred') return false;
  let j = i;
  for (let steps = 0; steps < 5; steps++) {
    const power = wordPower(t.entry(j));
    if (power > 0) return power < lastPower;
    if (t.entry(j).part === 'none' && !t.is(j, '-')) break;
    j += 1;
  }
  return true;
}

/** "point five", "point nought three", "point seventy-one" behind a whole number, or null. */
function readDecimals(t: Tokens, r: Reading, from: number): Numeral | null {
  if (r.total > 0 && r.group < 0) return null;
  const decimals = decimalWords(t, from);
  if (!decimals) return null;
  const whole = r.total + Math.max(0, r.group);
  const number = written(Number(`${whole}${decimals.digits}`), -decimals.digits.length);
  return withMagnitude(t, decimals.next, number, { inWords: true }, false);
}

/** The digits that stand behind "point": one by one, or as one number below a hundred. */
export function decimalWords(t: Tokens, from: number): { readonly digits: string; readonly next: number } | null {
  let j = from;
  let digits = '';
  while (t.entry(j).part === 'unit' && digits.length < MAX_DECIMALS) {
    digits += String(t.entry(j).number);
    j += 1;
  }
  if (digits !== '') return { digits, next: j };
  const { part, number } = t.entry(j);
  if (part === 'teen') return { digits: String(number), next: j + 1 };
  if (part !== 'ten') return null;
  const unit = behindHyphen(t, j + 1);
  return isUnit(t, unit)
    ? { digits: String(number + t.entry(unit).number), next: unit + 1 }
    : { digits: String(number), next: j + 1 };
}

/** The digits that stand behind "point" in figures ("1 point 25"), or null. */
export function decimalDigits(t: Tokens, i: number): { readonly digits: string; readonly next: number } | null {
  if (t.type(i) !== NUMBER || !t.gap(i) || t.end(i) - t.start(i) > 4) return null;
  const digits = t.string(i);
  return /^\d+$/.test(digits) ? { digits, next: i + 1 } : null;
}

function finish(t: Tokens, r: Reading): Numeral {
  const { total, next } = r;
  const value = total + Math.max(0, r.group);
  const place = r.group > 0 && total > 0 ? 0 : r.place;
  const rest = readRest(t, next);
  if (!rest) {
    const digits = Math.round(place > 0 ? value / 10 ** place : value);
    return numeral(next, written(digits, place), { inWords: true, magnitude: place });
  }
  const power = wordPower(t.entry(rest.next));
  if (total > 0 && power > 0) {
    // "one billion and a half million"
    if (power >= r.lastPower) return numeral(next, written(value, 0), { inWords: true, magnitude: place });
    const number = writtenFraction(clean(value + rest.value * 10 ** power));
    return numeral(rest.next + 1, number, { inWords: true, magnitude: power });
  }
  if (place > 0) {
    const whole = Math.round(total / 10 ** place);
    return numeral(rest.next, mixedAt(whole, place, rest), { inWords: true, magnitude: place });
  }
  return withMagnitude(t, rest.next, mixed(value, rest), { inWords: true, half: true }, false);
}
