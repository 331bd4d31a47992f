import type { Tokens } from '../lexer.ts';
import { OR } from '../lexicon.ts';
import type { Draft } from '../scan/draft.ts';
import { isCurrencySymbol, readStatedCurrency } from '../scan/money.ts';
import type { ReadFigure } from '../types.ts';

/** A figure whose currency is settled at the end. */
interface Waiting {
  readonly index: number;
  readonly family: string;
  readonly cents: boolean;
  /** Written with a sign, and not with a name. */
  readonly signed: boolean;
  /** The family of the currency that the name usually means ("kroner" are crowns). */
  readonly root: string;
  /** The nation named last before it or soon behind it in its sentence. */
  readonly near: string | null;
}

/** How many words before and behind an amount may name the nation whose money it is. */
const NEAR_BEFORE = 12;
const NEAR_BEHIND = 6;

/** Most that is certain of a shared name where nothing tells whose it is, and of dollars by the nation of a document. */
const GUESSED = 0.7;
const BY_NATION = 0.85;

/** How often a document must name its only nation before its dollars or pounds are that nation's. */
const NAMED_OFTEN = 2;

/**
 * Whose dollars, crowns or cents a document means where a sign or a name is all that is written. Evidence is gathered
 * while the text is read; the figures are settled once at its end, so that the first of them profits from the last.
 */
export class Currencies {
  private readonly waiting: Waiting[] = [];
  /** Currencies told in full, by the currency that the bare name usually means. */
  private readonly told = new Map<string, Set<string>>();
  /** Currencies told by name or code: who writes A$ means others by the sign alone, who writes the name does not. */
  private readonly named = new Set<string>();
  private readonly stated = new Map<string, string>();
  private readonly nations = new Map<string, number>();
  /** The currencies of whole amounts, bare or not. */
  private readonly used = new Set<string>();
  /** Bare amounts that stand beside one told in full translate it, and so keep their usual currency. */
  private readonly translating = new Set<string>();
  /** The states that the document names, by whatever word. */
  private readonly states = new Set<string>();
  private last: { readonly to: number; readonly currency: string; readonly family: string } | null = null;

  /** Takes note of the nations and of statements like "all figures are in Australian dollars" in a stretch of text. */
  readStretch(t: Tokens): void {
    this.last = null;
    for (let n = 0; n < t.pointCount; n++) {
      const i = t.point(n);
      const { nation, country } = t.entry(i);
      if (country !== null) this.states.add(country);
      if (nation === null || nation === 'part') continue;
      this.nations.set(nation, (this.nations.get(nation) ?? 0) + 1);
      const stated = readStatedCurrency(t, i);
      if (stated) this.stated.set(stated.family, stated.currency);
    }
  }

  /** Takes note of a figure that will stand at `index` of the list to settle. */
  note(t: Tokens, d: Draft, index: number): void {
    const { currency } = d;
    if (currency === null) return;
    const family = familyOf(t, currency);
    const before = this.last;
    const signed = isCurrencySymbol(t, d.head) || isCurrencySymbol(t, d.head + 1);
    const bare = d.bare && (family === currency || SHARED.has(currency));
    if (bare) {
      const near = SHARED.has(currency) ? nationNear(t, d, currency) : null;
      this.waiting.push({ index, family: currency, root: family, cents: d.cents, signed, near });
      const beside = before !== null && before.family === family && before.currency !== currency;
      const translates = t.is(d.from - 1, '(') || (t.grammar(d.from - 1) & OR) !== 0;
      if (beside && translates && d.head - before.to <= 3) this.translating.add(family);
    } else {
      if (!signed) this.named.add(currency);
      const told = this.told.get(family) ?? new Set();
      this.told.set(family, told.add(currency));
    }
    if (!d.cents || !bare) this.used.add(currency);
    this.last = bare ? null : { to: d.to, currency, family };
  }

  /** The figures with the currencies that the document as a whole tells. */
  settle(figures: ReadFigure[], national: ReadonlyMap<string, string>): void {
    for (const one of this.waiting) {
      const { index } = one;
      const figure = figures[index];
      const currency = this.meant(one, national);
      if (!figure) continue;
      if (currency === figure.currency) {
        const guessed = SHARED.has(one.family) && !this.isKnown(one, national) && figure.confidence > GUESSED;
        if (guessed) figures[index] = { ...figure, confidence: GUESSED };
        continue;
      }
      const own = DOCUMENTARY.has(currency) && !this.told.has(one.family);
      const confidence = own ? Math.min(figure.confidence, BY_NATION) : figure.confidence;
      figures[index] = {
        ...figure,
        currency,
        confidence,
        reasons: [...figure.reasons, `${currency} by the rest of the document`],
      };
    }
  }

