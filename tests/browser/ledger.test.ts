import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { assay, openWorkbench, scratch, type Workbench } from './support/workbench.ts';

const FIGURES = [
  'text,indicator,subject,speaker,period',
  '$4.2 billion,Exports,North,Ada Stone,2024',
  '$4.6 billion,Exports,North,Ada Stone,2025',
  '$3.1 billion,Imports,North,Ben Reed,2025',
  '$450 million,Services,North,Ben Reed,2025',
  'nearly 30%,Share of fuel,North,Ben Reed,2025',
].join('\n');

describe('working in the ledger', () => {
  const { folder, remove } = scratch();
  let workbench: Workbench;

  /** What a column says, from the first row down. */
  const column = (id: string): Promise<readonly string[]> =>
    workbench.page.evaluate(
      (col) =>
        [...document.querySelectorAll<HTMLElement>(`.ag-row [col-id="${col}"]`)]
          .toSorted(
            (a, b) =>
              Number(a.closest('.ag-row')?.getAttribute('row-index')) -
              Number(b.closest('.ag-row')?.getAttribute('row-index')),
          )
          .map((cell) => cell.innerText.trim()),
      id,
    );
  const cell = (row: number, id: string) => workbench.page.locator(`.ag-row[row-index="${row}"] [col-id="${id}"]`);
  const show = async (page: Page, grid: string): Promise<void> => {
    await page.getByRole('tab', { name: grid, exact: true }).click();
    await page
      .getByRole('tabpanel', { name: grid, exact: true })
      .locator('.ag-cell', { hasText: /\w/ })
      .first()
      .waitFor();
  };
  const saved = (): Promise<void> => workbench.page.locator('.saved-saved').waitFor();
  const undo = async (): Promise<void> => {
    await saved();
    await workbench.page.keyboard.press('Control+Z');
  };

  beforeAll(async () => {
    const project = path.join(folder, 'ledger.assay');
    const figures = path.join(folder, 'figures.csv');
    writeFileSync(figures, FIGURES);
    assay(['new', project]);
    assay(['import', project, figures]);
    workbench = await openWorkbench(project, { width: 1280, height: 800 });
    const { page } = workbench;
    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Ledger', exact: true }).click();
    await cell(4, 'text').waitFor();
  });

  afterAll(async () => {
    await workbench?.close();
    remove();
  });

  it('shows what was said, of what and when, and with which verdict at 1280 pixels', async () => {
    const cut = await workbench.page.evaluate(() => {
      const verdict = document.querySelector('.ag-header-cell[col-id="verdict"]')?.getBoundingClientRect().left ?? 0;
      return ['text', 'indicator', 'value', 'low', 'period', 'role'].filter((id) => {
        const box = document.querySelector(`.ag-header-cell[col-id="${id}"]`)?.getBoundingClientRect();
        return box === undefined || box.right > verdict + 1;
      });
    });
    expect(cut).toEqual([]);
  });

  it('shows the verdict at 1280 pixels whatever was set up on a large screen, and that again when it is back', async () => {
    const { page } = workbench;
    const seen = (): Promise<readonly string[]> =>
      page.evaluate(() =>
        [...document.querySelectorAll('.ag-header-cell')]
          .filter((one) => one.getBoundingClientRect().right <= innerWidth + 1)
          .toSorted((a, b) => a.getBoundingClientRect().left - b.getBoundingClientRect().left)
          .flatMap((one) => one.getAttribute('col-id') ?? []),
      );
    await page.setViewportSize({ width: 1920, height: 1080 });
    await expect.poll(seen).toContain('source');
    await page.getByRole('button', { name: 'Columns' }).click();
    await page.getByRole('menuitemcheckbox', { name: 'Who', exact: true }).click();
    await page.keyboard.press('Escape');
    await expect.poll(seen).toContain('subject');
    await page.getByRole('button', { name: 'Columns' }).click();
    await page.getByRole('menuitemcheckbox', { name: 'Who', exact: true }).click();
    await page.keyboard.press('Escape');
    await expect.poll(seen).not.toContain('subject');
    const large = await seen();
    // Half-way, all of it fits.
    await page.setViewportSize({ width: 1440, height: 900 });
    await expect.poll(seen).toEqual(large);
    await page.setViewportSize({ width: 1280, height: 800 });
    await expect.poll(seen).toEqual(large.filter((id) => id !== 'source' && id !== 'speaker'));
    await page.reload();
    await cell(4, 'text').waitFor();
    await expect.poll(seen).toEqual(large.filter((id) => id !== 'source' && id !== 'speaker'));
    await page.setViewportSize({ width: 1920, height: 1080 });
    await expect.poll(seen).toEqual(large);
    await page.setViewportSize({ width: 1280, height: 800 });
  });

  it('keeps a tab as it was left while others are shown, and walks along them by arrows', async () => {
    const { page } = workbench;
    const tabs = page.getByRole('tablist', { name: 'Ledger' });
    const search = (of: string) => page.getByRole('searchbox', { name: `Search ${of}` });
    await search('figures').fill('billion');
    await expect.poll(() => page.getByRole('tabpanel', { name: 'Figures' }).getByRole('row').count()).toBe(4);
    await tabs.getByRole('tab', { name: 'Figures' }).focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await tabs.getByRole('tab', { name: 'Actors', selected: true }).waitFor();
    await page.getByRole('tabpanel', { name: 'Actors' }).getByText('Ada Stone').waitFor();
    // One grid at a time: the others are there for nobody.
    expect(await page.getByRole('tablist', { name: 'Ledger' }).count()).toBe(1);
    expect(await page.getByRole('grid').count()).toBe(1);
    expect(await page.getByRole('searchbox').count()).toBe(1);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Actors');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    await tabs.getByRole('tab', { name: 'Figures', selected: true }).waitFor();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Figures');
    expect(await search('figures').inputValue()).toBe('billion');
    await search('figures').fill('');
    await cell(4, 'text').waitFor();
  });

  it('reads a figure while it is typed, and saves it at Enter', async () => {
    const { page } = workbench;
    await cell(0, 'text').click();
    await page.keyboard.press('Enter');
    await page.locator('.cell-input').fill('at least half a billion dollars a year');
    await expect.poll(() => page.locator('.cell-pop').innerText()).toContain('500 m');
    await page.keyboard.press('Enter');
    await expect.poll(() => cell(0, 'text').innerText()).toBe('at least half a billion dollars a year');
    await expect.poll(() => cell(0, 'low').innerText()).toBe('≥ 500 m');
    await undo();
    await expect.poll(() => cell(0, 'text').innerText()).toBe('$4.2 billion');
  });

  it('tells in the status line the keys that do something where the focus is', async () => {
    const { page } = workbench;
    const keys = (): Promise<string> =>
      page.evaluate(() => document.querySelector<HTMLElement>('.foot-keys')?.innerText.replace(/\s+/g, ' ') ?? '');
    await page.locator('#main').focus();
    await expect.poll(keys).toMatch(/n new.*\? keys/);
    await page.keyboard.press('ArrowDown');
    await page.locator('.ag-cell-focus').waitFor();
    // In a cell letters write.
    await expect.poll(keys).toMatch(/Insert new.*Shift ↵ source.*Esc leave/);
    expect(await keys()).not.toMatch(/\bn new|\? keys/);
    await page.keyboard.press('Escape');
    await expect.poll(keys).toMatch(/n new.*\? keys/);
  });

  it('groups rows under one name that tells how many they are, by keys alone', async () => {
    const { page } = workbench;
    await cell(0, 'text').click();
    await page.keyboard.press('Alt+G');
    await page.getByRole('menu', { name: 'Group' }).waitFor();
    const choice = page.getByRole('menuitemradio', { name: 'Indicator' });
    for (let step = 0; step < 10; step += 1) {
      if (await choice.evaluate((one) => one === document.activeElement)) break;
      await page.keyboard.press('ArrowDown');
    }
    await page.keyboard.press('Enter');
    await expect
      .poll(() => column('indicator'))
      .toEqual(['Exports (2)', '', 'Imports (1)', 'Services (1)', 'Share of fuel (1)']);
  });

  it('keeps a view in the project, takes it back with one undo and finds it after a restart', async () => {
    const { page } = workbench;
    await page.locator('.facet-value', { hasText: 'Ben Reed' }).click();
    await expect.poll(() => column('indicator')).toEqual(['Imports (1)', 'Services (1)', 'Share of fuel (1)']);
    await cell(0, 'text').click();
    await page.keyboard.press('Control+Shift+S');
    await page.getByRole('textbox', { name: 'Name' }).fill('What Ben says');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.getByRole('button', { name: /^View: / }).innerText()).toBe('What Ben says');
    await undo();
    await expect.poll(() => page.getByRole('button', { name: /^View: / }).innerText()).toContain('All figures');
    await page.keyboard.press('Control+Y');
    await expect.poll(() => page.getByRole('button', { name: /^View: / }).innerText()).toBe('What Ben says');
    await saved();

    await workbench.restart();
    const again = workbench.page;
    await again.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Ledger', exact: true }).click();
    await expect.poll(() => column('text')).toHaveLength(5);
    await again.getByRole('button', { name: /^View: / }).click();
    await again.getByRole('menuitemradio', { name: 'What Ben says' }).click();
    await expect.poll(() => column('indicator')).toEqual(['Imports (1)', 'Services (1)', 'Share of fuel (1)']);
    await again.getByRole('button', { name: /^View: / }).click();
    await again.getByRole('menuitemradio', { name: 'All figures' }).click();
    await expect.poll(() => column('text')).toHaveLength(5);
  });

  it('shows what a replacement would change, and changes it as one edit', async () => {
    const { page } = workbench;
    await cell(0, 'text').click();
    await page.keyboard.press('Control+H');
    await page.getByRole('textbox', { name: 'Find' }).fill('billion');
    await page.getByRole('textbox', { name: 'Replace with' }).fill('trillion');
    await expect
      .poll(() => page.getByRole('list', { name: 'What would change' }).getByRole('listitem').allInnerTexts())
      .toEqual(expect.arrayContaining([expect.stringMatching(/\$3\.1 billion\s+\$3\.1 trillion\s+3\.1 tn USD/)]));
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await column('text')).filter((text) => text.endsWith('trillion')).length).toBe(3);
    await undo();
    await expect.poll(async () => (await column('text')).filter((text) => text.endsWith(' billion')).length).toBe(3);
  });

  it('ticks rows with the mouse, one by one or up to another', async () => {
    const { page } = workbench;
    await cell(1, 'tick').click();
    await page.getByText('1 figure selected').waitFor();
    await cell(3, 'tick').click({ modifiers: ['Shift'] });
    await page.getByText('3 figures selected').waitFor();
    await cell(2, 'tick').click();
    await page.getByText('2 figures selected').waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('.ag-row-selected').count()).toBe(0);
  });

  it('fills the selected rows with what the topmost one holds', async () => {
    const { page } = workbench;
    const before = await column('indicator');
    await cell(0, 'indicator').click();
    for (let row = 0; row < 3; row += 1) {
      await page.keyboard.press('Space');
      await page.keyboard.press('ArrowDown');
    }
    await page.getByText('3 figures selected').waitFor();
    await page.keyboard.press('Control+D');
    const filled = [before[0], before[0], before[0], ...before.slice(3)];
    await expect.poll(() => column('indicator')).toEqual(filled);
    await undo();
    await expect.poll(() => column('indicator')).toEqual(before);
    await page.keyboard.press('Escape');
  });

  it('takes rows copied to a spreadsheet back with what was changed there', async () => {
    const { page } = workbench;
    const put = (text: string): Promise<boolean> =>
      page.evaluate((tsv) => {
        const data = new DataTransfer();
        data.setData('text/plain', tsv);
        const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true });
        return document.activeElement?.dispatchEvent(event) ?? false;
      }, text);
    const before = await column('text');
    await cell(3, 'text').click();
    await put('As written\tIndicator\n$460 million\tServices\nover 31%\tShare of fuel\n');
    await expect.poll(() => column('text')).toEqual([...before.slice(0, 3), '$460 million', 'over 31%']);
    await undo();
    await expect.poll(() => column('text')).toEqual(before);
    await cell(3, 'text').click();
    await put('$1\n$2\n$3\n');
    await page.getByText('3 rows do not fit below this cell. Nothing was pasted.').waitFor();
  });

  it('goes to the row that is asked for, though a search hides it', async () => {
    const { page } = workbench;
    const id = await page.locator('.ag-row[row-index="3"]').first().getAttribute('row-id');
    await page.getByRole('searchbox', { name: 'Search figures' }).fill('fuel');
    await expect.poll(() => column('indicator')).toEqual(['Share of fuel']);
    await page.evaluate((row) => {
      location.hash = `#/ledger?grid=figure&row=${row}`;
    }, id);
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.closest('.ag-row')?.getAttribute('row-id') ?? ''))
      .toBe(id);
    expect(await column('text')).toHaveLength(5);
  });

  it('tells who set a cell, and what it was before', async () => {
    const { page } = workbench;
    await cell(2, 'text').click();
    await page.keyboard.press('Enter');
    await page.locator('.cell-input').fill('over $3.3 billion');
    await page.keyboard.press('Enter');
    await expect.poll(() => cell(2, 'text').innerText()).toBe('over $3.3 billion');
    await saved();
    await page.keyboard.press('Alt+H');
    const steps = page.getByRole('dialog', { name: /^History of/ }).getByRole('listitem');
    await expect.poll(() => steps.first().innerText()).toContain('$3.1 billion');
    await page.keyboard.press('Escape');
    await undo();
    await expect.poll(() => cell(2, 'text').innerText()).toBe('$3.1 billion');
  });

  it('a claim that becomes a target is tracked, and is not when it is undone', async () => {
    const { page } = workbench;
    const tracked = (): Promise<string> =>
      page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Tracker' }).innerText();
    await show(page, 'Claims');
    await cell(0, 'kind').click();
    await page.keyboard.press('Enter');
    await page.locator('.cell-input').fill('target');
    await page.keyboard.press('Enter');
    await expect.poll(() => cell(0, 'kind').innerText()).toBe('target');
    await expect.poll(tracked).toContain('1');
    await undo();
    await expect.poll(() => cell(0, 'kind').innerText()).toBe('fact');
    await expect.poll(tracked).not.toContain('1');
  });

  it('asks before it deletes what something hangs on, and shows what', async () => {
    const { page } = workbench;
    await show(page, 'Indicators');
    const dialog = page.getByRole('dialog', { name: 'Delete this indicator?' });
    await cell(0, 'name').click();
    await page.keyboard.press('Delete');
    await dialog.waitFor();
    await expect.poll(() => dialog.innerText()).toContain('2 figures will have no indicator.');
    await expect.poll(() => dialog.innerText()).toContain('$4.6 billion');
    await page.keyboard.press('Enter');
    await expect.poll(() => column('name')).not.toContain('Exports');
    await undo();
    await expect.poll(() => column('name')).toContain('Exports');
    expect(workbench.complaints).toEqual([]);
  });
});
