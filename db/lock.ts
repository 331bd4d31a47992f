import { randomUUID } from 'node:crypto';
import { linkSync, readFileSync, renameSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { hostname, uptime } from 'node:os';
import { fail, ok, type Result } from '../shared/model/result.ts';

/** Who writes to a project now, as its lock file tells. */
interface Holder {
  readonly pid: number;
  readonly host: string;
  readonly started: string;
  readonly who: string;
  readonly token: string;
}

/** A held lock: `release` gives the project free for the next writer. */
export interface Lock {
  release(): void;
}

/** The lock file of a project. */
export function lockPath(projectPath: string): string {
  return `${projectPath}.lock`;
}

/**
 * Takes the right to write to a project: one process at a time. The lock is a file beside the project; one whose process
 * is gone is taken over. Refused with 'locked', naming the holder, while another process (or this one) has it.
 */
export function takeLock(projectPath: string, who: string): Result<Lock> {
  const path = lockPath(projectPath);
  const token = randomUUID();
  const mine: Holder = { pid: process.pid, host: hostname(), started: new Date().toISOString(), who, token };
  // A stale lock is moved aside once; when another process is quicker to take its place, that one holds it.
  for (let attempt = 0; attempt < 3; attempt += 1) {
    try {
      writeWhole(path, `${JSON.stringify(mine)}\n`);
      return ok({ release: () => release(path, token) });
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') {
        return fail('disk', `The lock file ${path} cannot be written: ${messageOf(error)}`);
      }
    }
    const text = readLock(path);
    if (text === null) continue;
    const holder = parseHolder(text);
    if (holder !== null && isHeld(holder)) return refused(path, holder);
    removeStale(path, text);
  }
  return fail('locked', `The project is held by another program (${path}).`);
}

/**
 * Removes the lock that a thread of this very process left when it stopped on its own: the process lives, so nobody
 * would ever take the lock for stale. Locks of other processes stay.
 */
export function removeLostLock(projectPath: string): void {
  const path = lockPath(projectPath);
  try {
    const holder = parseHolder(readFileSync(path, 'utf8'));
    if (holder?.pid === process.pid && holder.host === hostname()) rmSync(path, { force: true });
  } catch {
    // No lock, or none that can be read: the next opening says so.
  }
}

/** Writes a new file that is never seen without its content; EEXIST where there is one already. */
function writeWhole(path: string, text: string): void {
  const aside = `${path}.${randomUUID()}`;
  try {
    writeFileSync(aside, text, { flag: 'wx' });
    try {
      linkSync(aside, path);
    } catch (error) {
      if (codeOf(error) === 'EEXIST') throw error;
      // Some file systems know no hard links, and a rename would replace another's lock.
      writeFileSync(path, text, { flag: 'wx' });
    }
  } finally {
    rmSync(aside, { force: true });
  }
}

function refused(path: string, holder: Holder): Result<Lock> {
  const name = holder.who === '' ? 'another program' : holder.who;
  return fail(
    'locked',
    `The project is open for writing elsewhere: ${name} on ${holder.host}, process ${holder.pid}, since ${holder.started}. ` +
      `Close it there, open this one for reading only, or remove ${path} if that program is gone.`,
  );
}

function release(path: string, token: string): void {
  const text = readLock(path);
  if (text !== null && parseHolder(text)?.token === token) rmSync(path, { force: true });
}

function readLock(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}

function parseHolder(text: string): Holder | null {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null) return null;
    const held = value as Partial<Record<keyof Holder, unknown>>;
    if (typeof held.pid !== 'number' || typeof held.host !== 'string') return null;
    return {
      pid: held.pid,
      host: held.host,
      started: typeof held.started === 'string' ? held.started : '',
      who: typeof held.who === 'string' ? held.who : '',
      token: typeof held.token === 'string' ? held.token : '',
    };
  } catch {
    return null;
  }
}

function isHeld(holder: Holder): boolean {
  // Nothing can be told of a process on another machine: better refused than written twice.
  if (holder.host !== hostname()) return true;
  const booted = Date.now() - uptime() * 1000;
  const started = Date.parse(holder.started);
  // A lock from before the machine started cannot be held, whatever process has its number now.
  if (Number.isFinite(started) && started < booted - 60_000) return false;
  try {
    process.kill(holder.pid, 0);
    return !isZombie(holder.pid);
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}

/** Whether a process has ended and only waits for its parent to take note (Linux; false elsewhere): it writes no more. */
function isZombie(pid: number): boolean {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The state stands after the program's name, which is in brackets and may hold any character.
    return /^ [ZX]/.test(stat.slice(stat.lastIndexOf(')') + 1));
  } catch {
    return false;
  }
}

/** Moves a stale lock aside, but not a fresh one that took its place in the meantime. */
function removeStale(path: string, text: string): void {
  const aside = `${path}.${randomUUID()}`;
  try {
    renameSync(path, aside);
    if (readFileSync(aside, 'utf8') === text) unlinkSync(aside);
    else renameSync(aside, path);
  } catch {
    // Another process moved it first.
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
