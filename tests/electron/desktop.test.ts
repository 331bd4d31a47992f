import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { startApp } from '../../electron/desktop/app.ts';
import { APP_CALL, CANCEL, EVENT, INVOKE, MENU, SAVE } from '../../electron/desktop/channels.ts';
import type { Projects } from '../../electron/desktop/projects.ts';
import { openHost } from '../../electron/host/host.ts';
import { CHANNELS } from '../../shared/api.ts';
import { FAKE_WORKER } from './fake-host.ts';
import { createStandIn, happening, menuItem, type StandInWindow } from './stand-in.ts';

const EDIT = { label: 'x', changes: [{ op: 'create', table: 'topic', fields: { name: 'T' } }] };

let folder = '';
let stand: ReturnType<typeof createStandIn>;
let projects: Projects | null = null;

async function start(args: readonly string[] = [], platform: NodeJS.Platform = 'linux'): Promise<Projects> {
  projects = await startApp(stand.electron, {
    args,
    folder,
    platform,
    who: 'tester',
    folders: { settings: join(folder, 'user'), backups: join(folder, 'backups') },
    projectsFolder: folder,
    openHost: (options) => openHost({ ...options, workerUrl: FAKE_WORKER }),
    rendererRoot: join(folder, 'web'),
    preload: '/somewhere/preload.cjs',
    sample: async () => ({ ok: true, value: join(folder, 'Sample.assay') }),
  });
  if (projects === null) throw new Error('the app did not start');
  return projects;
}

/** A call of the first window to the program around its project. */
function call(name: string, input: unknown = {}) {
  return stand.invoke(first().webContents, APP_CALL, [name, input]);
}

function first(): StandInWindow {
  const [window] = stand.windows();
  if (window === undefined) throw new Error('there is no window');
  return window;
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'assay-desktop-'));
  await mkdir(join(folder, 'web'));
  await writeFile(join(folder, 'web/index.html'), '<title>Assay</title>');
  await writeFile(join(folder, 'outside.html'), 'outside');
  for (const name of ['a.assay', 'b.assay']) await writeFile(join(folder, name), '');
  stand = createStandIn(folder);
});

afterEach(async () => {
  for (const window of stand.windows()) if (!window.destroyed) window.close();
  await projects?.settled();
  projects = null;
  await rm(folder, { recursive: true, force: true });
});

describe('a window of the desktop app', () => {
  it('is sandboxed, isolated, without Node, webviews or dictionaries from afar', async () => {
    await start(['a.assay']);
    expect(first().url).toBe('app://assay/');
    expect(first().options.webPreferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      webviewTag: false,
      spellcheck: false,
      devTools: false,
      preload: '/somewhere/preload.cjs',
    });
    expect(stand.schemes).toEqual(['app']);
  });

  it('may write to the clipboard, and is denied every other permission', async () => {
    await start(['a.assay']);
    const own = { isMainFrame: true, requestingUrl: 'app://assay/' };
    const others = [
      { isMainFrame: false, requestingUrl: 'app://assay/' },
      { isMainFrame: true, requestingUrl: 'https://example.org/' },
      { isMainFrame: true, requestingUrl: 'app://assay.example.org/' },
      { isMainFrame: true },
    ];
    const write = 'clipboard-sanitized-write';
    for (const ask of [stand.permission, stand.session.permissionCheck]) {
      expect(ask(write, own)).toBe(true);
      for (const other of others) expect(ask(write, other)).toBe(false);
      for (const name of ['clipboard-read', 'media', 'geolocation', 'notifications', 'fileSystem', 'unknown', '']) {
        expect([name, ask(name, own)]).toEqual([name, false]);
      }
    }
    expect(stand.session.devicePermission()).toBe(false);
  });

  it('is denied every request that leaves the app', async () => {
    await start(['a.assay']);
    for (const url of [
      'https://example.org/',
      'http://127.0.0.1/',
      'file:///etc/passwd',
      'ws://x/',
      'app://other/',
      'devtools://x/',
    ]) {
      expect(stand.session.request(url)).toBe(false);
    }
    expect(stand.session.request('app://assay/assets/a.js')).toBe(true);
  });

  it('goes nowhere: no navigation, redirect, frame, webview or new window', async () => {
    await start(['a.assay']);
    const { webContents } = first();
    for (const name of ['will-navigate', 'will-redirect', 'will-frame-navigate', 'will-attach-webview']) {
      for (const url of ['https://example.org/', 'file:///etc/passwd', 'app://assay/other']) {
        const event = happening(url);
        webContents.emit(name, event);
        expect(event.prevented).toBe(true);
      }
    }
    const preview = { ...happening('about:srcdoc'), isMainFrame: false };
    webContents.emit('will-frame-navigate', preview);
    expect(preview.prevented).toBe(false);
    expect(webContents.openHandler?.({ url: 'https://example.org/' })).toEqual({ action: 'deny' });
  });

  it('opens a link outside only when it is https and the person agreed to the address shown', async () => {
    await start(['a.assay']);
    const { webContents } = first();
    const follow = async (url: string): Promise<void> => {
      webContents.openHandler?.({ url });
      await new Promise((resolve) => setImmediate(resolve));
    };
    await follow('https://example.org/a');
    expect(stand.answers.messages.at(-1)).toContain('https://example.org/a');
    expect(stand.answers.opened).toEqual([]);
    stand.answers.message = 1;
    await follow('https://example.org/a');
    for (const url of [
      'http://example.org/',
      'file:///etc/passwd',
      'javascript:alert(1)',
      'https://a:b@example.org/',
      'x',
    ]) {
      await follow(url);
    }
    expect(stand.answers.opened).toEqual(['https://example.org/a']);
  });

  it('gets its files from the built screen only, under a policy', async () => {
    await start(['a.assay']);
    const load = async (url: string, method = 'GET') => {
      const handler = stand.session.protocol.get('app');
      if (handler === undefined) throw new Error('no protocol');
      return handler({ url, method } as Request);
    };
    const page = await load('app://assay/');
    expect(await page.text()).toContain('Assay');
    expect(page.headers.get('content-security-policy')).toMatch(/^default-src 'none'/);
    for (const url of [
      'app://assay/../outside.html',
      'app://assay/%2e%2e/outside.html',
      'app://assay/..%2foutside.html',
      'app://assay/..%5coutside.html',
      'app://other/',
      'app://assay.example.org/',
      'app://assay/%00',
    ]) {
      const answer = await load(url);
      expect([url, answer.status]).toEqual([url, 404]);
      expect(answer.headers.get('content-security-policy')).toMatch(/^default-src 'none'/);
    }
    expect((await load('app://assay/', 'POST')).status).toBe(405);
  });
});

