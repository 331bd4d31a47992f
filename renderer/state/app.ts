import { create } from 'zustand';
import { type AppInfo, DEFAULT_SETTINGS, type Opened, type Settings, type SettingsPatch } from '../../shared/app.ts';
import { faultText, type Result } from '../../shared/model/result.ts';
import { app } from '../host/api.ts';
import { setProjectKey } from '../host/served.ts';
import { chooseFormats } from '../words/formats.ts';
import { showTheme } from './theme.ts';
import { showToast } from './toasts.ts';

interface AppStore {
  /** Null until the program has answered. */
  readonly info: AppInfo | null;
  readonly settings: Settings;
}

/** What the program around the project told, and what the person chose. */
export const useApp = create<AppStore>()(() => ({ info: null, settings: DEFAULT_SETTINGS }));

/** What the person chose for all projects. */
export function useSettings(): Settings {
  return useApp((state) => state.settings);
}

function takeSettings(settings: Settings): void {
  chooseFormats(settings);
  showTheme(settings.theme);
  document.documentElement.setAttribute('data-density', settings.density);
  useApp.setState({ settings });
}

/** Asks the program what this window shows. Null where it does not answer. */
export async function loadInfo(): Promise<AppInfo | null> {
  const answer = await app.call('info', {});
  if (!answer.ok) return null;
  const info = answer.value;
  setProjectKey(info.project?.key);
  takeSettings(info.settings);
  useApp.setState({ info });
  return info;
}

/** Changes settings: shown at once, in every window, and told where they could not be kept. */
export async function changeSettings(patch: SettingsPatch): Promise<Result<Settings>> {
  const before = useApp.getState().settings;
  takeSettings({ ...before, ...(patch as Partial<Settings>) });
  const answer = await app.call('settings.change', patch);
  if (answer.ok) takeSettings(answer.value);
  else {
    takeSettings(before);
    showToast(`The setting could not be kept: ${faultText(answer.fault)}`, { kind: 'fault' });
  }
  return answer;
}

/** Follows settings changed in other windows, and another project opened in this one. */
export function followApp(): () => void {
  return app.subscribe((event) => {
    switch (event.type) {
      case 'settings':
        takeSettings(event.settings);
        return;
      case 'project': {
        const shown = useApp.getState().info?.project?.key ?? null;
        // The page that opened it knows already; the others begin anew.
        if (event.key !== shown) void followProject(event.key);
        return;
      }
    }
  });
}

async function followProject(key: string | null): Promise<void> {
  const { info } = useApp.getState();
  if (useOpening.getState().busy || info === null) return;
  // From the welcome screen there is nothing to lose; a project that is shown goes with all that was read of it.
  if (info.project === null && key !== null) await loadInfo();
  else beginAnew();
}

/** Whether a project is being opened just now, so that a second wish waits. */
export const useOpening = create<{ readonly busy: boolean }>()(() => ({ busy: false }));

/** Asks for another project in this window, and shows it where it comes. The fault where it does not. */
export async function openAnother(wish: () => Promise<Result<Opened>>): Promise<Result<Opened>> {
  if (useOpening.getState().busy) return { ok: true, value: { kind: 'cancelled' } };
  useOpening.setState({ busy: true });
  try {
    const answer = await wish();
    if (answer.ok && answer.value.kind === 'here') {
      if (useApp.getState().info?.project == null) await loadInfo();
      else beginAnew();
    }
    return answer;
  } finally {
    useOpening.setState({ busy: false });
  }
}

/** Loads the page anew, for another project: nothing of the one before stays in memory. */
export function beginAnew(): void {
  history.replaceState(null, '', '#/');
  location.reload();
}
