/** Made-up statements with figures, the same for the same numbers: what a large project is filled with. */
export interface MadeFigure {
  readonly words: string;
  readonly role: 'level' | 'share' | 'multiple' | 'growth-rate';
  readonly kind: 'money' | 'percent' | 'multiple';
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly approx: 'below' | 'above' | 'about' | null;
  readonly unit: string | null;
  readonly currency: string | null;
  readonly indicator: number;
  readonly subject: number;
  readonly period: number;
  readonly speaker: number;
  readonly sentence: string;
  /** Where the words stand in the sentence. */
  readonly at: number;
}

export const INDICATORS = [
  'Exports', 'Imports', 'Turnover', 'Direct investment', 'Services exports', 'Transit volume', 'Port revenue',
  'Grain exports', 'Steel output', 'Machinery imports', 'Energy imports', 'Tourism receipts', 'Software exports',
  'Food exports', 'Timber exports', 'Textile output', 'Rail freight', 'Road freight', 'Budget transfers',
  'Public debt', 'Regional investment', 'Research spending', 'Education spending', 'Health spending',
  'Pharmaceutical exports', 'Chemical exports', 'Fertiliser exports', 'Dairy exports', 'Vehicle imports',
  'Joint ventures', 'Share of exports', 'Share of foreign trade', 'Growth of exports', 'Growth of investment',
  'Growth of turnover', 'Share of services', 'Share of tourism', 'Wage level', 'Housing starts', 'Power output',
] as const; // biome-ignore format: a list of words

export const SUBJECTS = [
  'Northern Region', 'Southern Region', 'Eastern Region', 'Western Region', 'Lakeland', 'Highland', 'River District',
  'Capital City', 'Coast District', 'Old Province', 'New Province', 'Border District', 'Mill Town', 'Harbour City',
  'Mountain District', 'Plain District', 'Forest District', 'Salt District', 'Glass Town', 'Iron Town', 'Amber Coast',
  'Upper Valley', 'Lower Valley', 'Stone District', 'Green District', 'Field District', 'Bridge City', 'Tower City',
  'Spring Town', 'Market Town',
] as const; // biome-ignore format: a list of words

export const SPEAKERS = [
  'Minister of trade', 'Minister of finance', 'Deputy prime minister', 'Head of the customs office', 'Ambassador',
  'Governor', 'Mayor', 'Chair of the chamber', 'Head of statistics', 'President of the union', 'Central banker',
  'Director of the port', 'Head of the railways', 'Trade envoy', 'Chief economist', 'Desk analyst',
] as const; // biome-ignore format: a list of words

export const FIRST_YEAR = 2006;
export const YEARS = 20;
/** Each year whole, and its first nine months. */
export const PERIODS = YEARS * 2;

/** Mulberry32: small, fast, the same on every machine. */
export function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export function periodWords(period: number): string {
  const year = FIRST_YEAR + Math.floor(period / 2);
  return period % 2 === 0 ? String(year) : `nine months of ${year}`;
}

const HEDGES = [
  { word: '', approx: null, low: -0.5, high: 0.5 },
  { word: 'nearly ', approx: 'below', low: -1, high: 0 },
  { word: 'over ', approx: 'above', low: 0, high: 1 },
  { word: 'around ', approx: 'about', low: -1, high: 1 },
] as const;

function pick<T>(random: () => number, from: readonly T[]): T {
  const one = from[Math.floor(random() * from.length)];
  if (one === undefined) throw new Error('nothing to pick from');
  return one;
}

/** Tenths of the number that is true of an indicator, a subject and a period: it grows by the year. */
function digitsOf(indicator: number, subject: number, period: number, level: boolean): number {
  const start = 20 + ((indicator * 37 + subject * 101) % (level ? 700 : 300));
  const year = Math.floor(period / 2);
  const grown = Math.round(start * 1.04 ** year);
  return period % 2 === 0 ? grown : Math.round(grown * 0.75);
}

/** The next figure of a stream of random numbers. */
export function madeFigure(random: () => number): MadeFigure {
  const indicator = Math.floor(random() * INDICATORS.length);
  const subject = Math.floor(random() * SUBJECTS.length);
  const period = Math.floor(random() * PERIODS);
  const speaker = Math.floor(random() * SPEAKERS.length);
  const hedge = pick(random, HEDGES);
  const name = INDICATORS[indicator] ?? '';
  const measure = name.startsWith('Share') ? 'share' : name.startsWith('Growth') ? 'growth-rate' : 'level';
  const factor = measure !== 'level' ? 1 : indicator % 3 === 0 ? 1e9 : 1e6;
  // Most statements of one thing agree; one in thirty does not.
  const slip = random() < 1 / 30 ? 40 : 0;
  const digits = digitsOf(indicator, subject, period, measure === 'level') + slip;
  const value = (digits * factor) / 10;
  const ulp = factor / 10;
  const number = (digits / 10).toFixed(1);
  const words = measure === 'level' ? `$${number} ${factor === 1e9 ? 'billion' : 'million'}` : `${number}%`;
  const full = `${hedge.word}${words}`;
  const head = `${SPEAKERS[speaker]}: ${name.toLowerCase()} of ${SUBJECTS[subject]} came to `;
  return {
    words: full,
    role: measure,
    kind: measure === 'level' ? 'money' : 'percent',
    value,
    low: value + hedge.low * ulp,
    high: value + hedge.high * ulp,
    approx: hedge.approx,
    unit: measure === 'level' ? null : '%',
    currency: measure === 'level' ? 'USD' : null,
    indicator,
    subject,
    period,
    speaker,
    sentence: `${head}${full} in ${periodWords(period)}.`,
    at: head.length,
  };
}
