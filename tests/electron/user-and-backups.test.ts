import { mkdir, mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listBackups, pruneBackups } from '../../electron/backups/files.ts';
import { ServedPlace } from '../../electron/serve/served-place.ts';
import { openUser } from '../../electron/user/user.ts';
import type { AppEvent, Settings } from '../../shared/app.ts';
import { DEFAULT_SETTINGS } from '../../shared/app.ts';
import type { Result } from '../../shared/model/result.ts';

let folder = '';
const places: ServedPlace[] = [];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'assay-user-'));
});
afterEach(async () => {
  for (const place of places.splice(0)) await place.close();
  await rm(folder, { recursive: true, force: true });
});

async function openPlace(): Promise<ServedPlace> {
  const folders = { settings: join(folder, 'user'), backups: join(folder, 'backups') };
  const place = new ServedPlace({ user: await openUser(folders.settings), folders, account: 'Ann' });
  places.push(place);
  return place;
}

function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.fault.message);
  return result.value;
}

const newActor = (name: string) => ({
  label: `New actor ${name}`,
  changes: [{ op: 'create', table: 'actor', fields: { name } }],
});

describe('what a person chose', () => {
  it('is kept outside every project, and heard of by all who listen', async () => {
    const user = await openUser(folder);
    const heard: Settings[] = [];
    user.onSettings((settings) => heard.push(settings));
    await user.changeSettings({ theme: 'dark', name: 'Grace' });
    expect(heard).toEqual([{ ...DEFAULT_SETTINGS, theme: 'dark', name: 'Grace' }]);
    expect((await openUser(folder)).settings()).toMatchObject({ theme: 'dark', name: 'Grace' });
  });

  it('survives damage of one value, and of the whole file, with what is usual', async () => {
    await writeFile(join(folder, 'settings.json'), '{"theme": "pink", "density": "compact", "backupsKept": "many"}');
    expect((await openUser(folder)).settings()).toEqual({ ...DEFAULT_SETTINGS, density: 'compact' });
    await writeFile(join(folder, 'settings.json'), 'not JSON');
    expect((await openUser(folder)).settings()).toEqual(DEFAULT_SETTINGS);
  });

  it('does not take back what another program chose meanwhile', async () => {
    const one = await openUser(folder);
    const other = await openUser(folder);
    await one.changeSettings({ theme: 'dark' });
    await other.changeSettings({ density: 'compact' });
    await one.noteOpened('/a.assay');
    await other.noteOpened('/b.assay');
    const later = await openUser(folder);
    expect(later.settings()).toMatchObject({ theme: 'dark', density: 'compact' });
    expect(later.recent().map(({ path }) => path)).toEqual(['/b.assay', '/a.assay']);
  });
});

describe('a served workbench', () => {
  it('goes from the welcome screen to a new project, and refuses what an old page sends', async () => {
    const place = await openPlace();
    expect(place.shown()).toBeNull();
    expect((await place.invokeUnknown('project.state', {}, undefined)).ok).toBe(false);
    const events: AppEvent[] = [];
    place.subscribe((event) => {
      if (event.type === 'project') events.push(event);
    });
    must(await place.newProject(join(folder, 'one')));
    const key = place.shown()?.key;
    expect(events).toEqual([{ type: 'project', key }]);
    must(await place.invokeUnknown('edit.apply', newActor('Ada'), key));
    must(await place.newProject(join(folder, 'two.assay')));
    const late = await place.invokeUnknown('edit.apply', newActor('Ben'), key);
    expect(late).toMatchObject({ ok: false, fault: { code: 'stale' } });
    expect(must(await place.invokeUnknown('project.state', {}, place.shown()?.key))).toMatchObject({
      name: 'two.assay',
      counts: { actor: 0 },
    });
  });

  it('keeps what is shown when another project cannot be opened, and says why', async () => {
    const place = await openPlace();
    must(await place.newProject(join(folder, 'one.assay')));
    await writeFile(join(folder, 'text.assay'), 'only text');
    expect((await place.openProject(join(folder, 'text.assay'), false)).ok).toBe(false);
    expect(place.shown()?.host.name).toBe('one.assay');
    expect(place.trouble()).toMatchObject({ name: 'text.assay', damaged: true, locked: false });
  });

  it('tells of the recent projects what is in them', async () => {
    const place = await openPlace();
    must(await place.newProject(join(folder, 'one.assay')));
    must(await place.invokeUnknown('import.run', { jobId: 'j', files: [document()] }, undefined));
    must(await place.closeProject());
    expect(must(await place.callApp('recent.list', {}))).toMatchObject([
      { name: 'one', missing: false, contents: { sources: 1, figures: 0 } },
    ]);
  });

  it('writes the chosen name into the history from the next edit on', async () => {
    const place = await openPlace();
    must(await place.newProject(join(folder, 'one.assay')));
    must(await place.invokeUnknown('edit.apply', newActor('Ada'), undefined));
    must(await place.callApp('settings.change', { name: 'Grace' }));
    must(await place.invokeUnknown('edit.apply', newActor('Ben'), undefined));
    const history = must(await place.invokeUnknown('history.list', {}, undefined));
    expect(history).toMatchObject({ entries: [{ who: 'Grace' }, { who: 'Ann' }] });
  });
});

