import { clean, written, writtenFraction } from '../../quantity/numbers.ts';
import { type Tokens, WORD } from '../lexer.ts';
import { A, AND, COMPARATIVE, FUNCTION, HALF, OF, POINT } from '../lexicon.ts';
import { andAHalf, mixed, type Numeral, numeral, readRatio, withMagnitude } from './numeral-parts.ts';

/** Numbers in words, fractions, ratios and vague plurals. */
export function readWords(t: Tokens, i: number): Numeral | null {
  const first = t.entry(i);
  const article = (first.grammar & A) !== 0;
  if (first.vague) return readVague(t, i);
  if ((first.grammar & HALF) !== 0) return readHalf(t, i);
  if (article || first.number > 0) {
    const fraction = readFraction(t, i, article ? 1 : first.number);
    if (fraction) return fraction;
  } else if (first.fraction === 4 && (t.grammar(i + 1) & OF) !== 0 && (t.grammar(i + 2) & A) !== 0) {
    // "quarter of a million"
    const magnitude = t.entry(i + 3).magnitude;
    return magnitude > 0 && t.entry(i + 3).letters === null
      ? numeral(i + 4, writtenFraction(clean(0.25 * 10 ** magnitude)), { inWords: true, magnitude })
      : null;
  }
  const cardinal = readCardinal(t, i);
  if (!cardinal) return null;
  if (!article && cardinal.magnitude === 0) {
    const ratio = readRatio(t, cardinal.next, cardinal.number.digits, true);
    if (ratio) return ratio;
  }
  return cardinal;
}

/** "half a billion", "half a dozen", "half of", "half a percent"; the bare "half" too, for its reader to judge. */
function readHalf(t: Tokens, i: number): Numeral | null {
  let j = i + 1;
  if (t.is(j, '-') && t.glued(j)) j += 1;
  const of = (t.grammar(j) & OF) !== 0 ? 1 : 0;
  if ((t.grammar(j + of) & A) !== 0) {
    let k = j + of + 1;
    if (t.is(k, '-') && t.glued(k)) k += 1;
    const entry = t.entry(k);
    if (entry.magnitude > 0 && entry.letters === null) {
      const number = writtenFraction(clean(0.5 * 10 ** entry.magnitude));
      return numeral(k + 1, number, { inWords: true, magnitude: entry.magnitude });
    }
    if (entry.dozen) return numeral(k + 1, written(6, 0), { inWords: true });
    if (of === 0) return numeral(k, writtenFraction(0.5), { inWords: true, half: true });
  }
  const direct = t.entry(j);
  if (of === 0 && direct.magnitude > 0 && direct.letters === null) {
    const number = writtenFraction(clean(0.5 * 10 ** direct.magnitude));
    return numeral(j + 1, number, { inWords: true, magnitude: direct.magnitude });
  }
  return numeral(i + 1, writtenFraction(0.5), { inWords: true, part: true });
}

/** "a third", "two-thirds", "three quarters of a million". */
function readFraction(t: Tokens, i: number, count: number): Numeral | null {
  let j = i + 1;
  if (t.is(j, '-') && t.glued(j) && t.glued(j + 1)) j += 1;
  const entry = t.entry(j);
  if (entry.fraction < 3 || entry.fraction > 20 || count <= 0 || count >= entry.fraction) {
    // "one half"
    if (entry.fraction !== 2 || count !== 1 || (t.grammar(i) & A) !== 0) return null;
  }
  const plural = t.plural(j) || entry.word === 'halves';
  if (count > 1 !== plural) return null;
  const next = j + 1;
  const value = clean(count / entry.fraction);
  const of = (t.grammar(next) & OF) !== 0;
  if (of && (t.grammar(next + 1) & A) !== 0) {
    const magnitude = t.entry(next + 2);
    if (magnitude.magnitude > 0 && magnitude.letters === null) {
      const number = writtenFraction(clean(value * 10 ** magnitude.magnitude));
      return numeral(next + 3, number, { inWords: true, magnitude: magnitude.magnitude });
    }
    if (t.entry(next + 2).unit !== null) {
      return numeral(next + 2, writtenFraction(value), { inWords: true, half: true });
    }
  }
  // "a third meeting", "a quarter earlier": an ordinal and a time, no fraction.
  if (count === 1 && !of && t.type(next) === WORD && (t.sense(next) & COMPARATIVE) === 0) {
    if ((t.grammar(next) & FUNCTION) === 0 || entry.fraction === 4) return null;
  }
  if (entry.fraction === 4 && count === 1 && !of && next < t.count) return null;
  return numeral(next, writtenFraction(value), { inWords: true, part: true });
}

