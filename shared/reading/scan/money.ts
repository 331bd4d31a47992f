import {
  APART,
  CODE_ALIASES,
  CURRENCY_SYMBOLS,
  SYMBOL_PREFIXES,
  WORDLIKE_CODES,
  WRITTEN_CODES,
} from '../../quantity/currency-marks.ts';
import { NUMBER, SYMBOL, type Tokens, WORD } from '../lexer.ts';
import { A, AND, IN } from '../lexicon.ts';

/** A currency written beside a number. */
export interface CurrencyRead {
  readonly next: number;
  readonly currency: string;
  /** What one unit is in the currency: 1, or 0.01 for cents, pence and kopecks. */
  readonly part: number;
  /** A sign or a name that several nations share, its nation not told. */
  readonly bare: boolean;
  /** Letters that stand for a currency only before a sum: "R1.2bn" but not "R2". */
  readonly careful: boolean;
  readonly reason: string;
}

/** No sign, code or abbreviation of a currency is longer. */
const LONGEST_CODE = 5;

function read(next: number, currency: string, reason: string, more?: Partial<CurrencyRead>): CurrencyRead {
  return { next, currency, part: 1, bare: false, careful: false, reason, ...more };
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

function signReason(t: Tokens, i: number): string {
  return t.is(i, '$') ? 'dollar sign' : `currency sign ${t.string(i)}`;
}

/** A sign, letters and a sign, a code or a name that begins at token i and stands before a number; null where there is none. */
export function readCurrencyBefore(t: Tokens, i: number): CurrencyRead | null {
  if (t.type(i) === SYMBOL) {
    const currency = symbolCurrency(t, i);
    if (currency === null) return null;
    // "$US5m", "$A5m"
    if (t.type(i + 1) === WORD && t.glued(i + 1) && t.upper(i + 1) && t.type(i + 2) === NUMBER && t.glued(i + 2)) {
      const whose = SYMBOL_PREFIXES.get(`${t.string(i + 1)}${t.string(i)}`);
      if (whose) return read(i + 2, whose, signReason(t, i));
    }
    return read(i + 1, currency, signReason(t, i), { bare: true });
  }
  if (t.type(i) !== WORD || t.end(i) - t.start(i) > LONGEST_CODE) return readNameBefore(t, i);
  return readPrefixedSign(t, i) ?? readCodeBefore(t, i) ?? readNameBefore(t, i);
}

/** US$, HK $, USD$. */
function readPrefixedSign(t: Tokens, i: number): CurrencyRead | null {
  if (!isCurrencySymbol(t, i + 1)) return null;
  const letters = t.string(i);
  if (t.gap(i + 1) && !APART.has(letters)) return null;
  const currency =
    SYMBOL_PREFIXES.get(`${letters.toUpperCase()}${t.string(i + 1)}`) ??
    (letters.length === 3 && t.glued(i + 1) ? t.entry(i).code : null);
  return currency ? read(i + 2, currency, signReason(t, i + 1)) : null;
}

/** Letters that several nations use. */
const SHARED_LETTERS: ReadonlySet<string> = new Set(['kr', 'Kr', 'Rs', 'Fr', 'Frs', 'Sh', 'Shs']);

/** USD 5, usd 5, Rs. 500, RM5, kr 500. */
function readCodeBefore(t: Tokens, i: number): CurrencyRead | null {
  const { code } = t.entry(i);
  if (code === null) return null;
  const letters = t.string(i);
  const written = WRITTEN_CODES.get(letters);
  const dot = written !== undefined && t.is(i + 1, '.') && t.glued(i + 1) ? 1 : 0;
  const sign = t.mark(i + 1 + dot) === 45 && t.glued(i + 2 + dot) && t.gap(i + 1) ? 1 : 0;
  if (t.type(i + 1 + dot + sign) !== NUMBER) return null;
  if (written) {
    // A single letter or a rare abbreviation stands right before its number; "Re 1" and "Fr 5" do not.
    if (written.careful && t.gap(i + 1) && letters.length === 1) return null;
    return read(i + 1 + dot, written.currency, `currency code ${letters}`, {
      careful: written.careful,
      bare: SHARED_LETTERS.has(letters),
    });
  }
  if (!t.upper(i)) {
    if (letters.length !== 3 || WORDLIKE_CODES.has(letters.toUpperCase()) || letters !== letters.toLowerCase())
      return null;
    return read(i + 1, code, `currency code ${letters}`, { careful: !LOWER_CODES.has(code) });
  }
  // "COP30" is a conference.
  if (letters === 'COP' && t.glued(i + 1) && t.end(i + 1) - t.start(i + 1) <= 2) return null;
  if (WORDLIKE_CODES.has(letters) && t.gap(i + 1)) {
    // In a line of capitals "ALL 50 STATES" and "TOP 10" are words.
    if (t.upper(i + 2) || t.upper(i - 1)) return null;
    if (t.end(i + 1) - t.start(i + 1) < 4 && t.entry(i + 2).magnitude === 0) return null;
  }
  return read(i + 1, code, `currency code ${letters}`, { part: t.entry(i).currencyPart });
}

/** "rupees 500 crore", "Euro 3.4bn": a sum must follow. */
function readNameBefore(t: Tokens, i: number): CurrencyRead | null {
  const { currency, currencyPart } = t.entry(i);
  if (currency === null || currencyPart !== 1 || t.type(i + 1) !== NUMBER || t.glued(i + 1)) return null;
  if (t.type(i - 1) === NUMBER || t.entry(i - 1).magnitude > 0 || t.entry(i - 1).nation !== null) return null;
  return read(i + 1, currency, `currency name "${t.string(i)}"`, { bare: true, careful: true });
}

/** A currency that stands behind a number, at token i: a sign, a code, a name with or without its nation. */
export function readCurrencyAfter(t: Tokens, i: number, large: boolean): CurrencyRead | null {
  if (t.type(i) === SYMBOL) {
    const currency = symbolCurrency(t, i);
    if (currency) {
      // "100 $5" is a hundred of something, then five dollars; in "10 $ 30 $" and "10 $ 30 cents" the sign stands behind.
      if (t.type(i + 1) === NUMBER && (t.glued(i + 1) || (t.gap(i) && !isMoneyBehind(t, i + 2)))) return null;
      return read(i + 1, currency, signReason(t, i), { bare: true });
    }
    return t.is(i, '¢') ? read(i + 1, 'USD', 'cent sign', { part: 0.01 }) : null;
  }
  if (t.type(i) !== WORD) return null;
  const sign = t.glued(i + 1) && !(t.type(i + 2) === NUMBER && t.glued(i + 2)) ? readPrefixedSign(t, i) : null;
  if (sign) return sign;
  const letter = t.end(i) - t.start(i) === 1 ? readPartLetter(t, i) : null;
  return letter ?? readCodeAfter(t, i) ?? readNamed(t, i, large);
}

function isMoneyBehind(t: Tokens, i: number): boolean {
  return isCurrencySymbol(t, i) || t.entry(i).currencyPart !== 1;
}

/** 50p; 14.7c a share. */
function readPartLetter(t: Tokens, i: number): CurrencyRead | null {
  if (t.gap(i) || t.capital(i) || t.type(i - 1) !== NUMBER) return null;
  if (
    t.string(i) === 'p' &&
    !VIDEO.has(t.string(i - 1)) &&
    !t.is(i + 1, '/') &&
    !(t.is(i + 1, '.') && t.glued(i + 2))
  ) {
    return read(i + 1, 'GBP', 'pence', { part: 0.01 });
  }
  const per = t.entry(i + 1).key === 'per' || ((t.grammar(i + 1) & A) !== 0 && t.type(i + 2) === WORD);
  return t.string(i) === 'c' && per ? read(i + 1, 'USD', 'cents', { part: 0.01, bare: true }) : null;
}

/** Lines of a picture, not pence. */
const VIDEO: ReadonlySet<string> = new Set(['240', '360', '480', '720', '1080', '1440', '2160', '4320']);

function readCodeAfter(t: Tokens, i: number): CurrencyRead | null {
  const { code } = t.entry(i);
  if (code === null) return null;
  const text = t.string(i);
  const written = WRITTEN_CODES.get(text);
  if (written && !(written.careful && (text.length < 2 || (t.glued(i + 1) && t.type(i + 1) !== SYMBOL)))) {
    if (written.careful && !(t.string(i - 1).length > 2)) return null;
    const dot = t.is(i + 1, '.') && t.glued(i + 1) && t.type(i + 2) === WORD && !t.capital(i + 2) ? 1 : 0;
    return read(i + 1 + dot, written.currency, `currency code ${text}`, { bare: SHARED_LETTERS.has(text) });
  }
  // US dollars: the letters are a nation before a name.
  if (t.entry(i).nation !== null && text.length === 2) return null;
  const { currencyPart } = t.entry(i);
  if (!(currencyPart !== 1 && t.upper(i)) && !isCode(t, i, text, code)) return null;
  return read(i + 1, code, `currency code ${text}`, { part: currencyPart });
}

function isCode(t: Tokens, i: number, text: string, code: string): boolean {
  if (text.length !== 3) return false;
  if (WORDLIKE_CODES.has(text.toUpperCase())) return t.upper(i) && !t.upper(i + 1);
  if (t.upper(i)) return true;
  return text === text.toLowerCase() && (LOWER_CODES.has(code) || CODE_ALIASES.has(text.toUpperCase()));
}

/** Codes that people also write in small letters. */
const LOWER_CODES: ReadonlySet<string> = new Set(
  'USD EUR GBP CHF JPY CNY RUB AUD CAD INR NZD HKD SGD MXN UAH KZT BYN PLN CZK SEK NOK DKK ILS ZAR THB KRW IDR MYR'.split(
    ' ',
  ),
);

/** Words of a nation before a currency's name, at most. */
const MOST_NATION_WORDS = 5;

/** Dollars, US dollars, U.S. dollars, South African rand, Trinidad and Tobago dollars, euro cents. */
function readNamed(t: Tokens, i: number, large: boolean): CurrencyRead | null {
  let nation: string | null = null;
  let k = i;
  for (let words = 0; words < MOST_NATION_WORDS; words++) {
    const entry = t.entry(k);
    if (entry.currency !== null || (entry.maybeCurrency !== null && (nation !== null || large))) {
      return readName(t, k, nation);
    }
    if (entry.nation !== null) {
      if (entry.nation !== 'part' || nation === null) nation = entry.nation;
      k += t.is(k + 1, '-') && t.glued(k + 1) ? 2 : 1;
    } else if (words === 0 && isInitials(t, k)) {
      nation = t.string(k + 2) === 'S' ? 'US' : 'GB';
      k += 4;
    } else if (nation !== null && (entry.grammar & AND) !== 0) {
      k += 1;
    } else {
      return null;
    }
  }
  return null;
}

/** U.S. or U.K. */
function isInitials(t: Tokens, i: number): boolean {
  if (!t.upper(i) || !t.is(i + 1, '.') || !t.upper(i + 2) || !t.is(i + 3, '.')) return false;
  if (t.gap(i + 1) || t.gap(i + 2) || t.gap(i + 3) || t.string(i) !== 'U') return false;
  return t.string(i + 2) === 'S' || t.string(i + 2) === 'K';
}

function readName(t: Tokens, i: number, nation: string | null): CurrencyRead | null {
  const entry = t.entry(i);
  const family = entry.currency ?? entry.maybeCurrency;
  if (family === null) return null;
  const own = nation === null ? undefined : t.language.nationalCurrencies.get(`${nation} ${family}`);
  let next = i + 1;
  let part = entry.currencyPart;
  const behind = t.entry(next);
  // "pounds sterling"; "euro cents"
  if (family === 'GBP' && behind.key === 'sterling') next += 1;
  else if (part === 1 && behind.currencyPart !== 1 && behind.currency === 'USD') {
    part = behind.currencyPart;
    next += 1;
  }
  const bare = nation === null || nation === 'part';
  return read(next, own ?? family, `currency name "${t.string(i)}"`, { part, bare });
}

/** The currency that a document says its sums are in ("all figures are in Australian dollars"), told at token i; or null. */
export function readStatedCurrency(
  t: Tokens,
  i: number,
): { readonly family: string; readonly currency: string } | null {
  if (t.entry(i).nation === null || (t.grammar(i - 1) & IN) === 0) return null;
  const named = readNamed(t, i, false);
  if (!named || named.bare || named.part !== 1) return null;
  const family = t.entry(named.next - 1).currency;
  if (family === null) return null;
  for (let k = i - 2; k >= Math.max(0, i - 8); k--) {
    if (t.is(k, '.')) return null;
    if (t.language.money.amounts.has(t.entry(k).word)) return { family, currency: named.currency };
  }
  return null;
}

/** The name of a part of the currency behind a whole amount: "and 20 cents", "4 kopiykas". */
export function readPartName(t: Tokens, i: number, currency: string): number | null {
  const entry = t.entry(i);
  if (entry.currency === null || entry.currencyPart === 1) return null;
  return entry.currency === currency || entry.currency === 'USD' ? i + 1 : null;
}
