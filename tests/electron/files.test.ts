import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { removeLostLock } from '../../db/lock.ts';
import { writeFileAtomic } from '../../electron/atomic-file.ts';
import { findBrowser, hasDisplay } from '../../electron/browser/find.ts';
import { obtainBrowser } from '../../electron/browser/obtain.ts';
import { linesOf } from '../../electron/cli/lines.ts';
import { dateValue, fraction, wholeNumber } from '../../electron/cli/values.ts';
import { safeFileName } from '../../electron/desktop/save.ts';
import { electronBinary } from '../../electron/electron-binary.ts';
import { projectsFolder } from '../../electron/sample.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'assay-files-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

describe('writing a file', () => {
  it('replaces it whole, makes its folder, and leaves nothing else behind', async () => {
    const path = join(folder, 'deep/er/r.html');
    expect(await writeFileAtomic(path, 'old')).toEqual({ ok: true, value: null });
    expect(await writeFileAtomic(path, new TextEncoder().encode('new'))).toEqual({ ok: true, value: null });
    expect(await readFile(path, 'utf8')).toBe('new');
    expect(await readdir(join(folder, 'deep/er'))).toEqual(['r.html']);
  });

  it('says where it cannot, and leaves what was there', async () => {
    await mkdir(join(folder, 'taken'));
    await writeFile(join(folder, 'taken/x'), 'x');
    const over = await writeFileAtomic(join(folder, 'taken'), 'x');
    expect(over).toMatchObject({ ok: false, fault: { code: 'disk', file: join(folder, 'taken') } });
    expect((await readdir(folder)).filter((name) => name.endsWith('.tmp'))).toEqual([]);
    const long = await writeFileAtomic(join(folder, 'n'.repeat(300)), 'x');
    expect(long).toMatchObject({ ok: false, fault: { code: 'disk' } });
  });
});

describe('the lock of a thread that stopped on its own', () => {
  it('is removed when it is this program’s, and left when it is another’s', async () => {
    const project = join(folder, 'locked.assay');
    const holder = { pid: process.pid, host: hostname(), started: new Date().toISOString(), who: 'tester', token: 't' };
    await writeFile(`${project}.lock`, JSON.stringify({ ...holder, pid: process.pid + 1 }));
    removeLostLock(project);
    expect(existsSync(`${project}.lock`)).toBe(true);
    await writeFile(`${project}.lock`, JSON.stringify(holder));
    removeLostLock(project);
    expect(existsSync(`${project}.lock`)).toBe(false);
    removeLostLock(project);
  });
});

describe('a name for a saved file', () => {
  it('is only a name, whatever was asked for', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (given) => {
        const name = safeFileName(given);
        expect(name).not.toMatch(/[/\\<>:"|?*]/);
        expect(name.length).toBeGreaterThan(0);
        expect(name.length).toBeLessThanOrEqual(121);
        expect(['.', '..']).not.toContain(name);
      }),
    );
    expect(safeFileName('../../etc/passwd')).toBe('passwd');
    expect(safeFileName('report.html')).toBe('report.html');
    expect(safeFileName('CON.html')).toBe('_CON.html');
    expect(safeFileName('...')).toBe('assay');
  });
});

