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
}

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
  private last: { readonly to: number; readonly currency: string; readonly family: string } | null = null;

  /** Takes note of the nations and of statements like "all figures are in Australian dollars" in a stretch of text. */
  readStretch(t: Tokens): void {
    this.last = null;
    for (let n = 0; n < t.pointCount; n++) {
      const i = t.point(n);
      const { nation } = t.entry(i);
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
    const bare = d.bare && family === currency;
    if (bare) {
      this.waiting.push({ index, family, cents: d.cents, signed });
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
      if (!figure || currency === figure.currency) continue;
      figures[index] = { ...figure, currency, reasons: [...figure.reasons, `${currency} by the rest of the document`] };
    }
  }

  private meant({ family, cents, signed }: Waiting, national: ReadonlyMap<string, string>): string {
    const stated = this.stated.get(family);
    if (stated) return stated;
    const told = this.told.get(family);
    const only = told?.size === 1 ? [...told][0] : undefined;
    const open = only !== undefined && !this.translating.has(family);
    if (open && (!signed || this.named.has(only))) return only;
    // Cents are of the one currency that the document has.
    const [sole] = this.used;
    if (cents && family === 'USD' && this.used.size === 1 && sole !== undefined && CENTS.has(sole)) return sole;
    return told === undefined && SHARED.has(family) ? this.byNations(family, national) : family;
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
