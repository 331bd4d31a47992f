import { realpathSync } from 'node:fs';
import { extname, join, resolve } from 'node:path';
import { type Fault, faultText, type Result } from '../../shared/model/result.ts';
import type { Host, HostOptions } from '../host/host.ts';
import { APP_URL, EVENT, MENU } from './channels.ts';
import type { ElectronApi, WindowApi } from './electron-api.ts';
import type { Memory } from './memory.ts';
import { bringForward, placeOf, windowOptions } from './window.ts';

export const PROJECT_FILTER = { name: 'Assay project', extensions: ['assay'] };

interface OpenProject {
  readonly host: Host;
  readonly window: WindowApi;
}

/** The open projects: a host and a window each. */
export interface Projects {
  /** Opens a project, or brings its window forward. False where it could not be opened, which the person was told. */
  open(path: string, create?: boolean): Promise<boolean>;
  /** Asks for the place of a new project and makes it. */
  askNew(): Promise<void>;
  /** Asks for a project and opens it. */
  askOpen(): Promise<void>;
  hostOf(contentsId: number): Host | null;
  focused(): WindowApi | null;
  /** Sends the focused window an action of its command palette. */
  send(action: string): void;
  /** True while a project is open or being closed. */
  busy(): boolean;
  /** Resolves when every project whose window was closed is closed on disk. */
  settled(): Promise<void>;
}

export interface ProjectsOptions {
  readonly electron: Pick<ElectronApi, 'BrowserWindow' | 'dialog' | 'app'>;
  readonly openHost: (options: HostOptions) => Promise<Result<Host>>;
  readonly memory: Memory;
  readonly who: string;
  readonly preload: string;
  /** The list of recent projects changed. */
  readonly onRecent: () => void;
}

/** The same file has one key, by whatever name it is called. */
function keyOf(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return resolve(path);
  }
}

/** Keeps one window and one host a project. */
export function createProjects(options: ProjectsOptions): Projects {
  const { electron, memory } = options;
  const open = new Map<string, OpenProject>();
  const opening = new Map<string, Promise<boolean>>();
  const closing = new Set<Promise<void>>();

  const untilDone = (work: Promise<void>): void => {
    const tracked = work.finally(() => closing.delete(tracked));
    closing.add(tracked);
  };

  const showFault = async (path: string, fault: Fault): Promise<boolean> => {
    const locked = fault.code === 'locked';
    const { response } = await electron.dialog.showMessageBox({
      type: 'error',
      message: 'The project could not be opened.',
      detail: fault.file === undefined ? `${path}\n${faultText(fault)}` : faultText(fault),
      buttons: locked ? ['Close', 'Open to read only'] : ['Close'],
      cancelId: 0,
      noLink: true,
    });
    return locked && response === 1;
  };

  const addWindow = async (key: string, host: Host): Promise<void> => {
    const window = new electron.BrowserWindow(
      windowOptions(`${host.name} - Assay`, memory.window(), options.preload, electron.app.isPackaged),
    );
    open.set(key, { host, window });
    const { webContents } = window;
    host.subscribe((event) => {
      if (!window.isDestroyed() && !webContents.isDestroyed()) webContents.send(EVENT, event);
    });
    window.once('ready-to-show', () => {
      if (memory.window()?.maximized === true) window.maximize();
      window.show();
    });
    window.on('close', () => untilDone(memory.setWindow(placeOf(window))));
    window.on('closed', () => {
      open.delete(key);
      untilDone(host.close());
    });
    await window.loadURL(APP_URL);
  };

  const openFresh = async (path: string, create: boolean): Promise<boolean> => {
    let host = await options.openHost({ path, who: options.who, create });
    if (!host.ok && (await showFault(path, host.fault))) {
      host = await options.openHost({ path, who: options.who, mode: 'read' });
      if (!host.ok) await showFault(path, host.fault);
    }
    if (!host.ok) {
      if (host.fault.code === 'not-found') {
        await memory.forgetRecent(path);
        options.onRecent();
      }
      return false;
    }
    await addWindow(keyOf(path), host.value);
    await memory.addRecent(path);
    electron.app.addRecentDocument(path);
    options.onRecent();
    return true;
  };

  const projects: Projects = {
    async open(given, create = false) {
      const path = resolve(given);
      const key = keyOf(path);
      const there = open.get(key);
      if (there !== undefined && !create) {
        bringForward(there.window);
        return true;
      }
      const underway = opening.get(key);
      if (underway !== undefined) return underway;
      // A project that is just being closed is opened again when it is free.
      const work = projects
        .settled()
        .then(() => openFresh(path, create))
        .finally(() => opening.delete(key));
      opening.set(key, work);
      return work;
    },
    async askNew() {
      const { canceled, filePath } = await electron.dialog.showSaveDialog({
        title: 'New project',
        defaultPath: join(electron.app.getPath('documents'), 'Untitled.assay'),
        filters: [PROJECT_FILTER],
      });
      if (canceled || filePath === '') return;
      await projects.open(extname(filePath) === '.assay' ? filePath : `${filePath}.assay`, true);
    },
    async askOpen() {
      const { canceled, filePaths } = await electron.dialog.showOpenDialog({
        title: 'Open project',
        filters: [PROJECT_FILTER],
        properties: ['openFile', 'multiSelections'],
      });
      if (canceled) return;
      for (const path of filePaths) await projects.open(path);
    },
    hostOf(contentsId) {
      for (const { host, window } of open.values()) if (window.webContents.id === contentsId) return host;
      return null;
    },
    focused() {
      for (const { window } of open.values()) if (!window.isDestroyed() && window.isFocused()) return window;
      return null;
    },
    send(action) {
      projects.focused()?.webContents.send(MENU, action);
    },
    busy: () => open.size + opening.size + closing.size > 0,
    async settled() {
      await Promise.all(closing);
    },
  };
  return projects;
}
