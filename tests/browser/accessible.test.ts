import { truncateSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violations } from './support/violations.ts';
import { assay, openWorkbench, scratch, type Workbench } from './support/workbench.ts';

/** Each screen, and what is there when the sample has been drawn on it. */
const SCREENS = [
  ['Sources', '.f'],
  ['Ledger', '.ag-row [col-id="verdict"]'],
  ['Findings', 'article.det'],
  ['Tracker', 'main table, main li'],
  ['Charts', '.chart-picture svg'],
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

/** What can be opened over a screen: how, and what is there then. */
const DIALOGS: readonly (readonly [what: string, open: (page: Page) => Promise<unknown>, shown: string])[] = [
  ['everything, empty', (page) => page.keyboard.press('Control+K'), 'dialog.palette'],
  [
    'everything, with words typed',
    async (page) => {
      await page.keyboard.press('Control+K');
      await page.keyboard.type('export');
    },
    'dialog.palette [role="option"]',
  ],
  ['the keys', (page) => page.keyboard.press('?'), 'dialog .keys-sheet'],
  ['settings', (page) => page.keyboard.press('Control+,'), 'dialog .settings'],
  ['a text to paste', (page) => page.keyboard.press('p'), 'dialog textarea'],
  [
    'files to import',
    async (page) => {
      const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.keyboard.press('Control+I')]);
      await chooser.setFiles([
        { name: 'a.md', mimeType: 'text/markdown', buffer: Buffer.from('# A\n\nOutput rose by 7%.') },
        { name: 'b.csv', mimeType: 'text/csv', buffer: Buffer.from('figure,indicator\n$3 billion,Exports\n') },
        { name: 'c.bin', mimeType: 'application/octet-stream', buffer: Buffer.from([0, 1, 2, 255]) },
      ]);
    },
    'dialog:has-text("b.csv") select',
  ],
  [
    'the tour',
    async (page) => {
      await page.keyboard.press('Control+K');
      await page.keyboard.type('tour');
      await page.keyboard.press('Enter');
    },
    '.tour',
  ],
];

/** Controls that a screen reader would announce without a name, or with a name that is only a sign. */
async function unnamed({ page }: Workbench): Promise<readonly string[]> {
  const tree = await page.locator('body').ariaSnapshot();
  return tree
    .split('\n')
    .filter((line) =>
      /^\s*- (button|link|textbox|combobox|checkbox|radio|tab|option|dialog|separator|menuitem)\b/.test(line),
    )
    .filter((line) => !/"[^"]*[\p{L}\p{N}][^"]*"/u.test(line) && !/^\s*- option\b.*:\s*\S/.test(line));
}

/** Stops of Tab where nothing on the screen shows that they have the focus: neither an outline nor another look. */
async function unseenFocus({ page }: Workbench, stops = 25): Promise<readonly string[]> {
  const look = (): Promise<{ readonly name: string; readonly seen: boolean } | null> =>
    page.evaluate(() => {
      const element = document.activeElement;
      // The screen itself and a dialog hold the focus for their keys; an embedded page draws its own.
      if (!(element instanceof HTMLElement) || element.matches('body, main, dialog, iframe')) return null;
      const style = getComputedStyle(element);
      const outlined = style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 1;
      const after = getComputedStyle(element, '::after');
      const marked = element.getAttribute('role') === 'separator' && after.opacity !== '0';
      // A field of the palette is all of its dialog: the caret shows it.
      const field = element.matches('.palette input');
      return {
        name: `${element.tagName.toLowerCase()}.${element.className} ${element.getAttribute('aria-label') ?? element.textContent?.slice(0, 30) ?? ''}`,
        seen: outlined || marked || field || style.boxShadow.includes('inset'),
      };
    });
  const unseen = new Set<string>();
  for (let n = 0; n < stops; n += 1) {
    await page.keyboard.press('Tab');
    const stop = await look();
    if (stop !== null && !stop.seen) unseen.add(stop.name);
  }
  return [...unseen];
}

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
        .locator(workbench === full ? drawn : 'main h1:visible')
        .first()
        .waitFor();
      expect(await violations(workbench.page)).toEqual([]);
      expect(await unnamed(workbench)).toEqual([]);
    }
  });

  it('the navigation folded to its icons, and a pane hidden', async () => {
    const { page } = full;
    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Sources', exact: true }).click();
    await page.locator('.f').first().waitFor();
    await page.keyboard.press('Control+B');
    await page.keyboard.press('Control+Shift+L');
    await page.locator('.nav-folded').waitFor();
    expect(await violations(full.page)).toEqual([]);
    await page.keyboard.press('Control+B');
    await page.keyboard.press('Control+Shift+L');
    await page.locator('.nav-folded').waitFor({ state: 'detached' });
  });

  it.each(DIALOGS)('the dialog for %s', async (_what, open, shown) => {
    for (const workbench of [full, empty]) {
      const { page } = workbench;
      await page.locator('#main').focus();
      await open(page);
      await page.locator(shown).first().waitFor();
      expect(await violations(workbench.page)).toEqual([]);
      expect(await unnamed(workbench)).toEqual([]);
      expect(await unseenFocus(workbench)).toEqual([]);
      await page.keyboard.press('Escape');
      await page.locator('dialog:modal, .tour').waitFor({ state: 'detached' });
    }
  });

  it('where the focus is can be seen at every stop of Tab', async () => {
    for (const screen of ['Sources', 'Findings', 'Report', 'History']) {
      await full.page
        .getByRole('navigation', { name: 'Main' })
        .getByRole('link', { name: screen, exact: true })
        .click();
      await full.page.locator('#main').focus();
      expect(await unseenFocus(full), screen).toEqual([]);
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

describe.each(['light', 'dark'] as const)('the welcome screen can be used by everyone, %s', (colorScheme) => {
  const { folder, remove } = scratch();
  let welcome: Workbench;

  beforeAll(async () => {
    welcome = await openWorkbench(null, { colorScheme, home: folder });
  });
  afterAll(async () => {
    await welcome?.close();
    remove();
  });

  it('empty, with its dialogs, with a recent project and with one that cannot be opened', async () => {
    const { page } = welcome;
    await page.getByText('Projects that you open are listed here.').waitFor();
    const check = async (what: string): Promise<void> => {
      expect(await violations(welcome.page), what).toEqual([]);
      expect(await unnamed(welcome), what).toEqual([]);
    };
    await check('nothing recent');
    expect(await unseenFocus(welcome)).toEqual([]);
    await page.locator('main').focus();
    await page.keyboard.press('o');
    await page.getByRole('textbox', { name: 'Path of the project' }).or(page.getByRole('combobox')).first().waitFor();
    await check('the dialog that opens');
    await page.keyboard.press('Escape');
    await page.keyboard.press('n');
    await page.getByRole('textbox', { name: 'Name' }).fill(path.join(folder, 'one'));
    await check('the dialog for a new one');
    await page.keyboard.press('Enter');
    await page.getByRole('navigation', { name: 'Main' }).waitFor();
    await page.keyboard.press('Control+K');
    await page.getByRole('combobox', { name: 'Search or do anything' }).fill('close the project');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: /^one/ }).waitFor();
    await check('one recent');
    truncateSync(path.join(folder, 'one.assay'), 9000);
    await page.getByRole('button', { name: /^one/ }).click();
    await page.getByRole('alert').waitFor();
    await check('one that cannot be opened');
  });
});
