import { join } from 'node:path';
import { app, BrowserWindow, dialog, ipcMain, Menu, protocol, session, shell } from 'electron';
import { isCommand, runCli } from '../cli/run.ts';
import { standardIo } from '../cli/standard-io.ts';
import { openHost } from '../host/host.ts';
import { PRELOAD_PATH, RENDERER_ROOT } from '../paths.ts';
import { ensureSample, projectsFolder } from '../sample.ts';
import { userFolders } from '../user/folder.ts';
import { accountName } from '../who.ts';
import { startApp } from './app.ts';

// Started from the checkout, Electron itself is the program and the app's folder its first word.
const args = process.argv.slice(process.defaultApp === true ? 2 : 1).filter((word) => word !== '--no-sandbox');

if (isCommand(args[0])) {
  // The installed program is its own command line: no window, no lock.
  app.exit(await runCli(args, standardIo()));
} else {
  const who = accountName();
  // Not awaited: Electron is not ready before this module has run to its end.
  void startApp(
    { app, BrowserWindow, dialog, ipcMain, Menu, protocol, session, shell },
    {
      args,
      folder: process.cwd(),
      platform: process.platform,
      who,
      folders: userFolders(),
      projectsFolder: projectsFolder(),
      openHost,
      rendererRoot: RENDERER_ROOT,
      preload: PRELOAD_PATH,
      sample: async () => {
        const path = join(projectsFolder(), 'Sample.assay');
        const made = await ensureSample(path, who);
        return made.ok ? { ok: true, value: path } : made;
      },
    },
  );
}
