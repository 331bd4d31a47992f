import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { type Host, openHost } from '../../electron/host/host.ts';
import { CHANNELS, type HostEvent } from '../../shared/api.ts';
import { FAKE_WORKER, openFakeHost } from './fake-host.ts';

const FILE = { name: 'a.csv', bytes: new Uint8Array(3) };
const EDIT = { label: 'x', changes: [{ op: 'create' as const, table: 'topic' as const, fields: { name: 'T' } }] };

let open: Host[] = [];
async function host(): Promise<Host> {
  const opened = await openFakeHost();
  open.push(opened);
  return opened;
}
afterEach(async () => {
  await Promise.all(open.map((each) => each.close()));
  open = [];
});

function nextEvent(of: Host, type: HostEvent['type']): Promise<HostEvent> {
  return new Promise((resolve) => {
    const stop = of.subscribe((event) => {
      if (event.type !== type) return;
      stop();
      resolve(event);
    });
  });
}

describe('the host', () => {
  it('answers a query, and tells every listener of a commit before the edit is answered', async () => {
    const it_ = await host();
    const seen: string[] = [];
    it_.subscribe((event) => seen.push(event.type));
    it_.subscribe(() => {
      throw new Error('a listener in trouble, on purpose');
    });
    const answer = await it_.invoke('edit.apply', EDIT);
    expect(answer).toEqual({ ok: true, value: { seq: 1, created: [] } });
    expect(seen).toEqual(['change']);
  });

  it('answers queries while an import and a report hold their threads, and cancels both', async () => {
    const it_ = await host();
    const progress = nextEvent(it_, 'progress');
    const importing = it_.invoke('import.run', { jobId: 'a', files: [FILE] });
    const reporting = it_.invoke('report.render', { jobId: 'b', format: 'md' });
    await progress;
    expect((await it_.invoke('project.state', {})).ok).toBe(true);
    expect(await it_.invoke('import.run', { jobId: 'a', files: [FILE] })).toMatchObject({ fault: { code: 'in-use' } });
    it_.cancel('a');
    it_.cancel('b');
    it_.cancel('never heard of');
    expect(await importing).toMatchObject({ ok: false, fault: { code: 'cancelled' } });
    expect(await reporting).toMatchObject({ ok: false, fault: { code: 'cancelled' } });
  });

  it('says that a project can be changed unless it was opened for reading only', async () => {
    expect(await (await host()).invoke('project.state', {})).toMatchObject({ value: { readOnly: false } });
    const reading = await openHost({ path: '/x/fake.assay', who: 'tester', mode: 'read', workerUrl: FAKE_WORKER });
    if (!reading.ok) throw new Error(reading.fault.message);
    expect(await reading.value.invoke('project.state', {})).toMatchObject({ value: { readOnly: true } });
    await reading.value.close();
  });

  it('closes while a job runs: the job is cancelled, later calls are refused', async () => {
    const it_ = await host();
    const progress = nextEvent(it_, 'progress');
    const importing = it_.invoke('import.run', { jobId: 'a', files: [FILE] });
    await progress;
    await it_.close();
    expect(await importing).toMatchObject({ ok: false, fault: { code: 'cancelled' } });
    expect(await it_.invoke('project.state', {})).toMatchObject({ ok: false });
    await it_.close();
  });

  it('survives one crash of its thread, and says so afterwards', async () => {
    const it_ = await host();
    const crash = () => it_.invoke('setting.get', { key: 'crash' });
    expect(await crash()).toMatchObject({ ok: false, fault: { code: 'internal' } });
    expect((await it_.invoke('project.state', {})).ok).toBe(true);
    expect((await crash()).ok).toBe(false);
    expect(await it_.invoke('project.state', {})).toMatchObject({ ok: false, fault: { code: 'internal' } });
    expect((await it_.invoke('edit.apply', EDIT)).ok).toBe(true);
  });

  it('turns what a handler throws into a value', async () => {
    const it_ = await host();
    expect(await it_.invoke('setting.get', { key: 'throw' })).toMatchObject({ fault: { code: 'internal' } });
    expect(await it_.invoke('setting.get', { key: 'uncloneable' })).toMatchObject({ fault: { code: 'internal' } });
    expect((await it_.invoke('setting.get', { key: 'fine' })).ok).toBe(true);
  });

  it('hands on the fault of a project that cannot be opened', async () => {
    const refused = await openHost({ path: '/x/refused.assay', who: 'tester', workerUrl: FAKE_WORKER });
    expect(refused).toMatchObject({ ok: false, fault: { code: 'not-a-project' } });
    const broken = await openHost({ path: '/x/throws.assay', who: 'tester', workerUrl: FAKE_WORKER });
    expect(broken).toMatchObject({ ok: false, fault: { code: 'internal' } });
  });

  it('refuses anything that is not of the contract, without effect', async () => {
    const it_ = await host();
    let changes = 0;
    it_.subscribe((event) => {
      if (event.type === 'change') changes += 1;
    });
    const name = fc.oneof(
      fc.anything(),
      fc.string(),
      fc.constantFrom(...Object.keys(CHANNELS), '__proto__', 'toString'),
    );
    await fc.assert(
      fc.asyncProperty(
        name,
        fc.anything({ withBigInt: true, withMap: true, withNullPrototype: true }),
        async (n, input) => {
          fc.pre(!(typeof n === 'string' && n in CHANNELS && typeof input === 'object' && input !== null));
          expect((await it_.invokeUnknown(n, input)).ok).toBe(false);
        },
      ),
      { numRuns: 500 },
    );
    const deep = JSON.parse(`${'['.repeat(100_000)}${']'.repeat(100_000)}`) as unknown;
    for (const value of [deep, { a: () => 0 }, { key: 'k', value: deep }, { key: 'k', value: () => 0 }]) {
      expect((await it_.invokeUnknown('setting.set', value)).ok).toBe(false);
    }
    expect(changes).toBe(0);
  });
});
