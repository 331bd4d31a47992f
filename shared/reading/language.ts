import type { ActorKind } from '../model/vocabulary.ts';
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
  /** A power before "hours". */
  readonly hourly: ReadonlyMap<string, string>;
  /** What a word before a unit makes of it, by "word unit" ("nautical mi"). */
  readonly kinds: ReadonlyMap<string, string>;
  /** Words between a number and a length of time: "three consecutive years". */
  readonly counting: ReadonlySet<string>;
  /** Behind "5m in" they make the letter a metre. */
  readonly lengths: ReadonlySet<string>;
  /** Before "of 49" they make the number an age. */
  readonly persons: ReadonlySet<string>;
  /** Between "aged" and the number. */
  readonly ageLinks: ReadonlySet<string>;
  /** Behind "30C" they tell that it is a temperature. */
  readonly heat: ReadonlySet<string>;
  /** Verbs before an age: "turned 60". */
  readonly turned: ReadonlySet<string>;
}

/** Words around a currency's name that tell what it means. */
export interface MoneyWords {
  /** Near "pounds" they make it a weight. */
  readonly weighing: ReadonlySet<string>;
  /** Behind a hyphenated number of pounds they make it an amount. */
  readonly priced: ReadonlySet<string>;
  /** Behind "pounds of" they make it an amount. */
  readonly spent: ReadonlySet<string>;
  /** The nouns of "all figures are in Australian dollars". */
  readonly amounts: ReadonlySet<string>;
}

/** Words that join a noun to what limits it. */
/** Money that a verb moves, by the preposition that tells what for: what such money is called. */
export interface MoneyPurpose {
  readonly verbs: ReadonlySet<string>;
  readonly prepositions: ReadonlySet<string>;
  /** "spending on" */
  readonly name: string;
}

export interface QualifierWords {
  readonly limiting: ReadonlySet<string>;
  readonly determiners: ReadonlySet<string>;
  /** Joins a noun to whose it is: "exports *of* Poland". */
  readonly owners: ReadonlySet<string>;
  /** Joins a noun to the other side: "exports *to* Russia". */
  readonly counterparts: ReadonlySet<string>;
  /** One after the other of several: "into *each* region". */
  readonly distributive: ReadonlySet<string>;
  /** Adds what goes along with what was told: "half a billion a year, *with* a minimum of …". */
  readonly along: ReadonlySet<string>;
  /** Opens what somebody says: "reported *that*". */
  readonly clause: ReadonlySet<string>;
  /** How words end that are a verb in the past and no noun: "exported". */
  readonly past: RegExp;
  /** How verbs end that the lexicon does not know. */
  readonly finite: RegExp;
  /** Goes back to whose it was: "*its* exports". */
  readonly possessives: ReadonlySet<string>;
  /** Stands between a subject and its verb: "Germany *alone* accounted for". */
  readonly asides: ReadonlySet<string>;
  /** How words end that describe or do something and name nothing. */
  readonly describing: RegExp;
  /** How adjectives end that the lexicon does not know: "renewable". */
  readonly adjective: RegExp;
  /** Verbs that move money, with what is meant behind the amount: "*provided* $5 million *in climate finance*". */
  readonly giving: ReadonlySet<string>;
  /** What money is called by the preposition behind it, where a verb moves it: "*spent* $5 million *on* roads". */
  readonly purposes: readonly MoneyPurpose[];
  /** Behind "in", how something is told or paid and not what it is: "in cash", "in total". */
  readonly manner: ReadonlySet<string>;
  /** Small words between such a verb and its amount: "paid *out*". */
  readonly particles: ReadonlySet<string>;
  /** Verbs that gather money, with a name of the amount where nothing else names it: "*mobilise* $5 million by 2030". */
  readonly pooling: ReadonlyMap<string, string>;
  /** Participles that do not end as most do: "built". */
  readonly participles: ReadonlySet<string>;
  /** Adjectives that praise and tell nothing apart. */
  readonly praise: ReadonlySet<string>;
  /** Adjectives that tell one thing measured from another. */
  readonly telling: ReadonlySet<string>;
  readonly times: ReadonlySet<string>;
}

