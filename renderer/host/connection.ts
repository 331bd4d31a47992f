import { create } from 'zustand';

/** Whether the program that keeps the project answers. */
export const useConnection = create<{ readonly lost: boolean }>()(() => ({ lost: false }));

type Listener = () => void;
const listeners = new Set<Listener>();

/** Tells whether the host was reached. */
export function setLost(lost: boolean): void {
  if (useConnection.getState().lost !== lost) useConnection.setState({ lost });
}

/** Tells that changes are heard again after a gap: what is on screen may be older than the project. */
export function heardAgain(): void {
  setLost(false);
  for (const listener of listeners) listener();
}

/** Calls back when changes are heard again after a gap. */
export function onReconnect(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