  private meant({ family, root, cents, signed, near }: Waiting, national: ReadonlyMap<string, string>): string {
    const stated = this.stated.get(root);
    if (stated) return stated;
    const told = this.told.get(root);
    const only = told?.size === 1 ? [...told][0] : undefined;
    const open = only !== undefined && !this.translating.has(root);
    if (open && (!signed || this.named.has(only))) return only;
    // Cents are of the one currency that the document has.
    const [sole] = this.used;
    if (cents && family === 'USD' && this.used.size === 1 && sole !== undefined && CENTS.has(sole)) return sole;
    if (SHARED.has(family)) {
      const own = near === null ? undefined : national.get(`${near} ${family}`);
      if (own !== undefined) return own;
      return told === undefined ? this.byNations(family, national) : family;
    }
    return told === undefined && this.stated.size === 0 ? this.byOnlyNation(family, national) : family;
  }

  /** Whether anything in the document tells whose a shared name is. */
  private isKnown({ family, root }: Waiting, national: ReadonlyMap<string, string>): boolean {
    if (this.told.has(root) || this.stated.has(root)) return true;
    for (const nation of this.nations.keys()) if (national.has(`${nation} ${family}`)) return true;
    return false;
  }

  /** Dollars and pounds of a document that names one nation, again and again, and no other. */
  private byOnlyNation(family: string, national: ReadonlyMap<string, string>): string {
    if (this.nations.size !== 1 || this.states.size > 1) return family;
    const [only] = this.nations;
    const own = only && only[1] >= NAMED_OFTEN ? national.get(`${only[0]} ${family}`) : undefined;
    return own !== undefined && DOCUMENTARY.has(own) ? own : family;
  }

  /** For names that many nations share evenly ("crowns", "pesos"), the nation that the document names most. */
  private byNations(family: string, national: ReadonlyMap<string, string>): string {
    let best = family;
    let most = 0;
    for (const [nation, count] of this.nations) {
      const own = national.get(`${nation} ${family}`);
      if (own !== undefined && count > most) {
        best = own;
        most = count;
      }
    }
    return best;
  }
}

/** The nation named last before an amount in its sentence, else soon behind it, whose currency has this name; or null. */
function nationNear(t: Tokens, d: Draft, family: string): string | null {
  const { nationalCurrencies } = t.language;
  const owner = (k: number): string | null => {
    const { nation } = t.entry(k);
    return nation !== null && nationalCurrencies.has(`${nation} ${family}`) ? nation : null;
  };
  for (let k = d.from - 1; k >= Math.max(0, d.from - NEAR_BEFORE) && !endsSentence(t, k); k--) {
    const nation = owner(k);
    if (nation !== null) return nation;
  }
  for (let k = d.to; k < d.to + NEAR_BEHIND && k < t.count && !endsSentence(t, k); k++) {
    const nation = owner(k);
    if (nation !== null) return nation;
  }
  return null;
}

function endsSentence(t: Tokens, k: number): boolean {
  return t.is(k, ';') || t.lines(k) > 0 || (t.is(k, '.') && !t.abbreviation(k - 1));
}

/** Dollars and pounds that the papers of a nation write by their sign alone. */
const DOCUMENTARY: ReadonlySet<string> = new Set(['CAD', 'AUD', 'NZD', 'EGP']);

/** Currencies with cents. */
const CENTS: ReadonlySet<string> = new Set(['EUR', 'AUD', 'CAD', 'NZD', 'SGD', 'HKD', 'ZAR', 'KES', 'JMD', 'MYR']);

/** Usual currencies of names that no nation has the first claim to. */
const SHARED: ReadonlySet<string> = new Set([
  'CZK',
  'SEK',
  'NOK',
  'MXN',
  'KWD',
  'KES',
  'AED',
  'SAR',
  'IRR',
  'CHF',
  'INR',
  'RON',
  'TRY',
]);

/** The currency that the bare name of a currency usually means: USD for AUD, because both are dollars. */
function familyOf(t: Tokens, currency: string): string {
  return t.language.families.get(currency) ?? currency;
}
