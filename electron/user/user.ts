import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { type Contents, contentsSchema, type Settings, type SettingsPatch, settingsSchema } from '../../shared/app.ts';
import { fail, ok, type Result } from '../../shared/model/result.ts';
import { writeFileAtomic } from '../atomic-file.ts';

/** As many recent projects as a person looks through. */
const MOST_RECENT = 20;

const recentSchema = z.object({
  path: z.string().min(1).max(4096),
  opened: z.iso.datetime(),
  contents: contentsSchema.nullable().catch(null),
});
export type Recent = Readonly<z.infer<typeof recentSchema>>;

/** What is kept for a person outside all projects. */
export interface User {
  settings(): Settings;
  changeSettings(patch: SettingsPatch): Promise<Result<Settings>>;
  onSettings(listener: (settings: Settings) => void): () => void;
  /** The projects opened last, the newest first. */
  recent(): readonly Recent[];
  noteOpened(path: string): Promise<void>;
  noteContents(path: string, contents: Contents): Promise<void>;
  forget(path: string): Promise<void>;
}

async function readJson(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch {
    // Nothing kept yet, or damaged: as good as nothing chosen.
    return null;
  }
}

/** The parts of a list that are whole; one damaged entry does not cost the others. */
function wholeEntries(value: unknown): readonly Recent[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((entry: unknown) => {
    const parsed = recentSchema.safeParse(entry);
    return parsed.success ? [parsed.data] : [];
  });
}

/** Reads what is kept in `folder`. Every change is written at once; another program's changes are read before it. */
export async function openUser(folder: string): Promise<User> {
  const settingsFile = join(folder, 'settings.json');
  const recentFile = join(folder, 'recent.json');
  const readSettings = async (): Promise<Settings> => settingsSchema.parse((await readJson(settingsFile)) ?? {});
  const readRecent = async (): Promise<readonly Recent[]> => wholeEntries(await readJson(recentFile));
  let settings = await readSettings().catch(() => settingsSchema.parse({}));
  let recent = await readRecent();
  const listeners = new Set<(settings: Settings) => void>();
  let work: Promise<unknown> = Promise.resolve();

  const inOrder = <T>(task: () => Promise<T>): Promise<T> => {
    const done = work.then(task, task);
    work = done.catch(() => undefined);
    return done;
  };
  const write = async (file: string, value: unknown): Promise<Result<null>> => {
    try {
      await mkdir(folder, { recursive: true });
    } catch (error) {
      return fail('disk', `${folder} cannot be made: ${error instanceof Error ? error.message : String(error)}`);
    }
    return writeFileAtomic(file, `${JSON.stringify(value, null, 2)}\n`);
  };
  const changeRecent = (change: (list: readonly Recent[]) => readonly Recent[]): Promise<void> =>
    inOrder(async () => {
      recent = change(await readRecent()).slice(0, MOST_RECENT);
      // A list that cannot be kept is no reason to bother anybody.
      await write(recentFile, recent);
    });

  return {
    settings: () => settings,
    changeSettings: (patch) =>
      inOrder(async () => {
        const next = settingsSchema.parse({ ...(await readSettings()), ...patch });
        const written = await write(settingsFile, next);
        if (!written.ok) return written;
        settings = next;
        for (const listener of [...listeners]) listener(next);
        return ok(next);
      }),
    onSettings(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    recent: () => recent,
    noteOpened: (path) =>
      changeRecent((list) => [
        {
          path,
          opened: new Date().toISOString(),
          contents: list.find((entry) => entry.path === path)?.contents ?? null,
        },
        ...list.filter((entry) => entry.path !== path),
      ]),
    noteContents: (path, contents) =>
      changeRecent((list) => list.map((entry) => (entry.path === path ? { ...entry, contents } : entry))),
    forget: (path) => changeRecent((list) => list.filter((entry) => entry.path !== path)),
  };
}