describe('messages to the desktop app', () => {
  it('are answered to the app’s own page', async () => {
    await start(['a.assay']);
    const { webContents } = first();
    expect(await stand.invoke(webContents, INVOKE, ['project.state', {}])).toMatchObject({ ok: true });
    expect(await stand.invoke(webContents, INVOKE, ['edit.apply', EDIT])).toMatchObject({ ok: true });
    expect(webContents.sent).toContainEqual([EVENT, expect.objectContaining({ type: 'change' })]);
  });

  it('are refused from a frame, another origin, a page without a project, and nobody', async () => {
    await start(['a.assay']);
    const { webContents } = first();
    const own = webContents.mainFrame;
    const strangers = [
      { ...own },
      { url: 'https://example.org/', origin: 'https://example.org' },
      { url: 'about:srcdoc', origin: 'null' },
      null,
    ];
    for (const frame of strangers) {
      expect((await stand.invoke(webContents, INVOKE, ['edit.apply', EDIT], frame)).ok).toBe(false);
      expect((await stand.invoke(webContents, SAVE, ['a.html', 'text/html', 'x'], frame)).ok).toBe(false);
    }
    Object.assign(own, { url: 'https://example.org/', origin: 'https://example.org' });
    expect((await stand.invoke(webContents, INVOKE, ['edit.apply', EDIT])).ok).toBe(false);
    expect(webContents.sent).toEqual([]);
  });

  it('cannot break it, nor change anything, however random they are', async () => {
    await start(['a.assay']);
    const { webContents } = first();
    const name = fc.oneof(fc.constantFrom(...Object.keys(CHANNELS)), fc.anything());
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(INVOKE, SAVE, APP_CALL),
        fc.array(fc.oneof(name, fc.anything()), { maxLength: 4 }),
        async (channel, args) => {
          // A query with an empty input is well-formed; it may be answered, and changes nothing.
          const answer = await stand.invoke(webContents, channel, args);
          expect(typeof answer.ok).toBe('boolean');
          stand.post(webContents, CANCEL, ...args);
        },
      ),
      { numRuns: 10_000 },
    );
    // Undo, redo and settings are well-formed with almost any input; the fake service counts edits only.
    expect(webContents.sent.filter(([channel]) => channel === EVENT)).toEqual([]);
    expect(await stand.invoke(webContents, INVOKE, ['project.state', {}])).toMatchObject({
      ok: true,
      value: { seq: 0 },
    });
  }, 120_000);
});

