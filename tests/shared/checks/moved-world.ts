import { hintsOf, runAll } from '../../../shared/checks/index.ts';
import type { FigureFacts } from '../../../shared/checks/types.ts';
import { dates, type FigureWords, Ledger, year } from './ledger-builder.ts';
import { declareParts, partsWorld, type Sort, type Teller, type Told } from './true-parts.ts';
import { dice } from './true-world.ts';

type Bound = readonly [low: number, high: number];
type Roll = () => number;

/** Things of which the first follows from the others: their true values, how they are told, and what the words of the others allow the first. */
interface Relation {
  readonly name: string;
  readonly sorts: readonly Sort[];
  readonly values: (roll: Roll) => readonly number[];
  readonly tell: (ledger: Ledger, told: readonly Told[]) => readonly FigureFacts[];
  readonly allowed: (others: readonly Bound[]) => Bound;
}

const THEN = 2015;
const NOW = 2025;
const YEARS = NOW - THEN;
const A = { indicator: 'exports', subject: 'A' } as const;
const SPAN = { period: year(NOW), base: year(THEN) } as const;
const DECADE = dates('ten years', `${THEN + 1}-01-01`, `${NOW + 1}-01-01`, YEARS);

const amount = (roll: Roll): number => 10 ** (3 + roll() * 8);
const near = (value: number, roll: Roll): number => value * (0.2 + roll());
const sum = (all: readonly number[]): number => all.reduce((a, b) => a + b, 0);
const sumOf = (all: readonly Bound[]): Bound => [sum(all.map(([low]) => low)), sum(all.map(([, high]) => high))];
const over = ([a = [0, 0], b = [0, 0]]: readonly Bound[]): Bound => [a[0] / b[1], a[1] / b[0]];
const mapped = ([low, high]: Bound, f: (x: number) => number): Bound => [f(low), f(high)];
const asRate = (factor: number): number => (factor - 1) * 100;

/** Each in a claim of its own. */
function one(ledger: Ledger, told: Told | undefined, words: Partial<FigureWords>, says = 'came to'): FigureFacts {
  const label = [words.indicator ?? A.indicator, words.place ?? words.partner ?? ''].join(' ').trim();
  const claim = ledger.claim(`${label} of A ${says} ${told?.text}.`);
  return ledger.figure(claim, { range: [null, null], ...A, period: year(NOW), ...told, ...words });
}

function ends(ledger: Ledger, first: Told | undefined, last: Told | undefined): readonly FigureFacts[] {
  const claim = ledger.claim(`Exports of A went from ${first?.text} to ${last?.text}.`);
  const none = { range: [null, null], ...A } as const;
  return ledger.pair(claim, { ...none, ...first, period: year(THEN) }, { ...none, ...last, period: year(NOW) });
}

/** Two ends and the change between them, which goes up. */
function grown(roll: Roll): readonly [first: number, last: number] {
  const first = amount(roll);
  return [first, first * (1.1 + roll() * 5)];
}

/** A change told of two ends in a sentence of its own. */
function ofChange(
  name: string,
  sort: Sort,
  of: (factor: number) => number,
  words: Partial<FigureWords>,
  says: string,
): Relation {
  return {
    name,
    sorts: [sort, 'money', 'money'],
    values: (roll) => {
      const [first, last] = grown(roll);
      return [of(last / first), last, first];
    },
    tell: (ledger, [change, last, first]) => {
      const figure = one(ledger, change, { ...SPAN, ...words }, says);
      const [base, end] = ends(ledger, first, last);
      return [figure, end, base].flatMap((f) => f ?? []);
    },
    allowed: (others) => mapped(over(others), of),
  };
}

const AVERAGE = { role: 'growth-rate', unit: '%', per: 'year', period: DECADE, base: null } as const;
const yearly = (factor: number): number => asRate(Math.max(factor, 0) ** (1 / YEARS));

