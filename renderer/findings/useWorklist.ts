import { useMemo, useState } from 'react';
import type { ChannelInput, FindingCount } from '../../shared/api.ts';
import type { CheckName, DisposedFinding } from '../../shared/model/finding.ts';
import type { Fault } from '../../shared/model/result.ts';
import { type DispositionState, VERDICTS, type Verdict } from '../../shared/model/vocabulary.ts';
import { type Query, readAhead, useQuery } from '../state/query.ts';
import { VERDICT_WORDS } from '../ui/Verdict.tsx';
import { CHECK_WORDS } from './checkWords.ts';
import { countsByVerdict, type FindingGroup, type Grouping, type GroupOf, groupsOf } from './grouping.ts';

/** Findings of one verdict that are listed at once. */
export const PAGE = 200;
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
  fold(key: string): void;
  /** Lists another stretch of a group. */
  page(key: string, offset: number): void;
  /** How many findings are left out because there are too many to group; 0 where all are there. */
  readonly left: number;
}

const TITLES: Readonly<Record<Verdict, string>> = {
  ...VERDICT_WORDS,
  'holds-within-rounding': 'Holds within rounding',
};

/** The findings to work on: true counts of each verdict, and a stretch of each that is open. */
export function useWorklist(disposition: DispositionState | null, check: CheckName | null, by: Grouping): Worklist {
  const byVerdict = useByVerdict(disposition, check, by === 'verdict');
  const grouped = useGrouped(disposition, check, by);
  return by === 'verdict' ? byVerdict : { ...grouped, counts: byVerdict.counts };
}

/** Findings that are read to be grouped, the worst first. */
const MOST_GROUPED = 300;

/** The worst findings, grouped by what they are about. */
function useGrouped(disposition: DispositionState | null, check: CheckName | null, by: Grouping): Worklist {
  const [folded, setFolded] = useState<ReadonlySet<string>>(() => new Set());
  const filter = { ...(disposition === null ? {} : { disposition }), ...(check === null ? {} : { check }) };
  const list = useQuery('finding.list', by === 'verdict' ? null : { ...filter, limit: MOST_GROUPED }, READS);
  const findings = useMemo(() => (list.outdated ? [] : (list.data ?? [])), [list.data, list.outdated]);
  const placed = by === 'source' || by === 'claim';
  const places = useQuery(
    'finding.places',
    placed && findings.length > 0 ? { ids: findings.map(({ id }) => id) } : null,
    [...READS, 'claim', 'source', 'anchor'],
  );
  const counts = useQuery(
    'finding.counts',
    by === 'verdict' ? null : disposition === null ? {} : { disposition },
    READS,
  );
  const total = (counts.data ?? []).reduce(
    (sum, one) => sum + (check === null || one.check === check ? one.count : 0),
    0,
  );
  const there = !placed || findings.length === 0 || (places.data !== null && !places.outdated);
  const groups = useMemo(() => {
    const groupOf: GroupOf = (finding) => {
      if (by === 'check') return { key: finding.check, title: CHECK_WORDS[finding.check] };
      const place = places.data?.[finding.id];
      const at = by === 'source' ? place?.source : place?.claim;
      return at == null
        ? { key: '', title: by === 'source' ? 'In no source' : 'Of no claim' }
        : { key: at.id, title: at.name };
    };
    return there ? groupsOf(findings, groupOf, (key) => folded.has(key)) : [];
  }, [findings, places.data, there, by, folded]);
  return {
    groups,
    order: groups.flatMap((group) => group.findings),
    counts: counts.data ?? [],
    ready: list.data !== null && !list.outdated && there,
    loading: list.loading || places.loading,
    fault: list.fault ?? places.fault,
    fold: (key) =>
      setFolded((before) => {
        const next = new Set(before);
        if (!next.delete(key)) next.add(key);
        return next;
      }),
    page: () => undefined,
    left: Math.max(0, total - findings.length),
  };
}

