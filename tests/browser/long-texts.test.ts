import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { assay, openWorkbench, scratch, type Workbench } from './support/workbench.ts';

const PARTS = 40;
const WORDS = 'the terminal was widened again and the council heard what the carriers had to say about it ';
/** Paragraphs of many lengths, so that a guess at their height is wrong nearly everywhere. */
const TEXT = Array.from({ length: PARTS }, (_, n) =>
  [
    `## Part number ${n + 1}`,
    `Berth ${n + 1} took in $${n + 10} million in 2024. ${WORDS.repeat((n * 7) % 9)}`,
    `${WORDS.repeat(1 + ((n * 5) % 11))}Its keeper is called Keeper${n + 1}.`,
  ].join('\n\n'),
).join('\n\n');
const AMOUNT = `$${PARTS + 6} million`;
const FAR = TEXT.indexOf(AMOUNT);

const LAST_HEADING = TEXT.indexOf(`## Part number ${PARTS}`);

const LINES = 150;
/** Each subject twice, with values that cannot both be true. */
const FIGURES = [
  'text,indicator,subject,period',
  ...Array.from({ length: LINES * 2 }, (_, n) => `$${n + 5} million,Exports,Port ${Math.floor(n / 2) + 1},2024`),
].join('\n');

describe('what is longer than the window', () => {
  const { folder, remove } = scratch();
  let workbench: Workbench;
  let page: Page;

  beforeAll(async () => {
    const project = path.join(folder, 'long.assay');
    const text = path.join(folder, 'harbour.txt');
    const figures = path.join(folder, 'figures.csv');
    writeFileSync(text, TEXT);
    writeFileSync(figures, FIGURES);
    assay(['new', project]);
    assay(['import', project, text]);
    assay(['accept', project, '--all']);
    assay(['import', project, figures]);
    workbench = await openWorkbench(project, { width: 1280, height: 720 });
    page = workbench.page;
    await page.locator('.page .para').first().waitFor();
    sourceId = await page.locator('[data-source]').first().getAttribute('data-source');
  });

  afterAll(async () => {
    await workbench?.close();
    remove();
  });

  let sourceId: string | null = null;
  /** Shows the source anew, from another screen, at a place of its text or at its beginning. */
  const open = async (at: string | null = null): Promise<void> => {
    await page.evaluate(() => {
      location.hash = '#/history';
    });
    await page.locator('.his').waitFor();
    await page.evaluate(
      (hash) => {
        location.hash = hash;
      },
      `#/sources?source=${sourceId}${at === null ? '' : `&at=${at}`}`,
    );
    await page.locator('.page .para').first().waitFor();
  };
  const isInSight = (selector: string): Promise<boolean> =>
    page.evaluate((words) => {
      const view = document.querySelector('.read-scroll')?.getBoundingClientRect();
      const place = document.querySelector(words)?.getBoundingClientRect();
      return view !== undefined && place !== undefined && place.top >= view.top && place.bottom <= view.bottom;
    }, selector);
  const endIsThere = (): Promise<boolean> =>
    page.evaluate((last) => document.querySelector('.page')?.textContent?.includes(last) === true, `Keeper${PARTS}.`);
  /** All of the text is drawn: the browser's own search, a selection and a screen reader have all of its words. */
  const whole = async (): Promise<void> => {
    await expect.poll(() => page.locator('.page .para').count()).toBe(PARTS * 3);
  };

  it('is drawn to its end soon after the beginning is read', async () => {
    await open();
    await whole();
    const drawn = await page
      .locator('.page')
      .evaluate((box) => box.textContent?.replace(/\s+/g, '').replace(/^\d+/, ''));
    expect(drawn?.endsWith(`Keeper${PARTS}.`)).toBe(true);
  });

  it('shows the words that another screen opens at once, and does not move them while the rest is drawn', async () => {
    await page.evaluate(() => {
      location.hash = '#/history';
    });
    await page.locator('.his').waitFor();
    const tops = await page.evaluate(
      ({ hash, paragraphs }) =>
        new Promise<readonly number[]>((resolve) => {
          const found: number[] = [];
          const look = (): void => {
            const words = document.querySelector('.page .picked, .page .picked-claim');
            if (words !== null) found.push(words.getBoundingClientRect().top);
            if (document.querySelectorAll('.page .para').length < paragraphs || found.length < 20) {
              requestAnimationFrame(look);
            } else resolve(found);
          };
          location.hash = hash;
          requestAnimationFrame(look);
        }),
      { hash: `#/sources?source=${sourceId}&at=${FAR}-${FAR + AMOUNT.length}`, paragraphs: PARTS * 3 },
    );
    expect(await page.locator('.page .picked').first().innerText()).toContain(AMOUNT);
    // Within the first frames they are brought to the calm middle of the view.
    const rest = tops.slice(4);
    expect(Math.max(...rest) - Math.min(...rest)).toBeLessThan(2);
    expect(await isInSight('.page .picked')).toBe(true);
  });

  it('goes to words far down that are searched for straight after opening', async () => {
    await open();
    await page.keyboard.press('Control+f');
    await page.keyboard.type(`Keeper${PARTS}`);
    await expect.poll(() => isInSight('.shade-found-now')).toBe(true);
    await page.keyboard.press('Escape');
    await whole();
  });

  it('goes to the last heading of the outline straight after opening', async () => {
    await open();
    await page.keyboard.press('o');
    await page.getByRole('button', { name: `Part number ${PARTS}`, exact: true }).click();
    await expect.poll(() => isInSight(`[data-para="${LAST_HEADING}"]`)).toBe(true);
    await expect.poll(endIsThere).toBe(true);
    await page.keyboard.press('o');
  });

  it('is there where it is scrolled to straight after opening', async () => {
    await open();
    await page.locator('.read-scroll').focus();
    await page.keyboard.press('End');
    await expect.poll(endIsThere).toBe(true);
    await whole();
  });

  it('lists every finding, and shows one far down that is linked to', async () => {
    await page.evaluate(() => {
      location.hash = '#/findings';
    });
    const rows = page.locator('.work-row');
    await expect.poll(() => rows.count()).toBeGreaterThanOrEqual(LINES);
    const far = await rows.nth(LINES - 10).getAttribute('data-finding');
    await page.evaluate(() => {
      location.hash = '#/history';
    });
    await page.locator('.his').waitFor();
    await page.evaluate((id) => {
      location.hash = `#/findings?finding=${id}`;
    }, far);
    await page.locator(`[data-finding="${far}"][aria-selected="true"]`).waitFor();
    await page.locator(`[data-shown="${far}"]`).waitFor();
    await expect
      .poll(() =>
        page.evaluate((id) => {
          const list = document.querySelector('.work-list')?.getBoundingClientRect();
          const row = document.querySelector(`[data-finding="${id}"]`)?.getBoundingClientRect();
          return list !== undefined && row !== undefined && row.top >= list.top && row.bottom <= list.bottom + 1;
        }, far),
      )
      .toBe(true);
    await expect.poll(() => rows.count()).toBeGreaterThanOrEqual(LINES);
  });

  it('steps to the last finding listed', async () => {
    await page.evaluate(() => {
      location.hash = '#/findings';
    });
    const last = await page.locator('.work-row').evaluateAll((all) => all.at(-1)?.getAttribute('data-finding') ?? '');
    await page.evaluate((id) => {
      location.hash = `#/findings?finding=${id}`;
    }, last);
    await page.locator(`[data-finding="${last}"][aria-selected="true"]`).waitFor();
    await page.keyboard.press('k');
    await expect.poll(() => page.locator(`[data-finding="${last}"]`).getAttribute('aria-selected')).toBe('false');
    await page.keyboard.press('j');
    await expect.poll(() => page.locator(`[data-finding="${last}"]`).getAttribute('aria-selected')).toBe('true');
  });

  it('stands there with the first frame when it is returned to: the text with its list, the finding with its worklist', async () => {
    const halves = (hash: string, list: string, whole: string): Promise<number> =>
      page.evaluate(
        (wanted) =>
          new Promise<number>((resolve) => {
            let half = 0;
            const look = (): void => {
              const there = document.querySelector(wanted.list) !== null;
              if (there && document.querySelector(wanted.whole) !== null) resolve(half);
              else {
                if (there) half += 1;
                requestAnimationFrame(look);
              }
            };
            location.hash = wanted.hash;
            requestAnimationFrame(look);
          }),
        { hash, list, whole },
      );
    const away = async (): Promise<void> => {
      await page.evaluate(() => {
        location.hash = '#/history';
      });
      await page.locator('.his').waitFor();
    };
    // Seen before: what they show is known.
    await page.evaluate(() => {
      location.hash = '#/findings';
    });
    await page.locator('.det-title').waitFor();
    await open();
    await away();
    expect(await halves('#/findings', '.work-row', '.det-title')).toBe(0);
    await away();
    expect(await halves('#/sources', '.src-list [data-source]', '.page .para')).toBe(0);
  });

  it('never complained in the console', () => {
    expect(workbench.complaints).toEqual([]);
  });
});
