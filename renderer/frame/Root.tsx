import { type ReactElement, useEffect } from 'react';
import { KeysSheet } from '../keys/KeysSheet.tsx';
import { useOverlay } from '../keys/overlays.ts';
import { Palette } from '../keys/Palette.tsx';
import { SettingsDialog } from '../settings/SettingsDialog.tsx';
import { useApp, useSettings } from '../state/app.ts';
import { connectProject } from '../state/project.ts';
import { Toasts } from '../ui/Toasts.tsx';
import { NewProjectDialog, OpenProjectDialog } from '../welcome/ProjectDialogs.tsx';
import { Welcome } from '../welcome/Welcome.tsx';
import { App } from './App.tsx';
import { JobsTray } from './JobsTray.tsx';

/** The window: the open project or the welcome screen, and what can lie over either. */
export function Root(): ReactElement | null {
  const info = useApp((state) => state.info);
  const overlay = useOverlay((state) => state.open);
  const { numbers, dates, firstDay } = useSettings();
  const key = info?.project?.key ?? null;
  useEffect(() => (key === null ? undefined : connectProject()), [key]);
  if (info === null) return null;
  // Drawn anew where numbers and dates are written another way: they stand in texts all over.
  const formats = `${numbers} ${dates} ${firstDay}`;
  return (
    <>
      {info.project === null ? <Welcome key={formats} /> : <App key={formats} />}
      {overlay === 'palette' ? <Palette /> : null}
      {overlay === 'keys' ? <KeysSheet /> : null}
      {overlay === 'settings' ? <SettingsDialog /> : null}
      {overlay === 'new-project' ? <NewProjectDialog /> : null}
      {overlay === 'open-project' ? <OpenProjectDialog /> : null}
      <JobsTray />
      <Toasts />
    </>
  );
}