/** What is asked for a stretch of the findings of one verdict. */
function stretchOf(
  verdict: Verdict,
  offset: number,
  disposition: DispositionState | null,
  check: CheckName | null,
): ChannelInput<'finding.list'> {
  return {
    verdict,
    limit: PAGE,
    offset,
    ...(disposition === null ? {} : { disposition }),
    ...(check === null ? {} : { check }),
  };
}

/** Reads ahead what the list of findings shows first, while nothing else is to be done; null where there are none. */
export async function readWorklistAhead(): Promise<DisposedFinding | null> {
  const counts = await readAhead('finding.counts', { disposition: 'open' }, READS);
  const byVerdict = countsByVerdict(counts ?? [], null);
  const shown = VERDICTS.filter((verdict) => byVerdict[verdict] > 0 && (verdict !== 'holds' || isShort(byVerdict)));
  const lists = await Promise.all(
    shown.map((verdict) => readAhead('finding.list', stretchOf(verdict, 0, 'open', null), READS)),
  );
  return lists[0]?.[0] ?? null;
}

/** What holds is listed where it is little, or all there is. */
function isShort(byVerdict: Readonly<Record<Verdict, number>>): boolean {
  return byVerdict.holds <= FOLD_ABOVE || VERDICTS.every((v) => v === 'holds' || byVerdict[v] === 0);
}

/** True counts of each verdict, and a stretch of each that is open. */
function useByVerdict(disposition: DispositionState | null, check: CheckName | null, wanted: boolean): Worklist {
  const [asked, setAsked] = useState<ReadonlyMap<Verdict, boolean>>(() => new Map());
  const filter = `${disposition} ${check}`;
  const [paged, setPaged] = useState<{ readonly filter: string; readonly at: ReadonlyMap<Verdict, number> }>(() => ({
    filter,
    at: new Map(),
  }));
  const counts = useQuery('finding.counts', disposition === null ? {} : { disposition }, READS);
  const byVerdict = useMemo(() => countsByVerdict(counts.data ?? [], check), [counts.data, check]);
  const unfolded = (verdict: Verdict): boolean => asked.get(verdict) ?? (verdict !== 'holds' || isShort(byVerdict));
  const offsetOf = (verdict: Verdict): number => {
    const at = paged.filter === filter ? (paged.at.get(verdict) ?? 0) : 0;
    // Findings that went may leave the last stretch empty.
    return at < byVerdict[verdict] ? at : 0;
  };
  const ask = (verdict: Verdict) =>
    wanted && byVerdict[verdict] > 0 && unfolded(verdict)
      ? stretchOf(verdict, offsetOf(verdict), disposition, check)
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
    return [
      { key: verdict, title: TITLES[verdict], count, open, offset: offsetOf(verdict), findings: open ? rows : [] },
    ];
  });
  return {
    groups,
    order: groups.flatMap((group) => group.findings),
    counts: counts.data ?? [],
    ready:
      counts.data !== null &&
      !counts.outdated &&
      VERDICTS.every(
        (verdict) =>
          byVerdict[verdict] === 0 || !unfolded(verdict) || (lists[verdict].data !== null && !lists[verdict].outdated),
      ),
    loading: counts.loading || VERDICTS.some((verdict) => lists[verdict].loading),
    fault: counts.fault ?? VERDICTS.map((verdict) => lists[verdict].fault).find((fault) => fault !== null) ?? null,
    fold: (key) => {
      const verdict = VERDICTS.find((one) => one === key);
      if (verdict !== undefined) setAsked(new Map(asked).set(verdict, !unfolded(verdict)));
    },
    page: (key, offset) => {
      const verdict = VERDICTS.find((one) => one === key);
      if (verdict === undefined) return;
      setPaged({ filter, at: new Map(paged.filter === filter ? paged.at : []).set(verdict, Math.max(0, offset)) });
    },
    left: 0,
  };
}
