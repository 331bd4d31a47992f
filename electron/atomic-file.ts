import { randomBytes } from 'node:crypto';
import { mkdir, open, rename, unlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fail, ok, type Result } from '../shared/model/result.ts';

function reason(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** The rename is on disk only when its folder is. Windows cannot open a folder, and does this by itself. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/**
 * Writes a file so that a reader, or a crash, sees the old content or the new and never a part: a temporary file beside
 * it, flushed to disk, then renamed over it. Missing folders are made. Fault `disk` where that cannot be done.
 */
export async function writeFileAtomic(path: string, content: string | Uint8Array): Promise<Result<null>> {
  const folder = dirname(path);
  // Not the whole name: it may be as long as a name can be already.
  const temporary = join(folder, `.${basename(path).slice(0, 40)}.${randomBytes(6).toString('hex')}.tmp`);
  try {
    await mkdir(folder, { recursive: true });
    const handle = await open(temporary, 'wx');
    try {
      await handle.writeFile(content);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, path);
    await syncFolder(folder);
    return ok(null);
  } catch (error) {
    await unlink(temporary).catch(() => {});
    return fail('disk', `The file could not be written: ${reason(error)}`, { file: path });
  }
}
