import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import { startApp } from '../../electron/desktop/app.ts';
import { APP_CALL } from '../../electron/desktop/channels.ts';
import type { Projects } from '../../electron/desktop/projects.ts';
import { openHost } from '../../electron/host/host.ts';
import { FAKE_WORKER } from './fake-host.ts';
import { createStandIn, type StandInWindow } from './stand-in.ts';

/** The folder of the test that runs, with two empty projects in it. */
export let folder = '';
/** What stands in for Electron. */
export let stand: ReturnType<typeof createStandIn>;
/** The app's projects, once it was started. */
export let projects: Projects | null = null;

/** Starts the desktop app on the stand-in, with these words on its command line. */
export async function start(args: readonly string[] = [], platform: NodeJS.Platform = 'linux'): Promise<Projects> {
  projects = await startApp(stand.electron, {
    args,
    folder,
    platform,
    who: 'tester',
    folders: { settings: join(folder, 'user'), backups: join(folder, 'backups') },
    projectsFolder: folder,
    openHost: (options) => openHost({ ...options, workerUrl: FAKE_WORKER }),
    rendererRoot: join(folder, 'web'),
    preload: '/somewhere/preload.cjs',
    sample: async () => ({ ok: true, value: join(folder, 'Sample.assay') }),
  });
  if (projects === null) throw new Error('the app did not start');
  return projects;
}

/** A call of the first window to the program around its project. */
export function call(name: string, input: unknown = {}) {
  return stand.invoke(first().webContents, APP_CALL, [name, input]);
}

/** The first window. */
export function first(): StandInWindow {
  const [window] = stand.windows();
  if (window === undefined) throw new Error('there is no window');
  return window;
}

/** Another stand-in in the same folder: a second start of the program. */
export function anew(): void {
  stand = createStandIn(folder);
}

/** Gives every test of a file a folder and a stand-in of its own. */
export function onStandIn(): void {
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'assay-desktop-'));
    await mkdir(join(folder, 'web'));
    await writeFile(join(folder, 'web/index.html'), '<title>Assay</title>');
    await writeFile(join(folder, 'outside.html'), 'outside');
    for (const name of ['a.assay', 'b.assay']) await writeFile(join(folder, name), '');
    stand = createStandIn(folder);
  });

  afterEach(async () => {
    for (const window of stand.windows()) if (!window.destroyed) window.close();
    await projects?.settled();
    projects = null;
    await rm(folder, { recursive: true, force: true });
  });
}
