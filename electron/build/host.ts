import { mkdir, rename, rm, utimes } from 'node:fs/promises';
import { builtinModules } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { build } from 'vite';
import { PROJECT_ROOT } from '../paths.ts';
import { freshBundle } from './fresh.ts';

interface Bundle {
  readonly entry: string;
  /** Below out/. */
  readonly out: string;
  readonly format: 'es' | 'cjs';
}

const BUNDLES: readonly Bundle[] = [
  { entry: 'electron/host/worker.ts', out: 'worker/worker.js', format: 'es' },
  { entry: 'electron/cli/main.ts', out: 'cli/assay.js', format: 'es' },
  { entry: 'electron/desktop/main.ts', out: 'main/main.js', format: 'es' },
  // A sandboxed preload script cannot be an ES module.
  { entry: 'electron/desktop/preload.ts', out: 'preload/preload.cjs', format: 'cjs' },
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

/**
 * Bundles the host: the database thread and the command line, which start faster so, and what runs inside Electron. Each
 * file is built aside and moved in. Throws what the bundler throws.
 */
export async function buildHost(): Promise<void> {
  const aside = join(PROJECT_ROOT, `out/host.new-${process.pid}`);
  try {
    for (const { entry, out, format } of BUNDLES) {
      const began = new Date();
      const name = basename(out);
      await build({
        configFile: false,
        root: PROJECT_ROOT,
        logLevel: 'warn',
        publicDir: false,
        ssr: { noExternal: true, target: 'node' },
        build: {
          ssr: join(PROJECT_ROOT, entry),
          outDir: aside,
          emptyOutDir: false,
          target: 'node24',
          minify: false,
          rolldownOptions: {
            external: EXTERNAL,
            // One file each: modules find their neighbours by the place of the bundle.
            output: { format, entryFileNames: name, codeSplitting: false },
          },
        },
      });
      // What changes while it is built is not in it.
      await utimes(join(aside, name), began, began);
      await mkdir(join(PROJECT_ROOT, 'out', dirname(out)), { recursive: true });
      await rename(join(aside, name), join(PROJECT_ROOT, 'out', out));
    }
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
}

/** Builds the bundles of the host where one is missing or older than its sources; says so first. */
export async function ensureHost(say: (line: string) => void): Promise<void> {
  if (BUNDLES.every(({ out }) => freshBundle(out) !== null)) return;
  say('Building the desktop app ...');
  await buildHost();
}
