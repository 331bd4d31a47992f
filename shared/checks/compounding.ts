import type { Finding } from '../model/finding.ts';
import {
  type AverageComparison,
  averagesAmong,
  commonYears,
  compareAverage,
  type Target,
  targetsAmong,
  turnsAYear,
} from './averages.ts';
import { ifCountedInOneWay } from './counting.ts';
import { byId, fingerprintOf } from './facts.ts';
import { findingId } from './hash.ts';
import { compoundingHints } from './hints.ts';
import { decidingSides, factorOf, isPairEnd, scopeKeys, scopeOf, tellsChange } from './pairing.ts';
import { bar, deciding, part, rank, relationWords, ruler } from './relation.ts';
import type { Check, FigureFacts } from './types.ts';
import { bracket, computed, headOf, inWords, quote, yearsText } from './words.ts';

/** Of one series no more averages and targets than these are looked through, and each average is held against so many targets. */
const MOST = 400;
const MOST_TARGETS = 6;

/** Check 3: an average annual rate or index, compounded over its years, against a stated multiple or a from-to pair. */
export const compounding: Check = {
  name: 'compounding',
  keysOfFigure: (facts, _context, company) => (isPairEnd(facts) || tellsChange(facts) ? scopeKeys(facts, company) : []),
  compares: () => true,
  run: (key, members) => {
    const figures = byId(members.figures);
    const averages = averagesAmong(figures).slice(0, MOST);
    if (averages.length === 0) return [];
    const targets = targetsAmong(figures).slice(0, MOST);
    const findings: Finding[] = [];
    for (const average of averages) {
      const factor = factorOf(average);
      const compared: { readonly target: Target; readonly comparison: AverageComparison }[] = [];
      for (const target of targets) {
        const years = commonYears(average, target, scopeOf(key), averages.length === 1 && targets.length === 1);
        const comparison = factor && compareAverage(factor, turnsAYear(average), years, target);
        if (comparison) compared.push({ target, comparison });
      }
      compared.sort((a, b) => rank(b.comparison.judgement) - rank(a.comparison.judgement));
      for (const { target, comparison } of compared.slice(0, MOST_TARGETS)) {
        findings.push(ifCountedInOneWay(report(key, average, target, comparison), [average, ...target.figures]));
      }
    }
    return findings;
  },
  hints: (finding, members, _context, lookup) => compoundingHints(finding, members, lookup),
};

function report(key: string, average: FigureFacts, target: Target, c: AverageComparison): Finding {
  const [left, right] = decidingSides(c);
  const factor = factorOf(average);
  const once = factor ? deciding(factor, c.judgement) : left;
  const steps = c.years * turnsAYear(average);
  const name = headOf(average);
  const per = average.figure.per ?? 'year';
  const total = `${quote(average)} a ${per} over ${yearsText(c.years)} is ${inWords(left, 'x', null)}`;
  const ends = target.figures.length === 2 ? ['start', 'end'] : ['stated change'];
  return {
    id: findingId('compounding', average.figure.id, ...target.figures.map((f) => f.figure.id)),
    check: 'compounding',
    verdict: c.judgement,
    title: target.figures.length === 2 ? 'Average against change' : 'Average against multiple',
    summary: summaryOf(name, total, target, c),
    working: `${bracket(once)} ^ ${steps} = ${computed(left, right)} ${relationWords(c.judgement)} ${target.figures.length === 2 ? computed(right) : bracket(right)}`,
    figures: [part(average, 'average'), ...target.figures.map((f, i) => part(f, ends[i] ?? 'stated change'))],
    claimIds: [],
    ruler: ruler('x', null, [
      bar(
        `stated: ${target.name}`,
        c.stated.printed,
        'stated',
        target.figures.length === 1 ? (target.figures[0] ?? null) : null,
      ),
      bar(`${average.figure.text} over ${yearsText(c.years)}`, c.computed.printed, 'computed', average),
    ]),
    key,
    missing: [],
    fingerprint: fingerprintOf([average, ...target.figures]),
  };
}

function summaryOf(name: string, total: string, target: Target, c: AverageComparison): string {
  switch (c.judgement) {
    case 'contradiction':
      return `${name}: ${total}, which cannot be ${target.name}.`;
    case 'holds-within-rounding':
      return `${name}: ${total}, which agrees with ${target.name} only within rounding.`;
    case 'holds':
      return `${name}: ${total}, which agrees with ${target.name}.`;
  }
}
