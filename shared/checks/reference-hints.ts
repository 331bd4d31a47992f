import type { Finding, Hint } from '../model/finding.ts';
import { formatQuantity } from '../quantity/format.ts';
import { contains, type Interval, interval, meets, scale } from '../quantity/interval.ts';
import { compareText, factsInterval } from './facts.ts';
import { hint, needed, relabel } from './hint-tools.ts';
import { evenBasis, sameParties, seriesName } from './observed.ts';
import { percentAsIndex, percentAsRate } from './pairing.ts';
import type { Held } from './reference-held.ts';
import { datesOf } from './spans.ts';
import type { FigureFacts, Lookup, Members, ObservationFacts } from './types.ts';
import { inWords, quote, shorten } from './words.ts';

const ASKED = 40;
const SLIPS = [
  [1e3, 'thousand'],
  [1e6, 'million'],
  [1e9, 'billion'],
] as const;

/** What would reconcile a figure with the reference data it contradicts. */
export function referenceHints(found: Held, finding: Finding, members: Members, lookup: Lookup): readonly Hint[] {
  if (found.way === 'factor') return factorHints(found);
  if (found.way === 'difference') return [mustBe(found.facts, found.reference.printed)];
  return [
    ...slips(found),
    ...otherSeries(found, lookup),
    ...relabel(found.facts, finding, members, lookup),
    needed(found.facts, found.reference.printed, finding, withoutData(lookup)),
  ];
}

/** What reference data want is theirs; that they have it there is no news. */
function withoutData(lookup: Lookup): Lookup {
  return { ...lookup, observationsWithin: () => [] };
}

function mustBe(facts: FigureFacts, within: Interval): Hint {
  return hint(
    `To agree, ${quote(facts)} would have to be ${inWords(within, facts.figure.unit, facts.figure.currency)}.`,
  );
}

/** A magnitude lost or added between the words and the table. */
function slips({ stated, reference, observed }: Held): readonly Hint[] {
  // Below what all of a year has, every smaller magnitude fits.
  if (observed[0]?.how === 'part') return [];
  for (const [factor, name] of SLIPS) {
    for (const [by, way] of [
      [factor, 'lost'],
      [1 / factor, 'added'],
    ] as const) {
      if (meets(scale(stated.widest, by), reference.widest)) {
        return [
          hint(`The figure fits if a factor of a ${name} was ${way}: look for thousand, million or billion mixed up.`),
        ];
      }
    }
  }
  return [];
}

/** What other reference data lie in the figure: the same series in another period, or another indicator of the same parties and period. */
function otherSeries({ facts, series, observed }: Held, lookup: Lookup): readonly Hint[] {
  const [first] = series;
  if (!first) return [];
  const own = new Set(observed.flatMap((o) => o.from.map((one) => one.observation.id)));
  const { printed } = factsInterval(facts.figure);
  const { unit, currency } = first.series;
  const there = lookup
    .observationsWithin(printed, { ...facts, figure: { ...facts.figure, unit, currency } }, ASKED)
    .filter((o) => !own.has(o.observation.id) && sameParties(facts, o))
    .sort(
      (a, b) =>
        compareText(a.period.start ?? '', b.period.start ?? '') || compareText(a.observation.id, b.observation.id),
    );
  const hints: Hint[] = [];
  const samePeriod = there.filter((o) => datesOf(o.period) === datesOf(facts.period));
  const seen = new Set<string>([facts.figure.indicatorId ?? '']);
  for (const o of samePeriod) {
    const { indicatorId } = o.series;
    if (indicatorId === null || o.indicator === null || seen.has(indicatorId)) continue;
    seen.add(indicatorId);
    const edit = [{ figureId: facts.figure.id, fields: { indicatorId } }];
    hints.push(hint(`Read ${quote(facts)} as ${o.indicator.name}: ${dataWords(o)} lies there.`, edit));
  }
  const [otherTime] = there.filter(
    (o) => o.series.id === first.series.id && datesOf(o.period) !== datesOf(facts.period),
  );
  if (otherTime) hints.push(hint(`Look at the period: ${dataWords(otherTime)} lies there.`));
  const [otherBasis] = samePeriod.filter(
    (o) =>
      o.series.indicatorId === facts.figure.indicatorId && evenBasis(o.series.basis) !== evenBasis(first.series.basis),
  );
  if (otherBasis) hints.push(hint(`Look at the basis: ${dataWords(otherBasis)} lies there.`));
  return hints.slice(0, 4);
}

function dataWords(facts: ObservationFacts): string {
  const { series, observation, period } = facts;
  const basis = series.basis.trim() === '' ? '' : ` (${series.basis.trim()})`;
  return `${formatQuantity(observation.value, series.unit, series.currency)} of “${shorten(seriesName(facts), 60)}”${basis} for ${period.text}`;
}

/** A rate read as an index or the other way round, where that fits; and what the figure would have to be. */
function factorHints({ facts, reference }: Held): readonly Hint[] {
  const { role, unit } = facts.figure;
  const bounds = factsInterval(facts.figure);
  const { printed } = reference;
  if (unit !== '%') return [mustBe(facts, printed)];
  const percent = scale(printed, 100);
  if (role === 'growth-rate') {
    const index = percentAsIndex(bounds);
    const rate = interval(percent.low - 100, percent.high - 100, percent.lowOpen, percent.highOpen);
    const asIndex = index && meets(index.widest, reference.widest);
    return [
      ...(asIndex ? [hint(`Read ${quote(facts)} as an index, not a rate.`, roleEdit(facts, 'growth-index'))] : []),
      mustBe(facts, rate),
    ];
  }
  const rate = percentAsRate(bounds);
  const asRate = rate && (meets(rate.widest, reference.widest) || contains(rate.widest, printed.low));
  return [
    ...(asRate ? [hint(`Read ${quote(facts)} as a growth rate, not an index.`, roleEdit(facts, 'growth-rate'))] : []),
    mustBe(facts, percent),
  ];
}

function roleEdit(facts: FigureFacts, role: string): Hint['edit'] {
  return [{ figureId: facts.figure.id, fields: { role } }];
}
