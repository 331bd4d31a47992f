import type { Page } from 'playwright-core';

/** What a project holds: nothing, documents that nobody has read yet, the sample, or very much. */
export type Fill = 'empty' | 'unread' | 'sample' | 'large';

/** Something to take a picture of: where it is, and what is done there first. */
export interface Scene {
  readonly name: string;
  /** Where in the workbench; null for the welcome screen. */
  readonly at: string | null;
  readonly act?: (page: Page) => Promise<unknown>;
  /** In which projects there is something to see; in all but the unread one where it is left out. */
  readonly fills?: readonly Fill[];
}

const FULL: readonly Fill[] = ['sample', 'large'];
const SAMPLE: readonly Fill[] = ['sample'];
const UNREAD: readonly Fill[] = ['unread'];

/** Presses keys on the screen, as a person does who has not gone into any field. */
function keys(...strokes: readonly string[]): (page: Page) => Promise<void> {
  return async (page) => {
    await page.locator('#main').focus();
    for (const stroke of strokes) await page.keyboard.press(stroke);
  };
}

/** Does something by its name in the palette. */
function byName(words: string): (page: Page) => Promise<void> {
  return async (page) => {
    await page.keyboard.press('Control+K');
    await page.keyboard.type(words);
    await page.locator('dialog.palette [role="option"]').first().waitFor();
    await page.keyboard.press('Enter');
  };
}

/** Presses a key that opens a field, and types into it. */
function typed(stroke: string, text: string): (page: Page) => Promise<void> {
  return async (page) => {
    await keys(stroke)(page);
    await page.keyboard.type(text);
  };
}

/** Goes to the first cell of the grid of the ledger, and presses keys there. */
function inGrid(...strokes: readonly string[]): (page: Page) => Promise<void> {
  return async (page) => {
    await page.locator('.ag-row .ag-cell').first().waitFor();
    await keys('ArrowDown')(page);
    await page.locator('.ag-cell-focus').waitFor();
    for (const stroke of strokes) await page.keyboard.press(stroke);
  };
}

/** Chooses files for import as a dialog of the system would. */
async function chooseFiles(page: Page): Promise<void> {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), keys('Control+I')(page)]);
  await chooser.setFiles([
    {
      name: 'Trade in spring.md',
      mimeType: 'text/markdown',
      buffer: Buffer.from(
        '# Trade in spring\n\nTrade turnover rose by 7% to nearly $9 billion in the first half of 2025.',
      ),
    },
    {
      name: 'customs.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from('indicator;period;value;unit\nexports;2024;8,1;bn USD\nexports;2025;8,9;bn USD\n'),
    },
    { name: 'photo.bin', mimeType: 'application/octet-stream', buffer: Buffer.from([0, 1, 2, 255]) },
  ]);
  await page.locator('dialog select').first().waitFor();
}

/** Steps the worklist to the finding whose headline has these words. */
function toFinding(words: string): (page: Page) => Promise<void> {
  return async (page) => {
    await page.locator('[data-finding]', { hasText: words }).first().click();
    await page.locator('.det-title', { hasText: words }).waitFor();
  };
}

/** Picks words where they stand in the text. */
async function pickWords(page: Page, words: string): Promise<void> {
  await page.locator('.page').getByText(words, { exact: false }).first().click();
  await page.locator('.card-now').waitFor();
  await page.mouse.move(0, 0);
}

/** Goes to the cell of a figure in the ledger. */
async function pickCell(page: Page, words: string): Promise<void> {
  await page.locator('.ag-cell:visible', { hasText: words }).first().click();
  await page.locator('.row-quote').waitFor();
  await page.mouse.move(0, 0);
}

const GRIDS = ['figure', 'claim', 'source', 'actor', 'indicator', 'topic', 'event', 'series', 'observation'];
const CHARTS = ['time', 'targets', 'composition', 'topics', 'conflicts'];

