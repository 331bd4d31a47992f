/**
 * Measures the ledger in a browser: `node tests/bench/grid.ts FILE [ROUNDS]`, FILE as made by fill.ts. Serves the project,
 * opens it, scrolls, sorts, filters, searches and edits, and prints medians and worst times in milliseconds.
 */
import { chromium, type Page } from 'playwright-core';
import { findBrowser } from '../../electron/browser/find.ts';
import { browserFlags } from '../../electron/browser/obtain.ts';
import { longest, type Measured, type Note, now, pressed, print, serve, until, watch } from './page-clock.ts';
import { switchScreens } from './screens.ts';

const ROWS = '.ag-grid-scrolling-rows .ag-row';
const total = (page: Page): Promise<string> => page.innerText('.ledger-total');

/** Every line of the part of the grid that is in sight has a row with its words; rows on their way have no such cell. */
const LOADED = `(() => {
  const view = document.querySelector('.ag-grid-viewport');
  if (view === null || !view.checkVisibility({ contentVisibilityAuto: true, visibilityProperty: true })) return false;
  const { top, bottom } = view.getBoundingClientRect();
  const rows = [...view.querySelectorAll('.ag-row')].filter((row) => {
    const place = row.getBoundingClientRect();
    return place.bottom > top && place.top < bottom;
  });
  return rows.length > 5 && rows.length >= Math.floor((bottom - top) / 32) - 1 &&
    rows.every((row) => (row.querySelector('[col-id="text"]')?.textContent ?? '') !== '');
})()`;

async function run(file: string, rounds: number): Promise<readonly Measured[]> {
  const browserPath = findBrowser();
  if (browserPath === null) throw new Error('no Chrome, Chromium or Edge is installed');
  const served = await serve(file);
  const browser = await chromium.launch({
    executablePath: browserPath,
    args: [...browserFlags()],
  });
  const results = new Map<string, Measured>();
  const note = async (page: Page, name: string, time: number): Promise<void> => {
    const held = results.get(name) ?? { name, times: [], blocked: 0 };
    results.set(name, held);
    held.times.push(time);
    held.blocked = Math.max(held.blocked, await longest(page));
  };
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await page.goto(served.url);
    await page.waitForSelector('nav');
    await watch(page);
    for (let round = 0; round < rounds; round += 1) {
      for (const [name, pause] of FIRST_OPENINGS) await firstOpening(page, note, name, pause);
      await oneRound(page, note);
    }
  } finally {
    await browser.close();
    served.process.kill('SIGINT');
  }
  return [...results.values()];
}

const SEARCH = 'port rev';

/** Opening the ledger for the first time since the program was opened: in haste, and after a look at the first screen. */
const FIRST_OPENINGS = [
  ['first opening, at once', 300],
  ['first opening, after 2 s', 2000],
] as const;

async function firstOpening(page: Page, note: Note, name: string, pause: number): Promise<void> {
  await page.evaluate(() => {
    location.hash = '#/history';
  });
  await page.reload();
  await page.waitForSelector('nav');
  await watch(page);
  await page.waitForTimeout(pause);
  await openLedger(page, note, name);
}

async function openLedger(page: Page, note: Note, name: string): Promise<void> {
  await longest(page);
  await page.click('nav a:has-text("Ledger")');
  await note(page, name, await until(page, await pressed(page), LOADED));
  await page.waitForTimeout(400);
  await longest(page);
}

async function oneRound(page: Page, note: Note): Promise<void> {
  let begun = 0;
  for (let time = 0; time < 3; time += 1) {
    await page.click('nav a:has-text("History")');
    await page.waitForTimeout(300);
    await openLedger(page, note, 'back to the ledger');
  }

  await scroll(page, note);

  const first = `document.querySelector('${ROWS}[row-index="0"] [col-id="text"]')?.textContent`;
  for (const column of ['value', 'indicator']) {
    const before = await page.evaluate(first);
    await page.click(`.ag-header-cell[col-id="${column}"] .ag-header-cell-text`);
    begun = await pressed(page);
    await note(
      page,
      `sort by ${column}`,
      await until(page, begun, `${LOADED} && ${first} !== ${JSON.stringify(before)}`),
    );
    await page.waitForTimeout(300);
  }

  const narrow = async (name: string, act: () => Promise<void>, wanted: string | null = null): Promise<void> => {
    const before = await total(page);
    await act();
    const from = await pressed(page);
    const shown = `document.querySelector('.ledger-total').innerText`;
    const changed =
      wanted === null ? `${shown} !== ${JSON.stringify(before)}` : `${shown} === ${JSON.stringify(wanted)}`;
    await note(page, name, await until(page, from, `${changed} && ${LOADED}`));
    await page.waitForTimeout(400);
  };
  const facet = '.facet-value:has-text("Exports")';
  await narrow('filter by an indicator', () => page.locator(facet).first().click());
  await narrow('take the filter away', () => page.locator(facet).first().click());
  await search(page, note, narrow);
  await edit(page, note);
  await switchTabs(page, note);
  await switchScreens(page, note);
}

