import { create } from 'zustand';
import { app } from '../host/api.ts';
import { changeSettings, openAnother, useApp } from '../state/app.ts';
import { go, type ScreenName } from '../state/navigation.ts';

export interface TourStep {
  readonly title: string;
  readonly text: string;
  /** The screen that is shown beside it. */
  readonly screen: ScreenName;
  /** Keys worth knowing there, with what they do. */
  readonly keys: readonly (readonly [keys: string, does: string])[];
}

/** The tour: what each screen is for, in the order of the work. */
export const TOUR: readonly TourStep[] = [
  {
    title: 'Bring in a document',
    text: 'Sources holds your documents. Import files or paste a text: Assay reads it and proposes the figures and claims in it, each at its words. Nothing becomes a record until you accept it.',
    screen: 'sources',
    keys: [
      ['p', 'paste a text'],
      ['j', 'next suggestion'],
      ['Enter', 'accept it'],
    ],
  },
  {
    title: 'Put it right in the ledger',
    text: 'Every figure and claim is a row that you edit as in a spreadsheet. Type words, such as “nearly $8.9 billion”: Assay keeps them and shows which values they allow.',
    screen: 'ledger',
    keys: [
      ['Enter', 'edit the cell'],
      ['Mod+Z', 'undo, as often as you like'],
    ],
  },
  {
    title: 'See what does not hold up',
    text: 'Findings compares the figures with each other, contradictions first. The ruler draws what each figure allows; the line under it is the arithmetic. Accept a finding, or dismiss it with a reason.',
    screen: 'findings',
    keys: [
      ['j', 'next finding'],
      ['d', 'dismiss with a reason'],
    ],
  },
  {
    title: 'Hand it on',
    text: 'Report puts it all into one page, in which every sentence leads to its source. The same project always gives the same report.',
    screen: 'report',
    keys: [],
  },
  {
    title: 'Everything is a key away',
    text: 'Search or do anything from one field. This tour is found there too, under “tour”. Every change can be undone, and History shows them all.',
    screen: 'sources',
    keys: [
      ['Mod+K', 'search or do anything'],
      ['?', 'all the keys'],
      ['Mod+,', 'settings'],
    ],
  },
];

/** Which step of the tour is shown; null while it is not. */
export const useTour = create<{ readonly step: number | null }>()(() => ({ step: null }));

/** Shows a step of the tour and its screen. Beyond the last it ends. */
export function showStep(step: number): void {
  const shown = TOUR[step];
  if (shown === undefined) {
    leaveTour();
    return;
  }
  useTour.setState({ step });
  go(shown.screen);
}

/** Starts the tour: in the open project, or in the sample where none is open. */
export async function startTour(): Promise<void> {
  if (useApp.getState().info?.project == null) {
    const answer = await openAnother(() => app.call('project.sample', {}));
    if (!answer.ok) return;
  }
  showStep(0);
}

/** Ends the tour; it is not offered again by itself. */
export function leaveTour(): void {
  useTour.setState({ step: null });
  if (!useApp.getState().settings.tourSeen) void changeSettings({ tourSeen: true });
}
