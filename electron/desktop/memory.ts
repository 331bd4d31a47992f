import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { writeFileAtomic } from '../atomic-file.ts';

/** As many recent projects as a menu shows at a glance. */
const MOST_RECENT = 12;

const whole = z.int().min(-100_000).max(100_000);
const memorySchema = z.object({
  recent: z.array(z.string().min(1).max(4096)).max(MOST_RECENT).default([]),
  window: z
    .object({
      x: whole,
      y: whole,
      width: whole.min(200),
      height: whole.min(200),
      maximized: z.boolean(),
    })
    .nullable()
    .default(null),
});
type Remembered = z.infer<typeof memorySchema>;
export type WindowPlace = NonNullable<Remembered['window']>;

/** What the shell remembers between runs: the projects opened last, the place of the window. */
export interface Memory {
  recent(): readonly string[];
  window(): WindowPlace | null;
  addRecent(path: string): Promise<void>;
  forgetRecent(path: string): Promise<void>;
  setWindow(place: WindowPlace): Promise<void>;
}

/** Reads the memory from its file; a file that is missing or damaged counts as empty. Writes are atomic, in order. */
export async function openMemory(file: string): Promise<Memory> {
  let state: Remembered = { recent: [], window: null };
  try {
    const parsed = memorySchema.safeParse(JSON.parse(await readFile(file, 'utf8')));
    if (parsed.success) state = parsed.data;
  } catch {
    // Nothing to remember yet.
  }
  let writing: Promise<unknown> = Promise.resolve();
  const set = async (change: Partial<Remembered>): Promise<void> => {
    state = { ...state, ...change };
    const text = `${JSON.stringify(state, null, 2)}\n`;
    // A list of recent files that cannot be kept is no reason to bother anybody.
    writing = writing.then(() => writeFileAtomic(file, text));
    await writing;
  };
  return {
    recent: () => state.recent,
    window: () => state.window,
    addRecent: (path) =>
      set({ recent: [path, ...state.recent.filter((other) => other !== path)].slice(0, MOST_RECENT) }),
    forgetRecent: (path) => set({ recent: state.recent.filter((other) => other !== path) }),
    setWindow: (window) => set({ window }),
  };
}