/** "dozens", "tens of millions", "hundreds of thousands". */
function readVague(t: Tokens, i: number): Numeral | null {
  const first = t.entry(i).vague;
  if (!first) return null;
  let [low, high] = first;
  let next = i + 1;
  let magnitude = 0;
  if ((t.grammar(next) & OF) !== 0) {
    const second = t.entry(next + 1);
    const power = second.vague && second.vague[0] >= 2e3 ? second.vague[0] / 2 : 0;
    if (power > 0 && high <= 1000) {
      low *= power;
      high *= power;
      magnitude = Math.round(Math.log10(power));
      next += 2;
    }
  }
  return numeral(next, written(0, 0), { inWords: true, vague: [low, high], magnitude });
}

/** Cardinals: "seven", "twenty-five", "one hundred and five", "two million five hundred thousand", "a hundred". */
function readCardinal(t: Tokens, i: number): Numeral | null {
  let j = i;
  let total = 0;
  let group = -1;
  let lastPower = 99;
  let place = 0;
  let decimals = '';
  const article = (t.grammar(i) & A) !== 0;
  if (article) {
    const behind = t.entry(i + 1);
    const hyphen = t.entry(i + 2);
    if (behind.dozen) return numeral(i + 2, written(12, 0), { inWords: true });
    if (behind.part !== 'hundred' && (behind.magnitude === 0 || behind.letters !== null)) return null;
    if (behind.magnitude > 0 && hyphen.vague) return null;
    group = 1;
    j = i + 1;
  } else if (t.entry(i).number < 0) {
    return null;
  }
  let lastPart = 'none';
  for (let steps = 0; steps < 24; steps++) {
    let at = j;
    if (group >= 0 && t.is(at, '-') && t.glued(at) && t.glued(at + 1)) at += 1;
    const hyphen = at !== j;
    if (t.type(at) !== WORD) break;
    const entry = t.entry(at);
    if ((entry.grammar & AND) !== 0 && (lastPart === 'hundred' || lastPart === 'magnitude')) {
      if (!joinsAfterAnd(t, at + 1, lastPower)) break;
      j = at + 1;
      continue;
    }
    if (entry.part === 'unit') {
      if (lastPart === 'unit' || lastPart === 'teen' || (lastPart === 'ten' && entry.number === 0)) break;
      group = Math.max(0, group) + entry.number;
    } else if (entry.part === 'teen' || entry.part === 'ten') {
      if (lastPart === 'unit' || lastPart === 'teen' || lastPart === 'ten') break;
      group = Math.max(0, group) + entry.number;
    } else if (entry.part === 'hundred') {
      if (group <= 0 || group > 99 || lastPart === 'hundred') break;
      group *= 100;
    } else if (entry.magnitude > 0 && entry.letters === null) {
      if (group <= 0 || entry.magnitude >= lastPower) break;
      total += group * 10 ** entry.magnitude;
      group = 0;
      lastPower = entry.magnitude;
      place = entry.magnitude;
      lastPart = 'magnitude';
      j = at + 1;
      continue;
    } else if (entry.dozen && total === 0 && group > 0 && lastPart !== 'hundred') {
      return numeral(at + 1, written(group * 12, 0), { inWords: true });
    } else if ((entry.grammar & POINT) !== 0 && t.entry(at + 1).part === 'unit' && total === 0) {
      j = at + 1;
      while (t.entry(j).part === 'unit' && decimals.length < 6) {
        decimals += String(t.entry(j).number);
        j += 1;
      }
      break;
    } else {
      break;
    }
    if (hyphen && lastPart !== 'ten' && lastPart !== 'none' && entry.part !== 'hundred') break;
    lastPart = entry.part;
    if (group > 0 && total > 0) place = 0;
    j = at + 1;
  }
  if (decimals !== '') {
    const number = written(Number(`${group}${decimals}`), -decimals.length);
    return withMagnitude(t, j, number, { inWords: true }, false);
  }
  const value = total + Math.max(0, group);
  if (group > 0 && total > 0) place = 0;
  if (j === i || (article && j === i + 1)) return null;
  const half = andAHalf(t, j);
  if (half && value < 1000) {
    return withMagnitude(t, half.next, mixed(value, half), { inWords: true, half: true }, false);
  }
  if (half && half.exponent === -1 && place > 0) {
    const doubled = Math.round(total / 10 ** place) * 10 + 5;
    return numeral(half.next, written(doubled, place - 1), { inWords: true, magnitude: place });
  }
  const digits = Math.round(place > 0 ? value / 10 ** place : value);
  return numeral(j, written(digits, place), { inWords: true, magnitude: place });
}

/** Whether the number behind "and" goes on with the one before ("two million and five hundred thousand"). */
function joinsAfterAnd(t: Tokens, i: number, lastPower: number): boolean {
  if (t.entry(i).number <= 0) return false;
  let j = i;
  for (let steps = 0; steps < 5; steps++) {
    const entry = t.entry(j);
    if (entry.magnitude > 0 && entry.letters === null) return entry.magnitude < lastPower;
    if (entry.part === 'none' && !t.is(j, '-')) break;
    j += 1;
  }
  return true;
}
