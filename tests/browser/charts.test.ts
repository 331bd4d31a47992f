import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violations } from './support/violations.ts';
import { assay, openWorkbench, scratch, type Workbench } from './support/workbench.ts';

const SEEDS = ['partnership-statement.md', 'cooperation-meeting.md', 'ledger.yaml'].map((name) => `seeds/${name}`);

describe('charts of the sample', () => {
  const { folder, remove } = scratch();
  let workbench: Workbench;

  beforeAll(async () => {
    const project = path.join(folder, 'sample.assay');
    assay(['new', project]);
    assay(['import', project, ...SEEDS]);
    workbench = await openWorkbench(project);
    await workbench.page.keyboard.press('g');
    await workbench.page.keyboard.press('c');
    await workbench.page.getByRole('tab', { name: 'Over time' }).waitFor();
  });

  afterAll(async () => {
    await workbench?.close();
    remove();
  });

  it('opens the claims of a map of contradictions by keys alone, and comes back', async () => {
    const { page } = workbench;
    await page.keyboard.press('5');
    const frame = page.getByRole('group', { name: /^Which claims contradict which/ });
    await frame.focus();
    await page.keyboard.press('ArrowRight');
    await page.locator('.chart-tip', { hasText: 'Exports to China were around $1.7 billion' }).waitFor();
    await page.keyboard.press('Enter');
    await page.locator('.page .picked, .page .picked-claim').first().waitFor();
    await page.goBack();
    await frame.waitFor();
  });

  it('lists the claims behind a cell of topics and sources, each opening its words', async () => {
    const { page } = workbench;
    await page.keyboard.press('4');
    await page.getByRole('group', { name: /^Claims by topic and source/ }).focus();
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    const list = page.getByRole('region', { name: /^Claims: / });
    await list.locator('li button').last().click();
    await page.locator('.page .picked, .page .picked-claim').first().waitFor();
    await page.goBack();
    await page.getByRole('tab', { name: 'Topics' }).waitFor();
  });

  it('lists the figures of a chart, sorted by what they are worth, and opens the words of one by Enter', async () => {
    const { page } = workbench;
    await page.getByRole('tab', { name: 'Over time' }).waitFor();
    await page.keyboard.press('1');
    await page.getByRole('checkbox', { name: /^Exports/ }).check();
    await page
      .getByRole('heading', { name: /^Exports.*USD/ })
      .first()
      .waitFor();
    await page.keyboard.press('t');
    const grid = page.getByRole('grid', { name: /^Exports.*USD/ }).first();
    await grid.waitFor();
    expect(await violations(page)).toEqual([]);
    const values = (): Promise<readonly string[]> => grid.locator('.ag-cell[col-id="value"]').allInnerTexts();
    await grid.getByRole('columnheader', { name: 'Value' }).click();
    await expect.poll(values).toEqual(['1.7 bn USD', '2.5 bn USD', '8.9 bn USD', '9 bn USD']);
    await grid.locator('.ag-cell[col-id="value"]').first().click();
    await page.keyboard.press('Enter');
    await page.locator('.page .picked').first().waitFor();
    await page.goBack();
    // Back, the charts are the tables that they were.
    await grid.waitFor();
    await page.keyboard.press('t');
    await page.getByRole('button', { name: /^Show as tables/ }).waitFor();
  });

  it('shows the same as a table and saves it', async () => {
    const { page } = workbench;
    await page.keyboard.press('2');
    await page.getByRole('group', { name: /^Targets against the figures/ }).waitFor();
    await page.keyboard.press('t');
    await page.getByRole('cell', { name: 'on-track' }).waitFor();
    await page.keyboard.press('t');
    for (const [format, holds] of [
      ['SVG', '<svg xmlns'],
      ['CSV', 'at least half a billion dollars'],
    ] as const) {
      await page.getByRole('button', { name: /^Save Targets/ }).click();
      const saving = page.waitForEvent('download');
      await page.getByRole('menuitem', { name: format }).click();
      expect(readFileSync(await (await saving).path(), 'utf8')).toContain(holds);
    }
  });

  it('adds a chart to the report, which then holds it, and takes it out again', async () => {
    const { page } = workbench;
    await page.keyboard.press('5');
    await page.getByRole('button', { name: 'Add to report' }).click();
    await page.getByRole('button', { name: 'In the report' }).waitFor();
    await page.keyboard.press('g');
    await page.keyboard.press('r');
    const report = page.frameLocator('.report-page');
    await report.locator('#charts figure', { hasText: 'Which claims contradict which' }).waitFor();
    expect(await report.locator('#charts figure').count()).toBe(1);
    await page.getByRole('button', { name: 'Take out Which claims contradict which' }).click();
    await report.locator('#charts figure', { hasText: 'USD' }).first().waitFor();
  });

  it('draws only what the ledger shows', async () => {
    const { page } = workbench;
    const charts = page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Charts', exact: true });
    await page.evaluate(() => {
      location.hash = '#/ledger?grid=figure';
    });
    await page.locator('.ag-row', { hasText: 'hundredths of a percent' }).first().waitFor();
    await page.getByRole('searchbox').first().fill('hundredths');
    const rows = (): Promise<number> =>
      page.evaluate(
        () =>
          new Set([...document.querySelectorAll('.ag-row[row-index]')].map((row) => row.getAttribute('row-index')))
            .size,
      );
    await expect.poll(rows, { timeout: 10_000 }).toBe(1);
    await charts.click();
    await page.getByRole('tab', { name: 'Over time' }).waitFor();
    await page.keyboard.press('1');
    await page.keyboard.press('w');
    await page.getByText('Only what the ledger shows: “hundredths”').waitFor();
    await page.waitForFunction(() => document.querySelectorAll('.chart-card').length === 1);
    await page.getByRole('button', { name: /^Draw the whole ledger/ }).click();
    await page.waitForFunction(() => document.querySelectorAll('.chart-card').length > 1);
  });

  it('stand as they were left, with their marks, and show what was changed meanwhile', async () => {
    const { page } = workbench;
    const card = page.locator('.chart-card', { hasText: 'figures' }).first();
    const marks = (): Promise<number> => card.locator('svg path').count();
    await page.keyboard.press('1');
    await expect.poll(marks).toBeGreaterThan(5);
    const figures = (): Promise<string> => card.locator('header .num').innerText();
    const before = await figures();
    await page.keyboard.press('g');
    await page.keyboard.press('h');
    await expect.poll(() => page.getByRole('main', { name: 'History', exact: true }).count()).toBe(1);
    expect(await page.getByRole('tab', { name: 'Over time' }).count()).toBe(0);
    // All that was done since, and then the import of the ledger of the sample with its figures.
    const counted = page.locator('nav[aria-label="Main"] #count-ledger');
    let steps = 0;
    for (; steps < 10 && (await counted.count()) > 0; steps += 1) {
      await page.keyboard.press('Control+Z');
      await page.locator('.toast', { hasText: 'Undone' }).waitFor();
      await page.locator('.saved-saved').waitFor();
    }
    await page.keyboard.press('g');
    await page.keyboard.press('c');
    await page.getByText('No indicators yet').waitFor();
    for (let step = 0; step < steps; step += 1) {
      await page.keyboard.press('Control+Y');
      await page.locator('.saved-saved').waitFor();
    }
    await expect.poll(figures).toBe(before);
    await expect.poll(marks).toBeGreaterThan(5);
    expect(workbench.complaints).toEqual([]);
  });
});
