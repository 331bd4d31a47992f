import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { fail, ok, type Result } from '../shared/model/result.ts';
import { openHost } from './host/host.ts';
import { PROJECT_ROOT } from './paths.ts';

/** Where projects are kept unless told otherwise: in the person's documents, or in the data folder where there are none. */
export function projectsFolder(home: string = homedir(), env: NodeJS.ProcessEnv = process.env): string {
  const documents = join(home, 'Documents');
  if (existsSync(documents)) return join(documents, 'Assay');
  switch (process.platform) {
    case 'win32':
      return join(env['APPDATA'] ?? home, 'Assay');
    case 'darwin':
      return join(home, 'Library/Application Support/Assay');
    default:
      return join(env['XDG_DATA_HOME'] ?? join(home, '.local/share'), 'assay');
  }
}

const KNOWN = /\.(md|txt|html|csv|ya?ml)$/i;

/** The files of a seeds folder: documents first, so that the ledger finds them. */
async function seedFiles(folder: string) {
  const names = (await readdir(folder)).filter((name) => KNOWN.test(name) && !/^readme\./i.test(name)).sort();
  const isLedger = (name: string) => /\.ya?ml$/i.test(name);
  const ordered = [...names.filter((name) => !isLedger(name)), ...names.filter(isLedger)];
  return Promise.all(
    ordered.map(async (name) => ({ name, bytes: new Uint8Array(await readFile(join(folder, name))) })),
  );
}

/**
 * The sample project at `path`: opened as it is where it is there, else made from the seeds. It is made aside and moved in
 * when whole, so that a half-made one is never found there.
 */
export async function ensureSample(
  path: string,
  who: string,
  seeds: string = join(PROJECT_ROOT, 'seeds'),
): Promise<Result<{ readonly made: boolean }>> {
  if (existsSync(path)) return ok({ made: false });
  const aside = `${path}.new-${process.pid}`;
  const remove = async (): Promise<void> => {
    await Promise.all(['', '-wal', '-shm', '.lock'].map((ending) => rm(`${aside}${ending}`, { force: true })));
  };
  try {
    await mkdir(dirname(path), { recursive: true });
    const files = await seedFiles(seeds);
    const host = await openHost({ path: aside, who, create: true });
    if (!host.ok) return host;
    const imported = await host.value.invoke('import.run', { jobId: 'sample', files });
    await host.value.close();
    if (!imported.ok) return imported;
    await rename(aside, path);
    return ok({ made: true });
  } catch (error) {
    return fail('disk', `The sample could not be made: ${error instanceof Error ? error.message : String(error)}`, {
      file: path,
    });
  } finally {
    await remove();
  }
}
