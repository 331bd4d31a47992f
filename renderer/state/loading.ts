/** Counts what a screen cannot do without: its code, and the first answers it draws. */
let under = 0;
const listeners = new Set<() => void>();

/** Says that something is awaited that the screen needs before it can be worked with. Call what is returned when it is there. */
export function beginLoad(): () => void {
  under += 1;
  let done = false;
  return () => {
    if (done) return;
    done = true;
    under -= 1;
    if (under === 0) for (const listener of [...listeners]) listener();
  };
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
