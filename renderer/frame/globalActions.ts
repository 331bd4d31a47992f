import { openKeysSheet, openPalette } from '../keys/overlays.ts';
import type { Action } from '../keys/registry.ts';
import { pasteText, pickFiles } from '../sources/import/importState.ts';
import { redo, undo } from '../state/commands.ts';
import { go } from '../state/navigation.ts';
import { setTheme } from '../state/theme.ts';
import { SCREEN_LIST } from './screens.ts';

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
  { id: 'theme.light', title: 'Light theme', keys: [], where: 'anywhere', run: () => setTheme('light') },
  { id: 'theme.dark', title: 'Dark theme', keys: [], where: 'anywhere', run: () => setTheme('dark') },
  { id: 'theme.system', title: 'Theme as the system', keys: [], where: 'anywhere', run: () => setTheme('system') },
  { id: 'keys.open', title: 'Show the keys', keys: ['?'], where: 'anywhere', run: openKeysSheet },
];
