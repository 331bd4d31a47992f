import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violations } from './support/violations.ts';
import { assay, openWorkbench, scratch, type Workbench } from './support/workbench.ts';

const FIRST = [
  '# The harbour in ten years',
  'The port authority published its review in March. Exports through the harbour grew to nearly $8.9 billion in 2025, said Ada Novak.',
  '## Outlook',
  'The council expects the port to handle at least 40 million tonnes by 2030.',
].join('\n\n');
const SECOND = 'A trade paper adds that the harbour is too small for the fleet that is planned.';

/** Reading and marking, by keys alone once the texts are there. */
describe('reading and marking by keyboard', () => {
  const { folder, remove } = scratch();
  let workbench: Workbench;
  let page: Page;

  const selected = (): Promise<string> => page.evaluate(() => document.getSelection()?.toString() ?? '');
  const paste = async (text: string, title: string): Promise<void> => {
    await page.keyboard.press('p');
    await page.getByRole('textbox', { name: 'Title' }).fill(title);
    await page.getByRole('textbox', { name: 'Text' }).fill(text);
    await page.keyboard.press('Control+Enter');
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
  };
  const settled = (): Promise<void> => page.locator('.saved-saved').waitFor();
  /** Selects words from the first to the last of those given, stepping word by word. */
  const select = async (first: string, last: string): Promise<void> => {
    await page.keyboard.press('Escape');
    await page.keyboard.press('w');
    for (let n = 0; n < 80 && (await selected()).trim() !== first; n += 1) await page.keyboard.press('ArrowRight');
    expect((await selected()).trim()).toBe(first);
    for (let n = 0; n < 40 && !(await selected()).trimEnd().endsWith(last); n += 1)
      await page.keyboard.press('Shift+ArrowRight');
    expect((await selected()).trimEnd().endsWith(last)).toBe(true);
  };

  beforeAll(async () => {
    const project = path.join(folder, 'marking.assay');
    assay(['new', project]);
    workbench = await openWorkbench(project);
    page = workbench.page;
    await page.locator('.empty').waitFor();
    await paste(SECOND, 'A trade paper');
    await paste(FIRST, 'The harbour in ten years');
    // The suggestions are another matter: they are rejected so that the marks are this test's own.
    for (let n = 0; n < 30 && (await page.locator('.card-now').count()) > 0; n += 1) {
      const before = await page.locator('#suggestions-heading').innerText();
      await page.keyboard.press('x');
      await page.waitForFunction(
        (was) => document.querySelector('#suggestions-heading')?.textContent?.trim() !== was,
        before.trim(),
      );
    }
    await settled();
  });

  afterAll(async () => {
    await workbench?.close();
    remove();
  });

  it('finds words in the text, counts them and steps through them', async () => {
    await page.keyboard.press('Control+f');
    await page.keyboard.type('harbour');
    const count = page.locator('.find-count');
    await expect.poll(() => count.innerText()).toBe('1 of 2');
    await page.keyboard.press('Enter');
    await expect.poll(() => count.innerText()).toBe('2 of 2');
    await expect.poll(() => page.locator('.shade-found-now').first().innerText()).toBe('harbour');
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Shift+Enter');
    await expect.poll(() => count.innerText()).toBe('1 of 2');
    await page.keyboard.type('x');
    await expect.poll(() => count.innerText()).toBe('Nothing found');
    await page.keyboard.press('Escape');
    await page.locator('.find-bar').waitFor({ state: 'detached' });
  });

  it('shows the outline and goes to a heading', async () => {
    await page.keyboard.press('o');
    const outline = page.getByRole('navigation', { name: 'Outline' });
    await outline.getByRole('button', { name: 'Outlook' }).waitFor();
    expect(await outline.getByRole('button').allInnerTexts()).toContain('The harbour in ten years');
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await outline.waitFor({ state: 'detached' });
  });

  it('takes a word, then its sentence, and makes it a claim', async () => {
    await select('Exports', 'harbour');
    await page.keyboard.press('w');
    await expect.poll(async () => (await selected()).trim()).toMatch(/^Exports through .* Ada Novak\.$/);
    await page.keyboard.press('c');
    await page.locator('.in-claim', { hasText: 'Exports through' }).first().waitFor();
    await settled();
  });

  it('names the speaker of the claim from the selected words, created in place', async () => {
    await page.keyboard.press('Escape');
    await select('Ada', 'Novak');
    await page.keyboard.press('s');
    const field = page.getByRole('combobox', { name: 'Who says it' });
    await expect.poll(() => field.inputValue()).toBe('Ada Novak');
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await field.waitFor({ state: 'detached' });
    await page.getByRole('region', { name: 'Claim' }).waitFor();
    await expect
      .poll(() => page.getByRole('region', { name: 'Claim' }).getByLabel('Speaker').inputValue())
      .toBe('Ada Novak');
    await settled();
  });

  it('marks a figure inside it, and gives the claim a topic and a note', async () => {
    await select('nearly', 'billion');
    await page.keyboard.press('f');
    await page.locator('.f-money', { hasText: 'nearly $8.9 billion' }).waitFor();
    await settled();
    await select('nearly', 'billion');
    await page.keyboard.press('t');
    await page.getByRole('combobox', { name: 'Topic' }).waitFor();
    await page.keyboard.type('Logistics');
    await page.keyboard.press('Enter');
    await page.getByRole('combobox', { name: 'Topic' }).first().waitFor();
    await settled();
    await select('nearly', 'billion');
    await page.keyboard.press('n');
    await page.getByRole('textbox', { name: /^Note/ }).first().waitFor();
    await page.keyboard.type('Compare with the **customs** data.');
    await page.keyboard.press('Control+Enter');
    await settled();
    await page.locator('.note-shown strong', { hasText: 'customs' }).waitFor();
  });

  it('adds words of another source, shown beside, to the claim', async () => {
    await page.keyboard.press('Escape');
    await page.keyboard.press('b');
    await page.locator('.beside .page').waitFor();
    await page.keyboard.press('\\');
    await page.locator('.beside .read-active').waitFor();
    await select('harbour', 'small');
    await page.keyboard.press('a');
    await page.getByRole('combobox', { name: /^Add the words/ }).waitFor();
    await page.keyboard.type('Exports through');
    await page.getByRole('option', { name: /^Exports through/ }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await expect
      .poll(() => page.locator('.beside .in-claim').evaluateAll((pieces) => pieces.map((p) => p.textContent).join('')))
      .toBe('harbour is too small');
    await settled();
    await page.keyboard.press('\\');
    await page.keyboard.press('b');
    await page.locator('.beside').waitFor({ state: 'detached' });
  });

  it('keeps the marks when the text is corrected, and asks where words were lost', async () => {
    await page.keyboard.press('E');
    const text = page.getByRole('textbox', { name: 'Text of the source' });
    await text.fill(`A preface.\n\n${FIRST.replace('nearly $8.9 billion', 'nearly $9.4 billion')}`);
    await page.keyboard.press('Control+Enter');
    await page.locator('.astray-notice').waitFor();
    await settled();
    await page.keyboard.press('Escape');
    await page.keyboard.press('r');
    await page.locator('.card-now', { hasText: 'nearly $9.4 billion' }).waitFor();
    expect(await violations(page)).toEqual([]);
    const left = (): Promise<number> => page.locator('.cards [data-quote]').count();
    for (let n = await left(); n > 0; n -= 1) {
      await expect.poll(left).toBe(n);
      await settled();
      await page.keyboard.press('Enter');
      await expect.poll(left).toBe(n - 1);
    }
    await page.locator('.astray').waitFor({ state: 'detached' });
    await settled();
    expect(await page.locator('.f-money').first().innerText()).toBe('nearly $9.4 billion');
    // One undo a quote, and one for the text: what was read at first is back.
    for (let n = 0; n < 8 && (await page.locator('.read-scroll', { hasText: 'A preface.' }).count()) > 0; n += 1) {
      await page.keyboard.press('Control+z');
      await settled();
    }
    await page.locator('.f-money', { hasText: 'nearly $8.9 billion' }).waitFor();
  });

  it('asks whether a text pasted again is a new version, and keeps the marks', async () => {
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await page.keyboard.press('p');
    const dialog = page.getByRole('dialog', { name: 'Paste a text' });
    await dialog.getByRole('textbox', { name: 'Text' }).fill(`A corrected version.\n\n${FIRST}`);
    await page.keyboard.press('Control+Enter');
    await dialog.getByLabel('It comes in as').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Control+Enter');
    await dialog.waitFor({ state: 'detached' });
    await page.locator('.read-scroll', { hasText: 'A corrected version.' }).waitFor();
    await page.locator('.f-money', { hasText: 'nearly $8.9 billion' }).waitFor();
    expect(await page.locator('.item').count()).toBe(2);
    await settled();
    expect(workbench.complaints).toEqual([]);
  });
});
