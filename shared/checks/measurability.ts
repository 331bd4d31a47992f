import type { Finding } from '../model/finding.ts';
import { compareText, fingerprintOf } from './facts.ts';
import { findingId } from './hash.ts';
import { part } from './relation.ts';
import type { Check, ClaimFacts, FigureFacts } from './types.ts';
import { asWritten, excerpt, list } from './words.ts';

/** What a target or commitment needs before anyone can say that it was met. */
const NEEDS = ['indicator', 'threshold', 'baseline', 'deadline', 'owner'] as const;
type Need = (typeof NEEDS)[number];

/** Figures that can be a threshold when they stand in a target: everything that says how much. */
const HOW_MUCH: ReadonlySet<string> = new Set([
  'threshold',
  'level',
  'share',
  'count',
  'rate',
  'rank',
  'multiple',
  'growth-rate',
  'growth-index',
  'change',
]);

/** Check 12: targets and commitments that nobody could measure, and what each lacks. */
export const measurability: Check = {
  name: 'measurability',
  // A figure counts towards its claim, so that an edit of it runs the claim's key again.
  keysOfFigure: (facts) => (isPledge(facts.claim.kind) ? [facts.claim.id] : []),
  keysOfClaim: (facts) => (isPledge(facts.claim.kind) ? [facts.claim.id] : []),
  run: (key, members) => members.claims.map((claim) => assess(key, claim)),
  hints: () => [],
};

function isPledge(kind: ClaimFacts['claim']['kind']): boolean {
  return kind === 'target' || kind === 'commitment';
}

function assess(key: string, facts: ClaimFacts): Finding {
  const figures = [...facts.figures].sort((a, b) => compareText(a.figure.id, b.figure.id));
  const given = givenBy(facts, figures);
  const missing = NEEDS.filter((need) => given[need] === null);
  const kind = facts.claim.kind === 'commitment' ? 'commitment' : 'target';
  const statement = excerpt(facts.claim.statement, 90);
  const outcome = outcomeOf(facts);
  return {
    id: findingId('measurability', facts.claim.id),
    check: 'measurability',
    verdict: missing.length > 0 ? 'cannot-tell' : 'holds',
    title: missing.length > 0 ? 'Not measurable' : 'Measurable',
    summary:
      missing.length > 0
        ? `This ${kind} has ${list(missing.map((need) => `no ${need}`))}: “${statement}”${said(outcome)}`
        : `This ${kind} says what, how much, from where, by when and by whom: “${statement}”${said(outcome)}`,
    working: [
      ...NEEDS.map((need) => `${need}: ${given[need] ?? '–'}`),
      ...(outcome === null ? [] : [`outcome: ${outcome}`]),
    ].join(' · '),
    figures: figures.map((f) => part(f, partOf(f))),
    claimIds: [facts.claim.id],
    ruler: null,
    key,
    missing,
    fingerprint: fingerprintOf(figures, [
      facts.claim.kind,
      facts.claim.statement,
      ...NEEDS.map((need) => given[need] ?? ''),
      ...(outcome === null ? [] : [outcome]),
    ]),
  };
}

const OUTCOMES: ReadonlySet<string> = new Set(['met', 'missed', 'overtaken']);

/**
 * What became of a pledge, as the analyst has it, with the happening that shows it; where nobody has said so yet, a happening of
 * later days that may. Null where there is neither.
 */
function outcomeOf({ pledge, event, source }: ClaimFacts): string | null {
  const shown = event && [event.event.name, event.period?.text].filter(Boolean).join(', ');
  if (pledge?.status === 'open') {
    const since = event?.period?.start && source?.published && event.period.start > source.published;
    return since && shown ? `not told; look at ${shown}` : null;
  }
  if (!pledge || !OUTCOMES.has(pledge.status)) return null;
  return shown ? `${pledge.status} (${shown})` : pledge.status;
}

function said(outcome: string | null): string {
  return outcome === null ? '' : ` Its outcome: ${outcome}.`;
}

function partOf(facts: FigureFacts): string {
  if (facts.figure.pairEnd === 'base') return 'baseline';
  return HOW_MUCH.has(facts.figure.role) ? 'threshold' : 'mentioned';
}

/** What is given of each need, in words; null where it is not. Without a pledge's record the figures of the claim speak. */
function givenBy(facts: ClaimFacts, figures: readonly FigureFacts[]): Readonly<Record<Need, string | null>> {
  const { pledge } = facts;
  const measures = figures.filter((f) => HOW_MUCH.has(f.figure.role));
  const thresholds = measures.filter((f) => f.figure.pairEnd !== 'base');
  const stated = thresholds.find((f) => f.figure.role === 'threshold') ?? thresholds[0] ?? null;
  // "At least 500 million a year, with a minimum of 150 million in each region" asks for two things.
  const first = figures.find((f) => f.figure.id === pledge?.thresholdId) ?? stated;
  const others = thresholds.filter((f) => f.figure.role === 'threshold' && f !== first);
  const asked = first === null ? null : list([first, ...others].map(asWritten));
  const told = (figureId: string | null): string | null => {
    const found = figures.find((f) => f.figure.id === figureId);
    return figureId === null ? null : found ? asWritten(found) : 'given';
  };
  const indicator = (first?.indicator ?? measures.find((f) => f.indicator !== null)?.indicator)?.name ?? null;
  const base = figures.find((f) => f.figure.pairEnd === 'base');
  return {
    indicator: indicator ?? (pledge?.indicatorId ? 'given' : null),
    threshold: asked ?? told(pledge?.thresholdId ?? null),
    baseline: told(pledge?.baselineId ?? null) ?? (base ? asWritten(base) : basePeriodOf(figures)),
    deadline: pledge?.deadline ?? deadlineIn(facts, measures),
    owner: pledge?.responsibleId ? 'given' : null,
  };
}

/** Growth "compared with 2020" names its baseline without a number. */
function basePeriodOf(figures: readonly FigureFacts[]): string | null {
  return figures.find((f) => f.basePeriod !== null)?.basePeriod?.text ?? null;
}

/** A period with words of an end ("by 2030", "until the end of the year"), or a rhythm ("a year"): each year is then its own deadline. */
function deadlineIn(facts: ClaimFacts, figures: readonly FigureFacts[]): string | null {
  const text = facts.claim.statement.replace(/\s+/g, ' ').toLowerCase();
  for (const figure of figures) {
    if (figure.period) {
      const words = figure.period.text.trim().replace(/\s+/g, ' ').toLowerCase();
      if (/^(by|until|till|before|through|no later than|end of)\b/.test(words)) return figure.period.text;
      const ends = ['by', 'until', 'till', 'before', 'through', 'no later than', 'by the end of', 'in', 'within'];
      if (ends.some((word) => text.includes(`${word} ${words}`))) return figure.period.text;
    }
    if (figure.figure.per !== null) return `every ${figure.figure.per}`;
  }
  return null;
}
