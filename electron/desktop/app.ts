import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Result } from '../../shared/model/result.ts';
import type { Host, HostOptions } from '../host/host.ts';
import type { UserFolders } from '../user/folder.ts';
import { openUser } from '../user/user.ts';
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
  /** Where settings, recent projects and backups of the person are kept. */
  readonly folders: UserFolders;
  /** Where new projects go. */
  readonly projectsFolder: string;
  readonly openHost: (options: HostOptions) => Promise<Result<Host>>;
  /** The folder of the built screen. */
  readonly rendererRoot: string;
  readonly preload: string;
  /** Makes the sample where it is missing; gives its path. */
  readonly sample: () => Promise<Result<string>>;
}

/** As many recent projects as a menu shows at a glance. */
const MENU_RECENT = 12;

/** The path that a word names: file managers of Linux give the address of a file, percent-encoded. Null where it is no path. */
function pathOf(word: string, folder: string): string | null {
  if (!/^file:/i.test(word)) return resolve(folder, word);
  try {
    return fileURLToPath(word);
  } catch {
    return null;
  }
}

/** The projects among the words of a command line, as absolute paths: Chromium adds words of its own. */
export function projectsIn(args: readonly string[], folder: string): readonly string[] {
  return args.flatMap((word) => {
    const path = word.startsWith('-') ? null : pathOf(word, folder);
    return path?.toLowerCase().endsWith('.assay') === true ? [path] : [];
  });
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
    const paths = projectsIn(argv.slice(1), folder);
    for (const path of paths) openAsked(path);
    if (paths.length === 0 && projects !== null) void comeForward(projects);
  });

  await app.whenReady();
  const { defaultSession } = electron.session;
  secureSession(defaultSession, app.isPackaged);
  installProtocol(defaultSession, options.rendererRoot);
  const memory = await openMemory(join(app.getPath('userData'), 'memory.json'));
  const user = await openUser(options.folders.settings);

  const deeds: MenuDeeds = {
    newProject: () => void projects?.askNew(),
    openProject: () => void projects?.askOpen(),
    openRecent: (path) => void projects?.open(path),
    focused: () => projects?.focused() ?? null,
    send: (action) => void projects?.send(action),
  };
  const setMenu = (): void => {
    const template = menuTemplate(
      deeds,
      user
        .recent()
        .slice(0, MENU_RECENT)
        .map(({ path }) => path),
      options.platform === 'darwin',
    );
    electron.Menu.setApplicationMenu(electron.Menu.buildFromTemplate(template));
  };
  const opened = createProjects({
    electron,
    openHost: options.openHost,
    memory,
    user,
    folders: options.folders,
    projectsFolder: options.projectsFolder,
    who: options.who,
    preload: options.preload,
    sample: options.sample,
    onRecent: setMenu,
  });
  projects = opened;
  installIpc(
    electron,
    (contentsId) => opened.hostOf(contentsId),
    (contentsId) => opened.placeOf(contentsId),
  );
  setMenu();

  /** A start without a project: the window in front, else the welcome screen. */
  async function comeForward(all: Projects): Promise<void> {
    const focused = all.focused();
    if (focused !== null) focused.focus();
    else await all.welcome();
  }

  app.on('window-all-closed', () => {
    if (options.platform !== 'darwin') app.quit();
  });
  app.on('activate', () => {
    if (!opened.busy()) void comeForward(opened);
  });
  app.on('will-quit', (event) => {
    if (!opened.busy()) return;
    // The last commits are on disk already; the checkpoint is what is waited for.
    event.preventDefault();
    void opened.settled().then(() => app.exit(0));
  });

  const named = [...asked.splice(0), ...projectsIn(options.args, options.folder)];
  for (const path of named) await opened.open(path);
  // None was named, or none could be opened, which the person was told.
  if (!opened.busy()) await opened.welcome();
  return opened;
}
