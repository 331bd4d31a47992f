import { create } from 'zustand';

/** Whether the program that keeps the project answers. */
export const useConnection = create<{ readonly lost: boolean }>()(() => ({ lost: false }));

type Listener = () => void;
const listeners = new Set<Listener>();

/** Tells that the host was reached or not; after a gap everything on screen is read again. */
export function setConnected(connected: boolean): void {
  const wasLost = useConnection.getState().lost;
  if (wasLost === !connected) return;
  useConnection.setState({ lost: !connected });
  if (connected) for (const listener of listeners) listener();
}

/** Calls back when the host answers again after a gap. */
export function onReconnect(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