describe('backups', () => {
  it('are taken on wish and after edits when a project is closed; the oldest go first', async () => {
    const place = await openPlace();
    const path = join(folder, 'one.assay');
    must(await place.newProject(path));
    must(await place.callApp('settings.change', { backupsKept: 3 }));
    for (const name of ['A', 'B', 'C', 'D']) {
      must(await place.invokeUnknown('edit.apply', newActor(name), undefined));
      must(await place.callApp('backup.take', { jobId: name }));
    }
    const kept = await listBackups(join(folder, 'backups'), path);
    expect(kept).toHaveLength(3);
    must(await place.invokeUnknown('edit.apply', newActor('E'), undefined));
    must(await place.closeProject());
    const after = await listBackups(join(folder, 'backups'), path);
    expect(after).toHaveLength(3);
    expect(after[0]?.path).not.toBe(kept[0]?.path);
    await pruneBackups(join(folder, 'backups'), path, 1);
    expect(await listBackups(join(folder, 'backups'), path)).toEqual(after.slice(0, 1));
    // Nothing half-made, and nothing that SQLite left beside them.
    expect(await readdir(join(folder, 'backups', (await readdir(join(folder, 'backups')))[0] ?? ''))).toHaveLength(1);
  });

  it('give back a damaged project: the newest that is sound, with the damaged file kept', async () => {
    const place = await openPlace();
    const path = join(folder, 'one.assay');
    must(await place.newProject(path));
    must(await place.invokeUnknown('import.run', { jobId: 'j', files: [document()] }, undefined));
    const exported = must(await place.invokeUnknown('export.render', { jobId: 'e', format: 'yaml' }, undefined));
    must(await place.closeProject());
    const [good] = await listBackups(join(folder, 'backups'), path);
    // A newer backup that is no good itself.
    await writeFile((good?.path ?? '').replace(/\d{4}-/, '9999-'), 'nonsense');
    await truncate(path, 20_000);
    const damaged = await readFile(path);

    const refused = await place.openProject(path, false);
    expect(refused).toMatchObject({ ok: false, fault: { code: 'not-a-project' } });
    expect(place.trouble()).toMatchObject({ damaged: true });
    must(await place.restore(path));
    expect(must(await place.invokeUnknown('export.render', { jobId: 'f', format: 'yaml' }, undefined))).toEqual(
      exported,
    );
    expect(await readFile(join(folder, 'one (damaged).assay'))).toEqual(damaged);
  });

  it('that cannot be written are told, and the project goes on', async () => {
    const place = await openPlace();
    must(await place.newProject(join(folder, 'one.assay')));
    await writeFile(join(folder, 'file'), '');
    await mkdir(join(folder, 'user'), { recursive: true });
    must(await place.callApp('settings.change', { backupFolder: join(folder, 'file') }));
    const taken = await place.callApp('backup.take', { jobId: 'b' });
    expect(taken).toMatchObject({ ok: false, fault: { code: 'disk' } });
    must(await place.invokeUnknown('edit.apply', newActor('Ada'), undefined));
  });
});

function document() {
  return { name: 'note.md', bytes: new TextEncoder().encode('# Trade\n\nExports rose to $3 billion in 2025.\n') };
}
