import type { Finding, Hint } from '../model/finding.ts';
import type { Indicator } from '../model/records.ts';
import { divide, interval, meets, multiply } from '../quantity/interval.ts';
import { fingerprintOf, representatives } from './facts.ts';
import { findingId } from './hash.ts';
import { needed, relabel } from './hint-tools.ts';
import { basesAgree, bySeries, observedPrint, type Stretch, seriesName } from './observed.ts';
import { bar, combine, part, ruler, statedBar } from './relation.ts';
import { basisOfTrade, type Side, sideOfFigure, sideOfSeries } from './trade-flow.ts';
import type { CheckContext, FigureFacts, Lookup, Members, ObservationFacts } from './types.ts';
import { bracket, computed, inWords, periodAside, quote, scaleOf, scaleUnit, shorten } from './words.ts';

/** All that two states trade, by whatever of these names. */
const TURNOVER =
  /^(?:total |overall |bilateral |mutual |two-way )?(?:(?:foreign )?trade turnover|turnover|turnover of (?:trade|goods)|goods turnover)$|^(?:bilateral|mutual|two-way) trade$/;

/**
 * What the turnover of one side may come to as a multiple of the other's: each side counts freight in its imports and not in its exports,
 * so what lies between lies on both sides of one.
 */
const USUAL = interval(1 / 1.2, 1.2);
/** Where each half is as far off as it can be without contradicting. */
const POSSIBLE = interval(1 / 1.35, 1.35);

/** Whether an indicator is the turnover of trade, which both sides report under one name. */
export function isTurnover(indicator: Indicator | null): boolean {
  if (indicator === null || indicator.dimension !== 'money') return false;
  let told = turnovers.get(indicator);
  if (told === undefined) {
    told = TURNOVER.test(indicator.name.trim().toLowerCase().replace(/\s+/g, ' '));
    turnovers.set(indicator, told);
  }
  return told;
}

/** An indicator's name is looked at once for all its figures. */
const turnovers = new WeakMap<Indicator, boolean>();

/** The key under which the turnovers of two sides with each other meet. */
export function turnoverKey(
  indicator: Indicator | null,
  { subjectId, partnerId }: { readonly subjectId: string | null; readonly partnerId: string | null },
  currency: string,
  when: string,
): readonly string[] {
  if (!subjectId || !partnerId || subjectId === partnerId || !isTurnover(indicator)) return [];
  const [a, b] = subjectId < partnerId ? [subjectId, partnerId] : [partnerId, subjectId];
  return [`t:${[a, b, currency, when].join('|')}`];
}

/** The turnover of one side with the other against that of the other with the one; at least one of each two is a figure. */
export function mirrorTurnover(
  key: string,
  figures: readonly FigureFacts[],
  observations: readonly ObservationFacts[],
  stretch: Stretch,
  context: CheckContext,
  most: number,
): readonly Finding[] {
  const [a = '', b = ''] = key.slice(2).split('|');
  const sidesOf = (subjectId: string): readonly Side[] => [
    ...representatives(
      figures.filter((f) => f.figure.subjectId === subjectId),
      most,
    ).flatMap((f) => sideOfFigure(f) ?? []),
    ...bySeries(observations)
      .filter(([first]) => first?.series.subjectId === subjectId)
      .flatMap((series) => sideOfSeries(series, stretch) ?? []),
  ];
  const others = sidesOf(b);
  return sidesOf(a).flatMap((one) =>
    others.flatMap((other) => {
      if (one.figure === null && other.figure === null) return [];
      const finding = compare(key, one, other, [a, b], context);
      return finding ? [finding] : [];
    }),
  );
}

