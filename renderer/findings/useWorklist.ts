import { useMemo, useState } from 'react';
import type { FindingCount } from '../../shared/api.ts';
import type { CheckName, DisposedFinding } from '../../shared/model/finding.ts';
import type { Fault } from '../../shared/model/result.ts';
import { type DispositionState, VERDICTS, type Verdict } from '../../shared/model/vocabulary.ts';
import { type Query, useQuery } from '../state/query.ts';
import { countsByVerdict, type FindingGroup } from './grouping.ts';

/** Findings of one verdict that are listed at once. */
export const PAGE = 500;
/** What holds needs nobody: a long list of it stays folded until someone asks. */
const FOLD_ABOVE = 100;

const READS = ['findings', 'disposition'] as const;

export interface Worklist {
  readonly groups: readonly FindingGroup[];
  /** The findings that are listed, in their order. */
  readonly order: readonly DisposedFinding[];
  readonly counts: readonly FindingCount[];
  /** The counts are there, and the lists of all groups that are open. */
  readonly ready: boolean;
  readonly loading: boolean;
  readonly fault: Fault | null;
  fold(verdict: Verdict): void;
  /** Lists another stretch of a group. */
  page(verdict: Verdict, offset: number): void;
}

/** The findings to work on: true counts of each verdict, and a stretch of each that is open. */
export function useWorklist(disposition: DispositionState | null, check: CheckName | null): Worklist {
  const [asked, setAsked] = useState<ReadonlyMap<Verdict, boolean>>(() => new Map());
  const filter = `${disposition} ${check}`;
  const [paged, setPaged] = useState<{ readonly filter: string; readonly at: ReadonlyMap<Verdict, number> }>(() => ({
    filter,
    at: new Map(),
  }));
  const counts = useQuery('finding.counts', disposition === null ? {} : { disposition }, READS);
  const byVerdict = useMemo(() => countsByVerdict(counts.data ?? [], check), [counts.data, check]);
  const unfolded = (verdict: Verdict): boolean =>
    asked.get(verdict) ??
    (verdict !== 'holds' ||
      byVerdict.holds <= FOLD_ABOVE ||
      VERDICTS.every((v) => v === 'holds' || byVerdict[v] === 0));
  const offsetOf = (verdict: Verdict): number => {
    const at = paged.filter === filter ? (paged.at.get(verdict) ?? 0) : 0;
    // Findings that went may leave the last stretch empty.
    return at < byVerdict[verdict] ? at : 0;
  };
  const ask = (verdict: Verdict) =>
    byVerdict[verdict] > 0 && unfolded(verdict)
      ? {
          verdict,
          limit: PAGE,
          offset: offsetOf(verdict),
          ...(disposition === null ? {} : { disposition }),
          ...(check === null ? {} : { check }),
        }
      : null;
  const lists: { readonly [V in Verdict]: Query<readonly DisposedFinding[]> } = {
    contradiction: useQuery('finding.list', ask('contradiction'), READS),
    'holds-within-rounding': useQuery('finding.list', ask('holds-within-rounding'), READS),
    'cannot-tell': useQuery('finding.list', ask('cannot-tell'), READS),
    holds: useQuery('finding.list', ask('holds'), READS),
  };
  const groups = VERDICTS.flatMap((verdict): readonly FindingGroup[] => {
    const count = byVerdict[verdict];
    if (count === 0) return [];
    const open = unfolded(verdict);
    // Rows of the filter before must not stand under the counts of this one.
    const rows = lists[verdict].outdated ? [] : (lists[verdict].data ?? []);
    return [{ verdict, count, open, offset: offsetOf(verdict), findings: open ? rows : [] }];
  });
  return {
    groups,
    order: groups.flatMap((group) => group.findings),
    counts: counts.data ?? [],
    ready:
      counts.data !== null &&
      !counts.outdated &&
      groups.every(({ verdict, open }) => !open || (lists[verdict].data !== null && !lists[verdict].outdated)),
    loading: counts.loading || VERDICTS.some((verdict) => lists[verdict].loading),
    fault: counts.fault ?? VERDICTS.map((verdict) => lists[verdict].fault).find((fault) => fault !== null) ?? null,
    fold: (verdict) => setAsked(new Map(asked).set(verdict, !unfolded(verdict))),
    page: (verdict, offset) =>
      setPaged({ filter, at: new Map(paged.filter === filter ? paged.at : []).set(verdict, Math.max(0, offset)) }),
  };
}
