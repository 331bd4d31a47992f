import { spawn } from 'node:child_process';
import { findBrowser, findOnPath, hasDisplay } from '../browser/find.ts';

function opener(url: string): readonly [string, ...string[]] | null {
  switch (process.platform) {
    case 'darwin':
      return ['open', url];
    case 'win32':
      return ['rundll32', 'url.dll,FileProtocolHandler', url];
    default: {
      const program = findOnPath('xdg-open') ?? findBrowser();
      return program === null ? null : [program, url];
    }
  }
}

/** A browser that cannot run here, as Chromium as root, says so within this many milliseconds. */
const SETTLED = 5000;

/**
 * Shows the page in the person's browser, where there is a display. False where there is one but no browser shows it; never
 * waits for the browser to end.
 */
export function openInBrowser(url: string): Promise<boolean> {
  if (!hasDisplay()) return Promise.resolve(true);
  const command = opener(url);
  if (command === null) return Promise.resolve(false);
  const [program, ...args] = command;
  return new Promise((resolve) => {
    const child = spawn(program, args, { detached: true, stdio: 'ignore' });
    child.once('error', () => resolve(false));
    child.once('exit', (code) => resolve(code === 0));
    child.once('spawn', () => {
      child.unref();
      setTimeout(() => resolve(true), SETTLED).unref();
    });
  });
}
