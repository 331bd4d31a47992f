import { type ReactElement, Suspense, useEffect, useRef } from 'react';
import { useConnection } from '../host/connection.ts';
import { focusScreen } from '../keys/focusBack.ts';
import { readRecentHits } from '../keys/recentHits.ts';
import { useActions } from '../keys/registry.ts';
import { ImportDialogs } from '../sources/import/ImportDialogs.tsx';
import { type ScreenName, useScreen } from '../state/navigation.ts';
import { useProject } from '../state/project.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { TourCard } from '../welcome/TourCard.tsx';
import { useFileDrop } from '../welcome/useFileDrop.ts';
import { Guard } from './Guard.tsx';
import { GLOBAL_ACTIONS } from './globalActions.ts';
import { KeptScreen } from './KeptScreen.tsx';
import { Navigation } from './Navigation.tsx';
import { ScreenLoading } from './ScreenLoading.tsx';
import { StatusLine } from './StatusLine.tsx';
import { preloadScreens, SCREEN_LIST } from './screens.ts';
import { TopBar } from './TopBar.tsx';

/** An open project: top bar, navigation, the screen, the status line, and what of the project lies over them. */
export function App(): ReactElement {
  const screen = useScreen();
  const lost = useConnection((connection) => connection.lost);
  const name = useProject((project) => project.state?.name ?? null);
  const fault = useProject((project) => (project.state === null ? project.fault : null));
  const dragging = useFileDrop();
  useActions(GLOBAL_ACTIONS);
  useLeaveGuard();
  useScreenFocus(screen);

  useEffect(() => {
    void preloadScreens().then(readRecentHits);
  }, []);

  const entry = SCREEN_LIST.find((candidate) => candidate.name === screen);
  useEffect(() => {
    document.title = [entry?.title, name, 'Assay'].filter(Boolean).join(' · ');
  }, [entry, name]);

  return (
    <div className="win">
      <button type="button" className="skip btn" onClick={focusScreen}>
        Skip to the screen
      </button>
      <TopBar />
      {lost ? (
        <div className="banner" role="status">
          Assay does not answer at the moment. What was saved is safe; the screen picks up when it is back.
        </div>
      ) : null}
      <Navigation />
      <main id="main" tabIndex={-1} aria-label={entry?.title}>
        {fault !== null ? (
          <EmptyState icon="file" level={1} title="The project cannot be read">
            {fault.message}
          </EmptyState>
        ) : (
          <>
            <Guard place={screen}>
              <Suspense fallback={<ScreenLoading />}>
                {entry === undefined || entry.kept ? null : <entry.Screen />}
              </Suspense>
            </Guard>
            {SCREEN_LIST.filter(({ kept }) => kept).map((one) => (
              <KeptScreen key={one.name} entry={one} shown={one.name === screen} />
            ))}
          </>
        )}
      </main>
      <StatusLine />
      <ImportDialogs />
      <TourCard />
      {dragging ? (
        <div className="drop-veil" aria-hidden="true">
          Drop to import
        </div>
      ) : null}
    </div>
  );
}

/** A new screen takes the focus, unless it has given it to something of its own already. */
function useScreenFocus(screen: ScreenName): void {
  const before = useRef(screen);
  useEffect(() => {
    if (before.current === screen) return;
    before.current = screen;
    const focused = document.activeElement;
    if (focused?.closest('main, dialog, .tour') == null) focusScreen();
  }, [screen]);
}

/** Leaving while a change is on its way, or refused and still on screen, asks first. */
function useLeaveGuard(): void {
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent): void => {
      const { pending, drafts } = useProject.getState();
      if (pending > 0 || drafts.size > 0) event.preventDefault();
    };
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, []);
}
