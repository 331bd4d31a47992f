import { isLoading } from './loading.ts';

/** So long after the last key or press a person reads rather than works: time for what may hold the screen for a moment. */
const QUIET_MS = 400;

let lastAct = Number.NEGATIVE_INFINITY;

if (typeof window !== 'undefined') {
  const note = (): void => {
    lastAct = performance.now();
  };
  for (const kind of ['keydown', 'pointerdown', 'wheel']) {
    window.addEventListener(kind, note, { capture: true, passive: true });
  }
}

/** Looks again after this, where the screen still waits for its own answers. */
const AGAIN_MS = 100;

/** Calls back once nothing else is to be done, the screen has what it shows and the person has paused. */
export function whenQuiet(act: () => void): void {
  requestIdleCallback(() => {
    const left = QUIET_MS - (performance.now() - lastAct);
    if (left <= 0 && !isLoading()) act();
    else setTimeout(() => whenQuiet(act), Math.max(left, AGAIN_MS));
  });
}
