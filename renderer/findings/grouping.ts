import type { FindingCount, FindingQuote } from '../../shared/api.ts';
import type { CheckName, DisposedFinding } from '../../shared/model/finding.ts';
import type { Verdict } from '../../shared/model/vocabulary.ts';

/** What the worklist is grouped by. */
export const GROUPINGS = ['verdict', 'check', 'source', 'claim'] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** The findings of one verdict, check, source or claim: how many there are, and a stretch of them. */
export interface FindingGroup {
  /** The verdict, or what else the findings of the group share. */
  readonly key: string;
  readonly title: string;
  readonly count: number;
  readonly open: boolean;
  /** The place of the first listed one among all of the group. */
  readonly offset: number;
  readonly findings: readonly DisposedFinding[];
}

/** What a finding is grouped under: a key that tells groups apart, and a name to show. */
export type GroupOf = (finding: DisposedFinding) => { readonly key: string; readonly title: string };

/** Findings, worst first, as groups; the group with the worst finding first. */
export function groupsOf(
  findings: readonly DisposedFinding[],
  groupOf: GroupOf,
  isFolded: (key: string) => boolean,
): readonly FindingGroup[] {
  const groups = new Map<string, { readonly title: string; readonly findings: DisposedFinding[] }>();
  for (const finding of findings) {
    const { key, title } = groupOf(finding);
    const known = groups.get(key);
    if (known === undefined) groups.set(key, { title, findings: [finding] });
    else known.findings.push(finding);
  }
  return [...groups].map(([key, { title, findings: own }]) => ({
    key,
    title,
    count: own.length,
    open: !isFolded(key),
    offset: 0,
    findings: isFolded(key) ? [] : own,
  }));
}

/** How many findings of each verdict there are, of one check where it is given. */
export function countsByVerdict(
  counts: readonly FindingCount[],
  check: CheckName | null,
): { readonly [V in Verdict]: number } {
  const sums = { contradiction: 0, 'holds-within-rounding': 0, 'cannot-tell': 0, holds: 0 };
  for (const one of counts) if (check === null || one.check === check) sums[one.verdict] += one.count;
  return sums;
}

/** One sentence with all the figures of the finding that stand in it. */
export interface QuotedSentence {
  readonly sentence: string;
  readonly source: string | null;
  readonly sourceId: string | null;
  readonly speaker: string | null;
  /** By place in the sentence; places that overlap are left out. */
  readonly quotes: readonly FindingQuote[];
  /** Every figure of the finding in the sentence, by its place there. */
  readonly all: readonly FindingQuote[];
}

/** Quotes of the same sentence shown as one, in the order the finding names them. */
export function sentencesOf(quotes: readonly FindingQuote[]): readonly QuotedSentence[] {
  const groups = new Map<string, FindingQuote[]>();
  for (const quote of quotes) {
    const key = `${quote.figure.sourceId ?? ''} ${quote.sentence}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [quote]);
    else group.push(quote);
  }
  return [...groups.values()].flatMap((group) => {
    const first = group[0];
    if (first === undefined) return [];
    const all = group.toSorted((a, b) => a.start - b.start);
    const ordered: FindingQuote[] = [];
    for (const quote of all) {
      if (quote.start >= (ordered[ordered.length - 1]?.end ?? 0) && quote.end > quote.start) ordered.push(quote);
    }
    const { figure, sentence } = first;
    return [
      { sentence, source: figure.source, sourceId: figure.sourceId, speaker: figure.speaker, quotes: ordered, all },
    ];
  });
}

/** Parts of a line of arithmetic: intervals in brackets and the words between. They join to the line. */
export function partsOfWorking(working: string): readonly { readonly text: string; readonly interval: boolean }[] {
  const parts: { text: string; interval: boolean }[] = [];
  let from = 0;
  for (const match of working.matchAll(/[[(][^[\]()]{1,60},[^[\]()]{1,60}[\])]/g)) {
    if (match.index > from) parts.push({ text: working.slice(from, match.index), interval: false });
    parts.push({ text: match[0], interval: true });
    from = match.index + match[0].length;
  }
  if (from < working.length) parts.push({ text: working.slice(from), interval: false });
  return parts;
}
