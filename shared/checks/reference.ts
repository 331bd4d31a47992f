import type { Finding } from '../model/finding.ts';
import { formatInterval } from '../quantity/format.ts';
import { byId, factsInterval, fingerprintOf, informs, standingOf } from './facts.ts';
import { findingId } from './hash.ts';
import {
  bySeries,
  type Observed,
  observedPrint,
  type Stretch,
  seriesName,
  stretchOf,
  yearHolding,
} from './observed.ts';
import { statedAmong } from './pairing.ts';
import { type Held, held, levelStretch } from './reference-held.ts';
import { referenceHints } from './reference-hints.ts';
import { bar, deciding, part, relationWords, ruler, statedBar } from './relation.ts';
import { endsOfChange, sharedPeriods } from './stretches.ts';
import type { Check, FigureFacts } from './types.ts';
import {
  bracket,
  capital,
  computed,
  forPeriod,
  inWords,
  nameOf,
  periodAside,
  quote,
  scaleOf,
  scaleUnit,
  shorten,
} from './words.ts';

/** Stands in keys for what one calendar year, and the one before it, do not hold. */
const WHOLE = 'whole';

/** Check 9: a figure against the reference data of its indicator, parties, period and basis. */
export const reference: Check = {
  name: 'reference',
  keysOfFigure: (facts, context) => {
    const { indicatorId, subjectId, partnerId, placeId } = facts.figure;
    if (indicatorId === null || !context.observed.has(indicatorId) || placeId !== null || standingOf(facts) !== 'told')
      return [];
    if (!informs(factsInterval(facts.figure).printed)) return [];
    const stretch = levelStretch(facts);
    const when = stretch ? keyOfStretches([stretch]) : keyOfChange(facts);
    return when === null ? [] : [keyOf(indicatorId, subjectId, partnerId, when)];
  },
  compares: () => true,
  // A year's figures need the year before, too, for their growth.
  keysOfObservation: ({ series, period }) => {
    const stretch = stretchOf(period);
    if (series.indicatorId === null || stretch === null) return [];
    const { indicatorId, subjectId, partnerId } = series;
    const year = yearHolding(stretch);
    const years = year === null ? [] : [String(year), String(year + 1)];
    return [...years, WHOLE].map((when) => keyOf(indicatorId, subjectId, partnerId, when));
  },
  run: (key, members) => {
    const all = bySeries(members.observations);
    const findings: Finding[] = [];
    if (all.length === 0) return findings;
    const shared = sharedPeriods(members.figures);
    for (const facts of byId(members.figures)) {
      if (shared.has(facts.figure.id)) continue;
      for (const series of all) {
        const found = held(facts, series);
        if (found) findings.push(findingOf(key, found));
      }
    }
    return findings;
  },
  hints: (finding, members, _context, lookup) => {
    if (finding.verdict !== 'contradiction') return [];
    for (const facts of members.figures.filter((f) => f.figure.id === finding.figures[0]?.figureId)) {
      for (const series of bySeries(members.observations)) {
        const found = held(facts, series);
        if (found && idOfFinding(found) === finding.id) return referenceHints(found, finding, members, lookup);
      }
    }
    return [];
  },
};

function keyOf(indicatorId: string, subjectId: string | null, partnerId: string | null, when: string): string {
  return [indicatorId, subjectId ?? '', partnerId ?? '', when].join('|');
}

/** The one calendar year of all stretches, or the last of two that follow each other, or the whole series. */
function keyOfStretches(stretches: readonly (Stretch | null)[]): string {
  const years = stretches.map((stretch) => (stretch ? yearHolding(stretch) : null));
  const last = Math.max(...years.map((year) => year ?? Number.NaN));
  return years.every((year) => year === last || year === last - 1) ? String(last) : WHOLE;
}

function keyOfChange(facts: FigureFacts): string | null {
  if (statedAmong([facts]).length === 0) return null;
  const ends = endsOfChange(facts);
  return ends.length === 0 ? null : keyOfStretches(ends.flatMap(({ base, end }) => [base, end]));
}

function idOfFinding({ facts, series }: Held): string {
  return findingId('reference', facts.figure.id, series[0]?.series.id ?? '');
}