/** From tab to tab of the ledger: to each for the first time since it was opened, and again. */
async function switchTabs(page: Page, note: Note): Promise<void> {
  await page.reload();
  await page.waitForSelector('nav');
  await watch(page);
  await page.waitForTimeout(3000);
  for (const time of ['first pick', 'again']) {
    for (const name of ['Claims', 'Sources', 'Actors', 'Indicators', 'Figures']) {
      await longest(page);
      await page.getByRole('tab', { name, exact: true }).click();
      const taken = await until(page, await pressed(page), gridOf(name));
      if (name !== 'Figures' || time === 'again') await note(page, `tab ${name}, ${time}`, taken);
      await page.waitForTimeout(700);
    }
  }
}

/** The grid of a tab is painted, with words in the first rows. */
const gridOf = (name: string): string => `(() => {
  const grid = [...document.querySelectorAll('[aria-label="${name}"] .ag-root')]
    .find((one) => one.checkVisibility({ contentVisibilityAuto: true, visibilityProperty: true }));
  const rows = [...grid?.querySelectorAll('.ag-row') ?? []].slice(0, 5);
  return rows.length > 0 && rows.every((row) => row.textContent.trim() !== '');
})()`;

async function scroll(page: Page, note: Note): Promise<void> {
  // A person's wheel turned fast: 7,200 pixels a second.
  const gaps = await page.evaluate(async () => {
    const view = document.querySelector('.ag-grid-viewport');
    if (!(view instanceof HTMLElement)) throw new Error('no grid to scroll');
    const found: number[] = [];
    let last = performance.now();
    for (let step = 0; step < 90; step += 1) {
      view.scrollTop += 120;
      await new Promise((resolve) => requestAnimationFrame(resolve));
      const time = performance.now();
      found.push(time - last);
      last = time;
    }
    return found.toSorted((a, b) => a - b);
  });
  await note(page, 'frame while scrolling, median', gaps[Math.floor(gaps.length / 2)] ?? 0);
  await note(page, 'frame while scrolling, p95', gaps[Math.floor(gaps.length * 0.95)] ?? 0);
  for (const [name, part] of [
    ['jump to the middle', 0.5],
    ['jump to the end', 1],
    ['jump to the top', 0],
  ] as const) {
    const begun = await now(page);
    await page.evaluate((to) => {
      const view = document.querySelector('.ag-grid-viewport');
      if (view instanceof HTMLElement) view.scrollTop = view.scrollHeight * to;
    }, part);
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
    await note(page, name, await until(page, begun, LOADED));
    await page.waitForTimeout(200);
  }
}

async function search(
  page: Page,
  note: Note,
  narrow: (name: string, act: () => Promise<void>, wanted?: string | null) => Promise<void>,
): Promise<void> {
  // What the whole words find: rows that only the first letters find do not count as the answer.
  await page.fill('.ledger-search input', SEARCH);
  await page.waitForTimeout(1500);
  const found = await total(page);
  await page.fill('.ledger-search input', '');
  await page.waitForTimeout(1000);
  await edit(page, null);

  await page.focus('.ledger-search input');
  const type = async (): Promise<void> => {
    for (const key of SEARCH) {
      const begun = await now(page);
      await page.keyboard.press(key);
      const shown = await page.evaluate(
        () =>
          new Promise<number>((resolve) => requestAnimationFrame(() => setTimeout(() => resolve(performance.now())))),
      );
      await note(page, 'key to paint in search', shown - begun);
    }
  };
  await narrow(`search for "${SEARCH}"`, type, found);
  await page.waitForTimeout(500);
  await narrow('clear the search', () => page.keyboard.press('Escape'));
}

/** Changes a cell; what was known of the rows before is known no more. */
async function edit(page: Page, note: Note | null): Promise<void> {
  const cell = `${ROWS}[row-index="1"] [col-id="text"]`;
  await page.click(cell);
  const words = `over $${(10 + Math.floor(Math.random() * 9000) / 10).toFixed(1)} million`;
  let begun = await now(page);
  await page.keyboard.press('Enter');
  await note?.(page, 'open the cell editor', await until(page, begun, `document.activeElement.matches('.cell-input')`));
  for (const key of words) {
    begun = await now(page);
    await page.keyboard.press(key);
    const shown = await page.evaluate(
      () => new Promise<number>((resolve) => requestAnimationFrame(() => setTimeout(() => resolve(performance.now())))),
    );
    await note?.(page, 'key to paint in the editor', shown - begun);
  }
  await page.keyboard.press('Enter');
  begun = await pressed(page);
  const saved = `(() => { const cell = document.querySelector('${cell}');
    return cell?.textContent === ${JSON.stringify(words)} && !cell.classList.contains('cell-pending'); })()`;
  await note?.(page, 'save a cell', await until(page, begun, saved));
  await page.waitForTimeout(500);
}

const [file, rounds = '3'] = process.argv.slice(2);
if (file === undefined) {
  console.error('usage: node tests/bench/grid.ts FILE [ROUNDS]');
  process.exit(2);
}
print(await run(file, Number(rounds)));
