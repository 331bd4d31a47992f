import { clean, written, writtenFraction } from '../../quantity/numbers.ts';
import { type Tokens, WORD } from '../lexer.ts';
import { A, AGO, AND, BY, COMPARATIVE, DOWN, FUNCTION, HALF, IN, OF, OR, POINT, THAN, TO, UP } from '../lexicon.ts';
import { decimalDigits, decimalWords, readCardinal, wordPower } from './numeral-cardinal.ts';
import { behindHyphen, isPoint, readBelow, readParts, unitBehindPart } from './numeral-fraction.ts';
import { type Numeral, numeral, numeralValue, readRatio, withMagnitude } from './numeral-parts.ts';

/** Numbers in words, fractions, ratios and vague plurals. */
export function readWords(t: Tokens, i: number): Numeral | null {
  const first = t.entry(i);
  const article = (first.grammar & A) !== 0;
  if (first.key === 'few') return readFew(t, i, i + 1);
  if (first.vague) return readVague(t, i, first.vague, i + 1);
  if (article && t.entry(i + 1).key === 'few') return readFew(t, i + 1, i + 2);
  if (article && t.entry(i + 1).key === 'couple') return readCouple(t, i + 2);
  if ((first.grammar & HALF) !== 0) return readHalf(t, i);
  if ((first.grammar & POINT) !== 0) return readPoint(t, i);
  if (article || first.number > 0) {
    const fraction = readFraction(t, i);
    if (fraction) return fraction;
  } else if (first.fraction === 4) {
    // "quarter of a million", "quarter million"
    const of = (t.grammar(i + 1) & OF) !== 0 && (t.grammar(i + 2) & A) !== 0;
    const point = behindHyphen(t, of ? i + 3 : i + 1);
    if (isPoint(t, point)) return numeral(point, writtenFraction(0.25), { inWords: true, half: true });
    return magnitudeOf(t, behindHyphen(t, of ? i + 3 : i + 1), 0.25);
  }
  const cardinal = readCardinal(t, i);
  if (!cardinal || cardinal.half) return cardinal;
  const value = numeralValue(cardinal);
  const part = readBelow(t, behindHyphen(t, cardinal.next, true));
  if (part && part.below !== 4 && value > 1 && t.plural(part.next - 1)) {
    // "thirty five fifths"
    return numeral(part.next, writtenFraction(clean(value / part.below)), { inWords: true, part: true });
  }
  if (!article && cardinal.magnitude === 0) {
    const ratio = readRatio(t, cardinal.next, cardinal.number.digits, true);
    if (ratio) return ratio;
    const among = readAmong(t, cardinal.next, cardinal.number.digits);
    if (among) return among;
  }
  return cardinal;
}

/** "half a billion", "half a dozen", "half of", "half a percent"; the bare "half" too, for its reader to judge. */
function readHalf(t: Tokens, i: number): Numeral | null {
  const j = t.is(i + 1, '-') && t.glued(i + 1) ? i + 2 : i + 1;
  const of = (t.grammar(j) & OF) !== 0 ? 1 : 0;
  if ((t.grammar(j + of) & A) !== 0) {
    let k = j + of + 1;
    if (t.is(k, '-') && t.glued(k)) k += 1;
    const entry = t.entry(k);
    const power = wordPower(entry);
    if (power > 0) return numeral(k + 1, halfOf(power), { inWords: true, magnitude: power });
    if (entry.dozen) return numeral(k + 1, written(6, 0), { inWords: true });
    if (of === 0 || entry.unit !== null) return numeral(k, writtenFraction(0.5), { inWords: true, half: true });
  }
  const power = of === 0 ? wordPower(t.entry(j)) : 0;
  if (power > 0) return numeral(j + 1, halfOf(power), { inWords: true, magnitude: power });
  return numeral(i + 1, writtenFraction(0.5), { inWords: true, part: true });
}

/** A part of the magnitude that stands at a token, or null where none does. */
function magnitudeOf(t: Tokens, at: number, part: number): Numeral | null {
  const power = wordPower(t.entry(at));
  if (power === 0) return null;
  return numeral(at + 1, writtenFraction(clean(part * 10 ** power)), { inWords: true, magnitude: power });
}

function halfOf(power: number): ReturnType<typeof written> {
  return writtenFraction(clean(0.5 * 10 ** power));
}

/** "point seven", "point 77": a decimal without its zero. */
function readPoint(t: Tokens, i: number): Numeral | null {
  const decimals = decimalWords(t, i + 1) ?? decimalDigits(t, i + 1);
  if (!decimals) return null;
  const number = written(Number(decimals.digits), -decimals.digits.length);
  return withMagnitude(t, decimals.next, number, { inWords: true }, false);
}

