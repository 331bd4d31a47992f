import type { PledgeRow, PledgeStanding } from '../../shared/api.ts';
import { formatNumber } from '../words/numbers.ts';
import { plural } from '../words/plural.ts';

export type PledgeKind = 'target' | 'commitment';

export interface TopicPledges {
  readonly topic: string | null;
  readonly pledges: readonly PledgeRow[];
}

/** Pledges by topic in order of name, those without one last; within a topic the nearest deadline first. */
export function byTopic(rows: readonly PledgeRow[]): readonly TopicPledges[] {
  const groups = Map.groupBy(rows, (row) => row.topic);
  return [...groups.entries()]
    .toSorted(([a], [b]) => (a === null ? 1 : b === null ? -1 : a.localeCompare(b, 'en')))
    .map(([topic, pledges]) => ({
      topic,
      pledges: pledges.toSorted(
        (a, b) => order(a.deadline, b.deadline) || order(a.statement, b.statement) || order(a.id, b.id),
      ),
    }));
}

// Without a deadline after those with one.
function order(a: string | null, b: string | null): number {
  const [x, y] = [a ?? '\uffff', b ?? '\uffff'];
  return x < y ? -1 : x > y ? 1 : 0;
}

const COMPARED: Readonly<Record<string, string>> = {
  'at-least': 'at least',
  'at-most': 'at most',
  above: 'above',
  below: 'below',
  equal: '',
  between: 'between',
};

/** What is to be reached, in words: "Direct investment: at least half a billion", or null where nothing says. */
export function measureWords(row: PledgeRow): string | null {
  const compared = row.comparator === null ? '' : (COMPARED[row.comparator] ?? '');
  const threshold = row.threshold ?? '';
  // Words before the number carry the comparison themselves ("a minimum of", "nearly").
  const says = /^[\p{Sc}\d]/u.test(threshold) ? compared : '';
  const words = [threshold === '' ? '' : says, threshold].filter(Boolean).join(' ');
  return [row.indicator ?? '', words].filter(Boolean).join(': ') || null;
}

/** What is known of a pledge, as name and words; what is not known is told as missing. */
export function knownFacts(row: PledgeRow): readonly (readonly [name: string, words: string])[] {
  const facts: readonly (readonly [string, string | null])[] = [
    ['Measure', measureWords(row)],
    ['Baseline', row.baseline],
    ['Deadline', row.deadline],
    row.responsible === null ? ['Parties', row.partyNames || null] : ['Answers for it', row.responsible],
    ['Evidence', row.evidence || null],
  ];
  return facts.flatMap(([name, words]) => (words === null ? [] : [[name, words] as const]));
}

/** How many pledges there are and how many of those shown can be measured: "4 targets, none measurable yet". */
export function summary(kind: PledgeKind, total: number, shown: number, unmeasurable: number): string {
  const all = plural(total, kind);
  if (total === 0) return all;
  const told = shown < total ? `the first ${formatNumber(shown)} of ${all}` : all;
  if (unmeasurable === 0) return told;
  if (unmeasurable === shown) return `${told}, ${shown === 1 ? 'not' : 'none'} measurable yet`;
  return `${told}, ${formatNumber(unmeasurable)} not measurable yet`;
}

/** What the figures say of a pledge against the status on record: "By the figures: missed; the record says open." */
export function standingWords(
  stated: PledgeRow['status'],
  { computed, actual }: PledgeStanding,
): { readonly text: string; readonly differs: boolean } {
  const by = (status: string): string => status.replaceAll('-', ' ');
  if (computed === null) return { text: '', differs: false };
  if (actual === null) return { text: 'No figure of its measure is known yet.', differs: false };
  // What a person has withdrawn, figures do not bring back; what they cannot tell is no contradiction.
  const differs = computed !== stated && stated !== 'withdrawn' && computed !== 'cannot-tell';
  if (computed === 'cannot-tell') return { text: 'The figures cannot tell.', differs };
  return {
    text: differs
      ? `By the figures: ${by(computed)}; the record says ${by(stated)}.`
      : `By the figures: ${by(computed)}, as on record.`,
    differs,
  };
}
