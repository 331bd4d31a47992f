import { create } from 'zustand';
import { api } from '../host/api.ts';

/** Where the widths of the panes are kept: with the project, but no record of it. */
const KEY = 'frame.layout';
/** Dragging changes a width many times a second; the last one counts. */
const SETTLE_MS = 400;

interface Pane {
  /** As the person left it; null for the usual width. */
  readonly width: number | null;
  readonly hidden: boolean;
}

const USUAL: Pane = { width: null, hidden: false };

/** How the person left the panes of this project, by name. */
export const useLayout = create<{ readonly panes: Readonly<Record<string, Pane>> }>()(() => ({ panes: {} }));

/** The CSS variable of a pane's width, for the grid it stands in: `var(--pane-sources-list, 252px)`. */
export function paneVariable(name: string): string {
  return `--pane-${name.replaceAll('.', '-')}`;
}

/** How one pane is left, as a hook. */
export function usePane(name: string): Pane {
  return useLayout((state) => state.panes[name] ?? USUAL);
}

function show(name: string, { width, hidden }: Pane, whenHidden: number): void {
  const { style } = document.documentElement;
  if (hidden) style.setProperty(paneVariable(name), `${whenHidden}px`);
  else if (width === null) style.removeProperty(paneVariable(name));
  else style.setProperty(paneVariable(name), `${width}px`);
}

let timer: ReturnType<typeof setTimeout> | undefined;

function keepLater(): void {
  clearTimeout(timer);
  timer = setTimeout(() => {
    // A remembered width is no edit of the ledger: losing it harms nobody, so a refusal stays silent.
    void api.invoke('setting.set', { key: KEY, value: useLayout.getState().panes });
  }, SETTLE_MS);
}

/** Changes a pane and remembers it. `whenHidden` is what stays of it: an icon's width, or nothing. */
export function changePane(name: string, patch: Partial<Pane>, whenHidden = 0): void {
  const pane = { ...(useLayout.getState().panes[name] ?? USUAL), ...patch };
  useLayout.setState(({ panes }) => ({ panes: { ...panes, [name]: pane } }));
  show(name, pane, whenHidden);
  keepLater();
}

/** The panes out of a stored value; what is none is left out. */
export function panesIn(stored: unknown): Readonly<Record<string, Pane>> {
  if (typeof stored !== 'object' || stored === null) return {};
  return Object.fromEntries(
    Object.entries(stored).flatMap(([name, raw]: readonly [string, unknown]) => {
      if (typeof raw !== 'object' || raw === null || !/^[a-z.]{1,40}$/.test(name)) return [];
      const width: unknown = Reflect.get(raw, 'width');
      const fits = typeof width === 'number' && width >= 40 && width <= 2000;
      return [[name, { width: fits ? Math.round(width) : null, hidden: Reflect.get(raw, 'hidden') === true }]];
    }),
  );
}

/** Reads how the panes were left in this project, and shows them so. */
export async function loadLayout(): Promise<void> {
  const answer = await api.invoke('setting.get', { key: KEY });
  if (!answer.ok) return;
  const panes = panesIn(answer.value);
  useLayout.setState({ panes });
  for (const [name, pane] of Object.entries(panes)) show(name, pane, name === 'nav' ? RAIL : 0);
}

/** What is left of the navigation when it is folded: its icons. */
export const RAIL = 52;
