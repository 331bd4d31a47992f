/** English words that join a noun to what limits it: "exports *to* Russia", "revenue *per* employee". */
export const LIMITING_PREPOSITIONS: ReadonlySet<string> = new Set([
  'to',
  'of',
  'from',
  'in',
  'with',
  'per',
  'for',
  'into',
  'on',
  'among',
  'outside',
  'within',
  'excluding',
]);

/** Passed over between a preposition and its noun. */
export const DETERMINERS: ReadonlySet<string> = new Set(['the', 'a', 'an', 'its', 'their', 'our', 'his', 'her']);

/** Prepositions before whose a noun is, and before the other side of it. */
export const OWNER_PREPOSITIONS: ReadonlySet<string> = new Set(['of', 'in', 'among', 'within']);
export const COUNTERPART_PREPOSITIONS: ReadonlySet<string> = new Set(['to', 'from', 'with', 'into']);

/** Words between a subject and its verb. */
export const ASIDES: ReadonlySet<string> = new Set(
  'alone itself has have had will would also then now still already itself themselves each'.split(' '),
);

/** Endings of adjectives, participles and adverbs that the lexicon does not know. */
export const DESCRIBING = /(?:ed|ing|ly|ous|ful|able|ible|less)$/;

/** Goods and fields that stand before a noun and tell it apart: "*timber* exports". Known so that they are no names. */
export const ATTRIBUTIVE =
  'youth timber rice wheat grain corn cotton copper coal iron aluminium aluminum car vehicle machinery furniture textile ' +
  'textiles chemical chemicals pharmaceutical software fish salmon meat dairy milk tea coffee sugar wine beer tobacco ' +
  'fertiliser fertilizer potash nickel gold silver diamond lithium battery chip semiconductor smartphone computer phone ' +
  'internet online hotel airline airport port rail railway road truck air sea cruise film music book ticket property ' +
  'housing home rental office land construction cement mining manufacturing factory farm farming forestry fishery ' +
  'insurance banking mortgage student school university hospital health medical drug vaccine crude petrol diesel fuel ' +
  'power solar wind nuclear hydro water waste carbon methane defence defense arms weapons aid relief crime murder road ' +
  'traffic passenger container cross-border border labour labor workforce worker job female male child infant adult ' +
  'population birth death life price wage pay benefit welfare pension tax customs excise corporate business company ' +
  'group operating pre-tax underlying quarterly half-year first-half full-year advertising subscription cloud data';

/** Words before a noun that praise or describe it and leave it the same thing. */
export const PRAISE: ReadonlySet<string> = new Set([
  'record',
  'strong',
  'weak',
  'huge',
  'massive',
  'robust',
  'sluggish',
  'steady',
  'stable',
  'rapid',
  'solid',
  'modest',
  'rising',
  'falling',
  'growing',
  'soaring',
  'booming',
  'current',
  'recent',
  'actual',
  'expected',
  'projected',
  'planned',
  'new',
  'so',
  'such',
  'own',
  'possible',
  'potential',
  'considerable',
  'significant',
  'good',
  'great',
  'big',
  'large',
  'small',
  'high',
  'low',
  'average',
  'annual',
  'monthly',
  'quarterly',
  'whole',
  'entire',
  'full',
  'latest',
  'previous',
]);

/** Describing words that do tell one thing measured from another. */
export const TELLING: ReadonlySet<string> = new Set([
  'total',
  'all',
  'overall',
  'chinese',
  'russian',
  'belarusian',
  'european',
  'american',
  'german',
  'french',
  'african',
  'asian',
  'western',
  'eastern',
  'northern',
  'southern',
  'central',
  'foreign',
  'national',
  'international',
  'global',
  'domestic',
  'private',
  'public',
  'military',
  'civilian',
  'commercial',
  'industrial',
  'agricultural',
  'medical',
  'social',
  'other',
  'remaining',
  'local',
  'regional',
  'young',
  'old',
  'joint',
]);

/** Nouns of time: "in the first half" says when, not what. */
export const TIMES_OF: ReadonlySet<string> = new Set([
  'year',
  'years',
  'month',
  'months',
  'quarter',
  'half',
  'decade',
  'decades',
  'week',
  'weeks',
  'day',
  'days',
  'period',
  'first',
  'second',
  'third',
  'fourth',
  'last',
  'past',
  'next',
  'previous',
  'same',
  'end',
  'start',
  'beginning',
  'late',
  'early',
  'spring',
  'summer',
  'autumn',
  'winter',
  'recent',
  'coming',
  'fact',
  'total',
  'addition',
  'particular',
  'comparison',
  'terms',
]);