describe('the lines of a stream', () => {
  async function collect(chunks: readonly Uint8Array[]): Promise<(string | null)[]> {
    const stream = (async function* () {
      yield* chunks;
    })();
    const lines: (string | null)[] = [];
    for await (const line of linesOf(stream)) lines.push(line);
    return lines;
  }

  it('are the same however the bytes arrive', async () => {
    const line = fc.string({ unit: 'grapheme' }).map((text) => text.replace(/[\r\n]/g, ''));
    await fc.assert(
      fc.asyncProperty(
        fc.array(line, { minLength: 1 }),
        fc.constantFrom('\n', '\r\n'),
        fc.integer({ min: 1, max: 9 }),
        async (lines, end, size) => {
          const bytes = new TextEncoder().encode(lines.map((each) => each + end).join(''));
          const chunks: Uint8Array[] = [];
          for (let at = 0; at < bytes.length; at += size) chunks.push(bytes.subarray(at, at + size));
          // A byte order mark at the very start is no part of the text.
          expect((await collect(chunks)).join('\n')).toBe(lines.join('\n').replace(/^\uFEFF/, ''));
        },
      ),
    );
  });

  it('hold the separators that JSON allows, and need no end', async () => {
    expect(await collect([new TextEncoder().encode('a\u2028b\u2029\nc')])).toEqual(['a\u2028b\u2029', 'c']);
    expect(await collect([])).toEqual([]);
  });

  it('end where the bytes are no text', async () => {
    expect((await collect([new TextEncoder().encode('a\n'), new Uint8Array([0xff, 0xfe])])).at(-1)).toBeNull();
    expect((await collect([new Uint8Array([0xe2, 0x82])])).at(-1)).toBeNull();
  });
});

describe('values on the command line', () => {
  it('are dates, whole numbers and fractions, or nothing', () => {
    expect([dateValue('2026-01-15'), dateValue('2026-02-30'), dateValue('15.1.2026')]).toEqual([
      '2026-01-15',
      null,
      null,
    ]);
    expect([
      wholeNumber('80', 0, 99),
      wholeNumber('100', 0, 99),
      wholeNumber('1e1', 0, 99),
      wholeNumber('', 0, 9),
    ]).toEqual([80, null, null, null]);
    expect([fraction('0.5'), fraction('1.5'), fraction('x'), fraction('')]).toEqual([0.5, null, null, null]);
  });
});

describe('what is installed here', () => {
  it('is looked for on the path, and a name of one’s own wins', async () => {
    const program = join(folder, 'chromium');
    await writeFile(program, '');
    const env = { PATH: `${join(folder, 'none')}:${folder}` };
    expect(findBrowser('linux', env)).toBeNull();
    await chmod(program, 0o755);
    expect(findBrowser('linux', env)).toBe(program);
    expect(findBrowser('linux', { ASSAY_BROWSER: program })).toBe(program);
    expect(findBrowser('linux', { ASSAY_BROWSER: join(folder, 'none') })).toBeNull();
    expect(findBrowser('win32', {})).toBeNull();
  });

  it('is not replaced by another browser where the one that is named is no program', async () => {
    const named = join(folder, 'none');
    vi.stubEnv('ASSAY_BROWSER', named);
    onTestFinished(() => void vi.unstubAllEnvs());
    const fault = { code: 'not-found', message: expect.stringContaining(named) };
    expect(await obtainBrowser(() => {})).toMatchObject({ ok: false, fault });
  });

  it('has a display where the desktop says so', () => {
    expect(hasDisplay('linux', {})).toBe(false);
    expect(hasDisplay('linux', { DISPLAY: ':0' })).toBe(true);
    expect(hasDisplay('linux', { WAYLAND_DISPLAY: 'wayland-0' })).toBe(true);
    expect(hasDisplay('darwin', {})).toBe(true);
  });

  it('includes Electron only once its binary was fetched', async () => {
    const root = join(folder, 'checkout');
    expect(electronBinary(root)).toBeNull();
    await mkdir(join(root, 'node_modules/electron/dist'), { recursive: true });
    await writeFile(join(root, 'node_modules/electron/path.txt'), 'electron');
    expect(electronBinary(root)).toBeNull();
    await writeFile(join(root, 'node_modules/electron/dist/electron'), '');
    expect(electronBinary(root)).toBe(join(root, 'node_modules/electron/dist/electron'));
  });

  it('keeps projects in the documents, or in the data folder where there are none', async () => {
    const home = join(folder, 'home');
    expect(projectsFolder(home, { XDG_DATA_HOME: '/data' })).toBe(
      process.platform === 'linux' ? '/data/assay' : projectsFolder(home, {}),
    );
    await mkdir(join(home, 'Documents'), { recursive: true });
    expect(projectsFolder(home, {})).toBe(join(home, 'Documents/Assay'));
  });
});
