import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { assay, openWorkbench, scratch, type Workbench } from './support/workbench.ts';

const STATEMENT = `# The harbour in ten years

Over the past decade we have doubled exports, the minister said. Exports grew from $2.5 billion to nearly $8.9 billion.

Imports of about €40 million in 2025 were 12% of all imports.
`;

/** Steps a user takes from a document to a report, in one browser on the real store. */
describe('from a document to a report', () => {
  const { folder, remove } = scratch();
  const project = path.join(folder, 'harbour.assay');
  const brief = path.join(folder, 'statement.md');
  let workbench: Workbench;
  let page: Page;

  beforeAll(async () => {
    writeFileSync(brief, STATEMENT);
    assay(['new', project]);
    workbench = await openWorkbench(project);
    page = workbench.page;
  });

  afterAll(async () => {
    await workbench?.close();
    remove();
  });

  const go = (screen: string) =>
    page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: screen, exact: true }).click();
  const suggestionCount = () => page.locator('#suggestions-heading').innerText();
  const cell = (words: string, column: string) =>
    page.locator('.ag-row', { has: page.getByText(words, { exact: true }) }).locator(`[col-id="${column}"]`);

  it('imports a document by its file', async () => {
    const choosing = page.waitForEvent('filechooser');
    await page
      .getByRole('button', { name: /^Import/ })
      .first()
      .click();
    await (await choosing).setFiles(brief);
    const dialog = page.getByRole('dialog');
    // No date is given: most files tell none, and what contradicts itself does so without one.
    expect(await dialog.getByLabel('Published').inputValue()).toBe('');
    await dialog.getByRole('button', { name: 'Import', exact: true }).click();
    await page.getByRole('heading', { name: 'The harbour in ten years' }).first().waitFor();
    expect(await suggestionCount()).toMatch(/^\d+ suggestions$/);
  });

  it('accepts a suggestion by keyboard, and the figure stands marked in the text', async () => {
    const before = Number.parseInt(await suggestionCount(), 10);
    await page.keyboard.press('j');
    await page.keyboard.press('k');
    await page.keyboard.press('Enter');
    await page.waitForFunction(
      (count) => Number.parseInt(document.querySelector('#suggestions-heading')?.textContent ?? '', 10) < count,
      before,
    );
    // The rest one after another, without the mouse.
    for (let left = 50; left > 0 && (await suggestionCount()) !== 'No suggestions'; left -= 1) {
      const count = await suggestionCount();
      await page.keyboard.press('Enter');
      await page.waitForFunction((was) => document.querySelector('#suggestions-heading')?.textContent !== was, count);
    }
    await page.locator('.f', { hasText: 'nearly $8.9 billion' }).first().waitFor();
  });

  it('finds that exports cannot have doubled and grown more than threefold', async () => {
    await go('Findings');
    await page.getByRole('heading', { name: /^Exports cannot have doubled/i }).waitFor();
    expect(await page.getByText('[8.8, 8.9] ÷ [2.45, 2.55] = [3.45, 3.63]').count()).toBeGreaterThan(0);
  });

  it('edits the figure in the grid, and the contradiction is gone', async () => {
    await go('Ledger');
    await cell('nearly $8.9 billion', 'text').dblclick();
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('nearly $5 billion');
    await page.getByText('4 – 5 bn').first().waitFor();
    await page.keyboard.press('Enter');
    await cell('nearly $5 billion', 'value').getByText('5 bn USD').waitFor();
    await go('Findings');
    await page
      .getByText(/doubled/)
      .first()
      .waitFor();
    await expect.poll(() => page.getByRole('heading', { name: /cannot have doubled/i }).count()).toBe(0);
  });

  it('undoes the edit, and the contradiction is back', async () => {
    await page.keyboard.press('ControlOrMeta+z');
    await page.getByRole('heading', { name: /^Exports cannot have doubled/i }).waitFor();
  });

  it('finds everything as it was after a reload and after a restart', async () => {
    await page.reload();
    await page.getByRole('heading', { name: /^Exports cannot have doubled/i }).waitFor();
    await workbench.restart();
    page = workbench.page;
    await go('Ledger');
    await cell('nearly $8.9 billion', 'value').getByText('8.9 bn USD').waitFor();
    // Redo reaches over the restart, and so does undo after it.
    await page.keyboard.press('ControlOrMeta+Shift+z');
    await cell('nearly $5 billion', 'value').waitFor();
    await page.keyboard.press('ControlOrMeta+z');
    await cell('nearly $8.9 billion', 'value').waitFor();
  });

  it('exports the report with the finding, its arithmetic and its quotes', async () => {
    await go('Report');
    const downloading = page.waitForEvent('download');
    await page.getByRole('button', { name: /^Export HTML/ }).click();
    const file = await (await downloading).path();
    const report = readFileSync(file, 'utf8');
    expect(report).toContain('cannot have doubled');
    expect(report).toContain('[8.8, 8.9] ÷ [2.45, 2.55] = [3.45, 3.63]');
    expect(report).toContain('nearly $8.9 billion');
    expect(report).not.toMatch(/<script|https?:\/\/(?!www\.w3\.org)/);
  });

  it('lists every step in the history', async () => {
    await go('History');
    await page
      .getByText(/^Import/)
      .first()
      .waitFor();
    await page.getByText(/^Undo/).first().waitFor();
  });

  it('never complained in the console, and never asked another host', () => {
    expect(workbench.complaints).toEqual([]);
  });
});
