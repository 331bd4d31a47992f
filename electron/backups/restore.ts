import { existsSync } from 'node:fs';
import { copyFile, rename, rm } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Backup } from '../../shared/app.ts';
import { fail, ok, type Result } from '../../shared/model/result.ts';
import type { Host, HostOptions } from '../host/host.ts';
import { listBackups } from './files.ts';

type OpenHost = (options: HostOptions) => Promise<Result<Host>>;

/** The newest backup of a project that opens as a project, or null. */
export async function newestSound(base: string, project: string, openHost: OpenHost): Promise<Backup | null> {
  for (const backup of await listBackups(base, project)) {
    const opened = await openHost({ path: backup.path, who: '', mode: 'read' });
    if (!opened.ok) continue;
    await opened.value.close();
    return backup;
  }
  return null;
}

/** A free name for a damaged project beside the sound one. */
function damagedName(project: string): string {
  const base = `${project.replace(/\.assay$/i, '')} (damaged`;
  for (let n = 1; ; n += 1) {
    const name = `${base}${n === 1 ? '' : ` ${n}`}).assay`;
    if (!existsSync(name)) return name;
  }
}

/**
 * Puts the newest sound backup in the place of a project. The damaged file, with what SQLite left beside it, is kept under
 * another name: nothing is ever thrown away.
 */
export async function restoreNewest(
  base: string,
  project: string,
  openHost: OpenHost,
): Promise<Result<{ readonly backup: Backup; readonly kept: string | null }>> {
  const backup = await newestSound(base, project, openHost);
  if (backup === null) return fail('not-found', `There is no backup of ${basename(project)} that can be opened.`);
  const incoming = `${project}.restored-${process.pid}`;
  try {
    await copyFile(backup.path, incoming);
    let kept: string | null = null;
    if (existsSync(project)) {
      kept = damagedName(project);
      await rename(project, kept);
      for (const ending of ['-wal', '-shm']) {
        if (existsSync(`${project}${ending}`)) await rename(`${project}${ending}`, `${kept}${ending}`);
      }
    }
    await rename(incoming, project);
    return ok({ backup, kept });
  } catch (error) {
    await rm(incoming, { force: true });
    const message = error instanceof Error ? error.message : String(error);
    return fail('disk', `The backup could not be put in place: ${message}`, { file: project });
  }
}
