import { A, AND, EACH, HALF, IN, OF, OR, OUT, POINT, type Row } from '../lexicon.ts';

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
];

const magnitudes: readonly Row[] = [
  ['thousand', { magnitude: 3 }],
  ['lakh lakhs lac', { magnitude: 5 }],
  ['million', { magnitude: 6 }],
  ['crore crores', { magnitude: 7 }],
  ['billion milliard', { magnitude: 9 }],
  ['trillion', { magnitude: 12 }],
  ['quadrillion', { magnitude: 15 }],
  ['k', { magnitude: 3, letters: 'doubtful' }],
  ['m', { magnitude: 6, letters: 'doubtful' }],
  ['b', { magnitude: 9, letters: 'doubtful' }],
  ['t', { magnitude: 12, letters: 'doubtful' }],
  ['mn mln mio mil mm', { magnitude: 6, letters: 'sure' }],
  ['bn bln blns mrd mlrd', { magnitude: 9, letters: 'sure' }],
  ['tn trn tln trln', { magnitude: 12, letters: 'sure' }],
  ['dozen', { dozen: true }],
];

const ordinals: readonly Row[] = [
  ...words(ORDINALS).map((word, index): Row => [word, { ordinal: index + 1 }]),
  ['thirtieth', { ordinal: 30 }],
  ['fortieth', { ordinal: 40 }],
  ['fiftieth', { ordinal: 50 }],
  ['hundredth', { ordinal: 100 }],
];

const fractions: readonly Row[] = [
  ['half halves', { fraction: 2, grammar: HALF }],
  ['third thirds', { fraction: 3 }],
  ['quarter quarters', { fraction: 4 }],
  ['fifth fifths', { fraction: 5 }],
  ['sixth sixths', { fraction: 6 }],
  ['seventh sevenths', { fraction: 7 }],
  ['eighth eighths', { fraction: 8 }],
  ['ninth ninths', { fraction: 9 }],
  ['tenth tenths', { fraction: 10 }],
  ['twentieth twentieths', { fraction: 20 }],
  ['hundredth hundredths', { fraction: 100 }],
  ['thousandth thousandths', { fraction: 1000 }],
];

/** What a vague plural allows: from two of it up to the next plural, or to a thousand times where none is usual. */
const vague: readonly Row[] = [
  ['dozens', { vague: [24, 100] }],
  ['scores', { vague: [40, 200] }],
  ['tens', { vague: [20, 100] }],
  ['hundreds', { vague: [200, 1000] }],
  ['thousands', { vague: [2e3, 1e6] }],
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
  ['twice', { factor: 2, key: 'twice' }],
  ['thrice', { factor: 3, key: 'twice' }],
  ['fold', { key: 'fold' }],
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
  ['single', { key: 'single' }],
  ['minus', { key: 'minus' }],
  ['plus', { key: 'plus' }],
];

export const NUMBER_ROWS: readonly Row[] = [
  ...cardinals,
  ...magnitudes,
  ...ordinals,
  ...fractions,
  ...vague,
  ...multiples,
  ...joints,
];
