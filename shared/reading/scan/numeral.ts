import { clean, parseDigits, written, writtenFraction } from '../../quantity/numbers.ts';
import { NUMBER, SYMBOL, type Tokens, WORD } from '../lexer.ts';
import { readWords } from './number-words.ts';
import { andAHalf, mixed, type Numeral, readRatio, VULGAR, withMagnitude } from './numeral-parts.ts';

const DIGIT_LIMIT = 60;

/** The numeral that begins at token i, or null. `money` takes a lone letter behind it for a magnitude ("$12 m"). */
export function readNumeral(t: Tokens, i: number, money: boolean): Numeral | null {
  const type = t.type(i);
  if (type === NUMBER) return readDigits(t, i, money);
  if (type === SYMBOL) {
    const fraction = VULGAR.get(t.mark(i));
    if (fraction === undefined) return null;
    const number = typeof fraction === 'number' ? writtenFraction(clean(fraction)) : written(fraction[0], fraction[1]);
    return withMagnitude(t, i + 1, number, { part: true }, money);
  }
  return type === WORD ? readWords(t, i) : null;
}

function readDigits(t: Tokens, i: number, money: boolean): Numeral | null {
  if (t.end(i) - t.start(i) > DIGIT_LIMIT) return null;
  const text = t.string(i);
  let number = parseDigits(text);
  if (!number) return null;
  const plain = /^\d+$/.test(text);
  let next = i + 1;
  const fraction = VULGAR.get(t.mark(next));
  if (fraction !== undefined && plain) {
    if (typeof fraction === 'number') {
      number = written(number.digits * 100 + Math.round(fraction * 100), -2);
    } else {
      number = written(number.digits * 10 ** -fraction[1] + fraction[0], fraction[1]);
    }
    return withMagnitude(t, next + 1, number, {}, money);
  }
  if (plain) {
    const half = andAHalf(t, next);
    if (half) {
      return withMagnitude(t, half.next, mixed(number.digits, half), { half: true }, money);
    }
    const ratio = readRatio(t, next, number.digits, false);
    if (ratio) return ratio;
    // 3/4 of a cup; dates with slashes are read before.
    if (t.is(next, '/') && t.glued(next) && t.type(next + 1) === NUMBER && t.glued(next + 1)) {
      const below = parseDigits(t.string(next + 1));
      const over = below ? below.digits : 0;
      if (below && below.exponent === 0 && over > number.digits && over <= 100 && !t.is(next + 2, '/')) {
        next += 2;
        return withMagnitude(t, next, writtenFraction(clean(number.digits / over)), { part: true }, money);
      }
    }
  }
  return withMagnitude(t, next, number, { plain }, money);
}
