import { CODE_ALIASES, CURRENCY_SYMBOLS, SYMBOL_PREFIXES, WORDLIKE_CODES } from '../../quantity/currency.ts';
import { NUMBER, SYMBOL, type Tokens, WORD } from '../lexer.ts';

/** A currency written beside a number. */
export interface CurrencyRead {
  readonly next: number;
  readonly currency: string;
  /** What one unit is in the currency: 1, or 0.01 for cents, pence and kopecks. */
  readonly part: number;
  readonly reason: string;
}

/** The currency that a mark stands for, or null. */
function symbolCurrency(t: Tokens, i: number): string | null {
  if (t.type(i) !== SYMBOL) return null;
  const unit = t.mark(i);
  if (unit !== 36 && unit < 0xa2) return null;
  return CURRENCY_SYMBOLS.get(String.fromCharCode(unit)) ?? null;
}

/** Whether a token is a currency sign. */
export function isCurrencySymbol(t: Tokens, i: number): boolean {
  return symbolCurrency(t, i) !== null;
}

/** A sign, letters and a sign, or a code that begins at token i and stands before a number; null where there is none. */
export function readCurrencyBefore(t: Tokens, i: number): CurrencyRead | null {
  if (t.type(i) === SYMBOL) {
    const currency = symbolCurrency(t, i);
    return currency ? { next: i + 1, currency, part: 1, reason: signReason(t, i) } : null;
  }
  if (t.type(i) !== WORD) return null;
  if (t.glued(i + 1) && isCurrencySymbol(t, i + 1) && t.end(i) - t.start(i) <= 4) {
    const currency = SYMBOL_PREFIXES.get(t.text.slice(t.start(i), t.end(i + 1)).toUpperCase());
    if (currency) return { next: i + 2, currency, part: 1, reason: signReason(t, i + 1) };
    const code = codeAt(t, i);
    if (code) return { next: i + 2, currency: code, part: 1, reason: `currency code ${t.string(i)}` };
    return null;
  }
  const { code } = t.entry(i);
  if (code === null || !t.capital(i)) return null;
  // "Rs. 500"
  const dot = t.is(i + 1, '.') && t.glued(i + 1) && t.string(i) === 'Rs' ? 1 : 0;
  if (t.type(i + 1 + dot) !== NUMBER) return null;
  const written = t.string(i);
  if (!t.upper(i) && written !== 'Rs' && written !== 'Rp') return null;
  if (WORDLIKE_CODES.has(written.toUpperCase()) && !written.startsWith('R')) {
    // In a line of capitals "ALL 50 STATES" and "TOP 10" are words.
    if (t.gap(i + 1) && (t.upper(i + 2) || t.upper(i - 1) || t.end(i + 1) - t.start(i + 1) < 4)) return null;
  }
  return { next: i + 1 + dot, currency: code, part: 1, reason: `currency code ${written}` };
}

function codeAt(t: Tokens, i: number): string | null {
  const { code } = t.entry(i);
  return code !== null && t.upper(i) ? code : null;
}

function signReason(t: Tokens, i: number): string {
  return t.is(i, '$') ? 'dollar sign' : `currency sign ${t.string(i)}`;
}

/** A currency that stands behind a number, at token i: a sign, a code, a name with or without its nation. */
export function readCurrencyAfter(t: Tokens, i: number, large: boolean): CurrencyRead | null {
  if (t.type(i) === SYMBOL) {
    const currency = symbolCurrency(t, i);
    // "100 $5" is a hundred of something, then five dollars.
    if (currency && !(t.type(i + 1) === NUMBER && t.glued(i + 1))) {
      return { next: i + 1, currency, part: 1, reason: signReason(t, i) };
    }
    if (t.is(i, '¢')) return { next: i + 1, currency: 'USD', part: 0.01, reason: 'cent sign' };
    return null;
  }
  if (t.type(i) !== WORD) return null;
  const entry = t.entry(i);
  if (entry.code !== null && isCode(t, i, entry.code)) {
    return { next: i + 1, currency: entry.code, part: 1, reason: `currency code ${t.string(i)}` };
  }
  const named = readCurrencyName(t, i, large, null);
  if (named) return named;
  if (entry.nation !== null && !(t.upper(i) && entry.code !== null)) {
    return readCurrencyName(t, hyphenBehind(t, i + 1), large, entry.nation);
  }
  // U.S. dollars
  if (t.upper(i) && t.is(i + 1, '.') && t.glued(i + 1) && t.upper(i + 2) && t.is(i + 3, '.') && t.glued(i + 2)) {
    const letters = `${t.string(i)}${t.string(i + 2)}`;
    const nation = letters === 'US' ? 'US' : letters === 'UK' ? 'GB' : null;
    return nation ? readCurrencyName(t, i + 4, large, nation) : null;
  }
  // Hong Kong, New Zealand, Sri Lankan: known by the second word.
  const second = t.entry(i + 1);
  if (t.capital(i) && second.nation !== null && t.capital(i + 1) && TWO_WORDS.has(second.nation)) {
    return readCurrencyName(t, i + 2, large, second.nation);
  }
  if (t.capital(i) && second.word === 'african' && t.capital(i + 1) && t.entry(i + 2).currency === 'ZAR') {
    return readCurrencyName(t, i + 2, large, null);
  }
  return null;
}

const TWO_WORDS: ReadonlySet<string> = new Set(['HK', 'NZ', 'TW', 'LK', 'KR', 'SA', 'US']);

function hyphenBehind(t: Tokens, i: number): number {
  return t.is(i, '-') && t.glued(i) ? i + 1 : i;
}

function isCode(t: Tokens, i: number, code: string): boolean {
  const text = t.string(i);
  if (WORDLIKE_CODES.has(text.toUpperCase())) return t.upper(i) && !t.upper(i + 1) && text.length === 3;
  if (t.upper(i)) return true;
  return text === text.toLowerCase() && (LOWER_CODES.has(code) || CODE_ALIASES.has(text.toUpperCase()));
}

/** Codes that people also write in small letters. */
const LOWER_CODES: ReadonlySet<string> = new Set([
  'USD',
  'EUR',
  'GBP',
  'CHF',
  'JPY',
  'CNY',
  'RUB',
  'AUD',
  'CAD',
  'INR',
]);

function readCurrencyName(t: Tokens, i: number, large: boolean, nation: string | null): CurrencyRead | null {
  const entry = t.entry(i);
  if (entry.currency === null) return null;
  // "won" is a verb behind small numbers ("5 won medals"), and so is no name in capitals.
  if (entry.key === 'won' && nation === null && !large) return null;
  const currency =
    nation === null
      ? entry.currency
      : (t.language.nationalCurrencies.get(`${nation} ${entry.currency}`) ?? entry.currency);
  let next = i + 1;
  // "pounds sterling"
  if (entry.currency === 'GBP' && t.entry(next).word === 'sterling') next += 1;
  return { next, currency, part: entry.currencyPart, reason: `currency name "${t.string(i)}"` };
}
