import type { Verdict } from '../model/vocabulary.ts';
import { formatNumber } from '../quantity/format.ts';

/** How much of each kind a report lists in full, so that one of a large project can still be opened and read. */
export const LIMITS = {
  findings: { contradiction: 1000, 'holds-within-rounding': 500, 'cannot-tell': 500, holds: 500 } satisfies {
    readonly [V in Verdict]: number;
  },
  dismissed: 500,
  /** Contradictions with what would reconcile them: finding that out takes long. */
  hints: 250,
  figures: 5000,
  claims: 5000,
  /** Targets, and as many commitments. */
  pledges: 2000,
  charts: 40,
  /** Series of reference data, and values of each. */
  series: 500,
  observations: 60,
  /** Characters of one source's text, and of all texts together. */
  text: 1_000_000,
  texts: 5_000_000,
} as const;

/** How much there is in the project, also where the report lists only a part of it. */
export interface ReportTotals {
  readonly sources: number;
  readonly claims: number;
  readonly figures: number;
  /** Open and accepted findings. */
  readonly findings: { readonly [V in Verdict]: number };
  readonly dismissed: number;
  /** Of the dismissed ones, the contradictions; absent where they were not told apart. */
  readonly dismissedContradictions?: number;
  readonly pledges: { readonly target: number; readonly commitment: number };
}

const n = formatNumber;

/** The limits in words, for the method of a report. */
export const LIMIT_WORDS = `Everything is counted, but in a large project not everything is listed: at most ${n(LIMITS.findings.contradiction)} contradictions and ${n(LIMITS.findings.holds)} findings of each other verdict, hints for the first ${n(LIMITS.hints)} contradictions, ${n(LIMITS.figures)} figures and ${n(LIMITS.claims)} claims (the first in the order of the sources, and those that the listed contradictions speak of), ${n(LIMITS.pledges)} targets and as many commitments, ${n(LIMITS.charts)} charts, ${n(LIMITS.series)} series of reference data with the first ${n(LIMITS.observations)} values of each, the first ${n(LIMITS.text)} characters of a source and ${n(LIMITS.texts)} of all. Each part says what it leaves out. The command line lists every finding: assay check --json; the exports hold every record.`;

/** "and 99,727 more: assay check --json lists them all"; null where all are there. */
export function leftOut(listed: number, total: number, where: 'check' | 'export'): string | null {
  if (total <= listed) return null;
  const how = where === 'check' ? 'assay check --json lists every finding' : 'the exports hold all of them';
  return `and ${formatNumber(total - listed)} more; ${how}.`;
}

/**
 * The first part of a text that is too long, cut between two paragraphs where one ends near, never inside a pair of surrogates.
 * `most` counts UTF-16 units.
 */
export function cutText(text: string, most: number): string {
  if (text.length <= most) return text;
  const gap = text.lastIndexOf('\n\n', most);
  if (gap > most * 0.9) return text.slice(0, gap);
  const last = most === 0 ? 0 : text.charCodeAt(most - 1);
  return text.slice(0, last >= 0xd800 && last <= 0xdbff ? most - 1 : most);
}
