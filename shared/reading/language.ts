import type { Nearness } from '../quantity/bounds.ts';
import type { Lexicon } from './lexicon.ts';
import type { Phrases } from './phrases.ts';

/** What words of approximation do to the number beside them. */
export interface Approximator {
  readonly nearness: Nearness;
  /** A preposition too: "over five years" is during them, "around the world" no number at all. */
  readonly doubtful?: boolean;
  /** A verb: it may stand a few words before the number ("approached a record $12 billion"). */
  readonly verb?: boolean;
}

/** The time that a rate is told for. */
export type Per = 'year' | 'month' | 'quarter';

/** What units become in the company of other words, by unit id. */
export interface UnitForms {
  /** Behind "square". */
  readonly squared: ReadonlyMap<string, string>;
  /** Behind "cubic". */
  readonly cubed: ReadonlyMap<string, string>;
  /** A power before "hours". */
  readonly hourly: ReadonlyMap<string, string>;
  /** A length before "per hour", by "unit time" ("km h"). */
  readonly speeds: ReadonlyMap<string, string>;
}

/** Words that join a noun to what limits it. */
export interface QualifierWords {
  readonly limiting: ReadonlySet<string>;
  readonly determiners: ReadonlySet<string>;
  /** Adjectives that praise and tell nothing apart. */
  readonly praise: ReadonlySet<string>;
  /** Adjectives that tell one thing measured from another. */
  readonly telling: ReadonlySet<string>;
  readonly times: ReadonlySet<string>;
}

/** All that the reader knows of one language. A new language is one folder that makes one of these. */
export interface Language {
  /** BCP 47. */
  readonly id: string;
  readonly lexicon: Lexicon;
  readonly approximation: {
    readonly before: Phrases<Approximator>;
    readonly after: Phrases<Approximator>;
  };
  /** "a year", "annually", "per month" behind a figure. */
  readonly per: Phrases<Per>;
  /** The currency of a name behind a nation, by "nation currency" ("AU USD" is AUD). */
  readonly nationalCurrencies: ReadonlyMap<string, string>;
  readonly units: UnitForms;
  readonly qualifiers: QualifierWords;
}
