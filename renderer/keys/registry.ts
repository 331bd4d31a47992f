import { useEffect, useMemo, useRef } from 'react';
import { create } from 'zustand';
import { currentScreen, type ScreenName, useShown } from '../state/navigation.ts';

/** Something a person can do: one entry for the palette, the sheet of keys, the native menu and the keyboard. */
export interface Action {
  /** Also the id that the native menu sends: "edit.undo", "go.ledger". */
  readonly id: string;
  /** A verb and its object: "Accept the suggestion". */
  readonly title: string;
  /** Strokes that run it (see keyNames.ts); the first is the one shown. */
  readonly keys: readonly string[];
  /** The screen it acts on, or anywhere. */
  readonly where: ScreenName | 'anywhere';
  /** When it applies ("words are selected"): said in the sheet of keys where another action has the same key. */
  readonly when?: string;
  /** One word for the status line ("accept"); given for the keys worth showing there. */
  readonly short?: string;
  /** Also while a text field is focused; for combinations with Mod or Alt, and Escape. */
  readonly inFields?: boolean;
  /** False while it cannot run now; it is then neither run nor offered. */
  readonly enabled?: boolean;
  /** The browser answers the key itself where it can act (copy, paste): it is told, and left alone. */
  readonly byBrowser?: boolean;
  /** Runs from the keyboard and the menu only, not worth a line in the palette. */
  readonly hidden?: boolean;
  readonly run: () => void;
}

interface RegistryState {
  readonly groups: ReadonlyMap<symbol, readonly Action[]>;
}

const useRegistry = create<RegistryState>()(() => ({ groups: new Map() }));

/** Adds actions until the returned function is called. Later groups win over earlier ones with the same key. */
export function registerActions(actions: readonly Action[]): () => void {
  const key = Symbol('actions');
  useRegistry.setState(({ groups }) => ({ groups: new Map(groups).set(key, actions) }));
  return () => {
    useRegistry.setState(({ groups }) => {
      const rest = new Map(groups);
      rest.delete(key);
      return { groups: rest };
    });
  };
}

/**
 * Registers actions while the component is mounted and its screen is shown. `run` may close over the newest state: only ids, titles, keys and
 * `enabled` decide whether the registry changes, so a list made anew on each render costs nothing.
 */
export function useActions(actions: readonly Action[]): void {
  const newest = useRef(actions);
  const shown = useShown();
  useEffect(() => {
    newest.current = actions;
  });
  const shape = JSON.stringify(
    actions.map((a) => [a.id, a.title, a.keys, a.where, a.short, a.inFields, a.enabled, a.hidden]),
  );
  useEffect(() => {
    if (!shown) return;
    const rows = JSON.parse(shape) as readonly (readonly [string])[];
    const held = rows.flatMap(([id]) => {
      const action = newest.current.find((a) => a.id === id);
      if (action === undefined) return [];
      return [{ ...action, run: () => newest.current.find((a) => a.id === id)?.run() }];
    });
    return registerActions(held);
  }, [shape, shown]);
}

/** All registered actions, in order of registration. */
export function allActions(): readonly Action[] {
  return [...useRegistry.getState().groups.values()].flat();
}

/** All registered actions, as a hook. */
export function useAllActions(): readonly Action[] {
  const groups = useRegistry((state) => state.groups);
  return useMemo(() => [...groups.values()].flat(), [groups]);
}

/** Calls back when actions are registered or go. */
export function onActionsChange(listener: () => void): () => void {
  return useRegistry.subscribe(listener);
}

/** How long an action waits for the screen that does it. */
const ARRIVE_MS = 8000;

/**
 * Runs an action of a screen that is on its way: at once if its screen has registered it, else as soon as it does.
 * `title` tells apart what one id does in several states of the screen. `missed` is called where it cannot run in time;
 * a person who went elsewhere meanwhile wants it no more.
 */
export function runOnceThere(
  screen: ScreenName,
  id: string,
  options: { readonly title?: string; readonly missed?: () => void } = {},
): void {
  const { title, missed } = options;
  const tryIt = (): boolean => {
    const action = allActions().findLast((a) => a.id === id && a.where === screen);
    if (action === undefined || action.enabled === false) return false;
    if (title !== undefined && action.title !== title) return false;
    action.run();
    return true;
  };
  if (tryIt()) return;
  let done = false;
  const stop = useRegistry.subscribe(() => {
    // The rest of the screen's actions and effects first.
    setTimeout(() => {
      if (done || currentScreen() !== screen || !tryIt()) return;
      done = true;
      stop();
    }, 0);
  });
  setTimeout(() => {
    if (done) return;
    done = true;
    stop();
    if (currentScreen() === screen) missed?.();
  }, ARRIVE_MS);
}

/** Runs the action of this id if it is there and can run; whether it did. */
export function runAction(id: string): boolean {
  const action = allActions().findLast((a) => a.id === id);
  if (action === undefined || action.enabled === false) return false;
  action.run();
  return true;
}
