import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { fail, ok, type Result } from '../shared/model/result.ts';
import { connect } from './connection.ts';
import type { JobControl } from './context.ts';
import { diskFault } from './disk-fault.ts';

/** Pages copied at a time: a few megabytes, so that progress shows and a cancel is heard. */
const PAGES = 2000;

class Cancelled extends Error {}

function removeLeft(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // Where nothing could be written, nothing is left.
  }
}

/**
 * Copies a project, as it is at this moment, to a new file, by SQLite's own backup: edits may go on meanwhile. The copy
 * appears under its name only when it is whole and on disk.
 */
export async function takeBackup(path: string, to: string, job: JobControl): Promise<Result<null>> {
  const making = `${to}.new`;
  try {
    mkdirSync(dirname(to), { recursive: true });
    const db = connect(path, { readOnly: true });
    try {
      await db.backup(making, {
        progress({ totalPages, remainingPages }) {
          if (job.cancelled()) throw new Cancelled();
          job.progress('Backing up', totalPages - remainingPages, totalPages);
          return PAGES;
        },
      });
    } finally {
      db.close();
    }
    // A copy that is never written to needs no log beside it.
    const copy = connect(making, { readOnly: false });
    copy.pragma('journal_mode = DELETE');
    copy.close();
    const handle = openSync(making, 'r+');
    try {
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    renameSync(making, to);
    return ok(null);
  } catch (error) {
    if (error instanceof Cancelled) return fail('cancelled', 'The backup was cancelled; none was kept.');
    const message = error instanceof Error ? error.message : String(error);
    return diskFault(error) ?? fail('disk', `The backup could not be written: ${message}`, { file: to });
  } finally {
    for (const ending of ['', '-journal', '-wal', '-shm']) removeLeft(`${making}${ending}`);
  }
}
