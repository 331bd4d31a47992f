import type { Language, Per } from '../language.ts';
import { Lexicon } from '../lexicon.ts';
import { Phrases } from '../phrases.ts';
import { AFTER, APPROXIMATION_ROWS, BEFORE } from './approximations.ts';
import { CALENDAR_ROWS } from './calendar.ts';
import { CLAIM_ROWS } from './claims.ts';
import { CONTEXT_ROWS } from './context.ts';
import { COUNTRY_ROWS, KNOWN_PARTIES } from './countries.ts';
import { CUE_ROWS, RELATION_WORDS, ROLE_WORDS, TIME_WORDS } from './cues.ts';
import { MONEY_ROWS, MONEY_WORDS } from './money.ts';
import { NAME_ROWS } from './names.ts';
import { nameKey } from './naming.ts';
import { FAMILIES, NATION_ROWS, NATIONAL } from './nations.ts';
import { NUMBER_ROWS } from './numbers.ts';
import { GIVING, MANNER, PARTICIPLES, PARTICLES, POOLING, PURPOSES } from './purposes.ts';
import {
  ASIDES,
  ATTRIBUTIVE,
  COUNTERPART_PREPOSITIONS,
  DESCRIBING,
  DETERMINERS,
  LIMITING_PREPOSITIONS,
  OWNER_PREPOSITIONS,
  PRAISE,
  TELLING,
  TIMES_OF,
} from './qualifiers.ts';
import { SPEECH_ROWS } from './speech.ts';
import { UNIT_FORMS, UNIT_ROWS } from './units.ts';

const PER_ROWS: readonly (readonly [string, Per])[] = [
  ['a year', 'year'],
  ['per year', 'year'],
  ['each year', 'year'],
  ['every year', 'year'],
  ['annually', 'year'],
  ['yearly', 'year'],
  ['per annum', 'year'],
  ['in annual terms', 'year'],
  ['a month', 'month'],
  ['per month', 'month'],
  ['each month', 'month'],
  ['every month', 'month'],
  ['monthly', 'month'],
  ['a quarter', 'quarter'],
  ['per quarter', 'quarter'],
  ['each quarter', 'quarter'],
  ['every quarter', 'quarter'],
  ['quarterly', 'quarter'],
];

const LEXICON = new Lexicon([
  ...NUMBER_ROWS,
  ...MONEY_ROWS,
  ...NATION_ROWS,
  ...UNIT_ROWS,
  ...CALENDAR_ROWS,
  ...APPROXIMATION_ROWS,
  ...CONTEXT_ROWS,
  ...CUE_ROWS,
  [[...ASIDES].join(' '), {}],
  [
    ATTRIBUTIVE.split(' ')
      .filter((word) => !word.includes('-'))
      .join(' '),
    {},
  ],
  ...NAME_ROWS,
  ...SPEECH_ROWS,
  ...CLAIM_ROWS,
  ...COUNTRY_ROWS,
  ['annum terms monthly quarterly', {}],
]);

/** All that the reader knows of English. */
export const ENGLISH: Language = {
  id: 'en',
  lexicon: LEXICON,
  approximation: { before: new Phrases(LEXICON, BEFORE), after: new Phrases(LEXICON, AFTER) },
  per: new Phrases(LEXICON, PER_ROWS),
  nationalCurrencies: NATIONAL,
  families: FAMILIES,
  money: MONEY_WORDS,
  endings: { adverb: ['ly'], participle: ['ed', 'en', 'lt', 'ld'], gerund: ['ing'] },
  nameKey,
  parties: KNOWN_PARTIES,
  units: UNIT_FORMS,
  qualifiers: {
    limiting: LIMITING_PREPOSITIONS,
    determiners: DETERMINERS,
    owners: OWNER_PREPOSITIONS,
    counterparts: COUNTERPART_PREPOSITIONS,
    distributive: new Set(['each', 'every']),
    along: new Set(['with']),
    asides: ASIDES,
    clause: new Set(['that', 'how', 'why', 'whether']),
    past: /ed$/,
    finite: /(?:ed|s)$/,
    possessives: new Set(['its', 'their']),
    describing: DESCRIBING,
    adjective: /(?:ed|ing|able|ible|ous|less|ful)$/,
    giving: GIVING,
    purposes: PURPOSES,
    manner: MANNER,
    particles: PARTICLES,
    pooling: POOLING,
    participles: PARTICIPLES,
    praise: PRAISE,
    telling: TELLING,
    times: TIMES_OF,
  },
  roles: ROLE_WORDS,
  times: TIME_WORDS,
  relations: RELATION_WORDS,
};
