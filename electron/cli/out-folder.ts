import { mkdir, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fail, ok, type Result } from '../../shared/model/result.ts';

/** What to say where the folder that a file is to go to is not there: a name typed wrong should not make folders. Else null. */
export async function missingFolder(path: string): Promise<string | null> {
  const folder = dirname(path);
  return (await isFolder(folder)) ? null : `There is no folder ${folder}.`;
}

/** Makes a folder where there is none yet; its own folder must be there. `remove` takes it away again, if it was made here. */
export async function outFolder(path: string): Promise<Result<{ remove(): Promise<void> }>> {
  if (await isFolder(path)) return ok({ remove: async () => {} });
  const missing = await missingFolder(path);
  if (missing !== null) return fail('bad-input', missing, { file: path });
  try {
    await mkdir(path);
    return ok({ remove: () => rm(path, { recursive: true, force: true }) });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return fail('disk', `The folder could not be made: ${reason}`, { file: path });
  }
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    return false;
  }
}
