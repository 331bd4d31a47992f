import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openHost } from '../../electron/host/host.ts';
import { ensureSample } from '../../electron/sample.ts';

let home = '';
let running: ChildProcess | null = null;

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'assay-start-'));
});
afterEach(async () => {
  running?.kill('SIGKILL');
  running = null;
  await rm(home, { recursive: true, force: true });
});

interface Started {
  readonly url: string;
  readonly said: () => string;
  end(): Promise<number | null>;
}

/** Starts the program as on a machine without a display, and waits until it is served. */
function start(script: string, args: readonly string[]): Promise<Started> {
  const env: NodeJS.ProcessEnv = { ...process.env, HOME: home, XDG_DATA_HOME: join(home, 'data') };
  delete env['DISPLAY'];
  delete env['WAYLAND_DISPLAY'];
  const child = spawn(process.execPath, [script, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  running = child;
  const ended = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)));
  let said = '';
  return new Promise((resolve, reject) => {
    const hear = (chunk: Buffer): void => {
      said += chunk.toString();
      const url = /served at (http:\S+)/.exec(said)?.[1];
      if (url === undefined) return;
      resolve({
        url,
        said: () => said,
        end: () => {
          child.kill('SIGINT');
          return ended;
        },
      });
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    void ended.then((code) => reject(new Error(`ended with ${code}: ${said}`)));
  });
}

describe('starting without a display', () => {
  it('serves the sample until interrupted, and opens it as it is the next time', async () => {
    const sample = join(home, 'data/assay/Sample.assay');
    const first = await start('electron/start.ts', []);
    expect(first.said()).toContain('no display');
    expect((await fetch(first.url, { redirect: 'manual' })).status).toBe(303);
    expect(await first.end()).toBe(0);
    const { mtimeMs, ino } = await stat(sample);
    for (const ending of ['-wal', '-shm', '.lock']) expect(existsSync(sample + ending)).toBe(false);

    const second = await start('electron/start.ts', []);
    expect(await second.end()).toBe(0);
    expect((await stat(sample)).ino).toBe(ino);
    expect(mtimeMs).toBeGreaterThan(0);
  }, 180_000);

  it('serves the project that is named', async () => {
    const path = join(home, 'own.assay');
    const host = await openHost({ path, who: 'tester', create: true });
    expect(host.ok).toBe(true);
    if (host.ok) await host.value.close();
    const started = await start('electron/cli/assay.ts', ['serve', path, '--no-open']);
    expect(await started.end()).toBe(0);
    expect(existsSync(join(home, 'data'))).toBe(false);
  }, 180_000);
});

describe('starting with words that mean nothing', () => {
  it.each([['--port', 'abc'], ['--bogus'], ['a.assay', 'b.assay']])('says how it is started: %s %s', (...words) => {
    const given = words.filter((word) => word !== undefined);
    const ran = spawnSync(process.execPath, ['electron/start.ts', ...given], { encoding: 'utf8' });
    expect([ran.status, ran.stderr]).toEqual([2, expect.stringContaining('usage: npm start')]);
  });
});

describe('the sample project', () => {
  it('holds the documents and the ledger of the seeds, or is not there at all', async () => {
    const path = join(home, 'deep/Sample.assay');
    expect(await ensureSample(path, 'tester')).toEqual({ ok: true, value: { made: true } });
    expect(await ensureSample(path, 'tester')).toEqual({ ok: true, value: { made: false } });
    const host = await openHost({ path, who: 'tester', mode: 'read' });
    if (!host.ok) throw new Error(host.fault.message);
    const state = await host.value.invoke('project.state', {});
    await host.value.close();
    expect(state).toMatchObject({ ok: true, value: { counts: { source: 2 } } });
    if (state.ok) expect(state.value.counts.figure).toBeGreaterThan(20);

    const broken = join(home, 'Broken.assay');
    expect((await ensureSample(broken, 'tester', join(home, 'no-seeds'))).ok).toBe(false);
    expect(existsSync(broken)).toBe(false);
  });
});
