import type { MoneyPurpose } from '../language.ts';

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

const FUNDING =
  'provided provide provides disbursed disburse mobilised mobilized allocated allocate allocates committed commit commits ' +
  'contributed granted donated gave given gives approved pledged pledge earmarked budgeted raised secured lent injected ' +
  'channelled channeled offered delivered set released awarded';

/** English verbs that move money and may name it behind the amount: "provided $5 million in aid". */
export const GIVING = set(
  `${FUNDING} spent spend spends paid pay pays received receive receives attracted attract attracts generated generate ` +
    'generates collected collect collects lost saved won earned borrowed transferred invested cost owed recovered repaid ' +
    'issued announced sought requested unlocked leveraged deployed drew accumulated needed need needs',
);

/** English names of money by the preposition behind it: "spent $5 million on roads" is spending on roads. */
export const PURPOSES: readonly MoneyPurpose[] = [
  { verbs: set('spent spend spends spending'), prepositions: set('on'), name: 'spending on' },
  {
    verbs: set('invested invest invests investing'),
    prepositions: set('in'),
    name: 'investment in',
  },
  {
    verbs: set(`${FUNDING} received receive receives`),
    prepositions: set('for towards toward'),
    name: 'funding for',
  },
];

/** Behind "in": how an amount is told, paid or counted, and no name of it. */
export const MANNER = set(
  'cash advance return exchange total all part parts turn response value size kind instalments installments tranches person ' +
    'addition terms money prices dollars euros pounds damages court full favour favor detail excess line general principle ' +
    'practice secret public private stages phases one two three',
);

/** Verbs that gather money for something not told, and what the amount is then. */
export const POOLING: ReadonlyMap<string, string> = new Map(
  ['mobilise', 'mobilize', 'mobilised', 'mobilized'].map((verb) => [verb, 'funds mobilised']),
);

export const PARTICLES = set('out aside up back over away down');

/** Participles of verbs that do not take "-ed". */
export const PARTICIPLES = set(
  'lost built sold bought made grown caught found fed taught given taken driven written met held',
);
