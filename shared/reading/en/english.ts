import { Lexicon } from '../lexicon.ts';
import { Phrases } from '../phrases.ts';
import { AFTER, APPROXIMATION_ROWS, type Approximator, BEFORE } from './approximations.ts';
import { CALENDAR_ROWS } from './calendar.ts';
import { CONTEXT_ROWS } from './context.ts';
import { MONEY_ROWS } from './money.ts';
import { NAME_ROWS } from './names.ts';
import { NUMBER_ROWS } from './numbers.ts';
import { UNIT_ROWS } from './units.ts';

export type Per = 'year' | 'month' | 'quarter';

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

/** The lexicon of English: every word that means something to the reader. */
export const ENGLISH = new Lexicon([
  ...NUMBER_ROWS,
  ...MONEY_ROWS,
  ...UNIT_ROWS,
  ...CALENDAR_ROWS,
  ...APPROXIMATION_ROWS,
  ...CONTEXT_ROWS,
  ...NAME_ROWS,
  ['annum terms monthly quarterly', {}],
]);

/** Phrases of approximation before a number, longest first. */
export const BEFORE_NUMBER: Phrases<Approximator> = new Phrases(ENGLISH, BEFORE);

/** Phrases of approximation behind a figure. */
export const AFTER_NUMBER: Phrases<Approximator> = new Phrases(ENGLISH, AFTER);

/** "a year", "annually", "per month" behind a figure. */
export const PER_PHRASES: Phrases<Per> = new Phrases(ENGLISH, PER_ROWS);
