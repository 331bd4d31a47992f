import type { Finding, Hint } from '../model/finding.ts';
import { isFraction } from '../quantity/fractions.ts';
import {
  add,
  divide,
  exactly,
  type Interval,
  multiply,
  nearlyEqual,
  negate,
  power,
  scale,
  subtract,
} from '../quantity/interval.ts';
import { commonYears, compareAverage, targetsAmong, turnsAYear } from './averages.ts';
import { directionOf } from './direction.ts';
import { factsInterval, signedInterval } from './facts.ts';
import { otherFormHints } from './growth-forms.ts';
import { hint, howItMeets, knownIn, needed, otherLabels, partsOf, readAs, relabel } from './hint-tools.ts';
import { indexOfWhat } from './index-hints.ts';
import { partiesAgree } from './kin.ts';
import {
  compareWith,
  differenceOf,
  factorOf,
  percentAsIndex,
  percentAsRate,
  quotientOf,
  scopeOf,
  tellsChange,
} from './pairing.ts';
import type { FigureFacts, Lookup, Members } from './types.ts';
import { inWords, labelled, nameOf, quote, shown } from './words.ts';

/** What would reconcile two values of one figure. */
export function sameFigureHints(finding: Finding, members: Members, lookup: Lookup): readonly Hint[] {
  const parts = finding.verdict === 'contradiction' ? partsOf(finding, members) : null;
  const [a, b] = parts ? [...parts.values()] : [];
  if (!a || !b) return [];
  const hints = [...relabel(a, finding, members, lookup), ...relabel(b, finding, members, lookup)];
  if (finding.title === 'Scale slip?') {
    hints.push(hint(`Look whether a magnitude was lost or added: thousand for million, million for billion.`));
  }
  const places = decimalPlaces(a, b);
  if (places) hints.push(hint(`The digits are the same: look whether the decimal point of one stands ${places} off.`));
  // Where the words of both say which way they go, a fall would have to be a rise, not another amount.
  const directed = tellsChange(a) && directionOf(a) !== 0 && directionOf(b) !== 0;
  for (const [facts, other] of [
    [a, b],
    [b, a],
  ] as const) {
    const { printed } = directed ? signedInterval(other) : factsInterval(other.figure);
    hints.push(needed(facts, printed, finding, lookup));
  }
  if (a.figure.basis === b.figure.basis) {
    hints.push(
      hint('If the two do not count the same (goods alone, goods and services), give each a basis of its own.'),
    );
  }
  return hints;
}

/** "one place", "two places" where two values differ by a power of ten alone that no magnitude word stands for; null elsewhere. */
function decimalPlaces(a: FigureFacts, b: FigureFacts): string | null {
  const [x, y] = [a.figure.value, b.figure.value];
  if (x === null || y === null || !(x > 0 && y > 0)) return null;
  const times = Math.max(x, y) / Math.min(x, y);
  return nearlyEqual(times, 10) ? 'one place' : nearlyEqual(times, 100) ? 'two places' : null;
}

/** What would reconcile two ends with a stated change. */
export function changeHints(finding: Finding, members: Members, lookup: Lookup): readonly Hint[] {
  const parts = finding.verdict === 'contradiction' ? partsOf(finding, members) : null;
  const [base, end, stated] = parts ? [...parts.values()] : [];
  if (!base || !end) return [];
  if (!stated) return otherFormHints(finding, base, end, otherRole, asFigure, lookup);
  const factor = factorOf(stated);
  if (!factor || stated.figure.unit === 'pp') return differenceHints(base, end, stated, finding, members, lookup);
  const quotient = quotientOf(base, end);
  const hints: Hint[] = [];
  if (quotient) {
    // What is wrong with the one word before what would change two figures.
    hints.push(...otherRole(stated, (reading) => compareWith(quotient, [reading])?.judgement !== 'contradiction'));
    hints.push(...readPairAs(base, end, quotient.printed, finding, lookup));
  }
  hints.push(...readAsShare(stated, [base, end], finding, lookup), ...readAsPoints(base, end, stated));
  pushNeeded(hints, end, multiply(factsInterval(base.figure).printed, factor.printed), finding, lookup);
  pushNeeded(hints, base, divide(factsInterval(end.figure).printed, factor.printed), finding, lookup);
  if (quotient) pushNeeded(hints, stated, asFigure(stated, quotient.printed), finding, lookup);
  return hints;
}

