import { create } from 'zustand';
import { type Settings, THEMES } from '../../shared/app.ts';

export { THEMES };
export type Theme = Settings['theme'];

/** The theme chosen, and whether the screen is dark now. */
export const useTheme = create<{ readonly theme: Theme; readonly dark: boolean }>()(() => ({
  theme: 'system',
  dark: false,
}));

function apply(): void {
  const { theme } = useTheme.getState();
  const dark = theme === 'dark' || (theme === 'system' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.setAttribute('data-theme', dark ? 'dark' : 'light');
  if (useTheme.getState().dark !== dark) useTheme.setState({ dark });
}

/** Shows a theme. It is the settings that remember it. */
export function showTheme(theme: Theme): void {
  if (useTheme.getState().theme !== theme) useTheme.setState({ theme });
  apply();
}

/** Follows the system until the settings are known; called once before the first paint. */
export function startTheme(): void {
  apply();
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', apply);
}
