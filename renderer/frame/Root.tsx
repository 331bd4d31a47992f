import { type ReactElement, useEffect } from 'react';
import { KeysSheet } from '../keys/KeysSheet.tsx';
import { useOverlay } from '../keys/overlays.ts';
import { Palette } from '../keys/Palette.tsx';
import { SettingsDialog } from '../settings/SettingsDialog.tsx';
import { useApp, useSettings } from '../state/app.ts';
import { connectProject } from '../state/project.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
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
  if (info === null) {
    return (
      <main id="main" aria-label="Assay">
        <EmptyState
          icon="file"
          level={1}
          title="Assay does not answer"
          acts={
            <Button kind="go" onClick={() => location.reload()}>
              Try again
            </Button>
          }
        >
          The program that keeps your projects may have ended. What was saved is safe. Start it again, then try again
          here.
        </EmptyState>
      </main>
    );
  }
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
