import { fileURLToPath } from 'node:url';

/**
 * Where things lie. The command line and the server run from the checkout's TypeScript; the desktop app runs from its
 * bundle, where this module is part of out/main/main.js. Both have out/ at a known distance.
 */
export const BUNDLED = !import.meta.url.endsWith('.ts');

/** The built screen: index.html and its assets. */
export const RENDERER_ROOT = fileURLToPath(new URL(BUNDLED ? '../renderer' : '../out/renderer', import.meta.url));

/** The thread that holds the database. */
export const WORKER_URL = new URL(BUNDLED ? '../worker/worker.js' : './host/worker.ts', import.meta.url);

/** The bridge between the desktop's screen and its host; exists only as a bundle. */
export const PRELOAD_PATH = fileURLToPath(
  new URL(BUNDLED ? '../preload/preload.cjs' : '../out/preload/preload.cjs', import.meta.url),
);

/** The checkout, or the folder of the packaged app. */
export const PROJECT_ROOT = fileURLToPath(new URL(BUNDLED ? '../..' : '..', import.meta.url));
