import { useCallback, useEffect, useRef, useState } from 'react';
import type { ChannelInput, ChannelName, ChannelOutput } from '../../shared/api.ts';
import type { Fault } from '../../shared/model/result.ts';
import { api } from '../host/api.ts';
import { onChange, type Reads } from './changes.ts';
import { beginLoad } from './loading.ts';
import { useShown } from './navigation.ts';

export interface Query<T> {
  /** The newest answer; the one before stays while a new one is on its way. Null before the first. */
  readonly data: T | null;
  readonly fault: Fault | null;
  /** True once an answer has been awaited for 300 ms: time for a sign of patience, not before. */
  readonly loading: boolean;
  /** True while `data` answers an earlier input. */
  readonly outdated: boolean;
  readonly refetch: () => void;
}

const PATIENCE_MS = 300;
/** Last answers by question, so that a screen returned to shows at once what it showed before. */
const remembered = new Map<string, unknown>();
const REMEMBER = 60;

/** Answers read before any screen asked for them, with what they were read from. */
const ahead = new Map<string, readonly Reads[]>();

function remember(key: string, value: unknown): void {
  ahead.delete(key);
  remembered.delete(key);
  remembered.set(key, value);
  for (const oldest of remembered.keys()) {
    if (remembered.size <= REMEMBER) break;
    remembered.delete(oldest);
    ahead.delete(oldest);
  }
}

function keyOf(name: ChannelName, input: unknown): string {
  return `${name} ${JSON.stringify(input)}`;
}

let changes = 0;
onChange((touches) => {
  changes += 1;
  for (const [key, reads] of ahead) {
    if (!touches(reads)) continue;
    ahead.delete(key);
    remembered.delete(key);
  }
});

/**
 * Reads what a screen will ask for first, so that it is there on the first visit; forgotten where something changes before
 * that. Null where it could not be read, which the screen then says.
 */
export async function readAhead<C extends ChannelName>(
  name: C,
  input: ChannelInput<C>,
  reads: readonly Reads[],
): Promise<ChannelOutput<C> | null> {
  const key = keyOf(name, input);
  const known = remembered.get(key) as ChannelOutput<C> | undefined;
  if (known !== undefined) return known;
  const before = changes;
  const answer = await api.invoke(name, input);
  if (!answer.ok) return null;
  if (changes === before && !remembered.has(key)) {
    remember(key, answer.value);
    ahead.set(key, reads);
  }
  return answer.value;
}

interface Held<T> {
  readonly key: string;
  readonly data: T | null;
  readonly fault: Fault | null;
}

interface QueryOptions {
  /** Waits so long (ms) after the last change before reading again: for answers of many megabytes, shown ahead of it. */
  readonly settle?: number;
}

/**
 * Reads a channel and reads it again when a commit touches what it reads from. `input` null: nothing is asked yet.
 * The input is compared by its JSON, so it may be made anew on each render.
 */
export function useQuery<C extends ChannelName>(
  name: C,
  input: ChannelInput<C> | null,
  reads: readonly Reads[],
  options: QueryOptions = {},
): Query<ChannelOutput<C>> {
  type Answer = ChannelOutput<C>;
  const key = input === null ? '' : keyOf(name, input);
  const readsKey = reads.join(' ');
  const settle = options.settle ?? 0;
  const [held, setHeld] = useState<Held<Answer>>(() => ({
    key,
    data: (remembered.get(key) as Answer | undefined) ?? null,
    fault: null,
  }));
  const [slow, setSlow] = useState(false);
  const asked = useRef(0);
  const newest = useRef(input);
  const shown = useShown();
  const inSight = useRef(shown);
  // Something changed while it was out of sight: read anew when it is shown again.
  const stale = useRef(false);
  useEffect(() => {
    newest.current = input;
    inSight.current = shown;
  });

  const fetchNow = useCallback(() => {
    const question = newest.current;
    asked.current += 1;
    const mine = asked.current;
    if (question === null) return;
    const timer = setTimeout(() => {
      if (mine === asked.current) setSlow(true);
    }, PATIENCE_MS);
    const loaded = remembered.has(key) || !inSight.current ? null : beginLoad();
    void api.invoke(name, question).then((answer) => {
      clearTimeout(timer);
      loaded?.();
      if (mine !== asked.current) return;
      setSlow(false);
      if (answer.ok) {
        remember(key, answer.value);
        setHeld({ key, data: answer.value, fault: null });
      } else {
        setHeld((before) => ({ key, data: before.key === key ? before.data : null, fault: answer.fault }));
      }
    });
  }, [name, key]);

  useEffect(() => {
    const known = remembered.get(key) as Answer | undefined;
    if (known !== undefined) setHeld({ key, data: known, fault: null });
    stale.current = false;
    // What was read ahead is true until something changes it, and then it is known no more.
    if (known === undefined || !ahead.has(key)) fetchNow();
    const wanted = readsKey.split(' ') as Reads[];
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = onChange((touches) => {
      if (!touches(wanted)) return;
      clearTimeout(timer);
      if (!inSight.current) stale.current = true;
      else if (settle === 0) fetchNow();
      else timer = setTimeout(fetchNow, settle);
    });
    return () => {
      asked.current += 1;
      clearTimeout(timer);
      stop();
    };
  }, [fetchNow, key, readsKey, settle]);

  useEffect(() => {
    if (!shown || !stale.current) return;
    stale.current = false;
    fetchNow();
  }, [shown, fetchNow]);

  if (input === null) return { data: null, fault: null, loading: false, outdated: false, refetch: fetchNow };
  // An answer that is known shows with the very drawing that asks for it, not with the next.
  const known = held.key === key ? undefined : (remembered.get(key) as Answer | undefined);
  if (known !== undefined) return { data: known, fault: null, loading: slow, outdated: false, refetch: fetchNow };
  return { data: held.data, fault: held.fault, loading: slow, outdated: held.key !== key, refetch: fetchNow };
}
