import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type Page } from 'playwright-core';
import { buildHost } from '../../electron/build/host.ts';
import { ensureRenderer } from '../../electron/build/renderer.ts';
import { electronBinary } from '../../electron/electron-binary.ts';
import { openHost } from '../../electron/host/host.ts';
import { PROJECT_ROOT } from '../../electron/paths.ts';
import { faultText } from '../../shared/model/result.ts';

/**
 * The desktop app on a real Electron: `node tests/electron/real.ts`, where the binary was fetched and a display (or
 * xvfb-run) is there. The tests of `npm test` drive the same shell through a stand-in.
 */
const SCREENS = ['Sources', 'Ledger', 'Findings', 'Tracker', 'Charts', 'Report', 'History'];
const TEXT = 'Trade grew. Exports rose from $2.5 billion to nearly $8.9 billion, which doubled exports.\n';

async function makeProject(folder: string): Promise<string> {
  const path = join(folder, 'real.assay');
  const host = await openHost({ path, who: 'tester', create: true });
  if (!host.ok) throw new Error(faultText(host.fault));
  const files = [{ name: 'note.txt', bytes: new TextEncoder().encode(TEXT) }];
  const imported = await host.value.invoke('import.run', { jobId: 'real', files });
  await host.value.close();
  if (!imported.ok) throw new Error(faultText(imported.fault));
  return path;
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

async function run(binary: string): Promise<void> {
  await ensureRenderer(console.log);
  await buildHost();
  const folder = await mkdtemp(join(tmpdir(), 'assay-real-'));
  try {
    const project = await makeProject(folder);
    await writeFile(join(folder, 'note.txt'), TEXT);
    const root = process.platform === 'linux' && process.getuid?.() === 0;
    const app = await _electron.launch({
      executablePath: binary,
      args: [...(root ? ['--no-sandbox'] : []), `--user-data-dir=${join(folder, 'data')}`, PROJECT_ROOT, project],
      env: { ...process.env, ASSAY_FOLDER: join(folder, 'user') },
    });
    const page = await app.firstWindow();
    await walk(page);
    await checkSandbox(page);
    await app.close();
    console.log('The desktop app works on the real Electron.');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const binary = electronBinary();
if (binary === null) {
  console.log('Electron has no binary here ("npx install-electron" fetches it, given a network): nothing was tested.');
} else {
  await run(binary);
}
