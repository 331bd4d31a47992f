import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { APP_CALL, CANCEL, EVENT, INVOKE, SAVE } from '../../electron/desktop/channels.ts';
import { CHANNELS } from '../../shared/api.ts';
import { first, folder, onStandIn, stand, start } from './desktop-folder.ts';
import { happening } from './stand-in.ts';

onStandIn();

const EDIT = { label: 'x', changes: [{ op: 'create', table: 'topic', fields: { name: 'T' } }] };

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
