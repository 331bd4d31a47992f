import type { Api, HostEvent, Result, Shell } from '../../shared/api.ts';
import type { App, AppEvent } from '../../shared/app.ts';
import { fail, ok } from '../../shared/model/result.ts';
import { decodeWire, encodeWire } from '../../shared/wire.ts';
import { heardAgain, setLost } from './connection.ts';
import { isAppEvent } from './events.ts';

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

/** The one stream of events of this page, opened when somebody first listens. */
const listeners = new Set<(event: HostEvent | AppEvent) => void>();
let stream: EventSource | null = null;
let gap = false;

function openStream(): void {
  stream = new EventSource('api/events');
  stream.onopen = () => {
    if (gap) heardAgain();
    gap = false;
  };
  stream.onmessage = (message: MessageEvent<string>) => {
    const event = decodeWire(message.data) as HostEvent | AppEvent;
    for (const listener of [...listeners]) listener(event);
  };
  stream.onerror = () => {
    setLost(true);
    gap = true;
    stream?.close();
    stream = null;
    setTimeout(() => {
      if (stream === null && listeners.size > 0) openStream();
    }, RETRY_MS);
  };
}

function listen(listener: (event: HostEvent | AppEvent) => void): () => void {
  listeners.add(listener);
  if (stream === null && !gap) openStream();
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    stream?.close();
    stream = null;
  };
}

/** The key of the project that this page shows: what it sends is for no other. */
let project: string | undefined;

/** Says which project the page shows. */
export function setProjectKey(key: string | undefined): void {
  project = key;
}

async function ask<T>(path: string, body: unknown): Promise<Result<T>> {
  try {
    const response = await post(path, body);
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
}

/** The contract over the loopback port that served this page. */
export const servedApi: Api = {
  invoke: (name, input) => ask('api/invoke', { name, input, project }),
  cancel(jobId) {
    post('api/cancel', { jobId }).catch(() => setLost(true));
  },
  subscribe: (listener) =>
    listen((event) => {
      if (!isAppEvent(event)) listener(event);
    }),
};

/** The program that served this page. A browser does not tell where a dropped file lies. */
export const servedApp: App = {
  call: (name, input) => ask('api/app', { name, input }),
  subscribe: (listener) =>
    listen((event) => {
      if (isAppEvent(event)) listener(event);
    }),
  pathOf: () => null,
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
