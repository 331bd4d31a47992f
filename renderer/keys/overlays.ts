import { create } from 'zustand';

/** What lies over the screens. */
export type OverlayName = 'palette' | 'keys' | 'settings' | 'new-project' | 'open-project';

export const useOverlay = create<{ readonly open: OverlayName | null }>()(() => ({ open: null }));

export function openPalette(): void {
  useOverlay.setState({ open: 'palette' });
}

export function openKeysSheet(): void {
  useOverlay.setState({ open: 'keys' });
}

export function openSettings(): void {
  useOverlay.setState({ open: 'settings' });
}

export function openOverlay(name: OverlayName): void {
  useOverlay.setState({ open: name });
}

export function closeOverlay(): void {
  useOverlay.setState({ open: null });
}
