import { startTransition, useEffect, useState } from 'react';

/** So many more are drawn at a time: no key waits for them. */
const STEP = 40;
/** The rest is drawn however busy the screen is. */
const PATIENCE_MS = 500;

/**
 * How many of the lines of a list are drawn: at first those that may be in sight where the one at `at` is the first of them,
 * so that the screen shows at once, then the others, a few at a time while nothing else is to be done. A list that grows at
 * its end moves nothing that is read.
 */
export function useGrowing(total: number, at: number, leastHeight: number): number {
  const inSight = Math.max(0, at) + 1 + Math.ceil(window.innerHeight / leastHeight);
  const [drawn, setDrawn] = useState(0);
  const shown = Math.min(total, Math.max(drawn, inSight));
  useEffect(() => {
    if (shown >= total) return;
    const idle = requestIdleCallback(() => startTransition(() => setDrawn(shown + STEP)), { timeout: PATIENCE_MS });
    return () => cancelIdleCallback(idle);
  }, [shown, total]);
  return shown;
}
