import { useEffect, useRef } from 'react';
import type { FindingDetail } from '../../shared/api.ts';
import type { DisposedFinding } from '../../shared/model/finding.ts';
import { setParams } from '../state/navigation.ts';
import type { Query } from '../state/query.ts';
import type { Worklist } from './useWorklist.ts';

export interface Stepping {
  /** The place of the current finding in the order of the list; -1 where it is not listed. */
  readonly at: number;
  readonly current: DisposedFinding | null;
  readonly pick: (id: string | null) => void;
  readonly step: (by: 1 | -1) => void;
  /** Lists another stretch of a group and goes to its first finding. */
  readonly turn: (key: string, offset: number) => void;
}

interface SteppingInput {
  readonly list: Worklist;
  /** The finding that the address names. */
  readonly wanted: string | null;
  /** `wanted` once it rests. */
  readonly settled: string | null;
  readonly currentId: string | null;
  readonly detail: Query<FindingDetail>;
  readonly shown: FindingDetail | null;
}

/** Which finding of the worklist is worked on, and the way to the next. */
export function useStepping({ list, wanted, settled, currentId, detail, shown }: SteppingInput): Stepping {
  const { order } = list;
  // Where a finding that was worked on is gone, the one that took its place in the list is next.
  const place = useRef(0);
  const at = order.findIndex((finding) => finding.id === currentId);
  // A finding that an applied hint moved to another verdict has been dealt with: work goes on where it stood, not where it went.
  const worked = useRef<{ readonly id: string; readonly verdict: string } | null>(null);
  useEffect(() => {
    const now = order[at];
    if (now === undefined || !list.ready) return;
    const moved = worked.current?.id === now.id && worked.current.verdict !== now.verdict;
    worked.current = { id: now.id, verdict: now.verdict };
    const next = order[Math.min(place.current, order.length - 1)];
    if (moved && wanted === now.id && next !== undefined) setParams({ finding: next.id });
  }, [at, order, list.ready, wanted]);
  useEffect(() => {
    if (at >= 0) place.current = at;
  }, [at]);
  useEffect(() => {
    if (wanted === null || detail.fault?.code !== 'not-found' || detail.outdated || settled !== wanted) return;
    if (!list.ready) return;
    setParams({ finding: order[Math.min(place.current, order.length - 1)]?.id ?? null });
  }, [wanted, settled, detail.fault, detail.outdated, list.ready, order]);

  const pick = (id: string | null): void => setParams({ finding: id });
  // Another stretch of a group begins with its first finding, once it is there.
  const turned = useRef<{ readonly key: string; readonly offset: number } | null>(null);
  const turn = (key: string, offset: number): void => {
    turned.current = { key, offset: Math.max(0, offset) };
    list.page(key, offset);
  };
  useEffect(() => {
    const to = turned.current;
    if (to === null || !list.ready) return;
    const id = list.groups.find(({ key, offset }) => key === to.key && offset === to.offset)?.findings[0]?.id;
    if (id === undefined) return;
    turned.current = null;
    setParams({ finding: id });
  }, [list.ready, list.groups]);
  const step = (by: 1 | -1): void => {
    const from = at < 0 ? place.current - (by === 1 ? 1 : 0) : at;
    const next = order[Math.max(0, Math.min(order.length - 1, from + by))];
    // Past the end of what is listed, the next stretch of that group is.
    const group = list.groups.findLast(({ open, findings }) => open && findings.length > 0);
    if (by === 1 && from + by >= order.length && group !== undefined) {
      const until = group.offset + group.findings.length;
      if (until < group.count) {
        turn(group.key, until);
        return;
      }
    }
    if (next !== undefined) pick(next.id);
  };
  // The list knows enough to decide on; keys need not wait for the whole finding.
  return { at, current: order[at] ?? shown, pick, step, turn };
}
