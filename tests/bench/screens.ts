import type { Page } from 'playwright-core';
import { longest, type Note, toPaint, watch } from './page-clock.ts';

/** For each screen its letter after g, and what stands there once it shows what the project holds. */
const SCREENS = [
  ['sources', 's', '.src .read-scroll .page .para'],
  ['findings', 'f', '.fin .det-title'],
  ['tracker', 't', '.tracker .empty, .tracker-list article'],
  ['charts', 'c', '.charts .chart-picture svg path'],
  ['report', 'r', '.report .report-body'],
  ['history', 'h', '.his .his-title'],
] as const;

/** What is made from the whole project, with its progress shown meanwhile: of a large one the summary. */
const PREVIEW = '.report iframe';

/** Whether it is there and painted: a screen that is kept stands out of sight while others are shown. */
const inSight = (shown: string): string =>
  `document.querySelector('${shown}')?.checkVisibility({ contentVisibilityAuto: true, visibilityProperty: true })`;

/** Goes from screen to screen by keys, twice: to each for the first time since the program was opened, and again. */
export async function switchScreens(page: Page, note: Note): Promise<void> {
  await page.evaluate(() => {
    location.hash = '#/history';
  });
  await page.reload();
  await page.waitForSelector('nav');
  await watch(page);
  await page.waitForTimeout(2000);
  for (const visit of ['first visit', 'again']) {
    for (const [name, letter, shown] of SCREENS) {
      if (visit === 'first visit' && name === 'history') continue;
      await longest(page);
      await page.locator('#main').focus();
      const time = await toPaint(page, inSight(shown), async () => {
        await page.keyboard.press('g');
        await page.keyboard.press(letter);
      });
      await note(page, `${name}, ${visit}`, time);
      if (name === 'report')
        await note(page, `its preview, ${visit}`, await toPaint(page, inSight(PREVIEW), async () => {}));
      await page.waitForTimeout(700);
    }
  }
}
