import { statSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT_ROOT } from '../paths.ts';
import { newestChange } from './renderer.ts';

const SOURCES = ['electron', 'db', 'shared', 'package.json', 'package-lock.json'];
const OUTPUTS = ['out/main/main.js', 'out/worker/worker.js', 'out/preload/preload.cjs'];

/** True where a bundle of the desktop app was never built or its sources changed since. */
export function hostIsStale(): boolean {
  const oldest = Math.min(
    ...OUTPUTS.map((file) => statSync(join(PROJECT_ROOT, file), { throwIfNoEntry: false })?.mtimeMs ?? 0),
  );
  return SOURCES.some((source) => newestChange(join(PROJECT_ROOT, source)) > oldest);
}
