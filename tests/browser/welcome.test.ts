import { readdirSync, truncateSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWorkbench, scratch, type Workbench } from './support/workbench.ts';

/** What a new person meets, from a start without a project to a damaged file, on one machine. */
describe('the welcome screen', () => {
  const { folder, remove } = scratch();
  const project = path.join(folder, 'Trade talks.assay');
  let workbench: Workbench;

  const palette = async (words: string): Promise<void> => {
    await workbench.page.keyboard.press('Control+K');
    await workbench.page.getByRole('combobox', { name: 'Search or do anything' }).fill(words);
    await workbench.page.keyboard.press('Enter');
  };
  const isDark = (): Promise<boolean> =>
    workbench.page.evaluate(() => document.documentElement.getAttribute('data-theme') === 'dark');

  beforeAll(async () => {
    workbench = await openWorkbench(null, { home: folder });
  });

  afterAll(async () => {
    await workbench?.close();
    remove();
  });

  it('says what to do where nothing was opened yet', async () => {
    const { page } = workbench;
    await page.getByText('Projects that you open are listed here.').waitFor();
    await page.getByRole('button', { name: 'New project' }).waitFor();
    await page.getByRole('button', { name: 'Open the sample' }).first().waitFor();
  });

  it('makes a new project by keys, and says why a name is refused', async () => {
    const { page } = workbench;
    await page.keyboard.press('n');
    await page.getByRole('textbox', { name: 'Name' }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByText('Give the project a name.').waitFor();
    await page.keyboard.type('/no/such/folder/x');
    await page.keyboard.press('Enter');
    await page.getByText(/There is no folder/).waitFor();
    await page.getByRole('textbox', { name: 'Name' }).fill(project);
    await page.keyboard.press('Enter');
    await page
      .getByRole('heading', { name: 'No sources yet' })
      .or(page.locator('.empty, .src-empty'))
      .first()
      .waitFor();
    await page.getByText('Trade talks.assay').first().waitFor();
  });

  it('lists a project that was left, with what is in it', async () => {
    const { page } = workbench;
    await page.keyboard.press('p');
    const text = 'Port Ellin, 2 April 2026\n\nExports rose to $3 billion in 2025, he said.';
    await page.getByRole('textbox', { name: 'Text' }).fill(text);
    // The day that the text names is offered, and where it comes from is said.
    await page.getByText('From “2 April 2026” in the first lines').waitFor();
    expect(await page.getByLabel('Published').inputValue()).toBe('2026-04-02');
    await page.keyboard.press('Control+Enter');
    await page.locator('.card-now').waitFor();
    await palette('close the project');
    await page.getByRole('heading', { name: 'Recent projects' }).waitFor();
    await page
      .getByRole('button', { name: /^Trade talks/ })
      .getByText(/1 source/)
      .waitFor();
    await page.getByRole('heading', { name: /Today|Yesterday/ }).waitFor();
  });

  it('opens a recent project by the arrows and Enter', async () => {
    const { page } = workbench;
    await page.locator('main').focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.locator('.card-now').waitFor();
  });

  it('shows the tour, which Esc leaves and the palette finds again', async () => {
    const { page } = workbench;
    const tour = page.getByRole('region', { name: 'A short tour' });
    await palette('tour');
    await tour.getByRole('heading', { name: 'Bring in a document' }).waitFor();
    await page.keyboard.press('Enter');
    await tour.getByRole('heading', { name: 'Put it right in the ledger' }).waitFor();
    await page.getByRole('link', { name: 'Ledger' }).and(page.locator('[aria-current="page"]')).waitFor();
    await page.keyboard.press('Escape');
    await tour.waitFor({ state: 'detached' });
    await palette('tour');
    await tour.waitFor();
    await page.keyboard.press('Escape');
    await tour.waitFor({ state: 'detached' });
  });

  it('keeps settings for the person: at once in every window, and after a restart', async () => {
    const { page } = workbench;
    const second = await page.context().newPage();
    await second.goto(new URL('/', page.url()).href);
    await second.getByRole('navigation', { name: 'Main' }).waitFor();
    await page.keyboard.press('Control+,');
    const dialog = page.getByRole('dialog', { name: 'Settings' });
    await dialog.getByRole('radio', { name: 'Dark' }).check();
    await dialog.getByRole('radio', { name: '2026-01-15' }).check();
    await dialog.getByRole('textbox', { name: 'Your name in the history' }).fill('Grace');
    await page.keyboard.press('Enter');
    await expect.poll(isDark).toBe(true);
    await expect.poll(() => second.evaluate(() => document.documentElement.getAttribute('data-theme'))).toBe('dark');
    await second.close();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });

    await workbench.restart();
    await expect.poll(isDark).toBe(true);
    await workbench.page.keyboard.press('Control+,');
    const name = workbench.page.getByRole('textbox', { name: 'Your name in the history' });
    await expect.poll(() => name.inputValue()).toBe('Grace');
    await workbench.page.keyboard.press('Escape');
  });

  it('offers the newest good backup where a project is damaged', async () => {
    const { page } = workbench;
    truncateSync(project, 30_000);
    await page.getByRole('button', { name: /^Trade talks/ }).click();
    const alert = page.getByRole('alert');
    await alert.getByText('Trade talks.assay could not be opened.').waitFor();
    await alert.getByRole('button', { name: 'Restore the newest good backup' }).click();
    await page.locator('.card-now').waitFor();
    expect(readdirSync(folder)).toContain('Trade talks (damaged).assay');
  });

  it('begins a project with a document that is dropped, and shows it for import', async () => {
    const { page } = workbench;
    await palette('close the project');
    await page.getByRole('heading', { name: 'Recent projects' }).waitFor();
    await page.evaluate(() => {
      const data = new DataTransfer();
      data.items.add(new File(['# Harbour\n\nOutput rose by 7% in 2025.\n'], 'harbour-2025.md'));
      document.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
    });
    const dialog = page.getByRole('dialog');
    await dialog.getByText('harbour-2025.md').first().waitFor();
    await dialog.getByRole('button', { name: 'Import', exact: true }).click();
    await page.getByRole('option', { name: /Harbour/ }).waitFor();
    await page.getByText('harbour-2025.assay').first().waitFor();
  });

  it('never complained in the console', () => {
    expect(workbench.complaints).toEqual([]);
  });
});
