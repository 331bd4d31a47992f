import type { TestProject } from 'vitest/node';
import { obtainBrowser } from '../../../electron/browser/obtain.ts';
import { ensureRenderer } from '../../../electron/build/renderer.ts';
import { faultText } from '../../../shared/model/result.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    browserPath: string;
    browserArgs: readonly string[];
  }
}

/** Builds the screen and finds a browser, or fails the whole run with what was tried: no browser test is ever skipped. */
export async function setup(project: TestProject): Promise<void> {
  await ensureRenderer(console.log);
  const browser = await obtainBrowser(console.log);
  if (!browser.ok) throw new Error(faultText(browser.fault));
  project.provide('browserPath', browser.value.path);
  project.provide('browserArgs', browser.value.args);
}
