import { A, AND, DESCRIBER, EACH, HALF, IN, OF, OR, OUT, POINT, type Row, UP } from '../lexicon.ts';

/** English number words: cardinals, magnitudes, ordinals, fractions, vague plurals and multiples. */

const UNITS = 'zero one two three four five six seven eight nine';
const TEENS = 'ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen';
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety';

const ORDINALS =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth ' +
  'sixteenth seventeenth eighteenth nineteenth twentieth';

const words = (list: string): readonly string[] => list.split(' ');

const cardinals: readonly Row[] = [
  ...words(UNITS).map((word, index): Row => [word, { number: index, part: 'unit' }]),
  ...words(TEENS).map((word, index): Row => [word, { number: index + 10, part: 'teen' }]),
  ...words(TENS).map((word, index): Row => [word, { number: (index + 2) * 10, part: 'ten' }]),
  ['hundred', { number: 100, part: 'hundred' }],
  ['nought naught', { number: 0, part: 'unit' }],
  ['fourty', { number: 40, part: 'ten' }],
];

const magnitudes: readonly Row[] = [
  ['thous thsd', { magnitude: 3, letters: 'sure' }],
  ['thousand', { magnitude: 3 }],
  ['lakh lakhs lac lacs lkh lkhs', { magnitude: 5 }],
  ['million', { magnitude: 6 }],
  ['cr crs', { magnitude: 7, letters: 'doubtful' }],
  ['crore crores krore krores koti', { magnitude: 7 }],
  ['billion milliard', { magnitude: 9 }],
  ['trillion', { magnitude: 12 }],
  ['quadrillion', { magnitude: 15 }],
  ['quintillion', { magnitude: 18 }],
  ['sextillion', { magnitude: 21 }],
  ['k', { magnitude: 3, letters: 'doubtful' }],
  ['m', { magnitude: 6, letters: 'doubtful' }],
  ['b', { magnitude: 9, letters: 'doubtful' }],
  ['t', { magnitude: 12, letters: 'doubtful' }],
  ['mn mln mio mil mm', { magnitude: 6, letters: 'sure' }],
  ['bn bln blns mrd mlrd', { magnitude: 9, letters: 'sure' }],
  ['tn tr trn tln trln', { magnitude: 12, letters: 'sure' }],
  ['dozen', { dozen: true }],
];

const TENTHS = 'twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth';

/** What ordinals and fractions make of magnitudes; the value of each as a number. */
const MAGNITUDE_TH: readonly (readonly [string, number])[] = [
  ['hundredth', 100],
  ['thousandth', 1e3],
  ['millionth', 1e6],
  ['billionth', 1e9],
  ['trillionth', 1e12],
];

const ordinals: readonly Row[] = [
  ...words(ORDINALS).map((word, index): Row => [word, { ordinal: index + 1 }]),
  ...words(TENTHS).map((word, index): Row => [word, { ordinal: (index + 2) * 10 }]),
  ...MAGNITUDE_TH.map(([word, ordinal]): Row => [word, { ordinal }]),
];

/** "twentyfifth": written as one word. */
const joined: readonly Row[] = words(TENS).flatMap((ten, tens) =>
  words(ORDINALS)
    .slice(0, 9)
    .map((word, index): Row => [`${ten}${word}`, { ordinal: (tens + 2) * 10 + index + 1 }]),
);

const fractions: readonly Row[] = [
  ['half halves halfs', { fraction: 2, grammar: HALF }],
  ['quarter quarters', { fraction: 4 }],
  ...words(ORDINALS)
    .map((word, index): Row => [`${word} ${word}s`, { fraction: index + 1 }])
    .slice(2),
  ...words(TENTHS).map((word, index): Row => [`${word} ${word}s`, { fraction: (index + 2) * 10 }]),
  ...MAGNITUDE_TH.map(([word, fraction]): Row => [`${word} ${word}s`, { fraction }]),
  ['th ths', { key: 'ths' }],
  ['st nd rd', { key: 'st' }],
];

