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

/** Shows the page in the person's browser. False where there is no display or no browser; never waits for it to end. */
export function openInBrowser(url: string): Promise<boolean> {
  const command = hasDisplay() ? opener(url) : null;
  if (command === null) return Promise.resolve(false);
  const [program, ...args] = command;
  return new Promise((resolve) => {
    const child = spawn(program, args, { detached: true, stdio: 'ignore' });
    child.once('error', () => resolve(false));
    child.once('spawn', () => {
      child.unref();
      resolve(true);
    });
  });
}