describe('saving a file', () => {
  it('writes where the person chose, and nothing when they cancelled', async () => {
    await start(['a.assay']);
    const { webContents } = first();
    expect(await stand.invoke(webContents, SAVE, ['r.html', 'text/html', 'x'])).toEqual({ ok: true, value: false });
    stand.answers.save = join(folder, 'r.html');
    expect(await stand.invoke(webContents, SAVE, ['r.html', 'text/html', 'report'])).toEqual({ ok: true, value: true });
    expect(await readFile(join(folder, 'r.html'), 'utf8')).toBe('report');
    stand.answers.save = join(folder, 'a.assay/r.html');
    expect(await stand.invoke(webContents, SAVE, ['r.html', 'text/html', 'x'])).toMatchObject({
      fault: { code: 'disk' },
    });
  });
});

describe('projects on the desktop', () => {
  it('open one window each, and come forward when asked for again', async () => {
    const all = await start(['a.assay']);
    await all.open(join(folder, 'b.assay'));
    await Promise.all([all.open(join(folder, 'a.assay')), all.open(join(folder, 'a.assay'))]);
    expect(stand.windows()).toHaveLength(2);
    expect(first().focused).toBe(true);
  });

  it('open from a second start of the program and from the system’s file manager', async () => {
    await start(['a.assay']);
    stand.app.emit('second-instance', {}, ['assay', '--flag', 'b.assay'], folder);
    await vi.waitFor(() => expect(stand.windows()).toHaveLength(2), 20_000);
    const event = happening();
    stand.app.emit('open-file', event, join(folder, 'c.assay'));
    expect(event.prevented).toBe(true);
    await vi.waitFor(() => expect(stand.windows()).toHaveLength(3), 20_000);
  });

  it('open by the address that a file manager gives, and all that are chosen there at once', async () => {
    const odd = join(folder, 'Größe 100%.assay');
    await writeFile(odd, '');
    const all = await start([pathToFileURL(odd).href, 'b.assay', '--flag=c.assay', 'file://elsewhere/%zz.assay']);
    const shown = () =>
      stand.windows().map(({ webContents }) => relative(folder, all.hostOf(webContents.id)?.path ?? ''));
    expect(shown()).toEqual(['Größe 100%.assay', 'b.assay']);
    stand.app.emit('second-instance', {}, ['assay', pathToFileURL(join(folder, 'a.assay')).href], '/');
    await vi.waitFor(() => expect(shown()).toContain('a.assay'), 20_000);
    expect(stand.answers.messages).toEqual([]);
  });

  it('leave a second instance to end at once', async () => {
    stand.answers.lock = false;
    await expect(start()).rejects.toThrow();
    expect(stand.log).toContain('quit');
    expect(stand.windows()).toHaveLength(0);
  });

  it('begin with the welcome screen, which knows those opened before, in a window as large as the last', async () => {
    await start();
    expect(await call('info')).toMatchObject({ value: { project: null, trouble: null } });
    expect(await call('recent.list')).toEqual({ ok: true, value: [] });
    stand.answers.open = [join(folder, 'b.assay')];
    expect(await call('project.open')).toEqual({ ok: true, value: { kind: 'here' } });
    expect(await call('info')).toMatchObject({ value: { project: { name: 'b.assay' } } });
    expect(stand.windows()).toHaveLength(1);
    first().close();
    await projects?.settled();

    stand = createStandIn(folder);
    await start();
    expect(await call('info')).toMatchObject({ value: { project: null } });
    expect(first().options).toMatchObject({ x: 10, y: 20, width: 1000, height: 700 });
    await rm(join(folder, 'b.assay'));
    expect(await call('recent.list')).toMatchObject({ value: [{ name: 'b', missing: true }] });
    expect(await call('recent.forget', { path: join(folder, 'b.assay') })).toEqual({ ok: true, value: [] });
  });

  it('are closed for the welcome screen, and the sample opens in the same window', async () => {
    await start(['a.assay']);
    expect(await call('project.close')).toEqual({ ok: true, value: { kind: 'here' } });
    expect(await call('info')).toMatchObject({ value: { project: null } });
    expect(await stand.invoke(first().webContents, INVOKE, ['project.state', {}])).toMatchObject({ ok: false });
    expect(await call('project.sample')).toEqual({ ok: true, value: { kind: 'here' } });
    expect(await call('info')).toMatchObject({ value: { project: { name: 'Sample.assay' } } });
  });

  it('open in a window of their own where the one that asks shows one already', async () => {
    await start(['a.assay']);
    expect(await call('project.open', { path: join(folder, 'b.assay') })).toEqual({
      ok: true,
      value: { kind: 'elsewhere' },
    });
    expect(stand.windows()).toHaveLength(2);
  });

  it('that cannot be opened are told on the welcome screen too', async () => {
    await start();
    expect(await call('project.open', { path: join(folder, 'refused.assay') })).toMatchObject({
      fault: { code: 'not-a-project' },
    });
    expect(await call('info')).toMatchObject({ value: { trouble: { name: 'refused.assay' } } });
    expect(stand.answers.messages).toEqual([]);
  });

  it('hear at once in every window what was set in one', async () => {
    const all = await start(['a.assay']);
    await all.open(join(folder, 'b.assay'));
    expect(await call('settings.change', { theme: 'dark' })).toMatchObject({ ok: true, value: { theme: 'dark' } });
    for (const { webContents } of stand.windows()) {
      expect(webContents.sent).toContainEqual([
        EVENT,
        expect.objectContaining({ type: 'settings', settings: expect.objectContaining({ theme: 'dark' }) }),
      ]);
    }
    expect((await call('settings.change', { theme: 'pink' })).ok).toBe(false);
    expect((await call('no.such')).ok).toBe(false);
  });

  it('start afresh where what was remembered is damaged', async () => {
    for (const damaged of ['', '{', '{"recent":5}', '[{"path":5}]', '{"theme":7,"window":{"x":"a"}}']) {
      await writeFile(join(folder, 'memory.json'), damaged);
      await mkdir(join(folder, 'user'), { recursive: true });
      for (const name of ['settings.json', 'recent.json']) await writeFile(join(folder, 'user', name), damaged);
      stand = createStandIn(folder);
      await start();
      expect(stand.windows()).toHaveLength(1);
      first().close();
      await projects?.settled();
    }
  });

  it('say why they cannot be opened', async () => {
    const all = await start(['a.assay']);
    expect(await all.open(join(folder, 'refused.assay'))).toBe(false);
    expect(stand.answers.messages.at(-1)).toContain('This is no project.');
    expect(stand.windows()).toHaveLength(1);
  });

  it('are made where the person chose, with the ending of a project', async () => {
    const all = await start(['a.assay']);
    stand.answers.save = join(folder, 'Fresh');
    await all.askNew();
    expect(stand.windows().at(-1)?.options.title).toContain('Fresh.assay');
  });

  it('are closed on disk before the program ends', async () => {
    const all = await start(['a.assay']);
    first().close();
    const event = happening();
    stand.app.emit('will-quit', event);
    expect(event.prevented).toBe(true);
    await vi.waitFor(() => expect(stand.log).toContain('exit 0'), 20_000);
    expect(all.busy()).toBe(false);
  });
});

