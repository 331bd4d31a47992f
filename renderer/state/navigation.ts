import { createContext, useContext } from 'react';
import { create } from 'zustand';
import type { GridName } from '../../shared/api.ts';

export const SCREENS = ['sources', 'ledger', 'findings', 'tracker', 'charts', 'report', 'history'] as const;
export type ScreenName = (typeof SCREENS)[number];

/** The words of a screen's place: which record is selected, which view. Kept in the address, so that reload returns there. */
export type Params = Readonly<Record<string, string>>;

interface Place {
  readonly screen: ScreenName;
  readonly params: Params;
}

const NOWHERE: Params = {};
const lastParams = new Map<ScreenName, Params>();

function parse(hash: string): Place {
  const [path = '', query = ''] = hash.replace(/^#\/?/, '').split('?');
  const screen = SCREENS.find((name) => name === path) ?? 'sources';
  return { screen, params: Object.fromEntries(new URLSearchParams(query)) };
}

function write(place: Place): string {
  const query = new URLSearchParams(place.params).toString();
  return `#/${place.screen}${query === '' ? '' : `?${query}`}`;
}

const usePlace = create<Place>()(() =>
  typeof location === 'undefined' ? { screen: 'sources', params: NOWHERE } : parse(location.hash),
);

if (typeof window !== 'undefined') {
  window.addEventListener('popstate', follow);
  window.addEventListener('hashchange', follow);
}

/** Shows the place that the address names: the person went back, or changed it. */
function follow(): void {
  const { screen, params } = usePlace.getState();
  lastParams.set(screen, params);
  usePlace.setState(parse(location.hash), true);
}

function move(place: Place, replace: boolean): void {
  lastParams.set(place.screen, place.params);
  const address = write(place);
  if (address !== location.hash) {
    if (replace) history.replaceState(null, '', address);
    else history.pushState(null, '', address);
  }
  usePlace.setState(place, true);
}

/** Goes to a screen: with params to that place, without to where the person last was on it. */
export function go(screen: ScreenName, params?: Params): void {
  const now = usePlace.getState();
  lastParams.set(now.screen, now.params);
  move({ screen, params: params ?? lastParams.get(screen) ?? NOWHERE }, false);
}

/** Changes some params of the screen shown without a step in the browser's history; null or '' takes one away. */
export function setParams(patch: Readonly<Record<string, string | null>>): void {
  const { screen, params } = usePlace.getState();
  const merged = Object.entries({ ...params, ...patch }).filter((pair): pair is [string, string] => Boolean(pair[1]));
  move({ screen, params: Object.fromEntries(merged) }, true);
}

/** Opens a source at the words [start, end). */
export function openQuote(sourceId: string, start: number | null = null, end: number | null = null): void {
  go('sources', start === null ? { source: sourceId } : { source: sourceId, at: `${start}-${end ?? start}` });
}

/** Shows a record in its grid of the ledger. */
export function openInLedger(grid: GridName, id: string): void {
  go('ledger', { grid, row: id });
}

export function openFinding(findingId: string): void {
  go('findings', { finding: findingId });
}

/** Calls back when another screen is shown. Returns the way to stop. */
export function onScreenChange(listener: () => void): () => void {
  return usePlace.subscribe((now, before) => {
    if (now.screen !== before.screen) listener();
  });
}

/** The screen that a part of the window is of, where it is kept while another one is shown; else null. */
export const OwnScreen = createContext<ScreenName | null>(null);

/** The screen that is shown; within a screen that is kept, that one. */
export function useScreen(): ScreenName {
  const own = useContext(OwnScreen);
  return usePlace((place) => own ?? place.screen);
}

/** Whether a part of a screen is shown there; false where it is kept while another part is shown in its place. */
export const InSight = createContext(true);

/** Whether the screen that this is a part of is shown, and not kept out of sight; so for a kept part of a screen. */
export function useShown(): boolean {
  const own = useContext(OwnScreen);
  const inSight = useContext(InSight);
  return usePlace((place) => own === null || own === place.screen) && inSight;
}

/** One param of the screen shown, or null; within a screen that is kept, as that one was left. */
export function useParam(name: string): string | null {
  const own = useContext(OwnScreen);
  return usePlace(({ screen, params }) => {
    const ownParams = own === null || own === screen ? params : (lastParams.get(own) ?? NOWHERE);
    return ownParams[name] ?? null;
  });
}

export function currentScreen(): ScreenName {
  return usePlace.getState().screen;
}
