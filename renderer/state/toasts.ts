import { create } from 'zustand';

export interface Toast {
  readonly id: number;
  readonly text: string;
  readonly kind: 'done' | 'fault';
  /** One act, like Undo. */
  readonly act: { readonly title: string; readonly run: () => void } | null;
  /** A newer message of the same slot takes its place. */
  readonly slot: string;
}

const MOST = 3;

export const useToasts = create<{ readonly toasts: readonly Toast[] }>()(() => ({ toasts: [] }));
let next = 1;

/**
 * Shows a short message at the foot of the window; screen readers say it. Only the newest carries an act: undo takes back
 * the last edit, so an older message must not offer it. Returns its id, by which it can be taken away.
 */
export function showToast(
  text: string,
  options: { kind?: Toast['kind']; act?: Toast['act']; slot?: string } = {},
): number {
  const toast: Toast = {
    id: next++,
    text,
    kind: options.kind ?? 'done',
    act: options.act ?? null,
    slot: options.slot ?? text,
  };
  useToasts.setState(({ toasts }) => ({
    toasts: [...toasts.filter((t) => t.slot !== toast.slot && !(t.act !== null && toast.act !== null)), toast].slice(
      -MOST,
    ),
  }));
  return toast.id;
}

export function dropToast(id: number): void {
  useToasts.setState(({ toasts }) => ({ toasts: toasts.filter((toast) => toast.id !== id) }));
}

/** Takes the messages away that say what was done; why something was refused stays to be read. */
export function dropDone(): void {
  useToasts.setState(({ toasts }) => ({ toasts: toasts.filter((toast) => toast.kind === 'fault') }));
}

/** Where messages stand, as CSS lengths: from the left and from below, and how wide they may be. */
export interface MessagePlace {
  readonly left: string;
  readonly bottom: string;
  readonly room: string;
}

/** The place that the frame leaves for messages; null where it says none. */
export const useMessagePlace = create<{ readonly place: MessagePlace | null }>()(() => ({ place: null }));
