import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { assay, openWorkbench, scratch, type Workbench } from './support/workbench.ts';

const TEXT = [
  'Exports to Poland rose by 12.4% to nearly $3.7 billion in 2025, the ministry said.',
  'About 1,250 companies took part over five years, and fuel sales doubled.',
  'The pipeline is 340 km long, the third-longest of the region, and lost 1.5 million tonnes in 2024.',
].join('\n\n');

describe('deciding on what was read', () => {
  const { folder, remove } = scratch();
  let workbench: Workbench;

  const card = (): Promise<string> => workbench.page.locator('.card-now').innerText();
  const left = async (): Promise<number> =>
    Number(/\d+/.exec(await workbench.page.locator('#suggestions-heading').innerText())?.[0] ?? 0);
  const kinds = (): Promise<readonly string[]> =>
    workbench.page
      .locator('.read-scroll [data-what="suggestion"]')
      .evaluateAll((marks) => [...new Set(marks.map((mark) => mark.className))]);

  beforeAll(async () => {
    const project = path.join(folder, 'reading.assay');
    assay(['new', project]);
    workbench = await openWorkbench(project);
    const { page } = workbench;
    await page.locator('.empty').waitFor();
    await page.keyboard.press('p');
    await page.getByRole('textbox', { name: 'Text' }).fill(TEXT);
    await page.keyboard.press('Control+Enter');
    await page.locator('.card-now').waitFor();
    await page.getByRole('button', { name: /^Kind of suggestion/ }).click();
    await page.getByRole('menuitemradio', { name: 'Figures' }).click();
    await page.locator('.card-now', { hasText: '12.4%' }).waitFor();
  });

  afterAll(async () => {
    await workbench?.close();
    remove();
  });

  it('marks figures by their kind', async () => {
    for (const kind of ['money', 'percent', 'count', 'multiple', 'duration', 'dimension']) {
      expect((await kinds()).some((name) => name.split(' ').includes(`sug-${kind}`))).toBe(true);
    }
  });

  it('shows value, interval, role, period, speaker and the reason', async () => {
    const { page } = workbench;
    await page.keyboard.press('j');
    await expect.poll(card).toContain('3.7 bn USD');
    const shown = await card();
    expect(shown).toMatch(/3\.6 – 3\.7/);
    expect(shown).toMatch(/role\s+level/);
    expect(shown).toMatch(/period\s+2025/);
    expect(shown).toMatch(/speaker\s+the ministry/i);
    expect(shown).toMatch(/“nearly”|"nearly"/);
    expect(shown).toMatch(/\d\d%\s*$/m);
    await page.keyboard.press('k');
    await expect.poll(card).toContain('12.4%');
  });

  it('puts a suggestion right before it is accepted', async () => {
    const { page } = workbench;
    const before = await left();
    await page.keyboard.press('e');
    await page.locator('.card-now').getByLabel('Role').selectOption('share');
    await page.keyboard.press('Control+Enter');
    await expect.poll(left).toBeLessThan(before);
    await page.locator('.saved-saved').waitFor();
    await page.locator('.read-scroll [data-what="figure"]').first().click();
    const role = page.getByRole('region', { name: 'Figure' }).getByLabel('Role');
    await role.waitFor();
    expect(await role.inputValue()).toBe('share');
    await page.keyboard.press('Escape');
  });

  it('rejects with one key', async () => {
    const { page } = workbench;
    await page.locator('.card-now').waitFor();
    const before = await left();
    const words = await card();
    await page.keyboard.press('x');
    await expect.poll(left).toBe(before - 1);
    expect(await card()).not.toBe(words);
  });

  it('accepts all of 90% and more in one edit, which one undo takes back', async () => {
    const { page } = workbench;
    await page.locator('.saved-saved').waitFor();
    const before = await left();
    const figures = (): Promise<number> =>
      page
        .locator('.read-scroll [data-what="figure"]')
        .evaluateAll((m) => new Set(m.map((e) => e.getAttribute('data-id'))).size);
    const had = await figures();
    await page.keyboard.press('A');
    await expect.poll(left).toBeLessThan(before);
    await expect.poll(figures).toBeGreaterThan(had + 1);
    await page.locator('.saved-saved').waitFor();
    await page.keyboard.press('Control+Z');
    await expect.poll(figures).toBe(had);
    await expect.poll(left).toBe(before);
    expect(workbench.complaints).toEqual([]);
  });
});
