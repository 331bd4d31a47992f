import type { ComponentType } from 'react';
import type { ProjectState } from '../../shared/api.ts';
import type { ScreenName } from '../state/navigation.ts';
import { whenQuiet } from '../state/quiet.ts';
import type { IconName } from '../ui/Icon.tsx';
import { loadedAhead } from './loaded-ahead.ts';

/** What the frame knows of a screen. */
export interface ScreenEntry {
  readonly name: ScreenName;
  /** The word in the navigation; the accessible name of its link. */
  readonly title: string;
  readonly icon: IconName;
  /** After g. */
  readonly letter: string;
  readonly Screen: ComponentType;
  /** Whether it stays drawn while another one is shown (see KeptScreen). */
  readonly kept: boolean;
  /** Loads its code ahead of the first visit. */
  readonly preload: () => Promise<unknown>;
  /** The count beside the word and what it counts; null for none. */
  readonly count: (
    state: ProjectState,
  ) => { readonly number: number; readonly of: string; readonly hot: boolean } | null;
}

function screen(
  load: () => Promise<ComponentType>,
  { kept = false } = {},
): Pick<ScreenEntry, 'Screen' | 'preload' | 'kept'> {
  return { ...loadedAhead(load), kept };
}

/** Loads the code of all screens one after another while nothing else is to be done, so that switching never waits. */
export async function preloadScreens(): Promise<void> {
  for (const entry of SCREEN_LIST) {
    await new Promise<void>((resolve) => requestIdleCallback(() => resolve(), { timeout: 2000 }));
    // A screen that cannot be loaded says so when it is visited.
    await entry.preload().catch(() => undefined);
  }
}

/** The screens in the order of the navigation. Those not shown first are loaded when asked for. */
export const SCREEN_LIST: readonly ScreenEntry[] = [
  {
    name: 'sources',
    title: 'Sources',
    icon: 'sources',
    letter: 's',
    ...screen(async () => {
      const { SourcesScreen, warmSources } = await import('../sources/SourcesScreen.tsx');
      whenQuiet(() => void warmSources());
      return SourcesScreen;
    }),
    count: (state) => ({ number: state.counts.source, of: 'sources', hot: false }),
  },
  {
    name: 'ledger',
    title: 'Ledger',
    icon: 'ledger',
    letter: 'l',
    ...screen(
      async () => {
        const { LedgerScreen, warmLedger } = await import('../ledger/LedgerScreen.tsx');
        void warmLedger();
        return LedgerScreen;
      },
      { kept: true },
    ),
    count: (state) => ({ number: state.counts.figure, of: 'figures', hot: false }),
  },
  {
    name: 'findings',
    title: 'Findings',
    icon: 'findings',
    letter: 'f',
    ...screen(async () => {
      const { FindingsScreen, warmFindings } = await import('../findings/FindingsScreen.tsx');
      whenQuiet(() => void warmFindings());
      return FindingsScreen;
    }),
    count: (state) => ({
      number: state.verdicts.contradiction,
      of: 'contradictions',
      hot: state.verdicts.contradiction > 0,
    }),
  },
  {
    name: 'tracker',
    title: 'Tracker',
    icon: 'tracker',
    letter: 't',
    ...screen(async () => (await import('../tracker/TrackerScreen.tsx')).TrackerScreen),
    count: (state) => ({
      number: state.counts.target + state.counts.commitment,
      of: 'targets and commitments',
      hot: false,
    }),
  },
  {
    name: 'charts',
    title: 'Charts',
    icon: 'charts',
    letter: 'c',
    ...screen(async () => (await import('../charts/ChartsScreen.tsx')).ChartsScreen, { kept: true }),
    count: () => null,
  },
  {
    name: 'report',
    title: 'Report',
    icon: 'report',
    letter: 'r',
    ...screen(async () => (await import('../report/ReportScreen.tsx')).ReportScreen),
    count: () => null,
  },
  {
    name: 'history',
    title: 'History',
    icon: 'history',
    letter: 'h',
    ...screen(async () => (await import('../history/HistoryScreen.tsx')).HistoryScreen),
    count: () => null,
  },
];