/** Words that decide the part a figure plays. */
export interface RoleWords {
  /** A clause may begin behind it with the figure as its subject: "while 45% prefer tea". */
  readonly opening: ReadonlySet<string>;
  /** Behind a figure it tells where or when, and the figure does nothing. */
  readonly preposition: ReadonlySet<string>;
  /** "of *pre*-war levels" */
  readonly prior: ReadonlySet<string>;
  /** Degrees that compare only where "than" follows: "more". */
  readonly further: ReadonlySet<string>;
  /** What heights are measured from: "318 metres above *sea* level". */
  readonly datum: ReadonlySet<string>;
  /** Behind a length it tells from where: "300m *off* the coast". */
  readonly offshore: ReadonlySet<string>;
  /** "fell *below* 9,000": what was reached, not by how much. */
  readonly beyond: ReadonlySet<string>;
  /** What money is paid for one of, beyond the units: "a day", "a share". */
  readonly ones: ReadonlySet<string>;
}

/** Words that decide which period a figure has. */
export interface TimeWords {
  /** Between a verb of saying and its day: "said *on* Thursday". */
  readonly placing: ReadonlySet<string>;
  /** Compares with a period: "an increase *on* 2019", "year *over* year". */
  readonly against: ReadonlySet<string>;
  /** "as much *as* in 2019", told twice. */
  readonly likeness: ReadonlySet<string>;
  /** "the *previous* year", "the year *before*" */
  readonly preceding: ReadonlySet<string>;
  /** Words that go on with what was at a time that was just told: "in 2024, *when* it was 5%". */
  readonly when: ReadonlySet<string>;
  /** Opens another statement in the same sentence. */
  readonly contrast: ReadonlySet<string>;
  /** Opens another event in the same sentence: "after a rally". */
  readonly events: ReadonlySet<string>;
  /** The days of the week from Monday on. */
  readonly weekdays: readonly string[];
  /** Before a weekday: "*on* Wednesday". */
  readonly onDay: ReadonlySet<string>;
  /** Before a length of time it has a last day: "*within* three years". */
  readonly within: ReadonlySet<string>;
  /** Counts from the day of publication, and not from another period: "a year *ago*". */
  readonly fromNow: ReadonlySet<string>;
  /** Between a length of time and its last day: "the quarter *ended* 31 March". */
  readonly closing: ReadonlySet<string>;
  /** Behind a factor: "ten times *what* they sold in 2018". */
  readonly what: ReadonlySet<string>;
  /** Behind a change: "up 3% *on* the year". */
  readonly sinceStep: ReadonlySet<string>;
  /** "year on year" in letters, with its marks. */
  readonly onYear: ReadonlySet<string>;
  readonly onQuarter: ReadonlySet<string>;
  readonly onMonth: ReadonlySet<string>;
}

/** Words that tie one amount to another. */
export interface RelationWords {
  /** What follows is part of the amount before: "of *which*", "*including*". */
  readonly including: ReadonlySet<string>;
  /** The one word of comparing that joins much else besides: "with". */
  readonly plainWith: string;
  /** Behind "of": the amount before. "$140 million of *it*" */
  readonly itself: ReadonlySet<string>;
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
  /** The currency that a bare name usually means, by each currency with that name: USD for AUD. */
  readonly families: ReadonlyMap<string, string>;
  readonly money: MoneyWords;
  /** The last letters of adverbs and of forms of verbs ("quickly", "held", "looking"). */
  readonly endings: { readonly [form in 'adverb' | 'participle' | 'gerund']: readonly string[] };
  /** The form of a noun phrase by which two namings of one thing are the same. */
  readonly nameKey: (words: string) => string;
  /** Names in lower case of states, cities and organisations that are known for what they are. */
  readonly parties: ReadonlyMap<string, ActorKind>;
  readonly units: UnitForms;
  readonly qualifiers: QualifierWords;
  readonly roles: RoleWords;
  readonly times: TimeWords;
  readonly relations: RelationWords;
}
