import type { Language, Per } from '../language.ts';
import { Lexicon } from '../lexicon.ts';
import { Phrases } from '../phrases.ts';
import { AFTER, APPROXIMATION_ROWS, BEFORE } from './approximations.ts';
import { CALENDAR_ROWS } from './calendar.ts';
import { CONTEXT_ROWS } from './context.ts';
import { MONEY_ROWS, NATIONAL } from './money.ts';
import { NAME_ROWS } from './names.ts';
import { NUMBER_ROWS } from './numbers.ts';
import { DETERMINERS, LIMITING_PREPOSITIONS, PRAISE, TELLING, TIMES_OF } from './qualifiers.ts';
import { CUBED, HOURLY, SPEEDS, SQUARED, UNIT_ROWS } from './units.ts';

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
  ...UNIT_ROWS,
  ...CALENDAR_ROWS,
  ...APPROXIMATION_ROWS,
  ...CONTEXT_ROWS,
  ...NAME_ROWS,
  ['annum terms monthly quarterly', {}],
]);

/** All that the reader knows of English. */
export const ENGLISH: Language = {
  id: 'en',
  lexicon: LEXICON,
  approximation: { before: new Phrases(LEXICON, BEFORE), after: new Phrases(LEXICON, AFTER) },
  per: new Phrases(LEXICON, PER_ROWS),
  nationalCurrencies: NATIONAL,
  units: { squared: SQUARED, cubed: CUBED, hourly: HOURLY, speeds: SPEEDS },
  qualifiers: {
    limiting: LIMITING_PREPOSITIONS,
    determiners: DETERMINERS,
    praise: PRAISE,
    telling: TELLING,
    times: TIMES_OF,
  },
};
