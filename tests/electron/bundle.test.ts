import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildHost } from '../../electron/build/host.ts';

let folder = '';
let project = '';

/** The last line that a program of the checkout printed, and its status. */
function run(script: string, ...args: readonly string[]): { readonly status: number | null; readonly last: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], { encoding: 'utf8' });
  return { status, last: stdout.trimEnd().split('\n').at(-1) ?? stderr };
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'assay-bundle-'));
  project = join(folder, 'bundled.assay');
  await buildHost();
}, 180_000);
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

describe('the bundled program', () => {
  it('makes and checks a project on the command line', () => {
    expect(run('out/cli/assay.js', 'new', project)).toEqual({ status: 0, last: 'Made bundled.assay.' });
    expect(run('out/cli/assay.js', 'check', project).last).toContain('0 contradiction');
    expect(run('out/cli/assay.js', 'check', `${project}.missing`).status).toBe(3);
  });

  it('opens the project in a window of the desktop app', () => {
    const opened = run('tests/electron/bundled-desktop.ts', folder, project);
    expect(JSON.parse(opened.last)).toMatchObject({ title: 'bundled.assay - Assay', state: { ok: true } });
  });

  it('is its own command line when it is called with a command', () => {
    const called = run('tests/electron/bundled-desktop.ts', folder, 'check', `${project}.missing`);
    expect(JSON.parse(called.last)).toMatchObject({ title: null, log: ['exit 3'] });
  });
});
