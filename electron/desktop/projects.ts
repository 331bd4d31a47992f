import { realpathSync } from 'node:fs';
import { extname, join, resolve } from 'node:path';
import type { HostEvent } from '../../shared/api.ts';
import type { AppEvent, Opened, Trouble } from '../../shared/app.ts';
import { type Fault, faultText, ok, type Result } from '../../shared/model/result.ts';
import { type Place, type Tended, tended, troubleOf } from '../app/calls.ts';
import { careFor } from '../backups/care.ts';
import { restoreNewest } from '../backups/restore.ts';
import type { Host, HostOptions } from '../host/host.ts';
import type { UserFolders } from '../user/folder.ts';
import type { User } from '../user/user.ts';
import { APP_URL, EVENT, MENU } from './channels.ts';
import type { ElectronApi, WindowApi } from './electron-api.ts';
import type { Memory } from './memory.ts';
import { bringForward, placeOf, windowOptions } from './window.ts';

const PROJECT_FILTER = { name: 'Assay project', extensions: ['assay'] };

/** A window: with a project, or with the welcome screen. */
interface Slot {
  readonly window: WindowApi;
  shown: Tended | null;
  trouble: Trouble | null;
}

/** The windows, each with a project of its own or with the welcome screen. */
export interface Projects {
  /** Opens a project, or brings its window forward. False where it could not be opened, which the person was told. */
  open(path: string, create?: boolean): Promise<boolean>;
  /** Shows the welcome screen, with what went wrong before it. */
  welcome(trouble?: Trouble | null): Promise<void>;
  /** Asks for the place of a new project and makes it. */
  askNew(): Promise<void>;
  /** Asks for a project and opens it. */
  askOpen(): Promise<void>;
  hostOf(contentsId: number): Host | null;
  /** What a window may ask of the program around its project. */
  placeOf(contentsId: number): Place | null;
  focused(): WindowApi | null;
  /** Sends the focused window an action of its command palette, as if the person had clicked in it. */
  send(action: string): Promise<void>;
  /** True while a window is open or a project being closed. */
  busy(): boolean;
  /** Resolves when every project whose window was closed is closed on disk. */
  settled(): Promise<void>;
}

