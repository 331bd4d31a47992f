import type { Api, HostEvent, Result, Shell } from '../../shared/api.ts';
import { fail, ok } from '../../shared/model/result.ts';
import { decodeWire, encodeWire } from '../../shared/wire.ts';
import { heardAgain, setLost } from './connection.ts';

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

/** The host's answer, or null for text that is none, like that of a server error. */
function readAnswer<T>(text: string): Result<T> | null {
  try {
    const answer = decodeWire(text);
    return typeof answer === 'object' && answer !== null && 'ok' in answer ? (answer as Result<T>) : null;
  } catch {
    return null;
  }
}

/** The contract over the loopback port that served this page. */
export const servedApi: Api = {
  async invoke(name, input) {
    try {
      const response = await post('api/invoke', { name, input });
      const text = await response.text();
      setLost(false);
      return readAnswer(text) ?? fail('internal', `Assay could not answer: ${text.slice(0, 300)}`);
    } catch {
      setLost(true);
      return fail(
        'internal',
        'Assay does not answer, so this may not be saved. The screen is read anew when it is back.',
      );
    }
  },
  cancel(jobId) {
    post('api/cancel', { jobId }).catch(() => setLost(true));
  },
  subscribe(listener) {
    let stream: EventSource | null = null;
    let timer: ReturnType<typeof setTimeout> | null = null;
    let stopped = false;
    let gap = false;
    const open = (): void => {
      stream = new EventSource('api/events');
      stream.onopen = () => {
        if (gap) heardAgain();
        gap = false;
      };
      stream.onmessage = (message: MessageEvent<string>) => listener(decodeWire(message.data) as HostEvent);
      stream.onerror = () => {
        setLost(true);
        gap = true;
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