function pushNeeded(
  hints: Hint[],
  facts: FigureFacts,
  within: Interval | null,
  finding: Finding,
  lookup: Lookup,
): void {
  if (within) hints.push(needed(facts, within, finding, lookup));
}

function differenceHints(
  base: FigureFacts,
  end: FigureFacts,
  stated: FigureFacts,
  finding: Finding,
  members: Members,
  lookup: Lookup,
): readonly Hint[] {
  const [from, to, by] = [base, end, stated].map((f) => factsInterval(f.figure).printed);
  if (!from || !to || !by) return [];
  return [
    ...relabel(end, finding, members, lookup),
    needed(end, add(from, by), finding, lookup),
    needed(base, subtract(to, by), finding, lookup),
    needed(stated, subtract(to, from), finding, lookup),
  ];
}

/** Another indicator of which a change by just this factor is told, and in which the end lies. */
function readPairAs(
  base: FigureFacts,
  end: FigureFacts,
  quotient: Interval,
  finding: Finding,
  lookup: Lookup,
): readonly Hint[] {
  const like: FigureFacts = { ...end, period: null, figure: { ...end.figure, unit: 'x', currency: null, per: null } };
  // Money is no container traffic, by whatever factor both grew.
  const multiples = knownIn(quotient, like, finding, lookup).filter(
    (f) => f.figure.role === 'multiple' && sameDimension(f, end),
  );
  const ends = otherLabels(
    knownIn(factsInterval(end.figure).printed, end, finding, lookup).filter((f) => f.figure.role === end.figure.role),
    end,
  );
  const hints: Hint[] = [];
  const words = `Read ${quote(base)} → ${quote(end)} as`;
  for (const multiple of otherLabels(multiples, like).slice(0, 3)) {
    const there = ends.find((f) => f.figure.indicatorId === multiple.figure.indicatorId);
    const also = there ? `, and ${shown(end)} fits ${labelled(there)}` : '';
    const how = howItMeets(quotient, factsInterval(multiple.figure).printed);
    hints.push(
      hint(
        `${words} ${nameOf(multiple)}, not ${nameOf(end)}: ${inWords(quotient, 'x', null)} then ${how} ${quote(multiple)}${also}.`,
        readAs([base, end], multiple),
      ),
    );
  }
  const told = new Set(multiples.map((f) => f.figure.indicatorId));
  for (const there of ends.filter((f) => !told.has(f.figure.indicatorId)).slice(0, 2)) {
    hints.push(
      hint(
        `${words} ${nameOf(there)}, not ${nameOf(end)}: ${shown(end)} fits ${labelled(there)}.`,
        readAs([base, end], there),
      ),
    );
  }
  return hints;
}

function sameDimension({ indicator: a }: FigureFacts, { indicator: b }: FigureFacts): boolean {
  return a === null || b === null || a.dimension === b.dimension || a.dimension === 'other' || b.dimension === 'other';
}

/** A growth rate read as an index, or an index as a rate, where the relation holds then. */
function otherRole(
  facts: FigureFacts,
  holds: (reading: NonNullable<ReturnType<typeof percentAsRate>>) => boolean,
): readonly Hint[] {
  const bounds = factsInterval(facts.figure);
  if (facts.figure.unit !== '%') return [];
  if (facts.figure.role === 'growth-rate') {
    const index = percentAsIndex(bounds);
    return index && index.printed.low > 0 && holds(index) ? [asIndex(facts)] : [];
  }
  if (facts.figure.role !== 'growth-index') return [];
  const rate = percentAsRate(bounds);
  const edit = [{ figureId: facts.figure.id, fields: { role: 'growth-rate' } }];
  return rate && holds(rate) ? [hint(`Read ${quote(facts)} as a growth rate, not an index.`, edit)] : [];
}

