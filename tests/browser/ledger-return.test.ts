import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { assay, openWorkbench, scratch, type Workbench } from './support/workbench.ts';

const ROWS = 1200;
const FIGURES = [
  'text,indicator,subject,speaker,period',
  ...Array.from({ length: ROWS }, (_, n) => {
    const [subject, speaker] = n % 2 === 0 ? ['North', 'Ada Stone'] : ['South', 'Ben Reed'];
    return `$${n + 1} million,${n === 7 ? '' : 'Exports'},${subject},${speaker},${1900 + (n % 120)}`;
  }),
].join('\n');

describe('leaving the ledger and coming back', () => {
  const { folder, remove } = scratch();
  let workbench: Workbench;

  const cell = (row: number, id: string) => workbench.page.locator(`.ag-row[row-index="${row}"] [col-id="${id}"]`);
  const go = async (screen: string): Promise<void> => {
    const { page } = workbench;
    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: screen, exact: true }).click();
    await expect.poll(() => page.getByRole('main', { name: screen, exact: true }).count()).toBe(1);
  };
  /** Where the keyboard is in the grid, and what stands there; null elsewhere. */
  const focused = () =>
    workbench.page.evaluate(() => {
      const at = document.activeElement?.closest<HTMLElement>('.ag-cell');
      if (at == null) return null;
      const row = Number(at.closest('.ag-row')?.getAttribute('row-index'));
      return { row, column: at.getAttribute('col-id'), text: at.innerText.trim() };
    });

  beforeAll(async () => {
    const project = path.join(folder, 'ledger.assay');
    const figures = path.join(folder, 'figures.csv');
    writeFileSync(figures, FIGURES);
    assay(['new', project]);
    assay(['import', project, figures]);
    workbench = await openWorkbench(project, { width: 1440, height: 900 });
  });

  afterAll(async () => {
    await workbench?.close();
    remove();
  });

  it('is drawn ahead of the first visit, and nothing of it is there before', async () => {
    const { page } = workbench;
    await expect.poll(() => page.locator('.kept-away .ag-cell').count()).toBeGreaterThan(20);
    expect(await page.locator('.ag-cell:visible').count()).toBe(0);
    expect(await page.getByRole('tab', { name: 'Figures' }).count()).toBe(0);
    const session = await page.context().newCDPSession(page);
    const { nodes } = await session.send('Accessibility.getFullAXTree');
    const told = nodes.filter((node) => node.ignored !== true).map((node) => String(node.name?.value ?? ''));
    expect(told).toContain('Main');
    expect(told.filter((name) => /million|Search figures|Claims, |In the ledger/.test(name))).toEqual([]);
    for (let step = 0; step < 60; step += 1) {
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.closest('.kept-screen') == null)).toBe(true);
    }
    await page.keyboard.press('Escape');
  });

  it('does not answer to its keys while another screen is shown', async () => {
    const { page } = workbench;
    await go('History');
    await page.keyboard.press('Alt+G');
    await page.keyboard.press('Control+H');
    await go('Ledger');
    await cell(3, 'text').waitFor();
    expect(await page.getByRole('menu').count()).toBe(0);
    expect(await page.getByRole('dialog').count()).toBe(0);
  });

  it('is found as it was left: the words that were looked for, and the cell that was worked in', async () => {
    const { page } = workbench;
    await page.getByRole('searchbox', { name: 'Search figures' }).fill('Ben');
    await expect.poll(() => page.locator('.ledger-total').innerText()).toContain('600');
    await cell(3, 'speaker').click();
    await go('Sources');
    expect(await focused()).toBeNull();
    await page.keyboard.press('Control+2');
    await expect.poll(focused).toEqual({ row: 3, column: 'speaker', text: 'Ben Reed' });
    expect(await page.getByRole('searchbox', { name: 'Search figures' }).inputValue()).toBe('Ben');
    await page.keyboard.press('ArrowDown');
    await expect.poll(focused).toEqual({ row: 4, column: 'speaker', text: 'Ben Reed' });
    await page.getByRole('searchbox', { name: 'Search figures' }).fill('');
    await expect.poll(() => page.locator('.ledger-total').innerText()).toContain('1,200');
  });

  it('puts in what was being typed when it was left, and shows what was undone meanwhile', async () => {
    const { page } = workbench;
    await cell(2, 'text').click();
    await page.keyboard.press('Enter');
    await page.locator('.cell-input').fill('$77 million');
    await page.keyboard.press('Control+7');
    await expect.poll(() => page.getByRole('main', { name: 'History', exact: true }).count()).toBe(1);
    expect(await page.locator('.cell-input').count()).toBe(0);
    await page.locator('.saved-saved').waitFor();
    await go('Ledger');
    await expect.poll(() => cell(2, 'text').innerText()).toBe('$77 million');
    await go('History');
    await page.keyboard.press('Control+Z');
    await expect.poll(() => page.getByText('Undone').count()).toBeGreaterThan(0);
    await go('Ledger');
    await expect.poll(() => cell(2, 'text').innerText()).toBe('$3 million');
  });

  it('begins with the figures that another screen sends it to', async () => {
    const { page } = workbench;
    await go('Findings');
    await page.getByRole('button', { name: /^Name what/ }).click();
    await expect.poll(() => page.locator('.ledger-total').innerText()).toContain('1 figure');
    await expect.poll(() => cell(0, 'text').innerText()).toBe('$8 million');
    await page
      .getByRole('button', { name: /Clear|Show all/ })
      .first()
      .click();
    await expect.poll(() => page.locator('.ledger-total').innerText()).toContain('1,200');
  });

  it('keeps the keyboard on its cell while rows far down are on their way', async () => {
    const { page } = workbench;
    await page.evaluate(() => document.querySelector('.ag-grid-viewport')?.scrollTo(0, 0));
    await cell(0, 'indicator').click();
    for (let step = 0; step < 130; step += 1) await page.keyboard.press('ArrowDown');
    await expect.poll(focused).toEqual({ row: 130, column: 'indicator', text: 'Exports' });
    const pageDown = async (): Promise<number> => {
      await page.keyboard.press('PageDown');
      return (await focused())?.row ?? 0;
    };
    await expect.poll(pageDown).toBeGreaterThan(900);
    await expect.poll(async () => (await focused())?.text).toBe('Exports');
    const far = (await focused())?.row ?? 0;
    await page.keyboard.press('ArrowUp');
    await expect.poll(focused).toEqual({ row: far - 1, column: 'indicator', text: 'Exports' });
  });

  it('walks to other screens by letters once Escape has left the grid, and writes them in a cell before', async () => {
    const { page } = workbench;
    await go('Ledger');
    await page.evaluate(() => document.querySelector('.ag-grid-viewport')?.scrollTo(0, 0));
    await cell(1, 'text').click();
    await page.keyboard.type('g h');
    await expect.poll(() => page.locator('.cell-input').inputValue()).toBe('g h');
    // Out of the editor, then out of the grid.
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('.cell-input').count()).toBe(0);
    await page.keyboard.press('Escape');
    expect(await focused()).toBeNull();
    await page.keyboard.type('gh');
    await expect.poll(() => page.getByRole('main', { name: 'History', exact: true }).count()).toBe(1);
    await page.keyboard.type('gl');
    await expect.poll(() => page.getByRole('main', { name: 'Ledger', exact: true }).count()).toBe(1);
    expect(await focused()).toBeNull();
    await page.keyboard.press('ArrowDown');
    await expect.poll(async () => (await focused())?.row).toBe(1);
    await page.keyboard.press('Escape');
    await page.keyboard.press('?');
    await expect.poll(() => page.getByRole('dialog').innerText()).toContain('Leave the grid');
    await page.keyboard.press('Escape');
  });

  it('has no complaints', () => {
    expect(workbench.complaints).toEqual([]);
  });
});
