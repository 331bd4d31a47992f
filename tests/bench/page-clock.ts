import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';

/** What the benches of screens share: the served project, and times as a person at the screen would take them. */

const CLI = fileURLToPath(new URL('../../electron/cli/assay.ts', import.meta.url));

/** What was measured under one name, in milliseconds. */
export interface Measured {
  readonly name: string;
  readonly times: number[];
  /** Longest time that the screen did not answer meanwhile. */
  blocked: number;
}

/** Notes a time under a name. */
export type Note = (page: Page, name: string, time: number) => Promise<void>;

/** Starts `assay serve` and waits for its address. */
export async function serve(file: string): Promise<{ readonly url: string; readonly process: ChildProcess }> {
  const served = spawn(process.execPath, [CLI, 'serve', file, '--no-open', '--json'], {
    stdio: ['ignore', 'pipe', 'inherit'],
    // Backups and settings of the person who measures are no part of it.
    env: { ...process.env, ASSAY_FOLDER: `${file}.person` },
  });
  for await (const line of createInterface({ input: served.stdout })) {
    const said: unknown = JSON.parse(line);
    if (typeof said === 'object' && said !== null && 'url' in said) return { url: String(said.url), process: served };
  }
  throw new Error('the project is not served');
}

/**
 * Begins to note tasks that hold the page's thread for more than 50 ms, and when the person last pressed: before it clicks,
 * the driver of the browser waits for things to stand still, which no person does.
 */
export async function watch(page: Page): Promise<void> {
  await page.evaluate(() => {
    const note = (event: Event): void => {
      Reflect.set(window, 'lastPress', event.timeStamp);
    };
    window.addEventListener('pointerdown', note, true);
    window.addEventListener('keydown', note, true);
    const tasks: number[] = [];
    Reflect.set(window, 'longTasks', tasks);
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) tasks.push(entry.duration);
    }).observe({ type: 'longtask' });
  });
}

/** The longest task since this was asked last, in milliseconds. */
export async function longest(page: Page): Promise<number> {
  return page.evaluate(() => {
    const tasks = Reflect.get(window, 'longTasks') as number[];
    const most = Math.max(0, ...tasks);
    tasks.length = 0;
    return most;
  });
}

/** Waits, frame by frame, until the condition holds in the page; milliseconds since `from` (page time). */
export async function until(page: Page, from: number, condition: string): Promise<number> {
  return page.evaluate(
    ([begun, test]) =>
      new Promise<number>((resolve, reject) => {
        const holds = new Function(`return (${test})`) as () => boolean;
        const look = (): void => {
          const now = performance.now();
          if (holds()) resolve(now - begun);
          else if (now - begun > 30_000) reject(new Error(`never came true: ${test}`));
          else requestAnimationFrame(look);
        };
        look();
      }),
    [from, condition] as const,
  );
}

/**
 * Acts, and waits until the condition holds and the frame in which it does is painted; milliseconds since the person pressed
 * last. Watched from before the press on: the way from the driver of the browser and back is no part of it.
 */
export async function toPaint(page: Page, condition: string, act: () => Promise<void>): Promise<number> {
  await page.evaluate((test) => {
    const holds = new Function(`return (${test})`) as () => boolean;
    const begun = performance.now();
    const painted = new Promise<number>((resolve, reject) => {
      const look = (): void => {
        if (holds()) {
          // Sent while a frame is made, it arrives once that frame is drawn.
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => resolve(performance.now() - (Reflect.get(window, 'lastPress') as number));
          port2.postMessage(null);
        } else if (performance.now() - begun > 30_000) reject(new Error(`never came true: ${test}`));
        else requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    });
    Reflect.set(window, 'painted', painted);
  }, condition);
  await act();
  return page.evaluate(() => Reflect.get(window, 'painted') as Promise<number>);
}

/** When the person pressed last, in page time. */
export const pressed = (page: Page): Promise<number> => page.evaluate(() => Reflect.get(window, 'lastPress') as number);
/** Page time. */
export const now = (page: Page): Promise<number> => page.evaluate(() => performance.now());

/** One line a name: median and worst time, how often, and the longest time that the screen did not answer. */
export function print(measured: readonly Measured[]): void {
  const row = (a: string, ...rest: readonly string[]): void =>
    console.log(a.padEnd(34), ...rest.map((text) => text.padStart(9)));
  row('milliseconds', 'median', 'worst', 'times', 'blocked');
  for (const { name, times, blocked } of measured) {
    const sorted = times.toSorted((a, b) => a - b);
    const median = sorted[Math.floor(sorted.length / 2)] ?? 0;
    row(name, median.toFixed(0), (sorted.at(-1) ?? 0).toFixed(0), String(sorted.length), blocked.toFixed(0));
  }
}
