/** Counts what a screen cannot do without: its code, and the first answers it draws. */
let under = 0;
const listeners = new Set<() => void>();

/** A window out of sight is given no idle moment; what waits there goes on all the same. */
const PATIENCE_MS = 2000;

/**
 * Says that something is awaited that the screen needs before it can be worked with. Call what is returned when it is there; it
 * counts until the screen has drawn it, so that between one answer and the question that follows from it nothing seems ready.
 */
export function beginLoad(): () => void {
  under += 1;
  let done = false;
  return () => {
    if (done) return;
    done = true;
    whenDrawn(() => {
      under -= 1;
      if (under === 0) for (const listener of [...listeners]) listener();
    });
  };
}

/** Calls back once the browser has nothing left to do: what was under way is drawn, and its effects have run. */
function whenDrawn(then: () => void): void {
  const idle = (next: () => void) => requestIdleCallback(() => next(), { timeout: PATIENCE_MS });
  // The first idle moment may come before the frame, and effects run behind the frame.
  idle(() => setTimeout(() => idle(then), 0));
}

/** Whether the screen still waits for its first answers. */
export function isLoading(): boolean {
  return under > 0;
}

/** Calls back when nothing is awaited any more. */
export function onLoaded(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}