/** A percentage told as growth that is elsewhere told as a share of the same parties; not of the very share that it is the growth of. */
function readAsShare(
  facts: FigureFacts,
  ends: readonly FigureFacts[],
  finding: Finding,
  lookup: Lookup,
): readonly Hint[] {
  const { role, unit, value } = facts.figure;
  if (role !== 'growth-rate' || unit !== '%' || value === null) return [];
  const like = { ...facts, figure: { ...facts.figure, per: null } };
  const measured = new Set(ends.flatMap((f) => f.figure.indicatorId ?? []));
  const same = knownIn(exactly(value), like, finding, lookup).find(
    ({ figure: f }) =>
      f.role === 'share' &&
      f.value === value &&
      partiesAgree(f, facts.figure) &&
      !(f.indicatorId !== null && measured.has(f.indicatorId)),
  );
  if (!same) return [];
  const { indicatorId } = same.figure;
  const fields = { role: 'share', ...(indicatorId === null ? {} : { indicatorId }) };
  return [
    hint(`Read ${quote(facts)} as a share, not growth: it is told as ${labelled(same)}.`, [
      { figureId: facts.figure.id, fields },
    ]),
  ];
}

/** Growth in percent of what is itself in percent, where it fits as points. */
function readAsPoints(base: FigureFacts, end: FigureFacts, stated: FigureFacts): readonly Hint[] {
  const { role, unit, id } = stated.figure;
  if (role !== 'growth-rate' || unit !== '%' || base.figure.unit !== '%') return [];
  const difference = differenceOf(base, end);
  if (!difference || compareWith(difference, [signedInterval(stated)])?.judgement === 'contradiction') return [];
  return [
    hint(`Read ${quote(stated)} as percentage points, not percent.`, [
      { figureId: id, fields: { role: 'change', unit: 'pp' } },
    ]),
  ];
}

function asIndex(facts: FigureFacts): Hint {
  const index = percentAsIndex(factsInterval(facts.figure));
  const words = index ? ` (${inWords(index.printed, 'x', null)})` : '';
  return hint(`Read ${quote(facts)} as an index${words}, not a rate.`, [
    { figureId: facts.figure.id, fields: { role: 'growth-index' } },
  ]);
}

/** A factor in the unit of the figure that would have to tell it: ×1.05 is 5 % for a rate and 105 % for an index. */
function asFigure(facts: FigureFacts, factor: Interval): Interval {
  const { unit, role, value } = facts.figure;
  const all = unit === '%' ? scale(factor, 100) : factor;
  if (role !== 'growth-rate') return all;
  if (unit !== '%' && !isFraction(facts.figure)) return all;
  const whole = unit === '%' ? 100 : 1;
  const rate = { ...all, low: all.low - whole, high: all.high - whole };
  // A fall that is told as one is written without a minus.
  return rate.high <= 0 && (value ?? 0) > 0 && directionOf(facts) < 0 ? negate(rate) : rate;
}

/** What would reconcile an average with a multiple or two ends. */
export function compoundingHints(finding: Finding, members: Members, lookup: Lookup): readonly Hint[] {
  const parts = finding.verdict === 'contradiction' ? partsOf(finding, members) : null;
  const [average, ...others] = parts ? [...parts.values()] : [];
  const factor = average && factorOf(average);
  const target = targetsAmong(others)[0];
  if (!average || !factor || !target) return [];
  const years = commonYears(average, target, scopeOf(finding.key), true);
  const comparison = compareAverage(factor, turnsAYear(average), years, target);
  if (!comparison) return [];
  const hints: Hint[] = [];
  hints.push(
    ...otherRole(average, (reading) => {
      const again = compareAverage(reading, turnsAYear(average), years, target);
      return again !== null && again.judgement !== 'contradiction';
    }),
  );
  hints.push(...readAverageAs(average, comparison.computed.printed, finding, lookup));
  const once = power(comparison.stated.printed, 1 / (comparison.years * turnsAYear(average)));
  pushNeeded(hints, average, once && asFigure(average, once), finding, lookup);
  const [stated, end] = target.figures;
  if (stated && !end) pushNeeded(hints, stated, asFigure(stated, comparison.computed.printed), finding, lookup);
  if (stated && end) {
    const total = comparison.computed.printed;
    pushNeeded(hints, end, multiply(factsInterval(stated.figure).printed, total), finding, lookup);
    pushNeeded(hints, stated, divide(factsInterval(end.figure).printed, total), finding, lookup);
  }
  return hints;
}

