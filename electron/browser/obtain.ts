import { spawnSync } from 'node:child_process';
import { fail, ok, type Result } from '../../shared/model/result.ts';
import { findBrowser, findOnPath } from './find.ts';

export interface Browser {
  readonly path: string;
  /** What it must be started with here, headless. */
  readonly args: readonly string[];
}

/** Flags for a browser that a program drives: it keeps to itself, and works as root, where its own sandbox cannot. */
export function browserFlags(): readonly string[] {
  const flags = [
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-default-apps',
    '--disable-dev-shm-usage',
    '--disable-extensions',
    '--disable-gpu',
    '--disable-sync',
    '--metrics-recording-only',
    '--no-default-browser-check',
    '--no-first-run',
  ];
  return process.getuid?.() === 0 ? ['--no-sandbox', ...flags] : flags;
}

/** True where the browser starts at all: a file that lacks its libraries is none. */
function starts(path: string): boolean {
  const run = spawnSync(path, ['--version', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])], {
    timeout: 60_000,
    stdio: 'ignore',
  });
  return run.status === 0;
}

/** Debian's and Ubuntu's package, where this user may install it. Null, and why, where not. */
function installPackage(say: (line: string) => void): { readonly path: string | null; readonly why: string } {
  const apt = findOnPath('apt-get');
  if (apt === null) return { path: null, why: 'there is no apt-get' };
  if (process.getuid?.() !== 0) return { path: null, why: 'apt-get needs root' };
  say('No browser found; installing chromium with apt-get ...');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const run = (...args: readonly string[]) =>
    spawnSync(apt, [...args], { env, timeout: 600_000, encoding: 'utf8', stdio: ['ignore', 'ignore', 'pipe'] });
  run('update', '-q');
  const install = run('install', '-y', '-q', '--no-install-recommends', 'chromium');
  const path = findBrowser();
  if (path !== null) return { path, why: '' };
  return { path: null, why: `apt-get install chromium failed: ${install.stderr.trim().split('\n').at(-1) ?? ''}` };
}

/** The headless Chromium that an npm package carries, unpacked into the temporary folder. */
async function unpackPackaged(): Promise<Result<Browser>> {
  if (process.platform !== 'linux') return fail('not-found', 'the packaged one runs on Linux only');
  try {
    const { default: packaged } = await import('@sparticuz/chromium');
    const path = await packaged.executablePath();
    // Not the package's own flags: they switch off the web's security, which the tests are there to see. It comes without
    // the helper that a sandbox needs.
    const args = ['--no-sandbox', '--no-zygote', ...browserFlags().filter((flag) => flag !== '--no-sandbox')];
    return starts(path) ? ok({ path, args }) : fail('not-found', 'the packaged one does not start here');
  } catch (error) {
    return fail('not-found', `the packaged one: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/**
 * A browser that a program can drive: an installed Chrome, Chromium or Edge; else Debian's chromium through apt-get where
 * that may be; else the headless one inside an npm package. The fault says what was tried.
 */
export async function obtainBrowser(say: (line: string) => void): Promise<Result<Browser>> {
  const installed = findBrowser();
  const named = process.env['ASSAY_BROWSER'] ?? '';
  // Another one than was asked for would do its work unseen.
  if (named !== '' && installed !== named) {
    return fail('not-found', `ASSAY_BROWSER names ${named}, which is no program here.`);
  }
  if (installed !== null && starts(installed)) return ok({ path: installed, args: browserFlags() });
  const tried = [installed === null ? 'none is installed' : `${installed} does not start`];
  const fresh = installPackage(say);
  if (fresh.path !== null && starts(fresh.path)) return ok({ path: fresh.path, args: browserFlags() });
  tried.push(fresh.why);
  const packaged = await unpackPackaged();
  if (packaged.ok) return packaged;
  tried.push(packaged.fault.message);
  return fail(
    'not-found',
    `No browser to be had (${tried.join('; ')}). Install Chrome, Chromium or Edge, or name one in ASSAY_BROWSER.`,
  );
}
