import { registerHooks } from 'node:module';
import { join } from 'node:path';
import { INVOKE } from '../../electron/desktop/channels.ts';
import { PROJECT_ROOT } from '../../electron/paths.ts';
import { createStandIn } from './stand-in.ts';

/**
 * Runs the bundle of the desktop's main process with a stand-in for Electron: `node bundled-desktop.ts FOLDER WORDS...`.
 * Prints, as one line of JSON, what a window of it got.
 */
const [folder = '', ...words] = process.argv.slice(2);
const stand = createStandIn(folder);
Object.assign(globalThis, { standInElectron: stand.electron });
const names = Object.keys(stand.electron);
const source = `export const { ${names.join(', ')} } = globalThis.standInElectron;`;
registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron'
      ? { url: `data:text/javascript,${encodeURIComponent(source)}`, shortCircuit: true }
      : next(specifier, context),
});
// What it keeps of the person stays in the folder of the test.
process.env['ASSAY_FOLDER'] = join(folder, 'user');
process.argv = ['assay', ...words];
await import(join(PROJECT_ROOT, 'out/main/main.js'));
while (stand.windows().length === 0 && !stand.log.some((line) => line.startsWith('exit'))) {
  await new Promise((resolve) => setTimeout(resolve, 20));
}
const [window] = stand.windows();
const state = window === undefined ? null : await stand.invoke(window.webContents, INVOKE, ['project.state', {}]);
process.stdout.write(`${JSON.stringify({ title: window?.options.title ?? null, state, log: stand.log })}\n`);
window?.close();
