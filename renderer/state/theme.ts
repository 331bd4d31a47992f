import { create } from 'zustand';

export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

const KEY = 'assay.theme';

function stored(): Theme {
  try {
    const value = localStorage.getItem(KEY);
    return THEMES.find((theme) => theme === value) ?? 'system';
  } catch {
    return 'system';
  }
}

export const useTheme = create<{ readonly theme: Theme; readonly dark: boolean }>()(() => ({
  theme: 'system',
  dark: false,
}));

function apply(): void {
  const { theme } = useTheme.getState();
  const dark = theme === 'dark' || (theme === 'system' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.setAttribute('data-theme', dark ? 'dark' : 'light');
  useTheme.setState({ dark });
}

/** Sets the theme and remembers it. */
export function setTheme(theme: Theme): void {
  try {
    localStorage.setItem(KEY, theme);
  } catch {
    // Without storage the choice lasts for this window only.
  }
  useTheme.setState({ theme });
  apply();
}

/** Follows the remembered choice, or the system; called once before the first paint. */
export function startTheme(): void {
  useTheme.setState({ theme: stored() });
  apply();
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', apply);
}
