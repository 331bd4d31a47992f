import { mkdir } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, extname, isAbsolute, join, resolve } from 'node:path';
import type { HostEvent } from '../../shared/api.ts';
import type { AppEvent, Opened, Trouble } from '../../shared/app.ts';
import { type Fault, fail, ok, type Result } from '../../shared/model/result.ts';
import { answerAppCall, type Place, type Tended, tended, troubleOf } from '../app/calls.ts';
import { careFor } from '../backups/care.ts';
import { restoreNewest } from '../backups/restore.ts';
import { type Host, type HostOptions, openHost } from '../host/host.ts';
import { ensureSample, projectsFolder } from '../sample.ts';
import type { UserFolders } from '../user/folder.ts';
import type { User } from '../user/user.ts';
import type { Door } from './door.ts';

export interface ServedOptions {
  readonly user: User;
  readonly folders: UserFolders;
  readonly account: string;
}

const HERE: Result<Opened> = ok({ kind: 'here' });

/** What was typed as a path: "~" is the home folder, a bare name lies among the projects, the ending may be left out. */
export function typedPath(typed: string, projects: string, home: string = homedir()): string {
  const trimmed = typed.trim();
  const whole = trimmed === '~' || /^~[\\/]/.test(trimmed) ? join(home, trimmed.slice(1)) : trimmed;
  const path = isAbsolute(whole) ? whole : resolve(projects, whole);
  return extname(path).toLowerCase() === '.assay' ? path : `${path}.assay`;
}

/**
 * One served workbench: the project it shows, or none (then the page is the welcome screen), and the way from one to the
 * other. All its pages show the same.
 */
export class ServedPlace implements Place, Door {
  readonly user: User;
  readonly account: string;
  readonly projectsFolder = projectsFolder();
  readonly backupsFolder: string;
  #tended: Tended | null = null;
  #trouble: Trouble | null = null;
  #stopEvents: () => void = () => {};
  #switching: Promise<unknown> = Promise.resolve();
  readonly #listeners = new Set<(event: HostEvent | AppEvent) => void>();

  constructor({ user, folders, account }: ServedOptions) {
    this.user = user;
    this.account = account;
    this.backupsFolder = folders.backups;
    user.onSettings((settings) => this.#publish({ type: 'settings', settings }));
  }

  shown(): Tended | null {
    return this.#tended;
  }

  trouble(): Trouble | null {
    return this.#trouble;
  }

  /** Opens a project in the place of the one shown. Where that fails, what is shown stays. */
  async open(options: Omit<HostOptions, 'who'>): Promise<Result<Opened>> {
    return this.#inTurn(async () => {
      const path = resolve(options.path);
      const same = this.#tended?.host.path === path;
      if (same && options.create !== true) return HERE;
      const opened = await openHost({ ...options, path, who: this.user.settings().name || this.account });
      if (!opened.ok) {
        this.#trouble = troubleOf(path, opened.fault);
        return opened;
      }
      await this.#leave();
      this.#show(opened.value);
      await this.user.noteOpened(path);
      return HERE;
    });
  }

  async newProject(typed: string | null): Promise<Result<Opened>> {
    if (typed === null || typed.trim() === '') return fail('bad-input', 'Give the project a name.');
    const path = typedPath(typed, this.projectsFolder);
    // Only the folder of the projects is made; another one that is missing is a slip of the keys.
    if (dirname(path) === this.projectsFolder) await mkdir(this.projectsFolder, { recursive: true });
    return this.open({ path, create: true });
  }

  openProject(typed: string | null, readOnly: boolean): Promise<Result<Opened>> {
    if (typed === null || typed.trim() === '') return Promise.resolve(fail('bad-input', 'Give the path of a project.'));
    return this.open({ path: typedPath(typed, this.projectsFolder), mode: readOnly ? 'read' : 'write' });
  }

  async openSample(): Promise<Result<Opened>> {
    const path = join(this.projectsFolder, 'Sample.assay');
    const made = await ensureSample(path, this.account);
    return made.ok ? this.open({ path }) : made;
  }

  closeProject(): Promise<Result<Opened>> {
    return this.#inTurn(async () => {
      await this.#leave();
      this.#publish({ type: 'project', key: null });
      return HERE;
    });
  }

  async restore(path: string): Promise<Result<Opened>> {
    const base = this.user.settings().backupFolder || this.backupsFolder;
    const restored = await restoreNewest(base, path, openHost);
    return restored.ok ? this.open({ path }) : restored;
  }

  async invokeUnknown(name: unknown, input: unknown, key: unknown): Promise<Result<unknown>> {
    const shown = this.#tended;
    const fault = this.#refusal(shown, key);
    return fault !== null || shown === null
      ? { ok: false, fault: fault ?? NO_PROJECT }
      : shown.host.invokeUnknown(name, input);
  }

  callApp(name: unknown, input: unknown): Promise<Result<unknown>> {
    return answerAppCall(this, name, input);
  }

  cancel(jobId: string): void {
    this.#tended?.host.cancel(jobId);
  }

  subscribe(listener: (event: HostEvent | AppEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  /** Closes the project, if one is open. */
  async close(): Promise<void> {
    await this.#inTurn(() => this.#leave());
  }

  /** A page that still shows another project must not write into this one. */
  #refusal(shown: Tended | null, key: unknown): Fault | null {
    if (shown === null) return NO_PROJECT;
    return key === undefined || key === shown.key ? null : OTHER_PROJECT;
  }

  #show(host: Host): void {
    this.#trouble = null;
    this.#tended = tended(host, careFor(host, this.user, this.backupsFolder));
    this.#stopEvents = host.subscribe((event) => this.#publish(event));
    this.#publish({ type: 'project', key: this.#tended.key });
  }

  async #leave(): Promise<void> {
    const leaving = this.#tended;
    this.#tended = null;
    this.#stopEvents();
    await leaving?.care.close();
  }

  #publish(event: HostEvent | AppEvent): void {
    for (const listener of [...this.#listeners]) listener(event);
  }

  /** One opening or closing after another. */
  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#switching.then(work, work);
    this.#switching = done.catch(() => undefined);
    return done;
  }
}

const NO_PROJECT: Fault = { code: 'not-found', message: 'No project is open here any more.' };
const OTHER_PROJECT: Fault = {
  code: 'stale',
  message: 'Another project was opened here. This was not saved into it; load the page again.',
};