/** What a vague plural allows: from two of it up to the next plural (tens of thousands), or to a thousand times where none is usual. */
const vague: readonly Row[] = [
  [
    'serious dangerous infectious previous various numerous religious precious continuous simultaneous indigenous famous ' +
      'suspicious hazardous ambitious prestigious mysterious poisonous venomous',
    { sense: DESCRIBER },
  ],
  ['dozens dozs', { vague: [24, 100] }],
  ['few several', { vague: [2, 10], key: 'few' }],
  ['couple', { key: 'couple' }],
  ['scores', { vague: [40, 200] }],
  ['tens', { vague: [20, 100] }],
  ['hundreds', { vague: [200, 1000] }],
  ['thousands', { vague: [2e3, 1e4] }],
  ['millions', { vague: [2e6, 1e9] }],
  ['billions', { vague: [2e9, 1e12] }],
  ['trillions', { vague: [2e12, 1e15] }],
];

const multiples: readonly Row[] = [
  ['halved halve halves halving', { factor: 0.5 }],
  ['doubled double doubles doubling twofold', { factor: 2 }],
  ['tripled triple triples tripling trebled treble trebles trebling threefold', { factor: 3 }],
  ['quadrupled quadruple quadruples quadrupling fourfold', { factor: 4 }],
  ['quintupled quintuple quintuples quintupling fivefold', { factor: 5 }],
  ['sextupled sixfold', { factor: 6 }],
  ['septupled sevenfold', { factor: 7 }],
  ['eightfold', { factor: 8 }],
  ['ninefold', { factor: 9 }],
  ['tenfold', { factor: 10 }],
  ['twelvefold', { factor: 12 }],
  ['twentyfold', { factor: 20 }],
  ['hundredfold', { factor: 100 }],
  ['thousandfold', { factor: 1000 }],
  ['halved doubled tripled trebled quadrupled quintupled sextupled septupled', { key: 'factor past' }],
  ['halving doubling tripling trebling quadrupling quintupling', { key: 'factor gerund' }],
  ['doubles triples trebles', { key: 'factor verb' }],
  ['halve halves quadruple quintuple', { key: 'factor sure' }],
  [
    'twofold threefold fourfold fivefold sixfold sevenfold eightfold ninefold tenfold twelvefold twentyfold hundredfold thousandfold',
    { key: 'factor fold' },
  ],
  ['will would could can may might should must shall', { key: 'modal' }],
  ['down back', { key: 'away' }],
  ['twice', { factor: 2, key: 'twice' }],
  ['thrice', { factor: 3, key: 'twice' }],
  ['fold', { key: 'fold' }],
  ['ballooned ballooning mushroomed snowballed', { sense: UP }],
];

const joints: readonly Row[] = [
  ['a an', { grammar: A }],
  ['and', { grammar: AND }],
  ['or', { grammar: OR }],
  ['of', { grammar: OF }],
  ['in', { grammar: IN }],
  ['out', { grammar: OUT }],
  ['every each', { grammar: EACH }],
  ['point', { grammar: POINT }],
  ['digit digits', { key: 'digits' }],
  ['figures', { key: 'digits' }],
  ['figure', { key: 'figure' }],
  ['size price norm height width pace', { key: 'measure' }],
  ['single', { key: 'single' }],
  ['grand', { key: 'grand' }],
  ['ratio ratios odds', { key: 'ratio' }],
  ['outnumber outnumbers outnumbered outnumbering margin', { key: 'outnumber' }],
  ['minus negative', { key: 'minus' }],
  ['over', { key: 'over' }],
  ['plus', { key: 'plus' }],
  ['odd ish', { key: 'odd' }],
];

export const NUMBER_ROWS: readonly Row[] = [
  ...cardinals,
  ...magnitudes,
  ...ordinals,
  ...joined,
  ...fractions,
  ...vague,
  ...multiples,
  ...joints,
];
