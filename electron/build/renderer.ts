import { existsSync } from 'node:fs';
import { rename, rm, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { IN_CHECKOUT, PROJECT_ROOT, RENDERER_ROOT } from '../paths.ts';
import { isFresh } from './fresh.ts';

/** What the built screen depends on. */
const SOURCES = ['renderer', 'shared', 'package-lock.json'];

/**
 * Builds the screen into out/renderer. It is built aside and then moved in, so that a server that runs meanwhile, or a
 * build that fails, never leaves half a screen. Throws what the bundler throws.
 */
export async function buildRenderer(): Promise<void> {
  const { build } = await import('vite');
  const began = new Date();
  const aside = `${RENDERER_ROOT}.new-${process.pid}`;
  const old = `${RENDERER_ROOT}.old-${process.pid}`;
  try {
    await build({
      configFile: join(PROJECT_ROOT, 'renderer/vite.config.ts'),
      logLevel: 'warn',
      build: { outDir: aside, emptyOutDir: true },
    });
    // What changes while it is built is not in it.
    await utimes(join(aside, 'index.html'), began, began);
    if (existsSync(RENDERER_ROOT)) await rename(RENDERER_ROOT, old);
    await rename(aside, RENDERER_ROOT);
  } finally {
    await rm(aside, { recursive: true, force: true });
    await rm(old, { recursive: true, force: true });
  }
}

/** Builds the screen where it is missing or older than its sources; says so first. An installed app has it already. */
export async function ensureRenderer(say: (line: string) => void): Promise<void> {
  if (!IN_CHECKOUT || isFresh('out/renderer/index.html', SOURCES, PROJECT_ROOT)) return;
  say('Building the screen ...');
  await buildRenderer();
}