describe('the native menu', () => {
  it('sends the screen in front the ids of its own actions', async () => {
    await start(['a.assay']);
    for (const id of ['import.files', 'report.html', 'go.sources', 'go.history', 'palette.open', 'theme.dark']) {
      menuItem(stand.menu(), id)?.click?.({} as never, undefined, {} as never);
      await vi.waitFor(() => expect(first().webContents.sent.at(-1)).toEqual([MENU, id]), 20_000);
    }
    // Else the page's wish for files to import would be refused.
    expect(first().webContents.isActivated).toBe(true);
  });

  it('undoes in the project by mouse, in the text field by key', async () => {
    await start(['a.assay']);
    const { webContents } = first();
    const undo = menuItem(stand.menu(), 'edit.undo');
    undo?.click?.({} as never, undefined, { triggeredByAccelerator: false } as never);
    await vi.waitFor(() => expect(webContents.sent.at(-1)).toEqual([MENU, 'edit.undo']), 20_000);
    undo?.click?.({} as never, undefined, { triggeredByAccelerator: true } as never);
    expect(webContents.fieldEdits).toEqual(['undo']);
    expect(webContents.sent).toHaveLength(1);
  });

  it('has the settings once, on a Mac under the name of the program', async () => {
    for (const platform of ['darwin', 'linux'] as const) {
      await start(['a.assay'], platform);
      const holders = stand.menu().filter((menu) => menuItem([menu], 'settings.open') !== null);
      expect(holders.map(({ role, label }) => role ?? label)).toEqual([platform === 'darwin' ? 'appMenu' : '&File']);
      stand = createStandIn(folder);
    }
  });

  it('has a key for each screen, and the usual ones', async () => {
    await start(['a.assay'], 'darwin');
    const keys = ['project.new', 'project.open', 'palette.open', 'edit.undo', 'edit.redo', 'go.sources', 'go.history'];
    expect(keys.map((id) => menuItem(stand.menu(), id)?.accelerator)).toEqual([
      'CmdOrCtrl+N',
      'CmdOrCtrl+O',
      'CmdOrCtrl+K',
      'CmdOrCtrl+Z',
      'CmdOrCtrl+Shift+Z',
      'CmdOrCtrl+1',
      'CmdOrCtrl+7',
    ]);
  });
});