function readAverageAs(average: FigureFacts, total: Interval, finding: Finding, lookup: Lookup): readonly Hint[] {
  const like: FigureFacts = {
    ...average,
    period: null,
    figure: { ...average.figure, unit: 'x', currency: null, per: null },
  };
  const multiples = knownIn(total, like, finding, lookup).filter((f) => f.figure.role === 'multiple');
  return otherLabels(multiples, like)
    .slice(0, 2)
    .map((other) =>
      hint(
        `Read ${quote(average)} as growth of ${nameOf(other)}, not ${nameOf(average)}: ${inWords(total, 'x', null)} ${howItMeets(total, factsInterval(other.figure).printed)} ${quote(other)}.`,
        readAs([average], other),
      ),
    );
}

/** What would reconcile a share with its part and whole. */
export function shareHints(finding: Finding, members: Members, lookup: Lookup): readonly Hint[] {
  const parts = finding.verdict === 'contradiction' ? partsOf(finding, members) : null;
  const [share, piece, whole] = [parts?.get('share'), parts?.get('part'), parts?.get('whole')];
  if (!share || !piece || !whole) return [];
  const [s, p, w] = [share, piece, whole].map((f) => factsInterval(f.figure).printed);
  if (!s || !p || !w) return [];
  const hints: Hint[] = [...relabel(piece, finding, members, lookup), ...relabel(whole, finding, members, lookup)];
  pushNeeded(hints, piece, scale(multiply(w, s), 0.01), finding, lookup);
  const all = divide(p, s);
  pushNeeded(hints, whole, all && scale(all, 100), finding, lookup);
  const quotient = divide(p, w);
  pushNeeded(hints, share, quotient && scale(quotient, 100), finding, lookup);
  return hints;
}

/** What a slip may have meant. */
export function slipHints(finding: Finding, members: Members, lookup: Lookup): readonly Hint[] {
  const parts = partsOf(finding, members);
  if (!parts) return [];
  switch (finding.title) {
    case 'Index told as a rate':
    case 'Index told as a rate?': {
      const average = parts.get('average');
      if (average?.figure.role !== 'growth-rate') return [];
      const once = percentAsIndex(factsInterval(average.figure));
      const plain = once && { ...once.printed, low: once.printed.low * 100 - 100, high: once.printed.high * 100 - 100 };
      const rate = plain ? [hint(`As a rate it would be ${inWords(plain, '%', null)}.`)] : [];
      return [asIndex(average), ...indexOfWhat(average, finding, lookup), ...rate];
    }
    case 'Percent for percentage points': {
      const stated = parts.get('stated growth rate');
      if (!stated) return [];
      const edit = [{ figureId: stated.figure.id, fields: { role: 'change', unit: 'pp' } }];
      return [hint(`Read ${quote(stated)} as percentage points.`, edit)];
    }
    case 'Shares told as growth?': {
      const told = [...parts].filter(([, f]) => f.figure.role === 'growth-rate' || f.figure.role === 'threshold');
      const edit = told
        .filter(([name]) => name.startsWith('part'))
        .map(([, f]) => ({ figureId: f.figure.id, fields: { role: 'share' } }));
      return edit.length > 0 ? [hint('Read these percentages as shares, not growth.', edit)] : [];
    }
    case 'Share above 100%': {
      const share = parts.get('share');
      if (!share) return [];
      return [
        hint(`Read ${quote(share)} as an index, not a share.`, [
          { figureId: share.figure.id, fields: { role: 'growth-index' } },
        ]),
        needed(share, { low: 0, high: 100, lowOpen: false, highOpen: false }, finding, lookup),
      ];
    }
    default:
      return [];
  }
}
