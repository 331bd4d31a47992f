import type { DesktopBridge } from '../../../renderer/host/bridge.ts';
import { ok } from '../../../shared/model/result.ts';
import { fakeApi } from './fake-api.ts';

/** Opens the workbench over a project in memory: `?empty` for one without sources, `?times=200` for a long document. */
const query = new URLSearchParams(location.search);
const api = fakeApi({ empty: query.has('empty'), times: Number(query.get('times') ?? 1) });
const bridge: DesktopBridge = {
  kind: 'desktop',
  invoke: (name, input) => api.invoke(name as never, input as never),
  cancel: (jobId) => api.cancel(jobId),
  subscribe: (listener) => api.subscribe(listener),
  save: async () => ok(true),
  onMenu: () => () => {},
};
Object.defineProperty(window, 'assay', { value: bridge });
await import('../../../renderer/main.tsx');
