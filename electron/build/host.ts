import { rm } from 'node:fs/promises';
import { builtinModules } from 'node:module';
import { dirname, join } from 'node:path';
import { build } from 'vite';
import { PROJECT_ROOT } from '../paths.ts';

interface Bundle {
  readonly entry: string;
  readonly out: string;
  readonly format: 'es' | 'cjs';
}

const BUNDLES: readonly Bundle[] = [
  { entry: 'electron/desktop/main.ts', out: 'out/main/main.js', format: 'es' },
  { entry: 'electron/host/worker.ts', out: 'out/worker/worker.js', format: 'es' },
  // A sandboxed preload script cannot be an ES module.
  { entry: 'electron/desktop/preload.ts', out: 'out/preload/preload.cjs', format: 'cjs' },
];

/** Left as imports: Node's and Electron's own, the addon, and what only the checkout has. */
const EXTERNAL = [
  'electron',
  'better-sqlite3',
  'vite',
  '@sparticuz/chromium',
  /^node:/,
  ...builtinModules.map((name) => new RegExp(`^${name}$`)),
];

/** Bundles what runs inside Electron: main process, database thread, preload script. Throws what the bundler throws. */
export async function buildHost(): Promise<void> {
  for (const { entry, out, format } of BUNDLES) {
    const folder = join(PROJECT_ROOT, dirname(out));
    await rm(folder, { recursive: true, force: true });
    await build({
      configFile: false,
      root: PROJECT_ROOT,
      logLevel: 'warn',
      publicDir: false,
      ssr: { noExternal: true, target: 'node' },
      build: {
        ssr: join(PROJECT_ROOT, entry),
        outDir: folder,
        emptyOutDir: false,
        target: 'node24',
        minify: false,
        rolldownOptions: {
          external: EXTERNAL,
          // One file each: modules find their neighbours by the place of the bundle.
          output: { format, entryFileNames: out.slice(out.lastIndexOf('/') + 1), codeSplitting: false },
        },
      },
    });
  }
}
