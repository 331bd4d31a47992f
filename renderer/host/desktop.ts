import type { Api, ChannelOutput, Result, Shell } from '../../shared/api.ts';
import type { App, AppOutput } from '../../shared/app.ts';
import type { DesktopBridge } from './bridge.ts';
import { isAppEvent } from './events.ts';

/** The contract over the desktop's context bridge. The host has checked what it sends; the types are the contract's. */
export function desktopHost(bridge: DesktopBridge): { readonly api: Api; readonly app: App; readonly shell: Shell } {
  return {
    api: {
      invoke: async (name, input) => (await bridge.invoke(name, input)) as Result<ChannelOutput<typeof name>>,
      cancel: (jobId) => bridge.cancel(jobId),
      subscribe: (listener) =>
        bridge.subscribe((event) => {
          if (!isAppEvent(event)) listener(event);
        }),
    },
    app: {
      call: async (name, input) => (await bridge.call(name, input)) as Result<AppOutput<typeof name>>,
      subscribe: (listener) =>
        bridge.subscribe((event) => {
          if (isAppEvent(event)) listener(event);
        }),
      pathOf: (file) => bridge.pathOf(file) || null,
    },
    shell: {
      kind: 'desktop',
      save: async (name, mediaType, content) => (await bridge.save(name, mediaType, content)) as Result<boolean>,
      onMenu: (listener) => bridge.onMenu(listener),
    },
  };
}
