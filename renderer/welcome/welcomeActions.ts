import { openKeysSheet, openPalette, openSettings } from '../keys/overlays.ts';
import type { Action } from '../keys/registry.ts';
import type { IconName } from '../ui/Icon.tsx';
import { newProject, openProject, openSample } from './projects.ts';
import { startTour } from './tour.ts';

/** An action of the welcome screen; the main ones are shown there with an icon and a line about them. */
interface WelcomeAction extends Action {
  readonly shown: IconName | null;
  readonly detail: string;
}

/** What can be done while no project is open. */
export const WELCOME_ACTIONS: readonly WelcomeAction[] = [
  {
    id: 'project.new',
    title: 'New project',
    detail: 'An empty file of your own',
    shown: 'plus',
    keys: ['n'],
    where: 'anywhere',
    run: newProject,
  },
  {
    id: 'project.open',
    title: 'Open a project',
    detail: 'One that is not in the list',
    shown: 'file',
    keys: ['o'],
    where: 'anywhere',
    run: openProject,
  },
  {
    id: 'project.sample',
    title: 'Open the sample',
    detail: 'Two statements and their contradictions',
    shown: 'sources',
    keys: ['s'],
    where: 'anywhere',
    run: openSample,
  },
  {
    id: 'tour.open',
    title: 'A short tour with the sample',
    detail: '',
    shown: null,
    keys: ['t'],
    where: 'anywhere',
    run: () => void startTour(),
  },
  {
    id: 'settings.open',
    title: 'Settings',
    detail: '',
    shown: null,
    keys: ['Mod+,'],
    where: 'anywhere',
    inFields: true,
    run: openSettings,
  },
  {
    id: 'palette.open',
    title: 'Search or do anything',
    detail: '',
    shown: null,
    keys: ['Mod+K'],
    where: 'anywhere',
    inFields: true,
    hidden: true,
    run: openPalette,
  },
  {
    id: 'keys.open',
    title: 'Show the keys',
    detail: '',
    shown: null,
    keys: ['?'],
    where: 'anywhere',
    run: openKeysSheet,
  },
];