/** "a third", "two-thirds", "three quarters of a million". */
function readFraction(t: Tokens, i: number): Numeral | null {
  const parts = readParts(t, i);
  if (!parts) return null;
  const { next, count, below } = parts;
  // "a half million", "three quarter million"
  const direct = below === 2 || below === 4 ? magnitudeOf(t, behindHyphen(t, next), count / below) : null;
  if (direct) return direct;
  // "a quarter point", "a half-point cut"
  const point = behindHyphen(t, next);
  if ((below === 2 || below === 4) && isPoint(t, point)) {
    return numeral(point, writtenFraction(clean(count / below)), { inWords: true, half: true });
  }
  // "a half hour"
  if (
    below === 2 &&
    (t.grammar(i) & A) !== 0 &&
    next < t.count &&
    t.type(next) === WORD &&
    (t.grammar(next) & OF) === 0
  )
    return null;
  // "a half-day trip", "a third-party deal"
  if (count === 1 && t.is(next, '-') && t.glued(next)) return null;
  const value = clean(count / below);
  const of = (t.grammar(next) & OF) !== 0;
  if (of && (t.grammar(next + 1) & A) !== 0) {
    const power = wordPower(t.entry(next + 2));
    if (power > 0) {
      return numeral(next + 3, writtenFraction(clean(value * 10 ** power)), { inWords: true, magnitude: power });
    }
    const unit = unitBehindPart(t, next);
    if (unit >= 0) return numeral(unit, writtenFraction(value), { inWords: true, half: true });
  }
  // "a third meeting", "a quarter earlier": an ordinal and a time, no fraction.
  if (count === 1 && !of && t.type(next) === WORD && (t.sense(next) & COMPARATIVE) === 0) {
    if ((t.grammar(next) & FUNCTION) === 0 || (below === 4 && !isQuarterPart(t, i, next))) return null;
  }
  if (below === 4 && count === 1 && !of && next < t.count && !isQuarterPart(t, i, next)) return null;
  if (below > 20 && count === 1 && !of && next < t.count) return null;
  return numeral(next, writtenFraction(value), { inWords: true, part: true });
}

/** "one train in ten": a noun stands between the two numbers, and none behind them. */
function readAmong(t: Tokens, i: number, count: number): Numeral | null {
  const noun = t.type(i) === WORD && t.gap(i) && (t.grammar(i) & FUNCTION) === 0 && t.entry(i).unit === null;
  if (!noun || (t.grammar(i + 1) & IN) === 0 || count < 1 || count > 9) return null;
  const whole = t.entry(i + 2).number;
  const behind = t.entry(i + 3);
  if (whole <= count || whole > 100 || t.is(i + 3, '-')) return null;
  // "one goal in ten games"
  if (t.plural(i + 3) && (behind.grammar & FUNCTION) === 0) return null;
  if (behind.unit !== null || behind.magnitude > 0 || behind.number >= 0) return null;
  return numeral(i + 3, writtenFraction(clean(count / whole)), { inWords: true, part: true });
}

/** "fell by a quarter", "a drop of more than a quarter": a part; "earned $5 a quarter" and "a quarter earlier" are times. */
function isQuarterPart(t: Tokens, i: number, next: number): boolean {
  if ((t.grammar(next) & AGO) !== 0) return false;
  const before = t.entry(i - 1);
  if ((before.grammar & (BY | THAN | OF)) !== 0 || before.key === 'only' || before.key === 'over') return true;
  // "dropped a quarter to $30"
  if ((before.sense & (UP | DOWN)) !== 0 && (t.grammar(next) & TO) !== 0) return true;
  return (before.grammar & (AND | OR | TO)) !== 0 && t.entry(i - 2).fraction > 0;
}

/** "dozens", "tens of millions", "hundreds of thousands". */
function readVague(t: Tokens, i: number, bounds: readonly [number, number], from: number): Numeral | null {
  let [low, high] = bounds;
  let next = from;
  let magnitude = 0;
  const of = (t.grammar(next) & OF) !== 0;
  // Scores and tens alone are other things.
  if (!of && (low === 20 || low === 40)) return null;
  if (of) {
    const second = t.entry(next + 1);
    const power = second.vague && second.vague[0] >= 2e3 ? second.vague[0] / 2 : 0;
    if (power > 0 && high <= 1000) {
      low *= power;
      high *= power;
      magnitude = Math.round(Math.log10(power));
      next += 2;
    }
  }
  return next > i ? numeral(next, written(0, 0), { inWords: true, vague: [low, high], magnitude }) : null;
}

/** "several hundred", "a few thousand", "a few dozen": from two of the magnitude up to ten of it. */
function readFew(t: Tokens, i: number, at: number): Numeral | null {
  const entry = t.entry(at);
  if (entry.dozen) return readVague(t, i, [24, 100], at + 1);
  let power = entry.part === 'hundred' ? 2 : wordPower(entry);
  if (power === 0) {
    // "several percent", "a few percentage points"
    const share =
      entry.unit === '%' || (entry.key === 'per' && t.entry(at + 1).key === 'cent') || entry.key === 'percentage';
    return share ? numeral(at, written(0, 0), { inWords: true, vague: [2, 10] }) : null;
  }
  let next = at + 1;
  const second = entry.part === 'hundred' ? wordPower(t.entry(next)) : 0;
  if (second > 0) {
    power += second;
    next += 1;
  }
  const unit = 10 ** power;
  return numeral(next, written(0, 0), { inWords: true, vague: [2 * unit, 10 * unit], magnitude: power });
}

/** "a couple of weeks", "a couple of hundred": two of something that is named. */
function readCouple(t: Tokens, from: number): Numeral | null {
  const next = (t.grammar(from) & OF) !== 0 ? from + 1 : from;
  const entry = t.entry(next);
  const named = next > from ? t.type(next) === WORD && (entry.grammar & FUNCTION) === 0 : entry.unit !== null;
  const scaled = withMagnitude(t, next, written(2, 0), { inWords: true }, false);
  return named || scaled.magnitude > 0 || from >= t.count ? scaled : null;
}
