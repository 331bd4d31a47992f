import { type ComponentType, createElement, lazy, useState } from 'react';

/** A component whose code is a file of its own. */
export interface LoadedAhead {
  readonly Screen: ComponentType;
  /** Loads its code, once; a failure is tried again. */
  readonly preload: () => Promise<unknown>;
}

/**
 * A component that is loaded when it is first shown, or before. Where its code is there already it is drawn at once: what React
 * calls lazy waits even then, and is held back for 300 ms after a placeholder was shown.
 */
export function loadedAhead(load: () => Promise<ComponentType>): LoadedAhead {
  let found: ComponentType | null = null;
  let loading: Promise<ComponentType> | null = null;
  const preload = async (): Promise<ComponentType> => {
    loading ??= load();
    try {
      found = await loading;
      return found;
    } catch (fault) {
      loading = null;
      throw fault;
    }
  };
  const Awaited = lazy(async () => ({ default: await preload() }));
  function Screen(): ReturnType<typeof createElement> {
    // One and the same as long as it is shown: another would be drawn anew.
    const [Own] = useState<ComponentType>(() => found ?? Awaited);
    return createElement(Own);
  }
  return { Screen, preload };
}
