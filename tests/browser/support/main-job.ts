import assert from 'node:assert/strict';
import path from 'node:path';
import type { Page } from 'playwright-core';

/** The document that the main job begins with. */
export const STATEMENT = `# The harbour in ten years

Over the past decade we have doubled exports, the minister said. Exports grew from $2.5 billion to nearly $8.9 billion.

Imports of about €40 million in 2025 were 12% of all imports.
`;

/** One of the program's doors, with an empty project open in it: the served workbench, or the desktop app. */
export interface Door {
  readonly page: Page;
  /** A file that holds the statement. */
  readonly brief: string;
  /** Ends the program and starts it anew on the same project. */
  restart(): Promise<void>;
  /** What is written when `press` asks for a file to be saved. */
  saved(press: () => Promise<void>): Promise<string>;
}

interface Step {
  readonly name: string;
  run(door: Door): Promise<void>;
}

const go = ({ page }: Door, screen: string): Promise<void> =>
  page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: screen, exact: true }).click();
const suggestionCount = ({ page }: Door): Promise<string> => page.locator('#suggestions-heading').innerText();
const cell = ({ page }: Door, words: string, column: string) =>
  page.locator('.ag-row', { has: page.getByText(words, { exact: true }) }).locator(`[col-id="${column}"]`);
const contradiction = ({ page }: Door) => page.getByRole('heading', { name: /^Exports cannot have doubled/i });

/** Steps a person takes from a document to a report, the same through every door. */
export const MAIN_JOB: readonly Step[] = [
  {
    name: 'imports a document by its file',
    async run(door) {
      const { page } = door;
      const choosing = page.waitForEvent('filechooser');
      await page
        .getByRole('button', { name: /^Import/ })
        .first()
        .click();
      await (await choosing).setFiles(door.brief);
      const dialog = page.getByRole('dialog');
      // No date is given: most files tell none, and what contradicts itself does so without one.
      assert.equal(await dialog.getByLabel('Published').inputValue(), '');
      await dialog.getByRole('button', { name: 'Import', exact: true }).click();
      await page.getByRole('heading', { name: 'The harbour in ten years' }).first().waitFor();
      assert.match(await suggestionCount(door), /^\d+ suggestions$/);
    },
  },
  {
    name: 'accepts a suggestion by keyboard, and the figure stands marked in the text',
    async run(door) {
      const { page } = door;
      const before = Number.parseInt(await suggestionCount(door), 10);
      await page.keyboard.press('j');
      await page.keyboard.press('k');
      await page.keyboard.press('Enter');
      await page.waitForFunction(
        (count) => Number.parseInt(document.querySelector('#suggestions-heading')?.textContent ?? '', 10) < count,
        before,
      );
      // The rest one after another, without the mouse.
      for (let left = 50; left > 0 && (await suggestionCount(door)) !== 'No suggestions'; left -= 1) {
        const count = await suggestionCount(door);
        await page.keyboard.press('Enter');
        await page.waitForFunction((was) => document.querySelector('#suggestions-heading')?.textContent !== was, count);
      }
      await page.locator('.f', { hasText: 'nearly $8.9 billion' }).first().waitFor();
    },
  },
  {
    name: 'finds that exports cannot have doubled and grown more than threefold',
    async run(door) {
      await go(door, 'Findings');
      await contradiction(door).waitFor();
      await door.page.getByText('[8.8, 8.9] ÷ [2.45, 2.55] = [3.45, 3.63]').first().waitFor();
    },
  },
  {
    name: 'edits the figure in the grid, and the contradiction is gone',
    async run(door) {
      const { page } = door;
      await go(door, 'Ledger');
      await cell(door, 'nearly $8.9 billion', 'text').dblclick();
      await page.keyboard.press('ControlOrMeta+a');
      await page.keyboard.type('nearly $5 billion');
      await page.getByText('4 – 5 bn').first().waitFor();
      await page.keyboard.press('Enter');
      await cell(door, 'nearly $5 billion', 'value').getByText('5 bn USD').waitFor();
      await go(door, 'Findings');
      await page
        .getByText(/doubled/)
        .first()
        .waitFor();
      await contradiction(door).waitFor({ state: 'detached' });
    },
  },
  {
    name: 'undoes the edit, and the contradiction is back',
    async run(door) {
      await door.page.keyboard.press('ControlOrMeta+z');
      await contradiction(door).waitFor();
    },
  },
  {
    name: 'finds everything as it was after a reload and after a restart',
    async run(door) {
      await door.page.reload();
      await contradiction(door).waitFor();
      await door.restart();
      await go(door, 'Ledger');
      await cell(door, 'nearly $8.9 billion', 'value').getByText('8.9 bn USD').waitFor();
      // Redo reaches over the restart, and so does undo after it.
      await door.page.keyboard.press('ControlOrMeta+Shift+z');
      await cell(door, 'nearly $5 billion', 'value').waitFor();
      await door.page.keyboard.press('ControlOrMeta+z');
      await cell(door, 'nearly $8.9 billion', 'value').waitFor();
    },
  },
  {
    name: 'exports the report with the finding, its arithmetic and its quotes',
    async run(door) {
      await go(door, 'Report');
      const report = await door.saved(() => door.page.getByRole('button', { name: /^Export HTML/ }).click());
      for (const words of ['cannot have doubled', '[8.8, 8.9] ÷ [2.45, 2.55] = [3.45, 3.63]', 'nearly $8.9 billion']) {
        assert.ok(report.includes(words), `the report holds "${words}"`);
      }
      assert.doesNotMatch(report, /<script|https?:\/\/(?!www\.w3\.org)/);
    },
  },
  {
    name: 'lists every step in the history',
    async run(door) {
      await go(door, 'History');
      for (const step of [/^Import/, /^Undo/]) await door.page.getByText(step).first().waitFor();
    },
  },
];

/** Where the main job keeps its project and its document. */
export function mainJobFiles(folder: string): { readonly project: string; readonly brief: string } {
  return { project: path.join(folder, 'harbour.assay'), brief: path.join(folder, 'statement.md') };
}
