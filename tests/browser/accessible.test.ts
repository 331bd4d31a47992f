import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violations } from './support/violations.ts';
import { assay, openWorkbench, scratch, type Workbench } from './support/workbench.ts';

/** Each screen, and what is there when the sample has been drawn on it. */
const SCREENS = [
  ['Sources', '.f'],
  ['Ledger', '.ag-row [col-id="verdict"]'],
  ['Findings', 'article.det'],
  ['Tracker', 'main table, main li'],
  ['Charts', 'main svg path'],
  ['Report', 'iframe'],
  ['History', 'main li, main [role="option"]'],
] as const;
/** Places that a link or a key leads to within a screen, and what is there when they have been drawn. */
const PLACES = [
  ['#/findings?by=claim', '.hints'],
  ['#/charts?kind=targets', '.picture svg'],
  ['#/charts?kind=composition', '.picture svg'],
  ['#/charts?kind=topics', '.picture svg'],
  ['#/charts?kind=conflicts', '.picture svg'],
  ['#/history?from=0', '.his-change'],
] as const;
const SAMPLE = ['cooperation-meeting.md', 'partnership-statement.md', 'ledger.yaml'].map((name) => `seeds/${name}`);

describe.each(['light', 'dark'] as const)('every screen can be used by everyone, %s', (colorScheme) => {
  const { folder, remove } = scratch();
  let full: Workbench;
  let empty: Workbench;

  beforeAll(async () => {
    assay(['new', path.join(folder, 'empty.assay')]);
    assay(['new', path.join(folder, 'sample.assay')]);
    assay(['import', path.join(folder, 'sample.assay'), ...SAMPLE]);
    full = await openWorkbench(path.join(folder, 'sample.assay'), { colorScheme });
    empty = await openWorkbench(path.join(folder, 'empty.assay'), { colorScheme });
  });

  afterAll(async () => {
    await full?.close();
    await empty?.close();
    remove();
  });

  it.each(SCREENS)('%s', async (screen, drawn) => {
    for (const workbench of [full, empty]) {
      const { page } = workbench;
      await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: screen, exact: true }).click();
      await page
        .locator(workbench === full ? drawn : 'main')
        .first()
        .waitFor();
      expect(await violations(workbench.page)).toEqual([]);
    }
  });

  it.each(PLACES)('%s', async (place, drawn) => {
    const { page } = full;
    await page.evaluate((hash) => {
      location.hash = hash;
    }, place);
    await page.locator(drawn).first().waitFor();
    expect(await violations(full.page)).toEqual([]);
  });
});
