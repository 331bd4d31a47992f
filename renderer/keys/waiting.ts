import { beginLoad, isLoading, onLoaded } from '../state/loading.ts';
import { currentScreen, onScreenChange, type ScreenName } from '../state/navigation.ts';
import { onActionsChange } from './registry.ts';

/** A key that came before the screen it was meant for could take it. */
interface Early {
  readonly stroke: string;
  readonly screen: ScreenName;
  readonly until: number;
}

/** A person who typed longer ago than this has looked up by now; acting then would surprise. */
const PATIENCE_MS = 2500;

let queue: readonly Early[] = [];

/** Whether keys wait already: then later ones wait behind them, so that their order stays. */
export function keysWait(): boolean {
  const now = Date.now();
  queue = queue.filter(({ until }) => until >= now);
  return queue.length > 0;
}

/** Keeps a key for the screen shown, while that is still loading. False where nothing is awaited: the key has no meaning here. */
export function keepForLater(stroke: string): boolean {
  if (!keysWait() && !isLoading()) return false;
  queue = [...queue, { stroke, screen: currentScreen(), until: Date.now() + PATIENCE_MS }].slice(-8);
  return true;
}

/**
 * Gives kept keys to `take` as soon as it can run them, in their order; those of a screen that was left, or that came too
 * long ago, are dropped. Returns the way to stop.
 */
export function replayKeys(take: (stroke: string) => boolean): () => void {
  const replay = (final: boolean): void => {
    while (queue.length > 0) {
      const [early, ...rest] = queue;
      if (early === undefined) return;
      const stale = early.screen !== currentScreen() || early.until < Date.now();
      if (stale || take(early.stroke) || final) queue = rest;
      else return;
    }
  };
  const soon = (): void => {
    // The rest of the screen's actions and effects first.
    if (queue.length > 0) setTimeout(() => replay(false), 0);
  };
  const settle = (): void => replay(true);
  const arrive = (): void => {
    // Until the screen has asked for what it needs, which counts from then on.
    beginLoad()();
  };
  const stops = [onActionsChange(soon), onLoaded(settle), onScreenChange(arrive)];
  arrive();
  return () => {
    for (const stop of stops) stop();
  };
}
