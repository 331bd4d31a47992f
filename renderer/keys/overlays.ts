import { create } from 'zustand';

/** What lies over the screens: the palette or the sheet of keys. */
export const useOverlay = create<{ readonly open: 'palette' | 'keys' | null }>()(() => ({ open: null }));

export function openPalette(): void {
  useOverlay.setState({ open: 'palette' });
}

export function openKeysSheet(): void {
  useOverlay.setState({ open: 'keys' });
}

export function closeOverlay(): void {
  useOverlay.setState({ open: null });
}
