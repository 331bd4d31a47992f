import { type KeyboardEvent, type ReactElement, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import type { Hit } from '../../shared/api.ts';
import { SCREEN_LIST } from '../frame/screens.ts';
import { useApp } from '../state/app.ts';
import { currentScreen, openInLedger, openQuote } from '../state/navigation.ts';
import { useQuery } from '../state/query.ts';
import { Icon, type IconName } from '../ui/Icon.tsx';
import { Kbd } from '../ui/Kbd.tsx';
import { matchScore } from './match.ts';
import { closeOverlay } from './overlays.ts';
import { noteHit, useRecentHits } from './recentHits.ts';
import { type Action, useAllActions } from './registry.ts';

const MOST_ACTIONS = 8;
const MOST_HITS = 30;

const HIT_WORDS: Readonly<Record<Hit['table'], { readonly many: string; readonly icon: IconName }>> = {
  source: { many: 'Sources', icon: 'sources' },
  claim: { many: 'Claims', icon: 'quote' },
  figure: { many: 'Figures', icon: 'ledger' },
  actor: { many: 'Actors', icon: 'actor' },
  indicator: { many: 'Indicators', icon: 'charts' },
  topic: { many: 'Topics', icon: 'topic' },
  event: { many: 'Events', icon: 'history' },
  series: { many: 'Series', icon: 'charts' },
};

interface Entry {
  readonly key: string;
  readonly group: string;
  readonly icon: IconName;
  readonly title: string;
  readonly detail: string;
  readonly keys: string | null;
  readonly run: () => void;
}

function goToHit(hit: Hit): void {
  if (hit.sourceId !== null) openQuote(hit.sourceId, hit.start, hit.start);
  else if (hit.table === 'source') openQuote(hit.id);
  else openInLedger(hit.table, hit.id);
}

function actionEntries(actions: readonly Action[], typed: string): readonly Entry[] {
  const here = currentScreen();
  const screenTitle = SCREEN_LIST.find((entry) => entry.name === here)?.title ?? '';
  // What the screen itself does wins over the way to it from elsewhere.
  const own = actions.filter((action) => action.where === here);
  const fromAfar = (action: Action): boolean =>
    action.where === 'anywhere' && own.some((other) => other.id === action.id || other.title === action.title);
  const offered = actions.filter(
    (action) =>
      action.hidden !== true &&
      !fromAfar(action) &&
      action.enabled !== false &&
      (action.where === 'anywhere' || action.where === here),
  );
  const scored = offered
    .map((action, order) => ({
      action,
      order,
      score: matchScore(action.title, typed) * 2 + (action.where === here ? 1 : 0),
      fits: matchScore(action.title, typed) > 0,
    }))
    .filter((entry) => entry.fits)
    .sort((a, b) => b.score - a.score || a.order - b.order)
    .slice(0, typed === '' ? undefined : MOST_ACTIONS);
  return scored.map(({ action }) => ({
    key: `action ${action.id}`,
    group: typed !== '' ? 'Do' : action.where === here ? screenTitle : 'Anywhere',
    icon: 'action',
    title: action.title,
    detail: '',
    keys: action.keys[0] ?? null,
    run: action.run,
  }));
}

/** Everything that can be done and everything that can be gone to, in one list under one field. */
export function Palette(): ReactElement {
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const dialog = useRef<HTMLDialogElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const actions = useAllActions();
  const hasProject = useApp((state) => state.info?.project != null);
  const words = useDeferredValue(typed.trim());
  const recent = useRecentHits(hasProject);
  const search = useQuery('search', words.length < 2 || !hasProject ? null : { text: words, limit: MOST_HITS }, []);

  const entries = useMemo<readonly Entry[]>(() => {
    const hits = words.length < 2 ? [] : (search.data ?? []);
    const entry = (hit: Hit, group: string): Entry => ({
      key: `${hit.table} ${hit.id}`,
      group,
      icon: HIT_WORDS[hit.table].icon,
      title: hit.title,
      detail: hit.snippet === hit.title ? '' : hit.snippet,
      keys: null,
      run: () => {
        goToHit(hit);
        void noteHit(hit);
      },
    });
    return [
      ...(typed.trim() === '' ? recent.map((hit) => entry(hit, 'Gone to last')) : []),
      // Of what is typed now: Enter right after the last letter must not run what fitted a letter before.
      ...actionEntries(actions, typed.trim()),
      ...hits.map((hit) => entry(hit, HIT_WORDS[hit.table].many)),
    ];
  }, [actions, typed, words, search.data, recent]);
  const current = Math.min(at, Math.max(0, entries.length - 1));

  useEffect(() => {
    const before = document.activeElement;
    const box = dialog.current;
    box?.showModal();
    const away = (event: PointerEvent): void => {
      if (event.target === box) closeOverlay();
    };
    box?.addEventListener('pointerdown', away);
    return () => {
      box?.removeEventListener('pointerdown', away);
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  useEffect(() => {
    list.current?.querySelector(`[data-at="${current}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [current]);

  // What is listed under the actions may still answer the words before: Enter on it waits for those typed now.
  const answered = words === typed.trim() && (words.length < 2 || (search.data !== null && !search.outdated));
  const [pressed, setPressed] = useState(false);
  useEffect(() => {
    if (!pressed || !(answered || search.fault !== null)) return;
    setPressed(false);
    take(entries[current]);
  });

  const take = (entry: Entry | undefined): void => {
    if (entry === undefined) return;
    closeOverlay();
    // After the dialog has closed and given the focus back.
    setTimeout(entry.run, 0);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 };
    const step = steps[event.key];
    if (step !== undefined) {
      event.preventDefault();
      setAt(Math.max(0, Math.min(entries.length - 1, current + step)));
    } else if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
      event.preventDefault();
      if (answered || !hasProject || entries[current]?.icon === 'action') take(entries[current]);
      else setPressed(true);
    } else if (event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      closeOverlay();
    }
  };

  return (
    <dialog
      ref={dialog}
      className="palette"
      aria-label="Search or do anything"
      onCancel={(event) => {
        event.preventDefault();
        closeOverlay();
      }}
    >
      <div className="palette-top">
        <Icon name="search" />
        <input
          autoFocus
          type="text"
          role="combobox"
          aria-label="Search or do anything"
          aria-expanded="true"
          aria-controls="palette-list"
          aria-autocomplete="list"
          aria-activedescendant={entries.length === 0 ? undefined : `palette-${current}`}
          placeholder="Search or do anything"
          spellCheck={false}
          autoComplete="off"
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            setAt(0);
            setPressed(false);
          }}
          onKeyDown={onKeyDown}
        />
        <Kbd keys="Escape" />
      </div>
      <div className="palette-list" id="palette-list" role="listbox" aria-label="Results" ref={list}>
        {entries.map((entry, index) => (
          <div key={entry.key}>
            {entries[index - 1]?.group === entry.group ? null : (
              <div className="palette-group" role="presentation">
                {entry.group}
              </div>
            )}
            <div
              className="palette-option"
              role="option"
              id={`palette-${index}`}
              data-at={index}
              aria-selected={index === current}
              tabIndex={-1}
              onPointerMove={() => setAt(index)}
              onClick={() => take(entry)}
              onKeyDown={() => {}}
            >
              <Icon name={entry.icon} />
              <span>
                <span className="clip" style={{ display: 'block' }}>
                  {entry.title}
                </span>
                {entry.detail === '' ? null : <small className="clip">{entry.detail}</small>}
              </span>
              {entry.keys === null ? null : <Kbd keys={entry.keys} />}
            </div>
          </div>
        ))}
        {entries.length === 0 ? (
          <div className="palette-none">
            Nothing in this project and nothing to do goes by “{typed.trim()}”. Try fewer or other words.
          </div>
        ) : null}
      </div>
    </dialog>
  );
}
