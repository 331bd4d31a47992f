import { openKeysSheet, openPalette, openSettings } from '../keys/overlays.ts';
import { type Action, runOnceThere } from '../keys/registry.ts';
import { backUpNow } from '../settings/backups.ts';
import { pasteText, pickFiles } from '../sources/import/importState.ts';
import { changeSettings } from '../state/app.ts';
import { redo, undo } from '../state/commands.ts';
import { go, type Params, type ScreenName } from '../state/navigation.ts';
import { showToast } from '../state/toasts.ts';
import { closeProject, newProject, openProject, openSample } from '../welcome/projects.ts';
import { startTour } from '../welcome/tour.ts';
import { SCREEN_LIST } from './screens.ts';

/** What another screen does, offered everywhere: goes there and does it. The id is the one that the screen gives it. */
function onScreen(screen: ScreenName, id: string, title: string, params?: Params): Action {
  return {
    id: `${screen}.${id}`,
    title,
    keys: [],
    where: 'anywhere',
    run: () => {
      go(screen, params);
      runOnceThere(screen, `${screen}.${id}`, {
        missed: () => showToast(`There is nothing here now to do this with: ${title}`),
      });
    },
  };
}

/** A grid of the ledger, and a new record in it. */
function ofGrid(grid: string, one: string, many: string): readonly Action[] {
  const show = (): void => go('ledger', { grid });
  const title = `New ${one}`;
  return [
    { id: `ledger.show.${grid}`, title: `Show the ${many} in the ledger`, keys: [], where: 'anywhere', run: show },
    ...(grid === 'figure'
      ? []
      : [
          {
            id: `ledger.new.${grid}`,
            title,
            keys: [],
            where: 'anywhere' as const,
            run: () => {
              show();
              runOnceThere('ledger', 'ledger.new', { title });
            },
          },
        ]),
  ];
}

/** What can be done from every screen. The ids are those of the native menu too. */
export const GLOBAL_ACTIONS: readonly Action[] = [
  {
    id: 'palette.open',
    title: 'Search or do anything',
    keys: ['Mod+K'],
    where: 'anywhere',
    inFields: true,
    hidden: true,
    run: openPalette,
  },
  { id: 'search.open', title: 'Search the project', keys: ['/'], where: 'anywhere', run: openPalette },
  ...SCREEN_LIST.map(
    (entry, index): Action => ({
      id: `go.${entry.name}`,
      title: `Go to ${entry.title}`,
      keys: [`g ${entry.letter}`, `Mod+${index + 1}`],
      where: 'anywhere',
      inFields: true,
      run: () => go(entry.name),
    }),
  ),
  { id: 'edit.undo', title: 'Undo', keys: ['Mod+Z'], where: 'anywhere', run: () => void undo() },
  { id: 'edit.redo', title: 'Redo', keys: ['Mod+Shift+Z', 'Mod+Y'], where: 'anywhere', run: () => void redo() },
  { id: 'import.files', title: 'Import files', keys: ['Mod+I'], where: 'anywhere', inFields: true, run: pickFiles },
  { id: 'import.paste', title: 'Paste a text as a source', keys: ['p'], where: 'anywhere', run: pasteText },
  onScreen('report', 'html', 'Export the report as HTML'),
  onScreen('report', 'md', 'Export the report as Markdown'),
  onScreen('report', 'draw', 'Draw the report again'),
  onScreen('ledger', 'search', 'Search in the ledger'),
  ...ofGrid('figure', 'figure', 'figures'),
  ...ofGrid('claim', 'claim', 'claims'),
  ...ofGrid('actor', 'actor', 'actors'),
  ...ofGrid('indicator', 'indicator', 'indicators'),
  ...ofGrid('topic', 'topic', 'topics'),
  ...ofGrid('event', 'event', 'events'),
  ...ofGrid('series', 'series', 'series'),
  onScreen('findings', 'accept', 'Accept the finding'),
  onScreen('findings', 'dismiss', 'Dismiss the finding with a reason'),
  onScreen('findings', 'source', 'Open the first quote in its source'),
  onScreen('sources', 'accept-sure', 'Accept all suggestions of 90% and more'),
  onScreen('sources', 'words', 'Select words by keyboard'),
  onScreen('charts', 'table', 'Show the charts as tables'),
  onScreen('charts', 'targets', 'Chart the targets'),
  onScreen('charts', 'composition', 'Chart the composition'),
  onScreen('charts', 'topics', 'Chart topics by source'),
  onScreen('charts', 'conflicts', 'Chart which claims contradict which'),
  {
    id: 'charts.ledger',
    title: 'Chart the figures that the ledger shows',
    keys: [],
    where: 'anywhere',
    run: () => go('charts', { from: 'ledger' }),
  },
  ...(['light', 'dark', 'system'] as const).map(
    (theme): Action => ({
      id: `theme.${theme}`,
      title: theme === 'system' ? 'Theme as the system' : theme === 'light' ? 'Light theme' : 'Dark theme',
      keys: [],
      where: 'anywhere',
      run: () => void changeSettings({ theme }),
    }),
  ),
  {
    id: 'settings.open',
    title: 'Settings',
    keys: ['Mod+,'],
    where: 'anywhere',
    inFields: true,
    run: openSettings,
  },
  { id: 'project.new', title: 'New project', keys: [], where: 'anywhere', run: newProject },
  { id: 'project.open', title: 'Open a project', keys: [], where: 'anywhere', run: openProject },
  { id: 'project.sample', title: 'Open the sample project', keys: [], where: 'anywhere', run: openSample },
  {
    id: 'project.close',
    title: 'Close the project and show the welcome screen',
    keys: [],
    where: 'anywhere',
    run: closeProject,
  },
  { id: 'backup.take', title: 'Back up the project now', keys: [], where: 'anywhere', run: () => void backUpNow() },
  { id: 'tour.open', title: 'A short tour', keys: [], where: 'anywhere', run: () => void startTour() },
  { id: 'keys.open', title: 'Show the keys', keys: ['?'], where: 'anywhere', run: openKeysSheet },
];
