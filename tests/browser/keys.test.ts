import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { assay, openWorkbench, scratch, type Workbench } from './support/workbench.ts';

const TEXT = [
  'Exports to the south reached 4.2 billion dollars in 2025, the ministry says.',
  'Imports came to 3.1 billion dollars in 2025 and services to 450 million dollars.',
  'Turnover grew by 12% in 2024, and the share of fuel fell to 30% in 2025.',
].join('\n\n');

describe('working by keys, with the mouse in between', () => {
  const { folder, remove } = scratch();
  let workbench: Workbench;

  const left = async (): Promise<number> => {
    const heading = await workbench.page.locator('#suggestions-heading').innerText();
    return Number(/\d+/.exec(heading)?.[0] ?? 0);
  };
  /** Holds back the answers that the screen of sources needs, and with them all that it can do, until called again. */
  const holdSources = async (): Promise<() => Promise<void>> => {
    let release = (): void => {};
    const held = new Promise<void>((done) => {
      release = done;
    });
    await workbench.page.route('**/api/invoke', async (route) => {
      if (route.request().postData()?.includes('"source.get"')) await held;
      await route.continue();
    });
    return async () => {
      release();
      await workbench.page.unrouteAll({ behavior: 'wait' });
    };
  };
  const focused = (): Promise<string> => workbench.page.evaluate(() => document.activeElement?.tagName ?? '');

  beforeAll(async () => {
    const project = path.join(folder, 'keys.assay');
    assay(['new', project]);
    workbench = await openWorkbench(project);
    const { page } = workbench;
    await page.locator('.empty').waitFor();
    await page.keyboard.press('p');
    await page.getByRole('textbox', { name: 'Text' }).fill(TEXT);
    await page.keyboard.press('Control+Enter');
    await page.locator('.card-now').waitFor();
  });

  afterAll(async () => {
    await workbench?.close();
    remove();
  });

  it('Enter accepts after a click on the navigation and on a button of the screen', async () => {
    const { page } = workbench;
    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Ledger', exact: true }).click();
    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Sources', exact: true }).click();
    await page.locator('.card-now').waitFor();
    expect(await focused()).toBe('MAIN');
    const before = await left();
    await page.keyboard.press('Enter');
    await expect.poll(left).toBeLessThan(before);

    await page.getByRole('button', { name: 'Hide marks' }).click();
    await page.getByRole('button', { name: 'Show marks' }).click();
    const then = await left();
    await page.keyboard.press('Enter');
    await expect.poll(left).toBeLessThan(then);
  });

  it('an accept taken back is the current suggestion again', async () => {
    const { page } = workbench;
    await page.keyboard.press('j');
    const words = await page.locator('.card-now dd.read-face').innerText();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('.card-now dd.read-face').innerText()).not.toBe(words);
    await page.locator('.saved-saved').waitFor();
    await page.keyboard.press('Control+Z');
    await expect.poll(() => page.locator('.card-now dd.read-face').innerText()).toBe(words);
  });

  it('messages cover nothing but the status line, and go with the screen', async () => {
    const { page } = workbench;
    const before = await left();
    await page.keyboard.press('Enter');
    await expect.poll(left).toBeLessThan(before);
    await page.locator('.toast').first().waitFor();
    // Both in one look: a message may be replaced by the next one between two.
    const below = (): Promise<number | null> =>
      page.evaluate(() => {
        const toast = [...document.querySelectorAll('.toast')].at(-1)?.getBoundingClientRect();
        const main = document.getElementById('main')?.getBoundingClientRect();
        return toast === undefined || main === undefined ? null : toast.top - main.bottom;
      });
    await expect.poll(below).toBeGreaterThanOrEqual(-4);
    // The hints of keys beside it stay in sight.
    const beside = (): Promise<boolean> =>
      page.evaluate(() => {
        const toast = [...document.querySelectorAll('.toast')].at(-1)?.getBoundingClientRect();
        const keys = document.querySelector('.foot-keys')?.getBoundingClientRect();
        return toast !== undefined && keys !== undefined && toast.right <= keys.left;
      });
    await expect.poll(beside).toBe(true);
    await page.keyboard.press('g');
    await page.keyboard.press('f');
    await expect.poll(() => page.locator('.toast').count()).toBe(0);
  });

  it('what another screen does is found from here and done there', async () => {
    const { page } = workbench;
    await page.keyboard.press('Control+K');
    await page.keyboard.type('new actor');
    await page.keyboard.press('Enter');
    await page.locator('dialog:modal').getByRole('textbox').first().waitFor();
    expect(new URL(page.url()).hash).toContain('#/ledger');
    await page.keyboard.press('Escape');
    await page.locator('dialog:modal').waitFor({ state: 'detached' });
  });

  it('a key typed while a screen is still loading waits for it, and acts once', async () => {
    const { page } = workbench;
    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Sources', exact: true }).click();
    await page.locator('.card-now').waitFor();
    // The page begins with the first.
    for (let n = await left(); n > 0; n -= 1) await page.keyboard.press('k');
    await page.locator('.cards > .card-now:first-child').waitFor();
    const words = await page.locator('.card-now dd.read-face').innerText();
    const release = await holdSources();
    await page.reload();
    await page.getByRole('navigation', { name: 'Main' }).waitFor();
    expect(await page.locator('.card-now').count()).toBe(0);
    // A key waits for two and a half seconds; a slow machine must not decide whether these are over.
    await page.evaluate(() => {
      const now = Date.now();
      Date.now = () => now;
    });
    await page.keyboard.press('j');
    await release();
    await page.locator('.card-now').waitFor();
    await expect.poll(() => page.locator('.card-now dd.read-face').innerText()).not.toBe(words);
    await page.keyboard.press('k');
    await expect.poll(() => page.locator('.card-now dd.read-face').innerText()).toBe(words);
  });

  it('a key typed for a screen that is left again is dropped', async () => {
    const { page } = workbench;
    const before = await left();
    const release = await holdSources();
    await page.reload();
    await page.getByRole('navigation', { name: 'Main' }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'History', exact: true }).click();
    await page.getByRole('heading', { name: 'History' }).waitFor();
    await release();
    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Sources', exact: true }).click();
    await page.locator('.card-now').waitFor();
    expect(await left()).toBe(before);
  });

  it('an import is confirmed by Enter', async () => {
    const { page } = workbench;
    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Sources', exact: true }).click();
    await page.locator('.read-scroll').waitFor();
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.keyboard.press('Control+I')]);
    await chooser.setFiles({ name: 'second.txt', mimeType: 'text/plain', buffer: Buffer.from('Output rose by 7%.') });
    await page.getByRole('button', { name: 'Import', exact: true }).and(page.locator(':focus')).waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('option', { name: /Output rose/ }).waitFor();
    expect(workbench.complaints).toEqual([]);
  });
});
