import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it, vi } from 'vitest';
import { EVENT, INVOKE, MENU } from '../../electron/desktop/channels.ts';
import { anew, call, first, folder, onStandIn, projects, stand, start } from './desktop-folder.ts';
import { happening, menuItem } from './stand-in.ts';

onStandIn();

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

    anew();
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
      anew();
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
      anew();
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
