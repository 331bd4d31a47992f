import { fail, ok, type Result } from '../../shared/model/result.ts';
import type { Door } from './door.ts';
import { openInBrowser } from './open-browser.ts';
import { type Served, serve } from './serve.ts';

/** How often to look whether the program that started this one is still there. */
const LOOK_EVERY = 1000;

/**
 * Resolves at the first wish to end the program. A second one ends it at once, as always. npm that is told to end takes
 * its shell along but not what the shell runs: there, the end of the parent is such a wish too.
 */
export function interrupted(env: NodeJS.ProcessEnv = process.env): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve());
    if (env['npm_lifecycle_event'] === undefined) return;
    const parent = process.ppid;
    const timer = setInterval(() => {
      if (process.ppid === parent) return;
      clearInterval(timer);
      resolve();
    }, LOOK_EVERY);
    timer.unref();
  });
}

/** What is said where no browser came up by itself. */
export const NO_BROWSER =
  'No browser could be opened here: open the address yourself, in Chrome, Chromium, Edge or Firefox.';

/** What is said of a fresh address. */
export function freshWords(url: string): string {
  return `An address opens one browser, once. A fresh one: ${url}`;
}

export interface KeepOptions {
  /** 0 takes any free port. */
  readonly port: number;
  /** Opens a browser on the page, where there is a display. */
  readonly open: boolean;
}

/** Where the person is told things. */
export interface Tell {
  /** The first address. */
  url(url: string): unknown;
  /** Another one, for another browser. */
  fresh(url: string): unknown;
  /** That no browser came up by itself. */
  noBrowser(): unknown;
}

/**
 * Serves a project, or the welcome screen, until the program is interrupted, then closes server and project. A fresh address
 * is told where a used one was opened, and on SIGUSR2.
 */
export async function keepServing(door: Door, options: KeepOptions, tell: Tell): Promise<Result<null>> {
  const end = interrupted();
  const { port } = options;
  let served: Served;
  try {
    served = await serve(door, { port, tellFresh: (url) => void tell.fresh(url) });
  } catch (error) {
    await door.close();
    const code = error instanceof Error && 'code' in error ? error.code : '';
    return fail(
      'in-use',
      code === 'EADDRINUSE' ? `Port ${port} is in use.` : `Port ${port} cannot be had (${String(code)}).`,
    );
  }
  const again = (): void => void tell.fresh(served.newUrl());
  if (process.platform !== 'win32') process.on('SIGUSR2', again);
  await tell.url(served.url);
  if (options.open) void openInBrowser(served.url).then((shown) => (shown ? null : tell.noBrowser()));
  await end;
  process.removeListener('SIGUSR2', again);
  await served.close();
  await door.close();
  return ok(null);
}