const RELATIONS: readonly Relation[] = [
  {
    name: 'one figure told twice',
    sorts: ['money', 'money'],
    values: (roll) => {
      const value = amount(roll);
      return [value, value];
    },
    tell: (ledger, told) => told.map((t) => one(ledger, t, {})),
    allowed: ([other = [0, 0]]) => other,
  },
  ofChange('two ends and a multiple', 'multiple', (f) => f, { role: 'multiple', unit: 'x' }, 'changed to'),
  ofChange('two ends and a rate', 'percent', asRate, { role: 'growth-rate', unit: '%' }, 'grew by'),
  ofChange('two ends and an index', 'percent', (f) => f * 100, { role: 'growth-index', unit: '%' }, 'came to'),
  ofChange('two ends and a yearly rate', 'percent', yearly, AVERAGE, 'grew every year by'),
  {
    name: 'a multiple and a yearly rate',
    sorts: ['percent', 'multiple'],
    values: (roll) => {
      const factor = 1.1 + roll() * 8;
      return [yearly(factor), factor];
    },
    tell: (ledger, [average, multiple]) => [
      one(ledger, average, AVERAGE, 'grew every year by'),
      one(ledger, multiple, { role: 'multiple', unit: 'x', period: DECADE }, 'changed to'),
    ],
    allowed: ([multiple = [0, 0]]) => mapped(multiple, yearly),
  },
  {
    name: 'two years and a rate',
    sorts: ['percent', 'money', 'money'],
    values: (roll) => {
      const [first, last] = grown(roll);
      return [asRate(last / first), last, first];
    },
    tell: (ledger, [rate, last, first]) => [
      one(ledger, rate, { ...SPAN, role: 'growth-rate', unit: '%' }, 'grew by'),
      one(ledger, last, {}),
      one(ledger, first, { period: year(THEN) }),
    ],
    allowed: (others) => mapped(over(others), asRate),
  },
  {
    name: 'a share, its part and its whole',
    sorts: ['percent', 'money', 'money'],
    values: (roll) => {
      const [whole, share] = [amount(roll), roll() * 60 + 0.05];
      return [share, (whole * share) / 100, whole];
    },
    tell: (ledger, [share, part, whole]) => [
      one(ledger, share, { indicator: 'share of exports', role: 'share', unit: '%', partner: 'C' }),
      one(ledger, part, { partner: 'C' }),
      one(ledger, whole, { indicator: 'all exports' }),
    ],
    allowed: (others) => mapped(over(others), (x) => x * 100),
  },
  {
    name: 'a total and its terms',
    sorts: ['money', 'money', 'money'],
    values: (roll) => {
      const size = amount(roll);
      const [a, b] = [near(size, roll), near(size, roll)];
      return [a + b, a, b];
    },
    tell: (ledger, told) => ['trade', 'sales', 'purchases'].map((indicator, i) => one(ledger, told[i], { indicator })),
    allowed: sumOf,
  },
  {
    name: 'an amount a head',
    sorts: ['money', 'money', 'people'],
    values: (roll) => {
      const [all, heads] = [amount(roll) * 1e4, 10 ** (2 + roll() * 5)];
      return [all / heads, all, heads];
    },
    tell: (ledger, [each, all, heads]) => [
      one(ledger, each, { indicator: 'output per head' }),
      one(ledger, all, { indicator: 'output' }),
      one(ledger, heads, { indicator: 'heads', kind: 'count', role: 'count', unit: 'people' }),
    ],
    allowed: over,
  },
  {
    name: 'a total and all its places',
    sorts: ['money', 'money', 'money', 'money', 'money'],
    values: (roll) => {
      const size = amount(roll);
      const each = [1, 2, 3, 4].map(() => near(size, roll));
      return [sum(each), ...each];
    },
    tell: (ledger, told) =>
      [undefined, 'North', 'South', 'East', 'West'].map((place, i) =>
        one(ledger, told[i], { indicator: 'outlay', ...(place ? { place } : {}) }),
      ),
    allowed: sumOf,
  },
  {
    name: 'a whole and some of its partners',
    sorts: ['money', 'money', 'money', 'money'],
    values: (roll) => {
      const size = amount(roll);
      const each = [1, 2, 3].map(() => near(size, roll));
      return [sum(each) * (1 + roll() / 5), ...each];
    },
    tell: (ledger, told) =>
      [undefined, 'Ruritania', 'Sylvania', 'Freedonia'].map((partner, i) =>
        one(ledger, told[i], { indicator: 'deliveries', ...(partner ? { partner } : {}) }, 'came in total to'),
      ),
    allowed: (others) => [sumOf(others)[0], Number.POSITIVE_INFINITY],
  },
  {
    name: 'a part told in the words of its whole',
    sorts: ['money', 'money'],
    values: (roll) => {
      const whole = amount(roll);
      return [whole, whole * (0.3 + roll() * 0.7)];
    },
    tell: (ledger, [all, some]) => {
      const claim = ledger.claim(`Loans of A came to ${all?.text}, of which ${some?.text} went to farms.`);
      return [all, some].map((told, i) =>
        ledger.figure(claim, {
          range: [null, null],
          subject: 'A',
          period: year(NOW),
          ...told,
          indicator: i === 0 ? 'loans' : 'farm loans',
        }),
      );
    },
    allowed: ([some = [0, 0]]) => [some[0], Number.POSITIVE_INFINITY],
  },
];

