import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { obtainBrowser } from '../../electron/browser/obtain.ts';
import { ensureRenderer } from '../../electron/build/renderer.ts';
import { faultText } from '../../shared/model/result.ts';

/**
 * `npm run pictures -- PROJECT [FOLDER] [WIDTHxHEIGHT] [light|dark] [SCREEN ...]`: serves a project and takes a picture of
 * each screen, for looking at and for the README.
 */
const [project = '', folder = 'tests/pictures', size = '1440x900', colorScheme = 'light', ...only] =
  process.argv.slice(2);
const SCREENS = ['Sources', 'Ledger', 'Findings', 'Tracker', 'Charts', 'Report', 'History'];
const [width = 1440, height = 900] = size.split('x').map(Number);

function serve(): Promise<{ readonly child: ChildProcess; readonly url: string }> {
  const child = spawn(
    process.execPath,
    ['electron/cli/assay.ts', 'serve', resolve(project), '--port', '0', '--no-open'],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
      // Nobody's recent projects and settings: a picture shows what is usual.
      env: { ...process.env, ASSAY_FOLDER: join(tmpdir(), `assay-pictures-${process.pid}`) },
    },
  );
  return new Promise((done, failed) => {
    child.stdout.on('data', (chunk: Buffer) => {
      const url = /http:\/\/127\.0\.0\.1:\d+\/\?token=[\w-]+/.exec(chunk.toString())?.[0];
      if (url !== undefined) done({ child, url });
    });
    child.once('exit', () => failed(new Error(`${project} could not be served`)));
  });
}

async function take(browser: Browser, url: string): Promise<void> {
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: colorScheme === 'dark' ? 'dark' : 'light',
  });
  const page = await context.newPage();
  await page.goto(url);
  const navigation = page.getByRole('navigation', { name: 'Main' });
  for (const screen of only.length === 0 ? SCREENS : only) {
    await navigation.getByRole('link', { name: screen, exact: true }).click();
    // Long enough for the report to be drawn: a picture waits for nobody else.
    await page.waitForTimeout(screen === 'Report' ? 6000 : 2500);
    const file = join(folder, `${screen.toLowerCase()}-${colorScheme}-${width}.png`);
    await page.screenshot({ path: file });
    console.log(file);
  }
}

mkdirSync(folder, { recursive: true });
await ensureRenderer(console.log);
const found = await obtainBrowser(console.log);
if (!found.ok) throw new Error(faultText(found.fault));
const browser = await chromium.launch({ executablePath: found.value.path, args: [...found.value.args] });
const { child, url } = await serve();
await take(browser, url);
await browser.close();
child.kill('SIGINT');
