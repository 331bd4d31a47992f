import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

// Used before anything else is loaded, and only in a checkout: it imports nothing, and knows its own place.
const ROOT = join(import.meta.dirname, '../..');

/** What the bundles of the host depend on. */
const HOST_SOURCES = ['electron', 'db', 'shared', 'package.json', 'package-lock.json'];

/** Milliseconds since the epoch of the newest change in a file or folder; 0 where there is none. */
export function newestChange(path: string): number {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat === undefined) return 0;
  if (!stat.isDirectory()) return stat.mtimeMs;
  let newest = stat.mtimeMs;
  for (const name of readdirSync(path)) newest = Math.max(newest, newestChange(join(path, name)));
  return newest;
}

/** Whether a built file is there and none of the sources (paths in the checkout) changed since its building began. */
export function isFresh(built: string, sources: readonly string[], root: string = ROOT): boolean {
  const stat = statSync(join(root, built), { throwIfNoEntry: false });
  return stat !== undefined && sources.every((source) => newestChange(join(root, source)) <= stat.mtimeMs);
}

/** A bundle of the host, by its path below out/, or null where it is missing or older than its sources. */
export function freshBundle(name: string): URL | null {
  const built = join('out', name);
  return isFresh(built, HOST_SOURCES) ? pathToFileURL(join(ROOT, built)) : null;
}