const FACTORS = [1.02, 1.05, 1.1, 1.2, 1.5, 2, 3, 5, 10, 30] as const;
/** True statements about other years that stand around. */
const AROUND = 6;

/** A world in which one statement was moved beyond what its words and those of the others allow together. */
export interface MovedWorld {
  readonly name: string;
  readonly ledger: Ledger;
  readonly moved: FigureFacts;
}

/**
 * A world of one relation, one of its members told too high or too low by the least factor that no reading of the words allows.
 * Null where the words drawn allow everything ("at least").
 */
export function movedWorld(seed: number, say: Teller): MovedWorld | null {
  const roll = dice(seed);
  const relation = RELATIONS[Math.floor(roll() * RELATIONS.length)];
  if (!relation) return null;
  const values = relation.values(roll);
  const told = values.map((value, i) => say(value, roll, relation.sorts[i]));
  const at = Math.floor(roll() * values.length);
  const up = roll() < 0.5;
  for (const factor of FACTORS) {
    const value = (values[at] ?? 1) * (up ? factor : 1 / factor);
    const told2 = told.map((t, i) => (i === at ? say(value, roll, relation.sorts[i]) : t));
    if (!isImpossible(relation, told2.map(widestOf))) continue;
    const ledger = new Ledger();
    declareParts(ledger);
    ledger.indicator('all exports');
    ledger.indicator('share of exports', { identities: ['share of exports = exports / all exports'] });
    const figures = relation.tell(ledger, told2);
    const around = partsWorld(ledger, roll, say);
    for (let i = 0; i < AROUND; i++) around.tellOne();
    const moved = figures[at];
    return moved ? { name: relation.name, ledger, moved } : null;
  }
  return null;
}

function isImpossible(relation: Relation, [first, ...others]: readonly Bound[]): boolean {
  if (!first) return false;
  const [from, to] = relation.allowed(others);
  const slack = 1e-6 * Math.max(...[from, to, ...first].filter(Number.isFinite).map(Math.abs));
  return first[0] > to + slack || first[1] < from - slack;
}

function widestOf({ wide = [null, null] }: Told): Bound {
  if (typeof wide !== 'string') return [wide[0] ?? Number.NEGATIVE_INFINITY, wide[1] ?? Number.POSITIVE_INFINITY];
  const [low = Number.NaN, high = Number.NaN] = wide.slice(1, -1).split(',').map(Number);
  return [low, high];
}

/** Whether a contradiction with the moved figure is reported, and whether a hint of it names the figure. */
export function lookFor({ ledger, moved }: MovedWorld): { readonly found: boolean; readonly hinted: boolean } {
  const { members, context, lookup } = ledger;
  const named = runAll(members, context).filter(
    (f) => f.verdict === 'contradiction' && f.figures.some((p) => p.figureId === moved.figure.id),
  );
  const words = `“${moved.figure.text}”`;
  const hinted = named.some((f) => hintsOf(f, members, context, lookup).some((h) => h.text.includes(words)));
  return { found: named.length > 0, hinted };
}
