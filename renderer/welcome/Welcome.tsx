import { type KeyboardEvent, type ReactElement, useCallback, useEffect, useRef, useState } from 'react';
import type { RecentProject } from '../../shared/app.ts';
import type { Fault, Result } from '../../shared/model/result.ts';
import { app } from '../host/api.ts';
import { openKeysSheet, openPalette, openSettings } from '../keys/overlays.ts';
import { useActions } from '../keys/registry.ts';
import { useApp, useOpening } from '../state/app.ts';
import { Busy } from '../ui/Busy.tsx';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { Kbd } from '../ui/Kbd.tsx';
import { useSlow } from '../ui/useSlow.ts';
import { openPath, openSample } from './projects.ts';
import { RecentList } from './RecentList.tsx';
import { TroubleNote } from './TroubleNote.tsx';
import { startTour } from './tour.ts';
import { useFileDrop } from './useFileDrop.ts';
import { WELCOME_ACTIONS } from './welcomeActions.ts';
import './welcome.css';

interface Held {
  readonly recent: readonly RecentProject[] | null;
  readonly fault: Fault | null;
}

/** What is shown while no project is open: the recent ones, and the ways to another. */
export function Welcome(): ReactElement {
  const trouble = useApp((state) => state.info?.trouble ?? null);
  const busy = useOpening((state) => state.busy);
  const slow = useSlow(busy);
  const [held, setHeld] = useState<Held>({ recent: null, fault: null });
  const dragging = useFileDrop();
  const main = useRef<HTMLElement>(null);
  useActions(WELCOME_ACTIONS);

  const take = useCallback((answer: Result<readonly RecentProject[]>): void => {
    setHeld(answer.ok ? { recent: answer.value, fault: null } : { recent: [], fault: answer.fault });
  }, []);
  useEffect(() => {
    document.title = 'Assay';
    let stopped = false;
    void app.call('recent.list', {}).then((answer) => {
      if (!stopped) take(answer);
    });
    return () => {
      stopped = true;
    };
  }, [take]);

  const [refused, setRefused] = useState<string | null>(null);
  const open = async (path: string): Promise<void> => {
    setRefused(null);
    const answer = await openPath(path);
    if (!answer.ok) {
      setRefused(path);
      // What is wrong with it, and whether a backup may help, is the program's to say.
      const info = await app.call('info', {});
      if (info.ok) useApp.setState({ info: info.value });
    }
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    // From anywhere on the page the arrows lead into the list.
    if (event.key !== 'ArrowDown' || event.target !== main.current) return;
    const entry = main.current?.querySelector<HTMLElement>('.recent button');
    if (entry == null) return;
    event.preventDefault();
    entry.focus();
  };

  return (
    <main className="welcome" id="main" tabIndex={-1} aria-label="Welcome" ref={main} onKeyDown={onKeyDown}>
      <div className="welcome-sheet" aria-busy={busy}>
        <div className="welcome-busy">
          <Busy on={slow} />
        </div>
        <header>
          <h1 className="welcome-name">Assay</h1>
          <p className="welcome-lead">Pin every figure to its words, and see whether the numbers hold up.</p>
        </header>
        {trouble === null ? null : <TroubleNote trouble={trouble} key={`${trouble.path} ${refused ?? ''}`} />}
        <div className="welcome-columns">
          <section aria-labelledby="begin-heading">
            <h2 id="begin-heading">Begin</h2>
            <ul className="begin">
              {WELCOME_ACTIONS.filter((action) => action.shown !== null).map((action) => (
                <li key={action.id}>
                  <button type="button" onClick={action.run} disabled={busy}>
                    <Icon name={action.shown ?? 'plus'} size={18} />
                    <span>
                      <b>{action.title}</b>
                      <small>{action.detail}</small>
                    </span>
                    <Kbd keys={action.keys[0] ?? ''} />
                  </button>
                </li>
              ))}
            </ul>
            <p className="quiet welcome-drop">
              Or drop files here: a project is opened, documents begin a new one. Nothing leaves this machine.
            </p>
            <p className="welcome-tour">
              <Button kind="ghost" onClick={() => void startTour()} disabled={busy} keys="t">
                A short tour with the sample
              </Button>
            </p>
          </section>
          <section aria-labelledby="recent-heading" className="recent-part">
            <h2 id="recent-heading">Recent projects</h2>
            <RecentList
              recent={held.recent}
              fault={held.fault}
              onOpen={(path) => void open(path)}
              onForget={(path) => void app.call('recent.forget', { path }).then(take)}
              onSample={openSample}
            />
          </section>
        </div>
      </div>
      <footer className="welcome-foot">
        <Button kind="ghost" icon="settings" onClick={openSettings} keys="Mod+,">
          Settings
        </Button>
        <Button kind="ghost" onClick={openPalette} keys="Mod+K">
          Do anything
        </Button>
        <Button kind="ghost" onClick={openKeysSheet} keys="?">
          Keys
        </Button>
      </footer>
      {dragging ? (
        <div className="drop-veil" aria-hidden="true">
          Drop to begin
        </div>
      ) : null}
    </main>
  );
}
