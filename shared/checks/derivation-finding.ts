import type { Finding } from '../model/finding.ts';
import type { Verdict } from '../model/vocabulary.ts';
import type { Interval } from '../quantity/interval.ts';
import type { Chain, Step, Value } from './derivation.ts';
import { operatorsOf } from './derivation-relations.ts';
import { type Bounds, basisOf, compareText, fingerprintOf } from './facts.ts';
import { findingId } from './hash.ts';
import { bar, deciding, part, relationWords, ruler, statedBar } from './relation.ts';
import type { CheckContext, FigureFacts } from './types.ts';
import {
  asWritten,
  bracket,
  capital,
  computed,
  forPeriod,
  inWords,
  list,
  nameOf,
  quote,
  scaleOf,
  scaleUnit,
} from './words.ts';

/** What a chain of derivations says: held against a figure, or derived. */
export function chainFinding(key: string, chain: Chain, context: CheckContext): Finding {
  const { value, stated, judgement } = chain;
  const all = stated ? [...value.leaves, stated] : value.leaves;
  const doubt = judgement === 'contradiction' ? doubtOf(all) : null;
  const verdict: Verdict = judgement === null || doubt !== null ? 'cannot-tell' : judgement;
  const ids = all.map((f) => f.figure.id).sort(compareText);
  const told = stated
    ? 'chain'
    : `chain to ${[value.node.indicatorId, value.node.partnerId, value.node.placeId].join('|')}`;
  return {
    id: findingId('identity', told, ...ids),
    check: 'identity',
    verdict,
    title: stated ? 'Figure against steps' : 'Derived in steps',
    summary: summaryOf(chain, doubt),
    working: workingOf(chain, context),
    figures: [...value.leaves.map((f) => part(f, 'from')), ...(stated ? [part(stated, 'stated')] : [])],
    claimIds: [],
    ruler: ruler(value.unit, value.currency, [
      ...(stated && chain.reading ? [statedBar(`stated: ${asWritten(stated)}`, stated, chain.reading.printed)] : []),
      bar(`${chain.indicator.name} worked out`, value.bounds.printed, 'computed'),
    ]),
    key,
    missing: stated ? (doubt === null ? [] : [doubt]) : [chain.indicator.name],
    fingerprint: fingerprintOf(
      all,
      value.steps.map((s) => s.relation.id),
    ),
  };
}

/** Why figures that cannot all be true need not be wrong: null where nothing but their words is left. */
function doubtOf(figures: readonly FigureFacts[]): string | null {
  const different = (of: (f: FigureFacts) => string | null): boolean =>
    new Set(figures.flatMap((f) => of(f) ?? [])).size > 1;
  if (different((f) => f.figure.partnerId)) return 'whether all partners are counted alike';
  if (different((f) => f.figure.placeId)) return 'whether all places are counted alike';
  // One text may leave its basis unsaid; of several it is not known that they mean the same one.
  const [first] = figures;
  if (first && basisOf(first) === '' && different((f) => f.source?.id ?? `claim ${f.claim.id}`)) return 'the basis';
  return null;
}

function summaryOf({ value, stated, judgement, reading, indicator }: Chain, doubt: string | null): string {
  const { unit, currency, leaves, steps } = value;
  const follows = inWords(judgement ? deciding(value.bounds, judgement) : value.bounds.printed, unit, currency);
  const from = list(leaves.map((f) => `${nameOf(f)} of ${quote(f)}`));
  const how = `in ${steps.length} steps from ${from}`;
  if (!stated || !reading || judgement === null) {
    const [first] = leaves;
    const open = bothEnds(value.bounds.printed) ? '' : `, which has no bound ${upOrDown(value.bounds.printed)}`;
    return `${capital(indicator.name)}${first ? forPeriod(first) : ''} would be ${follows}${open}, worked out ${how}; no figure for it is known.`;
  }
  const name = `${capital(nameOf(stated))} of ${quote(stated)}${forPeriod(stated)}`;
  if (doubt !== null) {
    return `${name} is not the ${follows} that follow ${how}; ${doubt} is not told.`;
  }
  switch (judgement) {
    case 'contradiction':
      return `${name} cannot be true with the ${follows} that follow ${how}.`;
    case 'holds-within-rounding':
      return `${name} agrees only within rounding with the ${follows} that follow ${how}.`;
    case 'holds':
      return `${name} agrees with the ${follows} that follow ${how}.`;
  }
}

function bothEnds(a: Interval): boolean {
  return Number.isFinite(a.low) && Number.isFinite(a.high);
}

function upOrDown(a: Interval): string {
  return Number.isFinite(a.low) ? 'above' : 'below';
}

function workingOf({ value, judgement, reading }: Chain, context: CheckContext): string {
  const pick = (b: Bounds): Interval => (judgement ? deciding(b, judgement) : b.printed);
  const lines = value.steps.map((step) => lineOf(step, pick, context));
  if (!reading || judgement === null) return lines.join('; ');
  const size = scaleOf(pick(reading));
  const unit = scaleUnit(size, value.unit, value.currency);
  return `${lines.join('; ')}; ${relationWords(judgement)} ${bracket(pick(reading), size)}${unit}`;
}

/** "All exports = [1.6, 1.8] bn USD ÷ (4, 4.5] % = [35.6, 45) bn USD". */
function lineOf(step: Step, pick: (b: Bounds) => Interval, context: CheckContext): string {
  const name = context.indicators.get(step.node.indicatorId)?.name ?? '?';
  const parents = shownParents(step).map(({ sign, value }) => {
    const a = pick(value.bounds);
    const size = scaleOf(a);
    const shown = value.steps.length > 0 ? computed(a, null, size) : bracket(a, size);
    return `${sign}${shown}${scaleUnit(size, value.unit, value.currency)}`;
  });
  const a = pick(step.bounds);
  const size = scaleOf(a);
  const money = step.relation.kind === 'share' && step.at === 0 ? null : stepMoney(step);
  return `${capital(name)} = ${parents.join('')} = ${computed(a, null, size)}${money ? scaleUnit(size, money.unit, money.currency) : ' %'}`;
}

function stepMoney(step: Step): { readonly unit: string | null; readonly currency: string | null } {
  return step.from.find((v) => v.unit !== '%') ?? { unit: '%', currency: null };
}

/** The parents of a step in the order of its line, each with the sign before it. */
function shownParents(step: Step): readonly { readonly sign: string; readonly value: Value }[] {
  const signs = operatorsOf(step.relation, step.at);
  const inLine = step.relation.kind === 'share' && step.at === 2 ? [...step.from].reverse() : step.from;
  return inLine.map((value, i) => ({ sign: signs[i] ?? '', value }));
}
