import { basename } from 'node:path';
import type { MenuItem, MenuTemplate, WindowApi } from './electron-api.ts';

/** What the menu does beyond sending the screen one of its own actions. */
export interface MenuDeeds {
  newProject(): void;
  openProject(): void;
  openRecent(path: string): void;
  /** The window that the menu acts on, or null. */
  focused(): WindowApi | null;
  /** Sends the focused screen the id of an action of its command palette. */
  send(action: string): void;
}

const SCREENS = ['Sources', 'Ledger', 'Findings', 'Tracker', 'Charts', 'Report', 'History'];

/** The native menu. Every item that the screen can do itself carries the id of that action and the screen's own key. */
export function menuTemplate(deeds: MenuDeeds, recent: readonly string[], mac: boolean): MenuTemplate {
  const action = (label: string, id: string, accelerator?: string): MenuItem => ({
    id,
    label,
    ...(accelerator === undefined ? {} : { accelerator }),
    click: () => deeds.send(id),
  });
  /**
   * The page sees keys before the menu does. What comes here by key was left alone by the page, because a text field has
   * the focus, and then the field's own undo is meant; what comes by mouse means the project's.
   */
  const history = (label: string, id: 'edit.undo' | 'edit.redo', accelerator: string): MenuItem => ({
    id,
    label,
    accelerator,
    click: (_item, _window, event) => {
      if (event.triggeredByAccelerator !== true) return deeds.send(id);
      const contents = deeds.focused()?.webContents;
      if (id === 'edit.undo') contents?.undo();
      else contents?.redo();
    },
  });

  const settings = action('Settings…', 'settings.open', 'CmdOrCtrl+,');
  // A Mac looks for the settings under the name of the program.
  const own: MenuItem = {
    role: 'appMenu',
    submenu: [
      { role: 'about' },
      { type: 'separator' },
      settings,
      { type: 'separator' },
      { role: 'services' },
      { type: 'separator' },
      { role: 'hide' },
      { role: 'hideOthers' },
      { role: 'unhide' },
      { type: 'separator' },
      { role: 'quit' },
    ],
  };
  const recentItems: MenuItem[] =
    recent.length === 0
      ? [{ label: 'No recent projects', enabled: false }]
      : recent.map((path) => ({
          label: `${basename(path)}  (${path})`,
          click: () => deeds.openRecent(path),
        }));
  const file: MenuItem = {
    label: '&File',
    submenu: [
      { id: 'project.new', label: 'New project…', accelerator: 'CmdOrCtrl+N', click: () => deeds.newProject() },
      { id: 'project.open', label: 'Open project…', accelerator: 'CmdOrCtrl+O', click: () => deeds.openProject() },
      { id: 'project.recent', label: 'Open recent', submenu: recentItems },
      { type: 'separator' },
      action('Import…', 'import.files', 'CmdOrCtrl+I'),
      action('Export report…', 'report.html', 'CmdOrCtrl+E'),
      { type: 'separator' },
      action('Back up now', 'backup.take'),
      action('Close project', 'project.close'),
      ...(mac ? [] : [settings]),
      { type: 'separator' },
      { role: 'close' },
      ...(mac ? [] : [{ role: 'quit', accelerator: 'CmdOrCtrl+Q' } as const]),
    ],
  };
  const edit: MenuItem = {
    label: '&Edit',
    submenu: [
      history('Undo', 'edit.undo', 'CmdOrCtrl+Z'),
      history('Redo', 'edit.redo', 'CmdOrCtrl+Shift+Z'),
      { type: 'separator' },
      { role: 'cut' },
      { role: 'copy' },
      { role: 'paste' },
      { role: 'selectAll' },
      { type: 'separator' },
      action('Command palette…', 'palette.open', 'CmdOrCtrl+K'),
    ],
  };
  const view: MenuItem = {
    label: '&View',
    submenu: [
      ...SCREENS.map((name, index) => action(name, `go.${name.toLowerCase()}`, `CmdOrCtrl+${index + 1}`)),
      { type: 'separator' },
      {
        label: 'Theme',
        submenu: [
          action('Light', 'theme.light'),
          action('Dark', 'theme.dark'),
          action('As the system', 'theme.system'),
        ],
      },
      { type: 'separator' },
      { role: 'resetZoom' },
      { role: 'zoomIn' },
      { role: 'zoomOut' },
      { role: 'togglefullscreen' },
    ],
  };
  const help: MenuItem = { role: 'help', submenu: [action('Keys', 'keys.open'), action('A short tour', 'tour.open')] };
  return [...(mac ? [own] : []), file, edit, view, { role: 'windowMenu' }, help];
}