/** Every screen, and what opens on it. */
export const SCENES: readonly Scene[] = [
  { name: 'welcome', at: null, fills: ['empty'] },
  { name: 'welcome-open', at: null, fills: ['empty'], act: (page) => page.keyboard.press('o') },
  { name: 'welcome-new', at: null, fills: ['empty'], act: (page) => page.keyboard.press('n') },
  { name: 'sources', at: '#/sources', fills: ['empty', 'unread', 'sample', 'large'] },
  { name: 'sources-step', at: '#/sources', fills: UNREAD, act: keys('j', 'j', 'j') },
  { name: 'sources-edit', at: '#/sources', fills: UNREAD, act: keys('j', 'e') },
  { name: 'sources-accepted', at: '#/sources', fills: UNREAD, act: keys('j', 'Enter', 'Enter', '[') },
  { name: 'sources-inspector', at: '#/sources', fills: SAMPLE, act: keys(']', ']', ']', ']') },
  { name: 'sources-beside', at: '#/sources', fills: FULL, act: keys('b') },
  { name: 'sources-outline', at: '#/sources', fills: FULL, act: keys('o') },
  {
    name: 'sources-find',
    at: '#/sources',
    fills: FULL,
    act: typed('Control+F', 'billion'),
  },
  { name: 'sources-words', at: '#/sources', fills: SAMPLE, act: byName('Select words by keyboard') },
  ...GRIDS.map((grid): Scene => ({ name: `ledger-${grid}`, at: `#/ledger?grid=${grid}` })),
  { name: 'ledger-row', at: '#/ledger?grid=figure', fills: FULL, act: inGrid('ArrowDown') },
  { name: 'ledger-claim-row', at: '#/ledger?grid=claim', fills: FULL, act: inGrid('ArrowDown') },
  { name: 'ledger-cell', at: '#/ledger?grid=figure', fills: SAMPLE, act: inGrid('Enter') },
  { name: 'ledger-history', at: '#/ledger?grid=figure', fills: FULL, act: inGrid('Alt+H') },
  { name: 'ledger-delete', at: '#/ledger?grid=claim', fills: FULL, act: inGrid('Space', 'Delete') },
  { name: 'ledger-bulk', at: '#/ledger?grid=figure', fills: FULL, act: inGrid('Space', 'Control+Shift+E') },
  { name: 'ledger-replace', at: '#/ledger?grid=claim', fills: FULL, act: inGrid('Control+H') },
  { name: 'ledger-columns', at: '#/ledger?grid=figure', fills: SAMPLE, act: inGrid('Alt+C') },
  { name: 'ledger-group', at: '#/ledger?grid=figure', fills: SAMPLE, act: inGrid('Alt+G') },
  { name: 'ledger-views', at: '#/ledger?grid=figure', fills: SAMPLE, act: inGrid('Alt+V') },
  { name: 'ledger-new', at: '#/ledger?grid=claim', fills: SAMPLE, act: keys('n') },
  { name: 'findings', at: '#/findings' },
  { name: 'findings-step', at: '#/findings', fills: FULL, act: keys('j') },
  { name: 'findings-check', at: '#/findings?show=all&check=same-figure', fills: FULL },
  { name: 'findings-claim', at: '#/findings?by=claim', fills: FULL },
  { name: 'findings-dismiss', at: '#/findings', fills: SAMPLE, act: keys('d') },
  { name: 'tracker', at: '#/tracker' },
  { name: 'tracker-row', at: '#/tracker', fills: FULL, act: keys('j', 'j') },
  ...CHARTS.map((kind): Scene => ({ name: `charts-${kind}`, at: `#/charts?kind=${kind}` })),
  { name: 'charts-table', at: '#/charts?kind=time', fills: FULL, act: keys('t') },
  { name: 'charts-all', at: '#/charts?kind=time&indicators=all', fills: FULL },
  { name: 'report', at: '#/report' },
  {
    name: 'report-drawn',
    at: '#/report',
    fills: FULL,
    act: async (page) => {
      await keys('r')(page);
      await page.locator('iframe').waitFor();
    },
  },
  { name: 'history', at: '#/history' },
  { name: 'history-edit', at: '#/history', fills: FULL, act: keys('j') },
  { name: 'history-compare', at: '#/history?from=0', fills: FULL },
  // What the README shows.
  { name: 'readme-findings', at: '#/findings', fills: SAMPLE, act: toFinding('cannot have doubled') },
  { name: 'readme-sources', at: '#/sources', fills: UNREAD, act: (page) => pickWords(page, 'nearly $8.9 billion') },
  { name: 'readme-ledger', at: '#/ledger?grid=figure', fills: SAMPLE, act: (page) => pickCell(page, 'nearly $8.9') },
  {
    name: 'readme-charts',
    at: '#/charts',
    fills: SAMPLE,
    act: async (page) => {
      await page.getByRole('button', { name: 'Only Exports', exact: true }).click({ force: true });
      await page.locator('.chart-card h2', { hasText: 'Exports' }).first().waitFor();
      await page.mouse.move(0, 0);
    },
  },
  { name: 'readme-tracker', at: '#/tracker', fills: SAMPLE, act: keys('j', 'j') },
  { name: 'settings', at: '#/sources', fills: SAMPLE, act: keys('Control+,') },
  { name: 'palette', at: '#/sources', fills: SAMPLE, act: keys('Control+K') },
  {
    name: 'palette-typed',
    at: '#/sources',
    fills: FULL,
    act: typed('Control+K', 'export'),
  },
  { name: 'keys', at: '#/sources', fills: SAMPLE, act: keys('?') },
  { name: 'tour', at: '#/sources', fills: ['empty', 'sample'], act: byName('tour') },
  { name: 'paste', at: '#/sources', fills: ['empty', 'sample'], act: keys('p') },
  { name: 'import', at: '#/sources', fills: ['empty', 'sample'], act: chooseFiles },
  {
    name: 'import-table',
    at: '#/sources',
    fills: SAMPLE,
    act: async (page) => {
      await chooseFiles(page);
      await page.locator('dialog').getByText('customs.csv').click();
    },
  },
];
