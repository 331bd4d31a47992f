import { type Host, openHost } from '../../electron/host/host.ts';
import { faultText } from '../../shared/model/result.ts';

export const FAKE_WORKER = new URL('./fake-worker.ts', import.meta.url);

/** A host over the fake service; throws where it does not open. */
export async function openFakeHost(path = '/nowhere/fake.assay'): Promise<Host> {
  const host = await openHost({ path, who: 'tester', workerUrl: FAKE_WORKER });
  if (!host.ok) throw new Error(faultText(host.fault));
  return host.value;
}
