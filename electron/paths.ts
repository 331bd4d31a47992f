import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freshBundle } from './build/fresh.ts';

/**
 * Where things lie. This module runs as TypeScript in a checkout, or as part of a bundle out/X/Y.js, in a checkout or in
 * the packaged app.
 */
const BUNDLED = !import.meta.url.endsWith('.ts');

/** The checkout, or the folder of the packaged app. */
export const PROJECT_ROOT = fileURLToPath(new URL(BUNDLED ? '../..' : '..', import.meta.url));

const OUT = join(PROJECT_ROOT, 'out');

/** Whether the sources are here, from which the bundles can be built. */
export const IN_CHECKOUT = existsSync(join(PROJECT_ROOT, 'electron/build.ts'));

/** The built screen: index.html and its assets. */
export const RENDERER_ROOT = join(OUT, 'renderer');

/** The bridge between the desktop's screen and its host; exists only as a bundle. */
export const PRELOAD_PATH = join(OUT, 'preload/preload.cjs');

/** The thread that holds the database: its bundle where that is not older than its sources, since it starts faster. */
export function workerUrl(): URL {
  if (BUNDLED) return new URL('../worker/worker.js', import.meta.url);
  return freshBundle('worker/worker.js') ?? new URL('./host/worker.ts', import.meta.url);
}
