import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type ElectronApplication, type Page } from 'playwright-core';
import { buildHost } from '../../electron/build/host.ts';
import { ensureRenderer } from '../../electron/build/renderer.ts';
import { electronBinary } from '../../electron/electron-binary.ts';
import { openHost } from '../../electron/host/host.ts';
import { PROJECT_ROOT } from '../../electron/paths.ts';
import { faultText } from '../../shared/model/result.ts';
import { type Door, MAIN_JOB, mainJobFiles, STATEMENT } from '../browser/support/main-job.ts';

/**
 * The desktop app on a real Electron: `node tests/electron/real.ts`, where the binary was fetched and a display (or
 * xvfb-run) is there. It takes the very steps that the browser test of the main job takes, and looks at the sandbox. The
 * tests of `npm test` drive the same shell through a stand-in.
 */
const SCREENS = ['Sources', 'Ledger', 'Findings', 'Tracker', 'Charts', 'Report', 'History'];

async function makeProject(path: string): Promise<void> {
  const host = await openHost({ path, who: 'tester', create: true });
  if (!host.ok) throw new Error(faultText(host.fault));
  await host.value.close();
}

/** What a page must not have or be able to do. */
async function checkSandbox(page: Page): Promise<void> {
  assert.equal(page.url().split('#')[0], 'app://assay/');
  const found = await page.evaluate(async () => ({
    node: 'require' in window || 'process' in window || 'module' in window,
    bridge: Object.keys((window as unknown as { assay: object }).assay).sort(),
    outside: await fetch('https://example.org/').then(
      () => 'reached',
      () => 'refused',
    ),
    window: window.open('https://example.org/') === null,
    permission: (await navigator.permissions.query({ name: 'geolocation' })).state,
  }));
  assert.deepEqual(found, {
    node: false,
    bridge: ['call', 'cancel', 'invoke', 'kind', 'onMenu', 'pathOf', 'save', 'subscribe'],
    outside: 'refused',
    window: true,
    permission: 'denied',
  });
}

async function walk(page: Page): Promise<void> {
  const navigation = page.getByRole('navigation', { name: 'Main' });
  await navigation.waitFor();
  for (const name of SCREENS) {
    await navigation.getByRole('link', { name }).click();
    await page.getByRole('main').waitFor();
  }
  await page.keyboard.press('Control+K');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('Escape');
}

/** The desktop app as a door of the main job. What is saved goes to a file that no dialog asks for. */
class DesktopDoor implements Door {
  readonly brief: string;
  readonly #launch: () => Promise<ElectronApplication>;
  readonly #report: string;
  #app: ElectronApplication | null = null;
  #page: Page | null = null;

  constructor(folder: string, launch: () => Promise<ElectronApplication>) {
    this.brief = mainJobFiles(folder).brief;
    this.#report = join(folder, 'report.html');
    this.#launch = launch;
  }

  get page(): Page {
    if (this.#page === null) throw new Error('the app is not started');
    return this.#page;
  }

  async start(): Promise<void> {
    this.#app = await this.#launch();
    this.#page = await this.#app.firstWindow();
    // A dialog of the system that opens before the page is told to hand it over is lost.
    this.#page.on('filechooser', () => {});
    await this.#page.getByRole('navigation', { name: 'Main' }).waitFor();
  }

  async close(): Promise<void> {
    const app = this.#app;
    this.#app = null;
    await app?.close();
  }

  async restart(): Promise<void> {
    await this.close();
    await this.start();
  }

  async saved(press: () => Promise<void>): Promise<string> {
    await this.#app?.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = async () => ({ canceled: false, filePath });
    }, this.#report);
    await press();
    for (let left = 200; ; left -= 1) {
      const report = await readFile(this.#report, 'utf8').catch(() => null);
      if (report !== null) return report;
      if (left === 0) throw new Error('no report was written');
      await this.page.waitForTimeout(100);
    }
  }
}

async function run(binary: string): Promise<void> {
  await ensureRenderer(console.log);
  await buildHost();
  const folder = await mkdtemp(join(tmpdir(), 'assay-real-'));
  const { project, brief } = mainJobFiles(folder);
  const root = process.platform === 'linux' && process.getuid?.() === 0;
  const door = new DesktopDoor(folder, () =>
    _electron.launch({
      executablePath: binary,
      args: [...(root ? ['--no-sandbox'] : []), `--user-data-dir=${join(folder, 'data')}`, PROJECT_ROOT, project],
      env: { ...process.env, ASSAY_FOLDER: join(folder, 'user') },
    }),
  );
  try {
    await writeFile(brief, STATEMENT);
    await makeProject(project);
    await door.start();
    for (const step of MAIN_JOB) {
      await step.run(door);
      console.log(step.name);
    }
    await walk(door.page);
    await checkSandbox(door.page);
    console.log('The desktop app works on the real Electron.');
  } finally {
    await door.close();
    await rm(folder, { recursive: true, force: true });
  }
}

const binary = electronBinary();
if (binary === null) {
  console.log('Electron has no binary here ("npx install-electron" fetches it, given a network): nothing was tested.');
} else {
  await run(binary);
}
