import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, dirname, sep } from 'node:path';
import {
  APP_CALLS,
  type AppCallName,
  type AppInfo,
  type AppOutput,
  type AppParsed,
  type Opened,
  type RecentProject,
  type Trouble,
} from '../../shared/app.ts';
import { type Fault, fail, faultText, ok, type Result } from '../../shared/model/result.ts';
import type { Care } from '../backups/care.ts';
import { listBackups, pruneBackups } from '../backups/files.ts';
import type { Host } from '../host/host.ts';
import type { Recent, User } from '../user/user.ts';

/** An open project with the care taken of it. The key is its own, so that a call meant for another one is refused. */
export interface Tended {
  readonly host: Host;
  readonly care: Care;
  readonly key: string;
}

/** Gives an open project its key. */
export function tended(host: Host, care: Care): Tended {
  return { host, care, key: randomUUID() };
}

/** One window, or one served page: what it shows, and what its door can do. */
export interface Place {
  readonly user: User;
  readonly account: string;
  readonly projectsFolder: string;
  readonly backupsFolder: string;
  shown(): Tended | null;
  trouble(): Trouble | null;
  newProject(path: string | null): Promise<Result<Opened>>;
  openProject(path: string | null, readOnly: boolean): Promise<Result<Opened>>;
  openSample(): Promise<Result<Opened>>;
  closeProject(): Promise<Result<Opened>>;
  restore(path: string): Promise<Result<Opened>>;
}

type Handler<C extends AppCallName> = (place: Place, input: AppParsed<C>) => Promise<Result<AppOutput<C>>>;

/** A folder as people write it. */
export function shortFolder(path: string, home: string = homedir()): string {
  const folder = dirname(path);
  if (folder === home) return '~';
  return folder.startsWith(home + sep) ? `~${folder.slice(home.length)}` : folder;
}

function recentProject({ path, opened, contents }: Recent): RecentProject {
  return {
    path,
    name: basename(path).replace(/\.assay$/i, ''),
    folder: shortFolder(path),
    opened,
    contents,
    missing: !existsSync(path),
  };
}

/** What a person is told of a project that could not be opened. */
export function troubleOf(path: string, fault: Fault): Trouble {
  return {
    path,
    name: basename(path),
    message: faultText(fault),
    locked: fault.code === 'locked',
    damaged: fault.code === 'not-a-project' && existsSync(path),
  };
}

function info(place: Place): AppInfo {
  const shown = place.shown();
  return {
    project: shown === null ? null : { name: shown.host.name, path: shown.host.path, key: shown.key },
    settings: place.user.settings(),
    account: place.account,
    projectsFolder: place.projectsFolder,
    backupsFolder: place.user.settings().backupFolder || place.backupsFolder,
    trouble: place.trouble(),
  };
}

const HANDLERS: { readonly [C in AppCallName]: Handler<C> } = {
  info: async (place) => ok(info(place)),
  'settings.change': async (place, patch) => {
    const changed = await place.user.changeSettings(patch);
    const shown = place.shown();
    if (changed.ok && patch.backupsKept !== undefined && shown !== null) {
      await pruneBackups(info(place).backupsFolder, shown.host.path, changed.value.backupsKept);
    }
    return changed;
  },
  'recent.list': async (place) => ok(place.user.recent().map(recentProject)),
  'recent.forget': async (place, { path }) => {
    await place.user.forget(path);
    return ok(place.user.recent().map(recentProject));
  },
  'project.new': (place, { path }) => place.newProject(path ?? null),
  'project.open': (place, { path, readOnly }) => place.openProject(path ?? null, readOnly),
  'project.sample': (place) => place.openSample(),
  'project.close': (place) => place.closeProject(),
  'backup.list': async (place, { path }) => {
    const of = path ?? place.shown()?.host.path;
    return ok(of === undefined ? [] : await listBackups(info(place).backupsFolder, of));
  },
  'backup.take': async (place, { jobId }) => {
    const shown = place.shown();
    return shown === null ? fail('not-found', 'No project is open here.') : shown.care.backUp(jobId);
  },
  'backup.restore': (place, { path }) => place.restore(path),
};

/** Answers a call that came from a screen, unchecked. Never rejects. */
export async function answerAppCall(place: Place, name: unknown, input: unknown): Promise<Result<unknown>> {
  if (typeof name !== 'string' || !Object.hasOwn(APP_CALLS, name)) return fail('bad-input', 'There is no such call.');
  return handle(place, name as AppCallName, input);
}

async function handle<C extends AppCallName>(place: Place, name: C, input: unknown): Promise<Result<AppOutput<C>>> {
  try {
    const parsed = APP_CALLS[name].input.safeParse(input);
    if (!parsed.success) return fail('bad-input', `${name}: ${parsed.error.issues[0]?.message ?? 'not valid'}.`);
    const handler: Handler<C> = HANDLERS[name];
    return await handler(place, parsed.data as AppParsed<C>);
  } catch (error) {
    return fail('internal', error instanceof Error ? error.message : String(error));
  }
}
