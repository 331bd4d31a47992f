import type { Finding, Hint } from '../model/finding.ts';
import { type Bounds, byId, compareText, fingerprintOf, standingOf } from './facts.ts';
import { findingId } from './hash.ts';
import { hint, needed } from './hint-tools.ts';
import { type Comparison, compareWith, factorOf, isAverage, type Stated } from './pairing.ts';
import { bar, deciding, part, rank, relationWords, ruler } from './relation.ts';
import { type Span, spanOfChange } from './spans.ts';
import { isInOtherTerms } from './stretches.ts';
import type { FigureFacts, Lookup } from './types.ts';
import { asWritten, bracket, capital, forPeriod, inWords, nameOf, quote } from './words.ts';

const MOST_FINDINGS = 6;
const MOST_COMPARED = 60;
const BASE_OF_INDEX = 'the base period of the index';

interface Growth {
  readonly facts: FigureFacts;
  readonly readings: readonly Bounds[];
  readonly span: Span;
}

/**
 * One change that is told twice, in two forms: "grew by 40 %" and "tripled", an index of 104 and a rate of 5 %. Two tellings in one
 * form are compared by check 1. An index whose base is not told may count from any year.
 */
export function toldInOtherForms(
  key: string,
  figures: readonly FigureFacts[],
  stated: readonly Stated[],
): readonly Finding[] {
  const findings: { readonly worst: number; readonly finding: Finding }[] = [];
  for (const some of byTime(growthAmong(figures, stated))) {
    some.slice(0, MOST_COMPARED).forEach((a, i) => {
      for (const b of some.slice(i + 1, MOST_COMPARED)) {
        if (a.facts.figure.role === b.facts.figure.role || a.facts.claim.id === b.facts.claim.id) continue;
        const comparison = best(a, b);
        if (comparison) {
          findings.push({ worst: -rank(comparison.judgement), finding: report(key, a.facts, b.facts, comparison) });
        }
      }
    });
  }
  return findings
    .sort((a, b) => a.worst - b.worst || compareText(a.finding.id, b.finding.id))
    .slice(0, MOST_FINDINGS)
    .map(({ finding }) => finding);
}

/** Changes over a whole span and averages of single years, told as so. */
function growthAmong(figures: readonly FigureFacts[], stated: readonly Stated[]): readonly Growth[] {
  const averages = byId(figures.filter(isAverage)).flatMap((facts): Growth[] => {
    const factor = factorOf(facts);
    return factor ? [{ facts, readings: [factor], span: spanOfChange(facts) }] : [];
  });
  const whole = stated.filter((one) => one.way === 'factor');
  return [...whole, ...averages].filter(({ facts }) => standingOf(facts) === 'told' && !isInOtherTerms(facts));
}

/** Those of one time and one rhythm; what has no dates is not compared, nor what was reckoned back from two days of writing. */
function byTime(all: readonly Growth[]): readonly (readonly Growth[])[] {
  const times = new Map<string, Growth[]>();
  for (const one of all) {
    const { start, end } = one.span;
    if (start === null || end === null) continue;
    const name = [start.toFixed(2), end.toFixed(2), one.facts.figure.per ?? ''].join(' ');
    const some = times.get(name);
    if (some) some.push(one);
    else times.set(name, [one]);
  }
  return [...times.values()].filter((some) => some.length > 1);
}

function best(a: Growth, b: Growth): Comparison | null {
  let found: Comparison | null = null;
  for (const reading of a.readings) {
    const comparison = compareWith(reading, b.readings);
    if (comparison && (!found || rank(comparison.judgement) < rank(found.judgement))) found = comparison;
  }
  return found;
}

function report(key: string, a: FigureFacts, b: FigureFacts, comparison: Comparison): Finding {
  const { judgement, computed: first, stated: second } = comparison;
  const open = judgement === 'contradiction' && [a, b].some(lacksBase);
  const [x, y] = [deciding(first, judgement), deciding(second, judgement)];
  const name = `${capital(nameOf(a))}${forPeriod(a)}`;
  const both = `${quote(a)} (${inWords(x, 'x', null)}) and ${quote(b)} (${inWords(y, 'x', null)})`;
  const summary = {
    contradiction: open
      ? `${name}: ${both} would contradict each other if the index counted from the year before; from when it counts is not told.`
      : `${name}: growth of ${both} cannot both be true.`,
    'holds-within-rounding': `${name}: growth of ${both} agree only within rounding.`,
    holds: `${name}: growth of ${both} agree.`,
  }[judgement];
  return {
    id: findingId('change', 'forms', a.figure.id, b.figure.id),
    check: 'change',
    verdict: open ? 'cannot-tell' : judgement,
    title: 'Growth told twice',
    summary,
    working: `${bracket(x)} ${relationWords(judgement)} ${bracket(y)}`,
    figures: [part(a, 'stated'), part(b, 'stated again')],
    claimIds: [],
    ruler: ruler('x', null, [
      bar(`stated: ${asWritten(a)}`, first.printed, 'stated', a),
      bar(`stated: ${asWritten(b)}`, second.printed, 'stated', b),
    ]),
    key,
    missing: open ? [BASE_OF_INDEX] : [],
    fingerprint: fingerprintOf([a, b]),
  };
}

function lacksBase({ figure, basePeriod }: FigureFacts): boolean {
  return figure.role === 'growth-index' && figure.per === null && basePeriod === null;
}

/** What each telling would have to be to say what the other does, and whether it does under the other name. */
export function otherFormHints(
  finding: Finding,
  a: FigureFacts,
  b: FigureFacts,
  otherRole: (facts: FigureFacts, holds: (reading: Bounds) => boolean) => readonly Hint[],
  asFigure: (facts: FigureFacts, factor: Bounds['printed']) => Bounds['printed'],
  lookup: Lookup,
): readonly Hint[] {
  const [x, y] = [factorOf(a), factorOf(b)];
  if (!x || !y) return [hint('Look whether both are of one thing and one time.')];
  const meets = (other: Bounds) => (reading: Bounds) => compareWith(reading, [other])?.judgement !== 'contradiction';
  return [
    ...otherRole(a, meets(y)),
    ...otherRole(b, meets(x)),
    needed(a, asFigure(a, y.printed), finding, lookup),
    needed(b, asFigure(b, x.printed), finding, lookup),
  ];
}
