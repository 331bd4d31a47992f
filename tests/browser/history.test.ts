import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { assay, openWorkbench, scratch, type Workbench } from './support/workbench.ts';

const SEEDS = ['partnership-statement.md', 'cooperation-meeting.md', 'ledger.yaml'].map((name) => `seeds/${name}`);

describe('going back in the history of a project', () => {
  const { folder, remove } = scratch();
  let workbench: Workbench;

  beforeAll(async () => {
    const project = path.join(folder, 'sample.assay');
    assay(['new', project]);
    assay(['import', project, ...SEEDS]);
    workbench = await openWorkbench(project);
    // One edit by a person: the hint of the index that was told as a rate.
    const { page } = workbench;
    await page.keyboard.press('g');
    await page.keyboard.press('f');
    await page.locator('.work-row', { hasText: 'Index told as a rate' }).first().click();
    await page
      .getByText(/^Then: /)
      .first()
      .waitFor();
    await page.keyboard.press('1');
    await page.getByText(/^Applied: /).waitFor();
    await page.keyboard.press('g');
    await page.keyboard.press('h');
    await page.locator('.his-row').first().waitFor();
  });

  afterAll(async () => {
    await workbench?.close();
    remove();
  });

  it('says what differs between two moments, record by record', async () => {
    const { page } = workbench;
    await page.getByRole('heading', { name: /^Apply a hint/ }).waitFor();
    await page.keyboard.press('j');
    await page.getByRole('heading', { name: /^Import/ }).waitFor();
    await page.keyboard.press('c');
    await page.getByRole('heading', { name: '1 figure changed' }).waitFor();
    const change = page.locator('.his-change');
    expect(await change.count()).toBe(1);
    expect(await change.innerText()).toMatch(/117%[\s\S]*role[\s\S]*growth-rate[\s\S]*growth-index/);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: /^Take back this edit/ }).waitFor();
  });

  it('restores one field, and undo takes that back', async () => {
    const { page } = workbench;
    await page.locator('.his-row', { hasText: 'Apply a hint' }).click();
    await page.getByRole('button', { name: 'Restore role of 117%' }).click();
    await page.locator('.his-row', { hasText: 'Restored a field' }).first().waitFor();
    await page.keyboard.press('ControlOrMeta+z');
    await page.locator('.his-row', { hasText: 'Undo: Restored a field' }).first().waitFor();
  });

  it('returns to a moment after saying what that would change', async () => {
    const { page } = workbench;
    await page.locator('.his-row', { hasText: /^\S+Import/ }).click();
    await page.keyboard.press('m');
    await page.getByRole('dialog').getByText('1 figure changed').waitFor();
    await page.keyboard.press('Enter');
    await page.locator('.his-row', { hasText: 'Restored the project as it was' }).first().waitFor();
    await page.keyboard.press('ControlOrMeta+z');
    await page.locator('.his-row', { hasText: 'Undo: Restored the project' }).first().waitFor();
  });

  it('shows the edits of one kind only', async () => {
    const { page } = workbench;
    await page.getByLabel('Kind of edit').selectOption('import');
    await page.waitForFunction(() => document.querySelectorAll('.his-row').length === 1);
    await page.getByRole('button', { name: 'Show all' }).click();
    await page.waitForFunction(() => document.querySelectorAll('.his-row').length > 3);
    expect(workbench.complaints).toEqual([]);
  });
});
