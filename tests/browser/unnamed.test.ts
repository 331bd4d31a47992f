import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { assay, openWorkbench, scratch, type Workbench } from './support/workbench.ts';

const TEXT = [
  'In 2023 it came to $4.2 billion, an increase of 12 per cent over 2022.',
  'The ministry notes that in 2023 it was $3.7 billion.',
].join('\n\n');

describe('figures that do not say what they measure', () => {
  const { folder, remove } = scratch();
  let workbench: Workbench;

  beforeAll(async () => {
    const project = path.join(folder, 'aid.assay');
    const text = path.join(folder, 'aid.txt');
    writeFileSync(text, TEXT);
    assay(['new', project]);
    assay(['import', project, text]);
    assay(['accept', project, '--all', '--min-confidence', '0.9']);
    workbench = await openWorkbench(project);
  });

  afterAll(async () => {
    await workbench?.close();
    remove();
  });

  it('are counted under the findings, with a way to the rows that need a name, dates left aside', async () => {
    const { page } = workbench;
    await page.evaluate(() => {
      location.hash = '#/findings';
    });
    await page.getByText('3 figures do not say what they measure').waitFor();
    await page.getByRole('button', { name: 'Name what they measure' }).click();
    await page.getByRole('status').filter({ hasText: '3 figures' }).waitFor();
    const shown = page.locator('.ag-row [col-id="text"]');
    await expect
      .poll(async () => (await shown.allTextContents()).map((one) => one.trim()).sort())
      .toEqual(['$3.7 billion', '$4.2 billion', '12 per cent']);
    expect(workbench.complaints).toEqual([]);
  });
});
