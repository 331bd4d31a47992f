import { createHash } from 'node:crypto';
import { readdir, rm, stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import type { Backup } from '../../shared/app.ts';

const NAME = /^(\d{4}-\d{2}-\d{2}) (\d{2})\.(\d{2})\.(\d{2})(\.\d+)?\.assay$/;

function stem(project: string): string {
  return basename(project).replace(/\.assay$/i, '');
}

/** The folder of a project's backups: named after the project, with a mark of its place, since names repeat. */
export function folderOf(base: string, project: string): string {
  const mark = createHash('sha256').update(resolve(project)).digest('hex').slice(0, 8);
  return join(base, `${stem(project).slice(0, 60)}-${mark}`);
}

/** The name of a backup taken at a moment, in UTC: names in order are backups in order. */
export function backupName(at: Date): string {
  const iso = at.toISOString();
  return `${iso.slice(0, 10)} ${iso.slice(11, 19).replaceAll(':', '.')}${iso.slice(19, 23)}.assay`;
}

/** The backups of a project, the newest first. A folder that is not there holds none. */
export async function listBackups(base: string, project: string): Promise<readonly Backup[]> {
  const folder = folderOf(base, project);
  const names = await readdir(folder).catch(() => []);
  const found: Backup[] = [];
  for (const name of names) {
    const match = NAME.exec(name);
    if (match === null) continue;
    const [, day = '', hour = '', minute = '', second = ''] = match;
    const path = join(folder, name);
    const size = await stat(path).then(
      (stats) => stats.size,
      () => null,
    );
    if (size !== null) found.push({ path, at: `${day}T${hour}:${minute}:${second}Z`, bytes: size });
  }
  return found.sort((a, b) => (a.path < b.path ? 1 : -1));
}

/** Removes the oldest backups beyond those to be kept. */
export async function pruneBackups(base: string, project: string, kept: number): Promise<void> {
  for (const { path } of (await listBackups(base, project)).slice(kept)) await rm(path, { force: true });
}
