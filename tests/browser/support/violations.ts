import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** What axe says of the page, in lines a person can act on. Frames hold the report, which has tests of its own. */
export async function violations(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  const found = await page.evaluate(async () => {
    const { axe: runner } = globalThis as unknown as { axe: typeof import('axe-core') };
    const result = await runner.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
      iframes: false,
    });
    return result.violations.map(({ id, help, nodes }) => ({
      id,
      help,
      at: nodes.map((node) => node.target.join(' ')),
    }));
  });
  return found.map(({ id, help, at }) => `${id}: ${help} (${at.slice(0, 3).join('; ')})`);
}
