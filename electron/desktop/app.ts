import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Result } from '../../shared/model/result.ts';
import type { Host, HostOptions } from '../host/host.ts';
import type { ElectronApi } from './electron-api.ts';
import { installIpc } from './ipc.ts';
import { openMemory } from './memory.ts';
import { type MenuDeeds, menuTemplate } from './menu.ts';
import { createProjects, type Projects } from './projects.ts';
import { installProtocol, registerScheme } from './protocol.ts';
import { openExternally, secureContents, secureSession } from './security.ts';

export interface AppOptions {
  /** What the program was called with, without its own name and folder. */
  readonly args: readonly string[];
  readonly folder: string;
  readonly platform: NodeJS.Platform;
  readonly who: string;
  readonly openHost: (options: HostOptions) => Promise<Result<Host>>;
  /** The folder of the built screen. */
  readonly rendererRoot: string;
  readonly preload: string;
  /** Makes the sample where it is missing; gives its path. */
  readonly sample: () => Promise<Result<string>>;
}

/** The project among the words of a command line, as an absolute path, or null: Chromium adds words of its own. */
export function projectIn(args: readonly string[], folder: string): string | null {
  const named = args.findLast((word) => !word.startsWith('-') && word.toLowerCase().endsWith('.assay'));
  return named === undefined ? null : resolve(folder, named);
}

/** Runs the desktop app: waits for Electron, secures it, opens a window. Null where another instance runs already. */
export async function startApp(electron: ElectronApi, options: AppOptions): Promise<Projects | null> {
  const { app } = electron;
  // The second instance hands its project to the first, by the event below, and ends.
  if (!app.requestSingleInstanceLock()) {
    app.quit();
    return null;
  }
  registerScheme(electron.protocol);
  const opener = (url: string): Promise<boolean> => openExternally(url, electron);
  app.on('web-contents-created', (_event, contents) => secureContents(contents, opener));

  // A Mac says which file to open by an event that may come before everything is ready.
  const asked: string[] = [];
  let projects: Projects | null = null;
  const openAsked = (path: string): void => {
    if (projects === null) asked.push(path);
    else void projects.open(path);
  };
  app.on('open-file', (event, path) => {
    event.preventDefault();
    openAsked(path);
  });
  app.on('second-instance', (_event, argv, folder) => {
    const path = projectIn(argv.slice(1), folder);
    if (path !== null) openAsked(path);
    else if (projects !== null) void openSomething(projects, null);
  });

  await app.whenReady();
  const { defaultSession } = electron.session;
  secureSession(defaultSession, app.isPackaged);
  installProtocol(defaultSession, options.rendererRoot);
  const memory = await openMemory(join(app.getPath('userData'), 'memory.json'));

  const deeds: MenuDeeds = {
    newProject: () => void projects?.askNew(),
    openProject: () => void projects?.askOpen(),
    openRecent: (path) => void projects?.open(path),
    focused: () => projects?.focused() ?? null,
    send: (action) => projects?.send(action),
  };
  const setMenu = (): void => {
    const template = menuTemplate(deeds, memory.recent(), options.platform === 'darwin');
    electron.Menu.setApplicationMenu(electron.Menu.buildFromTemplate(template));
  };
  const opened = createProjects({
    electron,
    openHost: options.openHost,
    memory,
    who: options.who,
    preload: options.preload,
    onRecent: setMenu,
  });
  projects = opened;
  installIpc(electron, (contentsId) => opened.hostOf(contentsId));
  setMenu();

  /** The project named, else the one that was open last, else the sample. */
  async function openSomething(all: Projects, named: string | null): Promise<void> {
    const focused = all.focused();
    if (named === null && focused !== null) return focused.focus();
    const last = memory.recent().find((path) => existsSync(path));
    const path = named ?? last;
    if (path !== undefined && (await all.open(path))) return;
    const sample = await options.sample();
    if (sample.ok) await all.open(sample.value);
  }

  app.on('window-all-closed', () => {
    if (options.platform !== 'darwin') app.quit();
  });
  app.on('activate', () => {
    if (!opened.busy()) void openSomething(opened, null);
  });
  app.on('will-quit', (event) => {
    if (!opened.busy()) return;
    // The last commits are on disk already; the checkpoint is what is waited for.
    event.preventDefault();
    void opened.settled().then(() => app.exit(0));
  });

  const named = asked.splice(0);
  if (named.length === 0) await openSomething(opened, projectIn(options.args, options.folder));
  else for (const path of named) await opened.open(path);
  return opened;
}
