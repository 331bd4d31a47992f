import { fail, ok, type Result } from '../../shared/model/result.ts';
import type { Door } from './door.ts';
import { type Served, type ServeOptions, serve } from './serve.ts';

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

/**
 * Serves a project, or the welcome screen, until the program is interrupted, then closes server and project. `tell` is given the address, and
 * another on SIGUSR2 for a further browser.
 */
export async function keepServing(
  door: Door,
  options: ServeOptions,
  tell: (url: string) => unknown,
): Promise<Result<null>> {
  const end = interrupted();
  let served: Served;
  try {
    served = await serve(door, options);
  } catch (error) {
    await door.close();
    const code = error instanceof Error && 'code' in error ? error.code : '';
    return fail(
      'in-use',
      code === 'EADDRINUSE'
        ? `Port ${options.port} is in use.`
        : `Port ${options.port} cannot be had (${String(code)}).`,
    );
  }
  const again = (): void => void tell(served.newUrl());
  if (process.platform !== 'win32') process.on('SIGUSR2', again);
  await tell(served.url);
  await end;
  process.removeListener('SIGUSR2', again);
  await served.close();
  await door.close();
  return ok(null);
}
