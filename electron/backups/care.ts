import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { ProjectState } from '../../shared/api.ts';
import type { Backup, Contents } from '../../shared/app.ts';
import { fail, ok, type Result } from '../../shared/model/result.ts';
import type { Host } from '../host/host.ts';
import type { User } from '../user/user.ts';
import { backupName, folderOf, listBackups, pruneBackups } from './files.ts';

/** How often a project that is being worked on is backed up. */
const EVERY_MS = 15 * 60_000;

/** What is done for an open project while nobody asks: backups, and a note of what it holds for the list of recent ones. */
export interface Care {
  /** Takes a backup now. */
  backUp(jobId: string): Promise<Result<Backup>>;
  /** Takes a last backup where something changed since the newest, notes what the project holds, and closes it. */
  close(): Promise<void>;
}

function contentsOf(state: ProjectState): Contents {
  return {
    sources: state.counts.source,
    claims: state.counts.claim,
    figures: state.counts.figure,
    contradictions: state.verdicts.contradiction,
  };
}

/** Cares for an open project until it is closed. `backups` is the program's own folder for them. */
export function careFor(host: Host, user: User, backups: string): Care {
  let changed = false;
  let contents: Contents | null = null;
  const base = (): string => user.settings().backupFolder || backups;

  const backUp = async (jobId: string): Promise<Result<Backup>> => {
    const folder = base();
    const to = join(folderOf(folder, host.path), backupName(new Date()));
    changed = false;
    const taken = await host.backup(to, jobId);
    if (!taken.ok) {
      changed = true;
      return taken;
    }
    await pruneBackups(folder, host.path, user.settings().backupsKept);
    const backup = (await listBackups(folder, host.path)).find(({ path }) => path === to);
    return backup === undefined ? fail('disk', 'The backup is not where it was written.', { file: to }) : ok(backup);
  };

  const timer = setInterval(() => {
    if (changed && !host.readOnly) void backUp(`backup ${randomUUID()}`);
  }, EVERY_MS);
  timer.unref();
  const stopEvents = host.subscribe((event) => {
    if (event.type !== 'change') return;
    changed = true;
    contents = contentsOf(event.change.state);
  });
  const stopSettings = user.onSettings(({ name }) => {
    if (name !== '') host.setWho(name);
  });
  void host.invoke('project.state', {}).then((state) => {
    if (state.ok) contents ??= contentsOf(state.value);
  });

  return {
    backUp,
    async close() {
      clearInterval(timer);
      stopEvents();
      stopSettings();
      if (changed && !host.readOnly) await backUp(`backup ${randomUUID()}`);
      if (contents !== null) await user.noteContents(host.path, contents);
      await host.close();
    },
  };
}
