import { useCallback, useEffect, useMemo, useState } from 'react';
import type { SourceDetail } from '../../shared/api.ts';
import type { Suggestion } from '../../shared/model/records.ts';
import { runCommand, useUndoCount } from '../state/commands.ts';
import { plural } from '../words/plural.ts';
import { wordsOf } from './suggested.ts';
import { fits, type KindFilter, SURE } from './suggestionFilter.ts';

/** Most ids one command takes. */
const MOST_IDS = 10_000;
/** By then the reading that followed the commit has arrived, also that of a large source. */
const SETTLED_MS = 6000;
type Decision = 'accepted' | 'rejected';
const NONE: ReadonlyMap<string, Decision> = new Map();

export interface Stepping {
  /** Open suggestions of the filter, by place. */
  readonly open: readonly Suggestion[];
  readonly total: number;
  readonly sure: readonly Suggestion[];
  /** Accepted, but not yet seen as such in what was read. */
  readonly taken: readonly Suggestion[];
  readonly current: Suggestion | null;
  readonly filter: KindFilter;
  readonly editing: boolean;
  readonly setFilter: (filter: KindFilter) => void;
  readonly pick: (id: string | null) => void;
  readonly step: (by: 1 | -1) => void;
  readonly accept: (id: string, fields?: Readonly<Record<string, unknown>>) => void;
  readonly reject: (id: string) => void;
  readonly edit: (id: string | null) => void;
  readonly acceptSure: () => void;
}

/**
 * Stepping through the suggestions of a source. A decision moves on at once and is written behind it; where the store
 * refuses, the suggestion comes back with the reason.
 */
export function useSuggestions(detail: SourceDetail | null): Stepping {
  const [filter, setFilter] = useState<KindFilter>('all');
  const [currentId, setCurrentId] = useState<string | null>(null);
  const [editing, setEditing] = useState(false);
  const [decided, setDecided] = useState<ReadonlyMap<string, Decision>>(NONE);
  const sourceId = detail?.source.id ?? null;

  const all = useMemo(
    () => (detail?.suggestions ?? []).filter((s) => s.state === 'open' && !decided.has(s.id)),
    [detail, decided],
  );
  const taken = useMemo(
    () =>
      decided.size === 0
        ? []
        : (detail?.suggestions ?? []).filter((s) => s.state === 'open' && decided.get(s.id) === 'accepted'),
    [detail, decided],
  );
  const open = useMemo(() => (filter === 'all' ? all : all.filter((s) => fits(s, filter))), [all, filter]);
  const sure = useMemo(() => open.filter((s) => s.confidence >= SURE), [open]);
  const current = open.find((s) => s.id === currentId) ?? open[0] ?? null;

  const release = useCallback((ids: readonly string[]): void => {
    const gone = new Set(ids);
    setDecided((before) => {
      const left = [...before].filter(([id]) => !gone.has(id));
      return left.length === before.size ? before : new Map(left);
    });
  }, []);
  const undone = useUndoCount((state) => state.count);
  useEffect(() => {
    if (undone > 0) setDecided(NONE);
  }, [undone]);
  // Once the store shows a decision it decides alone again, so that an undo brings the suggestion back.
  useEffect(() => {
    release((detail?.suggestions ?? []).filter((s) => s.state !== 'open').map((s) => s.id));
  }, [detail, release]);

  const take = useCallback(
    (ids: readonly string[], decision: Decision, run: () => Promise<{ readonly ok: boolean }>): void => {
      const last = ids[ids.length - 1];
      // After many at once the reading goes on at the first that is left.
      const at = ids.length > 1 ? -1 : open.findIndex((s) => s.id === last);
      const gone = new Set(ids);
      const next = open.slice(at + 1).find((s) => !gone.has(s.id)) ?? open.findLast((s) => !gone.has(s.id));
      setDecided((before) => new Map([...before, ...ids.map((id): [string, Decision] => [id, decision])]));
      setCurrentId(next?.id ?? null);
      setEditing(false);
      void run().then((answer) => {
        if (answer.ok) {
          setTimeout(() => release(ids), SETTLED_MS);
        } else {
          release(ids);
          setCurrentId(ids[0] ?? null);
        }
      });
    },
    [open, release],
  );

  const accept = useCallback(
    (id: string, fields?: Readonly<Record<string, unknown>>): void => {
      const suggestion = open.find((s) => s.id === id);
      if (suggestion === undefined) return;
      const changed = fields !== undefined && Object.keys(fields).length > 0;
      take([id], 'accepted', () =>
        runCommand(
          'suggestion.accept',
          { ids: [id], ...(changed ? { fields: { ...fields } } : {}) },
          { done: `Accepted ${said(suggestion)}`, slot: 'suggestion' },
        ),
      );
    },
    [open, take],
  );
  const reject = useCallback(
    (id: string): void => {
      const suggestion = open.find((s) => s.id === id);
      if (suggestion === undefined) return;
      take([id], 'rejected', () =>
        runCommand(
          'suggestion.mark',
          { ids: [id], state: 'rejected' },
          { done: `Rejected ${said(suggestion)}`, slot: 'suggestion' },
        ),
      );
    },
    [open, take],
  );
  const acceptSure = useCallback((): void => {
    if (sourceId === null || sure.length === 0) return;
    const ids = sure.map((s) => s.id);
    const input =
      filter === 'all'
        ? { sourceId, minConfidence: SURE }
        : filter === 'figure' || filter === 'claim'
          ? { sourceId, kind: filter, minConfidence: SURE }
          : { ids: ids.slice(0, MOST_IDS) };
    take(ids, 'accepted', () =>
      runCommand('suggestion.accept', input, {
        done: `Accepted ${plural(ids.length, 'suggestion')}`,
        slot: 'suggestion',
      }),
    );
  }, [filter, sourceId, sure, take]);

  const pick = useCallback((id: string | null): void => {
    setCurrentId(id);
    setEditing(false);
  }, []);
  const edit = useCallback((id: string | null): void => {
    if (id !== null) setCurrentId(id);
    setEditing(id !== null);
  }, []);
  const step = (by: 1 | -1): void => {
    const at = open.findIndex((s) => s.id === current?.id);
    const next = open[Math.max(0, Math.min(open.length - 1, at + by))];
    if (next !== undefined) pick(next.id);
  };
  return {
    open,
    total: all.length,
    taken,
    sure,
    current,
    filter,
    editing,
    setFilter,
    pick,
    step,
    accept,
    reject,
    edit,
    acceptSure,
  };
}

function said(suggestion: Suggestion): string {
  const { headline } = wordsOf(suggestion);
  return suggestion.kind === 'figure' ? headline : `“${headline.length > 50 ? `${headline.slice(0, 49)}…` : headline}”`;
}
