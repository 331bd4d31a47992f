import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hasDisplay } from './browser/find.ts';
import { PROJECT_ROOT } from './paths.ts';

/** The Electron binary that npm's package fetched, or null. Looks only: importing the package would start a download. */
export function electronBinary(root: string = PROJECT_ROOT): string | null {
  const folder = join(root, 'node_modules/electron');
  try {
    const name = readFileSync(join(folder, 'path.txt'), 'utf8').trim();
    const dist = process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? join(folder, 'dist');
    const path = join(dist, name);
    return name !== '' && existsSync(path) ? path : null;
  } catch {
    return null;
  }
}

/** The binary to start the desktop app with, or, as a sentence, why it cannot be. */
export function desktopBinary(): { readonly path: string } | { readonly why: string } {
  if (!hasDisplay()) return { why: 'There is no display for the desktop app' };
  const path = electronBinary();
  if (path === null) {
    return { why: 'Electron has no binary here yet ("npx install-electron" fetches it, given a network)' };
  }
  if (process.platform === 'linux' && process.getuid?.() === 0) {
    return { why: 'The desktop app keeps its sandbox, which does not work as root' };
  }
  const version = spawnSync(path, ['--version'], { timeout: 30_000, stdio: 'ignore' });
  return version.status === 0 ? { path } : { why: 'The Electron binary does not start here' };
}
