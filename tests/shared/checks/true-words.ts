import { readQuantity } from '../../../shared/reading/quantity.ts';
import type { Sort, Told } from './true-parts.ts';

const SCALES = [
  [1e12, 'trillion'],
  [1e9, 'billion'],
  [1e6, 'million'],
  [1, ''],
] as const;

/** Words that hold any interval of numbers of their kind, with the interval that they allow: [from, to) or, for fractions, ± 10 %. */
const VAGUE: Readonly<Record<Sort, readonly (readonly [words: string, low: number, high: number])[]>> = {
  money: [
    ['dozens of millions of dollars', 24e6, 100e6],
    ['hundreds of millions of dollars', 200e6, 1000e6],
    ['half a billion dollars', 0.45e9, 0.55e9],
    ['a quarter of a billion dollars', 0.225e9, 0.275e9],
  ],
  percent: [
    ['hundredths of a percent', 0.01, 0.1],
    ['tenths of a percent', 0.1, 1],
    ['tens of percent', 20, 100],
  ],
  multiple: [
    ['halved', 0.45, 0.55],
    ['doubled', 1.5, 2.5],
    ['tripled', 2.5, 3.5],
    ['quadrupled', 3.5, 4.5],
    ['almost doubled', 1, 2],
    ['more than tripled', 3.000001, 4],
    ['two and a half times', 2.45, 2.55],
  ],
  people: [
    ['hundreds of people', 200, 1000],
    ['thousands of people', 2000, 10_000],
  ],
};

/** How each way of telling says a number: where the number told stands from the value, and the words around it. */
type Way = (units: number, words: (units: number) => string, pick: Pick) => string | null;
type Pick = <T>(...items: readonly [T, ...T[]]) => T;

const WAYS: readonly Way[] = [
  (units, words) => words(Math.round(units)),
  (units, words, pick) => `${pick('nearly', 'almost', 'not quite')} ${words(Math.ceil(units))}`,
  (units, words, pick) => `${pick('over', 'more than', 'in excess of')} ${words(Math.ceil(units) - 1)}`,
  (units, words) => (units - Math.ceil(units) + 1 > 0.5 ? null : `just over ${words(Math.ceil(units) - 1)}`),
  (units, words) => (Math.ceil(units) - units > 0.5 ? null : `just under ${words(Math.ceil(units))}`),
  (units, words, pick) =>
    `${pick('around', 'about', 'roughly')} ${words(pick(Math.floor(units), Math.round(units), Math.ceil(units)))}`,
  (units, words, pick) => `${pick('at least', 'a minimum of', 'no less than')} ${words(Math.floor(units))}`,
  (units, words, pick) => `${pick('up to', 'at most', 'less than')} ${words(Math.ceil(units) + pick(0, 1))}`,
  (units, words, pick) =>
    `between ${words(Math.max(Math.floor(units) - pick(0, 1, 2), 0)).replace(' people', '')} and ${words(Math.ceil(units) + pick(0, 1))}`,
];

/**
 * Says a value above zero in words that are true of it by the rules of reading (a number stands for all that rounds to it, "nearly"
 * for up to one of its last digit less, and so on), with the bounds that the program reads from these words.
 */
export function sayTruly(value: number, roll: () => number, as: Sort = 'money'): Told {
  const pick: Pick = (...items) => items[Math.floor(roll() * items.length)] ?? items[0];
  const text = wordsOf(value, roll, pick, as);
  const read = readQuantity(text);
  if (!read) throw new Error(`nobody can read “${text}”`);
  const { printed, widest } = read;
  return { text, approx: read.approx, value: read.value, range: rangeOf(printed), wide: rangeOf(widest) };
}

function wordsOf(value: number, roll: () => number, pick: Pick, as: Sort): string {
  const vague = VAGUE[as].filter(([, low, high]) => value >= low && value < high);
  const [first, ...others] = vague;
  if (first && roll() < 0.15) return pick(first, ...others)[0];
  const least = Math.floor(Math.log10(value)) + 1 - pick(1, 2, 2, 3, 3, 4);
  // Nobody tells a part of a person.
  const exponent = as === 'people' ? Math.max(least, 0) : least;
  const units = value / 10 ** exponent;
  const words = (n: number): string => numberWords(n, exponent, as);
  for (;;) {
    const way = WAYS[Math.floor(roll() * WAYS.length)];
    const told = way?.(units, words, pick) ?? null;
    // Nobody says "over 0" or "about 0".
    if (told !== null && !/(?:^|[^\d.,])0(?:\.0+)?(?![\d.,])/.test(told)) return told;
  }
}

/** A number of units of a power of ten as it is written: "$2.5 billion", "12%", "1,200 people"; its last digit counts such units. */
function numberWords(units: number, exponent: number, as: Sort): string {
  const size = units * 10 ** exponent;
  const [factor, name] = (as === 'percent' || as === 'multiple'
    ? undefined
    : SCALES.find(([least]) => size >= least)) ?? [1, ''];
  const decimals = Math.max(0, Math.round(Math.log10(factor)) - exponent);
  const digits = (size / factor).toLocaleString('en-US', {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  });
  const number = name === '' ? digits : `${digits} ${name}`;
  switch (as) {
    case 'money':
      return `$${number}`;
    case 'percent':
      return `${number}%`;
    case 'multiple':
      return `${number} times`;
    case 'people':
      return `${number} people`;
  }
}

type Ends = { readonly low: number; readonly high: number; readonly lowOpen: boolean; readonly highOpen: boolean };

function rangeOf({ low, high, lowOpen, highOpen }: Ends): string {
  return `${lowOpen ? '(' : '['}${low},${high}${highOpen ? ')' : ']'}`;
}
