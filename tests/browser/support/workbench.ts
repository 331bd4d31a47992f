import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { inject } from 'vitest';

const CLI = 'electron/cli/assay.ts';

/** Runs one command of the command line to its end; throws with what it said where it did not exit as expected. */
export function assay(args: readonly string[], expected = 0): string {
  const run = spawnSync(process.execPath, [CLI, ...args], { encoding: 'utf8', maxBuffer: 1 << 28 });
  if (run.status !== expected)
    throw new Error(`assay ${args.join(' ')}: exit ${run.status}\n${run.stdout}${run.stderr}`);
  return run.stdout;
}

/** A folder of its own that goes with the test. */
export function scratch(): { readonly folder: string; remove(): void } {
  const folder = mkdtempSync(path.join(tmpdir(), 'assay-browser-'));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

export interface Workbench {
  readonly page: Page;
  /** Whatever the page logged as an error, or asked of another host. */
  readonly complaints: readonly string[];
  /** Ends the server, and starts it anew on the same project with a fresh page: what a restart of the program is. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

/** The environment of a person without settings, recent projects or documents: all of it lies in a folder of the test. */
function freshPerson(folder: string): NodeJS.ProcessEnv {
  return {
    ...process.env,
    HOME: folder,
    XDG_DATA_HOME: path.join(folder, 'data'),
    ASSAY_FOLDER: path.join(folder, 'user'),
  };
}

async function startServer(project: string | null, home: string): Promise<{ child: ChildProcess; url: string }> {
  const named = project === null ? [] : [project];
  const child = spawn(process.execPath, [CLI, 'serve', ...named, '--port', '0'], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: freshPerson(home),
  });
  const url = await new Promise<string>((resolve, reject) => {
    let said = '';
    const hear = (chunk: Buffer): void => {
      said += chunk.toString();
      const found = /http:\/\/127\.0\.0\.1:\d+\/\?token=[\w-]+/.exec(said);
      if (found) resolve(found[0]);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.once('exit', (code) => reject(new Error(`serve ended with ${code}: ${said}`)));
  });
  return { child, url };
}

async function stopServer(child: ChildProcess): Promise<void> {
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  child.kill('SIGINT');
  await ended;
}

export interface WorkbenchOptions {
  readonly colorScheme?: 'light' | 'dark';
  readonly width?: number;
  readonly height?: number;
  /** The home of the person, for tests that look at what is kept there; beside the project otherwise. */
  readonly home?: string;
}

/** Serves the project, or the welcome screen where there is none, and opens it in a real browser. */
export async function openWorkbench(project: string | null, options: WorkbenchOptions = {}): Promise<Workbench> {
  const browser: Browser = await chromium.launch({
    executablePath: inject('browserPath'),
    args: [...inject('browserArgs')],
    headless: true,
  });
  const complaints: string[] = [];
  const home = options.home ?? (project === null ? tmpdir() : path.join(path.dirname(project), 'home'));
  let server = await startServer(project, home);

  const openPage = async (): Promise<{ context: BrowserContext; page: Page }> => {
    const context = await browser.newContext({
      viewport: { width: options.width ?? 1440, height: options.height ?? 900 },
      colorScheme: options.colorScheme ?? 'light',
      acceptDownloads: true,
    });
    const page = await context.newPage();
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    // From the first moment on: a dialog of the system that opens before the browser is told to hand it over is lost.
    page.on('filechooser', () => {});
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('request', (request) => {
      const { protocol, hostname } = new URL(request.url());
      if (protocol.startsWith('http') && hostname !== '127.0.0.1') complaints.push(`asked ${request.url()}`);
    });
    await page.goto(server.url);
    await page.locator(project === null ? 'main' : 'nav[aria-label="Main"]').waitFor();
    return { context, page };
  };

  let opened = await openPage();
  return {
    get page() {
      return opened.page;
    },
    complaints,
    async restart() {
      await opened.context.close();
      await stopServer(server.child);
      server = await startServer(project, home);
      opened = await openPage();
    },
    async close() {
      await browser.close();
      await stopServer(server.child);
    },
  };
}