export interface ProjectsOptions {
  readonly electron: Pick<ElectronApi, 'BrowserWindow' | 'dialog' | 'app'>;
  readonly openHost: (options: HostOptions) => Promise<Result<Host>>;
  readonly memory: Memory;
  readonly user: User;
  readonly folders: UserFolders;
  readonly projectsFolder: string;
  readonly who: string;
  readonly preload: string;
  readonly sample: () => Promise<Result<string>>;
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

const HERE: Opened = { kind: 'here' };
const ELSEWHERE: Opened = { kind: 'elsewhere' };
const CANCELLED: Opened = { kind: 'cancelled' };

/** Keeps one window a project, and the welcome screen where there is none. */
export function createProjects(options: ProjectsOptions): Projects {
  const { electron, memory, user } = options;
  const slots = new Set<Slot>();
  const opening = new Map<string, Promise<Result<Opened>>>();
  const closing = new Set<Promise<void>>();

  const untilDone = (work: Promise<void>): void => {
    const tracked = work.finally(() => closing.delete(tracked));
    closing.add(tracked);
  };
  const settled = async (): Promise<void> => void (await Promise.all(closing));
  const sendTo = ({ window }: Slot, event: HostEvent | AppEvent): void => {
    if (!window.isDestroyed() && !window.webContents.isDestroyed()) window.webContents.send(EVENT, event);
  };
  user.onSettings((settings) => {
    for (const slot of slots) sendTo(slot, { type: 'settings', settings });
  });

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

  /** A window that shows nothing yet; the caller fills it before it is loaded. */
  const addWindow = (title: string): Slot => {
    const window = new electron.BrowserWindow(
      windowOptions(title, memory.window(), options.preload, electron.app.isPackaged),
    );
    const slot: Slot = { window, shown: null, trouble: null };
    slots.add(slot);
    window.once('ready-to-show', () => {
      if (memory.window()?.maximized === true) window.maximize();
      window.show();
    });
    window.on('close', () => untilDone(memory.setWindow(placeOf(window))));
    window.on('closed', () => {
      slots.delete(slot);
      if (slot.shown !== null) untilDone(slot.shown.care.close());
    });
    return slot;
  };

  const fill = (slot: Slot, host: Host): void => {
    slot.shown = tended(host, careFor(host, user, options.folders.backups));
    slot.trouble = null;
    host.subscribe((event) => sendTo(slot, event));
  };

  const shownAt = (key: string): Slot | undefined =>
    [...slots].find(({ shown }) => shown !== null && keyOf(shown.host.path) === key);
  const empty = (): Slot | undefined => [...slots].find(({ shown }) => shown === null);

  interface Wish {
    readonly path: string;
    readonly create: boolean;
    readonly readOnly: boolean;
    /** The window that asked. */
    readonly from: Slot | null;
  }

  const openFresh = async ({ path, create, readOnly, from }: Wish): Promise<Result<Opened>> => {
    const host = await options.openHost({
      path,
      who: user.settings().name || options.who,
      create,
      mode: readOnly ? 'read' : 'write',
    });
    if (!host.ok) return host;
    await user.noteOpened(path);
    electron.app.addRecentDocument(path);
    options.onRecent();
    if (from !== null && from.shown === null && !from.window.isDestroyed()) {
      // The page that asked loads itself anew.
      fill(from, host.value);
      return ok(HERE);
    }
    const slot = empty() ?? addWindow(`${host.value.name} - Assay`);
    fill(slot, host.value);
    await slot.window.loadURL(APP_URL);
    return ok(ELSEWHERE);
  };

  const openOnce = (wish: Wish): Promise<Result<Opened>> => {
    const key = keyOf(wish.path);
    const there = shownAt(key);
    if (there !== undefined && !wish.create) {
      bringForward(there.window);
      return Promise.resolve(ok(ELSEWHERE));
    }
    const underway = opening.get(key);
    if (underway !== undefined) return underway;
    // A project that is just being closed is opened again when it is free.
    const work = settled()
      .then(() => openFresh(wish))
      .finally(() => opening.delete(key));
    opening.set(key, work);
    return work;
  };

  const askForNew = async (): Promise<string | null> => {
    const { canceled, filePath } = await electron.dialog.showSaveDialog({
      title: 'New project',
      defaultPath: join(electron.app.getPath('documents'), 'Untitled.assay'),
      filters: [PROJECT_FILTER],
    });
    if (canceled || filePath === '') return null;
    return extname(filePath) === '.assay' ? filePath : `${filePath}.assay`;
  };
  const askForOld = async (): Promise<readonly string[]> => {
    const { canceled, filePaths } = await electron.dialog.showOpenDialog({
      title: 'Open project',
      filters: [PROJECT_FILTER],
      properties: ['openFile', 'multiSelections'],
    });
    return canceled ? [] : filePaths;
  };

  const wishFrom = async (from: Slot, path: string, more: Partial<Wish> = {}): Promise<Result<Opened>> => {
    const wish = { path: resolve(path), create: false, readOnly: false, from, ...more };
    const opened = await openOnce(wish);
    if (!opened.ok) from.trouble = troubleOf(wish.path, opened.fault);
    return opened;
  };

  const placeFor = (slot: Slot): Place => ({
    user,
    account: options.who,
    projectsFolder: options.projectsFolder,
    backupsFolder: options.folders.backups,
    shown: () => slot.shown,
    trouble: () => slot.trouble,
    async newProject(path) {
      const chosen = path ?? (await askForNew());
      return chosen === null ? ok(CANCELLED) : wishFrom(slot, chosen, { create: true });
    },
    async openProject(path, readOnly) {
      if (path !== null) return wishFrom(slot, path, { readOnly });
      const chosen = await askForOld();
      let last: Result<Opened> = ok(CANCELLED);
      for (const one of chosen) last = await wishFrom(slot, one);
      return last;
    },
    async openSample() {
      const sample = await options.sample();
      return sample.ok ? wishFrom(slot, sample.value) : sample;
    },
    async closeProject() {
      const leaving = slot.shown;
      slot.shown = null;
      const closed = leaving?.care.close() ?? Promise.resolve();
      untilDone(closed);
      await closed;
      return ok(HERE);
    },
    async restore(path) {
      const base = user.settings().backupFolder || options.folders.backups;
      const restored = await restoreNewest(base, path, options.openHost);
      return restored.ok ? wishFrom(slot, path) : restored;
    },
  });

  const slotOf = (contentsId: number): Slot | null => {
    for (const slot of slots) if (slot.window.webContents.id === contentsId) return slot;
    return null;
  };

  const projects: Projects = {
    async open(given, create = false) {
      const wish: Wish = { path: resolve(given), create, readOnly: false, from: null };
      let opened = await openOnce(wish);
      if (!opened.ok && (await showFault(wish.path, opened.fault))) {
        opened = await openOnce({ ...wish, readOnly: true });
        if (!opened.ok) await showFault(wish.path, opened.fault);
      }
      return opened.ok;
    },
    async welcome(trouble = null) {
      const there = empty();
      if (there !== undefined) return bringForward(there.window);
      const slot = addWindow('Assay');
      slot.trouble = trouble;
      await slot.window.loadURL(APP_URL);
    },
    async askNew() {
      const path = await askForNew();
      if (path !== null) await projects.open(path, true);
    },
    async askOpen() {
      for (const path of await askForOld()) await projects.open(path);
    },
    hostOf: (contentsId) => slotOf(contentsId)?.shown?.host ?? null,
    placeOf(contentsId) {
      const slot = slotOf(contentsId);
      return slot === null ? null : placeFor(slot);
    },
    focused() {
      for (const { window } of slots) if (!window.isDestroyed() && window.isFocused()) return window;
      return null;
    },
    async send(action) {
      const contents = projects.focused()?.webContents;
      if (contents === undefined) return;
      // A menu is no click in the page, without which a page may not ask for files; run so, a script counts as one.
      await contents.executeJavaScript('undefined', true).catch(() => undefined);
      if (!contents.isDestroyed()) contents.send(MENU, action);
    },
    busy: () => slots.size + opening.size + closing.size > 0,
    settled,
  };
  return projects;
}
