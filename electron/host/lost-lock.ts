import { readFileSync, rmSync } from 'node:fs';
import { hostname } from 'node:os';
import { lockPath } from '../../db/lock.ts';

/**
 * Removes the lock that a thread of this very process left when it stopped on its own: the process lives, so nobody
 * would ever take the lock for stale. Locks of other processes stay.
 */
export function removeLostLock(projectPath: string): void {
  const path = lockPath(projectPath);
  try {
    const holder: unknown = JSON.parse(readFileSync(path, 'utf8'));
    if (typeof holder !== 'object' || holder === null) return;
    const ours = Reflect.get(holder, 'pid') === process.pid && Reflect.get(holder, 'host') === hostname();
    if (ours) rmSync(path, { force: true });
  } catch {
    // No lock, or none that can be read: the next opening says so.
  }
}
