import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { assay, openWorkbench, scratch, type Workbench } from './support/workbench.ts';

describe('the panes of the window', () => {
  const { folder, remove } = scratch();
  let workbench: Workbench;

  beforeAll(async () => {
    const project = path.join(folder, 'panes.assay');
    assay(['new', project]);
    assay(['import', project, 'seeds/cooperation-meeting.md']);
    workbench = await openWorkbench(project);
  });

  afterAll(async () => {
    await workbench?.close();
    remove();
  });

  const listWidth = (): Promise<number> =>
    workbench.page.evaluate(() => {
      const line = document.querySelector('[role="separator"][aria-label="Width of the list of sources"]');
      const pane = document.getElementById(line?.getAttribute('aria-controls') ?? '');
      return Math.round(pane?.getBoundingClientRect().width ?? -1);
    });

  it('are resized by the arrows and by the mouse', async () => {
    const { page } = workbench;
    const line = page.getByRole('separator', { name: 'Width of the list of sources' });
    await line.waitFor();
    const before = await listWidth();
    await line.focus();
    await page.keyboard.press('ArrowRight');
    await expect.poll(listWidth).toBe(before + 16);
    expect(await line.getAttribute('aria-valuenow')).toBe(String(before + 16));
    await page.keyboard.press('ArrowLeft');
    await expect.poll(listWidth).toBe(before);

    const box = await line.boundingBox();
    if (box === null) throw new Error('the line is not drawn');
    const x = box.x + box.width / 2;
    await page.mouse.move(x, box.y + 100);
    await page.mouse.down();
    await page.mouse.move(x + 60, box.y + 120, { steps: 4 });
    await page.mouse.up();
    await expect.poll(listWidth).toBe(before + 60);
  });

  it('are hidden and shown by a key, out of the way of Tab', async () => {
    const { page } = workbench;
    await page.keyboard.press('Control+Shift+L');
    await expect.poll(listWidth).toBe(0);
    expect(await page.getByRole('listbox', { name: 'Sources' }).count()).toBe(0);
    await page.keyboard.press('Control+Shift+L');
    await expect.poll(listWidth).toBeGreaterThan(100);
    await page.keyboard.press('Control+B');
    const nav = page.getByRole('navigation', { name: 'Main' });
    await expect.poll(async () => (await nav.boundingBox())?.width ?? 0).toBeLessThan(60);
    // Folded to icons, the words are still the names of the links.
    await nav.getByRole('link', { name: 'Findings', exact: true }).waitFor();
  });

  it('are as they were left after a restart', async () => {
    const width = await listWidth();
    // Written a moment after the last change.
    await expect
      .poll(() =>
        workbench.page.evaluate(async () => {
          const answer = await fetch('api/invoke', {
            method: 'POST',
            headers: { 'content-type': 'application/json' },
            body: JSON.stringify({ name: 'setting.get', input: { key: 'frame.layout' } }),
          });
          return JSON.stringify(await answer.json());
        }),
      )
      .toMatch(/"nav":\{"width":null,"hidden":true\}/);
    await workbench.restart();
    await workbench.page.getByRole('separator', { name: 'Width of the list of sources' }).waitFor();
    await expect.poll(listWidth).toBe(width);
    await workbench.page.keyboard.press('Control+B');
    expect(workbench.complaints).toEqual([]);
  });
});

describe('two texts side by side, with nothing left to decide', () => {
  const { folder, remove } = scratch();
  let workbench: Workbench;

  beforeAll(async () => {
    const project = path.join(folder, 'sample.assay');
    assay(['new', project]);
    assay(['import', project, 'seeds/partnership-statement.md', 'seeds/cooperation-meeting.md', 'seeds/ledger.yaml']);
    workbench = await openWorkbench(project, { width: 1280, height: 800 });
  });

  afterAll(async () => {
    await workbench?.close();
    remove();
  });

  it('have the room of the empty pane, which opens for words that are picked', async () => {
    const { page } = workbench;
    const widthOf = (of: string): Promise<number> =>
      page.evaluate((one) => Math.round(document.querySelector(one)?.getBoundingClientRect().width ?? -1), of);
    await page.getByText('Everything here has been decided on').waitFor();
    const before = await widthOf('.side');
    expect(before).toBeGreaterThan(270);
    await page.keyboard.press('b');
    await page.locator('.beside .page').waitFor();
    await expect.poll(() => widthOf('.side')).toBeLessThan(50);
    expect(await page.locator('.side').innerText()).toContain('No suggestions');
    expect(await widthOf('.beside')).toBeGreaterThan(480);
    await page.keyboard.press(']');
    await page.getByRole('complementary', { name: 'Selected words' }).getByRole('textbox').first().waitFor();
    await expect.poll(() => widthOf('.side')).toBeGreaterThan(270);
    await page.keyboard.press('Escape');
    await expect.poll(() => widthOf('.side')).toBeLessThan(50);
    await page.keyboard.press('b');
    await expect.poll(() => widthOf('.side')).toBe(before);
    expect(workbench.complaints).toEqual([]);
  });
});
