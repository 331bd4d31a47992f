import { LIMIT_WORDS } from './limits.ts';

/** How intervals and verdicts are made, for the reader of a report. */
export const METHOD: readonly { readonly term: string; readonly text: string }[] = [
  {
    term: 'A figure is an interval',
    text: 'Words carry precision. A plain number stands for everything that would be rounded to it: 2.5 billion is 2.45 to 2.55 billion. "Nearly" lowers by one unit of the last written digit, "over" raises by one, "just over" by half of one, "around" allows one on both sides, and takes the zeros at the end of a number from 100 on for rounding (around 18,000 is 17,000 to 19,000, but never more than a tenth either way). "At least" and "up to" leave one side open. Doubled means 1.5 to 2.5 times.',
  },
  {
    term: 'As printed and at its widest',
    text: 'The zeros at the end of a whole number may be digits or rounding: 500 million is 499.5 to 500.5 as printed, and 450 to 550 at its widest. The first reading decides whether a relation holds, the second whether it is impossible.',
  },
  {
    term: 'Percentages are not mixed',
    text: 'Percent, percentage points, growth rates and growth indices are kept apart. An index of 117% is a growth of 17%.',
  },
  {
    term: 'The working',
    text: 'Each finding shows its arithmetic with intervals: [8.8, 8.9] ÷ [2.45, 2.55] gives every value that the quotient can have. A round bracket excludes the bound. Two statements can both be true only where their intervals meet.',
  },
  { term: '◆ Contradiction', text: 'The intervals cannot meet even at their widest.' },
  { term: '◐ Holds within rounding', text: 'The relation holds only if some figure is a round number.' },
  { term: '◌ Cannot tell', text: 'Something is missing; the finding says what.' },
  { term: '● Holds', text: 'The relation holds at the precision of the words.' },
  { term: 'What is listed', text: LIMIT_WORDS },
  {
    term: 'Advice, not judgement',
    text: 'The checks are arithmetic on what the sources say and on how an analyst labelled it. Which of two statements is wrong, or whether both speak of different things, is for a person to find out. A hint says what would reconcile them, not what is true.',
  },
];
