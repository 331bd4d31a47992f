import { beforeEach, describe, expect, it, vi } from 'vitest';
import { api } from '../../../renderer/host/api.ts';
import { announceEverything } from '../../../renderer/state/changes.ts';
import { readAhead } from '../../../renderer/state/query.ts';

vi.mock('../../../renderer/host/api.ts', () => ({ api: { invoke: vi.fn() } }));

const invoke = vi.mocked(api.invoke);
const asked = (): number => invoke.mock.calls.length;

describe('what a screen shows first, read ahead of the visit', () => {
  beforeEach(() => {
    announceEverything();
    invoke.mockReset();
    invoke.mockResolvedValue({ ok: true, value: [] });
  });

  it('is asked for once', async () => {
    await readAhead('source.list', {}, ['source']);
    await readAhead('source.list', {}, ['source']);
    expect(asked()).toBe(1);
  });

  it('is asked for again where something changed before the visit', async () => {
    await readAhead('source.list', {}, ['source']);
    announceEverything();
    await readAhead('source.list', {}, ['source']);
    expect(asked()).toBe(2);
  });

  it('is not kept where something changed while it was on its way', async () => {
    const first = readAhead('source.list', {}, ['source']);
    announceEverything();
    await first;
    await readAhead('source.list', {}, ['source']);
    expect(asked()).toBe(2);
  });

  it('is nothing where it cannot be read, and asked for again', async () => {
    invoke.mockResolvedValueOnce({ ok: false, fault: { code: 'not-found', message: 'It is gone.' } });
    expect(await readAhead('source.list', {}, ['source'])).toBeNull();
    expect(await readAhead('source.list', {}, ['source'])).toEqual([]);
  });
});
