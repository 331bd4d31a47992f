import type { Api, ChannelOutput, HostEvent, Result, Shell } from '../../shared/api.ts';
import { fail, ok } from '../../shared/model/result.ts';
import { decodeWire, encodeWire } from '../../shared/wire.ts';
import { setConnected } from './connection.ts';

/** How long to wait before asking again for the stream of events. */
const RETRY_MS = 1500;

async function post(path: string, body: unknown): Promise<Response> {
  return fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: encodeWire(body),
    credentials: 'same-origin',
  });
}

/** The contract over the loopback port that served this page. */
export const servedApi: Api = {
  async invoke(name, input) {
    try {
      const response = await post('api/invoke', { name, input });
      if (response.status === 401 || response.status === 403) {
        return fail('internal', 'This page has no right to the project any more. Open the address that Assay printed.');
      }
      const answer = decodeWire(await response.text()) as Result<ChannelOutput<typeof name>>;
      setConnected(true);
      return answer;
    } catch {
      setConnected(false);
      return fail('internal', 'Assay does not answer. Nothing was changed; it will be tried again when it is back.');
    }
  },
  cancel(jobId) {
    post('api/cancel', { jobId }).catch(() => setConnected(false));
  },
  subscribe(listener) {
    let stream: EventSource | null = null;
    let timer: ReturnType<typeof setTimeout> | null = null;
    let stopped = false;
    const open = (): void => {
      stream = new EventSource('api/events');
      stream.onopen = () => setConnected(true);
      stream.onmessage = (message: MessageEvent<string>) => listener(decodeWire(message.data) as HostEvent);
      stream.onerror = () => {
        setConnected(false);
        stream?.close();
        if (!stopped) timer = setTimeout(open, RETRY_MS);
      };
    };
    open();
    return () => {
      stopped = true;
      stream?.close();
      if (timer !== null) clearTimeout(timer);
    };
  },
};

/** The browser around the page: files are downloads, there is no native menu. */
export const servedShell: Shell = {
  kind: 'served',
  async save(name, mediaType, content) {
    const url = URL.createObjectURL(new Blob([content], { type: mediaType }));
    const link = document.createElement('a');
    link.href = url;
    link.download = name;
    document.body.append(link);
    link.click();
    link.remove();
    // The download has begun by then; kept a while for slow disks.
    setTimeout(() => URL.revokeObjectURL(url), 60_000);
    return ok(true);
  },
  onMenu: () => () => {},
};
