import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { writeFileAtomic } from '../atomic-file.ts';

const whole = z.int().min(-100_000).max(100_000);
const memorySchema = z.object({
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

/** What the desktop shell remembers between runs: the place of the window. */
export interface Memory {
  window(): WindowPlace | null;
  setWindow(place: WindowPlace): Promise<void>;
}

/** Reads the memory from its file; a file that is missing or damaged counts as empty. Writes are atomic, in order. */
export async function openMemory(file: string): Promise<Memory> {
  let state: Remembered = { window: null };
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
    // A place that cannot be kept is no reason to bother anybody.
    writing = writing.then(() => writeFileAtomic(file, text));
    await writing;
  };
  return {
    window: () => state.window,
    setWindow: (window) => set({ window }),
  };
}