function findingOf(key: string, found: Held): Finding {
  const { facts, observed, judgement, excuse, stated } = found;
  const doubted = judgement === 'contradiction' && excuse !== null;
  const { unit, currency } = found.way === 'factor' ? { unit: 'x', currency: null } : facts.figure;
  return {
    id: idOfFinding(found),
    check: 'reference',
    verdict: doubted ? 'cannot-tell' : judgement,
    title: found.way === 'amount' ? 'Reference data' : 'Change in reference data',
    summary: summaryOf(found, unit, currency),
    working: workingOf(found, unit, currency),
    figures: [part(facts, 'stated')],
    claimIds: [],
    ruler: ruler(unit, currency, [
      found.way === 'factor'
        ? bar(quote(facts), stated.printed, 'stated', facts)
        : statedBar(quote(facts), facts, stated.printed),
      bar(nameOfSeries(found), found.reference.widest, 'computed', null, middleOf(found)),
    ]),
    key,
    missing: doubted ? [excuse.missing] : [],
    fingerprint: fingerprintOf([facts], observedPrint(observed.flatMap((o) => o.from))),
  };
}

function middleOf({ reference: { printed } }: Held): number | null {
  return printed.low === printed.high ? printed.low : null;
}

function nameOfSeries({ series }: Held): string {
  return series[0] ? shorten(seriesName(series[0]), 60) : '';
}

/** "the sum of 12 values", "the last of 4 values" where it is no single value. */
function howGathered({ how, from }: Observed): string {
  switch (how) {
    case 'itself':
      return '';
    case 'part':
      return `, all of ${from[0]?.period.text ?? 'a longer time'}`;
    case 'end':
      return `, the last of ${from.length} values`;
    case 'sum':
    case 'sum?':
      return `, the sum of ${from.length} values`;
  }
}

function summaryOf(found: Held, unit: string | null, currency: string | null): string {
  const { facts, observed, judgement, excuse, stated, reference } = found;
  const [first] = observed;
  const data =
    found.way === 'factor'
      ? inWords(reference.printed, 'x', null)
      : `${inWords(reference.printed, unit, currency)}${first && found.way === 'amount' ? howGathered(first) : ''}`;
  const name = capital(nameOf(facts));
  const about = found.way === 'amount' ? `${name} of` : `${name}: a change of`;
  const series = `“${nameOfSeries(found)}”`;
  switch (judgement) {
    case 'contradiction': {
      const told = `${about} ${formatInterval(stated.printed, unit, currency)}${forPeriod(facts)}`;
      const all = first?.how === 'part' ? (first.from[0]?.period.text ?? 'a longer time') : null;
      if (all && !excuse) return `${told} cannot be a part of what ${series} has ${periodAside(all)}.`;
      if (excuse) return `${told} would contradict ${series} (${data}), but ${excuse.words}.`;
      return `${told} and the ${data} of ${series} cannot both be true.`;
    }
    case 'holds-within-rounding':
      return `${about} ${quote(facts)}${forPeriod(facts)}: ${series} (${data}) agrees only if one of them is a round number.`;
    case 'holds':
      return `${about} ${quote(facts)}${forPeriod(facts)}: ${series} (${data}) agrees.`;
  }
}

function workingOf(found: Held, unit: string | null, currency: string | null): string {
  const { judgement, observed } = found;
  const stated = deciding(found.stated, judgement);
  const data = deciding(found.reference, judgement);
  const relation = relationWords(judgement);
  const [first, second] = observed;
  if (found.way === 'amount' || !first || !second) {
    const factor = scaleOf(stated, data);
    const sum = first && first.how !== 'itself' ? ` (${howGathered(first).slice(2)})` : '';
    return `${bracket(stated, factor)} ${relation} ${computed(data, stated, factor)}${scaleUnit(factor, unit, currency)}${sum}`;
  }
  const [to, from] = [deciding(first.bounds, judgement), deciding(second.bounds, judgement)];
  const { unit: own = null, currency: money = null } = found.series[0]?.series ?? {};
  const factor = scaleOf(to, from);
  const sign = found.way === 'factor' ? '÷' : '−';
  const ends = `${bracket(to, factor)} ${sign} ${bracket(from, factor)}${scaleUnit(factor, own, money)}`;
  const after = scaleOf(data, stated);
  const tail = scaleUnit(after, unit, currency);
  return `${ends} = ${computed(data, stated, after)} ${relation} ${bracket(stated, after)}${tail}`;
}
