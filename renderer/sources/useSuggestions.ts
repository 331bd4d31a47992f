import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { ProjectState, SourceDetail } from '../../shared/api.ts';
import type { Suggestion } from '../../shared/model/records.ts';
import { runCommand, undo, useUndoCount } from '../state/commands.ts';
import { useProject } from '../state/project.ts';
import { showToast } from '../state/toasts.ts';
import { plural } from '../words/plural.ts';
import { quoted, wordsOf } from './suggested.ts';
import { fits, type KindFilter, SURE } from './suggestionFilter.ts';

/** Most ids one command takes. */
const MOST_IDS = 10_000;
/** By then the reading that followed the commit has arrived, also that of a large source. */
const SETTLED_MS = 6000;
const COUNT_TRIES = 20;
const MOST_LOGGED = 500;
const COUNT_PAUSE_MS = 50;
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
  const [place, setPlace] = useState<Place>(BEGINNING);
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
  // Where the suggestion went with others (a claim is taken along with its figure), reading goes on at the same place.
  const current =
    open.find((s) => s.id === place.id) ?? open.find((s) => s.start >= place.start) ?? open[open.length - 1] ?? null;

  const release = useCallback((ids: readonly string[]): void => {
    const gone = new Set(ids);
    setDecided((before) => {
      const left = [...before].filter(([id]) => !gone.has(id));
      return left.length === before.size ? before : new Map(left);
    });
  }, []);
  const undone = useUndoCount((state) => state.count);
  /** What was decided on here, one by one, the last at the end. */
  const log = useRef<readonly string[]>([]);
  const latest = useRef({ decided, suggestions: detail?.suggestions ?? [] });
  useEffect(() => {
    if (undone === 0) return;
    // An undo sooner than the store showed the decision: its suggestion never left what was read.
    const last = [...latest.current.decided.keys()].at(-1);
    const back = latest.current.suggestions.find((s) => s.id === last);
    if (back !== undefined) setPlace(placeOf(back));
    setDecided(NONE);
  }, [undone]);
  useEffect(() => {
    const before = latest.current.suggestions;
    const suggestions = detail?.suggestions ?? [];
    if (before !== suggestions) {
      const closed = new Set(before.filter((s) => s.state !== 'open').map((s) => s.id));
      // An undo brings the claim back that came along with a figure: what was decided on itself is meant.
      const reopened = suggestions.filter((s) => s.state === 'open' && closed.has(s.id));
      const last = log.current.findLast((id) => reopened.some((s) => s.id === id));
      const back = reopened.find((s) => s.id === last) ?? reopened[0];
      if (back !== undefined) setPlace(placeOf(back));
    }
    latest.current = { decided, suggestions };
  }, [detail, decided]);
  // Once the store shows a decision it decides alone again, so that an undo brings the suggestion back.
  useEffect(() => {
    release((detail?.suggestions ?? []).filter((s) => s.state !== 'open').map((s) => s.id));
  }, [detail, release]);

  const take = useCallback(
    (ids: readonly string[], decision: Decision, run: () => Promise<{ readonly ok: boolean }>): void => {
      const last = ids[ids.length - 1];
      // After many at once the reading goes on where it was.
      const at =
        ids.length > 1 ? open.findIndex((s) => s.id === current?.id) - 1 : open.findIndex((s) => s.id === last);
      if (last !== undefined && ids.length === 1) log.current = [...log.current.slice(-MOST_LOGGED), last];
      const gone = new Set(ids);
      const next = open.slice(at + 1).find((s) => !gone.has(s.id)) ?? open.findLast((s) => !gone.has(s.id));
      setDecided((before) => new Map([...before, ...ids.map((id): [string, Decision] => [id, decision])]));
      if (next !== undefined) setPlace(placeOf(next));
      setEditing(false);
      void run().then((answer) => {
        if (answer.ok) {
          setTimeout(() => release(ids), SETTLED_MS);
        } else {
          release(ids);
          const refused = open.find((s) => s.id === ids[0]);
          if (refused !== undefined) setPlace(placeOf(refused));
        }
      });
    },
    [open, release, current?.id],
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
    take(ids, 'accepted', async () => {
      const before = useProject.getState().state?.counts;
      const answer = await runCommand('suggestion.accept', input);
      if (answer.ok) {
        const after = await countsAt(answer.value.seq);
        const figures = (after?.figure ?? 0) - (before?.figure ?? 0);
        const claims = (after?.claim ?? 0) - (before?.claim ?? 0);
        const told = [figures > 0 ? plural(figures, 'figure') : '', claims > 0 ? plural(claims, 'claim') : ''];
        showToast(`Accepted ${told.filter(Boolean).join(' and ') || plural(ids.length, 'suggestion')}`, {
          act: { title: 'Undo', run: () => void undo() },
          slot: 'suggestion',
        });
      }
      return answer;
    });
  }, [filter, sourceId, sure, take]);

  const show = useCallback(
    (id: string | null): void => {
      const wanted = open.find((s) => s.id === id);
      setPlace(wanted === undefined ? BEGINNING : placeOf(wanted));
    },
    [open],
  );
  const pick = useCallback(
    (id: string | null): void => {
      show(id);
      setEditing(false);
    },
    [show],
  );
  const edit = useCallback(
    (id: string | null): void => {
      if (id !== null) show(id);
      setEditing(id !== null);
    },
    [show],
  );
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

interface Place {
  readonly id: string | null;
  /** Where its words begin. */
  readonly start: number;
}

const BEGINNING: Place = { id: null, start: 0 };

function placeOf(suggestion: Suggestion): Place {
  return { id: suggestion.id, start: suggestion.start };
}

/** What the project holds after the edit `seq`; the news of it may come after the answer. */
async function countsAt(seq: number): Promise<ProjectState['counts'] | undefined> {
  for (let wait = 0; wait < COUNT_TRIES; wait += 1) {
    const { state } = useProject.getState();
    if (state !== null && state.seq >= seq) return state.counts;
    await new Promise((done) => setTimeout(done, COUNT_PAUSE_MS));
  }
  return undefined;
}

function said(suggestion: Suggestion): string {
  const { headline } = wordsOf(suggestion);
  return suggestion.kind === 'figure' ? headline : quoted(headline, 50);
}
