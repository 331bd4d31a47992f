import { existsSync, readdirSync, statSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { BUNDLED, PROJECT_ROOT, RENDERER_ROOT } from '../paths.ts';

/** What the built screen depends on. */
const SOURCES = ['renderer', 'shared', 'package-lock.json'];

/** Milliseconds since the epoch of the newest change in a file or folder; 0 where there is none. */
export function newestChange(path: string): number {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat === undefined) return 0;
  if (!stat.isDirectory()) return stat.mtimeMs;
  let newest = stat.mtimeMs;
  for (const name of readdirSync(path)) newest = Math.max(newest, newestChange(join(path, name)));
  return newest;
}

/** True where the screen was never built or its sources changed since. */
export function rendererIsStale(): boolean {
  const built = statSync(join(RENDERER_ROOT, 'index.html'), { throwIfNoEntry: false });
  if (built === undefined) return true;
  return SOURCES.some((source) => newestChange(join(PROJECT_ROOT, source)) > built.mtimeMs);
}

/**
 * Builds the screen into out/renderer. It is built aside and then moved in, so that a server that runs meanwhile, or a
 * build that fails, never leaves half a screen. Throws what the bundler throws.
 */
export async function buildRenderer(): Promise<void> {
  const { build } = await import('vite');
  const aside = `${RENDERER_ROOT}.new-${process.pid}`;
  const old = `${RENDERER_ROOT}.old-${process.pid}`;
  try {
    await build({
      configFile: join(PROJECT_ROOT, 'renderer/vite.config.ts'),
      logLevel: 'warn',
      build: { outDir: aside, emptyOutDir: true },
    });
    await mkdir(join(PROJECT_ROOT, 'out'), { recursive: true });
    if (existsSync(RENDERER_ROOT)) await rename(RENDERER_ROOT, old);
    await rename(aside, RENDERER_ROOT);
  } finally {
    await rm(aside, { recursive: true, force: true });
    await rm(old, { recursive: true, force: true });
  }
}

/** Builds the screen where it is missing or older than its sources; says so first. An installed app has it already. */
export async function ensureRenderer(say: (line: string) => void): Promise<void> {
  if (BUNDLED || !rendererIsStale()) return;
  say('Building the screen ...');
  await buildRenderer();
}
