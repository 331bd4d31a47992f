import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Browser, chromium, type Page } from 'playwright-core';
import { obtainBrowser } from '../../../electron/browser/obtain.ts';
import { ensureRenderer } from '../../../electron/build/renderer.ts';
import { faultText } from '../../../shared/model/result.ts';
import { type Fill, SCENES, type Scene } from './scenes.ts';

/**
 * `npm run pictures -- [FOLDER] [--large PROJECT] [--fill empty,unread,sample,large] [--size 1280x800,1920x1080]
 * [--theme light,dark] [--only NAME,...]`: takes a picture of every screen and of what opens on it, in both themes and
 * two sizes, with an empty project, unread documents, the sample, and a large project where it is given. For looking at, and for the README.
 * `--only` takes the scenes whose name begins with one of these words.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    large: { type: 'string' },
    fill: { type: 'string', default: 'empty,unread,sample,large' },
    size: { type: 'string', default: '1280x800,1920x1080' },
    theme: { type: 'string', default: 'light,dark' },
    only: { type: 'string', default: '' },
  },
});
const folder = positionals[0] ?? 'tests/pictures';
const list = (words: string): readonly string[] => words.split(',').filter((word) => word !== '');
const themes = (['light', 'dark'] as const).filter((theme) => list(values.theme).includes(theme));
const only = list(values.only);
/** Longer than any screen takes; then the picture is taken as it is, and said to be. */
const LONGEST_WAIT = 45_000;
const SAMPLE = ['cooperation-meeting.md', 'partnership-statement.md', 'ledger.yaml'].map((name) => `seeds/${name}`);

const scratch = mkdtempSync(join(tmpdir(), 'assay-pictures-'));

function assay(...args: readonly string[]): void {
  const run = spawnSync(process.execPath, ['electron/cli/assay.ts', ...args], { encoding: 'utf8' });
  if (run.status !== 0) throw new Error(run.stderr);
}

/** A project of its own with this in it; null where no large one was given. */
function projectOf(fill: Fill): string | null {
  const path = join(scratch, `${fill}.assay`);
  if (fill === 'large') {
    if (values.large === undefined) return null;
    copyFileSync(values.large, path);
    return path;
  }
  assay('new', path);
  if (fill === 'sample') assay('import', path, ...SAMPLE);
  if (fill === 'unread')
    assay('import', path, '--published', '2026-01-15', ...SAMPLE.filter((file) => file.endsWith('.md')));
  return path;
}

function serve(project: string | null): Promise<{ readonly child: ChildProcess; readonly url: string }> {
  const child = spawn(
    process.execPath,
    ['electron/cli/assay.ts', 'serve', ...(project === null ? [] : [project]), '--port', '0', '--no-open'],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
      // Nobody's recent projects and settings: a picture shows what is usual.
      env: { ...process.env, HOME: scratch, ASSAY_FOLDER: join(scratch, 'user') },
    },
  );
  return new Promise((done, failed) => {
    child.stdout.on('data', (chunk: Buffer) => {
      const url = /http:\/\/127\.0\.0\.1:\d+\/\?token=[\w-]+/.exec(chunk.toString())?.[0];
      if (url !== undefined) done({ child, url });
    });
    child.once('exit', () => failed(new Error(`${project ?? 'the welcome screen'} could not be served`)));
  });
}

/** Waits until the page looks the same twice in a row and nothing in it says that it is busy. */
async function settled(page: Page): Promise<number> {
  const begun = Date.now();
  let last: Buffer = Buffer.alloc(0);
  for (;;) {
    await page.waitForTimeout(350);
    const busy = await page.locator('[aria-busy="true"], .busy').count();
    const now = await page.screenshot({ animations: 'disabled', caret: 'hide' });
    if ((busy === 0 && now.equals(last)) || Date.now() - begun > LONGEST_WAIT) return Date.now() - begun;
    last = now;
  }
}

async function take(page: Page, scene: Scene, fill: Fill, size: string): Promise<void> {
  await page.emulateMedia({ colorScheme: themes[0] ?? 'light' });
  if (scene.at !== null) {
    // From elsewhere, so that every scene begins as it does for somebody who comes there.
    await page.goto(`${page.url().split('#')[0]}${scene.at}`);
    await page.reload();
    await page.locator('nav[aria-label="Main"]').waitFor();
  } else {
    await page.reload();
    await page.locator('main').waitFor();
  }
  await settled(page);
  await scene.act?.(page);
  for (const theme of themes) {
    await page.emulateMedia({ colorScheme: theme });
    const waited = await settled(page);
    const file = join(folder, `${scene.name}-${fill}-${size.split('x')[0]}-${theme}.png`);
    await page.screenshot({ path: file });
    console.log(waited > LONGEST_WAIT ? `${file} (it did not come to rest)` : file);
  }
}

async function takeAll(browser: Browser, fill: Fill, at: 'welcome' | 'project'): Promise<void> {
  const scenes = SCENES.filter(
    (scene) =>
      (scene.at === null) === (at === 'welcome') &&
      (scene.fills?.includes(fill) ?? fill !== 'unread') &&
      (only.length === 0 || only.some((word) => scene.name.startsWith(word))),
  );
  const project = at === 'welcome' || scenes.length === 0 ? null : projectOf(fill);
  if (scenes.length === 0 || (project === null && at === 'project')) return;
  const { child, url } = await serve(project);
  // One visit for all sizes: the address that lets somebody in is good for once.
  const context = await browser.newContext();
  const page = await context.newPage();
  page.setDefaultTimeout(LONGEST_WAIT);
  page.on('filechooser', () => {});
  page.on('console', (message) => message.type() === 'error' && console.log(`  says: ${message.text()}`));
  await page.goto(url);
  for (const size of list(values.size)) {
    const [width = 1280, height = 800] = size.split('x').map(Number);
    await page.setViewportSize({ width, height });
    await settled(page);
    for (const scene of scenes) {
      // One scene that cannot be reached is told; the others are taken.
      await take(page, scene, fill, size).catch((error: unknown) => console.log(`${scene.name}-${fill}: ${error}`));
    }
  }
  await context.close();
  const ended = new Promise((done) => child.once('exit', done));
  child.kill('SIGINT');
  await ended;
}

mkdirSync(folder, { recursive: true });
await ensureRenderer(console.log);
const found = await obtainBrowser(console.log);
if (!found.ok) throw new Error(faultText(found.fault));
const browser = await chromium.launch({ executablePath: found.value.path, args: [...found.value.args] });
try {
  for (const fill of (['empty', 'unread', 'sample', 'large'] as const).filter((one) =>
    list(values.fill).includes(one),
  )) {
    await takeAll(browser, fill, 'welcome');
    await takeAll(browser, fill, 'project');
  }
} finally {
  await browser.close();
  rmSync(scratch, { recursive: true, force: true });
}