function compare(key: string, one: Side, other: Side, ids: readonly string[], context: CheckContext): Finding | null {
  const agree = basesAgree(basisOfTrade(one.basis), basisOfTrade(other.basis));
  if (agree === 'different' || one.bounds.widest.low < 0 || other.bounds.widest.low < 0) return null;
  const ratio = combine(other.bounds, one.bounds, divide);
  if (!ratio) return null;
  const judgement = meets(ratio.printed, USUAL)
    ? 'holds'
    : meets(ratio.widest, USUAL)
      ? 'holds-within-rounding'
      : 'contradiction';
  const sure = agree === 'same' && basisOfTrade(one.basis) !== '' && !meets(ratio.widest, POSSIBLE);
  const verdict = judgement === 'contradiction' && !sure ? 'cannot-tell' : judgement;
  const reading = judgement === 'holds' ? 'printed' : 'widest';
  const [left, right] = [one.bounds[reading], other.bounds[reading]];
  const limit = verdict === 'contradiction' ? POSSIBLE : USUAL;
  const scale = scaleOf(left, right);
  const relation = {
    holds: 'meets',
    'holds-within-rounding': 'meets only within rounding',
    contradiction: 'does not meet',
  };
  const told = [one, other].flatMap((side) => side.figure ?? []);
  const data = [one, other].flatMap((side) => side.observed?.from ?? []);
  const name = (at: number): string => context.actors.get(ids[at] ?? '')?.name ?? (at === 0 ? 'one side' : 'the other');
  const as = (side: Side, at: number): string =>
    `${inWords(side.bounds.printed, null, side.currency)} as ${name(at)} has it (${wordsOf(side)})`;
  const when = told[0]?.period?.text;
  return {
    id: findingId('mirror', 'turnover', ...[one, other].map(nameOfSide)),
    check: 'mirror',
    verdict,
    title: 'Turnover on both sides',
    summary: `Trade between ${name(0)} and ${name(1)}${when ? ` ${periodAside(when)}` : ''}: ${as(one, 0)}, ${as(other, 1)}; ${ENDINGS[verdict]}.`,
    working: `${bracket(right, scale)} ÷ ${bracket(left, scale)}${scaleUnit(scale, null, one.currency)} = ${computed(ratio[reading], limit)} ${relation[judgement]} ${computed(limit)} (each side counts freight and insurance in its imports alone)`,
    figures: [one, other].flatMap((side, at) =>
      side.figure ? [part(side.figure, at === 0 ? 'one side' : 'other side')] : [],
    ),
    claimIds: [],
    ruler: ruler(
      null,
      one.currency,
      [one, other].map((side) =>
        side.figure
          ? statedBar(quote(side.figure), side.figure, side.bounds.printed)
          : bar(wordsOf(side), side.bounds.widest, 'computed'),
      ),
    ),
    key,
    missing: verdict === 'cannot-tell' ? [agree === 'same' ? 'why the two sides differ' : 'the basis of one side'] : [],
    fingerprint: fingerprintOf(told, observedPrint(data)),
  };
}

/** What would reconcile two turnovers. */
export function turnoverHints(finding: Finding, members: Members, lookup: Lookup): readonly Hint[] {
  if (finding.verdict !== 'contradiction') return [];
  const bars = finding.ruler?.bars ?? [];
  return finding.figures.flatMap(({ figureId }) => {
    const facts = members.figures.find((f) => f.figure.id === figureId);
    const other = bars.find((one) => one.figureId !== figureId);
    if (!facts || !other) return [];
    const within = multiply(
      interval(other.low ?? Number.NEGATIVE_INFINITY, other.high ?? Number.POSITIVE_INFINITY),
      USUAL,
    );
    return [...relabel(facts, finding, members, lookup), needed(facts, within, finding, lookup)];
  });
}

const ENDINGS = {
  holds: 'freight and insurance can explain the difference',
  'holds-within-rounding': 'freight and insurance can explain the difference only if one of them is a round number',
  'cannot-tell': 'they differ by more than freight and insurance explain, though other reasons may',
  contradiction: 'they differ by more than freight and insurance, different days and rates explain',
} as const;

function wordsOf({ figure, observed }: Side): string {
  if (figure) return quote(figure);
  const first = observed?.from[0];
  return first ? `“${shorten(seriesName(first), 60)}”` : '';
}

function nameOfSide({ figure, observed }: Side): string {
  return figure?.figure.id ?? observed?.from[0]?.series.id ?? '';
}
