import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { assay, openWorkbench, scratch, type Workbench } from './support/workbench.ts';

const TITLE = 'Trade across the strait';
/** Exports of one year are told twice; the first of them is what the same text calls turnover. */
const STATEMENT = [
  'Ada Novak, the trade minister, opened the yearly review on Monday.',
  '"Turnover with Norland came to 9 billion dollars in 2025," said Ada Novak.',
  '"Exports to Norland reached 8.9 billion dollars in 2025," she added.',
  'A table in the annex tells another story. Exports to Norland were 1.7 billion dollars in 2025.',
  'The piers handled close to 40 million tonnes of goods in 2025, more than anyone had planned for.',
].join('\n\n');
/** What is left for marking by hand, and the years, which are no figures of their own. */
const REJECTED = /piers|tonnes|^“?2025/;
const SAYS = 'Exports of 8.85 – 8.95 bn USD and of 1.65 – 1.75 bn USD for 2025 cannot both be true.';

interface Checked {
  readonly counts: { readonly contradiction: number };
  readonly findings: readonly { readonly verdict: string; readonly summary: string }[];
}

/** The whole job of an analyst. Nothing here touches the mouse: locators only wait and look. */
describe('from an empty window to a report, by keyboard alone', () => {
  const { folder, remove } = scratch();
  const project = path.join(folder, 'Strait.assay');
  let workbench: Workbench;
  let page: Page;

  beforeAll(async () => {
    workbench = await openWorkbench(null, { home: folder });
    page = workbench.page;
    page.setDefaultTimeout(20_000);
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  });

  afterAll(async () => {
    await workbench?.close();
    remove();
  });

  const press = async (...keys: readonly string[]): Promise<void> => {
    for (const key of keys) await page.keyboard.press(key);
  };
  /** Waits until the field has the focus, and is empty or selected, and writes into it. */
  const typeInto = async (role: 'textbox' | 'combobox' | 'searchbox', name: string | RegExp, words: string) => {
    await page.getByRole(role, { name }).and(page.locator(':focus')).waitFor();
    await page.keyboard.type(words);
  };
  const saved = (): Promise<void> => page.locator('.saved-saved').waitFor();
  const selected = (): Promise<string> => page.evaluate(() => document.getSelection()?.toString().trim() ?? '');
  /** Selects words by the keys of the reader, from the first to the last of those given. */
  const select = async (first: string, last: string): Promise<void> => {
    await expect.poll(selected).toBe('');
    await press('w');
    for (let n = 0; n < 120 && (await selected()) !== first; n += 1) await press('ArrowRight');
    expect(await selected()).toBe(first);
    for (let n = 0; n < 40 && !(await selected()).endsWith(last); n += 1) await press('Shift+ArrowRight');
    expect((await selected()).endsWith(last)).toBe(true);
  };
  /** A field of the record beside the text. */
  const field = (region: 'Claim' | 'Figure', label: string): Promise<string> =>
    page.getByRole('region', { name: region, exact: true }).getByLabel(label, { exact: true }).first().inputValue();
  /** Takes the name that the list offers for what is typed, told apart by what the list says of it. */
  const take = async (name: string, detail: string): Promise<void> => {
    const offered = page.getByRole('listbox', { name: 'Names that fit' });
    const option = offered.getByRole('option').filter({ hasText: name }).filter({ hasText: detail });
    await option.waitFor();
    for (let n = 0; n < 10 && (await option.getAttribute('aria-selected')) !== 'true'; n += 1) {
      await press('ArrowDown');
      await offered.getByRole('option', { selected: true }).waitFor();
    }
    await press('Enter');
    await option.waitFor({ state: 'detached' });
  };
  const cell = (words: string, column: string) =>
    page.locator('.ag-row', { has: page.getByText(words, { exact: true }) }).locator(`[col-id="${column}"]`);
  const checked = (): Checked => JSON.parse(assay(['check', project, '--json'])) as Checked;
  const contradiction = () => page.getByRole('heading', { name: SAYS });

  it('makes a project and pastes a document', async () => {
    await press('n');
    await typeInto('textbox', 'Name', project);
    await press('Enter');
    await page.getByRole('heading', { name: 'Begin with a document' }).waitFor();

    await page.evaluate((text) => navigator.clipboard.writeText(text), STATEMENT);
    await press('p');
    await page.getByRole('textbox', { name: 'Text' }).and(page.locator(':focus')).waitFor();
    await press('ControlOrMeta+v', 'Tab');
    await typeInto('textbox', 'Title', TITLE);
    await press('ControlOrMeta+Enter');
    await page.getByRole('heading', { level: 1, name: TITLE }).waitFor();
    await page.locator('.card-now').waitFor();
    expect(checked().counts.contradiction).toBe(0);
  });

  it('steps through the suggestions, takes some and rejects the others', async () => {
    const card = page.locator('.card-now');
    const words = (): Promise<string> => card.locator('dd.read-face').innerText();
    const first = await words();
    await press('j');
    await expect.poll(words).not.toBe(first);
    await press('k');
    await expect.poll(words).toBe(first);
    const count = (): Promise<string> => page.locator('#suggestions-heading').innerText();
    for (let left = 40; left > 0 && (await count()) !== 'No suggestions'; left -= 1) {
      const before = await count();
      await press(REJECTED.test(await words()) ? 'x' : 'Enter');
      await expect.poll(count).not.toBe(before);
      await saved();
    }
    expect(await count()).toBe('No suggestions');
    await page.locator('.f-money', { hasText: '1.7 billion dollars' }).waitFor();
    expect(await page.locator('.f', { hasText: 'tonnes' }).count()).toBe(0);
  });

  it('marks a sentence as a claim and says who speaks, a new name', async () => {
    await select('piers', 'piers');
    await press('w', 'c');
    await page.locator('.in-claim', { hasText: 'The piers handled' }).first().waitFor();
    await saved();
    await press('Escape');
    await select('piers', 'piers');
    await press('s');
    await typeInto('combobox', 'Who says it', 'Port Office');
    await take('Port Office', 'new actor');
    await expect.poll(() => field('Claim', 'Speaker')).toBe('Port Office');
    await saved();
  });

  it('marks a figure in it and says what it measures, a new indicator', async () => {
    await press('Escape');
    await select('close', 'tonnes');
    await press('f');
    await page.locator('.f', { hasText: 'close to 40 million tonnes' }).waitFor();
    await saved();
    await press('Escape');
    await select('close', 'tonnes');
    await press('i');
    await typeInto('combobox', 'What the figure measures', 'cargo handled');
    await take('cargo handled', 'new indicator');
    await expect.poll(() => field('Figure', 'Indicator')).toBe('cargo handled');
    await saved();
  });

  it('finds the new name again while typing', async () => {
    await press('Escape');
    await select('annex', 'annex');
    await press('s');
    await typeInto('combobox', 'Who says it', 'Port');
    await take('Port Office', '');
    await expect.poll(() => field('Claim', 'Speaker')).toBe('Port Office');
    await saved();
  });

  it('has all of it in the ledger', async () => {
    await press('Escape', 'g', 'l');
    await cell('close to 40 million tonnes', 'indicator').getByText('cargo handled').waitFor();
    await cell('8.9 billion dollars', 'indicator').getByText('exports').waitFor();
    const written = await page.locator('.ag-row [col-id="text"]').allInnerTexts();
    expect(written.map((words) => words.trim()).toSorted()).toEqual([
      '1.7 billion dollars',
      '8.9 billion dollars',
      '9 billion dollars',
      'close to 40 million tonnes',
    ]);
  });

  it('opens the contradiction and sees what each hint would do', async () => {
    await press('g', 'f');
    await contradiction().waitFor();
    await page
      .locator('.hint-row', { hasText: 'as turnover, not exports' })
      .getByText('1 contradiction fewer')
      .waitFor();
    expect(checked().findings.map(({ verdict, summary }) => [verdict, summary])).toContainEqual([
      'contradiction',
      SAYS,
    ]);
  });

  it('applies the hint, undoes it and makes it again', async () => {
    await press('1');
    await page.getByText('Applied: 1 contradiction fewer.').waitFor();
    await contradiction().waitFor({ state: 'detached' });
    expect(checked().counts.contradiction).toBe(0);
    await press('ControlOrMeta+z');
    await contradiction().waitFor();
    await saved();
    expect(checked().counts.contradiction).toBe(1);
    await press('ControlOrMeta+Shift+z');
    await contradiction().waitFor({ state: 'detached' });
    await saved();
    expect(checked().counts.contradiction).toBe(0);
    await press('g', 'l');
    await cell('8.9 billion dollars', 'indicator').getByText('turnover').waitFor();
  });

  it('charts the turnover and adds the chart to the report', async () => {
    await press('g', 'c');
    await page.getByRole('tab', { name: 'Over time', selected: true }).waitFor();
    await page.getByRole('searchbox', { name: 'Find an indicator' }).waitFor();
    await press('i');
    await typeInto('searchbox', 'Find an indicator', 'turn');
    const offered = page.getByRole('complementary', { name: 'Indicators' }).getByRole('checkbox');
    await expect.poll(() => offered.count()).toBe(1);
    await press('Enter');
    const chart = page.getByRole('region', { name: /^turnover/i });
    await chart.getByText('2 figures').waitFor();
    await press('t');
    await chart.getByRole('gridcell', { name: '8.9 billion dollars' }).waitFor();
    expect(await chart.getByRole('gridcell', { name: '9 billion dollars', exact: true }).count()).toBe(1);
    await press('t', 'a');
    await chart.getByRole('button', { name: 'In the report', pressed: true }).waitFor();
  });

  it('exports the report with what was done', async () => {
    await press('g', 'r');
    await page.frameLocator('.report-page').locator('#charts figure svg').waitFor();
    const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('e')]);
    expect(download.suggestedFilename()).toMatch(/^Strait.*\.html$/);
    const report = readFileSync(await download.path(), 'utf8');
    for (const words of [TITLE, '8.9 billion dollars', 'close to 40 million tonnes', 'cargo handled', 'Port Office']) {
      expect(report).toContain(words);
    }
    expect(report).toContain('<svg');
    expect(report).not.toContain(SAYS);
    expect(workbench.complaints).toEqual([]);
  });
});
