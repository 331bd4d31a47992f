import type { FindingQuote } from '../../shared/api.ts';
import type { DisposedFinding } from '../../shared/model/finding.ts';
import { VERDICTS, type Verdict } from '../../shared/model/vocabulary.ts';

export interface FindingGroup {
  readonly verdict: Verdict;
  readonly findings: readonly DisposedFinding[];
}

/** Findings by verdict, contradictions first; groups without findings are left out. */
export function groupFindings(findings: readonly DisposedFinding[]): readonly FindingGroup[] {
  return VERDICTS.map((verdict) => ({ verdict, findings: findings.filter((f) => f.verdict === verdict) })).filter(
    (group) => group.findings.length > 0,
  );
}

/** One sentence with all the figures of the finding that stand in it. */
export interface QuotedSentence {
  readonly sentence: string;
  readonly source: string | null;
  readonly sourceId: string | null;
  readonly speaker: string | null;
  /** By place in the sentence; places that overlap are left out. */
  readonly quotes: readonly FindingQuote[];
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
    const ordered: FindingQuote[] = [];
    for (const quote of group.toSorted((a, b) => a.start - b.start)) {
      if (quote.start >= (ordered[ordered.length - 1]?.end ?? 0) && quote.end > quote.start) ordered.push(quote);
    }
    const { figure, sentence } = first;
    return [{ sentence, source: figure.source, sourceId: figure.sourceId, speaker: figure.speaker, quotes: ordered }];
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
