import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readMarkdown } from '../../shared/exchange/documents/markdown.ts';
import { BRIEFS, briefText, must, seedFile } from '../seeds/sample-project.ts';
import { assay, openWorkbench, scratch, type Workbench } from './support/workbench.ts';

const SEEDS = ['partnership-statement.md', 'cooperation-meeting.md', 'ledger.yaml'].map((name) => `seeds/${name}`);

/** The texts of the briefs by their titles. */
const texts = new Map(
  BRIEFS.map((name) => [must(readMarkdown(seedFile(name), name)).meta.title ?? '', briefText(name)]),
);

interface Told {
  readonly id: string;
  readonly check: string;
  readonly verdict: string;
  readonly figures: readonly {
    readonly id: string;
    readonly source: string | null;
    readonly start: number;
    readonly end: number;
  }[];
}

describe('working through the findings of the sample', () => {
  const { folder, remove } = scratch();
  let workbench: Workbench;
  let told: readonly Told[];

  beforeAll(async () => {
    const project = path.join(folder, 'sample.assay');
    assay(['new', project]);
    assay(['import', project, ...SEEDS]);
    told = (JSON.parse(assay(['check', project, '--json'])) as { readonly findings: readonly Told[] }).findings;
    workbench = await openWorkbench(project);
  });

  afterAll(async () => {
    await workbench?.close();
    remove();
  });

  const show = async (params: Readonly<Record<string, string>>): Promise<void> => {
    const { page } = workbench;
    await page.evaluate((query) => {
      location.hash = `#/findings?${query}`;
    }, new URLSearchParams(params).toString());
    await page.locator('.fin').waitFor();
  };
  /** The findings of one verdict and check, opened in the list. */
  const open = async (verdict: string, check: string): Promise<void> => {
    const one = told.find((finding) => finding.verdict === verdict && finding.check === check);
    if (one === undefined) throw new Error(`no ${verdict} of ${check}`);
    await show({ finding: one.id });
    await workbench.page.locator(`[data-finding="${one.id}"][aria-selected="true"]`).waitFor();
    await workbench.page.locator(`[data-shown="${one.id}"] .hints`).first().waitFor();
  };

  it('opens the exact words of every figure of every finding', async () => {
    const { page } = workbench;
    const asked: string[] = [];
    for (const finding of told) {
      for (const figure of finding.figures) {
        const words = texts.get(figure.source ?? '')?.slice(figure.start, figure.end);
        expect(words).toBeTruthy();
        await show({ show: 'all', finding: finding.id });
        await page.locator(`.quote-line[data-figure="${figure.id}"] .quote-open`).first().click();
        const shown = (): Promise<string> =>
          page.evaluate(() => [...document.querySelectorAll('.page .picked')].map((one) => one.textContent).join(''));
        await expect.poll(shown, { timeout: 10_000, message: finding.check }).toBe(words);
        asked.push(figure.id);
      }
    }
    expect(asked.length).toBeGreaterThan(30);
  });

  it('tells what a hint would make of the findings, and applies it by its key', async () => {
    const { page } = workbench;
    await open('contradiction', 'same-figure');
    const first = page.locator('.hint-row').first();
    await first.getByText(/^Then: .*contradictions? fewer/).waitFor();
    const expected = Number.parseInt((await first.innerText()).match(/Then: (\d+) contradiction/)?.[1] ?? '', 10);
    const before = told.filter(({ verdict }) => verdict === 'contradiction').length;
    await page.keyboard.press('1');
    await page.getByText(/^Applied: .* fewer\.$/).waitFor();
    const left = before - expected;
    await page.waitForFunction(
      (count) => document.querySelector('.work-group')?.textContent?.replace(/\D/g, '') === String(count),
      left,
    );
    await page.keyboard.press('ControlOrMeta+z');
    await page.waitForFunction(
      (count) => document.querySelector('.work-group')?.textContent?.replace(/\D/g, '') === String(count),
      before,
    );
  });

  it('goes on with the next contradiction where a hint made one hold', async () => {
    const { page } = workbench;
    await open('contradiction', 'slip');
    const mended = told.find(({ verdict, check }) => verdict === 'contradiction' && check === 'slip')?.id;
    const selected = (): Promise<string | undefined> =>
      page.evaluate(
        () => document.querySelector<HTMLElement>('[data-finding][aria-selected="true"]')?.dataset['finding'],
      );
    await page
      .locator('.hint-row')
      .first()
      .getByText(/^Then: .*fewer/)
      .waitFor();
    await page.keyboard.press('1');
    await page.getByText(/^Applied: .* fewer\.$/).waitFor();
    await expect.poll(selected).not.toBe(mended);
    // The message stands beside the counts and the hints of keys, and covers neither.
    const apart = await page.evaluate(() => {
      const box = (selector: string): DOMRect | undefined => document.querySelector(selector)?.getBoundingClientRect();
      const [toast, counts, keys] = [box('.toast'), box('.foot-verdicts'), box('.foot-keys')];
      return toast && counts && keys ? [toast.left >= counts.right, toast.right <= keys.left] : null;
    });
    expect(apart).toEqual([true, true]);
    await page.keyboard.press('ControlOrMeta+z');
    const before = told.filter(({ verdict }) => verdict === 'contradiction').length;
    await page.waitForFunction(
      (count) => document.querySelector('.work-group')?.textContent?.replace(/\D/g, '') === String(count),
      before,
    );
  });

  it('reads a figure otherwise and shows the effect before it is applied', async () => {
    const { page } = workbench;
    await open('contradiction', 'slip');
    await page.keyboard.press('e');
    const dialog = page.getByRole('dialog', { name: 'Read a figure otherwise' });
    await dialog.getByText('Change a field to see').waitFor();
    await dialog.getByLabel('Role').selectOption('growth-index');
    await dialog.getByText(/^Then: .*fewer/).waitFor();
    await dialog.getByLabel('Role').selectOption('growth-rate');
    await dialog.getByText('Change a field to see').waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
  });

  it('filters by the check whose count is pressed, and groups by claim and source', async () => {
    const { page } = workbench;
    await show({});
    const chip = page.getByRole('group', { name: 'Checks' }).getByRole('button', { name: /^Change \d/ });
    await chip.click();
    const count = told.filter(({ check }) => check === 'change').length;
    await page.waitForFunction((rows) => document.querySelectorAll('.work-row').length === rows, count);
    await chip.click();
    await page.keyboard.press('b');
    await page.getByRole('listbox', { name: 'Measurability' }).waitFor();
    await page.keyboard.press('b');
    await page
      .getByRole('listbox', { name: /Brief on the/ })
      .first()
      .waitFor();
    await page.keyboard.press('b');
    await page
      .getByRole('listbox', { name: /exports/i })
      .first()
      .waitFor();
    expect(await page.locator('.work-row').count()).toBe(told.length);
    // The heading of the group does not say how it stands, so each finding does, to those who hear it too.
    await page
      .getByRole('option', { name: /^Contradiction: Change against multiple/ })
      .first()
      .waitFor();
    await page.keyboard.press('b');
    await page.getByRole('listbox', { name: 'Contradiction' }).waitFor();
  });

  it('dismisses with a reason, shows it among the dismissed and opens it again', async () => {
    const { page } = workbench;
    await open('contradiction', 'attribution');
    await page.keyboard.press('d');
    await page.getByRole('dialog').getByLabel('Reason').fill('A slip of the translator.');
    await page.keyboard.press('Enter');
    await page.getByText('Dismissed the finding').first().waitFor();
    await show({ show: 'dismissed' });
    await page.getByText('A slip of the translator.').waitFor();
    await page.keyboard.press('o');
    await page.getByText('Opened the finding again').first().waitFor();
  });

  it('keeps the reason that was typed where a figure was changed elsewhere meanwhile, and says so', async () => {
    const { page } = workbench;
    await open('contradiction', 'change');
    await page.keyboard.press('d');
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Reason').fill('Two bases.');
    const used = told.find(({ verdict, check }) => verdict === 'contradiction' && check === 'change')?.figures ?? [];
    const base = used[0]?.id ?? '';
    // Another window of the same project.
    const changed = await page.evaluate(async (figureId) => {
      const ask = async (name: string, input: unknown) => {
        const headers = { 'content-type': 'application/json' };
        const answer = await fetch('/api/invoke', { method: 'POST', headers, body: JSON.stringify({ name, input }) });
        return (await answer.json()) as { readonly ok: boolean; readonly value: readonly { readonly rev: number }[] };
      };
      const { value } = await ask('grid.rows', { table: 'figure', ids: [figureId] });
      const change = {
        op: 'update',
        table: 'figure',
        id: figureId,
        rev: value[0]?.rev,
        fields: { text: '$2.6 billion' },
      };
      return (await ask('edit.apply', { label: 'Elsewhere', changes: [change] })).ok;
    }, base);
    expect(changed).toBe(true);
    await dialog.getByLabel('Reason').press('Enter');
    await dialog.getByText(/changed in the meantime/).waitFor();
    expect(await dialog.getByLabel('Reason').inputValue()).toBe('Two bases.');
    await page.keyboard.press('Escape');
    await page.keyboard.press('ControlOrMeta+z');
    await page.getByText('Undone: Elsewhere').first().waitFor();
  });

  it('opens behind a verdict of the ledger, of a figure and of a claim', async () => {
    const { page } = workbench;
    for (const grid of ['figure', 'claim']) {
      await page.evaluate((name) => {
        location.hash = `#/ledger?grid=${name}`;
      }, grid);
      await page.locator('.ag-cell.v-contradiction:visible').first().click();
      await page.keyboard.press('Enter');
      await page.locator('[data-finding][aria-selected="true"]').first().waitFor();
      const shown = await page.evaluate(() => new URLSearchParams(location.hash.split('?')[1]).get('finding'));
      expect(told.find(({ id }) => id === shown)?.verdict).toBe('contradiction');
    }
  });

  it('never complained in the console, and never asked another host', () => {
    expect(workbench.complaints).toEqual([]);
  });
});
