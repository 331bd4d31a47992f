import { useCallback, useEffect, useRef, useState } from 'react';
import type { SourceDetail, SourceNews } from '../../shared/api.ts';
import type { Suggestion } from '../../shared/model/records.ts';
import type { Fault } from '../../shared/model/result.ts';
import { api } from '../host/api.ts';
import { onChange, type Reads } from '../state/changes.ts';
import { beginLoad } from '../state/loading.ts';

const READS: readonly Reads[] = ['source', 'figure', 'claim', 'anchor', 'suggestion', 'findings', 'disposition'];
/** Sources that show at once when they are returned to: each may be of many megabytes. */
const REMEMBER = 4;
const PATIENCE_MS = 300;
const remembered = new Map<string, SourceDetail>();

function remember(detail: SourceDetail): void {
  const { id } = detail.source;
  remembered.delete(id);
  remembered.set(id, detail);
  for (const oldest of remembered.keys()) {
    if (remembered.size <= REMEMBER) break;
    remembered.delete(oldest);
  }
}

/** Reads a source before it is shown. */
export async function readSourceAhead(id: string): Promise<void> {
  if (remembered.has(id)) return;
  const answer = await api.invoke('source.get', { id });
  if (answer.ok && !remembered.has(id)) remember(answer.value);
}

interface Held {
  readonly detail: SourceDetail | null;
  readonly fault: Fault | null;
}

/** A source as it is now. After a commit only what changed is asked for; the text comes once, however long it is. */
export function useSource(id: string | null, settle: number): Held & { readonly loading: boolean } {
  const [held, setHeld] = useState<Held>(() => ({
    detail: id === null ? null : (remembered.get(id) ?? null),
    fault: null,
  }));
  const [slow, setSlow] = useState(false);
  const newest = useRef<SourceDetail | null>(null);
  const wanted = useRef(id);

  const load = useCallback(async (asked: string): Promise<void> => {
    const had = newest.current?.source.id === asked ? newest.current : (remembered.get(asked) ?? null);
    const answer =
      had === null
        ? await api.invoke('source.get', { id: asked })
        : await api
            .invoke('source.news', { id: asked, since: had.seq })
            .then((news) => (news.ok ? { ok: true as const, value: withNews(had, news.value) } : news));
    if (answer.ok) remember(answer.value);
    else remembered.delete(asked);
    // Another source was asked for meanwhile.
    if (wanted.current !== asked) return;
    if (!answer.ok) {
      setHeld({ detail: null, fault: answer.fault });
      return;
    }
    newest.current = answer.value;
    setHeld({ detail: answer.value, fault: null });
  }, []);

  useEffect(() => {
    wanted.current = id;
    newest.current = null;
    if (id === null) {
      setHeld({ detail: null, fault: null });
      return;
    }
    let isOver = false;
    let isBusy = false;
    let again = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const run = async (): Promise<void> => {
      // One question at a time: what comes meanwhile is asked after it, from where it left off.
      if (isBusy) {
        again = true;
        return;
      }
      isBusy = true;
      const patience = setTimeout(() => setSlow(true), PATIENCE_MS);
      // Keys typed meanwhile are meant for the text that is on its way.
      const loaded = remembered.has(id) ? null : beginLoad();
      await load(id);
      clearTimeout(patience);
      loaded?.();
      isBusy = false;
      if (isOver) return;
      setSlow(false);
      if (again) {
        again = false;
        void run();
      }
    };
    const known = remembered.get(id);
    if (known !== undefined) setHeld({ detail: known, fault: null });
    void run();
    const stop = onChange((touches, change) => {
      if (!touches(READS)) return;
      // After a lost connection nothing is sure.
      if (change === null) {
        newest.current = null;
        remembered.clear();
      }
      clearTimeout(timer);
      timer = setTimeout(() => void run(), settle);
    });
    return () => {
      isOver = true;
      clearTimeout(timer);
      stop();
    };
  }, [id, load, settle]);

  const detail = held.detail?.source.id === id ? held.detail : null;
  return { detail, fault: held.fault, loading: slow };
}

/** What was known of a source with what is new. */
export function withNews(had: SourceDetail, news: SourceNews): SourceDetail {
  return {
    seq: news.seq,
    source: news.source ?? had.source,
    highlights: news.highlights,
    astray: news.astray,
    suggestions: mergedSuggestions(had.suggestions, news),
  };
}

function mergedSuggestions(had: readonly Suggestion[], { suggestions, gone }: SourceNews): readonly Suggestion[] {
  if (suggestions.length === 0 && gone.length === 0) return had;
  const fresh = new Map(suggestions.map((suggestion) => [suggestion.id, suggestion]));
  const left = new Set(gone);
  const kept = had.flatMap((suggestion) => {
    if (left.has(suggestion.id)) return [];
    const newer = fresh.get(suggestion.id);
    fresh.delete(suggestion.id);
    return [newer ?? suggestion];
  });
  return [...kept, ...fresh.values()].sort((a, b) => a.start - b.start);
}
